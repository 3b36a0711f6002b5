"""Bitwarden: folders or collections, several addresses in a cell, fields as lines "name: value"."""

from __future__ import annotations

from core.importers.entry import Cells, Draft, is_true
from core.importers.importer import Importer, columns
from core.importers.reasons import Reason


def _convert(cells: Cells) -> Draft:
    draft = Draft(
        title=cells.text("name"),
        username=cells.text("login_username"),
        password=cells.take("login_password"),
        note=cells.take("notes"),
        favourite=is_true(cells.take("favorite")),
    )
    draft.add_addresses(cells.take("login_uri"))
    draft.add_group(cells.take("folder"))
    for collection in cells.take("collections").split(","):
        draft.add_group(collection)
    for line in cells.take("fields").splitlines():
        name, separator, value = line.partition(": ")
        draft.add_field(name if separator else "", value if separator else line)
    draft.add_otp(cells.take("login_totp"), "login_totp")
    if cells.text("type") not in ("login", "note", ""):
        draft.say(Reason.OTHER_KIND)
    cells.skip("reprompt", "archiveddate")
    return draft


BITWARDEN = Importer("bitwarden", columns("type,name,login_uri,login_username,login_password"), lambda _table: _convert)
