"""What scanning, dropping and pasting bring to light, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.errors import AppError
    from core.otp import ParsedAccount


class Choice(Enum):
    """Say what happens to a candidate."""

    ADD = "add"
    REPLACE = "replace"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Twin:
    """Name an account of the vault that a candidate repeats."""

    id: bytes
    issuer: str
    label: str
    same_secret: bool
    same_name: bool

    @property
    def is_identical(self) -> bool:
        """Tell whether adding the candidate would bring nothing new."""
        return self.same_secret and self.same_name


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold an account that was found and is not in the vault yet."""

    account: ParsedAccount
    twin: Twin | None = None

    @property
    def suggestion(self) -> Choice:
        """Return what a careful person would do: add what is new, leave what is here."""
        return Choice.ADD if self.twin is None else Choice.SKIP


@dataclass(frozen=True, slots=True)
class Progress:
    """Tell how much of an export that spans several QR codes has been read."""

    size: int
    scanned: frozenset[int]

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the places, from 0, of the codes that have not been read."""
        return tuple(index for index in range(self.size) if index not in self.scanned)


@dataclass(frozen=True, slots=True)
class Problem:
    """Say why something gave no account.

    `kind` is a word that ui.views.adding.words knows; `source` the name of the file, if it was one.
    """

    kind: str
    source: str = ""
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold everything found so far, for a person to choose from."""

    candidates: tuple[Candidate, ...]
    progress: Progress | None = None
    problems: tuple[Problem, ...] = ()
    migration: bool = False

    @property
    def is_single(self) -> bool:
        """Tell whether one card says it all, so that no list is needed."""
        one_part = self.progress is None or self.progress.size == 1
        return len(self.candidates) == 1 and one_part and not self.problems

    @property
    def is_complete(self) -> bool:
        """Tell whether no further QR code of the same export is awaited."""
        return self.progress is None or not self.progress.missing


@dataclass(frozen=True, slots=True)
class Decision:
    """Pair a candidate with what a person chose for it."""

    candidate: Candidate
    choice: Choice
