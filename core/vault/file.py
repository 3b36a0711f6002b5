"""The vault file: rows in, rows out, durably. Knows nothing of keys."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, cast

from core.crypto import NONCE_LENGTH, OVERHEAD
from core.files import make_private_folder, sync_folder
from core.vault.blobs import ITEM_ID_LENGTH
from core.vault.errors import (
    DamagedVault,
    ForeignVault,
    HostileVault,
    NotAVault,
    NoVault,
    ReadFailed,
    SaveFailed,
    VaultError,
)
from core.vault.leaves import NO_NONCE
from core.vault.schema import check_schema, make_tables, prepare
from core.vault.seal import MAC_LENGTH, SealRow
from core.vault.slots import BODY_LIMIT, SLOT_ID_LENGTH, SLOT_LIMIT
from core.vault.values import Compartment

_MAGIC = b"SQLite format 3\0"
_BUSY_SECONDS = 0.25
_READ_ROWS = 256
_NO_ITEM = (
    "compartment NOT IN (1,2) OR typeof(id)<>'blob' OR length(id)<>16"
    " OR typeof(meta)<>'blob' OR length(meta)<28 OR typeof(secret)<>'blob' OR length(secret) BETWEEN 1 AND 11"
)
"""Rows that are no items in any reading; what does not authenticate is one."""


MetaRow = tuple[bytes, bytes, bytes | None]
"""Id, meta and nonce of the secret as SQLite gave them: of other types in a file that somebody else wrote."""


class Row(NamedTuple):
    """Hold the change of one item row; None keeps what is there."""

    id: bytes
    meta: bytes | None
    secret: bytes | None


class Changes(NamedTuple):
    """Hold the rows that one transaction writes."""

    put: Mapping[Compartment, list[Row]]
    drop: list[bytes]
    seals: Mapping[Compartment, SealRow]
    slots: Mapping[bytes, bytes] | None = None
    sweep: bool = False


class VaultTables:
    """Read the rows of a vault over a connection, wherever its bytes lie."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Close the connection; never fails."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    def header(self) -> bytes:
        """Return the body of the header."""
        with reading():
            rows = self._connection.execute("SELECT body FROM header WHERE length(body)<=64 LIMIT 2").fetchall()
        if len(rows) != 1:
            raise DamagedVault
        return _blob(rows[0][0])

    def slots(self) -> dict[bytes, bytes]:
        """Return the bodies of all slots by id.

        Raises DamagedVault, HostileVault when there are too many or too long ones.
        """
        with reading():
            if self._connection.execute("SELECT 1 FROM slot WHERE length(body)>? LIMIT 1", (BODY_LIMIT,)).fetchone():
                raise HostileVault("slots")
            rows = self._connection.execute("SELECT id, body FROM slot LIMIT ?", (SLOT_LIMIT + 1,)).fetchall()
        if len(rows) > SLOT_LIMIT:
            raise HostileVault("slots")
        return {_blob(slot, SLOT_ID_LENGTH): _blob(body) for slot, body in rows}

    def seals(self) -> dict[Compartment, SealRow]:
        """Return both rows of the seal table.

        Raises DamagedVault.
        """
        with reading():
            rows = self._connection.execute(
                "SELECT compartment, body, mac FROM seal WHERE length(body)<=256 ORDER BY compartment LIMIT 3"
            ).fetchall()
        if [row[0] for row in rows] != list(Compartment):
            raise DamagedVault
        return {Compartment(which): SealRow(_blob(body), _blob(mac, MAC_LENGTH)) for which, body, mac in rows}

    def metas(self, compartment: Compartment) -> Iterator[list[MetaRow]]:
        """Give id, meta and nonce of the secret of every row of a compartment, some hundred rows at a time.

        What the cells hold is up to who wrote the file; `item_row` looks at them. Raises DamagedVault, ReadFailed.
        """
        with reading():
            cursor = self._connection.execute(
                "SELECT id, meta, substr(secret,1,12) FROM item WHERE compartment=?", (compartment,)
            )
            while rows := cursor.fetchmany(_READ_ROWS):
                yield rows
            self._connection.execute("PRAGMA shrink_memory")  # the pages just read are not needed again

    def rows(self, compartment: Compartment) -> Iterator[tuple[bytes, bytes, bytes]]:
        """Give id, meta and secret of every row of a compartment; rows that are no items in any reading are left out.

        Raises DamagedVault, ReadFailed.
        """
        with reading():
            cursor = self._connection.execute("SELECT id, meta, secret FROM item WHERE compartment=?", (compartment,))
            while rows := cursor.fetchmany(_READ_ROWS):
                for item, meta, secret in rows:
                    if isinstance(secret, bytes) and item_row((item, meta, secret[:NONCE_LENGTH] or None)):
                        yield item, meta, secret
            self._connection.execute("PRAGMA shrink_memory")

    def strays(self) -> int:
        """Return how many rows belong to no compartment."""
        with reading():
            row = self._connection.execute("SELECT count(*) FROM item WHERE compartment NOT IN (1,2)").fetchone()
        return int(row[0])

    def oddities(self) -> int:
        """Return how many rows are no items in any reading."""
        with reading():
            row = self._connection.execute(f"SELECT count(*) FROM item WHERE {_NO_ITEM}").fetchone()  # noqa: S608
        return int(row[0])

    def part(self, item: bytes, part: str) -> bytes:
        """Return one blob of an item, empty when there is no such row.

        Raises DamagedVault, ReadFailed.
        """
        column = "meta" if part == "meta" else "secret"
        row = None
        with contextlib.suppress(DamagedVault):
            row = self._one(f"SELECT {column} FROM item WHERE id=?", item)  # noqa: S608 - one of two words
        # The list knows that the item is there: where the index does not, only the index is damaged.
        row = row or self._one(f"SELECT {column} FROM item NOT INDEXED WHERE id=?", item)  # noqa: S608
        return _blob(row[0]) if row is not None else b""

    def _one(self, sql: str, item: bytes) -> tuple[object] | None:
        with reading():
            row: tuple[object] | None = self._connection.execute(sql, (item,)).fetchone()
        return row


