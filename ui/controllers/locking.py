"""When to lock without being asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow

from core.clock import Clock
from ui.platform.idle import system_idle_seconds

_INPUT: Final = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
)
_LEAST_WAIT: Final = 1.0


class LockController(QObject):
    """Ask for a lock when nobody used the computer for the time of the rules.

    One single-shot timer: when it ends, the system is asked how long it was idle, and the timer is set anew
    for the rest. Where the system does not tell, input to our own window counts. Stopped while locked.
    """

    lock_due = Signal(str)

    def __init__(
        self,
        clock: Clock,
        parent: QObject | None = None,
        *,
        ask_system: Callable[[], float | None] = system_idle_seconds,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ask_system = ask_system
        self._limit = 0.0
        self._running = False
        self._last_input = clock.monotonic()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._look)

    @property
    def minutes(self) -> int:
        """Return the limit in whole minutes, at least one, for the words on the lock page."""
        return max(1, round(self._limit / 60))

    def watch(self, window: QWindow) -> None:
        """Take input to `window` as a sign of life, where the system does not tell."""
        if self._ask_system() is None:
            window.installEventFilter(self)

    def set_limit(self, seconds: float) -> None:
        """Lock after `seconds` without use; 0 is never."""
        self._limit = seconds
        if self._running:
            self.start()

    def start(self) -> None:
        """Begin to wait, as after an unlock."""
        self._running = True
        self._last_input = self._clock.monotonic()
        self._timer.stop()
        if self._limit > 0:
            self._arm(self._limit)

    def stop(self) -> None:
        """Wait no more, as after a lock."""
        self._running = False
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when our own window was used."""
        if event.type() in _INPUT:
            self._last_input = self._clock.monotonic()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        idle = self._ask_system()
        if idle is None:
            idle = self._clock.monotonic() - self._last_input
        if idle >= self._limit:
            self.stop()
            self.lock_due.emit("idle")
        else:
            self._arm(self._limit - idle)

    def _arm(self, seconds: float) -> None:
        self._timer.start(int(max(_LEAST_WAIT, seconds) * 1000))
