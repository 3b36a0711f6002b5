"""Print what reading QR codes costs and how much of it succeeds.

    python -m tests.bench.qr [--corpora FOLDER] [--seconds 10]

Every figure is CPU time of the whole process (all threads). The corpora are the test pictures of the ZXing
project (folders qrcode-1, qrcode-2, qrcode-4, falsepositives-2); without them that part is left out.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import numpy as np

from core.capture import CameraProblem, ScanFrame, ScanLoop, decode_frame, decode_image, read_image_file
from core.capture.vision import cv2
from tests.bench.hard_frames import HEIGHT, URI, WIDTH, HardFrame, hard_frames, room

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "fixtures" / "qr" / "zxing"
CODES = ("qrcode-1", "qrcode-2", "qrcode-4")
NO_CODES = "falsepositives-2"
EMPTY_FRAMES, ATTEMPTS, RATE = 300, 30, 15


def empty_frames(count: int) -> list[np.ndarray]:
    """Return colour pictures of ten different rooms without a code, `count` in all."""
    rooms = [cv2.cvtColor(room(seed), cv2.COLOR_GRAY2BGR) for seed in range(10)]
    return [rooms[number % len(rooms)] for number in range(count)]


def cost_without_a_code() -> None:
    """Print the CPU of one frame in which there is nothing to find."""
    spent = []
    for attempt, frame in enumerate(empty_frames(EMPTY_FRAMES)):
        began = time.process_time()
        found = decode_frame(frame, attempt)
        spent.append((time.process_time() - began) * 1e3)
        if found:
            raise SystemExit("a code was found where there is none")
    print(
        f"frame without a code, {WIDTH}x{HEIGHT}: mean {statistics.mean(spent):.2f} ms CPU, "
        f"median {statistics.median(spent):.2f}, largest {max(spent):.1f} (n={EMPTY_FRAMES}; at most 10 wanted)"
    )


def share_of_a_core(seconds: float) -> None:
    """Print what the whole loop costs: unpacking JPEGs, looking for codes, the preview."""
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "room.avi"
        write_film(film, round(seconds * RATE) + RATE)
        shown = 0
        ended = threading.Event()

        def count(frame: ScanFrame | CameraProblem) -> None:
            nonlocal shown
            if isinstance(frame, ScanFrame):
                shown += 1
            else:
                ended.set()

        loop = ScanLoop(str(film), count)
        loop.start()
        ended.wait(1)  # OpenCV is imported and the film opened: that is paid once
        before, cpu, began = shown, time.process_time(), time.perf_counter()
        ended.wait(seconds - 1)
        wall, cpu = time.perf_counter() - began, time.process_time() - cpu
        frames = shown - before
        loop.stop()
        loop.wait(5)
    print(
        f"whole loop, {WIDTH}x{HEIGHT} JPEGs: {frames / wall:.1f} frames a second, "
        f"{cpu / frames * 1e3:.1f} ms CPU a frame, {cpu / wall * 100:.1f} % of a core (at most 15 wanted)"
    )


def write_film(target: Path, count: int) -> None:
    """Write rooms without a code as a webcam would send them."""
    writer = cv2.VideoWriter(str(target), cv2.VideoWriter.fourcc(*"MJPG"), RATE, (WIDTH, HEIGHT))
    for frame in empty_frames(count):
        writer.write(frame)
    writer.release()


def hard_ones() -> None:
    """Print how many of the hard frames are read, and which are not."""
    frames = list(hard_frames())
    live = [frame for frame in frames if not read_live(frame)]
    still = [frame for frame in frames if URI not in {found.text for found in decode_image(frame.picture)}]
    for name, missed in ((f"a camera within {ATTEMPTS} frames", live), ("a picture", still)):
        print(f"hard frames as {name}: {len(frames) - len(missed)} of {len(frames)}, missed {by_kind(missed)}")


def read_live(frame: HardFrame) -> bool:
    """Tell whether the loop would read a code that is held still."""
    return any(found.text == URI for attempt in range(ATTEMPTS) for found in decode_frame(frame.picture, attempt))


def by_kind(frames: list[HardFrame]) -> str:
    """Name and count the kinds of `frames`."""
    counted = Counter(frame.kind for frame in frames)
    return ", ".join(f"{count} {kind}" for kind, count in counted.items()) or "none"


def corpora(folder: Path) -> None:
    """Print how many of ZXing's test pictures are read."""
    if not folder.is_dir():
        print(f"corpora: left out, no folder {folder}")
        return
    for name in (*CODES, NO_CODES):
        pictures = sorted((folder / name).glob("*.png"))
        missed = [path.stem for path in pictures if not read_image_file(path)]
        wanted = " (0 wanted)" if name == NO_CODES else f", missed {' '.join(missed) or 'none'}"
        print(f"{name}: read {len(pictures) - len(missed)} of {len(pictures)}{wanted}")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--seconds", type=float, default=10)
    arguments = parser.parse_args()
    cost_without_a_code()
    share_of_a_core(arguments.seconds)
    corpora(arguments.corpora)
    hard_ones()


if __name__ == "__main__":
    main()
