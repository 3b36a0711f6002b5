"""Reading QR codes out of pictures: cheap passes first, costly ones only after misses.

zxing-cpp reads nearly everything in a millisecond or two; what it misses, it mostly reads from a
picture that was scaled or cleaned first, and libzbar (where it is installed) finds a few more. A live
camera gives the same code again and again, so the costly passes are spread over successive misses
and the mean cost of a frame stays low; a picture from a file gets them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import zxingcpp

from core.capture.frames import Found
from core.capture.vision import cv2

if TYPE_CHECKING:
    from core.capture.frames import Corner, Corners, Picture

FULL_EVERY = 3
ZBAR_EVERY = 10
RESCUE_EVERY = 5
RESCUE_PHASE = 1
ZBAR_FULL_EVERY = 50
ZBAR_SIDE, ZBAR_SMALL_SIDE = 1280, 640  # its cost grows with the pixels: 23 ms and 5 ms
ZBAR_STILL_SIDE = 5000
MAX_RESCUE_PIXELS = 4_000_000

Pass = Callable[["Shot"], list[Found]]


class Shot:
    """Hold one picture and the smaller and grey versions of it, each made at most once."""

    def __init__(self, picture: Picture) -> None:
        self.picture: Picture = np.ascontiguousarray(picture)

    @cached_property
    def half(self) -> Picture:
        """The picture at half its size, in its own colours."""
        return scaled(self.picture, 0.5)

    @cached_property
    def half_grey(self) -> Picture:
        """The brightness of the half-size picture."""
        return grey(self.half)

    @cached_property
    def grey(self) -> Picture:
        """The brightness of the whole picture."""
        return grey(self.picture)


def decode_frame(image: Picture | Shot, attempt: int) -> list[Found]:
    """Return the codes in one frame of a camera; `attempt` counts the misses before it, from 0.

    Half size each time, full size on each third miss, a cleaned picture on each fifth, libzbar on each tenth.
    """
    shot = image if isinstance(image, Shot) else Shot(image)
    found = _quick(shot.half_grey)
    if not found and attempt % FULL_EVERY == FULL_EVERY - 1:
        found = _quick(shot.grey)
    if not found and attempt % RESCUE_EVERY == RESCUE_PHASE:
        found = RESCUES[attempt // RESCUE_EVERY % len(RESCUES)](shot)
    if not found and attempt % ZBAR_EVERY == ZBAR_EVERY - 1:
        found = _zbar(shot, ZBAR_SIDE if attempt % ZBAR_FULL_EVERY == ZBAR_FULL_EVERY - 1 else ZBAR_SMALL_SIDE)
    return found


def decode_image(image: Picture, thorough: bool = True) -> list[Found]:
    """Return every code in a still picture (grey or blue-green-red), each text once.

    Not thorough: only the passes that cost milliseconds.
    """
    shot = Shot(image)
    found = _each_once([*_careful(shot.grey), *_quick(shot.half_grey)])
    if not thorough:
        return found
    found = _each_once([*found, *_careful(cv2.bitwise_not(shot.grey)), *_zbar(shot, ZBAR_STILL_SIDE)])
    for rescue in RESCUES:
        if found:
            break
        found = rescue(shot)
    return found


def scaled(picture: Picture, factor: float) -> Picture:
    """Return `picture` scaled; averaging when smaller, smooth when larger."""
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    height, width = picture.shape[:2]
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    made: Picture = cv2.resize(picture, size, interpolation=how)
    return made


def grey(picture: Picture) -> Picture:
    """Return the brightness of a blue-green-red or grey picture."""
    if picture.ndim == 2:
        return picture
    made: Picture = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    return made


def _quick(picture: Picture) -> list[Found]:
    """Read at the size given; QR needs no turning, its finder patterns work at any angle."""
    return _zxing(picture, downscale=False)


def _careful(picture: Picture) -> list[Found]:
    return _zxing(picture, downscale=True)


def _zxing(picture: Picture, *, downscale: bool, binarizer: Any = zxingcpp.Binarizer.LocalAverage) -> list[Found]:
    barcodes = zxingcpp.read_barcodes(
        picture,
        formats=zxingcpp.BarcodeFormat.QRCode,
        try_rotate=False,
        try_downscale=downscale,
        try_invert=True,
        binarizer=binarizer,
        text_mode=zxingcpp.TextMode.Plain,
    )
    height, width = picture.shape[:2]
    return [Found(one.text, _corners(one.position, width, height)) for one in barcodes if one.text]


def _corners(position: Any, width: int, height: int) -> Corners:
    def fraction(point: Any) -> Corner:
        return (point.x / width, point.y / height)

    return (
        fraction(position.top_left),
        fraction(position.top_right),
        fraction(position.bottom_right),
        fraction(position.bottom_left),
    )


@lru_cache(maxsize=1)
def _pyzbar() -> Any:
    """Return pyzbar, or None where its library is not installed."""
    try:
        from pyzbar import pyzbar
    except (ImportError, OSError):
        return None
    return pyzbar


def _zbar(shot: Shot, side: int) -> list[Found]:
    pyzbar = _pyzbar()
    if pyzbar is None:
        return []
    picture = shot.grey
    longest = max(picture.shape)
    if longest > side:
        picture = scaled(picture, side / longest)
    height, width = picture.shape
    return [
        Found(symbol.data.decode("utf-8", "replace"), _zbar_corners(symbol, width, height))
        for symbol in pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])
        if symbol.data
    ]


def _zbar_corners(symbol: Any, width: int, height: int) -> Corners:
    points = list(symbol.polygon)
    if len(points) != 4:
        left, top, wide, high = symbol.rect
        points = [(left, top), (left + wide, top), (left + wide, top + high), (left, top + high)]
    a, b, c, d = ((x / width, y / height) for x, y in points)
    return (a, b, c, d)


def _each_once(found: Iterable[Found]) -> list[Found]:
    return list({one.text: one for one in reversed(list(found))}.values())[::-1]


def _doubled(shot: Shot) -> list[Found]:
    """Read codes whose modules are too small or too soft for the finder's steps."""
    return _quick(_enlarged(shot.grey, 2.0))


