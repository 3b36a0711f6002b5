"""The generated passwords of the last days: each can be looked at, copied and put into the form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.parts.buttons import IconButton
from ui.views.parts.text import Text
from ui.views.passwords.fields import LineCard, SecretLine

if TYPE_CHECKING:
    from core.passwords import Remembered


class RememberedList(QWidget):
    """Show what was generated and used, newest first; it holds the passwords until `forget`."""

    copy_requested = Signal(object, object)
    """Asks to copy one (Remembered), and names its line."""
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choosing, self._trusted = False, True
        self._lines: list[tuple[Remembered, SecretLine]] = []
        self._lead = Text("", "body", "muted", wrap=True)
        self._lead.setObjectName("remembered_lead")
        self._card = LineCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addWidget(self._card)
        self.retranslate()

    def show_passwords(self, found: Sequence[Remembered], *, trusted: bool, choosing: bool) -> None:
        """Show these; `choosing` says that there is a form to put one into."""
        self.forget()
        self._choosing, self._trusted = choosing, trusted
        for place, one in enumerate(found):
            line = self._line_of(place, one)
            self._lines.append((one, line))
            self._card.add(line)
        self.retranslate()

    def forget(self) -> None:
        """Hold nothing."""
        for _, line in self._lines:
            line.cover()
        self._lines = []
        self._card.clear()
        self._card.settle()

    @property
    def empty(self) -> bool:
        """Return whether nothing is remembered."""
        return not self._lines

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        if not self._lines:
            lead = self.tr("Nothing yet. A generated password that you use or copy is kept here for seven days.")
        elif self._trusted:
            lead = self.tr("What you used or copied in the last seven days, in case a site has it and no login does.")
        else:
            lead = self.tr("What you used or copied. The clock may be wrong, so nothing is deleted by its days.")
        self._lead.setText(lead)
        for one, line in self._lines:
            self._name(one, line)
        self._card.settle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _line_of(self, place: int, one: Remembered) -> SecretLine:
        line = SecretLine(f"remembered_{place}")
        line.reveal_requested.connect(lambda: line.reveal(one.text))
        line.copy_requested.connect(lambda: self.copy_requested.emit(one, line))
        if self._choosing:
            use = line.add_tool(f"use_remembered_{place}", "corner-down-left")
            use.setProperty("use", "true")
            use.clicked.connect(lambda: self.chosen.emit(one))
        return line

    def _name(self, one: Remembered, line: SecretLine) -> None:
        day = _moment(one.at)
        line.caption.setText(f"{one.site}\n{day}" if one.site else day)
        line.copy.set_tooltip(self.tr("Copy"))
        for tool in line.findChildren(IconButton):
            if tool.property("use"):
                tool.set_tooltip(self.tr("Use this one"))


def _moment(seconds: float) -> str:
    """Return day and time without the year, which is this one or was a moment ago."""
    at = QDateTime.fromSecsSinceEpoch(int(seconds))
    time = QLocale().toString(at.time(), QLocale.FormatType.ShortFormat)
    return f"{QLocale().toString(at.date(), 'd MMM')}, {time}"
