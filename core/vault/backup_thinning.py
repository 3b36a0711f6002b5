"""Which backups stay: the newest always, then one a day, a week, a month."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Sequence
from typing import Final, Protocol, TypeVar

from core.vault.backup_values import DAY

NEWEST: Final = 10
DAYS: Final = 14
WEEKS: Final = 8
MONTHS: Final = 12
_FIRST_WEEKDAY: Final = 3  # the Unix epoch began on a Thursday, weeks begin on Mondays
_MONTH_DAYS: Final = 31


class _Dated(Protocol):
    @property
    def made_at(self) -> float: ...
    @property
    def counter(self) -> int: ...


T = TypeVar("T", bound=_Dated)


def choose_kept(backups: Sequence[T], now: float) -> list[T]:
    """Return the backups that stay, in their order.

    The newest ten stay whatever a clock says: by counter, and by date too, because a vault that was restored counts
    on from a lower number. What has a date of the future stays as well: one of the two clocks was wrong.
    """
    places = range(len(backups))
    by_counter = sorted(places, key=lambda n: (backups[n].counter, backups[n].made_at))[-NEWEST:]
    by_date = sorted(places, key=lambda n: (backups[n].made_at, backups[n].counter))[-NEWEST:]
    kept = {*by_counter, *by_date, *(n for n in places if backups[n].made_at > now)}
    for span, bucket in ((DAYS * DAY, _day), (WEEKS * 7 * DAY, _week), (MONTHS * _MONTH_DAYS * DAY, _month)):
        kept |= _last_of_each(backups, now - span, bucket)
    return [backup for n, backup in enumerate(backups) if n in kept]


def _last_of_each(backups: Sequence[T], since: float, bucket: Callable[[float], Hashable]) -> set[int]:
    """Return the place of the last backup of each day, week or month since a time."""
    last: dict[Hashable, int] = {}
    for n in sorted(range(len(backups)), key=lambda n: (backups[n].made_at, backups[n].counter)):
        if backups[n].made_at >= since:
            last[bucket(backups[n].made_at)] = n
    return set(last.values())


def _day(at: float) -> Hashable:
    return at // DAY


def _week(at: float) -> Hashable:
    return (at // DAY + _FIRST_WEEKDAY) // 7


def _month(at: float) -> Hashable:
    return time.gmtime(at)[:2]
