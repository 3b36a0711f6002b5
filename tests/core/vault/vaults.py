"""Vaults for tests: cheap to open, with a clock of their own."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from core.vault import AccountSecret, AnchorMark, KdfCost, LoginSecret, MasterPassword, NewAccount, NewLogin, VaultStore

CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "correct horse"
KEY = b"12345678901234567890"


class FakeClock:
    """Tell the time that a test sets."""

    def __init__(self, time: float = 1_800_000_000.0) -> None:
        self.time = time

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time


class FakeAnchors:
    """Remember marks in memory."""

    def __init__(self) -> None:
        self.marks: dict[bytes, AnchorMark] = {}

    def read(self, lineage: bytes) -> AnchorMark | None:
        return self.marks.get(lineage)

    def note(self, lineage: bytes, mark: AnchorMark) -> None:
        known = self.marks.get(lineage)
        self.marks[lineage] = mark if known is None else known.raised_by(mark)

    def flush(self, seconds: float) -> bool:
        return True


def new_store(path: Path, clock: FakeClock | None = None, anchors: FakeAnchors | None = None) -> VaultStore:
    return VaultStore(path, clock=clock or FakeClock(), floor=CHEAP, anchors=anchors)  # type: ignore[arg-type]


def new_vault(path: Path, accounts: int = 0, logins: int = 0, clock: FakeClock | None = None) -> VaultStore:
    """Make a vault and leave it open."""
    store = new_store(path, clock)
    store.create(PASSWORD)
    if accounts:
        store.add_accounts([new_account(number) for number in range(accounts)])
    if logins:
        store.add_logins([new_login(number) for number in range(logins)])
    return store


def new_account(number: int = 0, **fields: object) -> NewAccount:
    secret = AccountSecret(key=KEY[:-1] + bytes([number % 256]))
    return NewAccount(**{"issuer": f"Issuer {number}", "label": f"user{number}", "secret": secret, **fields})  # type: ignore[arg-type]


def new_login(number: int = 0, **fields: object) -> NewLogin:
    secret = LoginSecret(password=f"password {number}!")
    return NewLogin(**{"title": f"Site {number}", "username": f"me{number}", "secret": secret, **fields})  # type: ignore[arg-type]


def reopened(path: Path, password: str = PASSWORD, anchors: FakeAnchors | None = None) -> VaultStore:
    """Open the vault at a path in a store of its own."""
    store = new_store(path, anchors=anchors)
    store.unlock(MasterPassword(password))
    return store


def copy_of(path: Path, name: str = "copy") -> Path:
    """Copy a closed vault into a folder beside it."""
    folder = path.parent / name
    folder.mkdir(exist_ok=True)
    return Path(shutil.copy(path, folder / path.name))


def run_sql(path: Path, *statements: tuple[str, tuple[object, ...]] | str) -> None:
    """Change a vault behind its back."""
    with sqlite3.connect(path, isolation_level=None) as connection:
        for statement in statements:
            connection.execute(*((statement, ()) if isinstance(statement, str) else statement))
    connection.close()


def query(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()
