"""Chrome, Edge, Brave, Opera, Vivaldi: what every browser on Chromium writes. Short rows lack the note."""

from __future__ import annotations

from core.importers.entry import Cells, Draft
from core.importers.importer import Importer, columns


def _convert(cells: Cells) -> Draft:
    draft = Draft(
        title=cells.text("name"),
        username=cells.text("username"),
        password=cells.take("password"),
        note=cells.take("note"),
    )
    draft.add_address(cells.take("url"))
    return draft


CHROMIUM = Importer("chromium", columns("name,url,username,password"), lambda _table: _convert)
