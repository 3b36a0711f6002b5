"""Durable, private, atomic writes of small files."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


def make_private_folder(folder: Path) -> None:
    """Make `folder` and its parents, durably; the folder itself is for this user only (0700)."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform != "win32":
        folder.chmod(0o700)
    for place in missing:  # without it, lost power takes a new folder away with all that was synced in it
        sync_folder(place.parent)


def write_atomic(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Replace `path` by `content` so that a crash leaves the old or the new file, never a mixture.

    Raises OSError; the old file is untouched then and no temporary file is left.
    """
    import tempfile  # it brings random, hashlib and more, and the first window writes nothing

    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if sys.platform != "win32":
            temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable where the system can."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
