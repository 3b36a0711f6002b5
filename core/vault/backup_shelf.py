"""What a backup begins with: the whole vault as it is at one moment, and what is known of it in memory."""

from __future__ import annotations

from dataclasses import dataclass

from core.vault.backup_values import BackupState, Counters
from core.vault.blobs import CompartmentKeys
from core.vault.errors import ItemDamaged, VaultReadOnly
from core.vault.keeper import Layout
from core.vault.states import StateShelf
from core.vault.values import Account, Compartment, Login

BACKUPS = "backups"


@dataclass(frozen=True, slots=True, repr=False)
class Snapshot:
    """Hold the bytes of the vault file, and what of it is open, to be compared with what comes back from a disk.

    `roots` and `items` are those that memory has, for a closed compartment those of its seal. Whoever has a
    snapshot has keys: it ends with the session it was taken in.
    """

    content: bytes
    vault_id: bytes
    session: int
    counters: Counters
    keys: dict[Compartment, CompartmentKeys]
    roots: dict[Compartment, bytes]
    items: dict[Compartment, int]
    values: dict[bytes, Account | Login]


class BackupShelf(StateShelf):
    """Give the vault as a whole, and keep what is to be remembered of its backups."""

    @property
    def counters(self) -> Counters:
        """Return how often each compartment was saved.

        Raises CompartmentClosed, ReadFailed, DamagedVault.
        """
        with self._mutex:
            self._opened(Compartment.ACCOUNTS)
            return _counters(self._ready_file()[1])

    @property
    def is_doubtful(self) -> bool:
        """Return whether the open vault is one that a person has to decide about first (a list or age that differs)."""
        return self._read_only in ("list", "rollback")

    def snapshot(self) -> Snapshot:
        """Return the vault as it is now.

        Raises CompartmentClosed, VaultReadOnly for a doubtful vault, ReadFailed, DamagedVault.
        """
        with self._mutex:
            self._opened(Compartment.ACCOUNTS)
            if self.is_doubtful:
                raise VaultReadOnly(self._read_only)
            file, layout = self._ready_file()
            seals = {which: layout.seal(which) for which in Compartment}
            values: dict[bytes, Account | Login] = {}
            for opened in self._open.values():
                values |= opened.accounts
                values |= opened.logins
            return Snapshot(
                content=file.image(),
                vault_id=layout.header.vault_id,
                session=self._session,
                counters=_counters(layout),
                keys={which: opened.keys for which, opened in self._open.items()},
                roots={which: seal.root for which, seal in seals.items()}
                | {which: opened.leaves.root for which, opened in self._open.items()},
                items={which: seal.items for which, seal in seals.items()}
                | {which: opened.leaves.count for which, opened in self._open.items()},
                values=values,
            )

    def backup_state(self) -> BackupState:
        """Return what the vault remembers of its backups.

        Raises CompartmentClosed, ReadFailed.
        """
        try:
            return BackupState.decode(self.state(BACKUPS))
        except ItemDamaged:
            return BackupState()

    def put_backup_state(self, state: BackupState) -> None:
        """Save what is to be remembered of backups.

        Raises CompartmentClosed, VaultReadOnly, SaveFailed.
        """
        self.put_state(BACKUPS, state.encode())


def _counters(layout: Layout) -> Counters:
    return Counters(layout.seal(Compartment.ACCOUNTS).counter, layout.seal(Compartment.PASSWORDS).counter)
