"""The five ways of adding, side by side: a list in a wide window, a row of tabs in a narrow one."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.theme import font, room, theme
from ui.views.parts.focus import ring_on_focus


class Way(StrEnum):
    """Name the ways of adding an account."""

    WEBCAM = "webcam"
    SCREEN = "screen"
    IMAGE = "image"
    CLIPBOARD = "clipboard"
    HAND = "hand"


_ICONS: Final = {
    Way.WEBCAM: "camera",
    Way.SCREEN: "monitor",
    Way.IMAGE: "image",
    Way.CLIPBOARD: "clipboard",
    Way.HAND: "keyboard",
}


class WayButton(QAbstractButton):
    """Choose one way; icon and two lines, or icon above one word when `narrow`."""

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        self._hint = ""
        self._narrow = False
        self._worded = True
        self.setObjectName(f"way_{way}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, hint: str, keys: str) -> None:
        """Set what it says; `keys` is the shortcut for the tooltip."""
        self._hint = hint
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.setToolTip(f"{hint} ({keys})")
        self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """Become a tab, or a line of the list again."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that holds icon and words."""
        if self._narrow:
            return QSize(self.word_width() + 8, room(56 if self._worded else 44))
        title = QFontMetricsF(font("body", weight=600)).horizontalAdvance(self.text())
        hint = QFontMetricsF(font("caption")).horizontalAdvance(self._hint)
        return QSize(round(max(title, hint)) + room(20) + 36, room(54))

    def minimumSizeHint(self) -> QSize:
        """Return the least width: a tab may be its icon, a line of the list is never cut."""
        return QSize(room(36), self.sizeHint().height()) if self._narrow else self.sizeHint()

    def word_width(self) -> int:
        """Return how much room its word takes as a tab."""
        return round(QFontMetricsF(font("caption", weight=600)).horizontalAdvance(self.text()) + 1)

    def show_word(self, worded: bool) -> None:
        """Show the word of a tab under its icon, or the icon alone."""
        if worded != self._worded:
            self._worded = worded
            self.updateGeometry()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = self._fill()
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color(fill))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if theme().contrast and self.isChecked():
            painter.setPen(theme().color("border"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if self._narrow:
            self._paint_tab(painter)
        else:
            self._paint_line(painter)
        painter.end()

    def _fill(self) -> str:
        if self.isChecked():
            return "accentSoft"
        if self.isDown():
            return "pressed"
        return "hover" if self.underMouse() else ""

    def _paint_line(self, painter: QPainter) -> None:
        side = room(20)
        ink = "onAccentSoft" if self.isChecked() else "muted"
        painter.drawPixmap(
            QPointF(12, round((self.height() - side) / 2)),
            pixmap(_ICONS[self.way], ink, side, self.devicePixelRatioF()),
        )
        x = 12 + side + 12
        self._paint_words(painter, self.text(), x, 0.36, "bodyStrong" if self.isChecked() else "body", strong=True)
        self._paint_words(painter, self._hint, x, 0.69, "caption", strong=False)

    def _paint_words(self, painter: QPainter, words: str, x: float, at: float, role: str, *, strong: bool) -> None:
        painter.setFont(font(role, weight=(600 if self.isChecked() else 500) if strong else 400))
        metrics = QFontMetricsF(painter.font())
        tone = "onAccentSoft" if self.isChecked() else ("text" if strong else "muted")
        painter.setPen(theme().color(tone))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - x - 8)
        painter.drawText(QPointF(x, self.height() * at + metrics.capHeight() / 2), shown)

    def _paint_tab(self, painter: QPainter) -> None:
        side = room(20)
        ink = "onAccentSoft" if self.isChecked() else "muted"
        painter.drawPixmap(
            QPointF(
                round((self.width() - side) / 2), round(self.height() * (0.32 if self._worded else 0.5) - side / 2)
            ),
            pixmap(_ICONS[self.way], ink, side, self.devicePixelRatioF()),
        )
        if not self._worded:
            return
        painter.setFont(font("caption", weight=600 if self.isChecked() else 500))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme().color(ink))
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        x = (self.width() - metrics.horizontalAdvance(shown)) / 2
        painter.drawText(QPointF(x, self.height() * 0.72 + metrics.capHeight() / 2), shown)


class WayBar(QWidget):
    """Let a person choose how to add; arrow keys move between the ways."""

    chosen = Signal(Way)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self._group = QButtonGroup(self)
        self.buttons = {way: WayButton(way) for way in Way}
        for button in self.buttons.values():
            self._group.addButton(button)
            self._lines.addWidget(button, 1)
        self._group.buttonToggled.connect(self._tell)
        self.narrow = False
        self.retranslate()

    @property
    def current(self) -> Way:
        """Return the way that is chosen."""
        return next((way for way, button in self.buttons.items() if button.isChecked()), Way.WEBCAM)

    def choose(self, way: Way) -> None:
        """Choose a way."""
        self.buttons[way].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Lie down as a row of tabs, or stand as a list."""
        self.narrow = narrow
        directions = QBoxLayout.Direction
        self._lines.setDirection(directions.LeftToRight if narrow else directions.TopToBottom)
        for button in self.buttons.values():
            button.set_narrow(narrow)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone where not every word fits; the page below says its name."""
        super().resizeEvent(event)
        self._fit_words()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fit_words(self) -> None:
        each = (self.width() - 4 * (len(self.buttons) - 1)) / len(self.buttons)
        fits = all(button.word_width() + 4 <= each for button in self.buttons.values())
        for button in self.buttons.values():
            button.show_word(fits or not self.narrow)

    def retranslate(self) -> None:
        """Set all words again."""
        image = self.tr("Image") if self.narrow else self.tr("Image file")
        words = {
            Way.WEBCAM: (self.tr("Webcam"), self.tr("Point it at the code")),
            Way.SCREEN: (self.tr("Screen"), self.tr("All screens or a region")),
            Way.IMAGE: (image, self.tr("Choose files, or drop them")),
            Way.CLIPBOARD: (self.tr("Clipboard"), self.tr("Picture or text")),
            Way.HAND: (self.tr("By hand"), self.tr("Type the secret")),
        }
        for number, (way, (title, hint)) in enumerate(words.items(), 1):
            self.buttons[way].set_words(title, hint, f"Alt+{number}")
        self._fit_words()

    def _tell(self, button: QAbstractButton, checked: bool) -> None:
        if checked and isinstance(button, WayButton):
            self.chosen.emit(button.way)
