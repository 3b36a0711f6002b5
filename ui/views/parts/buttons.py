"""Buttons: one filled a view, the others pale, and small square ones with an icon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.theme import font, room, theme
from ui.views.parts.early import set_tab_focus
from ui.views.parts.focus import ring_on_focus

_RADIUS: Final = 8


@dataclass(frozen=True, slots=True)
class Look:
    """Name the colours of a kind of button; "" is none."""

    fill: str
    hover: str
    pressed: str
    edge: str
    ink: str
    weight: int = 500


_PRIMARY: Final = Look("accent", "accentHover", "accentHover", "", "onAccent", 600)
_DANGER: Final = Look("danger", "danger", "danger", "", "onDanger", 600)
_SECONDARY: Final = Look("surface", "hover", "pressed", "borderHover", "text")
_GHOST: Final = Look("", "hover", "pressed", "", "accent")
_QUIET: Final = Look("", "hover", "pressed", "", "muted")


class Button(QPushButton):
    """Paint a button in one of the looks; the subclasses name them."""

    LOOK: Look = _SECONDARY

    def __init__(self, text: str = "", *, icon: str = "", small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._small = small
        self._may_wrap = False
        set_tab_focus(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str) -> None:
        """Change the icon; "" takes it away."""
        if name != self._icon:
            self._icon = name
            self.updateGeometry()
            self.update()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words, and the height where they take another number of lines."""
        super().setText(text)
        self._fit_lines()

    def allow_lines(self) -> None:
        """Go on in a second line where it is narrow, rather than be wider than there is room."""
        self._may_wrap = True
        self.setMinimumWidth(1)
        self._fit_lines()

    @property
    def icon_name(self) -> str:
        """Return the name of the icon that is shown."""
        return self._icon

    def sizeHint(self) -> QSize:
        """Return the size that holds icon and text at the text size in use."""
        width = 2.0 * self._padding()
        if self.text():
            width += QFontMetricsF(self._font()).horizontalAdvance(self._words())
        if self._icon:
            width += self._icon_size() + (self._gap() if self.text() else 0)
        return QSize(max(round(width + 0.5), self._height()), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: words of a button are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too, as people expect outside of dialogs."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when text size or look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._fit_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_lines()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint as hovered, under a hand."""
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter)
        self._paint_content(painter, self._ink())
        painter.end()

    def _height(self) -> int:
        return room(28 if self._small else 36)

    def _padding(self) -> int:
        return room(10 if self._small else 15)

    def _gap(self) -> int:
        return room(6 if self._small else 8)

    def _icon_size(self) -> int:
        return room(16 if self._small else 20)

    def _font(self) -> QFont:
        return font("label" if self._small else "body", weight=self.LOOK.weight)

    def _words(self) -> str:
        return self.text().replace("&", "")

    def _hovered(self) -> bool:
        return self.isEnabled() and self.underMouse()

    def _fill(self) -> str:
        look = self.LOOK
        if not self.isEnabled():
            return "sunken" if look.edge or look.fill else ""
        if self.isDown():
            return look.pressed
        return look.hover if self._hovered() else look.fill

    def _edge(self) -> str:
        if not self.isEnabled():
            return "border" if self.LOOK.edge or self.LOOK.fill else ""
        return self.LOOK.edge or ("border" if theme().contrast and self.LOOK.fill else "")

    def _ink(self) -> str:
        return self.LOOK.ink if self.isEnabled() else "disabled"

    def _paint_face(self, painter: QPainter) -> None:
        fill, edge, line = self._fill(), self._edge(), theme().line
        if not fill and not edge:
            return
        painter.setBrush(theme().color(fill) if fill else QtCore.Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color(edge), line) if edge else QtCore.Qt.PenStyle.NoPen)
        inset = line / 2 if edge else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)

    def _lines(self) -> list[str]:
        """Return the words as they fit: in one line or two, shortened where that is still too wide."""
        metrics, words = QFontMetricsF(self._font()), self._words()
        taken = self._icon_size() + self._gap() if self._icon else 0
        width = self.width() - 2 * min(self._padding(), 8) - taken
        if metrics.horizontalAdvance(words) <= width:
            return [words]  # asks nothing of the enums of Qt, which would cost the first picture 13 ms
        lines = [words]
        first = words.rpartition(" ")[0]
        while self._may_wrap and first and metrics.horizontalAdvance(lines[0]) > width:
            lines = [first, words[len(first) + 1 :]]
            first = first.rpartition(" ")[0]
        return [metrics.elidedText(line, QtCore.Qt.TextElideMode.ElideRight, width) for line in lines]

    def _fit_lines(self) -> None:
        """Be as high as the lines are; only where they may be more than one."""
        if self._may_wrap:
            lines = len(self._lines()) * QFontMetricsF(self._font()).lineSpacing()
            self.setFixedHeight(max(self._height(), round(lines) + 4))

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        face = self._font()
        metrics = QFontMetricsF(face)
        lines = self._lines() if self._words() else []
        width = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
        size = self._icon_size() if self._icon else 0
        gap = self._gap() if size and lines else 0
        x = (self.width() - size - gap - width) / 2
        if self.isLeftToRight() and size:
            painter.drawPixmap(
                QPointF(round(x), round((self.height() - size) / 2)),
                pixmap(self._icon, ink, size, self.devicePixelRatioF()),
            )
        if not lines:
            return  # before the pen: making one loads the namespace Qt, which the first picture does without
        painter.setFont(face)
        painter.setPen(theme().color(ink))
        top = (self.height() - (len(lines) - 1) * metrics.lineSpacing() + metrics.capHeight()) / 2
        for number, line in enumerate(lines):
            painter.drawText(QPointF(x + size + gap, top + number * metrics.lineSpacing()), line)


