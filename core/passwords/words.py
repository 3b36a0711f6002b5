"""Passphrases of words that have nothing to do with each other."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from core.crypto.entropy import random_below

LONG_LIST: Final = Path(__file__).resolve().parents[2] / "resources" / "words" / "eff_long.txt"
_FEWEST_WORDS: Final = 1000


class WordListTooShort(ValueError):
    """Say that a list is too short for its words to be hard to guess."""


def load_words(path: Path = LONG_LIST) -> tuple[str, ...]:
    """Return the words of a list, one a line. Raises OSError or WordListTooShort."""
    words = tuple(dict.fromkeys(path.read_text("utf-8").split()))
    if len(words) < _FEWEST_WORDS:
        raise WordListTooShort(len(words))
    return words


def make_passphrase(words: tuple[str, ...], count: int = 5, separator: str = " ") -> str:
    """Make a passphrase of `count` words, each chosen with the same chance and independently.

    Five words of the EFF's long list (7,776) carry 64.6 bits.
    """
    return separator.join(words[random_below(len(words))] for _ in range(count))
