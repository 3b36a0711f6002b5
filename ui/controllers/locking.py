"""When to lock without being asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow

from core.clock import Clock
from ui.platform.idle import system_idle_seconds

if TYPE_CHECKING:
    from core.vault import Rules

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
    """Ask for a lock when nobody used the computer for the time of the rules, or when the system says so.

    One single-shot timer: when it ends, the system is asked how long it was idle, and the timer is set anew
    for the rest. Where the system does not tell, input to our own window counts. Stopped while locked.
    """

    lock_due = Signal(str)  # "idle", "session", "sleep" or "minimised"
    guarding_changed = Signal(bool)  # whether a word of the system locks

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
        self._app_lock = True
        self._on_minimise = False
        self._running = False
        self._guarding = False
        self._opening = False
        self._missed = ""
        self._last_input = clock.monotonic()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._look)

    @property
    def guarding(self) -> bool:
        """Return whether a word of the system locks: open, and under App Lock."""
        return self._guarding

    @property
    def minutes(self) -> int:
        """Return the limit in whole minutes, at least one, for the words on the lock page."""
        return max(1, round(self._limit / 60))

    def watch(self, window: QWindow) -> None:
        """Take input to `window` as a sign of life, where the system does not tell; follow its minimising."""
        if self._ask_system() is None:
            window.installEventFilter(self)
        window.windowStateChanged.connect(self._take_state)

    def set_rules(self, rules: Rules) -> None:
        """Follow the rules of the vault; without App Lock nothing locks by itself."""
        self._app_lock, self._on_minimise = rules.app_lock, rules.lock_on_minimise
        self.set_limit(rules.idle_seconds if rules.app_lock else 0)
        self._tell_guarding()

    def set_limit(self, seconds: float) -> None:
        """Lock after `seconds` without use; 0 is never."""
        self._limit = seconds
        if self._running:
            self._wait()

    def start(self) -> None:
        """Begin to wait, as after an unlock; what the system said during the unlock is made up for."""
        self._running = True
        missed, self._missed = self._missed, ""
        self._wait()
        self._tell_guarding()
        if missed:
            self.take_away(missed)

    def stop(self) -> None:
        """Wait no more, as after a lock."""
        self._running = False
        self._missed = ""
        self._timer.stop()
        self._tell_guarding()

    def set_opening(self, opening: bool) -> None:
        """Note that the vault is being opened: whoever leaves meanwhile must not come back to an open one."""
        self._opening = opening
        if opening:
            self._missed = ""

    def take_away(self, reason: str) -> None:
        """Lock, as the system says that somebody leaves ("session") or that it will sleep ("sleep")."""
        if self._running and self._app_lock:
            self.lock_due.emit(reason)
        elif self._opening:
            self._missed = reason

    def take_woke(self) -> None:
        """Look at once how long nobody was there: timers stand still while the computer sleeps."""
        if self._running and self._limit > 0:
            self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when our own window was used."""
        if event.type() in _INPUT:
            self._last_input = self._clock.monotonic()
        return super().eventFilter(watched, event)

    def _take_state(self, state: Qt.WindowState) -> None:
        if state == Qt.WindowState.WindowMinimized and self._on_minimise:
            self.take_away("minimised")

    def _tell_guarding(self) -> None:
        guarding = self._running and self._app_lock
        if guarding != self._guarding:
            self._guarding = guarding
            self.guarding_changed.emit(guarding)

    def _wait(self) -> None:
        self._last_input = self._clock.monotonic()
        self._timer.stop()
        if self._limit > 0:
            self._arm(self._limit)

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
