"""Backups as files: their names, finding them, writing them so that a name stands for a whole and proved file only."""

from __future__ import annotations

import calendar
import contextlib
import errno
import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from core.files import make_private_folder, sync_folder
from core.vault.backup_values import Backup, BackupFailed, BackupUnproved
from core.vault.errors import VaultError
from core.vault.file import reading, save_failed
from core.vault.schema import check_schema, prepare
from core.vault.seal import Header

_NAME = re.compile(r"tessera-([0-9]{8}-[0-9]{6})-([0-9]{1,20})\.tessera")
_DRAFT = re.compile(r"\.tessera-[0-9]{8}-[0-9]{6}-[0-9]{1,20}\.tessera\.part")
_ASIDE = re.compile(r"tessera-[0-9]{8}-[0-9]{6}-[0-9]{1,20}\.unproved")
_ASIDES: Final = 3
_STAMP: Final = "%Y%m%d-%H%M%S"
_CHUNK: Final = 1 << 20
_ABANDONED_SECONDS: Final = 3600.0
_FOLDERS_NOT_SYNCED: Final = (errno.EINVAL, errno.ENOTSUP)  # some network and FAT drivers


def backup_name(at: float, counter: int) -> str:
    """Return the name of a backup; its date and time are UTC, so that names sort as they were made."""
    return f"tessera-{time.strftime(_STAMP, time.gmtime(at))}-{counter}.tessera"


def read_name(name: str) -> tuple[float, int] | None:
    """Return time and counter of a backup's name, None for another name."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        return float(calendar.timegm(time.strptime(found[1], _STAMP))), int(found[2])
    except (ValueError, OverflowError):
        return None


def find_backups(folder: Path, vault_id: bytes, *, mount: str = "") -> list[Backup]:
    """Return the backups of a vault in a folder, the newest first; what is not one is never looked at twice.

    Raises BackupFailed.
    """
    with _translated():
        if mount and not os.path.ismount(mount):
            raise BackupFailed("missing")
        places = [(path, read_name(path.name)) for path in folder.iterdir()]
    found: list[Backup] = []
    for path, said in places:
        if said is not None and (size := _size(path)) and read_vault_id(path) == vault_id:
            found.append(Backup(path, *said, size))
    return sorted(found, key=lambda one: (one.made_at, one.counter), reverse=True)


def read_vault_id(path: Path) -> bytes | None:
    """Return which vault a file holds, without a key and without touching the file; None where it is no vault."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return None
    try:
        with reading():
            prepare(connection, journal=None)
            check_schema(connection)
            row = connection.execute("SELECT body FROM header WHERE length(body)<=64").fetchone()
        return Header.decode(bytes(row[0])).vault_id
    except (VaultError, TypeError, ValueError):
        return None
    finally:
        connection.close()


def mount_of(folder: Path) -> str:
    """Return where the disk of a folder is mounted, "" for the disk that is always there."""
    mount = next((place for place in (folder, *folder.parents) if os.path.ismount(place)), None)
    return "" if mount is None or mount == mount.parent else str(mount)


def open_folder(folder: Path, *, mount: str = "", make: bool = False) -> None:
    """See that a folder can take backups, on the disk it was on; only the one beside the vault is ever made.

    Raises BackupFailed.
    """
    with _translated():
        if make and not folder.exists():
            make_private_folder(folder)
        if not folder.is_dir() or (mount and not os.path.ismount(mount)):
            raise BackupFailed("missing")
        _clear_drafts(folder)


def put_backup(folder: Path, at: float, counter: int, content: bytes, prove: Callable[[Path], None]) -> Path:
    """Write a backup under a name of its own, once `prove` found on the disk what was written.

    Raises BackupFailed, BackupUnproved (the file is kept aside then), and what `prove` raises.
    """
    path = folder / backup_name(at, counter)
    while path.exists():
        at += 1
        path = folder / backup_name(at, counter)
    put_file(path, content, prove, keep_unproved=True)
    return path


def put_file(path: Path, content: bytes, prove: Callable[[Path], None], *, keep_unproved: bool = False) -> None:
    """Write a private file durably, have it proved, and only then give it its name.

    Raises BackupFailed, BackupUnproved, and what `prove` raises; an earlier file of that name is untouched then.
    """
    draft = path.with_name(f".{path.name}.part")
    try:
        with _translated():
            _write(draft, content)
        try:
            prove(draft)
        except BackupUnproved as error:
            raise BackupUnproved(_put_aside(draft, path) if keep_unproved else "") from error
        with _translated():
            draft.replace(path)
            _sync(path.parent)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def read_back(path: Path) -> bytes:
    """Return what the disk has of a file, not what the system still remembers of it where that can be told.

    Raises BackupFailed.
    """
    with _translated():
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            return file.read()


def remove_files(paths: list[Path]) -> None:
    """Remove backups that are not kept; one that will not go stays for the next time."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _write(draft: Path, content: bytes) -> None:
    draft.unlink(missing_ok=True)
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(draft, flags, 0o600), "wb", buffering=0) as file:
        view = memoryview(content)
        while view:
            view = view[file.write(view[:_CHUNK]) or 0 :]
        os.fsync(file.fileno())


def _put_aside(draft: Path, path: Path) -> str:
    """Keep a file that failed its proof, for who wants to know why; return its name."""
    aside = path.with_suffix(".unproved")
    try:
        draft.replace(aside)
        earlier = sorted(one for one in path.parent.glob("tessera-*.unproved") if _ASIDE.fullmatch(one.name))
    except OSError:
        return ""
    remove_files(earlier[:-_ASIDES])
    return aside.name


def _clear_drafts(folder: Path) -> None:
    """Remove what a killed program left of a backup."""
    for path in folder.glob(".tessera-*.part"):
        with contextlib.suppress(OSError):
            if _DRAFT.fullmatch(path.name) and time.time() - path.stat().st_mtime > _ABANDONED_SECONDS:
                path.unlink()


def _sync(folder: Path) -> None:
    try:
        sync_folder(folder)
    except OSError as error:
        if error.errno not in _FOLDERS_NOT_SYNCED:
            raise


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """Translate what the system says.

    Raises BackupFailed.
    """
    try:
        yield
    except OSError as error:
        gone = error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO)
        raise BackupFailed("missing" if gone else save_failed(error).reason) from error
