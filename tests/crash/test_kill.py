"""Kill -9 before every call to the file system: the vault is what it was before the save, or what it is after."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

import pytest

from tests.crash.harness import FILE_CALLS, Ground, Verdicts
from tests.crash.saves import IN_PLACE, SAVES

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed (make test-tools)"),
]

BAR = 600


def kills(ground: Ground, name: str) -> list[Sequence[str]]:
    calls = ground.calls(name, FILE_CALLS)
    return [["-e", f"trace={kind}", "-e", f"inject={kind}:signal=KILL:when={number}"] for kind, number in calls]


def test_a_kill_before_every_call_leaves_before_or_after(tmp_path, capsys):
    ground, verdicts = Ground(tmp_path), Verdicts()
    for name in SAVES:
        ground.campaign(name, kills(ground, name), verdicts)
    with capsys.disabled():
        verdicts.write("kill", BAR)
    assert verdicts.bad == 0, verdicts.examples[:5]
    assert verdicts.cases >= BAR


def test_kills_find_a_store_that_writes_in_place(tmp_path, capsys):
    ground, verdicts = Ground(tmp_path, IN_PLACE), Verdicts()
    ground.campaign("rekey", kills(ground, "rekey"), verdicts)
    with capsys.disabled():
        verdicts.write("kill-control", 1)
    assert verdicts.counts["corrupt"] + verdicts.counts["mixed"] >= 1
