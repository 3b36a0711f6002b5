"""What hands do with tiles: click, hold, drag, keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QWidget

from ui.models.accounts import ACCOUNT_IDS, AccountModel, dragged_ids
from ui.theme import motion
from ui.views.tile_canvas import TileCanvas

_HOLD_MS: Final = 400
_DRAGGED_OPACITY: Final = 0.85
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TileView(TileCanvas):
    """Turn clicks and keys into wishes about accounts; changes nothing by itself."""

    copy_requested = Signal(object)
    open_requested = Signal(object)
    next_requested = Signal(object)
    trash_requested = Signal(object)
    pin_requested = Signal(object)
    move_requested = Signal(object, object)
    """Says which accounts shall stand before which one (None: at the end)."""
    order_offered = Signal(object, object)
    """Says the same where the tiles do not stand in a person's own order."""
    revealed = Signal(object)
    """Says of which account a hidden code is shown now, or no longer."""
    menu_requested = Signal(object)
    """Says where on the screen the menu of the chosen accounts shall open."""

    def __init__(self, model: AccountModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._zone = ""
        self._held = False
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(_HOLD_MS)
        self._hold.timeout.connect(self._reveal_held)
        self._reveals: dict[bytes, QTimer] = {}
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    # -- pointer -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the tile and remember what on it was pressed."""
        point = event.position().toPoint()
        row = self.row_at(point)
        if row < 0 or not self.grid.rect(row).adjusted(6, 6, -6, -6).contains(point + QPoint(0, self.verticalOffset())):
            self.clearSelection()
            event.ignore()
            return
        self._zone = self._zone_at(row, point) if event.button() == Qt.MouseButton.LeftButton else ""
        self._held = False
        if self._zone in ("next", "eye"):
            self._press(row)
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(row)
            if self._model.hide_codes and not event.modifiers():
                self._hold.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the tile under the pointer; begin to drag when asked to."""
        point = event.position().toPoint()
        if not event.buttons():
            self._point_at(self.row_at(point))
            return
        if self._pressed >= 0 and self._zone not in ("next", "eye", "menu"):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the press asked for, if the pointer is still there."""
        super().mouseReleaseEvent(event)
        self._hold.stop()
        row, zone = self._pressed, self._zone
        self._release()
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or row < 0 or row != self.row_at(point) or self._held:
            return
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            return
        self._do(row, zone if zone == self._zone_at(row, point) else "")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the account; the first click has copied its code."""
        row = self.row_at(event.position().toPoint())
        self._hold.stop()
        if row >= 0 and self._zone_at(row, event.position().toPoint()) == "tile":
            self.open_requested.emit(self._model.id_at(row))
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let no tile be lit."""
        super().leaveEvent(event)
        self._point_at(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen, at the pointer or at the tile when a key asked."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            if index.isValid():
                self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(index).center()))
        elif self.row_at(event.pos()) >= 0:
            self.menu_requested.emit(event.globalPos())
        event.accept()

    def _zone_at(self, row: int, point: QPoint) -> str:
        box, account = self.item_rect(row), self._model.account_at(row)
        if self.tiles.menu_rect(box).contains(point):
            return "menu"
        if account.inactive:
            return "tile"
        if account.type == "hotp" and self.tiles.next_rect(box, account).contains(point):
            return "next"
        hidden = self._model.hide_codes and not self._model.is_revealed(account.id)
        if hidden and self.tiles.eye_rect(box, account).adjusted(-8, -8, 8, 8).contains(point):
            return "eye"
        return "tile"

    def take(self, account_id: bytes) -> None:
        """Do what a click on a tile does."""
        row = self._model.row_of(account_id)
        if row >= 0:
            self._do(row, "tile")

    def _do(self, row: int, zone: str) -> None:
        account = self._model.account_at(row)
        if zone == "menu":
            corner = self.tiles.menu_rect(self.item_rect(row)).toAlignedRect().bottomLeft()
            self.menu_requested.emit(self.viewport().mapToGlobal(corner))
        elif zone == "next":
            self.next_requested.emit(account.id)
        elif zone == "eye":
            self.reveal(account.id)
        elif zone == "tile":
            (self.open_requested if account.inactive else self.copy_requested).emit(account.id)

    def _point_at(self, row: int) -> None:
        if row != self._hover:
            before, self._hover = self._hover, row
            self.update_rows((before, row))
            hand = Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand)

    def _press(self, row: int) -> None:
        self._pressed = row
        self.update_rows((row,))

    def _release(self) -> None:
        before, self._pressed = self._pressed, -1
        self.update_rows((before,))

    # -- hidden codes --------------------------------------------------------------------------

    def reveal(self, account_id: bytes) -> None:
        """Show a hidden code for ten seconds."""
        self.update_rows(self._model.set_revealed(account_id, revealed=True))
        self.revealed.emit(account_id)
        timer = self._reveals.get(account_id)
        if timer is None:
            timer = self._reveals[account_id] = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._hide_again(account_id))
        timer.start(motion("hiddenAgain"))

    def _hide_again(self, account_id: bytes) -> None:
        self._reveals.pop(account_id).deleteLater()
        self.update_rows(self._model.set_revealed(account_id, revealed=False))
        self.revealed.emit(account_id)

    def _reveal_held(self) -> None:
        if self._pressed >= 0:
            self._held = True
            self.reveal(self._model.id_at(self._pressed))

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the chosen tiles; letters go up to the page, which searches for them."""
        key, mods = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        account_id = self.current_id()
        if mods == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_chosen(-1 if key == Qt.Key.Key_Up else 1)
        elif account_id and not mods and key in _ENTER:
            self._do(self.currentIndex().row(), "tile")
        elif account_id and not mods and key == Qt.Key.Key_Space:
            self.open_requested.emit(account_id)
        elif account_id and not mods and key == Qt.Key.Key_Delete:
            self.trash_requested.emit(self.chosen_ids() or [account_id])
        elif event.text().isprintable() and event.text() and not mods & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif key == Qt.Key.Key_Escape and len(self.selectedIndexes()) > 1:
            self.choose([account_id])
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that an arrow key leads to."""
        count, columns = self.grid.count, self.grid.columns
        if not count:
            return self._model.index(-1)
        page = max(1, self.viewport().height() // max(1, self.grid.rect(0).height())) * columns
        moves = QAbstractItemView.CursorAction
        step = {
            moves.MoveLeft: -1,
            moves.MovePrevious: -1,
            moves.MoveRight: 1,
            moves.MoveNext: 1,
            moves.MoveUp: -columns,
            moves.MoveDown: columns,
            moves.MovePageUp: -page,
            moves.MovePageDown: page,
            moves.MoveHome: -count,
            moves.MoveEnd: count,
        }.get(action, 0)
        current = self.currentIndex()
        if not current.isValid():
            return self._model.index(0)
        to = current.row() + step
        if abs(step) == columns and not 0 <= to < count and columns > 1:
            below = to >= count and current.row() // columns < self.grid.lines - 1
            to = count - 1 if below else current.row()  # the last line is shorter
        return self._model.index(max(0, min(count - 1, to)))

    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802 - Qt's name
        """Choose from the tile where a choice began (`topLeft`) to the one where it ends (`bottomRight`)."""
        ends = [row for row in map(self.row_at, (rect.topLeft(), rect.bottomRight())) if row >= 0]
        if ends:
            chosen = QItemSelection(self._model.index(min(ends)), self._model.index(max(ends)))
            self.selectionModel().select(chosen, flags)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's name
        """Return what must be repainted for a selection."""
        region = QRegion()
        seen = self.visible_rows()
        for index in selection.indexes():
            if index.row() in seen:
                region += self.item_rect(index.row())
        return region

    # -- own order -----------------------------------------------------------------------------

    def move_chosen(self, step: int) -> None:
        """Move the chosen tiles one place forward or back."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if not rows:
            return
        gap = rows[0] - 1 if step < 0 else rows[-1] + 2
        if 0 <= gap <= self.grid.count:
            self._ask_to_move([self._model.id_at(row) for row in rows], gap)

    def _ask_to_move(self, ids: list[bytes], gap: int) -> None:
        found, before = self._model.anchor_of(ids, gap)
        if found:
            (self.move_requested if self._model.sorting == "order" else self.order_offered).emit(ids, before)

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Carry the chosen tiles along under the pointer."""
        self._hold.stop()
        row = self._pressed
        self._release()
        if row < 0:
            return
        drag = QDrag(self)
        mime = self._model.mimeData(self.selectedIndexes() or [self._model.index(row)])
        drag.setMimeData(mime)
        drag.setPixmap(self._carried(row))
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - self.item_rect(row).topLeft())
        drag.exec(Qt.DropAction.MoveAction)

    def _carried(self, row: int) -> QPixmap:
        box, dpr = self.item_rect(row), self.devicePixelRatioF()
        whole = QPixmap(box.size() * dpr)
        whole.setDevicePixelRatio(dpr)
        painter = QPainter(whole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = QRect(QPoint(0, 0), box.size())
        self.tiles.paint_face(painter, here, QStyle.StateFlag.State_Enabled, self._model.face(row))
        painter.end()
        carried = QPixmap(whole.size())
        carried.setDevicePixelRatio(dpr)
        carried.fill(Qt.GlobalColor.transparent)
        painter = QPainter(carried)
        painter.setOpacity(_DRAGGED_OPACITY)
        painter.drawPixmap(0, 0, whole)
        painter.end()
        return carried

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tiles; leave pictures and links to the window."""
        self._accept_tiles(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the tiles would land."""
        if self._accept_tiles(event):
            point = event.position().toPoint() + QPoint(0, self.verticalOffset())
            self._show_gap(self.grid.gap_at(point), after=self.grid.line_at(point.y()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing more."""
        event.accept()
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask to move the tiles to where they were let go."""
        gap = self._drop_gap
        self._show_gap(-1)
        if self._accept_tiles(event) and gap >= 0:
            self._ask_to_move(dragged_ids(event.mimeData()), gap)

    def _accept_tiles(self, event: QDropEvent) -> bool:
        mime: QMimeData = event.mimeData()
        if not mime.hasFormat(ACCOUNT_IDS):
            event.ignore()
            return False
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        return True

    def _show_gap(self, gap: int, after: int = 0) -> None:
        if gap != self._drop_gap:
            self._drop_gap = gap
            self._drop_after = gap > 0 and gap == (after + 1) * self.grid.columns
            self._rings = None
            self.viewport().update()
