"""The line above the tiles: groups, hide codes, sort, and what else can be done with all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.icons import icon, pixmap
from ui.theme import room
from ui.views.chip_row import ChipRow
from ui.views.parts.buttons import IconButton, QuietButton

SORTS: Final = ("order", "name", "used")
_ARROW: Final = 20


class MenuButton(QuietButton):
    """A tool of a page that opens a menu, with the arrow that says so."""

    def sizeHint(self) -> QSize:
        """Return room for the arrow too."""
        size = super().sizeHint()
        return QSize(size.width() + room(_ARROW), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face and words, and the arrow behind them."""
        arrow = room(_ARROW)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter)
        painter.translate(-arrow / 2, 0)
        self._paint_content(painter, self._ink())
        painter.resetTransform()
        at = QPointF(self.width() - self._padding() - arrow + room(4), round((self.height() - room(16)) / 2))
        painter.drawPixmap(at, pixmap("chevron-down", self._ink(), room(16), self.devicePixelRatioF()))
        painter.end()


class AccountTools(QWidget):
    """Offer what is about all tiles; below 720 px of window all but the groups go into one menu."""

    hide_toggled = Signal(bool)
    sort_chosen = Signal(str)
    all_wished = Signal()
    export_all_wished = Signal()
    trash_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipRow()
        self._sorting = SORTS[0]
        self._hide = QuietButton("", icon="eye-off")
        self._hide.setObjectName("hide_codes")
        self._hide.setCheckable(True)
        self._sort = MenuButton("", icon="arrow-up-down")
        self._sort.setObjectName("sort")
        self._more = IconButton("ellipsis")
        self._more.setObjectName("accounts_more")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.chips, 1)
        for tool in (self._hide, self._sort, self._more):
            line.addWidget(tool)
        self._hide.toggled.connect(self.hide_toggled)
        self._sort.clicked.connect(lambda: self._open(self._sort, self._fill_sort))
        self._more.clicked.connect(lambda: self._open(self._more, self._fill_more))
        self.retranslate()

    def set_wide(self, *, wide: bool) -> None:
        """Show all tools, or the menu alone."""
        self._hide.setVisible(wide)
        self._sort.setVisible(wide)

    def show_sorting(self, sorting: str) -> None:
        """Say how the tiles are sorted."""
        self._sorting = sorting
        self.retranslate()

    def show_hidden(self, *, hidden: bool) -> None:
        """Say whether codes are hidden."""
        self._hide.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._hide.setChecked(hidden)
        self._hide.blockSignals(False)  # noqa: FBT003
        self.retranslate()

    def toggle_hidden(self) -> None:
        """Hide codes or show them, as the button does."""
        self._hide.toggle()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        hidden = self._hide.isChecked()
        self._hide.setText(self.tr("Show codes") if hidden else self.tr("Hide codes"))
        self._hide.set_icon("eye" if hidden else "eye-off")
        self._hide.setAccessibleName(self._hide.text())
        self._hide.setToolTip(f"{self._hide.text()} (Ctrl+H)")
        self._sort.setText(self._sort_words(self._sorting))
        self._sort.setToolTip(self.tr("How the tiles are sorted"))
        self._sort.setAccessibleName(f"{self._sort.toolTip()}: {self._sort.text()}")
        self._more.set_tooltip(self.tr("More"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _sort_words(self, sort: str) -> str:
        return {"order": self.tr("My order"), "name": self.tr("By name"), "used": self.tr("Most used")}[sort]

    def _open(self, button: QWidget, fill: Callable[[QMenu], None]) -> None:
        menu = QMenu(self)
        fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _fill_sort(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for sort in SORTS:
            action = QAction(self._sort_words(sort), menu)
            action.setObjectName(f"sort_{sort}")
            action.setCheckable(True)
            action.setChecked(sort == self._sorting)
            action.triggered.connect(lambda _=False, sort=sort: self.sort_chosen.emit(sort))
            group.addAction(action)
            menu.addAction(action)

    def _fill_more(self, menu: QMenu) -> None:
        if not self._sort.isVisible():
            hide = menu.addAction(icon("eye-off", "muted", 16), self.tr("Hide codes"))
            hide.setCheckable(True)
            hide.setChecked(self._hide.isChecked())
            hide.toggled.connect(self.hide_toggled)
            self._fill_sort(menu.addMenu(icon("arrow-up-down", "muted", 16), self._sort_words(self._sorting)))
            menu.addSeparator()
        menu.addAction(self.tr("Choose all"), self.all_wished.emit)
        export = menu.addAction(icon("qr-code", "muted", 16), self.tr("Show QR codes of all…"))
        export.triggered.connect(self.export_all_wished)
        menu.addSeparator()
        trash = menu.addAction(icon("trash-2", "muted", 16), self.tr("Trash"))
        trash.setObjectName("open_trash")
        trash.triggered.connect(self.trash_wished)
