"""A disk that is full or breaks at any call, once or for ever: nothing is lost, nothing is called saved that is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from tests.crash.figures import SCALES, Record, Scale
from tests.crash.harness import NEEDS_STRACE, WRITING, Ground, Tracing

pytestmark = NEEDS_STRACE

ERRORS = ("ENOSPC", "EIO")


def failures(ground: Ground, name: str) -> Sequence[Tracing]:
    """Fail each call alone, and each call with every writing call behind it."""
    calls = ground.calls(name, WRITING)
    kinds = sorted({call.kind for call in calls})
    tracings: list[Tracing] = []
    before: Counter[str] = Counter()
    for kind, number in calls:
        for error in ERRORS:
            once = ["-e", f"inject={kind}:error={error}:when={number}"]
            for_ever = [word for one in kinds for word in ("-e", f"inject={one}:error={error}:when={before[one] + 1}+")]
            tracings += [["-e", f"trace={','.join(kinds)}", *how] for how in (once, for_ever)]
        before[kind] += 1
    return tracings


@pytest.mark.parametrize("scale", SCALES)
def test_an_error_at_any_call_loses_nothing_and_is_told(ground: Ground, scale: Scale, figure: Record):
    bar = scale.pick(100, 1000)
    ground.campaign(failures, cases=scale.pick(100, 10**6)).hold(figure, "errors", bar, scale)


@pytest.mark.parametrize("scale", SCALES)
def test_errors_find_a_store_that_writes_in_place(broken_ground: Ground, scale: Scale, figure: Record):
    broken_ground.campaign(failures, ["rekey"], scale.pick(16, 10**6)).find(figure, "errors", scale)
