"""An X session of its own, and what a program in it costs: CPU, memory, bytes written.

Linux only. CPU seconds come from the kernel's process clocks (nanoseconds, all threads), so that they
stay comparable on a busy machine; wall times are kept beside them.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from Xlib import X
from Xlib import display as xdisplay
from Xlib import error as xerror

LEFT_OUT = ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PYTHONDONTWRITEBYTECODE")
"""Variables of the caller that a person's session has not, or not with that value."""


def process_tree(pid: int) -> list[int]:
    """Return `pid` and its living descendants."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                children.setdefault(int(_stat_fields(int(entry.name))[1]), []).append(int(entry.name))
    found, waiting = [], [pid]
    while waiting:
        current = waiting.pop()
        if Path(f"/proc/{current}").exists():
            found.append(current)
        waiting += children.get(current, [])
    return found


def cpu_seconds(pids: list[int]) -> float:
    """Return user and system seconds used so far, ended threads and waited-for children included."""
    tick = os.sysconf("SC_CLK_TCK")
    total = 0.0
    for pid in pids:
        with contextlib.suppress(OSError):
            total += time.clock_gettime_ns((~pid << 3) | 2) / 1e9  # the CPU clock of process `pid`
            fields = _stat_fields(pid)
            total += (int(fields[13]) + int(fields[14])) / tick
    return total


def pss_mib(pids: list[int]) -> float:
    """Return the proportional set size: shared pages counted by share."""
    kib = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            text = Path(f"/proc/{pid}/smaps_rollup").read_text()
            kib += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return kib / 1024


def written_bytes(pids: list[int]) -> int:
    """Return the bytes that went through write() so far."""
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            text = Path(f"/proc/{pid}/io").read_text()
            total += next(int(line.split()[1]) for line in text.splitlines() if line.startswith("wchar"))
    return total


def wait_quiet(pid: int, window: float = 0.4, share: float = 0.02, timeout: float = 120) -> tuple[float, float]:
    """Wait until the tree uses less than `share` of a CPU for `window` seconds.

    Returns the moment at which the quiet began and the CPU seconds used by then.
    """
    pids = process_tree(pid)
    samples: list[tuple[float, float]] = []
    end = time.monotonic() + timeout
    scanned = time.monotonic()
    while True:
        now = time.monotonic()
        if now - scanned > window:
            pids, scanned = process_tree(pid), now
        samples.append((now, cpu_seconds(pids)))
        while len(samples) > 1 and now - samples[1][0] >= window:
            samples.pop(0)
        span = now - samples[0][0]
        if span >= window and (samples[-1][1] - samples[0][1]) / span < share:
            return samples[0]
        if now > end:
            return samples[-1]
        time.sleep(0.04)


class Desktop:
    """Keep Xvfb, openbox and a session bus with a home of their own while measuring."""

    def __init__(self, size: str = "1280x800x24") -> None:
        self._size = size
        self._children: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Desktop:
        self.folder = Path(tempfile.mkdtemp(prefix="tessera-bench-"))
        self.home = self.folder / "home"
        self.fresh_home()
        read, write = os.pipe()
        self.xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", self._size, "-nolisten", "tcp", "-noreset"],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        self._children.append(self.xvfb)
        with os.fdopen(read) as pipe:
            display = ":" + pipe.readline().strip()
        self.env = self._environment(display)
        self._start_bus()
        self._children.append(
            subprocess.Popen(["openbox"], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        )
        self.watcher = Watcher(display)
        self.watcher.wait_for_window_manager()
        return self

    def __exit__(self, *_: object) -> None:
        self.watcher.close()
        for child in reversed(self._children):
            child.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(3)
        shutil.rmtree(self.folder, ignore_errors=True)

    def fresh_home(self, config: dict[str, str] | None = None) -> None:
        """Empty the home; `config` maps paths below it to file contents."""
        shutil.rmtree(self.home, ignore_errors=True)
        for name in (".config", ".cache", ".local/share"):
            (self.home / name).mkdir(parents=True)
        for name, text in (config or {}).items():
            target = self.home / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)

    def start(self, command: list[str], stdin: str | None = None) -> tuple[subprocess.Popen[bytes], float]:
        """Start a program; return it and the moment of its start."""
        self.watcher.forget()
        typed = self.folder / "stdin"
        typed.write_text(stdin or "")
        with typed.open("rb") as source:
            began = time.monotonic()
            process = subprocess.Popen(
                command,
                env=self.env,
                stdin=source,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        return process, began

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """End a program with all its children."""
        pids = process_tree(process.pid)
        for number in (signal.SIGTERM, signal.SIGKILL):
            for pid in pids:
                with contextlib.suppress(OSError):
                    os.kill(pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(3)
                break

    def xdotool(self, *words: str) -> None:
        """Send keys or clicks."""
        subprocess.run(["xdotool", *words], env=self.env, check=True, stdout=subprocess.DEVNULL)

    def screenshot(self, path: Path) -> None:
        """Write a picture of the whole screen."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=True)

    def _environment(self, display: str) -> dict[str, str]:
        run = self.folder / "run"
        run.mkdir(mode=0o700)
        env = {k: v for k, v in os.environ.items() if k not in LEFT_OUT}
        return env | {
            "DISPLAY": display,
            "NO_AT_BRIDGE": "1",
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_RUNTIME_DIR": str(run),
        }

    def _start_bus(self) -> None:
        if not shutil.which("dbus-daemon"):
            return
        read, write = os.pipe()
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--print-address={write}"],
            pass_fds=(write,),
            env=self.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        self._children.append(bus)
        with os.fdopen(read) as pipe:
            self.env["DBUS_SESSION_BUS_ADDRESS"] = pipe.readline().strip()


