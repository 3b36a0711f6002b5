"""The keeper of one vault file: makes it, opens it, locks it. What it keeps is on its shelves."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from functools import partial

import msgspec

from core.crypto import make_key, random_bytes
from core.files import make_private_folder, write_atomic
from core.vault.accounts import AccountShelf
from core.vault.aside import set_aside
from core.vault.backup_shelf import BackupShelf
from core.vault.blobs import CompartmentKeys
from core.vault.compartment import Batch, OpenCompartment
from core.vault.copies import VaultCopy
from core.vault.credentials import MasterPassword
from core.vault.drill import DrillShelf
from core.vault.errors import (
    CompartmentClosed,
    DamagedVault,
    ItemDamaged,
    MasterPasswordDue,
    VaultError,
    VaultExists,
)
from core.vault.file import Changes, VaultFile, look_at, save_failed
from core.vault.keeper import Layout, verify_seals
from core.vault.leaves import ItemList
from core.vault.loading import Loaded, load
from core.vault.locksmith import LINEAGE_LENGTH, encode_time, new_slot, recovery_store_key
from core.vault.logins import LoginShelf
from core.vault.opening import Credential, open_slot, slot_kind
from core.vault.recovery_code import RecoveryCode
from core.vault.restoring import RestoreShelf, stage_copy
from core.vault.rollback import AnchorReading, find_rollback
from core.vault.seal import FORMAT, MINOR, VAULT_ID_LENGTH, Header, Seal, sign_seals
from core.vault.slots import Slot, find_slot_id, is_cheaper
from core.vault.stamps import DEVICE_LENGTH, NO_STAMP, StampClock, make_stamp
from core.vault.states import DEVICE, MASTER_SEEN, RECOVERY_STORE, stage_state
from core.vault.values import (
    DEFAULT_COST,
    Compartment,
    KdfCost,
    ListDifference,
    Rollback,
    SlotKind,
    UnlockReport,
    VaultHeader,
)

Fill = Callable[[Mapping[Compartment, Batch]], None]
"""Puts the first items into a vault that is being made."""

_QUIT_SECONDS = 1.0
_MASTER_EVERY_SECONDS = 14 * 24 * 3600.0
_MASTER_KINDS = (SlotKind.PASSWORD, SlotKind.RECOVERY)


class VaultStore(AccountShelf, LoginShelf, RestoreShelf, BackupShelf, DrillShelf):
    """Keep one vault. Thread-safe and blocking; everything it raises on purpose is an AppError."""

    _kept_aside = ""

    def exists(self) -> bool:
        """Return whether there is something at the vault's place."""
        return self.path.exists()

    def create(self, password: str, *, cost: KdfCost | None = None) -> RecoveryCode:
        """Make a new vault, leave both compartments open, and return the code to print or save.

        Raises VaultExists, EmptyPassword, VaultHeld, SaveFailed.
        """
        with self._mutex:
            if self.exists():
                raise VaultExists
            return self._create(password, cost or self._floor)

    def create_from(self, copy: VaultCopy, password: str, *, cost: KdfCost | None = None) -> RecoveryCode:
        """Make a new vault, with keys of its own, of what an opened copy gives; both compartments are open then.

        A file that is at the vault's place stays beside it as `NAME.damaged-DATE-TIME`. Raises CompartmentClosed
        where the copy is not open whole, EmptyPassword, VaultHeld, ItemTooLarge, SaveFailed; nothing was
        changed then.
        """
        with self._mutex:
            for which in sorted(frozenset(Compartment) - copy.opened):
                raise CompartmentClosed(which)
            self._drop_everything()
            return self._create(password, cost or self._floor, partial(stage_copy, copy=copy))

    def adopt(self, content: bytes, *, instead: bool = False) -> None:
        """Put the bytes of a backup where no vault is, durably; to be unlocked, and then to be a new lineage.

        With `instead` also where there is a file: the vault is locked, and the file stays beside it as
        `NAME.damaged-DATE-TIME`. Raises VaultExists, what `VaultCopy.of` raises, DamagedVault also where only a
        salvage could use them, VaultHeld, SaveFailed.
        """
        with self._mutex:
            if self.exists() and not instead:
                raise VaultExists
            copy = VaultCopy.of(content)
            copy.close()
            if copy.damaged:
                raise DamagedVault
            self._make_folder()
            self._hold.take()
            self._drop_everything()
            with set_aside(self.path, self._clock.now()) as self._kept_aside:
                write_atomic(self.path, content)

    @property
    def kept_aside(self) -> str:
        """Return the name of the file that made place for the vault last, "" where none did."""
        return self._kept_aside

    def check(self) -> VaultHeader:
        """Look at the file without any key, and take hold of it.

        Raises NoVault, NotAVault, NewerFormat, DamagedVault, HostileVault, ForeignVault, VaultHeld, ReadFailed.
        """
        with self._mutex:
            if self._file is not None and self._layout is not None:
                return _describe(self._layout, self._file)
            self._take_hold()
            file, layout = self._open_file()
            file.close()
            self._ask_anchor(layout)
            return _describe(layout, file)

    def slot_id(self, kind: SlotKind) -> bytes | None:
        """Return the id of the slot of a kind; needs no key. Raises what `check` raises."""
        with self._mutex:
            if self._file is not None:
                return self._slot_id(kind)
            self._take_hold()
            file, layout = self._open_file()
            file.close()
            return find_slot_id(layout.slots, kind)

    def take_over(self) -> None:
        """Take a vault whose holder cannot be asked (VaultHeld said `abandoned`), because a person says so."""
        with self._mutex:
            self._hold.take(abandoned=True)

    def unlock(self, credential: Credential, *, accept_cost: bool = False) -> UnlockReport:
        """Open what the credential opens; what is open already stays as it is.

        Raises what `check` raises, WrongCredential, NoSuchSlot, KdfTooCheap, KdfTooCostly (ask, then
        `accept_cost`), SealDiffers, MasterPasswordDue. Nothing more is open then than before.
        """
        with self._mutex:
            self._take_hold()
            before = frozenset(self._open)
            if not before:
                self._file, self._layout = self._open_file()
            try:
                return self._unlock(credential, accept_cost=accept_cost)
            except BaseException:
                if not before:
                    self._drop_everything()
                self._open = {which: opened for which, opened in self._open.items() if which in before}
                raise

    def lock(self, compartment: Compartment = Compartment.ACCOUNTS) -> None:
        """Close a compartment: its keys and values are dropped. Closing accounts closes passwords too."""
        with self._mutex:
            if compartment not in self._open:
                return
            if self._anchors is not None:
                self._anchors.flush(0.0)
            if compartment is Compartment.PASSWORDS:
                del self._open[compartment]
                self._session += 1
                return
            with contextlib.suppress(VaultError):
                self._stay_in_place()
            self._drop_everything()

    def close(self) -> None:
        """Lock and give the vault back to other programs."""
        with self._mutex:
            self.lock()
            self._hold.release()
            if self._anchors is not None:
                self._anchors.flush(_QUIT_SECONDS)

    def _unlock(self, credential: Credential, *, accept_cost: bool) -> UnlockReport:
        _, layout = self._ready_file()
        vault = layout.header.vault_id
        self._ask_anchor(layout)
        slot, deks = open_slot(layout.slots, credential, vault, floor=self._floor, accept_cost=accept_cost)
        report = self._open_compartments(deks, slot_kind(credential))
        if slot_kind(credential) is SlotKind.PIN:
            self._require_recent_master(layout)
        weak = slot_kind(credential) is SlotKind.PASSWORD and is_cheaper(slot.cost, DEFAULT_COST)
        return msgspec.structs.replace(report, needs_cost_raise=weak)

    def _open_compartments(self, deks: Mapping[Compartment, bytes], kind: SlotKind) -> UnlockReport:
        """Verify the seals under these keys, read what is not open yet, compare with the anchor.

        Raises SealDiffers, DamagedVault, ReadFailed.
        """
        file, layout = self._ready_file()
        keys = {
            which: CompartmentKeys(dek, layout.header.vault_id, which)
            for which, dek in sorted(deks.items())
            if which not in self._open
        }
        verify_seals(layout, keys)
        loaded = {which: load(file, key, layout.seal(which)) for which, key in keys.items()}
        fresh = not self._open
        strays = file.strays() if loaded else 0
        differs = _difference(loaded, strays)
        rollback = self._rollback(layout) if loaded else None
        self._open.update((which, one.compartment) for which, one in loaded.items())
        self._open = dict(sorted(self._open.items()))
        self._opened_by = self._opened_by | {kind} if not loaded else frozenset({kind})
        self._read_only = self._reason_to_only_read(file, differs=differs, rollback=rollback)
        if fresh:
            self._begin_time(_saved_at(layout))
        self._start_stamps()
        self._note_anchor()
        self._note_master(kind)
        return UnlockReport(
            opened=frozenset(deks),
            quarantined=tuple(item for one in loaded.values() for item in sorted(one.compartment.quarantined)),
            differs=differs,
            rollback=rollback,
            read_only=bool(self._read_only),
        )

    def _reason_to_only_read(
        self, file: VaultFile, *, differs: ListDifference | None, rollback: Rollback | None
    ) -> str:
        if self._read_only:
            return self._read_only
        if differs is not None:
            return "list"
        if rollback is not None:
            return "rollback"
        return "" if file.writable else "file"

    def _start_stamps(self) -> None:
        """Go on with the device of this vault and behind its newest stamp."""
        newest = max((opened.newest for opened in self._open.values()), default=NO_STAMP)
        try:
            device = self.state(DEVICE)
        except ItemDamaged:
            device = None
        if device is None or len(device) != DEVICE_LENGTH:
            device = random_bytes(DEVICE_LENGTH)
        self._stamps = StampClock(self._clock, device, newest)

    def _note_master(self, kind: SlotKind) -> None:
        """Remember for the PIN's rule of 14 days that the master password (or recovery code) was typed."""
        if kind in _MASTER_KINDS and not self._read_only and self._slot_id(SlotKind.PIN) is not None:
            with contextlib.suppress(VaultError):
                self.put_state(MASTER_SEEN, encode_time(self._clock.now()))

    def _require_recent_master(self, layout: Layout) -> None:
        """Refuse a PIN when the master password is due, or when the clock says that time ran backwards.

        Raises MasterPasswordDue.
        """
        seen = int.from_bytes(self.state(MASTER_SEEN) or b"", "big") / 1000
        saved = layout.seal(Compartment.ACCOUNTS).saved_at
        now = self._clock.now()
        if not seen <= now <= seen + _MASTER_EVERY_SECONDS or now < saved:
            raise MasterPasswordDue

    def _ask_anchor(self, layout: Layout) -> None:
        """Begin to ask what this computer remembers of the lineage, unless that is on its way already."""
        if self._anchors is None:
            return
        with contextlib.suppress(DamagedVault):
            lineage = layout.seal(Compartment.ACCOUNTS).lineage
            if self._reading is None or self._reading.lineage != lineage:
                self._reading = AnchorReading(self._anchors, lineage)

    def _rollback(self, layout: Layout) -> Rollback | None:
        """Compare the verified seals with what this computer has seen of the lineage."""
        self._ask_anchor(layout)
        reading, self._reading = self._reading, None
        if reading is None:
            return None
        return find_rollback([layout.seal(which) for which in Compartment], reading.mark())

    def _take_hold(self) -> None:
        """Take the vault from all other programs; one that cannot be written is only read, and needs no hold."""
        if look_at(self.path):
            self._hold.take()

    def _open_file(self) -> tuple[VaultFile, Layout]:
        file = VaultFile(self.path)
        try:
            return file, Layout(file)
        except BaseException:
            file.close()
            raise

    def _make_folder(self) -> None:
        try:
            if not self.path.parent.exists():
                make_private_folder(self.path.parent)
        except OSError as error:
            raise save_failed(error) from error

    def _create(self, password: str, cost: KdfCost, fill: Fill | None = None) -> RecoveryCode:
        self._make_folder()
        self._hold.take()
        code = RecoveryCode.make()
        deks = {which: make_key() for which in Compartment}
        self._write_new(MasterPassword(password), code, deks, cost, fill)
        self._file, self._layout = self._open_file()
        self._open_compartments(deks, SlotKind.PASSWORD)
        return code

    def _write_new(
        self,
        password: MasterPassword,
        code: RecoveryCode,
        deks: dict[Compartment, bytes],
        cost: KdfCost,
        fill: Fill | None,
    ) -> None:
        """Write a vault that holds its own private state, and what `fill` puts into it."""
        header = Header(FORMAT, MINOR, random_bytes(VAULT_ID_LENGTH))
        now = self._clock.now()
        now_ms = max(0, int(now * 1000))
        slots = [new_slot(one, deks, header.vault_id, cost, now_ms) for one in (password, code)]
        slot_rows = {slot.id: slot.encode() for slot in slots}
        device, lineage = random_bytes(DEVICE_LENGTH), random_bytes(LINEAGE_LENGTH)
        stamp = make_stamp(now_ms, 0, device)
        batches = {
            which: Batch(_nothing_yet(which, dek, header.vault_id, lineage), stamp) for which, dek in deks.items()
        }
        stage_state(batches[Compartment.ACCOUNTS], DEVICE, device)
        stage_state(batches[Compartment.PASSWORDS], RECOVERY_STORE, recovery_store_key(code))
        if fill is not None:
            fill(batches)
        afters = {which: batch.after(now) for which, batch in batches.items()}
        changes = Changes(
            put={which: after.rows for which, after in afters.items()},
            drop=[],
            seals=sign_seals(header.encode(), slot_rows, {which: after.unsigned for which, after in afters.items()}),
            slots=slot_rows,
        )
        with set_aside(self.path, now) as self._kept_aside:
            VaultFile.create(self.path, header.encode(), changes)


