from __future__ import annotations

import sys
from types import ModuleType

import numpy as np
import pytest

from core.capture import Found, TextTooLong, decode_frame, decode_image, decoder, load_image, qr_modules
from core.capture.vision import cv2
from tests.bench.hard_frames import KINDS, URI, hard_frames, room
from tests.core.capture.pictures import ACCOUNT, QR

ATTEMPTS = 30


def painted(text: str, module: int = 4) -> np.ndarray:
    grey = np.where(np.pad(np.array(qr_modules(text)), 4), 0, 255).astype(np.uint8)
    return np.kron(grey, np.ones((module, module), np.uint8))


def attempts_needed(picture: np.ndarray) -> int | None:
    return next((number for number in range(ATTEMPTS) if decode_frame(picture, number)), None)


@pytest.mark.parametrize("text", ["1", ACCOUNT, "é 漢 😀", "otpauth-migration://offline?data=" + "A" * 1800])
def test_what_is_drawn_is_read(text: str) -> None:
    modules = qr_modules(text)
    assert len(modules) == len(modules[0])
    assert [found.text for found in decode_image(painted(text))] == [text]


def test_a_text_too_long_for_any_code() -> None:
    assert len(qr_modules("a" * 2953)) == 177
    with pytest.raises(TextTooLong):
        qr_modules("a" * 7000)


def test_a_plain_code_is_read_at_the_first_attempt_in_grey_and_colour() -> None:
    grey = painted(ACCOUNT)
    assert attempts_needed(grey) == 0
    assert attempts_needed(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)) == 0


def test_a_small_code_waits_for_the_full_size() -> None:
    picture = np.full((720, 1280), 200, np.uint8)
    small = painted(ACCOUNT, 2)
    picture[101 : 101 + small.shape[0], 901 : 901 + small.shape[1]] = small  # off the grid of the halving
    assert decode_frame(picture, 0) == []
    assert [found.text for found in decode_frame(picture, 2)] == [ACCOUNT]


def test_costly_passes_are_spread_over_the_misses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count what each attempt at a frame without a code does."""
    done: list[tuple[str | int, ...]] = []
    number = 0

    def counted(name: str) -> decoder.Pass:
        def look(_: decoder.Shot, *side: int) -> list[Found]:
            done.append((name, number, *side))
            return []

        return look

    monkeypatch.setattr(decoder, "_zbar", counted("zbar"))
    monkeypatch.setattr(decoder, "RESCUES", (counted("first"), counted("second")))
    blank = np.full((72, 128), 128, np.uint8)
    for number in range(50):
        assert decode_frame(blank, number) == []
    assert done[:6] == [("first", 1), ("second", 6), ("zbar", 9, 640), ("first", 11), ("second", 16), ("zbar", 19, 640)]
    assert done[-1] == ("zbar", 49, 1280)
    assert len(done) == 15


def test_works_without_libzbar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyzbar", None)
    decoder._pyzbar.cache_clear()
    try:
        assert [found.text for found in decode_image(load_image((QR / "small.jpg").read_bytes()))] == [ACCOUNT]
        assert decode_frame(np.full((72, 128), 128, np.uint8), 9) == []
    finally:
        decoder._pyzbar.cache_clear()


def test_zbar_reads_and_places_a_code() -> None:
    """Hold libzbar's answers to the shape of the others; its wheel carries the library or the system has it."""
    module: ModuleType | None = decoder._pyzbar()
    if module is None:
        pytest.skip("libzbar is not installed")
    picture = np.full((400, 800), 255, np.uint8)
    code = painted(ACCOUNT)
    picture[100 : 100 + code.shape[0], 500 : 500 + code.shape[1]] = code
    (found,) = decoder._zbar(decoder.Shot(picture), 1280)
    assert found.text == ACCOUNT
    assert all(0.62 < x < 0.9 and 0.2 < y < 0.8 for x, y in found.corners)


@pytest.mark.parametrize("kind", [kind.__name__ for kind in KINDS])
def test_hard_frames_are_read_within_two_seconds(kind: str) -> None:
    frames = list(hard_frames(kinds={kind}, per_kind=4))
    assert len(frames) == 4
    missed = [frame.number for frame in frames if attempts_needed(frame.picture) is None]
    assert missed == []


@pytest.mark.long
def test_all_220_hard_frames() -> None:
    read = [frame for frame in hard_frames() if [found.text for found in decode_image(frame.picture)] == [URI]]
    assert len(read) >= 214


@pytest.mark.parametrize("seed", range(4))
def test_a_room_without_a_code_gives_none(seed: int) -> None:
    picture = room(seed)
    assert decode_image(picture) == []
    assert attempts_needed(picture) is None


def test_not_thorough_reads_what_is_easy() -> None:
    assert [found.text for found in decode_image(painted(ACCOUNT), thorough=False)] == [ACCOUNT]


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (500, 1), (3, 3, 3), (2, 3000)])
def test_odd_sizes_are_looked_at_calmly(shape: tuple[int, ...]) -> None:
    picture = np.full(shape, 128, np.uint8)
    assert decode_image(picture) == []
    assert attempts_needed(picture) is None
