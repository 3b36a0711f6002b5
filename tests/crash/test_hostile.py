"""Headers and slots that ask for absurd work or memory: refused before any, measured in a process of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from core.vault import DEFAULT_COST, KdfCost
from core.vault.slots import Slot
from tests.core.vault.vaults import PASSWORD, new_store, new_vault, query, run_sql
from tests.crash.figures import Record

ROOT = Path(__file__).parents[2]
CPU_MS = 50.0
MEMORY_MIB = 50.0
TIB = 1 << 30  # in KiB
HUGE = 60_000_000  # more than may be used
LONG = 3_000_000  # more than any cell of ours


class Measured(NamedTuple):
    """Hold what came of opening a vault, and what that cost."""

    error: str
    cpu_ms: float
    memory_mib: float


def slot_with(**changes: object) -> Callable[[Path], None]:
    """Change the slot of the master password."""

    def change(path: Path) -> None:
        for slot, body in query(path, "SELECT id, body FROM slot"):
            known = Slot.decode(slot, body)  # type: ignore[arg-type]
            if known.kdf:
                run_sql(path, ("UPDATE slot SET body=? WHERE id=?", (known._replace(**changes).encode(), slot)))  # type: ignore[arg-type]

    return change


def sql(statement: str, *values: object) -> Callable[[Path], None]:
    return lambda path: run_sql(path, "PRAGMA synchronous=OFF", (statement, values))


def many_slots(path: Path) -> None:
    ((body,),) = query(path, "SELECT body FROM slot LIMIT 1")
    rows = [("INSERT INTO slot VALUES(?,?)", (number.to_bytes(16, "big"), body)) for number in range(5000)]
    run_sql(path, "BEGIN", *rows, "COMMIT")


def overwritten(place: int, content: bytes) -> Callable[[Path], None]:
    """Write into the head of the file, which SQLite reads before anything else."""

    def change(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(place)
            file.write(content)

    return change


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "1 TiB of memory": (slot_with(cost=KdfCost(TIB, 3, 4)), "HostileVault"),
    "everything at its highest": (slot_with(cost=KdfCost(2**32 - 1, 2**32 - 1, 2**32 - 1)), "HostileVault"),
    "a million passes": (slot_with(cost=KdfCost(65536, 1_000_000, 4)), "HostileVault"),
    "0 iterations": (slot_with(cost=KdfCost(65536, 0, 4)), "KdfTooCheap"),
    "no memory": (slot_with(cost=KdfCost(0, 3, 4)), "KdfTooCheap"),
    "0 lanes": (slot_with(cost=KdfCost(65536, 3, 0)), "HostileVault"),
    "100,000 lanes": (slot_with(cost=KdfCost(65536, 3, 100_000)), "HostileVault"),
    "no KDF": (slot_with(kdf=0), "HostileVault"),
    "an unknown KDF": (slot_with(kdf=9), "HostileVault"),
    "an unknown kind of slot": (slot_with(kind=77), "NoSuchSlot"),
    "a newer format": (sql("UPDATE header SET body=?", b"tessera\0\0\7" + bytes(18)), "NewerFormat"),
    "a huge header": (sql("UPDATE header SET body=zeroblob(?)", HUGE), "DamagedVault"),
    "huge slots": (sql("UPDATE slot SET body=zeroblob(?)", HUGE // 2), "HostileVault"),
    "long ids": (sql("UPDATE slot SET id=zeroblob(?) WHERE rowid=1", LONG), "DamagedVault"),
    "huge seals": (sql("UPDATE seal SET body=zeroblob(?)", HUGE // 2), "DamagedVault"),
    "long MACs": (sql("UPDATE seal SET mac=zeroblob(?)", LONG), "DamagedVault"),
    "a length of 4 GiB": (sql("UPDATE slot SET body=x'ffffffff'||substr(body,5)"), "DamagedVault"),
    "5,000 slots": (many_slots, "HostileVault"),
    "2**31 pages": (overwritten(28, b"\x7f\xff\xff\xff"), "DamagedVault"),
    "pages of no size": (overwritten(16, b"\0\3"), "NotAVault"),
    "an unknown version": (overwritten(18, b"\x63\x63"), "NotAVault"),
    "a view": (sql("CREATE VIEW v AS SELECT hex(zeroblob(1000000000))"), "NotAVault"),
}
"""What is done to an honest vault, and the one answer to it."""


def measured(honest: Path, hostile: list[Path]) -> list[Measured]:
    command = [sys.executable, "-m", "tests.crash.hostile", honest, *hostile]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [
        Measured(error, float(spent), float(memory))
        for error, spent, memory in (line.split() for line in done.stdout.splitlines())
    ]


@pytest.mark.campaign
@pytest.mark.skipif(sys.platform != "linux", reason="measures memory by /proc")
def test_absurd_demands_are_refused_at_once(tmp_path: Path, figure: Record):
    honest, costly = tmp_path / "honest" / "v.tessera", tmp_path / "costly" / "v.tessera"
    new_vault(honest, accounts=3).close()
    store = new_store(costly)
    store.create(PASSWORD, cost=DEFAULT_COST)
    store.close()
    paths = []
    for number, (change, _) in enumerate(HOSTILE.values()):
        path = tmp_path / str(number) / "v.tessera"
        path.parent.mkdir()
        shutil.copy(costly, path)
        change(path)
        paths.append(path)
    *refused, worked = measured(honest, [*paths, costly])
    assert worked.error == "opened"
    assert worked.memory_mib > MEMORY_MIB  # the measuring sees an honest KDF at work
    found = dict(zip(HOSTILE, refused, strict=True))
    slowest, largest = max(one.cpu_ms for one in found.values()), max(one.memory_mib for one in found.values())
    figure("store", "hostile headers", cases=len(found), bar=20, most_cpu_ms=slowest, most_memory_mib=largest)
    assert {name: one.error for name, one in found.items()} == {name: error for name, (_, error) in HOSTILE.items()}
    assert slowest < CPU_MS
    assert largest < MEMORY_MIB
