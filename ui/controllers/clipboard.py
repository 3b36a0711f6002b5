"""The clipboard: what is copied is marked as secret and taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard

if TYPE_CHECKING:
    from core.clock import Clock

_ZERO: Final = b"\0\0\0\0"
CONCEALED: Final[dict[str, bytes]] = {
    # KDE's Klipper and those that follow it
    "x-kde-passwordManagerHint": b"secret",
    # Windows: monitors, the history, the cloud
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": _ZERO,
    "CanUploadToCloudClipboard": _ZERO,
    # macOS: nspasteboard.org, under both names that Qt may pass on
    "org.nspasteboard.ConcealedType": b"",
    "application/x-nspasteboard-concealed-type": b"",
}


def concealed(text: str) -> QMimeData:
    """Return `text` with the marks that ask clipboard programs not to keep it."""
    mime = QMimeData()
    mime.setText(text)
    for name, value in CONCEALED.items():
        mime.setData(name, QByteArray(value))
    return mime


class ClipboardController(QObject):
    """Copy secrets to the clipboard, never to the primary selection, and clear them in time.

    It is cleared after `seconds` (0: never by time), on lock and on quit, and only if it still holds what was
    copied here.
    """

    cleared = Signal()

    def __init__(self, clipboard: QClipboard, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = 30
        self._clipboard = clipboard
        self._clock = clock
        self._ours = ""
        self._source = ""
        self._deadline = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.check)

    @property
    def holds(self) -> bool:
        """Return whether something copied here has not been cleared yet."""
        return bool(self._ours)

    def copy(self, text: str, source: str = "") -> None:
        """Put a secret on the clipboard and begin to count; `source` says for `clear_from` where it is from."""
        self._clipboard.setMimeData(concealed(text), QClipboard.Mode.Clipboard)
        self._ours, self._source = text, source
        self._timer.stop()
        if self.seconds > 0:
            self._deadline = self._clock.monotonic() + self.seconds
            self._timer.start(self.seconds * 1000)

    def check(self) -> None:
        """Clear when the time is up; also to be called after the computer slept."""
        if not self._ours or self.seconds <= 0:
            return
        left = self._deadline - self._clock.monotonic()
        if left <= 0:
            self.clear()
        else:
            self._timer.start(max(1, round(left * 1000)))

    def clear_from(self, source: str) -> None:
        """Clear what is from there, as that place closes."""
        if self._ours and self._source == source:
            self.clear()

    def clear(self) -> None:
        """Clear the clipboard now if it still holds what was copied here."""
        self._timer.stop()
        ours, self._ours = self._ours, ""
        if ours and self._clipboard.text(QClipboard.Mode.Clipboard) == ours:
            self._clipboard.clear(QClipboard.Mode.Clipboard)
            self.cleared.emit()
