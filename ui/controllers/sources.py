"""Read files and pictures in a worker thread; no widget, no vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from core.errors import AppError
from ui.controllers.gathering import LONGEST_TEXT, Reading, merge, read_texts
from ui.models.candidates import Problem
from ui.platform.pixels import to_array

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def read_pictures(pictures: Sequence[QImage]) -> Reading:
    """Read every QR code in pictures that are in memory already."""
    from core.capture import decode_image

    texts: list[str] = []
    for picture in pictures:
        texts += [found.text for found in decode_image(to_array(picture))]
    if not texts:
        return Reading(problems=(Problem("nothing"),))
    return read_texts(texts)


def read_files(paths: Sequence[Path], cancelled: Event, progress: Callable[[int, int], None]) -> Reading:
    """Read files one by one, telling `progress` how many are done; stop between two files when `cancelled` is set."""
    result = Reading()
    for count, path in enumerate(paths):
        if cancelled.is_set():
            break
        progress(count, len(paths))
        result = merge(result, read_file(path))
    return result


def read_file(path: Path) -> Reading:
    """Read the QR codes of a picture, or the links in a small text file."""
    from core.capture import NotAnImage, read_image_file

    if path.is_dir():
        return Reading(problems=(Problem("folder", path.name),))
    try:
        texts = [found.text for found in read_image_file(path)]
    except NotAnImage as error:
        return _read_text_file(path) or Reading(problems=(Problem("error", path.name, error),))
    except AppError as error:
        return Reading(problems=(Problem("error", path.name, error),))
    except OSError:
        return Reading(problems=(Problem("unreadable", path.name),))
    if not texts:
        return Reading(problems=(Problem("nothing", path.name),))
    return read_texts(texts, path.name)


def _read_text_file(path: Path) -> Reading | None:
    """Return what a text file with links holds; None for any other file."""
    try:
        if path.stat().st_size > LONGEST_TEXT:
            return None
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    reading = read_texts([text], path.name)
    return reading if reading.is_fruitful else None
