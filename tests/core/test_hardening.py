"""Other programs of the same user cannot read the memory of a hardened process, and it leaves no core."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.x11 import eventually

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
ROOT = Path(__file__).resolve().parents[2]
_PR_CAPBSET_DROP = 24
_LOOKING = (19, 21, 38)  # CAP_SYS_PTRACE, CAP_SYS_ADMIN, CAP_PERFMON: each lets root look at everybody
_libc = ctypes.CDLL(None)

WAIT = "print('ready', flush=True); sys.stdin.readline()"
HARDENED = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from core.hardening import harden; harden(); "
LOOK = """
import os, stat, sys
file = os.open(f"/proc/{sys.argv[1]}/" + sys.argv[2], os.O_RDONLY)
if sys.argv[2] == "mem":  # nothing lies at its beginning
    sys.exit(0)
sys.exit(0 if stat.S_ISDIR(os.fstat(file).st_mode) or os.read(file, 1) else 1)
"""


def as_a_plain_user() -> None:
    """Give up what lets root look at everybody, so that the kernel asks the same question as for a plain user."""
    for capability in _LOOKING:
        _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


@contextmanager
def running(*command: str, **options) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=as_a_plain_user,  # noqa: PLW1509 - one call of the kernel
        cwd=ROOT,
        **options,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def can_look(pid: int, part: str) -> bool:
    """Return whether another process of this user may open a part of /proc/PID that the kernel guards."""
    looked = subprocess.run(
        [sys.executable, "-c", LOOK, str(pid), part], preexec_fn=as_a_plain_user, stderr=subprocess.DEVNULL, check=False
    )
    return looked.returncode == 0


@pytest.mark.parametrize("part", ["root", "cwd", "environ", "maps", "auxv", "smaps_rollup", "mem"])
def test_no_other_program_of_the_user_reads_the_process(part):
    with (
        running(sys.executable, "-c", f"import sys; {WAIT}") as plain,
        running(sys.executable, "-c", HARDENED + WAIT) as hardened,
    ):
        for process in (plain, hardened):
            assert process.stdout.readline() == b"ready\n"
        if part != "mem":  # the control; a system may keep debuggers from strangers anyway
            assert can_look(plain.pid, part)
        assert not can_look(hardened.pid, part)


def unlimited_cores() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def dumped_core(code: str, folder: Path) -> bool:
    process = subprocess.Popen([sys.executable, "-c", code + "os.abort()"], cwd=folder, preexec_fn=unlimited_cores)  # noqa: PLW1509
    _, status = os.waitpid(process.pid, 0)
    process.returncode = status
    assert os.WIFSIGNALED(status)
    return os.WCOREDUMP(status) or any(folder.iterdir())


def test_a_crash_leaves_no_core(tmp_path):
    if not dumped_core("import os; ", tmp_path):
        pytest.skip("this system writes no core dumps at all")
    for left in tmp_path.iterdir():
        left.unlink()
    assert not dumped_core("import os; " + HARDENED, tmp_path)


@pytest.mark.parametrize("hardened", [True, False])
def test_the_app_is_hardened_unless_a_throw_away_life_says_otherwise(tmp_path, hardened):
    words = [sys.executable, "main.py", "--profile", str(tmp_path / "life")]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    with running(*words, *([] if hardened else ["--no-hardening"]), env=env) as app:
        listening = tmp_path / "life" / "runtime"
        eventually(lambda: any(listening.glob("*.sock")), 30, "the second stage")
        assert can_look(app.pid, "root") is not hardened
        assert not hardened or core_limit(app.pid) == "0"


def core_limit(pid: int) -> str:
    limits = Path(f"/proc/{pid}/limits").read_text()
    return next(line.split()[4] for line in limits.splitlines() if line.startswith("Max core file size"))


def test_hardening_takes_a_moment():
    code = "import time; began = time.perf_counter(); " + HARDENED + "print(time.perf_counter() - began)"
    taken = min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3))
    print(f"hardening takes {taken * 1000:.1f} ms, after the first picture")
    assert taken < 0.05


PORTAL = """
import os, sys
from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
print("ready", flush=True)
known = set()
while True:
    call = bus.receive()
    if call.header.message_type is not MessageType.method_call:
        continue
    sender = call.header.fields[HeaderFields.sender]
    if sender not in known:  # as xdg-desktop-portal finds out whether a program is sandboxed
        (pid,) = bus.send_and_get_reply(message_bus.GetConnectionUnixProcessID(sender)).body
        try:
            os.close(os.open(f"/proc/{pid}/root", os.O_RDONLY | os.O_DIRECTORY))
        except OSError:
            bus.send(new_error(call, "org.freedesktop.DBus.Error.AccessDenied"))
            continue
        known.add(sender)
    if call.header.fields[HeaderFields.member] != "Screenshot":
        bus.send(new_error(call, "org.freedesktop.portal.Error.NotFound"))
        continue
    token = call.body[1]["handle_token"][1]
    path = "/org/freedesktop/portal/desktop/request/" + sender.lstrip(":").replace(".", "_") + "/" + token
    bus.send(new_method_return(call, "o", (path,)))
    picture = ("s", "file://" + sys.argv[1])
    request = DBusAddress(path, interface="org.freedesktop.portal.Request")
    bus.send(new_signal(request, "Response", "ua{sv}", (0, {"uri": picture})))
"""
CLIENT = HARDENED + (
    "from ui.platform import portal; from core.hardening import is_hidden; {spoil}"
    "print(portal.portal_screenshot(interactive=False), is_hidden(), flush=True)"
)


@pytest.mark.parametrize(("spoil", "answer"), [("", b"b'picture' True\n"), ("portal.is_hidden = bool; ", b"")])
def test_the_desktop_portal_serves_a_hardened_process(tmp_path, spoil, answer):
    """The second case is the control: without the introduction a portal that looks refuses."""
    from tests.ui.shell.desk_bus import private_bus

    picture = tmp_path / "picture.png"
    picture.write_bytes(b"picture")
    with private_bus(tmp_path, "session") as address:
        env = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
        with running(sys.executable, "-c", PORTAL, str(picture), env=env) as portal:
            assert portal.stdout.readline() == b"ready\n"
            with running(sys.executable, "-c", CLIENT.format(spoil=spoil), env=env) as client:
                assert client.stdout.read() == answer
