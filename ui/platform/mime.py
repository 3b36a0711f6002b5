"""Sort out what was dropped or pasted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

_LINK: Final = re.compile(r"\s*(?:apple-)?otpauth(?:-migration)?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """Hold what a drop or the clipboard brought: files, else a picture, else text, else a remote picture."""

    files: tuple[Path, ...] = ()
    picture: QImage | None = None
    text: str = field(default="", repr=False)
    is_remote: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to read."""
        return not self.files and self.picture is None and not self.text and not self.is_remote


def brings_account(mime: QMimeData | None) -> bool:
    """Tell whether a paste into a search is meant for adding: a picture, a file or a setup link."""
    given = sort_out(mime)
    return bool(given.files) or given.picture is not None or bool(_LINK.match(given.text))


def sort_out(mime: QMimeData | None) -> Given:
    """Return what is in `mime`; a browser that drags a picture offers its address too, which is not followed."""
    if mime is None:
        return Given()
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Given(files=files)
    if mime.hasImage():
        picture = QImage(mime.imageData())
        if not picture.isNull():
            return Given(picture=picture)
    text = mime.text() if mime.hasText() else ""
    remote = any(url.scheme() in ("http", "https") for url in mime.urls())
    if remote and text.strip().lower().startswith(("http:", "https:")):
        return Given(is_remote=True)
    return Given(text=text)
