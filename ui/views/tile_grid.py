"""Which tile lies where: arithmetic only, so that 50,000 rows cost no more than 20."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect

from ui.delegates.geometry import GAP, Geometry


class TileGrid:
    """Lay tiles in rows and columns; rects are item rects in content coordinates.

    All lines are of one height unless `set` is given heights, which is so at large text only, where a long
    issuer takes a second line.
    """

    def __init__(self) -> None:
        self.columns = 1
        self.count = 0
        self._left = 0
        self._width = 0
        self._line = 1
        self._tops: list[int] | None = None

    def set(self, count: int, left: int, width: int, geometry: Geometry, heights: Sequence[int] | None = None) -> None:
        """Lay `count` tiles into `width` pixels from `left` on."""
        self.count = count
        self.columns = geometry.columns(width)
        self._left = left - GAP // 2
        self._width = width + GAP
        self._line = geometry.height() + GAP
        self._tops = None
        if heights:
            lines = range(0, count, self.columns)
            tall = (max(heights[at : at + self.columns]) + GAP for at in lines)
            self._tops = list(accumulate(tall, initial=0))

    @property
    def lines(self) -> int:
        """Return how many lines of tiles there are."""
        return -(-self.count // self.columns)

    @property
    def height(self) -> int:
        """Return how high all lines are together."""
        return self._top(self.lines)

    def rect(self, row: int) -> QRect:
        """Return the item rect of a row."""
        line, column = divmod(row, self.columns)
        left = self._left + column * self._width // self.columns
        right = self._left + (column + 1) * self._width // self.columns
        top = self._top(line)
        return QRect(left, top, right - left, self._top(line + 1) - top)

    def line_at(self, y: int) -> int:
        """Return the line at a height, kept within those that exist."""
        line = y // self._line if self._tops is None else bisect_right(self._tops, y) - 1
        return max(0, min(line, self.lines - 1))

    def row_at(self, point: QPoint) -> int:
        """Return the row at a point, or -1 beside all tiles."""
        if not self.count or not 0 <= point.y() < self.height:
            return -1
        if not 0 <= point.x() - self._left < self._width:
            return -1
        row = self.line_at(point.y()) * self.columns + (point.x() - self._left) * self.columns // self._width
        return row if row < self.count else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows whose tiles lie between two heights."""
        if not self.count:
            return range(0)
        first = self.line_at(top) * self.columns
        return range(first, min(self.count, (self.line_at(bottom) + 1) * self.columns))

    def gap_at(self, point: QPoint) -> int:
        """Return before which row something dropped at a point belongs; `count` is the end."""
        if not self.count:
            return 0
        line = self.line_at(point.y())
        cell = self._width / self.columns
        column = round((point.x() - self._left) / cell)
        if self.columns == 1:
            box = self.rect(line)
            column = int(point.y() > box.center().y())
        return max(0, min(self.count, line * self.columns + min(max(0, column), self.columns)))

    def _top(self, line: int) -> int:
        return line * self._line if self._tops is None else self._tops[min(line, len(self._tops) - 1)]
