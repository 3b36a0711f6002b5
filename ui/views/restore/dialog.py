"""The way from a backup into the open vault: choose it, open it, see what would change, then merge or replace."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.messages import Message
from ui.models.restoring import Comparison, KnownBackup, Source
from ui.views.adding.foot import Foot
from ui.views.adding.notice import Notice
from ui.views.parts.buttons import DangerButton, PrimaryButton, SecondaryButton
from ui.views.parts.text import Text
from ui.views.parts.toggle import CheckBox
from ui.views.parts.yielding import Yielding, YieldingOverlay
from ui.views.restore.files import ask_for_backup
from ui.views.restore.key_form import KeyForm
from ui.views.restore.list import RestoreRows
from ui.views.restore.words import backup_rows, describe_source, genuine_words, preview_rows, summary

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex


class _Step(Enum):
    """Name what the dialog asks or shows."""

    OWN = auto()  # the master password of this vault, as Passwords is closed
    CHOOSE = auto()
    READING = auto()
    KEY = auto()
    PREVIEW = auto()
    SURE = auto()
    WORKING = auto()


class RestoreDialog(YieldingOverlay):
    """Lead through a restore; nothing changes before `merge_requested` or `replace_requested`."""

    own_password_given = Signal(str)
    file_chosen = Signal(object)  # Path
    key_given = Signal(str, str, bool)  # Key, text, and whether unusual work is agreed to
    merge_requested = Signal(bool)  # whether what was deleted here for ever comes back
    replace_requested = Signal()

    def __init__(self, window: QWidget, backups: Sequence[KnownBackup], folder: Path) -> None:
        super().__init__(window, width="medium")
        self.setObjectName("restore_dialog")
        self.setProperty("help_topic", "restore")
        self.close_on_veil = False
        self._backups, self._folder = tuple(backups), folder
        self._step = _Step.CHOOSE
        self._source: Source | None = None
        self._comparison: Comparison | None = None
        self._costly = False
        self._stage = ""
        self._busy = False
        self._build_body()
        self._build_footer()
        self._show(_Step.CHOOSE)

    # What it is told

    def ask_own_password(self) -> None:
        """Ask for the master password of the open vault first."""
        self._show(_Step.OWN)

    def ask_backup(self) -> None:
        """Show the backups to choose from."""
        self._show(_Step.CHOOSE)

    def ask_key(self, source: Source) -> None:
        """Ask what opens the file that was read; no key of today does."""
        self._source = source
        self._show(_Step.KEY)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what the opened backup would change."""
        self._source, self._comparison = comparison.source, comparison
        self.rows.show_rows(preview_rows(comparison.preview))
        self.key.forget()
        self._show(_Step.PREVIEW)

    def show_stage(self, stage: str) -> None:
        """Say what is being done: "reading", "backup" or "restore"."""
        self._stage = stage
        self._show(_Step.READING if stage == "reading" else _Step.WORKING)

    def refuse(self, message: Message, *, costly: bool = False) -> None:
        """Say in place why it does not go on; `costly` lets the person agree to unusual work."""
        self._costly = costly
        words = f"{message.title} {message.text}".strip()
        if self._step in (_Step.OWN, _Step.KEY):
            self._set_busy(busy=False)
            (self.own if self._step is _Step.OWN else self.key).complain(words)
            return
        self._show(_Step.PREVIEW if self._step is _Step.WORKING and self._comparison is not None else _Step.CHOOSE)
        self.notice.say(message)

    @property
    def is_working(self) -> bool:
        """Return whether the vault is being changed."""
        return self._step is _Step.WORKING

    # Building

    def _build_body(self) -> None:
        self._lead = Text("", "body", "muted", wrap=True)
        self._lead.setObjectName("restore_lead")
        self.notice = Notice()
        self.choices = RestoreRows()
        self.choices.setObjectName("restore_backups")
        self.choices.show_rows(backup_rows(self._backups))
        self.choices.clicked.connect(self._choose)
        self.choices.activated.connect(self._choose)
        self.own, self.key = KeyForm(password_only=True), KeyForm()
        self.own.submitted.connect(self._go_on)
        self.key.submitted.connect(self._go_on)
        self._summary = Text("", "bodyStrong", wrap=True)
        self._summary.setObjectName("restore_summary")
        self._doubt = Notice()
        self.rows = RestoreRows()
        self.rows.setObjectName("restore_rows")
        self.revive = CheckBox()
        self.revive.setObjectName("restore_revive")
        self.revive.setChecked(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._sure = Text("", wrap=True)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.notice)
        self._parts: dict[QWidget, tuple[_Step, ...]] = {
            self.own: (_Step.OWN,),
            self.choices.frame: (_Step.CHOOSE,),
            self.key: (_Step.KEY,),
            self._summary: (_Step.PREVIEW,),
            self._doubt: (_Step.PREVIEW,),
            self.rows.frame: (_Step.PREVIEW,),
            self.revive: (_Step.PREVIEW,),
            self._sure: (_Step.SURE,),
            self._bar: (_Step.READING, _Step.WORKING),
        }
        for part in self._parts:
            self.body.addWidget(part)

    def _build_footer(self) -> None:
        self._foot_row = Foot()
        self.cancel, self.other = SecondaryButton(), SecondaryButton()
        self.replace, self.go = DangerButton(), PrimaryButton()
        self.cancel.setObjectName("restore_cancel")
        self.other.setObjectName("restore_other")
        self.replace.setObjectName("restore_replace")
        self.go.setObjectName("restore_go")
        self.cancel.clicked.connect(self.close_overlay)
        self.other.clicked.connect(self._take_other)
        self.replace.clicked.connect(self.replace_requested)
        self.go.clicked.connect(self._go_on)
        self._foot_row.add_button(self.cancel, spare=True)
        for button in (self.other, self.replace, self.go):
            self._foot_row.add_button(button)
        self.footer.setContentsMargins(20, 12, 20, 12)
        self.footer.addWidget(self._foot_row, 1)

    # Steps

    def yielding(self) -> Yielding | None:
        """Return the rows on screen, which scroll by themselves."""
        return self.choices if self._step is _Step.CHOOSE else self.rows if self._step is _Step.PREVIEW else None

    def close_overlay(self) -> None:
        """Close and forget; what is being written is written to its end."""
        super().close_overlay()
        self.own.forget()
        self.key.forget()
        self.rows.show_rows(())
        self._comparison = None

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.choices.show_rows(backup_rows(self._backups))
            if self._comparison is not None:
                self.rows.show_rows(preview_rows(self._comparison.preview))
            self.retranslate()

    def _show(self, step: _Step) -> None:
        self._step = step
        self._busy = False
        self.notice.say(None)
        for part, steps in self._parts.items():
            part.setVisible(step in steps)
        self.choices.frame.setVisible(step is _Step.CHOOSE and bool(self._backups))
        self.retranslate()
        for rows in (self.choices, self.rows):
            rows.show_all()
        if self.isVisible():
            self.place()
            QTimer.singleShot(0, self, self._take_focus)

    def _take_focus(self) -> None:
        """Begin where something is asked; a button that begins a change never gets an Enter that was meant before."""
        if self._step in (_Step.OWN, _Step.KEY):
            (self.own if self._step is _Step.OWN else self.key).begin()
        elif self._step is _Step.CHOOSE and self._backups:
            self.choices.setFocus()
        elif self._step is _Step.SURE:
            self.other.setFocus()
        elif self._step is _Step.PREVIEW:
            self.rows.setFocus()

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        path = self.choices.row_at(index.row()).key
        if self._step is _Step.CHOOSE and isinstance(path, Path):
            self._read(path)

    def _read(self, path: Path) -> None:
        self.show_stage("reading")
        self.file_chosen.emit(path)

    def _go_on(self) -> None:
        """Do what the primary button says."""
        if self._step is _Step.CHOOSE:
            if path := ask_for_backup(self, self._folder):
                self._read(path)
        elif self._step is _Step.PREVIEW and not self._differs():
            self.close_overlay()
        elif self._step is _Step.PREVIEW:
            self.merge_requested.emit(self.revive.isChecked())
        elif self._step in (_Step.OWN, _Step.KEY) and not self._busy:
            self._give_key()

    def _give_key(self) -> None:
        form = self.own if self._step is _Step.OWN else self.key
        if not form.check():
            return
        self._set_busy(busy=True)
        if self._step is _Step.OWN:
            self.own_password_given.emit(form.text())
        else:
            self.key_given.emit(form.key, form.text(), self._costly)

    def _take_other(self) -> None:
        """Go to the question before a replacement, or back from it."""
        self._show(_Step.PREVIEW if self._step is _Step.SURE else _Step.SURE)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.retranslate()

    def _differs(self) -> bool:
        shown = self._comparison
        return shown is not None and bool(
            shown.preview.added or shown.preview.changed or shown.preview.buried or shown.preview.missing
        )

    # Words

    def retranslate(self) -> None:
        """Put the words of the language in use for the step."""
        self.set_title(self._title())
        self._lead.setText(self._lead_text())
        self.choices.setAccessibleName(self.tr("Backups"))
        self.rows.setAccessibleName(self.tr("What the backup would change"))
        self.cancel.setText(self.tr("Cancel"))
        self.replace.setText(self.tr("Replace"))
        self._retranslate_preview()
        self._retranslate_buttons()

    def _title(self) -> str:
        if self._step is _Step.PREVIEW:
            return self.tr("What the backup would change")
        if self._step is _Step.SURE:
            return self.tr("Replace everything by the backup?")
        return self.tr("Restore a backup")

    def _lead_text(self) -> str:
        name = describe_source(self._source) if self._source is not None else ""
        if self._step is _Step.OWN:
            return self.tr("A backup holds your passwords too, and Passwords is closed. Your master password, please.")
        if self._step is _Step.CHOOSE and self._backups:
            return self.tr("Choose the one to look at. Nothing changes before you say so.")
        if self._step is _Step.CHOOSE:
            return self.tr("Choose a backup file, or a copy of a vault. Nothing changes before you say so.")
        if self._step is _Step.KEY:
            words = self.tr(
                "%1. The keys of today do not open it. Type the master password of the day on which it was made, "
                "or the recovery code of then."
            )
            return words.replace("%1", name)
        if self._step in (_Step.PREVIEW, _Step.SURE):
            return name
        return self._stage_words()

    def _stage_words(self) -> str:
        if self._stage == "reading":
            return self.tr("Reading the backup…")
        if self._stage == "backup":
            return self.tr("Making a fresh backup of what is here first…")
        return self.tr("Restoring…")

    def _retranslate_preview(self) -> None:
        shown = self._comparison
        if shown is None:
            return
        self._sure.setText(self._sure_words())
        if self._step is not _Step.PREVIEW:
            return
        preview, genuine = shown.preview, shown.report.genuine
        self._summary.setText(summary(preview) if self._differs() else self.tr("The backup holds what is here."))
        self._doubt.say(None)
        if not genuine:
            title = self.tr("Something else than Tessera changed this file.")
            self._doubt.say(Message(title, genuine_words(shown.report), "warning"))
        elif preview.unreadable:
            title = self.tr("%n item(s) of the backup can’t be read and stay out.", "", preview.unreadable)
            self._doubt.say(Message(title, "", "warning"))
        buried = len(preview.buried)
        self.revive.setText(self.tr("Bring these back too"))
        self.revive.setVisible(bool(buried))
        self.rows.frame.setVisible(self._differs())

    def _sure_words(self) -> str:
        if self._comparison is None:
            return ""
        preview = self._comparison.preview
        said = [self.tr("Everything becomes as it was in the backup. Later changes are undone.")]
        if preview.missing:
            said.append(
                self.tr(
                    "%n item(s) that are only here go to the trash and stay there for 30 days.",
                    "",
                    len(preview.missing),
                )
            )
        said.append(self.tr("Your master password stays as it is now. A fresh backup is made first."))
        return " ".join(said)

    def _retranslate_buttons(self) -> None:
        step, differs = self._step, self._differs()
        self.go.setVisible(step not in (_Step.READING, _Step.WORKING, _Step.SURE))
        self.go.setEnabled(not self._busy)
        self.replace.setVisible(step is _Step.SURE)
        genuine = self._comparison is not None and self._comparison.report.genuine
        self.other.setVisible(step is _Step.SURE or (step is _Step.PREVIEW and differs and genuine))
        self.other.setText(self.tr("Back") if step is _Step.SURE else self.tr("Replace…"))
        closes = step is _Step.PREVIEW and not differs
        self._foot_row.want(self.cancel, wanted=not closes and step not in (_Step.SURE, _Step.WORKING))
        self._foot_row.say(
            self.tr("Merging loses nothing: of every field the newer value stays.")
            if step is _Step.PREVIEW and differs
            else ""
        )
        self.go.setText(self._go_words(closes=closes))

    def _go_words(self, *, closes: bool) -> str:
        if closes:
            return self.tr("Close")
        if self._step is _Step.CHOOSE:
            return self.tr("Another file…") if self._backups else self.tr("Choose a file…")
        if self._step is _Step.PREVIEW:
            return self.tr("Merge")
        if self._busy:
            return self.tr("Checking…")
        return self.tr("Check it all the same") if self._costly else self.tr("Continue")
