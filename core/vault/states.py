"""Private state of the rooms above: rules, drafts, and whatever else a room has to keep sealed. It never syncs."""

from __future__ import annotations

import msgspec

from core.vault.blobs import PartName
from core.vault.codec import UNREADABLE
from core.vault.compartment import Batch
from core.vault.errors import ItemDamaged
from core.vault.items import state_parts
from core.vault.keeper import VaultKeeper, new_item_ids
from core.vault.values import Compartment, Rules, VaultChange

RULES = "rules"
DRAFT = "draft"
DEVICE = "device"
MASTER_SEEN = "master-seen"
RECOVERY_STORE = "recovery-store"
DRILL = "drill"


class StateShelf(VaultKeeper):
    """Keep named pieces of state in either compartment."""

    @property
    def rules(self) -> Rules:
        """Return the rules that protect; where there are none yet or they are damaged, the careful defaults."""
        try:
            body = self.state(RULES)
            return Rules() if body is None else msgspec.msgpack.decode(body, type=Rules)
        except (ItemDamaged, *UNREADABLE):
            return Rules()

    def put_rules(self, rules: Rules) -> VaultChange:
        """Save the rules; a rule of a newer version that this one does not know stays."""
        with self._mutex:
            try:
                known = msgspec.msgpack.decode(self.state(RULES) or b"\x80", type=dict[str, msgspec.Raw])
            except (ItemDamaged, *UNREADABLE):
                known = {}
            body = msgspec.msgpack.encode({**known, **msgspec.structs.asdict(rules)})
            return self.put_state(RULES, body)

    def state(self, name: str, compartment: Compartment = Compartment.ACCOUNTS) -> bytes | None:
        """Return a piece of state, or None.

        Raises CompartmentClosed, ItemDamaged, ReadFailed.
        """
        with self._mutex:
            opened = self._opened(compartment)
            item = opened.states.get(name)
            if item is None:
                return None
            body = self._part(opened, item, PartName.SECRET).get("body")
            return body if isinstance(body, bytes) else b""

    def put_state(self, name: str, body: bytes | None, compartment: Compartment = Compartment.ACCOUNTS) -> VaultChange:
        """Save a piece of state; None takes it away."""
        with self._mutex:
            batch = self._batch(compartment)
            stage_state(batch, name, body)
            if not batch.empty:
                self._save(batch)
            return VaultChange(compartment=compartment)

    def draft(self, compartment: Compartment = Compartment.ACCOUNTS) -> bytes | None:
        """Return the draft, or None; it stays until it is saved or discarded by whoever took it up."""
        return self.state(DRAFT, compartment)

    def put_draft(self, body: bytes | None, compartment: Compartment = Compartment.ACCOUNTS) -> None:
        """Seal what is typed and not saved yet, so that locking does not eat it; None discards it."""
        self.put_state(DRAFT, body, compartment)


def stage_state(batch: Batch, name: str, body: bytes | None) -> None:
    """Put a piece of state into a batch that is to be saved."""
    known = batch.opened.states.get(name)
    if body is None:
        if known is not None:
            batch.drop(known)
        return
    item = known or next(iter(new_item_ids(1)))
    batch.put(item, *state_parts(name, body, batch.stamp))
