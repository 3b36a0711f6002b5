"""The log of this computer: two small files that turn over, and nothing at all on a good day."""

from __future__ import annotations

import logging
from logging import Handler, LogRecord
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.diagnostics.redaction import Redaction
from core.files import make_private_folder

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

MAX_BYTES: Final = 512 * 1024
_FORM: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"


class LocalLog(Handler):
    """Write records to `file` after redaction; the file is made for the first of them.

    A disk that cannot be written stops nobody: such a record is lost.
    """

    def __init__(self, file: Path, *, max_bytes: int = MAX_BYTES) -> None:
        super().__init__()
        self._path = file
        self._max_bytes = max_bytes
        self._file: RotatingFileHandler | None = None
        self._broken = False
        self.addFilter(Redaction())

    def install(self, level: int = logging.WARNING) -> None:
        """Take the records of the whole process."""
        root = logging.getLogger()
        root.addHandler(self)
        root.setLevel(level)
        logging.raiseExceptions = False  # else a record that cannot be written is printed, values and all

    def uninstall(self) -> None:
        """Take nothing more and close the file."""
        logging.getLogger().removeHandler(self)
        self.close()

    def emit(self, record: LogRecord) -> None:
        """Write one record."""
        file = self._opened()
        if file is not None:
            file.emit(record)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()

    def _opened(self) -> RotatingFileHandler | None:
        if self._file is None and not self._broken:
            from logging.handlers import RotatingFileHandler

            try:
                make_private_folder(self._path.parent)
                self._file = RotatingFileHandler(self._path, maxBytes=self._max_bytes, backupCount=1, encoding="utf-8")
            except OSError:
                self._broken = True
                return None
            self._file.setFormatter(logging.Formatter(_FORM))
        return self._file
