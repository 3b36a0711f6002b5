"""Changing the master password."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.messages import Message
from ui.views.parts.buttons import GhostButton, PrimaryButton, SecondaryButton
from ui.views.parts.fields import FieldError, Hint, SecretField
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text
from ui.views.password_form import PasswordForm


class ChangePasswordOverlay(Overlay):
    """Take the master password in use and the new one twice; `form` rates the new one."""

    change_requested = Signal(str, str)
    new_keys_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="small")
        self.setObjectName("change_password_overlay")
        self.setProperty("help_topic", "app-lock")
        self.close_on_veil = False  # a click beside it must not eat what was typed
        self._old_name = Text("", "label")
        self._old = SecretField(tall=True)
        self._old.setObjectName("old_password")
        self._old_error = FieldError()
        self._old_error.setObjectName("old_password_error")
        self.form = PasswordForm(replaces=True)
        self._note = Hint()
        self._known = GhostButton(small=True)
        self._known.setObjectName("change_new_keys")
        self._known.allow_lines()
        self._known.clicked.connect(self._wish_new_keys)
        self._cancel = SecondaryButton()
        self._cancel.setObjectName("change_cancel")
        self._cancel.clicked.connect(self.close_overlay)
        self._change = PrimaryButton()
        self._change.setObjectName("change_confirm")
        self._change.clicked.connect(self._submit)
        self._old.returnPressed.connect(self.form.first.setFocus)
        self._old.textChanged.connect(lambda: self._complain(""))
        self.form.submitted.connect(self._submit)
        for widget in (self._old_name, self._old, self._old_error):
            self.body.addWidget(widget)
        self.body.setSpacing(6)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.body.addSpacing(4)
        self.body.addWidget(self._note)
        self.body.addWidget(self._known, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._change)
        self._busy = False
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Show that the key is being made, which takes about a second."""
        self._busy = busy
        for widget in (self._change, self._old, self.form, self._known):
            widget.setEnabled(not busy)
        self.retranslate()

    def show_refused(self, message: Message, *, old_is_wrong: bool) -> None:
        """Say why the password stays as it was."""
        self._complain(message.title if old_is_wrong else f"{message.title} {message.text}".strip())
        self._old.set_wrong(old_is_wrong)
        self._old.setFocus(Qt.FocusReason.OtherFocusReason)
        self._old.selectAll()

    def open(self) -> None:
        """Open ready for typing, whatever the last time ended with."""
        self.set_busy(False)
        super().open()

    def close_overlay(self) -> None:
        """Close and forget what was typed."""
        super().close_overlay()
        self._old.take()
        self.form.forget()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.set_title(self.tr("Change the master password"))
        self._old_name.setText(self.tr("Master password in use now"))
        self._old.setAccessibleName(self.tr("Master password in use now"))
        self._note.say(self.tr("Copies of the vault that were made earlier still open with the earlier password."))
        self._known.setText(self.tr("Someone may know the old one?"))
        self._known.setToolTip(self.tr("Make new keys, because someone may know the old password"))
        self._cancel.setText(self.tr("Cancel"))
        self._change.setText(self.tr("Changing…") if self._busy else self.tr("Change"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _submit(self) -> None:
        if not self._old.text():
            self._complain(self.tr("Type the master password that opens Tessera now."))
            self._old.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.form.check():
            self.change_requested.emit(self._old.text(), self.form.password())

    def _wish_new_keys(self) -> None:
        self.close_overlay()
        self.new_keys_requested.emit()

    def _complain(self, words: str) -> None:
        self._old_error.say(words)
        if not words:
            self._old.set_wrong(False)
