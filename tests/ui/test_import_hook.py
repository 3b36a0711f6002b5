"""The binding's import hook reads no sources (docs/decisions/0008)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_importing_the_app_reads_no_source_text() -> None:
    code = "import ui.application, ui.stage_two, linecache; print(len([n for n in linecache.cache if '/ui/' in n]))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
