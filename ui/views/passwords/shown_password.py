"""A password in the open: digits and signs in colours of their own, so that it can be read off."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font, px, theme

_SIZE: Final = 17
_LINE: Final = 26


class ShownPassword(QWidget):
    """Paint a password, in as many lines as it takes.

    It is no label: nothing of it can be selected, dragged or read by other programs through the accessibility tree.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show a password in place of the one before."""
        self._text = text
        self._fit()
        self.update()

    def forget(self) -> None:
        """Show nothing."""
        self.show_text("")

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return len(self._lines(width)) * px(_LINE)

    def sizeHint(self) -> QSize:
        """Return the size at the width in use."""
        return QSize(px(120), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return one line of a few characters."""
        return QSize(px(40), px(_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it character by character."""
        face = _face()
        metrics = QFontMetricsF(face)
        painter = QPainter(self)
        painter.setFont(face)
        y = (px(_LINE) + metrics.capHeight()) / 2
        for line in self._lines(self.width()):
            x = 0.0
            for character in line:
                painter.setPen(theme().color(_ink(character)))
                painter.drawText(QPointF(x, y), character)
                x += metrics.horizontalAdvance(character)
            y += px(_LINE)
        painter.end()

    def _lines(self, width: int) -> list[str]:
        """Return the lines, broken behind any character; words break at their spaces where they can."""
        advance = QFontMetricsF(_face()).horizontalAdvance
        lines, rest = list[str](), self._text
        while rest:
            most = 1
            while most < len(rest) and advance(rest[: most + 1]) <= width:
                most += 1
            space = rest.rfind(" ", 0, most + 1)
            if most < len(rest) and space > 0:
                most = space + 1
            lines.append(rest[:most])
            rest = rest[most:]
        return lines or [""]

    def _fit(self) -> None:
        height = self.heightForWidth(max(self.width(), 1))
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.updateGeometry()


def _face() -> QFont:
    face = font("mono")
    face.setPixelSize(px(_SIZE))
    return face


def _ink(character: str) -> str:
    if character.isdigit():
        return "accent"
    return "text" if character.isalpha() else "warning"
