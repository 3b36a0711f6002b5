"""What the window shows while it is unlocked: rail, pages and bars."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.views.parts.late import Late
from ui.views.parts.message_bar import MessageBars
from ui.views.parts.page import Page
from ui.views.rail import Rail


class Shell(QWidget):
    """Hold rail, pages and bars."""

    def __init__(self) -> None:
        super().__init__()
        self.rail = Rail()
        self.stack = QStackedWidget()
        self.bars = MessageBars()
        self._pages: dict[str, Late[Page]] = {}
        self.key = ""
        self._narrow: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)

    def add(
        self, key: str, page: Late[Page], icon: str, words: Callable[[], str], shortcut: str, *, at_foot: bool
    ) -> None:
        """Add a page and its button."""
        self.add_subpage(key, page)
        self.rail.add(key, icon, words, shortcut=shortcut, at_foot=at_foot)
        if not self.key:
            self.show_page(key)

    def add_subpage(self, key: str, page: Late[Page]) -> None:
        """Add a page without a button."""
        self._pages[key] = page
        page.when_made(self._take)

    def current(self) -> Page | None:
        """Return the page on screen."""
        return self._pages[self.key].get() if self.key else None

    def show_page(self, key: str) -> bool:
        """Show a page and move the bars there; return whether it was another one before."""
        if key == self.key:
            return False
        self.key = key
        page = self._pages[key].get()
        page.messages_slot.addWidget(self.bars)
        self.stack.setCurrentWidget(page)
        self.rail.choose(key)
        return True

    def set_narrow(self, narrow: bool) -> None:
        """Lay out rail and pages for little or much width."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.rail.set_narrow(narrow)
        for late in self._pages.values():
            if late.made is not None:
                late.made.set_narrow(narrow)

    def _take(self, page: Page) -> None:
        self.stack.addWidget(page)
        if self._narrow:
            page.set_narrow(True)
