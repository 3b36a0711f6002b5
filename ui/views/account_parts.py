"""Small parts of the account view."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import room
from ui.views.parts.buttons import GhostButton, Look
from ui.views.parts.text import Text

_MOST_LINES: Final = 3  # more would push the code, for which people come, out of sight
_MAY_BREAK: Final = "\u200b"  # takes no room, and a line may end there


class NameText(Text):
    """Show a name, however long: it goes on after its signs, and what is still too wide or too high is shortened."""

    _name = ""

    def show_name(self, name: str) -> None:
        """Show another name."""
        self._name = name
        self.setMinimumWidth(1)
        self.setAccessibleName(name)
        self._fit()

    def widest(self) -> int:
        """Return how wide the widest part is that cannot go on in the next line."""
        self.ensurePolished()
        return max((self.fontMetrics().horizontalAdvance(part) for part in self._parts()), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _parts(self) -> list[str]:
        whole = re.sub(r"[@._/\\-](?=\w)", lambda sign: sign[0] + _MAY_BREAK, self._name)
        return re.split(rf"([{_MAY_BREAK}\s]+)", whole)

    def _fit(self) -> None:
        self.ensurePolished()
        metrics, width, parts = self.fontMetrics(), max(self.width(), 1), self._parts()
        whole = "".join(metrics.elidedText(part, Qt.TextElideMode.ElideRight, width) for part in parts)
        shown = self._first_lines(whole, width)
        self.setText(shown)
        self.setToolTip(self._name if shown != "".join(parts) else "")

    def _first_lines(self, text: str, width: int) -> str:
        """Return as much of a text as fits into the lines there are."""
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        ends: list[int] = []
        while len(ends) <= _MOST_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            ends.append(line.textStart() + line.textLength())
        layout.endLayout()
        if len(ends) <= _MOST_LINES:
            return text
        units = text.encode("utf-16-le")  # Qt counts in these, and an emoji has two
        before, last = units[: 2 * ends[-3]].decode("utf-16-le"), units[2 * ends[-3] :].decode("utf-16-le")
        return before + self.fontMetrics().elidedText(last, Qt.TextElideMode.ElideRight, width)


class RemoveButton(GhostButton):
    """A text button that takes something away."""

    LOOK = Look("", "hover", "pressed", "", "danger")


class BackButton(GhostButton):
    """A text button that leads back."""

    LOOK = Look("", "hover", "pressed", "", "text")

    def _padding(self) -> int:
        return room(4)  # its arrow stands nearly flush with the content below


class PhishingHint(QWidget):
    """Say, always, that nobody ever asks for a code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text("", "label", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(room(34), 2, 0, 2)
        column.addWidget(self._text)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._text.setText(
            self.tr(
                "No company ever asks for this code by phone, mail or chat. Type it only where you are signing in"
                " yourself."
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shield."""
        painter = QPainter(self)
        size = room(20)
        painter.drawPixmap(
            5, min(2, self.height() - size), pixmap("shield-check", "muted", size, self.devicePixelRatioF())
        )
        painter.end()
