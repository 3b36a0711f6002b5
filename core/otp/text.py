"""Texts from outside: percent-encoding as it is met, and characters that must not reach a screen."""

from __future__ import annotations

import re

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_UNSEEN = "\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff"
_EDGES = (
    " \t\r\n\v\f\x00\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_EDGES += "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_UNWANTED = re.compile(f"[\\x00-\\x1f\\x7f-\\x9f\ud800-\udfff{_UNSEEN}]")
_QUOTES = {'"': '"', "'": "'", "`": "`", "<": ">", "\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb"}


def decode_percent(text: str) -> str:
    """Decode percent-encoding; bytes that are no UTF-8 are taken for Latin-1, a stray "%" for itself."""
    return _ESCAPES.sub(lambda found: _decode_run(found[0]), text)


def clean_name(text: str) -> str:
    """Return an issuer or label without what would hide, reorder or break it on a screen.

    Joiners stay (emoji and several scripts need them); control characters, direction overrides and
    halves of surrogate pairs go.
    """
    return _UNWANTED.sub("", text).strip()


def unwrap(text: str) -> str:
    """Return `text` without the white space, invisible characters and quotes that copying puts around it."""
    while True:
        plain = text.strip(_EDGES)
        if len(plain) > 1 and _QUOTES.get(plain[0]) == plain[-1]:
            plain = plain[1:-1]
        if plain == text:
            return plain
        text = plain


def _decode_run(run: str) -> str:
    raw = bytes.fromhex(run.replace("%", ""))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
