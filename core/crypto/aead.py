"""AES-256-GCM with a random nonce in front."""

from __future__ import annotations

from collections.abc import Callable

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
        return self.opener()(blob, aad)

    def opener(self) -> Callable[[bytes, bytes], bytes]:
        """Return `open` as a plain function, for who opens thousands in a row."""
        decrypt, refusal = self._gcm.decrypt, self._refusal

        def open_blob(blob: bytes, aad: bytes) -> bytes:
            if len(blob) < OVERHEAD:
                raise NotAuthentic
            try:
                return decrypt(blob[:NONCE_LENGTH], blob[NONCE_LENGTH:], aad)
            except refusal:
                raise NotAuthentic from None

        return open_blob
