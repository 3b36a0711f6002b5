"""The rail at the left: one tile a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import logo, pixmap
from ui.theme import font, room, text_scale, theme
from ui.views.parts.focus import ring_on_focus

_WIDE: Final = 104
_NARROW: Final = 56


class RailButton(QPushButton):
    """Go to one page: icon over word, or the icon alone."""

    def __init__(self, icon: str, words: Callable[[], str], shortcut: str) -> None:
        super().__init__()
        self._icon, self._get_words, self._shortcut = icon, words, shortcut
        self.narrow = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the word of the language in use."""
        words = self._get_words()
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({self._shortcut})" if self._shortcut else words)
        self.updateGeometry()

    def words_width(self) -> float:
        """Return the width of the word when it is chosen and so at its boldest."""
        return QFontMetricsF(self._font(bold=True)).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """Return the size of the tile."""
        if self.narrow:
            return QSize(_icon_room(40), _icon_room(40))
        return QSize(max(90, round(self.words_width()) + 16), room(60))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tile, icon and word."""
        look, on = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or self.underMouse():
            painter.setPen(QPen(look.color("border"), look.line) if on else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("surface" if on else "pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        ink = "accent" if on else "text" if self.underMouse() else "muted"
        size = _icon_room(22)
        x = (self.width() - size) / 2
        if self.narrow:
            top = (self.height() - size) / 2
        else:
            metrics = QFontMetricsF(self._font(bold=on))
            top = (self.height() - size - room(6) - metrics.capHeight()) / 2
            painter.setFont(self._font(bold=on))
            painter.setPen(look.color(ink))
            at = QPointF((self.width() - metrics.horizontalAdvance(self.text())) / 2, 0)
            at.setY(top + size + room(6) + metrics.capHeight() + 1)
            painter.drawText(at, self.text())
        painter.drawPixmap(QPointF(round(x), round(top)), pixmap(self._icon, ink, size, self.devicePixelRatioF()))
        painter.end()

    def _font(self, *, bold: bool) -> QFont:
        return font("caption", weight=600 if bold else 500)


class Rail(QWidget):
    """Hold the buttons of the pages, the last ones at the foot."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, RailButton] = {}
        self._narrow = False
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._feet = 0
        self._measure()

    def add(self, key: str, icon: str, words: Callable[[], str], *, shortcut: str = "", at_foot: bool = False) -> None:
        """Add a button; those with `at_foot` stand at the bottom."""
        button = RailButton(icon, words, shortcut)
        button.setObjectName(f"rail_{key}")
        button.narrow = self._narrow
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        place = self._column.count() if at_foot else self._column.count() - 1 - self._feet
        self._feet += at_foot
        self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._measure()

    def choose(self, key: str) -> None:
        """Show that the page `key` is open."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        self._narrow = narrow
        for button in self._buttons.values():
            button.narrow = narrow
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for button in self._buttons.values():
                button.retranslate()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, edge and logo."""
        look, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), look.color("rail"))
        painter.fillRect(self.width() - look.line, 0, look.line, self.height(), look.color("border"))
        side = 28 if self._narrow else 32
        painter.drawPixmap((self.width() - side) // 2, 14, logo(side, self.devicePixelRatioF()))
        painter.end()

    def _measure(self) -> None:
        if self._narrow:
            width = _icon_room(_NARROW)
        else:
            widest = max((button.words_width() for button in self._buttons.values()), default=0.0)
            width = max(_WIDE, round(widest) + 30)
        self.setFixedWidth(width)
        self._column.setContentsMargins(0, 60 if self._narrow else 64, 1, 12)
        for button in self._buttons.values():
            button.updateGeometry()


def _icon_room(n: int) -> int:
    """Return `n` grown with the text, at most to 1.3 times: icons need no more."""
    return round(n * min(1.3, 1 + (text_scale() - 1) * 0.3))
