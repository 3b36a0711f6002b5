"""A few sentences under each other, each with a sign in front of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import room
from ui.views.parts.text import Text


class Points(QWidget):
    """Say what has to be known before something is done; `icons` name the signs in their order."""

    def __init__(self, icons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._signs = [QLabel() for _ in icons]
        self._words = [Text("", "body", wrap=True) for _ in icons]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for sign, words in zip(self._signs, self._words, strict=True):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words, 1)
            column.addLayout(line)
        self._draw()

    def set_words(self, *words: str) -> None:
        """Put the sentences in their order."""
        for shown, text in zip(self._words, words, strict=True):
            shown.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow look and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        for sign, icon in zip(self._signs, self._icons, strict=True):
            sign.setPixmap(pixmap(icon, "muted", room(20), self.devicePixelRatioF()))
