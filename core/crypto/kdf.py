"""Derivation of keys: Argon2id from what people remember, HKDF-SHA256 from keys."""

from __future__ import annotations

from core.crypto.errors import KdfRefused


def argon2id(secret: bytes, salt: bytes, *, memory_kib: int, passes: int, lanes: int) -> bytes:
    """Derive 32 bytes from something guessable (RFC 9106, version 0x13); releases the GIL while it works.

    The caller has checked the cost against its floor and ceiling.
    Raises KdfRefused when this computer cannot (too little memory, parameters out of range).
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        kdf = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory_kib)
        return kdf.derive(secret)
    except (MemoryError, ValueError, OverflowError) as error:
        raise KdfRefused from error


def hkdf(ikm: bytes, *, salt: bytes, info: bytes, length: int = 32) -> bytes:
    """Derive a key by HKDF-SHA256, extract and expand (RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(ikm)


def hkdf_expand(key: bytes, *, info: bytes, length: int = 32) -> bytes:
    """Derive a key from one that is uniformly random already: HKDF-SHA256, expand only."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

    return HKDFExpand(algorithm=SHA256(), length=length, info=info).derive(key)
