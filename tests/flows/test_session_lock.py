"""The real program on a real display: it locks when the desktop says so, and the computer sleeps only after that."""

from __future__ import annotations

import sys
import time

import pytest

from core.clock import SystemClock
from core.paths import Paths
from core.vault import KdfCost, VaultStore
from tests.ui.shell.desk_bus import Desk, private_bus
from tests.x11 import ROOT, VirtualScreen, eventually

pytestmark = pytest.mark.x11
PASSWORD = "kade lantaarn zeven mosterd"
CHEAP = KdfCost(1024, 1, 1)


@pytest.fixture
def desk(x11: VirtualScreen, tmp_path):
    with private_bus(tmp_path, "system") as system_bus:
        playing = Desk(x11.env["DBUS_SESSION_BUS_ADDRESS"], system_bus)
        yield playing
        playing.close()


def test_the_desktop_locks_the_running_program(x11: VirtualScreen, desk: Desk, tmp_path):
    paths = Paths.under(tmp_path / "life")
    store = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP)
    store.create(PASSWORD, cost=CHEAP)
    store.close()
    env = {"DBUS_SYSTEM_BUS_ADDRESS": desk.system_bus, "PYTHONPATH": str(ROOT)}
    x11.start(sys.executable, "-m", "tests.bench.launch", tmp_path / "life", env=env)
    unlock(x11)
    eventually(desk.delayed, what="the delay of the sleep")
    lock_by(x11, "a screen saver", lambda: desk.saver("org.gnome.ScreenSaver", active=True))
    eventually(lambda: not desk.delayed(), what="the end of the delay")
    unlock(x11)
    eventually(desk.delayed, what="the delay of the sleep")
    began = time.perf_counter()
    lock_by(x11, "the sleep", lambda: desk.prepare_for_sleep(going=True))
    eventually(lambda: not desk.delayed(), what="the end of the delay")
    assert time.perf_counter() - began < 1.5  # xdotool takes its part


def unlock(x11: VirtualScreen) -> None:
    window = x11.wait_for_window("^Tessera - locked$")
    x11.focus(window)
    x11.type(PASSWORD)
    x11.key("Return")
    x11.wait_for_window("^Tessera$")


def lock_by(x11: VirtualScreen, what: str, say) -> None:
    began = time.perf_counter()
    say()
    x11.wait_for_window("^Tessera - locked$")
    taken = time.perf_counter() - began
    print(f"locked by {what} after {taken * 1000:.0f} ms, as seen from outside")
    assert taken < 1.0
