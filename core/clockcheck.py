"""Whether the clock of this computer can be trusted: the system is asked, the network never is."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.clock import Clock

BOUND_SECONDS: Final = 3.0
TOLERANCE_SECONDS: Final = 2.0
DAY: Final = 86_400.0
FAR_FUTURE_SECONDS: Final = 10 * 365 * DAY


class ClockState(StrEnum):
    """Say what the time service of the system answered."""

    IN_STEP = "in-step"
    UNSYNCED = "unsynced"
    OFF = "off"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ClockReport:
    """Tell how this clock stands to network time.

    `ahead` is how many seconds this clock is ahead of network time (negative: behind), None where nobody knows.
    `service` is the program that answered, `server` the time source it named; both may be empty.
    """

    state: ClockState
    checked_at: float
    ahead: float | None = None
    service: str = ""
    server: str = ""

    @property
    def network_time(self) -> float | None:
        """Return what the right clock showed at `checked_at`, if it is known."""
        return None if self.ahead is None else self.checked_at - self.ahead


class DoubtKind(StrEnum):
    """Name why the date cannot be right."""

    BEFORE_RELEASE = "before-release"
    BEFORE_LAST_SAVE = "before-last-save"
    FAR_FUTURE = "far-future"


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """Say that the date is plainly wrong, and by comparison with what."""

    kind: DoubtKind
    now: float
    compared_with: float


def doubt_clock(now: float, released: float, last_saved: float = 0.0) -> ClockDoubt | None:
    """Return why `now` cannot be the right date, or None.

    `last_saved` is the date of the vault's last save, 0 when there is none.
    """
    if last_saved and now < last_saved - DAY:
        return ClockDoubt(DoubtKind.BEFORE_LAST_SAVE, now, last_saved)
    if now < released - DAY:
        return ClockDoubt(DoubtKind.BEFORE_RELEASE, now, released)
    newest = max(released, last_saved)
    if now > newest + FAR_FUTURE_SECONDS:
        return ClockDoubt(DoubtKind.FAR_FUTURE, now, newest)
    return None


def check_clock(clock: Clock, platform: str = sys.platform) -> ClockReport:
    """Ask the time services of this system, best informed first; blocks for a few seconds at most.

    Only programs of the system are asked, about what they know already: nothing is sent over the network. macOS
    has no such program, so the answer there is UNKNOWN.
    """
    for ask in _services(platform):
        report = ask(clock)
        if report is not None:
            return report
    return ClockReport(ClockState.UNKNOWN, clock.now())


def _services(platform: str) -> Iterable[Callable[[Clock], ClockReport | None]]:
    if platform == "win32":
        return (_ask_w32tm,)
    if platform == "linux":
        return (_ask_chrony, _ask_timedatectl)
    return ()


def _answer(program: str, *arguments: str) -> str | None:
    """Return what a program of the system prints, or None if it is absent, fails or takes too long."""
    import subprocess  # here: it is large, and few ask

    path = shutil.which(program)
    if path is None:
        return None
    # A small environment: plain English answers, and none of a bundle's own library paths.
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
            [path, *arguments],
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={**kept, "LC_ALL": "C"},
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=BOUND_SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if done.returncode == 0:
            return done.stdout
    return None


# chrony ---------------------------------------------------------------------------------------------------------


def _ask_chrony(clock: Clock) -> ClockReport | None:
    answer = _answer("chronyc", "-n", "tracking")  # -n: addresses stay numbers, so no name is looked up
    return None if answer is None else read_chrony(answer, clock)


def read_chrony(answer: str, clock: Clock) -> ClockReport | None:
    """Read what `chronyc tracking` prints; None if it is something else."""
    fields = _fields(answer, ":")
    leap = fields.get("Leap status")
    if leap is None:
        return None
    server = re.search(r"\((.*)\)", fields.get("Reference ID", ""))
    known = server[1] if server else ""
    distance = re.match(r"([\d.]+) seconds (slow|fast) of NTP time", fields.get("System time", ""))
    if leap == "Not synchronised" or distance is None:
        return ClockReport(ClockState.UNSYNCED, clock.now(), None, "chrony", known)
    ahead = float(distance[1]) * (1 if distance[2] == "fast" else -1)
    state = ClockState.OFF if abs(ahead) > TOLERANCE_SECONDS else ClockState.IN_STEP
    return ClockReport(state, clock.now(), ahead, "chrony", known)


# systemd --------------------------------------------------------------------------------------------------------


def _ask_timedatectl(clock: Clock) -> ClockReport | None:
    shown = _answer("timedatectl", "show")
    if shown is None:
        return None
    # Asking a time service that is switched off could start it.
    running = _fields(shown, "=").get("NTP") == "yes"
    status = _answer("timedatectl", "timesync-status") if running else None
    return read_timedatectl(shown, status or "", clock)


def read_timedatectl(shown: str, status: str, clock: Clock) -> ClockReport | None:
    """Read `timedatectl show` and, where systemd's own time service runs, `timedatectl timesync-status`.

    The distance in `status` is the one of the last look at the server, and systemd mends it there and then: it
    says something only as long as the system does not call its clock synchronised.
    """
    synced = _fields(shown, "=").get("NTPSynchronized")
    if synced not in ("yes", "no"):
        return None
    fields = _fields(status, ":")
    server = re.search(r"\((.*)\)", fields.get("Server", ""))
    known = server[1] if server else ""
    missing = read_timespan(fields.get("Offset", ""))  # what has to be added to this clock
    if synced == "no" and missing is not None and abs(missing) > TOLERANCE_SECONDS:
        return ClockReport(ClockState.OFF, clock.now(), -missing, "systemd", known)
    state = ClockState.IN_STEP if synced == "yes" else ClockState.UNSYNCED
    return ClockReport(state, clock.now(), None, "systemd", known)


_SPAN_UNITS: Final = {
    "us": 1e-6,
    "ms": 1e-3,
    "s": 1.0,
    "min": 60.0,
    "h": 3600.0,
    "d": DAY,
    "w": 7 * DAY,
    "month": 30.4375 * DAY,
    "y": 365.25 * DAY,
}


def read_timespan(text: str) -> float | None:
    """Return the seconds of a time span as systemd writes it, such as "-1min 2.5s"; None if it is none."""
    match = re.fullmatch(r"([+-]?)((?:\d+(?:\.\d+)?(?:us|ms|s|min|h|d|w|month|y)\s*)+)", text.strip())
    if match is None:
        return None
    parts = re.findall(r"(\d+(?:\.\d+)?)([a-z]+)", match[2])
    total = sum(float(number) * _SPAN_UNITS[unit] for number, unit in parts)
    return -total if match[1] == "-" else total


# Windows --------------------------------------------------------------------------------------------------------


def _ask_w32tm(clock: Clock) -> ClockReport | None:
    answer = _answer("w32tm", "/query", "/status")
    return None if answer is None else read_w32tm(answer, clock)


def read_w32tm(answer: str, clock: Clock) -> ClockReport | None:
    """Read what `w32tm /query /status` prints; None if it is something else.

    Windows translates the names of the fields, so the leap indicator is known by its place (the first line) and
    its digit; the source is read where the names are English. Windows tells no present distance.
    """
    leap = re.match(r"[^\n:]+:\s*([0-3])\(", answer.lstrip())
    if leap is None:
        return None
    server = _fields(answer, ":").get("Source", "").partition(",")[0]
    alone = server in ("Local CMOS Clock", "Free-running System Clock")
    state = ClockState.UNSYNCED if alone or leap[1] == "3" else ClockState.IN_STEP
    return ClockReport(state, clock.now(), None, "Windows", "" if alone else server)


def _fields(text: str, separator: str) -> dict[str, str]:
    """Return the named values of lines such as "Leap status     : Normal"."""
    pairs = (line.partition(separator) for line in text.splitlines())
    return {name.strip(): value.strip() for name, found, value in pairs if found}
