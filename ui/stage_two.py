"""Everything that the first window does without: vault, controllers and pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from core.clock import Clock, SystemClock
from ui.controllers.locking import LockController

if TYPE_CHECKING:
    from core.vault import KdfCost, VaultStore
    from ui.application import Application
    from ui.controllers.vault import VaultController
    from ui.views.problem_page import ProblemPage
    from ui.views.recovery_page import RecoveryPage

# Errors that cannot be mended on the lock page and get a page of their own.
_EXPLAINED: Final = (
    "NoVault",
    "NotAVault",
    "DamagedVault",
    "HostileVault",
    "NewerFormat",
    "ForeignVault",
    "VaultHeld",
    "KdfTooCheap",
    "KdfTooCostly",
    "SealDiffers",
    "ReadFailed",
)


class StageTwo:
    """Build the rest behind the first window, a step at a time, so that the window answers in between."""

    def __init__(self, application: Application, *, cost: KdfCost | None, floor: KdfCost | None) -> None:
        self._app = application
        self._cost, self._floor = cost, floor
        self.clock: Clock = SystemClock()
        self.window = application.window
        self.tasks = application.tasks
        self.locking = LockController(self.clock)
        self._store: VaultStore | None = None
        self._vault: VaultController | None = None
        self._recovery: RecoveryPage | None = None
        self._problem: ProblemPage | None = None
        self._steps: list[Callable[[], None]] = []
        self._waiting: list[Callable[[VaultController], None]] = []

    def begin(self) -> None:
        """Import the vault off the GUI thread, then go on step by step."""
        self.tasks.work(_import_vault, lambda _: self._open_door())

    def unlock(self, password: str) -> None:
        """Unlock as soon as the vault can be asked."""
        self._when_door_open(lambda vault: vault.unlock(password))

    def take_link(self, link: str) -> None:
        """Offer the account of a link as soon as the vault is open."""

    def close(self) -> None:
        """Lock and let go of the vault."""
        self.locking.stop()
        if self._vault is not None:
            self._vault.close()

    def _open_door(self) -> None:
        from core.vault import DEFAULT_COST, VaultStore
        from ui.controllers.vault import VaultController

        self._store = VaultStore(self._app.paths.vault, clock=self.clock, floor=self._floor or DEFAULT_COST)
        self._vault = VaultController(self._store, self.tasks, cost=self._cost)


def _import_vault() -> None:
    import core.vault  # noqa: F401 - for the time it takes
