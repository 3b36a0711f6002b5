"""Reading a compartment into memory: every row is authenticated, every doubt counted."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from core.crypto import NONCE_LENGTH, NotAuthentic
from core.vault.blobs import CompartmentKeys, PartName
from core.vault.codec import UNREADABLE, decode_meta, decode_metas
from core.vault.compartment import OpenCompartment
from core.vault.file import MetaRow, VaultFile, item_row
from core.vault.leaves import LEAF_LENGTH, NO_NONCE, ItemList
from core.vault.seal import Seal


class Loaded(NamedTuple):
    """Hold a compartment that was read, and how many items of it authenticate."""

    compartment: OpenCompartment
    found: int
    list_holds: bool


def load(file: VaultFile, keys: CompartmentKeys, seal: Seal) -> Loaded:
    """Read one compartment whose seal was verified, in a single pass.

    A row that does not authenticate is quarantined; whether rows are missing, added or replaced
    shows in the hash of the list. Raises DamagedVault, ReadFailed.
    """
    opened = OpenCompartment(keys, seal, ItemList.of(()))
    leaves: list[bytes] = []
    malformed = 0
    with _no_collection():
        for rows in file.metas(seal.compartment):
            if not _take_all(opened, rows, leaves):
                malformed += _take_each(opened, rows, leaves)
        opened.leaves = ItemList.of(leaves)
    holds = not malformed and opened.leaves.count == seal.items and opened.leaves.root == seal.root
    return Loaded(opened, len(leaves) - len(opened.quarantined), holds)


def _take_all(opened: OpenCompartment, rows: list[MetaRow], leaves: list[bytes]) -> bool:
    """Take rows in few steps for all together; return False, with nothing taken, if there is a doubt about one."""
    try:
        known = [item + meta[:NONCE_LENGTH] + (nonce or NO_NONCE) for item, meta, nonce in rows]
        if set(map(len, known)) != {LEAF_LENGTH}:
            return False
        items = [item for item, _, _ in rows]
        texts = opened.keys.open_all(PartName.META, items, [meta for _, meta, _ in rows])
        values, newest = decode_metas(texts)
    except (NotAuthentic, TypeError, *UNREADABLE):  # TypeError: a cell that is no blob
        return False
    leaves += known
    opened.hold_all(items, values, newest)
    return True


def _take_each(opened: OpenCompartment, rows: list[MetaRow], leaves: list[bytes]) -> int:
    """Take rows one by one; return how many are no items in any reading."""
    items = [row for row in map(item_row, rows) if row is not None]
    for item, meta, nonce in items:
        leaves.append(item + meta[:NONCE_LENGTH] + nonce)
        try:
            opened.hold(item, decode_meta(opened.keys.open(PartName.META, item, meta)))
        except (NotAuthentic, *UNREADABLE):
            opened.quarantined.add(item)
    return len(rows) - len(items)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let Python's collector rest: thousands of new objects without cycles would only make it walk them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
