"""What lies in the place of the picture where there is no camera: what to do, and a place to drop on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import room, theme
from ui.views.parts.text import Text

_NARROW: Final = 460
_HEIGHT: Final = 384  # picture and camera choice of the webcam page


class Stage(QWidget):
    """Lie in the place of the picture: an icon, what to do, and the buttons for it; also a place to drop on."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.preferred_height = _HEIGHT
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title = Text("", "title", wrap=True)
        self.text = Text("", "label", "muted", wrap=True)
        self.buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.buttons.setSpacing(8)
        self.buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(self._mark)
        for words in (self.title, self.text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(8)
        column.addLayout(self.buttons)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._restyle()

    def add_button(self, button: QWidget) -> None:
        """Add a button to the row in the middle."""
        self.buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def finish(self) -> None:
        """Close the row of buttons."""
        self.buttons.addStretch()

    def sizeHint(self) -> QSize:
        """Return the size of the picture it stands for."""
        return super().sizeHint().expandedTo(QSize(594, self.preferred_height))

    def prefer_height(self, height: int) -> bool:
        """Ask for this height, at most that of the webcam's page; return whether that is another one than before."""
        height = min(max(height, 0), _HEIGHT)
        changed = height != self.preferred_height
        if changed:
            self.preferred_height = height
            self.updateGeometry()
        return changed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under each other where it is narrow."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < room(_NARROW)
        self.buttons.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed edge that says: drop here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().color("borderHover"), theme().line)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _restyle(self) -> None:
        self._mark.setPixmap(pixmap(self._icon, "muted", room(28), self.devicePixelRatioF()))
