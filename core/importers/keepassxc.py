"""KeePassXC and KeePassX 2: groups as paths from the root of the database, with its recycle bin among them."""

from __future__ import annotations

from typing import Final

from core.importers.entry import Cells, Draft, parse_time
from core.importers.importer import Convert, Importer, columns
from core.importers.reasons import Reason
from core.importers.table import CsvTable

# What KeePass and KeePassXC call the group, in the languages most of their users have.
_BINS: Final = frozenset(
    name.casefold()
    for name in (
        *("Recycle Bin", "Prullenbak", "Papierkorb", "Corbeille", "Cestino", "Papelera de reciclaje", "Papelera"),
        *("Lixeira", "Reciclagem", "Kosz", "Koš", "Papperskorgen", "Papirkurv", "Roskakori", "Lomtár", "Coș de gunoi"),
        *("Корзина", "Кошик", "Κάδος ανακύκλωσης", "Geri Dönüşüm Kutusu", "ごみ箱", "휴지통", "回收站", "資源回收桶"),
    )
)


def _begin(table: CsvTable) -> Convert:
    """Find the root: the group that all others lie in."""
    place = table.names.index("group")
    first = {row.cells[place].split("/")[0] for row in table.rows if len(row.cells) > place}
    root = first.pop() if len(first) == 1 else ""

    def convert(cells: Cells) -> Draft:
        return _convert(cells, root)

    return convert


def _convert(cells: Cells, root: str) -> Draft:
    draft = Draft(
        title=cells.text("title"),
        username=cells.text("username"),
        password=cells.take("password"),
        note=cells.take("notes"),
        created=parse_time(cells.take("created")),
    )
    draft.add_address(cells.take("url"))
    group = cells.text("group").split("/")
    if root and group[0] == root:
        del group[0]
    draft.add_group("/".join(group))
    draft.add_otp(cells.take("totp"), "TOTP")
    if any(name.strip().casefold() in _BINS for name in group[:1]):
        draft.say(Reason.RECYCLE_BIN)
    cells.skip("icon", "last modified")
    return draft


KEEPASSXC = Importer("keepassxc", columns("group,title,username,password,url,notes"), _begin)
