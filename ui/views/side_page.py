"""A page with a list of its parts at the side: Settings and Help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.icons import pixmap
from ui.theme import font, px, room, theme
from ui.views.parts.page import Page

_LEAST_WIDTH: Final = 224
_LEAST_CONTENT: Final = 380
_KEY: Final = Qt.ItemDataRole.UserRole
_ICON: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """Name one part of a page."""

    key: str
    icon: str
    text: str


class NavList(QListWidget):
    """List the parts of a page; arrows and a click choose one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_NavDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSpacing(0)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.by_keyboard = False
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_KEY)))
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(_KEY)))

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show `entries`, keeping the chosen one where it is still there; emits nothing."""
        kept = self.current_key()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.text, self)
            item.setData(_KEY, entry.key)
            item.setData(_ICON, entry.icon)
        self.choose(kept)
        self.blockSignals(False)  # noqa: FBT003
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Mark `key` as chosen; nothing where it is not in the list."""
        self.blockSignals(True)  # noqa: FBT003
        row = next((n for n in range(self.count()) if self.item(n).data(_KEY) == key), -1)
        self.setCurrentRow(row)
        self.blockSignals(False)  # noqa: FBT003
        self.viewport().update()

    def current_key(self) -> str:
        """Return the key of the chosen entry, "" for none."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def keys(self) -> list[str]:
        """Return the keys from top to bottom."""
        return [str(self.item(n).data(_KEY)) for n in range(self.count())]

    def wanted_height(self) -> int:
        """Return the height of all entries at the width in use."""
        return sum(self.sizeHintForRow(row) for row in range(self.count()))

    def wanted_width(self) -> int:
        """Return the width that the longest entry needs."""
        metrics = QFontMetricsF(font("body", weight=600))
        words = max((metrics.horizontalAdvance(self.item(n).text()) for n in range(self.count())), default=0.0)
        return round(words) + room(42) + 16

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line only for those who came by keyboard."""
        reasons = Qt.FocusReason
        self.by_keyboard = event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the focus line to those who use the keys."""
        self.by_keyboard = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the focus line from those who use the mouse."""
        self.by_keyboard = False
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lay out again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def currentChanged(  # noqa: N802 - Qt's name; a slot of currentItemChanged would be called while this is destroyed
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which entry is chosen."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(_KEY))


class _NavDelegate(QStyledItemDelegate):
    """Paint an entry as a tile with its icon."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of an entry with the gap under it; large text may take some lines."""
        view = self.parent()
        width = view.viewport().width() - room(42) - 4 if isinstance(view, NavList) else 0
        metrics = QFontMetricsF(font("body", weight=600))
        lines = metrics.boundingRect(
            QRectF(0, 0, max(width, 60), 1e4), int(Qt.TextFlag.TextWordWrap), str(index.data())
        )
        return QSize(0, room(40) + 2 + max(0, round(lines.height() - metrics.height())))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw tile, icon and words."""
        view = self.parent()
        chosen = isinstance(view, NavList) and view.currentRow() == index.row()
        rect = QRectF(option.rect).adjusted(0, 0, 0, -2)
        hovered = (
            isinstance(view, NavList) and view.indexAt(view.viewport().mapFromGlobal(view.cursor().pos())) == index
        )
        look = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = chosen and isinstance(view, NavList) and view.hasFocus() and view.by_keyboard
        line = look.focus_line if focused else 0
        painter.setPen(QPen(look.color("focus"), line) if focused else Qt.PenStyle.NoPen)
        fill = "accentSoft" if chosen else "pressed" if hovered and view.underMouse() else ""  # type: ignore[union-attr]
        painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), 8, 8)
        size, ink = room(20), "onAccentSoft" if chosen else "text"
        dpr = view.devicePixelRatioF() if isinstance(view, NavList) else 1.0
        at = QPointF(rect.x() + room(11), round(rect.center().y() - size / 2))
        painter.drawPixmap(at, pixmap(str(index.data(_ICON)), "onAccentSoft" if chosen else "muted", size, dpr))
        painter.setFont(font("body", weight=600 if chosen else 400))
        painter.setPen(look.color(ink))
        words = rect.adjusted(room(42), 0, -4, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(flags) | int(Qt.TextFlag.TextWordWrap), str(index.data()))
        painter.restore()


class SidePage(Page):
    """Show `side` at the left where there is room; else the page is `folded` and does with its bar and body alone.

    Subclasses lay themselves out in `arrange`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(scrolling=True, parent=parent)
        self.folded = False
        self.side = QWidget(self)
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setSpacing(8)
        self.nav = NavList()
        self.nav.setObjectName("nav")

    def arrange(self) -> None:
        """Lay out for `folded`; called whenever that changed."""

    def side_width(self) -> int:
        """Return the width of the side: from its longest entry."""
        return max(room(_LEAST_WIDTH), self.nav.wanted_width() + 20 + 12)

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a narrow or a wide window."""
        super().set_narrow(narrow)
        self.place_side()

    def place_side(self) -> None:
        """Lay the side beside the content; call it when its width may have changed."""
        width = self.side_width()
        folded = self.narrow or self.width() - width < px(_LEAST_CONTENT)
        self.side.setVisible(not folded)
        self.side.setGeometry(0, 0, width, self.height())
        self.side_column.setContentsMargins(20, 0, 12, 12)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0 if folded else width, 0, 0, 0)
        if folded != self.folded:
            self.folded = folded
            self.arrange()

    @property
    def padding(self) -> int:
        """Return the space left and right of the content."""
        return 12 if self.narrow else 32

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self.place_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the side as high as the page."""
        super().resizeEvent(event)
        self.place_side()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline between side and content."""
        super().paintEvent(event)
        if not self.folded:
            painter = QPainter(self)
            painter.fillRect(self.side.width() - 1, 0, theme().line, self.height(), theme().color("border"))
            painter.end()
