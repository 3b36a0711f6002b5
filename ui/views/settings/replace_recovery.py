"""Making a new recovery code."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.messages import Message
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text
from ui.views.recovery_sheet import RecoverySheet


class ReplaceRecoveryOverlay(Overlay):
    """Ask for the master password, then show the new code until it is kept."""

    replace_requested = Signal(str)
    copy_requested = Signal(str)
    left_unkept = Signal()  # closed while nobody had said that the new code is kept

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="medium")
        self.setObjectName("replace_recovery_overlay")
        self.setProperty("help_topic", "app-lock")
        self._busy = False
        self._lead = Text("", "body", "muted", wrap=True)
        self._ask = _Ask()
        self._ask.field.returnPressed.connect(self._submit)
        self._sheet = RecoverySheet()
        self._sheet.copy_requested.connect(self.copy_requested)
        self._sheet.kept_changed.connect(lambda _: self.retranslate())
        self._cancel = SecondaryButton()
        self._cancel.setObjectName("replace_cancel")
        self._cancel.clicked.connect(self.close_overlay)
        self._go_on = PrimaryButton()
        self._go_on.setObjectName("replace_confirm")
        self._go_on.clicked.connect(self._submit)
        self._done = PrimaryButton()
        self._done.setObjectName("replace_done")
        self._done.clicked.connect(self.close_overlay)
        self._sheet.go_on.connect(self._done.click)
        for widget in (self._lead, self._ask, self._sheet):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for button in (self._cancel, self._go_on, self._done):
            self.footer.addWidget(button)
        self._show_step(shown=False)

    def open(self) -> None:
        """Open at the first step."""
        self._busy = False
        self._show_step(shown=False)
        super().open()

    def close_overlay(self) -> None:
        """Close and forget password and code."""
        unkept = self.isVisible() and not self._sheet.isHidden() and not self._sheet.kept.isChecked()
        super().close_overlay()
        self._ask.forget()
        self._sheet.forget()
        if unkept:
            self.left_unkept.emit()

    def set_busy(self, busy: bool) -> None:
        """Show that the password is being checked."""
        self._busy = busy
        self.retranslate()

    def show_code(self, code: str) -> None:
        """Show the new code; the old one opens nothing any more."""
        self._ask.forget()
        self._sheet.show_code(code)
        self._show_step(shown=True)
        self._sheet.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, message: Message) -> None:
        """Say why there is no new code; the old one still works then."""
        self._ask.complain(f"{message.title} {message.text}".strip())

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._ask.retranslate()
        self._ask.setEnabled(not self._busy)
        self._go_on.setEnabled(not self._busy)
        self._done.setEnabled(self._sheet.kept.isChecked())
        self._cancel.setText(self.tr("Cancel"))
        self._go_on.setText(self.tr("Replacing…") if self._busy else self.tr("Replace"))
        self._done.setText(self.tr("Done"))
        self._done.setToolTip("" if self._done.isEnabled() else self.tr("First say that you have kept the code"))
        if self._sheet.isHidden():
            self.set_title(self.tr("Replace the recovery code"))
            self._lead.setText(
                self.tr("The code that you have now opens nothing from then on. Do this when it is lost or was seen.")
            )
        else:
            self.set_title(self.tr("Keep your new recovery code"))
            self._lead.setText(self.tr("Throw the old one away, and keep this one where you keep your passport."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_step(self, *, shown: bool) -> None:
        self.close_on_veil = not shown
        self._ask.setVisible(not shown)
        self._sheet.setVisible(shown)
        self._cancel.setVisible(not shown)
        self._go_on.setVisible(not shown)
        self._done.setVisible(shown)
        self.retranslate()

    def _submit(self) -> None:
        if self._busy or not self._sheet.isHidden():
            return
        if self._ask.field.text():
            self.replace_requested.emit(self._ask.field.text())
        else:
            self._ask.complain(self.tr("Type your master password."))


class _Ask(QWidget):
    """Take the master password."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Text("", "label")
        self.field = SecretField(tall=True)
        self.field.setObjectName("replace_password")
        self.field.textChanged.connect(lambda: self.complain(""))
        self._error = FieldError()
        self._error.setObjectName("replace_error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._name, self.field, self._error, KeyboardHint(self.field)):
            column.addWidget(widget)

    def forget(self) -> None:
        """Forget what was typed."""
        self.field.take()
        self.complain("")

    def complain(self, words: str) -> None:
        """Say what is wrong; "" takes it back."""
        self._error.say(words)
        self.field.set_wrong(bool(words))
        if words:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._name.setText(self.tr("Master password"))
        self.field.setAccessibleName(self.tr("Master password"))
