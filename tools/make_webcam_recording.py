"""Make tests/vectors/webcam.avi: a phone with an account's QR code, held before a webcam.

    python tools/make_webcam_recording.py [TARGET]

The room is empty at first; the phone comes up after about a second, unsharp while it moves, then is
held slightly turned and never quite still. The account in it is a test account. Tests and the demo play this file.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.capture import qr_modules  # noqa: E402

ACCOUNT = "otpauth://totp/GitHub:anna-devries?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=GitHub"
WIDTH, HEIGHT, RATE, SECONDS = 960, 540, 15, 4.6
EMPTY_SECONDS, RISE_SECONDS = 0.7, 0.7
PHONE_WIDTH, PHONE_HEIGHT = 300, 560
SKIN, SKIN_SHADE = (138, 168, 214), (108, 138, 190)


def paint_room() -> np.ndarray:
    """Paint a wall, a window, a shelf with books and a plant, all out of focus."""
    random = np.random.default_rng(7)
    room = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    across = np.linspace(0, 1, WIDTH, dtype=np.float32)[None, :, None]
    down = np.linspace(0, 1, HEIGHT, dtype=np.float32)[:, None, None]
    room[:] = np.array([176, 188, 196], np.float32) * (1.05 - 0.4 * across) * (1.05 - 0.25 * down)
    cv2.rectangle(room, (40, 20), (270, 330), (232, 236, 236), -1)
    cv2.rectangle(room, (40, 20), (270, 330), (150, 160, 168), 10)
    cv2.line(room, (155, 20), (155, 330), (150, 160, 168), 8)
    for shelf in (150, 330):
        left = 640
        while left < 910:
            wide, high = int(random.integers(14, 30)), int(random.integers(80, 130))
            colour = [float(v) for v in random.integers(50, 170, 3)]
            cv2.rectangle(room, (left, shelf - high), (left + wide, shelf), colour, -1)
            left += wide + 2
        cv2.rectangle(room, (620, shelf), (940, shelf + 14), (70, 100, 130), -1)
    for _ in range(26):
        leaf = random.integers((300, 330), (420, 450))
        cv2.ellipse(room, [int(v) for v in leaf], (34, 11), float(random.integers(0, 180)), 0, 360, (70, 120, 78), -1)
    cv2.rectangle(room, (325, 440), (400, 540), (90, 110, 170), -1)
    return cv2.GaussianBlur(room, (0, 0), 7)


def paint_phone(text: str = ACCOUNT) -> tuple[np.ndarray, np.ndarray]:
    """Paint a phone whose screen shows `text` as a code, with the hand that holds it; return picture and mask."""
    margin = 60
    size = (PHONE_HEIGHT + 2 * margin, PHONE_WIDTH + 2 * margin)
    picture, mask = np.zeros((*size, 3), np.uint8), np.zeros(size, np.uint8)
    left, top = margin, margin
    right, bottom = margin + PHONE_WIDTH, margin + PHONE_HEIGHT
    rounded(mask, (left, top, right, bottom), 38, 255)
    rounded(picture, (left, top, right, bottom), 38, (38, 34, 32))
    rounded(picture, (left + 9, top + 9, right - 9, bottom - 9), 31, (250, 248, 246))
    rounded(picture, (left + 110, top + 18, right - 110, top + 32), 7, (38, 34, 32))
    centred(picture, "Two-factor sign-in", top + 92, 0.66, (50, 44, 40))
    centred(picture, "Scan with your authenticator", top + 122, 0.45, (120, 112, 104))
    paint_code(picture, text, left + 32, top + 158, PHONE_WIDTH - 64)
    rounded(picture, (left + 40, bottom - 100, right - 40, bottom - 54), 12, (196, 120, 52))
    centred(picture, "Continue", bottom - 70, 0.6, (255, 255, 255))
    for number in range(4):
        finger = (right - 20, bottom - 330 + number * 62, right + 34, bottom - 282 + number * 62)
        for canvas, colour in ((picture, SKIN if number % 2 else SKIN_SHADE), (mask, 255)):
            rounded(canvas, finger, 22, colour)
    for canvas, colour in ((picture, SKIN), (mask, 255)):
        rounded(canvas, (left - 38, bottom - 300, left + 16, bottom - 40), 26, colour)
    return picture, mask


def paint_code(picture: np.ndarray, text: str, left: int, top: int, side: int) -> None:
    """Paint a code, averaged to the size of the screen as a phone does."""
    modules = np.where(np.pad(np.array(qr_modules(text)), 1), 20, 255).astype(np.uint8)
    fine = cv2.resize(modules, None, fx=16, fy=16, interpolation=cv2.INTER_NEAREST)
    small = cv2.resize(fine, (side, side), interpolation=cv2.INTER_AREA)
    picture[top : top + side, left : left + side] = small[:, :, None]


def rounded(
    canvas: np.ndarray, box: tuple[int, int, int, int], radius: int, colour: int | tuple[int, int, int]
) -> None:
    """Fill a box with round corners."""
    left, top, right, bottom = box
    cv2.rectangle(canvas, (left + radius, top), (right - radius, bottom), colour, -1)
    cv2.rectangle(canvas, (left, top + radius), (right, bottom - radius), colour, -1)
    for x in (left + radius, right - radius):
        for y in (top + radius, bottom - radius):
            cv2.circle(canvas, (x, y), radius, colour, -1, cv2.LINE_AA)


def centred(picture: np.ndarray, text: str, baseline: int, scale: float, colour: tuple[int, int, int]) -> None:
    """Write a line in the middle of the phone."""
    (width, _), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, 1)
    place = ((picture.shape[1] - width) // 2, baseline)
    cv2.putText(picture, text, place, cv2.FONT_HERSHEY_SIMPLEX, scale, colour, 1, cv2.LINE_AA)


def hold(seconds: float) -> tuple[float, float, float, float]:
    """Return middle x, middle y, angle in degrees and size of the phone, `seconds` after it came up."""
    risen = 1 - (1 - min(seconds / RISE_SECONDS, 1)) ** 3
    x = 500 + 16 * math.sin(seconds * 1.3) + 40 * (1 - risen)
    y = 900 - 590 * risen + 7 * math.sin(seconds * 2.1)
    return x, y, -7 + 2.5 * math.sin(seconds * 1.1) + 14 * (1 - risen), 0.86 + 0.02 * math.sin(seconds * 0.9)


def paint_frame(room: np.ndarray, phone: np.ndarray, mask: np.ndarray, seconds: float) -> np.ndarray:
    """Paint the picture that the webcam sees at `seconds`."""
    held = seconds - EMPTY_SECONDS
    if held <= 0:
        return room.astype(np.uint8)
    x, y, angle, size = hold(held)
    high, wide = mask.shape
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, size)
    matrix[:, 2] += (x - wide / 2, y - high / 2)
    laid = cv2.warpAffine(phone, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_AREA).astype(np.float32)
    share = cv2.warpAffine(mask, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_AREA).astype(np.float32)[:, :, None] / 255
    shade = cv2.GaussianBlur(share, (0, 0), 18)[:, :, None] * 0.25
    picture = room * (1 - shade) * (1 - share) + laid * 0.96 * share
    unsharp = 3.2 * max(0.0, 1 - held / (RISE_SECONDS * 1.3)) + 0.75  # the lens needs a moment
    return np.clip(cv2.GaussianBlur(picture, (0, 0), unsharp), 0, 255).astype(np.uint8)


def make_recording(target: Path) -> None:
    """Write the recording to `target`."""
    room, (phone, mask) = paint_room(), paint_phone()
    writer = cv2.VideoWriter(str(target), cv2.VideoWriter.fourcc(*"XVID"), RATE, (WIDTH, HEIGHT))
    for number in range(round(RATE * SECONDS)):
        writer.write(paint_frame(room, phone, mask, number / RATE))
    writer.release()


if __name__ == "__main__":
    make_recording(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "vectors" / "webcam.avi")
