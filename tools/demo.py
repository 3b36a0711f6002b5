"""Play the first minutes with Tessera on a virtual screen, and leave pictures of them in build/demo.

python -m tools.demo [--readme]

The app is started as a person starts it, with a profile of its own that is thrown away. xdotool types and clicks; the
webcam is a recording. `--readme` also writes the pictures of README.md into docs/pictures.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["TZ"] = "Europe/Amsterdam"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import cv2  # noqa: E402
import numpy as np  # noqa: E402

from core.clock import SystemClock  # noqa: E402
from core.otp import generate_code, parse_uri  # noqa: E402
from core.paths import Paths  # noqa: E402
from tests.x11 import PROGRAMS, VirtualScreen, eventually, virtual_screen  # noqa: E402
from tools.make_webcam_recording import (  # noqa: E402
    ACCOUNT,
    EMPTY_SECONDS,
    HEIGHT,
    RATE,
    RISE_SECONDS,
    WIDTH,
    paint_frame,
    paint_phone,
    paint_room,
)
from tools.show.sample import PASSWORD, make_vault  # noqa: E402

FOLDER = ROOT / "build" / "demo"
DOCUMENTS = ROOT / "docs" / "pictures"
RECORDING = ROOT / "tests" / "vectors" / "webcam.avi"
SIZE = (1280, 800)
LONG = 30.0
TILE = (240, 170)  # the middle of the first tile, in the window
AWAY = (1279, 799)
ACCENT = (0x72, 0x63, 0x0F)  # of the light theme, as blue, green, red
MOST_BYTES = 250_000


class Player:
    """Be the person before the screen; say each step and keep a picture of it."""

    _numbers = itertools.count(1)

    def __init__(self, screen: VirtualScreen, scratch: Path) -> None:
        self.screen = screen
        self.window = ""
        self._scratch = scratch
        self._last = np.zeros((SIZE[1], SIZE[0], 3), np.uint8)

    def say(self, words: str) -> None:
        print(f"{next(self._numbers):2}. {words}", flush=True)

    def find_window(self) -> None:
        self._last = np.zeros((SIZE[1], SIZE[0], 3), np.uint8)
        self.window = self.screen.wait_for_window("Tessera")
        self.screen.focus(self.window)
        self.screen.xdotool("mousemove", *AWAY)

    def look(self) -> np.ndarray:
        """Return what the window shows just now."""
        file = self.screen.screenshot(self._scratch / "now.png", self.window)
        return cv2.imread(str(file))

    def changed(self, share: float = 0.02) -> None:
        """Wait until so much of the window is another than at the last picture, and it has come to rest."""

        def settled() -> bool:
            before, now = self.look(), self.look()
            return _share(now, self._last) > share and _share(now, before) < 0.002

        eventually(settled, LONG, "another picture")

    def remember(self) -> None:
        """Take what is shown now as what the next change is measured by."""
        self._last = self.look()

    def keep(self, name: str) -> None:
        """Keep a picture of the window."""
        self.remember()
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.screen.screenshot(FOLDER / f"{name}.png", self.window)

    def click(self, x: int, y: int) -> None:
        area = self.screen.area(self.window)
        self.screen.click(area.x + x, area.y + y)
        self.screen.xdotool("mousemove", *AWAY)

    def found(self) -> bool:
        """Return whether the dialog offers to add what was scanned: its foot holds a filled button."""
        foot = self.look()[500:760, 640:]
        return int(np.all(np.abs(foot.astype(int) - ACCENT) < 4, axis=2).sum()) > 2500


def _share(one: np.ndarray, other: np.ndarray) -> float:
    """Return how much of two pictures differs, as a fraction."""
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one.astype(int) - other.astype(int)).max(axis=2) > 24).mean())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readme", action="store_true", help="write the pictures of README.md too")
    chosen = parser.parse_args()
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if lacking:
        print(f"The virtual screen needs {', '.join(lacking)}; 'make demo' installs them where apt is there.")
        return 1
    shutil.rmtree(FOLDER, ignore_errors=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tessera-demo-") as folder:
        scratch = Path(folder)
        with _screen(scratch / "first") as player:
            play(player, scratch / "profile")
        for theme in ("light", "dark"):
            with _screen(scratch / theme) as player:
                show_accounts(player, scratch / f"profile-{theme}", theme)
    print(f"Pictures are in {FOLDER.relative_to(ROOT)} ({time.monotonic() - began:.0f} s).")
    if chosen.readme:
        write_documents()
    return 0


@contextmanager
def _screen(home: Path) -> Iterator[Player]:
    home.mkdir(parents=True)
    with virtual_screen(home, f"{SIZE[0]}x{SIZE[1]}") as screen:
        screen.env["TESSERA_CAMERA"] = str(RECORDING)
        yield Player(screen, home)


def _start(player: Player, profile: Path, theme: str = "light") -> subprocess.Popen[bytes]:
    """Start the app with a window that fills the screen."""
    settings = Paths.under(profile).settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"theme": theme, "language": "en", "maximised": True}), encoding="utf-8")
    process = player.screen.start_app("--profile", profile)
    player.find_window()
    return process


def play(player: Player, profile: Path) -> None:
    """First run, scan, copy, lock, unlock, start again."""
    screen = player.screen
    player.say("Tessera starts for the first time and says what is kept where.")
    app = _start(player, profile)
    player.changed()
    player.keep("01-welcome")
    screen.key("Tab", "space")
    player.changed()
    player.say("A master password is chosen; how strong it is stands below it in words.")
    screen.type(PASSWORD)
    screen.key("Return")
    screen.type(PASSWORD)
    player.changed(0.001)
    player.keep("02-password")
    screen.key("Return")
    player.changed()
    player.say("The recovery code is shown once, to be printed or written down.")
    player.keep("03-recovery-code")
    screen.key("space", "Tab", "space")
    player.changed()
    player.keep("04-empty")
    player.say("Ctrl+N looks for a code through the webcam, which here is a recording.")
    screen.key("ctrl+n")
    eventually(player.found, LONG, "the scanned code")
    player.keep("05-scanned")
    player.say("The code is found; Enter adds the account.")
    screen.key("Return")
    player.changed()
    player.keep("06-added")
    player.say(f"A click on the tile copies the code, and the clipboard holds {_copied(player)}.")
    player.keep("07-copied")
    player.say("Ctrl+L locks at once and clears the clipboard.")
    screen.key("ctrl+l")
    player.changed()
    eventually(lambda: screen.clipboard() == "", LONG, "an empty clipboard")
    player.keep("08-locked")
    _unlock(player)
    player.say("The master password opens it again.")
    player.keep("09-unlocked")
    screen.key("ctrl+q")
    eventually(lambda: app.poll() is not None, LONG, "the end of the app")
    player.say("Tessera quits and is started anew.")
    _start(player, profile)
    player.changed()
    _unlock(player)
    player.keep("10-still-there")
    player.say("The account is still there.")


def _copied(player: Player) -> str:
    """Click on the tile until the clipboard holds the code of this moment; return it."""
    account = parse_uri(ACCOUNT)

    def right() -> str:
        player.click(*TILE)
        time.sleep(0.3)
        held = player.screen.clipboard()
        codes = {generate_code(account.spec, account.secret_bytes, time.time() - ago).text for ago in (0, 2)}
        return held if held in codes else ""

    return eventually(right, LONG, "the right code on the clipboard")


def _unlock(player: Player) -> None:
    player.remember()
    player.screen.type(PASSWORD)
    player.screen.key("Return")
    player.changed(0.01)


def show_accounts(player: Player, profile: Path, theme: str) -> None:
    """Show a vault with many accounts, and adding one to it."""
    make_vault(Paths.under(profile).vault, SystemClock())
    player.screen.env["TESSERA_CAMERA"] = str(_still_recording(profile / "Webcam.avi"))
    _start(player, profile, theme)
    player.changed()
    _unlock(player)
    eventually(lambda: 8 <= time.time() % 30 <= 14, 40, "a good moment")
    player.keep(f"accounts-{theme}")
    player.say(f"A vault with eighteen accounts, {theme}.")
    if theme == "light":
        player.screen.key("ctrl+n")
        eventually(player.found, LONG, "the scanned code")
        eventually(lambda: 4 <= time.time() % 30 <= 20, 40, "a good moment")
        player.keep("add-webcam")
        player.say("Adding one more by webcam.")


def _still_recording(target: Path) -> Path:
    """Record the phone when it is held still, so that it is sharp when it is found."""
    room, (phone, mask) = paint_room(), paint_phone()
    writer = cv2.VideoWriter(str(target), cv2.VideoWriter.fourcc(*"MJPG"), RATE, (WIDTH, HEIGHT))
    for number in range(RATE):
        writer.write(paint_frame(room, phone, mask, EMPTY_SECONDS + 2 * RISE_SECONDS + number / RATE))
    writer.release()
    return target


def write_documents() -> None:
    """Write the pictures of README.md, small."""
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    for name in ("accounts-light", "accounts-dark", "add-webcam"):
        target = DOCUMENTS / f"{name}.png"
        command = ["convert", str(FOLDER / f"{name}.png"), "-strip", "-define", "png:compression-level=9", str(target)]
        subprocess.run(command, check=True)
        if target.stat().st_size > MOST_BYTES:
            sys.exit(f"{target} is larger than {MOST_BYTES} bytes.")
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    sys.exit(main())
