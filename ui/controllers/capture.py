"""Bring the camera's picture and the codes in it to the window; the camera is off unless a page shows it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import AppError
from ui.platform.pixels import to_image

if TYPE_CHECKING:
    from core.capture import CameraChoice, Found, ScanFrame, ScanLoop
    from core.settings import SettingsFile
    from ui.tasks import Tasks


class CaptureController(QObject):
    """Run one scan loop while a person looks at its picture."""

    listed = Signal(object, str)  # tuple of CameraChoice, id of the one in use
    framed = Signal(object, object)  # QImage, tuple of four corners for each code seen
    scanned = Signal(object)  # tuple of texts that were not in the last picture
    failed = Signal(object)  # CameraProblem
    _arrived = Signal()

    def __init__(self, tasks: Tasks, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._loop: ScanLoop | None = None
        self._wanted = False
        self._mailbox = _Mailbox(self._arrived.emit)
        self._seen: frozenset[str] = frozenset()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Tell whether a camera is in use or about to be."""
        return self._wanted

    @Slot()
    def start(self) -> None:
        """Show the remembered camera, or the first one; look for cameras off this thread."""
        self.stop()
        self._wanted = True
        self._tasks.work(_list_cameras, done=self._begin, failed=self._fail)

    @Slot()
    def stop(self) -> None:
        """Let go of the camera at once; nothing of it arrives any more."""
        self._wanted = False
        self._seen = frozenset()
        self._mailbox.close()
        if self._loop is not None:
            self._loop.stop()
            self._loop = None

    @Slot(str)
    def choose(self, camera_id: str) -> None:
        """Use another camera and remember it."""
        with suppress(OSError):  # a disk that is full costs the memory of the choice, not the choice
            self._settings.change(camera=camera_id)
        if self._wanted:
            self.start()

    @Slot()
    def look_again(self) -> None:
        """Report codes again that were reported before."""
        self._seen = frozenset()

    def _begin(self, choices: tuple[CameraChoice, ...]) -> None:
        if not self._wanted or self._loop is not None:
            return
        ids = [choice.id for choice in choices]
        remembered = self._settings.current.camera
        camera = remembered if remembered in ids else next(iter(ids), "")
        self.listed.emit(choices, camera)
        if not ids:
            from core.capture import NoCamera

            self._fail(NoCamera())
            return
        from core.capture import ScanLoop

        self._mailbox = _Mailbox(self._arrived.emit)
        self._loop = ScanLoop(camera, self._mailbox.put)
        self._loop.start()

    def _fail(self, error: AppError) -> None:
        if self._wanted:
            self.stop()
            self.failed.emit(error)

    @Slot()
    def _deliver(self) -> None:
        item = self._mailbox.take()
        if item is None or not self._wanted:
            return
        if isinstance(item, AppError):
            self._fail(item)
            return
        self.framed.emit(to_image(item.rgb), tuple(found.corners for found in item.found))
        if self._wanted:
            self._report(item.found)

    def _report(self, found: tuple[Found, ...]) -> None:
        """Tell of codes once for as long as they stay before the camera."""
        texts = frozenset(one.text for one in found)
        if not texts:
            return  # a code lost for one frame is no new code when it comes back
        fresh = texts - self._seen
        self._seen = texts
        if fresh:
            self.scanned.emit(tuple(one.text for one in found if one.text in fresh))


class _Mailbox:
    """Hold the newest thing the camera's thread brought; rings once until it is fetched."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._lock = Lock()
        self._item: ScanFrame | AppError | None = None
        self._ring = ring
        self._open = True

    def put(self, item: ScanFrame | AppError) -> None:
        with self._lock:
            if not self._open:
                return
            is_first = self._item is None
            if not isinstance(self._item, AppError):
                self._item = _with_codes_of(self._item, item)
        if is_first:
            self._ring()

    def take(self) -> ScanFrame | AppError | None:
        with self._lock:
            item, self._item = self._item, None
        return item

    def close(self) -> None:
        with self._lock:
            self._open = False
            self._item = None


def _with_codes_of(earlier: ScanFrame | AppError | None, later: ScanFrame | AppError) -> ScanFrame | AppError:
    """Return the later picture, unless only the earlier one that nobody has seen yet holds a code."""
    if earlier is None or isinstance(earlier, AppError) or isinstance(later, AppError):
        return later
    return earlier if earlier.found and not later.found else later


def _list_cameras() -> tuple[CameraChoice, ...]:
    """Return the cameras; also imports OpenCV here, which would hold up the window for a third of a second."""
    from core.capture import cameras, decode_frame

    _ = decode_frame
    return tuple(cameras())
