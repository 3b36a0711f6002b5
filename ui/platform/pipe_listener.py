"""The same as unix_listener where there are named pipes instead of sockets in folders: Windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket


def call_pipe(name: str, said: bytes, seconds: float) -> bytes:
    """Say something to the listener of that name and return its answer; empty where none comes within `seconds`."""
    deadline = QDeadlineTimer(round(seconds * 1000))
    while True:
        line = QLocalSocket()
        line.connectToServer(name)
        if line.waitForConnected(50):
            break
        if deadline.hasExpired():
            return b""
        line.waitForReadyRead(20)
    line.write(said + _END)
    line.flush()
    while not line.canReadLine() and not deadline.hasExpired():
        line.waitForReadyRead(max(1, deadline.remainingTime()))
    return bytes(line.readAll().data())


_END = b"\0"
"""A pipe cannot be closed on one side alone, so the end is said."""


class PipeListener(QObject):
    """Hear what callers say, each to its end, and answer with what `heard` returns."""

    def __init__(self, name: str, heard: Callable[[bytes], bytes], longest: int, parent: QObject | None = None) -> None:
        """Listen under `name`; whoever makes this knows that what lies there is dead. Raises OSError."""
        super().__init__(parent)
        self._heard, self._longest = heard, longest
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            raise OSError(self._server.errorString())
        self._server.newConnection.connect(self._welcome)

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()

    def _welcome(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.readyRead.connect(lambda caller=caller: self._read(caller))
            caller.disconnected.connect(caller.deleteLater)

    def _read(self, caller: QLocalSocket) -> None:
        waiting = caller.bytesAvailable()
        if waiting > self._longest:
            caller.abort()
        elif bytes(caller.peek(waiting).data()).endswith(_END):
            caller.write(self._heard(bytes(caller.readAll().data()).removesuffix(_END)))
            caller.flush()
            caller.disconnectFromServer()
