"""AES-256-GCM with a random nonce in front."""

from __future__ import annotations

from collections.abc import Iterable

from core.crypto.entropy import random_bytes
from core.crypto.errors import NotAuthentic

NONCE_LENGTH = 12
TAG_LENGTH = 16
OVERHEAD = NONCE_LENGTH + TAG_LENGTH


class Aead:
    """Seal and open under one key."""

    __slots__ = ("_gcm", "_refusal")

    def __init__(self, key: bytes) -> None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._gcm = AESGCM(key)
        self._refusal = InvalidTag

    def seal(self, text: bytes, aad: bytes) -> bytes:
        """Return nonce || ciphertext || tag; the nonce is new each time."""
        nonce = random_bytes(NONCE_LENGTH)
        return nonce + self._gcm.encrypt(nonce, text, aad)

    def open(self, blob: bytes, aad: bytes) -> bytes:
        """Return what was sealed.

        Raises NotAuthentic when blob, aad or key differ in a single bit.
        """
        if len(blob) < OVERHEAD:
            raise NotAuthentic
        return self.open_all([blob], [aad])[0]

    def open_all(self, blobs: Iterable[bytes], aads: Iterable[bytes]) -> list[bytes]:
        """Return what was sealed in many blobs, each with its AAD; in one step, since an unlock opens thousands.

        Raises NotAuthentic when one of them differs or is too short.
        """
        decrypt = self._gcm.decrypt
        try:
            return [
                decrypt(blob[:NONCE_LENGTH], blob[NONCE_LENGTH:], aad) for blob, aad in zip(blobs, aads, strict=True)
            ]
        except (self._refusal, ValueError):  # ValueError: too short to hold a nonce
            raise NotAuthentic from None
