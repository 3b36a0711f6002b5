"""LastPass: notes as logins for http://sn, groups with backslashes, and HTML entities in some exports."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from core.importers.entry import Cells, Draft, is_true
from core.importers.importer import Convert, Importer, columns
from core.importers.table import CsvTable

_NOTE: Final = "http://sn"
_ENTITIES: Final = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#039;": "'"}
_ENTITY: Final = re.compile("|".join(_ENTITIES))
_BARE: Final = re.compile(r"[<>]|&(?!(?:amp|lt|gt|quot|#0?39);)")


def _begin(table: CsvTable) -> Convert:
    """Undo entities if the file is written with them: then no bare "<" or "&" is left in any cell."""
    has_bare = any(_BARE.search(cell) for row in table.rows for cell in row.cells)
    plain = str if has_bare else _without_entities

    def convert(cells: Cells) -> Draft:
        return _convert(cells, plain)

    return convert


def _without_entities(text: str) -> str:
    return _ENTITY.sub(lambda found: _ENTITIES[found[0]], text)


def _convert(cells: Cells, plain: Callable[[str], str]) -> Draft:
    draft = Draft(
        title=plain(cells.text("name")),
        username=plain(cells.text("username")),
        password=plain(cells.take("password")),
        note=plain(cells.take("extra")),
        favourite=is_true(cells.take("fav")),
    )
    address = plain(cells.text("url"))
    if address != _NOTE:
        draft.add_address(address)
    draft.add_group(plain(cells.take("grouping")))
    draft.add_otp(plain(cells.take("totp")), "totp")
    return draft


LASTPASS = Importer("lastpass", columns("url,username,password,extra,name,grouping"), _begin)
