"""Proton Pass: vaults, several addresses in a cell, and an e-mail address beside the user name."""

from __future__ import annotations

from core.importers.entry import Cells, Draft, parse_time
from core.importers.importer import Importer, columns
from core.importers.reasons import Reason


def _convert(cells: Cells) -> Draft:
    username, email = cells.text("username"), cells.text("email")
    draft = Draft(
        title=cells.text("name"),
        username=username or email,
        password=cells.take("password"),
        note=cells.take("note"),
        created=parse_time(cells.take("createtime")),
    )
    if username and email != username:
        draft.add_field("email", email)
    draft.add_addresses(cells.take("url"))
    draft.add_addresses(cells.take("autofillurls"))
    draft.add_group(cells.take("vault"))
    draft.add_otp(cells.take("totp"), "totp")
    if cells.text("type") not in ("login", "note", "alias", ""):
        draft.say(Reason.OTHER_KIND)
    cells.skip("modifytime")
    return draft


PROTON = Importer("proton", columns("type,name,url,username,password,note,totp"), lambda _table: _convert)
