"""Logins as comma-separated values: all that Tessera knows of them, or what browsers on Chromium take."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from core.errors import AppError
from core.vault import Login, LoginSecret

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

_STEP: Final = 100


class ExportCancelled(AppError):
    """Say that a person stopped it; what was written so far is for the caller to delete."""


class Variant(StrEnum):
    """Name the two kinds of file."""

    TESSERA = "tessera"
    CHROMIUM = "chromium"


class ExportRow(NamedTuple):
    """Hold a login, its secret, and the key URI of its account ("" without one)."""

    login: Login
    secret: LoginSecret
    otpauth: str = ""

    def __repr__(self) -> str:
        return "ExportRow(...)"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """Say what was written; `incomplete` logins have more than the variant can hold.

    `formula_cells` counts cells that a spreadsheet would take for a formula: they are written as they are.
    """

    rows: int = 0
    formula_cells: int = 0
    incomplete: int = 0


_HEADERS: Final = {
    Variant.TESSERA: (
        *("title", "username", "password", "addresses", "note", "groups", "tags", "favourite", "fields"),
        *("password_rules", "otpauth", "icon", "created", "password_changed"),
    ),
    Variant.CHROMIUM: ("name", "url", "username", "password", "note"),
}


class _Write:
    """Give the csv module what it calls a file."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self.write = write


def export_csv(
    rows: Iterable[ExportRow],
    variant: Variant,
    write: Callable[[str], object],
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportReport:
    """Write logins one by one, as the iterable opens them.

    The file is UTF-8, opened by the caller for nobody else to read, with newline="". Raises
    ExportCancelled and whatever `write` raises.
    """
    writer = csv.writer(_Write(write), lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(_HEADERS[variant])
    cells_of = _tessera_cells if variant is Variant.TESSERA else _chromium_cells
    count = formulas = incomplete = 0
    for row in rows:
        if count % _STEP == 0:
            if cancelled is not None and cancelled():
                raise ExportCancelled
            if progress is not None:
                progress(count)
        cells = cells_of(row)
        writer.writerow(cells)
        count += 1
        formulas += sum(cell.startswith(FORMULA_STARTS) for cell in cells)
        incomplete += variant is Variant.CHROMIUM and _has_more(row)
    return ExportReport(count, formulas, incomplete)


def _tessera_cells(row: ExportRow) -> tuple[str, ...]:
    login, secret = row.login, row.secret
    return (
        login.title,
        login.username,
        secret.password,
        _json([(one.url, one.match) for one in login.urls]),
        secret.note,
        _json(login.groups),
        _json(login.tags),
        "1" if login.favourite else "",
        _json([(one.name, one.value, one.hidden) for one in secret.custom]),
        secret.password_rules,
        row.otpauth,
        login.icon,
        _time(login.created),
        _time(login.password_changed),
    )


def _chromium_cells(row: ExportRow) -> tuple[str, ...]:
    address = next((one.url for one in row.login.urls), "")
    return row.login.title, address, row.login.username, row.secret.password, row.secret.note


def _has_more(row: ExportRow) -> bool:
    login = row.login
    return bool(len(login.urls) > 1 or login.groups or login.tags or row.secret.custom or row.otpauth)


def _json(values: Iterable[object]) -> str:
    found = tuple(values)
    return msgspec.json.encode(found).decode() if found else ""


def _time(at: float) -> str:
    """Return a time for people and programs, to the microsecond; "" for never."""
    if at <= 0:
        return ""
    try:
        return datetime.fromtimestamp(at, UTC).isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError, OSError):
        return repr(at)
