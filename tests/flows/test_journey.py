"""The main job, as a person does it, in a real window: first run, webcam, copy, lock, unlock, start again."""

from __future__ import annotations

import hmac
import struct
import subprocess
import time
from base64 import b32decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.camera_server import CameraServer
from tests.x11 import VirtualScreen, eventually

pytestmark = pytest.mark.x11

RECORDING = Path(__file__).parents[1] / "vectors" / "webcam.avi"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
LINK = f"otpauth://totp/GitHub:anna-devries?secret={SECRET}&issuer=GitHub"
PASSWORD = "kade lantaarn zeven mosterd"
LOCKED = "^Tessera - locked$"
OPEN = "^Tessera$"
FIRST_TILE = (
    220,
    200,
)  # from the corner of the window: inside the first tile, whether a message stands above it or not


@pytest.fixture(params=["recording", "stream"])
def camera(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the camera door a recorded video, then a live MJPEG stream."""
    if request.param == "recording":
        yield str(RECORDING)
        return
    with CameraServer() as server:
        server.show(LINK)
        yield server.address


def test_from_first_run_to_a_code_that_is_there_after_a_restart(
    x11: VirtualScreen, tmp_path: Path, camera: str
) -> None:
    profile = tmp_path / "profile"
    app = _start(x11, profile, camera)
    _first_run(x11, profile)
    _scan(x11, profile)

    assert _click_first_tile(x11) in _codes_now()
    assert "x-kde-passwordManagerHint" in x11.clipboard_types()
    assert x11.clipboard(selection="primary") == ""

    x11.key("ctrl+l")
    x11.wait_for_window(LOCKED)
    eventually(lambda: x11.clipboard() == "", what="an empty clipboard")
    _unlock(x11)
    assert _click_first_tile(x11) in _codes_now()

    _quit(x11, app)
    assert x11.clipboard() == ""
    app = _start(x11, profile, camera)
    _unlock(x11)
    assert _copy_with_enter(x11) in _codes_now()
    _quit(x11, app)


def test_a_second_start_raises_the_first_and_hands_over_its_link(x11: VirtualScreen, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    app = _start(x11, profile, "")
    _first_run(x11, profile)
    before = _stamp(profile)

    second = x11.start_app("--profile", profile, LINK)
    assert second.wait(10) == 0
    _press_until_saved(x11, profile, before)

    assert _click_first_tile(x11) in _codes_now()
    _quit(x11, app)


def test_a_shutdown_of_the_system_ends_it_as_a_person_would(x11: VirtualScreen, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    app = _start(x11, profile, "")
    _first_run(x11, profile)
    app.terminate()
    assert app.wait(10) == 0
    assert (profile / "data" / "vault.tessera.lock").read_bytes() == b""  # given back, not torn away


def _start(x11: VirtualScreen, profile: Path, camera: str) -> subprocess.Popen[bytes]:
    app = x11.start_app("--profile", profile, env={"TESSERA_CAMERA": camera} if camera else None)
    x11.focus(x11.wait_for_window(LOCKED))
    return app


def _first_run(x11: VirtualScreen, profile: Path) -> None:
    """Welcome, master password twice, recovery code ticked."""
    x11.key("Return")
    x11.type(PASSWORD)
    x11.key("Tab", "Tab")
    x11.type(PASSWORD)
    x11.key("Return")

    eventually((profile / "data" / "vault.tessera").exists, what="a vault")
    _wait_still(x11)
    x11.key("space", "Return")
    x11.wait_for_window(OPEN)


def _wait_still(x11: VirtualScreen) -> None:
    """Wait until the screen shows the same picture four times in a row: the page that was to come is there."""
    seen: list[bytes] = []

    def still() -> bool:
        command = ["import", "-window", "root", "rgb:-"]
        seen.append(subprocess.run(command, env=x11.env, check=True, capture_output=True).stdout)
        return len(seen) > 3 and len(set(seen[-4:])) == 1

    eventually(still, what="a still picture")


def _scan(x11: VirtualScreen, profile: Path) -> None:
    before = _stamp(profile)
    x11.key("ctrl+n")
    _press_until_saved(x11, profile, before)


def _press_until_saved(x11: VirtualScreen, profile: Path, before: int) -> None:
    """Press Enter, which adds the account as soon as its card is there."""

    def saved() -> bool:
        x11.key("Return")
        return _stamp(profile) != before

    eventually(saved, 20, "the account in the vault")
    x11.key("Escape")


def _unlock(x11: VirtualScreen) -> None:
    x11.type(PASSWORD)
    x11.key("Return")
    x11.focus(x11.wait_for_window(OPEN))


def _click_first_tile(x11: VirtualScreen) -> str:
    """Click the first tile until the clipboard holds something, and return that; never as soon as a double click."""
    area = x11.area(x11.wait_for_window(OPEN))

    def copied() -> str:
        x11.click(area.x + FIRST_TILE[0], area.y + FIRST_TILE[1])
        end = time.monotonic() + 1.0
        while not (text := x11.clipboard()) and time.monotonic() < end:
            pass
        return text

    return eventually(copied, what="a code on the clipboard")


def _copy_with_enter(x11: VirtualScreen) -> str:
    """Press Enter, with the focus where an unlock puts it, until the clipboard holds something."""

    def copied() -> str:
        x11.key("Return")
        return x11.clipboard()

    return eventually(copied, what="a code on the clipboard")


def _quit(x11: VirtualScreen, app: subprocess.Popen[bytes]) -> None:
    x11.key("ctrl+q")
    assert app.wait(10) == 0


def _stamp(profile: Path) -> int:
    return (profile / "data" / "vault.tessera").stat().st_mtime_ns


def _codes_now() -> set[str]:
    """Return the codes that were right in the last minute, by RFC 4226 alone."""
    step = int(time.time()) // 30
    return {_hotp(b32decode(SECRET), counter) for counter in (step - 1, step)}


def _hotp(key: bytes, counter: int) -> str:
    digest = hmac.digest(key, struct.pack(">Q", counter), "sha1")
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"
