"""The wish of the system that this program ends: a shutdown, `kill`, Ctrl+C in the terminal."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType


class EndingSignals(QObject):
    """Tell `asked` instead of dying, so that drafts are kept and the clipboard is cleared before the end.

    Python would run a handler only when Qt comes back to it, so a byte in a pipe wakes the event loop.
    Windows sends no such signals to programs with windows; it closes the window.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._earlier = {
            number: signal.signal(number, _note) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        }
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)

    def close(self) -> None:
        """Leave signals to what they did before."""
        if sys.platform == "win32":
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._earlier.items():
            signal.signal(number, handler)
        for end in self._pipe:
            os.close(end)

    def _take(self) -> None:
        os.read(self._pipe[0], 64)
        self.asked.emit()


def _note(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: Python has written the number into the pipe already."""
