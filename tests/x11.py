"""A virtual screen for journeys through the real window: Xvfb, openbox, keys, pictures, the clipboard.

`x11` is a fresh `VirtualScreen` for one test; what it starts ends with it.
"""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("Xvfb", "openbox", "xdotool", "import", "xclip", "dbus-daemon")
START_SECONDS = 20.0
T = TypeVar("T")

# A bus on which nothing is started on demand: no keyring or portal of the machine answers a test by accident.
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def eventually(condition: Callable[[], T], timeout: float = 10.0, what: str = "") -> T:
    """Return the first true answer of `condition`; fail the test when none comes in time."""
    pause = threading.Event()
    end = time.monotonic() + timeout
    while not (answer := condition()):
        if time.monotonic() > end:
            pytest.fail(f"waited {timeout:g} s in vain for {what or getattr(condition, '__name__', 'a condition')}")
        pause.wait(0.02)
    return answer


class Area(NamedTuple):
    """Say where a window is on the screen, in pixels, without its frame."""

    x: int
    y: int
    width: int
    height: int


class VirtualScreen:
    """Drive programs on one display the way a person does."""

    def __init__(self, display: str, home: Path, stack: ExitStack) -> None:
        self.display = display
        self.home = home
        self._stack = stack
        self.env = _environment(display, home)

    def start(
        self, *command: str | Path, env: Mapping[str, str] | None = None, quiet: bool = False
    ) -> subprocess.Popen[bytes]:
        """Start a program here; it is ended with the screen if it still runs then."""
        process = subprocess.Popen(
            [str(part) for part in command],
            env={**self.env, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if quiet else None,
            stderr=subprocess.DEVNULL if quiet else None,
            cwd=self.home,
        )
        self._stack.callback(_end, process)
        return process

    def start_app(self, *arguments: str | Path, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start Tessera with these arguments and a real window."""
        return self.start(sys.executable, ROOT / "main.py", *arguments, env=env)

    def xdotool(self, *arguments: object, timeout: float = START_SECONDS) -> str:
        """Run xdotool and return what it prints."""
        command = ["xdotool", *(str(part) for part in arguments)]
        done = subprocess.run(command, env=self.env, check=True, capture_output=True, text=True, timeout=timeout)
        return done.stdout.strip()

    def wait_for_window(self, title: str, timeout: float = START_SECONDS) -> str:
        """Return the id of a visible window whose title matches the regular expression, once it is there."""

        def search() -> str:
            command = ["xdotool", "search", "--onlyvisible", "--name", title]
            done = subprocess.run(command, env=self.env, check=False, capture_output=True, text=True)
            return done.stdout.split()[-1] if done.stdout.strip() else ""

        return eventually(search, timeout, f"a window titled {title!r}")

    def focus(self, window: str) -> None:
        """Bring a window to the front and give it the keyboard."""
        self.xdotool("windowactivate", "--sync", window)

    def area(self, window: str) -> Area:
        """Return where the window is."""
        shell = dict(line.split("=", 1) for line in self.xdotool("getwindowgeometry", "--shell", window).splitlines())
        return Area(int(shell["X"]), int(shell["Y"]), int(shell["WIDTH"]), int(shell["HEIGHT"]))

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move the pointer to this place of the screen and click."""
        self.xdotool("mousemove", x, y, "click", button)

    def key(self, *keys: str) -> None:
        """Press keys one after the other; `ctrl+l` is one chord."""
        self.xdotool("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type text; 30 ms a key, which Qt takes without losing one."""
        self.xdotool("type", "--delay", "30", text)

    def screenshot(self, file: Path, window: str = "root") -> Path:
        """Save a picture of the screen, or of one window."""
        subprocess.run(["import", "-window", window, str(file)], env=self.env, check=True, timeout=START_SECONDS)
        return file

    def clipboard_types(self) -> list[str]:
        """Return the types that the owner of the clipboard offers; none when nobody owns it."""
        return self.clipboard("TARGETS").split()

    def clipboard(self, target: str = "UTF8_STRING", selection: str = "clipboard") -> str:
        """Return the clipboard's content in one type; empty when it holds none."""
        command = ["xclip", "-selection", selection, "-o", "-target", target]
        done = subprocess.run(command, env=self.env, check=False, capture_output=True, text=True, timeout=START_SECONDS)
        return done.stdout if done.returncode == 0 else ""


@contextmanager
def virtual_screen(home: Path, size: str = "1280x800", *, bus: bool = True) -> Iterator[VirtualScreen]:
    """Start a screen with a window manager and, unless `bus` is false, an empty session bus."""
    with ExitStack() as stack:
        display = _start_xvfb(stack, size)
        screen = VirtualScreen(display, home, stack)
        if bus:
            screen.env["DBUS_SESSION_BUS_ADDRESS"] = _start_bus(stack, screen)
        screen.start("openbox", "--sm-disable", quiet=True)
        eventually(lambda: _managed(screen), START_SECONDS, "openbox")
        yield screen


@pytest.fixture
def x11(tmp_path: Path) -> Iterator[VirtualScreen]:
    """Give the test a screen of its own with a window manager, a bus and a home folder."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)} (make test installs them where apt is there)")
    home = tmp_path / "home"
    home.mkdir()
    with virtual_screen(home) as screen:
        yield screen


def _environment(display: str, home: Path) -> dict[str, str]:
    """Return an environment in which programs find this display and home, and nothing of the person's session."""
    kept = {name: value for name, value in os.environ.items() if not re.match(r"XDG_|WAYLAND_|QT_|DBUS_|SSH_", name)}
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {
        **kept,
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }


def _start_xvfb(stack: ExitStack, size: str) -> str:
    """Start Xvfb on a display it finds free itself and return that display."""
    readable, writable = os.pipe()
    stack.callback(os.close, readable)
    command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(command, pass_fds=[writable], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writable)
    stack.callback(_end, process)
    return f":{_first_line(readable, 'Xvfb')}"


def _start_bus(stack: ExitStack, screen: VirtualScreen) -> str:
    readable, writable = os.pipe()
    stack.callback(os.close, readable)
    config = screen.home / "bus.conf"
    config.write_text(BUS_CONFIG, encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", f"--print-address={writable}"]
    process = subprocess.Popen(
        command, pass_fds=[writable], env=screen.env, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writable)
    stack.callback(_end, process)
    return _first_line(readable, "dbus-daemon")


def _first_line(readable: int, program: str) -> str:
    """Return the line by which a program says that it is ready."""
    if not select.select([readable], [], [], START_SECONDS)[0]:
        pytest.fail(f"{program} did not start")
    line = os.read(readable, 1024).decode().strip()
    if not line:
        pytest.fail(f"{program} ended at once")
    return line


def _managed(screen: VirtualScreen) -> bool:
    """Return whether a window manager has announced itself on the root window."""
    from Xlib import X, display

    connection = display.Display(screen.display)
    try:
        name = connection.intern_atom("_NET_SUPPORTING_WM_CHECK")
        return connection.screen().root.get_full_property(name, X.AnyPropertyType) is not None
    finally:
        connection.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process politely, then at once."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
