"""Asking who sits here before Passwords opens: master password or PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from core.errors import AppError

if TYPE_CHECKING:
    from core.vault import KdfCost, PinTry, UnlockReport, VaultStore, Ways, WaysIn
    from ui.tasks import Tasks


class IdentityController(QObject):
    """Open Passwords beside accounts that are open.

    A PIN is counted and settled in workers, since the keyring may keep them waiting; what is compared is compared in
    the vault's thread. Whoever leaves raises the number of the attempt, and what comes later opens nothing.
    """

    ways_told = Signal(object)  # Ways: how often a PIN may be tried
    confirmed = Signal(object)  # UnlockReport
    refused = Signal(object)  # AppError; WrongPin says how many tries are left

    def __init__(
        self,
        store: VaultStore,
        ways: WaysIn,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        cost: KdfCost | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._ways, self._tasks, self._cost = store, ways, tasks, cost
        self._number = 0

    def look(self) -> None:
        """Tell whether there is a PIN."""
        number = self._number
        self._tasks.work(
            self._ways.look, lambda ways: self._tell_ways(number, ways), _ignore, session=self._store.session
        )

    def abandon(self) -> None:
        """Drop what is under way: the person went another way or away."""
        self._number += 1

    def try_password(self, password: str) -> None:
        """Open Passwords with the master password."""
        from core.vault import MasterPassword

        number = self._begin()

        def go_on(report: UnlockReport) -> None:
            self._confirm(report)
            if report.needs_cost_raise and not report.read_only:
                self._raise_cost(password)

        # Nobody is asked about the cost of the slot: it is under the seal of accounts, which are open.
        self._open(number, lambda: self._store.unlock(MasterPassword(password), accept_cost=True), go_on, self._refuse)

    def try_pin(self, pin: str) -> None:
        """Count a try, then try."""
        number = self._begin()

        def go_on(tried: PinTry) -> None:
            if number != self._number:
                self._tasks.work(lambda: self._ways.pin.give_back(tried))
                return
            self._open(
                number,
                lambda: self._ways.pin.open(tried, pin),
                lambda report: self._restore(tried, report),
                lambda number, error: self._settle(number, tried, error),
            )

        self._tasks.work(self._ways.pin.begin, go_on, lambda error: self._refuse(number, error))

    def _begin(self) -> int:
        self._number += 1
        return self._number

    def _open(
        self,
        number: int,
        unlock: Callable[[], UnlockReport],
        done: Callable[[UnlockReport], None],
        failed: Callable[[int, AppError], None],
    ) -> None:
        """Open beside accounts; where these were locked meanwhile, nothing opens."""

        def open_passwords() -> UnlockReport:
            from core.vault import Compartment, CompartmentClosed

            if not self._store.is_open():
                raise CompartmentClosed(Compartment.ACCOUNTS)
            return unlock()

        self._tasks.vault(open_passwords, done, lambda error: failed(number, error))

    def _restore(self, tried: PinTry, report: UnlockReport) -> None:
        self._tasks.work(lambda: self._ways.pin.restore(tried))
        self._confirm(report)

    def _settle(self, number: int, tried: PinTry, error: AppError) -> None:
        """Let the keyring know what became of a try before the person does."""
        self._tasks.work(lambda: self._ways.pin.settle(tried, error), lambda told: self._refuse(number, told))

    def _raise_cost(self, password: str) -> None:
        """Protect the password as well as today's vaults, behind the window; what fails is tried the next time."""

        def raise_cost() -> bool:
            from core.vault import DEFAULT_COST

            return self._store.raise_cost(password, self._cost or DEFAULT_COST)

        self._tasks.vault(raise_cost)

    def _is_wanted(self, number: int) -> bool:
        """Return whether anybody still waits for an answer: the window may be gone by then."""
        return number == self._number and isValid(self)

    def _tell_ways(self, number: int, ways: Ways) -> None:
        if self._is_wanted(number):
            self.ways_told.emit(ways)

    def _confirm(self, report: UnlockReport) -> None:
        """Tell it also to who turned away meanwhile, since it is open; but not once the whole vault is locked."""
        if isValid(self) and self._tasks.current_session() == self._store.session:
            self.confirmed.emit(report)

    def _refuse(self, number: int, error: AppError) -> None:
        if self._is_wanted(number):
            self.refused.emit(error)


def _ignore(_error: AppError) -> None:
    """Say nothing: a PIN that cannot be looked for is not offered."""
