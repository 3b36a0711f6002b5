"""The list: which items exist, with which content, as one hash that a save updates in constant work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import pairwise

from core.crypto import NONCE_LENGTH
from core.vault.blobs import ITEM_ID_LENGTH

LEAF_LENGTH = ITEM_ID_LENGTH + 2 * NONCE_LENGTH
NO_NONCE = bytes(NONCE_LENGTH)
"""Stands in a leaf for the secret of an item that has none."""
_BUCKETS = 256
_EMPTY = sha256(b"").digest()


class ItemList:
    """Hold the leaves of one compartment in 256 buckets. Never changed: a change gives a new list."""

    __slots__ = ("_buckets", "_digests", "count")

    def __init__(self, buckets: list[bytes], digests: list[bytes]) -> None:
        self._buckets = buckets
        self._digests = digests
        self.count = sum(map(len, buckets)) // LEAF_LENGTH

    @classmethod
    def of(cls, leaves: Iterable[bytes]) -> ItemList:
        """Return the list of these leaves, in whatever order they come."""
        ordered = sorted(leaves)
        starts = [bisect_left(ordered, bytes([first])) * LEAF_LENGTH for first in range(_BUCKETS)]
        whole = b"".join(ordered)
        buckets = [whole[start:end] for start, end in pairwise([*starts, len(whole)])]
        return cls(buckets, [sha256(bucket).digest() if bucket else _EMPTY for bucket in buckets])

    @property
    def root(self) -> bytes:
        """Return the hash of the whole list."""
        return sha256(b"".join(self._digests)).digest()

    def __contains__(self, item: bytes) -> bool:
        return self._find(item) is not None

    def secret_nonce(self, item: bytes) -> bytes:
        """Return the nonce of an item's secret as the list has it; NO_NONCE without one."""
        place = self._find(item)
        if place is None:
            return NO_NONCE
        return self._buckets[item[0]][place + LEAF_LENGTH - NONCE_LENGTH : place + LEAF_LENGTH]

    def ids(self) -> list[bytes]:
        """Return the ids of all items, ascending."""
        return [
            bucket[place : place + ITEM_ID_LENGTH]
            for bucket in self._buckets
            for place in range(0, len(bucket), LEAF_LENGTH)
        ]

    def with_changes(self, put: Mapping[bytes, bytes], drop: Iterable[bytes] = ()) -> ItemList:
        """Return the list with leaves put (by id) and items dropped; only their buckets are hashed."""
        touched: dict[int, dict[bytes, bytes]] = {}
        for item in drop:
            self._bucket(touched, item[0]).pop(item, None)
        for item, leaf in put.items():
            self._bucket(touched, item[0])[item] = leaf
        buckets, digests = self._buckets.copy(), self._digests.copy()
        for number, leaves in touched.items():
            buckets[number] = b"".join(sorted(leaves.values()))
            digests[number] = sha256(buckets[number]).digest()
        return ItemList(buckets, digests)

    def _bucket(self, touched: dict[int, dict[bytes, bytes]], number: int) -> dict[bytes, bytes]:
        """Return one bucket as a dictionary by id, made at first use."""
        if number not in touched:
            bucket = self._buckets[number]
            leaves = (bucket[place : place + LEAF_LENGTH] for place in range(0, len(bucket), LEAF_LENGTH))
            touched[number] = {leaf[:ITEM_ID_LENGTH]: leaf for leaf in leaves}
        return touched[number]

    def _find(self, item: bytes) -> int | None:
        """Return where an item's leaf begins in its bucket."""
        bucket = self._buckets[item[0]]
        place = bucket.find(item)
        while place >= 0:
            if place % LEAF_LENGTH == 0:
                return place
            place = bucket.find(item, place + 1)
        return None
