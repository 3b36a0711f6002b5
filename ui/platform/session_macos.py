"""The session on macOS: distributed notifications. Tested with stand-ins for the system's calls only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from ui.platform.session import SessionWatch

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

# Not documented by Apple, and what password managers listen to for years.
NOTIFICATIONS: Final = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
_FRAMEWORK: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8: Final = 0x08000100
_DELIVER_IMMEDIATELY: Final = 4


class MacSession(SessionWatch):
    """Listen to the centre for all programs; it calls back in the main thread, from Qt's own event loop.

    A computer that sleeps without locking its screen is not noticed: closing the lid locks it unless a person
    turned that off.
    """

    def __init__(self, parent: QObject | None = None, *, foundation: Any = None) -> None:
        super().__init__(parent)
        self._foundation = foundation
        self._called_back: Any = None
        self._centre: Any = None

    def begin(self, window: QWindow | None) -> None:  # noqa: ARG002 - the centre tells everybody
        """Subscribe to each notification."""
        import ctypes

        shape = ctypes.CFUNCTYPE(None, *([ctypes.c_void_p] * 5))
        self._called_back = shape(lambda *_words: self.away.emit("session"))
        foundation = self._load()
        self._centre = ctypes.c_void_p(foundation.CFNotificationCenterGetDistributedCenter())
        for name in NOTIFICATIONS:
            text = ctypes.c_void_p(foundation.CFStringCreateWithCString(None, name.encode(), _UTF8))
            foundation.CFNotificationCenterAddObserver(
                self._centre, self._called_back, self._called_back, text, None, _DELIVER_IMMEDIATELY
            )

    def end(self) -> None:
        """Be told nothing more."""
        if self._centre is not None:
            self._load().CFNotificationCenterRemoveEveryObserver(self._centre, self._called_back)
            self._centre = None

    def _load(self) -> Any:
        if self._foundation is None:
            import ctypes

            foundation = ctypes.CDLL(_FRAMEWORK)
            foundation.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
            foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
            foundation.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
            pointer = ctypes.c_void_p
            foundation.CFNotificationCenterAddObserver.argtypes = [*([pointer] * 5), ctypes.c_long]
            foundation.CFNotificationCenterRemoveEveryObserver.argtypes = [pointer, pointer]
            self._foundation = foundation
        return self._foundation
