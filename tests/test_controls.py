"""The controls still fit the code they break (`make controls` runs them)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import controls  # noqa: E402

ALL = controls.controls([])


@pytest.mark.parametrize("control", ALL, ids=lambda control: control.name)
def test_a_control_applies_and_names_tests_that_exist(control: controls.Control, tmp_path: Path) -> None:
    for change in control.changes:
        copy = tmp_path / change.file
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text((ROOT / change.file).read_text(encoding="utf-8"), encoding="utf-8")
        change.apply(tmp_path)
    for test in control.tests:
        file, _, name = test.partition("::")
        assert (ROOT / file).is_file()
        assert not name or f"def {name.split('::')[-1].split('[')[0]}(" in (ROOT / file).read_text(encoding="utf-8")


def test_a_control_that_finds_nothing_to_break_says_so(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text("a = 1\n", encoding="utf-8")
    for change in (
        controls.Change("code.py", "b = 1", "b = 2"),
        controls.Change("code.py", "a = 1", "a = 1"),
        controls.Change("gone.py", "a = 1", "a = 2"),
    ):
        with pytest.raises(controls.DoesNotApply):
            change.apply(tmp_path)
