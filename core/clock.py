"""Time as a thing that is handed in, so that tests can own it."""

from __future__ import annotations

import sys
import time
from typing import Protocol


class Clock(Protocol):
    """Tell the time of day and the time that never jumps."""

    def now(self) -> float:
        """Return seconds since 1970 UTC; may jump when a person sets the clock."""
        ...

    def monotonic(self) -> float:
        """Return seconds since some start; never goes back, counts through suspend where the system can."""
        ...


class SystemClock:
    """Read the clocks of this computer."""

    def now(self) -> float:
        """Return seconds since 1970 UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Return boot-time seconds, suspend included where the system offers it."""
        if sys.platform == "linux":
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        return time.monotonic()
