"""Somebody with the file and no key changes its rows: ten kinds, fifty times each, all found."""

from __future__ import annotations

import contextlib
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from core.vault import AccountEdit, ItemDamaged, LoginEdit, VaultReadOnly, VaultStore
from tests.core.vault.vaults import copy_of, new_account, new_store, new_vault, query, reopened, run_sql
from tests.crash.figures import SCALES, Record, Scale
from tests.crash.keyless import open_with, secret_of, truth_of

ITEMS = 30
Row = tuple[bytes, int, bytes, bytes]
Change = tuple[str, tuple[object, ...]]
PUT = "UPDATE item SET meta=?, secret=? WHERE id=?"
META = "UPDATE item SET meta=? WHERE id=?"
SECRET = "UPDATE item SET secret=? WHERE id=?"
ROWS = "SELECT id, compartment, meta, secret FROM item WHERE compartment=? AND length(secret)>0 ORDER BY id"


class Case:
    """Hold two rows of one compartment, one of the other, and the first as it was before its last change."""

    def __init__(self, now: Path, before: Path, edited: set[bytes], chance: random.Random) -> None:
        which = chance.choice((1, 2))
        rows: list[Row] = [row for row in query(now, ROWS, which) if row[0] in edited]  # type: ignore[misc]
        self.one, self.two = chance.sample(rows, 2)
        self.other: Row = chance.choice(query(now, ROWS, 3 - which))  # type: ignore[assignment]
        (self.earlier,) = [row for row in query(before, ROWS, which) if row[0] == self.one[0]]
        self.chance = chance

    def made_up(self, blob: bytes) -> bytes:
        return self.chance.randbytes(len(blob))


def swapped(put: str, column: int) -> Callable[[Case], list[Change]]:
    return lambda case: [(put, (case.two[column], case.one[0])), (put, (case.one[column], case.two[0]))]


KINDS: dict[str, Callable[[Case], list[Change]]] = {
    "rows swapped": lambda case: [
        (PUT, (*case.two[2:], case.one[0])),
        (PUT, (*case.one[2:], case.two[0])),
    ],
    "metas swapped": swapped(META, 2),
    "secrets swapped": swapped(SECRET, 3),
    "meta replayed": lambda case: [(META, (case.earlier[2], case.one[0]))],
    "secret replayed": lambda case: [(SECRET, (case.earlier[3], case.one[0]))],
    "row replayed": lambda case: [(PUT, (*case.earlier[2:], case.one[0]))],
    "row deleted": lambda case: [("DELETE FROM item WHERE id=?", (case.one[0],))],
    "row copied": lambda case: [("INSERT INTO item VALUES(?,?,?,?)", (case.chance.randbytes(16), *case.one[1:]))],
    "row moved": lambda case: [("UPDATE item SET compartment=? WHERE id=?", (case.other[1], case.one[0]))],
    "row forged": lambda case: [(PUT, (case.made_up(case.one[2]), case.made_up(case.one[3]), case.one[0]))],
}


class Written:
    """Hold a closed vault of which each item was changed once, and a copy from before."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "data" / "vault.tessera"
        new_vault(self.path, accounts=ITEMS, logins=ITEMS).close()
        self.before = copy_of(self.path, "before")
        store = reopened(self.path)
        for account in store.accounts():
            store.edit_account(account.id, AccountEdit(label="changed", key=b"changed " + account.id))
        for login in store.logins():
            store.edit_login(login.id, LoginEdit(username="changed", password=f"changed {login.id.hex()}"))
        store.close()
        self.truth = truth_of(self.path)
        self.earlier = truth_of(self.before)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    return Written(tmp_path)


def shows_only_what_was(store: VaultStore, written: Written) -> bool:
    """Return whether every value and secret on show is what stands under its id, or stood there before."""
    for value in [*store.accounts(), *store.logins()]:
        known = [truth for truth in (written.truth, written.earlier) if value.id in truth.values]
        if value not in [truth.values[value.id] for truth in known]:
            return False
        with contextlib.suppress(ItemDamaged):
            if secret_of(store, value.id) not in [truth.secrets[value.id] for truth in known]:
                return False
    return True


def verdict(path: Path, written: Written) -> str:
    """Open a changed vault: it has to say that its list differs, show what is genuine, and refuse to be changed."""
    store = new_store(path)
    try:
        report = open_with(store, written.truth.deks)
        if report.differs is None:
            return "not noticed"
        if not shows_only_what_was(store, written):
            return "wrong"
        with pytest.raises(VaultReadOnly):
            store.add_accounts([new_account()])
    finally:
        store.close()
    return "found"


@pytest.mark.parametrize("scale", SCALES)
def test_rows_that_others_wrote_are_found(written: Written, tmp_path: Path, scale: Scale, figure: Record):
    path = tmp_path / "changed" / "vault.tessera"
    path.parent.mkdir()
    edited, chance = set(written.truth.values), random.Random(11)
    found: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    for kind, change in KINDS.items():
        for _ in range(scale.pick(5, 50)):
            shutil.copy(written.path, path)
            run_sql(path, *change(Case(written.path, written.before, edited, chance)))
            came = verdict(path, written)
            verdicts[came] += 1
            found[kind] += came == "found"
    bar = scale.pick(50, 500)
    wrong = verdicts["wrong"]
    missed = verdicts["not noticed"]
    figure(
        "store", "rows tampered", cases=verdicts.total(), bar=bar, scale=scale, wrong=wrong, missed=missed, found=found
    )
    assert verdicts == {"found": verdicts.total()}
