"""The dialog that makes a new password, for a form or to be copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import AppError
from ui.messages import describe
from ui.theme import motion
from ui.views.parts.buttons import GhostButton, IconButton, PrimaryButton, SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.fields import FieldError
from ui.views.parts.overlay import Overlay
from ui.views.parts.segments import Segments
from ui.views.parts.strength import StrengthBar
from ui.views.passwords.fields import SecretLine
from ui.views.passwords.recipe_forms import CharacterForm, PinForm, RecipeForm, RulesForm, WordForm
from ui.views.passwords.remembered import RememberedList
from ui.views.passwords.shown_password import ShownPassword

if TYPE_CHECKING:
    from core.passwords import Generated, Remembered

KINDS: Final = ("characters", "words", "pin", "rules")


class GeneratorDialog(Overlay):
    """Show one password after another until one is taken; R makes the next.

    It asks for passwords by `wanted(number, recipe)` and takes them in `show_made` or `show_impossible`; an answer to
    an earlier question is dropped. Nothing that it showed is held after it is closed.
    """

    wanted = Signal(int, object)
    chosen = Signal(str)
    copy_requested = Signal(str)
    remembered_wanted = Signal()
    forget_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="small")
        self.setObjectName("generator")
        self.setProperty("help_topic", "passwords")
        self._number, self._filling, self._sure = 0, False, False
        self._made: Generated | None = None
        self._copied_line: SecretLine | None = None
        self._build_maker()
        self._remembered = RememberedList()
        self._remembered.hide()
        self.body.addWidget(self._maker)
        self.body.addWidget(self._remembered)
        self._build_footer()
        self._connect()
        self.retranslate()

    # -- building ------------------------------------------------------------------------------

    def _build_maker(self) -> None:
        self._kinds = Segments(KINDS)
        self._shown = ShownPassword()
        self._shown.setObjectName("generated_password")
        self._again, self._copy = IconButton("refresh-cw"), IconButton("copy")
        self._again.setObjectName("generate_again")
        self._copy.setObjectName("copy_generated")
        box = Card(0, sunken=True)
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(4)
        line.addWidget(self._shown, 1, Qt.AlignmentFlag.AlignVCenter)
        for tool in (self._again, self._copy):
            line.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        box.body.addLayout(line)
        self._strength = StrengthBar()
        self._error = FieldError()
        self._error.setObjectName("generator_error")
        self._forms: dict[str, RecipeForm] = {
            "characters": CharacterForm(),
            "words": WordForm(),
            "pin": PinForm(),
            "rules": RulesForm(),
        }
        self._maker = QWidget()
        column = QVBoxLayout(self._maker)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._kinds, box, self._strength, self._error, *self._forms.values()):
            column.addWidget(part)
        self._past = GhostButton("", icon="history", small=True)
        column.addWidget(self._past, 0, Qt.AlignmentFlag.AlignLeft)
        self._past.setObjectName("generator_past")

    def _build_footer(self) -> None:
        self._forget_all = GhostButton()
        self._cancel, self._use = SecondaryButton(), PrimaryButton()
        for button, name in (
            (self._forget_all, "generator_forget"),
            (self._cancel, "generator_cancel"),
            (self._use, "generator_use"),
        ):
            button.setObjectName(name)
            button.allow_lines()
            self.footer.addWidget(button)
        self.footer.setAlignment(Qt.AlignmentFlag(0))
        self.footer.insertStretch(1, 1)
        self.footer.setSpacing(8)

    def _connect(self) -> None:
        self._kinds.chosen.connect(lambda _kind: self._change_kind())
        for form in self._forms.values():
            form.changed.connect(self._ask)
        self._again.clicked.connect(self._ask)
        self._copy.clicked.connect(self._copy_made)
        self._use.clicked.connect(self._take)
        self._cancel.clicked.connect(self._step_back)
        self._past.clicked.connect(self.remembered_wanted)
        self._forget_all.clicked.connect(self._forget_past)
        self._remembered.copy_requested.connect(self._copy_past)
        self._remembered.chosen.connect(lambda one: self._choose(one.text))
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(motion("copiedHold"))
        self._flash.timeout.connect(self._show_strength)

    # -- opening and closing -------------------------------------------------------------------

    def begin(self, site: str = "", rules: str = "", *, filling: bool) -> None:
        """Open with a first password; `filling` says that there is a form to put it into."""
        self._filling = filling
        form = self._forms["rules"]
        if isinstance(form, RulesForm):
            form.take(site, rules)
        if rules:
            self._kinds.choose("rules")
        elif self._kinds.current == "rules":
            self._kinds.choose("characters")
        self._show_maker()
        self._change_kind()
        self.open()

    def close_overlay(self) -> None:
        """Close and forget what was shown."""
        super().close_overlay()
        self._number += 1
        self._flash.stop()
        self._made = self._copied_line = None
        self._shown.forget()
        self._remembered.forget()

    # -- making --------------------------------------------------------------------------------

    def show_made(self, number: int, made: Generated) -> None:
        """Show a password if it is what was asked for last."""
        if number != self._number:
            return
        self._made = made
        self._shown.show_text(made.text)
        self._strength.show()
        self._complain("")
        self._show_strength()

    def show_impossible(self, number: int, error: AppError) -> None:
        """Say why there is no such password, if that was asked for last."""
        if number == self._number:
            message = describe(error)
            self._show_none(f"{message.title} {message.text}".strip())

    def show_copied(self, words: str) -> None:
        """Say for a moment that something was copied, at the place where it stands."""
        line, self._copied_line = self._copied_line, None
        if line is not None:
            line.flash(words)
        elif self._made is not None:
            level = self._level(self._made)
            self._strength.set_strength(level, self._words(level), words)
            self._flash.start()

    def _change_kind(self) -> None:
        for kind, form in self._forms.items():
            form.setVisible(kind == self._kinds.current)
        self._ask()

    def _ask(self) -> None:
        """Ask for another password as the form says."""
        self._number += 1
        recipe = self._forms[self._kinds.current].recipe()
        if recipe is None:
            self._show_none("")  # what is wrong stands at the field
        else:
            self.wanted.emit(self._number, recipe)

    def _show_none(self, why: str) -> None:
        self._made = None
        self._shown.forget()
        self._strength.hide()
        self._complain(why)

    def _complain(self, words: str) -> None:
        self._error.say(words)
        for button in (self._use, self._copy):
            button.setEnabled(self._made is not None)

    def _show_strength(self) -> None:
        self._flash.stop()
        if self._made is None:
            self._strength.set_strength(0)
            return
        level = self._level(self._made)
        bits = self.tr("%1 bits").replace("%1", str(int(self._made.bits)))
        self._strength.set_strength(level, self._words(level), bits)

    def _level(self, made: Generated) -> int:
        from core.passwords import bits_level

        return max(1, bits_level(made.bits))

    def _words(self, level: int) -> str:
        return ("", self.tr("Weak"), self.tr("Fair"), self.tr("Strong"), self.tr("Very strong"))[level]

    # -- taking --------------------------------------------------------------------------------

    def _take(self) -> None:
        if self._made is None:
            return
        if self._filling:
            self._choose(self._made.text)
        else:
            self._copy_made()

    def _choose(self, text: str) -> None:
        self.close_overlay()
        self.chosen.emit(text)

    def _copy_made(self) -> None:
        if self._made is not None:
            self.copy_requested.emit(self._made.text)

    # -- the last days -------------------------------------------------------------------------

    def show_remembered(self, found: Sequence[Remembered], *, trusted: bool) -> None:
        """Show what was made in the last days."""
        if not self.isVisible():
            return
        self._remembered.show_passwords(found, trusted=trusted, choosing=self._filling)
        self._maker.hide()
        self._remembered.show()
        self._sure = False
        self.retranslate()
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()

    def _copy_past(self, one: Remembered, line: SecretLine) -> None:
        self._copied_line = line
        self.copy_requested.emit(one.text)

    def _forget_past(self) -> None:
        """Forget all at the second press, as that cannot be undone."""
        if self._sure:
            self.forget_requested.emit()
        else:
            self._sure = True
            self.retranslate()

    def _show_maker(self) -> None:
        self._remembered.forget()
        self._remembered.hide()
        self._maker.show()
        self.retranslate()
        self.place() if self.isVisible() else None

    def _step_back(self) -> None:
        if self._maker.isHidden():
            self._show_maker()
            self._past.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_overlay()

    # -- keys and words ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make another one on R, take it on Enter, go back on Esc."""
        making, plain = not self._maker.isHidden(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif making and plain and event.key() == Qt.Key.Key_R:
            self._ask()
        elif making and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        making = not self._maker.isHidden()
        self.set_title(self.tr("New password") if making else self.tr("Generated lately"))
        self._kinds.set_words(
            characters=self.tr("Random"), words=self.tr("Words"), pin=self.tr("PIN"), rules=self.tr("Site rules")
        )
        self._shown.setAccessibleName(self.tr("The new password, shown on the screen"))
        self._again.set_tooltip(self.tr("Make another one"), "R")
        self._copy.set_tooltip(self.tr("Copy"))
        self._past.setText(self.tr("Last 7 days"))
        self._forget_all.setText(self.tr("Forget all for ever?") if self._sure else self.tr("Forget all"))
        back = self.tr("Cancel") if self._filling else self.tr("Close")
        self._cancel.setText(back if making else self.tr("Back"))
        self._cancel.setToolTip(f"{self._cancel.text()} (Esc)")
        self._use.setText(self.tr("Use this one") if self._filling else self.tr("Copy"))
        self._use.setVisible(making)
        self._forget_all.setVisible(not making and not self._remembered.empty)
        self._show_strength()
