"""The foot of a dialog: a remark and buttons, the remark above them where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import room
from ui.views.parts.text import Text

_STACKED_BELOW = 480
_RING = 4  # the focus line stands off a button by this much and must not be cut


class Foot(QWidget):
    """Hold a remark on the left and buttons on the right; the chosen button comes last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = Text("", "caption", "muted", wrap=True)
        self.hint.setObjectName("foot_hint")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(_RING, _RING, _RING, _RING)
        self._row.setSpacing(8)
        self._row.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_button(self, button: QWidget) -> None:
        """Add a button at the right end."""
        self._buttons.addWidget(button)

    def say(self, words: str) -> None:
        """Show a remark; "" takes no room."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the remark above the buttons where it is narrow."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < room(_STACKED_BELOW)
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
