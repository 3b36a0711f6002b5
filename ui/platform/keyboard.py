"""What the keyboard is set to: Caps Lock and the layout, asked only while a password is typed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication


@dataclass(frozen=True, slots=True)
class KeyboardState:
    """Say whether Caps Lock is on (None: unknown) and the layout's short name ("" when unknown)."""

    caps_lock: bool | None
    layout: str


def read_keyboard() -> KeyboardState:
    """Return what can be told cheaply on this system; never raises."""
    if sys.platform == "win32":
        return KeyboardState(_windows_caps_lock(), _locale_layout())
    if QGuiApplication.platformName() == "xcb" and (x11 := _x11()) is not None:
        return KeyboardState(*x11.read())
    if sys.platform == "linux":
        return KeyboardState(_lamp(), _locale_layout())
    return KeyboardState(None, _locale_layout())


def _locale_layout() -> str:
    """Return the language of the layout as Qt knows it, such as "EN"."""
    locale = QGuiApplication.inputMethod().locale()
    return locale.name().split("_")[0].upper() if locale.name() != "C" else ""


def _windows_caps_lock() -> bool:
    import ctypes

    state: int = ctypes.windll.user32.GetKeyState(0x14)  # type: ignore[attr-defined,unused-ignore]
    return bool(state & 1)


def _lamp() -> bool | None:
    """Return whether a Caps Lock lamp is lit, as the kernel says; None without such a keyboard."""
    lamps = list(Path("/sys/class/leds").glob("*::capslock/brightness"))
    try:
        return any(lamp.read_text().strip() != "0" for lamp in lamps) if lamps else None
    except OSError:
        return None


class _X11:
    """Ask the X server; its own connection, opened at the first question and kept."""

    _CORE_KEYBOARD = 0x0100

    def __init__(self) -> None:
        import ctypes

        self._c = ctypes
        self._lib = ctypes.CDLL("libX11.so.6")
        self._lib.XOpenDisplay.restype = ctypes.c_void_p
        self._lib.XInternAtom.restype = ctypes.c_ulong
        self._lib.XDefaultRootWindow.restype = ctypes.c_ulong
        display = self._lib.XOpenDisplay(None)
        if not display:
            raise OSError
        self._display = ctypes.c_void_p(display)

    def read(self) -> tuple[bool | None, str]:
        """Return Caps Lock and the layout of the group in use."""
        state = (self._c.c_ubyte * 32)()  # XkbStateRec: group, locked_group, ..., locked_mods at byte 9
        if self._lib.XkbGetState(self._display, self._CORE_KEYBOARD, state) != 0:
            return None, ""
        group, locked_mods = state[0], state[9]
        layouts = self._layouts()
        name = layouts[min(group, len(layouts) - 1)] if layouts else ""
        return bool(locked_mods & 2), name.upper()

    def _layouts(self) -> list[str]:
        c = self._c
        atom = self._lib.XInternAtom(self._display, b"_XKB_RULES_NAMES", 1)
        root = self._lib.XDefaultRootWindow(self._display)
        kind, form, count, left = c.c_ulong(), c.c_int(), c.c_ulong(), c.c_ulong()
        text: Any = c.POINTER(c.c_char)()
        any_type, most = c.c_ulong(0), c.c_long(1024)
        answer = self._lib.XGetWindowProperty(
            self._display, c.c_ulong(root), c.c_ulong(atom), c.c_long(0), most, 0, any_type,
            c.byref(kind), c.byref(form), c.byref(count), c.byref(left), c.byref(text),
        )  # fmt: skip
        if answer != 0 or not count.value:
            return []
        raw = bytes(text[: count.value])
        self._lib.XFree(text)
        fields = raw.split(b"\0")  # rules, model, layouts, variants, options
        return [name for name in fields[2].decode("ascii", "replace").split(",") if name] if len(fields) > 2 else []


@cache
def _x11() -> _X11 | None:
    try:
        return _X11()
    except (OSError, AttributeError):
        return None
