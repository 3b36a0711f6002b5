"""The picture of an issuer: a packed brand icon, or initials on a colour that stays the same."""

from __future__ import annotations

import hashlib
import json
import re
import string
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from ui.theme import RESOURCES, font, theme, tokens

BRAND_PREFIX: Final = "brand:"
OWN: Final = "own"
INITIALS: Final = "initials"
_DARK_GLYPH: Final = "#1E1C19"
_KEPT_MOST: Final = 256
_kept: dict[tuple[object, ...], QPixmap] = {}


@dataclass(frozen=True, slots=True)
class Brand:
    """Hold one packed icon: its name, its colour and its outline on a square of 24 x 24."""

    slug: str
    title: str
    color: str
    path: str


@cache
def _archive() -> zipfile.ZipFile | None:
    path = RESOURCES / "brands.zip"
    return zipfile.ZipFile(path) if path.is_file() else None


@cache
def _index() -> bytes:
    """Return the list of names as it is packed: as a dict its thousands of texts would take ten times the memory."""
    archive = _archive()
    return archive.read("index.json") if archive is not None else b"{}"


@cache
def _sections() -> dict[bytes, tuple[int, int]]:
    """Return where in the list the names with each first letter stand; it is sorted."""
    starts: dict[bytes, int] = {}
    for match in re.finditer(rb'[{,]"(.)', _index(), re.DOTALL):
        starts.setdefault(match[1], match.start())
    ends = [*starts.values(), len(_index())][1:]
    return {first: (start, end) for (first, start), end in zip(starts.items(), ends, strict=True)}


def warm_up() -> None:
    """Read the list of names ahead of its first use; may run in a worker."""
    _sections()


def draw_usual(size: int, dpr: float) -> None:
    """Draw usual letters and an icon once where nobody sees it: an unlock then finds font and renderer ready."""
    canvas = _canvas(size, dpr)
    painter = QPainter(canvas)
    for first in range(0, len(string.ascii_uppercase), 2):
        _paint_initials(painter, string.ascii_uppercase[first : first + 2], QColor("#FFFFFF"), size)
    painter.end()
    brand_pixmap("GitHub", "", "", size, dpr)


def _slug_named(name: str) -> str:
    """Return the slug that the list, written without spaces, has for a normalised name."""
    index, key = _index(), f'"{name}":"'.encode()  # letters and digits: nothing in it is escaped
    start, end = _sections().get(key[1:2], (0, 0))
    at = index.find(key, start, end) + len(key)
    return index[at : index.index(b'"', at)].decode() if at >= len(key) else ""


@cache
def brand(slug: str) -> Brand | None:
    """Return the packed icon of that slug."""
    archive = _archive()
    if archive is None:
        return None
    try:
        shelf: dict[str, Any] = json.loads(archive.read(f"icons/{zlib.crc32(slug.encode()) % 256:02x}.json"))
        found = shelf[slug]
    except KeyError:
        return None
    return Brand(slug, found["title"], "#" + found["hex"], found["path"])


def search_brands(text: str, most: int = 24) -> list[str]:
    """Return slugs whose names hold `text`, those that begin with it first."""
    wanted = _normalised(text)
    if not wanted:
        return []
    names: dict[str, str] = json.loads(_index())
    hits = sorted((not name.startswith(wanted), len(name), slug) for name, slug in names.items() if wanted in name)
    return list(dict.fromkeys(slug for _, _, slug in hits))[:most]


@cache
def slug_of(issuer: str) -> str:
    """Return which brand an issuer means; empty when none is packed."""
    for part in (issuer, re.split(r"[:(\[|]", issuer, maxsplit=1)[0]):
        if slug := _slug_named(_normalised(part)):
            return slug
        labels = part.strip().lower().split(".")
        if len(labels) > 1 and " " not in part.strip():  # a domain: without its leading labels, at last its name alone
            for name in (*(".".join(labels[start:]) for start in range(len(labels) - 1)), labels[-2]):
                if slug := _slug_named(_normalised(name)):
                    return slug
    return ""


