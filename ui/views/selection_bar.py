"""What can be done with several chosen tiles, in place of the chips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.views.parts.buttons import IconButton, SecondaryButton
from ui.views.parts.text import Text


class SelectionBar(QWidget):
    """Say how many tiles are chosen and offer what can be done with all of them."""

    pin_wished = Signal()
    groups_wished = Signal(QWidget)
    export_wished = Signal()
    trash_wished = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._words = Text("", "bodyStrong")
        self._pin = SecondaryButton("", icon="pin", small=True)
        self._groups = SecondaryButton("", icon="layout-grid", small=True)
        self._export = SecondaryButton("", icon="qr-code", small=True)
        self._trash = SecondaryButton("", icon="trash-2", small=True)
        self._clear = IconButton("x", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addSpacing(8)
        for button, name, wish in (
            (self._pin, "selection_pin", self.pin_wished.emit),
            (self._groups, "selection_groups", lambda: self.groups_wished.emit(self._groups)),
            (self._export, "selection_export", self.export_wished.emit),
            (self._trash, "selection_trash", self.trash_wished.emit),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, wish=wish: wish())
            row.addWidget(button)
        row.addStretch(1)
        self._clear.setObjectName("selection_clear")
        self._clear.clicked.connect(self.cleared)
        row.addWidget(self._clear)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Say how many are chosen."""
        self._count = count
        self._words.setText(self.tr("%n chosen", "", count))

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what the menu offers as well."""
        self._export.setVisible(not narrow)
        self._pin.setVisible(not narrow)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        for button, words, keys in (
            (self._pin, self.tr("Pin"), "Ctrl+P"),
            (self._groups, self.tr("Groups"), ""),
            (self._export, self.tr("Show QR code…"), ""),
            (self._trash, self.tr("Remove…"), "Del"),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({keys})" if keys else words)
        self._clear.set_tooltip(self.tr("Choose none"), "Esc")
        self.show_count(self._count)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