class VaultFile(VaultTables):
    """Own the connection to one vault file."""

    def __init__(self, path: Path, *, journal: str = "TRUNCATE") -> None:
        """Open an existing file.

        Raises NoVault, NotAVault, ForeignVault, DamagedVault, ReadFailed.
        """
        self.path = path
        self.writable = look_at(path)
        with reading():
            super().__init__(_connect(path, "rw" if self.writable else "ro"))
        self._identity = _identity(path)
        self._sound = False
        try:
            with reading():
                prepare(self._connection, journal=journal if self.writable else None)
                check_schema(self._connection)
        except BaseException:
            self.close()
            raise

    @property
    def in_place(self) -> bool:
        """Return whether the file that is open is the one at its place.

        A system like Linux keeps a removed file for those who have it open: what is saved there is gone after them.
        """
        return _identity(self.path) == self._identity

    def image(self) -> bytes:
        """Return the bytes of the whole file as the last save left them.

        Raises ReadFailed, DamagedVault.
        """
        with reading():
            return self._connection.serialize()

    def put_back(self) -> None:
        """Write what is open to its place again, after the file there was removed; to be opened anew.

        Raises SaveFailed, "replaced" when another file lies there.
        """
        if os.path.lexists(self.path):
            raise SaveFailed("replaced")
        try:
            if not self.path.parent.exists():
                make_private_folder(self.path.parent)
            with _drafted(self.path) as draft:
                copy = _connect(draft, "rw")
                try:
                    with saving(copy):
                        self._connection.backup(copy)
                finally:
                    copy.close()
        except OSError as error:
            raise save_failed(error) from error

    def commit(self, changes: Changes) -> None:
        """Write everything in one durable transaction, or nothing.

        Raises SaveFailed; the file holds the old content then, except where even the rollback failed.
        """
        try:
            with saving(self._connection):
                self._look_through()
                self._connection.execute("BEGIN IMMEDIATE")
                _write(self._connection, changes)
                self._connection.execute("COMMIT")
        except SaveFailed as error:
            # SQLite calls it an error of the disk when writing was forbidden after the file was opened.
            if error.reason != "io" or _may_write(self.path):
                raise
            raise SaveFailed("read_only") from error

    def _look_through(self) -> None:
        """Look at the structure of all pages before the first save: damage that reading passes by, saving spreads.

        A wrong entry in the list of free pages would have SQLite write over pages in use. Raises SaveFailed,
        sqlite3.Error.
        """
        if self._sound:
            return
        if self._connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise SaveFailed("damaged")
        self._connection.execute("PRAGMA shrink_memory")
        self._sound = True

    @classmethod
    def create(cls, path: Path, header: bytes, changes: Changes) -> None:
        """Write a new vault beside its place and move it there when it is complete and durable.

        Raises SaveFailed; no half-made vault is left at `path`.
        """
        try:
            with _drafted(path) as draft:
                _fill(draft, header, changes)
        except OSError as error:
            raise save_failed(error) from error


