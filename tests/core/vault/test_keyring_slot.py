"""The key in the keyring: accounts alone, for what the rules allow."""

from __future__ import annotations

import pytest

from core.keychain import Availability, KeychainError, KeychainLocked
from core.vault import (
    AccountEdit,
    Compartment,
    CompartmentClosed,
    MasterPassword,
    Rules,
    SlotKind,
    Use,
    WaysIn,
    WrongKeyringKey,
)
from tests.core.vault.vaults import CHEAP, PASSWORD, run_sql
from tests.keyrings import MemoryKeyring


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def ways(store, path, keyring) -> WaysIn:
    return WaysIn(store, keyring.keychain(), path.parent / "pin.json")


def allow(ways: WaysIn, use: Use) -> None:
    uses = ways.check() | use
    ways.key.keep(ways.key.make(), uses)


@pytest.fixture
def without_lock(ways, store) -> WaysIn:
    """Return the ways of a locked vault with App Lock off."""
    allow(ways, Use.START)
    store.put_rules(Rules(app_lock=False))
    store.lock()
    return ways


def test_the_key_opens_accounts_and_never_passwords(without_lock, store):
    key = without_lock.key.credential(Use.START)
    report = without_lock.key.unlock(key, Use.START)
    assert report.opened == {Compartment.ACCOUNTS}
    assert len(store.accounts()) == 3
    with pytest.raises(CompartmentClosed):
        store.logins()
    store.edit_account(store.accounts()[0].id, AccountEdit(label="changed"))
    with pytest.raises(CompartmentClosed):
        without_lock.key.make()


def test_the_key_is_given_only_for_its_use(without_lock):
    assert without_lock.key.credential(Use.SYSTEM) is None
    assert without_lock.look().uses == Use.START


def test_the_rules_have_the_last_word(without_lock, store, keyring):
    (name,) = keyring.texts
    key = without_lock.key.credential(Use.START)
    with pytest.raises(WrongKeyringKey):
        without_lock.key.unlock(key, Use.SYSTEM)
    assert not store.is_open()
    store.unlock(MasterPassword(PASSWORD))
    store.put_rules(Rules())
    store.lock()
    with pytest.raises(WrongKeyringKey):
        without_lock.key.unlock(key, Use.START)
    assert not store.is_open()
    assert name in keyring.texts


def test_what_the_rules_no_longer_allow_is_taken_away_after_the_master_password(without_lock, store, keyring):
    store.unlock(MasterPassword(PASSWORD))
    store.put_rules(Rules())
    without_lock.drop(without_lock.stale())
    assert keyring.names == []
    assert SlotKind.KEYRING not in store.check().slots


def test_a_lost_key_leaves_no_slot(without_lock, store, keyring):
    keyring.texts.clear()
    assert without_lock.key.credential(Use.START) is None
    store.unlock(MasterPassword(PASSWORD))
    without_lock.drop(without_lock.stale())
    assert SlotKind.KEYRING not in store.check().slots


def test_a_new_key_replaces_the_old_and_keeps_its_uses(ways, keyring):
    allow(ways, Use.START)
    (old,) = keyring.texts
    allow(ways, Use.SYSTEM)
    assert old not in keyring.texts
    assert ways.key.uses() == Use.START | Use.SYSTEM
    ways.key.forbid(Use.START)
    assert ways.key.uses() == Use.SYSTEM
    ways.key.forbid(Use.SYSTEM)
    assert keyring.texts == {}
    ways.key.forbid(Use.SYSTEM)


def test_a_keyring_that_does_not_keep_is_noticed(ways, keyring, monkeypatch):
    monkeypatch.setattr(keyring, "set_password", lambda *_args: None)
    with pytest.raises(KeychainError):
        allow(ways, Use.START)


@pytest.mark.parametrize("set_pin", [True, False])
def test_a_locked_keyring_is_named_and_gives_nothing(without_lock, store, keyring, set_pin):
    if set_pin:
        store.unlock(MasterPassword(PASSWORD))
        without_lock.pin.set("739146")
        store.lock()
    keyring.locked = True
    seen = without_lock.look()
    assert (seen.keyring, seen.wanted, seen.pin) == (Availability.LOCKED, True, set_pin)
    assert (seen.tries, seen.uses) == (0, Use.NOTHING)
    with pytest.raises(KeychainLocked):
        without_lock.key.credential(Use.START)


def test_a_vault_that_needs_no_keyring_does_not_ask_it(ways, store, keyring):
    store.lock()
    assert ways.look().keyring is None
    assert keyring.asked == 0
    assert ways.look(ask_keyring=True).keyring is Availability.OK


def test_nothing_secret_is_in_a_repr(ways, keyring):
    made = ways.key.make()
    ways.key.keep(made, Use.START)
    ways.pin.set("739146")
    tried = ways.pin.begin()
    for value in (made, tried, ways.key.credential(Use.START), ways.look()):
        assert str(getattr(value, "key", b"?")) not in repr(value)


def test_a_try_that_was_never_made_is_given_back_but_not_twice(ways, store):
    ways.pin.set("739146")
    first, second = ways.pin.begin(), ways.pin.begin()
    ways.pin.give_back(first)  # another one was counted since
    assert ways.pin.tries_left() == 3
    ways.pin.give_back(second)
    assert ways.pin.tries_left() == 4
    ways.pin.give_back(second)
    assert ways.pin.tries_left() == 4


@pytest.fixture
def with_both(ways, store) -> WaysIn:
    """Return the ways of an open vault that has a PIN and a key in the keyring, and was looked at."""
    ways.pin.set("739146")
    allow(ways, Use.START)
    store.put_rules(Rules(app_lock=False))
    ways.look()
    return ways


def test_new_keys_leave_no_entry_behind(with_both, store, keyring):
    assert keyring.names == ["accounts", "pin"]
    store.rekey("another password", cost=CHEAP)
    ways = with_both.look(ask_keyring=True)
    assert keyring.names == []
    assert (ways.keyring, ways.wanted, ways.tries) == (Availability.OK, False, 0)


def test_a_keyring_that_was_locked_at_new_keys_is_cleared_later(with_both, store, keyring):
    store.rekey("another password", cost=CHEAP)
    keyring.locked = True
    assert with_both.look(ask_keyring=True).keyring is Availability.LOCKED
    keyring.locked = False
    with_both.look(ask_keyring=True)
    assert keyring.names == []


def test_a_look_erases_nothing_that_is_in_use_and_believes_no_locked_file(with_both, store, keyring):
    before, slot = dict(keyring.texts), store.slot_id(SlotKind.KEYRING)
    with_both.look(ask_keyring=True)
    store.lock()
    run_sql(store.path, ("DELETE FROM slot WHERE id = ?", (slot,)))
    with_both.look(ask_keyring=True)
    assert store.slot_id(SlotKind.KEYRING) is None
    assert keyring.texts == before
