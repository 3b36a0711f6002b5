"""Slots and keys that change: passwords, recovery codes, PIN and keyring slots, new keys, a new lineage."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator

from core.crypto import NotAuthentic, hkdf, lp, make_key, random_bytes
from core.vault.blobs import CompartmentKeys, PartName
from core.vault.codec import TOMBSTONE, UNREADABLE, Part
from core.vault.compartment import Batch, OpenCompartment
from core.vault.credentials import KeyringKey, MasterPassword, PinAndKey
from core.vault.errors import EmptyPassword, ItemDamaged, WrongRecoveryCode
from core.vault.items import set_fingerprints
from core.vault.leaves import NO_NONCE
from core.vault.opening import Credential, key_material, open_slot, slot_kind
from core.vault.recovery_code import RecoveryCode
from core.vault.slots import Slot, find_slot, find_slot_id, is_cheaper, make_slot, wrap_into
from core.vault.stamps import DEVICE_LENGTH, StampClock
from core.vault.states import DEVICE, DRILL, MASTER_SEEN, RECOVERY_STORE, stage_state
from core.vault.timekeeping import TimeShelf
from core.vault.values import DEFAULT_COST, Compartment, KdfCost, SlotKind

LINEAGE_LENGTH = 16
_STRIDE = 64


class Locksmith(TimeShelf):
    """Change what opens the vault; everything here needs both compartments open."""

    _opened_by: frozenset[SlotKind] = frozenset()

    def verify_password(self, text: str) -> None:
        """Check again that it is the owner who sits here.

        Raises WrongPassword.
        """
        with self._mutex:
            _, layout = self._ready_file()
            self._opened(Compartment.ACCOUNTS)
            vault = layout.header.vault_id
            open_slot(layout.slots, MasterPassword(text), vault, floor=self._floor, accept_cost=True)

    def change_password(self, old: str, new: str, *, cost: KdfCost | None = None) -> None:
        """Replace the master password: a new slot with a new salt; the data keys stay.

        Raises WrongPassword, EmptyPassword, CompartmentClosed, SaveFailed.
        """
        with self._mutex:
            self.verify_password(old)
            self._replace_slots([MasterPassword(new)], cost=cost)

    def raise_cost(self, password: str, cost: KdfCost = DEFAULT_COST) -> bool:
        """Make the master password's slot anew if guessing at it costs less than `cost`; return whether it did.

        Never lowers anything: memory or passes above those of `cost` stay. Raises WrongPassword,
        CompartmentClosed, VaultReadOnly, SaveFailed; the slot is as it was then.
        """
        with self._mutex:
            old = find_slot(self._ready_file()[1].slots, SlotKind.PASSWORD).cost
            if not is_cheaper(old, cost):
                return False
            self.verify_password(password)
            dearer = KdfCost(max(old.memory_kib, cost.memory_kib), max(old.passes, cost.passes), cost.lanes)
            self._replace_slots([MasterPassword(password)], cost=dearer)
            return True

    def set_password_after_recovery(self, new: str) -> RecoveryCode:
        """Set a master password in the session that a recovery code opened, and replace that code.

        Raises WrongRecoveryCode when something else opened the session.
        """
        with self._mutex:
            if SlotKind.RECOVERY not in self._opened_by:
                raise WrongRecoveryCode
            code = RecoveryCode.make()
            self._replace_slots([MasterPassword(new), code])
            self._opened_by = frozenset({SlotKind.PASSWORD})
            return code

    def replace_recovery_code(self) -> RecoveryCode:
        """Make a new recovery code; the one before opens nothing any more."""
        with self._mutex:
            code = RecoveryCode.make()
            self._replace_slots([code])
            return code

    def set_pin_slot(self, pin: str, key: bytes) -> bytes:
        """Let a PIN, together with a key that the keyring holds, open both compartments; return the slot's id."""
        with self._mutex:
            return self._replace_slots([PinAndKey(pin, key)])[0].id

    def set_keyring_slot(self, key: bytes) -> bytes:
        """Let a key that the keyring holds open accounts; return the slot's id."""
        with self._mutex:
            return self._replace_slots([KeyringKey(key)])[0].id

    def drop_slot(self, kind: SlotKind) -> None:
        """Take away the slot of a kind, if there is one; the master password's slot always stays."""
        with self._mutex:
            if kind is not SlotKind.PASSWORD and self._slot_id(kind) is not None:
                self._replace_slots([], without=[kind])

    def rekey(
        self, new_password: str, *, cost: KdfCost | None = None, sink: Callable[[int, int], None] | None = None
    ) -> RecoveryCode:
        """Make new keys and seal every item anew, because someone may know the old password.

        PIN and keyring slots are dropped. `sink` is told how many items are sealed, and of how many.
        Raises ItemDamaged when items cannot be carried over (nothing was changed then), EmptyPassword,
        CompartmentClosed, SaveFailed.
        """
        with self._mutex:
            self._both_open()
            code = RecoveryCode.make()
            batches = self._all_resealed(sink or (lambda _done, _total: None))
            deks = {batch.opened.which: batch.keys.dek for batch in batches}
            slots = [self._new_slot(credential, deks, cost) for credential in (MasterPassword(new_password), code)]
            _stage_new_code(*batches, code)
            self._save(*batches, slots={slot.id: slot.encode() for slot in slots})
            return code

    def new_lineage(self) -> None:
        """Go on from the vault as it is: an older one that is wanted, a copy, or one with a list that differs.

        What lies in the file becomes the truth; nothing is sealed anew. Raises CompartmentClosed, SaveFailed.
        """
        with self._mutex, self._writable_anew():
            self._save_as_new_lineage(*self._both_open())

    @contextlib.contextmanager
    def _writable_anew(self) -> Iterator[None]:
        """Let a vault be written again that is only read because of what it is, and not of where; undone on failure."""
        reason, self._read_only = self._read_only, self._read_only if self._read_only == "file" else ""
        try:
            yield
        except BaseException:
            self._read_only = reason
            raise

    def _save_as_new_lineage(self, accounts: Batch, passwords: Batch) -> None:
        """Save both batches as the beginning of a new lineage, written by a new device."""
        device = random_bytes(DEVICE_LENGTH)
        stage_state(accounts, DEVICE, device)
        self._save(accounts, passwords, lineage=random_bytes(LINEAGE_LENGTH), sweep=True)
        self._stamps = StampClock(self._clock, device, max(accounts.stamp, passwords.stamp))

    def _replace_slots(
        self, credentials: Iterable[Credential], *, without: Iterable[SlotKind] = (), cost: KdfCost | None = None
    ) -> list[Slot]:
        """Save new slots in place of those of the same kind, and of the kinds in `without`."""
        accounts, passwords = self._both_open()
        _, layout = self._ready_file()
        deks = {batch.opened.which: batch.opened.keys.dek for batch in (accounts, passwords)}
        credentials = list(credentials)
        added = [self._new_slot(credential, deks, cost) for credential in credentials]
        gone = {slot.kind for slot in added} | set(without)
        slots = {slot: body for slot, body in layout.slots.items() if Slot.decode(slot, body).kind not in gone}
        slots.update((slot.id, slot.encode()) for slot in added)
        for credential in credentials:
            if isinstance(credential, RecoveryCode):
                _stage_new_code(accounts, passwords, credential)
            if isinstance(credential, PinAndKey):
                stage_state(accounts, MASTER_SEEN, encode_time(self._clock.now()))
        self._save(accounts, passwords, slots=slots)
        return added

    def _new_slot(self, credential: Credential, deks: dict[Compartment, bytes], cost: KdfCost | None) -> Slot:
        _, layout = self._ready_file()
        now = max(0, int(self._clock.now() * 1000))
        return new_slot(credential, deks, layout.header.vault_id, cost or self._floor, now)

    def _slot_id(self, kind: SlotKind) -> bytes | None:
        return find_slot_id(self._ready_file()[1].slots, kind)

    def _all_resealed(self, sink: Callable[[int, int], None]) -> tuple[Batch, Batch]:
        """Return a batch for each compartment with every item of it under new keys.

        Raises ItemDamaged with the ids of all that do not authenticate.
        """
        _, layout = self._ready_file()
        vault, stamp = layout.header.vault_id, self._stamps.next()
        accounts, passwords = (
            Batch(self._opened(which), stamp, CompartmentKeys(make_key(), vault, which))
            for which in (Compartment.ACCOUNTS, Compartment.PASSWORDS)
        )
        wanted = [(batch, item) for batch in (accounts, passwords) for item in batch.opened.leaves.ids()]
        damaged: list[bytes] = []
        for done, (batch, item) in enumerate(wanted):
            if done % _STRIDE == 0:
                sink(done, len(wanted))
            try:
                self._reseal(batch.opened, batch, item)
            except ItemDamaged:
                damaged.append(item)
        if damaged:
            raise ItemDamaged(tuple(damaged))
        return accounts, passwords

    def _reseal(self, opened: OpenCompartment, batch: Batch, item: bytes) -> None:
        meta = self._text(opened, item, PartName.META)
        if opened.leaves.secret_nonce(item) == NO_NONCE and opened.kinds.get(item) == TOMBSTONE:
            batch.bury_text(item, meta)
            return
        secret = self._text(opened, item, PartName.SECRET)
        if item in opened.logins:
            meta = _with_new_fingerprints(item, meta, secret, batch)
        batch.put_texts(item, meta, secret)


