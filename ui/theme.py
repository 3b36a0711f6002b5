"""Colours, type and sizes of the window: the one place that knows tokens.json."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.stylesheet import build_style_sheet

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"

_DEFAULT_POINTS: Final = {"win32": 9.0, "darwin": 13.0}
_LINUX_POINTS: Final = (9.0, 11.0)  # desktops disagree on what is usual; anything between counts as 100 %


@cache
def tokens() -> dict[str, Any]:
    """Return the design tokens."""
    parsed: dict[str, Any] = json.loads((RESOURCES / "tokens.json").read_bytes())
    return parsed


@dataclass(frozen=True)
class Theme:
    """Hold the colours of one look, by the names of tokens.json."""

    name: str
    dark: bool
    contrast: bool
    colors: dict[str, str] = field(repr=False)
    badges: dict[str, dict[str, str]] = field(repr=False)

    def color(self, name: str) -> QColor:
        """Return a colour by token name; a "#rrggbb" is returned as it is."""
        return QColor(name if name.startswith("#") else self.colors[name])

    @property
    def dim(self) -> QColor:
        """Return the veil that lies over the window while a dialog is open."""
        veil = QColor(self.colors["overlay"])
        veil.setAlphaF(float(self.colors["overlayAlpha"]))
        return veil

    @property
    def line(self) -> int:
        """Return the width of a border in pixels: doubled in contrast themes."""
        return 2 if self.contrast else 1

    @property
    def focus_line(self) -> int:
        """Return the width of the focus line in pixels."""
        return 3 if self.contrast else 2


@cache
def _load(name: str) -> Theme:
    look = tokens()["themes"][name]
    return Theme(
        name=name,
        dark=name.lower().endswith("dark"),
        contrast=name.startswith("contrast"),
        colors=look["colors"],
        badges=look["badges"],
    )


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let Python's collector rest while Qt walks all widgets: one that it took away meanwhile would end the process."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class ThemeWatcher(QObject):
    """Follow the system's light, dark and contrast choice and say when the look changed.

    Widgets that paint themselves need not connect: they get `changeEvent(StyleChange)`, because every
    change goes through the style sheet of the application.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = _load("light")
        self.scale = 1.0
        self._choice = "system"
        self._percent = 100
        self._system_dark = False
        self._following = False
        self._applied: tuple[str, float] | None = None

    def apply(self, app: QApplication, choice: str, text_percent: int) -> None:
        """Make `app` look as chosen ("system", "light", "dark") at `text_percent` of the usual size."""
        if self._applied is None:
            self._system_dark = app.palette().window().color().lightness() < 128
        self._choice, self._percent = choice, text_percent
        if self._following:
            self._tell_system()
        self._refresh()

    def follow_system(self) -> None:
        """Ask the system itself from now on, and tell it the choice.

        Not before the first picture: until then the palette that the system hands us says dark or light, since the
        enums of `Qt` take a tenth of the time to that picture. Contrast themes come with this call.
        """
        if self._following:
            return
        self._following = True
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._tell_system()
        self._refresh()

    def _tell_system(self) -> None:
        """Let native title bars and file dialogs follow the choice."""
        hints, schemes = QGuiApplication.styleHints(), QtCore.Qt.ColorScheme
        scheme = {"light": schemes.Light, "dark": schemes.Dark}.get(self._choice)
        if scheme is None:
            hints.unsetColorScheme()
        elif hints.colorScheme() != scheme:
            hints.setColorScheme(scheme)

    def _theme_name(self) -> str:
        """Return which theme of tokens.json the choice means on this system just now."""
        contrast = False
        if self._following:
            hints = QGuiApplication.styleHints()
            if (scheme := hints.colorScheme()) != QtCore.Qt.ColorScheme.Unknown:
                self._system_dark = scheme == QtCore.Qt.ColorScheme.Dark
            contrast = hints.accessibility().contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast
        dark = self._system_dark if self._choice == "system" else self._choice == "dark"
        if contrast:
            return "contrastDark" if dark else "contrastLight"
        return "dark" if dark else "light"

    def _refresh(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        name = self._theme_name()
        scale = system_text_ratio() * self._percent / 100
        if self._applied == (name, scale):
            return
        self._applied = (name, scale)
        self.theme, self.scale = _load(name), scale
        with _no_collection():
            app.setPalette(_palette(self.theme))
            app.setFont(font("body"))
            app.setStyleSheet(build_style_sheet(self.theme.colors, self.theme.line, self.theme.focus_line, px, room))
            for widget in app.allWidgets():  # Qt tells those only that were shown before
                if not widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
                    app.sendEvent(widget, QtCore.QEvent(QtCore.QEvent.Type.StyleChange))
        self.changed.emit()


@cache
def theme_watcher() -> ThemeWatcher:
    """Return the one watcher of this process."""
    return ThemeWatcher()


def apply_theme(app: QApplication, choice: str = "system", text_percent: int = 100) -> None:
    """Make `app` look as chosen; may be called again at any time while windows are open."""
    theme_watcher().apply(app, choice, text_percent)


def theme() -> Theme:
    """Return the look in use."""
    return theme_watcher().theme


def text_scale() -> float:
    """Return the text size in use; 1.0 is 100 %."""
    return theme_watcher().scale


def px(n: float) -> int:
    """Return `n` design pixels at the text size in use."""
    return round(n * theme_watcher().scale)


def room(n: float) -> int:
    """Return `n` design pixels grown by two thirds of the text size: for controls and their icons.

    At 200 % a control of 36 becomes 60, which holds a line of text of twice the height.
    """
    return round(n * (1 + (theme_watcher().scale - 1) * 2 / 3))


def motion(name: str) -> int:
    """Return a duration of tokens.json in milliseconds."""
    return int(tokens()["motion"][name])


def font(role: str, *, tabular: bool = False, weight: int | None = None) -> QFont:
    """Return the system's font in the size of a role of tokens "type.scale".

    `tabular` gives every digit the same width, for codes and counters; role "mono" is the fixed-width
    font at body size.
    """
    mono = role == "mono"
    shape = tokens()["type"]["scale"]["body" if mono else role]
    face = QFont(_mono_base() if mono else _base())
    face.setPixelSize(max(1, px(shape["px"])))
    face.setWeight(QFont.Weight(weight or shape["weight"]))
    if tracking := shape.get("tracking"):
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * theme_watcher().scale)
    if tabular or role.startswith("code") or role == "ringNumber":
        face.setFeature(QFont.Tag("tnum"), 1)
    if mono:
        face.setFeature(QFont.Tag("zero"), 1)
    return face


