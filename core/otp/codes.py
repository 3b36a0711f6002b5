"""Codes for a moment: one function, five ways."""

from __future__ import annotations

import hashlib
import hmac
import math

from core.otp.errors import PinNeeded
from core.otp.spec import Code, OtpSpec, OtpType
from core.otp.yandex import yandex_key

_STEAM_ALPHABET = "23456789BCDFGHJKMNPQRTVWXY"


def generate_code(spec: OtpSpec, key: bytes, at: float, pin: str = "") -> Code:
    """Return the code that `key` gives at `at` (Unix seconds), or for `spec.counter` if it counts.

    Raises PinNeeded for a Yandex or mOTP account without its PIN. A time before 1970 is taken for 1970.
    """
    if spec.type is OtpType.HOTP:
        return Code(_decimal(spec, key, spec.counter), 0.0, math.inf)
    step = max(int(at // spec.period), 0)
    start = float(step * spec.period)
    return Code(_text(spec, key, step, pin), start, start + spec.period)


def _text(spec: OtpSpec, key: bytes, step: int, pin: str) -> str:
    if spec.type is OtpType.TOTP:
        return _decimal(spec, key, step)
    if spec.type is OtpType.STEAM:
        return _steam(spec, key, step)
    if not pin:
        raise PinNeeded
    return _yandex(spec, key, step, pin) if spec.type is OtpType.YANDEX else _motp(spec, key, step, pin)


def _decimal(spec: OtpSpec, key: bytes, counter: int) -> str:
    from core.otp.hotp import truncated

    return truncated(key, counter, spec.algorithm)[-spec.digits :]


def _steam(spec: OtpSpec, key: bytes, step: int) -> str:
    from core.otp.hotp import truncated

    value = int(truncated(key, step, spec.algorithm))
    letters = []
    for _ in range(spec.digits):
        value, place = divmod(value, len(_STEAM_ALPHABET))
        letters.append(_STEAM_ALPHABET[place])
    return "".join(letters)


def _yandex(spec: OtpSpec, key: bytes, step: int, pin: str) -> str:
    """Return letters: HMAC-SHA256 under SHA-256(pin, secret), truncated to 63 bits, in base 26."""
    mixed = hashlib.sha256(pin.encode() + yandex_key(key)).digest()
    mac = hmac.digest(mixed[1:] if mixed[0] == 0 else mixed, step.to_bytes(8, "big"), "sha256")
    offset = mac[-1] & 0xF
    value = int.from_bytes(mac[offset : offset + 8], "big") & (2**63 - 1)
    letters = []
    for _ in range(spec.digits):
        value, place = divmod(value, 26)
        letters.append(chr(ord("a") + place))
    return "".join(reversed(letters))


def _motp(spec: OtpSpec, key: bytes, step: int, pin: str) -> str:
    """Return the first hex digits of MD5(step, hex of the key, pin), as mOTP is defined."""
    digest = hashlib.md5(f"{step}{key.hex()}{pin}".encode(), usedforsecurity=False)
    return digest.hexdigest()[: spec.digits]
