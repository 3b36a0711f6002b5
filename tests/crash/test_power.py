"""The power goes between any two operations: what was synced is there, of the rest anything may be."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.crash.disk import TRACING, Kept, Tape, left_behind, read_tape
from tests.crash.harness import Ground, Verdicts
from tests.crash.saves import IN_PLACE, SAVES

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed (make test-tools)"),
]

BAR = 5000
RANDOM_STATES = 40
_BATCH = 200

State = tuple[int, str, dict[str, bytes]]


def states(tape: Tape, present: Mapping[str, bytes]) -> Iterator[State]:
    """Give each different state with the number of saves acknowledged before it."""
    chance, known = random.Random(7), set()
    for end in range(len(tape.steps) + 1):
        # A save is acknowledged behind its last operation: there the power may go before or after the word.
        saved = sum(place <= end for place in tape.acknowledged)
        for kept in [*Kept, *[Kept.RANDOM] * (RANDOM_STATES - 1)]:
            files = left_behind(tape, present, end, kept, chance)
            mark = (saved, tuple(sorted(files.items())))
            if mark not in known:
                known.add(mark)
                yield saved, f"{kept} of {end}", files


def play(ground: Ground, name: str, verdicts: Verdicts) -> None:
    ground.states(name)
    folder = ground.lay_out(name, "present").parent.parent
    taped = ground.run(name, "taped", TRACING)
    root = taped.path.parent.parent
    present = {str(root / path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    tape = read_tape(taped.log, root, present)
    assert len(tape.acknowledged) == len(SAVES[name]), taped.said
    batch: list[State] = []
    for state in states(tape, present):
        batch.append(state)
        if len(batch) == _BATCH:
            judge(ground, name, root, batch, verdicts)
            batch.clear()
    judge(ground, name, root, batch, verdicts)


def judge(ground: Ground, name: str, root: Path, batch: list[State], verdicts: Verdicts) -> None:
    place = ground.folder / "states"
    for number, (_, _, files) in enumerate(batch):
        (place / str(number) / "data").mkdir(parents=True)
        for file, content in files.items():
            (place / str(number) / Path(file).relative_to(root)).write_bytes(content)
    found = ground.look([place / str(number) / "data" / "vault.tessera" for number in range(len(batch))])
    for (saved, case, _), state in zip(batch, found, strict=True):
        verdicts.add(name, ground.judge(name, saved, state), f"{case}, {saved} saved: {state[:40]}")
    shutil.rmtree(place, ignore_errors=True)


def test_power_lost_at_any_moment_leaves_before_or_after(tmp_path, capsys):
    ground, verdicts = Ground(tmp_path), Verdicts()
    for name in SAVES:
        play(ground, name, verdicts)
    with capsys.disabled():
        verdicts.write("power", BAR)
    assert verdicts.bad == 0, verdicts.examples[:5]
    assert verdicts.cases >= BAR


def test_lost_power_finds_a_store_that_writes_in_place(tmp_path, capsys):
    ground, verdicts = Ground(tmp_path, IN_PLACE), Verdicts()
    play(ground, "rekey", verdicts)
    with capsys.disabled():
        verdicts.write("power-control", 1)
    assert verdicts.counts["corrupt"] + verdicts.counts["mixed"] >= 1
