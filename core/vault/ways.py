"""The ways in beside the master password: a PIN, and a key for accounts alone that the system's keyring holds."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from enum import IntFlag
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from core.crypto import make_key
from core.keychain import Availability, Keychain, KeychainError, KeychainFailed, availability_of
from core.vault.credentials import KeyringKey
from core.vault.errors import VaultError, WrongKeyringKey
from core.vault.pin import KeyringEntries, NewKey, PinLock
from core.vault.store import VaultStore
from core.vault.values import Rules, SlotKind, UnlockReport

_KEY_LENGTH = 32


class Use(IntFlag):
    """Say what the key in the keyring may be used for."""

    NOTHING = 0
    START = 1  # accounts open at start, because App Lock is off
    SYSTEM = 2  # accounts open after the system asked who sits here


class Ways(Struct, frozen=True):
    """Say which ways in there are besides the master password, and whether the keyring they need can be used.

    `keyring` is None where nobody had to ask it. `wanted` says that the vault has a way in that needs it, `pin`
    that it has a PIN, `tries` how often that may be tried, 0 when it cannot be.
    """

    keyring: Availability | None = None
    wanted: bool = False
    pin: bool = False
    tries: int = 0
    uses: Use = Use.NOTHING


@dataclass(frozen=True, slots=True)
class _Entry:
    key: bytes = field(repr=False)
    uses: Use


class _Slot(NamedTuple):
    """Name a slot of a vault."""

    vault: bytes
    kind: SlotKind
    id: bytes


class KeyringWay:
    """Open accounts, and only accounts, with a random key that the keyring holds.

    The entry says what the key may be used for; the rules in the vault have the last word on it. All but
    `make` and `unlock` ask the keyring.
    """

    def __init__(self, store: VaultStore, keyring: KeyringEntries) -> None:
        self._store = store
        self._keyring = keyring

    def uses(self) -> Use:
        """Return what the key of this vault may be used for.

        Raises KeychainError, and what `VaultStore.check` raises.
        """
        entry = self._entry()
        return Use.NOTHING if entry is None else entry.uses

    def credential(self, use: Use) -> KeyringKey | None:
        """Return the key if it may be used for this.

        Raises KeychainError, and what `VaultStore.check` raises.
        """
        entry = self._entry()
        return KeyringKey(entry.key) if entry is not None and use in entry.uses else None

    def unlock(self, key: KeyringKey, use: Use) -> UnlockReport:
        """Open accounts; what the rules in the vault do not allow is closed again at once.

        Raises WrongKeyringKey, and what `VaultStore.unlock` raises.
        """
        was_open = self._store.is_open()
        report = self._store.unlock(key)
        if not was_open and use not in allowed_uses(self._store.rules):
            self._store.lock()
            raise WrongKeyringKey
        return report

    def make(self) -> NewKey:
        """Make the slot of a new key; does not ask the keyring.

        Raises CompartmentClosed, SaveFailed.
        """
        replaces, key = self._store.slot_id(SlotKind.KEYRING), make_key()
        return NewKey(self._store.set_keyring_slot(key), key, replaces)

    def keep(self, made: NewKey, uses: Use) -> None:
        """Give the keyring a new key; where that fails the slot is to be dropped.

        Raises KeychainError.
        """
        self._keyring.set(_name(made.slot), made.key + bytes([uses]))
        if self._read(made.slot) != _Entry(made.key, uses):
            raise KeychainFailed
        if made.replaces is not None:
            with contextlib.suppress(KeychainError):
                self._keyring.delete(_name(made.replaces))

    def forbid(self, use: Use) -> None:
        """Take a use away; with the last one the entry goes too.

        Raises KeychainError, and what `VaultStore.check` raises.
        """
        slot, entry = self._store.slot_id(SlotKind.KEYRING), self._entry()
        if slot is None:
            return
        left = Use.NOTHING if entry is None else entry.uses & ~use
        if entry is None or not left:
            self._keyring.delete(_name(slot))
        elif left != entry.uses:
            self._keyring.set(_name(slot), entry.key + bytes([left]))

    def forget(self, slot: bytes) -> None:
        """Erase the entry of a slot that the vault has no more.

        Raises KeychainError.
        """
        self._keyring.delete(_name(slot))

    def is_dead(self) -> bool:
        """Return whether the vault has a slot whose key the keyring has no more."""
        return self._store.slot_id(SlotKind.KEYRING) is not None and self._entry() is None

    def _entry(self) -> _Entry | None:
        slot = self._store.slot_id(SlotKind.KEYRING)
        return None if slot is None else self._read(slot)

    def _read(self, slot: bytes) -> _Entry | None:
        raw = self._keyring.get(_name(slot))
        if raw is None or len(raw) != _KEY_LENGTH + 1:
            return None
        return _Entry(raw[:_KEY_LENGTH], Use(raw[_KEY_LENGTH] & (Use.START | Use.SYSTEM)))


class WaysIn:
    """Hold both ways of one vault; every call here may wait for the keyring, though not for ever."""

    def __init__(self, store: VaultStore, keychain: Keychain, mirror: Path) -> None:
        self._store = store
        self._keychain = keychain
        self.pin = PinLock(store, keychain, mirror)
        self.key = KeyringWay(store, keychain)
        self._seen: set[_Slot] = set()

    def look(self, *, ask_keyring: bool = False) -> Ways:
        """Return what there is. A vault that needs no keyring does not ask it, unless told to.

        Entries of slots that an earlier look saw, and that new keys have dropped since, are erased.
        Raises what `VaultStore.check` raises.
        """
        slots = self._store.check().slots
        pin = SlotKind.PIN in slots
        wanted = pin or SlotKind.KEYRING in slots
        if not ask_keyring and not wanted:
            return Ways()
        keyring = self._keychain.availability()
        if keyring is not Availability.OK:
            return Ways(keyring, wanted, pin)
        try:
            self._erase_orphans()
            return Ways(keyring, wanted, pin, self.pin.tries_left(), self.key.uses())
        except KeychainError as error:
            return Ways(availability_of(error), wanted, pin)

    def check(self) -> Use:
        """Return what the key is used for now, if the keyring can be used.

        Raises KeychainError, VaultError.
        """
        self._keychain.check()
        return self.key.uses()

    def stale(self) -> tuple[SlotKind, ...]:
        """Bring the keyring in line with the open vault and return the slots that open nothing any more.

        Raises KeychainError, VaultError.
        """
        forbidden = self.key.uses() & ~allowed_uses(self._store.rules)
        if forbidden:
            self.key.forbid(forbidden)
        return self.dead()

    def dead(self) -> tuple[SlotKind, ...]:
        """Return the slots that open nothing any more.

        Raises KeychainError, VaultError.
        """
        gone = {SlotKind.PIN: self.pin.is_dead(), SlotKind.KEYRING: self.key.is_dead()}
        return tuple(kind for kind, dead in gone.items() if dead)

    def drop(self, kinds: tuple[SlotKind, ...]) -> None:
        """Drop slots, as far as the vault can be changed now; the next master password has another go."""
        with contextlib.suppress(VaultError):
            for kind in kinds:
                self._store.drop_slot(kind)

    def _erase_orphans(self) -> None:
        """Erase the entries of slots that this vault had and has no more.

        Only while it is open: what a locked file says of its slots is not authentic. Raises KeychainError.
        """
        if not self._store.is_open():
            return
        vault, forget = self._store.check().vault_id, {SlotKind.PIN: self.pin.forget, SlotKind.KEYRING: self.key.forget}
        ids = {kind: self._store.slot_id(kind) for kind in forget}
        here = {_Slot(vault, kind, slot) for kind, slot in ids.items() if slot is not None}
        for gone in [one for one in self._seen - here if one.vault == vault]:
            forget[gone.kind](gone.id)
            self._seen.discard(gone)
        self._seen |= here


def allowed_uses(rules: Rules) -> Use:
    """Return what the rules of a vault let the key in the keyring do."""
    return (Use.NOTHING if rules.app_lock else Use.START) | (Use.SYSTEM if rules.system_unlock else Use.NOTHING)


def _name(slot: bytes) -> str:
    return f"accounts-{slot.hex()}"
