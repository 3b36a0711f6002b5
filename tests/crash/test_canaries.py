"""Two hundred words through a session of the real app: none in any file, and none in anything that was ever written."""

from __future__ import annotations

import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.canaries import entries, forms, master_password
from tests.crash.figures import Record
from tests.crash.harness import NEEDS_STRACE, ROOT

BAR = 200
STOPS = ("filled", "looked around", "locked", "backed up")
TRACED = "?write,?pwrite64,?writev,?pwritev,?pwritev2,?send,?sendto,?sendmsg,?open,?openat,?rename,?link,?symlink"


def needles(seed: int) -> list[bytes]:
    words = [word for entry in entries(seed) for word in entry.words]
    assert len(words) == len(set(words)) >= BAR
    return [form for word in [*words, master_password(seed)] for form in forms(word)]


def found(sought: list[bytes], content: bytes) -> list[bytes]:
    return [needle for needle in sought if needle in content]


def readable(home: Path, process: int) -> Iterator[tuple[str, bytes]]:
    """Give everything that others could read: all files of the session, its command line and its environment."""
    for file in home.rglob("*"):
        if file.is_file() and not file.is_symlink():
            yield str(file.relative_to(home)), file.read_bytes()
    for name in ("cmdline", "environ"):
        yield name, Path(f"/proc/{process}/{name}").read_bytes()


def written(log: Path) -> bytes:
    """Return all bytes that were handed to the system, as strace wrote them down."""
    texts = re.findall(r'"((?:\\x[0-9a-f]{2})*)"', log.read_text("ascii"))
    return b"\n".join(bytes.fromhex(text.replace("\\x", "")) for text in texts)


@pytest.mark.campaign
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@NEEDS_STRACE
def test_a_session_leaves_no_word_behind(tmp_path: Path, figure: Record):
    seed = secrets.randbits(32)
    sought = needles(seed)
    home, log = tmp_path / "home", tmp_path / "strace"
    places = {name: home / name for name in ("TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    for place in places.values():
        place.mkdir(parents=True, mode=0o700)
    environment = {**os.environ, **{name: str(place) for name, place in places.items()}, "HOME": str(home)}
    tracer = ("strace", "-D", "-f", "-xx", "-s", "10000000", "-e", f"trace={TRACED}", "-e", "signal=none", "-o", log)
    session = subprocess.Popen(
        [*tracer, sys.executable, "-m", "tests.crash.session", home / "profile", str(seed)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert session.stdin is not None
    assert session.stdout is not None
    places_seen: set[str] = set()
    finds: list[tuple[str, str, bytes]] = []
    try:
        for stop in STOPS:
            assert session.stdout.readline() == f"{stop}\n"
            for name, content in readable(home, session.pid):
                places_seen.add(name)
                finds += [(stop, name, needle) for needle in found(sought, content)]
            session.stdin.write("\n")
            session.stdin.flush()
        assert session.wait(30) == 0
    finally:
        session.kill()
        session.communicate()
    everything = written(log)
    finds += [("ever", "written", needle) for needle in found(sought, everything)]
    figure(
        "store",
        "canaries",
        cases=len(sought) // len(forms("")) - 1,
        bar=BAR,
        found=len(finds),
        bytes_read=len(everything),
    )
    assert finds == []
    assert {"profile/data/vault.tessera", "profile/config/settings.json", "cmdline", "environ"} <= places_seen
    assert any(name.startswith("profile/data/backups/") for name in places_seen)
    assert b"SQLite format 3" in everything
    assert b"vault.tessera-journal" in everything
