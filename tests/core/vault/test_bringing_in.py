"""Bringing in: accounts, logins that name them and changes of logins, all in one save or not at all."""

from __future__ import annotations

import pytest

from core.vault import Compartment, ItemMissing, LoginEdit, VaultStore
from core.vault.file import VaultFile
from tests.core.vault.vaults import FakeClock, new_account, new_login, reopened

ACCOUNT = bytes(15) + b"\7"


def test_all_of_it_is_one_save(store: VaultStore, path, monkeypatch):
    known = store.logins()[0]
    commits = []
    commit = VaultFile.commit
    monkeypatch.setattr(VaultFile, "commit", lambda file, changes: commits.append(commit(file, changes)))
    accounts, passwords = store.bring_in(
        [new_login(7, account=ACCOUNT), new_login(8)],
        {known.id: LoginEdit(password="newer", strength=-1)},
        {ACCOUNT: new_account(9)},
    )
    assert len(commits) == 1
    assert [one.id for one in accounts.added] == [ACCOUNT]
    assert [one.title for one in passwords.added] == ["Site 7", "Site 8"]
    assert [one.id for one in passwords.changed] == [known.id]
    assert store.login_secret(known.id).password == "newer"
    assert [one.value for one in store.history(known.id) if one.field == "password"] == ["password 0!"]
    store.close()
    again = reopened(path)
    assert again.account(ACCOUNT).issuer == "Issuer 9"
    assert again.login(passwords.added[0].id).account == ACCOUNT
    again.close()


def test_accounts_come_behind_the_others(store: VaultStore):
    store.bring_in([], {}, {ACCOUNT: new_account(9)})
    assert max(store.accounts(), key=lambda one: one.order).id == ACCOUNT


def test_nothing_is_brought_in_when_one_thing_cannot_be(store: VaultStore):
    before = store.logins(), store.accounts()
    with pytest.raises(ItemMissing):
        store.bring_in([new_login(7)], {bytes(16): LoginEdit(title="x")}, {ACCOUNT: new_account(9)})
    assert (store.logins(), store.accounts()) == before


def test_nothing_to_bring_in_is_no_save(store: VaultStore, monkeypatch):
    monkeypatch.setattr(VaultFile, "commit", None)
    for change in store.bring_in([], {}, {}):
        assert not change.added
        assert change.compartment in Compartment


def test_times_that_are_known_are_kept(store: VaultStore, clock: FakeClock):
    known, ahead, unknown = store.add_logins(
        [
            new_login(5, created=1e9, password_changed=1.1e9),
            new_login(6, created=clock.time + 1, password_changed=-5.0),
            new_login(7),
        ]
    ).added
    assert (known.created, known.password_changed, known.modified) == (1e9, 1.1e9, clock.time)
    for one in (ahead, unknown):
        assert (one.created, one.password_changed) == (clock.time, clock.time)


def test_a_strength_that_was_found_out_is_no_change_to_a_person(store: VaultStore, clock: FakeClock):
    before = store.logins()[0]
    clock.time += 100
    after = store.edit_login(before.id, LoginEdit(strength=3)).changed[0]
    assert (after.strength, after.modified) == (3, before.modified)
    assert store.edit_login(before.id, LoginEdit(title="x", strength=2)).changed[0].modified == clock.time
