"""Dashlane: three user names and a category; exports of its earlier program have no names of columns."""

from __future__ import annotations

from core.importers.entry import Cells, Draft
from core.importers.importer import Importer, columns
from core.importers.table import CsvTable
from core.passwords import host_of

_EARLIER_WIDTH = 5


def _convert(cells: Cells) -> Draft:
    draft = Draft(
        title=cells.text("title"),
        username=cells.text("username"),
        password=cells.take("password"),
        note=cells.take("note"),
    )
    draft.add_address(cells.take("url"))
    draft.add_group(cells.take("category"))
    for name in ("otpsecret", "otp", "otpurl"):
        text = cells.text(name)
        if text != "null":
            draft.add_otp(text, name)
    for name in ("username2", "username3"):
        draft.add_field(name, cells.text(name))
    return draft


def _convert_earlier(cells: Cells) -> Draft:
    title, url, username, password, note = (cells.extra + ("",) * _EARLIER_WIDTH)[:_EARLIER_WIDTH]
    draft = Draft(title=title.strip(), username=username.strip(), password=password, note=note)
    draft.add_address(url)
    return draft


DASHLANE = Importer("dashlane", columns("username,username2,title,password,note,url"), lambda _table: _convert)
EARLIER_DASHLANE = Importer("dashlane", frozenset(), lambda _table: _convert_earlier)


def is_earlier_dashlane(table: CsvTable) -> bool:
    """Return whether a file without names of columns has five, the second of them addresses."""
    rows = [row.cells for row in table.rows if len(row.cells) > 1]
    filled = [cells[1] for cells in rows if cells[1]]
    usual = sum(len(cells) == _EARLIER_WIDTH for cells in rows)
    return usual * 2 > len(rows) and len(filled) * 2 > len(rows) and all(map(host_of, filled))
