"""Text on tiles: placed by the height of capitals, shortened and wrapped once and remembered."""

from __future__ import annotations

import string
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from ui.theme import font

_KEPT_MOST: Final = 2048
_GROUPS: Final = {4: (4,), 5: (5,), 6: (3, 3), 7: (3, 4), 8: (4, 4), 9: (3, 3, 3), 10: (5, 5)}


def code_groups(code: str, *, together: bool = False) -> list[str]:
    """Return a code in the groups in which it is read; `together` keeps it whole (Steam)."""
    sizes = (len(code),) if together else _GROUPS.get(len(code), (len(code),))
    groups, at = [], 0
    for size in sizes:
        groups.append(code[at : at + size])
        at += size
    return groups


class Face:
    """Measure and draw text in one font; every answer is remembered."""

    def __init__(self, face: QFont) -> None:
        self.font = face
        self._metrics = QFontMetricsF(face)
        self._half = self._metrics.capHeight() / 2
        self._widths: dict[str, float] = {}
        self._short: dict[tuple[str, int, bool], str] = {}

    def width(self, text: str) -> float:
        """Return how wide `text` is."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) > _KEPT_MOST:
                self._widths.clear()
            found = self._widths[text] = self._metrics.horizontalAdvance(text)
        return found

    def shortened(self, text: str, room: float, *, middle: bool = False) -> str:
        """Return `text` with … where it does not fit, in its middle or at its end."""
        if self.width(text) <= room:
            return text
        key = (text, int(room), middle)
        found = self._short.get(key)
        if found is None:
            if len(self._short) > _KEPT_MOST:
                self._short.clear()
            mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            found = self._short[key] = self._metrics.elidedText(text, mode, max(0.0, room))
        return found

    def wrapped(self, text: str, room: float, lines: int) -> list[str]:
        """Return `text` broken at its spaces into at most `lines` lines, the last one shortened."""
        if lines == 1 or self.width(text) <= room:
            return [self.shortened(text, room)]
        done: list[str] = []
        words = text.split()
        line = ""
        while words and len(done) < lines - 1:
            longer = f"{line} {words[0]}".strip()
            if line and self.width(longer) > room:
                done.append(line)
                line = ""
            elif self.width(longer) > room:  # a word longer than a line is shortened, never broken
                done.append(self.shortened(words.pop(0), room))
            else:
                line = longer
                words.pop(0)
        rest = " ".join([line, *words]).strip()
        return [*done, self.shortened(rest, room)] if rest else done

    def draw(self, painter: QPainter, x: float, middle: float, text: str) -> float:
        """Draw `text` with the middle of its capitals at `middle`, and return its width."""
        painter.setFont(self.font)
        painter.drawText(QPointF(x, middle + self._half), text)
        return self.width(text)


_USUAL: Final = ("0123456789 -–.,:;@/()_&+'", string.ascii_uppercase, string.ascii_lowercase)


class Faces:
    """Keep the fonts of a tile; made anew when the theme or the text size changes."""

    def __init__(self) -> None:
        self.issuer = Face(font("tileIssuer"))
        self.label = Face(font("label"))
        self.strong = Face(font("label", weight=500, tabular=True))
        self._codes: dict[tuple[str, int], Face] = {}

    def warm_up(self) -> None:
        """Draw the usual letters once where nobody sees it: an unlock then finds their pictures made."""
        canvas = QPixmap(640, 48)
        painter = QPainter(canvas)
        for face in (self.issuer, self.label, self.strong):
            for text in _USUAL:
                face.draw(painter, 0, 24, text)
        self.code("code").draw(painter, 0, 24, _USUAL[0][:10])
        painter.end()

    def code(self, role: str, percent: int = 100) -> Face:
        """Return the font of codes: "code", "codeLong" or "codeCompact", shrunk to `percent`."""
        found = self._codes.get((role, percent))
        if found is None:
            face = font(role, tabular=True)
            face.setPixelSize(max(8, int(face.pixelSize() * percent / 100)))
            face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.letterSpacing() * percent / 100)
            found = self._codes[role, percent] = Face(face)
        return found
