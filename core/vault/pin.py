"""The PIN: tries that are counted before they are made, and a key of which the keyring holds one half."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from core.crypto import make_key
from core.errors import AppError
from core.files import write_atomic
from core.keychain import KeychainError
from core.vault.credentials import PinAndKey
from core.vault.errors import MasterPasswordDue, PinGone, PinUnreadable, VaultError, WrongPin
from core.vault.store import VaultStore
from core.vault.values import SlotKind, UnlockReport

TRIES = 5
_KEY_LENGTH = 32


class KeyringEntries(Protocol):
    """Keep small secrets by name in the system's keyring; raises KeychainError where it cannot."""

    def get(self, name: str) -> bytes | None:
        """Return an entry, or None."""
        ...

    def set(self, name: str, value: bytes) -> None:
        """Write an entry."""
        ...

    def delete(self, name: str) -> None:
        """Erase an entry, if it is there."""
        ...


@dataclass(frozen=True, slots=True)
class _Entry:
    key: bytes = field(repr=False)
    tries: int


@dataclass(frozen=True, slots=True)
class NewKey:
    """Hold the key of a slot that was just made, and the slot it `replaces`, until the keyring has it."""

    slot: bytes
    key: bytes = field(repr=False)
    replaces: bytes | None = None


@dataclass(frozen=True, slots=True)
class PinTry:
    """Hold a try that is counted and not yet made: `left` are those after it."""

    slot: bytes
    key: bytes = field(repr=False)
    left: int


