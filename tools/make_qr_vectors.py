"""Make tests/vectors/qr/: a small set of pictures with codes, so that the tests stand alone.

    python tools/make_qr_vectors.py [FOLDER]

Each picture holds ACCOUNT unless its name says otherwise; the texts are below.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.capture import qr_modules  # noqa: E402

ACCOUNT = "otpauth://totp/Example:alice@example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example"
OTHER = "otpauth://totp/Other:bob?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Other"
LONGEST = "7" * 7089
"""The most that any code holds: 7,089 digits in version 40."""


def code(text: str, module: int, dark: int = 0, light: int = 255) -> Image.Image:
    """Paint a code with its quiet zone."""
    grey = np.where(np.pad(np.array(qr_modules(text)), 4), dark, light).astype(np.uint8)
    return Image.fromarray(np.kron(grey, np.ones((module, module), np.uint8)))


def page(*codes: Image.Image, ground: int = 235, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Lay codes side by side on a page."""
    sheet = Image.new("L", size, ground)
    step = size[0] // len(codes)
    for place, each in enumerate(codes):
        sheet.paste(each, (place * step + (step - each.width) // 2, (size[1] - each.height) // 2))
    return sheet


def grain(picture: Image.Image, noise: float, seed: int = 1) -> Image.Image:
    """Add the noise of a sensor."""
    values = np.asarray(picture, np.float32) + np.random.default_rng(seed).normal(0, noise, picture.size[::-1])
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


def turned(module: int, angle: float) -> Image.Image:
    """Lay a code turned by `angle` degrees."""
    return page(code(ACCOUNT, module).rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=235))


def make_vectors(folder: Path) -> None:
    """Write the set to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = page(code(ACCOUNT, 5))
    plain.save(folder / "plain.png")
    code(ACCOUNT, 5).convert("1").save(folder / "plain.bmp")
    plain.save(folder / "plain.webp", quality=60)
    plain.convert("CMYK").save(folder / "cmyk.jpg", quality=60)
    Image.fromarray(np.asarray(plain).astype(np.uint16) * 257).save(folder / "sixteen_bits.png")
    page(code(ACCOUNT, 5, dark=235, light=20), ground=20).save(folder / "inverted.png")
    turned(4, 33).save(folder / "rotated.png")
    grain(turned(2, 5), 3).save(folder / "small.jpg", quality=70)
    grain(turned(5, 12).filter(ImageFilter.GaussianBlur(2.0)), 2).save(folder / "blurred.jpg", quality=70)
    grain(page(code(ACCOUNT, 4, dark=112, light=140), ground=128), 2).save(folder / "low_contrast.jpg", quality=85)
    page(code(ACCOUNT, 3), code(OTHER, 3)).save(folder / "two_codes.png")
    grain(page(Image.new("L", (200, 120), 90)).filter(ImageFilter.GaussianBlur(3)), 6).save(
        folder / "no_code.jpg", quality=60
    )
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright: turn a quarter to the right to see it
    page(code(ACCOUNT, 3), size=(480, 320)).save(folder / "exif_rotated.jpg", quality=60, exif=exif)
    blank = page(Image.new("L", (40, 40), 90), size=(240, 240))
    frames = [page(code(ACCOUNT, 4), size=(240, 240)) if number == 5 else blank for number in range(8)]
    for number, frame in enumerate(frames):
        frame.putpixel((number, 0), 0)  # no two frames alike, or they would be stored as one
    frames[0].save(folder / "animated.gif", save_all=True, append_images=frames[1:], duration=100)
    for name, ink in (("transparent_dark_ink.png", 0), ("transparent_light_ink.png", 255)):
        mask = code(ACCOUNT, 4, dark=255, light=0)
        see_through = Image.merge("LA", (Image.new("L", mask.size, ink), mask))
        see_through.save(folder / name)
    code(LONGEST, 4).convert("1").save(folder / "longest.png")


if __name__ == "__main__":
    make_vectors(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "vectors" / "qr")
