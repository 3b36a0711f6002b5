"""Print what Tessera costs beside KeePassXC, in the same run and the same X session.

    python -m tests.bench.run [--runs 15] [--only start,unlock,save,add,memory,idle,search,qr]

CPU seconds first (all threads, all children), medians, then the smallest and the largest. Both programs
open files whose key derivation is the cheapest each accepts, so that the figures are about everything else.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from core.clock import SystemClock
from core.vault import AccountSecret, MasterPassword, NewAccount, VaultStore
from tests.bench.accounts import CHEAP, PASSWORD, Sample, samples, write_kdbx, write_vault
from tests.bench.desktop import Desktop, cpu_seconds, process_tree, pss_mib, wait_quiet, written_bytes

ROOT = Path(__file__).resolve().parents[2]
LOCKED = "^Tessera - locked$"
OPEN = "^Tessera$"
KEEPASS_CONFIG = {
    ".config/keepassxc/keepassxc.ini": "[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\n"
    "[GUI]\nCheckForUpdates=false\n"
}
SIZES = (1_000, 10_000, 50_000)


@dataclass
class Figures:
    """Hold named samples and print them as they are complete."""

    results: dict[str, dict[str, float]] = field(default_factory=dict)

    def add(self, name: str, unit: str, values: list[float], digits: int = 3) -> float:
        """Print the median of `values` and return it."""
        middle = statistics.median(values)
        spread = f"({min(values):.{digits}f} .. {max(values):.{digits}f}, n={len(values)})"
        print(f"  {name:<58} {middle:>10.{digits}f} {unit:<8} {spread}", flush=True)
        self.results[name] = {"median": middle, "min": min(values), "max": max(values), "n": len(values)}
        return middle

    def ratio(self, name: str, ours: float, theirs: float) -> None:
        """Print how many times less ours is."""
        print(f"  {name:<58} {theirs / ours:>10.1f} times less" if ours else f"  {name}: nothing measured")
        self.results[name] = {"ratio": theirs / ours if ours else 0.0}


class Programs:
    """Know how each program is started in a given session."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self.desktop = desktop
        self.folder = folder
        self.keepassxc = shutil.which("keepassxc")
        self._vaults: dict[int, Path] = {}
        self._databases: dict[int, Path] = {}

    def tessera(self, profile: Path) -> list[str]:
        """Return the command that opens the vault below `profile`."""
        return [sys.executable, "-m", "tests.bench.launch", str(profile)]

    def profile(self, count: int) -> Path:
        """Return a fresh profile whose vault holds `count` accounts."""
        if count not in self._vaults:
            self._vaults[count] = self.folder / f"tessera-{count}"
            write_vault(self._vaults[count] / "data" / "vault.tessera", count)
        copy = self.folder / "profile"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self._vaults[count], copy)
        return copy

    def database(self, count: int) -> Path:
        """Return a fresh KeePassXC database of `count` entries."""
        if count not in self._databases:
            self._databases[count] = self.folder / f"keepass-{count}.kdbx"
            write_kdbx(self._databases[count], count)
        copy = self.folder / "database.kdbx"
        shutil.copyfile(self._databases[count], copy)
        return copy


