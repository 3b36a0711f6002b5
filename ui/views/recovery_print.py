"""Recovery codes of one site on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import font

if TYPE_CHECKING:
    from core.vault import RecoveryEntry

_MARGIN_MM: Final = 25.0
_LINE_MM: Final = 9.0


def print_codes(name: str, entries: Sequence[RecoveryEntry], parent: QWidget) -> bool:
    """Print after asking for the printer; return False when this computer has none."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = QPrinter()
    if QPrintDialog(printer, parent).exec():
        painter = QPainter(printer)
        resolution = printer.resolution()
        page = QRectF(printer.pageLayout().paintRectPixels(resolution))
        draw_codes(painter, page, resolution / 25.4, name, entries)
        painter.end()
    return True


def draw_codes(painter: QPainter, page: QRectF, mm: float, name: str, entries: Sequence[RecoveryEntry]) -> None:
    """Draw the sheet; `mm` is one millimetre in the units of `painter`. Used codes are struck through."""
    margin = _MARGIN_MM * mm
    area = page.adjusted(margin, margin, -margin, -margin)
    painter.setPen(Qt.GlobalColor.black)
    title = QCoreApplication.translate("RecoveryPrint", "Recovery codes of %1").replace("%1", name)
    painter.setFont(_face(18, mono=False))
    painter.drawText(area, int(Qt.TextFlag.TextWordWrap), title)
    y = area.top() + 16 * mm
    for entry in entries:
        face = _face(14, mono=True)
        face.setStrikeOut(bool(entry.used))
        painter.setFont(face)
        painter.drawText(QRectF(area.x(), y, area.width(), _LINE_MM * mm), 0, entry.text)
        y += _LINE_MM * mm
    painter.setFont(_face(10, mono=False))
    keep = QCoreApplication.translate(
        "RecoveryPrint", "Whoever has one of these can open the account. Keep them apart."
    )
    painter.drawText(QRectF(area.x(), y + 6 * mm, area.width(), 20 * mm), int(Qt.TextFlag.TextWordWrap), keep)


def _face(points: int, *, mono: bool) -> QFont:
    face = font("mono" if mono else "body")
    face.setPointSize(points)
    return face
