from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from core.capture import CameraFailed, CameraProblem, CameraUnplugged, NoCamera, ScanFrame, ScanLoop
from core.capture.camera import Camera
from core.capture.decoder import Shot
from core.capture.loop import preview
from tests.core.capture.pictures import ACCOUNT, WEBCAM
from tests.core.capture.test_camera import jpegs
from tests.core.capture.test_decoder import painted
from tests.mjpeg import MjpegServer, again_and_again
from tools.make_webcam_recording import ACCOUNT as RECORDED_ACCOUNT

SOON = 20.0


class Sink(queue.Queue[ScanFrame | CameraProblem]):
    """Keep what a loop brought."""

    def first_found(self) -> ScanFrame:
        while True:
            frame = self.get(timeout=SOON)
            assert isinstance(frame, ScanFrame), frame
            if frame.found:
                return frame

    def problem(self) -> CameraProblem:
        while isinstance(arrived := self.get(timeout=SOON), ScanFrame):
            pass
        return arrived


class PictureCamera:
    """Give one picture again and again; `gate` holds it back."""

    def __init__(self, picture: np.ndarray) -> None:
        self.shown = picture
        self.gate = threading.Event()
        self.gate.set()
        self.closed = threading.Event()
        self.advanced = 0

    def advance(self, stopped: threading.Event) -> None:
        self.gate.wait(SOON)
        self.advanced += 1

    def picture(self) -> np.ndarray:
        return self.shown

    def close(self) -> None:
        self.closed.set()


class SteppingClock:
    """Go on by a hundredth of a second each time it is read."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        self.time += 0.01
        return self.time


def test_the_recorded_phone_is_read() -> None:
    sink = Sink()
    loop = ScanLoop(str(WEBCAM), sink.put)
    loop.start()
    frame = sink.first_found()
    loop.stop()
    assert loop.wait(SOON)
    assert [found.text for found in frame.found] == [RECORDED_ACCOUNT]
    assert frame.rgb.shape == (270, 480, 3)
    assert all(0.3 < x < 0.8 and 0.1 < y < 0.9 for x, y in frame.found[0].corners)


def test_a_recording_ends_with_unplugged() -> None:
    sink = Sink()
    ScanLoop(str(WEBCAM), sink.put).start()
    assert isinstance(sink.problem(), CameraUnplugged)


def test_a_network_camera_is_read() -> None:
    sink = Sink()
    with MjpegServer(again_and_again(jpegs())) as server:
        loop = ScanLoop(server.address, sink.put)
        loop.start()
        assert [found.text for found in sink.first_found().found] == [ACCOUNT]
        loop.stop()
        assert loop.wait(SOON)


def test_a_problem_on_opening_reaches_the_sink() -> None:
    sink = Sink()
    ScanLoop("/nowhere/camera.avi", sink.put).start()
    assert isinstance(sink.problem(), NoCamera)


def test_stop_returns_at_once_and_the_thread_releases_the_camera() -> None:
    camera = PictureCamera(painted(ACCOUNT))
    sink = Sink()
    loop = ScanLoop("x", sink.put, open_camera=lambda *_: camera)
    loop.start()
    sink.first_found()
    camera.gate.clear()  # the device takes its time
    began = time.perf_counter()
    loop.stop()
    assert time.perf_counter() - began < 2  # the device would take for ever
    assert not camera.closed.is_set()
    camera.gate.set()
    assert camera.closed.wait(SOON)
    assert loop.wait(SOON)


def test_nothing_arrives_after_stop() -> None:
    camera = PictureCamera(painted(ACCOUNT))
    arrived = []

    def stop_at_the_first(frame: ScanFrame | CameraProblem) -> None:
        arrived.append(frame)
        loop.stop()

    loop = ScanLoop("x", stop_at_the_first, open_camera=lambda *_: camera)
    loop.start()
    assert loop.wait(SOON)
    assert len(arrived) == 1
    assert camera.closed.is_set()


def test_a_camera_that_never_opens_is_given_up_and_released_later() -> None:
    camera = PictureCamera(painted(ACCOUNT))
    late = threading.Event()
    sink = Sink()

    def slow(name: str, stopped: threading.Event) -> Camera:
        late.wait(SOON)
        return camera

    loop = ScanLoop("slow", sink.put, open_camera=slow, open_within=0.05)
    loop.start()
    problem = sink.problem()
    assert isinstance(problem, CameraFailed)
    assert problem.camera == "slow"
    late.set()
    assert camera.closed.wait(SOON)
    assert loop.wait(SOON)
    assert sink.empty()
    assert camera.advanced == 0


def test_a_fast_camera_is_unpacked_fifteen_times_a_second() -> None:
    """Count pictures against a clock of its own: a hundred a second go by, fifteen are looked at."""
    camera = PictureCamera(np.full((90, 160), 128, np.uint8))
    shown = 0
    enough = threading.Event()

    def count(frame: ScanFrame | CameraProblem) -> None:
        nonlocal shown
        shown += 1
        if shown == 60:
            enough.set()
            loop.stop()

    loop = ScanLoop("x", count, open_camera=lambda *_: camera, clock=SteppingClock())
    loop.start()
    assert enough.wait(SOON)
    assert loop.wait(SOON)
    assert camera.advanced / 100 == pytest.approx(60 / 15, rel=0.1)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [((720, 1280, 3), (360, 640, 3)), ((480, 640, 3), (480, 640, 3)), ((1080, 1920), (540, 960, 3))],
)
def test_the_preview_is_small_and_in_colour(shape: tuple[int, ...], expected: tuple[int, ...]) -> None:
    assert preview(Shot(np.zeros(shape, np.uint8))).shape == expected


def test_the_preview_has_red_first() -> None:
    picture = np.zeros((480, 640, 3), np.uint8)
    picture[:, :, 2] = 200  # red, as OpenCV has it
    assert preview(Shot(picture))[0, 0].tolist() == [200, 0, 0]


def test_the_door_costs_a_starting_program_nothing() -> None:
    program = "import sys, core.capture; print(sorted({'cv2', 'numpy', 'zxingcpp', 'pyzbar'} & sys.modules.keys()))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


LEAVING = """
import threading
import cv2, numpy as np
from core.capture import ScanLoop

class Busy:
    def advance(self, stopped):
        cv2.GaussianBlur(np.zeros((40, 40), np.uint8), (0, 0), 3)

    def picture(self):
        return np.zeros((90, 160), np.uint8)

    def close(self):
        print("released")

seen = threading.Event()
ScanLoop("x", lambda frame: seen.set(), open_camera=lambda *_: Busy()).start()
seen.wait(20)
"""


def test_the_program_may_end_while_the_camera_looks() -> None:
    """Leave with the thread in and out of OpenCV: unwaited for, it brings half of such programs down on their way."""
    for _ in range(6):
        answer = subprocess.run([sys.executable, "-c", LEAVING], capture_output=True, text=True, check=False)
        assert (answer.returncode, answer.stdout, answer.stderr) == (0, "released\n", "")
