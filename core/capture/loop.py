"""The loop that looks through a camera until told to stop."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from core.capture.errors import CameraFailed, CameraProblem
from core.capture.frames import ScanFrame
from core.clock import Clock, SystemClock

if TYPE_CHECKING:
    from core.capture.camera import Camera
    from core.capture.decoder import Shot
    from core.capture.frames import Picture

Sink: TypeAlias = Callable[[ScanFrame | CameraProblem], None]
OpenCamera: TypeAlias = Callable[[str, threading.Event], "Camera"]

RATE = 15.0
SLACK = 0.25 / RATE
OPEN_WITHIN = 8.0
LEAVE_WITHIN = 4.0
SMALLEST_PREVIEW = 480


class ScanLoop:
    """Read codes from one camera in a thread of its own and hand each frame to `sink`.

    `sink` is called in that thread, about 15 times a second, with a ScanFrame; a CameraProblem is the last
    thing it gets. One loop looks once: for another look make another loop.
    """

    def __init__(
        self,
        camera: str,
        sink: Sink,
        *,
        open_camera: OpenCamera | None = None,
        clock: Clock | None = None,
        open_within: float = OPEN_WITHIN,
    ) -> None:
        self._camera = camera
        self._sink = sink
        self._open_camera = open_camera
        self._clock = clock or SystemClock()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self._opening = threading.Timer(open_within, self._give_up)
        self._opening.daemon = True

    def start(self) -> None:
        """Begin; opening the camera happens in the thread and takes at most `open_within` seconds."""
        # A thread that comes back from OpenCV into an interpreter that is gone brings the whole process down.
        atexit.register(self._leave)
        self._thread.start()
        self._opening.start()

    def stop(self) -> None:
        """End; returns at once, and the thread releases the camera. A frame on its way may still arrive."""
        self._opening.cancel()
        self._stopped.set()

    def wait(self, seconds: float) -> bool:
        """Wait for the thread to end after `stop`; tell whether it did. For the end of the program and for tests."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _leave(self) -> None:
        """End before the interpreter does."""
        self.stop()
        self.wait(LEAVE_WITHIN)

    def _run(self) -> None:
        try:
            self._watch()
        finally:
            atexit.unregister(self._leave)

    def _watch(self) -> None:
        try:
            camera = self._open()
        except CameraProblem as problem:
            self._opening.cancel()
            self._tell(problem)
            return
        try:
            self._opening.cancel()
            self._look(camera)
        except CameraProblem as problem:
            self._tell(problem)
        finally:
            camera.close()

    def _open(self) -> Camera:
        """Open the camera; OpenCV is imported here, in this thread, while the window shows already."""
        from core.capture.camera import open_camera

        return (self._open_camera or open_camera)(self._camera, self._stopped)

    def _look(self, camera: Camera) -> None:
        from core.capture.decoder import Shot, decode_frame

        misses = 0
        due = self._clock.monotonic()
        while not self._stopped.is_set():
            camera.advance(self._stopped)
            now = self._clock.monotonic()
            if now + SLACK < due:  # a faster camera: this picture is not worth unpacking
                continue
            due = max(due, now - 1 / RATE) + 1 / RATE
            shot = Shot(camera.picture())
            found = decode_frame(shot, misses)
            misses = 0 if found else misses + 1
            self._tell(ScanFrame(preview(shot), tuple(found)))

    def _give_up(self) -> None:
        """Stop waiting for a camera that does not open; its thread releases it if it ever does."""
        self._tell(CameraFailed(self._camera))
        self._stopped.set()

    def _tell(self, what: ScanFrame | CameraProblem) -> None:
        if not self._stopped.is_set():
            self._sink(what)


def preview(shot: Shot) -> Picture:
    """Return the picture a person sees while scanning: half size where that is still large enough, red first."""
    from core.capture.vision import cv2

    picture = shot.half if shot.half.shape[1] >= SMALLEST_PREVIEW else shot.picture
    code = cv2.COLOR_GRAY2RGB if picture.ndim == 2 else cv2.COLOR_BGR2RGB
    made: Picture = cv2.cvtColor(picture, code)
    return made
