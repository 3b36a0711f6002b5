"""A frame to drag round a code on the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.platform.screenshot import Shot
from ui.theme import font

_DIM: Final = QColor(0, 0, 0, 110)
_FRAME: Final = QColor("#72C4D0")
_LEAST: Final = 12  # a smaller frame is a slip of the mouse


class RegionPicker(QWidget):
    """Lie over one screen with its picture and let a person drag a frame; Esc or the right button cancels."""

    picked = Signal(QImage)
    cancelled = Signal()

    def __init__(self, shot: Shot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("region_picker")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)
        self.setGeometry(shot.geometry)
        self.setAccessibleName(self.tr("Drag a frame round the code. Esc cancels."))
        self._picture = shot.picture
        self._start: QPoint | None = None
        self._region = QRect()
        self._pointer = QPoint(-1, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a frame, or give up with another button."""
        if event.button() != Qt.MouseButton.LeftButton:
            self.cancelled.emit()
            return
        self._start = event.position().toPoint()
        self._region = QRect(self._start, self._start)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the frame to the pointer."""
        self._pointer = event.position().toPoint()
        if self._start is not None:
            self._region = QRect(self._start, self._pointer).normalized()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take what is in the frame."""
        if event.button() != Qt.MouseButton.LeftButton or self._start is None:
            return
        self._start = None
        region = self._region.intersected(self.rect())
        if region.width() < _LEAST or region.height() < _LEAST:
            self._region = QRect()
            self.update()
            return
        self.picked.emit(self._picture.copy(self._in_picture(region)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Esc; take the whole screen on Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(self._picture)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the screen dimmed, the region bright, crosshair and words."""
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._picture)
        painter.fillRect(self.rect(), _DIM)
        if self._region.isEmpty():
            self._paint_cross(painter)
        else:
            painter.drawImage(QRectF(self._region), self._picture, QRectF(self._in_picture(self._region)))
            painter.setPen(QPen(_FRAME, 2))
            painter.drawRect(self._region)
        self._paint_words(painter)
        painter.end()

    def _in_picture(self, region: QRect) -> QRect:
        """Return a region of the screen in the pixels of its picture, which has more of them on dense screens."""
        across, down = self._picture.width() / self.width(), self._picture.height() / self.height()
        return QRectF(
            region.x() * across, region.y() * down, region.width() * across, region.height() * down
        ).toAlignedRect()

    def _paint_cross(self, painter: QPainter) -> None:
        if self._pointer.x() >= 0:
            painter.setPen(QPen(_FRAME, 1))
            painter.drawLine(self._pointer.x(), 0, self._pointer.x(), self.height())
            painter.drawLine(0, self._pointer.y(), self.width(), self._pointer.y())

    def _paint_words(self, painter: QPainter) -> None:
        words = self.tr("Drag a frame round the code. Enter takes the whole screen, Esc cancels.")
        painter.setFont(font("body"))
        metrics = QFontMetricsF(painter.font())
        width, height = metrics.horizontalAdvance(words) + 32, metrics.height() + 20
        plate = QRectF((self.width() - width) / 2, 24, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#1E1C19"))
        painter.drawRoundedRect(plate, 8, 8)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
