"""Looking at all logins for what is wrong with them, off the GUI thread and not for every change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from core.clock import Clock
    from core.passwords import Health, LoginIndex
    from core.vault import Login
    from ui.tasks import Tasks

_PAUSE_MS: Final = 150
"""So long after a change it looks again: the list is painted first, and many changes are looked at once."""


class ExamineController(QObject):
    """Tell what is wrong with the logins, from what the vault knows of them without opening one.

    `exposed` are the ids that a look into a list of exposed passwords found, and `two_step` says of a host whether
    it takes codes; whoever changes them calls `look`.
    """

    examined = Signal(object)  # Health
    indexed = Signal(object, int)  # LoginIndex, and the version of the logins that it was built of

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._clock = tasks, clock
        self._logins: Callable[[], tuple[Sequence[Login], int]] = lambda: ((), 0)
        self._number = 0
        self._to_index = False
        self.exposed: Iterable[bytes] = ()
        self.two_step: Callable[[str], bool] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._begin)

    def watch(self, logins: Callable[[], tuple[Sequence[Login], int]]) -> None:
        """Ask this for the logins, and for the number of their version."""
        self._logins = logins

    def look(self, *, index: bool = False) -> None:
        """Look soon; with `index` make what is searched in as well."""
        self._to_index = self._to_index or index
        self._timer.start()

    def forget(self) -> None:
        """Look no more, and tell nothing of what is under way."""
        self._number += 1
        self._to_index = False
        self._timer.stop()

    def _begin(self) -> None:
        self._number += 1
        number, to_index = self._number, self._to_index
        self._to_index = False
        logins, version = self._logins()
        at, exposed, two_step = self._clock.now(), tuple(self.exposed), self.two_step

        def look() -> tuple[Health, LoginIndex | None]:
            from core.passwords import LoginIndex, examine

            index = LoginIndex(logins) if to_index else None
            return examine(logins, at, exposed=exposed, two_step=two_step), index

        def tell(found: tuple[Health, LoginIndex | None]) -> None:
            if number != self._number:
                return
            health, index = found
            if index is not None:
                self.indexed.emit(index, version)
            self.examined.emit(health)

        self._tasks.work(look, tell)
