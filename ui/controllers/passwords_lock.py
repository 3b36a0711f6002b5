"""When Passwords closes without being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from core.clock import Clock

_USES: Final = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
)
_LEAST_WAIT: Final = 1.0


class PasswordsLock(QObject):
    """Ask that Passwords closes when it was not used for the time of the rules.

    One single-shot timer that wakes up when that can be at the earliest, not at each use. Input to the window is a
    use while `watch` lasts, which is while the page is shown.
    """

    due = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = 0.0
        self._running = False
        self._last_use = clock.monotonic()
        self._window: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def running(self) -> bool:
        """Return whether it waits."""
        return self._running

    def set_limit(self, seconds: float) -> None:
        """Close after `seconds` without use; 0 is never by itself."""
        self._limit = seconds
        if self._running:
            self.start()

    def start(self) -> None:
        """Begin to wait, as when it was opened."""
        self._running = True
        self.note_use()
        self._timer.stop()
        if self._limit > 0:
            self._arm(self._limit)

    def stop(self) -> None:
        """Wait no more, as when it was closed."""
        self._running = False
        self._timer.stop()

    def note_use(self) -> None:
        """Note that it is being used now."""
        self._last_use = self._clock.monotonic()

    def watch(self, window: QWindow | None) -> None:
        """Take input to this window as use, and no longer that to an earlier one."""
        if self._window is not None and isValid(self._window):  # a window that is gone took its filters along
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def look(self) -> None:
        """Look at once whether the time is over: timers stand still while the computer sleeps."""
        if not self._running or self._limit <= 0:
            return
        left = self._last_use + self._limit - self._clock.monotonic()
        if left <= 0:
            self.stop()
            self.due.emit()
        else:
            self._arm(left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note each use of the window."""
        if event.type() in _USES:
            self.note_use()
        return super().eventFilter(watched, event)

    def _arm(self, seconds: float) -> None:
        self._timer.start(int(max(_LEAST_WAIT, seconds) * 1000))
