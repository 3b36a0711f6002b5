"""The way back in with the recovery code: code, new master password, new code."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.messages import Message
from ui.views.parts.fields import FieldError, TextField
from ui.views.parts.step import StepColumn
from ui.views.password_form import PasswordForm
from ui.views.recovery_sheet import RecoverySheet


class RecoveryPage(QStackedWidget):
    """Lead back in; nothing is changed before the new password is set."""

    code_given = Signal(str)
    password_chosen = Signal(str)
    copy_requested = Signal(str)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery_page")
        self.setProperty("help_topic", "app-lock")
        self._code_step, self._password_step, self._sheet_step = StepColumn(520), StepColumn(480), StepColumn(560)
        self.code = TextField(tall=True)
        self.code.setObjectName("recovery_code")
        self.code.setProperty("mono", "true")
        self.code.setMaxLength(120)
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.code.textEdited.connect(lambda _text: self._complain(""))
        self.code.returnPressed.connect(self._give)
        self.error = FieldError()
        self.error.setObjectName("recovery_error")
        self.form = PasswordForm()
        self.form.submitted.connect(self._choose)
        self.sheet = RecoverySheet()
        self.sheet.copy_requested.connect(self.copy_requested)
        self.sheet.kept_changed.connect(self._sheet_step.yes.setEnabled)
        self._code_step.body.addWidget(self.code)
        self._code_step.body.addWidget(self.error)
        self._password_step.body.addWidget(self.form)
        self._sheet_step.body.addWidget(self.sheet)
        self._sheet_step.no.hide()
        self._sheet_step.yes.setEnabled(False)
        for step in (self._code_step, self._password_step, self._sheet_step):
            step.end()
            self.addWidget(step)
        self._code_step.yes.setObjectName("recovery_continue")
        self._code_step.yes.clicked.connect(self._give)
        self._code_step.no.clicked.connect(self._cancel)
        self._password_step.yes.setObjectName("recovery_set_password")
        self._password_step.yes.clicked.connect(self._choose)
        self._password_step.no.clicked.connect(self._cancel)
        self._sheet_step.yes.setObjectName("recovery_finish")
        self._sheet_step.yes.clicked.connect(self._finish)
        self.sheet.go_on.connect(self._sheet_step.yes.click)
        self.retranslate()

    def begin(self) -> None:
        """Start at the first step, with nothing filled in."""
        self.forget()
        self.setCurrentWidget(self._code_step)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Forget all that was typed or shown."""
        self.code.clear()
        self._complain("")
        self.form.forget()
        self.sheet.forget()
        self.set_busy(False)

    def ask_password(self) -> None:
        """Go on to the new password: the code was right."""
        self.set_busy(False)
        self.code.clear()
        self.setCurrentWidget(self._password_step)
        self.form.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_code(self, code: str) -> None:
        """Show the new recovery code: the new password is set and the old code is worth nothing."""
        self.set_busy(False)
        self.form.forget()
        self.sheet.show_code(code)
        self.setCurrentWidget(self._sheet_step)
        self.sheet.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, message: Message) -> None:
        """Say in place what was wrong."""
        self.set_busy(False)
        words = f"{message.title} {message.text}".strip()
        if self.currentWidget() is self._password_step:
            self.form.error.say(words)
        else:
            self._complain(words)
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Show that something is being checked or written."""
        self._code_step.yes.setEnabled(not busy)
        self._password_step.yes.setEnabled(not busy)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._code_step.title.setText(self.tr("Use the recovery code"))
        self._code_step.lead.setText(
            self.tr("It is on the paper that you kept when you began: eight groups of four and one of two.")
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.code.setPlaceholderText(self.tr("Capitals, spaces and dashes do not matter"))
        self._password_step.title.setText(self.tr("Choose a new master password"))
        self._password_step.lead.setText(self.tr("The code is right. Your codes and passwords are all there."))
        self._sheet_step.title.setText(self.tr("Keep your new spare key"))
        self._sheet_step.lead.setText(
            self.tr("The code that you used is worth nothing now. Throw it away and keep this one.")
        )
        for step in (self._code_step, self._password_step):
            step.no.setText(self.tr("Cancel"))
            step.yes.setText(self.tr("Continue"))
        self._sheet_step.yes.setText(self.tr("Finish"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _give(self) -> None:
        if not self.code.text().strip():
            self._complain(self.tr("Type the code from the paper."))
            return
        self.set_busy(True)
        self.code_given.emit(self.code.text())

    def _choose(self) -> None:
        if self._password_step.yes.isEnabled() and self.form.check():
            self.set_busy(True)
            self.password_chosen.emit(self.form.password())

    def _cancel(self) -> None:
        self.forget()
        self.cancelled.emit()

    def _finish(self) -> None:
        self.forget()
        self.finished.emit()

    def _complain(self, words: str) -> None:
        self.code.set_wrong(bool(words))
        self.error.say(words)
