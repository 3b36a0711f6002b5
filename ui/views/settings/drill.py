"""The recovery drill: fetch the paper, type the code, see that it opens the vault. Nothing is changed by it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.messages import Message
from ui.theme import room
from ui.views.adding.notice import Notice
from ui.views.parts.buttons import GhostButton, PrimaryButton, SecondaryButton
from ui.views.parts.fields import Hint, TextField
from ui.views.parts.overlay import Overlay
from ui.views.parts.points import Points
from ui.views.parts.text import Text
from ui.views.recovery_sheet import groups_of

_ICONS: Final = ("search", "keyboard", "shield-check")
_GROUPS: Final = 9
_GROUP: Final = 4


class DrillOverlay(Overlay):
    """Walk a person through using the recovery code, on a copy in memory.

    `rehearsal_requested` carries what was typed; what came of it is told to `show_passed` or `show_failed`.
    """

    rehearsal_requested = Signal(str)
    new_code_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="medium")
        self.setObjectName("drill_overlay")
        self.setProperty("help_topic", "recovery-code")
        self.close_on_veil = False
        self._busy = False
        self._lead = Text("", "body", "muted", wrap=True)
        self._points = Points(_ICONS)
        self._typing = _Typing()
        self._typing.submitted.connect(self._submit)
        self._typing.edited.connect(self._forget_answer)
        self._notice = Notice()
        self._notice.setObjectName("drill_notice")
        self._passed = _Passed()
        for widget in (self._lead, self._points, self._typing, self._notice, self._passed):
            self.body.addWidget(widget)
        self.body.setSpacing(14)
        self._lost = GhostButton()
        self._lost.setObjectName("drill_new_code")
        self._lost.allow_lines()
        self._lost.clicked.connect(self._wish_new_code)
        self.body.addWidget(self._lost, 0, Qt.AlignmentFlag.AlignLeft)
        self._build_footer()
        self._show_step(self._points)

    def _build_footer(self) -> None:
        self._cancel = SecondaryButton()
        self._cancel.setObjectName("drill_cancel")
        self._cancel.clicked.connect(self.close_overlay)
        self._begin = PrimaryButton()
        self._begin.setObjectName("drill_begin")
        self._begin.clicked.connect(lambda: self._show_step(self._typing))
        self._try = PrimaryButton()
        self._try.setObjectName("drill_try")
        self._try.clicked.connect(self._submit)
        self._done = PrimaryButton()
        self._done.setObjectName("drill_done")
        self._done.clicked.connect(self.close_overlay)
        for button in (self._cancel, self._begin, self._try, self._done):
            button.allow_lines()
            self.footer.addWidget(button)

    def open(self) -> None:
        """Open at the first step."""
        self._busy = False
        self._show_step(self._points)
        super().open()

    def close_overlay(self) -> None:
        """Close and forget what was typed."""
        super().close_overlay()
        self._typing.forget()
        self._notice.say(None)

    def set_busy(self, busy: bool) -> None:
        """Show that the copy is being opened."""
        self._busy = busy
        self.retranslate()

    def show_passed(self, accounts: int, passwords: int, unreadable: int) -> None:
        """Say that the code opens the vault, and what is in it."""
        self._typing.forget()
        self._passed.show_counts(accounts, passwords, unreadable)
        self._show_step(self._passed)

    def show_failed(self, message: Message, group: int = 0) -> None:
        """Say why the code opens nothing, and choose the group that is wrong; what was typed stays."""
        self._notice.say(message)
        self._typing.mark_wrong(group)
        self.scroller.ensureWidgetVisible(self._notice)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.set_title(self.tr("Recovery drill"))
        self._points.set_words(
            self.tr("Fetch the paper or the PDF with your recovery code, from where you would look for it in need."),
            self.tr("Type the code from it. Capitals, spaces and dashes do not matter."),
            self.tr("Tessera opens a copy of your vault in memory with it. Your vault stays as it is."),
        )
        self._lead.setText(self._lead_words())
        self._typing.setEnabled(not self._busy)
        self._try.setEnabled(not self._busy)
        self._lost.setText(self.tr("I can’t find it: make a new code…"))
        self._cancel.setText(self.tr("Cancel"))
        self._begin.setText(self.tr("I have it here"))
        self._try.setText(self.tr("Trying…") if self._busy else self.tr("Try the code"))
        self._done.setText(self.tr("Done"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lead_words(self) -> str:
        if not self._passed.isHidden():
            return self.tr("Put the paper back where it was. A drill a year is enough.")
        if not self._typing.isHidden():
            return self.tr("The code has eight groups of four signs and one of two.")
        return self.tr("Find out today whether you could get in without your master password.")

    def _show_step(self, step: QWidget) -> None:
        for each in (self._points, self._typing, self._passed):
            each.setVisible(each is step)
        for button, of in (
            (self._begin, self._points),
            (self._try, self._typing),
            (self._done, self._passed),
        ):
            button.setVisible(of is step)
        self._cancel.setVisible(step is not self._passed)
        self._lost.setVisible(step is not self._passed)
        self._notice.say(None)
        self.retranslate()
        if step is self._typing:
            self._typing.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step is self._passed:
            self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        if not self._busy and not self._typing.isHidden() and self._typing.field.text().strip():
            self._notice.say(None)
            self.rehearsal_requested.emit(self._typing.field.text())

    def _forget_answer(self) -> None:
        self._notice.say(None)

    def _wish_new_code(self) -> None:
        self.close_overlay()
        self.new_code_requested.emit()


class _Typing(QWidget):
    """Take the code and say how far it is."""

    submitted = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = Text("", "label")
        self.field = TextField(tall=True)
        self.field.setObjectName("drill_code")
        self.field.setProperty("mono", "true")
        self.field.setMaxLength(120)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.field.textEdited.connect(self._follow)
        self.field.returnPressed.connect(self.submitted)
        self._far = Hint()
        self._far.setObjectName("drill_far")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._name, self.field, self._far):
            column.addWidget(widget)
        self.retranslate()

    def forget(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self.field.set_wrong(False)
        self._far.say("")

    def mark_wrong(self, group: int) -> None:
        """Mark the field, and choose a group so that it can be typed again; 0 is none."""
        self.field.set_wrong(True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        signs = [place for place, sign in enumerate(self.field.text()) if sign.isalnum()]
        chosen = signs[(group - 1) * _GROUP : group * _GROUP] if group else []
        if chosen:
            self.field.setSelection(chosen[0], chosen[-1] - chosen[0] + 1)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._name.setText(self.tr("Recovery code"))
        self.field.setAccessibleName(self._name.text())
        self._tell_far()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _follow(self) -> None:
        self.field.set_wrong(False)
        self._tell_far()
        self.edited.emit()

    def _tell_far(self) -> None:
        signs = sum(len(group) for group in groups_of(self.field.text().upper()))
        whole = min(signs // _GROUP, _GROUPS - 1) + (signs >= (_GROUPS - 1) * _GROUP + 2)
        words = self.tr("%1 of %2 groups").replace("%1", str(whole)).replace("%2", str(_GROUPS))
        self._far.say(words if signs else "")


class _Passed(QWidget):
    """Say that the code opens the vault."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = (0, 0, 0)
        self._sign = QLabel()
        self._title = Text("", "heading", wrap=True)
        self._title.setObjectName("drill_result")
        self._text = Text("", "body", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.retranslate()

    def show_counts(self, accounts: int, passwords: int, unreadable: int) -> None:
        """Say what is in the vault."""
        self._counts = accounts, passwords, unreadable
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        accounts, passwords, unreadable = self._counts
        self._sign.setPixmap(pixmap("shield-check", "success", room(40), self.devicePixelRatioF()))
        self._title.setText(self.tr("Your code opens this vault"))
        counted = (
            self.tr("%n account(s)", "", accounts),
            self.tr("%n password(s)", "", passwords),
        )
        both = self.tr("It gave back %1 and %2.").replace("%1", counted[0]).replace("%2", counted[1])
        found = both if passwords else self.tr("It gave back %1.").replace("%1", counted[0])
        lacking = self.tr("%n item(s) can’t be read; a backup may still hold what is damaged.", "", unreadable)
        self._text.setText(f"{found} {lacking}" if unreadable else found)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self.retranslate()
