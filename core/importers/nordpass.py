"""NordPass: everything in one file, told apart by a type; folders have rows of their own."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from core.importers.entry import Cells, Draft
from core.importers.importer import Importer, columns
from core.importers.reasons import Reason

_LOGIN_KINDS: Final = ("password", "note", "")
_SECRET: Final = ("cardnumber", "cvc", "pin")


def _convert(cells: Cells) -> Draft:
    kind = cells.text("type")
    draft = Draft(
        title=cells.text("name"),
        username=cells.text("username"),
        password=cells.take("password"),
        note=cells.take("note"),
    )
    draft.add_address(cells.take("url"))
    for address in _parse_list(cells.take("additional_urls")):
        draft.add_address(str(address))
    draft.add_group(cells.take("folder"))
    draft.add_otp(cells.take("totp"), "totp")
    for one in _parse_list(cells.take("custom_fields")):
        if isinstance(one, dict):
            hidden = one.get("type") == "hidden"
            draft.add_field(str(one.get("label", "")), str(one.get("value", "")), hidden=hidden)
    for name in _SECRET:
        draft.add_field(name, cells.take(name), hidden=True)
    if kind == "folder":
        draft.say(Reason.FOLDER)
    elif kind not in _LOGIN_KINDS:
        draft.say(Reason.OTHER_KIND)
    cells.skip("shared_folder")
    return draft


def _parse_list(text: str) -> list[Any]:
    """Return the list in a cell: JSON, or an address alone."""
    if not text.strip():
        return []
    try:
        found = msgspec.json.decode(text)
    except msgspec.DecodeError:
        return [text]
    return found if isinstance(found, list) else [found]


NORDPASS = Importer(
    "nordpass", columns("name,url,username,password,note,cardholdername,cardnumber"), lambda _t: _convert
)
