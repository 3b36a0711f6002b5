"""Opening and closing the vault."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from core.vault import KdfCost, UnlockReport, VaultStore
    from core.vault.recovery_code import RecoveryCode
    from ui.tasks import Tasks

T = TypeVar("T")


class VaultController(QObject):
    """Make, unlock and lock the vault in its own thread, and say what became of it.

    From `lock` until the next unlock no result that was asked for with `session=` is delivered, also when
    it was ready before the keys went.
    """

    created = Signal(object)  # RecoveryCode
    unlocked = Signal(object)  # UnlockReport
    recovered = Signal(object)  # UnlockReport: the recovery code was right, a new password is due
    recovery_replaced = Signal(object)  # RecoveryCode: the new password holds
    about_to_lock = Signal()  # what is typed can still be sealed as a draft
    locked = Signal(str)  # "asked", "start", or what LockController says
    older_accepted = Signal()
    failed = Signal(object)  # AppError
    busy_changed = Signal(bool)

    def __init__(
        self, store: VaultStore, tasks: Tasks, parent: QObject | None = None, *, cost: KdfCost | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._cost = cost
        self._open = False
        self._busy = False
        self._accept_cost = False
        tasks.current_session = self._session

    @property
    def is_open(self) -> bool:
        """Return whether accounts can be seen."""
        return self._open

    def check(self) -> None:
        """Look whether the vault can be used at all, before anybody types a password for nothing."""
        self._run(self._store.check, lambda _header: self._end())

    def take_over(self) -> None:
        """Take a vault that a vanished program held: the person said that nobody else uses it."""
        self._run(self._store.take_over, lambda _nothing: self._end())

    def create(self, password: str) -> None:
        """Make a new vault; it stays open."""
        self._run(lambda: self._store.create(password, cost=self._cost), self._tell_created)

    def unlock(self, password: str) -> None:
        """Open both compartments with the master password."""
        accept = self._accept_cost

        def open_vault() -> UnlockReport:
            from core.vault import MasterPassword

            return self._store.unlock(MasterPassword(password), accept_cost=accept)

        def enter(report: UnlockReport) -> None:
            self._tell_unlocked(report)
            if report.needs_cost_raise and not report.read_only:
                self._raise_cost(password)

        self._run(open_vault, enter)

    def unlock_by(self, open_vault: Callable[[], UnlockReport], refused: Callable[[AppError], None]) -> None:
        """Open the vault in a way that is no master password; `refused` is told instead of `failed`."""

        def refuse(error: AppError) -> None:
            self._end()
            refused(error)

        self._begin()
        self._tasks.vault(open_vault, self._tell_unlocked, refuse)

    def open_by(self, fn: Callable[[], T], done: Callable[[T], None], failed: Callable[[AppError], None]) -> None:
        """Run what leaves the vault open when it succeeds, such as putting a backup in its place."""

        def tell(result: T) -> None:
            self._open = True
            self._end()
            done(result)

        def refuse(error: AppError) -> None:
            self._end()
            failed(error)

        self._begin()
        self._tasks.vault(fn, tell, refuse)

    def unlock_with_recovery(self, text: str) -> None:
        """Open both compartments with the code from the paper."""
        accept = self._accept_cost

        def open_vault() -> UnlockReport:
            from core.vault.recovery_code import RecoveryCode

            return self._store.unlock(RecoveryCode.parse(text), accept_cost=accept)

        self._run(open_vault, self._tell_recovered)

    def set_password_after_recovery(self, new: str) -> None:
        """Set a new master password; the used recovery code is replaced by a new one."""
        self._run(lambda: self._store.set_password_after_recovery(new), self._tell_replaced)

    def accept_cost(self) -> None:
        """Let the next unlock do unusually much work: the person said so."""
        self._accept_cost = True

    def accept_older(self) -> None:
        """Use the vault although an earlier start saw a newer one."""
        self._run(self._store.new_lineage, lambda _nothing: self._tell_older_accepted())

    def lock(self, reason: str = "asked") -> None:
        """Forget the keys; what was given to the vault before is still saved."""
        if not self._open:
            return
        self.about_to_lock.emit()
        self._open = False
        self._tasks.vault(self._store.lock)
        self.locked.emit(reason)

    def close(self) -> None:
        """Let go of the file, at the end of the program."""
        if self._open:
            self.about_to_lock.emit()
        self._open = False
        self._tasks.vault(self._store.close)

    def _raise_cost(self, password: str) -> None:
        """Protect the password as well as today’s vaults, behind the window; what fails is tried at the next unlock."""

        def raise_cost() -> bool:
            from core.vault import DEFAULT_COST

            return self._store.raise_cost(password, self._cost or DEFAULT_COST)

        self._tasks.vault(raise_cost)

    def _run(self, fn: Callable[[], T], done: Callable[[T], None]) -> None:
        self._begin()
        self._tasks.vault(fn, done, self._fail)

    def _begin(self) -> None:
        self._busy = True
        self.busy_changed.emit(self._busy)

    def _end(self) -> None:
        self._busy = False
        self.busy_changed.emit(self._busy)

    def _session(self) -> int:
        return self._store.session if self._open else -1

    def _tell_created(self, code: RecoveryCode) -> None:
        self._open = True
        self._end()
        self.created.emit(code)

    def _tell_unlocked(self, report: UnlockReport) -> None:
        self._open = True
        self._accept_cost = False
        self._end()
        self.unlocked.emit(report)

    def _tell_recovered(self, report: UnlockReport) -> None:
        self._open = True
        self._accept_cost = False
        self._end()
        self.recovered.emit(report)

    def _tell_replaced(self, code: RecoveryCode) -> None:
        self._end()
        self.recovery_replaced.emit(code)

    def _tell_older_accepted(self) -> None:
        self._end()
        self.older_accepted.emit()

    def _fail(self, error: AppError) -> None:
        self._end()
        self.failed.emit(error)
