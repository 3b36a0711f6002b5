"""Say in words what is wrong with a secret that is being typed."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication

SHORT: Final = 16  # characters; services give at least this many
_LEAST: Final = 8  # below this nobody has finished typing
_IMPOSSIBLE: Final = (1, 3, 6)  # what base32 never leaves after groups of eight
_IGNORED: Final = " -_\t\n\r\u00a0"
_ALPHABET: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_MEANT: Final = {"0": "O", "1": "I", "8": "B"}
_HEX: Final = frozenset("0123456789ABCDEF")


class State(Enum):
    """Say how far a secret is."""

    EMPTY = "empty"
    WRONG = "wrong"
    UNFINISHED = "unfinished"
    DOUBTFUL = "doubtful"
    COMPLETE = "complete"


def judge_secret(text: str) -> tuple[State, str]:
    """Return how far a typed secret is, and words when it needs them."""
    plain = "".join(c for c in text if c not in _IGNORED).upper()
    body = plain.rstrip("=")
    if not body:
        return State.EMPTY, ""
    wrong = next((c for c in body if c not in _ALPHABET), "")
    if wrong:
        return State.WRONG, _about(wrong, body)
    if len(body) < _LEAST:
        return State.UNFINISHED, ""
    if len(body) % 8 in _IMPOSSIBLE:  # some services print such secrets, so it is a remark and no refusal
        return State.DOUBTFUL, QCoreApplication.translate(
            "Adding", "A character seems to be missing, or one too many. Compare the end."
        )
    if len(body) < SHORT:
        return State.DOUBTFUL, QCoreApplication.translate(
            "Adding", "This is short for a secret. Check that it is whole."
        )
    return State.COMPLETE, ""


def _about(wrong: str, body: str) -> str:
    if len(body) >= SHORT and frozenset(body) <= _HEX and len(frozenset(body) - _ALPHABET) > 1:
        return QCoreApplication.translate(
            "Adding", "This looks like hexadecimal. A secret has the letters A to Z and the digits 2 to 7."
        )
    if wrong in _MEANT:
        words = QCoreApplication.translate(
            "Adding", "The character “%1” does not occur in a secret. Did you mean “%2”?"
        )
        return words.replace("%1", wrong).replace("%2", _MEANT[wrong])
    words = QCoreApplication.translate(
        "Adding", "The character “%1” does not occur in a secret: only A to Z and 2 to 7."
    )
    return words.replace("%1", wrong)
