"""Reading a compartment: what authenticates is held, what does not is counted, and the list tells the rest."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.vault import Compartment, ReadFailed
from core.vault.blobs import CompartmentKeys
from core.vault.file import MetaRow, VaultFile
from core.vault.keeper import Layout
from core.vault.loading import Loaded, load
from core.vault.seal import Seal
from tests.core.vault.vaults import new_vault, query, run_sql
from tests.crash.keyless import keys_of

ACCOUNTS = Compartment.ACCOUNTS


class Opened:
    """Read the accounts of a vault that other hands have written."""

    def __init__(self, path: Path, accounts: int = 6) -> None:
        self.path = path
        store = new_vault(path, accounts=accounts, logins=1)
        assert store._layout is not None
        self.keys = CompartmentKeys(keys_of(store)[ACCOUNTS], store._layout.header.vault_id, ACCOUNTS)
        self.ids = [account.id for account in store.accounts()]
        store.close()

    def read(self) -> Loaded:
        file = VaultFile(self.path)
        try:
            return load(file, self.keys, self.seal(file))
        finally:
            file.close()

    def seal(self, file: VaultFile) -> Seal:
        return Layout(file).seal(ACCOUNTS)


@pytest.fixture
def opened(path: Path) -> Opened:
    return Opened(path)


def test_a_whole_compartment(opened: Opened):
    whole = opened.read()
    assert whole.list_holds
    assert whole.found == whole.compartment.seal.items == whole.compartment.leaves.count
    assert whole.compartment.accounts.keys() == set(opened.ids)
    assert not whole.compartment.quarantined


def test_a_blob_that_does_not_authenticate_is_quarantined_and_the_list_still_holds(opened: Opened):
    run_sql(
        opened.path,
        (
            "UPDATE item SET meta=CAST(substr(meta,1,12)||zeroblob(length(meta)-12) AS BLOB) WHERE id=?",
            (opened.ids[2],),
        ),
    )
    read = opened.read()
    assert read.list_holds
    assert read.compartment.quarantined == {opened.ids[2]}
    assert read.found == read.compartment.seal.items - 1
    assert read.compartment.accounts.keys() == set(opened.ids) - {opened.ids[2]}


@pytest.mark.parametrize("places", [(0,), (255, 256), (300,), (599,), (10, 200, 400)])
def test_one_bad_row_among_many_read_together_costs_only_itself(path: Path, places: tuple[int, ...]):
    opened = Opened(path, accounts=600)
    bad = {opened.ids[place] for place in places}
    cut = "UPDATE item SET meta=CAST(substr(meta,1,12)||randomblob(length(meta)-12) AS BLOB) WHERE id=?"
    run_sql(path, *[(cut, (item,)) for item in bad])
    read = opened.read()
    assert read.list_holds
    assert read.compartment.quarantined == bad
    assert read.compartment.accounts.keys() == set(opened.ids) - bad
    assert all(read.compartment.accounts[item].id == item for item in read.compartment.accounts)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM item WHERE id=?", -1),
        ("UPDATE item SET meta=zeroblob(28) WHERE id=?", -1),
        ("UPDATE item SET meta='text' WHERE id=?", -1),
        ("UPDATE item SET secret=x'' WHERE id=?", 0),  # the meta is genuine, the secret is gone
        ("UPDATE item SET compartment=2 WHERE id=?", -1),
        ("UPDATE item SET id=zeroblob(16) WHERE id=?", -1),
        ("UPDATE item SET id=x'00' WHERE id=?", -1),
    ],
)
def test_a_row_that_is_not_in_the_list_is_noticed_and_what_is_genuine_is_held(opened: Opened, statement, found):
    expected = opened.read().compartment.seal.items
    run_sql(opened.path, (statement, (opened.ids[0],)))
    read = opened.read()
    assert not read.list_holds
    assert read.found == expected + found
    assert read.compartment.accounts.keys() >= set(opened.ids[1:])


def test_rows_in_another_order_are_the_same_list(opened: Opened):
    rows = query(opened.path, "SELECT * FROM item ORDER BY id DESC")
    run_sql(opened.path, "DELETE FROM item", *[("INSERT INTO item VALUES(?,?,?,?)", row) for row in rows])
    assert opened.read().list_holds


def test_keys_of_another_vault_open_nothing(opened: Opened, tmp_path: Path):
    file = VaultFile(Opened(tmp_path / "other" / "vault.tessera").path)
    read = load(file, opened.keys, opened.seal(file))
    file.close()
    assert read.found == 0
    assert len(read.compartment.quarantined) == read.compartment.seal.items
    assert not read.compartment.accounts


class Failing:
    """Give nothing and then no more, as a disk does that breaks."""

    def metas(self, which: Compartment) -> Iterator[list[MetaRow]]:
        assert not gc.isenabled()
        yield []
        raise ReadFailed


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(opened: Opened, was_on: bool):
    file = VaultFile(opened.path)
    seal = opened.seal(file)
    try:
        if not was_on:
            gc.disable()
        load(file, opened.keys, seal)
        assert gc.isenabled() is was_on
        with pytest.raises(ReadFailed):
            load(Failing(), opened.keys, seal)  # type: ignore[arg-type]
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
        file.close()
