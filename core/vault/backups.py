"""Backups of the open vault: when one is due, making it, proving it, and letting old ones go."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from core.clock import Clock
from core.vault.backup_files import find_backups, mount_of, open_folder, put_backup, put_file, read_back, remove_files
from core.vault.backup_proof import Sink, prove
from core.vault.backup_shelf import Snapshot
from core.vault.backup_thinning import choose_kept
from core.vault.backup_values import (
    DAY,
    STALE_DAYS,
    Backup,
    BackupCancelled,
    BackupFailed,
    BackupReason,
    BackupRecord,
    BackupState,
    BackupStatus,
    Proof,
)
from core.vault.errors import VaultExists
from core.vault.values import Compartment

if TYPE_CHECKING:
    from core.vault.store import VaultStore


@dataclass(frozen=True, slots=True, repr=False)
class Begun:
    """Hold what a backup is made of, taken from the vault at one moment."""

    snapshot: Snapshot
    state: BackupState
    at: float
    clock_trusted: bool


@dataclass(frozen=True, slots=True)
class Written:
    """Hold a backup that is on the disk and proved, and the backups that lie beside it now."""

    backup: Backup
    state: BackupState
    beside: tuple[Path, ...]


class Backups:
    """Make backups of one vault into one folder.

    `begin` and `finish` are quick and belong to the thread that writes the vault; `write` is slow and touches the
    vault not at all. `back_up` is all three. A backup counts once `finish` has noted it.
    """

    def __init__(self, store: VaultStore, beside: Path, *, clock: Clock) -> None:
        """`beside` is the folder that is used until a person chooses another one."""
        self._store = store
        self._beside = beside
        self._clock = clock

    def due(self) -> bool:
        """Return whether it is time for a backup: on another day than the last, if anything changed since.

        One that could not look into Passwords is made again as soon as they are open. Raises CompartmentClosed,
        ReadFailed.
        """
        state = self._store.backup_state()
        if not state.on or self._store.is_doubtful:
            return False
        last = state.last
        if last is not None and last.passwords_at < last.at and self._store.is_open(Compartment.PASSWORDS):
            return True
        if self._store.counters == state.counters:
            return False
        return last is None or _local_day(last.at) != _local_day(self._clock.now())

    def stale(self) -> bool:
        """Return whether changes have waited for a proved backup for longer than they should.

        Raises CompartmentClosed, ReadFailed.
        """
        state = self._store.backup_state()
        since = max(state.begun, state.last.at if state.last is not None else 0.0)
        waited = self._clock.now() - since
        return state.on and since > 0 and waited > STALE_DAYS * DAY and self._store.counters != state.counters

    def status(self) -> BackupStatus:
        """Return how it stands, with all backups of this vault in the folder; looks at the disk.

        Raises CompartmentClosed, ReadFailed.
        """
        state = self._store.backup_state()
        folder = self._folder(state)
        vault_id = self._store.check().vault_id
        try:
            found, reachable = find_backups(folder, vault_id, mount=state.mount), True
        except BackupFailed:
            found, reachable = [], not state.folder  # the folder beside the vault is made when it is needed
        return BackupStatus(
            on=state.on,
            folder=folder,
            default_folder=not state.folder,
            last=state.last,
            changed=self._store.counters != state.counters,
            reachable=reachable,
            backups=tuple(_known(backup, state) for backup in found),
        )

    def switch(self, *, on: bool) -> None:
        """Switch the daily backup on or off; those before a change of keys or a restore are made in any case.

        Raises CompartmentClosed, VaultReadOnly, SaveFailed.
        """
        self._store.put_backup_state(replace(self._store.backup_state(), on=on))

    def try_folder(self, folder: Path) -> None:
        """Find out whether a folder takes backups; belongs to the slow ones.

        Raises BackupFailed.
        """
        open_folder(folder)
        put_file(folder / ".tessera-try", b"", lambda _path: None)
        remove_files([folder / ".tessera-try"])

    def choose_folder(self, folder: Path) -> None:
        """Let backups go to another folder from now on; those that exist stay where they are.

        Raises CompartmentClosed, VaultReadOnly, SaveFailed.
        """
        chosen = "" if folder == self._beside else str(folder)
        state = self._store.backup_state()
        if chosen != state.folder:
            # Another disk begins with nothing: a backup is due there at once.
            mount = mount_of(folder) if chosen else ""
            state = replace(state, folder=chosen, mount=mount, counters=BackupState().counters, last=None, made={})
            self._store.put_backup_state(state)

    def note_begin(self) -> None:
        """Remember since when a backup is wanted and could not be made, for who never had one.

        Raises CompartmentClosed, VaultReadOnly, SaveFailed.
        """
        state = self._store.backup_state()
        if not state.begun and state.last is None:
            self._store.put_backup_state(replace(state, begun=self._clock.now()))

    def begin(self) -> Begun:
        """Take the vault as it is now.

        Raises CompartmentClosed, VaultReadOnly, ReadFailed, DamagedVault.
        """
        store = self._store
        return Begun(store.snapshot(), store.backup_state(), self._clock.now(), store.overdue().trusted)

    def write(self, begun: Begun, reason: BackupReason, sink: Sink | None = None, *, replaces: bool = False) -> Written:
        """Write a backup, prove it, and let go of old ones that it makes needless; with `replaces` of all earlier ones.

        `sink` is told of the progress and may raise BackupCancelled. Raises BackupFailed, BackupUnproved,
        BackupCancelled; old ones all stay then.
        """
        snapshot, state = begun.snapshot, begun.state
        folder = self._folder(state)
        open_folder(folder, mount=state.mount, make=not state.folder)
        proofs: list[Proof] = []
        prove_file = self._prover(begun, sink, proofs)
        path = put_backup(folder, begun.at, snapshot.counters.total, snapshot.content, prove_file)
        (proof,) = proofs
        found = find_backups(folder, snapshot.vault_id)
        new = next(backup for backup in found if backup.path == path)
        kept = [new] if replaces and proof.whole else found
        if proof.whole and begun.clock_trusted and not replaces:
            kept = choose_kept(found, begun.at)
        remove_files([backup.path for backup in found if backup not in kept])
        new = replace(new, reason=reason, proof=proof)
        return Written(new, state, tuple(backup.path for backup in kept))

    def finish(self, written: Written) -> Backup:
        """Note a backup in the vault: from now on it counts.

        Raises CompartmentClosed, VaultReadOnly, SaveFailed.
        """
        backup, proof = written.backup, written.backup.proof
        state = self._store.backup_state()
        if proof is None or (state.folder, state.last) != (written.state.folder, written.state.last):
            return backup  # meanwhile another folder was chosen or another backup noted
        names = {path.name for path in written.beside}
        made = {name: record for name, record in state.made.items() if name in names}
        made[backup.path.name] = BackupRecord(backup.reason, proof)
        now = self._store.counters
        # Noting it is a save too, and no change that a backup would be due for.
        same = now.total == backup.counter
        noted = replace(now, accounts=now.accounts + 1) if same else BackupState().counters
        self._store.put_backup_state(replace(state, counters=noted, last=proof, made=made))
        return backup

    def back_up(self, reason: BackupReason, sink: Sink | None = None, *, replaces: bool = False) -> Backup:
        """Make a backup from beginning to end. Raises what `begin`, `write` and `finish` raise."""
        return self.finish(self.write(self.begin(), reason, sink, replaces=replaces))

    def export(self, begun: Begun, path: Path, sink: Sink | None = None) -> Proof:
        """Write the whole encrypted vault to a place of a person's choice, proved like every backup.

        Raises VaultExists where that is the vault itself, BackupFailed, BackupUnproved, BackupCancelled.
        """
        if path.resolve() == self._store.path:
            raise VaultExists
        proofs: list[Proof] = []
        put_file(path, begun.snapshot.content, self._prover(begun, sink, proofs))
        return proofs[0]

    def _prover(self, begun: Begun, sink: Sink | None, proofs: list[Proof]) -> Callable[[Path], None]:
        def go_on(done: int, total: int) -> None:
            if self._store.session != begun.snapshot.session:
                raise BackupCancelled  # the vault was locked: its keys must not be used any more
            if sink is not None:
                sink(done, total)

        def prove_file(path: Path) -> None:
            go_on(0, sum(begun.snapshot.items.values()))
            proofs.append(prove(read_back(path), begun.snapshot, begun.state.last, begun.at, go_on))

        return prove_file

    def _folder(self, state: BackupState) -> Path:
        return Path(state.folder) if state.folder else self._beside


def _known(backup: Backup, state: BackupState) -> Backup:
    record = state.made.get(backup.path.name)
    return backup if record is None else replace(backup, reason=record.reason, proof=record.proof)


def _local_day(at: float) -> tuple[int, ...]:
    return time.localtime(at)[:3]
