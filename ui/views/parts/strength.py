"""How strong a password is: four stones and a word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import theme
from ui.views.parts.text import Text

_TONES: Final = ("", "danger", "warning", "success", "success")


class _Stones(QWidget):
    """Draw four stones of which some are filled."""

    def __init__(self) -> None:
        super().__init__()
        self.level = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(120, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stones."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 3 * 4) / 4
        for n in range(4):
            filled = n < self.level
            stone = QRectF(n * (width + 4), 0, width, 6)
            contrast = theme().contrast and not filled
            painter.setPen(theme().color("border") if contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme().color(_TONES[self.level] if filled else "ringTrack"))
            painter.drawRoundedRect(stone, 2, 2)
        painter.end()


class StrengthBar(QWidget):
    """Show a level from 1 to 4 with its word and a remark; 0 is "nothing to say yet"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stones = _Stones()
        self._word = Text("", "label")
        self._word.setObjectName("strength_word")
        self._remark = Text("", "label", "muted", wrap=True)
        self._remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._remark, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._stones)
        column.addLayout(words)

    def set_strength(self, level: int, word: str = "", remark: str = "") -> None:
        """Show a level (0 to 4), its word and, to the right, what it means."""
        self._stones.level = level
        self._stones.update()
        self._word.set_tone(_TONES[level] or "muted")
        self._word.setText(word)
        self._remark.setText(remark)
        self.setAccessibleName(f"{word}. {remark}" if remark else word)
