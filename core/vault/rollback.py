"""Comparing a vault with what this computer remembers of it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.vault.seal import Seal
from core.vault.values import Rollback

if TYPE_CHECKING:
    from core.vault.anchor import AnchorBook, AnchorMark

_BOUND_SECONDS = 4.0
"""A little more than the keyring's own bound."""


class AnchorReading:
    """Ask the anchor in a thread, so that a slow keyring answers while a person types or the KDF works."""

    def __init__(self, anchors: AnchorBook, lineage: bytes) -> None:
        self.lineage = lineage
        self._mark: AnchorMark | None = None
        self._thread = threading.Thread(target=self._read, args=(anchors,), name="anchor reading", daemon=True)
        self._thread.start()

    def mark(self) -> AnchorMark | None:
        """Return what is remembered, None when there is nothing or no answer in time."""
        self._thread.join(_BOUND_SECONDS)
        return self._mark

    def _read(self, anchors: AnchorBook) -> None:
        self._mark = anchors.read(self.lineage)


def find_rollback(seals: Sequence[Seal], mark: AnchorMark | None) -> Rollback | None:
    """Return the warning that a vault with these seals deserves."""
    if mark is None or not any(_is_older(seal, mark) for seal in seals):
        return None
    return Rollback(saved_at=max(seal.saved_at for seal in seals), seen_at=mark.seen_at)


def _is_older(seal: Seal, mark: AnchorMark) -> bool:
    """Return whether a seal lies before what was seen, or beside it: the same counter with another root."""
    seen = mark.counters.get(seal.compartment)
    if seen is None:
        return False
    return seal.counter < seen or (seal.counter == seen and mark.roots.get(seal.compartment) != seal.root)
