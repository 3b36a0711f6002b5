"""All keyboard shortcuts: one table, shown over the window and in the help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import px
from ui.views.parts.kbd import KeyCap, KeyCaps, key_names
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text

_TWO_COLUMNS: Final = 560


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Name what keys do: `keys` as QKeySequence reads them, `or_key` another last key that belongs to it."""

    words: str
    keys: str
    or_key: str = ""


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """Hold the shortcuts of one place."""

    title: str
    shortcuts: tuple[Shortcut, ...]


class ShortcutTable(QWidget):
    """Show every shortcut, in two columns where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(40)
        self._grid.setVerticalSpacing(20)
        self._blocks: list[QWidget] = []
        self._columns = 0
        self.resize(0, 0)  # begin with one column, which fits anywhere
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.retranslate()

    def groups(self) -> tuple[ShortcutGroup, ...]:
        """Return every shortcut in the words of the language in use."""
        return (
            ShortcutGroup(
                self.tr("Anywhere"),
                (
                    Shortcut(self.tr("Search"), "Ctrl+F"),
                    Shortcut(self.tr("Lock"), "Ctrl+L"),
                    Shortcut(self.tr("Undo"), "Ctrl+Z"),
                    Shortcut(self.tr("Help on this place"), "F1"),
                    Shortcut(self.tr("All shortcuts"), "?"),
                    Shortcut(self.tr("Quit"), "Ctrl+Q"),
                ),
            ),
            ShortcutGroup(
                self.tr("Accounts"),
                (
                    Shortcut(self.tr("Copy the code"), "Return"),
                    Shortcut(self.tr("Open the account"), "Space"),
                    Shortcut(self.tr("Add account"), "Ctrl+N"),
                    Shortcut(self.tr("Add what is on the clipboard"), "Ctrl+V"),
                    Shortcut(self.tr("Move it"), "Alt+Up", "Down"),
                    Shortcut(self.tr("Choose all"), "Ctrl+A"),
                    Shortcut(self.tr("Pin"), "Ctrl+P"),
                    Shortcut(self.tr("Hide or show codes"), "Ctrl+H"),
                    Shortcut(self.tr("Remove"), "Delete"),
                ),
            ),
            ShortcutGroup(
                self.tr("Passwords"),
                (
                    Shortcut(self.tr("Copy the user name"), "Ctrl+B"),
                    Shortcut(self.tr("Copy the password"), "Ctrl+C"),
                    Shortcut(self.tr("Copy the code"), "Ctrl+T"),
                    Shortcut(self.tr("Open the site"), "Ctrl+U"),
                    Shortcut(self.tr("Add login"), "Ctrl+N"),
                    Shortcut(self.tr("Edit"), "F2"),
                    Shortcut(self.tr("Save"), "Ctrl+S"),
                    Shortcut(self.tr("Make a password"), "Ctrl+G"),
                    Shortcut(self.tr("Favourite"), "Ctrl+D"),
                ),
            ),
            ShortcutGroup(
                self.tr("Pages"),
                (
                    Shortcut(self.tr("Accounts"), "Ctrl+1"),
                    Shortcut(self.tr("Passwords"), "Ctrl+2"),
                    Shortcut(self.tr("Settings"), "Ctrl+,"),
                    Shortcut(self.tr("Back"), "Esc"),
                ),
            ),
        )

    def retranslate(self) -> None:
        """Build the table in the language in use."""
        for block in self._blocks:
            self._grid.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = [_block(group) for group in self.groups()]
        self._columns = 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two columns where there is room."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _place(self) -> None:
        columns = 2 if self.width() >= px(_TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        first, *others = self._blocks
        for block in self._blocks:
            self._grid.removeWidget(block)
        top = Qt.AlignmentFlag.AlignTop
        if columns == 1:
            for row, block in enumerate(self._blocks):
                self._grid.addWidget(block, row, 0, top)
        else:  # the two short groups above, the two long ones below
            accounts, passwords, pages = others
            self._grid.addWidget(first, 0, 0, top)
            self._grid.addWidget(pages, 0, 1, top)
            self._grid.addWidget(accounts, 1, 0, top)
            self._grid.addWidget(passwords, 1, 1, top)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)


class ShortcutOverlay(Overlay):
    """Show the table over the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="large")
        self.setObjectName("shortcut_overlay")
        self._table = ShortcutTable()
        self.body.addWidget(self._table)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.set_title(self.tr("All shortcuts"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _block(group: ShortcutGroup) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(9)
    column.addWidget(Text(group.title, "labelStrong", "muted"))
    for shortcut in group.shortcuts:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(Text(shortcut.words, wrap=True), 1)
        line.addWidget(KeyCaps(shortcut.keys))
        if shortcut.or_key:
            line.addWidget(KeyCap(key_names(shortcut.or_key)[0]))
        column.addLayout(line)
    return block
