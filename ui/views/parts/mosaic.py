"""Nine stones in place of a picture, for pages that have nothing to show yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import room, theme
from ui.views.parts.text import Text

Stone = Literal["accent", "success", "ringTrack", ""]
_SIDE: Final = 22
_STEP: Final = 26
_TEXT_WIDTH: Final = 310

FIRST: Final[Sequence[Stone]] = ("accent", *("",) * 8)
MISSED: Final[Sequence[Stone]] = ("ringTrack", "", "ringTrack") * 3
EMPTY: Final[Sequence[Stone]] = ("",) * 9


class Mosaic(QWidget):
    """Draw nine stones: filled in a colour, or as a dashed place."""

    def __init__(self, stones: Sequence[Stone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stones = stones
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stones."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(room(100) / 100, room(100) / 100)
        dashed = QPen(look.color("borderHover"), 1.25)
        dashed.setDashPattern([2, 2])
        for number, stone in enumerate(self._stones):
            box = QRectF(1 + number % 3 * _STEP, 1 + number // 3 * _STEP, _SIDE, _SIDE)
            painter.setPen(Qt.PenStyle.NoPen if stone else dashed)
            painter.setBrush(look.color(stone) if stone else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
        painter.end()

    def _fit(self) -> None:
        side = room(2 * _STEP + _SIDE + 2)
        self.setFixedSize(side, side)


class MosaicState(QWidget):
    """Say in the middle of an empty page what to do next."""

    def __init__(self, stones: Sequence[Stone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", "heading", wrap=True)
        self.text = Text("", "body", "muted", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addStretch(4)
        column.addWidget(Mosaic(stones), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        for label in (self.title, self.text):
            centred = QHBoxLayout()
            centred.addStretch(1)
            centred.addWidget(label, 0)
            centred.addStretch(1)
            column.addLayout(centred)
        column.addSpacing(12)
        column.addLayout(self.buttons)
        column.addStretch(5)
        self._fit()

    def add_button(self, button: QWidget) -> None:
        """Add a way out, the best one first."""
        self.buttons.addWidget(button)

    def set_words(self, title: str, text: str) -> None:
        """Change what it says."""
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title} {text}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines earlier where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: a narrow window is narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        most = max(self.width() - 24, 1)
        self.title.setFixedWidth(min(room(_TEXT_WIDTH + 60), most))
        self.text.setFixedWidth(min(room(_TEXT_WIDTH), most))
