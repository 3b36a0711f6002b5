"""Painting of logins as rows: icon, names, and one badge with what each needs care for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.brands import brand_pixmap
from ui.delegates.text import Face
from ui.icons import pixmap
from ui.models.login_rows import name_of
from ui.models.logins import Index, Role, RowLook, Span, concern_words
from ui.theme import font, px, room, theme

_HEIGHT: Final = 60
_ICON: Final = 36
_EDGE: Final = 12
_GAP: Final = 12
_LINE: Final = 20
_BADGE: Final = 20
_SIGN: Final = 16
_LEAST_NAMES: Final = 96
"""So much room the names keep; a badge that does not fit beside them shows its icon alone."""


class BadgeLook(NamedTuple):
    """Hold icon and colours of a badge."""

    icon: str
    ground: str
    ink: str


BADGES: Final[dict[str, BadgeLook]] = {
    "exposed": BadgeLook("shield-alert", "dangerSoft", "danger"),
    "weak": BadgeLook("shield-alert", "dangerSoft", "danger"),
    "reused": BadgeLook("copy", "warningSoft", "warning"),
    "nearly": BadgeLook("copy", "warningSoft", "warning"),
    "old": BadgeLook("calendar-clock", "sunken", "muted"),
    "http": BadgeLook("lock-open", "dangerSoft", "danger"),
}
"""What a badge looks like; advice that is no fault has none."""


class LoginDelegate(QStyledItemDelegate):
    """Paint a row of the list of logins."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._fonts()

    def refresh(self) -> None:
        """Follow look and text size."""
        self._fonts()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row; it is as wide as the list."""
        return QSize(0, self.row_height())

    def row_height(self) -> int:
        """Return the height of a row."""
        return self._height

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_look(painter, option.rect, option.state, index.data(Role.LOOK))
        painter.restore()

    def paint_look(self, painter: QPainter, place: QRect, state: QStyle.StateFlag, look: RowLook) -> None:
        """Draw what a row shows, in a place; the state of the painter is the caller's."""
        box = QRectF(place).adjusted(0, 1, 0, -1)
        _paint_ground(painter, box, state)
        x = self._paint_icon(painter, box, look)
        end = self._paint_signs(painter, box, look, x)
        self._paint_names(painter, QRectF(x, box.y(), end - x, box.height()), look)

    def _fonts(self) -> None:
        self._title, self._label, self._caption = (Face(font(role)) for role in ("bodyStrong", "label", "caption"))
        self._height = max(room(_HEIGHT), round(px(_LINE) * 2.4)) + 2

    def _paint_icon(self, painter: QPainter, box: QRectF, look: RowLook) -> float:
        login, side = look.login, room(_ICON)
        at = QPointF(box.x() + _EDGE, round(box.center().y() - side / 2))
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, brand_pixmap(name_of(login), login.username, login.icon, side, dpr))
        return at.x() + side + _GAP

    def _paint_signs(self, painter: QPainter, box: QRectF, look: RowLook, left: float) -> float:
        """Draw badge and signs from the right end, and return where the names have to end."""
        end, dpr = box.right() - _EDGE, painter.device().devicePixelRatioF()
        badge = BADGES.get(str(look.concern)) if look.concern is not None else None
        if badge is not None:
            end = self._paint_badge(painter, QPointF(end, box.center().y()), badge, look, end - left) - room(8)
        for name, shown in (("layout-grid", look.login.account and badge is None), ("star", look.login.favourite)):
            if shown:
                side = room(_SIGN)
                end -= side
                painter.drawPixmap(QPointF(end, round(box.center().y() - side / 2)), pixmap(name, "muted", side, dpr))
                end -= room(8)
        return end

    def _paint_badge(self, painter: QPainter, at: QPointF, badge: BadgeLook, look: RowLook, free: float) -> float:
        """Draw a badge whose right end and middle are `at`, and return its left end."""
        words, side, inset = self._badge_words(look), room(14), room(6)
        width = inset + side + room(4) + self._caption.width(words) + inset
        if free - width < px(_LEAST_NAMES):
            words, width = "", 2 * inset + side
        height = max(room(_BADGE), px(18))
        box = QRectF(at.x() - width, round(at.y() - height / 2), width, height)
        painter.setPen(QPen(theme().color(badge.ink), theme().line) if theme().contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(badge.ground))
        painter.drawRoundedRect(box, 4, 4)
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(box.x() + inset, round(at.y() - side / 2)), pixmap(badge.icon, badge.ink, side, dpr))
        painter.setPen(theme().color(badge.ink))
        self._caption.draw(painter, box.x() + inset + side + room(4), at.y(), words)
        return box.x()

    def _badge_words(self, look: RowLook) -> str:
        """Return what a badge says; an old password says how old it is."""
        if look.concern is None:
            return ""
        if look.concern == "old" and look.years > 1:
            return self.tr("%n year(s) old", "", look.years)
        return concern_words(look.concern)

    def _paint_names(self, painter: QPainter, box: QRectF, look: RowLook) -> None:
        login = look.login
        title, under = name_of(login), login.username if login.title or login.urls else ""
        line = QRectF(box.x(), box.center().y() - px(_LINE) * (1 if under else 0.5), box.width(), px(_LINE))
        painter.setPen(theme().color("text"))
        _draw_marked(painter, self._title, line, title, look.title_marks if login.title else ())
        if under:
            painter.setPen(theme().color("muted"))
            _draw_marked(painter, self._label, line.translated(0, px(_LINE)), under, look.username_marks)


def _paint_ground(painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
    look = theme()
    chosen, hover = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
    focused = state & QStyle.StateFlag.State_HasFocus
    fill = "accentSoft" if chosen else "hover" if hover else ""
    if fill or focused:
        painter.setPen(QPen(look.color("focus"), look.focus_line) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)


def _draw_marked(painter: QPainter, face: Face, line: QRectF, text: str, marks: Sequence[Span]) -> None:
    """Draw a text in the middle of a line as far as it has room, with what was searched for marked."""
    shown, at = face.shortened(text, line.width(), middle="@" in text), QPointF(line.x(), line.center().y())
    if marks and shown == text:
        ink, height = painter.pen(), px(18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("matchMark"))
        for start, end in marks:
            left = at.x() + face.width(text[:start])
            painter.drawRoundedRect(QRectF(left, at.y() - height / 2, face.width(text[start:end]), height), 2, 2)
        painter.setPen(ink)
    face.draw(painter, at.x(), at.y(), shown)
