"""What the system says of this session: somebody left it, or the computer is about to sleep."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow


class SessionWatch(QObject):
    """Tell `away` when the vault should be locked, as soon as the system says so; nothing is ever polled.

    This one is deaf: it stands in where a system tells nothing.
    """

    away = Signal(str)  # "session": the screen was locked or the user switched; "sleep": before the computer sleeps
    woke = Signal()

    def begin(self, window: QWindow | None) -> None:
        """Listen from now on; some systems tell a window only."""

    def hold_sleep(self) -> None:
        """Ask the system to wait a moment before it sleeps, where it can be asked."""

    def release_sleep(self) -> None:
        """Let the system sleep: everything is locked."""

    def end(self) -> None:
        """Listen no more."""


def session_watch(parent: QObject | None = None) -> SessionWatch:
    """Return what listens to this system."""
    if sys.platform == "win32":
        from ui.platform.session_windows import WindowsSession

        return WindowsSession(parent)
    if sys.platform == "darwin":
        from ui.platform.session_macos import MacSession

        return MacSession(parent)
    from ui.platform.session_dbus import DBusSession

    return DBusSession(parent)
