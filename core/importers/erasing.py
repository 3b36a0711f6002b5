"""Erase the file that passwords came in, as far as a program can."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from core.importers.errors import FileUnreadable

_BLOCK: Final = 1 << 20


def erase_file(path: Path) -> None:
    """Overwrite a file with zeros where it lies, wait until that is on the disk, and delete it.

    File systems that copy on write, SSDs, snapshots and backups may keep what was there; so may other
    names of the same file. Raises FileUnreadable.
    """
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise FileUnreadable("kind")
        with path.open("r+b", buffering=0) as file:
            left = found.st_size
            while left > 0:
                left -= file.write(bytes(min(_BLOCK, left)))
            os.fsync(file.fileno())
        path.unlink()
    except FileNotFoundError as error:
        raise FileUnreadable("missing") from error
    except PermissionError as error:
        raise FileUnreadable("denied") from error
    except OSError as error:
        raise FileUnreadable("io") from error
