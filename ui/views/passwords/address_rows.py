"""The addresses of a login while it is edited, each with when it may be filled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import room
from ui.views.parts.buttons import GhostButton, IconButton
from ui.views.parts.fields import Hint, TextField
from ui.views.parts.toggle import Select

if TYPE_CHECKING:
    from core.vault import LoginUrl

MATCHES: Final = ("host", "site", "starts", "never")
_BESIDE: Final = 440
_LONGEST: Final = 4096

Address = tuple[str, str]


class AddressRow(QWidget):
    """Take one address and its rule."""

    changed = Signal()
    remove_requested = Signal()

    def __init__(self, url: str = "", match: str = "host", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = TextField()
        self.field.setObjectName("address")
        self.field.setMaxLength(max(_LONGEST, 2 * len(url)))
        self.field.setText(url)
        self.rule = Select()
        self.rule.setObjectName("address_rule")
        for one in dict.fromkeys((*MATCHES, match)):  # a rule of a newer version stays
            self.rule.addItem("", one)
        self.rule.setCurrentIndex(self.rule.findData(match))
        self.remove = IconButton("x")
        self.remove.setObjectName("remove_address")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        end = QHBoxLayout()
        end.setSpacing(4)
        end.addWidget(self.rule, 1)
        end.addWidget(self.remove)
        self._line.addWidget(self.field, 1)
        self._line.addLayout(end)
        self.field.textChanged.connect(self.changed)
        self.rule.currentIndexChanged.connect(self.changed)
        self.remove.clicked.connect(self.remove_requested)
        self.retranslate()

    def value(self) -> Address:
        """Return address and rule; the address is empty where nothing stands."""
        return self.field.text().strip(), str(self.rule.currentData())

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        words = {
            "host": self.tr("Exact address"),
            "site": self.tr("Whole site"),
            "starts": self.tr("Begins like this"),
            "never": self.tr("Never fill"),
        }
        for place in range(self.rule.count()):
            match = self.rule.itemData(place)
            self.rule.setItemText(place, words.get(match, str(match)))
        self.field.setPlaceholderText("https://")
        self.field.setAccessibleName(self.tr("Web address"))
        self.rule.setAccessibleName(self.tr("When it may be filled"))
        self.rule.setToolTip(self.rule.accessibleName())
        self.remove.set_tooltip(self.tr("Remove this address"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rule under the address where there is little room."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        beside = event.size().width() >= room(_BESIDE)
        self._line.setDirection(directions.LeftToRight if beside else directions.TopToBottom)


class AddressRows(QWidget):
    """Take any number of addresses."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[AddressRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._hint = Hint()
        self._add = GhostButton("", icon="plus", small=True)
        self._add.setObjectName("add_address")
        self._add.clicked.connect(lambda: self._append().field.setFocus(Qt.FocusReason.OtherFocusReason))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addWidget(self._hint)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def load(self, addresses: Sequence[LoginUrl | Address]) -> None:
        """Show these addresses, and room for one where there is none."""
        for row in list(self.rows):
            self._drop(row)
        for one in addresses:
            self._append(*(one if isinstance(one, tuple | list) else (one.url, one.match)))
        if not addresses:
            self._append()
        self._check()

    def values(self) -> tuple[Address, ...]:
        """Return what stands in the rows, without empty ones."""
        return tuple(value for row in self.rows if (value := row.value())[0])

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._add.setText(self.tr("Add address"))
        self._add.setToolTip(self.tr("Add another address where this login is used"))
        self._check()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _append(self, url: str = "", match: str = "host") -> AddressRow:
        row = AddressRow(url, match)
        row.changed.connect(self._tell)
        row.remove_requested.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _remove(self, row: AddressRow) -> None:
        self._drop(row)
        (self.rows[-1].field if self.rows else self._add).setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _drop(self, row: AddressRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        """Say of what is no web address that it can be kept, but never be filled."""
        from core.passwords import host_of

        odd = [url for url, _ in self.values() if not host_of(url)]
        text = self.tr("“%1” is no web address: it is kept, but no browser fills it.")
        self._hint.say(text.replace("%1", odd[0]) if odd else "")
