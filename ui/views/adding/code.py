"""A code in large digits and the ring that counts down, for cards outside of the tile list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.delegates.ring import paint_ring
from ui.delegates.text import code_groups
from ui.theme import font, px, theme


class CodeLabel(QWidget):
    """Show a code; the gaps between its groups are drawn, so a screen reader hears the digits only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self.setObjectName("preview_code")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def code(self) -> str:
        """Return the code that is shown."""
        return self._code

    def set_code(self, code: str) -> None:
        """Show a code; "" shows nothing."""
        if code != self._code:
            self._code = code
            self.setAccessibleName(" ".join(code))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the code."""
        metrics = QFontMetricsF(font(self._role()))
        parts = code_groups(self._code)
        width = sum(metrics.horizontalAdvance(part) for part in parts) + self._gap() * max(len(parts) - 1, 0)
        return QSize(round(width + 1), px(36))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a code is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groups."""
        painter = QPainter(self)
        painter.setFont(font(self._role()))
        painter.setPen(theme().color("text"))
        metrics = QFontMetricsF(painter.font())
        x, baseline = 0.0, self.height() / 2 + metrics.capHeight() / 2
        for part in code_groups(self._code):
            painter.drawText(QPointF(x, baseline), part)
            x += metrics.horizontalAdvance(part) + self._gap()
        painter.end()

    def _role(self) -> str:
        return "codeLong" if len(self._code) > 8 else "code"

    def _gap(self) -> int:
        return px(8 if len(self._code) > 8 else 10)


class Countdown(QWidget):
    """Show how much of a period is left, as a ring and in seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self._period = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_left(self, seconds: int, period: int) -> None:
        """Show `seconds` of `period`."""
        if (seconds, period) != (self._left, self._period):
            self._left, self._period = seconds, max(period, 1)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the ring."""
        return QSize(px(30), px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, QRectF(self.rect()), self._left, self._period)
        painter.end()
