"""The list of logins: choosing, opening, and what keys do with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QWidget

from ui.delegates.login import LoginDelegate
from ui.models.logins import Index, LoginModel

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LoginList(QListView):
    """Show the rows of the model; keeps what is chosen over a reset, by id.

    It is a QListView for what that brings (selection, accessibility) and lays out and paints itself, because at
    10,000 rows nothing may be done a row.
    """

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
        self._hover = -1
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._relayout)
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
        self._restoring, self._hover = True, -1
        super().reset()
        self.doItemsLayout()

    def _choose_again(self) -> None:
        self.choose(self._chosen, remember=False)
        self.chosen_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Tell what is chosen now."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        if not self._restoring:
            self._chosen = self.chosen_ids()
            self.chosen_changed.emit()

    # -- layout and painting -------------------------------------------------------------------

    def row_height(self) -> int:
        """Return the height of a row; all are as high."""
        return self._delegate.row_height()

    def _relayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Lay out by arithmetic instead of asking every row for its size."""
        QAbstractItemView.doItemsLayout(self)
        self._relayout()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Fit the scroll bar to the rows."""
        bar, free, height = self.verticalScrollBar(), self.viewport().height(), self.row_height()
        bar.setRange(0, max(0, self._model.rowCount() * height - free))
        bar.setPageStep(free)
        bar.setSingleStep(height // 2)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is on the viewport."""
        return self.row_rect(index.row()) if index.isValid() else QRect()

    def row_rect(self, row: int) -> QRect:
        """Return where a row is on the viewport."""
        height = self.row_height()
        return QRect(0, row * height - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row under a point of the viewport."""
        row = (point.y() + self.verticalOffset()) // self.row_height()
        return self._model.index(row) if 0 <= row < self._model.rowCount() else QModelIndex()

    def scrollTo(
        self, index: Index, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll no further than needed to show a row."""
        if not index.isValid():
            return
        top, bar = index.row() * self.row_height(), self.verticalScrollBar()
        bottom = top + self.row_height() - self.viewport().height()
        bar.setValue(min(top, max(bottom, bar.value())))

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return 0: nothing scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return how far the rows are scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802 - Qt's name
        """Return False: what does not match is not in the model."""
        return False

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Paint what is seen now."""
        self.viewport().update()

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key leads to."""
        count, current = self._model.rowCount(), self.currentIndex()
        if not current.isValid() or not count:
            return self._model.index(0)
        moves, page = QAbstractItemView.CursorAction, max(1, self.viewport().height() // self.row_height())
        steps = {
            moves.MoveUp: -1,
            moves.MovePrevious: -1,
            moves.MoveDown: 1,
            moves.MoveNext: 1,
            moves.MovePageUp: -page,
            moves.MovePageDown: page,
            moves.MoveHome: -count,
            moves.MoveEnd: count,
        }
        return self._model.index(max(0, min(count - 1, current.row() + steps.get(action, 0))))

    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802 - Qt's name
        """Choose from the row where a choice began (`topLeft`) to the one where it ends (`bottomRight`)."""
        ends = [index for index in map(self.indexAt, (rect.topLeft(), rect.bottomRight())) if index.isValid()]
        if ends:
            first, last = min(end.row() for end in ends), max(end.row() for end in ends)
            chosen = QItemSelection(self._model.index(first), self._model.index(last))
            self.selectionModel().select(chosen, flags)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's name
        """Return what must be repainted for a selection."""
        return QRegion(self.viewport().rect())

    def visible_rows(self) -> range:
        """Return the rows that lie on the viewport."""
        top, height = self.verticalOffset(), self.row_height()
        last = (top + self.viewport().height() - 1) // height
        return range(top // height, min(self._model.rowCount(), last + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are touched."""
        painter, current = QPainter(self.viewport()), self.currentIndex().row()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.visible_rows():
            box = self.row_rect(row)
            if event.rect().intersects(box):
                self._delegate.paint_look(painter, box, self._state_of(row, current), self._model.look_at(row))
        painter.end()

    def _state_of(self, row: int, current: int) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if row == self._hover:
            state |= QStyle.StateFlag.State_MouseOver
        if self.selectionModel().isSelected(self._model.index(row)):
            state |= QStyle.StateFlag.State_Selected
        if row == current and self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        QAbstractItemView.resizeEvent(self, event)
        self._relayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Let no row be lit."""
        super().leaveEvent(event)
        self._point_at(-1)

    def _point_at(self, row: int) -> None:
        if row != self._hover:
            self._hover = row
            self.viewport().update()

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
            self._relayout()


def _is_typing(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return plain and bool(event.text()) and event.text().isprintable()
