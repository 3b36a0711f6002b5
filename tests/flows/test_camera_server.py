from __future__ import annotations

import queue

import pytest

from core.capture import CameraProblem, ScanFrame, ScanLoop
from tests.flows.camera_server import CameraServer

FIRST = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example"
SECOND = "https://example.org/not-an-account"
SOON = 20.0


@pytest.fixture
def arrived() -> queue.Queue[ScanFrame | CameraProblem]:
    return queue.Queue()


def test_the_loop_reads_what_the_phone_shows(arrived: queue.Queue[ScanFrame | CameraProblem]) -> None:
    def next_text() -> str:
        while True:
            frame = arrived.get(timeout=SOON)
            assert isinstance(frame, ScanFrame), frame
            if frame.found:
                return frame.found[0].text

    with CameraServer() as camera:
        loop = ScanLoop(camera.address, arrived.put)
        loop.start()
        empty = arrived.get(timeout=SOON)
        assert isinstance(empty, ScanFrame)
        assert empty.found == ()
        camera.show(FIRST)
        assert next_text() == FIRST
        camera.show(SECOND)
        while next_text() == FIRST:
            pass  # pictures that were on their way
        assert next_text() == SECOND
        loop.stop()
        assert loop.wait(SOON)
