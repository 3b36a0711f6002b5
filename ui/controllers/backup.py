"""Backups and exports: made off the window's thread, by the day, by wish, and before what cannot be undone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from core.clock import Clock
    from core.vault import Backup, Backups, BackupStatus, Begun, VaultStore, Written
    from ui.tasks import Tasks

_AFTER_UNLOCK_MS: Final = 2000
_LOOK_MS: Final = 30 * 60 * 1000


@dataclass(frozen=True, slots=True)
class _Wish:
    """Hold a backup that is wanted and who waits for it."""

    reason: str
    done: Callable[[AppError | None, Backup | None], None]
    replaces: bool = False


class BackupController(QObject):
    """Make one backup after the other while the vault is open.

    Taking the vault and noting a backup is done in the vault's thread, writing and proving beside it. A lock ends
    everything: what was not noted then does not count, and is made at the next unlock.
    """

    changed = Signal(object)  # BackupStatus
    busy_changed = Signal(bool)
    progressed = Signal(int, int)
    made = Signal(object)  # Backup that a person asked for
    exported = Signal(str)
    plain_opened = Signal()
    plain_written = Signal(str)
    failed = Signal(object)  # AppError: why there was no backup by the day; None once there is one
    refused = Signal(object)  # AppError: why what a person asked for was not done
    plain_refused = Signal(object)  # AppError
    unproved = Signal(object)  # AppError
    stale = Signal()

    def __init__(
        self, store: VaultStore, backups: Backups, tasks: Tasks, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._backups, self._tasks, self._clock = store, backups, tasks, clock
        self._status: BackupStatus | None = None
        self._wishes: deque[_Wish] = deque()
        self._busy = False
        self._reminded = False
        self._opened_session = -1
        self._stop = Event()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    # The vault opens and closes

    def begin(self) -> None:
        """Look soon, and then from time to time, whether a backup is due; call it after each unlock."""
        self.forget()  # also what was asked for in a dialog that outlived the lock
        self._reminded = False
        self._timer.start(_AFTER_UNLOCK_MS)

    def forget(self) -> None:
        """Stop everything, because the vault was locked."""
        self._timer.stop()
        self.cancel()
        self._wishes.clear()
        self._status = None
        self._opened_session = -1
        self._set_busy(busy=False)

    # What a person or another flow asks for

    @property
    def now(self) -> float:
        """Return the time that backups are dated with."""
        return self._clock.now()

    @property
    def busy(self) -> bool:
        """Return whether a backup or export is on its way."""
        return self._busy

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups in the folder as they were last listed, the newest first."""
        return self._status.backups if self._status is not None else ()

    def refresh(self) -> None:
        """Look at the folder and tell `changed`."""
        self._tasks.work(self._backups.status, self._show, self.refused.emit, session=self._store.session)

    def back_up(self) -> None:
        """Make a backup now, because a person wants one."""
        self._wish(_Wish("asked", self._tell_made))

    def backup_now(self, reason: str, done: Callable[[AppError | None], None]) -> None:
        """Make a backup and say whether there is one: None, or why not."""
        self._wish(_Wish(reason, lambda error, _backup: done(error)))

    def backup_first(self, reason: str, done: Callable[[], None]) -> None:
        """Make a backup and go on in any case; why there is none is told to the person."""

        def go_on(error: AppError | None, _backup: Backup | None) -> None:
            if error is not None:
                self.refused.emit(error)
            done()

        self._wish(_Wish(reason, go_on))

    def replace_all(self) -> None:
        """Make a backup and let it take the place of all earlier ones, which open with an earlier password."""
        self._wish(_Wish("asked", self._tell_made, replaces=True))

    def cancel(self) -> None:
        """Stop what is on its way; nothing is left of it."""
        self._stop.set()

    def switch(self, on: bool) -> None:
        """Switch the daily backup on or off."""
        self._tasks.vault(
            lambda: self._backups.switch(on=on),
            lambda _nothing: self._look(),
            self._refuse,
            session=self._store.session,
        )

    def choose_folder(self, name: str) -> None:
        """Let backups go to another folder, and make one there at once."""
        folder, session = Path(name), self._store.session

        def choose(_nothing: None) -> None:
            self._tasks.vault(
                lambda: self._backups.choose_folder(folder),
                lambda _nothing: self.back_up(),
                self._refuse,
                session=session,
            )

        self._tasks.work(lambda: self._backups.try_folder(folder), choose, self._refuse, session=session)

    def export(self, path: str) -> None:
        """Write the whole encrypted vault to a file."""

        def write(begun: Begun) -> None:
            self._tasks.work(
                lambda: self._backups.export(begun, Path(path), self._sink),
                lambda _proof: self._end_export(path),
                self._fail_export,
                session=session,
            )

        if self._busy:
            return
        session = self._store.session
        self._set_busy(busy=True)
        self._tasks.vault(self._backups.begin, write, self._fail_export, session=session)

    def open_plain(self, password: str) -> None:
        """Check the master password and open what is to be exported without encryption."""

        def check() -> None:
            from core.vault import Compartment, MasterPassword

            self._store.verify_password(password)
            if not self._store.is_open(Compartment.PASSWORDS):
                self._store.unlock(MasterPassword(password))

        def tell(_nothing: None) -> None:
            self._opened_session = self._store.session
            self.plain_opened.emit()

        self._tasks.vault(check, tell, self.plain_refused.emit, session=self._store.session)

    def write_plain(self, path: str) -> None:
        """Write everything as plain text; only in the session in which the password was checked, and once."""
        opened, self._opened_session = self._opened_session, -1
        if opened != self._store.session or self._busy:
            return

        def write() -> None:
            from core.vault.backup_plain import write_plain

            write_plain(self._store, Path(path), self._clock.now(), self._sink)

        self._set_busy(busy=True)
        self._tasks.work(write, lambda _nothing: self._end_plain(path), self._fail_plain, session=opened)

    # Inside

    def _look(self) -> None:
        """Make a backup if one is due, else remind of what is missing."""
        self._timer.start(_LOOK_MS)
        if self._store.is_open():
            self._tasks.vault(self._backups.due, self._make_due, self.failed.emit, session=self._store.session)

    def _make_due(self, due: bool) -> None:
        if due and not self._busy:
            self._wish(_Wish("daily", self._tell_daily))
        else:
            self.refresh()

    def _wish(self, wish: _Wish) -> None:
        self._wishes.append(wish)
        self._make_next()

    def _make_next(self) -> None:
        if self._busy or not self._wishes:
            return
        wish, session = self._wishes.popleft(), self._store.session
        self._set_busy(busy=True)

        def end(backup: Backup) -> None:
            self._end(wish, None, backup)

        def fail(error: AppError) -> None:
            self._end(wish, error, None)

        def write(begun: Begun) -> None:
            self._tasks.work(lambda: self._write(begun, wish), finish, fail, session=session)

        def finish(written: Written) -> None:
            self._tasks.vault(lambda: self._backups.finish(written), end, fail, session=session)

        self._tasks.vault(self._backups.begin, write, fail, session=session)

    def _write(self, begun: Begun, wish: _Wish) -> Written:
        from core.vault import BackupReason

        return self._backups.write(begun, BackupReason(wish.reason), self._sink, replaces=wish.replaces)

    def _sink(self, done: int, total: int) -> None:
        """Tell the progress; called in a worker."""
        from core.vault import BackupCancelled

        if self._stop.is_set():
            raise BackupCancelled
        self.progressed.emit(done, total)

    def _end(self, wish: _Wish, error: AppError | None, backup: Backup | None) -> None:
        from core.vault import BackupUnproved

        self._set_busy(busy=False)
        if isinstance(error, BackupUnproved):
            self.unproved.emit(error)
        if error is None:
            self.failed.emit(None)
        wish.done(error, backup)
        self.refresh()
        self._make_next()

    def _tell_made(self, error: AppError | None, backup: Backup | None) -> None:
        if backup is not None:
            self.made.emit(backup)
        elif error is not None:
            self._refuse(error)

    def _tell_daily(self, error: AppError | None, _backup: Backup | None) -> None:
        if error is None:
            return
        self.failed.emit(error)
        session = self._store.session
        self._tasks.vault(self._ask_stale, self._remind, session=session)

    def _ask_stale(self) -> bool:
        self._backups.note_begin()
        return self._backups.stale()

    def _remind(self, stale: bool) -> None:
        if stale and not self._reminded:
            self._reminded = True
            self.stale.emit()

    def _end_export(self, path: str) -> None:
        self._set_busy(busy=False)
        self.exported.emit(path)
        self._make_next()

    def _fail_export(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self._refuse(error)
        self._make_next()

    def _end_plain(self, path: str) -> None:
        self._set_busy(busy=False)
        self.plain_written.emit(path)
        self._make_next()

    def _fail_plain(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self.plain_refused.emit(error)
        self._make_next()

    def _refuse(self, error: AppError) -> None:
        self.refused.emit(error)
        self.refresh()

    def _show(self, status: BackupStatus) -> None:
        self._status = status
        self.changed.emit(status)

    def _set_busy(self, *, busy: bool) -> None:
        if busy:
            self._stop.clear()
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
