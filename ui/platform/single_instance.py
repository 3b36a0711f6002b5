"""One Tessera a profile: the second start raises the first, hands over its link and ends."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, Signal

from core.files import make_private_folder

if TYPE_CHECKING:
    from ui.platform.pipe_listener import PipeListener
    from ui.platform.unix_listener import UnixListener

_LONGEST: Final = 16 * 1024  # a link longer than this is no account
_PATIENCE: Final = 0.9  # seconds
_RAISE: Final = b"raise\n"
_LINK: Final = b"link "
_DONE: Final = b"done\n"


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
        self._listener: UnixListener | PipeListener | None = None

    def claim(self) -> bool:
        """Return whether this is the first start on this profile, as far as that can be known."""
        with contextlib.suppress(OSError):
            make_private_folder(self._runtime)
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, link: str = "") -> bool:
        """Tell the first start to show its window and take `link`; return whether it answered."""
        said = _RAISE + (_LINK + link.encode() + b"\n" if link else b"")
        if sys.platform == "win32":
            from ui.platform.pipe_listener import call_pipe

            return call_pipe(self._name(), said, _PATIENCE) == _DONE
        from ui.platform.unix_listener import call

        return call(Path(self._name()), said, _PATIENCE) == _DONE

    def listen(self) -> bool:
        """Wait for later starts; return whether that is possible here."""
        if not self._lock.isLocked():
            return False
        try:
            self._listener = self._open_listener()
        except OSError:
            return False
        return True

    def _open_listener(self) -> UnixListener | PipeListener:
        """Return a listener; we hold the lock, so what may lie at its place is dead. Raises OSError."""
        if sys.platform == "win32":
            from ui.platform.pipe_listener import PipeListener

            return PipeListener(self._name(), self._hear, _LONGEST, self)
        from ui.platform.unix_listener import UnixListener

        return UnixListener(Path(self._name()), self._hear, _LONGEST, self)

    def close(self) -> None:
        """Let the profile go."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._lock.unlock()

    def _hear(self, said: bytes) -> bytes:
        for line in said.splitlines(keepends=True):
            if line == _RAISE:
                self.raised.emit()
            elif line.startswith(_LINK):
                self.link_received.emit(line[len(_LINK) :].decode("utf-8", "replace").strip())
        return _DONE

    def _name(self) -> str:
        """Return the address of the listener: in the private folder where names are files and fit."""
        path = self._runtime.absolute() / "tessera.sock"
        if sys.platform == "win32":
            return _short_name(path)
        from ui.platform.unix_listener import fits

        if fits(path):
            return str(path)
        import tempfile

        return str(Path(tempfile.gettempdir()) / _short_name(path))


def _short_name(path: Path) -> str:
    import hashlib

    return "tessera-" + hashlib.sha256(str(path).encode()).hexdigest()[:24]
