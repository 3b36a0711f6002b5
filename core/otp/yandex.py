"""Secrets of Yandex: 16 bytes, or 26 with a checksum in their last 12 bits."""

from __future__ import annotations

from core.otp.errors import BadSecret

_KEY_LENGTH = 16
_LONG_LENGTH = 26
_CHECK_BITS = 12
_POLYNOMIAL = 0x18F3


def check_yandex_secret(secret: bytes) -> None:
    """Raise BadSecret when the length is none that Yandex gives out or the checksum differs."""
    if len(secret) == _KEY_LENGTH:
        return
    if len(secret) != _LONG_LENGTH:
        raise BadSecret("length")
    value = int.from_bytes(secret, "big")
    if _remainder(value >> _CHECK_BITS) != value & (2**_CHECK_BITS - 1):
        raise BadSecret("checksum")


def yandex_key(secret: bytes) -> bytes:
    """Return the part of a secret that codes are made of."""
    return secret[:_KEY_LENGTH]


def _remainder(value: int) -> int:
    """Divide by the checksum's polynomial over GF(2)."""
    while (excess := value.bit_length() - _POLYNOMIAL.bit_length()) >= 0:
        value ^= _POLYNOMIAL << excess
    return value
