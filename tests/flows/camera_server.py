"""A network camera before which a phone with a QR code is held; what the phone shows can be changed.

In a test:

    with CameraServer() as camera:
        ...  # the app looks at camera.address
        camera.show("otpauth://totp/...")

By hand, each text for four seconds in turn:

    python -m tests.flows.camera_server [--port 8090] TEXT [TEXT ...]
    TESSERA_CAMERA=http://127.0.0.1:8090/stream python main.py --profile DIR
"""

from __future__ import annotations

import argparse
import threading
from collections.abc import Iterator
from functools import cache

import numpy as np

from core.capture.vision import cv2
from tests.mjpeg import MjpegServer
from tools.make_webcam_recording import EMPTY_SECONDS, RATE, RISE_SECONDS, paint_frame, paint_phone, paint_room

HELD_FRAMES = 24
SETTLED = EMPTY_SECONDS + 1.5 * RISE_SECONDS
SECONDS_EACH = 4.0


class CameraServer(MjpegServer):
    """Serve an empty room until told what the phone shows."""

    def __init__(self, text: str | None = None, *, port: int = 0) -> None:
        super().__init__(self._frames, rate=RATE, port=port)
        self._film = held(text)

    def show(self, text: str | None) -> None:
        """Hold up a phone with `text` as a QR code, or nothing."""
        self._film = held(text)

    def _frames(self) -> Iterator[bytes]:
        number = 0
        while True:
            film = self._film
            yield film[number % len(film)]
            number += 1


@cache
def held(text: str | None) -> list[bytes]:
    """Paint the phone as it is held, moving a little to and fro; the pictures can be repeated without a jump."""
    room = empty_room()
    if text is None:
        return [jpeg(room)]
    phone, mask = paint_phone(text)
    there = [jpeg(paint_frame(room, phone, mask, SETTLED + number / RATE)) for number in range(HELD_FRAMES)]
    return there + there[-2:0:-1]


@cache
def empty_room() -> np.ndarray:
    return paint_room()


def jpeg(picture: np.ndarray) -> bytes:
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 80])[1].tobytes()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8090)
    parser.add_argument("text", nargs="+")
    arguments = parser.parse_args()
    interrupted = threading.Event()
    with CameraServer(port=arguments.port) as camera:
        print(camera.address, flush=True)
        try:
            while True:
                for text in arguments.text:
                    camera.show(text)
                    interrupted.wait(SECONDS_EACH)
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
