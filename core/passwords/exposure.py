"""What a look into a list of exposed passwords found, kept until the password is another one.

A value and its bytes; the vault keeps them sealed, as state of the compartment of passwords. Of a password only the
keyed fingerprint is in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec
from msgspec import Struct

from core.passwords.saved import SavedLogin

EXPOSURE_STATE: Final = "exposure"
"""The name under which the vault keeps it."""


class Exposure(Struct, frozen=True):
    """Say when how many passwords were looked up, and how often that of each login was seen, by its fingerprint."""

    at: float = 0.0
    checked: int = 0
    missing: int = 0
    found: dict[bytes, tuple[bytes, int]] = {}

    def counts(self, logins: Iterable[SavedLogin]) -> dict[bytes, int]:
        """Return how often the password of each login was seen, where it is still the same password."""
        known = ((login, self.found.get(login.id)) for login in logins)
        return {login.id: one[1] for login, one in known if one is not None and one[0] == login.fingerprint}


def note_exposure(
    at: float, checked: int, missing: int, counts: Mapping[bytes, int], logins: Iterable[SavedLogin]
) -> bytes:
    """Return the bytes of what was found just now."""
    found = {login.id: (login.fingerprint, counts[login.id]) for login in logins if login.id in counts}
    return msgspec.msgpack.encode(Exposure(at, checked, missing, found))


def read_exposure(body: bytes | None) -> Exposure:
    """Return what was found; nothing of a body that cannot be read."""
    try:
        return _DECODER.decode(body) if body else Exposure()
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Exposure()


_DECODER: Final = msgspec.msgpack.Decoder(Exposure)