def _nothing_yet(which: Compartment, dek: bytes, vault: bytes, lineage: bytes) -> OpenCompartment:
    leaves = ItemList.of(())
    return OpenCompartment(CompartmentKeys(dek, vault, which), Seal(which, lineage, 0, 0, 0, 0, leaves.root), leaves)


def _difference(loaded: Mapping[Compartment, Loaded], strays: int) -> ListDifference | None:
    wrong = frozenset(which for which, one in loaded.items() if strays or not one.list_holds)
    if not wrong:
        return None
    return ListDifference(
        expected=sum(loaded[which].compartment.seal.items for which in wrong),
        found=sum(loaded[which].found for which in wrong),
        compartments=wrong,
    )


def _saved_at(layout: Layout) -> float:
    return max(layout.seal(which).saved_at for which in Compartment)


def _describe(layout: Layout, file: VaultFile) -> VaultHeader:
    kinds = {Slot.decode(*row).kind for row in layout.slots.items()}
    seals = [layout.seal(which) for which in Compartment]
    return VaultHeader(
        format=layout.header.format,
        minor=layout.header.minor,
        vault_id=layout.header.vault_id,
        slots=frozenset(kind for kind in SlotKind if kind in kinds),
        lineage=seals[0].lineage,
        saved_at=_saved_at(layout),
        read_only=not file.writable,
    )
