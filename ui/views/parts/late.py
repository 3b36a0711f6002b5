"""What is made only when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Late(Generic[T_co]):
    """Hold how a page is made, and the page once somebody wanted it: most sessions never see most pages.

    `made` is None until then, for those who have something to tell only to a page that is there.
    """

    def __init__(self, make: Callable[[], T_co]) -> None:
        self._make = make
        self._takers: list[Callable[[T_co], object]] = []
        self.made: T_co | None = None

    def get(self) -> T_co:
        """Return it; the first question makes it and hands it to all who wait."""
        if self.made is None:
            self.made = self._make()
            takers, self._takers = self._takers, []
            for take in takers:
                take(self.made)
        return self.made

    def when_made(self, take: Callable[[T_co], object]) -> None:
        """Hand it to `take`, now or as soon as it is made."""
        if self.made is not None:
            take(self.made)
        else:
            self._takers.append(take)
