"""Setting and removing the ways in beside the master password."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from core.vault import SlotKind, Use, VaultStore, WaysIn
    from core.vault.pin import NewKey
    from ui.tasks import Tasks

T = TypeVar("T")


class WaysController(QObject):
    """Set and remove PIN and keyring key; whatever lets more in asks for the master password again.

    Slots change in the vault's thread, the keyring is asked in workers. A slot whose key the keyring did not
    take is dropped again.
    """

    busy_changed = Signal(bool)
    changed = Signal()  # the ways are to be looked at anew
    pin_set = Signal()
    pin_removed = Signal()
    allowed = Signal(object)  # Use
    forbidden = Signal(object)  # Use
    refused = Signal(object)  # AppError

    def __init__(self, ways: WaysIn, store: VaultStore, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways, self._store, self._tasks = ways, store, tasks

    def set_pin(self, password: str, pin: str) -> None:
        """Make a PIN, in place of an earlier one."""
        from core.vault import SlotKind

        def make() -> NewKey:
            self._open_both(password)
            return self._ways.pin.make(pin)

        def keep(made: NewKey) -> None:
            self._keep(SlotKind.PIN, lambda: self._ways.pin.keep(made), self.pin_set.emit)

        self._set_busy(busy=True)
        self._ask(self._ways.check, lambda _uses: self._change(make, keep))

    def remove_pin(self) -> None:
        """Take the PIN away: it opens nothing from then on."""
        from core.vault import SlotKind

        def gone(_nothing: None) -> None:
            self._drop((SlotKind.PIN,))
            self.pin_removed.emit()

        self._ask(self._ways.pin.erase, gone)

    def allow(self, use: Use, password: str) -> None:
        """Let accounts open with a key in the keyring."""
        from core.vault import SlotKind

        def make() -> NewKey:
            self._open_both(password)
            return self._ways.key.make()

        def go_on(uses: Use) -> None:
            def keep(made: NewKey) -> None:
                self._keep(SlotKind.KEYRING, lambda: self._ways.key.keep(made, uses | use), allowed)

            self._change(make, keep)

        def allowed() -> None:
            self.allowed.emit(use)

        self._set_busy(busy=True)
        self._ask(self._ways.check, go_on)

    def forbid(self, use: Use) -> None:
        """Take a use of the key away; the rule that protects does not wait for the keyring."""

        def forbid() -> tuple[SlotKind, ...]:
            self._ways.key.forbid(use)
            return self._ways.dead()

        self.forbidden.emit(use)
        self._tasks.work(forbid, self._drop, lambda _error: self.changed.emit())  # the next unlock brings it in line

    def _open_both(self, password: str) -> None:
        """Check the master password and open Passwords too: slots change only with both open."""
        from core.vault import Compartment, MasterPassword

        self._store.verify_password(password)
        if not self._store.is_open(Compartment.PASSWORDS):
            self._store.unlock(MasterPassword(password))

    def _ask(self, ask: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.work(ask, done, self._refuse, session=self._store.session)

    def _change(self, change: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.vault(change, done, self._refuse)

    def _keep(self, kind: SlotKind, keep: Callable[[], None], done: Callable[[], None]) -> None:
        """Give the keyring its key, also when the vault was locked meanwhile: else the slot opens nothing."""

        def finish(_nothing: None) -> None:
            self._set_busy(busy=False)
            self.changed.emit()
            done()

        def fail(error: AppError) -> None:
            self._drop((kind,))
            self._refuse(error)

        self._tasks.work(keep, finish, fail)

    def _drop(self, kinds: tuple[SlotKind, ...]) -> None:
        if kinds:
            self._tasks.vault(lambda: self._ways.drop(kinds), lambda _nothing: self.changed.emit())
        else:
            self.changed.emit()

    def _refuse(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self.refused.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy_changed.emit(busy)