def _sharpened(shot: Shot) -> list[Found]:
    """Undo a lens out of focus, as far as subtracting the blur can."""
    picture = _enlarged(shot.grey, 1.0)
    soft = cv2.GaussianBlur(picture, (0, 0), 2.0)
    return _quick(cv2.addWeighted(picture, 3.0, soft, -2.0, 0))


def _lifted(shot: Shot) -> list[Found]:
    """Raise local contrast: faint print, a lamp on one side."""
    return _quick(cv2.createCLAHE(clipLimit=4.0, tileGridSize=(8, 8)).apply(_enlarged(shot.grey, 1.0)))


def _enlarged_a_little(shot: Shot) -> list[Found]:
    return _quick(_enlarged(shot.grey, 1.5))


def _thresholded(shot: Shot) -> list[Found]:
    """Decide dark or light by the neighbourhood of each pixel."""
    picture = _enlarged(shot.grey, 1.0)
    return _quick(cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 31, 2))


def _calmed(shot: Shot) -> list[Found]:
    """Take specks away; at double size, so that small modules are not taken for specks."""
    return _quick(cv2.medianBlur(_enlarged(shot.grey, 2.0), 5))


RESCUES: tuple[Pass, ...] = (_sharpened, _doubled, _lifted, _enlarged_a_little, _thresholded, _calmed)


def _enlarged(picture: Picture, factor: float) -> Picture:
    """Scale by `factor`, or as far as the cost of a rescue allows."""
    pixels = picture.shape[0] * picture.shape[1]
    allowed: float = min(factor, (MAX_RESCUE_PIXELS / pixels) ** 0.5)
    return picture if allowed == 1.0 else scaled(picture, allowed)
