"""The hold: one program at a time has a vault, and the others learn who."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

from core.vault.errors import ReadFailed, VaultHeld
from core.vault.file import save_failed

_RECORD_LIMIT = 1024


class Hold:
    """Hold a vault through a lock file beside it.

    The kernel's lock decides; the record in the file says who. A killed program leaves the record
    and no lock, so the next one simply takes over. A record of another computer without a lock that
    this one can see (a shared disk) is believed, until a person says that it is abandoned.
    """

    def __init__(self, vault: Path) -> None:
        self._path = vault.with_name(f"{vault.name}.lock")
        self._descriptor: int | None = None

    @property
    def taken(self) -> bool:
        """Return whether this object holds the vault."""
        return self._descriptor is not None

    def take(self, *, abandoned: bool = False) -> None:
        """Take the vault or raise.

        Raises VaultHeld, ReadFailed, SaveFailed.
        """
        if self.taken:
            return
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except OSError as error:
            failed = save_failed(error)
            raise (ReadFailed() if failed.reason == "io" else failed) from error
        try:
            self._take(descriptor, abandoned=abandoned)
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the vault back and forget who held it."""
        if self._descriptor is None:
            return
        with contextlib.suppress(OSError):
            os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)
        self._descriptor = None

    def _take(self, descriptor: int, *, abandoned: bool) -> None:
        locked = _lock(descriptor)
        record = _read_record(descriptor)
        elsewhere = record.get("machine", _machine()) != _machine()
        if not locked or (elsewhere and not abandoned):
            raise VaultHeld(
                str(record.get("user", "")),
                str(record.get("host", "")),
                _number(record.get("pid")),
                abandoned=locked,
            )
        _write_record(descriptor)


def _lock(descriptor: int) -> bool:
    """Ask the kernel for the lock and return whether it was given."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # One byte far behind the record: Windows lets nobody read what is locked.
            os.lseek(descriptor, 1 << 20, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _read_record(descriptor: int) -> dict[str, Any]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        record = json.loads(os.read(descriptor, _RECORD_LIMIT) or b"{}")
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _write_record(descriptor: int) -> None:
    """Write who holds the vault; on a full disk nobody reads it, the lock holds, and the codes can be seen."""
    record = {"user": _user(), "host": socket.gethostname(), "machine": _machine(), "pid": os.getpid()}
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(record).encode())


def _machine() -> str:
    """Return what tells this computer from others, also after it was renamed."""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        with contextlib.suppress(OSError):
            if text := Path(place).read_text("ascii", "replace").strip():
                from hashlib import sha256

                return sha256(text.encode()).hexdigest()[:16]
    return socket.gethostname()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid()) if sys.platform != "win32" else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
