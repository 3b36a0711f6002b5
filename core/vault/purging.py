"""Which accounts have lain in the trash for long enough, and whether the clock may delete them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.vault.values import Account

DAY: Final = 24 * 3600.0
KEPT_DAYS: Final = 30
_TRUSTED_DAYS: Final = 60


@dataclass(frozen=True, slots=True)
class Overdue:
    """Say which accounts the trash keeps no longer; unless the clock is `trusted` they wait for a person.

    `last_save` is when the vault was saved before it was opened: a save since then has the time of this very
    clock and would prove nothing.
    """

    items: tuple[bytes, ...] = ()
    last_save: float = 0.0
    trusted: bool = True


def find_overdue(accounts: Iterable[Account], now: float, last_save: float) -> Overdue:
    """Return the accounts that have been in the trash for the days it keeps them.

    A clock that stands before the last save is wrong, and one that stands long after it may be: neither
    deletes anything.
    """
    kept_since = now - KEPT_DAYS * DAY
    return Overdue(
        items=tuple(account.id for account in accounts if 0 < account.trashed <= kept_since),
        last_save=last_save,
        trusted=last_save <= now <= last_save + _TRUSTED_DAYS * DAY,
    )
