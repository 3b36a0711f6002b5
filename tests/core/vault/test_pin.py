"""The PIN: five tries, counted before they are made, whatever is put back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.keychain import KeychainLocked
from core.vault import (
    Compartment,
    CompartmentClosed,
    EmptyPassword,
    MasterPassword,
    MasterPasswordDue,
    PinGone,
    PinLock,
    PinUnreadable,
    SlotKind,
    WrongPin,
)
from tests.core.vault.vaults import PASSWORD, copy_of, new_store

DAY = 24 * 3600.0


class Keyring:
    """Keep entries in memory."""

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}
        self.locked = False
        self.deaf = False

    def get(self, name: str) -> bytes | None:
        self._ask()
        return self.entries.get(name)

    def set(self, name: str, value: bytes) -> None:
        self._ask()
        if not self.deaf:
            self.entries[name] = value

    def delete(self, name: str) -> None:
        self._ask()
        self.entries.pop(name, None)

    def _ask(self) -> None:
        if self.locked:
            raise KeychainLocked


@pytest.fixture
def keyring() -> Keyring:
    return Keyring()


@pytest.fixture
def mirror(path) -> Path:
    return path.parent / "pin.json"


@pytest.fixture
def pin(store, keyring, mirror) -> PinLock:
    """Return a locked vault's PIN 246810."""
    made = PinLock(store, keyring, mirror)
    made.set("246810")
    store.lock()
    return made


def test_a_pin_opens_both_and_restores_the_tries(pin, store):
    assert pin.tries_left() == 5
    with pytest.raises(WrongPin) as caught:
        pin.unlock("000000")
    assert caught.value.tries_left == 4
    assert pin.tries_left() == 4
    assert len(pin.unlock("246810").opened) == 2
    assert pin.tries_left() == 5


def test_five_failures_remove_it(pin, store, keyring):
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(WrongPin) as caught:
            pin.unlock("000000")
        assert caught.value.tries_left == left
    assert keyring.entries == {}
    for text in ("000000", "246810"):
        with pytest.raises(PinGone):
            pin.unlock(text)
    assert pin.tries_left() == 0
    # The dead slot goes with the next master unlock.
    assert SlotKind.PIN in store.check().slots
    store.unlock(MasterPassword(PASSWORD))
    pin.tidy()
    assert SlotKind.PIN not in store.check().slots


def test_tries_are_durable_before_the_check(pin, store, keyring, mirror, monkeypatch):
    seen = []

    def killed(*_args: object, **_named: object) -> None:
        seen.append((next(iter(keyring.entries.values()))[-1], mirror.read_text()))
        raise KeyboardInterrupt

    for left in (4, 3, 2, 1, 0):
        monkeypatch.setattr(store, "unlock", killed)
        with pytest.raises(KeyboardInterrupt):
            pin.unlock("000000")
        assert seen[-1][0] == left
        assert f'"tries": {left}' in seen[-1][1]
    monkeypatch.undo()
    with pytest.raises(PinGone):
        pin.unlock("246810")


@pytest.mark.parametrize("back", ["keyring", "mirror", "vault", "mirror and vault"])
def test_putting_one_back_gives_no_tries(pin, store, keyring, mirror, path, back):
    store.close()
    entries, kept = dict(keyring.entries), mirror.read_bytes()
    old_vault = copy_of(path)
    tries = 0
    for _ in range(20):
        again = new_store(path)
        try:
            PinLock(again, keyring, mirror).unlock("000000")
        except WrongPin:
            tries += 1
        except PinGone:
            break
        finally:
            again.close()
        if "keyring" in back:
            keyring.entries = dict(entries)
        if "mirror" in back:
            mirror.write_bytes(kept)
        if "vault" in back:
            shutil.copy(old_vault, path)
    assert tries == 5


def test_a_keyring_that_forgets_to_write_is_noticed(pin, keyring):
    keyring.deaf = True
    with pytest.raises(PinUnreadable):
        pin.unlock("246810")


def test_a_mirror_that_cannot_be_written_stops_the_try(pin, mirror):
    mirror.unlink()
    mirror.mkdir()
    with pytest.raises(PinUnreadable):
        pin.unlock("246810")


def test_a_locked_keyring_says_so_and_costs_nothing(pin, keyring):
    keyring.locked = True
    with pytest.raises(KeychainLocked):
        pin.unlock("246810")
    keyring.locked = False
    assert pin.tries_left() == 5


def test_a_pin_that_the_keyring_did_not_take_is_no_pin(store, keyring, mirror):
    keyring.deaf = True
    with pytest.raises(PinUnreadable):
        PinLock(store, keyring, mirror).set("246810")
    assert SlotKind.PIN not in store.check().slots


def test_setting_needs_both_open_and_a_text(store, keyring, mirror):
    pin = PinLock(store, keyring, mirror)
    with pytest.raises(EmptyPassword):
        pin.set("")
    store.lock()
    with pytest.raises(CompartmentClosed):
        pin.set("1234")


def test_a_new_pin_replaces_the_old(store, keyring, mirror):
    pin = PinLock(store, keyring, mirror)
    pin.set("1111")
    pin.set("2222")
    assert len(keyring.entries) == 1
    store.lock()
    with pytest.raises(WrongPin):
        pin.unlock("1111")
    pin.unlock("2222")
    pin.remove()
    assert keyring.entries == {}
    assert not mirror.exists()
    assert SlotKind.PIN not in store.check().slots


def test_the_master_password_is_due_after_14_days(pin, store, clock):
    clock.time += 13.9 * DAY
    pin.unlock("246810")
    store.lock()
    clock.time += 0.2 * DAY
    with pytest.raises(MasterPasswordDue):
        pin.unlock("246810")
    assert not store.is_open()
    assert pin.tries_left() == 5
    store.unlock(MasterPassword(PASSWORD))
    store.lock()
    pin.unlock("246810")


def test_a_clock_set_back_does_not_stretch_the_14_days(pin, store, clock):
    clock.time -= 100.0
    with pytest.raises(MasterPasswordDue):
        pin.unlock("246810")
    clock.time += 13 * DAY
    pin.unlock("246810")
    store.touch(store.accounts()[0].id, 1.0)
    store.lock()
    clock.time -= 5 * DAY
    with pytest.raises(MasterPasswordDue):
        pin.unlock("246810")


def test_a_pin_that_is_due_leaves_open_what_was_open(pin, store, clock):
    clock.time += 15 * DAY
    store.unlock(MasterPassword(PASSWORD))
    store.lock(Compartment.PASSWORDS)
    session, accounts = store.session, store.accounts()
    clock.time += 15 * DAY
    with pytest.raises(MasterPasswordDue):
        pin.unlock("246810")
    assert store.is_open()
    assert not store.is_open(Compartment.PASSWORDS)
    assert store.session == session
    assert store.accounts() == accounts
