"""The list of skips: shown where skips are allowed, fatal where they are not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ONE_SKIP = """
import pytest

def test_runs():
    pass

def test_lacks_something():
    pytest.skip("needs a thing")
"""


def run(folder: Path, source: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_sample.py").write_text(source, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name not in {"CI", "TESSERA_NO_SKIP"}}
    env |= {"PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", **variables}
    command = [sys.executable, "-m", "pytest", "-p", "tests.skips", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=folder, env=env, check=False, capture_output=True, text=True)


@pytest.mark.parametrize("arguments", [(), ("-p", "xdist", "-n", "2")], ids=["alone", "workers"])
def test_a_skip_is_listed_and_fails_only_where_asked(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    allowed = run(tmp_path, ONE_SKIP, *arguments)
    assert allowed.returncode == 0
    assert "1 x needs a thing\n    test_sample.py::test_lacks_something" in allowed.stdout
    for variables in ({"CI": "true"}, {"TESSERA_NO_SKIP": "1"}):
        refused = run(tmp_path, ONE_SKIP, *arguments, **variables)
        assert refused.returncode == 1
        assert "skipped, which fails this run" in refused.stdout


def test_a_module_that_skips_itself_counts(tmp_path: Path) -> None:
    source = 'import pytest\npytest.importorskip("no_such_module_here")\n'
    assert run(tmp_path, source, "--co", CI="true").returncode != 0


def test_a_whole_run_passes(tmp_path: Path) -> None:
    assert run(tmp_path, "def test_runs():\n    pass\n", CI="true").returncode == 0
