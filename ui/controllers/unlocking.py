"""Opening a locked vault without the master password: by PIN, by the keyring, after the system asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from core.vault import PinTry, SlotKind, UnlockReport, Use, Ways, WaysIn
    from core.vault.credentials import KeyringKey
    from ui.controllers.vault import VaultController
    from ui.platform.system_unlock import SystemUnlock
    from ui.tasks import Tasks


class UnlockController(QObject):
    """Know the ways in and go them: steps that ask the keyring run in workers, those that open in the vault's thread.

    A person who turns to the master password in the middle raises the number of the attempt, and what comes
    later of the earlier one opens nothing and costs no try.
    """

    ways_changed = Signal(object, bool)  # Ways, and whether the system is one of them
    asking_changed = Signal(bool)  # whether the system's dialog is up
    refused = Signal(object)  # AppError
    declined = Signal()  # the system said no

    def __init__(
        self,
        ways: WaysIn,
        vault: VaultController,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        system: SystemUnlock | None = None,
    ) -> None:
        super().__init__(parent)
        self._ways, self._vault, self._tasks, self._system = ways, vault, tasks, system
        self._number = 0
        self._tried: PinTry | None = None
        self._asking = self._can_ask = False
        vault.unlocked.connect(self._finish)

    def begin(self) -> None:
        """Look at the ways at start, and open accounts at once where App Lock is off."""
        from core.vault import Use

        number = self._next_number()

        def go_on(ways: Ways) -> None:
            self._tell(ways)
            if Use.START in ways.uses and number == self._number and not self._vault.is_open:
                self._open_with_key(Use.START)

        self._tasks.work(self._ways.look, go_on, lambda _error: None)  # the vault itself says what is wrong with it

    def look(self, *, ask_keyring: bool = False) -> None:
        """Look anew, as after a change; the settings want to know of the keyring also where nothing needs it."""
        self._tasks.work(lambda: self._ways.look(ask_keyring=ask_keyring), self._tell, lambda _error: None)

    def try_pin(self, pin: str) -> None:
        """Count a try, then try."""
        number = self._next_number()

        def go_on(tried: PinTry) -> None:
            if number != self._number:
                self._tasks.work(lambda: self._ways.pin.give_back(tried))
                return
            self._tried = tried
            self._vault.unlock_by(lambda: self._ways.pin.open(tried, pin), lambda error: self._settle(number, error))

        self._tasks.work(self._ways.pin.begin, go_on, lambda error: self._refuse(number, error))

    def ask_system(self) -> None:
        """Let the system ask who sits here, then open accounts."""
        from core.vault import Use

        system, number = self._system, self._next_number()
        if system is None:
            return

        def go_on(yes: bool) -> None:
            if number != self._number:
                return
            self._set_asking(asking=False)
            if yes:
                self._open_with_key(Use.SYSTEM)
            else:
                self.declined.emit()

        self._set_asking(asking=True)
        self._tasks.work(system.ask, go_on)

    def ask_whether_system_can(self, answer: Callable[[bool], None]) -> None:
        """Tell `answer` whether this system could be let ask who sits here."""
        system = self._system
        if system is not None:
            self._tasks.work(system.is_there, answer)

    def abandon(self) -> None:
        """Drop what is under way: the person goes another way, or nobody is there any more."""
        self._next_number()

    def _open_with_key(self, use: Use) -> None:
        number = self._next_number()

        def go_on(key: KeyringKey | None) -> None:
            from core.vault import WrongKeyringKey

            if number != self._number or self._vault.is_open:
                return
            if key is None:
                self._refuse(number, WrongKeyringKey())
                return

            def open_accounts() -> UnlockReport:
                return self._ways.key.unlock(key, use)

            self._vault.unlock_by(open_accounts, lambda error: self._refuse(number, error))

        self._tasks.work(lambda: self._ways.key.credential(use), go_on, lambda error: self._refuse(number, error))

    def _settle(self, number: int, error: AppError) -> None:
        """Let the keyring know what became of a try before the person does."""
        tried, self._tried = self._tried, None
        if tried is not None:
            self._tasks.work(lambda: self._ways.pin.settle(tried, error), lambda told: self._refuse(number, told))

    def _finish(self, report: UnlockReport) -> None:
        """Restore the tries after a right PIN; after the master password, drop what opens nothing any more."""
        from core.vault import Compartment

        tried, self._tried = self._tried, None
        self._next_number()
        if tried is not None:
            self._tasks.work(lambda: self._ways.pin.restore(tried), lambda _: self.look(ask_keyring=True))
        elif Compartment.PASSWORDS in report.opened and not report.read_only:
            self._tasks.work(self._ways.stale, self._drop, lambda _error: self.look(ask_keyring=True))
        else:
            self.look(ask_keyring=True)

    def _drop(self, kinds: tuple[SlotKind, ...]) -> None:
        if kinds:
            self._tasks.vault(lambda: self._ways.drop(kinds), lambda _: self.look(ask_keyring=True))
        else:
            self.look(ask_keyring=True)

    def _refuse(self, number: int, error: AppError) -> None:
        from core.vault import PinGone, WrongPin

        if isinstance(error, PinGone) or (isinstance(error, WrongPin) and not error.tries_left):
            self.look()
        if number == self._number:
            self.refused.emit(error)

    def _tell(self, ways: Ways) -> None:
        from core.vault import Use

        self._can_ask = self._can_ask and Use.SYSTEM in ways.uses
        self.ways_changed.emit(ways, self._can_ask)
        if Use.SYSTEM in ways.uses and not self._can_ask:
            self.ask_whether_system_can(lambda can: self._tell_offered(ways, can=can))

    def _tell_offered(self, ways: Ways, *, can: bool) -> None:
        self._can_ask = can
        self.ways_changed.emit(ways, can)

    def _next_number(self) -> int:
        self._number += 1
        self._set_asking(asking=False)
        return self._number

    def _set_asking(self, *, asking: bool) -> None:
        if self._asking == asking:
            return
        self._asking = asking
        if not asking and self._system is not None:
            self._system.cancel()
        self.asking_changed.emit(asking)
