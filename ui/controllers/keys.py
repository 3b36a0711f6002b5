"""The keys of the open vault: master password and recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from core.vault import KdfCost, VaultStore
    from core.vault.recovery_code import RecoveryCode
    from ui.tasks import Tasks


class KeysController(QObject):
    """Change what opens the vault; both ways ask for the master password again."""

    busy_changed = Signal(bool)
    password_changed = Signal()
    recovery_replaced = Signal(object)  # RecoveryCode
    refused = Signal(object)  # AppError

    def __init__(
        self, store: VaultStore, tasks: Tasks, parent: QObject | None = None, *, cost: KdfCost | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._cost = cost

    def change_password(self, old: str, new: str) -> None:
        """Replace the master password."""

        def change() -> None:
            self._open_both(old)
            self._store.change_password(old, new, cost=self._cost)

        self._set_busy(busy=True)
        self._tasks.vault(change, self._tell_changed, self._refuse, session=self._store.session)

    def replace_recovery_code(self, password: str) -> None:
        """Make a new recovery code; the old one opens nothing from then on."""

        def replace() -> RecoveryCode:
            self._store.verify_password(password)
            self._open_both(password)
            return self._store.replace_recovery_code()

        self._set_busy(busy=True)
        self._tasks.vault(replace, self._tell_code, self._refuse, session=self._store.session)

    def _open_both(self, password: str) -> None:
        """Open Passwords too where it closed by itself: slots change only with both open."""
        from core.vault import Compartment, MasterPassword

        if not self._store.is_open(Compartment.PASSWORDS):
            self._store.unlock(MasterPassword(password))

    def _tell_changed(self, _nothing: None) -> None:
        self._set_busy(busy=False)
        self.password_changed.emit()

    def _tell_code(self, code: RecoveryCode) -> None:
        self._set_busy(busy=False)
        self.recovery_replaced.emit(code)

    def _refuse(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self.refused.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy_changed.emit(busy)
