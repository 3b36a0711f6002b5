"""The proof of a backup: it is read back, opened as after a loss, and compared with the vault."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256

from msgspec.structs import replace

from core.crypto import NONCE_LENGTH, lp
from core.vault.backup_shelf import Snapshot
from core.vault.backup_values import BackupCancelled, BackupUnproved, Proof
from core.vault.codec import UNREADABLE, Part, decode_meta
from core.vault.copies import VaultCopy
from core.vault.errors import VaultError
from core.vault.file import VaultTables, reading
from core.vault.leaves import NO_NONCE, ItemList
from core.vault.schema import check_schema, prepare
from core.vault.values import Account, Compartment, Login

_STEP = 200

Sink = Callable[[int, int], None]
"""Takes how many items of how many are done."""


def prove(content: bytes, snapshot: Snapshot, known: Proof | None, at: float, sink: Sink) -> Proof:
    """Open what came back from a disk and compare it with the vault it is a copy of.

    `known` is the last proof: it vouches for passwords that are closed now, if they are byte for byte the same.
    `sink` is told of the progress and may raise BackupCancelled. Raises BackupUnproved.
    """
    try:
        if content != snapshot.content:
            raise BackupUnproved("")
        digest = _compare_rows(content, snapshot)
        with closing(VaultCopy.of(content)) as copy:
            report = copy.open_with(snapshot.keys)
            if not report.genuine:
                raise BackupUnproved("")
            unreadable = _open_everything(copy, snapshot, sink)
    except BackupCancelled:
        raise
    except (VaultError, *UNREADABLE) as error:
        raise BackupUnproved("") from error
    proof = Proof(at, report.accounts, report.logins, at, digest, unreadable)
    return proof if Compartment.PASSWORDS in snapshot.keys else _vouched(proof, known)


def _vouched(proof: Proof, known: Proof | None) -> Proof:
    """Return the proof of a vault whose passwords are closed, with what an earlier one knows of them."""
    if known is not None and known.digest == proof.digest:
        return replace(proof, logins=known.logins, passwords_at=known.passwords_at)
    return replace(proof, logins=0 if known is None else known.logins, passwords_at=0.0, digest=b"")


def _compare_rows(content: bytes, snapshot: Snapshot) -> bytes:
    """Compare the list of both compartments with that of the vault and return the digest of the rows of passwords.

    Raises BackupUnproved, and what reading a vault raises.
    """
    digest = sha256()
    connection = sqlite3.connect(":memory:")
    with closing(connection):
        with reading():
            connection.deserialize(content)
            prepare(connection, journal=None)
            check_schema(connection)
        tables = VaultTables(connection)
        for which in Compartment:
            leaves: list[bytes] = []
            for item, meta, secret in tables.rows(which):
                leaves.append(item + meta[:NONCE_LENGTH] + (secret[:NONCE_LENGTH] or NO_NONCE))
                if which is Compartment.PASSWORDS:
                    digest.update(lp(item, meta, secret))
            found = ItemList.of(leaves)
            if (found.root, found.count) != (snapshot.roots[which], snapshot.items[which]):
                raise BackupUnproved("")
    return digest.digest()


def _open_everything(copy: VaultCopy, snapshot: Snapshot, sink: Sink) -> int:
    """Open every meta and secret, compare the values with those in memory, and return how many do not open.

    An item that is damaged in the vault is as damaged in its copy: it does not make the copy worse than the vault.
    Raises BackupUnproved.
    """
    total = sum(snapshot.items[which] for which in snapshot.keys)
    done = 0
    for which in snapshot.keys:
        for item in copy.texts(which):
            value = decode_meta(item.meta).value
            if isinstance(value, Account | Login) and replace(value, id=item.id) != snapshot.values.get(item.id):
                raise BackupUnproved("")
            if item.secret:
                Part.decode(item.secret)
            done += 1
            if done % _STEP == 0:
                sink(done, total)
    sink(done, total)
    return total - done
