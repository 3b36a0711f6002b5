"""Draw one text out of all those that keep certain laws, each as likely as any other.

Counting the texts that can still follow, and choosing each character by those counts, never has to
throw a draw away, and gives the exact number of possible texts, which is what the strength is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2
from typing import Final

from core.crypto.entropy import random_below
from core.passwords.errors import ImpossibleRecipe

MOST_SETS: Final = 12  # sets of which one must occur; the work doubles with each
LONGEST: Final = 256


@dataclass(frozen=True, slots=True)
class Law:
    """Say what a text is made of: `length` characters of `pool`, at least one of each set of `required`.

    No character stands more than `longest_run` times in a row (0 = as often as it likes).
    """

    length: int
    pool: frozenset[str]
    required: tuple[frozenset[str], ...] = ()
    longest_run: int = 0


class Draw:
    """Count and draw the texts that keep a law.

    Raises ImpossibleRecipe when there are none.
    """

    def __init__(self, law: Law) -> None:
        sets = list(dict.fromkeys(one & law.pool for one in law.required))
        if not law.pool:
            raise ImpossibleRecipe("empty")
        if not 1 <= law.length <= LONGEST or len(sets) > MOST_SETS or not all(sets):
            raise ImpossibleRecipe("rules")
        self._run = law.longest_run
        self._length = law.length
        self._all = (1 << len(sets)) - 1
        self._groups = _group(law.pool, sets)
        self._count = lru_cache(maxsize=None)(self._count_anew)
        self.total = self._count(law.length, 0, 0, -1)
        """How many texts keep the law."""
        if self.total == 0:
            raise ImpossibleRecipe("short")

    @property
    def bits(self) -> float:
        """Return the strength of a drawn text against somebody who knows the law."""
        return log2(self.total)

    def text(self) -> str:
        """Draw a text."""
        have, run, group, drawn = 0, 0, -1, ""
        for left in range(self._length, 0, -1):
            place = random_below(self._count(left, have, run, group))
            if again := self._again(left, have, run, group):
                if place < again:
                    run, drawn = run + 1, drawn + drawn[-1]
                    continue
                place -= again
            for index, (mask, characters) in enumerate(self._groups):
                each = self._count(left - 1, have | mask, 1 if self._run else 0, index if self._run else -1)
                others = characters.replace(drawn[-1], "") if index == group else characters
                if place < each * len(others):
                    have |= mask
                    run, group = (1, index) if self._run else (0, -1)
                    drawn += others[place // each]
                    break
                place -= each * len(others)
        return drawn

    def _count_anew(self, left: int, have: int, run: int, group: int) -> int:
        """Count the ends of `left` characters after a text that has the sets `have` and ends in a run of `group`."""
        if left == 0:
            return int(have == self._all)
        total = self._again(left, have, run, group)
        for index, (mask, characters) in enumerate(self._groups):
            choices = len(characters) - (index == group)
            if choices:
                after = (1, index) if self._run else (0, -1)
                total += choices * self._count(left - 1, have | mask, *after)
        return total

    def _again(self, left: int, have: int, run: int, group: int) -> int:
        """Count the ends that begin with the last character once more; none where runs do not matter."""
        return self._count(left - 1, have, run + 1, group) if 0 < run < self._run else 0


def _group(pool: frozenset[str], sets: Sequence[frozenset[str]]) -> tuple[tuple[int, str], ...]:
    """Return the characters together that lie in the same sets, each group with a bit for each of its sets."""
    groups: dict[int, list[str]] = defaultdict(list)
    for character in sorted(pool):
        groups[sum(1 << index for index, one in enumerate(sets) if character in one)].append(character)
    return tuple((mask, "".join(characters)) for mask, characters in groups.items())
