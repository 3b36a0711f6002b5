"""What makes a PIN easy to guess for somebody at the desk; a pure function."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

SHORTEST: Final = 4
LONGEST_DIGITS: Final = 12
_SIX: Final = 6
_ROWS: Final = ("01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "147258369", "2580")
_YEAR: Final = re.compile(r"(19|20)\d\d")
_DAY: Final = re.compile(r"(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(\d\d|(19|20)\d\d)?")


class PinFault(StrEnum):
    """Name what is wrong with a PIN; SHORT and LONG ones are refused, all others are explained."""

    SHORT = "short"
    LONG = "long"
    REPEAT = "repeat"
    ROW = "row"
    DATE = "date"
    FEW_DIGITS = "few digits"

    @property
    def refused(self) -> bool:
        """Return whether such a PIN is not taken at all."""
        return self in (PinFault.SHORT, PinFault.LONG)


def judge_pin(pin: str) -> PinFault | None:
    """Return the gravest fault of a PIN, or None; 4 to 12 digits, or a longer text of any signs."""
    if len(pin) < SHORTEST:
        return PinFault.SHORT
    digits = pin.isdigit()
    if digits and len(pin) > LONGEST_DIGITS:
        return PinFault.LONG
    if _repeats(pin):
        return PinFault.REPEAT
    folded = pin.casefold()
    if any(folded in row or folded in row[::-1] for row in _ROWS):
        return PinFault.ROW
    if _YEAR.fullmatch(pin) or _DAY.fullmatch(pin):
        return PinFault.DATE
    return PinFault.FEW_DIGITS if digits and len(pin) < _SIX else None


def _repeats(text: str) -> bool:
    """Return whether a text is one sign, or one part, over and over."""
    return any(
        len(text) % size == 0 and text == text[:size] * (len(text) // size) for size in range(1, len(text) // 2 + 1)
    )
