"""The live picture of the camera with a frame round every code it sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import pixmap
from ui.theme import font, room, theme

Corners: TypeAlias = tuple[tuple[float, float], ...]

# These lie on a photograph, so they are the same in every theme.
_PLATE: Final = "#1E1C19"
_ON_PLATE: Final = "#FFFFFF"
_FRAME: Final = "#72C4D0"
_AMBER: Final = "#F0BF6C"
_GREEN: Final = "#82D2A3"
_HEIGHT: Final = 336
_LEAST_HEIGHT: Final = 150
_LEAST_WHEN_FOUND: Final = 88
_GROWN: Final = 1.12  # the frame stands off the code by this much


class LivePicture(QWidget):
    """Show the newest frame, cut to the shape of the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = QImage()
        self._codes: tuple[Corners, ...] = ()
        self._badge = ""
        self._notice, self._notice_icon = ("", ""), "link"
        self._waiting = ""
        self.preferred_height = _HEIGHT
        self.setObjectName("live_picture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the shape of a usual camera, or less where there is no room for it."""
        return QSize(594, self.preferred_height)

    def prefer_height(self, height: int) -> bool:
        """Ask for this height, within what makes sense; return whether that is another one than before."""
        height = min(max(height, self._least_height()), _HEIGHT)
        changed = height != self.preferred_height
        if changed:
            self.preferred_height = height
            self.updateGeometry()
        return changed

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which a code is still seen."""
        return QSize(240, self._least_height())

    @property
    def is_live(self) -> bool:
        """Tell whether a frame has come."""
        return not self._frame.isNull()

    def set_frame(self, frame: QImage, codes: Sequence[Corners] = ()) -> None:
        """Show a frame and where the codes in it are, as fractions of its size."""
        self._frame = frame
        if codes or not self._badge:  # a code that was found keeps its frame
            self._codes = tuple(codes)
        self.update()

    def set_waiting(self, words: str) -> None:
        """Take the picture away and say what is being waited for."""
        self._frame, self._codes, self._waiting = QImage(), (), words
        self._badge, self._notice = "", ("", "")
        self.setAccessibleDescription(words)
        self.update()

    def set_badge(self, words: str) -> None:
        """Say in the corner that a code was found; "" takes it away."""
        self._badge = words
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def set_notice(self, title: str, text: str = "", *, icon: str = "link") -> None:
        """Say at the foot what was seen instead, or what to do next; "" takes it away."""
        self._notice, self._notice_icon = (title, text), icon
        if title:
            self.setAccessibleDescription(f"{title} {text}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, code frames and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(shape)
        if self._frame.isNull():
            self._paint_waiting(painter)
        else:
            target = self._covering()
            painter.drawImage(target, self._frame)
            for corners in self._codes:
                _paint_frame(painter, [_at(target, corner) for corner in corners])
        if self._badge:
            self._paint_badge(painter)
        if self._notice[0]:
            self._paint_notice(painter)
        painter.end()

    def _least_height(self) -> int:
        """Return the least height that does: nobody aims any more once the code was found."""
        return _LEAST_WHEN_FOUND if self._badge and not self._notice[0] else _LEAST_HEIGHT

    def _covering(self) -> QRectF:
        """Return where the frame lies so that it covers the widget and is cut evenly."""
        size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        return QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )

    def _paint_waiting(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), theme().color("sunken"))
        side = room(28)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawPixmap(
            middle - QPointF(side / 2, side + 2), pixmap("camera", "muted", side, self.devicePixelRatioF())
        )
        painter.setFont(font("label"))
        painter.setPen(theme().color("muted"))
        words = QRectF(16, middle.y() + 8, self.width() - 32, self.height() / 2 - 8)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._waiting)

    def _paint_badge(self, painter: QPainter) -> None:
        face = font("label", weight=500)
        metrics = QFontMetricsF(face)
        side = room(16)
        plate = QRectF(12, 12, side + metrics.horizontalAdvance(self._badge) + 30, room(28))
        _paint_plate(painter, plate)
        painter.drawPixmap(
            QPointF(22, round(plate.center().y() - side / 2)), pixmap("check", _GREEN, side, self.devicePixelRatioF())
        )
        painter.setFont(face)
        painter.setPen(QColor(_ON_PLATE))
        painter.drawText(QPointF(side + 32, plate.center().y() + metrics.capHeight() / 2), self._badge)

    def _paint_notice(self, painter: QPainter) -> None:
        title, text = self._notice
        bold, plain = font("label", weight=600), font("label")
        side = room(20)
        width = self.width() - side - 52
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        first = QFontMetricsF(bold).boundingRect(QRectF(0, 0, width, 400), flags, title)
        second = QFontMetricsF(plain).boundingRect(QRectF(0, 0, width, 400), flags, text)
        height = 16 + first.height() + (second.height() if text else 0)
        plate = QRectF(10, self.height() - height - 10, self.width() - 20, height)
        _paint_plate(painter, plate)
        painter.drawPixmap(
            QPointF(plate.x() + 12, round(plate.center().y() - side / 2)),
            pixmap(self._notice_icon, _AMBER, side, self.devicePixelRatioF()),
        )
        painter.setPen(QColor(_ON_PLATE))
        painter.setFont(bold)
        words = QRectF(plate.x() + side + 20, plate.y() + 8, width, first.height())
        painter.drawText(words, flags, title)
        painter.setFont(plain)
        painter.drawText(QRectF(words.x(), words.bottom(), width, second.height()), flags, text)


def _at(target: QRectF, corner: tuple[float, float]) -> QPointF:
    return QPointF(target.x() + corner[0] * target.width(), target.y() + corner[1] * target.height())


def _paint_plate(painter: QPainter, plate: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_PLATE))
    painter.drawRoundedRect(plate, 6, 6)


def _paint_frame(painter: QPainter, corners: list[QPointF]) -> None:
    """Draw a line with round corners a little outside of the code, turned as the code is."""
    middle = QPointF(sum(p.x() for p in corners) / 4, sum(p.y() for p in corners) / 4)
    grown = [middle + (p - middle) * _GROWN for p in corners]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(_FRAME), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(_rounded(QPolygonF(grown)))


def _rounded(polygon: QPolygonF, radius: float = 12) -> QPainterPath:
    points = [polygon.at(n) for n in range(polygon.count())]
    path = QPainterPath()
    for n, corner in enumerate(points):
        before, after = points[n - 1], points[(n + 1) % len(points)]
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        if n == 0:
            path.moveTo(start)
        else:
            path.lineTo(start)
        path.quadTo(corner, end)
    path.closeSubpath()
    return path


def _towards(origin: QPointF, goal: QPointF, distance: float) -> QPointF:
    step = goal - origin
    length = (step.x() ** 2 + step.y() ** 2) ** 0.5
    return origin if length == 0 else origin + step * min(distance / length, 0.45)
