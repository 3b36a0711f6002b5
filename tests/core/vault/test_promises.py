"""The promises of the vault in their shortest form; `make controls` breaks each and demands that it turns red here."""

from __future__ import annotations

import gc
import shutil
import sqlite3
import subprocess
import sys
import weakref
from contextlib import closing
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.crypto import NotAuthentic
from core.vault import (
    AccountSecret,
    CompartmentClosed,
    KdfCost,
    MasterPassword,
    NewAccount,
    SealDiffers,
    VaultStore,
)
from core.vault.blobs import CompartmentKeys, PartName
from core.vault.values import Compartment

ROOT = Path(__file__).resolve().parents[3]
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "four words of a test"
OLD, NEW = 60, 40

# What the killed process does: open, say so, then one save that changes many pages.
ADD_MANY = """
import sys
from pathlib import Path
from tests.core.vault.test_promises import NEW, PASSWORD, new_accounts, store_at
from core.vault import MasterPassword
store = store_at(Path(sys.argv[1]))
store.unlock(MasterPassword(PASSWORD))
store.add_accounts(new_accounts("new", NEW))
"""


def store_at(path: Path) -> VaultStore:
    return VaultStore(path, clock=SystemClock(), floor=CHEAP)


def new_accounts(name: str, count: int) -> list[NewAccount]:
    secret = AccountSecret(key=b"12345678901234567890")
    return [NewAccount(issuer=f"{name} {number}", label="anna", secret=secret) for number in range(count)]


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Return a closed vault with some accounts."""
    path = tmp_path / "vault.tessera"
    store = store_at(path)
    store.create(PASSWORD, cost=CHEAP)
    store.add_accounts(new_accounts("old", OLD))
    store.close()
    return path


def unlocked(path: Path) -> VaultStore:
    store = store_at(path)
    store.unlock(MasterPassword(PASSWORD))
    return store


@pytest.mark.parametrize("wrong", ["item", "part", "compartment", "vault"])
def test_a_blob_opens_only_where_it_was_sealed(wrong: str) -> None:
    dek, vault, item = bytes(32), bytes(16), bytes(range(16))
    keys = CompartmentKeys(dek, vault, Compartment.ACCOUNTS)
    blob = keys.seal(PartName.META, item, b"text")
    assert keys.open(PartName.META, item, blob) == b"text"
    if wrong == "compartment":
        keys = CompartmentKeys(dek, vault, Compartment.PASSWORDS)
    elif wrong == "vault":
        keys = CompartmentKeys(dek, bytes(15) + b"\1", Compartment.ACCOUNTS)
    with pytest.raises(NotAuthentic):
        keys.open(
            PartName.SECRET if wrong == "part" else PartName.META,
            item[::-1] if wrong == "item" else item,
            blob,
        )


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE seal SET body=(SELECT CAST(substr(body,1,24)||x'7f'||substr(body,26) AS BLOB)) WHERE compartment=1",
        "UPDATE seal SET mac=zeroblob(32) WHERE compartment=1",
        "UPDATE seal SET body=(SELECT CAST(substr(body,1,24)||x'7f'||substr(body,26) AS BLOB)) WHERE compartment=2",
    ],
    ids=["counter", "mac", "other compartment"],
)
def test_a_seal_that_others_wrote_is_not_believed(vault: Path, forgery: str) -> None:
    with closing(sqlite3.connect(vault)) as file, file:
        assert file.execute(forgery).rowcount == 1
    with pytest.raises(SealDiffers):
        unlocked(vault)


@pytest.mark.parametrize(
    "forgery",
    [
        "DELETE FROM slot WHERE id<>?",
        "INSERT INTO slot(id, body) SELECT zeroblob(16), body FROM slot WHERE id<>?",
    ],
    ids=["dropped", "added"],
)
def test_slots_that_others_changed_are_not_believed(vault: Path, forgery: str) -> None:
    with closing(sqlite3.connect(vault)) as file, file:
        (password_slot,) = next(row for row in file.execute("SELECT id FROM slot WHERE substr(body,5,1)=x'01'"))
        file.execute(forgery, (password_slot,))
        assert file.execute("SELECT changes()").fetchone() == (1,)
    with pytest.raises(SealDiffers):
        unlocked(vault)


def test_locking_drops_the_keys(vault: Path) -> None:
    store = unlocked(vault)
    keys = [weakref.ref(opened.keys) for opened in store._open.values()]
    assert len(keys) == len(Compartment)
    store.lock()
    gc.collect()
    assert [key() for key in keys] == [None, None]
    with pytest.raises(CompartmentClosed):
        store.accounts()
    store.close()


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace (make test-tools)")
def test_a_save_that_is_killed_leaves_the_old_or_the_new(vault: Path, tmp_path: Path) -> None:
    """Kill the process at every third write into the vault or its journal; then open what is left."""
    killed = 0
    for place in range(1, 200, 3):
        copy = tmp_path / str(place) / vault.name
        copy.parent.mkdir(mode=0o700)
        shutil.copy(vault, copy)
        kill = ["-e", "trace=pwrite64", "-e", f"inject=pwrite64:signal=KILL:when={place}"]
        command = ["strace", "-f", "-qq", "-o", "/dev/null", *kill, sys.executable, "-c", ADD_MANY, str(copy)]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        store = store_at(copy)
        report = store.unlock(MasterPassword(PASSWORD))
        assert report.differs is None
        assert report.quarantined == ()
        accounts = len(store.accounts())
        store.close()
        if done.returncode == 0:
            assert accounts == OLD + NEW
            break
        assert accounts in (OLD, OLD + NEW)
        killed += 1
    assert killed >= 6