def system_text_ratio() -> float:
    """Return how much larger than usual the person set the font of the whole system."""
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    if points <= 0:
        return 1.0
    if sys.platform in _DEFAULT_POINTS:
        usual = _DEFAULT_POINTS[sys.platform]
    else:
        usual = min(max(points, _LINUX_POINTS[0]), _LINUX_POINTS[1])
    return min(max(points / usual, 0.8), 2.0)


@cache
def _base() -> QFont:
    face = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform == "win32":
        face.setFamilies(["Segoe UI Variable Text", "Segoe UI"])
    elif face.family().lower() in ("sans serif", "sans", "sans-serif", ""):  # no desktop chose one
        face.setFamilies(["Inter", "Cantarell", "Noto Sans", "DejaVu Sans", "Sans Serif"])
    return face


@cache
def _mono_base() -> QFont:
    face = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    face.setStyleHint(QFont.StyleHint.Monospace)
    return face


def _palette(look: Theme) -> QPalette:
    """Return the palette, for what Fusion paints itself and for native parts."""
    roles = QPalette.ColorRole
    chosen = {
        roles.Window: "background",
        roles.WindowText: "text",
        roles.Base: "surface",
        roles.AlternateBase: "sunken",
        roles.ToolTipBase: "raised",
        roles.ToolTipText: "text",
        roles.PlaceholderText: "muted",
        roles.Text: "text",
        roles.Button: "surface",
        roles.ButtonText: "text",
        roles.BrightText: "danger",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Highlight: "accent",
        roles.HighlightedText: "onAccent",
        roles.Accent: "accent",
        roles.Mid: "border",
        roles.Dark: "borderStrong",
        roles.Light: "raised",
        roles.Midlight: "hover",
        roles.Shadow: "overlay",
    }
    palette = QPalette()
    for role, name in chosen.items():
        palette.setColor(role, look.color(name))
    off = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText):
        palette.setColor(off, role, look.color("disabled"))
    palette.setColor(off, roles.Highlight, look.color("borderStrong"))
    return palette
