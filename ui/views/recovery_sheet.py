"""The recovery code, to be printed, saved or written down."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QEvent, QRectF, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPdfWriter, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from core.files import write_atomic
from ui.theme import font, px, theme
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.fields import Hint
from ui.views.parts.text import Text
from ui.views.parts.toggle import CheckBox

_PAPER_MM: Final = 25.0


class _Cell(QWidget):
    """Show one group of the code with its number."""

    def __init__(self, number: int, group: str) -> None:
        super().__init__()
        self._number, self._group = number, group
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()
        self.setAccessibleName(f"{number}: {' '.join(group)}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile, the number small and the group large."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("border") if look.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        middle = self.height() / 2
        painter.setFont(font("caption"))
        painter.setPen(look.color("muted"))
        painter.drawText(QRectF(px(10), 0, px(20), self.height()), Qt.AlignmentFlag.AlignVCenter, str(self._number))
        painter.setFont(_code_font())
        painter.setPen(look.color("text"))
        cap = QFontMetricsF(painter.font()).capHeight()
        painter.drawText(round(px(30)), round(middle + cap / 2), self._group)
        painter.end()

    def _measure(self) -> None:
        self.setFixedHeight(px(44))
        self.setMinimumWidth(round(px(38) + QFontMetricsF(_code_font()).horizontalAdvance("0000")))


class _KeptBox(CheckBox):
    """Be ticked by Enter, and say `go_on` by the next one; an Enter that is held down does neither."""

    go_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, or go on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        elif self.isChecked():
            self.go_on.emit()
        else:
            self.click()


class RecoverySheet(QWidget):
    """Show a recovery code with the ways to keep it; `kept` is the box that says it was kept."""

    copy_requested = Signal(str)
    kept_changed = Signal(bool)
    go_on = Signal()
    """Says that Enter was pressed on the ticked box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._cells: list[_Cell] = []
        card = Card(20)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        card.body.addLayout(self._grid)
        card.body.addSpacing(8)
        self.print_button = SecondaryButton(icon="printer")
        self.save_button = SecondaryButton(icon="save")
        self.copy_button = SecondaryButton(icon="copy")
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        self._buttons.setColumnStretch(3, 1)
        buttons = {"print": self.print_button, "save": self.save_button, "copy": self.copy_button}
        for name, button in buttons.items():
            button.setObjectName(f"recovery_{name}")
        card.body.addLayout(self._buttons)
        self.remark = Hint()
        self.remark.setObjectName("recovery_remark")
        card.body.addWidget(self.remark)
        self.kept = _KeptBox()
        self.kept.setObjectName("recovery_kept")
        self.kept.toggled.connect(self.kept_changed)
        self.kept.go_on.connect(self.go_on)
        self._later = Text("", "caption", "muted", wrap=True)
        self._later.setContentsMargins(30, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(card)
        column.addSpacing(10)
        column.addWidget(self.kept, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._later)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(lambda: self.copy_requested.emit(self._code))
        self.retranslate()

    def show_code(self, code: str) -> None:
        """Show `code`, its groups apart."""
        self._code = code
        self.kept.setChecked(False)
        self.remark.say("")
        for cell in self._cells:
            cell.deleteLater()
        self._cells = [_Cell(n, group) for n, group in enumerate(groups_of(code), start=1)]
        self._arrange()

    def forget(self) -> None:
        """Forget the code."""
        self.show_code("")

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.print_button.setText(self.tr("Print"))
        self.save_button.setText(self.tr("Save as PDF…"))
        self.copy_button.setText(self.tr("Copy"))
        self.kept.setText(self.tr("I have put it in a safe place"))
        self._later.setText(self.tr("You can make a new one at any time in Settings, Security."))
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the width of one group in a row, so that a narrow window can ask for it."""
        least = super().minimumSizeHint()
        widest = max(button.sizeHint().width() for button in (self.print_button, self.save_button, self.copy_button))
        cell = self._cells[0].minimumWidth() if self._cells else 0
        return QSize(min(least.width(), max(widest, cell) + 44), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay as many groups in a row as fit."""
        super().resizeEvent(event)
        self._arrange()

    def draw(self, painter: QPainter, page: QRectF, mm: float) -> None:
        """Draw the sheet of paper; `mm` is one millimetre in the units of `painter`."""
        margin = _PAPER_MM * mm
        area = page.adjusted(margin, margin, -margin, -margin)
        wrap = int(Qt.TextFlag.TextWordWrap)
        painter.setPen(Qt.GlobalColor.black)

        def say(text: str, face: QFont, top: float) -> float:
            painter.setFont(face)
            box = QRectF(area.x(), top, area.width(), area.height())
            return painter.drawText(box, wrap, text).bottom() if text else top

        y = say(self.tr("Tessera recovery code"), _paper_font(20, bold=True), area.top()) + 4 * mm
        text = self.tr("With this code you open your vault when the master password is gone, and set a new one.")
        y = say(text, _paper_font(11), y) + 10 * mm
        painter.setFont(_paper_font(20, mono=True))
        for n, group in enumerate(groups_of(self._code)):
            at = QRectF(area.x() + (n % 3) * area.width() / 3, y + (n // 3) * 14 * mm, area.width() / 3, 12 * mm)
            painter.drawText(at, 0, group)
        y += (len(groups_of(self._code)) + 2) // 3 * 14 * mm + 6 * mm
        say(
            self.tr(
                "Keep this paper where you keep your passport. Whoever has it and your computer can open everything."
            ),
            _paper_font(11),
            y,
        )

    def _arrange(self) -> None:
        if not self._cells:
            return
        self.ensurePolished()
        room_for = max(1, (self.width() - 40 + 10) // (self._cells[0].minimumWidth() + 10))
        columns = min(3, room_for)
        for cell in self._cells:
            self._grid.removeWidget(cell)
        for n, cell in enumerate(self._cells):
            self._grid.addWidget(cell, n // columns, n % columns)
        row = [self.print_button, self.save_button, self.copy_button]
        fits = sum(button.sizeHint().width() + 8 for button in row) <= self.width() - 40
        for n, button in enumerate(row):
            self._buttons.removeWidget(button)
            self._buttons.addWidget(button, 0 if fits else n, n if fits else 0, Qt.AlignmentFlag.AlignLeft)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self.remark.say(self.tr("No printer found. Save it as PDF, or write it down."))
            return
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            painter = QPainter(printer)
            resolution = printer.resolution()
            self.draw(painter, QRectF(printer.pageLayout().paintRectPixels(resolution)), resolution / 25.4)
            painter.end()
            self.remark.say(self.tr("Sent to the printer. Take it from there at once."))

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the recovery code"),
            str(Path(folder, "tessera-recovery-code.pdf")),
            self.tr("PDF document (*.pdf)"),
        )
        if Path(name).name.strip():
            self.save_pdf(name)

    def save_pdf(self, name: str) -> None:
        """Write the sheet as a PDF and say in place whether that worked."""
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self.tr("Tessera recovery code"))
        painter = QPainter(writer)
        resolution = writer.resolution()
        self.draw(painter, QRectF(writer.pageLayout().paintRectPixels(resolution)), resolution / 25.4)
        painter.end()
        try:
            write_atomic(Path(name), bytes(buffer.data().data()))
        except OSError:
            self.remark.say(self.tr("This file can’t be written. Choose another folder."))
        else:
            self.remark.say(self.tr("Saved. Move it to a place that is not this computer."))


def groups_of(code: str) -> list[str]:
    """Return the groups that a code is written in."""
    return re.findall(r"[A-Z0-9]+", code)


def _code_font() -> QFont:
    face = font("mono")
    face.setPixelSize(px(18))
    face.setWeight(QFont.Weight.Bold)
    return face


def _paper_font(points: int, *, bold: bool = False, mono: bool = False) -> QFont:
    face = font("mono" if mono else "body")
    face.setPointSize(points)
    face.setBold(bold or mono)
    return face
