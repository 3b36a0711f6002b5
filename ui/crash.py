"""Faults of our own: into the local log without secrets, and as one quiet sentence to the person."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from core.errors import AppError
from core.files import make_private_folder
from ui.tasks import UnexpectedError

_LOG_BYTES: Final = 512 * 1024
_log: Final = logging.getLogger("tessera")

# Anything long without a space may be a key, and every message of an exception may quote what it choked on.
_LONG: Final = re.compile(r"[A-Za-z0-9+/=_-]{16,}")
_URI: Final = re.compile(r"(?:otpauth|otpauth-migration|steam)://\S+", re.IGNORECASE)


class CrashDesk:
    """Catch what nobody caught: log it, tell it, go on."""

    def __init__(self, log_file: Path | None) -> None:
        self._log_file = log_file
        self.tell: Callable[[AppError], None] | None = None

    def install(self) -> None:
        """Take over `sys.excepthook` and Qt's own messages."""
        sys.excepthook = self.take
        qInstallMessageHandler(_take_qt_message)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
        """Log `error` and tell the person; return the number that both carry."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return ""
        from core.crypto.entropy import random_below

        incident = str(1000 + random_below(9000))
        self._open_log()
        _log.error("incident %s\n%s", incident, describe_fault(kind, error, trace))
        if self.tell is not None:
            self.tell(UnexpectedError(incident))
        return incident

    def _open_log(self) -> None:
        """Open the log file at the first fault, so that a good day writes nothing."""
        if self._log_file is None or _log.handlers:
            return
        from logging.handlers import RotatingFileHandler

        try:
            make_private_folder(self._log_file.parent)
            handler = RotatingFileHandler(self._log_file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
        except OSError:
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _log.addHandler(handler)
        _log.propagate = False


def describe_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return where a fault happened: files, lines and functions, never values; the text redacted."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*lines, f"{kind.__name__}: {redact(str(error))}"])


def redact(text: str) -> str:
    """Return `text` without anything that looks like a key, a code or an address of an account."""
    text = _URI.sub("(link)", text)
    text = re.sub(r"\S+@\S+", "(address)", text)
    text = _LONG.sub("(long)", text)
    return re.sub(r"\d{4,}", "(number)", re.sub(r"'[^']*'|\"[^\"]*\"", "(text)", text))


def _take_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
    if kind != QtMsgType.QtDebugMsg:
        _log.warning("Qt: %s", redact(text))
