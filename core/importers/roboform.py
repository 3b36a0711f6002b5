"""RoboForm: "'" before what begins with "@" or "'", and the fields of the form in cells behind the last column."""

from __future__ import annotations

from typing import Final

from core.importers.entry import Cells, Draft
from core.importers.importer import Importer, columns

_FIELD_PARTS: Final = 5  # label$, two unused ones, kind, value


def _convert(cells: Cells) -> Draft:
    draft = Draft(
        title=cells.text("name"),
        username=_unquote(cells.text("login")),
        password=_unquote(cells.take("pwd")),
        note=cells.take("note"),
    )
    address, matched = cells.text("url"), cells.text("matchurl")
    draft.add_address(address or matched)
    draft.add_group(cells.take("folder"))
    for text in (cells.take("rffieldsv2"), *cells.extra):
        _add_field(draft, text)
    return draft


def _unquote(text: str) -> str:
    return text[1:] if text[:1] == "'" and text[1:2] in ("'", "@", "=", "+", "-") else text


def _add_field(draft: Draft, text: str) -> None:
    """Take in a field of the form that is neither user name nor password."""
    parts = text.split(",", _FIELD_PARTS - 1)
    if len(parts) < _FIELD_PARTS:
        draft.add_field("", text)
        return
    label, kind, value = parts[0].rstrip("$"), parts[3], _unquote(parts[4])
    if label.upper() == "TOTP KEY":
        draft.add_otp(value, label)
    elif value not in ("", draft.username, draft.password):
        draft.add_field(label, value, hidden=kind == "pwd")


ROBOFORM = Importer("roboform", columns("name,url,matchurl,login,pwd"), lambda _table: _convert)
