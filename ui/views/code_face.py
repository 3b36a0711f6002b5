"""The very large code of the account view, with its ring."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.delegates.ring import EXPIRING_SECONDS, paint_ring
from ui.delegates.text import Face as Type
from ui.delegates.text import code_groups
from ui.models.faces import Face
from ui.theme import font, room, theme, tokens

_RING: Final = 96
_SQUARE: Final = 22
_GAP: Final = 24
_RING_MOST: Final = 0.3  # of the width: the code is the larger of the two


class CodeFace(QWidget):
    """Paint one code as large as there is room, and how long it still holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code_face")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._face: Face | None = None
        self._type = Type(font("codeLarge"))

    def show_face(self, face: Face | None) -> None:
        """Show another moment; when only a second has gone by, the ring alone is painted."""
        before, self._face = self._face, face
        self.setAccessibleName(self._spoken())
        if before is not None and face is not None and _same_code(before, face):
            self.update(QRegion(self._ring_box().toAlignedRect()))
        else:
            self.update()

    def sizeHint(self) -> QSize:
        """Return a height that holds code and ring."""
        return QSize(room(240), room(_RING))

    def changeEvent(self, event: QEvent) -> None:
        """Follow look and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._type = Type(font("codeLarge"))
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw code and ring, or the ring alone."""
        if self._face is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._face.left > 0:
            paint_ring(painter, self._ring_box(), self._face.left, self._face.account.period)
        if not self._ring_box().toAlignedRect().contains(event.rect()):
            self._paint_code(painter, self._face)
        painter.end()

    def _ring_box(self) -> QRectF:
        side = min(room(_RING), self.height(), round(self.width() * _RING_MOST))
        return QRectF(self.width() - side, (self.height() - side) / 2, side, side)

    def _paint_code(self, painter: QPainter, face: Face) -> None:
        look = theme()
        free = (self._ring_box().x() - _GAP) if face.left > 0 else float(self.width())
        if face.hidden:
            self._paint_squares(painter, free)
            return
        groups = code_groups(face.code, together=face.account.type == "steam")
        gap = float(tokens()["type"]["scale"]["codeLarge"]["groupGap"])
        type_ = self._type
        width = sum(map(type_.width, groups)) + gap * (len(groups) - 1)
        if width > free > 0:
            smaller = font("codeLarge")
            smaller.setPixelSize(max(20, int(smaller.pixelSize() * free / width)))
            gap *= free / width
            type_ = Type(smaller)
        ending = 0 < face.left <= EXPIRING_SECONDS
        painter.setPen(look.color("expiring" if ending else "text"))
        x = 0.0
        for group in groups:
            x += type_.draw(painter, x, self.height() / 2, group) + gap

    def _paint_squares(self, painter: QPainter, free: float) -> None:
        side = min(float(room(_SQUARE)), free / 10.2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("muted"))
        x = 0.0
        for number in range(6):
            painter.drawRoundedRect(QRectF(x, (self.height() - side) / 2, side, side), 6, 6)
            x += side * (2.4 if number == 2 else 1.7)

    def _spoken(self) -> str:
        """Return how it is read out: what holds, never the code itself."""
        if self._face is None or not self._face.left:
            return self.tr("Code")
        return self.tr("Code, %n second(s) left", "", self._face.left)


def _same_code(one: Face, two: Face) -> bool:
    edge = (one.left <= EXPIRING_SECONDS) != (two.left <= EXPIRING_SECONDS)
    return (one.account.id, one.code, one.hidden) == (two.account.id, two.code, two.hidden) and not edge
