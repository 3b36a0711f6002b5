"""The one truncated HMAC (RFC 4226) behind HOTP, TOTP and Steam, computed by pyotp."""

from __future__ import annotations

import hashlib

import pyotp

from core.otp.spec import MAX_DIGITS, Algorithm

_DIGESTS = {
    Algorithm.SHA1: hashlib.sha1,
    Algorithm.SHA256: hashlib.sha256,
    Algorithm.SHA512: hashlib.sha512,
}


class _KeyedHotp(pyotp.HOTP):
    """Hand pyotp a key instead of base32.

    pyotp refuses keys under 112 bits and codes under 6 digits, as sites in use have them; and it
    would decode the same base32 again for every code.
    """

    def __init__(self, key: bytes, algorithm: Algorithm) -> None:
        self._key = key
        super().__init__("", digits=MAX_DIGITS, digest=_DIGESTS[algorithm])

    def byte_secret(self) -> bytes:
        """Return the key."""
        return self._key


def truncated(key: bytes, counter: int, algorithm: Algorithm) -> str:
    """Return all ten decimal digits of the truncated HMAC; a code is the last few of them."""
    return _KeyedHotp(key, algorithm).at(counter)
