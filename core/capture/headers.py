"""Measuring a picture by its first bytes, before anything is decoded.

A file of a few kilobytes can claim a picture of gigabytes; what it claims is read here, in plain Python
and without unpacking, so that a limit can be kept. The end of the file is looked at too: decoders
fill the missing half of a truncated picture with grey and report success.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from core.capture.errors import NotAnImage

Kind = Literal["png", "jpeg", "webp", "bmp", "gif"]

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"acTL", b"fcTL", b"fdAT", b"IDAT", b"IEND"})
PNG_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEFLATE_AT_BEST, INFLATE_STEP, FREE_INFLATION = 1032, 1 << 16, 8 << 20
JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_SCAN, JPEG_END = b"\xff\xda", b"\xff\xd9"
MAX_JPEG_SCANS = 64  # a progressive picture has about ten; each costs a walk over the whole picture
BMP_COMPRESSED = frozenset({1, 2})


@dataclass(frozen=True, slots=True)
class Header:
    """Say what a picture claims to be."""

    kind: Kind
    width: int
    height: int
    animated: bool = False
    see_through: bool = False

    @property
    def pixels(self) -> int:
        """Pixels of one frame."""
        return self.width * self.height


def read_header(data: bytes) -> Header:
    """Return what `data` claims to be; raises NotAnImage for anything else, and for a truncated file."""
    try:
        header = _read(data)
    except (struct.error, IndexError):
        raise NotAnImage from None
    if header.width < 1 or header.height < 1:
        raise NotAnImage
    return header


def _read(data: bytes) -> Header:
    if data.startswith(PNG_START):
        return _png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _gif(data)
    if data.startswith(b"BM"):
        return _bmp(data)
    raise NotAnImage


def _png(data: bytes) -> Header:
    width, height, depth, colour = struct.unpack_from(">IIBB", data, 16)
    kinds = set()
    pixels = []
    for kind, start, end in _png_chunks(data):
        kinds.add(kind)
        if kind == b"IDAT":
            pixels.append(data[start + 8 : end - 4])
    if colour not in PNG_CHANNELS or not pixels:
        raise NotAnImage
    header = Header("png", width, height, animated=b"acTL" in kinds, see_through=colour in {4, 6} or b"tRNS" in kinds)
    row = 1 + (width * depth * PNG_CHANNELS[colour] + 7) // 8
    if header.pixels <= 1 << 30 and _inflates_beyond(pixels, 2 * row * height + (1 << 20)):
        raise NotAnImage
    return header


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, start and end of each chunk up to the last; raises NotAnImage where that is missing."""
    place = len(PNG_START)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, place)
        end = place + 12 + length
        if end > len(data):
            raise NotAnImage
        yield kind, place, end
        place = end


def _inflates_beyond(parts: list[bytes], limit: int) -> bool:
    """Tell whether the packed pixels unpack to more than `limit` bytes; only bombs do."""
    if sum(map(len, parts)) * DEFLATE_AT_BEST <= limit + FREE_INFLATION:
        return False
    inflater = zlib.decompressobj()
    total = 0
    try:
        for part in parts:
            rest = part
            while rest:
                total += len(inflater.decompress(rest, INFLATE_STEP))
                if total > limit:
                    return True
                rest = inflater.unconsumed_tail
    except zlib.error:
        raise NotAnImage from None
    return False


def without_ballast(data: bytes, header: Header) -> bytes:
    """Return a PNG without its texts and profiles, each of which may unpack to megabytes; others unchanged."""
    if header.kind != "png":
        return data
    kept = [data[start:end] for kind, start, end in _png_chunks(data) if kind in PNG_NEEDED]
    return PNG_START + b"".join(kept)


def _jpeg(data: bytes) -> Header:
    width = height = 0
    place = 2
    while True:
        if data[place] != 0xFF:
            raise NotAnImage
        marker = data[place + 1]
        if marker == 0xFF:  # padding
            place += 1
            continue
        if marker == 0xDA:
            break
        if marker in JPEG_FRAMES:
            tall, wide = struct.unpack_from(">HH", data, place + 5)
            width, height = max(width, wide), max(height, tall)
        (length,) = struct.unpack_from(">H", data, place + 2)
        place += 2 + max(length, 2)
    if data.find(JPEG_END, place) < 0 or data.count(JPEG_SCAN, place) > MAX_JPEG_SCANS:
        raise NotAnImage
    return Header("jpeg", width, height)


def _webp(data: bytes) -> Header:
    (length,) = struct.unpack_from("<I", data, 4)
    if len(data) < length + 8:
        raise NotAnImage
    chunk = data[12:16]
    if chunk == b"VP8X":
        width = 1 + int.from_bytes(data[24:27], "little")
        height = 1 + int.from_bytes(data[27:30], "little")
        return Header("webp", width, height, animated=bool(data[20] & 0x02), see_through=bool(data[20] & 0x10))
    if chunk == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return Header("webp", 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), see_through=True)
    if chunk == b"VP8 ":
        wide, tall = struct.unpack_from("<HH", data, 26)
        return Header("webp", wide & 0x3FFF, tall & 0x3FFF)
    raise NotAnImage


def _bmp(data: bytes) -> Header:
    start, size = struct.unpack_from("<II", data, 10)
    if size == 12:
        width, height, _, depth = struct.unpack_from("<HHHH", data, 18)
        compression = 0
    else:
        width, height, _, depth, compression = struct.unpack_from("<iiHHI", data, 18)
        height = abs(height)
    row = (width * depth + 31) // 32 * 4
    if start > len(data) or (compression not in BMP_COMPRESSED and len(data) < start + row * height):
        raise NotAnImage
    return Header("bmp", width, height)


def _gif(data: bytes) -> Header:
    """Walk the blocks, since a frame may claim to be larger than the screen it is laid on."""
    width, height, packed = struct.unpack_from("<HHB", data, 6)
    place = 13 + _gif_colours(packed)
    frames = 0
    while data[place] != 0x3B:
        if data[place] == 0x2C:
            left, top, wide, tall, packed = struct.unpack_from("<HHHHB", data, place + 1)
            width, height = max(width, left + wide), max(height, top + tall)
            frames += 1
            place = _gif_blocks(data, place + 11 + _gif_colours(packed))
        elif data[place] == 0x21:
            place = _gif_blocks(data, place + 2)
        else:
            raise NotAnImage
    return Header("gif", width, height, animated=frames > 1, see_through=True)


def _gif_colours(packed: int) -> int:
    return 3 << (packed & 7) + 1 if packed & 0x80 else 0


def _gif_blocks(data: bytes, place: int) -> int:
    """Return the place after a chain of blocks, each led by its length and the last one empty."""
    while data[place]:
        place += 1 + data[place]
    return place + 1
