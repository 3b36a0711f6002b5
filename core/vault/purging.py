"""Which items have lain in the trash for long enough, and whether the clock may delete them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.vault.values import Account, Login

DAY: Final = 24 * 3600.0
KEPT_DAYS: Final = 30
_TRUSTED_DAYS: Final = 60


@dataclass(frozen=True, slots=True)
class Overdue:
    """Say which items the trash keeps no longer; unless the clock is `trusted` they wait for a person.

    `last_save` is when the vault was saved at a time that is known to be right, before it was opened: a save
    since then has the time of this very clock and would prove nothing.
    """

    items: tuple[bytes, ...] = ()
    last_save: float = 0.0
    trusted: bool = True


def find_overdue(items: Iterable[Account | Login], now: float, last_save: float) -> Overdue:
    """Return the items that have been in the trash for the days it keeps them."""
    kept_since = now - KEPT_DAYS * DAY
    return Overdue(
        items=tuple(item.id for item in items if 0 < item.trashed <= kept_since),
        last_save=last_save,
        trusted=is_trusted(now, last_save),
    )


def is_trusted(now: float, last_save: float) -> bool:
    """Return whether a clock may delete anything.

    One that stands before the last save is wrong, and one that stands long after it may be.
    """
    return last_save <= now <= last_save + _TRUSTED_DAYS * DAY