class PinLock:
    """Open a vault with a PIN, at most five wrong times in a row.

    The entry in the keyring holds key and tries left, the file `mirror` the tries alone; the lower
    one counts, so putting back either gives nothing. `set` and `unlock` are made of steps, as the
    keyring must not keep the thread of the vault waiting: `make`, `keep`; and `begin`, `open`,
    then `restore` or `settle`. All but `make` and `open` ask the keyring.
    """

    def __init__(self, store: VaultStore, keyring: KeyringEntries, mirror: Path) -> None:
        self._store = store
        self._keyring = keyring
        self._mirror = mirror
        self._counting = threading.RLock()

    def tries_left(self) -> int:
        """Return how often a PIN may be tried; 0 when there is none.

        Raises KeychainError, and what `VaultStore.check` raises.
        """
        slot = self._store.slot_id(SlotKind.PIN)
        entry = None if slot is None else self._read(slot)
        return 0 if slot is None or entry is None else min(entry.tries, self._mirrored(slot))

    def set(self, pin: str) -> None:
        """Make a PIN, in place of an earlier one; both compartments have to be open.

        Raises EmptyPassword, CompartmentClosed, SaveFailed, KeychainError; there is no PIN then.
        """
        made = self.make(pin)
        try:
            self.keep(made)
        except BaseException:
            self._store.drop_slot(SlotKind.PIN)
            raise

    def make(self, pin: str) -> NewKey:
        """Make the slot of a PIN; does not ask the keyring.

        Raises EmptyPassword, CompartmentClosed, SaveFailed.
        """
        replaces, key = self._store.slot_id(SlotKind.PIN), make_key()
        return NewKey(self._store.set_pin_slot(pin, key), key, replaces)

    def keep(self, made: NewKey) -> None:
        """Give the keyring its half of a new PIN; where that fails the slot is to be dropped.

        Raises PinUnreadable, KeychainError.
        """
        with self._counting:
            self._count(made.slot, _Entry(made.key, TRIES))
            self._spend(made.replaces)

    def erase(self) -> None:
        """Take the keyring's half of the PIN away, which kills it.

        Raises KeychainError.
        """
        with self._counting:
            self._spend(self._store.slot_id(SlotKind.PIN))
            with contextlib.suppress(OSError):
                self._mirror.unlink()

    def forget(self, slot: bytes) -> None:
        """Erase the entry of a slot that the vault has no more.

        Raises KeychainError.
        """
        with self._counting:
            self._spend(slot)

    def remove(self) -> None:
        """Take the PIN away; with passwords closed its dead slot stays until the next master unlock."""
        self.erase()
        self.tidy()

    def is_dead(self) -> bool:
        """Return whether the vault has a slot of a PIN that opens nothing any more; its rests are erased.

        Raises KeychainError.
        """
        slot = self._store.slot_id(SlotKind.PIN)
        if slot is None or self.tries_left() > 0:
            return False
        self._spend(slot)
        return True

    def tidy(self) -> None:
        """Drop the slot of a dead PIN; called after the master password."""
        if self.is_dead():
            with contextlib.suppress(VaultError):
                self._store.drop_slot(SlotKind.PIN)

    def unlock(self, pin: str) -> UnlockReport:
        """Count a try durably, then try.

        Raises PinGone, PinUnreadable (not tried), WrongPin with the tries left, MasterPasswordDue,
        KeychainError, and what `VaultStore.unlock` raises.
        """
        tried = self.begin()
        try:
            report = self.open(tried, pin)
        except VaultError as error:
            raise self.settle(tried, error) from error
        self.restore(tried)
        return report

    def begin(self) -> PinTry:
        """Count a try durably, before the PIN is compared with anything.

        Raises PinGone, PinUnreadable, KeychainError, and what `VaultStore.check` raises.
        """
        with self._counting:
            slot = self._store.slot_id(SlotKind.PIN)
            entry = None if slot is None else self._read(slot)
            tries = 0 if slot is None or entry is None else min(entry.tries, self._mirrored(slot))
            if slot is None or entry is None or tries <= 0:
                self._spend(slot)
                raise PinGone
            self._count(slot, _Entry(entry.key, tries - 1))
            return PinTry(slot, entry.key, tries - 1)

    def open(self, tried: PinTry, pin: str) -> UnlockReport:
        """Make a try that was counted; does not ask the keyring.

        Raises WrongPin, MasterPasswordDue, and what `VaultStore.unlock` raises: all of it for `settle`.
        """
        return self._store.unlock(PinAndKey(pin, tried.key))

    def restore(self, tried: PinTry) -> None:
        """Give all tries back, because the PIN was right."""
        with self._unless_refused():
            if self._read(tried.slot) is not None:  # it may have been removed meanwhile
                self._count(tried.slot, _Entry(tried.key, TRIES))

    def give_back(self, tried: PinTry) -> None:
        """Give a try back that was never made; only if none was counted since."""
        with self._unless_refused():
            entry = self._read(tried.slot)
            if entry is not None and min(entry.tries, self._mirrored(tried.slot)) == tried.left:
                self._count(tried.slot, _Entry(tried.key, tried.left + 1))

    def settle(self, tried: PinTry, error: AppError) -> AppError:
        """Settle a try that did not open the vault, and return what there is to tell."""
        if isinstance(error, WrongPin):
            if tried.left == 0:
                with self._unless_refused():
                    self._spend(tried.slot)
            return WrongPin(tried.left)
        if isinstance(error, MasterPasswordDue):
            self.restore(tried)
        else:  # the PIN was not compared with anything
            self.give_back(tried)
        return error

    @contextlib.contextmanager
    def _unless_refused(self) -> Iterator[None]:
        """Count alone; what the keyring does not take leaves the count lower, which is on the safe side."""
        with self._counting, contextlib.suppress(KeychainError, PinUnreadable):
            yield

    def _read(self, slot: bytes) -> _Entry | None:
        raw = self._keyring.get(_name(slot))
        if raw is None or len(raw) != _KEY_LENGTH + 1:
            return None
        return _Entry(raw[:_KEY_LENGTH], min(raw[_KEY_LENGTH], TRIES))

    def _count(self, slot: bytes, entry: _Entry) -> None:
        """Write the tries to both places and read them back.

        Raises PinUnreadable.
        """
        self._keyring.set(_name(slot), entry.key + bytes([entry.tries]))
        try:
            write_atomic(self._mirror, json.dumps({"slot": slot.hex(), "tries": entry.tries}).encode())
        except OSError as error:
            raise PinUnreadable from error
        if self._read(slot) != entry or self._mirrored(slot) != entry.tries:
            raise PinUnreadable

    def _mirrored(self, slot: bytes) -> int:
        """Return the tries that the mirror knows for this slot; all of them where it knows nothing."""
        try:
            record = json.loads(self._mirror.read_bytes())
            known = isinstance(record, dict) and record.get("slot") == slot.hex()
            return max(0, min(TRIES, int(record["tries"]))) if known else TRIES
        except (OSError, ValueError, KeyError, TypeError):
            return TRIES

    def _spend(self, slot: bytes | None) -> None:
        """Erase the entry; the mirror keeps its 0, so that an entry put back alone opens nothing."""
        if slot is not None:
            self._keyring.delete(_name(slot))


def _name(slot: bytes) -> str:
    return f"pin-{slot.hex()}"
