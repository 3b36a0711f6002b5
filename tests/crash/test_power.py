"""The power goes between any two operations: what was synced is there, of the rest anything may be."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.crash.disk import TRACING, Kept, Tape, left_behind, read_tape
from tests.crash.figures import SCALES, Record, Scale
from tests.crash.harness import NEEDS_STRACE, Ground, Verdicts
from tests.crash.saves import SAVES

pytestmark = NEEDS_STRACE

RANDOM_STATES = 40
_BATCH = 200


class State(NamedTuple):
    """Hold the files that are found, and how many saves were acknowledged before."""

    saved: int
    case: str
    files: dict[str, bytes]


class Played(NamedTuple):
    """Hold the tape of some saves and what was there before them."""

    folder: Path
    tape: Tape
    present: dict[str, bytes]


def states(tape: Tape, present: Mapping[str, bytes], every: int) -> Iterator[State]:
    """Give each different state, or every so many of them."""
    chance, known = random.Random(7), set()
    for end in range(len(tape.steps) + 1):
        # A save is acknowledged behind its last operation: there the power may go before or after the word.
        saved = sum(place <= end for place in tape.acknowledged)
        for kept in [*Kept, *[Kept.RANDOM] * (RANDOM_STATES - 1)]:
            files = left_behind(tape, present, end, kept, chance)
            mark = (saved, hash(frozenset(files.items())))
            if mark not in known:
                known.add(mark)
                if len(known) % every == 0:
                    yield State(saved, f"{kept} of {end}", files)


def play(ground: Ground, name: str) -> Played:
    """Run the saves of a name while strace writes down what they do."""
    folder = ground.lay_out(name, "present").parent.parent
    taped = ground.run(name, "taped", TRACING)
    root = taped.path.parent.parent
    present = {str(root / path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    tape = read_tape(taped.log, root, present)
    assert len(tape.acknowledged) == len(SAVES[name]), taped.said
    for made in (folder, root):
        shutil.rmtree(made)
    return Played(root, tape, present)


def judge(ground: Ground, name: str, root: Path, batch: Sequence[State], verdicts: Verdicts) -> None:
    place = ground.folder / "states"
    for number, state in enumerate(batch):
        (place / str(number) / "data").mkdir(parents=True)
        for file, content in state.files.items():
            found_at = place / str(number) / Path(file).relative_to(root)
            found_at.parent.mkdir(exist_ok=True)
            found_at.write_bytes(content)
    found = ground.look([place / str(number) / "data" / "vault.tessera" for number in range(len(batch))])
    for (saved, case, _), seen in zip(batch, found, strict=True):
        verdicts.add(name, ground.judge(name, saved, seen), f"{case}, {saved} saved: {seen[:40]}")
    shutil.rmtree(place, ignore_errors=True)


def campaign(ground: Ground, names: Sequence[str] = tuple(SAVES), every: int = 1) -> Verdicts:
    """Lose the power in all states, or in every so many, of the saves of all names."""
    verdicts = Verdicts()
    for name in names:
        played = play(ground, name)
        batch: list[State] = []
        for state in states(played.tape, played.present, every):
            batch.append(state)
            if len(batch) == _BATCH:
                judge(ground, name, played.folder, batch, verdicts)
                batch.clear()
        judge(ground, name, played.folder, batch, verdicts)
    return verdicts


@pytest.mark.parametrize("scale", SCALES)
def test_power_lost_at_any_moment_leaves_before_or_after(ground: Ground, scale: Scale, figure: Record):
    bar = scale.pick(300, 5000)
    campaign(ground, every=scale.pick(29, 1)).hold(figure, "power loss", bar, scale)


@pytest.mark.parametrize("scale", SCALES)
def test_lost_power_finds_a_store_that_writes_in_place(broken_ground: Ground, scale: Scale, figure: Record):
    campaign(broken_ground, ["rekey"], every=scale.pick(9, 1)).find(figure, "power loss", scale)
