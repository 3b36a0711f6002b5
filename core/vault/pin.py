"""The PIN: tries that are counted before they are made, and a key of which the keyring holds one half."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import NamedTuple, Protocol

from core.crypto import make_key
from core.files import write_atomic
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


class _Entry(NamedTuple):
    key: bytes
    tries: int


class PinLock:
    """Open a vault with a PIN, at most five wrong times in a row.

    The entry in the keyring holds key and tries left, the file `mirror` the tries alone; the lower
    one counts, so putting back either gives nothing.
    """

    def __init__(self, store: VaultStore, keyring: KeyringEntries, mirror: Path) -> None:
        self._store = store
        self._keyring = keyring
        self._mirror = mirror

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
        self._erase(self._store.slot_id(SlotKind.PIN))
        entry = _Entry(make_key(), TRIES)
        slot = self._store.set_pin_slot(pin, entry.key)
        try:
            self._count(slot, entry)
        except BaseException:
            self._store.drop_slot(SlotKind.PIN)
            raise

    def remove(self) -> None:
        """Take the PIN away; with passwords closed its dead slot stays until the next master unlock."""
        self._erase(self._store.slot_id(SlotKind.PIN))
        self.tidy()

    def tidy(self) -> None:
        """Drop the slot of a PIN that the keyring no longer has; called after the master password."""
        slot = self._store.slot_id(SlotKind.PIN)
        if slot is not None and self._read(slot) is None:
            with contextlib.suppress(VaultError):
                self._store.drop_slot(SlotKind.PIN)

    def unlock(self, pin: str) -> UnlockReport:
        """Count a try durably, then try.

        Raises PinGone, PinUnreadable (not tried), WrongPin with the tries left, MasterPasswordDue,
        KeychainError, and what `VaultStore.unlock` raises.
        """
        slot = self._store.slot_id(SlotKind.PIN)
        entry = None if slot is None else self._read(slot)
        tries = 0 if slot is None or entry is None else min(entry.tries, self._mirrored(slot))
        if slot is None or entry is None or tries <= 0:
            self._spend(slot)
            raise PinGone
        self._count(slot, _Entry(entry.key, tries - 1))
        try:
            report = self._store.unlock(PinAndKey(pin, entry.key))
        except WrongPin as error:
            if tries == 1:
                self._spend(slot)
            raise WrongPin(tries - 1) from error
        except MasterPasswordDue:
            self._count(slot, _Entry(entry.key, TRIES))
            raise
        except VaultError:
            # The PIN was not compared with anything, so the try is given back.
            self._count(slot, _Entry(entry.key, tries))
            raise
        self._count(slot, _Entry(entry.key, TRIES))
        return report

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

    def _erase(self, slot: bytes | None) -> None:
        self._spend(slot)
        with contextlib.suppress(OSError):
            self._mirror.unlink()


def _name(slot: bytes) -> str:
    return f"pin-{slot.hex()}"
