"""Lines of a card with a name, a value and what can be done with it; secret values are squares until asked for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import font, motion, room, theme
from ui.views.account_parts import NameText
from ui.views.parts.buttons import IconButton
from ui.views.parts.card import Card, Rule
from ui.views.parts.text import Text
from ui.views.passwords.shown_password import ShownPassword

_CAPTION: Final = 118
_BESIDE: Final = 460
_UNDER: Final = 240  # narrower than that the tools stand under the value
_SQUARES: Final = 14  # always as many, as their number must not tell the length
_TICK_MS: Final = 1000


class Badge(QWidget):
    """Say a state in a word with its icon, on a soft tile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._ink, self._fill, self._words = "", "text", "sunken", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, words: str, icon: str = "", ink: str = "onNeutralBadge", fill: str = "neutralBadge") -> None:
        """Show these words; "" hides the badge."""
        self._words, self._icon, self._ink, self._fill = words, icon, ink, fill
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what it says."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return the size of icon and words."""
        width = QFontMetricsF(font("caption", weight=500)).horizontalAdvance(self._words)
        icon = room(14) + 4 if self._icon else 0
        return QSize(round(width + 0.5) + icon + 14, room(20))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tile, icon and words."""
        look, face, x = theme(), font("caption", weight=500), 7.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border"), 1) if look.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(self._fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self._icon:
            size = room(14)
            at = QPointF(x, round((self.height() - size) / 2))
            painter.drawPixmap(at, pixmap(self._icon, self._ink, size, self.devicePixelRatioF()))
            x += size + 4
        painter.setFont(face)
        painter.setPen(look.color(self._ink))
        painter.drawText(QPointF(x, (self.height() + QFontMetricsF(face).capHeight()) / 2), self._words)
        painter.end()


class Squares(QWidget):
    """Stand for a secret."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the row of squares."""
        return QSize(room(12) * _SQUARES, room(26))

    def minimumSizeHint(self) -> QSize:
        """Return room for some: the others are cut off where it is very narrow."""
        return QSize(room(12) * 4, room(26))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many as there is room for."""
        side, step = float(room(8)), room(12)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("text"))
        for n in range(min(_SQUARES, self.width() // step)):
            painter.drawRoundedRect(QRectF(n * step, (self.height() - side) / 2, side, side), 2, 2)
        painter.end()


class FieldLine(QWidget):
    """Show a name, a value and tools at the end; where it is narrow the name stands above, or all in a column.

    Remarks, such as a badge, go into `remarks`; buttons into `tools`.
    """

    def __init__(self, value: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = Text("", "body", "muted", wrap=True)
        self.value = value
        self.remark = Text("", "caption", "muted")
        self.remark.hide()
        self.remarks = QHBoxLayout()
        self.remarks.setSpacing(8)
        self.remarks.addWidget(self.remark)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        self._way = ""
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._place("beside")
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(motion("copiedHold"))
        self._flash.timeout.connect(lambda: self.say(""))

    def add_tool(self, name: str, icon: str) -> IconButton:
        """Add a button at the end of the line."""
        button = IconButton(icon)
        button.setObjectName(name)
        self.tools.addWidget(button)
        return button

    def say(self, words: str, tone: str = "muted") -> None:
        """Say something beside the value; "" takes it away."""
        self._flash.stop()
        self.remark.set_tone(tone)
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def flash(self, words: str) -> None:
        """Say for a moment that something was done."""
        self.say(words, "success")
        self._flash.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the name above the value where there is too little room beside it."""
        super().resizeEvent(event)
        self._place(self._way_for(event.size().width()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._way = ""
            self._place(self._way_for(self.width()))

    def _way_for(self, width: int) -> str:
        return "beside" if width >= room(_BESIDE) else "above" if width >= room(_UNDER) else "column"

    def _place(self, way: str) -> None:
        if way == self._way:
            return
        self._way = way
        beside, grid = way == "beside", self._grid
        for part in (self.caption, self.value):
            grid.removeWidget(part)
        for line in (self.remarks, self.tools):
            grid.removeItem(line)
        middle = Qt.AlignmentFlag.AlignVCenter
        if beside:
            grid.addWidget(self.caption, 0, 0, middle)
            grid.addWidget(self.value, 0, 1, middle)
            grid.addLayout(self.remarks, 0, 2, middle)
            grid.addLayout(self.tools, 0, 3, Qt.AlignmentFlag.AlignTop)
        elif way == "column":
            for row, part in enumerate((self.caption, self.value)):
                grid.addWidget(part, row, 0, 1, 4, middle)
            grid.addLayout(self.remarks, 2, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
            grid.addLayout(self.tools, 3, 0, 1, 4, Qt.AlignmentFlag.AlignRight)
        else:
            grid.addWidget(self.caption, 0, 0, middle)
            grid.addLayout(self.remarks, 0, 1, middle)
            grid.addWidget(self.value, 1, 0, 1, 2, middle)
            grid.addLayout(self.tools, 0, 3, 2, 1, middle)
        grid.setColumnMinimumWidth(0, room(_CAPTION) if beside else 0)
        grid.setColumnStretch(0, int(not beside))
        grid.setColumnStretch(1, int(beside))
        self.caption.setMaximumWidth(room(_CAPTION) if beside else 16777215)
        grid.setRowMinimumHeight(0, room(36) if beside else 0)
        grid.setContentsMargins(20, 8 if beside else 10, 12, 8 if beside else 10)


class TextLine(FieldLine):
    """Show a text that may be seen, with a button that copies it where that makes sense."""

    copy_requested = Signal()

    def __init__(self, name: str = "", *, copies: bool = False, whole: bool = False) -> None:
        self.text: Text = Text("", wrap=True) if whole else NameText("", wrap=True)
        super().__init__(self.text)
        if whole:
            self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = self.add_tool(f"copy_{name}", "copy") if copies else None
        if self.copy is not None:
            self.copy.clicked.connect(self.copy_requested)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if isinstance(self.text, NameText):
            self.text.show_name(text)
        else:
            self.text.setText(text)


class SecretLine(FieldLine):
    """Show squares, and for some seconds what they stand for; nothing is kept here but while it is seen."""

    reveal_requested = Signal()
    copy_requested = Signal()

    def __init__(self, name: str) -> None:
        self._squares = Squares()
        self._shown = ShownPassword()
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._squares)
        column.addWidget(self._shown)
        super().__init__(both)
        self.badge = Badge()
        self.remarks.addWidget(self.badge)
        self.eye = self.add_tool(f"reveal_{name}", "eye")
        self.copy = self.add_tool(f"copy_{name}", "copy")
        self.eye.clicked.connect(self._toggle)
        self.copy.clicked.connect(self.copy_requested)
        self._left = 0
        self._second = QTimer(self)
        self._second.setInterval(_TICK_MS)
        self._second.timeout.connect(self.tick)
        self.cover()

    @property
    def revealed(self) -> bool:
        """Return whether the secret can be read."""
        return self._left > 0

    def shown_text(self) -> str:
        """Return what can be read; "" while it is covered."""
        return self._shown.text()

    def reveal(self, text: str) -> None:
        """Show a secret; it is covered again and forgotten by itself."""
        self._left = motion("passwordHidden") // _TICK_MS
        self._shown.show_text(text)
        self._squares.hide()
        self._shown.show()
        self._second.start()
        self._tell()

    def cover(self) -> None:
        """Show squares and forget what they stand for."""
        self._second.stop()
        self._left = 0
        self._shown.forget()
        self._shown.hide()
        self._squares.show()
        self._tell()

    def tick(self) -> None:
        """Let a second go by."""
        self._left -= 1
        if self._left <= 0:
            self.cover()
        else:
            self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _toggle(self) -> None:
        if self.revealed:
            self.cover()
        else:
            self.reveal_requested.emit()

    def _tell(self) -> None:
        self.eye.set_icon("eye-off" if self.revealed else "eye")
        self.eye.set_tooltip(self.tr("Hide") if self.revealed else self.tr("Show for 20 seconds"))
        self.badge.setVisible(bool(self.badge.text()) and not self.revealed)
        if not self._flash.isActive():
            self.say(self.tr("hides in %1 s").replace("%1", str(self._left)) if self.revealed else "")
        self.value.setAccessibleName(self.tr("Shown on the screen") if self.revealed else self.tr("Hidden"))


class LineCard(Card):
    """Hold lines with a hairline between those that are shown."""

    def __init__(self) -> None:
        super().__init__(0)
        self.body.setSpacing(0)
        self._lines: list[tuple[QWidget, Rule | None]] = []

    def add(self, line: QWidget) -> None:
        """Put a line at the end."""
        rule = Rule() if self._lines else None
        if rule is not None:
            self.body.addWidget(rule)
        self.body.addWidget(line)
        line.show()  # Qt would do so later, and what is hidden until then counts as not there
        self._lines.append((line, rule))

    def clear(self) -> None:
        """Take all lines away."""
        for pair in self._lines:
            for part in pair:
                if part is not None:
                    self.body.removeWidget(part)
                    part.hide()
                    part.deleteLater()
        self._lines = []

    def lines(self) -> list[QWidget]:
        """Return the lines from top to bottom."""
        return [line for line, _ in self._lines]

    def settle(self) -> None:
        """Show hairlines only between what is shown, and nothing at all when nothing is."""
        shown = 0
        for line, rule in self._lines:
            here = not line.isHidden()
            if rule is not None:
                rule.setVisible(here and shown > 0)
            shown += here
        self.setVisible(shown > 0)


class Pane(QScrollArea):
    """Hold content that is as high as it needs to be at the width there is, at most `width` wide."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setMinimumWidth(
            1
        )  # or lines laid out for more room keep it wide, and never learn that there is less
        self.body = QVBoxLayout(self.content)
        self.body.setSpacing(8)
        self.setWidget(self.content)
        self.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)
        self.content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure the content again when something in it changed."""
        if watched is self.content and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the content at the new width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Make the content as high as its wrapped texts are; Qt takes that of their least width."""
        width = self.viewport().width()
        side = 12 if width < room(_BESIDE) else 24
        self.body.setContentsMargins(side, 8, max(side, width - side - room(self._most)), 24)
        wanted = self.body.heightForWidth(width) if self.body.hasHeightForWidth() else 0
        if self.content.minimumHeight() != wanted:
            self.content.setMinimumHeight(wanted)
