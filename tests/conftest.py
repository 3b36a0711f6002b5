"""Ground for every test: no display needed, no real profile touched."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")

pytest_plugins = ["tests.skips", "tests.x11", "tests.crash.figures"]
