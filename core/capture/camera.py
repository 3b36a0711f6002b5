"""Cameras through OpenCV: devices, network streams, and recordings that play the part of a camera."""

from __future__ import annotations

import http.client
import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from core.capture import v4l2
from core.capture.errors import CameraBusy, CameraFailed, CameraForbidden, CameraProblem, CameraUnplugged, NoCamera
from core.capture.vision import cv2
from core.clock import Clock, SystemClock

if TYPE_CHECKING:
    from core.capture.frames import Picture

LOOP_RECORDINGS = "TESSERA_CAMERA_LOOP"
WIDTH, HEIGHT = 1280, 720
STREAM_OPEN_MS, STREAM_READ_MS = 5000, 3000
USUAL_RATE = 15.0
MAX_PASSED_OVER = 30
BUSY_RETRIES, BUSY_PAUSE = 6, 0.25


class Camera(Protocol):
    """Give pictures, one after another."""

    def advance(self, stopped: threading.Event) -> None:
        """Wait for the next picture, or until `stopped`; raises CameraProblem."""
        ...

    def picture(self) -> Picture:
        """Return the picture last advanced to (blue-green-red or grey); raises CameraProblem."""
        ...

    def close(self) -> None:
        """Release the device."""
        ...


def open_camera(camera: str, stopped: threading.Event) -> Camera:
    """Open the camera of a choice: a device, an http address, or else a recording; raises CameraProblem.

    A device that was only just released by another loop may be busy for a moment more: that is waited for.
    """
    if _is_address(camera):
        return OpenCvCamera.stream(camera)
    if not _is_device(camera):
        return RecordedCamera(camera, endless=bool(os.environ.get(LOOP_RECORDINGS)))
    for _ in range(BUSY_RETRIES):
        try:
            return OpenCvCamera.device(camera)
        except CameraBusy:
            if stopped.wait(BUSY_PAUSE):
                break
    return OpenCvCamera.device(camera)


def opens_at(index: int) -> bool:
    """Tell whether a camera opens at `index`; on Windows and macOS there is no other list."""
    capture = cv2.VideoCapture(index)
    try:
        return bool(capture.isOpened())
    finally:
        capture.release()


class OpenCvCamera:
    """Keep one live camera open: a device or a stream."""

    def __init__(self, camera: str, capture: Any, fault: Callable[[], CameraProblem | None]) -> None:
        self._camera = camera
        self._capture = capture
        self._fault = fault
        if not (capture.isOpened() and capture.grab()):
            raise self._failed(CameraFailed(camera))

    @classmethod
    def device(
        cls,
        camera: str,
        *,
        capture: Callable[..., Any] = cv2.VideoCapture,
        find_fault: Callable[[str], CameraProblem | None] = v4l2.find_fault,
    ) -> OpenCvCamera:
        """Open a device by its file ("/dev/video0") or number; asks for 1280x720 as the camera's own JPEG."""
        if sys.platform != "linux":
            return cls(camera, _wished(capture(int(camera))), lambda: None)
        path = f"/dev/video{camera}" if camera.isdigit() else camera
        if fault := find_fault(path):
            raise fault
        return cls(path, _wished(capture(path, cv2.CAP_V4L2)), lambda: find_fault(path))

    @classmethod
    def stream(cls, address: str) -> OpenCvCamera:
        """Open a stream of JPEGs (or any video) over http; 5 s to open, 3 s for each picture."""
        bounds = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, STREAM_OPEN_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, STREAM_READ_MS]
        return cls(address, cv2.VideoCapture(address, cv2.CAP_FFMPEG, bounds), lambda: _stream_fault(address))

    def advance(self, stopped: threading.Event) -> None:  # noqa: ARG002
        """Wait for the next picture without unpacking it; that is what costs."""
        if not self._capture.grab():
            raise self._failed(CameraUnplugged(self._camera))

    def picture(self) -> Picture:
        """Unpack the picture last waited for."""
        taken, picture = self._capture.retrieve()
        if not taken:
            raise self._failed(CameraUnplugged(self._camera))
        return picture  # type: ignore[no-any-return]

    def close(self) -> None:
        """Release the device."""
        self._capture.release()

    def _failed(self, otherwise: CameraProblem) -> CameraProblem:
        """Release the device, since it would be busy with ourselves, and ask what is wrong with it."""
        self.close()
        fault = self._fault()
        if isinstance(otherwise, CameraUnplugged) and isinstance(fault, NoCamera):
            return otherwise
        return fault or otherwise


class RecordedCamera:
    """Play a video file, or numbered pictures ("frame%03d.png"), at its own rate as if it were a camera."""

    def __init__(self, path: str, *, endless: bool = False, clock: Clock | None = None) -> None:
        self._path = path
        self._endless = endless
        self._clock = clock or SystemClock()
        self._capture = cv2.VideoCapture(path)
        if not self._capture.isOpened():
            raise CameraFailed(path) if os.path.exists(path) else NoCamera(path)  # noqa: PTH110
        rate = self._capture.get(cv2.CAP_PROP_FPS)
        self._interval = 1 / (rate if rate > 0 else USUAL_RATE)
        self._due = self._clock.monotonic()

    def advance(self, stopped: threading.Event) -> None:
        """Wait until the next picture is due, passing over those whose time has gone."""
        early = self._due - self._clock.monotonic()
        if early > 0:
            stopped.wait(early)
        behind = max(0, int(-early / self._interval))
        for _ in range(1 + min(behind, MAX_PASSED_OVER)):
            self._next()
        self._due += (1 + behind) * self._interval

    def picture(self) -> Picture:
        """Unpack the picture last advanced to."""
        taken, picture = self._capture.retrieve()
        if not taken:
            raise CameraUnplugged(self._path)
        return picture  # type: ignore[no-any-return]

    def close(self) -> None:
        """Close the file."""
        self._capture.release()

    def _next(self) -> None:
        if self._capture.grab():
            return
        if self._endless:
            self._capture.release()
            self._capture = cv2.VideoCapture(self._path)
            if self._capture.grab():
                return
        raise CameraUnplugged(self._path)


def _is_address(camera: str) -> bool:
    return camera.startswith(("http://", "https://"))


def _is_device(camera: str) -> bool:
    return camera.isdigit() or camera.startswith("/dev/")


def _wished(capture: Any) -> Any:
    """Ask for what reads best at little cost; a camera that can't gives what it has."""
    if capture.isOpened():
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, WIDTH)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return capture


def _stream_fault(address: str) -> CameraProblem | None:
    """Ask the server once, plainly, why there is no picture."""
    parts = urlsplit(address)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=STREAM_READ_MS / 1000)
    try:
        connection.request("GET", f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}")
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return NoCamera(address)
    finally:
        connection.close()
    if status in {401, 403}:
        return CameraForbidden(address)
    return NoCamera(address) if status in {404, 410} else None