class Watcher:
    """Follow top-level windows by events, so that watching costs the watched program nothing."""

    def __init__(self, display: str) -> None:
        self._display = xdisplay.Display(display)
        self._root = self._display.screen().root
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask | X.PropertyChangeMask)
        self._name = self._display.intern_atom("_NET_WM_NAME")
        self._utf8 = self._display.intern_atom("UTF8_STRING")
        self._manager = self._display.intern_atom("_NET_SUPPORTING_WM_CHECK")
        self._display.set_error_handler(lambda *_: None)
        self._windows: dict[int, object] = {}
        self._display.sync()

    def close(self) -> None:
        """Leave the display."""
        with contextlib.suppress(Exception):
            self._display.close()

    def forget(self) -> None:
        """Drop every window seen so far."""
        self._display.sync()
        while self._display.pending_events():
            self._display.next_event()
        self._windows = {}

    def wait_for_window_manager(self, timeout: float = 10) -> None:
        """Wait until a window manager has announced itself."""
        end = time.monotonic() + timeout
        while self._root.get_full_property(self._manager, X.AnyPropertyType) is None:
            if time.monotonic() > end:
                raise TimeoutError("no window manager")
            select.select([self._display.fileno()], [], [], 0.05)
            while self._display.pending_events():
                self._display.next_event()

    def wait(self, title: str, process: subprocess.Popen[bytes], timeout: float = 90) -> tuple[object, float]:
        """Return the first visible window whose title matches, and when it was seen."""
        pattern = re.compile(title)
        end = time.monotonic() + timeout
        for window in list(self._windows.values()):
            if self._fits(window, pattern):
                return window, time.monotonic()
        while True:
            self._display.flush()
            while not self._display.pending_events():
                left = end - time.monotonic()
                if left <= 0:
                    seen = sorted({self._title(w) for w in self._windows.values()})
                    raise TimeoutError(f"no window titled /{title}/; seen: {seen}")
                if process.poll() is not None:
                    raise RuntimeError(f"the program ended with {process.returncode}")
                select.select([self._display.fileno()], [], [], min(left, 0.5))
            event = self._display.next_event()
            now = time.monotonic()
            window = self._window_of(event)
            if window is not None and self._fits(window, pattern):
                return window, now

    def wait_painted(self, window: object, colours: int = 5, timeout: float = 10) -> float:
        """Return the moment at which the window shows a picture of at least `colours` colours."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if self._colours(window) >= colours:
                return time.monotonic()
            time.sleep(0.004)
        raise TimeoutError("the window stayed empty")

    def _window_of(self, event: object) -> object | None:
        window = getattr(event, "window", None)
        kind = event.type  # type: ignore[attr-defined]
        if kind == X.CreateNotify:
            if not event.override:  # type: ignore[attr-defined]
                window.change_attributes(event_mask=X.PropertyChangeMask | X.StructureNotifyMask)  # type: ignore[union-attr]
            self._windows[window.id] = window  # type: ignore[union-attr]
            return window
        if kind not in (X.MapNotify, X.PropertyNotify, X.ConfigureNotify, X.ReparentNotify):
            return None
        return window if window is not None and window.id in self._windows else None

    def _title(self, window: object) -> str:
        try:
            prop = window.get_full_property(self._name, self._utf8)  # type: ignore[attr-defined]
        except xerror.XError:
            return ""
        value = prop.value if prop else b""
        return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)

    def _fits(self, window: object, pattern: re.Pattern[str]) -> bool:
        try:
            if window.get_attributes().map_state != X.IsViewable:  # type: ignore[attr-defined]
                return False
            geometry = window.get_geometry()  # type: ignore[attr-defined]
        except (xerror.XError, AttributeError):
            return False
        return geometry.width >= 60 and geometry.height >= 60 and bool(pattern.search(self._title(window)))

    def _colours(self, window: object) -> int:
        try:
            geometry = window.get_geometry()  # type: ignore[attr-defined]
            picture = window.get_image(0, 0, geometry.width, geometry.height, X.ZPixmap, 0xFFFFFFFF)  # type: ignore[attr-defined]
        except (xerror.XError, AttributeError):
            return 0
        return len(set(memoryview(picture.data).cast("I")[::13].tolist()))


def _stat_fields(pid: int) -> list[str]:
    text = Path(f"/proc/{pid}/stat").read_text()
    return text[text.rindex(")") + 2 :].split()
