"""Painting of one found account in the list to choose from."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.brands import brand_pixmap
from ui.icons import pixmap
from ui.models.candidate_list import CANDIDATE_ROLE, CHOICE_ROLE
from ui.models.candidates import Candidate, Choice
from ui.theme import font, px, room, theme

_NARROW: Final = 520  # below this, badge and choices go to a line of their own
_EDGE: Final = 14
_GAP: Final = 12
_PAD: Final = 6


class CandidateDelegate(QStyledItemDelegate):
    """Paint box, icon, names and, for what is here already, the ways to deal with it.

    A click on "Keep both" or "Replace" chooses it, anywhere else ticks; Space ticks and R replaces.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one row; twice as many lines where the choices need one of their own."""
        candidate: Candidate = index.data(CANDIDATE_ROLE)
        width = _width(option)
        extra = room(28) if candidate.twin is not None and width < room(_NARROW) else 0
        return QSize(0, room(52) + extra)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        candidate: Candidate = index.data(CANDIDATE_ROLE)
        choice: Choice = index.data(CHOICE_ROLE)
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme().color("hover"))
        if index.row():
            painter.fillRect(QRectF(box.x(), box.y(), box.width(), 1), theme().color("border"))
        first = QRectF(box.x(), box.y(), box.width(), room(52))
        _paint_tick(painter, first, ticked=choice is not Choice.SKIP)
        left = _paint_icon(painter, first, candidate)
        right = self._paint_end(painter, box, candidate, choice)
        _paint_names(painter, first, candidate, left, right)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(theme().color("focus"), theme().focus_line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick, keep both or replace."""
        candidate: Candidate = index.data(CANDIDATE_ROLE)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            box = QRectF(option.rect)
            for choice, place in _choice_places(box, candidate).items():
                if place.contains(event.position()):
                    return model.setData(index, choice, CHOICE_ROLE)
            return _toggle(model, index)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
                return _toggle(model, index)
            if event.key() == Qt.Key.Key_R and candidate.twin is not None:
                return model.setData(index, Choice.REPLACE, CHOICE_ROLE)
        return False

    def _paint_end(self, painter: QPainter, box: QRectF, candidate: Candidate, choice: Choice) -> float:
        """Draw what stands at the right end and return where the names must stop."""
        line = _end_line(box, candidate)
        if candidate.twin is None:
            kind = _type_word(str(candidate.account.type))
            return _paint_badge(painter, line, "step-forward", kind) if kind else line.right()
        for which, place in _choice_places(box, candidate).items():
            _paint_choice(painter, place, _choice_word(which), taken=which is choice)
        places = _choice_places(box, candidate).values()
        rest = QRectF(line.x(), line.y(), min(place.x() for place in places) - 6 - line.x(), line.height())
        end = _paint_badge(painter, rest, "copy-check", _here_already())
        return end if line.y() == box.y() else box.right() - _EDGE


def _width(option: QStyleOptionViewItem) -> int:
    widget: Any = option.widget
    return int(widget.viewport().width()) if widget is not None else room(_NARROW)


