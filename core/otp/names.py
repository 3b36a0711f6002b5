"""Issuer and label out of "issuer:label", where everybody writes the colon differently."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.otp.query import Query
from core.otp.text import clean_name, decode_percent

_COLON = re.compile(r":(?!//)")
_ENCODED_COLON = re.compile(r"(?::|%3A)(?!(?:/|%2F){2})", re.IGNORECASE)


def split_label(raw: str, query: Query) -> tuple[str, str]:
    """Return issuer and label of a URI; `raw` is the label as written, still encoded.

    The issuer parameter names the issuer and tells where the label begins. Without its help the
    first plain colon separates, or if there is none the first encoded one; "://" never does.
    """
    readings = [name for name in map(clean_name, query.issuers()) if name]
    text = clean_name(decode_percent(raw))
    for issuer in readings:
        rest = _behind(text, issuer)
        if rest is not None:
            return issuer, rest
    found = _COLON.search(raw) or _ENCODED_COLON.search(raw)
    if found is None:
        return _first(readings), text or clean_name(query.text("name"))
    prefix, rest = raw[: found.start()], raw[found.end() :]
    return _first(readings) or clean_name(decode_percent(prefix)), clean_name(decode_percent(rest))


def split_name(name: str, issuer: str) -> tuple[str, str]:
    """Return issuer and label of a name that is not encoded, as exports hold it."""
    name, issuer = clean_name(name), clean_name(issuer)
    rest = _behind(name, issuer) if issuer else None
    if rest is not None:
        return issuer, rest
    found = None if issuer else _COLON.search(name)
    if found is None:
        return issuer, name
    return name[: found.start()].strip(), name[found.end() :].strip()


def _behind(text: str, issuer: str) -> str | None:
    """Return what stands behind "issuer:" in a label; None when the label does not start with it."""
    for spelling in (issuer, issuer.replace(" ", "+")):
        if text[: len(spelling)].casefold() == spelling.casefold():
            rest = text[len(spelling) :].lstrip()
            if rest.startswith(":"):
                return rest[1:].strip()
    return None


def _first(readings: Sequence[str]) -> str:
    return readings[0] if readings else ""
