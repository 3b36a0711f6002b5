"""The SQLite side of the format: the one schema, the limits, the settings of every connection."""

from __future__ import annotations

import sqlite3

from core.vault.blobs import BLOB_LIMIT
from core.vault.errors import NotAVault

TABLES = {
    "header": "CREATE TABLE header(one INTEGER PRIMARY KEY CHECK(one=1), body BLOB NOT NULL)",
    "slot": "CREATE TABLE slot(id BLOB PRIMARY KEY, body BLOB NOT NULL)",
    "seal": "CREATE TABLE seal(compartment INTEGER PRIMARY KEY, body BLOB NOT NULL, mac BLOB NOT NULL)",
    "item": (
        "CREATE TABLE item(id BLOB PRIMARY KEY, compartment INTEGER NOT NULL, meta BLOB NOT NULL, secret BLOB NOT NULL)"
    ),
}
_INDEXED = ("slot", "item")
_OBJECTS = sorted(
    [("table", name, name, sql) for name, sql in TABLES.items()]
    + [("index", f"sqlite_autoindex_{name}_1", name, "") for name in _INDEXED]
)
_PAGE_SIZE = 4096
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 2 * BLOB_LIMIT + _PAGE_SIZE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 4096,
    sqlite3.SQLITE_LIMIT_COLUMN: 16,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 16,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 4,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 64,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 16,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_SETTINGS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "cache_size=-256",  # rows are read once, at the unlock
    "cache_spill=OFF",  # yet a large change stays in memory until its commit
    "secure_delete=ON",
    "locking_mode=EXCLUSIVE",
    "synchronous=EXTRA",
)


def prepare(connection: sqlite3.Connection, *, journal: str | None) -> None:
    """Set up a connection before anything of the file is believed; `journal` is None for reading only."""
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    if journal is not None:
        connection.execute(f"PRAGMA journal_mode={journal}")


def make_tables(connection: sqlite3.Connection) -> None:
    """Make the empty tables of a new vault."""
    for sql in TABLES.values():
        connection.execute(sql)


def check_schema(connection: sqlite3.Connection) -> None:
    """Refuse a file whose schema is not word for word ours: no view, trigger or column of others is ever run.

    Raises NotAVault, sqlite3.Error.
    """
    rows = connection.execute("SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema LIMIT 16").fetchall()
    if sorted(rows, key=repr) != sorted(_OBJECTS, key=repr):
        raise NotAVault
