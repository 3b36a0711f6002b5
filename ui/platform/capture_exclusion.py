"""Windows that screenshots, recordings and shared screens leave out, on the systems that have such a thing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_WDA_NONE: Final = 0x00
_WDA_MONITOR: Final = 0x01  # Windows before 10 2004: a black window instead of none
_WDA_EXCLUDE: Final = 0x11
_NS_SHARING_NONE: Final = 0
_NS_SHARING_READ_ONLY: Final = 1

Exclude = Callable[[int, bool], None]  # a native window; True: leave it out


def system_exclusion() -> Exclude | None:
    """Return what leaves a window out of captures, None where the system has no such thing (Linux)."""
    if QGuiApplication.platformName() == "windows":
        return exclude_on_windows
    if QGuiApplication.platformName() == "cocoa":
        return exclude_on_macos
    return None


def exclude_on_windows(window: int, excluded: bool, *, user32: Any = None) -> None:
    """Set the display affinity of a window."""
    library = user32 or _windows_library()
    if not excluded:
        library.SetWindowDisplayAffinity(window, _WDA_NONE)
    elif not library.SetWindowDisplayAffinity(window, _WDA_EXCLUDE):
        library.SetWindowDisplayAffinity(window, _WDA_MONITOR)


def exclude_on_macos(view: int, excluded: bool, *, objc: Any = None) -> None:
    """Set the sharing type of the window of a view; ScreenCaptureKit ignores it since macOS 15."""
    import ctypes

    library = objc or _macos_library()
    send = library.objc_msgSend
    pointer = ctypes.c_void_p
    send.restype, send.argtypes = pointer, [pointer, pointer]
    window = send(pointer(view), pointer(library.sel_registerName(b"window")))
    if not window:
        return
    send.restype, send.argtypes = None, [pointer, pointer, ctypes.c_ulong]
    kind = _NS_SHARING_NONE if excluded else _NS_SHARING_READ_ONLY
    send(pointer(window), pointer(library.sel_registerName(b"setSharingType:")), kind)


class CaptureExclusion(QObject):
    """Keep every window of this program out of captures, those that open later as soon as they have the focus."""

    def __init__(self, exclude: Exclude, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exclude = exclude
        self._excluded = self._used = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._take)

    def set_excluded(self, excluded: bool) -> None:
        """Leave all windows out, or let them be seen again."""
        if excluded != self._excluded:
            self._excluded, self._used = excluded, True
            for window in QGuiApplication.topLevelWindows():
                self._apply(window)

    def _take(self, window: QWindow | None) -> None:
        if window is not None and self._used:
            self._apply(window)

    def _apply(self, window: QWindow) -> None:
        if window.isVisible():  # asking for the number of one that was never shown would make it
            self._exclude(int(window.winId()), self._excluded)


def _windows_library() -> Any:
    if sys.platform != "win32":
        raise OSError
    import ctypes

    user32 = ctypes.windll.user32
    user32.SetWindowDisplayAffinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    return user32


def _macos_library() -> Any:
    import ctypes

    library = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    library.sel_registerName.restype = ctypes.c_void_p
    library.sel_registerName.argtypes = [ctypes.c_char_p]
    return library
