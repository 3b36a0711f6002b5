"""One setting: what it is called, a sentence on it, and its control."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme import px
from ui.views.parts.card import Card, Rule
from ui.views.parts.text import Text

_NARROW = 420
_NARROW_SWITCH = 180


class SettingRow(QWidget):
    """Show title and sentence to the left and the control to the right, or under them where it is narrow."""

    def __init__(self, title: str, text: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(title, "bodyMedium", wrap=True)
        self.text = Text(text, "label", "muted", wrap=True)
        self.control = control
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 13, 16, 13)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self.text, 1, 0)
        self._under: bool | None = None
        self._place(under=False)
        self.set_words(title, text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_words(self, title: str, text: str) -> None:
        """Change title and sentence; the control takes the title as its accessible name."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        if not self.control.accessibleName() or self.control.property("named_by_row"):
            self.control.setProperty("named_by_row", "yes")
            self.control.setAccessibleName(title)
        self.control.setAccessibleDescription(text)

    def minimumSizeHint(self) -> QSize:
        """Return the width that words and control need under each other, so that a narrow window can ask for it."""
        least = super().minimumSizeHint()
        words = max(self.title.minimumSizeHint().width(), self.text.minimumSizeHint().width())
        margins = self._grid.contentsMargins()
        control = self.control.minimumSizeHint().width()
        stacked = max(words, control) + margins.left() + margins.right()
        return QSize(min(least.width(), stacked), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the control under the words where there is no room beside them."""
        super().resizeEvent(event)
        switch = self.control.sizeHint().width() <= px(60)
        self._place(under=self.width() < px(_NARROW_SWITCH if switch else _NARROW))

    def _place(self, *, under: bool) -> None:
        if under == self._under:
            return
        self._under = under
        self._grid.removeWidget(self.control)
        self._grid.setRowMinimumHeight(2, 8 if under else 0)
        if under:
            self._grid.addWidget(self.control, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.control, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class SettingCard(Card):
    """Hold rows with a hairline between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, parent=parent)
        self.body.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def add_row(self, row: QWidget) -> None:
        """Add a row under the others."""
        if self.body.count():
            self.body.addWidget(Rule())
        self.body.addWidget(row)
