"""Chips: one filter each, the chosen one filled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from ui.theme import font, room
from ui.views.parts.buttons import Button, Look


class Chip(Button):
    """Choose a group of things; checkable."""

    LOOK = Look("", "hover", "pressed", "border", "muted")

    def __init__(self, text: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon=icon, parent=parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return a width that does not change when the chip is chosen and its words grow bold."""
        size = super().sizeHint()
        bold = QFontMetricsF(font("label", weight=600)).horizontalAdvance(self._words())
        icon = self._icon_size() + self._gap() if self._icon else 0
        return QSize(round(bold) + icon + 2 * self._padding(), size.height())

    def _height(self) -> int:
        return room(32)

    def _padding(self) -> int:
        return room(13)

    def _icon_size(self) -> int:
        return room(16)

    def _font(self) -> QFont:
        return font("label", weight=600 if self.isChecked() else 500)

    def _fill(self) -> str:
        return "accentSoft" if self.isChecked() and self.isEnabled() else super()._fill()

    def _edge(self) -> str:
        return "accentSoft" if self.isChecked() else super()._edge()

    def _ink(self) -> str:
        return "onAccentSoft" if self.isChecked() and self.isEnabled() else super()._ink()
