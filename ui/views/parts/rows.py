"""A list that is as high as its rows, as far as its dialog has room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from ui.theme import room

_ROW: Final = 52
_LEAST_ROWS: Final = 2
_MOST_ROWS: Final = 30  # no window shows more at once


class YieldingRows(QListView):
    """Ask for the height of all rows that could be seen at once; gives way before its dialog scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.preferred_height = 0
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_all(self) -> None:
        """Ask for room for every row that could be seen at once."""
        self.preferred_height = self._wanted()
        self.updateGeometry()

    def prefer_height(self, height: int) -> bool:
        """Ask for this height, at most that of the rows; return whether that is another one than before."""
        height = min(max(height, _LEAST_ROWS * room(_ROW)), self._wanted())
        changed = height != self.preferred_height
        if changed:
            self.preferred_height = height
            self.updateGeometry()
        return changed

    def sizeHint(self) -> QSize:
        """Return the height of the rows, or less where there is no room for them."""
        return QSize(200, self.preferred_height)

    def minimumSizeHint(self) -> QSize:
        """Return the same, so that the dialog scrolls the rows and not itself."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again: narrow ones are higher."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.show_all()

    def _wanted(self) -> int:
        model = self.model()
        count = model.rowCount() if model is not None else 0
        return sum(self.sizeHintForRow(row) for row in range(min(count, _MOST_ROWS)))


def framed(rows: QWidget) -> QFrame:
    """Return rows in the frame of a card."""
    frame = QFrame()
    frame.setProperty("card", "true")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(rows)
    return frame