def measure_start(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure from exec to a painted window, the three programs in turn."""
    print("Start to painted window (Tessera and KeePassXC: the unlock page)")
    desktop = programs.desktop
    commands: dict[str, tuple[list[str], str]] = {
        "bare PySide6 window": ([sys.executable, str(ROOT / "tests/bench/bare_window.py")], "bare window"),
        "Tessera": ([], LOCKED),
    }
    if programs.keepassxc:
        commands["KeePassXC"] = ([programs.keepassxc, str(programs.database(10))], "KeePassXC")
    cpu: dict[str, list[float]] = {name: [] for name in commands}
    wall: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(-1, runs):
        for name, (command, title) in commands.items():
            desktop.fresh_home(KEEPASS_CONFIG)
            line = command or [sys.executable, "main.py", "--profile", str(programs.profile(10))]
            process, began = desktop.start(line)
            try:
                window, _ = desktop.watcher.wait(title, process)
                painted = desktop.watcher.wait_painted(window, colours=3 if name.startswith("bare") else 5)
                used = cpu_seconds(process_tree(process.pid))
            finally:
                desktop.stop(process)
            if run >= 0:
                cpu[name].append(used)
                wall[name].append(painted - began)
    middle = {name: figures.add(f"start, {name}: CPU", "s", values) for name, values in cpu.items()}
    for name, values in wall.items():
        figures.add(f"start, {name}: wall", "s", values)
    bare = middle["bare PySide6 window"]
    print(f"  start, Tessera / bare window{'':<30} {middle['Tessera'] / bare:>10.2f} times")
    figures.results["start ratio to bare"] = {"ratio": middle["Tessera"] / bare}


def measure_unlock(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure from the Return key on the typed password to the quiet list."""
    print("Unlock to list, cheapest KDF on both sides")
    for count in SIZES:
        turns = runs if count <= 10_000 else max(3, runs // 5)
        ours = [_unlock_tessera(programs, count) for _ in range(-1, turns)][1:]
        mine = figures.add(f"unlock {count}, Tessera: CPU", "s", ours)
        if programs.keepassxc:
            theirs = [_unlock_keepassxc(programs, count) for _ in range(-1 if count < 50_000 else 0, turns)]
            other = figures.add(f"unlock {count}, KeePassXC: CPU", "s", theirs[-turns:])
            figures.ratio(f"unlock {count}, ratio", mine, other)


def measure_save(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure the save of one account alone, without a window."""
    print("Save one account, no window (add, below, has the window on both sides)")
    for count in SIZES:
        path = programs.profile(count) / "data" / "vault.tessera"
        store = VaultStore(path, clock=SystemClock(), floor=CHEAP)
        store.unlock(MasterPassword(PASSWORD))
        rows = [_save_once(store, sample) for sample in samples(count + runs)[-runs:]]
        store.close()
        figures.add(f"save at {count}, Tessera: CPU", "ms", [cpu for cpu, _ in rows], 2)
        figures.add(f"save at {count}, Tessera: written", "KiB", [kib for _, kib in rows], 1)


def _save_once(store: VaultStore, sample: Sample) -> tuple[float, float]:
    me = [os.getpid()]
    new = NewAccount(issuer=sample.issuer, label=sample.label, secret=AccountSecret(key=sample.key))
    before, written = time.process_time(), written_bytes(me)
    store.add_accounts([new])
    return (time.process_time() - before) * 1000, (written_bytes(me) - written) / 1024


def measure_search(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure a key in the search, a tick and a copied tile with 10,000 accounts, offscreen."""
    print("Search and ticks, 10,000 accounts")
    subprocess.run([sys.executable, "-m", "tests.bench.ui"], check=True, cwd=ROOT)


def measure_qr(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure what reading QR codes costs and finds."""
    print("QR codes")
    subprocess.run([sys.executable, "-m", "tests.bench.qr"], check=True, cwd=ROOT)


def measure_add(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure adding one account: from the confirming key until it is in the file, and until all is painted."""
    print("Add one account: until saved (what is on the disk then is safe), and until quiet (the window painted too)")
    for count in SIZES:
        turns = runs if count <= 10_000 else max(3, runs // 5)
        rows = [_add_tessera(programs, count, run) for run in range(turns)]
        saved = figures.add(f"add at {count}, Tessera: CPU until saved", "s", [one.saved for one in rows])
        mine = figures.add(f"add at {count}, Tessera: CPU until quiet", "s", [one.quiet for one in rows])
        figures.add(f"add at {count}, Tessera: written", "KiB", [one.kib for one in rows], 1)
        if programs.keepassxc:
            theirs = [_add_keepassxc(programs, count) for _ in range(turns)]
            stored = figures.add(f"add at {count}, KeePassXC: CPU until saved", "s", [one.saved for one in theirs])
            other = figures.add(f"add at {count}, KeePassXC: CPU until quiet", "s", [one.quiet for one in theirs])
            figures.add(f"add at {count}, KeePassXC: written", "KiB", [one.kib for one in theirs], 1)
            figures.ratio(f"add at {count}, ratio until saved", saved, stored)
            figures.ratio(f"add at {count}, ratio until quiet", mine, other)


def measure_memory(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure the proportional set size: locked, and open with many accounts."""
    print("Memory (PSS)")
    turns = min(runs, 3)
    figures.add("memory locked, Tessera", "MiB", [_memory(programs, 10, unlock=False) for _ in range(turns)], 1)
    for count in (10_000, 50_000):
        values = [_memory(programs, count, unlock=True) for _ in range(turns)]
        figures.add(f"memory open {count}, Tessera", "MiB", values, 1)
        if programs.keepassxc:
            figures.add(f"memory open {count}, KeePassXC", "MiB", [_keepassxc_memory(programs, count)], 1)


def measure_idle(programs: Programs, figures: Figures, runs: int) -> None:
    """Measure what an untouched program uses: 20 codes visible, minimised, locked."""
    print("Idle")
    seconds = 60 if runs >= 15 else 20
    for name, prepare in (("20 codes visible", None), ("minimised", "minimise"), ("locked", "lock")):
        figures.add(f"idle, {name}, Tessera: CPU", "ms/s", [_idle_tessera(programs, prepare, seconds)], 2)


def _unlocked(programs: Programs, count: int) -> subprocess.Popen[bytes]:
    desktop = programs.desktop
    desktop.fresh_home()
    process, _ = desktop.start(programs.tessera(programs.profile(count)))
    window, _ = desktop.watcher.wait(LOCKED, process)
    desktop.xdotool("windowactivate", "--sync", str(window.id))  # openbox may leave the focus where it was
    wait_quiet(process.pid)
    desktop.xdotool("type", "--delay", "12", PASSWORD)
    wait_quiet(process.pid)
    return process


def _finish(process: subprocess.Popen[bytes], before: float) -> float:
    _, used = wait_quiet(process.pid)
    return used - before


def _unlock_tessera(programs: Programs, count: int) -> float:
    process = _unlocked(programs, count)
    try:
        before = cpu_seconds(process_tree(process.pid))
        programs.desktop.xdotool("key", "Return")
        programs.desktop.watcher.wait(OPEN, process)
        return _finish(process, before)
    finally:
        programs.desktop.stop(process)


def _unlock_keepassxc(programs: Programs, count: int) -> float:
    desktop = programs.desktop
    desktop.fresh_home(KEEPASS_CONFIG)
    process, _ = desktop.start([programs.keepassxc or "", str(programs.database(count))])
    try:
        window, _ = desktop.watcher.wait("Locked", process)
        desktop.xdotool("windowactivate", "--sync", str(window.id))
        wait_quiet(process.pid)
        desktop.xdotool("type", "--delay", "12", PASSWORD)
        wait_quiet(process.pid)
        before = cpu_seconds(process_tree(process.pid))
        desktop.xdotool("key", "Return")
        desktop.watcher.wait(r"^(?!.*Locked).+ - KeePassXC$", process)
        return _finish(process, before)
    finally:
        desktop.stop(process)


def _add_tessera(programs: Programs, count: int, run: int) -> Saving:
    desktop = programs.desktop
    process = _unlocked(programs, count)
    try:
        desktop.xdotool("key", "Return")
        desktop.watcher.wait(OPEN, process)
        wait_quiet(process.pid)
        link = samples(count + run + 1)[-1].uri
        subprocess.run([*programs.tessera(programs.folder / "profile"), link], env=desktop.env, check=True)
        wait_quiet(process.pid)
        file = programs.folder / "profile" / "data" / "vault.tessera"
        return _measured_save(process, file, desktop, "Return")
    finally:
        desktop.stop(process)


def _add_keepassxc(programs: Programs, count: int) -> Saving:
    desktop = programs.desktop
    desktop.fresh_home(KEEPASS_CONFIG)
    database = programs.database(count)
    process, _ = desktop.start([programs.keepassxc or "", "--pw-stdin", str(database)], stdin=PASSWORD + "\n")
    try:
        desktop.watcher.wait(r"^(?!.*Locked).+ - KeePassXC$", process)
        wait_quiet(process.pid)
        desktop.xdotool("key", "ctrl+n")
        wait_quiet(process.pid)
        desktop.xdotool("type", "--delay", "5", "newentry")
        wait_quiet(process.pid)
        return _measured_save(process, database, desktop, "ctrl+Return")
    finally:
        desktop.stop(process)


class Saving(NamedTuple):
    """Hold what one save cost: CPU seconds until the file had it, and until the window was quiet; KiB written."""

    saved: float
    quiet: float
    kib: float


def _measured_save(process: subprocess.Popen[bytes], file: Path, desktop: Desktop, key: str) -> Saving:
    pids = process_tree(process.pid)
    stamp = file.stat()
    before, written = cpu_seconds(pids), written_bytes(pids)
    desktop.xdotool("key", key)
    end = time.monotonic() + 90
    while (now := file.stat()).st_mtime_ns == stamp.st_mtime_ns and now.st_ino == stamp.st_ino:
        if time.monotonic() > end:
            raise TimeoutError("nothing was saved")
        time.sleep(0.0005)
    saved = cpu_seconds(pids) - before
    used = _finish(process, before)
    return Saving(saved, used, (written_bytes(process_tree(process.pid)) - written) / 1024)


def _memory(programs: Programs, count: int, *, unlock: bool) -> float:
    process = _unlocked(programs, count)
    try:
        if unlock:
            programs.desktop.xdotool("key", "Return")
            programs.desktop.watcher.wait(OPEN, process)
            wait_quiet(process.pid)
        time.sleep(1)
        return pss_mib(process_tree(process.pid))
    finally:
        programs.desktop.stop(process)


def _keepassxc_memory(programs: Programs, count: int) -> float:
    desktop = programs.desktop
    desktop.fresh_home(KEEPASS_CONFIG)
    command = [programs.keepassxc or "", "--pw-stdin", str(programs.database(count))]
    process, _ = desktop.start(command, stdin=PASSWORD + "\n")
    try:
        desktop.watcher.wait(r"^(?!.*Locked).+ - KeePassXC$", process)
        wait_quiet(process.pid)
        return pss_mib(process_tree(process.pid))
    finally:
        desktop.stop(process)


def _idle_tessera(programs: Programs, prepare: str | None, seconds: float) -> float:
    desktop = programs.desktop
    process = _unlocked(programs, 20)
    try:
        desktop.xdotool("key", "Return")
        desktop.watcher.wait(OPEN, process)
        wait_quiet(process.pid)
        if prepare == "lock":
            desktop.xdotool("key", "ctrl+l")
        if prepare == "minimise":
            desktop.xdotool("getactivewindow", "windowminimize")
        time.sleep(13)  # the cursor of the lock page stops blinking after ten seconds
        pids = process_tree(process.pid)
        began, before = time.monotonic(), cpu_seconds(pids)
        time.sleep(seconds)
        return (cpu_seconds(process_tree(process.pid)) - before) / (time.monotonic() - began) * 1000
    finally:
        desktop.stop(process)


PARTS: dict[str, Callable[[Programs, Figures, int], None]] = {
    "start": measure_start,
    "unlock": measure_unlock,
    "save": measure_save,
    "add": measure_add,
    "memory": measure_memory,
    "idle": measure_idle,
    "search": measure_search,
    "qr": measure_qr,
}


def _compile() -> None:
    """Bring byte code for the program and its libraries, as an installed program has it."""
    folders = [ROOT / "main.py", ROOT / "core", ROOT / "ui", ROOT / "tests" / "bench", sysconfig.get_path("purelib")]
    command = [sys.executable, "-m", "compileall", "-q", *map(str, folders)]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> int:
    """Run the chosen parts and keep the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--json", type=Path, default=ROOT / "build" / "bench.json")
    arguments = parser.parse_args()
    figures = Figures()
    _compile()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory(prefix="tessera-bench-") as folder, Desktop("1400x1000x24") as desktop:
        programs = Programs(desktop, Path(folder))
        if not programs.keepassxc:
            print("KeePassXC is not installed: its figures are left out (Debian: apt install keepassxc)")
        for name in arguments.only.split(","):
            PARTS[name](programs, figures, arguments.runs)
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(figures.results, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
