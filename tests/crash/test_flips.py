"""Every byte of the file flipped, every length cut: named, or one item lost; never a wrong word, never another item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.core.vault.vaults import new_vault
from tests.crash.figures import SCALES, Record, Scale
from tests.crash.keyless import Truth, outcome, truth_of

EVERY = 97
NAMED = {"list differs", "SealDiffers", "DamagedVault", "NotAVault", "NewerFormat", "HostileVault", "ReadFailed"}
"""What an opening may say of a file in which more than one item is touched."""


@pytest.fixture
def truth(tmp_path: Path) -> Truth:
    """Return what a vault of a few items of every kind holds."""
    path = tmp_path / "data" / "vault.tessera"
    store = new_vault(path, accounts=4, logins=2)
    store.set_keyring_slot(bytes(range(32)))
    store.purge([store.accounts()[3].id])
    store.trash([store.accounts()[2].id])
    store.close()
    return truth_of(path)


def opened(folder: Path, truth: Truth, contents: Iterable[bytes]) -> Counter[str]:
    """Put each content in the place of the vault, open it and count what came of it."""
    path = folder / "changed" / "vault.tessera"
    path.parent.mkdir()
    outcomes: Counter[str] = Counter()
    for content in contents:
        path.write_bytes(content)
        outcomes[outcome(path, truth)] += 1
    return outcomes


def flipped(content: bytes, places: Iterable[int]) -> Iterable[bytes]:
    for place in places:
        changed = bytearray(content)
        changed[place] ^= 1 << place % 8
        yield bytes(changed)


@pytest.mark.parametrize("scale", SCALES)
def test_every_byte_flipped(truth: Truth, tmp_path: Path, scale: Scale, figure: Record):
    places = range(0, len(truth.content), scale.pick(EVERY, 1))
    seen = opened(tmp_path, truth, flipped(truth.content, places))
    figure("store", "flips", cases=seen.total(), bar=len(places), scale=scale, wrong=seen["wrong"], outcomes=seen)
    assert set(seen) <= NAMED | {"no harm", "1 lost", "0 lost"}
    assert {"no harm", "SealDiffers", "1 lost"} <= set(seen)


@pytest.mark.parametrize("scale", SCALES)
def test_every_length_cut(truth: Truth, tmp_path: Path, scale: Scale, figure: Record):
    lengths = range(0, len(truth.content), scale.pick(EVERY, 1))
    seen = opened(tmp_path, truth, (truth.content[:length] for length in lengths))
    figure("store", "cuts", cases=seen.total(), bar=len(lengths), scale=scale, wrong=seen["wrong"], outcomes=seen)
    assert set(seen) <= NAMED | {"1 lost"}
