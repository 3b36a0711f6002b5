"""Thirty secrets go through a whole session at DEBUG with twenty forced faults; none is found anywhere outside."""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from core.crypto.entropy import random_below
from tests.crash.figures import Record

ROOT = Path(__file__).resolve().parents[3]
WORDS = [
    "anker",
    "bloem",
    "citroen",
    "dakpan",
    "eekhoorn",
    "fluit",
    "gordijn",
    "haven",
    "iglo",
    "jasmijn",
    "kraan",
    "lepel",
]
SECRETS, FAULTS = 30, 20


def made_secrets() -> list[str]:
    """Make secrets of three looks: words, letters of base32, digits and signs. Only their type can give them away."""
    secrets = []
    for number in range(SECRETS):
        words = " ".join(f"{WORDS[random_below(len(WORDS))]}{random_below(100)}" for _ in range(4))
        letters = "".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[random_below(32)] for _ in range(12))
        signs = "".join("abcdefgh!$%&()+,;=?0123456789"[random_below(29)] for _ in range(12))
        secrets.append((words, letters, signs)[number % 3])
    return secrets


def spellings(secret: str) -> list[bytes]:
    raw = secret.encode()
    return [
        raw,
        secret.encode("utf-16-le"),
        raw.hex().encode(),
        base64.b64encode(raw).rstrip(b"="),
        base64.b32encode(raw).rstrip(b"="),
        repr(secret)[1:-1].encode(),
        json.dumps(secret)[1:-1].encode(),
    ]


def find(secrets: list[str], places: dict[str, bytes]) -> list[str]:
    return [name for name, content in places.items() for s in secrets for form in spellings(s) if form in content]


def files_below(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """Play the session; return its secrets and everything that it left or showed."""
    folder, secrets = tmp_path_factory.mktemp("canaries"), made_secrets()
    home = folder / "home"
    home.mkdir()
    env = {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "TMPDIR": str(home),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.shell.canary_session", str(home / "life")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=env,
    )
    try:
        process.stdin.write(json.dumps(secrets).encode() + b"\n")
        process.stdin.flush()
        assert select.select([process.stdout], [], [], 90)[0], "the session did not get through"
        said = process.stdout.readline()
        places = {f"/proc/{part}": Path(f"/proc/{process.pid}/{part}").read_bytes() for part in ("cmdline", "environ")}
        rest, errors = process.communicate(b"end\n", timeout=60)
    finally:
        process.kill()
        process.wait()
    assert said == f"faults {FAULTS}\n".encode(), errors.decode()
    assert process.returncode == 0
    return secrets, {**places, "stdout": said + rest, "stderr": errors, **files_below(home)}


def test_no_secret_is_anywhere_outside_the_vault(session, figure: Record):
    secrets, places = session
    assert len(set(secrets)) == SECRETS
    found = find(secrets, places)
    figure(
        "lock",
        "canary session at DEBUG: secrets outside the vault",
        cases=len(secrets),
        bar=30,
        faults=FAULTS,
        places=len(places),
        found=len(found),
    )
    assert found == []


def test_the_log_names_each_fault_and_its_place(session):
    _, places = session
    (log,) = [content for name, content in places.items() if name.endswith("tessera.log")]
    assert log.count(b"in _fault\n") >= FAULTS
    assert log.count(b"canary_session.py") >= FAULTS
    assert b"DEBUG tessera.session kept (AccountSecret) under (bytes)" in log
    assert b"after:\n" in log


def test_the_search_finds_what_is_there(session, tmp_path):
    secrets, _ = session
    for number, form in enumerate(spellings(secrets[0])):
        (tmp_path / str(number)).write_bytes(b"before" + form + b"after")
    assert {*find(secrets[:1], files_below(tmp_path))} == {str(n) for n in range(len(spellings(secrets[0])))}
