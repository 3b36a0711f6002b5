"""Slots: how each kind of credential opens the compartments."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import NamedTuple

from core.crypto import (
    WRAPPED_LENGTH,
    KdfRefused,
    NotAuthentic,
    argon2id,
    derive_kek,
    lp,
    random_bytes,
    unwrap_key,
    wrap_key,
)
from core.vault.errors import DamagedVault, HostileVault, KdfTooCheap, KdfTooCostly, NoSuchSlot
from core.vault.values import DEFAULT_COST, Compartment, KdfCost, SlotKind

SLOT_ID_LENGTH = 16
SALT_LENGTH = 16
BODY_LIMIT = 1024
SLOT_LIMIT = 16
NO_KDF = 0
ARGON2ID = 1
NO_COST = KdfCost(0, 0, 0)
_HEAD = struct.Struct(">BBIII16sQ")
_COSTLY = 4
"""Above so many times the default in memory or work a person is asked first."""
_MEMORY_LIMIT_KIB = 4 << 20
_PASSES_LIMIT = 1024
_LANES_LIMIT = 64

OPENS: dict[SlotKind, tuple[Compartment, ...]] = {
    SlotKind.PASSWORD: (Compartment.ACCOUNTS, Compartment.PASSWORDS),
    SlotKind.PIN: (Compartment.ACCOUNTS, Compartment.PASSWORDS),
    SlotKind.RECOVERY: (Compartment.ACCOUNTS, Compartment.PASSWORDS),
    SlotKind.KEYRING: (Compartment.ACCOUNTS,),
}
"""Which compartments each kind of slot opens."""
_WITH_KDF = frozenset({SlotKind.PASSWORD, SlotKind.PIN})


class Slot(NamedTuple):
    """Hold a slot: its head (kind, KDF, cost, salt, date) and one wrapped DEK for each compartment it opens."""

    id: bytes
    kind: int
    kdf: int
    cost: KdfCost
    salt: bytes
    created_ms: int
    wraps: dict[int, bytes]

    @property
    def head(self) -> bytes:
        """Return the body without the wraps; every wrap is bound to it."""
        return _HEAD.pack(
            self.kind, self.kdf, self.cost.memory_kib, self.cost.passes, self.cost.lanes, self.salt, self.created_ms
        )

    def encode(self) -> bytes:
        """Return the body of the slot's row."""
        return lp(self.head, *(bytes([which]) + self.wraps[which] for which in sorted(self.wraps)))

    @classmethod
    def decode(cls, slot: bytes, body: bytes) -> Slot:
        """Return the slot of a row.

        Raises DamagedVault. A kind of a newer version decodes, and opens nothing here.
        """
        head, *wraps = _split(body)
        if len(head) != _HEAD.size or any(len(wrap) != 1 + WRAPPED_LENGTH for wrap in wraps):
            raise DamagedVault
        kind, kdf, memory_kib, passes, lanes, salt, created = _HEAD.unpack(head)
        return cls(slot, kind, kdf, KdfCost(memory_kib, passes, lanes), salt, created, {w[0]: w[1:] for w in wraps})


def find_slot(slots: Mapping[bytes, bytes], kind: SlotKind) -> Slot:
    """Return the slot of a kind; format 1 has at most one of each.

    Raises NoSuchSlot, HostileVault.
    """
    found = [slot for slot in (Slot.decode(*row) for row in slots.items()) if slot.kind == kind]
    if not found:
        raise NoSuchSlot(kind)
    if len(found) > 1:
        raise HostileVault("slots")
    return found[0]


def find_slot_id(slots: Mapping[bytes, bytes], kind: SlotKind) -> bytes | None:
    """Return the id of the slot of a kind, or None."""
    return next((slot for slot, body in slots.items() if Slot.decode(slot, body).kind == kind), None)


