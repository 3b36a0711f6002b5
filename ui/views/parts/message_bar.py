"""Bars above the content: good news goes by itself, bad news stays until it is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.messages import Message
from ui.theme import px, room
from ui.views.parts.buttons import IconButton, SecondaryButton
from ui.views.parts.text import Text, escaped

_ICONS: Final = {
    "info": ("info", "accent"),
    "success": ("circle-check", "success"),
    "warning": ("triangle-alert", "warning"),
    "error": ("circle-alert", "danger"),
}
_STAYS: Final = ("warning", "error")
_SECONDS: Final = 6
_SECONDS_WITH_ACTION: Final = 10
_MOST: Final = 2
_NARROW: Final = 440
_LOW: Final = 440  # of the window: large text in a low one leaves room for one bar


class MessageBar(QFrame):
    """Show one message with at most one button."""

    closed = Signal()

    def __init__(
        self, message: Message, on_action: Callable[[], None] | None, action_icon: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.message = message
        self.setObjectName("message_bar")
        self.setProperty("bar", message.severity)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._words = Text(wrap=True, parent=self)
        if message.text:
            self._words.setTextFormat(Qt.TextFormat.RichText)
            self._words.setText(
                f'<span style="font-weight:600">{escaped(message.title)}</span> {escaped(message.text)}'
            )
        else:
            self._words.setText(message.title)
        self._button = SecondaryButton(message.action, icon=action_icon, small=True, parent=self)
        self._button.setObjectName("message_action")
        self._button.setVisible(bool(message.action and on_action))
        self._button.allow_lines()
        self._close = IconButton("x", self.tr("Close"), small=True)
        self._close.setObjectName("message_close")
        self._close.clicked.connect(self.close_bar)
        if on_action is not None:
            self._button.clicked.connect(on_action)
            self._button.clicked.connect(self.close_bar)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 8, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, room(20) + 10)  # of the icon; an empty column has no spacing behind it
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addWidget(self._close, 0, 3, Qt.AlignmentFlag.AlignTop)
        self._place: tuple[int, int] | None = None
        self._place_button(0, 2)
        self.setAccessibleName(f"{message.title} {message.text}".strip())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        if message.severity not in _STAYS:
            self._timer.start((_SECONDS_WITH_ACTION if self._button.isVisibleTo(self) else _SECONDS) * 1000)

    def close_bar(self) -> None:
        """Take the bar away."""
        self._timer.stop()
        self.closed.emit()

    def trigger(self) -> None:
        """Press its button, if it has one."""
        if self._button.isVisibleTo(self):
            self._button.click()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language where the words are the bar's own."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._close.set_tooltip(self.tr("Close"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the text where there is no room beside it, and never cut the text."""
        super().resizeEvent(event)
        if self.width() >= px(_NARROW):
            self._place_button(0, 2)
        else:  # under the words, or under the icon too where it is wider than the words
            fits = self._button.sizeHint().width() <= self._words.width() + 12 + self._close.width()
            self._place_button(1, 1 if fits else 0)
        self.setMinimumHeight(self._grid.totalHeightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon of the severity."""
        super().paintEvent(event)
        name, color = _ICONS[self.message.severity]
        size = room(20)
        painter = QPainter(self)
        line = self._words.fontMetrics().height()
        spare = self._words.height() - self._words.heightForWidth(self._words.width())
        y = self._words.y() + spare / 2 + (line - size) / 2
        painter.drawPixmap(QPointF(14, round(y)), pixmap(name, color, size, self.devicePixelRatioF()))
        painter.end()

    def _place_button(self, row: int, column: int) -> None:
        if (row, column) == self._place:
            return
        self._place = row, column
        self._grid.removeWidget(self._button)
        if row:
            self._grid.addWidget(self._button, row, column, 1, 4 - column, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._button, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _time_is_up(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start(2000)  # never under somebody's hand
            return
        self.closed.emit()


class MessageBars(QWidget):
    """Keep at most two bars (one in a low window), the newest on top; remembers the last undo for Ctrl+Z."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._bars: list[tuple[MessageBar, bool]] = []
        self.hide()

    def show_message(
        self,
        message: Message,
        *,
        undo: Callable[[], None] | None = None,
        action: Callable[[], None] | None = None,
    ) -> MessageBar:
        """Show `message`; `undo` adds an Undo button, `action` is called by the button that the message names."""
        for bar, _ in [pair for pair in self._bars if pair[0].message == message]:
            self._remove(bar)
        shown, icon = message, ""
        if undo is not None:
            shown = Message(message.title, message.text, message.severity, self.tr("Undo"))
            icon = "undo-2"
        bar = MessageBar(shown, undo or action, icon)
        bar.message = message
        bar.closed.connect(lambda: self._remove(bar))
        self._bars.insert(0, (bar, undo is not None))
        self._column.insertWidget(0, bar)
        most = 1 if self.window().height() < px(_LOW) else _MOST
        for old, _ in self._bars[most:]:
            self._remove(old)
        self.show()
        self._announce(message)
        return bar

    def undo_last(self) -> bool:
        """Press the newest Undo; return whether there was one."""
        bar = next((bar for bar, can_undo in self._bars if can_undo), None)
        if bar is None:
            return False
        bar.trigger()
        return True

    def bars(self) -> list[MessageBar]:
        """Return the bars on screen, the newest first."""
        return [bar for bar, _ in self._bars]

    def clear(self) -> None:
        """Take all bars away."""
        for bar in self.bars():
            self._remove(bar)

    def _remove(self, bar: MessageBar) -> None:
        self._bars = [pair for pair in self._bars if pair[0] is not bar]
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars))

    def _announce(self, message: Message) -> None:
        event = QAccessibleAnnouncementEvent(self, f"{message.title} {message.text}".strip())
        urgent = message.severity in _STAYS
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
