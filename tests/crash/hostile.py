"""Open hostile vaults and measure: `python -m tests.crash.hostile VAULT...` prints what came of it, CPU and memory.

The vaults are opened with the real floor. What asks for absurd work has to be refused before it is done.
"""

from __future__ import annotations

import gc
import re
import sys
import time
from pathlib import Path

from core.errors import AppError
from core.vault import MasterPassword, VaultStore
from tests.core.vault.vaults import PASSWORD, FakeClock, reopened


def resident(peak: bool) -> int:
    """Return the memory in KiB that this process has, or had at most since the last reset."""
    found = re.search(rf"{'VmHWM' if peak else 'VmRSS'}:\s+(\d+)", Path("/proc/self/status").read_text("ascii"))
    assert found is not None
    return int(found[1])


def unlock(path: Path) -> str:
    """Open a vault as the app does and return the error by name."""
    store = VaultStore(path, clock=FakeClock())
    try:
        store.unlock(MasterPassword(PASSWORD), accept_cost=True)
    except AppError as error:
        return type(error).__name__
    finally:
        store.close()
    return "opened"


def measure(path: Path) -> str:
    """Open one vault and return the error, milliseconds of CPU and MiB of memory."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # the peak begins anew
    memory, began = resident(peak=False), time.process_time()
    came = unlock(path)
    spent = (time.process_time() - began) * 1000
    return f"{came} {spent:.2f} {(resident(peak=True) - memory) / 1024:.2f}"


def main(honest: str, *hostile: str) -> None:
    """Measure each after an honest vault has brought in all modules."""
    reopened(Path(honest)).close()
    for path in hostile:
        print(measure(Path(path)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
