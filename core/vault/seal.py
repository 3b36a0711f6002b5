"""Header and seals: what binds header, slots and list together under a key."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import NamedTuple

from core.crypto import hmac_sha256, lp
from core.vault.errors import DamagedVault, NewerFormat, NotAVault
from core.vault.values import Compartment

MAGIC = b"tessera\0"
FORMAT = 1
MINOR = 0
VAULT_ID_LENGTH = 16
MAC_LENGTH = 32
SEAL_BUDGET = 1 << 31
"""So many blobs may one set of keys seal; random 96-bit nonces stay apart by far until then."""

_HEADER = struct.Struct(">8sHH16s")
_SEAL = struct.Struct(">B16sQQQI32s")


class Header(NamedTuple):
    """Hold the header: whose file this is."""

    format: int
    minor: int
    vault_id: bytes

    def encode(self) -> bytes:
        """Return the 28 bytes of the header."""
        return _HEADER.pack(MAGIC, self.format, self.minor, self.vault_id)

    @classmethod
    def decode(cls, body: bytes) -> Header:
        """Return the header of these bytes.

        Raises NotAVault, NewerFormat (known by the first ten bytes alone), DamagedVault.
        """
        if body[: len(MAGIC)] != MAGIC or len(body) < len(MAGIC) + 2:
            raise NotAVault
        version = int.from_bytes(body[len(MAGIC) : len(MAGIC) + 2], "big")
        if version > FORMAT:
            raise NewerFormat(version)
        if version != FORMAT or len(body) != _HEADER.size:
            raise DamagedVault
        _, format_, minor, vault_id = _HEADER.unpack(body)
        return cls(format_, minor, vault_id)


class Seal(NamedTuple):
    """Hold what the seal of a compartment says."""

    compartment: Compartment
    lineage: bytes
    counter: int
    seals_made: int
    saved_at_ms: int
    items: int
    root: bytes

    @property
    def saved_at(self) -> float:
        """Return the Unix time of the last save."""
        return self.saved_at_ms / 1000

    def encode(self) -> bytes:
        """Return the 77 bytes of the body."""
        return _SEAL.pack(*self)

    @classmethod
    def decode(cls, body: bytes, compartment: Compartment) -> Seal:
        """Return the seal of these bytes.

        Raises DamagedVault.
        """
        if len(body) != _SEAL.size or body[0] != compartment:
            raise DamagedVault
        _, *fields = _SEAL.unpack(body)
        return cls(compartment, *fields)


class SealRow(NamedTuple):
    """Hold a row of the seal table."""

    body: bytes
    mac: bytes


class Unsigned(NamedTuple):
    """Hold the body of a seal and the key of its MAC."""

    body: bytes
    key: bytes


def sign_seals(
    header: bytes,
    slots: Mapping[bytes, bytes],
    unsigned: Mapping[Compartment, Unsigned],
    passwords: SealRow | None = None,
) -> dict[Compartment, SealRow]:
    """Return the rows of these seals; the one of accounts covers that of passwords, new or as it stands."""
    rows: dict[Compartment, SealRow] = {}
    if Compartment.PASSWORDS in unsigned:
        body, key = unsigned[Compartment.PASSWORDS]
        rows[Compartment.PASSWORDS] = passwords = SealRow(body, hmac_sha256(key, seal_message(header, slots, body)))
    body, key = unsigned[Compartment.ACCOUNTS]
    rows[Compartment.ACCOUNTS] = SealRow(body, hmac_sha256(key, seal_message(header, slots, body, passwords)))
    return rows


def seal_message(header: bytes, slots: Mapping[bytes, bytes], body: bytes, passwords: SealRow | None = None) -> bytes:
    """Return what the MAC of a seal covers: header, all slots, its body, and for accounts the seal of passwords."""
    rows = lp(*(piece for slot in sorted(slots) for piece in (slot, slots[slot])))
    parts = [b"tessera/1/seal", header, rows, body]
    if passwords is not None:
        parts.append(lp(*passwords))
    return lp(*parts)
