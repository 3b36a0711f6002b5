"""The session on Windows: notifications to a window of ours (WTS and power). Tested by its decoding only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject

from ui.platform.session import SessionWatch

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

WM_POWERBROADCAST: Final = 0x0218
WM_WTSSESSION_CHANGE: Final = 0x02B1
_SUSPEND: Final = 0x0004
_RESUME: Final = 0x0012
_LEFT: Final = (0x2, 0x4, 0x6, 0x7)  # console disconnect, remote disconnect, log-off, lock


def decode_message(kind: int, detail: int) -> str:
    """Return what a window message says: "session", "sleep", "woke" or nothing."""
    if kind == WM_WTSSESSION_CHANGE and detail in _LEFT:
        return "session"
    if kind == WM_POWERBROADCAST:
        return {_SUSPEND: "sleep", _RESUME: "woke"}.get(detail, "")
    return ""


class WindowsSession(SessionWatch):
    """Read the messages that Windows sends to the main window. Windows gives about 2 s before it sleeps."""

    def __init__(self, parent: QObject | None = None, *, libraries: Any = None) -> None:
        super().__init__(parent)
        self._libraries = libraries
        self._filter: _MessageFilter | None = None
        self._window = 0

    def begin(self, window: QWindow | None) -> None:
        """Register the window for changes of the session; power messages come to every window."""
        application = QCoreApplication.instance()
        if window is None or application is None:
            return
        self._window = int(window.winId())
        self._wts().WTSRegisterSessionNotification(self._window, 0)
        self._filter = _MessageFilter(self.take)
        application.installNativeEventFilter(self._filter)

    def end(self) -> None:
        """Take the registration back."""
        application = QCoreApplication.instance()
        if self._filter is None or application is None:
            return
        application.removeNativeEventFilter(self._filter)
        self._filter = None
        self._wts().WTSUnRegisterSessionNotification(self._window)

    def take(self, kind: int, detail: int) -> None:
        """Follow one message."""
        said = decode_message(kind, detail)
        if said == "woke":
            self.woke.emit()
        elif said:
            self.away.emit(said)

    def _wts(self) -> Any:
        if self._libraries is None:
            import ctypes

            self._libraries = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
        return self._libraries.wtsapi32


class _MessageFilter(QAbstractNativeEventFilter):
    """Pick the two kinds of messages out of all."""

    def __init__(self, take: Any) -> None:
        super().__init__()
        self._take = take

    def nativeEventFilter(self, _kind: Any, message: int) -> Any:  # noqa: N802 - the name Qt calls
        from ctypes import wintypes

        read = wintypes.MSG.from_address(int(message))
        if read.message in (WM_POWERBROADCAST, WM_WTSSESSION_CHANGE):
            self._take(read.message, read.wParam)
        return False, 0
