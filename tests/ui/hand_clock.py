"""A clock for tests of pages: it stands still until a test moves it."""

from __future__ import annotations

NOON = 1_700_000_030.0  # 20 seconds into a period of 30


class HandClock:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.at = NOON
        self.run = 1000.0

    def now(self) -> float:
        return self.at

    def monotonic(self) -> float:
        return self.run

    def forward(self, seconds: float) -> None:
        self.at += seconds
        self.run += seconds
