from __future__ import annotations

import io
import os
import struct
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.capture import ImageTooLarge, ImageUnreadable, NotAnImage, load_image, read_image, read_image_file
from core.capture.images import MAX_BYTES
from tests.core.capture.pictures import ACCOUNT, LONGEST, OTHER, QR


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, pixels: bytes, *others: bytes) -> bytes:
    """Make a PNG whose header may claim what its pixels do not hold."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(others) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def bitmap(width: int, height: int, pixels: bytes) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(pixels), 0, 0, 54) + head + pixels


def gif(screen: tuple[int, int], frame: tuple[int, int]) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", *screen, 0x80, 0, 0) + b"\x00\x00\x00\xff\xff\xff"
    return head + b"," + struct.pack("<HHHHB", 0, 0, *frame, 0) + b"\x02\x02\x4c\x01\x00;"


HOLDS = {
    "plain.png": [ACCOUNT],
    "plain.bmp": [ACCOUNT],
    "plain.webp": [ACCOUNT],
    "cmyk.jpg": [ACCOUNT],
    "sixteen_bits.png": [ACCOUNT],
    "inverted.png": [ACCOUNT],
    "rotated.png": [ACCOUNT],
    "small.jpg": [ACCOUNT],
    "blurred.jpg": [ACCOUNT],
    "low_contrast.jpg": [ACCOUNT],
    "two_codes.png": [ACCOUNT, OTHER],
    "no_code.jpg": [],
    "exif_rotated.jpg": [ACCOUNT],
    "animated.gif": [ACCOUNT],
    "transparent_dark_ink.png": [ACCOUNT],
    "transparent_light_ink.png": [ACCOUNT],
    "longest.png": [LONGEST],
}


def test_the_set_is_the_one_that_is_tested() -> None:
    assert {path.name for path in QR.iterdir()} == set(HOLDS)


@pytest.mark.parametrize("name", HOLDS)
def test_reads_every_code_once(name: str) -> None:
    assert sorted(found.text for found in read_image_file(QR / name)) == sorted(HOLDS[name])


def test_tells_where_each_code_is() -> None:
    by_text = {found.text: found.corners for found in read_image_file(QR / "two_codes.png")}
    assert {x < 0.5 for x, _ in by_text[ACCOUNT]} == {True}
    assert {x > 0.5 for x, _ in by_text[OTHER]} == {True}
    (left, top), (right, _), (_, bottom), _ = by_text[OTHER]
    assert 0.5 < left < right < 1
    assert 0 < top < bottom < 1


def test_text_is_not_in_the_repr() -> None:
    assert "JBSWY3DP" not in repr(read_image_file(QR / "plain.png"))


def test_turns_a_photograph_upright() -> None:
    assert load_image((QR / "exif_rotated.jpg").read_bytes()).shape[:2] == (480, 320)


def test_lays_what_is_transparent_on_white() -> None:
    see_through = Image.new("RGBA", (40, 30), (255, 0, 0, 0))
    see_through.paste((0, 0, 255, 128), (0, 0, 20, 30))
    picture = load_image(saved(see_through, "PNG"))
    assert picture[5, 30].tolist() == [255, 255, 255]
    assert picture[5, 5].tolist() == pytest.approx([255, 127, 127], abs=1)


def test_sixteen_bits_become_eight() -> None:
    picture = load_image(saved(Image.fromarray(np.full((10, 12), 40000, np.uint16)), "PNG"))
    assert picture.dtype == np.uint8
    assert int(picture.flat[0]) == 40000 >> 8


def test_very_large_pictures_come_in_grey() -> None:
    assert load_image(saved(Image.new("RGB", (5000, 4000), "white"), "PNG")).shape == (4000, 5000)


def test_finds_a_code_in_a_later_frame_of_a_webp_film() -> None:
    code = Image.open(QR / "plain.png").convert("RGB").crop((200, 100, 460, 380))
    film = [Image.new("RGB", code.size, "grey"), code]
    data = saved(film[0], "WEBP", save_all=True, append_images=film[1:], lossless=True)
    assert [found.text for found in read_image(data)] == [ACCOUNT]


@pytest.mark.parametrize(
    "name",
    [
        "plain.png", "plain.bmp", "plain.webp", "cmyk.jpg", "exif_rotated.jpg",
        "animated.gif", "sixteen_bits.png", "transparent_dark_ink.png",
    ],
)  # fmt: skip
@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.99])
def test_half_a_file_is_no_picture(name: str, share: float) -> None:
    data = (QR / name).read_bytes()
    with pytest.raises(NotAnImage):
        read_image(data[: int(len(data) * share)])


@pytest.mark.parametrize(
    "data", [b"", b"otpauth://totp/a", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM", b"\xff\xd8\xff", b"RIFF"]
)
def test_other_files_are_no_pictures(data: bytes) -> None:
    with pytest.raises(NotAnImage):
        load_image(data)


def test_damaged_middle_is_no_picture_or_no_code() -> None:
    data = bytearray((QR / "plain.png").read_bytes())
    data[200:900] = bytes(700)
    with pytest.raises(NotAnImage):
        read_image(bytes(data))


INK = zlib.compress(b"\0" * 1000)
BOMBS = {
    "PNG of 2.5 gigapixels": (png(50_000, 50_000, INK), ImageTooLarge),
    "PNG of 65 megapixels": (png(8001, 8001, INK), ImageTooLarge),
    "PNG with too few pixels": (png(7999, 7999, INK), NotAnImage),
    "PNG with 300 MB too many": (png(100, 100, zlib.compress(bytes(300_000_000), 9)), NotAnImage),
    "bitmap without its pixels": (bitmap(60_000, 60_000, bytes(100)), NotAnImage),
    "upside-down bitmap without its pixels": (bitmap(60_000, -60_000, bytes(100)), NotAnImage),
    "GIF with a vast screen": (gif((65_535, 65_535), (10, 10)), ImageTooLarge),
    "GIF with a vast frame": (gif((10, 10), (65_535, 65_535)), ImageTooLarge),
    "WebP with a vast canvas": (
        b"RIFF" + struct.pack("<I", 100) + b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + b"\xff" * 6 + bytes(100),
        ImageTooLarge,
    ),
    "JPEG of 4 gigapixels": (
        b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(9) + b"\xff\xda\x00\x0c" + bytes(10) + b"\xff\xd9",
        ImageTooLarge,
    ),
    "JPEG with a thousand scans": (
        b"\xff\xd8\xff\xc2\x00\x11\x08\x1f\x00\x1f\x00\x03" + bytes(9) + b"\xff\xda\x00\x0c" * 1000 + b"\xff\xd9",
        NotAnImage,
    ),
    "file that is too long": (b"\x89PNG\r\n\x1a\n" + bytes(MAX_BYTES), ImageTooLarge),
}


@pytest.mark.parametrize("name", BOMBS)
def test_image_bombs_cost_next_to_nothing(name: str) -> None:
    data, problem = BOMBS[name]
    began = time.process_time()
    with pytest.raises(problem):
        read_image(data)
    assert time.process_time() - began < 0.1


def test_texts_in_a_png_are_not_unpacked() -> None:
    texts = [chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(7_000_000), 9)) for _ in range(60)]
    pixels = zlib.compress((b"\0" + b"\xff" * 100) * 100)
    began = time.process_time()
    assert read_image(png(100, 100, pixels, *texts)) == []
    assert time.process_time() - began < 0.1  # unpacked they are 420 MB


def test_too_large_tells_the_size() -> None:
    with pytest.raises(ImageTooLarge) as caught:
        load_image(BOMBS["PNG of 65 megapixels"][0])
    assert (caught.value.width, caught.value.height) == (8001, 8001)


def test_missing_files_and_folders_are_unreadable(tmp_path: Path) -> None:
    with pytest.raises(ImageUnreadable) as caught:
        read_image_file(tmp_path / "gone.png")
    assert caught.value.name == "gone.png"
    with pytest.raises(ImageUnreadable):
        read_image_file(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(ImageUnreadable):
        read_image_file(tmp_path / "pipe.png")


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    long = tmp_path / "long.png"
    with long.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(ImageTooLarge) as caught:
        read_image_file(long)
    assert caught.value.length == MAX_BYTES + 1
