"""The fields that a person added to a login, while it is edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import room
from ui.views.parts.buttons import GhostButton, IconButton
from ui.views.parts.fields import SecretField, TextField

if TYPE_CHECKING:
    from core.vault import CustomField

_BESIDE: Final = 440
_LONGEST: Final = 10_000

Own = tuple[str, str, bool]


class OwnFieldRow(QWidget):
    """Take name and value of one field; hidden ones are squares."""

    changed = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, name: str = "", value: str = "", *, hidden: bool = False) -> None:
        super().__init__()
        self.hidden = hidden
        self.name = TextField()
        self.name.setObjectName("own_name")
        self.open = TextField()
        self.open.setObjectName("own_value")
        self.secret = SecretField()
        self.secret.setObjectName("own_secret")
        self._more = IconButton("ellipsis")
        self._more.setObjectName("own_more")
        for field, text in ((self.name, name), (self.open, value), (self.secret, value)):
            field.setMaxLength(max(_LONGEST, 2 * len(text)))
        self.name.setText(name)
        self._field().setText(value)
        self._whole, self._as_shown = value, self._field().text()  # a field has one line, a value may have more
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        end = QHBoxLayout()
        end.setSpacing(4)
        end.addWidget(self.open, 1)
        end.addWidget(self.secret, 1)
        end.addWidget(self._more)
        self._line.addWidget(self.name, 1)
        self._line.addLayout(end, 2)
        for field in (self.name, self.open, self.secret):
            field.textChanged.connect(self.changed)
        self._more.clicked.connect(self._open_more)
        self._dress()
        self.retranslate()

    def value(self) -> Own:
        """Return name, value, and whether it is hidden."""
        text = self._field().text()
        return self.name.text().strip(), self._whole if text == self._as_shown else text, self.hidden

    def set_hidden(self, *, hidden: bool) -> None:
        """Hide the value from now on, or show it."""
        if hidden != self.hidden:
            text = self._field().text()
            self._field().clear()
            self.hidden = hidden
            self._field().setText(text)
            self._dress()
            self.changed.emit()

    def forget(self) -> None:
        """Forget what was typed."""
        self._whole = self._as_shown = ""
        for field in (self.name, self.open, self.secret):
            field.clear()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the field"))
        for field in (self.open, self.secret):
            field.setPlaceholderText(self.tr("Value"))
            field.setAccessibleName(self.tr("Value of the field"))
        self._more.set_tooltip(self.tr("Hide, move or remove this field"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the value under the name where there is little room."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        beside = event.size().width() >= room(_BESIDE)
        self._line.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_requested.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _field(self) -> TextField:
        return self.secret if self.hidden else self.open

    def _dress(self) -> None:
        self.open.setVisible(not self.hidden)
        self.secret.setVisible(self.hidden)

    def _open_more(self) -> None:
        menu = QMenu(self)
        hide = menu.addAction(self.tr("Hidden"))
        hide.setCheckable(True)
        hide.setChecked(self.hidden)
        hide.toggled.connect(lambda on: self.set_hidden(hidden=on))
        menu.addSeparator()
        menu.addAction(self.tr("Move up") + "\tAlt+↑", lambda: self.move_requested.emit(-1))
        menu.addAction(self.tr("Move down") + "\tAlt+↓", lambda: self.move_requested.emit(1))
        menu.addSeparator()
        menu.addAction(icon("trash-2", "danger", 16), self.tr("Remove"), self.remove_requested.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))


class OwnFieldRows(QWidget):
    """Take any number of own fields, in their order."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OwnFieldRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._add = GhostButton("", icon="plus", small=True)
        self._add.setObjectName("add_own_field")
        self._add.clicked.connect(lambda: self._append().name.setFocus(Qt.FocusReason.OtherFocusReason))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def load(self, fields: Sequence[CustomField | Own]) -> None:
        """Show these fields."""
        self.forget()
        for one in fields:
            name, value, hidden = one if isinstance(one, tuple | list) else (one.name, one.value, one.hidden)
            self._append(name, value, hidden=hidden)

    def values(self) -> tuple[Own, ...]:
        """Return what stands in the rows, without empty ones."""
        return tuple(value for row in self.rows if (value := row.value())[:2] != ("", ""))

    def forget(self) -> None:
        """Forget every field."""
        for row in list(self.rows):
            self._drop(row)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._add.setText(self.tr("Add field"))
        self._add.setToolTip(self.tr("Add a field of your own, such as a member number or a PIN"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _append(self, name: str = "", value: str = "", *, hidden: bool = False) -> OwnFieldRow:
        row = OwnFieldRow(name, value, hidden=hidden)
        row.changed.connect(self.changed)
        row.remove_requested.connect(lambda: self._remove(row))
        row.move_requested.connect(lambda step: self._move(row, step))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _move(self, row: OwnFieldRow, step: int) -> None:
        place = self.rows.index(row)
        to = place + step
        if 0 <= to < len(self.rows):
            self.rows.insert(to, self.rows.pop(place))
            self._list.removeWidget(row)
            self._list.insertWidget(to, row)
            self.changed.emit()

    def _remove(self, row: OwnFieldRow) -> None:
        self._drop(row)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, row: OwnFieldRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.forget()
        row.hide()
        row.deleteLater()
