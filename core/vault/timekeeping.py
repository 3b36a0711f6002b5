"""Which saves can vouch for the clock: one made while its time was in doubt never does, nor those after it."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from itertools import chain
from typing import Final

from core.vault.compartment import Batch
from core.vault.errors import VaultError
from core.vault.purging import is_trusted
from core.vault.states import StateShelf, stage_state
from core.vault.values import Account, Compartment, Login

CLOCK: Final = "clock"


class TimeShelf(StateShelf):
    """Remember the last save at a time that the one before it vouches for.

    A clock that is wrong and stays wrong would else be right from the second unlock on: its first save would
    vouch for it. So a save at a time in doubt keeps the last trusted time as a state, until the clock agrees
    with that again or the trash is empty, when there is nothing left that a wrong clock could delete.
    """

    _last_save = 0.0
    _trusted = 0.0
    _kept = b""

    def _begin_time(self, saved_at: float) -> None:
        """Take up the time of the file that was just opened."""
        self._kept = b""
        with contextlib.suppress(VaultError):
            self._kept = self.state(CLOCK) or b""
        self._last_save = self._trusted = int.from_bytes(self._kept, "big") / 1000 if self._kept else saved_at

    def _save(
        self,
        *batches: Batch,
        slots: Mapping[bytes, bytes] | None = None,
        lineage: bytes | None = None,
        sweep: bool = False,
    ) -> None:
        now = self._clock.now()
        vouched = is_trusted(now, self._trusted) or self._trash_is_empty()
        kept = b"" if vouched else max(0, int(self._trusted * 1000)).to_bytes(8, "big")
        if kept != self._kept:
            batches = self._with_mark(batches, kept)
        super()._save(*batches, slots=slots, lineage=lineage, sweep=sweep)
        self._kept = kept
        if vouched:
            self._trusted = now

    def _with_mark(self, batches: tuple[Batch, ...], kept: bytes) -> tuple[Batch, ...]:
        """Return the batches with the mark in that of accounts; never dropped, because new keys drop nothing."""
        accounts = next((one for one in batches if one.opened.which is Compartment.ACCOUNTS), None)
        if accounts is None:
            accounts = self._batch(Compartment.ACCOUNTS)
            batches = (*batches, accounts)
        stage_state(accounts, CLOCK, kept)
        return batches

    def _trash_is_empty(self) -> bool:
        """Return whether both compartments are open and have nothing in their trash."""
        return len(self._open) == len(Compartment) and not any(
            value.trashed
            for opened in self._open.values()
            for value in chain[Account | Login](opened.accounts.values(), opened.logins.values())
        )
