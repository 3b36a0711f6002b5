"""The one window: rail, pages, message bars, and what covers them while locked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from ui.theme import room, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent

    from ui.views.parts.late import Late
    from ui.views.parts.message_bar import MessageBars
    from ui.views.parts.overlay import Overlay
    from ui.views.parts.page import Page
    from ui.views.shell import Shell


class MainWindow(QWidget):
    """Show either a cover (first run, lock, an explanation) or the shell with its pages, never both.

    Knows no controller: it emits wishes. While the cover is shown the shell is hidden, so that nothing
    of it can be read, focused or reached by a screen reader.
    """

    lock_requested = Signal()
    add_requested = Signal()
    shortcuts_requested = Signal()
    help_requested = Signal(str)
    quit_requested = Signal()
    closing = Signal()
    first_painted = Signal()
    page_shown = Signal(str)
    dropped = Signal(object)  # QMimeData, good only during the call
    paste_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        width, height = tokens()["size"]["windowMin"]
        self.setMinimumSize(width, height)
        self.resize(1040, 720)
        self.setObjectName("main_window")
        self._stack = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)
        self._shell: Shell | None = None
        self._cover: QWidget | None = None
        self._painted = False
        self._retitle()

    # Cover and shell

    @property
    def cover(self) -> QWidget | None:
        """Return what is shown instead of the pages, None while these are shown."""
        return self._cover

    @property
    def covered(self) -> bool:
        """Return whether a cover is shown."""
        return self._cover is not None

    def show_cover(self, cover: QWidget) -> None:
        """Show `cover` alone; menus and dialogs are closed and bars are taken away."""
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        if self._shell is not None:
            self.close_overlays()
            self._shell.bars.clear()
        if self._stack.indexOf(cover) < 0:
            self._stack.addWidget(cover)
        self._cover = cover
        self._stack.setCurrentWidget(cover)
        self._retitle()

    def warm_up(self) -> None:
        """Paint the hidden pages once where nobody sees it, so that style, fonts and icons are there at the unlock."""
        shell = self._built()
        if self.covered:
            shell.resize(self._stack.size())
            shell.grab()

    def show_shell(self) -> None:
        """Show the pages."""
        self._cover = None
        shell = self._built()
        self._stack.setCurrentWidget(shell)
        self._retitle()
        self._lay_out()
        page = self.current_page()
        if page is not None:
            page.focus_first()

    # Pages

    def add_page(
        self,
        key: str,
        page: Late[Page],
        icon: str,
        words: Callable[[], str],
        *,
        shortcut: str = "",
        at_foot: bool = False,
    ) -> None:
        """Add a page with its place in the rail; `words` gives its name in the language in use."""
        self._built().add(key, page, icon, words, shortcut, at_foot=at_foot)
        page.when_made(self._take_locking)
        if shortcut:
            self._add_shortcut(shortcut, lambda: self._when_free(lambda: self.show_page(key)))

    def add_subpage(self, key: str, page: Late[Page]) -> None:
        """Add a page without a place in the rail, such as the view of one account."""
        self._built().add_subpage(key, page)
        page.when_made(self._take_locking)

    def show_page(self, key: str) -> None:
        """Show a page and put the focus where a person begins on it."""
        shell = self._built()
        if shell.show_page(key):
            self.page_shown.emit(key)
        page = shell.current()
        if page is not None and not self.covered:
            page.focus_first()

    def current_page(self) -> Page | None:
        """Return the page on screen, None before there is one."""
        return self._shell.current() if self._shell is not None else None

    def current_key(self) -> str:
        """Return the key of the page on screen."""
        return self._shell.key if self._shell is not None else ""

    @property
    def messages(self) -> MessageBars:
        """Return the bars above the content."""
        return self._built().bars

    @property
    def narrow(self) -> bool:
        """Return whether the window is laid out for little width."""
        return self.width() < room(tokens()["size"]["rail"]["narrowBelow"])

    def overlay_open(self) -> bool:
        """Return whether a dialog is open."""
        return any(overlay.isVisible() for overlay in self._overlays())

    def close_overlays(self) -> None:
        """Close every dialog."""
        for overlay in self._overlays():
            overlay.close_overlay()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send a typed letter to the search of the page, `?` to the shortcuts."""
        text = event.text()
        plain = not event.modifiers() & ~(
            QtCore.Qt.KeyboardModifier.ShiftModifier | QtCore.Qt.KeyboardModifier.KeypadModifier
        )
        page = self.current_page()
        if not self._free() or page is None or not plain or not text.isprintable() or not text.strip():
            super().keyPressEvent(event)
        elif text == "?":
            self.shortcuts_requested.emit()
        elif not page.take_typing(text):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cross between wide and narrow."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retitle()
        elif event.type() == QEvent.Type.StyleChange:
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Look out for the first picture."""
        super().showEvent(event)
        handle = self.windowHandle()
        if not self._painted and handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say once that the window is on screen, after all of it was painted.

        A paint event would not do: a window that is covered by opaque children gets none.
        """
        if event.type() == QEvent.Type.Expose and not self._painted:
            self._painted = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.first_painted.emit)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window goes."""
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures, files and texts, while the pages are shown."""
        mime = event.mimeData()
        if self._free() and event.source() is None and (mime.hasUrls() or mime.hasImage() or mime.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    # Inside

    def _built(self) -> Shell:
        if self._shell is None:
            from ui.views.shell import Shell

            self._shell = Shell()
            self._shell.rail.chosen.connect(self.show_page)
            self._stack.addWidget(self._shell)
            self.setAcceptDrops(True)
            self._add_shortcuts()
        return self._shell

    def _add_shortcuts(self) -> None:
        self._add_shortcut("Ctrl+Q", self.quit_requested.emit)
        self._add_shortcut("F1", self._ask_help)
        self._add_shortcut("Ctrl+L", self._ask_lock)
        wishes: tuple[tuple[str, Callable[[], object]], ...] = (  # text fields take their own undo and paste first
            ("Ctrl+N", self._add),
            ("Ctrl+F", self._search),
            ("Ctrl+Z", self.messages.undo_last),
            ("Ctrl+V", self.paste_requested.emit),
        )
        for keys, wish in wishes:
            self._add_shortcut(keys, partial(self._when_free, wish))

    def _add_shortcut(self, keys: str, wish: Callable[[], object]) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        QShortcut(QKeySequence(keys), self).activated.connect(wish)

    def _take_locking(self, page: Page) -> None:
        page.lock_requested.connect(self.lock_requested)

    def _overlays(self) -> list[Overlay]:
        from ui.views.parts.overlay import Overlay

        return self.findChildren(Overlay)

    def _free(self) -> bool:
        """Return whether keys are for the pages: no cover and no dialog over them."""
        return not self.covered and not self.overlay_open()

    def _when_free(self, wish: Callable[[], object]) -> None:
        if self._free():
            wish()

    def _ask_lock(self) -> None:
        """Lock also while a dialog is open: who locks in a hurry has no time to close it first."""
        if not self.covered:
            self.lock_requested.emit()

    def _ask_help(self) -> None:
        """Ask for the topic that the place of the focus names (`help_topic`), else for the shortcuts."""
        place: QWidget | None = QApplication.focusWidget() or self.cover or self.current_page()
        while place is not None:
            topic = place.property("help_topic")
            if topic:
                self.help_requested.emit(topic)
                return
            place = place.parentWidget()
        self._when_free(self.shortcuts_requested.emit)

    def _add(self) -> None:
        page = self.current_page()
        if page is None or not page.take_adding():
            self.add_requested.emit()

    def _search(self) -> None:
        page = self.current_page()
        if page is not None:
            page.focus_search()

    def _lay_out(self) -> None:
        if self._shell is not None:
            self._shell.set_narrow(self.narrow)

    def _retitle(self) -> None:
        self.setWindowTitle(self.tr("Tessera - locked") if self.covered else "Tessera")
