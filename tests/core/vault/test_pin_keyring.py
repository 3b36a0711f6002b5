"""The PIN with a real gnome-keyring: each step is a process of its own, as each start of Tessera is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crash.figures import Record

ROOT = Path(__file__).parents[3]

pytestmark = [
    pytest.mark.keyring,
    pytest.mark.skipif(
        not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
        reason="needs dbus-run-session and gnome-keyring-daemon",
    ),
]


def play(folder: Path, *steps: str) -> list[str]:
    """Play steps in a session with an unlocked keyring and return what each said."""
    places = {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")}
    for place in places.values():
        Path(place).mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV")}
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.core.vault.pin_desk", str(folder), *steps]
    done = subprocess.run(
        command,
        env=kept | places | {"HOME": str(folder), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


@pytest.fixture
def live(tmp_path: Path, figure: Record) -> Callable[..., list[str]]:
    """Return what plays a history and notes how many tries it took and how many PINs were compared and wrong."""

    def live(name: str, *steps: str, bar: int) -> list[str]:
        said = play(tmp_path, *steps)
        tries = [one for one in said if one not in ("set", "no slot")]
        wrong = sum(one.startswith(("wrong", "killed")) for one in tries)
        figure("lock", f"PIN on a real gnome-keyring: {name}", cases=len(tries), bar=bar, wrong_or_killed=wrong)
        return said

    return live


WRONG = ["wrong 4", "wrong 3", "wrong 2", "wrong 1", "wrong 0"]


def test_it_opens_after_a_restart_and_five_wrong_tries_end_it(live: Callable[..., list[str]]) -> None:
    said = live("restarts", "set", "right", *["wrong"] * 2, "right", *["wrong"] * 5, "right", "wrong", "master", bar=11)
    assert said == ["set", "open", *WRONG[:2], "open", *WRONG, "gone", "gone", "no slot"]


def test_a_kill_between_count_and_check_costs_the_try(live: Callable[..., list[str]]) -> None:
    said = live("killed between count and check", "set", *["killed"] * 4, "wrong", "right", bar=6)
    assert said == ["set", *["killed"] * 4, "wrong 0", "gone"]


def test_a_clock_set_back_gives_no_try(live: Callable[..., list[str]]) -> None:
    said = live("clock set back", "set", *["wrong@-400"] * 3, "right@-1", *["wrong"] * 5, "right", bar=10)
    assert said == ["set", *WRONG[:3], "due", *WRONG, "gone"]  # the right PIN restores the tries, as it always does


def test_a_vault_put_back_gives_no_try(live: Callable[..., list[str]]) -> None:
    steps = ["set", "+keep_vault", *["wrong"] * 3, "+restore_vault", *["wrong"] * 2, "+restore_vault", "right"]
    assert live("vault put back", *steps, bar=6) == ["set", *WRONG, "gone"]


def test_the_keyrings_own_file_put_back_gives_no_try(live: Callable[..., list[str]]) -> None:
    steps = ["set", "+keep_keyring", *["wrong"] * 3, "+restore_keyring", *["wrong"] * 2, "+restore_keyring", "right"]
    assert live("the keyring's own file put back", *steps, bar=6) == ["set", *WRONG, "gone"]


def test_keyring_file_and_mirror_put_back_give_five_more_as_the_threat_model_says(
    live: Callable[..., list[str]],
) -> None:
    steps = ["set", "+keep_keyring", *["wrong"] * 5, "+restore_keyring", "+restore_mirror", *["wrong"] * 6]
    assert live("keyring file and mirror put back", *steps, bar=11) == ["set", *WRONG, *WRONG, "gone"]
