"""Secrets as people meet them: base32 in any case, grouped, padded or not."""

from __future__ import annotations

import base64
import re

from core.otp.errors import BadSecret, MissingSecret

_DASHES = "\\-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_IGNORED = re.compile(f"[\\s{_DASHES}{_INVISIBLE}]+")
_BASE32 = re.compile("[A-Za-z2-7]+")


def tidy_secret(text: str) -> str:
    """Return a secret in upper case, without the grouping and padding that people and pages add.

    Raises MissingSecret when nothing is left and BadSecret for a character outside base32. 0, 1
    and 8 are refused rather than guessed: a wrong guess makes wrong codes and no error.
    """
    plain = _IGNORED.sub("", text).rstrip("=")
    if not plain:
        raise MissingSecret
    if not _BASE32.fullmatch(plain):
        raise BadSecret("character")
    if len(plain) < 2:
        raise BadSecret("length")
    return plain.upper()


def decode_secret(text: str) -> bytes:
    """Return the key of a base32 secret as people meet it; raises MissingSecret or BadSecret.

    A length that base32 cannot have (1, 3 or 6 characters beyond a group of 8) is read as Google
    Authenticator reads it, the bits that make no whole byte left out: such accounts are in use.
    """
    plain = tidy_secret(text)
    whole = len(plain) * 5 // 8
    padded = plain + "A" * (-len(plain) % 8)
    return base64.b32decode(padded)[:whole]


def encode_secret(key: bytes) -> str:
    """Return upper-case base32 without padding."""
    return base64.b32encode(key).decode("ascii").rstrip("=")
