"""A box that goes on in the next line where a line is full."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowBox(QWidget):
    """Lay widgets from left to right, as many in a line as fit.

    It is a widget and no QLayout: layouts written in Python hold items that Qt deletes behind their back.
    """

    def __init__(self, spacing: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Put a widget at the end."""
        part.setParent(self)
        self._parts.append(part)
        part.show()
        self._settle()

    def clear(self) -> None:
        """Take all widgets out and delete them."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._settle()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._place(width, move=False)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def sizeHint(self) -> QSize:
        """Return the size at the width in use."""
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest part: at least one stands in each line."""
        size = QSize()
        for part in self._shown():
            size = size.expandedTo(part.sizeHint())
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Lay out again when a part has changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _settle(self) -> None:
        height = self._place(self.width(), move=True)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _place(self, width: int, *, move: bool) -> int:
        x = y = line = 0
        for part in self._shown():
            size = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
            size.setWidth(min(size.width(), max(width, 1)))
            if x > 0 and x + size.width() > width:
                x, y, line = 0, y + line + self._spacing, 0
            if move:
                part.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._spacing
            line = max(line, size.height())
        return y + line
