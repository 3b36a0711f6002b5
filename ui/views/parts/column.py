"""A column in the middle of a page that is nothing but this column."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.icons import logo
from ui.theme import px, room
from ui.views.parts.early import set_centred
from ui.views.parts.text import Text, repolish

_ROOM_FOR_DISPLAY = 380


class Middle(QWidget):
    """Centre `body`, at most `width` wide; for a page that fits every window, as a scroll area costs time at start."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = width
        self._outer, self.body = _middle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        _centre(self._outer, self.width(), self._most)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            _centre(self._outer, self.width(), self._most)


class Column(QScrollArea):
    """Centre `body`, at most `width` wide; scrolls when the window is too low for it."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._outer, self.body = _middle(self._content)
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
        width = self.viewport().width()
        _centre(self._outer, width, self._most)
        _set_title_role(self._content, "display" if width >= px(_ROOM_FOR_DISPLAY) else "heading")


def _middle(owner: QWidget) -> tuple[QVBoxLayout, QVBoxLayout]:
    outer, body = QVBoxLayout(owner), QVBoxLayout()
    body.setSpacing(8)
    outer.addStretch(1)
    outer.addLayout(body)
    outer.addStretch(1)
    return outer, body


def _centre(outer: QVBoxLayout, width: int, most: int) -> None:
    side = max(24, (width - room(most)) // 2)
    outer.setContentsMargins(side, 24, side, 24)


def _set_title_role(content: QWidget, role: str) -> None:
    """Let titles be smaller where long words would not fit."""
    for label in content.findChildren(Text):
        if label.property("role") in ("display", "heading") and label.property("role") != role:
            label.setProperty("role", role)
            repolish(label)


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
    set_centred(label)
    return label
