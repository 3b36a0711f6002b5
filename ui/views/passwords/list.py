"""The list of logins: choosing, opening, and what keys do with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.delegates.login import LoginDelegate
from ui.models.logins import LoginModel

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LoginList(QListView):
    """Show the rows of the model; keeps what is chosen and where it is scrolled over a reset, by id."""

    chosen_changed = Signal()
    open_requested = Signal(object)
    trash_requested = Signal(object)
    menu_requested = Signal(object)
    """Says where on the screen the menu of what is chosen shall open."""

    def __init__(self, model: LoginModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._chosen: list[bytes] = []
        self._restoring = False
        self._delegate = LoginDelegate(self)
        self.setObjectName("login_list")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        model.modelReset.connect(self._choose_again)
        model.looks_changed.connect(self.viewport().update)

    # -- choosing ------------------------------------------------------------------------------

    def chosen_ids(self) -> list[bytes]:
        """Return the chosen logins in the order in which they stand."""
        return [self._model.id_at(row) for row in sorted(index.row() for index in self.selectedIndexes())]

    def current_id(self) -> bytes:
        """Return the login that keys act on; empty when there is none."""
        index = self.currentIndex()
        return self._model.id_at(index.row()) if index.isValid() else b""

    def choose(self, ids: Iterable[bytes], *, remember: bool = True) -> None:
        """Choose these logins, as far as they are shown; the first one becomes current."""
        rows = sorted(row for row in map(self._model.row_of, ids) if row >= 0)
        self._restoring = not remember
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row), self._model.index(row))
        chooser = self.selectionModel()
        if rows:
            chooser.setCurrentIndex(self._model.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
        chooser.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._restoring = False

    def reveal(self, ids: Iterable[bytes]) -> None:
        """Choose these logins and scroll to the first."""
        self.choose(ids)
        self.scrollTo(self.currentIndex())

    def forget(self) -> None:
        """Forget what was chosen, as when Passwords closes."""
        self._chosen = []
        self.clearSelection()
        self.setCurrentIndex(self._model.index(-1))

    def reset(self) -> None:
        """Remember what is chosen until the model is done with its reset."""
        self._restoring = True
        super().reset()

    def _choose_again(self) -> None:
        self.choose(self._chosen, remember=False)
        self.chosen_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Tell what is chosen now."""
        super().selectionChanged(selected, deselected)
        if not self._restoring:
            self._chosen = self.chosen_ids()
            self.chosen_changed.emit()

    # -- hands ---------------------------------------------------------------------------------

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a login."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.open_requested.emit(self._model.id_at(index.row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen, at the pointer or at the row when a key asked."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            if self.currentIndex().isValid():
                self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        elif self.indexAt(event.pos()).isValid():
            self.menu_requested.emit(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on what is chosen; letters go up to the page, which searches for them."""
        key, mods = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        login_id = self.current_id()
        if login_id and not mods and key in _ENTER:
            self.open_requested.emit(login_id)
        elif login_id and not mods and key == Qt.Key.Key_Delete:
            self.trash_requested.emit(self.chosen_ids() or [login_id])
        elif key == Qt.Key.Key_Escape and len(self.selectedIndexes()) > 1:
            self.choose([login_id])
        elif key == Qt.Key.Key_Escape or _is_typing(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow look and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._delegate.refresh()
            self.scheduleDelayedItemsLayout()


def _is_typing(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return plain and bool(event.text()) and event.text().isprintable()
