"""The search of a page: found by typing anywhere, left with the arrows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.platform.mime import brings_account
from ui.theme import room
from ui.views.parts.buttons import IconButton
from ui.views.parts.fields import TextField
from ui.views.parts.kbd import KeyCap


class SearchField(TextField):
    """Take what is searched for; shows its key while empty and a cross while not."""

    stepped_down = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon="search", parent=parent)
        self.setObjectName("search")
        self.setMaximumWidth(room(440))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._keys = KeyCap("Ctrl+F", self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross = IconButton("x", small=True, parent=self)
        self._cross.setObjectName("search_clear")
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.clear)
        self._narrow = False
        self.textChanged.connect(self._dress)
        self.retranslate()
        self._dress()

    def set_narrow(self, *, narrow: bool) -> None:
        """Say less where there is less room."""
        self._narrow = narrow
        self.retranslate()
        self._dress()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.setPlaceholderText(self.tr("Search") if self._narrow else self.tr("Search, or just start typing"))
        self.setAccessibleName(self.tr("Search accounts"))
        self.setToolTip(self.tr("Search accounts") + " (Ctrl+F)")
        self._cross.set_tooltip(self.tr("Clear search"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(room(440))
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep key and cross at the right end."""
        super().resizeEvent(event)
        self._dress()

    def event(self, event: QEvent) -> bool:
        """Leave the paste of a picture or a setup link to the window, which adds accounts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pasting = event.matches(QKeySequence.StandardKey.Paste)
            if pasting and brings_account(QGuiApplication.clipboard().mimeData()):
                event.ignore()
                return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the old words, so that new ones replace them."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason):
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the tiles, take the first one, or leave."""
        if event.key() == Qt.Key.Key_Down:
            self.stepped_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._cross.setVisible(bool(self.text()))
        self._keys.setVisible(not self.text() and not self._narrow and self.width() > room(300))
        self._place()

    def _place(self) -> None:
        if not hasattr(self, "_cross"):
            return
        for mark in (self._cross, self._keys):
            size = mark.sizeHint()
            mark.setGeometry(
                self.width() - size.width() - 10, (self.height() - size.height()) // 2, size.width(), size.height()
            )
