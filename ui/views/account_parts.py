"""Small parts of the account view."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import room
from ui.views.parts.buttons import GhostButton, Look
from ui.views.parts.text import Text


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
