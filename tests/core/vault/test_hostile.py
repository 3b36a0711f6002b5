"""Headers and slots that nobody honest wrote: refused at once, before any work."""

from __future__ import annotations

import resource
import subprocess
import sys
import time

import pytest

from core.vault import (
    DEFAULT_COST,
    DamagedVault,
    HostileVault,
    KdfCost,
    KdfTooCheap,
    KdfTooCostly,
    MasterPassword,
    NotAVault,
    VaultStore,
    WrongPassword,
)
from core.vault.slots import BODY_LIMIT, SLOT_LIMIT, Slot
from tests.core.vault.vaults import CHEAP, PASSWORD, FakeClock, new_store, new_vault, query, run_sql

TIB = 1 << 30  # in KiB


@pytest.fixture
def vault(path):
    new_vault(path).close()
    return path


def change_password_slot(path, **changes: object) -> None:
    for slot, body in query(path, "SELECT id, body FROM slot"):
        known = Slot.decode(slot, body)  # type: ignore[arg-type]
        if known.kdf:
            run_sql(path, ("UPDATE slot SET body=? WHERE id=?", (known._replace(**changes).encode(), slot)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"cost": KdfCost(TIB, 3, 4)},
        {"cost": KdfCost(2**32 - 1, 2**32 - 1, 2**32 - 1)},
        {"cost": KdfCost(65536, 1_000_000, 4)},
        {"cost": KdfCost(65536, 3, 0)},
        {"cost": KdfCost(65536, 3, 100_000)},
        {"kdf": 0},
        {"kdf": 9},
    ],
    ids=str,
)
def test_what_no_honest_vault_asks_for(vault, changes):
    change_password_slot(vault, **changes)
    store = new_store(vault)
    began, memory = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for accept in (False, True):
        with pytest.raises(HostileVault):
            store.unlock(MasterPassword(PASSWORD), accept_cost=accept)
    assert time.process_time() - began < 0.05
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 50 * 1024
    store.close()


@pytest.mark.parametrize("cost", [KdfCost(0, 0, 1), KdfCost(65535, 3, 4), KdfCost(65536, 2, 4), CHEAP], ids=str)
def test_the_real_floor_holds(vault, cost):
    change_password_slot(vault, cost=cost)
    store = VaultStore(vault, clock=FakeClock())
    with pytest.raises(KdfTooCheap):
        store.unlock(MasterPassword(PASSWORD))
    store.close()


@pytest.mark.parametrize("cost", [KdfCost(4 * 65536 + 1, 3, 4), KdfCost(65536, 13, 4)], ids=str)
def test_above_four_times_the_default_a_person_is_asked(vault, cost, monkeypatch):
    change_password_slot(vault, cost=cost)
    store = VaultStore(vault, clock=FakeClock())
    worked = []
    monkeypatch.setattr("core.vault.slots.argon2id", lambda *_a, **named: worked.append(named) or bytes(32))
    with pytest.raises(KdfTooCostly) as caught:
        store.unlock(MasterPassword(PASSWORD))
    assert caught.value.cost == cost
    assert not worked
    with pytest.raises(WrongPassword):
        store.unlock(MasterPassword(PASSWORD), accept_cost=True)
    assert worked[0]["memory_kib"] == cost.memory_kib
    store.close()


def test_the_default_is_the_floor_and_nothing_lowers_it(path):
    store = VaultStore(path, clock=FakeClock())
    store.create(PASSWORD)
    (known,) = [slot for slot in (Slot.decode(*row) for row in query_slots(store)) if slot.kdf]
    assert known.cost == DEFAULT_COST == KdfCost(65536, 3, 4)
    store.lock()
    assert not store.unlock(MasterPassword(PASSWORD)).needs_cost_raise
    store.close()


def query_slots(store):
    return list(store._layout.slots.items())


@pytest.mark.parametrize(
    ("sql", "values", "error"),
    [
        ("UPDATE slot SET body=zeroblob(?)", (BODY_LIMIT + 1,), HostileVault),
        ("UPDATE slot SET body=zeroblob(?)", (100,), DamagedVault),
        ("UPDATE slot SET body=x''", (), DamagedVault),
        ("UPDATE slot SET body='text'", (), DamagedVault),
        ("UPDATE header SET body=zeroblob(1000000)", (), DamagedVault),
        ("UPDATE header SET body=zeroblob(28)", (), NotAVault),
        ("UPDATE header SET body=x'746573736572610000'", (), NotAVault),
        ("UPDATE header SET body=x'74657373657261000001'", (), DamagedVault),
        ("DELETE FROM header", (), DamagedVault),
        ("DELETE FROM seal WHERE compartment=1", (), DamagedVault),
        ("INSERT INTO seal SELECT 3, body, mac FROM seal LIMIT 1", (), DamagedVault),
        ("UPDATE seal SET body=zeroblob(100000)", (), DamagedVault),
        ("UPDATE seal SET mac=x'00'", (), DamagedVault),
        ("CREATE VIEW v AS SELECT 1", (), NotAVault),
        ("CREATE TABLE other(x)", (), NotAVault),
        ("CREATE INDEX i ON item(compartment)", (), NotAVault),
        ("ALTER TABLE item ADD COLUMN more BLOB", (), NotAVault),
    ],
)
def test_shapes_that_are_not_ours(vault, sql, values, error):
    run_sql(vault, (sql, values))
    store = new_store(vault)
    with pytest.raises(error):
        store.unlock(MasterPassword(PASSWORD))
    store.close()


def test_too_many_slots(vault):
    (body,) = query(vault, "SELECT body FROM slot LIMIT 1")[0]
    rows = [("INSERT INTO slot VALUES(?,?)", (bytes([n]) * 16, body)) for n in range(SLOT_LIMIT)]
    run_sql(vault, *rows)
    with pytest.raises(HostileVault):
        new_store(vault).check()


def test_two_slots_of_a_kind(vault):
    for slot, body in query(vault, "SELECT id, body FROM slot"):
        if Slot.decode(slot, body).kdf:  # type: ignore[arg-type]
            run_sql(vault, ("INSERT INTO slot VALUES(?,?)", (bytes(16), body)))
    store = new_store(vault)
    with pytest.raises(HostileVault):
        store.unlock(MasterPassword(PASSWORD))
    store.close()


BOMB = """
import resource, sys
from pathlib import Path
from core.errors import AppError
from core.vault import MasterPassword
from tests.core.vault.vaults import PASSWORD, new_store
store = new_store(Path(sys.argv[1]))
import core.crypto
core.crypto.Aead(bytes(32))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    report = store.unlock(MasterPassword(PASSWORD))
    print("differs" if report.differs else "fine")
except AppError as error:
    print(type(error).__name__)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
store.close()
"""


@pytest.mark.parametrize("column", ["meta", "secret"])
def test_a_huge_cell_is_not_read(vault, column):
    run_sql(vault, f"UPDATE item SET {column}=zeroblob(200000000)")
    out = subprocess.run([sys.executable, "-c", BOMB, vault], capture_output=True, text=True, check=True).stdout
    came, grown = out.split()
    assert came in ("DamagedVault", "differs")
    assert int(grown) < 50