def _normalised(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def initials_of(name: str) -> str:
    """Return one or two letters that stand for a name."""
    words = [word for word in re.split(r"[\s._@/\\:,|-]+", name) if word and word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper() or "?"


def color_of(name: str) -> str:
    """Return the colour of a name without a brand icon: the same on every computer and in every theme."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    palette = tokens()["initialsPalette"]["colors"]
    digest = hashlib.sha256(folded.encode()).digest()
    return str(palette[int.from_bytes(digest[:2], "big") % len(palette)]["bg"])


def brand_pixmap(
    issuer: str,
    label: str,
    icon: str,
    size: int,
    dpr: float = 1.0,
    *,
    muted: bool = False,
) -> QPixmap:
    """Return the tile of an issuer at `size` device-independent pixels.

    `icon` is "" (by issuer), "brand:SLUG", or "initials". `muted` gives the grey plate of inactive accounts.
    """
    look = theme()
    key = (issuer, label if not issuer else "", icon, size, dpr, muted, look.name)
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= _KEPT_MOST:
            _kept.clear()
        found = _kept[key] = _paint(issuer or label, _slug(issuer or label, icon), size, dpr, muted=muted)
    return found


def picture_pixmap(picture: QPixmap, size: int, dpr: float = 1.0) -> QPixmap:
    """Return an own picture, cropped to a tile with round corners."""
    made = _canvas(size, dpr)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2)
    painter.setClipPath(clip)
    side = min(picture.width(), picture.height())
    source = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
    painter.drawPixmap(QRectF(0, 0, size, size), picture, source)
    painter.setClipping(False)
    _paint_edge(painter, size)
    painter.end()
    return made


def _slug(name: str, icon: str) -> str:
    if icon.startswith(BRAND_PREFIX):
        return icon.removeprefix(BRAND_PREFIX)
    return slug_of(name) if not icon else ""


def _canvas(size: int, dpr: float) -> QPixmap:
    made = QPixmap(QSize(round(size * dpr), round(size * dpr)))
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _paint(name: str, slug: str, size: int, dpr: float, *, muted: bool) -> QPixmap:
    found = brand(slug) if slug else None
    plate = QColor(found.color if found else color_of(name))
    if muted:
        plate = theme().color("inactiveIcon")
    ink = QColor("#FFFFFF")
    if found and not muted and _contrast(ink, plate) < 3:
        ink = QColor(_DARK_GLYPH)
    made = _canvas(size, dpr)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(plate)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2)
    _paint_edge(painter, size)
    if found:
        _paint_glyph(painter, found.path, ink, size)
    else:
        _paint_initials(painter, initials_of(name), ink, size)
    painter.end()
    return made


def _paint_edge(painter: QPainter, size: int) -> None:
    """Draw the inner line that keeps a plate visible on a surface of nearly its colour."""
    look = theme()
    if look.contrast:
        edge, width = look.color("border"), 1.0
    else:
        edge, width = QColor(255, 255, 255, 36) if look.dark else QColor(0, 0, 0, 26), 1.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, width))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), size * 0.2 - 0.5, size * 0.2 - 0.5)


def _paint_glyph(painter: QPainter, path: str, ink: QColor, size: int) -> None:
    from PySide6.QtSvg import QSvgRenderer

    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="{ink.name()}" d="{path}"/></svg>'
    side = size * float(tokens()["brandIcon"]["glyphShare"])
    at = (size - side) / 2
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(at, at, side, side))


def _paint_initials(painter: QPainter, letters: str, ink: QColor, size: int) -> None:
    face = QFont(font("tileIssuer"))
    face.setPixelSize(max(8, round(size * 0.375)))
    metrics = QFontMetricsF(face)
    painter.setFont(face)
    painter.setPen(ink)
    width = metrics.horizontalAdvance(letters)
    painter.drawText(QPointF((size - width) / 2, size / 2 + metrics.capHeight() / 2), letters)


def _contrast(one: QColor, two: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())
