"""Switch, check box, radio button and select, all of them tiles."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QStyledItemDelegate, QWidget

from ui.icons import pixmap
from ui.theme import font, room, theme
from ui.views.parts.focus import ring_on_focus

_BOX: Final = 18
_GAP: Final = 12


class Toggle(QCheckBox):
    """Switch one thing on or off at once; give it an accessible name, it has no words of its own."""

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of the switch."""
        return QSize(room(36), room(20))

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """Take a click anywhere on the switch."""
        return self.rect().contains(pos)  # type: ignore[call-overload, no-any-return]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch on Enter too."""
        _press_on_enter(self, event) or super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and tile."""
        look, on = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self.isEnabled():
            fill, edge, stone = "sunken", "border", "disabled"
        elif on:
            fill, edge, stone = "accent", "accent", "onAccent"
        else:
            fill, edge, stone = "surface", "borderStrong", "borderStrong"
        painter.setPen(QPen(look.color(edge), look.line))
        painter.setBrush(look.color(fill))
        painter.drawRoundedRect(track, room(6), room(6))
        side = self.height() - room(6)
        x = self.width() - side - room(3) if on else room(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(stone))
        painter.drawRoundedRect(QRectF(x, room(3), side, side), room(4), room(4))
        painter.end()


class CheckBox(QCheckBox):
    """Tick a thing; the words stand to the right of the box."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size of box and words."""
        return _choice_size(self)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """Take a click on box or words."""
        return self.rect().contains(pos)  # type: ignore[call-overload, no-any-return]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter too."""
        _press_on_enter(self, event) or super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, tick and words."""
        look, box = theme(), _box_rect(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = self.checkState()
        on = state != Qt.CheckState.Unchecked
        painter.setPen(QPen(look.color(_edge_name(self, on=on)), look.line))
        painter.setBrush(look.color(_fill_name(self, on=on)))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            name = "minus" if state == Qt.CheckState.PartiallyChecked else "check"
            mark = round(box.width()) - 4
            ink = "onAccent" if self.isEnabled() else "disabled"
            painter.drawPixmap(box.topLeft() + QPointF(2, 2), pixmap(name, ink, mark, self.devicePixelRatioF()))
        _paint_words(self, painter, box)
        painter.end()


class RadioButton(QRadioButton):
    """Choose one of several; the only round thing in the house."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size of button and words."""
        return _choice_size(self)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """Take a click on button or words."""
        return self.rect().contains(pos)  # type: ignore[call-overload, no-any-return]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus line."""
        super().focusInEvent(event)
        ring_on_focus(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring, stone and words."""
        look, box, on = theme(), _box_rect(self), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color(_edge_name(self, on=on)), look.line))
        painter.setBrush(look.color(_fill_name(self, on=on)))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("onAccent"))
            third = box.width() / 3
            painter.drawEllipse(box.adjusted(third, third, -third, -third))
        _paint_words(self, painter, box)
        painter.end()


class Select(QComboBox):
    """Choose one of a list; the wheel changes it only while it has the focus."""

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))  # the list then follows the style sheet
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """Return the size of the longest choice."""
        metrics = QFontMetricsF(font("body"))
        words = max((metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=40.0)
        return QSize(round(words) + 11 + room(40), room(36))

    def minimumSizeHint(self) -> QSize:
        """Return a width that shows at least some of the words."""
        return QSize(min(self.sizeHint().width(), room(96)), room(36))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the person is at this control."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw field, words and arrow."""
        look, focused = theme(), self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.focus_line if focused else look.line
        edge = "focus" if focused else "borderStrong" if self.isEnabled() else "border"
        painter.setPen(QPen(look.color(edge), line))
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(look.color("hover" if hovered else "surface" if self.isEnabled() else "sunken"))
        inset = line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
        size = room(16)
        ink = "text" if self.isEnabled() else "disabled"
        arrow = QPointF(self.width() - size - room(8), round((self.height() - size) / 2))
        muted = "muted" if self.isEnabled() else "disabled"
        painter.drawPixmap(arrow, pixmap("chevron-down", muted, size, self.devicePixelRatioF()))
        painter.setFont(font("body"))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, arrow.x() - 11 - room(4))
        painter.setPen(look.color(ink))
        painter.drawText(QPointF(11, self.height() / 2 + metrics.capHeight() / 2), words)
        painter.end()


def _press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        button.click()
        return True
    return False


def _choice_size(button: QAbstractButton) -> QSize:
    metrics = QFontMetricsF(font("body"))
    words = metrics.horizontalAdvance(button.text())
    width = room(_BOX) + (_GAP + round(words + 1) if button.text() else 0)
    return QSize(width, max(room(_BOX) + 2, round(metrics.height())))


def _box_rect(button: QAbstractButton) -> QRectF:
    side = room(_BOX)
    return QRectF(0, (button.height() - side) // 2, side, side)


def _edge_name(button: QAbstractButton, *, on: bool) -> str:
    if not button.isEnabled():
        return "border"
    return "accent" if on else "borderStrong"


def _fill_name(button: QAbstractButton, *, on: bool) -> str:
    if not button.isEnabled():
        return "sunken"
    if on:
        return "accent"
    return "hover" if button.underMouse() else "surface"


def _paint_words(button: QAbstractButton, painter: QPainter, box: QRectF) -> None:
    if button.text():
        painter.setFont(font("body"))
        painter.setPen(theme().color("text" if button.isEnabled() else "disabled"))
        metrics = QFontMetricsF(painter.font())
        at = QPointF(box.right() + _GAP, button.height() / 2 + metrics.capHeight() / 2)
        painter.drawText(at, button.text())
