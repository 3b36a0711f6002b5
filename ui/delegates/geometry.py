"""Where things lie on a tile, at any text size and density, and how tiles fill a width."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

GAP: Final = 12
PADDING: Final = 16
_BRAND_GAP: Final = 12
_MOST_WIDE: Final = 360
_LEAST_COMPACT: Final = 300
_LARGE_TEXT: Final = 1.4
"""From this text size on an issuer may take two lines."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """Hold the measures of a tile at `scale` (1.0 = 100 %); heights count from the top of the tile."""

    scale: float = 1.0
    compact: bool = False

    @property
    def least_width(self) -> int:
        """Return the width below which one column less is laid out; names beside the code grow with the text."""
        return round(_LEAST_COMPACT * self.scale if self.compact else 264 * (0.4 + 0.6 * self.scale))

    @property
    def brand(self) -> int:
        """Return the side of the brand icon."""
        return round(min(40 * self.scale, 56))

    @property
    def ring(self) -> int:
        """Return the side of the ring."""
        return round(30 * min(self.scale, 1.75))

    @property
    def button_height(self) -> int:
        """Return the height of the Next button."""
        return round(28 * min(self.scale, 1.6))

    @property
    def sign(self) -> int:
        """Return the side of a small icon: pin, dots, check."""
        return round(16 * min(self.scale, 1.6))

    @property
    def text_left(self) -> int:
        """Return where issuer and label begin."""
        return PADDING + self.brand + _BRAND_GAP

    @property
    def issuer_lines(self) -> int:
        """Return how many lines an issuer may take."""
        return 2 if self.scale >= _LARGE_TEXT and not self.compact else 1

    @property
    def issuer_step(self) -> float:
        """Return the distance between two lines of an issuer."""
        return 6 + 14 * self.scale

    def issuer_middle(self, lines: int = 1) -> float:
        """Return the middle of the capitals of the first issuer line."""
        if self.compact:
            return self.height(lines) / 2 - (4.4 + 5.8 * self.scale)
        return 19 + 7.5 * self.scale

    def label_middle(self, lines: int = 1) -> float:
        """Return the middle of the capitals of the label line."""
        below = 8.6 + 11.7 * self.scale
        return self.issuer_middle(lines) + (lines - 1) * self.issuer_step + below

    def code_middle(self, lines: int = 1) -> float:
        """Return the middle of code and ring."""
        if self.compact:
            return self.height(lines) / 2
        return self.label_middle(lines) + 18.4 + 20.8 * self.scale

    def height(self, lines: int = 1) -> int:
        """Return the height of a tile whose issuer takes `lines` lines."""
        if self.compact:
            return round(44 + 28 * self.scale)
        return round(self.code_middle(lines) + 22 + 12 * self.scale)

    def fitted(self, width: int) -> Geometry:
        """Return these measures, or those of full tiles where low ones would leave no room for names."""
        if self.compact and width < self.least_width:
            return replace(self, compact=False)
        return self

    def columns(self, width: int) -> int:
        """Return how many tiles stand side by side: as few as keep to the greatest width, as many as fit."""
        wanted = math.ceil((width + GAP) / (_MOST_WIDE * max(1.0, self.least_width / 264) + GAP))
        fit = (width + GAP) // (self.least_width + GAP)
        return max(1, min(wanted, fit))

    def sign_rect(self, tile: QRectF) -> QRectF:
        """Return where the pin or the three dots stand."""
        side = self.sign
        middle = tile.y() + self.issuer_middle()
        return QRectF(tile.right() - PADDING - side + 1, round(middle - side / 2), side, side)

    def ring_rect(self, tile: QRectF, lines: int = 1) -> QRectF:
        """Return where the ring stands, on whole pixels."""
        side = self.ring
        return QRectF(tile.right() - PADDING - side, tile.y() + round(self.code_middle(lines) - side / 2), side, side)