def new_slot(credential: Credential, deks: dict[Compartment, bytes], vault: bytes, cost: KdfCost, now_ms: int) -> Slot:
    """Make the slot that a credential will open.

    Raises EmptyPassword, KdfTooCostly.
    """
    typed = credential.text if isinstance(credential, MasterPassword) else ""
    typed = credential.pin if isinstance(credential, PinAndKey) else typed
    if isinstance(credential, MasterPassword | PinAndKey) and not typed:
        raise EmptyPassword
    slot = make_slot(slot_kind(credential), cost, now_ms)
    return wrap_into(slot, key_material(credential, slot), deks, vault)


def recovery_store_key(code: RecoveryCode) -> bytes:
    """Derive the half of a recovery code that will one day open the recovery object of a sync store."""
    return hkdf(code.key, salt=b"", info=lp(b"tessera/1/recovery-store"))


def _stage_new_code(accounts: Batch, passwords: Batch, code: RecoveryCode) -> None:
    """Put into a save what follows from a new recovery code; nobody has rehearsed with that one yet."""
    stage_state(passwords, RECOVERY_STORE, recovery_store_key(code))
    if DRILL in accounts.opened.states:
        stage_state(accounts, DRILL, b"")


def encode_time(seconds: float) -> bytes:
    """Return a time as 8 bytes of milliseconds."""
    return max(0, int(seconds * 1000)).to_bytes(8, "big")


def _with_new_fingerprints(item: bytes, meta: bytes, secret: bytes, batch: Batch) -> bytes:
    """Return the meta of a login with fingerprints under the new key."""
    try:
        part = Part.decode(meta)
        password = Part.decode(secret).get("password") or ""
    except (NotAuthentic, *UNREADABLE) as error:
        raise ItemDamaged((item,)) from error
    set_fingerprints(part, batch.keys, password, batch.stamp)
    return part.encode()
