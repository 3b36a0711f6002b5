"""Passwords that were generated in the last days, so that none is lost between a site and the vault.

Values and their bytes; the vault keeps them sealed, as state of the compartment of passwords.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

REMEMBERED_STATE: Final = "generated"
"""The name under which the vault keeps them."""

REMEMBERED_DAYS: Final = 7

_MOST: Final = 200
_DAY: Final = 24 * 3600.0


class Remembered(Struct, frozen=True):
    """Hold a generated password, when it was made, and the host or title that it was made for."""

    text: str
    at: float
    site: str = ""

    def __repr__(self) -> str:
        return f"Remembered(at={self.at})"


def recall(body: bytes | None, at: float, *, trusted: bool = True) -> tuple[Remembered, ...]:
    """Return what is remembered, newest first; nothing of a body that cannot be read.

    One that was made in the future, by a clock that was wrong then or is now, stays. While the clock is not
    `trusted` no day counts, since it alone may delete nothing.
    """
    try:
        known = _DECODER.decode(body) if body else ()
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ()
    fresh = [one for one in known if not trusted or at - one.at <= REMEMBERED_DAYS * _DAY]
    return tuple(sorted(fresh, key=lambda one: one.at, reverse=True)[:_MOST])


def remember(body: bytes | None, text: str, at: float, site: str = "", *, trusted: bool = True) -> bytes:
    """Return the body with one more; the same password is remembered once, as it was used last."""
    others = [one for one in recall(body, at, trusted=trusted) if one.text != text]
    return msgspec.msgpack.encode((Remembered(text, at, site), *others[: _MOST - 1]))


_DECODER: Final = msgspec.msgpack.Decoder(tuple[Remembered, ...])
