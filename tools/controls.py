"""Break the product on purpose, one way at a time, and demand that the named tests turn red.

.venv/bin/python tools/controls.py [NAME ...]     all of tests/controls/*.toml, or those named

Each control is a small TOML file: `title`, `tests` (pytest ids), and one or more `[[change]]` tables with `file`,
`find` and `replace`; `find` must occur exactly `count` (1) times. The work happens in a copy under build/. The tests
must first be green there, since a test that is red anyway shows nothing. Then each of them must turn red, by a
failed assertion and not by an error before it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTROLS = ROOT / "tests" / "controls"
WORKSHOP = ROOT / "build" / "controls"
TIMEOUT_SECONDS = 900


class DoesNotApply(Exception):
    """Say that the code a control wants to break is not there any more."""


@dataclass(frozen=True)
class Change:
    """Replace a piece of one file."""

    file: str
    find: str
    replace: str
    count: int = 1

    def apply(self, tree: Path) -> None:
        file = tree / self.file
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        if (seen := text.count(self.find)) != self.count:
            raise DoesNotApply(f"{self.file}: found {seen} times, not {self.count}: {self.find.strip()[:80]!r}")
        if self.find == self.replace:
            raise DoesNotApply(f"{self.file}: changes nothing")
        file.write_text(text.replace(self.find, self.replace), encoding="utf-8")


@dataclass(frozen=True)
class Control:
    """Name one sabotage and the tests that must find it."""

    name: str
    title: str
    tests: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Run:
    """Count what one pytest run reported, and name the tests in which an assertion failed."""

    passed: int = 0
    errors: int = 0
    skipped: int = 0
    failed: frozenset[str] = frozenset()

    @property
    def green(self) -> bool:
        return self.passed > 0 and not (self.failed or self.errors or self.skipped)


def controls(names: list[str]) -> list[Control]:
    """Return the controls asked for, in the order of their names."""
    found = [load(file) for file in sorted(CONTROLS.glob("*.toml")) if not names or file.stem in names]
    if unknown := set(names) - {control.name for control in found}:
        raise SystemExit(f"no such control: {', '.join(sorted(unknown))}")
    return found


def load(file: Path) -> Control:
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    changes = tuple(Change(**change) for change in table.pop("change"))
    return Control(file.stem, table["title"], tuple(table["tests"]), changes)


def copy_tree(target: Path) -> None:
    """Copy what git knows or would add, so that the work tree is never touched."""
    shutil.rmtree(target, ignore_errors=True)
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        source = ROOT / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)
    fixtures = ROOT.parent / "shared"
    link = target.parent / "shared"
    if fixtures.is_dir() and not link.exists():
        link.symlink_to(fixtures)


def pytest_run(tree: Path, tests: tuple[str, ...], *options: str) -> Run:
    """Run tests in the copy and count their outcomes."""
    report = tree.parent / "report.xml"
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--junitxml={report}", *options, *tests]
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "TESSERA_NO_SKIP": ""}
    log = tree.parent / "pytest.log"
    with log.open("w", encoding="utf-8") as output:
        subprocess.run(
            command, cwd=tree, env=env, check=False, stdout=output, stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS
        )
    if not report.is_file():
        return Run(errors=1)
    suite = ET.parse(report).getroot().find("testsuite")
    assert suite is not None
    cases, failures, errors, skipped = (
        int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")
    )
    red = [case for case in suite.iter("testcase") if case.find("failure") is not None]
    failed = frozenset(name for case in red for name in test_ids(case))
    return Run(cases - failures - errors - skipped, errors, skipped, failed)


def test_ids(case: ET.Element) -> tuple[str, str]:
    """Return the pytest id of a reported case, with its parameters and without."""
    name = f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name', '')}"
    return name, name.partition("[")[0]


def carry_out(control: Control, tree: Path) -> str:
    """Break the copy, run the tests, mend the copy; return "" when the sabotage was found, else what went wrong."""
    files = {tree / change.file for change in control.changes}
    originals = {file: file.read_text(encoding="utf-8") for file in files if file.is_file()}
    try:
        for change in control.changes:
            change.apply(tree)
        outcome = pytest_run(tree, control.tests)
    except DoesNotApply as problem:
        return f"does not apply: {problem}"
    finally:
        for file, text in originals.items():
            file.write_text(text, encoding="utf-8")
    blind = [test for test in control.tests if test not in outcome.failed]
    return f"stayed green: {', '.join(blind)}" if blind else ""


def main(names: list[str]) -> int:
    chosen = controls(names)
    if not chosen:
        raise SystemExit("there are no controls")
    tree = WORKSHOP / "tree"
    copy_tree(tree)
    every_test = tuple(dict.fromkeys(test for control in chosen for test in control.tests))
    before = pytest_run(tree, every_test)
    if not before.green:
        print((WORKSHOP / "pytest.log").read_text(encoding="utf-8")[-4000:])
        print(f"The tests of the controls must be green before anything is broken: {before}")
        return 1
    width = max(len(control.title) for control in chosen)
    failed = 0
    for control in chosen:
        start = time.monotonic()
        problem = carry_out(control, tree)
        failed += bool(problem)
        verdict = f"NOT FOUND: {problem}" if problem else "found"
        print(f"{control.title:<{width}}  {time.monotonic() - start:5.1f} s  {verdict}", flush=True)
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
