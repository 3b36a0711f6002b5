"""From a file to entries: which format it is, and what each row becomes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from core.importers.apple import APPLE
from core.importers.bitwarden import BITWARDEN
from core.importers.chromium import CHROMIUM
from core.importers.dashlane import DASHLANE, EARLIER_DASHLANE, is_earlier_dashlane
from core.importers.entry import Cells, ReadRow
from core.importers.firefox import FIREFOX
from core.importers.importer import Importer
from core.importers.keepassxc import KEEPASSXC
from core.importers.lastpass import LASTPASS
from core.importers.mapping import Column, has_names, mapped
from core.importers.nordpass import NORDPASS
from core.importers.onepassword import ONEPASSWORD
from core.importers.proton import PROTON
from core.importers.reasons import Reason
from core.importers.roboform import ROBOFORM
from core.importers.table import Cancelled, CsvRow, CsvTable, Progress, watched
from core.importers.tessera import TESSERA

IMPORTERS: Final = (
    ONEPASSWORD,
    APPLE,
    BITWARDEN,
    CHROMIUM,
    DASHLANE,
    FIREFOX,
    KEEPASSXC,
    LASTPASS,
    NORDPASS,
    PROTON,
    ROBOFORM,
    TESSERA,
)


def recognise(table: CsvTable) -> Importer | None:
    """Return the format of a file: of those whose columns it has, the one that asks for most."""
    fitting = [importer for importer in IMPORTERS if importer.fits(table)]
    if fitting:
        return max(fitting, key=lambda importer: len(importer.needs))
    return EARLIER_DASHLANE if not has_names(table) and is_earlier_dashlane(table) else None


def read_entries(
    table: CsvTable,
    how: Importer | Sequence[Column],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[ReadRow, ...]:
    """Return what each row becomes, under a format or what a person said of each column.

    Raises ImportCancelled.
    """
    if isinstance(how, Importer) and how.needs:
        rows: Sequence[CsvRow] = table.rows
        read = _by_name(table, how)
    else:
        rows = table.rows if has_names(table) else (CsvRow(table.header_line, table.header), *table.rows)
        read = _by_place(table, how)
    return tuple(
        read(row) if row.damage is None else ReadRow(row.line, None, (row.damage,))
        for row in watched(rows, progress, cancelled)
    )


def _by_name(table: CsvTable, importer: Importer) -> Callable[[CsvRow], ReadRow]:
    """Return how a row is read whose columns have names; what the format does not know of becomes fields."""
    names = table.names
    labels = dict(zip(names, table.header, strict=True))
    convert = importer.begin(table)

    def read(row: CsvRow) -> ReadRow:
        cells = Cells(names, row.cells)
        draft = convert(cells)
        for name, text in cells.left().items():
            draft.add_field(labels.get(name, name), text)
        if any(cells.extra) and importer is not ROBOFORM:
            draft.say(Reason.EXTRA_CELLS)
            for text in cells.extra:
                draft.add_field("", text)
        return draft.finish(row.line)

    return read


def _by_place(table: CsvTable, how: Importer | Sequence[Column]) -> Callable[[CsvRow], ReadRow]:
    """Return how a row is read whose columns are known by their place."""
    convert = how.begin(table) if isinstance(how, Importer) else mapped(how)(table)
    return lambda row: convert(Cells((), row.cells)).finish(row.line)
