"""Camera-like frames in which a QR code is hard to read, the same ones on every run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from core.capture import qr_modules

WIDTH, HEIGHT = 1280, 720
URI = "otpauth://totp/Example:alice@example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example"
PER_KIND = 20


@dataclass(frozen=True)
class HardFrame:
    """Carry one picture (grey, 1280x720), what makes it hard, and its number."""

    kind: str
    number: int
    picture: np.ndarray


def room(seed: int) -> np.ndarray:
    """Paint a room without a code: boxes, lines, soft focus, a gradient and sensor noise."""
    random = np.random.default_rng(seed)
    canvas = np.full((HEIGHT, WIDTH), 150, np.uint8)
    for _ in range(60):
        x, y, w, h = (int(v) for v in random.integers((0, 0, 20, 20), (WIDTH, HEIGHT, 400, 300)))
        cv2.rectangle(canvas, (x, y), (x + w, y + h), int(random.integers(30, 230)), -1)
    for _ in range(40):
        x, y, p, q = (int(v) for v in random.integers(0, WIDTH, 4))
        cv2.line(canvas, (x, y), (p, q), int(random.integers(0, 255)), int(random.integers(1, 9)))
    soft = cv2.GaussianBlur(canvas, (0, 0), 1.6).astype(np.float32)
    soft += np.linspace(-30, 30, WIDTH, dtype=np.float32)[None, :]
    return finish(soft, random, noise=5)


def finish(picture: np.ndarray, random: np.random.Generator, noise: float) -> np.ndarray:
    """Add sensor noise and return bytes."""
    noisy = picture + random.normal(0, noise, picture.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8)


def code(module: float, dark: int = 0, light: int = 255) -> np.ndarray:
    """Paint the test account's code with `module` pixels a module and a quiet zone of four."""
    modules = np.pad(np.array(qr_modules(URI)), 4)
    grey = np.where(modules, dark, light).astype(np.uint8)
    fine = cv2.resize(grey, None, fx=16, fy=16, interpolation=cv2.INTER_NEAREST)
    side = round(grey.shape[0] * module)
    return cv2.resize(fine, (side, side), interpolation=cv2.INTER_AREA)


def place(
    base: np.ndarray, patch: np.ndarray, random: np.random.Generator, angle: float, tilt: float = 0
) -> np.ndarray:
    """Lay `patch` on `base`, turned by `angle` degrees and tilted in depth, somewhere inside."""
    side = patch.shape[0]
    corners = np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32)
    centred = corners - side / 2
    turn = np.deg2rad(angle)
    turned = centred @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]], np.float32)
    depth = 1 + turned[:, :1] / side * tilt
    target = (turned / depth).astype(np.float32)
    reach = np.abs(target).max(axis=0) + 4
    middle = [random.uniform(reach[0], WIDTH - reach[0]), random.uniform(reach[1], HEIGHT - reach[1])]
    target += np.array(middle, np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    laid = cv2.warpPerspective(patch, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full_like(patch, 255), matrix, (WIDTH, HEIGHT))
    share = mask.astype(np.float32) / 255
    return base * (1 - share) + laid * share


def small(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    return finish(place(base, code(random.uniform(2.2, 3.0)), random, random.uniform(-8, 8)), random, 3)


def turned(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    return finish(place(base, code(random.uniform(3, 5)), random, random.uniform(0, 360)), random, 4)


def tilted(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    picture = place(base, code(random.uniform(4, 6)), random, random.uniform(-40, 40), random.uniform(0.3, 0.6))
    return finish(picture, random, 4)


def blurred(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    module = random.uniform(4, 6)
    picture = place(base, code(module), random, random.uniform(-20, 20))
    return finish(cv2.GaussianBlur(picture, (0, 0), module * random.uniform(0.35, 0.5)), random, 3)


def moving(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    module = random.uniform(4, 6)
    picture = place(base, code(module), random, random.uniform(-20, 20)).astype(np.float32)
    length = max(3, round(module * random.uniform(0.8, 1.3)))
    kernel = np.zeros((length, length), np.float32)
    cv2.line(kernel, (0, int(random.integers(length))), (length - 1, int(random.integers(length))), 1)
    return finish(cv2.filter2D(picture, -1, kernel / kernel.sum()), random, 3)


def faint(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    dark = int(random.integers(90, 130))
    patch = code(random.uniform(3, 5), dark, dark + int(random.integers(25, 45)))
    return finish(place(base, patch, random, random.uniform(-30, 30)), random, 3)


def noisy(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    patch = code(random.uniform(3.5, 5), 50, 200)
    return finish(place(base, patch, random, random.uniform(-30, 30)), random, random.uniform(20, 35))


def inverted(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    patch = code(random.uniform(3, 4.5), 230, 25)
    return finish(place(base, patch, random, random.uniform(-45, 45)), random, 4)


def lit_from_one_side(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    picture = place(base, code(random.uniform(3.5, 5)), random, random.uniform(-30, 30))
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    spot = np.exp(-(((x - random.uniform(0, WIDTH)) / 300) ** 2 + ((y - random.uniform(0, HEIGHT)) / 200) ** 2))
    return finish(picture * (0.25 + 0.5 * spot) + 120 * spot, random, 4)


def squeezed(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    picture = finish(place(base, code(random.uniform(3, 4.5)), random, random.uniform(-30, 30)), random, 6)
    quality = int(random.integers(8, 20))
    return cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 0)


def soiled(base: np.ndarray, random: np.random.Generator) -> np.ndarray:
    patch = code(random.uniform(4, 6))
    side = patch.shape[0]
    for _ in range(4):
        middle = tuple(int(v) for v in random.integers(side * 3 // 10, side * 7 // 10, 2))
        cv2.circle(patch, middle, int(side * random.uniform(0.01, 0.035)), int(random.integers(60, 200)), -1)
    return finish(place(base, patch, random, random.uniform(-30, 30)), random, 4)


KINDS: tuple[Callable[[np.ndarray, np.random.Generator], np.ndarray], ...] = (
    small, turned, tilted, blurred, moving, faint, noisy, inverted, lit_from_one_side, squeezed, soiled,
)  # fmt: skip


def hard_frames(kinds: Collection[str] = (), per_kind: int = PER_KIND) -> Iterator[HardFrame]:
    """Yield twenty frames of each of the eleven kinds, 220, or fewer of those named."""
    for order, kind in enumerate(KINDS):
        for number in range(per_kind if not kinds or kind.__name__ in kinds else 0):
            seed = order * 1000 + number
            base = room(seed % 7).astype(np.float32)
            yield HardFrame(kind.__name__, number, kind(base, np.random.default_rng(seed)))
