"""What a person or a keyring can show to open a vault."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MasterPassword:
    """Open both compartments with the master password."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinAndKey:
    """Open both compartments with a PIN and the key that the keyring keeps for it."""

    pin: str = field(repr=False)
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyringKey:
    """Open accounts, and only accounts, with a key from the system's keyring."""

    key: bytes = field(repr=False)


def spellings(text: str) -> list[bytes]:
    """Return the byte forms under which a typed password is tried, the canonical one (NFC) first.

    A keyboard or an input method may hand over the same letters composed or decomposed, and an
    older tool may have made the vault with the other form.
    """
    forms = [unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text), text]
    encoded = [form.encode("utf-8", "surrogatepass") for form in forms]
    return list(dict.fromkeys(encoded))
