"""A column in the middle of a page that is nothing but this column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.icons import logo
from ui.theme import room
from ui.views.parts.text import Text


class Column(QScrollArea):
    """Centre `body`, at most `width` wide; scrolls when the window is too low for it."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._outer = QVBoxLayout(self._content)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._outer.addStretch(1)
        self._outer.addLayout(self.body)
        self._outer.addStretch(1)
        self.setWidget(self._content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._centre()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._centre()

    def _centre(self) -> None:
        side = max(24, (self.viewport().width() - room(self._most)) // 2)
        self._outer.setContentsMargins(side, 24, side, 24)


class Logo(QWidget):
    """Show the tile of the app."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side
        self.setFixedSize(room(side), room(side))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(room(self._side), room(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, logo(self.width(), self.devicePixelRatioF()))
        painter.end()


def centred(text: str = "", role: str = "body", tone: str = "") -> Text:
    """Return a text that stands in the middle, as only lock and empty pages have them."""
    label = Text(text, role, tone, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
