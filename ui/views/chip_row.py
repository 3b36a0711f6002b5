"""Groups as a row of chips; those that find no room stand in a menu at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.models.account_rows import PINNED
from ui.theme import room
from ui.views.parts.chip import Chip

_GAP = 8


class ChipRow(QWidget):
    """Let one group be chosen: all, the pinned ones, or one by name."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._names: list[str] = []
        self._chips: list[Chip] = []
        self._total = 0
        self._group = ""
        self._narrow = False
        self._more = Chip(parent=self)
        self._more.setObjectName("more_groups")
        self._more.setCheckable(False)
        self._more.clicked.connect(self._open_rest)
        self._hidden: list[str] = []

    def show_groups(self, groups: Sequence[tuple[str, int]], *, total: int, pinned: bool) -> None:
        """Show a chip for all, for the pinned ones if there are any, and for each group."""
        names = ["", *([PINNED] if pinned else []), *(name for name, _ in groups)]
        self._total = total
        if names != self._names:
            self._names = names
            for chip in self._chips:
                chip.hide()
                chip.deleteLater()
            self._chips = [self._make(name) for name in names]
        self.retranslate()

    def choose(self, group: str) -> None:
        """Mark a group as chosen."""
        self._group = group
        for name, chip in zip(self._names, self._chips, strict=True):
            chip.setChecked(name == group)
        self._lay_out()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the number of accounts where there is little room."""
        self._narrow = narrow
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        for name, chip in zip(self._names, self._chips, strict=True):
            chip.setText(self._words(name))
            chip.setAccessibleName(self.tr("Show %1").replace("%1", self._words(name)))
            chip.setToolTip(chip.accessibleName())
        self._more.setToolTip(self.tr("More groups"))
        self._more.setAccessibleName(self.tr("More groups"))
        self.choose(self._group)

    def sizeHint(self) -> QSize:
        """Return one line of chips."""
        return QSize(room(120), self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as fit."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._lay_out()

    def _words(self, name: str) -> str:
        if name == PINNED:
            return self.tr("Pinned")
        if name:
            return name
        return self.tr("All") if self._narrow else self.tr("All") + f"  {self._total}"

    def _make(self, name: str) -> Chip:
        chip = Chip(parent=self)
        chip.setObjectName("chip_all" if not name else "chip_pinned" if name == PINNED else f"chip_{name}")
        chip.clicked.connect(lambda: self.chosen.emit(name))
        return chip

    def _lay_out(self) -> None:
        """Place the chips from the left; the chosen one is always among those that are seen."""
        self._more.setText(f"+{max(len(self._chips) - 1, 0)}")  # measured with the highest number it may show
        x, more = 0, self._more.sizeHint().width()
        widths = [chip.sizeHint().width() for chip in self._chips]
        all_fit = sum(widths) + _GAP * (len(widths) - 1) <= self.width()
        reserve = 0 if all_fit else more + _GAP
        if not all_fit and self._group in self._names:
            at = self._names.index(self._group)
            reserve += widths[at] + _GAP if sum(widths[: at + 1]) + _GAP * at > self.width() - more - _GAP else 0
        self._hidden = []
        for name, chip, width in zip(self._names, self._chips, widths, strict=True):
            fits = x + width <= self.width() - (reserve if name != self._group else 0)
            chip.setVisible(fits)
            if fits:
                chip.setGeometry(x, 0, width, chip.sizeHint().height())
                x += width + _GAP
            else:
                self._hidden.append(name)
        self._more.setText(f"+{len(self._hidden)}")
        self._more.setVisible(bool(self._hidden))
        self._more.setGeometry(x, 0, more, self._more.sizeHint().height())

    def _open_rest(self) -> None:
        menu = QMenu(self)
        for name in self._hidden:
            action = QAction(self._words(name), menu)
            action.triggered.connect(lambda _=False, name=name: self.chosen.emit(name))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
