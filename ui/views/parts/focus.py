"""The line around the control that the keyboard is on."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.theme import theme

_GAP = 4  # the ring stands off its control, so that it is seen on a filled button too


class FocusRing(QWidget):
    """Draw the focus line outside of one control.

    It lies in the nearest ancestor that is roomy enough, so that no edge cuts it.
    """

    def __init__(self, target: QWidget) -> None:
        chain = _up_to_room(target)
        super().__init__(chain[-1])
        self._target, self._ground = target, chain[-1]
        self._followed = chain[:-1]
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._follow()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control and leave with its focus."""
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif kind in (QEvent.Type.Hide, QEvent.Type.ParentChange) or (
            kind == QEvent.Type.FocusOut and watched is self._target
        ):
            self._leave()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        width = theme().focus_line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 11, 11)

    def _follow(self) -> None:
        origin = self._target.mapTo(self._ground, QPoint(0, 0))
        self.setGeometry(QRect(origin, self._target.size()).adjusted(-_GAP, -_GAP, _GAP, _GAP))
        self.raise_()


def ring_on_focus(target: QWidget, event: QFocusEvent) -> None:
    """Show the ring when focus came by keyboard; call it from `focusInEvent`."""
    reasons = QtCore.Qt.FocusReason
    by_keyboard = (reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason)
    if event.reason() in by_keyboard and target.parentWidget() is not None:
        FocusRing(target)


def _up_to_room(target: QWidget) -> list[QWidget]:
    """Return `target` and its ancestors up to the first that holds the ring whole, or that must not be left."""
    chain = [target]
    while (parent := chain[-1].parentWidget()) is not None:
        chain.append(parent)
        ring = QRect(target.mapTo(parent, QPoint(0, 0)), target.size()).adjusted(-_GAP, -_GAP, _GAP, _GAP)
        scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if parent.rect().contains(ring) or parent.isWindow() or scrolled:
            break
    return chain
