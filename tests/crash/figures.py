"""Figures: what campaigns counted, printed at the end of a run and left in build/figures.json.

A campaign that ran fewer cases than its bar fails. Full campaigns and the slices of `make test` are named apart, so
that a slice never stands in for the whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

import pytest

FILE = Path("build") / "figures.json"
_PROPERTY = "figure"


class Scale(StrEnum):
    """Say how much of a campaign runs."""

    SLICE = "slice"
    FULL = "full"

    def pick(self, slice_: int, full: int) -> int:
        """Return the number that belongs to this scale."""
        return full if self is Scale.FULL else slice_


SCALES = [
    pytest.param(Scale.SLICE, id="slice"),
    pytest.param(Scale.FULL, id="full", marks=[pytest.mark.long, pytest.mark.timeout(7200)]),
]
"""For `parametrize("scale", SCALES)`: the slice in `make test`, the whole in `make test-long`."""

Room = Literal["store", "lock"]
Record = Callable[..., None]


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Record:
    """Return what notes a figure of this test and fails it when the cases are fewer than the bar."""

    def record(
        room: Room,
        name: str,
        *,
        cases: int,
        bar: int,
        scale: Scale = Scale.FULL,
        **found: float | str | Mapping[str, int],
    ) -> None:
        title = name if scale is Scale.FULL else f"{name} (slice)"
        counted = {key: dict(value) if isinstance(value, Mapping) else value for key, value in found.items()}
        request.node.user_properties.append(
            (_PROPERTY, {"room": room, "name": title, "cases": cases, "bar": bar, **counted})
        )
        assert cases >= bar, f"{title}: {cases} cases, the bar is {bar}"

    return record


class Figures:
    """Collect the figures of a whole run, those of worker processes too."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.known: list[dict[str, Any]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call":
            return
        for name, value in report.user_properties:
            if name == _PROPERTY and isinstance(value, dict):
                self.known.append({**value, "result": "held" if report.passed else "FAILED"})

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self.known:
            return
        self._write()
        terminalreporter.section("figures")
        for known in sorted(self.known, key=lambda one: (one["room"], one["name"])):
            terminalreporter.write_line(_line(known))

    def _write(self) -> None:
        """Put what was measured in place of what an earlier run measured under the same name."""
        try:
            figures = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            figures = {}
        at = datetime.now(UTC).isoformat(timespec="seconds")
        for known in self.known:
            rest = {key: value for key, value in known.items() if key not in ("room", "name")}
            figures.setdefault(known["room"], {})[known["name"]] = {**rest, "measured": at}
        self._file.parent.mkdir(exist_ok=True)
        self._file.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")


def _line(known: Mapping[str, Any]) -> str:
    head = f"{known['room']}: {known['name']}: {known['result']}, {known['cases']} cases (bar {known['bar']})"
    rest = [_words(key, value) for key, value in known.items() if key not in ("room", "name", "result", "cases", "bar")]
    return "; ".join([head, *rest])


def _words(key: str, value: object) -> str:
    name = key.replace("_", " ")
    if isinstance(value, dict):
        return f"{name}: " + ", ".join(f"{one} {count}" for one, count in sorted(value.items()))
    return f"{name} {value:g}" if isinstance(value, float) else f"{name} {value}"


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # xdist hands the reports of its workers to this process
        config.pluginmanager.register(Figures(config.rootpath / FILE), "tessera-figures")
