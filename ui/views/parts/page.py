"""A page of the main window, and what it shows while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import room, theme
from ui.views.parts.buttons import IconButton
from ui.views.parts.text import Text


class Page(QWidget):
    """Give a page its top bar (`bar`, ended by the lock button) and its content (`body`).

    `scrolling` lays the content into a scroll area. The window calls `set_narrow` when it crosses 600 px.
    """

    lock_requested = Signal()

    def __init__(self, *, scrolling: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = False
        self.lock_button = IconButton("lock")
        self.lock_button.setObjectName("lock_button")
        self.lock_button.clicked.connect(self.lock_requested)
        self._bar_box = QWidget()
        outer = QHBoxLayout(self._bar_box)
        outer.setSpacing(8)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        outer.addLayout(self.bar, 1)
        outer.addWidget(self.lock_button)
        self.messages_slot = QVBoxLayout()
        content = QWidget()
        self.body = QVBoxLayout(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar_box)
        column.addLayout(self.messages_slot)
        self.scroller: QScrollArea | None = None
        if scrolling:
            self.scroller = _scroll(content)
            content.installEventFilter(self)
            self.scroller.viewport().installEventFilter(self)
            column.addWidget(self.scroller, 1)
        else:
            column.addWidget(content, 1)
        self._measure()
        self._name_lock()

    @property
    def padding(self) -> int:
        """Return the space left and right of the content."""
        return 12 if self.narrow else 24

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a narrow or a wide window."""
        self.narrow = narrow
        self._measure()

    def take_typing(self, text: str) -> bool:  # noqa: ARG002 - pages with a search answer it
        """Take a letter that was typed with the focus elsewhere; return whether the page has use for it."""
        return False

    def take_adding(self) -> bool:
        """Begin to add what belongs on this page; return whether that is something else than an account."""
        return False

    def focus_search(self) -> None:
        """Put the focus into the search of this page, if it has one."""

    def focus_first(self) -> None:
        """Put the focus where a person begins on this page."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure scrolling content again when it or its width changed."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_height()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_lock()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _fit_height(self) -> None:
        """Make the content as high as its wrapped texts are at this width; Qt takes that of their least width."""
        content = self.scroller.widget() if self.scroller is not None else None
        if content is None or self.scroller is None or not self.body.hasHeightForWidth():
            return
        wanted = self.body.heightForWidth(self.scroller.viewport().width())
        if content.minimumHeight() != wanted:
            content.setMinimumHeight(wanted)

    def _measure(self) -> None:
        side = self.padding
        self._bar_box.setMinimumHeight(room(64))  # a long title may wrap at large text sizes
        outer = self._bar_box.layout()
        if outer is not None:
            outer.setContentsMargins(side, 0, side, 0)
        self.body.setContentsMargins(side, 0, side, side)
        self.messages_slot.setContentsMargins(side, 0, side, 0)

    def _name_lock(self) -> None:
        self.lock_button.set_tooltip(self.tr("Lock Tessera"), "Ctrl+L")


class EmptyState(QWidget):
    """Say in the middle of an empty place what to do next; add the buttons with `add_button`."""

    def __init__(self, icon: str, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.title = Text(title, "heading", wrap=True)
        self.text = Text(text, "body", "muted", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(room(440))
        self._plate = IconPlate(icon, 56, 28)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        self.buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._plate, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for label in (self.title, self.text):
            centred = QHBoxLayout()
            centred.addWidget(label)
            column.addLayout(centred)
        column.addSpacing(12)
        column.addLayout(self.buttons)
        column.addStretch(3)

    def add_button(self, button: QWidget) -> None:
        """Add a way out, the best one first."""
        self.buttons.addWidget(button)

    def set_words(self, title: str, text: str) -> None:
        """Change what it says."""
        self.title.setText(title)
        self.text.setText(text)


class IconPlate(QWidget):
    """Show an icon on a soft tile."""

    def __init__(self, icon: str, side: int = 40, size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._side, self._size = icon, side, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(room(side), room(side))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(room(self._side), room(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tile and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accentSoft"))
        painter.drawRoundedRect(self.rect(), 8, 8)
        size = room(self._size)
        at = (self.width() - size) // 2
        painter.drawPixmap(at, at, pixmap(self._icon, "onAccentSoft", size, self.devicePixelRatioF()))
        painter.end()


def _scroll(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
