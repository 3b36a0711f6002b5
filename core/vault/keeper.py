"""What every shelf of the store stands on: the file, the open compartments, reading and saving of items."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from core.clock import Clock
from core.crypto import NotAuthentic, random_bytes, verify_hmac
from core.vault.blobs import ITEM_ID_LENGTH, CompartmentKeys, PartName
from core.vault.codec import UNREADABLE, Part
from core.vault.compartment import After, Batch, OpenCompartment
from core.vault.errors import (
    CompartmentClosed,
    DamagedVault,
    ItemDamaged,
    ItemMissing,
    ReadFailed,
    SaveFailed,
    SealDiffers,
    VaultError,
    VaultReadOnly,
)
from core.vault.file import Changes, VaultFile, VaultTables
from core.vault.hold import Hold
from core.vault.rollback import AnchorReading
from core.vault.seal import Header, Seal, SealRow, Unsigned, seal_message, sign_seals
from core.vault.stamps import StampClock
from core.vault.values import DEFAULT_COST, Compartment, KdfCost

if TYPE_CHECKING:
    from core.vault.anchor import AnchorBook


class Layout:
    """Hold what the file shows without a key, as it was verified or last written."""

    def __init__(self, file: VaultTables) -> None:
        self.header_body = file.header()
        self.header = Header.decode(self.header_body)
        self.slots = file.slots()
        self.seal_rows = file.seals()

    def seal(self, which: Compartment) -> Seal:
        """Return what the seal of a compartment says; true only once its MAC was verified."""
        return Seal.decode(self.seal_rows[which].body, which)

    def message(self, which: Compartment) -> bytes:
        """Return what the MAC of a compartment covers."""
        passwords = self.seal_rows[Compartment.PASSWORDS] if which is Compartment.ACCOUNTS else None
        return seal_message(self.header_body, self.slots, self.seal_rows[which].body, passwords)


class VaultKeeper:
    """Own one vault file and what is open of it."""

    def __init__(
        self, path: Path, *, clock: Clock, floor: KdfCost = DEFAULT_COST, anchors: AnchorBook | None = None
    ) -> None:
        self.path = Path(os.path.realpath(path))
        self._clock = clock
        self._floor = floor
        self._anchors = anchors
        self._mutex = RLock()
        self._hold = Hold(self.path)
        self._file: VaultFile | None = None
        self._layout: Layout | None = None
        self._open: dict[Compartment, OpenCompartment] = {}
        self._stamps = StampClock(clock, bytes(16))
        self._read_only = ""
        self._session = 0
        self._unsettled: tuple[Changes, Mapping[Compartment, After]] | None = None
        self._reading: AnchorReading | None = None

    @property
    def session(self) -> int:
        """Return a number that grows with every lock."""
        return self._session

    def is_open(self, compartment: Compartment = Compartment.ACCOUNTS) -> bool:
        """Return whether a compartment is open; never waits."""
        return compartment in self._open

    @property
    def quarantined(self) -> tuple[bytes, ...]:
        """Return the ids of the items that do not authenticate, as far as they were looked at."""
        with self._mutex:
            return tuple(item for opened in self._open.values() for item in sorted(opened.quarantined))

    def _opened(self, which: Compartment) -> OpenCompartment:
        """Return an open compartment.

        Raises CompartmentClosed.
        """
        opened = self._open.get(which)
        if opened is None:
            raise CompartmentClosed(which)
        return opened

    def _ready_file(self) -> tuple[VaultFile, Layout]:
        """Return the file, brought into a known state if an earlier save left a doubt.

        Raises ReadFailed, DamagedVault.
        """
        if self._unsettled is not None:
            self._settle()
        if self._file is None or self._layout is None:
            raise ReadFailed
        return self._file, self._layout

    def _text(self, opened: OpenCompartment, item: bytes, name: PartName) -> bytes:
        """Return the text of one part of an item; one that does not authenticate is quarantined.

        Raises ItemMissing, ItemDamaged, ReadFailed.
        """
        if item not in opened.leaves:
            raise ItemMissing(item)
        file, _ = self._ready_file()
        try:
            return opened.keys.open(name, item, file.part(item, name))
        except NotAuthentic as error:
            opened.quarantined.add(item)
            raise ItemDamaged((item,)) from error

    def _part(self, opened: OpenCompartment, item: bytes, name: PartName) -> Part:
        """Return one part of an item for a change.

        Raises ItemMissing, ItemDamaged, ReadFailed.
        """
        text = self._text(opened, item, name)
        try:
            return Part.decode(text)
        except UNREADABLE as error:
            opened.quarantined.add(item)
            raise ItemDamaged((item,)) from error

    def _batch(self, which: Compartment) -> Batch:
        """Return an empty batch with the next stamp, on what the file surely holds.

        Raises CompartmentClosed, VaultReadOnly, ReadFailed.
        """
        opened = self._opened(which)
        if self._read_only:
            raise VaultReadOnly(self._read_only)
        self._ready_file()
        return Batch(opened, self._stamps.next())

    def _both_open(self) -> tuple[Batch, Batch]:
        """Return a batch for each compartment.

        Raises CompartmentClosed, VaultReadOnly.
        """
        passwords = self._batch(Compartment.PASSWORDS)
        return self._batch(Compartment.ACCOUNTS), passwords

    def _save(
        self,
        *batches: Batch,
        slots: Mapping[bytes, bytes] | None = None,
        lineage: bytes | None = None,
        sweep: bool = False,
    ) -> None:
        """Save batches in one transaction; memory changes after the commit and not before.

        Raises SaveFailed, SealBudgetSpent; nothing was saved then and memory is as it was.
        """
        _, layout = self._ready_file()
        now = self._clock.now()
        afters = {batch.opened.which: batch.after(now, lineage) for batch in batches}
        changes = Changes(
            put={which: after.rows for which, after in afters.items()},
            drop=[item for after in afters.values() for item in after.drop],
            seals=self._sign(layout, afters, layout.slots if slots is None else slots),
            slots=slots,
            sweep=sweep,
        )
        self._commit(changes, afters)
        self._note_anchor()

    def _sign(
        self, layout: Layout, afters: Mapping[Compartment, After], slots: Mapping[bytes, bytes]
    ) -> dict[Compartment, SealRow]:
        """Return the seal rows that follow; the one of accounts always does, because it covers the others."""
        accounts = self._opened(Compartment.ACCOUNTS)
        unsigned = {Compartment.ACCOUNTS: Unsigned(accounts.seal.encode(), accounts.keys.mac)}
        unsigned |= {which: after.unsigned for which, after in afters.items()}
        return sign_seals(layout.header_body, slots, unsigned, layout.seal_rows[Compartment.PASSWORDS])

    def _commit(self, changes: Changes, afters: Mapping[Compartment, After]) -> None:
        self._stay_in_place()
        file, _ = self._ready_file()
        try:
            file.commit(changes)
        except SaveFailed:
            self._unsettled = changes, afters
            if not self._is_in_file_after_all(changes):
                raise
            return
        self._adopt(changes, afters)

    def _stay_in_place(self) -> None:
        """Put the file back if somebody removed it while it was open; one that was replaced is left alone.

        Raises SaveFailed, ReadFailed, DamagedVault.
        """
        file = self._file
        if file is None or file.in_place:
            return
        file.put_back()
        self._file = VaultFile(self.path)
        file.close()

    def _is_in_file_after_all(self, changes: Changes) -> bool:
        """Find out whether a save that failed is in the file, and make it durable if so.

        SQLite can fail after its point of no return (the last fsync of the journal); only the file knows.
        """
        try:
            if not self._settle() or self._file is None:
                return False
            self._file.commit(Changes(put={}, drop=[], seals=changes.seals))
        except VaultError:
            return False
        return True

    def _adopt(self, changes: Changes, afters: Mapping[Compartment, After]) -> None:
        """Let memory follow the file."""
        if self._layout is not None:
            self._layout.seal_rows.update(changes.seals)
            if changes.slots is not None:
                self._layout.slots = dict(changes.slots)
        for which, after in afters.items():
            if which in self._open:
                self._open[which].adopt(after)

    def _settle(self) -> bool:
        """Read from the file whether a save that failed is in it, let memory follow, and return it.

        Raises ReadFailed, DamagedVault; asked again before the next use of the file.
        """
        if self._unsettled is None or self._layout is None:
            return False
        changes, afters = self._unsettled
        if self._file is not None:
            self._file.close()
            self._file = None
        file = VaultFile(self.path)
        seals = file.seals()
        self._file = file
        self._unsettled = None
        if all(seals[which] == row for which, row in changes.seals.items()):
            self._adopt(changes, afters)
            return True
        if seals != self._layout.seal_rows:
            self._drop_everything()
            raise DamagedVault
        return False

    def _drop_everything(self) -> None:
        """Drop keys, values and the connection."""
        self._open = {}
        self._layout = None
        self._unsettled = None
        self._reading = None
        self._stamps = StampClock(self._clock, bytes(16))
        self._read_only = ""
        self._session += 1
        if self._file is not None:
            self._file.close()
            self._file = None

    def _note_anchor(self) -> None:
        """Tell the anchor how far this vault has come; never waits."""
        if self._anchors is None or self._layout is None or self._read_only in ("list", "rollback"):
            return
        from core.vault.anchor import AnchorMark

        seals = [self._layout.seal(which) for which in Compartment]
        mark = AnchorMark(
            counters={seal.compartment: seal.counter for seal in seals},
            roots={seal.compartment: seal.root for seal in seals},
            seen_at=self._clock.now(),
        )
        self._anchors.note(seals[0].lineage, mark)


def verify_seals(layout: Layout, keys: Mapping[Compartment, CompartmentKeys]) -> None:
    """Verify the MAC of each compartment before a byte of its rows is looked at.

    Raises SealDiffers.
    """
    try:
        for which, key in keys.items():
            verify_hmac(key.mac, layout.message(which), layout.seal_rows[which].mac)
        if len({layout.seal(which).lineage for which in Compartment}) != 1:
            raise SealDiffers
    except (NotAuthentic, VaultError) as error:
        raise SealDiffers from error


def new_item_ids(count: int) -> Iterable[bytes]:
    """Make ids for new items."""
    return (random_bytes(ITEM_ID_LENGTH) for _ in range(count))
