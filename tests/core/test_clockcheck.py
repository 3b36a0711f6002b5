"""The clock check asks programs of the system; here those are small scripts on PATH."""

from __future__ import annotations

import stat
import sys
import time
from pathlib import Path

import pytest

from core import clockcheck
from core.clockcheck import (
    ClockReport,
    ClockState,
    DoubtKind,
    check_clock,
    doubt_clock,
    read_chrony,
    read_timedatectl,
    read_timespan,
    read_w32tm,
)
from core.release import RELEASED, VERSION

NOW = RELEASED + 86_400.0

CHRONY = """Reference ID    : A29FC87B (162.159.200.123)
Stratum         : 4
Ref time (UTC)  : Sun Nov 22 14:07:12 2026
System time     : {distance} of NTP time
Last offset     : -0.000012345 seconds
Leap status     : {leap}
"""
TIMESYNC = """       Server: 91.189.91.157 (ntp.ubuntu.com)
Poll interval: 34min 8s (min: 32s; max 34min 8s)
         Leap: normal
       Offset: {offset}
        Delay: 48.943ms
"""
W32TM = """Leap Indicator: {leap}
Stratum: 4 (secondary reference - syncd by (S)NTP)
Precision: -23 (119.209ns per tick)
Last Successful Sync Time: 22-11-2026 15:01:02
Source: {source}
Poll Interval: 10 (1024s)
"""


class StoppedClock:
    def now(self) -> float:
        return NOW

    def monotonic(self) -> float:
        return 0.0


CLOCK = StoppedClock()


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Return a function that puts a program on an otherwise empty PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def put(name: str, script: str) -> None:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    return put


def says(text: str) -> str:
    return f"while IFS= read -r line; do printf '%s\\n' \"$line\"; done <<'END'\n{text}END"


linux = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


@linux
def test_no_program_means_unknown(programs):
    assert check_clock(CLOCK, "linux") == ClockReport(ClockState.UNKNOWN, NOW)


def test_macos_is_never_asked(programs):
    assert check_clock(CLOCK, "darwin").state is ClockState.UNKNOWN


@linux
def test_chrony_knows_how_far_off(programs):
    programs("chronyc", says(CHRONY.format(distance="43.250000000 seconds slow", leap="Normal")))
    report = check_clock(CLOCK, "linux")
    assert report == ClockReport(ClockState.OFF, NOW, -43.25, "chrony", "162.159.200.123")
    assert report.network_time == NOW + 43.25


@linux
def test_chrony_is_asked_without_looking_up_names(programs, tmp_path):
    programs("chronyc", f'printf "%s " "$@" > {tmp_path}/asked; exit 1')
    check_clock(CLOCK, "linux")
    assert (tmp_path / "asked").read_text().split() == ["-n", "tracking"]


@linux
def test_a_failing_chrony_leaves_the_word_to_systemd(programs):
    programs("chronyc", "echo '506 Cannot talk to daemon'; exit 1")
    programs("timedatectl", "[ $1 = show ] && printf 'NTP=no\\nNTPSynchronized=yes\\n'")
    assert check_clock(CLOCK, "linux") == ClockReport(ClockState.IN_STEP, NOW, None, "systemd", "")


@linux
def test_systemd_names_its_server(programs):
    status = says(TIMESYNC.format(offset="-15ms"))
    programs("timedatectl", f"[ $1 = show ] && printf 'NTP=yes\\nNTPSynchronized=yes\\n' && exit\n{status}")
    assert check_clock(CLOCK, "linux") == ClockReport(ClockState.IN_STEP, NOW, None, "systemd", "ntp.ubuntu.com")


@linux
def test_a_time_service_that_is_off_is_not_woken(programs, tmp_path):
    programs("timedatectl", f'echo $1 >> {tmp_path}/asked; printf "NTP=no\\nNTPSynchronized=no\\n"')
    assert check_clock(CLOCK, "linux").state is ClockState.UNSYNCED
    assert (tmp_path / "asked").read_text().split() == ["show"]


@linux
def test_a_program_that_hangs_is_left_after_the_bound(programs, monkeypatch):
    monkeypatch.setattr(clockcheck, "BOUND_SECONDS", 0.2)
    programs("timedatectl", "read line < /dev/zero")
    started = time.monotonic()
    assert check_clock(CLOCK, "linux").state is ClockState.UNKNOWN
    assert time.monotonic() - started < 2


@linux
def test_the_programs_answer_in_plain_english(programs, monkeypatch):
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/bundle")
    programs("timedatectl", 'echo "NTPSynchronized=${LD_LIBRARY_PATH:-yes}"; [ "$LC_ALL" = C ]')
    assert check_clock(CLOCK, "linux").state is ClockState.IN_STEP


@linux
def test_bytes_that_are_no_text_do_no_harm(programs):
    programs("timedatectl", "printf '\\377\\376NTPSynchronized'")
    assert check_clock(CLOCK, "linux").state is ClockState.UNKNOWN


