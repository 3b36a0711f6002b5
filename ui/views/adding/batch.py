"""The strip that tells how much of an export over several QR codes has been scanned."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.models.candidates import Progress
from ui.theme import font, room, theme
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.text import Text

_SIDE = 26
_MOST = 12  # squares; beyond this the words say it alone
_STACKED_BELOW = 480
_BRIEF_BELOW = 300


class Squares(QWidget):
    """Draw one numbered square for each code: filled when it was scanned, dashed when it is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = Progress(0, frozenset())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress) -> None:
        """Show which codes were scanned."""
        self._progress = progress
        self.setVisible(progress.size <= _MOST)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all squares."""
        count = self._progress.size
        return QSize(count * room(_SIDE) + max(count - 1, 0) * 4, room(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, ink = room(_SIDE), theme().color("warning")
        for index in range(self._progress.size):
            scanned = index in self._progress.scanned
            square = QRectF(index * (side + 4), 0, side, side)
            pen = QPen(ink, theme().line, Qt.PenStyle.SolidLine if scanned else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(ink if scanned else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setFont(font("caption", weight=600))
            painter.setPen(theme().color("warningSoft" if scanned else "warning"))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        painter.end()


class BatchStrip(QWidget):
    """Say which codes of the export are still missing and lead back to scanning."""

    scan_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = Progress(0, frozenset())
        self._mark = QLabel()
        self._title = Text("", "bodyStrong", wrap=True)
        self._title.setObjectName("batch_title")
        self._text = Text("", "label", wrap=True)
        self._text.setObjectName("batch_text")
        self.squares = Squares()
        self.scan_on = SecondaryButton(small=True)
        self.scan_on.setObjectName("batch_scan_on")
        self.scan_on.clicked.connect(self.scan_on_wanted)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        lead = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        lead.setSpacing(12)
        lead.addWidget(self._mark)
        lead.addLayout(words, 1)
        self._end = end = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        end.setSpacing(12)
        end.addWidget(self.squares)
        end.addWidget(self.scan_on)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 10, 14, 10)
        self._row.setSpacing(12)
        self._row.addLayout(lead, 1)
        self._row.addLayout(end)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_progress(self, progress: Progress | None) -> None:
        """Show what is missing; nothing when all codes were scanned."""
        self.setVisible(progress is not None and bool(progress.missing))
        if progress is not None:
            self._progress = progress
            self.squares.show_progress(progress)
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the squares below the words where it is narrow."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < room(_STACKED_BELOW)
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        brief = self.width() < room(_BRIEF_BELOW) and not self.squares.isHidden()
        self._text.setVisible(not brief)  # the squares say the same in less room, the tooltip says it in full
        self._mark.setVisible(not brief)
        self._row.setSpacing(8 if narrow else 12)
        both = self.squares.sizeHint().width() + self.scan_on.sizeHint().width() + 44
        self._end.setDirection(directions.TopToBottom if both > self.width() else directions.LeftToRight)
        self.setMinimumHeight(max(self._row.totalHeightForWidth(self.width()), 0))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        scanned, size = str(len(self._progress.scanned)), str(self._progress.size)
        self._title.setText(self.tr("%1 of %2 codes scanned").replace("%1", scanned).replace("%2", size))
        missing = [str(index + 1) for index in self._progress.missing]
        if len(missing) == 1:
            words = self.tr("Code %1 is missing. Go to it on the phone, or add these first.").replace("%1", missing[0])
        else:
            words = self.tr("Codes %1 are missing. Go to them on the phone, or add these first.")
            words = words.replace("%1", ", ".join(missing[:_MOST]))
        self._text.setText(words)
        self.setToolTip(words)
        self.squares.setAccessibleName(words)
        self.scan_on.setText(self.tr("Scan on"))
        self.scan_on.setToolTip(self.tr("Scan the codes that are missing"))
        self._mark.setPixmap(pixmap("qr-code", "warning", room(20), self.devicePixelRatioF()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the amber surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("warning"), theme().line))
        painter.setBrush(theme().color("warningSoft"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
