"""A listener on a socket in a private folder, and its caller, without QtNetwork: that is 3 MB for one line of text."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier

_AT_ONCE: Final = 4096
_LONGEST_PATH: Final = 100  # the kernel takes 107 bytes


def fits(path: Path) -> bool:
    """Return whether a socket can have this path."""
    return len(os.fsencode(path)) <= _LONGEST_PATH


def call(path: Path, said: bytes, seconds: float) -> bytes:
    """Say something to the listener at `path` and return its answer; empty where none comes within `seconds`."""
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as line:
            line.settimeout(max(0.05, end - time.monotonic()))
            line.connect(os.fspath(path))
            line.sendall(said)
            line.shutdown(socket.SHUT_WR)
            return line.recv(_AT_ONCE)
        if time.monotonic() >= end:
            return b""
        time.sleep(0.02)  # it may just be starting


class UnixListener(QObject):
    """Hear what callers say, each to its end, and answer with what `heard` returns."""

    def __init__(
        self, path: Path, heard: Callable[[bytes], bytes], longest: int, parent: QObject | None = None
    ) -> None:
        """Listen at `path`; whoever makes this knows that what lies there is dead. Raises OSError."""
        super().__init__(parent)
        self._path, self._heard, self._longest = path, heard, longest
        self._callers: dict[socket.socket, tuple[QSocketNotifier, bytearray]] = {}
        path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.settimeout(0)
            before = os.umask(0o177)
            try:
                self._socket.bind(os.fspath(path))
            finally:
                os.umask(before)
            self._socket.listen()
        except OSError:
            self._socket.close()
            raise
        self._door = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._door.activated.connect(self._welcome)

    def close(self) -> None:
        """Hear nobody any more."""
        self._door.setEnabled(False)
        for caller in list(self._callers):
            self._dismiss(caller)
        self._socket.close()
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _welcome(self) -> None:
        try:
            caller, _ = self._socket.accept()
        except OSError:
            return  # gone again
        caller.settimeout(0)
        notifier = QSocketNotifier(caller.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: self._read(caller))
        self._callers[caller] = notifier, bytearray()

    def _read(self, caller: socket.socket) -> None:
        if caller not in self._callers:
            return
        said = self._callers[caller][1]
        try:
            while part := caller.recv(_AT_ONCE):
                said += part
                if len(said) > self._longest:
                    self._dismiss(caller)
                    return
        except BlockingIOError:
            return
        except OSError:
            self._dismiss(caller)
            return
        answer = self._heard(bytes(said))
        with contextlib.suppress(OSError):
            caller.send(answer)
        self._dismiss(caller)

    def _dismiss(self, caller: socket.socket) -> None:
        notifier, _ = self._callers.pop(caller)
        notifier.setEnabled(False)
        notifier.deleteLater()
        caller.close()
