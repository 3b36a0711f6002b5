"""Stamps: when and where a field was written, comparable everywhere without agreement on the time."""

from __future__ import annotations

from typing import NewType

from core.clock import Clock

Stamp = NewType("Stamp", bytes)
"""48-bit milliseconds || 16-bit counter || 16 bytes of device, big-endian: byte order is time order."""

STAMP_LENGTH = 24
DEVICE_LENGTH = 16
NO_STAMP = Stamp(bytes(STAMP_LENGTH))
_LAST_COUNTER = 0xFFFF


def make_stamp(milliseconds: int, counter: int, device: bytes) -> Stamp:
    """Return the stamp of these parts."""
    return Stamp(milliseconds.to_bytes(6, "big") + counter.to_bytes(2, "big") + device)


def stamp_seconds(stamp: bytes) -> float:
    """Return the Unix time that a stamp names (of the hybrid clock, so it may run ahead)."""
    return int.from_bytes(stamp[:6], "big") / 1000


class StampClock:
    """Make stamps that always grow: a hybrid logical clock.

    A computer whose clock was set back goes on from the newest stamp that it has seen.
    """

    def __init__(self, clock: Clock, device: bytes, newest: bytes = NO_STAMP) -> None:
        self._clock = clock
        self._device = device
        self._milliseconds = 0
        self._counter = 0
        self.observe(newest)

    def observe(self, stamp: bytes) -> None:
        """Never again make a stamp at or below `stamp`."""
        seen = int.from_bytes(stamp[:6], "big"), int.from_bytes(stamp[6:8], "big")
        self._milliseconds, self._counter = max((self._milliseconds, self._counter), seen)

    def next(self) -> Stamp:
        """Make the next stamp."""
        now = max(0, int(self._clock.now() * 1000))
        if now > self._milliseconds:
            self._milliseconds, self._counter = now, 0
        elif self._counter < _LAST_COUNTER:
            self._counter += 1
        else:
            self._milliseconds, self._counter = self._milliseconds + 1, 0
        return make_stamp(self._milliseconds, self._counter, self._device)
