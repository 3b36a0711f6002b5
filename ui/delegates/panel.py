"""The empty tile: surface, border and focus line, painted once a kind."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from ui.delegates.geometry import GAP
from ui.theme import theme

RADIUS: Final = 8
_KEPT_MOST: Final = 16  # of 150 KB each; resizing would else fill the memory with widths gone by


class PanelKind(NamedTuple):
    """Name what makes one empty tile differ from another."""

    width: int
    height: int
    fill: str
    focus: bool
    hover: bool
    copied: bool
    inactive: bool
    dpr: float


class Panels:
    """Keep empty tiles as opaque pixmaps on the background of the page."""

    def __init__(self) -> None:
        self._kept: dict[PanelKind, QPixmap] = {}

    def clear(self) -> None:
        """Forget all, as when the look changed."""
        self._kept.clear()

    def get(self, kind: PanelKind) -> QPixmap:
        """Return the panel of a kind."""
        found = self._kept.get(kind)
        if found is None:
            if len(self._kept) >= _KEPT_MOST:
                self._kept.clear()
            found = self._kept[kind] = _paint(kind)
        return found


def _paint(kind: PanelKind) -> QPixmap:
    look = theme()
    made = QPixmap(QSize(round(kind.width * kind.dpr), round(kind.height * kind.dpr)))
    made.setDevicePixelRatio(kind.dpr)
    made.fill(look.color("background"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half, inset = GAP / 2, look.line / 2
    tile = QRectF(half, half, kind.width - GAP, kind.height - GAP)
    pen = QPen(look.color(_edge(kind)), look.line)
    if kind.inactive:
        pen.setDashPattern([3 / look.line, 3 / look.line])
    painter.setPen(pen)
    painter.setBrush(look.color(kind.fill))
    painter.drawRoundedRect(tile.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    if kind.focus:
        grown = look.focus_line / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("focus"), look.focus_line))
        painter.drawRoundedRect(tile.adjusted(-grown, -grown, grown, grown), RADIUS + grown, RADIUS + grown)
    painter.end()
    return made


def _edge(kind: PanelKind) -> str:
    if kind.copied:
        return "success"
    if kind.inactive:
        return "inactiveIcon" if theme().contrast else "borderHover"
    return "borderHover" if kind.hover else "border"
