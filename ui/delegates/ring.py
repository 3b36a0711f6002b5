"""The countdown ring: the outline of a tile that empties clockwise from its top centre."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from ui.theme import font, theme

EXPIRING_SECONDS: Final = 5
_STROKE_SHARE: Final = 2.5 / 30
_LARGE_STROKE_SHARE: Final = 5 / 96
_RADIUS_SHARE: Final = 8 / 30
_LARGE_FROM: Final = 64
_KEPT_MOST: Final = 256

_kept: dict[tuple[object, ...], QPixmap] = {}


def ring_pixmap(left: int, period: int, size: int, background: str, dpr: float = 1.0) -> QPixmap:
    """Return a ring with `left` of `period` seconds, opaque on `background`, so that a tick costs one copy each."""
    key = (left, period, size, background, dpr, theme().name)
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= _KEPT_MOST:
            _kept.clear()
        found = _kept[key] = _paint(left, period, size, background, dpr)
    return found


def _paint(left: int, period: int, size: int, background: str, dpr: float) -> QPixmap:
    made = QPixmap(QSize(round(size * dpr), round(size * dpr)))
    made.setDevicePixelRatio(dpr)
    made.fill(theme().color(background))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ring(painter, QRectF(0, 0, size, size), left, period)
    painter.end()
    return made


def paint_ring(painter: QPainter, box: QRectF, left: int, period: int) -> None:
    """Draw the ring with its number into a square."""
    look, size = theme(), box.width()
    last = left <= EXPIRING_SECONDS
    stroke = size * (_LARGE_STROKE_SHARE if size >= _LARGE_FROM else _STROKE_SHARE)
    path, length = _path(size, stroke)
    painter.save()
    painter.translate(box.topLeft())
    painter.setBrush(look.color("ringExpiringFill") if last else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.color("ringTrack"), stroke))
    painter.drawPath(path)
    share = min(1.0, left / max(1, period))
    if share > 0:
        pen = QPen(look.color("expiring" if last else "ringProgress"), stroke)
        if share < 1:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([share * length / stroke, length / stroke])  # a dash, then a gap longer than the rest
            pen.setDashOffset(-(1 - share) * length / stroke)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)
    _paint_number(painter, size, left, last=last)
    painter.restore()


def _paint_number(painter: QPainter, size: float, left: int, *, last: bool) -> None:
    large = size >= _LARGE_FROM
    face = _number_font(round(size * (30 / 96 if large else 0.4)), 700 if last else 600)
    text = str(left)
    metrics = QFontMetricsF(face)
    if (width := metrics.horizontalAdvance(text)) > size * 0.7:  # three digits and more
        face.setPixelSize(max(6, int(face.pixelSize() * size * 0.7 / width)))
        metrics = QFontMetricsF(face)
        width = metrics.horizontalAdvance(text)
    painter.setFont(face)
    painter.setPen(QColor(theme().color("ringExpiringText" if last else "text" if large else "muted")))
    painter.drawText(QPointF((size - width) / 2, size / 2 + metrics.capHeight() / 2), text)


def _number_font(pixels: int, weight: int) -> QFont:
    face = font("ringNumber", weight=weight)
    face.setPixelSize(max(6, pixels))
    return face


@cache
def _path(size: float, stroke: float) -> tuple[QPainterPath, float]:
    """Return a rounded square that begins at the top centre and runs clockwise, and its length."""
    inset = stroke / 2 + 0.25
    box = QRectF(inset, inset, size - 2 * inset, size - 2 * inset)
    corner = size * (0.25 if size >= _LARGE_FROM else _RADIUS_SHARE) - inset
    d = 2 * corner
    path = QPainterPath(QPointF(box.center().x(), box.top()))
    path.lineTo(box.right() - corner, box.top())
    path.arcTo(QRectF(box.right() - d, box.top(), d, d), 90, -90)
    path.lineTo(box.right(), box.bottom() - corner)
    path.arcTo(QRectF(box.right() - d, box.bottom() - d, d, d), 0, -90)
    path.lineTo(box.left() + corner, box.bottom())
    path.arcTo(QRectF(box.left(), box.bottom() - d, d, d), 270, -90)
    path.lineTo(box.left(), box.top() + corner)
    path.arcTo(QRectF(box.left(), box.top(), d, d), 180, -90)
    path.closeSubpath()
    return path, path.length()
