"""The key hierarchy: what opens a slot -> KEK -> DEK -> one key per use."""

from __future__ import annotations

from core.crypto.aead import OVERHEAD, Aead
from core.crypto.entropy import random_bytes
from core.crypto.errors import NotAuthentic
from core.crypto.kdf import hkdf, hkdf_expand
from core.crypto.mac import lp

KEY_LENGTH = 32
WRAPPED_LENGTH = KEY_LENGTH + OVERHEAD


def make_key() -> bytes:
    """Make a random key of 32 bytes."""
    return random_bytes(KEY_LENGTH)


def derive_kek(ikm: bytes, *, slot: bytes, kind: int, compartment: int) -> bytes:
    """Derive the key that wraps the DEK of one compartment in one slot."""
    return hkdf(ikm, salt=slot, info=lp(b"tessera/1/kek", bytes([kind]), bytes([compartment])))


def derive_use(dek: bytes, use: str, *, vault: bytes, compartment: int) -> bytes:
    """Derive the key for one use ("meta", "secret", "mac", "fingerprint") of one compartment."""
    return hkdf_expand(dek, info=lp(b"tessera/1/" + use.encode(), vault, bytes([compartment])))


def wrap_key(kek: bytes, key: bytes, aad: bytes) -> bytes:
    """Return `key` sealed under `kek`: 60 bytes."""
    return Aead(kek).seal(key, aad)


def unwrap_key(kek: bytes, wrapped: bytes, aad: bytes) -> bytes:
    """Return the key that was wrapped.

    Raises NotAuthentic.
    """
    key = Aead(kek).open(wrapped, aad)
    if len(key) != KEY_LENGTH:
        raise NotAuthentic
    return key
