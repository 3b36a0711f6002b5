"""How long nobody has touched keyboard or mouse, in any program, where the system tells cheaply."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

from PySide6.QtGui import QGuiApplication


def system_idle_seconds() -> float | None:
    """Return the idle time of the whole session, None where it cannot be asked."""
    try:
        if sys.platform == "win32":
            return _windows()
        if sys.platform == "darwin":
            return _macos()
        if QGuiApplication.platformName() == "xcb":
            idle: float | None = _x11_ask()()
            return idle
    except (OSError, AttributeError):
        return None
    return None


def _windows() -> float:
    import ctypes

    class LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))

    last = LastInput(ctypes.sizeof(LastInput), 0)
    windll: Any = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    windll.user32.GetLastInputInfo(ctypes.byref(last))
    return float((windll.kernel32.GetTickCount() - last.time) & 0xFFFFFFFF) / 1000


def _macos() -> float:
    import ctypes

    services = ctypes.CDLL("/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices")
    ask = services.CGEventSourceSecondsSinceLastEventType
    ask.restype = ctypes.c_double
    any_input, whole_session = 0xFFFFFFFF, 0
    return float(ask(ctypes.c_int(whole_session), ctypes.c_uint32(any_input)))


@cache
def _x11_ask() -> Any:
    """Open one connection to the X server and return the question. Raises OSError without the extension."""
    import ctypes

    class Info(ctypes.Structure):  # XScreenSaverInfo
        _fields_ = (
            ("window", ctypes.c_ulong),
            ("state", ctypes.c_int),
            ("kind", ctypes.c_int),
            ("til_or_since", ctypes.c_ulong),
            ("idle", ctypes.c_ulong),
            ("event_mask", ctypes.c_ulong),
        )

    x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        raise OSError
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    info = Info()

    def ask() -> float | None:
        answered = saver.XScreenSaverQueryInfo(display, root, ctypes.byref(info))
        return float(info.idle) / 1000 if answered else None

    return ask
