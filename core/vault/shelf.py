"""What all items have in common: trash, purge, use, history, and the generic items of rooms above."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

import msgspec

from core.vault.blobs import PartName
from core.vault.codec import Part
from core.vault.compartment import OpenCompartment
from core.vault.errors import ItemMissing
from core.vault.items import Shape, apply_changes, opens_secret
from core.vault.keeper import new_item_ids
from core.vault.purging import Overdue, find_overdue
from core.vault.stamps import Stamp, stamp_seconds
from core.vault.timekeeping import TimeShelf
from core.vault.values import Account, Compartment, Earlier, Item, Login, VaultChange


class ItemShelf(TimeShelf):
    """Keep items of every kind."""

    def trash(self, items: Iterable[bytes]) -> VaultChange:
        """Put items into the trash, from where they can be restored."""
        at = max(self._clock.now(), self._last_save)  # a clock that runs behind must not make them overdue
        return self._set_trashed(items, at)

    def restore(self, items: Iterable[bytes]) -> VaultChange:
        """Take items out of the trash."""
        return self._set_trashed(items, 0.0)

    def purge(self, items: Iterable[bytes]) -> VaultChange:
        """Delete items for good; a tombstone of each stays."""
        with self._mutex:
            wanted = list(items)
            which = self._where(wanted)
            batch = self._batch(which)
            for item in wanted:
                batch.bury(item)
            if not batch.empty:
                self._save(batch)
            return VaultChange(compartment=which, removed=tuple(wanted))

    def overdue(self, compartment: Compartment = Compartment.ACCOUNTS) -> Overdue:
        """Return what has been in the trash for longer than it is kept there, and whether the clock may delete it.

        Raises CompartmentClosed.
        """
        with self._mutex:
            opened = self._opened(compartment)
            values = chain[Account | Login](opened.accounts.values(), opened.logins.values())
            return find_overdue(values, self._clock.now(), self._last_save)

    def purge_overdue(self, compartment: Compartment = Compartment.ACCOUNTS) -> VaultChange:
        """Delete for good what the trash of a compartment keeps no longer.

        Nothing is deleted while the clock is in doubt or nothing may be saved. Raises CompartmentClosed, SaveFailed.
        """
        with self._mutex:
            overdue = self.overdue(compartment)
            if self._read_only or not overdue.items or not overdue.trusted:
                return VaultChange(compartment=compartment)
            return self.purge(overdue.items)

    def touch(self, item: bytes, at: float) -> VaultChange:
        """Note that an item was used."""

        def used(part: Part, stamp: Stamp) -> bool:
            part.set("uses", int(part.get("uses") or 0) + 1, stamp)
            return part.set("last_used", at, stamp) or True

        return self._change_metas([item], used)

    def history(self, item: bytes) -> list[Earlier]:
        """Return what an item's fields were before, newest first."""
        with self._mutex:
            opened = self._opened(self._where([item]))
            past = self._part(opened, item, PartName.SECRET).history
            return [
                Earlier(name, msgspec.msgpack.decode(value), stamp_seconds(stamp))
                for name, value, stamp in sorted(past, key=lambda one: one.stamp, reverse=True)
            ]

    def items(self, kind: str, compartment: Compartment = Compartment.ACCOUNTS) -> list[Item]:
        """Return the items of a kind that a room above keeps here, without their secrets."""
        with self._mutex:
            opened = self._opened(compartment)
            return [
                Item(compartment, kind, item, self._fields(opened, item, PartName.META))
                for item, known in opened.kinds.items()
                if known == kind
            ]

    def item_secret(self, item: bytes) -> dict[str, object]:
        """Return the secret fields of a generic item."""
        with self._mutex:
            return self._fields(self._opened(self._where([item])), item, PartName.SECRET)

    def put_item(
        self,
        kind: str,
        meta: Mapping[str, object],
        secret: Mapping[str, object],
        *,
        item: bytes | None = None,
        compartment: Compartment = Compartment.ACCOUNTS,
    ) -> bytes:
        """Add or change a generic item and return its id; fields that are not named stay as they are."""
        with self._mutex:
            batch = self._batch(compartment)
            if item is None:
                (item,) = new_item_ids(1)
                parts = Part(kind), Part(kind)
            else:
                parts = (
                    self._part(batch.opened, item, PartName.META),
                    self._part(batch.opened, item, PartName.SECRET),
                )
            for part, fields in zip(parts, (meta, secret), strict=True):
                for name, value in fields.items():
                    part.set(name, value, batch.stamp)
            batch.put(item, *parts)
            self._save(batch)
            return item

    def _fields(self, opened: OpenCompartment, item: bytes, name: PartName) -> dict[str, object]:
        part = self._part(opened, item, name)
        return {field: part.get(field) for field in part.fields}

    def _where(self, items: Iterable[bytes]) -> Compartment:
        """Return the open compartment that has all these items.

        Raises ItemMissing, CompartmentClosed.
        """
        wanted = list(items)
        self._opened(Compartment.ACCOUNTS)
        for which, opened in self._open.items():
            if all(item in opened.leaves for item in wanted):
                return which
        raise ItemMissing(next((i for i in wanted if not any(i in o.leaves for o in self._open.values())), b""))

    def _values(self, which: Compartment, items: Iterable[bytes]) -> tuple[Account | Login, ...]:
        opened = self._opened(which)
        found = (opened.accounts.get(item) or opened.logins.get(item) for item in items)
        return tuple(value for value in found if value is not None)

    def _set_trashed(self, items: Iterable[bytes], at: float) -> VaultChange:
        def move(part: Part, stamp: Stamp) -> bool:
            before = float(part.get("trashed") or 0.0)
            return bool(before) != bool(at) and part.set("trashed", at, stamp)

        return self._change_metas(list(items), move)

    def _change_metas(self, items: list[bytes], change: Callable[[Part, Stamp], bool]) -> VaultChange:
        """Change the metas of items in one save; their secrets are not touched.

        `change` gets meta and stamp and returns whether it changed anything.
        Raises ItemMissing, ItemDamaged, SaveFailed.
        """
        with self._mutex:
            which = self._where(items)
            batch = self._batch(which)
            changed: list[bytes] = []
            for item in items:
                self._living(batch.opened, item)
                meta = self._part(batch.opened, item, PartName.META)
                if change(meta, batch.stamp):
                    batch.put(item, meta)
                    changed.append(item)
            if not batch.empty:
                self._save(batch)
            return VaultChange(compartment=which, changed=self._values(which, changed))

    def _edit(self, shape: Shape, which: Compartment, item: bytes, changes: Mapping[str, object]) -> VaultChange:
        """Change fields of an account or a login; a save happens only if one differs."""
        batch = self._batch(which)
        self._living(batch.opened, item)
        meta = self._part(batch.opened, item, PartName.META)
        secret = self._part(batch.opened, item, PartName.SECRET) if opens_secret(shape, changes) else None
        changed, secret_changed = apply_changes(shape, (meta, secret), changes, self._clock.now(), batch.stamp)
        if not (changed or secret_changed):
            return VaultChange(compartment=which)
        batch.put(item, meta, secret if secret_changed else None)
        self._save(batch)
        return VaultChange(compartment=which, changed=self._values(which, [item]))

    def _living(self, opened: OpenCompartment, item: bytes) -> None:
        """Check that an item is there and no tombstone.

        Raises ItemMissing.
        """
        known = item in opened.accounts or item in opened.logins or item in opened.quarantined
        if not known:
            raise ItemMissing(item)
