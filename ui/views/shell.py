"""What the window shows while it is unlocked: rail, pages and bars."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

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
        self.pages: dict[str, Page] = {}
        self.key = ""
        self._narrow: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)

    def add(self, key: str, page: Page, icon: str, words: Callable[[], str], shortcut: str, *, at_foot: bool) -> None:
        """Add a page and its button."""
        self.pages[key] = page
        self.stack.addWidget(page)
        self.rail.add(key, icon, words, shortcut=shortcut, at_foot=at_foot)
        if self._narrow:
            page.set_narrow(True)
        if not self.key:
            self.show_page(key)

    def current(self) -> Page | None:
        """Return the page on screen."""
        return self.pages.get(self.key)

    def show_page(self, key: str) -> bool:
        """Show a page and move the bars there; return whether it was another one before."""
        if key == self.key:
            return False
        self.key = key
        page = self.pages[key]
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
        for page in self.pages.values():
            page.set_narrow(narrow)
