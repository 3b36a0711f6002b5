"""Asking for the master password before protection becomes less."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.messages import Message
from ui.views.parts.buttons import DangerButton, PrimaryButton, SecondaryButton
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text

Wish = Literal["lock_off", "system_on"]


class AskMasterOverlay(Overlay):
    """Explain what becomes less protected, and ask for the master password to do it."""

    confirmed = Signal(str)

    def __init__(self, window: QWidget, wish: Wish) -> None:
        super().__init__(window, width="small")
        self.setObjectName(f"ask_{wish}")
        self.setProperty("help_topic", "pin")
        self._wish, self._busy = wish, False
        self._lead = Text("", "body", "muted", wrap=True)
        self._more = Text("", "body", "muted", wrap=True)
        self._name = Text("", "label")
        self._field = SecretField(tall=True)
        self._field.setObjectName("ask_password")
        self._field.textChanged.connect(lambda: self._complain(""))
        self._field.returnPressed.connect(self._submit)
        self._error = FieldError()
        self._error.setObjectName("ask_error")
        self._cancel = PrimaryButton() if wish == "lock_off" else SecondaryButton()
        self._cancel.setObjectName("ask_cancel")
        self._cancel.clicked.connect(self.close_overlay)
        self._confirm = DangerButton() if wish == "lock_off" else PrimaryButton()
        self._confirm.setObjectName("ask_confirm")
        self._confirm.clicked.connect(self._submit)
        self.body.setSpacing(6)
        self.body.addWidget(self._lead)
        self.body.addWidget(self._more)
        self.body.addSpacing(8)
        self.body.addWidget(self._name)
        for widget in (self._field, self._error, KeyboardHint(self._field)):
            self.body.addWidget(widget)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._confirm)
        self.retranslate()

    def open(self) -> None:
        """Open ready for typing."""
        self.set_busy(False)
        super().open()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Show that the password is being checked."""
        self._busy = busy
        self._confirm.setEnabled(not busy)
        self._field.setEnabled(not busy)
        self.retranslate()

    def show_refused(self, message: Message) -> None:
        """Say why everything stays as it was."""
        self._complain(f"{message.title} {message.text}".strip())
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def close_overlay(self) -> None:
        """Close and forget what was typed."""
        super().close_overlay()
        self._field.take()
        self._complain("")

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._name.setText(self.tr("Master password"))
        self._field.setAccessibleName(self.tr("Master password"))
        if self._wish == "lock_off":
            self.set_title(self.tr("Turn App Lock off?"))
            self._lead.setText(
                self.tr(
                    "Whoever sits at this computer while you are signed in then sees your codes without a question."
                )
            )
            self._more.setText(
                self.tr("A key for them goes into the keyring of this computer. Passwords still ask, and Ctrl+L locks.")
            )
            self._cancel.setText(self.tr("Leave it on"))
            self._confirm.setText(self.tr("Turning off…") if self._busy else self.tr("Turn off"))
            return
        self.set_title(self.tr("Unlock with fingerprint or system password"))
        self._lead.setText(
            self.tr("Your system asks who sits here, and codes open when it says that it is you. Passwords still ask.")
        )
        self._more.setText(
            self.tr(
                "It encrypts nothing more: the key lies in the keyring of this computer, where programs that run as "
                "you can read it."
            )
        )
        self._cancel.setText(self.tr("Cancel"))
        self._confirm.setText(self.tr("Turning on…") if self._busy else self.tr("Turn on"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _submit(self) -> None:
        if self._busy:
            return
        if self._field.text():
            self.confirmed.emit(self._field.text())
        else:
            self._complain(self.tr("Type your master password."))
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complain(self, words: str) -> None:
        self._error.say(words)
        self._field.set_wrong(bool(words))
