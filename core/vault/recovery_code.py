"""The code on paper that opens a vault whose master password is forgotten."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from core.crypto import random_bytes
from core.vault.errors import VaultError

KEY_LENGTH = 20
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: I, L and O are read as 1, 1 and 0
_MISREAD = str.maketrans("ILO", "110")
GROUP = 4
_BODY_LENGTH = 32
_CHECK_LENGTH = 2
CODE_LENGTH = _BODY_LENGTH + _CHECK_LENGTH
_GROUPS = _BODY_LENGTH // GROUP + 1
_MODULUS = 1021  # the largest prime that two characters can tell apart
_IGNORED = re.compile(r"[\s\-\u00ad\u2010-\u2015\u2212\u200b-\u200f\u2060\ufeff._]+")


class BadRecoveryCode(VaultError):
    """Say that a text is no recovery code: `reason` is "length", "character" or "check".

    `groups` names those that cannot be right, from 1, as far as it is known.
    """

    def __init__(self, reason: str, groups: tuple[int, ...] = ()) -> None:
        super().__init__(reason)
        self.reason = reason
        self.groups = groups


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """Hold the 160 random bits of a recovery code.

    On paper they are 32 characters in groups of four and two that check them: the remainder of
    the number modulo 1021. 32 and 31 share no factor with that prime, so every wrong character and
    every swap of two neighbours is noticed before a second of key derivation is spent.
    """

    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.key) != KEY_LENGTH:
            raise BadRecoveryCode("length")

    @classmethod
    def make(cls) -> RecoveryCode:
        """Return a new random code."""
        return cls(random_bytes(KEY_LENGTH))

    @classmethod
    def parse(cls, text: str) -> RecoveryCode:
        """Return the code that a person typed; case, spaces, dashes, O for 0 and I or L for 1 do not matter.

        Raises BadRecoveryCode.
        """
        plain = plain_text(text)
        if any(character not in ALPHABET for character in plain):
            raise BadRecoveryCode("character", _odd_groups(text, _has_foreign))
        if len(plain) != CODE_LENGTH:
            raise BadRecoveryCode("length", _odd_groups(text, _has_odd_length))
        number = _parse_number(plain[:_BODY_LENGTH])
        if number % _MODULUS != _parse_number(plain[_BODY_LENGTH:]):
            raise BadRecoveryCode("check")
        return cls(number.to_bytes(KEY_LENGTH, "big"))

    @property
    def text(self) -> str:
        """Return the code as it is printed: eight groups of four and two check characters."""
        number = int.from_bytes(self.key, "big")
        body = _format_number(number, _BODY_LENGTH)
        groups = [body[start : start + GROUP] for start in range(0, _BODY_LENGTH, GROUP)]
        return "-".join([*groups, _format_number(number % _MODULUS, _CHECK_LENGTH)])


def plain_text(text: str) -> str:
    """Return the signs of a typed code alone, as they are printed."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).upper().translate(_MISREAD)


def _odd_groups(text: str, is_odd: Callable[[int, str], bool]) -> tuple[int, ...]:
    """Return the numbers of the groups that are odd; none where the text was not typed in groups."""
    groups = [plain_text(part) for part in _IGNORED.split(unicodedata.normalize("NFKC", text)) if part]
    if len(groups) != _GROUPS:
        return ()
    return tuple(number for number, group in enumerate(groups, start=1) if is_odd(number, group))


def _has_foreign(_number: int, group: str) -> bool:
    return any(character not in ALPHABET for character in group)


def _has_odd_length(number: int, group: str) -> bool:
    return len(group) != (GROUP if number < _GROUPS else _CHECK_LENGTH)


def _parse_number(text: str) -> int:
    number = 0
    for character in text:
        number = number << 5 | ALPHABET.index(character)
    return number


def _format_number(number: int, length: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))
