"""Kill -9 before every call to the file system: the vault is what it was before the save, or what it is after."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.crash.figures import SCALES, Record, Scale
from tests.crash.harness import FILE_CALLS, NEEDS_STRACE, Ground, Tracing

pytestmark = NEEDS_STRACE


def kills(ground: Ground, name: str) -> Sequence[Tracing]:
    calls = ground.calls(name, FILE_CALLS)
    return [["-e", f"trace={kind}", "-e", f"inject={kind}:signal=KILL:when={number}"] for kind, number in calls]


@pytest.mark.parametrize("scale", SCALES)
def test_a_kill_before_every_call_leaves_before_or_after(ground: Ground, scale: Scale, figure: Record):
    bar = scale.pick(60, 600)
    ground.campaign(kills, cases=scale.pick(60, 10**6)).hold(figure, "kill", bar, scale)


@pytest.mark.parametrize("scale", SCALES)
def test_kills_find_a_store_that_writes_in_place(broken_ground: Ground, scale: Scale, figure: Record):
    broken_ground.campaign(kills, ["rekey"], scale.pick(16, 10**6)).find(figure, "kill", scale)
