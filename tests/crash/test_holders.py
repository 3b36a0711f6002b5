"""One vault, one program: others are told who has it, kills stop nobody, a second start finds the first."""

from __future__ import annotations

import getpass
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import pytest

from tests.core.vault.vaults import new_store, new_vault, reopened
from tests.crash.figures import SCALES, Record, Scale
from tests.x11 import ROOT, VirtualScreen, eventually

NOBODY = 65534
STARTS = 5
OTHERS = "needs root, which may become somebody else"


def command(what: str, path: Path, user: int | None = None) -> list[str]:
    return [sys.executable, "-m", "tests.crash.holder", what, str(path), str(os.geteuid() if user is None else user)]


@contextmanager
def holder(path: Path, user: int | None = None) -> Iterator[subprocess.Popen[str]]:
    """Let a program hold the vault, as another user where one is named."""
    process = subprocess.Popen(
        command("hold", path, user), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def attempt(path: Path, user: int | None = None) -> list[str]:
    """Return what a person reads who opens the vault: the kind of error, the title, the text."""
    done = subprocess.run(command("try", path, user), cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.fixture
def place() -> Iterator[Path]:
    """Return a place that all users of this computer reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@pytest.mark.campaign
def test_who_holds_a_vault_is_named(tmp_path: Path, figure: Record):
    path = tmp_path / "data" / "vault.tessera"
    new_vault(path).close()
    with holder(path) as process:
        kind, *words = attempt(path)
    assert kind == "VaultHeld"
    assert all(part in " ".join(words) for part in (getpass.getuser(), socket.gethostname()))
    assert process.pid
    record = {"user": "eve", "host": "laptop", "machine": "0123456789abcdef", "pid": 77}
    path.with_name("vault.tessera.lock").write_text(json.dumps(record))
    kind, *elsewhere = attempt(path)
    assert kind == "VaultHeld"
    assert all(part in " ".join(elsewhere) for part in ("eve", "laptop"))
    figure("store", "holder named, this and another machine", cases=2, bar=2)


@pytest.mark.campaign
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason=OTHERS)
def test_a_vault_of_another_user_is_not_opened(place: Path, figure: Record):
    theirs = place / "theirs" / "vault.tessera"
    with holder(theirs, NOBODY):
        kind, *words = attempt(theirs)
        assert kind == "ForeignVault"
        assert "nobody" in " ".join(words)
    mine = place / "mine" / "vault.tessera"
    new_vault(mine, accounts=1).close()
    mine.parent.chmod(0o777)
    before = mine.read_bytes()
    for held in (False, True):
        with holder(mine) if held else holder(place / f"{held}" / "vault.tessera"):
            kind, *words = attempt(mine, NOBODY)
        assert kind == "ForeignVault"
        assert getpass.getuser() in " ".join(words)
    assert mine.read_bytes() == before
    figure("store", "vault of another user", cases=3, bar=3)


@pytest.mark.parametrize("scale", SCALES)
def test_what_a_killed_holder_leaves_stops_nobody(tmp_path: Path, scale: Scale, figure: Record):
    path = tmp_path / "data" / "vault.tessera"
    new_vault(path).close()
    kills = scale.pick(3, 20)
    for number in range(kills):
        with holder(path) as process:
            process.kill()
            process.wait()
        record = json.loads(path.with_name("vault.tessera.lock").read_bytes())
        assert record["pid"] == process.pid
        store = reopened(path)
        store.put_state("number", bytes([number]))
        store.close()
    figure("store", "stale locks", cases=kills, bar=scale.pick(3, 20), scale=scale, recovered=kills)


def test_a_killed_app_stops_no_later_start(tmp_path: Path):
    """The lock of the profile, the listener and the hold on the vault, all left by a kill."""
    new_vault(tmp_path / "data" / "vault.tessera").close()
    lock = tmp_path / "data" / "vault.tessera.lock"
    for _ in range(2):
        app = subprocess.Popen([sys.executable, ROOT / "main.py", "--profile", tmp_path], cwd=ROOT)
        try:
            eventually(lambda pid=app.pid: lock.read_bytes() and json.loads(lock.read_bytes())["pid"] == pid)
            eventually((tmp_path / "runtime" / "tessera.sock").exists)
        finally:
            app.kill()
            app.wait()
    store = new_store(tmp_path / "data" / "vault.tessera")
    store.check()
    store.close()


def active_window(x11: VirtualScreen) -> str:
    """Return the id of the window in front, empty when there is none."""
    done = subprocess.run(["xdotool", "getactivewindow"], env=x11.env, capture_output=True, text=True, check=False)
    return done.stdout.strip()


@pytest.mark.campaign
@pytest.mark.x11
def test_a_second_start_raises_the_first_window(x11: VirtualScreen, tmp_path: Path, figure: Record):
    app = x11.start_app("--profile", tmp_path / "profile")
    window = x11.wait_for_window("^Tessera")
    took = []
    for _ in range(STARTS):
        x11.xdotool("windowminimize", "--sync", window)
        eventually(lambda: active_window(x11) != window, what="the window away")
        began = time.monotonic()
        second = x11.start_app("--profile", tmp_path / "profile")
        eventually(lambda: active_window(x11) == window, what="the first window in front")
        took.append(time.monotonic() - began)
        assert second.wait(10) == 0
    assert app.poll() is None
    usual = median(took)
    figure("store", "second start raises", cases=len(took), bar=STARTS, median_s=usual, worst_s=max(took))
    assert usual < 1.0