@contextlib.contextmanager
def _drafted(path: Path) -> Iterator[Path]:
    """Give an empty private file beside `path` and move it there once it is complete and durable; raises OSError."""
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield draft
        draft.rename(path)
        sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one at the same place; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _fill(path: Path, header: bytes, changes: Changes) -> None:
    connection = _connect(path, "rw")
    try:
        with saving(connection):
            prepare(connection, journal="MEMORY")
            connection.execute("BEGIN IMMEDIATE")
            make_tables(connection)
            connection.execute("INSERT INTO header(one, body) VALUES(1, ?)", (header,))
            _write(connection, changes)
            connection.execute("COMMIT")
    finally:
        connection.close()


def _write(connection: sqlite3.Connection, changes: Changes) -> None:
    for compartment, rows in changes.put.items():
        for row in rows:
            _write_row(connection, compartment, row)
    connection.executemany("DELETE FROM item WHERE id=?", [(item,) for item in changes.drop])
    if changes.sweep:
        connection.execute(f"DELETE FROM item WHERE {_NO_ITEM}")  # noqa: S608 - a constant
    if changes.slots is not None:
        connection.execute("DELETE FROM slot")
        connection.executemany("INSERT INTO slot(id, body) VALUES(?,?)", sorted(changes.slots.items()))
    for which, seal in changes.seals.items():
        connection.execute(
            "INSERT INTO seal(compartment, body, mac) VALUES(?1,?2,?3)"
            " ON CONFLICT(compartment) DO UPDATE SET body=?2, mac=?3",
            (which, *seal),
        )


def _write_row(connection: sqlite3.Connection, compartment: Compartment, row: Row) -> None:
    if row.meta is not None and row.secret is not None:
        connection.execute(
            "INSERT INTO item(id, compartment, meta, secret) VALUES(?1,?2,?3,?4)"
            " ON CONFLICT(id) DO UPDATE SET compartment=?2, meta=?3, secret=?4",
            (row.id, compartment, row.meta, row.secret),
        )
    elif row.meta is not None:
        connection.execute("UPDATE item SET meta=? WHERE id=?", (row.meta, row.id))
    elif row.secret is not None:
        connection.execute("UPDATE item SET secret=? WHERE id=?", (row.secret, row.id))


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def look_at(path: Path) -> bool:
    """Look at the file before SQLite does; return whether it may be written.

    Raises NoVault, NotAVault, ForeignVault, ReadFailed.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotAVault
        if sys.platform != "win32" and status.st_uid != os.geteuid():
            raise ForeignVault(_user_name(status.st_uid))
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise NotAVault
        writable = _may_write(path)
        if sys.platform != "win32" and writable and status.st_mode & 0o077:
            path.chmod(0o600)
    except FileNotFoundError as error:
        raise NoVault from error
    except OSError as error:
        raise ReadFailed from error
    return writable


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _user_name(uid: int) -> str:
    """Return the name of a user, or its number in words."""
    if sys.platform == "win32":
        return str(uid)
    import pwd

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def _blob(value: object, length: int | None = None) -> bytes:
    """Return a cell that has to be a blob (of a length).

    Raises DamagedVault.
    """
    if not isinstance(value, bytes) or (length is not None and len(value) != length):
        raise DamagedVault
    return value


def item_row(row: MetaRow) -> tuple[bytes, bytes, bytes] | None:
    """Return a row whose cells are of the right kind and length, None for one that is no item in any reading."""
    item, meta, nonce = cast("tuple[object, object, object]", row)
    if not isinstance(item, bytes) or len(item) != ITEM_ID_LENGTH or not isinstance(meta, bytes):
        return None
    if len(meta) < OVERHEAD or not (nonce is None or (isinstance(nonce, bytes) and len(nonce) == NONCE_LENGTH)):
        return None
    return item, meta, nonce or NO_NONCE


@contextlib.contextmanager
def reading() -> Iterator[None]:
    """Translate what SQLite says while reading.

    Raises NotAVault, DamagedVault, ReadFailed.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _read_error(error) from error
    except UnicodeDecodeError as error:
        # sqlite3 fails so on its own message when that quotes a damaged schema.
        raise DamagedVault from error


def _read_error(error: sqlite3.Error) -> VaultError:
    code = _primary_code(error)
    if code == sqlite3.SQLITE_NOTADB:
        return NotAVault()
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA):
        return DamagedVault()
    return ReadFailed()


@contextlib.contextmanager
def saving(connection: sqlite3.Connection) -> Iterator[None]:
    """Roll back and translate what SQLite says while writing.

    Raises SaveFailed.
    """
    try:
        yield
    except sqlite3.Error as error:
        with contextlib.suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise SaveFailed(_SAVE_REASONS.get(_primary_code(error), "io")) from error


_SAVE_REASONS = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CORRUPT: "damaged",
}


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def save_failed(error: OSError) -> SaveFailed:
    """Return what an error of the system means for a save."""
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return SaveFailed("full")
    return SaveFailed("read_only" if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM) else "io")
