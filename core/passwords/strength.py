"""How long somebody would have to guess at a password."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from typing import Final

# What an attacker can try a second who has the file: our KDF takes about 0.3 s and 64 MiB a try, so a
# thousand strong machines make some ten thousand tries a second.
GUESSES_A_SECOND: Final = 1e4

_LONGEST: Final = 72  # zxcvbn refuses more, and nobody guesses beyond this
_LEVELS: Final = ((6.0, 0), (8.5, 1), (11.0, 2), (15.0, 3))  # below this many decimal digits of guesses: this level
_SHORTEST: Final = 8


@dataclass(frozen=True, slots=True)
class Strength:
    """Rate a password: `level` 0 (worthless) to 4, `seconds` to guess it, and why it is not better.

    `reason` is "" or one of "short", "common", "name", "date", "keyboard", "repeat", "sequence", "word".
    """

    level: int
    guesses_log10: float
    reason: str = ""

    @property
    def seconds(self) -> float:
        """Return how long guessing takes against our KDF; at most 1e300."""
        return float(10 ** min(300.0, self.guesses_log10)) / GUESSES_A_SECOND


def prepare_strength() -> None:
    """Load what `measure_strength` needs, so that the first rating is as quick as the next: not for the GUI thread."""
    import zxcvbn  # noqa: F401 - for the import alone


def measure_strength(password: str, own_words: Sequence[str] = ()) -> Strength:
    """Rate `password`; `own_words` (name of the user, of the product) are guessed first.

    Takes milliseconds and imports zxcvbn at the first call (about 100 ms): not for the GUI thread.
    """
    if not password:
        return Strength(0, 0.0, "short")
    from zxcvbn import zxcvbn

    head = password[:_LONGEST]
    rated = zxcvbn(head, user_inputs=["tessera", *own_words])
    guesses = float(log10(max(1, rated["guesses"])))
    level = level_of_guesses(guesses)
    reason = _reason(rated["sequence"]) if level < 3 else ""
    if len(password) < _SHORTEST:
        level, reason = min(level, 1), reason or "short"
    return Strength(level, guesses, reason)


def level_of_guesses(digits: float) -> int:
    """Return the level, 0 to 4, of a password that takes `digits` decimal digits of guesses."""
    return next((level for below, level in _LEVELS if digits < below), 4)


_PATTERNS: Final = {
    "spatial": "keyboard",
    "repeat": "repeat",
    "sequence": "sequence",
    "regex": "date",
    "date": "date",
}


def _reason(sequence: Sequence[dict[str, object]]) -> str:
    """Name what makes the longest part of the password easy."""
    parts = [part for part in sequence if part.get("pattern") != "bruteforce"]
    if not parts:
        return "short"
    worst = max(parts, key=lambda part: len(str(part.get("token", ""))))
    if worst.get("pattern") != "dictionary":
        return _PATTERNS.get(str(worst.get("pattern")), "short")
    dictionary = str(worst.get("dictionary_name"))
    if dictionary == "passwords":
        return "common"
    if "name" in dictionary or dictionary == "user_inputs":
        return "name"
    return "word"
