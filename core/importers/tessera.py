"""Tessera's own file, which loses nothing: what is a list is JSON in its cell."""

from __future__ import annotations

from typing import Any

import msgspec

from core.importers.entry import Cells, Draft, parse_time
from core.importers.importer import Importer, columns
from core.vault import CustomField, LoginUrl

_URLS = msgspec.json.Decoder(tuple[tuple[str, str], ...])
_TEXTS = msgspec.json.Decoder(tuple[str, ...])
_FIELDS = msgspec.json.Decoder(tuple[tuple[str, str, bool], ...])


def _convert(cells: Cells) -> Draft:
    draft = Draft(
        exact=True,
        title=cells.take("title"),
        username=cells.take("username"),
        password=cells.take("password"),
        note=cells.take("note"),
        groups=list(_decode(_TEXTS, cells, "groups")),
        tags=list(_decode(_TEXTS, cells, "tags")),
        favourite=cells.take("favourite") == "1",
        icon=cells.take("icon"),
        urls=[LoginUrl(url, match) for url, match in _decode(_URLS, cells, "addresses")],
        custom=[CustomField(*one) for one in _decode(_FIELDS, cells, "fields")],
        password_rules=cells.take("password_rules"),
        created=parse_time(cells.take("created")),
        password_changed=parse_time(cells.take("password_changed")),
    )
    draft.add_otp(cells.take("otpauth"), "otpauth")
    return draft


def _decode(decoder: msgspec.json.Decoder[Any], cells: Cells, name: str) -> tuple[Any, ...]:
    """Return the list of a cell; of one that somebody changed, nothing, and its text is kept as a field."""
    text = cells.take(name)
    try:
        return tuple(decoder.decode(text)) if text else ()
    except msgspec.DecodeError:
        cells.give_back(name)
        return ()


TESSERA = Importer(
    "tessera",
    columns("title,username,password,addresses,groups,tags,fields,password_rules,otpauth"),
    lambda _t: _convert,
)
