"""Dialogs inside the window: a veil, a panel, and a trap for the focus."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import room, theme
from ui.views.parts.buttons import IconButton
from ui.views.parts.text import Text

Width = Literal["small", "medium", "large"]
WIDTHS: Final[dict[str, int]] = {"small": 440, "medium": 640, "large": 880}
NARROW: Final = 600
_RADIUS: Final = 12
_SHADOW: Final = 24


class Overlay(QWidget):
    """Show a dialog over its window; Esc, the cross and a click beside it close it.

    Put the content into `body` (it scrolls when it must) and buttons into `footer`, the chosen one last.
    Below 600 px it fills the window.
    """

    closed = Signal()

    def __init__(self, window: QWidget, title: str = "", width: Width = "medium") -> None:
        super().__init__(window)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._width = WIDTHS[width]
        self._before: QWidget | None = None
        self.close_on_veil = True
        self.panel = QWidget(self)
        self.panel.setObjectName("overlay_panel")
        self.title = Text(title, "heading", wrap=True)
        self._cross = IconButton("x")
        self._cross.setObjectName("overlay_close")
        self._cross.clicked.connect(self.close_overlay)
        self._build()
        self._name_cross()
        self.set_title(title)
        window.installEventFilter(self)
        self._content.installEventFilter(self)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 14, 10)
        head.addWidget(self.title, 1)
        head.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignTop)
        self._content = QWidget()
        self.body = QVBoxLayout()
        self._tall = QVBoxLayout(self._content)
        self._tall.setContentsMargins(0, 0, 0, 0)
        self._tall.addLayout(self.body)
        self._tall.addStretch()
        self.body.setContentsMargins(24, 2, 24, 20)
        self.body.setSpacing(12)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.viewport().setAutoFillBackground(False)
        self.scroller.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        self._foot = QWidget()
        self.footer = QHBoxLayout(self._foot)
        self.footer.setContentsMargins(24, 16, 24, 16)
        self.footer.setSpacing(12)
        self.footer.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scroller, 1)
        column.addWidget(self._foot)

    def set_title(self, title: str) -> None:
        """Change the title; it is the accessible name of the dialog."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def open(self) -> None:
        """Show the dialog and take the focus."""
        self._before = QApplication.focusWidget()
        self._foot.setVisible(self.footer.count() > 0)
        self.place()
        self.show()
        self.raise_()
        first = self._first_field()
        (first or self._cross).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_overlay(self) -> None:
        """Hide the dialog and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def place(self) -> None:
        """Lay the panel over the middle of the window; call it when the content changed its size."""
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        # What is to spare goes into a part that can use it, such as a picture, else below all parts.
        self._tall.setStretch(0, int(bool(self.body.expandingDirections() & Qt.Orientation.Vertical)))
        if self.width() < NARROW:
            self._content.setMinimumWidth(0)
            self._content.setMaximumWidth(self.width())
            self.panel.setGeometry(self.rect())
            return
        width = min(round(self._width * (1 + (room(100) - 100) / 200)), self.width() - 48)
        self._content.setFixedWidth(width) if self._content.width() != width else None
        self.panel.setGeometry(QRect((self.width() - width) // 2, 0, width, self.height()))
        height = min(self._wanted_height(width), self.height() - 48)
        self.panel.setGeometry(QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height))
        self.update()  # the shadow lies outside of the panel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window, and that of the content, of which a scroll area tells nobody."""
        resized = watched is self.parent() and event.type() == QEvent.Type.Resize
        grown = watched is self._content and event.type() == QEvent.Type.LayoutRequest
        if (resized or grown) and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Lay out again when the content asked for another size."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return handled

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_cross()
        elif event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; let no other key through to the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the panel."""
        if self.close_on_veil and not self.panel.geometry().contains(event.position().toPoint()):
            self.close_overlay()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Repaint the veil."""
        super().resizeEvent(event)
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's signature
        """Keep the focus inside of the panel."""
        stops = self._stops()
        if not stops:
            return False
        focus = QApplication.focusWidget()
        at = stops.index(focus) if focus in stops else -1 if forward else 0
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chosen = stops[(at + step) % len(stops)]
        chosen.setFocus(reason)
        self.scroller.ensureWidgetVisible(chosen) if self._content.isAncestorOf(chosen) else None
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw veil, shadow and panel; inside of the panel alone, as for a button that is pressed, only that."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fills = self.panel.size() == self.size()
        if not fills and not self.panel.geometry().contains(event.rect()):
            painter.fillRect(self.rect(), look.dim)
            self._paint_shadow(painter)
        edge = look.line / 2
        painter.setPen(Qt.PenStyle.NoPen if fills else QPen(look.color("border"), look.line))
        painter.setBrush(look.color("raised"))
        corner = 0 if fills else _RADIUS
        painter.drawRoundedRect(QRectF(self.panel.geometry()).adjusted(edge, edge, -edge, -edge), corner, corner)
        if self._foot.isVisible():
            inside = self.panel.geometry().adjusted(look.line, 0, -look.line, 0)
            top = self.panel.y() + self._foot.y()
            painter.fillRect(inside.x(), top, inside.width(), look.line, look.color("border"))
        painter.end()

    def _paint_shadow(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 3))
        base = QRectF(self.panel.geometry()).translated(0, 8)
        for n in range(_SHADOW, 0, -2):
            painter.drawRoundedRect(base.adjusted(-n, -n, n, n), _RADIUS + n, _RADIUS + n)

    def _wanted_height(self, width: int) -> int:
        layout = self.panel.layout()
        if layout is None:
            return self.height()
        layout.activate()
        body = self.body.heightForWidth(width) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        body = max(body, self.body.minimumSize().height())  # a scroll area never makes its content lower than this
        head = max(self.title.heightForWidth(width - 90), self._cross.sizeHint().height()) + 24
        foot = self._foot.sizeHint().height() if self.footer.count() else 0
        return head + body + foot + 2

    def _stops(self) -> list[QWidget]:
        """Return what Tab can reach inside, in the order of the chain."""
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not self and widget is not None:
            tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tab and self.isAncestorOf(widget) and widget.isVisibleTo(self) and widget.isEnabled():
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def _first_field(self) -> QWidget | None:
        """Return the first control of the content, else the last of the footer."""
        stops = self._stops()
        inside = [stop for stop in stops if self._content.isAncestorOf(stop)]
        footer = [stop for stop in stops if self._foot.isAncestorOf(stop)]
        return inside[0] if inside else footer[-1] if footer else None

    def _name_cross(self) -> None:
        self._cross.set_tooltip(self.tr("Close"), "Esc")
