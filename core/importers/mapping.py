"""Any other file: what each of its columns means, guessed from names and contents, and said by a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import islice
from typing import Final

from core.importers.entry import Cells, Draft, is_true, parse_time
from core.importers.importer import Convert
from core.importers.table import CsvTable
from core.passwords import host_of


class Column(StrEnum):
    """Name what a column can hold."""

    TITLE = "title"
    ADDRESS = "address"
    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105 - the name of a column
    NOTE = "note"
    GROUP = "group"
    TAGS = "tags"
    FAVOURITE = "favourite"
    OTP = "otp"
    CREATED = "created"
    CHANGED = "changed"
    CUSTOM = "custom"
    HIDDEN = "hidden"
    IGNORED = "ignored"


Mapping = tuple[Column, ...]
Taker = Callable[[Draft, str, str], None]

_SEVERAL: Final = frozenset({Column.ADDRESS, Column.CUSTOM, Column.HIDDEN, Column.IGNORED})
_NAMES: Final[dict[Column, str]] = {
    Column.TITLE: "title name account accountname itemname entry label site sitename service titel naam dienst "
    "bezeichnung",
    Column.ADDRESS: "url uri urls website websiteaddress websiteurl web link address loginurl loginuri hostname host "
    "domain webadres webseite adresse adres website1 url1 url2 url3",
    Column.USERNAME: "username user login loginname userid accountid gebruikersnaam gebruiker benutzername benutzer "
    "identifiant usuario utente loginusername emailaddress email mail",
    Column.PASSWORD: "password pass pwd passwd loginpassword wachtwoord passwort kennwort motdepasse contrasena "
    "contraseña",
    Column.NOTE: "note notes comment comments extra remark remarks description memo notities notitie opmerkingen "
    "notizen bemerkung",
    Column.GROUP: "group groups folder category grouping vault collection path groep map categorie gruppe ordner",
    Column.TAGS: "tag tags labels keywords trefwoorden",
    Column.FAVOURITE: "favorite favourite fav starred favoriet",
    Column.OTP: "totp otp otpauth otpsecret otpurl otpuri 2fa twofactor twofactorsecret authenticatorkey "
    "onetimepassword",
    Column.CREATED: "created creationtime createtime timecreated createdat aangemaakt",
    Column.CHANGED: "passwordchanged timepasswordchanged passwordmodified passwordupdated",
}
_COLUMN_OF: Final = {name: column for column, names in _NAMES.items() for name in names.split()}
_IGNORED_NAMES: Final = frozenset(
    {"icon", "id", "uuid", "guid", "lastmodified", "modified", "lastused", "timelastused"}
)
_HIDDEN_NAMES: Final = frozenset({"secret", "pin", "pincode", "cvc", "cvv", "answer", "securityanswer", "puk"})
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SAMPLE: Final = 200


def has_names(table: CsvTable) -> bool:
    """Return whether the first row names columns rather than being a login."""
    names = [_plain(name) for name in table.names]
    known = sum(name in _COLUMN_OF for name in names)
    return known > 0 and not any("://" in cell for cell in table.header)


def guess_mapping(table: CsvTable) -> Mapping:
    """Say what each column seems to hold, by its name, and where there are no names by what is in it."""
    found: list[Column | None] = [None] * table.width
    if has_names(table):
        for place, name in enumerate(table.names):
            column = _COLUMN_OF.get(_plain(name))
            taken = column is not None and column in found and column not in _SEVERAL
            if column is not None and not taken:
                found[place] = column
            elif _plain(name) in _IGNORED_NAMES:
                found[place] = Column.IGNORED
            elif _plain(name) in _HIDDEN_NAMES:
                found[place] = Column.HIDDEN
    _guess_by_content(table, found)
    return tuple(Column.CUSTOM if column is None else column for column in found)


def mapped(mapping: Sequence[Column]) -> Callable[[CsvTable], Convert]:
    """Return how the rows of a file are read whose columns a person has named."""

    def begin(table: CsvTable) -> Convert:
        names = list(table.header) if has_names(table) else []
        labels = names + [""] * (len(mapping) - len(names))
        order = sorted(range(len(mapping)), key=lambda place: mapping[place] is Column.OTP)

        def convert(cells: Cells) -> Draft:
            draft = Draft()
            for place in order:
                _take(draft, mapping[place], labels[place], cells.extra[place : place + 1])
            for text in cells.extra[len(mapping) :]:
                draft.add_field("", text)
            return draft

        return convert

    return begin


def _take(draft: Draft, column: Column, label: str, cell: Sequence[str]) -> None:
    text = cell[0] if cell else ""
    if text:
        _TAKERS[column](draft, label, text)


def _set(name: str, *, strip: bool = True, hidden: bool = False) -> Taker:
    """Return what writes a text; a second column for the same one becomes a field."""

    def take(draft: Draft, label: str, text: str) -> None:
        if getattr(draft, name):
            draft.add_field(label, text, hidden=hidden)
        else:
            setattr(draft, name, text.strip() if strip else text)

    return take


_TAKERS: Final[dict[Column, Taker]] = {
    Column.TITLE: _set("title"),
    Column.USERNAME: _set("username"),
    Column.PASSWORD: _set("password", strip=False, hidden=True),
    Column.NOTE: _set("note", strip=False),
    Column.ADDRESS: lambda draft, _label, text: draft.add_addresses(text),
    Column.GROUP: lambda draft, _label, text: draft.add_group(text),
    Column.TAGS: lambda draft, _label, text: draft.add_tags(text),
    Column.OTP: lambda draft, label, text: draft.add_otp(text, label),
    Column.CUSTOM: lambda draft, label, text: draft.add_field(label, text),
    Column.HIDDEN: lambda draft, label, text: draft.add_field(label, text, hidden=True),
    Column.FAVOURITE: lambda draft, _label, text: setattr(draft, "favourite", is_true(text)),
    Column.CREATED: lambda draft, _label, text: setattr(draft, "created", parse_time(text)),
    Column.CHANGED: lambda draft, _label, text: setattr(draft, "password_changed", parse_time(text)),
    Column.IGNORED: lambda _draft, _label, _text: None,
}


def _guess_by_content(table: CsvTable, found: list[Column | None]) -> None:
    """Find address, user name, password and title among the columns whose names say nothing."""
    rows = [row.cells for row in islice(table.rows, _SAMPLE) if row.cells]
    if not has_names(table):
        rows.insert(0, table.header)
    for column, looks in ((Column.ADDRESS, _looks_like_address), (Column.USERNAME, _looks_like_username)):
        if column not in found:
            _set_first(found, column, lambda place, looks=looks: looks(_cells_of(rows, place)))  # type: ignore[misc]
    if Column.PASSWORD not in found and Column.USERNAME in found:
        after = found.index(Column.USERNAME)
        _set_first(found, Column.PASSWORD, lambda place: place > after)
    if Column.TITLE not in found and not has_names(table):
        _set_first(found, Column.TITLE, lambda _place: True)


def _set_first(found: list[Column | None], column: Column, fits: Callable[[int], bool]) -> None:
    for place, known in enumerate(found):
        if known is None and fits(place):
            found[place] = column
            return


def _cells_of(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    return [cells[place] for cells in rows if len(cells) > place and cells[place]]


def _looks_like_address(cells: Sequence[str]) -> bool:
    return bool(cells) and sum("@" not in cell and bool(host_of(cell)) for cell in cells) * 2 > len(cells)


def _looks_like_username(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(bool(_EMAIL.fullmatch(cell.strip())) for cell in cells) * 2 > len(cells)


def _plain(name: str) -> str:
    """Return the name of a column without what differs between programs."""
    return re.sub(r"[\W_]", "", name.lower())
