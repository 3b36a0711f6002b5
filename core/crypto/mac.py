"""Joining of bytes without doubt, and HMAC-SHA256 over them."""

from __future__ import annotations

import hmac

from core.crypto.errors import NotAuthentic


def lp(*parts: bytes) -> bytes:
    """Join `parts`, each behind its length in four bytes (big-endian): the only way bytes are joined.

    Two different lists of parts never give the same bytes.
    """
    return b"".join(piece for part in parts for piece in (len(part).to_bytes(4, "big"), part))


def hmac_sha256(key: bytes, message: bytes) -> bytes:
    """Return the HMAC-SHA256 of `message` (RFC 2104), 32 bytes."""
    return hmac.digest(key, message, "sha256")


def verify_hmac(key: bytes, message: bytes, mac: bytes) -> None:
    """Check a MAC in constant time.

    Raises NotAuthentic.
    """
    if not hmac.compare_digest(hmac_sha256(key, message), mac):
        raise NotAuthentic
