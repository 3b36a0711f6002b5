"""A section of the settings: cards of rows that say in a sentence what each does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.settings import Settings
from ui.theme import room
from ui.views.parts.setting_row import SettingCard
from ui.views.parts.text import Text
from ui.views.parts.toggle import Select

COLUMN: Final = 760


class Section(QWidget):
    """Lay cards under each other; subclasses fill them and put the words in `retranslate`.

    `setting_chosen` and `rule_chosen` carry the name of the field and its new value.
    """

    setting_chosen = Signal(str, object)
    rule_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self._measure()

    def add_card(self, rows: Sequence[QWidget], title: Text | None = None) -> SettingCard:
        """Add a card that holds `rows`, under a title where one is given."""
        if title is not None:
            self.column.addSpacing(12)
            self.column.addWidget(title)
        card = SettingCard()
        for row in rows:
            card.add_row(row)
        self.column.addWidget(card)
        return card

    def end(self) -> None:
        """Put the room that is left under the last card."""
        self.column.addStretch(1)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen on this device."""

    def retranslate(self) -> None:
        """Put the words of the language in use."""

    def minimumSizeHint(self) -> QSize:
        """Ask for no room while another section is shown: a stack is else as high as its highest page."""
        return QSize() if self.isHidden() else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """Ask for no height while another section is shown."""
        return 0 if self.isHidden() else super().heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setMaximumWidth(room(COLUMN))


def group_title() -> Text:
    """Return the small title over a card."""
    return Text("", "labelStrong", "muted", wrap=True)


def fill_select(select: Select, choices: Sequence[tuple[str, object]], chosen: object) -> None:
    """Put words and values into `select` without telling anybody, and choose the one with the value `chosen`."""
    select.blockSignals(True)  # noqa: FBT003 - Qt's own signature
    select.clear()
    for words, value in choices:
        select.addItem(words, value)
    select.setCurrentIndex(next((n for n, (_, value) in enumerate(choices) if value == chosen), -1))
    select.blockSignals(False)  # noqa: FBT003
    select.updateGeometry()
    select.update()
