"""A few choices side by side in one frame, of which one holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import font, room, theme
from ui.views.parts.focus import ring_on_focus

_RADIUS = 8


class Segments(QWidget):
    """Choose one of a few by click or arrow key; `chosen` tells its key."""

    chosen = Signal(str)

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = {key: _Segment(first=key == keys[0], last=key == keys[-1]) for key in keys}
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for key, part in self._parts.items():
            part.setObjectName(f"segment_{key}")
            part.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(part)
            line.addWidget(part, 1)
        self.choose(keys[0])

    def choose(self, key: str) -> None:
        """Fill one, without telling anybody."""
        self._parts[key].setChecked(True)
        self.setFocusProxy(self._parts[key])

    @property
    def current(self) -> str:
        """Return the key of the one that holds."""
        return next(key for key, part in self._parts.items() if part.isChecked())

    def set_words(self, **words: str) -> None:
        """Name each."""
        for key, text in words.items():
            self._parts[key].setText(text)
            self._parts[key].setAccessibleName(text)
            self._parts[key].setToolTip(text)
            self._parts[key].updateGeometry()


class _Segment(QAbstractButton):
    """Paint one choice; the frame is round at the ends of the row alone."""

    def __init__(self, *, first: bool, last: bool) -> None:
        super().__init__()
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that does not change when the words grow bold."""
        bold = QFontMetricsF(font("label", weight=600)).horizontalAdvance(self.text())
        return QSize(round(bold + 1) + 2 * room(10), room(32))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the words are shortened."""
        return QSize(room(36), room(32))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face and words."""
        look, painter, on = theme(), QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        inset = look.line / 2
        left = inset if self._first else -inset
        box = QRectF(self.rect()).adjusted(left, inset, -inset, -inset)
        past = QRectF(box).adjusted(0 if self._first else -_RADIUS, 0, 0 if self._last else _RADIUS, 0)
        painter.setPen(QPen(look.color("borderStrong"), look.line))
        hovered = self.underMouse() and not on
        painter.setBrush(look.color("accentSoft" if on else "hover" if hovered else "surface"))
        painter.drawRoundedRect(past, _RADIUS, _RADIUS)
        if not self._first:
            painter.drawLine(QPointF(inset, inset), QPointF(inset, self.height() - inset))
        face = font("label", weight=600 if on else 500)
        metrics = QFontMetricsF(face)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 8)
        painter.setFont(face)
        painter.setPen(look.color("onAccentSoft" if on else "text"))
        x = (self.width() - metrics.horizontalAdvance(words)) / 2
        painter.drawText(QPointF(x, (self.height() + metrics.capHeight()) / 2), words)
        painter.end()
