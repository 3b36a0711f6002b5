"""The rows of backups, and of what a backup would change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy

from ui.delegates.rows import RowDelegate
from ui.models.row_list import Row, RowList
from ui.views.parts.rows import YieldingRows, framed


class RestoreRows(YieldingRows):
    """Show rows in the frame of a card; put `frame` where the list should be."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = RowList()
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self))
        self.frame = framed(self)
        self.frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)  # no empty rows below

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self._rows.show_rows(rows)
        self.show_all()

    def row_at(self, number: int) -> Row:
        """Return one row."""
        return self._rows.row_at(number)
