"""One Tessera a profile: the second start raises the first, hands over its link and ends."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, Signal

from core.files import make_private_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST: Final = 16 * 1024  # a link longer than this is no account
_PATIENCE_MS: Final = 900
_RAISE: Final = b"raise\n"
_LINK: Final = b"link "
_DONE: Final = b"done\n"
_LONGEST_SOCKET_PATH: Final = 100  # the kernel takes 107 bytes


class SingleInstance(QObject):
    """Claim a profile. The lock file is taken before the first window, the listener after it.

    The lock recovers from a kill: QLockFile looks whether the process that wrote it still lives. Where no
    lock can be written (a full or read-only disk) Tessera starts all the same: codes can still be read, and
    the hold on the vault keeps two programs apart.
    """

    raised = Signal()
    link_received = Signal(str)

    def __init__(self, runtime: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._lock = QLockFile(str(runtime / "instance.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Return whether this is the first start on this profile, as far as that can be known."""
        with contextlib.suppress(OSError):
            make_private_folder(self._runtime)
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, link: str = "") -> bool:
        """Tell the first start to show its window and take `link`; return whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        said = _RAISE + (_LINK + link.encode() + b"\n" if link else b"")
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._name())
            if socket.waitForConnected(50):
                break
            if deadline.hasExpired():
                return False
            socket.waitForReadyRead(20)
        socket.write(said)
        socket.flush()
        while not socket.canReadLine() and not deadline.hasExpired():
            socket.waitForReadyRead(max(1, deadline.remainingTime()))
        return bytes(socket.readAll().data()) == _DONE

    def listen(self) -> bool:
        """Wait for later starts; return whether that is possible here."""
        if not self._lock.isLocked():
            return False
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name())  # we hold the lock, so what lies there is dead
        if not server.listen(self._name()):
            return False
        server.newConnection.connect(self._welcome)
        self._server = server
        return True

    def close(self) -> None:
        """Let the profile go."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _welcome(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST:
            socket.abort()
            return
        while socket.canReadLine():
            line = bytes(socket.readLine().data())
            if line == _RAISE:
                self.raised.emit()
            elif line.startswith(_LINK):
                self.link_received.emit(line[len(_LINK) :].decode("utf-8", "replace").strip())
        socket.write(_DONE)
        socket.flush()
        socket.disconnectFromServer()

    def _name(self) -> str:
        """Return the address of the listener: in the private folder where names are files and fit."""
        path = str(self._runtime.absolute() / "tessera.sock")
        if sys.platform != "win32" and len(path.encode()) <= _LONGEST_SOCKET_PATH:
            return path
        import hashlib

        return "tessera-" + hashlib.sha256(path.encode()).hexdigest()[:24]
