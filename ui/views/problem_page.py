"""A full explanation where a page would be: what happened, is data safe, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import pixmap
from ui.messages import Message
from ui.theme import room, theme
from ui.views.parts.buttons import Button, PrimaryButton, SecondaryButton
from ui.views.parts.column import Column
from ui.views.parts.fields import FieldError
from ui.views.parts.flow import FlowBox
from ui.views.parts.text import Text

_FACES: Final = {
    "info": ("info", "accentSoft", "onAccentSoft"),
    "success": ("circle-check", "successSoft", "success"),
    "warning": ("triangle-alert", "warningSoft", "warning"),
    "error": ("circle-alert", "dangerSoft", "danger"),
}


class _Plate(QWidget):
    """Show the icon of a severity on its soft tile."""

    def __init__(self, severity: str) -> None:
        super().__init__()
        self._icon, self._ground, self._ink = _FACES[severity]
        self.setFixedSize(room(56), room(56))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(room(56), room(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tile and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().color(self._ink) if theme().contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        size = room(28)
        at = (self.width() - size) // 2
        painter.drawPixmap(at, at, pixmap(self._icon, self._ink, size, self.devicePixelRatioF()))
        painter.end()


class ProblemPage(Column):
    """Explain a message at length; the words come anew from `write` when the language changes.

    `ways` are names and what they do, the safest last: it is the one that stands out.
    """

    def __init__(
        self,
        write: Callable[[], tuple[Message, list[tuple[str, Callable[[], None]]]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(520, parent)
        self.setObjectName("problem_page")
        self._write = write
        message, ways = write()
        self.title = Text("", "display", wrap=True)
        self.text = Text("", "lead", "muted", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(_Plate(message.severity))
        self.body.addSpacing(16)
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)
        self.error = FieldError()
        self.error.setObjectName("problem_error")
        self.body.addWidget(self.error)
        self.body.addSpacing(20)
        line = FlowBox(12)
        self._buttons: list[Button] = []
        for n, (_, do) in enumerate(ways):
            button: Button = PrimaryButton() if n == len(ways) - 1 else SecondaryButton()
            button.setObjectName(f"way_{n}")
            button.clicked.connect(do)
            self._buttons.append(button)
            line.add(button)
        self.body.addWidget(line)
        self.retranslate()

    def refuse(self, message: Message) -> None:
        """Say in place why a way led nowhere."""
        self.error.say(f"{message.title} {message.text}".strip())

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        message, ways = self._write()
        self.title.setText(message.heading)
        self.text.setText(message.text)
        for button, (name, _) in zip(self._buttons, ways, strict=True):
            button.setText(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
