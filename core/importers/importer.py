"""What one format of a file is: how it is known, and how its rows are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.importers.entry import Cells, Draft
from core.importers.table import CsvTable

Convert = Callable[[Cells], Draft]


@dataclass(frozen=True, slots=True)
class Importer:
    """Know a format by columns that it always has, and read its rows.

    `begin` looks at the whole file first, for what only that can tell.
    """

    name: str
    needs: frozenset[str]
    begin: Callable[[CsvTable], Convert]

    def fits(self, table: CsvTable) -> bool:
        """Return whether the file has the columns of this format."""
        return self.needs <= set(table.names)


def columns(text: str) -> frozenset[str]:
    """Return names of columns, written with commas between them."""
    return frozenset(text.split(","))
