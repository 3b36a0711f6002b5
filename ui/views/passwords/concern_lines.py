"""What a password needs care for, each with the way to repair it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import room
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.text import Text

_BESIDE = 400


class ConcernLine(QWidget):
    """Say one thing that is wrong; `repair_requested` tells the way: "change" or "edit"."""

    repair_requested = Signal(str)

    def __init__(self, concern: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._concern = concern
        self.setObjectName(f"concern_{concern}")
        self._icon, self._tone = {
            "exposed": ("circle-alert", "danger"),
            "weak": ("shield-alert", "danger"),
            "http": ("lock-open", "danger"),
            "reused": ("copy", "warning"),
            "nearly": ("copy", "warning"),
            "old": ("calendar-clock", "muted"),
        }.get(concern, ("shield-check", "muted"))
        self._words = Text("", "label", wrap=True)
        self._way = "edit" if concern in ("http", "no_two_step") else "change"
        self._repair = SecondaryButton("", small=True)
        self._repair.setObjectName(f"repair_{concern}")
        self._repair.clicked.connect(lambda: self.repair_requested.emit(self._way))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSpacing(8)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._repair)
        self._fit()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._words.setText(
            {
                "exposed": self.tr("This password is in a list of stolen ones. Change it."),
                "weak": self.tr("This password is easy to guess."),
                "reused": self.tr("Another login has the same password: one leak opens both doors."),
                "nearly": self.tr("Another login has nearly the same password."),
                "http": self.tr("The address begins with http: what you type can be read on the way."),
                "old": self.tr("This password is old. Change it if someone else may know it."),
                "no_two_step": self.tr("This site offers two-step verification. Switch it on there and link its code."),
            }.get(self._concern, "")
        )
        self._repair.setText(self.tr("Edit") if self._way == "edit" else self.tr("Change"))
        self._repair.setToolTip(
            self.tr("Edit this login") if self._way == "edit" else self.tr("Open the page where it is changed")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon beside the first line."""
        size = room(20)
        painter = QPainter(self)
        at = QPointF(20, round(self._words.y() + (self._words.fontMetrics().height() - size) / 2))
        if self._words.height() < 2 * self._words.fontMetrics().height():
            at = QPointF(20, round(self._words.geometry().center().y() - size / 2))
        painter.drawPixmap(at, pixmap(self._icon, self._tone, size, self.devicePixelRatioF()))
        painter.end()

    def _fit(self) -> None:
        beside = self.width() >= room(_BESIDE)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._line.setContentsMargins(20 + room(28), 9, 16, 9)
