"""Lucide icons and the logo, recoloured for the look in use and kept as pixmaps."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.theme import RESOURCES, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_STROKES: Final = ((16, "2"), (24, "1.75"))  # up to this size: this stroke; above: 1.5
_kept: dict[tuple[str, str, int, float], QPixmap] = {}
_KEPT_MOST: Final = 512


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")


def pixmap(name: str, color: str = "text", size: int = 20, dpr: float = 1.0) -> QPixmap:
    """Return an icon in a colour (token name or "#hex") at `size` device-independent pixels."""
    hue = theme().color(color).name()
    key = (name, hue, size, dpr)
    found = _kept.get(key)
    if found is None:
        stroke = next((width for most, width in _STROKES if size <= most), "1.5")
        text = _source(name).replace("currentColor", hue)
        text = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{stroke}"', text, count=1)
        found = _keep(key, _render(text.encode(), size, dpr))
    return found


def logo(size: int, dpr: float = 1.0) -> QPixmap:
    """Return the app's tile; from 48 px with uneven stones, below with straight ones."""
    drawn = next((n for n in (16, 24, 32) if size <= n), 0)
    name = f"tessera-{drawn}" if drawn else "tessera-app"
    key = (name, "", size, dpr)
    found = _kept.get(key)
    if found is None:
        found = _keep(key, _render((RESOURCES / "logo" / f"{name}.svg").read_bytes(), size, dpr))
    return found


def icon(name: str, color: str = "text", size: int = 20) -> QIcon:
    """Return an icon for menus and native parts; ask again after the theme changed."""
    from PySide6.QtGui import QIcon

    made = QIcon()
    for dpr in (1.0, 2.0):
        made.addPixmap(pixmap(name, color, size, dpr))
        made.addPixmap(pixmap(name, "disabled", size, dpr), QIcon.Mode.Disabled)
    return made


def app_icon() -> QIcon:
    """Return the icon of windows and of the task bar."""
    from PySide6.QtGui import QIcon

    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(logo(size))
    return made


def _keep(key: tuple[str, str, int, float], made: QPixmap) -> QPixmap:
    if len(_kept) >= _KEPT_MOST:
        _kept.clear()
    _kept[key] = made
    return made


def _render(svg: bytes, size: int, dpr: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(QSize(round(size * dpr), round(size * dpr)))
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made
