"""Reading a compartment into memory: every row is authenticated, every doubt counted."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from core.crypto import NONCE_LENGTH, NotAuthentic
from core.vault.blobs import CompartmentKeys, PartName
from core.vault.codec import UNREADABLE, decode_meta
from core.vault.compartment import OpenCompartment
from core.vault.file import VaultFile
from core.vault.leaves import ItemList
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
    open_meta, hold = keys.opener(PartName.META), opened.hold
    with _no_collection():
        for row in file.metas(seal.compartment):
            if row is None:
                malformed += 1
                continue
            item, meta, nonce = row
            leaves.append(item + meta[:NONCE_LENGTH] + nonce)
            try:
                hold(item, decode_meta(open_meta(item, meta)))
            except (NotAuthentic, *UNREADABLE):
                opened.quarantined.add(item)
        opened.leaves = ItemList.of(leaves)
    holds = not malformed and opened.leaves.count == seal.items and opened.leaves.root == seal.root
    return Loaded(opened, len(leaves) - len(opened.quarantined), holds)


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
