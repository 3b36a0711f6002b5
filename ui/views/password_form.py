"""Choosing a master password: how strong it is, once more, or one that is made."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.parts.buttons import GhostButton
from ui.views.parts.fields import FieldError, Hint, KeyboardHint, SecretField
from ui.views.parts.strength import StrengthBar
from ui.views.parts.text import Text

_PAUSE_MS: Final = 180  # measure when the fingers rest, not at each key
_WEAK: Final = 1
_MINUTE, _HOUR, _DAY, _MONTH, _YEAR, _CENTURY = 60.0, 3600.0, 86400.0, 2.6e6, 3.15e7, 3.15e9


class PasswordForm(QWidget):
    """Take a new master password twice.

    It asks for ratings by `strength_wanted(text, number)` and takes them in `show_strength`; a rating that
    comes late for what was typed is dropped. `check` says in place what is not right yet; a weak password
    is explained once and then accepted, since nobody is locked out of a decision of his own. `replaces` says
    that there is an old one beside it.
    """

    shown = Signal()
    strength_wanted = Signal(str, int)
    words_wanted = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, replaces: bool = False) -> None:
        super().__init__(parent)
        self._replaces = replaces
        self._number = 0
        self._level = 0
        self._seconds = -1.0
        self._reason = ""
        self._warned_of = ""
        self._offered = False
        self._first_name = Text("", "label")
        self.first = SecretField(tall=True)
        self.first.setObjectName("new_password")
        self.first.textChanged.connect(self._typed)
        self.strength = StrengthBar()
        self._keyboard = KeyboardHint(self.first)
        self._again_name = Text("", "label")
        self.again = SecretField(tall=True)
        self.again.setObjectName("new_password_again")
        self.again.textChanged.connect(self._typed_again)
        self.error = FieldError()
        self.error.setObjectName("password_error")
        self.advice = Hint()
        self.advice.setObjectName("password_advice")
        self.make = GhostButton(icon="dices")
        self.make.setObjectName("make_password")
        self.make.clicked.connect(self.words_wanted)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.submitted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._first_name)
        column.addWidget(self.first)
        column.addSpacing(2)
        column.addWidget(self.strength)
        column.addWidget(self.advice)
        column.addWidget(self._keyboard)
        column.addSpacing(8)
        column.addWidget(self._again_name)
        column.addWidget(self.again)
        column.addWidget(self.error)
        column.addSpacing(4)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)

    def password(self) -> str:
        """Return what was typed; only right after `check` said yes."""
        return self.first.text()

    def check(self) -> bool:
        """Return whether this can be the password; say in place why not."""
        text = self.first.text()
        if not text.strip():
            self._complain(self.first, self.tr("Type a password, or let Tessera make one."))
            return False
        if text != self.again.text():
            self._complain(self.again, self.tr("The two are not the same."))
            return False
        if self._level <= _WEAK and self._seconds >= 0 and self._warned_of != text:
            self._warned_of = text
            self._complain(None, self.tr("This is easy to guess. Continue once more if you want it all the same."))
            return False
        return True

    def forget(self) -> None:
        """Forget what was typed."""
        self.first.take()
        self.again.take()
        self._warned_of = ""
        self._complain(None, "")
        self.advice.say("")

    def offer(self, passphrase: str) -> None:
        """Fill in a passphrase that was made, in the open, so that it can be written down and learned."""
        self.first.setText(passphrase)
        self.first.set_shown(True)
        self.again.setText(passphrase)
        self._offered = True
        self._say_advice()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_strength(self, number: int, level: int, seconds: float, reason: str) -> None:
        """Show a rating (level 0 to 4) if it is for what is in the field now."""
        if number != self._number or not self.first.text():
            return
        self._level, self._seconds, self._reason = level, seconds, reason
        self._show_rating()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._first_name.setText(self.tr("New master password") if self._replaces else self.tr("Master password"))
        self._again_name.setText(self.tr("Once more"))
        self.first.setAccessibleName(self.tr("New master password"))
        self.again.setAccessibleName(self.tr("New master password once more"))
        self.make.setText(self.tr("Make one for me"))
        self.make.setToolTip(self.tr("Five words that have nothing to do with each other"))
        self._show_rating()
        self._say_advice()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that ratings will be asked for."""
        super().showEvent(event)
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _typed(self) -> None:
        self._number += 1
        self._level, self._seconds, self._reason = 0, -1.0, ""
        self._offered = False
        self._complain(None, "")
        if self.first.text():
            self._timer.start()
        else:
            self._timer.stop()
            self._show_rating()
        self._say_advice()

    def _typed_again(self) -> None:
        self._complain(None, "")

    def _ask(self) -> None:
        self.strength_wanted.emit(self.first.text(), self._number)

    def _complain(self, field: SecretField | None, words: str) -> None:
        for one in (self.first, self.again):
            one.set_wrong(one is field)
        self.error.say(words)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rating(self) -> None:
        if self._seconds < 0:
            self.strength.set_strength(0)
        else:
            words = (self.tr("Weak"), self.tr("Weak"), self.tr("Fair"), self.tr("Strong"), self.tr("Very strong"))
            self.strength.set_strength(max(1, self._level), words[self._level], self._time_to_guess())
        self._say_advice()

    def _say_advice(self) -> None:
        if self._offered:
            self.advice.say(self.tr("Write it down and keep it with you until you know it by heart."))
        else:
            self.advice.say(self._why_weak() if self._seconds >= 0 else "")

    def _time_to_guess(self) -> str:
        """Return how long guessing takes, in words and rounded as far as the estimate is rough."""
        said = (
            (_MINUTE, self.tr("Guessed within a minute")),
            (_HOUR, self.tr("Guessing it would take minutes")),
            (_DAY, self.tr("Guessing it would take hours")),
            (_MONTH, self.tr("Guessing it would take days")),
            (_YEAR, self.tr("Guessing it would take months")),
            (_CENTURY, self.tr("Guessing it would take years")),
        )
        return next(
            (words for below, words in said if self._seconds < below), self.tr("Guessing it would take centuries")
        )

    def _why_weak(self) -> str:
        return {
            "": "",
            "short": self.tr("It is short. A few words more make it strong."),
            "common": self.tr("Many people use this one, so it is tried first."),
            "name": self.tr("Names are tried early. Add words that have nothing to do with you."),
            "date": self.tr("Dates are tried early. Use words instead."),
            "keyboard": self.tr("Keys that lie beside each other are tried early."),
            "repeat": self.tr("Repeating it makes it longer, not stronger."),
            "sequence": self.tr("Rows such as abc or 123 are tried early."),
            "word": self.tr("One word is found in a dictionary. Use four or five."),
        }[self._reason]
