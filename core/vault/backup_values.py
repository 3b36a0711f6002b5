"""What is known of backups: the values, what the vault remembers of them, and what can go wrong."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from core.vault.codec import UNREADABLE
from core.vault.errors import VaultError

DAY: Final = 24 * 3600.0
STALE_DAYS: Final = 7


class BackupReason(StrEnum):
    """Name why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    PASSWORD = "password"  # noqa: S105 - the name of a reason
    KEYS = "keys"
    RESTORE = "restore"


class BackupFailed(VaultError):
    """Say that no backup was made: `reason` is "missing" (no such folder), "full", "read_only" or "io"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BackupUnproved(VaultError):
    """Say that what came back from the disk is not the vault; the file counts for nothing and lies beside as `kept_as`.

    `kept_as` is empty where nothing was kept.
    """

    def __init__(self, kept_as: str) -> None:
        super().__init__(kept_as)
        self.kept_as = kept_as


class BackupCancelled(VaultError):
    """Say that a backup or export was stopped, by a person or a lock; nothing is left of it."""


class Counters(Struct, frozen=True):
    """Hold how often each compartment was saved."""

    accounts: int = 0
    passwords: int = 0

    @property
    def total(self) -> int:
        """Return a number that grows with every save."""
        return self.accounts + self.passwords


class Proof(Struct, frozen=True):
    """Say what was found in a backup that was read back.

    `passwords_at` is when the passwords in it were last opened and compared: with Passwords closed that is
    earlier than the proof, and 0 when never. `unreadable` items are damaged in the vault itself.
    """

    at: float
    accounts: int
    logins: int
    passwords_at: float
    digest: bytes = b""
    unreadable: int = 0

    @property
    def whole(self) -> bool:
        """Return whether every item was opened."""
        return self.passwords_at > 0 and not self.unreadable


class BackupRecord(Struct, frozen=True):
    """Hold what the vault remembers of one backup."""

    reason: str
    proof: Proof


class BackupState(Struct, frozen=True):
    """Hold what the vault remembers of its backups; `folder` is empty for the one beside the vault.

    `mount` is where the disk of that folder is mounted: without the disk, a folder of its name may be there still.
    `counters` are those that the vault had once its last proved backup was noted, `begun` is when a backup
    was first wanted.
    """

    on: bool = True
    folder: str = ""
    mount: str = ""
    begun: float = 0.0
    counters: Counters = Counters()
    last: Proof | None = None
    made: dict[str, BackupRecord] = {}

    def encode(self) -> bytes:
        """Return the body of the state."""
        return msgspec.msgpack.encode(self)

    @classmethod
    def decode(cls, body: bytes | None) -> BackupState:
        """Return the state of a body; without one, or one that nobody can read, that of a new vault."""
        try:
            return cls() if body is None else msgspec.msgpack.decode(body, type=cls)
        except UNREADABLE:
            return cls()


class Backup(Struct, frozen=True):
    """Describe one backup in the folder; without `proof` another Tessera or a person put it there."""

    path: Path
    made_at: float
    counter: int
    size: int
    reason: str = ""
    proof: Proof | None = None


class BackupStatus(Struct, frozen=True):
    """Say how it stands with the backups of the open vault; `backups` are the newest first.

    `changed` says that the vault is not what the last proved backup holds; `reachable` that the folder is there.
    """

    on: bool
    folder: Path
    default_folder: bool
    last: Proof | None
    changed: bool
    reachable: bool
    backups: tuple[Backup, ...] = ()
