"""The figures themselves: counted, held to their bar, printed, kept beside those of earlier runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CAMPAIGNS = """
import pytest
from tests.crash.figures import SCALES

@pytest.mark.parametrize("scale", SCALES)
def test_kill(figure, scale):
    figure("store", "kill", cases=scale.pick(6, 60), bar=6, scale=scale, lost=0, by_save={"add": 2, "edit": 4})

def test_tries(figure):
    figure("lock", "tries", cases=5, bar=5, slowest_ms=1.25)
"""
TOO_FEW = """
def test_tries(figure):
    figure("lock", "tries", cases=4, bar=5)
"""
WRONG = """
def test_tries(figure):
    figure("lock", "tries", cases=5, bar=5)
    assert False
"""


def run(folder: Path, source: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_sample.py").write_text(source, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    long\n    timeout\n", "ascii")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", "-p", "tests.crash.figures", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=folder, env=env, check=False, capture_output=True, text=True)


def figures(folder: Path) -> dict[str, dict[str, dict[str, object]]]:
    return json.loads((folder / "build" / "figures.json").read_text("utf-8"))


@pytest.mark.parametrize("arguments", [(), ("-p", "xdist", "-n", "2")], ids=["alone", "workers"])
def test_figures_are_printed_and_kept(tmp_path: Path, arguments: tuple[str, ...]):
    done = run(tmp_path, CAMPAIGNS, *arguments)
    assert done.returncode == 0
    assert "store: kill: held, 60 cases (bar 6); lost 0; by save: add 2, edit 4" in done.stdout
    assert "lock: tries: held, 5 cases (bar 5); slowest ms 1.25" in done.stdout
    kept = figures(tmp_path)
    assert set(kept["store"]) == {"kill", "kill (slice)"}
    assert (kept["store"]["kill"]["cases"], kept["store"]["kill (slice)"]["cases"]) == (60, 6)
    assert kept["lock"]["tries"]["result"] == "held"


@pytest.mark.parametrize("source", [TOO_FEW, WRONG], ids=["too few", "wrong"])
def test_a_campaign_that_fails_says_so_and_leaves_the_figures_of_others(tmp_path: Path, source: str):
    run(tmp_path, CAMPAIGNS)
    done = run(tmp_path, source)
    assert done.returncode == 1
    assert "lock: tries: FAILED" in done.stdout
    kept = figures(tmp_path)
    assert kept["lock"]["tries"]["result"] == "FAILED"
    assert kept["store"]["kill"]["result"] == "held"
