"""A vault file held in memory: a backup, an export, or what is left of a damaged vault. Never written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from msgspec import Struct

from core.crypto import NONCE_LENGTH, NotAuthentic
from core.vault.aside import has_journal, journal_of
from core.vault.blobs import CompartmentKeys, PartName
from core.vault.codec import (
    ACCOUNT,
    LOGIN,
    UNREADABLE,
    Meta,
    decode_account_secret,
    decode_login_secret,
    decode_meta,
)
from core.vault.errors import (
    CompartmentClosed,
    DamagedVault,
    HostileVault,
    NotAVault,
    NoVault,
    ReadFailed,
    SealDiffers,
)
from core.vault.file import VaultTables, reading
from core.vault.keeper import Layout, verify_seals
from core.vault.leaves import NO_NONCE, ItemList
from core.vault.opening import Credential, open_slot
from core.vault.salvage import Wreck
from core.vault.schema import check_schema, prepare
from core.vault.seal import Header, Seal, SealRow
from core.vault.slots import Slot
from core.vault.stamps import NO_STAMP
from core.vault.values import Account, Compartment, KdfCost, Login, SlotKind, VaultHeader

_MAGIC = b"SQLite format 3\0"
_SIZE_LIMIT = 1 << 30
_VERSIONS = slice(18, 20)
"""Where a database says that it has a write-ahead log; ours never has one, and memory can have none."""

Blobs = tuple[bytes, bytes]
"""Meta and secret of an item as they lie in the file."""


class CopyItem(NamedTuple):
    """Hold the plain texts of an item of a copy; a tombstone has an empty secret."""

    id: bytes
    meta: bytes
    secret: bytes

    def __repr__(self) -> str:
        return "CopyItem(...)"


class CopyReport(Struct, frozen=True, kw_only=True):
    """Say what a copy holds.

    `genuine`: seals and list hold, so it is a vault as Tessera saved it; else only what authenticates is
    given, and it may be incomplete or of several ages. `accounts` and `logins` do not count the trash;
    `unreadable` counts items that are damaged, and those that the seals know of and that were not found.
    """

    opened: frozenset[Compartment]
    genuine: bool
    accounts: int
    logins: int
    unreadable: int
    saved_at: float


class VaultCopy:
    """Hold the bytes of a vault file and what is open of them. Thread-safe and blocking."""

    def __init__(self, content: bytes, source: VaultTables | Wreck) -> None:
        """Look at what needs no key; made by `of` and `read`."""
        self.content = content
        self._lock = RLock()
        self._source = source
        self._header = Header.decode(source.header())
        self._slots = source.slots()
        self._seals = _decode_seals(source.seals())
        self._slot_kinds = {Slot.decode(*row).kind for row in self._slots.items()}
        self._keys: dict[Compartment, CompartmentKeys] = {}
        self._contents: dict[Compartment, _Contents] = {}

    def __repr__(self) -> str:
        return f"VaultCopy({len(self.content)} bytes)"

    @classmethod
    def read(cls, path: Path) -> VaultCopy:
        """Read a vault file that nobody is writing; a save that was interrupted in it is taken back in the copy.

        Raises NoVault, NotAVault, NewerFormat, DamagedVault, HostileVault, ReadFailed.
        """
        try:
            if path.stat().st_size > _SIZE_LIMIT:
                raise HostileVault("size")
            return cls.of(_taken_back(path) if has_journal(path) else path.read_bytes())
        except FileNotFoundError as error:
            raise NoVault from error
        except OSError as error:
            raise ReadFailed from error

    @classmethod
    def of(cls, content: bytes) -> VaultCopy:
        """Return the copy that these bytes are, also where they are damaged and yet show whose they are.

        Raises NotAVault, NewerFormat, DamagedVault, HostileVault, ReadFailed.
        """
        try:
            tables = _tables_of(content)
            try:
                return cls(content, tables)
            except BaseException:
                tables.close()
                raise
        except (NotAVault, DamagedVault, ReadFailed) as error:
            wreck = Wreck(content)
            try:
                wreck.header()
            except DamagedVault:
                raise error from None
            if not wreck.slots():
                raise
            return cls(content, wreck)

    @property
    def header(self) -> VaultHeader:
        """Return what the copy shows without any key; where its seals are lost, without lineage and date."""
        seals = [self._seals[which] for which in sorted(self._seals)]
        return VaultHeader(
            format=self._header.format,
            minor=self._header.minor,
            vault_id=self._header.vault_id,
            slots=frozenset(kind for kind in SlotKind if kind in self._slot_kinds),
            lineage=seals[0].lineage if seals else b"",
            saved_at=max((seal.saved_at for seal in seals), default=0.0),
            read_only=True,
        )

    @property
    def damaged(self) -> bool:
        """Return whether the file is no database any more, so that only its pieces can be read."""
        return isinstance(self._source, Wreck)

    @property
    def opened(self) -> frozenset[Compartment]:
        """Return which compartments are open."""
        return frozenset(self._contents)

    @property
    def unreadable(self) -> int:
        """Return how many items cannot be read, or are known of and were not found."""
        return sum(contents.unreadable for contents in self._contents.values())

    @property
    def newest(self) -> bytes:
        """Return the greatest stamp of all items that are open."""
        return max((contents.newest for contents in self._contents.values()), default=NO_STAMP)

    def open(self, credential: Credential, *, floor: KdfCost, accept_cost: bool = False) -> CopyReport:
        """Open what the credential opens and authenticate every item of it.

        Raises WrongCredential, NoSuchSlot, HostileVault, KdfTooCheap, KdfTooCostly (ask, then `accept_cost`).
        """
        vault = self._header.vault_id
        _, deks = open_slot(self._slots, credential, vault, floor=floor, accept_cost=accept_cost)
        return self.open_with({which: CompartmentKeys(dek, vault, which) for which, dek in deks.items()})

    def open_with(self, keys: Mapping[Compartment, CompartmentKeys]) -> CopyReport:
        """Open with keys that are known and authenticate every item."""
        with self._lock:
            self._keys = dict(keys)
            genuine = self._open_genuine()
            if not genuine:
                self._open_salvaged()
            found = self._contents.values()
            return CopyReport(
                opened=self.opened,
                genuine=genuine,
                accounts=sum(contents.accounts for contents in found),
                logins=sum(contents.logins for contents in found),
                unreadable=self.unreadable,
                saved_at=self.header.saved_at,
            )

    def kinds(self, which: Compartment) -> Mapping[bytes, str]:
        """Return the kind of every item that can be read, by its id.

        Raises CompartmentClosed.
        """
        with self._lock:
            return self._opened(which).kinds

    def damaged_items(self, which: Compartment) -> frozenset[bytes]:
        """Return the ids of the items that are there and cannot be read.

        Raises CompartmentClosed.
        """
        with self._lock:
            return frozenset(self._opened(which).damaged)

    def texts(self, which: Compartment, *, but: Mapping[bytes, Blobs] | None = None) -> Iterator[CopyItem]:
        """Give the texts of every item that can be read, but not of those that are byte for byte those of `but`.

        Raises CompartmentClosed.
        """
        known = but or {}
        with self._lock:
            contents, keys = self._opened(which), self._keys[which]
        for item, meta, secret in contents.rows():
            if item in contents.kinds and known.get(item) != (meta, secret):
                yield CopyItem(item, *_open_row(keys, item, meta, secret))

    def close(self) -> None:
        """Drop keys and rows."""
        with self._lock:
            self._keys, self._contents = {}, {}
            if isinstance(self._source, VaultTables):
                self._source.close()

    def _opened(self, which: Compartment) -> _Contents:
        contents = self._contents.get(which)
        if contents is None:
            raise CompartmentClosed(which)
        return contents

    def _open_genuine(self) -> bool:
        """Read every row of a copy whose seals and lists hold; return whether they do."""
        tables = self._source
        if isinstance(tables, Wreck):
            return False
        try:
            verify_seals(Layout(tables), self._keys)
            if tables.oddities() or not all(_list_holds(tables, seal) for seal in self._seals.values()):
                return False
            self._contents = {which: _genuine_contents(tables, key) for which, key in self._keys.items()}
        except (SealDiffers, DamagedVault, ReadFailed):
            return False
        return True

    def _open_salvaged(self) -> None:
        """Read whatever authenticates, first from the tables as far as they go, then from the bare pages."""
        wreck = self._source if isinstance(self._source, Wreck) else Wreck(self.content)
        candidates = [(item, which, (meta, secret)) for item, which, meta, secret in wreck.items]
        if isinstance(self._source, VaultTables):
            candidates = [*_readable_rows(self._source), *candidates]
        self._contents = {
            which: _salvaged_contents(candidates, key, self._seals.get(which)) for which, key in self._keys.items()
        }
        found = {item for contents in self._contents.values() for item in contents.kinds}
        for contents in self._contents.values():
            contents.damaged -= found  # a row that was moved to the other compartment


class _Contents:
    """Hold which items of one compartment can be read, and count them."""

    def __init__(self, rows: Callable[[], Iterable[tuple[bytes, bytes, bytes]]]) -> None:
        self.rows = rows
        self.kinds: dict[bytes, str] = {}
        self.newest: bytes = NO_STAMP
        self.accounts = 0
        self.logins = 0
        self.damaged: set[bytes] = set()
        self.missing = 0

    @property
    def unreadable(self) -> int:
        """Return how many items are damaged, or known of and not found."""
        return max(len(self.damaged), self.missing)

    def take(self, keys: CompartmentKeys, item: bytes, meta: bytes, secret: bytes) -> bool:
        """Take an item if both of its parts authenticate and make sense; return whether they do."""
        try:
            known = _read_row(keys, item, meta, secret)
        except (NotAuthentic, *UNREADABLE):
            self.damaged.add(item)
            return False
        self.damaged.discard(item)
        self.kinds[item] = known.kind
        self.newest = max(self.newest, known.newest)
        self.accounts += isinstance(known.value, Account) and not known.value.trashed
        self.logins += isinstance(known.value, Login) and not known.value.trashed
        return True


def _genuine_contents(tables: VaultTables, keys: CompartmentKeys) -> _Contents:
    contents = _Contents(lambda: tables.rows(keys.compartment))
    for row in contents.rows():
        contents.take(keys, *row)
    return contents


def _salvaged_contents(
    candidates: Iterable[tuple[bytes, int, Blobs]], keys: CompartmentKeys, seal: Seal | None
) -> _Contents:
    """Return what authenticates; of several versions of an item the first that does."""
    rows: list[tuple[bytes, bytes, bytes]] = []
    contents = _Contents(lambda: rows)
    elsewhere: set[bytes] = set()
    for item, which, blobs in candidates:
        if item in contents.kinds:
            continue
        if contents.take(keys, item, *blobs):
            rows.append((item, *blobs))
        elif which != keys.compartment:
            elsewhere.add(item)
    contents.damaged -= elsewhere
    contents.missing = 0 if seal is None else seal.items - len(contents.kinds)
    return contents


def _readable_rows(tables: VaultTables) -> Iterator[tuple[bytes, int, Blobs]]:
    """Give the rows of both compartments as far as SQLite can read them."""
    for which in Compartment:
        try:
            for item, meta, secret in tables.rows(which):
                yield item, which, (meta, secret)
        except (DamagedVault, ReadFailed):
            continue


def _read_row(keys: CompartmentKeys, item: bytes, meta: bytes, secret: bytes) -> Meta:
    """Authenticate an item and return its meta.

    Raises NotAuthentic, one of UNREADABLE.
    """
    meta_text, secret_text = _open_row(keys, item, meta, secret)
    known = decode_meta(meta_text)
    if known.kind == ACCOUNT:
        decode_account_secret(secret_text)
    elif known.kind == LOGIN:
        decode_login_secret(secret_text)
    return known


def _open_row(keys: CompartmentKeys, item: bytes, meta: bytes, secret: bytes) -> tuple[bytes, bytes]:
    return keys.open(PartName.META, item, meta), keys.open(PartName.SECRET, item, secret) if secret else b""


def _list_holds(tables: VaultTables, seal: Seal) -> bool:
    leaves = ItemList.of(
        item + meta[:NONCE_LENGTH] + (secret[:NONCE_LENGTH] or NO_NONCE)
        for item, meta, secret in tables.rows(seal.compartment)
    )
    return leaves.count == seal.items and leaves.root == seal.root


def _decode_seals(rows: Mapping[Compartment, SealRow]) -> dict[Compartment, Seal]:
    return {which: Seal.decode(row.body, which) for which, row in rows.items()}


def _tables_of(content: bytes) -> VaultTables:
    """Return the tables in these bytes.

    Raises NotAVault, DamagedVault, ReadFailed.
    """
    if not content.startswith(_MAGIC):
        raise NotAVault
    plain = bytearray(content)
    plain[_VERSIONS] = b"\1\1"
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        with reading():
            connection.deserialize(plain)
            prepare(connection, journal=None)
            check_schema(connection)
    except BaseException:
        connection.close()
        raise
    return VaultTables(connection)


def _taken_back(path: Path) -> bytes:
    """Return the bytes of a file as SQLite would make them from its journal; done on private copies of both."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "copy"
        shutil.copyfile(path, file)
        shutil.copyfile(journal_of(path), journal_of(file))
        with reading():
            connection = sqlite3.connect(file, isolation_level=None)
            try:
                prepare(connection, journal=None)
                connection.execute("SELECT count(*) FROM sqlite_schema")
            except sqlite3.DatabaseError:
                pass  # so damaged that nothing is taken back: the bytes as they are
            finally:
                connection.close()
        return file.read_bytes()
