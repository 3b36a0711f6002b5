"""A keyring in memory that answers as a real one, and a session with a real one."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from keyring.errors import PasswordDeleteError

from core.keychain import SERVICE, Backend

ROOT = Path(__file__).parents[2]
UNLOCKED = (
    "dbus-run-session",
    "--",
    "bash",
    "-c",
    'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"',
    "_",
)
"""Goes before a command that is to find an open gnome-keyring."""


class MemoryBackend:
    """Keep texts in memory."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.texts.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.texts[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.texts.pop((service, username), None) is None:
            raise PasswordDeleteError


def check_contract(backend: Backend) -> None:
    """Check what the keychain and the anchors count on, with names that nothing else uses."""
    assert backend.get_password(SERVICE, "contract") is None
    with contextlib.suppress(PasswordDeleteError):
        backend.delete_password(SERVICE, "contract")
    backend.set_password(SERVICE, "contract", "one")
    backend.set_password(SERVICE, "contract two", "another")
    backend.set_password(f"{SERVICE} two", "contract", "elsewhere")
    assert backend.get_password(SERVICE, "contract") == "one"
    backend.set_password(SERVICE, "contract", "A" * 4000)  # in place of the first, and as long as several anchors
    assert backend.get_password(SERVICE, "contract") == "A" * 4000
    assert backend.get_password(SERVICE, "contract two") == "another"
    backend.delete_password(SERVICE, "contract")
    assert backend.get_password(SERVICE, "contract") is None
    assert backend.get_password(SERVICE, "contract two") == "another"
    assert backend.get_password(f"{SERVICE} two", "contract") == "elsewhere"
    backend.delete_password(SERVICE, "contract two")
    backend.delete_password(f"{SERVICE} two", "contract")


def run_in_session(folder: Path, script: str, *arguments: str, front: tuple[str, ...] = UNLOCKED) -> str:
    """Run a script in a session of its own with fresh folders and return what it prints; it must succeed."""
    places = {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")}
    for place in places.values():
        Path(place).mkdir(mode=0o700, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV")}
    done = subprocess.run(
        [*front, sys.executable, "-W", "error", "-c", script, *arguments],
        env={**kept, **places, "HOME": str(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
