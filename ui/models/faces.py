"""What tiles show beyond the account itself: codes, time left, what was just copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from core.otp import Code
    from core.vault import Account

CodePair = tuple["Code", "Code"]
"""The code that holds now and the one after it."""


class Flash(IntEnum):
    """Say what the label line of a tile reports for a moment."""

    NONE = 0
    COPIED = 1
    COPIED_ENDING = 2
    COPIED_NEXT = 3


@dataclass(slots=True)
class Face:
    """Hold what a tile shows at one moment."""

    account: Account
    code: str = ""
    next_code: str = ""
    left: int = 0
    hidden: bool = False
    busy: bool = False
    flash: Flash = Flash.NONE
    flash_seconds: int = 0
    terms: tuple[str, ...] = ()
    picture: QPixmap | None = None

    def __repr__(self) -> str:
        return f"Face({self.account.issuer!r}, left={self.left})"


class Faces:
    """Keep what lives on tiles, by account id; all of it is dropped on lock."""

    def __init__(self) -> None:
        self.second = 0
        self.hide_codes = False
        self.codes: dict[bytes, CodePair] = {}
        self.flashes: dict[bytes, tuple[Flash, int]] = {}
        self.revealed: set[bytes] = set()
        self.busy: set[bytes] = set()
        self.pictures: dict[bytes, QPixmap] = {}

    def clear(self) -> None:
        """Forget everything but whether codes are hidden."""
        self.codes.clear()
        self.flashes.clear()
        self.revealed.clear()
        self.busy.clear()
        self.pictures.clear()

    def forget(self, account_id: bytes) -> None:
        """Forget what is kept about one account."""
        for kept in (self.codes, self.flashes, self.pictures):
            kept.pop(account_id, None)
        self.revealed.discard(account_id)
        self.busy.discard(account_id)

    def left(self, account_id: bytes) -> int:
        """Return how many seconds a code still holds; 0 where nothing counts down."""
        codes = self.codes.get(account_id)
        if codes is None or codes[0].valid_until == float("inf"):
            return 0
        return max(0, int(codes[0].valid_until) - self.second)

    def of(self, account: Account, terms: tuple[str, ...]) -> Face:
        """Return what the tile of an account shows now."""
        codes = self.codes.get(account.id)
        flash, seconds = self.flashes.get(account.id, (Flash.NONE, 0))
        return Face(
            account,
            codes[0].text if codes else "",
            codes[1].text if codes else "",
            self.left(account.id),
            self.hide_codes and account.id not in self.revealed,
            account.id in self.busy,
            flash,
            seconds,
            terms,
            self.pictures.get(account.id),
        )


def merge(known: dict[bytes, CodePair], fresh: Mapping[bytes, CodePair]) -> set[bytes]:
    """Take over fresh codes and return the ids whose codes differ from those known."""
    changed = {account_id for account_id, pair in fresh.items() if known.get(account_id) != pair}
    known.update(fresh)
    return changed
