"""Painting of removed accounts as rows of a list."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.brands import brand_pixmap
from ui.delegates.text import Face as Type
from ui.models.accounts import Index
from ui.models.trash import TrashRole
from ui.theme import font, px, room, theme

_HEIGHT: Final = 60
_ICON: Final = 36
_LINE: Final = 20
_WIDE: Final = 400
"""From this width on the remaining days stand at the end of a row."""


class TrashDelegate(QStyledItemDelegate):
    """Paint icon, name and how long an account is still kept: at the end of the row, or below in a narrow list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row; it is as wide as the list."""
        return QSize(0, room(_HEIGHT) + (px(_LINE) if self._stacked() else 0))

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Paint one row."""
        look, box = theme(), QRectF(option.rect).adjusted(2, 2, -2, -2)
        account, kept = index.data(TrashRole.ACCOUNT), index.data(TrashRole.KEPT)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("focus"), look.focus_line) if focused else Qt.PenStyle.NoPen)
        fill = "accentSoft" if chosen else "hover" if hover else ""
        painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        side, dpr = room(_ICON), painter.device().devicePixelRatioF()
        icon = brand_pixmap(account.issuer, account.label, account.icon, side, dpr)
        painter.drawPixmap(QPointF(box.x() + 14, round(box.center().y() - side / 2)), icon)
        label, strong = Type(font("label")), Type(font("bodyStrong"))
        x = box.x() + 14 + side + 12
        end = box.right() - 14
        lines = [account.label] if account.issuer and account.label else []
        if self._stacked():
            lines.append(kept)
        else:
            painter.setPen(look.color("muted"))
            end -= label.width(kept)
            label.draw(painter, end, box.center().y(), kept)
            end -= 16
        painter.setPen(look.color("text"))
        y = box.center().y() - len(lines) * px(_LINE) / 2
        strong.draw(painter, x, y, strong.shortened(account.issuer or account.label, end - x))
        painter.setPen(look.color("muted"))
        for line in lines:
            y += px(_LINE)
            label.draw(painter, x, y, label.shortened(line, end - x))
        painter.restore()

    def _stacked(self) -> bool:
        return self._list.viewport().width() < px(_WIDE)
