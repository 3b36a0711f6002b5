"""Keeping what lies at a vault's place when another vault takes the place."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from core.files import sync_folder
from core.vault.file import save_failed

_STAMP = "%Y%m%d-%H%M%S"


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what an interrupted save has to be taken back with."""
    return path.with_name(f"{path.name}-journal")


def has_journal(path: Path) -> bool:
    """Return whether a save of this file was interrupted."""
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


@contextlib.contextmanager
def set_aside(path: Path, at: float) -> Iterator[str]:
    """Keep the file at `path`, and its journal, as `NAME.damaged-DATE-TIME` (UTC) while another takes its place.

    Gives that name, or "" where nothing was kept. A journal without its file is kept too: SQLite would play it
    into the new one. When no file takes the place, everything is as before. Raises SaveFailed.
    """
    kept = _free_name(path, at)
    try:
        with contextlib.ExitStack() as undo:
            if os.path.lexists(path):
                _keep(path, kept, undo)
            if has_journal(path):
                _move(journal_of(path), journal_of(kept), undo)
            something = os.path.lexists(kept) or os.path.lexists(journal_of(kept))
            if something:
                sync_folder(path.parent)
            yield kept.name if something else ""
            undo.pop_all()
    except OSError as error:
        raise save_failed(error) from error


def _free_name(path: Path, at: float) -> Path:
    """Return a name that nothing has yet."""
    name = f"{path.name}.damaged-{time.strftime(_STAMP, time.gmtime(at))}"
    number, free = 1, path.with_name(name)
    while os.path.lexists(free) or os.path.lexists(journal_of(free)):
        number += 1
        free = path.with_name(f"{name}-{number}")
    return free


def _keep(path: Path, kept: Path, undo: contextlib.ExitStack) -> None:
    """Give a file a second name, so that its place is never empty; move it where a disk knows no second names."""
    try:
        os.link(path, kept)
    except OSError:
        _move(path, kept, undo)
    else:
        undo.callback(_drop_second_name, path, kept)


def _drop_second_name(path: Path, kept: Path) -> None:
    """Take the second name away, unless it is the only one: another file may have come to the place and then failed."""
    if os.path.lexists(path) and path.samefile(kept):
        kept.unlink()


def _move(path: Path, kept: Path, undo: contextlib.ExitStack) -> None:
    path.rename(kept)
    undo.callback(kept.rename, path)