def _toggle(model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> bool:
    ticked = index.data(CHOICE_ROLE) is not Choice.SKIP
    state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _here_already() -> str:
    return QCoreApplication.translate("Adding", "Here already")


def _choice_word(choice: Choice) -> str:
    if choice is Choice.ADD:
        return QCoreApplication.translate("Adding", "Keep both")
    return QCoreApplication.translate("Adding", "Replace")


def _type_word(kind: str) -> str:
    if kind == "hotp":
        return QCoreApplication.translate("Adding", "Counter")
    return {"steam": "Steam", "yandex": "Yandex", "motp": "mOTP"}.get(kind, "")


def _end_line(box: QRectF, candidate: Candidate) -> QRectF:
    """Return where badge and choices stand: at the end of the row, or on a line below."""
    if candidate.twin is not None and box.width() < room(_NARROW):
        left = _EDGE + room(18) + _GAP + room(32) + _GAP
        return QRectF(box.x() + left, box.y() + room(46), box.width() - left - _EDGE, room(28))
    return QRectF(box.x(), box.y(), box.width() - _EDGE, room(52))


def _choice_places(box: QRectF, candidate: Candidate) -> dict[Choice, QRectF]:
    """Return where "Keep both" and "Replace" can be clicked; what has the same secret is not replaced."""
    twin = candidate.twin
    if twin is None:
        return {}
    line = _end_line(box, candidate)
    metrics = QFontMetricsF(font("label", weight=500))
    places: dict[Choice, QRectF] = {}
    right, height = line.right(), room(24)
    for choice in (Choice.ADD,) if twin.is_identical else (Choice.REPLACE, Choice.ADD):
        width = metrics.horizontalAdvance(_choice_word(choice)) + 2 * _PAD
        places[choice] = QRectF(right - width, line.center().y() - height / 2, width, height)
        right -= width + 4
    return places


def _paint_tick(painter: QPainter, row: QRectF, *, ticked: bool) -> None:
    side = room(18)
    box = QRectF(row.x() + _EDGE, round(row.center().y() - side / 2), side, side)
    painter.setPen(QPen(theme().color("accent" if ticked else "borderStrong"), theme().line))
    painter.setBrush(theme().color("accent" if ticked else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        mark = pixmap("check", "onAccent", side - 4, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.topLeft() + QPointF(2, 2), mark)


def _paint_icon(painter: QPainter, row: QRectF, candidate: Candidate) -> float:
    side = room(32)
    x = row.x() + _EDGE + room(18) + _GAP
    account = candidate.account
    icon = brand_pixmap(account.issuer, account.label, "", side, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(x, round(row.center().y() - side / 2)), icon)
    return x + side + _GAP


def _paint_names(painter: QPainter, row: QRectF, candidate: Candidate, left: float, right: float) -> None:
    account = candidate.account
    title, under = account.issuer or account.label, account.label if account.issuer else ""
    line = QRectF(left, row.center().y(), right - left - _GAP, 0)
    painter.setPen(theme().color("text"))
    _paint_text(painter, title, "bodyStrong", line.translated(0, -px(9)) if under else line)
    if under:
        painter.setPen(theme().color("muted"))
        _paint_text(painter, under, "label", line.translated(0, px(9)))


def _paint_text(painter: QPainter, text: str, role: str, line: QRectF) -> None:
    """Write on a line that is given by its middle."""
    painter.setFont(font(role))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(QPointF(line.x(), line.y() + metrics.capHeight() / 2), shown)


def _paint_badge(painter: QPainter, line: QRectF, icon: str, words: str) -> float:
    """Draw a badge at the right end of `line` and return its left edge."""
    face = font("caption", weight=500)
    metrics = QFontMetricsF(face)
    side = room(14)
    width = side + metrics.horizontalAdvance(words) + 3 * _PAD
    if width > line.width():  # the icon alone; the row above is its name
        width, words = side + 2 * _PAD, ""
    badge = QRectF(line.right() - width, line.center().y() - room(10), width, room(20))
    painter.setPen(theme().color("border") if theme().contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("neutralBadge"))
    painter.drawRoundedRect(badge, 4, 4)
    mark = pixmap(icon, "onNeutralBadge", side, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(badge.x() + _PAD, round(badge.center().y() - side / 2)), mark)
    painter.setFont(face)
    painter.setPen(theme().color("onNeutralBadge"))
    painter.drawText(QPointF(badge.x() + side + 2 * _PAD, badge.center().y() + metrics.capHeight() / 2), words)
    return badge.x()


def _paint_choice(painter: QPainter, place: QRectF, words: str, *, taken: bool) -> None:
    face = font("label", weight=600 if taken else 500)
    if taken:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accentSoft"))
        painter.drawRoundedRect(place, 6, 6)
    painter.setFont(face)
    painter.setPen(theme().color("onAccentSoft" if taken else "accent"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
