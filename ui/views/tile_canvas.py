"""The tiles on screen: lays out by arithmetic, paints what is visible, repaints rings alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QWidget

from ui.delegates.ring import EXPIRING_SECONDS, ring_pixmap
from ui.delegates.tile import TileDelegate
from ui.models.accounts import AccountModel
from ui.models.faces import Flash
from ui.theme import motion, theme
from ui.views.tile_grid import TileGrid

Index = QModelIndex | QPersistentModelIndex
_STEP: Final = 44
_HOLD_BACK_MS: Final = 60


class TileCanvas(QListView):
    """Show the tiles of an AccountModel in as many columns as fit.

    It is a QListView for what that brings (selection, accessibility, drag) and lays out and paints
    itself, because at 10,000 rows nothing may be done a row.
    """

    visible_changed = Signal(object)
    """Says which accounts can be seen (list of ids); empty while hidden or minimised."""

    def __init__(self, model: AccountModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = TileDelegate(self)
        self.grid = TileGrid()
        self.padding = 24
        self._model = model
        self._hover = -1
        self._pressed = -1
        self._drop_gap = -1
        self._rings: tuple[QRegion, list[tuple[QPoint, QPixmap]]] | None = None
        self._ring_places: dict[int, QRect] = {}
        self._chosen: list[bytes] = []
        self._restoring = False
        self._visible: list[bytes] = []
        self._top: QWidget | None = None
        self._flash_timers: dict[bytes, QTimer] = {}
        self._prepare()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._announce_visible)
        self._hold_back = QTimer(self)
        self._hold_back.setSingleShot(True)
        self._hold_back.timeout.connect(self.let_paint)
        self.setItemDelegate(self.tiles)
        self.setModel(model)
        model.rowsMoved.connect(self.doItemsLayout)
        model.rowsInserted.connect(self.doItemsLayout)
        model.rowsRemoved.connect(self.doItemsLayout)
        model.dataChanged.connect(self._follow_names)
        model.modelReset.connect(self._choose_again)

    def _prepare(self) -> None:
        self.setObjectName("account_tiles")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)

    # -- layout --------------------------------------------------------------------------------

    def relayout(self) -> None:
        """Lay out again: the rows, the width or the text size changed."""
        width = max(1, self.width() - 2 * self.padding)
        self.tiles.fit(width)
        geometry = self.tiles.geometry
        heights = None
        if geometry.issuer_lines > 1:
            columns = geometry.columns(width)
            heights = self._heights(width // columns)
        self.grid.set(self._model.rowCount(), self.padding, width, geometry, heights)
        self._rings = None
        self._ring_places.clear()
        self.updateGeometries()
        self.viewport().update()
        self._soon.start(0)

    def _follow_names(self) -> None:
        """Lay out again where a longer name takes another line."""
        if self.tiles.geometry.issuer_lines > 1:
            self.relayout()

    def _heights(self, tile_width: int) -> list[int]:
        geometry, tiles = self.tiles.geometry, self.tiles
        tile = QRect(0, 0, tile_width, 1)
        return [
            geometry.height(tiles.lines_of(self._model.account_at(row), tile.toRectF()))
            for row in range(self._model.rowCount())
        ]

    def set_padding(self, padding: int) -> None:
        """Keep `padding` pixels left and right of the tiles."""
        self.padding = padding
        self.relayout()

    def set_compact(self, *, compact: bool) -> None:
        """Show low tiles or full ones."""
        self.tiles.set_compact(compact=compact)
        self.relayout()

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Lay out by arithmetic instead of asking every row for its size."""
        QAbstractItemView.doItemsLayout(self)
        self.relayout()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Fit the scroll bar to the content."""
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        bar.setRange(0, max(0, self.grid.height + 12 - room))
        bar.setPageStep(room)
        bar.setSingleStep(_STEP)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is on the viewport."""
        if not index.isValid() or index.row() >= self.grid.count:
            return QRect()
        return self.grid.rect(index.row()).translated(0, -self.verticalOffset())

    def item_rect(self, row: int) -> QRect:
        """Return where a row is on the viewport."""
        return self.grid.rect(row).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row under a point of the viewport."""
        row = self.row_at(point)
        return self._model.index(row) if row >= 0 else QModelIndex()

    def row_at(self, point: QPoint) -> int:
        """Return the row under a point of the viewport, or -1."""
        return self.grid.row_at(point + QPoint(0, self.verticalOffset()))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll no further than needed to show a row."""
        if not index.isValid() or index.row() >= self.grid.count:
            return
        box, bar, room = self.grid.rect(index.row()), self.verticalScrollBar(), self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtTop or box.top() < bar.value():
            bar.setValue(box.top())
        elif box.bottom() > bar.value() + room:
            bar.setValue(box.bottom() - room + 1)

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return 0: nothing scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return how far the content is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802 - Qt's name
        """Return False: what does not match is not in the model."""
        return False

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Move what is painted and paint the rest."""
        self._rings = None
        self.viewport().scroll(dx, dy)
        self._soon.start(0)

    def visible_rows(self) -> range:
        """Return the rows that lie on the viewport."""
        top = self.verticalOffset()
        return self.grid.rows_between(top, top + self.viewport().height() - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        QAbstractItemView.resizeEvent(self, event)
        self.relayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow look, text size and language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.tiles.refresh()
            self.relayout()
        elif event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()

    # -- painting ------------------------------------------------------------------------------

    def warm_up(self) -> None:
        """Get ready for the first tiles."""
        self.tiles.warm_up(self.devicePixelRatioF())

    def wait_for_codes(self) -> None:
        """Paint nothing until `let_paint`, at most a moment: tiles whose codes come next would be painted twice."""
        self.viewport().setUpdatesEnabled(False)
        self._hold_back.start(_HOLD_BACK_MS)

    def let_paint(self) -> None:
        """Paint again, after `wait_for_codes`."""
        if self._hold_back.isActive() or not self.viewport().updatesEnabled():
            self._hold_back.stop()
            self.viewport().setUpdatesEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rings alone when only they were asked for, else every tile that is touched."""
        painter = QPainter(self.viewport())
        if self._rings is not None and event.region() == self._rings[0]:
            for place, ring in self._rings[1]:
                painter.drawPixmap(place, ring)
            painter.end()
            return
        self._rings = None
        painter.fillRect(event.rect(), theme().color("background"))
        region, top = event.region(), self.verticalOffset()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.grid.rows_between(top + event.rect().top(), top + event.rect().bottom()):
            box = self.item_rect(row)
            if region.intersects(box):
                self.tiles.paint_face(painter, box, self.state_of(row), self._model.face(row))
        if self._drop_gap >= 0:
            painter.fillRect(self._drop_bar(), theme().color("accent"))
        painter.end()

    def state_of(self, row: int) -> QStyle.StateFlag:
        """Return how a tile stands: pointed at, chosen, pressed."""
        state = QStyle.StateFlag.State_Enabled
        if row == self._hover:
            state |= QStyle.StateFlag.State_MouseOver
        if row == self._pressed:
            state |= QStyle.StateFlag.State_Sunken
        if self._is_marked(row):
            state |= QStyle.StateFlag.State_Selected
        return state

    def _is_marked(self, row: int) -> bool:
        selection = self.selectionModel()
        return selection is not None and selection.isSelected(self._model.index(row))

    def _drop_bar(self) -> QRect:
        gap, columns = self._drop_gap, self.grid.columns
        after = gap == self.grid.count or (gap % columns == 0 and gap > 0 and columns > 1 and self._drop_after)
        box = self.item_rect(gap - 1 if after else gap)
        if columns == 1:
            y = box.bottom() if after else box.top() - 1
            return QRect(box.left() + 6, y, box.width() - 12, 2)
        return QRect(box.right() if after else box.left() - 1, box.top() + 6, 2, box.height() - 12)

    _drop_after = False

    def update_rows(self, rows: Iterable[int]) -> None:
        """Repaint the tiles of these rows."""
        seen = self.visible_rows()
        for row in rows:
            if row in seen:
                self._rings = None
                self.viewport().update(self.item_rect(row))

    def tick(self, second: int) -> None:
        """Show a new second: rings alone, whole tiles where the next code appears."""
        model = self._model
        model.set_second(second)
        changed, region, rings = [], QRegion(), []
        for row in self.visible_rows():
            left = model.left_at(row)
            if left == EXPIRING_SECONDS:
                changed.append(row)
            elif left:
                place = self._ring_place(row)
                region += place
                rings.append((place.topLeft(), self._ring(row, left)))
        if changed:
            self.update_rows(changed)
            self.viewport().update(region)
        elif rings:
            self._rings = (region & self.viewport().rect(), rings)
            self.viewport().update(region)

    def _ring(self, row: int, left: int) -> QPixmap:
        fill = "pressed" if row == self._pressed else "hover" if row == self._hover else "surface"
        size, dpr = self.tiles.geometry.ring, self.devicePixelRatioF()
        return ring_pixmap(left, self._model.account_at(row).period, size, fill, dpr)

    def _ring_place(self, row: int) -> QRect:
        """Return where the ring of a row stands on the viewport; measured once a layout."""
        place = self._ring_places.get(row)
        if place is None:
            place = self._ring_places[row] = self.tiles.ring_rect(self.grid.rect(row), self._model.account_at(row))
        return place.translated(0, -self.verticalOffset())

    def flash(self, account_id: bytes, flash: Flash, seconds: int) -> None:
        """Let a tile say for a moment that its code was copied, and have it read out."""
        self.update_rows(self._model.set_flash(account_id, flash, seconds))
        timer = self._flash_timers.get(account_id)
        if timer is None:
            timer = self._flash_timers[account_id] = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._end_flash(account_id))
        timer.start(motion("copiedHold"))
        account = self._model.account(account_id)
        if account is not None:
            said = f"{account.issuer or account.label}: {self.tiles.flash_text(self._model.face_of(account))}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _end_flash(self, account_id: bytes) -> None:
        self._flash_timers.pop(account_id).deleteLater()
        self.update_rows(self._model.set_flash(account_id, Flash.NONE))

    # -- what can be seen ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to be seen."""
        super().showEvent(event)
        if self._top is not self.window():
            self._top = self.window()
            self._top.installEventFilter(self)
        self._soon.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Be seen no more: nothing ticks for a hidden page."""
        super().hideEvent(event)
        self._announce_visible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the window is minimised or comes back."""
        if watched is self._top and event.type() == QEvent.Type.WindowStateChange:
            self._announce_visible()
        return super().eventFilter(watched, event)

    def _announce_visible(self) -> None:
        seen = self.isVisible() and not self.window().isMinimized()
        visible = [self._model.id_at(row) for row in self.visible_rows()] if seen else []
        if visible != self._visible:
            self._visible = visible
            self.visible_changed.emit(visible)

    # -- selection -----------------------------------------------------------------------------

    def chosen_ids(self) -> list[bytes]:
        """Return the chosen accounts in the order in which they stand."""
        return [self._model.id_at(row) for row in sorted(i.row() for i in self.selectedIndexes())]

    def current_id(self) -> bytes:
        """Return the account that keys act on; empty when there is none."""
        index = self.currentIndex()
        return self._model.id_at(index.row()) if index.isValid() else b""

    def choose(self, ids: Iterable[bytes], *, remember: bool = True) -> None:
        """Choose these accounts, as far as they are shown; the first one becomes current."""
        rows = [row for row in map(self._model.row_of, ids) if row >= 0]
        self._restoring = not remember
        selection = QItemSelection()
        for row in rows:
            index = self._model.index(row)
            selection.select(index, index)
        chooser = self.selectionModel()
        if rows:
            chooser.setCurrentIndex(self._model.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
        chooser.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._restoring = False

    def reset(self) -> None:
        """Lay out anew; what was chosen is remembered until the model is done."""
        self._restoring = True
        self._hover = self._pressed = -1
        super().reset()
        self.doItemsLayout()  # now and not soon: a layout that is put off would paint all tiles twice

    def _choose_again(self) -> None:
        """Choose what was chosen before a reset; after the selection model, which forgets it then."""
        self.choose(self._chosen, remember=False)

    def forget(self) -> None:
        """Forget what was chosen, as on lock."""
        self._chosen = []
        self.clearSelection()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Repaint what was chosen and what no longer is."""
        if not self._restoring:
            self._chosen = self.chosen_ids()
        super().selectionChanged(selected, deselected)
        self.update_rows(index.row() for index in (*selected.indexes(), *deselected.indexes()))
