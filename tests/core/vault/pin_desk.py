"""One life at one desk with a real keyring: run by test_pin_keyring.py inside a session bus of its own.

`python -m tests.core.vault.pin_desk FOLDER STEP...`; each step is a process of its own, as each start of Tessera is.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from core.keychain import Keychain
from core.vault import MasterPassword, MasterPasswordDue, PinGone, SlotKind, VaultStore, WaysIn, WrongPin
from tests.core.vault.vaults import CHEAP, PASSWORD, FakeClock

PIN = "739146"
DAY = 24 * 3600.0


class Desk:
    """Hold the vault of one start."""

    def __init__(self, folder: Path, days: float = 0.0) -> None:
        clock = FakeClock()
        clock.time += days * DAY
        self.vault, self.mirror = folder / "data" / "vault.tessera", folder / "data" / "pin.json"
        self.store = VaultStore(self.vault, clock=clock, floor=CHEAP)
        self.ways = WaysIn(self.store, Keychain(), self.mirror)

    def set(self) -> str:
        self.store.create(PASSWORD)
        self.ways.pin.set(PIN)
        return "set"

    def attempt(self, pin: str) -> str:
        try:
            self.ways.pin.unlock(pin)
        except WrongPin as error:
            return f"wrong {error.tries_left}"
        except PinGone:
            return "gone"
        except MasterPasswordDue:
            return "due"
        return "open"

    def killed(self) -> str:
        """Be killed between count and check."""
        self.store.unlock = lambda *_args, **_named: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[method-assign]
        return self.attempt("000000")

    def master(self) -> str:
        self.store.unlock(MasterPassword(PASSWORD))
        self.ways.drop(self.ways.stale())
        return "slot" if SlotKind.PIN in self.store.check().slots else "no slot"


def run_step(folder: Path, step: str) -> str:
    name, _, days = step.partition("@")
    desk = Desk(folder, float(days or 0))
    try:
        if name in ("right", "wrong"):
            return desk.attempt(PIN if name == "right" else "000000")
        return str(getattr(desk, name)())
    finally:
        desk.store.close()


def start_keyring() -> None:
    command = ["gnome-keyring-daemon", "--replace", "--unlock", "--components=secrets"]
    subprocess.run(command, input=b"pw", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def keep_keyring(folder: Path) -> None:
    shutil.copytree(_keyrings(), folder / "kept", dirs_exist_ok=True)
    shutil.copy(folder / "data" / "pin.json", folder / "kept.json")


def restore_keyring(folder: Path) -> None:
    """Put the keyring's own file back and let its daemon read it."""
    for file in (folder / "kept").iterdir():
        shutil.copy(file, _keyrings() / file.name)
    start_keyring()


def _keyrings() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "keyrings"


def main() -> None:
    folder, *steps = Path(sys.argv[1]), *sys.argv[2:]
    if len(steps) == 1 and not steps[0].startswith("+"):
        print(run_step(folder, steps[0]), flush=True)
        return
    start_keyring()
    for step in steps:
        match step:
            case "+keep_keyring":
                keep_keyring(folder)
            case "+restore_keyring":
                restore_keyring(folder)
            case "+restore_mirror":
                shutil.copy(folder / "kept.json", folder / "data" / "pin.json")
            case "+keep_vault":
                shutil.copy(folder / "data" / "vault.tessera", folder / "kept.tessera")
            case "+restore_vault":
                shutil.copy(folder / "kept.tessera", folder / "data" / "vault.tessera")
            case _:
                child = [sys.executable, "-m", "tests.core.vault.pin_desk", str(folder), step]
                done = subprocess.run(child, capture_output=True, text=True, check=False)
                if done.returncode not in (0, -signal.SIGKILL):
                    sys.exit(done.stderr)
                print(done.stdout.strip() or "killed", flush=True)


if __name__ == "__main__":
    main()
