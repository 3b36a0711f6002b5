"""Backups with everything behind them: the section of the settings, the dialog, the messages; joined here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.messages import backup as words
from ui.messages import describe

if TYPE_CHECKING:
    from core.errors import AppError
    from core.vault import Backup, BackupStatus
    from ui.controllers.backup import BackupController
    from ui.models.restoring import KnownBackup
    from ui.views.main_window import MainWindow
    from ui.views.settings.backup import BackupSection
    from ui.views.settings.plain_export import PlainExportOverlay

SECTION = "backup"


class BackupRoom(QObject):
    """Join the controller of backups with what shows them; `load` is called after each unlock.

    `restore_requested` carries the path of a backup, or "" where a person is to choose one; `section_requested`
    the key of the section of the settings that is to be shown.
    """

    restore_requested = Signal(str)
    section_requested = Signal(str)

    def __init__(self, window: MainWindow, controller: BackupController) -> None:
        super().__init__(window)
        self._window, self.controller = window, controller
        self._section: BackupSection | None = None
        self._plain: PlainExportOverlay | None = None
        self._failure: AppError | None = None
        controller.made.connect(self._say_made)
        controller.exported.connect(self._say_exported)
        controller.refused.connect(self._say)
        controller.unproved.connect(self._say)
        controller.failed.connect(self._note_failure)
        controller.stale.connect(self._say_stale)
        controller.plain_opened.connect(self._ask_place)
        controller.plain_written.connect(self._say_plain)
        controller.plain_refused.connect(self._refuse_plain)

    def load(self) -> None:
        """Begin to make backups of the vault that was just opened."""
        self._failure = None
        self.controller.begin()
        if self._section is not None:
            self._section.show_failure(None)
            self.controller.refresh()

    def forget(self) -> None:
        """Stop, because the vault was locked."""
        self.controller.forget()
        if self._section is not None:
            self._section.forget()

    def back_up_first(self, done: Callable[[], None], failed: Callable[[AppError], None]) -> None:
        """Make a backup before a restore; without one there is none."""
        self.controller.backup_now("restore", lambda error: done() if error is None else failed(error))

    def known(self) -> list[KnownBackup]:
        """Return the backups in the folder as they were last listed."""
        from ui.models.restoring import KnownBackup

        return [
            KnownBackup(one.path, one.made_at, *((one.proof.accounts, one.proof.logins) if one.proof else ()))
            for one in self.controller.backups()
        ]

    def take_section(self, section: BackupSection) -> None:
        """Fill the section of the settings from now on."""
        self._section = section
        controller = self.controller
        section.back_up_requested.connect(controller.back_up)
        section.cancel_requested.connect(controller.cancel)
        section.switched.connect(controller.switch)
        section.folder_chosen.connect(controller.choose_folder)
        section.export_requested.connect(controller.export)
        section.plain_requested.connect(self._open_plain)
        section.restore_requested.connect(self.restore_requested)
        controller.changed.connect(self._show_status)
        controller.busy_changed.connect(section.set_busy)
        controller.progressed.connect(section.show_progress)
        section.show_failure(describe(self._failure) if self._failure is not None else None)
        section.set_busy(controller.busy)
        controller.refresh()

    def _show_status(self, status: BackupStatus) -> None:
        if self._section is not None:
            self._section.show_status(status, self.controller.now)

    def _open_plain(self) -> None:
        from ui.views.settings.plain_export import PlainExportOverlay

        if self._plain is None:
            overlay = self._plain = PlainExportOverlay(self._window)
            overlay.password_given.connect(self.controller.open_plain)
            overlay.place_given.connect(self.controller.write_plain)
            overlay.cancel_requested.connect(self.controller.cancel)
            self.controller.progressed.connect(overlay.show_progress)
        self._plain.open()

    def _ask_place(self) -> None:
        if self._plain is not None and self._plain.isVisible():
            self._plain.ask_place()

    def _refuse_plain(self, error: AppError) -> None:
        from core.vault import BackupCancelled

        if self._plain is not None and self._plain.isVisible():
            self._plain.show_refused(describe(error))
        elif not isinstance(error, BackupCancelled):
            self._say(error)

    def _note_failure(self, error: AppError | None) -> None:
        self._failure = error
        if self._section is not None:
            self._section.show_failure(describe(error) if error is not None else None)

    def _say(self, error: AppError) -> None:
        self._window.messages.show_message(describe(error))

    def _say_made(self, backup: Backup) -> None:
        if backup.proof is not None:
            self._window.messages.show_message(words.made(backup.proof.accounts, backup.proof.logins))

    def _say_exported(self, path: str) -> None:
        self._window.messages.show_message(words.exported(Path(path).name))

    def _say_plain(self, path: str) -> None:
        if self._plain is not None:
            self._plain.finish()
        self._window.messages.show_message(words.written_plain(Path(path).name))

    def _say_stale(self) -> None:
        self._window.messages.show_message(words.stale(), action=lambda: self.section_requested.emit(SECTION))
