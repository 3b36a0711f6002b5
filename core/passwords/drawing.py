"""Draw one text out of all those that keep certain laws, each as likely as any other.

Counting the texts that can still follow, and choosing each character by those counts, never has to
throw a draw away, and gives the exact number of possible texts, which is what the strength is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2
from typing import Final, NamedTuple

from core.crypto.entropy import random_below
from core.passwords.errors import ImpossibleRecipe

LONGEST: Final = 256

_MOST_WORK: Final = 1_000_000  # steps of counting, about a second; what honest sites ask for takes thousands


@dataclass(frozen=True, slots=True)
class Law:
    """Say what a text is made of: `length` characters of `pool`, at least one of each set of `required`.

    No character stands more than `longest_run` times in a row (0 = as often as it likes).
    """

    length: int
    pool: frozenset[str]
    required: tuple[frozenset[str], ...] = ()
    longest_run: int = 0


class _State(NamedTuple):
    """Say of a beginning what matters for its ends: the sets it has, and the run it ends in where runs matter."""

    have: int = 0
    run: int = 0
    group: int = -1


_START: Final = _State()
_ANY: Final = "?"


class Draw:
    """Count and draw the texts that keep a law.

    Raises ImpossibleRecipe when there are none.
    """

    def __init__(self, law: Law) -> None:
        sets = list(dict.fromkeys(one & law.pool for one in law.required))
        if not law.pool:
            raise ImpossibleRecipe("empty")
        if not 1 <= law.length <= LONGEST or not all(sets):
            raise ImpossibleRecipe("rules")
        self._length = law.length
        self._run = law.longest_run if law.longest_run < law.length else 0
        self._all = (1 << len(sets)) - 1
        self._groups = _group(law.pool, sets)
        groups = len(self._groups)
        if law.length * (self._all + 1) * groups * (self._run * groups or 1) > _MOST_WORK:
            raise ImpossibleRecipe("rules")
        self._count = lru_cache(maxsize=None)(self._count_anew)
        self.total = self._count(law.length, _START)
        """How many texts keep the law."""
        if self.total == 0:
            raise ImpossibleRecipe("short")

    @property
    def bits(self) -> float:
        """Return the strength of a drawn text against somebody who knows the law."""
        return log2(self.total)

    def text(self) -> str:
        """Draw a text."""
        state, drawn = _START, ""
        for left in range(self._length - 1, -1, -1):
            place = random_below(self._count(left + 1, state))
            for characters, after in self._steps(state, drawn[-1:]):
                ends = self._count(left, after)
                if place < len(characters) * ends:
                    state, drawn = after, drawn + characters[place // ends]
                    break
                place -= len(characters) * ends
        return drawn

    def _count_anew(self, left: int, state: _State) -> int:
        """Count the ends of `left` characters that a beginning has."""
        if left == 0:
            return int(state.have == self._all)
        return sum(len(characters) * self._count(left - 1, after) for characters, after in self._steps(state))

    def _steps(self, state: _State, last: str = "") -> Iterator[tuple[str, _State]]:
        """Yield the characters that can follow, those together that lead to the same state.

        For counting it does not matter which character was `last`, only in which group it is.
        """
        if 0 < state.run < self._run:
            yield last or _ANY, state._replace(run=state.run + 1)
        for index, (mask, characters) in enumerate(self._groups):
            others = characters
            if index == state.group:
                others = characters.replace(last, "") if last else characters[1:]
            if others:
                yield others, _State(state.have | mask, *((1, index) if self._run else (0, -1)))


def _group(pool: frozenset[str], sets: Sequence[frozenset[str]]) -> tuple[tuple[int, str], ...]:
    """Return the characters together that lie in the same sets, each group with a bit for each of its sets."""
    groups: dict[int, list[str]] = defaultdict(list)
    for character in sorted(pool):
        groups[sum(1 << index for index, one in enumerate(sets) if character in one)].append(character)
    return tuple((mask, "".join(characters)) for mask, characters in groups.items())