def check_cost(slot: Slot, floor: KdfCost, *, accept_cost: bool) -> None:
    """Look at what a slot asks for before any work is done for it.

    Raises HostileVault (unknown KDF, or a cost that no honest vault has), KdfTooCheap, KdfTooCostly.
    """
    with_kdf = slot.kind in _WITH_KDF
    if slot.kdf != (ARGON2ID if with_kdf else NO_KDF):
        raise HostileVault("kdf")
    if not with_kdf:
        return
    cost = slot.cost
    if cost.memory_kib > _MEMORY_LIMIT_KIB or cost.passes > _PASSES_LIMIT or not 1 <= cost.lanes <= _LANES_LIMIT:
        raise HostileVault("cost")
    if is_cheaper(cost, floor):
        raise KdfTooCheap(cost)
    memory = max(DEFAULT_COST.memory_kib, floor.memory_kib)
    work = memory * max(DEFAULT_COST.passes, floor.passes)
    too_costly = cost.memory_kib > _COSTLY * memory or cost.memory_kib * cost.passes > _COSTLY * work
    if too_costly and not accept_cost:
        raise KdfTooCostly(cost)


def is_cheaper(cost: KdfCost, than: KdfCost) -> bool:
    """Return whether a guess costs less memory or less work; lanes make it neither cheaper nor dearer."""
    return cost.memory_kib < than.memory_kib or cost.passes < than.passes


def stretch(secret: bytes, slot: Slot) -> bytes:
    """Derive from something guessable by the slot's KDF.

    Raises KdfTooCostly when this computer has not the memory.
    """
    cost = slot.cost
    try:
        return argon2id(secret, slot.salt, memory_kib=cost.memory_kib, passes=cost.passes, lanes=cost.lanes)
    except KdfRefused as error:
        raise KdfTooCostly(cost) from error


def make_slot(kind: SlotKind, cost: KdfCost, created_ms: int) -> Slot:
    """Make a slot of a kind with a fresh id and salt, that wraps nothing yet."""
    with_kdf = kind in _WITH_KDF
    return Slot(
        random_bytes(SLOT_ID_LENGTH),
        kind,
        ARGON2ID if with_kdf else NO_KDF,
        cost if with_kdf else NO_COST,
        random_bytes(SALT_LENGTH) if with_kdf else bytes(SALT_LENGTH),
        created_ms,
        {},
    )


def wrap_into(slot: Slot, ikm: bytes, deks: Mapping[Compartment, bytes], vault: bytes) -> Slot:
    """Return the slot with the DEK of each compartment that its kind opens."""
    wraps: dict[int, bytes] = {}
    for which in OPENS[SlotKind(slot.kind)]:
        kek = derive_kek(ikm, slot=slot.id, kind=slot.kind, compartment=which)
        wraps[which] = wrap_key(kek, deks[which], _wrap_aad(slot, vault, which))
    return slot._replace(wraps=wraps)


def unwrap_from(slot: Slot, ikm: bytes, vault: bytes) -> dict[Compartment, bytes]:
    """Return the DEK of each compartment that the slot opens.

    Raises NotAuthentic for a wrong credential and for a damaged slot alike.
    """
    deks: dict[Compartment, bytes] = {}
    for which in OPENS[SlotKind(slot.kind)]:
        if which not in slot.wraps:
            raise NotAuthentic
        kek = derive_kek(ikm, slot=slot.id, kind=slot.kind, compartment=which)
        deks[which] = unwrap_key(kek, slot.wraps[which], _wrap_aad(slot, vault, which))
    return deks


def _wrap_aad(slot: Slot, vault: bytes, which: Compartment) -> bytes:
    return lp(b"tessera/1/slot", vault, slot.head, bytes([which]))


def _split(body: bytes) -> list[bytes]:
    """Return the parts that `lp` joined.

    Raises DamagedVault.
    """
    parts: list[bytes] = []
    place = 0
    while place < len(body):
        end = place + 4 + int.from_bytes(body[place : place + 4], "big")
        if end > len(body) or place + 4 > len(body):
            raise DamagedVault
        parts.append(body[place + 4 : end])
        place = end
    if not parts:
        raise DamagedVault
    return parts
