"""Run saves under strace, look at what is left, judge it, and count."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest

from core.vault import RecoveryCode
from tests.crash.figures import Record, Scale
from tests.crash.saves import FROM_NOTHING, OLDER, SAVES, make_base

ROOT = Path(__file__).parents[2]
NEEDS_STRACE = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed (make test-tools)")
WRITING = (
    "?write,?pwrite64,?pwritev,?writev,?fsync,?fdatasync,?ftruncate,?truncate,?fallocate,"
    "?rename,?renameat,?renameat2,?unlink,?unlinkat,?link,?linkat"
)
"""The calls that change a file or a folder or make that durable; a question mark allows machines without the call."""
FILE_CALLS = (
    f"{WRITING},?open,?openat,?creat,?close,?read,?pread64,?readv,?preadv,?lseek,?stat,?lstat,?fstat,?newfstatat,"
    "?statx,?access,?faccessat,?faccessat2,?fcntl,?flock,?chmod,?fchmod,?fchmodat,?chown,?fchown,?fchownat,"
    "?mkdir,?mkdirat,?rmdir,?getdents64,?readlink,?readlinkat,?utimensat"
)
_AT_ONCE = 2
_BATCH = 32
_PATIENCE = 60


T = TypeVar("T")
_CALL = re.compile(r"\d+ +(\w+)\(")


class Call(NamedTuple):
    """Name one call: strace counts each kind of call by itself."""

    kind: str
    number: int


class Run(NamedTuple):
    """Hold what one run of saves said before it ended."""

    path: Path
    saved: int
    said: tuple[str, ...]
    killed: bool
    log: Path
    tracing: Sequence[str]

    @property
    def broke(self) -> bool:
        """Return whether the store ended in something else than a typed error."""
        return not self.killed and (not self.said or self.said[-1] != "closed")


@dataclass
class Verdicts:
    """Count cases by what they did to the vault."""

    counts: Counter[str] = field(default_factory=Counter)
    by_save: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, name: str, verdict: str, case: str) -> None:
        """Count one case."""
        self.counts[verdict] += 1
        self.by_save[name] += 1
        if verdict not in ("kept", "ahead"):
            self.examples.append(f"{name}: {case}: {verdict}")

    @property
    def cases(self) -> int:
        return sum(self.counts.values())

    @property
    def bad(self) -> int:
        return self.cases - self.counts["kept"] - self.counts["ahead"]

    def hold(self, figure: Record, name: str, bar: int, scale: Scale) -> None:
        """Note the figure; no case may be bad."""
        zeros = {verdict: self.counts[verdict] for verdict in ("corrupt", "mixed", "lost", "broke")}
        figure("store", name, cases=self.cases, bar=bar, scale=scale, **zeros, by_save=self.by_save)
        assert self.bad == 0, self.examples[:5]

    def find(self, figure: Record, name: str, scale: Scale) -> None:
        """Note the figure of a control: a harness that finds nothing wrong with a broken store tests nothing."""
        found = self.counts["corrupt"] + self.counts["mixed"]
        figure("store", f"{name}, control in place", cases=self.cases, bar=1, scale=scale, found=found)
        assert found >= 1


Tracing = Sequence[str]
"""The arguments of strace that hit one call."""


class Ground:
    """Hold the vault that saves start from and the states that they lead through."""

    def __init__(self, folder: Path, store: str = "real") -> None:
        self.folder = folder
        self.store = store
        self._base = folder / "base" / "data"
        self.code: RecoveryCode = make_base(self._base / "vault.tessera")
        self._states: dict[str, list[str]] = {}

    def states(self, name: str) -> list[str]:
        """Return the state before the first save and after each, from runs that nothing interrupts."""
        if name not in self._states:
            runs = [self.run(name, f"calm{stop}", stop=stop) for stop in range(len(SAVES[name]) + 1)]
            assert [run.saved for run in runs] == list(range(len(runs))), runs
            found = self.look([run.path for run in runs])
            assert len(set(found)) == len(found), "two saves lead to the same state"
            assert not any(state.startswith("!") for state in found), found
            self._states[name] = [state.removeprefix("= ") for state in found]
        return self._states[name]

    def lay_out(self, name: str, case: str) -> Path:
        """Make a folder for a case and return the vault's place in it."""
        folder = self.folder / f"{name} {case}".replace(" ", "-")
        folder.mkdir()
        shutil.copy(self._base.parent / OLDER, folder)
        if name not in FROM_NOTHING:
            shutil.copytree(self._base, folder / "data")
        return folder / "data" / "vault.tessera"

    def run(self, name: str, case: str, tracing: Tracing = (), *, stop: int = 99) -> Run:
        """Run the saves of a name in a process of their own; with `tracing`, under strace from the first save on."""
        path = self.lay_out(name, case)
        mine, theirs = socket.socketpair()
        mine.settimeout(_PATIENCE)
        command = [sys.executable, "-m", "tests.crash.saves", name, path, str(theirs.fileno()), str(stop), self.store]
        log = path.parent.parent / "strace"
        with subprocess.Popen(command, cwd=ROOT, pass_fds=[theirs.fileno()], stderr=subprocess.DEVNULL) as process:
            try:
                theirs.close()
                lines = mine.makefile("rb")
                assert lines.readline() == b"ready\n"
                tracer = _attach(process.pid, log, tracing) if tracing else None
                mine.send(b"go\n")
                said = tuple(line.decode().strip() for line in lines)
                process.wait(_PATIENCE)
                if tracer is not None:
                    tracer.communicate(timeout=_PATIENCE)
            finally:
                process.kill()
                mine.close()
        return Run(path, said.count("saved"), said, process.returncode == -9, log, tracing)

    def look(self, paths: Sequence[Path], how: str = "look") -> list[str]:
        """Return what a fresh process finds at each path."""
        command = [sys.executable, "-m", "tests.crash.look", self.code.text, how]
        asked = "".join(f"{path}\n" for path in paths)
        done = subprocess.run(command, cwd=ROOT, input=asked, capture_output=True, text=True, check=False)
        answers = done.stdout.splitlines()
        assert len(answers) == len(paths), done.stderr
        return answers

    def judge(self, name: str, saved: int, found: str) -> str:
        """Return what a state is after so many acknowledged saves: `kept`, `ahead` by the one under way, or bad."""
        states = self.states(name)
        if found.startswith("!"):
            return "corrupt"
        state = found.removeprefix("= ")
        if state == states[saved]:
            return "kept"
        if saved + 1 < len(states) and state == states[saved + 1]:
            return "ahead"
        return "lost" if state in states[:saved] else "mixed"

    def calls(self, name: str, wanted: str) -> list[Call]:
        """Return the calls that the saves of a name make, in order, from a run that nothing interrupts."""
        run = self.run(name, f"traced {len(wanted)}", ["-e", f"trace={wanted}"])
        assert run.said[-1] == "closed", run.said
        seen: Counter[str] = Counter()
        calls = []
        for line in run.log.read_text("ascii").splitlines():
            if match := _CALL.match(line):
                seen[match[1]] += 1
                calls.append(Call(match[1], seen[match[1]]))
        return calls

    def campaign(self, plan: Plan, names: Sequence[str] = tuple(SAVES), cases: int | None = None) -> Verdicts:
        """Run the saves of all names once for each tracing that the plan has for them, or for so many of these."""
        tracings = [(name, tracing) for name in names for tracing in plan(self, name)]
        verdicts = Verdicts()
        chosen = thinned(tracings, cases)
        for name in names:
            self._interrupt(name, [tracing for one, tracing in chosen if one == name], verdicts)
        return verdicts

    def _interrupt(self, name: str, tracings: Sequence[Tracing], verdicts: Verdicts) -> None:
        """Run the saves once for each tracing; judge what those left that were hit."""
        self.states(name)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for start in range(0, len(tracings), _BATCH):
                batch = list(enumerate(tracings[start : start + _BATCH], start))
                runs = list(pool.map(lambda one: self.run(name, str(one[0]), one[1]), batch))
                hit = [run for run in runs if run.killed or "(INJECTED)" in run.log.read_text("ascii")]
                for run, state in zip(hit, self.look([run.path for run in hit], "on"), strict=True):
                    verdict = "broke" if run.broke else self.judge(name, run.saved, state)
                    verdicts.add(name, verdict, f"{run.tracing[1:]} {run.said} {state[:40]}")
                for run in runs:
                    shutil.rmtree(run.path.parent.parent)


Plan = Callable[[Ground, str], Sequence[Tracing]]
"""How the saves of a name are interrupted."""


def thinned(cases: Sequence[T], wanted: int | None) -> Sequence[T]:
    """Return so many of the cases, spread evenly over all, or all of them."""
    if wanted is None or wanted >= len(cases):
        return cases
    return [cases[number * len(cases) // wanted] for number in range(wanted)]


def _attach(process: int, log: Path, tracing: Tracing) -> subprocess.Popen[bytes]:
    command = ["strace", "-f", "-p", str(process), "-o", str(log), *tracing]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert tracer.stderr is not None
    told = tracer.stderr.readline()
    assert b"attached" in told, told
    return tracer