@pytest.mark.parametrize(
    ("distance", "leap", "state", "ahead"),
    [
        ("0.000012 seconds slow", "Normal", ClockState.IN_STEP, -0.000012),
        ("1.999999 seconds fast", "Normal", ClockState.IN_STEP, 1.999999),
        ("2.500000 seconds fast", "Normal", ClockState.OFF, 2.5),
        ("3600.000 seconds slow", "Insert second", ClockState.OFF, -3600.0),
        ("0.000000 seconds slow", "Not synchronised", ClockState.UNSYNCED, None),
    ],
)
def test_chrony_answers(distance, leap, state, ahead):
    report = read_chrony(CHRONY.format(distance=distance, leap=leap), CLOCK)
    assert report is not None
    assert (report.state, report.ahead) == (state, ahead)


@pytest.mark.parametrize(
    ("synced", "offset", "state", "ahead"),
    [
        ("yes", "+1.5ms", ClockState.IN_STEP, None),
        ("yes", "+1min 12s", ClockState.IN_STEP, None),  # mended by systemd when it saw it
        ("no", "+1min 12s", ClockState.OFF, -72.0),
        ("no", "-5.5s", ClockState.OFF, 5.5),
        ("no", "+20ms", ClockState.UNSYNCED, None),
        ("no", "n/a", ClockState.UNSYNCED, None),
    ],
)
def test_systemd_answers(synced, offset, state, ahead):
    report = read_timedatectl(f"NTP=yes\nNTPSynchronized={synced}\n", TIMESYNC.format(offset=offset), CLOCK)
    assert report is not None
    assert (report.state, report.ahead) == (state, ahead)


@pytest.mark.parametrize(
    ("leap", "source", "state", "server"),
    [
        ("0(no warning)", "time.windows.com,0x9", ClockState.IN_STEP, "time.windows.com"),
        ("3(not synchronized)", "Local CMOS Clock", ClockState.UNSYNCED, ""),
        ("0(no warning)", "Free-running System Clock", ClockState.UNSYNCED, ""),
        ("3(not synchronized)", "time.windows.com,0x9", ClockState.UNSYNCED, "time.windows.com"),
    ],
)
def test_windows_answers(leap, source, state, server):
    assert read_w32tm(W32TM.format(leap=leap, source=source), CLOCK) == ClockReport(state, NOW, None, "Windows", server)


def test_dutch_windows_is_understood_by_the_place_of_its_fields():
    report = read_w32tm("Spronganzeiger: 3(niet gesynchroniseerd)\nLaag: 0 (niet opgegeven)\n", CLOCK)
    assert report is not None
    assert report.state is ClockState.UNSYNCED


@pytest.mark.parametrize("answer", ["", "no", "The service has not been started. (0x80070426)", "a: b\nc"])
def test_other_answers_are_no_answer(answer):
    assert read_chrony(answer, CLOCK) is None
    assert read_timedatectl(answer, "", CLOCK) is None
    assert read_w32tm(answer, CLOCK) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("+1.297ms", 0.001297),
        ("-15.315ms", -0.015315),
        ("+43s", 43.0),
        ("-1min 2.5s", -62.5),
        ("+2h 3min 1s", 7381.0),
        ("+1d 2h", 93_600.0),
        ("0", None),
        ("5 parsecs", None),
        ("", None),
    ],
)
def test_time_spans(text, seconds):
    assert read_timespan(text) == (pytest.approx(seconds) if seconds is not None else None)


DAY = 86_400.0


@pytest.mark.parametrize(
    ("now", "last_saved", "kind"),
    [
        (RELEASED + DAY, 0.0, None),
        (RELEASED - DAY / 2, 0.0, None),  # the day of the release, seen from another time zone
        (RELEASED - 2 * DAY, 0.0, DoubtKind.BEFORE_RELEASE),
        (0.0, 0.0, DoubtKind.BEFORE_RELEASE),
        (RELEASED + 5 * DAY, RELEASED + 5.5 * DAY, None),
        (RELEASED + 5 * DAY, RELEASED + 7 * DAY, DoubtKind.BEFORE_LAST_SAVE),
        (RELEASED - 2 * DAY, RELEASED + 7 * DAY, DoubtKind.BEFORE_LAST_SAVE),
        (RELEASED + 9 * 365 * DAY, 0.0, None),
        (RELEASED + 11 * 365 * DAY, RELEASED + DAY / 2, DoubtKind.FAR_FUTURE),
        (RELEASED + 11 * 365 * DAY, RELEASED + 10 * 365 * DAY, None),
    ],
)
def test_dates_that_cannot_be_right(now, last_saved, kind):
    doubt = doubt_clock(now, RELEASED, last_saved)
    assert (doubt.kind if doubt else None) == kind


def test_the_release_carries_the_version_of_the_project():
    pyproject = (Path(__file__).parents[2] / "pyproject.toml").read_text()
    assert f'version = "{VERSION}"' in pyproject
