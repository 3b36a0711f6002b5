"""Every byte of the file flipped, every length cut: named, or one item lost; never a wrong word, never another item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from core.errors import AppError
from core.vault import SaveFailed
from tests.core.vault.vaults import new_account, new_store, new_vault
from tests.crash.figures import SCALES, Record, Scale
from tests.crash.keyless import Truth, open_with, outcome, secret_of, truth_of

EVERY = 97
NAMED = {"list differs", "SealDiffers", "DamagedVault", "NotAVault", "NewerFormat", "HostileVault", "ReadFailed"}
"""What an opening may say of a file in which more than one item is touched."""


FREE_LIST = set(range(9 * 4096, 9 * 4096 + 24))
"""Where SQLite keeps which pages of the vault below are free."""


@pytest.fixture
def truth(tmp_path: Path) -> Truth:
    """Return what a vault of a few items of every kind holds."""
    path = tmp_path / "data" / "vault.tessera"
    store = new_vault(path, accounts=4, logins=2)
    store.set_keyring_slot(bytes(range(32)))
    store.purge([store.accounts()[3].id])
    store.trash([store.accounts()[2].id])
    store.purge(account.id for account in store.add_accounts([new_account(9, note="free pages " * 900)]).added)
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
    assert set(seen) <= NAMED | {"1 lost", "no harm"}  # what is free at the end may go
    assert seen["no harm"] < len(lengths) / 5


def saved_onto(path: Path, truth: Truth) -> str:
    """Save into a changed vault and say what came of it: "kept", "not saved", or what of the vault is lost then."""
    store = new_store(path)
    try:
        open_with(store, truth.deks)
        (added,) = store.add_accounts([new_account(77, note="needs pages " * 600)]).added
    except SaveFailed as error:
        return f"not saved: {error.reason}"
    finally:
        store.close()
    store = new_store(path)
    try:
        report = open_with(store, truth.deks)
        store.account_secret(added.id)
        lost = [item for item in truth.values if secret_of(store, item) != truth.secrets[item]]
    except AppError as error:
        return type(error).__name__
    finally:
        store.close()
    return "spoilt" if lost or report.differs or report.quarantined else "kept"


@pytest.mark.parametrize("scale", SCALES)
def test_damage_that_reading_passes_by_is_not_made_worse_by_a_save(
    truth: Truth, tmp_path: Path, scale: Scale, figure: Record
):
    """In free pages and the free space of others; a save must not trust what stands there."""
    path = tmp_path / "changed" / "vault.tessera"
    path.parent.mkdir()
    every = scale.pick(EVERY, 5)
    places = set(range(0, len(truth.content), every)) | FREE_LIST
    cuts = [truth.content[:length] for length in range(8 * 4096, len(truth.content), every)]
    seen: Counter[str] = Counter()
    for content in [*flipped(truth.content, sorted(places)), *cuts]:
        path.write_bytes(content)
        if outcome(path, truth) == "no harm":
            seen[saved_onto(path, truth)] += 1
    figure("store", "saves onto damage", cases=seen.total(), bar=len(places) // 2, scale=scale, outcomes=seen)
    assert set(seen) <= {"kept", "not saved: damaged", "not saved: read_only"}  # one byte says who may write
    assert seen["not saved: damaged"] >= 1
