"""New keys and the recovery drill with everything behind them: dialogs that are made when they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.messages import describe
from ui.messages import vault as words
from ui.wiring import wire_password_form

if TYPE_CHECKING:
    from core.errors import AppError
    from core.vault import CopyReport
    from core.vault.recovery_code import RecoveryCode
    from ui.controllers.keys import KeysController
    from ui.tasks import Tasks
    from ui.views.main_window import MainWindow
    from ui.views.settings.drill import DrillOverlay
    from ui.views.settings.new_keys import NewKeysOverlay
    from ui.views.settings.security import SecuritySection


class KeysRoom(QObject):
    """Join the controller of keys with the dialogs for new keys and for the drill; `load` is called after each unlock.

    `backups_replace_requested` asks for a backup that takes the place of all that open with an earlier password,
    `recovery_code_requested` for the dialog that makes a new code.
    """

    backups_replace_requested = Signal()
    recovery_code_requested = Signal()

    def __init__(self, window: MainWindow, keys: KeysController, tasks: Tasks, copy: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self.keys, self._tasks, self._copy = window, keys, tasks, copy
        self._renewal: NewKeysOverlay | None = None
        self._drill: DrillOverlay | None = None
        self._section: SecuritySection | None = None
        self._last_drill = 0.0
        self._wire_keys()

    def load(self) -> None:
        """Ask of the vault that was just opened what there is to say of its keys."""
        self.keys.load()

    def ask_for_new_keys(self) -> None:
        """Open the dialog that makes new keys."""
        from ui.views.settings.new_keys import NewKeysOverlay

        if self._renewal is None:
            overlay = self._renewal = NewKeysOverlay(self._window)
            overlay.renew_requested.connect(self._renew)
            overlay.copy_requested.connect(self._copy)
            overlay.backups_replace_requested.connect(self.backups_replace_requested)
            overlay.left_unkept.connect(self.keys.note_unkept)
            wire_password_form(overlay.form, self._tasks)
        self._renewal.offer_backups(offered=self.keys.back_up is not None)
        self._renewal.open()

    def begin_drill(self) -> None:
        """Open the drill at its beginning."""
        from ui.views.settings.drill import DrillOverlay

        if self._drill is None:
            overlay = self._drill = DrillOverlay(self._window)
            overlay.rehearsal_requested.connect(self.keys.rehearse)
            overlay.new_code_requested.connect(self.recovery_code_requested)
        self._drill.open()

    def take_section(self, section: SecuritySection) -> None:
        """Serve the section Security of the settings, which was just made."""
        self._section = section
        section.new_keys_requested.connect(self.ask_for_new_keys)
        section.drill_requested.connect(self.begin_drill)
        section.show_last_drill(self._last_drill)

    def _wire_keys(self) -> None:
        keys = self.keys
        keys.busy_changed.connect(self._show_busy)
        keys.backup_begun.connect(self._show_backing_up)
        keys.renewing.connect(self._show_progress)
        keys.renewed.connect(self._show_code)
        keys.unbacked.connect(lambda error: self._with_renewal(lambda one: one.show_unbacked(describe(error))))
        keys.damaged.connect(self._say_damaged)
        keys.renewal_refused.connect(self._say_refused)
        keys.rehearsed.connect(self._show_passed)
        keys.rehearsal_failed.connect(self._show_failed)
        keys.drill_dated.connect(self._date_drill)
        keys.code_unseen.connect(self._say_unseen)

    def _with_renewal(self, act: Callable[[NewKeysOverlay], None]) -> None:
        if self._renewal is not None and self._renewal.isVisible():
            act(self._renewal)

    def _show_busy(self, busy: bool) -> None:
        for overlay in (self._renewal, self._drill):
            if overlay is not None and overlay.isVisible():
                overlay.set_busy(busy)

    def _show_backing_up(self) -> None:
        self._with_renewal(lambda overlay: overlay.show_backing_up())

    def _show_progress(self, done: int, total: int) -> None:
        self._with_renewal(lambda overlay: overlay.show_progress(done, total))

    def _renew(self, old: str, new: str, without_backup: bool) -> None:
        self.keys.renew(old, new, without_backup=without_backup)

    def _show_code(self, code: RecoveryCode) -> None:
        if self._renewal is not None and self._renewal.isVisible():
            self._renewal.show_code(code.text)
        else:
            self._say_unseen()

    def _say_damaged(self, count: int, names: list[str]) -> None:
        self._with_renewal(lambda overlay: overlay.show_refused(words.damaged_before_new_keys(count, names)))

    def _say_refused(self, error: AppError) -> None:
        from core.vault import WrongPassword

        wrong = isinstance(error, WrongPassword)
        self._with_renewal(lambda overlay: overlay.show_refused(describe(error), old_is_wrong=wrong))

    def _say_unseen(self) -> None:
        self._window.messages.show_message(words.recovery_code_unseen(), action=self.recovery_code_requested.emit)

    def _show_passed(self, report: CopyReport) -> None:
        if self._drill is not None and self._drill.isVisible():
            self._drill.show_passed(report.accounts, report.logins, report.unreadable)

    def _show_failed(self, error: AppError) -> None:
        if self._drill is not None and self._drill.isVisible():
            groups = getattr(error, "groups", ())
            self._drill.show_failed(words.drill_failed(error), groups[0] if groups else 0)

    def _date_drill(self, at: float) -> None:
        self._last_drill = at
        if self._section is not None:
            self._section.show_last_drill(at)
