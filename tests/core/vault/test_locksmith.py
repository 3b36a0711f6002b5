"""What changes of slots and keys leave alone, and when they refuse to begin."""

from __future__ import annotations

import pytest

from core.vault import (
    Compartment,
    CompartmentClosed,
    EmptyPassword,
    KeyringKey,
    MasterPassword,
    PinAndKey,
    SaveFailed,
    SlotKind,
    VaultReadOnly,
    WrongKeyringKey,
    WrongPassword,
    WrongPin,
)
from core.vault.slots import Slot
from tests.core.vault.vaults import PASSWORD, FakeAnchors, copy_of, new_account, new_store, reopened

KEY = bytes(range(32))
CHANGES = {
    "change_password": lambda store: store.change_password(PASSWORD, "new"),
    "replace_recovery_code": lambda store: store.replace_recovery_code(),
    "set_pin_slot": lambda store: store.set_pin_slot("2468", KEY),
    "set_keyring_slot": lambda store: store.set_keyring_slot(KEY),
    "drop_slot": lambda store: store.drop_slot(SlotKind.RECOVERY),
    "rekey": lambda store: store.rekey("new"),
    "new_lineage": lambda store: store.new_lineage(),
}


def slots_of(store) -> dict[int, bytes]:
    """Return the ids of all slots by their kind."""
    return {Slot.decode(*row).kind: row[0] for row in store._layout.slots.items()}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_keys_change_only_with_both_compartments_open(store, path, change):
    store.set_keyring_slot(KEY)
    store.lock(Compartment.PASSWORDS)
    before = path.read_bytes()
    with pytest.raises(CompartmentClosed) as caught:
        change(store)
    assert caught.value.which is Compartment.PASSWORDS
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("replace", "old", "refusal"),
    [
        (lambda store: store.set_pin_slot("1357", KEY), PinAndKey("2468", KEY), WrongPin),
        (lambda store: store.set_keyring_slot(KEY[::-1]), KeyringKey(KEY), WrongKeyringKey),
        (lambda store: store.change_password(PASSWORD, "new"), MasterPassword(PASSWORD), WrongPassword),
    ],
    ids=["pin", "keyring", "password"],
)
def test_a_slot_takes_the_place_of_the_one_of_its_kind(store, path, replace, old, refusal):
    store.set_pin_slot("2468", KEY)
    store.set_keyring_slot(KEY)
    before = slots_of(store)
    replace(store)
    after = slots_of(store)
    assert len(store._layout.slots) == len(SlotKind)
    assert sum(before[kind] != after[kind] for kind in SlotKind) == 1
    store.close()
    again = new_store(path)
    with pytest.raises(refusal):
        again.unlock(old)
    again.close()


@pytest.mark.parametrize("kind", [SlotKind.PIN, SlotKind.KEYRING, SlotKind.PASSWORD])
def test_dropping_what_is_not_there_saves_nothing(store, path, kind):
    before = path.read_bytes()
    store.drop_slot(kind)
    assert path.read_bytes() == before
    store.verify_password(PASSWORD)


@pytest.mark.parametrize("name", ["change_password", "rekey"])
def test_an_empty_password_is_refused_before_anything_is_written(store, path, name):
    before = path.read_bytes()
    with pytest.raises(EmptyPassword):
        store.change_password(PASSWORD, "") if name == "change_password" else store.rekey("")
    assert path.read_bytes() == before


def test_new_keys_say_how_far_they_are(store):
    told: list[tuple[int, int]] = []
    store.rekey("new", sink=lambda done, total: told.append((done, total)))
    assert told
    assert told == sorted(told)
    assert {total for _, total in told} == {sum(opened.leaves.count for opened in store._open.values())}


def test_new_keys_that_are_given_up_leave_the_old_ones(store, path):
    before = path.read_bytes()

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.rekey("new", sink=stop)
    assert path.read_bytes() == before
    store.add_accounts([new_account(7)])
    store.close()
    again = reopened(path)
    assert len(again.accounts()) == 4
    again.close()


def test_a_new_lineage_that_cannot_be_saved_leaves_the_vault_read_only(store, path, monkeypatch):
    anchors = FakeAnchors()
    store.close()
    older = copy_of(path)
    newer = reopened(path, anchors=anchors)
    newer.add_accounts([new_account(5)])
    newer.close()
    path.write_bytes(older.read_bytes())
    again = reopened(path, anchors=anchors)
    with monkeypatch.context() as broken:
        broken.setattr("core.vault.file.VaultFile.commit", lambda *_: (_ for _ in ()).throw(SaveFailed("full")))
        with pytest.raises(SaveFailed):
            again.new_lineage()
    with pytest.raises(VaultReadOnly) as caught:
        again.add_accounts([new_account(6)])
    assert caught.value.reason == "rollback"
    again.new_lineage()
    again.add_accounts([new_account(6)])
    again.close()
