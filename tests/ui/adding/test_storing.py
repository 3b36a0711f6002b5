"""Storing what was chosen and taking it back, and finding what is here already; with a real vault and no window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.otp import decode_secret
from core.vault import AccountEdit, ItemDamaged, ItemTooLarge, MasterPassword, VaultStore
from tests.core.vault.vaults import PASSWORD, new_vault, query, run_sql
from tests.ui.adding.conftest import account
from ui.controllers.storing import store_decisions, take_back
from ui.controllers.twins import find_twins
from ui.models.candidates import Candidate, Choice, Decision

OLD, NEW = "GEZDGNBVGY3TQOJQ", "JBSWY3DPEHPK3PXP"
AT = 1_800_000_000.0


@pytest.fixture
def store(tmp_path: Path):
    made = new_vault(tmp_path / "data" / "vault.tessera")
    yield made
    made.close()


def put(store: VaultStore, *names: tuple[str, str, str]) -> list[bytes]:
    """Store accounts by issuer, label and secret and return their ids."""
    stored = store_decisions(store, [decision(store, *name, Choice.ADD) for name in names], AT)
    return list(stored.new_ids)


def decision(store: VaultStore, issuer: str, label: str, secret: str, choice: Choice) -> Decision:
    found = account(issuer, label, secret)
    return Decision(Candidate(found, find_twins(store, [found])[0]), choice)


def keys(store: VaultStore) -> dict[str, bytes]:
    return {one.issuer: store.account_secret(one.id).key for one in store.accounts()}


def damage_secret(store: VaultStore, item: bytes) -> None:
    store.close()
    ((secret,),) = query(store.path, "SELECT secret FROM item WHERE id=?", item)
    assert isinstance(secret, bytes)
    run_sql(store.path, ("UPDATE item SET secret=? WHERE id=?", (secret[:-1] + bytes([secret[-1] ^ 1]), item)))


def reopen(store: VaultStore) -> None:
    store.unlock(MasterPassword(PASSWORD))


def test_new_ones_are_added_in_one_save_and_others_replaced(store: VaultStore):
    (github,) = put(store, ("GitHub", "anna", OLD))
    chosen = [
        decision(store, "GitHub", "anna", NEW, Choice.REPLACE),
        decision(store, "Mastodon", "anna", NEW, Choice.ADD),
        decision(store, "Forgejo", "anna", NEW, Choice.ADD),
        decision(store, "Left", "out", NEW, Choice.SKIP),
    ]
    stored = store_decisions(store, chosen, AT)
    assert keys(store) == dict.fromkeys(("GitHub", "Mastodon", "Forgejo"), decode_secret(NEW))
    assert len(stored.new_ids) == 2
    assert [len(change.added) for change in stored.changes] == [2, 0]
    assert stored.codes == store.codes([github], AT)
    assert NEW not in repr(stored)


def test_taking_back_puts_all_as_it_was(store: VaultStore):
    put(store, ("GitHub", "anna", OLD))
    before = {one.id: store.account_secret(one.id) for one in store.accounts()}
    chosen = [
        decision(store, "GitHub", "anna", NEW, Choice.REPLACE),
        decision(store, "Mastodon", "anna", NEW, Choice.ADD),
    ]
    stored = store_decisions(store, chosen, AT)
    back = take_back(store, stored, AT)
    assert {one.id: store.account_secret(one.id) for one in store.accounts()} == before
    assert [one.issuer for one in store.accounts(trashed=True)] == ["Mastodon"]
    assert back.codes == store.codes(list(before), AT)


def test_nothing_chosen_saves_nothing(store: VaultStore):
    before = store.path.read_bytes()
    stored = store_decisions(store, [decision(store, "Left", "out", NEW, Choice.SKIP)], AT)
    assert stored.changes == ()
    assert store.path.read_bytes() == before


def test_a_replacement_that_cannot_be_taken_back_is_refused_before_anything_is_stored(store: VaultStore):
    (github,) = put(store, ("GitHub", "anna", OLD))
    damage_secret(store, github)
    reopen(store)
    chosen = [
        decision(store, "Mastodon", "anna", NEW, Choice.ADD),
        decision(store, "GitHub", "anna", NEW, Choice.REPLACE),
    ]
    with pytest.raises(ItemDamaged):
        store_decisions(store, chosen, AT)
    assert [one.issuer for one in store.accounts()] == ["GitHub"]


def too_large(store: VaultStore, issuer: str) -> Decision:
    """Choose to replace an account by one that no vault can hold."""
    found = replace(account(issuer, "anna", NEW), secret_bytes=bytes(2 << 20))
    return Decision(Candidate(found, find_twins(store, [account(issuer, "anna", NEW)])[0]), Choice.REPLACE)


def test_what_was_stored_before_a_failure_is_told_and_can_be_taken_back(store: VaultStore):
    put(store, ("GitHub", "anna", OLD), ("Mastodon", "anna", OLD))
    before = keys(store)
    chosen = [
        decision(store, "Forgejo", "anna", NEW, Choice.ADD),
        decision(store, "GitHub", "anna", NEW, Choice.REPLACE),
        too_large(store, "Mastodon"),
    ]
    stored = store_decisions(store, chosen, AT)
    assert isinstance(stored.failure, ItemTooLarge)
    assert keys(store) == {**before, "Forgejo": decode_secret(NEW), "GitHub": decode_secret(NEW)}
    assert (len(stored.changes), len(stored.new_ids), len(stored.before), len(stored.codes)) == (2, 1, 1, 1)
    take_back(store, stored, AT)
    assert keys(store) == before


def test_a_failure_with_nothing_stored_is_raised(store: VaultStore):
    put(store, ("GitHub", "anna", OLD))
    with pytest.raises(ItemTooLarge):
        store_decisions(store, [too_large(store, "GitHub")], AT)
    assert keys(store) == {"GitHub": decode_secret(OLD)}


@pytest.mark.parametrize(
    ("issuer", "label", "secret", "same_secret", "same_name"),
    [
        ("GitHub", "anna", OLD, True, True),
        ("github ", "ANNA", OLD, True, True),
        ("Ｇｉｔｈｕｂ", "anna", NEW, False, True),
        ("Elsewhere", "anna", OLD, True, False),
    ],
)
def test_a_twin_has_the_secret_or_the_name(store: VaultStore, issuer, label, secret, same_secret, same_name):
    (github,) = put(store, ("GitHub", "anna", OLD))
    (twin,) = find_twins(store, [account(issuer, label, secret)])
    assert twin is not None
    assert (twin.id, twin.same_secret, twin.same_name) == (github, same_secret, same_name)


def test_the_same_secret_weighs_more_than_the_same_name(store: VaultStore):
    _, secret = put(store, ("GitHub", "anna", NEW), ("Elsewhere", "anna", OLD))
    (twin,) = find_twins(store, [account("GitHub", "anna", OLD)])
    assert twin is not None
    assert (twin.id, twin.same_secret, twin.same_name) == (secret, True, False)
    (both,) = put(store, ("GitHub", "anna", OLD))
    (twin,) = find_twins(store, [account("GitHub", "anna", OLD)])
    assert twin is not None
    assert (twin.id, twin.is_identical) == (both, True)


def test_what_is_in_the_trash_damaged_or_inactive_is_nobodys_twin(store: VaultStore):
    trashed, damaged, inactive = put(store, ("One", "a", OLD), ("Two", "b", OLD), ("Three", "c", OLD))
    store.trash([trashed])
    store.edit_account(inactive, AccountEdit(inactive="spent"))
    damage_secret(store, damaged)
    reopen(store)
    assert find_twins(store, [account("Four", "d", OLD)]) == [None]
    (named,) = find_twins(store, [account("Two", "b", OLD)])
    assert named is not None
    assert (named.same_secret, named.same_name) == (False, True)
    assert find_twins(store, [account("One", "a", NEW)]) == [None]


def test_accounts_without_any_name_are_not_called_the_same(store: VaultStore):
    put(store, ("", "", OLD))
    assert find_twins(store, [account("", "", NEW)]) == [None]
