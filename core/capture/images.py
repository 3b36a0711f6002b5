"""Pictures from files, the clipboard and drops: bounded, turned upright, and read."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.capture.decoder import decode_image
from core.capture.errors import ImageTooLarge, ImageUnreadable, NotAnImage
from core.capture.headers import Header, read_header, without_ballast
from core.capture.vision import cv2

if TYPE_CHECKING:
    from core.capture.frames import Found, Picture

MAX_PIXELS = 64_000_000
MAX_BYTES = 64 << 20
MAX_FRAMES = 20
MAX_COLOUR_PIXELS = 16_000_000  # larger pictures are read in grey: a third of the memory
WHITE, BLACK = 255, 0


def load_image(data: bytes) -> Picture:
    """Return the picture in a PNG, JPEG, WebP, BMP or GIF: blue-green-red or grey, 8 bits, turned upright.

    The first frame of an animation; what is transparent becomes white. Raises ImageTooLarge, NotAnImage.
    """
    return _on(WHITE, _first(data, _checked(data)))


def read_image(data: bytes) -> list[Found]:
    """Return every code in the bytes of a picture; of an animation, those in the first frame that has any.

    Raises ImageTooLarge, NotAnImage.
    """
    header = _checked(data)
    return next((found for picture in _pictures(data, header) if (found := decode_image(picture))), [])


def read_image_file(path: Path) -> list[Found]:
    """Return every code in the picture at `path`; raises ImageUnreadable, ImageTooLarge, NotAnImage."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would keep us waiting
            raise ImageUnreadable(path.name, errno.EINVAL)
        if status.st_size > MAX_BYTES:
            raise ImageTooLarge(length=status.st_size)
        data = path.read_bytes()
    except OSError as error:
        raise ImageUnreadable(path.name, error.errno or 0) from error
    return read_image(data)


def _checked(data: bytes) -> Header:
    if len(data) > MAX_BYTES:
        raise ImageTooLarge(length=len(data))
    header = read_header(data)
    if header.pixels > (MAX_COLOUR_PIXELS if header.kind == "gif" else MAX_PIXELS):  # OpenCV unpacks GIFs to colour
        raise ImageTooLarge(header.width, header.height, len(data))
    return header


def _pictures(data: bytes, header: Header) -> Iterator[Picture]:
    """Yield what a person may see in the file: on a light page, on a dark page, later in the film."""
    first = _first(data, header)
    yield _on(WHITE, first)
    if _see_through(first):
        yield _on(BLACK, first)
    if header.animated:
        for frame in _later_frames(data, header):
            yield _on(WHITE, frame)


def _first(data: bytes, header: Header) -> Picture:
    """Decode the first frame, with its alpha channel where it has one."""
    if header.see_through:
        flags = cv2.IMREAD_UNCHANGED
    elif header.pixels <= MAX_COLOUR_PIXELS:
        flags = cv2.IMREAD_COLOR  # and not UNCHANGED, which leaves the EXIF orientation unheeded
    else:
        flags = cv2.IMREAD_GRAYSCALE
    try:
        picture = cv2.imdecode(np.frombuffer(without_ballast(data, header), np.uint8), flags)
    except cv2.error:
        picture = None
    if picture is None:
        raise NotAnImage
    made: Picture = (picture >> 8).astype(np.uint8) if picture.dtype == np.uint16 else picture
    return made


def _later_frames(data: bytes, header: Header) -> list[Picture]:
    count = min(MAX_FRAMES, MAX_PIXELS // header.pixels)
    try:
        _, animation = cv2.imdecodeanimation(np.frombuffer(without_ballast(data, header), np.uint8), 0, count)
    except cv2.error:
        return []
    return list(animation.frames[1:])


def _see_through(picture: Picture) -> bool:
    return picture.ndim == 3 and picture.shape[2] == 4 and bool(picture[:, :, 3].min() < 255)


def _on(ground: int, picture: Picture) -> Picture:
    """Return `picture` laid on a white or black ground, in grey where it is very large."""
    if picture.ndim == 2 or picture.shape[2] == 3:
        return picture
    colour = picture.shape[0] * picture.shape[1] <= MAX_COLOUR_PIXELS
    alpha = picture[:, :, 3]
    opaque = cv2.cvtColor(picture, cv2.COLOR_BGRA2BGR if colour else cv2.COLOR_BGRA2GRAY)
    if not _see_through(picture):
        return opaque  # type: ignore[no-any-return]
    weights = cv2.merge([alpha] * 3) if colour else alpha
    if ground == BLACK:
        return cv2.multiply(opaque, weights, scale=1 / 255)  # type: ignore[no-any-return]
    return cv2.bitwise_not(cv2.multiply(cv2.bitwise_not(opaque), weights, scale=1 / 255))  # type: ignore[no-any-return]
