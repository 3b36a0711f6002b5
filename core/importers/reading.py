"""From a file to entries: which format it is, and what each row becomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.importers.apple import APPLE
from core.importers.bitwarden import BITWARDEN
from core.importers.chromium import CHROMIUM
from core.importers.dashlane import DASHLANE, EARLIER_DASHLANE, is_earlier_dashlane
from core.importers.entry import Cells, ReadRow
from core.importers.errors import ImportCancelled
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
from core.importers.table import STEP, Cancelled, CsvRow, CsvTable, Progress
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
    by_name = isinstance(how, Importer) and bool(how.needs)
    convert = how.begin(table) if isinstance(how, Importer) else mapped(how)(table)
    names = table.names if by_name else ()
    rows = table.rows if by_name or has_names(table) else (CsvRow(table.header_line, table.header), *table.rows)
    read: list[ReadRow] = []
    for row in rows:
        if len(read) % STEP == 0:
            if cancelled is not None and cancelled():
                raise ImportCancelled
            if progress is not None:
                progress(len(read), len(rows))
        if row.damage is not None:
            read.append(ReadRow(row.line, None, (row.damage,)))
            continue
        cells = Cells(names, row.cells)
        draft = convert(cells)
        if by_name:
            for name, text in cells.left().items():
                draft.add_field(table.header[table.names.index(name)] if name in table.names else name, text)
            if any(cells.extra) and how is not ROBOFORM:
                draft.say(Reason.EXTRA_CELLS)
                for text in cells.extra:
                    draft.add_field("", text)
        read.append(draft.finish(row.line))
    return tuple(read)
