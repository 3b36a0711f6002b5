"""New keys, because someone may know the old ones."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.messages import Message
from ui.views.adding.notice import Notice
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.fields import FieldError, SecretField
from ui.views.parts.overlay import Overlay
from ui.views.parts.points import Points
from ui.views.parts.text import Text
from ui.views.password_form import PasswordForm
from ui.views.recovery_sheet import RecoverySheet

_ICONS: Final = ("key-round", "lock", "history")


class NewKeysOverlay(Overlay):
    """Explain, take the old and a new master password, then show the new recovery code until it is kept.

    `renew_requested` carries both passwords and whether to go on without the backup that could not be made.
    """

    renew_requested = Signal(str, str, bool)
    copy_requested = Signal(str)
    backups_replace_requested = Signal()
    left_unkept = Signal()  # closed while nobody had said that the new code is kept

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="medium")
        self.setObjectName("new_keys_overlay")
        self.setProperty("help_topic", "recovery-code")
        self.close_on_veil = False
        self._busy = False
        self._without_backup = False
        self._lead = Text("", "body", "muted", wrap=True)
        self._ask = _Ask()
        self.form = self._ask.form
        self._notice = Notice()
        self._notice.setObjectName("new_keys_notice")
        self._progress = _Progress()
        self._done = _Done()
        self._done.sheet.copy_requested.connect(self.copy_requested)
        self._done.sheet.kept_changed.connect(lambda _: self.retranslate())
        self._done.replace_wished.connect(self.backups_replace_requested)
        self._ask.submitted.connect(self._submit)
        self._ask.edited.connect(self._take_back)
        for widget in (self._lead, self._ask, self._notice, self._progress, self._done):
            self.body.addWidget(widget)
        self.body.setSpacing(14)
        self._build_footer()
        self._show_step(done=False)

    def _build_footer(self) -> None:
        self._cancel = SecondaryButton()
        self._cancel.setObjectName("new_keys_cancel")
        self._cancel.clicked.connect(self.close_overlay)
        self._go_on = PrimaryButton()
        self._go_on.setObjectName("new_keys_confirm")
        self._go_on.clicked.connect(self._submit)
        self._finish = PrimaryButton()
        self._finish.setObjectName("new_keys_done")
        self._finish.clicked.connect(self.close_overlay)
        self._done.sheet.go_on.connect(self._finish.click)
        for button in (self._cancel, self._go_on, self._finish):
            button.allow_lines()
            self.footer.addWidget(button)

    def offer_backups(self, *, offered: bool) -> None:
        """Offer to replace the earlier backups, where there are any that Tessera looks after."""
        self._done.offer_backups(offered=offered)

    def open(self) -> None:
        """Open at the first step, whatever the last time ended with."""
        self._show_step(done=False)
        super().open()

    def close_overlay(self) -> None:
        """Close and forget passwords and code."""
        unkept = self.isVisible() and not self._done.isHidden() and not self._done.sheet.kept.isChecked()
        super().close_overlay()
        self._ask.forget()
        self._done.sheet.forget()
        if unkept:
            self.left_unkept.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay while keys are being made: there is no way back from the middle."""
        if not self._busy:
            super().keyPressEvent(event)

    def set_busy(self, busy: bool) -> None:
        """Show that keys are being made."""
        self._busy = busy
        if busy:
            self._notice.say(None)
        else:
            self._progress.stop()
        self.retranslate()

    def show_backing_up(self) -> None:
        """Say that a backup is being made first."""
        self._progress.show_backing_up()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many items are sealed anew."""
        self._progress.show_sealing(done, total)

    def show_code(self, code: str) -> None:
        """Show the new code; old passwords, codes and keys open nothing any more."""
        self._ask.forget()
        self._done.sheet.show_code(code)
        self._show_step(done=True)
        self._done.sheet.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, message: Message, *, old_is_wrong: bool = False) -> None:
        """Say why everything is as it was."""
        if old_is_wrong:
            self._ask.complain(message.title)
        else:
            self._tell(message)

    def show_unbacked(self, message: Message) -> None:
        """Say why there is no backup; another click goes on without."""
        self._without_backup = True
        self._tell(message)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        for widget in (self._cancel, self._go_on, self._ask, self._cross):
            widget.setEnabled(not self._busy)
        kept = self._done.sheet.kept.isChecked()
        self._finish.setEnabled(kept)
        self._finish.setToolTip("" if kept else self.tr("First say that you have kept the code"))
        self._cancel.setText(self.tr("Cancel"))
        self._go_on.setText(self._go_on_words())
        self._finish.setText(self.tr("Done"))
        if self._done.isHidden():
            self.set_title(self.tr("Someone may know the old password"))
            self._lead.setText(
                self.tr(
                    "A new password alone does not help then: an old copy of the vault, opened with the old password,"
                    " gives the keys that open today’s vault too. Tessera makes new keys."
                )
            )
        else:
            self.set_title(self.tr("Keep your new recovery code"))
            self._lead.setText(
                self.tr("Your vault has new keys. The earlier recovery code opens nothing any more; throw it away.")
            )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _go_on_words(self) -> str:
        if self._busy:
            return self.tr("Making new keys…")
        return self.tr("Go on without a backup") if self._without_backup else self.tr("Make new keys")

    def _tell(self, message: Message) -> None:
        self._notice.say(message)
        self.scroller.ensureWidgetVisible(self._notice)

    def _take_back(self) -> None:
        if self._without_backup:
            self._without_backup = False
            self._notice.say(None)
            self.retranslate()

    def _show_step(self, *, done: bool) -> None:
        self._busy = self._without_backup = False
        self._notice.say(None)
        self._progress.stop()
        self._ask.setVisible(not done)
        self._done.setVisible(done)
        self._cancel.setVisible(not done)
        self._go_on.setVisible(not done)
        self._finish.setVisible(done)
        self.retranslate()
        self.scroller.verticalScrollBar().setValue(0)

    def _submit(self) -> None:
        if not self._busy and self._done.isHidden() and self._ask.check():
            self.renew_requested.emit(self._ask.old.text(), self.form.password(), self._without_backup)


class _Ask(QWidget):
    """Say what will happen and take both passwords."""

    submitted = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._points = Points(_ICONS)
        self._name = Text("", "label")
        self.old = SecretField(tall=True)
        self.old.setObjectName("new_keys_old")
        self.old.textChanged.connect(lambda: self.complain(""))
        self.old.textEdited.connect(lambda _text: self.edited.emit())
        self._error = FieldError()
        self._error.setObjectName("new_keys_error")
        self.form = PasswordForm(replaces=True)
        self.form.submitted.connect(self.submitted)
        self.old.returnPressed.connect(self.form.first.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._points)
        column.addSpacing(10)
        for widget in (self._name, self.old, self._error):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.form)
        self.retranslate()

    def check(self) -> bool:
        """Return whether both are there; say in place what is not."""
        if self.old.text():
            return self.form.check()
        self.complain(self.tr("Type the master password that opens Tessera now."))
        return False

    def complain(self, words: str) -> None:
        """Say what is wrong with the old password; "" takes it back."""
        self._error.say(words)
        self.old.set_wrong(bool(words))
        if words:
            self.old.setFocus(Qt.FocusReason.OtherFocusReason)
            self.old.selectAll()

    def forget(self) -> None:
        """Forget what was typed."""
        self.old.take()
        self.form.forget()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._points.set_words(
            self.tr("Everything is sealed anew. It opens with a new master password and a new recovery code."),
            self.tr("The PIN and the key in the keyring of this computer are gone. Set a PIN again afterwards."),
            self.tr("Backups and copies from before still open with the earlier password. Replace them afterwards."),
        )
        self._name.setText(self.tr("Master password in use now"))
        self.old.setAccessibleName(self._name.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _Progress(QWidget):
    """Say how far it is."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", "label", "muted", wrap=True)
        self._words.setObjectName("new_keys_progress")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        self.hide()

    def show_backing_up(self) -> None:
        """Say that a backup is being made."""
        self._show(self.tr("Making a backup first…"), 0, 0)

    def show_sealing(self, done: int, total: int) -> None:
        """Say how many items are done."""
        words = self.tr("Sealing everything anew: %1 of %2").replace("%1", str(done)).replace("%2", str(total))
        self._show(words, done, total)

    def stop(self) -> None:
        """Show nothing more."""
        self.hide()

    def _show(self, words: str, done: int, total: int) -> None:
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()


class _Done(QWidget):
    """Show the new code, and what is to be done about backups."""

    replace_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheet = RecoverySheet()
        self._backups = Text("", "body", wrap=True)
        self._replace = SecondaryButton(icon="history")
        self._replace.setObjectName("replace_backups")
        self._replace.allow_lines()
        self._replace.clicked.connect(self._wish)
        self._offered = False
        self._wished = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sheet)
        column.addSpacing(8)
        column.addWidget(self._backups)
        column.addWidget(self._replace, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def offer_backups(self, *, offered: bool) -> None:
        """Show the button that replaces earlier backups."""
        self._offered, self._wished = offered, False
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._replace.setVisible(self._offered)
        self._replace.setEnabled(not self._wished)
        self._replace.setText(self.tr("Replace earlier backups"))
        self._backups.setText(
            self.tr("The earlier backups are replaced as soon as a new one is proved.")
            if self._wished
            else self.tr("Backups and copies from before still open with the earlier password.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _wish(self) -> None:
        self._wished = True
        self.retranslate()
        self.replace_wished.emit()
