"""Painting of rows with a picture, a name and a remark, and of the headings between them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.brands import brand_pixmap
from ui.delegates.text import Face
from ui.icons import pixmap
from ui.models.row_list import ROW_ROLE, Row
from ui.theme import font, px, room, theme

_HEIGHT: Final = 52
_HEADING: Final = 34
_ICON: Final = 32
_GLYPH: Final = 18
_EDGE: Final = 14
_GAP: Final = 12
_LINE: Final = 18
_STACKED_BELOW: Final = 460
"""Below this width the remark of a row stands on a line of its own."""


class RowDelegate(QStyledItemDelegate):
    """Paint each row of a list; the remark stands at its end, or below the names where it is narrow."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; it is as wide as the list."""
        row: Row = index.data(ROW_ROLE)
        if row.heading:
            return QSize(0, room(_HEADING))
        lines = 1 + bool(row.subtitle) + bool(row.end and self._stacked())
        return QSize(0, room(_HEIGHT) + max(0, lines - 2) * px(_LINE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row or a heading."""
        row: Row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            _paint_heading(painter, box, row)
        else:
            _paint_ground(painter, box, option)
        if index.row():
            painter.fillRect(QRectF(box.x(), box.y(), box.width(), theme().line), theme().color("border"))
        if not row.heading:
            self._paint_row(painter, box, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRectF, row: Row) -> None:
        x = _paint_picture(painter, box, row)
        label, end = Face(font("label")), box.right() - _EDGE
        under = [row.subtitle] if row.subtitle else []
        if row.end and self._stacked():
            under.append(row.end)
        elif row.end:
            most = (end - x) / 2
            words = label.shortened(row.end, most)
            end -= label.width(words)
            painter.setPen(theme().color("muted"))
            label.draw(painter, end, box.center().y(), words)
            end -= _GAP
        strong = Face(font("bodyStrong"))
        y = box.center().y() - len(under) * px(_LINE) / 2
        painter.setPen(theme().color("text"))
        strong.draw(painter, x, y, strong.shortened(row.title, end - x))
        painter.setPen(theme().color("muted"))
        for line in under:
            y += px(_LINE)
            label.draw(painter, x, y, label.shortened(line, end - x))

    def _stacked(self) -> bool:
        return self._list.viewport().width() < px(_STACKED_BELOW)


def _paint_ground(painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
    look, state = theme(), option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, look.color("accentSoft"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, look.color("hover"))
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setPen(QPen(look.color("focus"), look.focus_line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6)


def _paint_heading(painter: QPainter, box: QRectF, row: Row) -> None:
    painter.fillRect(box, theme().color("sunken"))
    strong, label = Face(font("label", weight=600)), Face(font("label", tabular=True))
    painter.setPen(theme().color("muted"))
    end = box.right() - _EDGE - label.width(row.end)
    label.draw(painter, end, box.center().y(), row.end)
    painter.setPen(theme().color("text"))
    x = box.x() + _EDGE
    strong.draw(painter, x, box.center().y(), strong.shortened(row.title, end - _GAP - x))


def _paint_picture(painter: QPainter, box: QRectF, row: Row) -> float:
    """Draw the picture at the left end and return where the names begin."""
    side, dpr = room(_ICON), painter.device().devicePixelRatioF()
    at = QPointF(box.x() + _EDGE, round(box.center().y() - side / 2))
    picture = _plate(row.icon, side, dpr) if row.icon else brand_pixmap(row.title, row.subtitle, "", side, dpr)
    painter.drawPixmap(at, picture)
    return at.x() + side + _GAP


def _plate(icon: str, side: int, dpr: float) -> QPixmap:
    """Return an icon on a soft tile."""
    made = QPixmap(QSize(round(side * dpr), round(side * dpr)))
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme().color("border") if theme().contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accentSoft"))
    painter.drawRoundedRect(QRectF(0, 0, side, side), 8, 8)
    size = room(_GLYPH)
    inset = (side - size) / 2
    painter.drawPixmap(QPointF(inset, inset), pixmap(icon, "onAccentSoft", size, dpr))
    painter.end()
    return made
