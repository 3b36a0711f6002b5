"""Painting of removed accounts as rows of a list."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.brands import brand_pixmap
from ui.delegates.text import Face as Type
from ui.models.accounts import Index
from ui.models.trash import TrashRole
from ui.theme import font, px, room, theme

_HEIGHT: Final = 60
_ICON: Final = 36


class TrashDelegate(QStyledItemDelegate):
    """Paint icon, name and how long an account is still kept."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(px(240), px(_HEIGHT))

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
        if end - x > px(300):
            painter.setPen(look.color("muted"))
            end -= label.width(kept)
            label.draw(painter, end, box.center().y(), kept)
            end -= 16
        painter.setPen(look.color("text"))
        middle = box.center().y()
        name = account.issuer or account.label
        strong.draw(painter, x, middle - px(10), strong.shortened(name, end - x))
        painter.setPen(look.color("muted"))
        second = account.label if account.issuer else kept
        label.draw(painter, x, middle + px(10), label.shortened(second, end - x))
        painter.restore()
