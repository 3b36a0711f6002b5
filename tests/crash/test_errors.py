"""A disk that is full or breaks at any call, once or for ever: nothing is lost, nothing is called saved that is not."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence

import pytest

from tests.crash.harness import WRITING, Ground, Verdicts
from tests.crash.saves import IN_PLACE, SAVES

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed (make test-tools)"),
]

BAR = 1000
ERRORS = ("ENOSPC", "EIO")


def failures(ground: Ground, name: str) -> list[Sequence[str]]:
    """Fail each call alone, and each call with every writing call behind it."""
    calls = ground.calls(name, WRITING)
    kinds = sorted({call.kind for call in calls})
    tracings: list[Sequence[str]] = []
    before: Counter[str] = Counter()
    for kind, number in calls:
        for error in ERRORS:
            once = ["-e", f"inject={kind}:error={error}:when={number}"]
            for_ever = [word for one in kinds for word in ("-e", f"inject={one}:error={error}:when={before[one] + 1}+")]
            tracings += [["-e", f"trace={','.join(kinds)}", *how] for how in (once, for_ever)]
        before[kind] += 1
    return tracings


def test_an_error_at_any_call_loses_nothing_and_is_told(tmp_path, capsys):
    ground, verdicts = Ground(tmp_path), Verdicts()
    for name in SAVES:
        ground.campaign(name, failures(ground, name), verdicts)
    with capsys.disabled():
        verdicts.write("errors", BAR)
    assert verdicts.bad == 0, verdicts.examples[:5]
    assert verdicts.cases >= BAR


def test_errors_find_a_store_that_writes_in_place(tmp_path, capsys):
    ground, verdicts = Ground(tmp_path, IN_PLACE), Verdicts()
    ground.campaign("rekey", failures(ground, "rekey"), verdicts)
    with capsys.disabled():
        verdicts.write("errors-control", 1)
    assert verdicts.counts["corrupt"] + verdicts.counts["mixed"] >= 1
