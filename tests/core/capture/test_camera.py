from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from core.capture import (
    CameraBusy,
    CameraFailed,
    CameraForbidden,
    CameraProblem,
    CameraUnplugged,
    NoCamera,
    decode_frame,
)
from core.capture.camera import OpenCvCamera, RecordedCamera, open_camera
from core.capture.vision import cv2
from tests.core.capture.pictures import QR, WEBCAM
from tests.mjpeg import MjpegServer, again_and_again
from tools.make_webcam_recording import ACCOUNT as RECORDED_ACCOUNT

FRAMES, RATE = 69, 15


class HandClock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.time = 100.0

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time


class Patience(threading.Event):
    """Let a hand clock pass the time that is waited for."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__()
        self.clock = clock

    def wait(self, timeout: float | None = None) -> bool:
        self.clock.time += timeout or 0.0
        return self.is_set()


class FakeCapture:
    """Stand in for cv2.VideoCapture on a device."""

    def __init__(self, opens: bool = True, frames: int = 3) -> None:
        self.opens = opens
        self.frames = frames
        self.asked: dict[int, float] = {}
        self.released = False

    def __call__(self, *where: object) -> FakeCapture:
        self.where = where
        return self

    def isOpened(self) -> bool:  # noqa: N802
        return self.opens

    def set(self, what: int, value: float) -> bool:
        self.asked[what] = value
        return True

    def grab(self) -> bool:
        self.frames -= 1
        return self.opens and self.frames >= 0

    def retrieve(self) -> tuple[bool, np.ndarray]:
        return True, np.zeros((720, 1280, 3), np.uint8)

    def release(self) -> None:
        self.released = True


def in_turn(*faults: CameraProblem | None) -> Callable[[str], CameraProblem | None]:
    answers = iter(faults)
    return lambda device: next(answers)


def jpegs() -> list[bytes]:
    pictures = [cv2.imread(str(QR / name)) for name in ("plain.png", "rotated.png")]
    return [cv2.imencode(".jpg", picture)[1].tobytes() for picture in pictures]


def test_a_device_is_asked_for_jpegs_of_1280_by_720() -> None:
    capture = FakeCapture()
    camera = OpenCvCamera.device("0", capture=capture, find_fault=in_turn(None))
    assert capture.where == ("/dev/video0", cv2.CAP_V4L2)
    assert capture.asked[cv2.CAP_PROP_FRAME_WIDTH] == 1280
    assert capture.asked[cv2.CAP_PROP_FOURCC] == cv2.VideoWriter.fourcc(*"MJPG")
    camera.advance(threading.Event())
    assert camera.picture().shape == (720, 1280, 3)
    camera.close()
    assert capture.released


def test_a_fault_seen_before_opening_keeps_opencv_out() -> None:
    capture = FakeCapture()
    with pytest.raises(CameraForbidden):
        OpenCvCamera.device("/dev/video0", capture=capture, find_fault=in_turn(CameraForbidden("/dev/video0", "video")))
    assert not hasattr(capture, "where")


@pytest.mark.parametrize(("after", "problem"), [(CameraBusy(), CameraBusy), (None, CameraFailed)])
@pytest.mark.parametrize(("opens", "frames"), [(False, 3), (True, 0)])
def test_why_it_did_not_open_is_asked_afterwards(
    opens: bool, frames: int, after: CameraProblem | None, problem: type[CameraProblem]
) -> None:
    capture = FakeCapture(opens, frames)
    with pytest.raises(problem):
        OpenCvCamera.device("/dev/video0", capture=capture, find_fault=in_turn(None, after))
    assert capture.released


@pytest.mark.parametrize(
    ("after", "problem"),
    [
        (NoCamera(), CameraUnplugged),
        (CameraUnplugged(), CameraUnplugged),
        (None, CameraUnplugged),
        (CameraBusy(), CameraBusy),
    ],
)
def test_pulled_out_while_looking(after: CameraProblem | None, problem: type[CameraProblem]) -> None:
    camera = OpenCvCamera.device("/dev/video0", capture=FakeCapture(frames=2), find_fault=in_turn(None, after))
    camera.advance(threading.Event())
    with pytest.raises(problem):
        camera.advance(threading.Event())


def test_a_device_that_is_not_there() -> None:
    with pytest.raises((NoCamera, CameraUnplugged)):
        open_camera("/dev/video97", threading.Event())


def test_a_recording_plays_at_its_rate_and_ends_like_a_pulled_plug() -> None:
    clock = HandClock()
    stopped = Patience(clock)
    camera = RecordedCamera(str(WEBCAM), clock=clock)
    began = clock.time
    for _ in range(FRAMES):
        camera.advance(stopped)
        assert camera.picture().shape == (540, 960, 3)
    with pytest.raises(CameraUnplugged):
        camera.advance(stopped)
    camera.close()
    assert clock.time - began == pytest.approx(FRAMES / RATE, abs=0.1)


def test_a_recording_passes_over_what_comes_too_late() -> None:
    clock = HandClock()
    stopped = Patience(clock)
    camera = RecordedCamera(str(WEBCAM), clock=clock)
    camera.advance(stopped)
    clock.time += 2.0  # someone was slow
    camera.advance(stopped)
    late = camera.picture()
    camera.close()
    assert [found.text for found in decode_frame(late, 2)] == [RECORDED_ACCOUNT]


def test_a_recording_begins_anew_where_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESSERA_CAMERA_LOOP", "1")
    clock = HandClock()
    camera = open_camera(str(WEBCAM), threading.Event())
    camera.close()
    camera = RecordedCamera(str(WEBCAM), endless=True, clock=clock)
    for _ in range(FRAMES + 5):
        camera.advance(Patience(clock))
    assert camera.picture().shape == (540, 960, 3)
    camera.close()


def test_numbered_pictures_play_too(tmp_path: Path) -> None:
    for number, jpeg in enumerate(jpegs()):
        (tmp_path / f"frame{number:03}.jpg").write_bytes(jpeg)
    clock = HandClock()
    camera = RecordedCamera(str(tmp_path / "frame%03d.jpg"), clock=clock)
    camera.advance(Patience(clock))
    assert len(decode_frame(camera.picture(), 0)) == 1
    camera.close()


def test_a_recording_that_is_missing_or_none(tmp_path: Path) -> None:
    with pytest.raises(NoCamera):
        open_camera(str(tmp_path / "gone.avi"), threading.Event())
    text = tmp_path / "text.avi"
    text.write_text("not a video")
    with pytest.raises(CameraFailed):
        open_camera(str(text), threading.Event())


def test_opencv_keeps_quiet_about_it(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.avi"
    broken.write_bytes(WEBCAM.read_bytes()[:9000] + bytes(3000))
    for where in (str(broken), str(tmp_path / "gone.avi"), "/dev/video97", "http://127.0.0.1:9/stream"):
        try:
            camera = open_camera(where, threading.Event())
            camera.advance(threading.Event())
            camera.close()
        except CameraProblem:
            continue
    assert capfd.readouterr() == ("", "")


def test_a_stream_over_http() -> None:
    with MjpegServer(again_and_again(jpegs())) as server:
        camera = open_camera(server.address, threading.Event())
        camera.advance(threading.Event())
        assert len(decode_frame(camera.picture(), 0)) == 1
        camera.close()


def test_a_stream_that_ends() -> None:
    def three() -> Iterator[bytes]:
        yield from (jpegs() * 2)[:3]

    with MjpegServer(three, rate=100) as server:
        camera = open_camera(server.address, threading.Event())
        camera.advance(threading.Event())
        camera.advance(threading.Event())  # the first picture was taken on opening
        with pytest.raises(CameraUnplugged):
            camera.advance(threading.Event())


def test_a_stream_that_is_refused_missing_or_gone() -> None:
    with MjpegServer(again_and_again(jpegs())) as server:
        base = server.address.removesuffix("/stream")
        with pytest.raises(CameraForbidden):
            open_camera(f"{base}/forbidden", threading.Event())
        with pytest.raises(NoCamera):
            open_camera(f"{base}/elsewhere", threading.Event())
    with pytest.raises(NoCamera):
        open_camera(f"{base}/stream", threading.Event())
