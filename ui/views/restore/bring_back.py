"""Beginning from a file: a backup on a new computer or in a vault's place, or what can be saved of a damaged vault."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.messages import Message
from ui.models.restoring import Begin, KnownBackup, Source
from ui.views.adding.notice import Notice
from ui.views.parts.fields import Hint
from ui.views.parts.step import StepColumn
from ui.views.password_form import PasswordForm
from ui.views.recovery_sheet import RecoverySheet
from ui.views.restore.files import ask_for_backup
from ui.views.restore.key_form import KeyForm
from ui.views.restore.list import RestoreRows
from ui.views.restore.words import backup_rows, describe_source, genuine_words

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from core.vault import CopyReport


class BringBackPage(QStackedWidget):
    """Lead from a file to an open vault; nothing is written before `key_given` was right, or a password is chosen."""

    file_chosen = Signal(object)  # Path
    key_given = Signal(str, str, bool)  # Key, text, and whether unusual work is agreed to
    taken = Signal()  # what is genuine of it is wanted, although the rest is not
    password_chosen = Signal(str)
    copy_requested = Signal(str)
    cancelled = Signal()
    finished = Signal()

    def __init__(
        self, begin: Begin, backups: Sequence[KnownBackup], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bring_back")
        self.setProperty("help_topic", "restore")
        self._begin, self._backups, self._folder = begin, tuple(backups), folder
        self._source: Source | None = None
        self._report: CopyReport | None = None
        self._kept_as = ""
        self._costly = False
        self._busy = False
        self.file_step, self.key_step = StepColumn(520), StepColumn(480)
        self.report_step, self.password_step = StepColumn(520), StepColumn(480)
        self.sheet_step = StepColumn(560)
        self._build_file()
        self._build_key()
        self._build_report()
        self._build_password()
        self._build_sheet()
        for name, step in self._steps().items():
            step.end()
            step.no.setObjectName(f"bring_{name}_no")
            step.yes.setObjectName(f"bring_{name}_yes")
            self.addWidget(step)
        self.sheet_step.no.hide()
        self.sheet_step.yes.setEnabled(False)
        self._wire()
        self.retranslate()

    # What it is told

    def ask_key(self, source: Source) -> None:
        """Ask what opens the file that was read."""
        self._source = source
        self._go_to(self.key_step)
        self.key.begin()

    def show_report(self, report: CopyReport) -> None:
        """Show how much of the file is genuine, before a person takes it."""
        self._report = report
        self.key.forget()
        self._go_to(self.report_step)
        self.report_step.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_password(self) -> None:
        """Ask for the new master password."""
        self.key.forget()
        self._go_to(self.password_step)
        self.form.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_code(self, code: str, kept_as: str = "") -> None:
        """Show the new recovery code, and as what the damaged file was kept."""
        self._kept_as = kept_as
        self.form.forget()
        self.sheet.show_code(code)
        self._go_to(self.sheet_step)
        self.sheet.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, message: Message, *, costly: bool = False) -> None:
        """Say in place why it does not go on; `costly` lets the person agree to unusual work."""
        self._costly = costly
        self._set_busy(busy=False)
        words = f"{message.title} {message.text}".strip()
        if self.currentWidget() is self.key_step:
            self.key.complain(words)
        elif self.currentWidget() is self.password_step:
            self.form.error.say(words)
        else:
            self.notice.say(message)

    def forget(self) -> None:
        """Forget all that was typed or shown."""
        self.key.forget()
        self.form.forget()
        self.sheet.forget()

    # Building

    def _steps(self) -> dict[str, StepColumn]:
        return {
            "file": self.file_step,
            "key": self.key_step,
            "report": self.report_step,
            "password": self.password_step,
            "sheet": self.sheet_step,
        }

    def _build_file(self) -> None:
        self.notice = Notice()
        self.choices = RestoreRows()
        self.choices.setObjectName("bring_backups")
        self.choices.show_rows(backup_rows(self._backups))
        self.choices.frame.setVisible(bool(self._backups))
        self._code_alone = Hint()
        for part in (self.notice, self.choices.frame, self._code_alone):
            self.file_step.body.addWidget(part)

    def _build_key(self) -> None:
        self.key = KeyForm()
        self.key_step.body.addWidget(self.key)

    def _build_report(self) -> None:
        self._unverified = Notice()
        self.report_step.body.addWidget(self._unverified)

    def _build_password(self) -> None:
        self.form = PasswordForm()
        self.password_step.body.addWidget(self.form)

    def _build_sheet(self) -> None:
        self.sheet = RecoverySheet()
        self._kept = Hint()
        self._kept.setObjectName("bring_kept")
        self.sheet_step.body.addWidget(self.sheet)
        self.sheet_step.body.addWidget(self._kept)

    def _wire(self) -> None:
        self.choices.clicked.connect(self._choose)
        self.choices.activated.connect(self._choose)
        self.key.submitted.connect(self._give_key)
        self.form.submitted.connect(self._choose_password)
        self.sheet.copy_requested.connect(self.copy_requested)
        self.sheet.kept_changed.connect(self.sheet_step.yes.setEnabled)
        self.sheet.go_on.connect(self.sheet_step.yes.click)
        self.file_step.yes.clicked.connect(self._ask_file)
        self.key_step.yes.clicked.connect(self._give_key)
        self.report_step.yes.clicked.connect(self.taken)
        self.password_step.yes.clicked.connect(self._choose_password)
        self.sheet_step.yes.clicked.connect(self._finish)
        self.key_step.no.clicked.connect(self._back)
        for step in (self.file_step, self.report_step, self.password_step):
            step.no.clicked.connect(self._cancel)

    # Hands

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        path = self.choices.row_at(index.row()).key
        if isinstance(path, Path) and not self._busy:
            self._read(path)

    def _ask_file(self) -> None:
        if path := ask_for_backup(self, self._folder):
            self._read(path)

    def _read(self, path: Path) -> None:
        self.notice.say(None)
        self._set_busy(busy=True)
        self.file_chosen.emit(path)

    def _give_key(self) -> None:
        if not self._busy and self.key.check():
            self._set_busy(busy=True)
            self.key_given.emit(self.key.key, self.key.text(), self._costly)

    def _choose_password(self) -> None:
        if not self._busy and self.form.check():
            self._set_busy(busy=True)
            self.password_chosen.emit(self.form.password())

    def _back(self) -> None:
        """Go back to the files, or away where there was nothing to choose."""
        self.key.forget()
        if self._begin is Begin.SALVAGE:
            self._cancel()
        else:
            self._go_to(self.file_step)

    def _cancel(self) -> None:
        self.forget()
        self.cancelled.emit()

    def _finish(self) -> None:
        self.forget()
        self.finished.emit()

    def _go_to(self, step: StepColumn) -> None:
        self._costly = False
        self._set_busy(busy=False)
        self.setCurrentWidget(step)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for step in (self.file_step, self.key_step, self.password_step):
            step.yes.setEnabled(not busy)
        self.retranslate()

    # Words

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._retranslate_file()
        self._retranslate_key()
        self._retranslate_report()
        self._retranslate_end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.choices.show_rows(backup_rows(self._backups))
            self.retranslate()

    def _retranslate_file(self) -> None:
        step = self.file_step
        if self._begin is Begin.NEW:
            step.title.setText(self.tr("Begin with a backup"))
            lead = self.tr("A backup, an exported file or a copy of your vault brings everything back as it was.")
        else:
            step.title.setText(self.tr("Put a backup in its place"))
            lead = self.tr("The file that is there now is kept beside it under another name.")
        step.lead.setText(lead)
        self.choices.setAccessibleName(self.tr("Backups"))
        self._code_alone.say(
            self.tr("A recovery code opens such a file; without the file there is nothing that it could open.")
            if self._begin is Begin.NEW
            else ""
        )
        step.no.setText(self.tr("Back"))
        if self._busy:
            step.yes.setText(self.tr("Reading…"))
        else:
            step.yes.setText(self.tr("Another file…") if self._backups else self.tr("Choose a file…"))

    def _retranslate_key(self) -> None:
        step = self.key_step
        step.title.setText(self.tr("Open the file"))
        if self._begin is Begin.SALVAGE:
            step.title.setText(self.tr("Save what can be saved"))
        name = describe_source(self._source) if self._source is not None else ""
        words = self.tr(
            "%1. It opens with the master password of the day on which it was made, or with its recovery code."
        )
        step.lead.setText(words.replace("%1", name))
        step.no.setText(self.tr("Back"))
        step.yes.setText(
            self.tr("Checking…")
            if self._busy
            else self.tr("Check it all the same")
            if self._costly
            else self.tr("Continue")
        )

    def _retranslate_report(self) -> None:
        step, report = self.report_step, self._report
        if report is None:
            return
        step.title.setText(genuine_words(report).removesuffix("."))
        step.lead.setText(
            self.tr(
                "Each of them is what Tessera once wrote. Nobody can tell whether all of it belongs together: "
                "an item may be missing, or be an earlier one."
            )
        )
        self._unverified.say(
            Message(
                self.tr("The list of this vault is not verified."),
                self.tr("What is genuine goes into a new vault with new keys. The damaged file is kept as it is."),
                "warning",
            )
        )
        step.no.setText(self.tr("Cancel"))
        step.yes.setText(self.tr("Save these items"))
        step.yes.setEnabled(report.accounts + report.logins > 0)

    def _retranslate_end(self) -> None:
        self.password_step.title.setText(self.tr("Choose a new master password"))
        self.password_step.lead.setText(
            self.tr("The new vault opens with it. You get a new recovery code too.")
            if self._report is not None
            else self.tr("The code is right. Your codes and passwords are all there.")
        )
        self.password_step.no.setText(self.tr("Cancel"))
        self.password_step.yes.setText(self.tr("Saving…") if self._busy else self.tr("Continue"))
        self.sheet_step.title.setText(self.tr("Keep your new spare key"))
        self.sheet_step.lead.setText(
            self.tr("Print it or write it down, and keep it where you keep your passport. Earlier codes are void.")
        )
        self.sheet_step.yes.setText(self.tr("Finish"))
        words = self.tr("The file that was there before is kept as %1.")
        self._kept.say(words.replace("%1", self._kept_as) if self._kept_as else "")