class PrimaryButton(Button):
    """The one thing to do here."""

    LOOK = _PRIMARY


class SecondaryButton(Button):
    """Another thing that can be done here."""

    LOOK = _SECONDARY


class DangerButton(Button):
    """A thing that takes something away."""

    LOOK = _DANGER


class GhostButton(Button):
    """A thing beside the point: words without a face."""

    LOOK = _GHOST

    def _padding(self) -> int:
        return room(8 if self._small else 12)


class QuietButton(GhostButton):
    """A tool of a page: muted words without a face."""

    LOOK = _QUIET

    def _ink(self) -> str:
        if self.isEnabled() and (self._hovered() or self.isChecked()):
            return "text"
        return super()._ink()


class SquareButton(Button):
    """A square button with an icon; `tooltip` is its accessible name as well."""

    def __init__(
        self,
        icon: str,
        tooltip: str = "",
        *,
        shortcut: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon=icon, small=small, parent=parent)
        if tooltip:
            self.set_tooltip(tooltip, shortcut)

    def set_tooltip(self, words: str, shortcut: str = "") -> None:
        """Say what the button does and, in brackets, which keys do the same."""
        self.setToolTip(f"{words} ({shortcut})" if shortcut else words)
        self.setAccessibleName(words)

    def _padding(self) -> int:
        return 0


class IconButton(SquareButton):
    """A tool: an icon without a face until the pointer is on it; filled softly while checked."""

    LOOK = _QUIET

    def _fill(self) -> str:
        if self.isEnabled() and self.isChecked():
            return "accentSoft"
        if self._hovered() and not self.isDown():
            return "surface"
        return super()._fill()

    def _edge(self) -> str:
        return "border" if self._hovered() and not self._small else ""

    def _ink(self) -> str:
        if not self.isEnabled():
            return "disabled"
        if self.isChecked():
            return "onAccentSoft"
        return "text" if self._hovered() else "muted"


class PrimaryIconButton(SquareButton):
    """The one thing to do here, as an icon; `tall` stands beside a tall field."""

    LOOK = _PRIMARY

    def __init__(self, icon: str, tooltip: str = "", *, tall: bool = False, parent: QWidget | None = None) -> None:
        self._tall = tall
        super().__init__(icon, tooltip, parent=parent)

    def _height(self) -> int:
        return room(44) if self._tall else super()._height()
