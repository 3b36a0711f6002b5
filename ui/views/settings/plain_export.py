"""The way out without encryption: said in plain words, and behind the master password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.messages import Message
from ui.views.parts.buttons import DangerButton, SecondaryButton
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text


class PlainExportOverlay(Overlay):
    """Say what a plain export means, take the master password, then the place, then show how far it is."""

    password_given = Signal(str)
    place_given = Signal(str)
    cancel_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="small")
        self.setObjectName("plain_export")
        self.setProperty("help_topic", "backup")
        self.close_on_veil = False
        self._busy = False
        self._progress = (0, 0)
        self._lead = Text("", "body", wrap=True)
        self._advice = Text("", "body", "muted", wrap=True)
        self._name = Text("", "label")
        self._field = SecretField(tall=True)
        self._field.setObjectName("plain_password")
        self._field.textChanged.connect(lambda: self._complain(""))
        self._field.returnPressed.connect(self._submit)
        self._error = FieldError()
        self._error.setObjectName("plain_error")
        self._cancel = SecondaryButton()
        self._cancel.setObjectName("plain_cancel")
        self._cancel.clicked.connect(self.close_overlay)
        self._export = DangerButton()
        self._export.setObjectName("plain_confirm")
        self._export.clicked.connect(self._submit)
        self.body.addWidget(self._lead)
        self.body.addWidget(self._advice)
        self.body.addSpacing(4)
        for widget in (self._name, self._field, self._error, KeyboardHint(self._field)):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._export)
        self.retranslate()

    def open(self) -> None:
        """Open ready for typing."""
        self.set_busy(False)
        super().open()

    def close_overlay(self) -> None:
        """Close, stop what is being written, and forget what was typed."""
        if self._busy:
            self.cancel_requested.emit()
        super().close_overlay()
        self._field.take()
        self._complain("")
        self.set_busy(False)

    def ask_place(self) -> None:
        """Ask where the file goes, now that the password was right."""
        self._field.take()
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export without encryption"),
            str(Path.home() / "tessera-export.json"),
            self.tr("JSON file (*.json)"),
        )
        if not self.isVisible():  # Tessera was locked meanwhile
            return
        if Path(name).name.strip():
            self.place_given.emit(name)
        else:
            self.close_overlay()

    def finish(self) -> None:
        """Close, because the file is there."""
        self._busy = False
        self.close_overlay()

    def show_refused(self, message: Message) -> None:
        """Say why there is no export."""
        self.set_busy(False)
        self._complain(f"{message.title} {message.text}".strip())
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Show that the password is checked or the file written."""
        self._busy, self._progress = busy, (0, 0)
        self._field.setEnabled(not busy)
        self._export.setEnabled(not busy)
        self.retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._progress = (done, total)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.set_title(self.tr("Export without encryption"))
        self._lead.setText(
            self.tr(
                "The file holds every secret, password, note and recovery code as plain text. Whoever gets it can make"
                " your codes and sign in as you: a thief, another program, a cloud that copies the folder."
            )
        )
        self._advice.setText(
            self.tr(
                "Use it to move to another program, and delete it when it has served. For safe keeping, export an"
                " encrypted backup file instead."
            )
        )
        self._name.setText(self.tr("Master password"))
        self._field.setAccessibleName(self.tr("Master password"))
        self._cancel.setText(self.tr("Cancel"))
        done, total = self._progress
        percent = self.locale().toString(100 * done // total) if total else ""
        busy = self.tr("Exporting… %1 %").replace("%1", percent) if total else self.tr("Checking…")
        self._export.setText(busy if self._busy else self.tr("Export…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _submit(self) -> None:
        if self._busy:
            return
        if not self._field.text():
            self._complain(self.tr("Type your master password."))
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.set_busy(True)
        self.password_given.emit(self._field.text())

    def _complain(self, words: str) -> None:
        self._error.say(words)
        self._field.set_wrong(bool(words))
