"""Faults of our own: into the local log without secrets, and as one quiet sentence to the person."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from core.diagnostics import LocalLog
from core.errors import AppError
from ui.tasks import UnexpectedError

_log: Final = logging.getLogger("tessera")


class CrashDesk:
    """Catch what nobody caught: log it, tell it, go on."""

    def __init__(self, log_file: Path | None) -> None:
        self._log_file = log_file
        self._log: LocalLog | None = None
        self.tell: Callable[[AppError], None] | None = None

    def install(self) -> None:
        """Take over the hooks for faults in slots, threads and finalizers, and Qt's own messages."""
        self._open_log()
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread
        sys.unraisablehook = self._take_unraisable
        qInstallMessageHandler(_take_qt_message)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
        """Log `error` and tell the person; return the number that both carry."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return ""
        from core.crypto.entropy import random_below

        incident = str(1000 + random_below(9000))
        self._open_log()
        _log.error("incident %d", int(incident), exc_info=(kind, error, trace))
        _forget_last()
        if self.tell is not None:
            self.tell(UnexpectedError(incident))
        return incident

    def close(self) -> None:
        """Let go of the log; the hooks stay with who took them later."""
        if self._log is not None:
            self._log.uninstall()
            self._log = None

    def _take_of_thread(self, fault: Any) -> None:
        """Log a fault of a thread; it is not told, because only the GUI thread may speak."""
        if fault.exc_value is not None:
            _log.error("in a thread", exc_info=(fault.exc_type, fault.exc_value, fault.exc_traceback))

    def _take_unraisable(self, fault: Any) -> None:
        if fault.exc_value is not None:
            _log.error("in a finalizer", exc_info=(fault.exc_type, fault.exc_value, fault.exc_traceback))

    def _open_log(self) -> None:
        if self._log is None and self._log_file is not None:
            self._log = LocalLog(self._log_file)
            self._log.install()


def _forget_last() -> None:
    """Drop the fault that the interpreter keeps for debuggers: its frames hold every variable, secrets among them."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        sys.__dict__.pop(name, None)


def _take_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
    if kind != QtMsgType.QtDebugMsg:
        _log.warning("Qt: " + text)  # without arguments the log redacts it by its looks
