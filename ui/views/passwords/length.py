"""How long: a slider with its number beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from ui.theme import px, room, theme
from ui.views.parts.fields import TextField
from ui.views.parts.focus import ring_on_focus
from ui.views.parts.text import Text

_STONE: Final = 18
_TRACK: Final = 4


class LengthRow(QWidget):
    """Choose a number by sliding or typing; `changed` tells each new one."""

    changed = Signal(int)

    def __init__(self, least: int, most: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Text("")
        self._slider = _Slider(least, most)
        self._number = _Number(least, most)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self._name)
        line.addWidget(self._slider, 1)
        line.addWidget(self._number)
        self._slider.setValue(value)
        self._number.setText(str(value))
        self._slider.valueChanged.connect(self._slid)
        self._number.textEdited.connect(self._typed)
        self._number.stepped.connect(self._step)
        self._number.editingFinished.connect(lambda: self._number.setText(str(self.value())))

    def value(self) -> int:
        """Return the chosen number."""
        return self._slider.value()

    def set_value(self, value: int) -> None:
        """Choose a number, as far as it is allowed."""
        self._slider.setValue(value)

    def set_name(self, words: str) -> None:
        """Say what is counted."""
        self._name.setText(words)
        self._slider.setAccessibleName(words)
        self._number.setAccessibleName(words)

    def _slid(self, value: int) -> None:
        if self._number.text() != str(value):
            self._number.setText(str(value))
        self.changed.emit(value)

    def _typed(self, text: str) -> None:
        if text.isdecimal() and self._slider.minimum() <= int(text) <= self._slider.maximum():
            self._slider.setValue(int(text))

    def _step(self, by: int) -> None:
        self._slider.setValue(self._slider.value() + by)


class _Slider(QSlider):
    """Slide a tile along a line."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(least, most)
        self.setPageStep(4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(room(28))

    def sizeHint(self) -> QSize:
        """Return a line high enough for a finger."""
        return QSize(px(120), room(28))

    def minimumSizeHint(self) -> QSize:
        """Return the shortest line of use."""
        return QSize(room(72), room(28))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(room(28))
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, the part that is chosen, and the tile."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, middle = room(_STONE), self.height() / 2
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        x = share * (self.width() - side)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, width in (("ringTrack", float(self.width())), ("accent", x + side / 2)):
            painter.setBrush(look.color(color))
            painter.drawRoundedRect(QRectF(0, middle - _TRACK / 2, width, _TRACK), 2, 2)
        painter.setPen(QPen(look.color("accent"), 2))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(QRectF(x + 1, middle - side / 2 + 1, side - 2, side - 2), 4, 4)
        painter.end()


class _Number(TextField):
    """Take the number itself; up and down step it."""

    stepped = Signal(int)

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.setValidator(QIntValidator(least, most, self))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by the arrows."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(px(40) + 20)
