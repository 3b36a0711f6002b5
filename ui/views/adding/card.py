"""The card that shows what was found, with its live code."""

from __future__ import annotations

from enum import Enum
from math import ceil, inf

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.clock import Clock, SystemClock
from core.errors import AppError
from core.otp import OtpType, ParsedAccount, PinNeeded, generate_code
from ui.brands import brand_pixmap
from ui.icons import pixmap
from ui.theme import room, theme
from ui.views.adding.code import CodeLabel, Countdown
from ui.views.parts.fields import SecretField
from ui.views.parts.text import Text

NEEDS_PIN = frozenset({OtpType.YANDEX, OtpType.MOTP})
_STACKED_BELOW = 440  # narrower than this, the code goes under the name
_TICK = 250


class Edge(Enum):
    """Say how the card stands: waiting (dashed), good, or to be looked at."""

    WAITING = "waiting"
    GOOD = "accent"
    CARE = "warning"


class FoundCard(QWidget):
    """Show one account before it is added: icon, names, live code and countdown; a field where a PIN is needed."""

    pin_changed = Signal(str)

    def __init__(self, clock: Clock | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("found_card")
        self._clock = clock or SystemClock()
        self._account: ParsedAccount | None = None
        self._edge = Edge.WAITING
        self._names = ("", "")
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self._show_code)
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def account(self) -> ParsedAccount | None:
        """Return the account with the PIN that was typed; None while there is no code."""
        return self._account

    @property
    def is_complete(self) -> bool:
        """Tell whether there is a code to be seen."""
        return self._account is not None and bool(self._code.code)

    def show_account(self, account: ParsedAccount, remark: str = "") -> None:
        """Show an account; `remark` is a warning that stands in a strip below."""
        self._account = account
        self._set_names(account.issuer, account.label)
        self._edge = Edge.CARE if remark else Edge.GOOD
        self._remark.setText(remark)
        self._strip.setVisible(bool(remark))
        self._pin_row.setVisible(account.type in NEEDS_PIN and not self._pin_elsewhere)
        self._show_code()
        self.update()

    def show_waiting(self, issuer: str, label: str, words: str) -> None:
        """Show the names, and in `words` what is still missing for a code."""
        self._account = None
        self._edge = Edge.WAITING
        self._set_names(issuer, label)
        self._strip.hide()
        self._pin_row.hide()
        self._show_words(words)
        self.update()

    def take_pin_elsewhere(self) -> None:
        """Leave the PIN to a form that has a field of its own."""
        self._pin_elsewhere = True
        self._pin_row.hide()

    def forget(self) -> None:
        """Drop the secret that was shown."""
        self._pin.clear()
        self.show_waiting("", "", "")

    def sizeHint(self) -> QSize:
        """Return the size of what is shown."""
        return super().sizeHint().expandedTo(QSize(0, room(68)))

    def showEvent(self, event: QShowEvent) -> None:
        """Count only while seen."""
        super().showEvent(event)
        self._show_code()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting."""
        super().hideEvent(event)
        self._tick.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the code under the name where it is narrow."""
        super().resizeEvent(event)
        stacked = self.width() < room(_STACKED_BELOW)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._set_names(*self._names)

    def retranslate(self) -> None:
        """Set all words again."""
        self._pin_label.setText(self.tr("PIN"))
        self._pin.setAccessibleName(self.tr("PIN of this account"))
        self._pin.setPlaceholderText(self.tr("The PIN you chose at the service"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw surface, strip and edge."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.line
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        if self._edge is not Edge.WAITING:
            painter.fillPath(shape, look.color("surface"))
        if self._strip.isVisibleTo(self):
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(QRectF(0, self._strip.y(), self.width(), self.height()), look.color("warningSoft"))
            painter.restore()
        if self._edge is Edge.WAITING:
            painter.setPen(QPen(look.color("borderHover"), width, Qt.PenStyle.DashLine))
        else:
            painter.setPen(QPen(look.color(self._edge.value), width))
        painter.drawPath(shape)
        painter.end()

    def _build(self) -> None:
        self._pin_elsewhere = False
        self._icon = QLabel()
        self._issuer = Text("", "tileIssuer")
        self._issuer.setObjectName("found_issuer")
        self._label = Text("", "label", "muted")
        self._label.setObjectName("found_label")
        self._code = CodeLabel()
        self._words = Text("", "label", "muted", wrap=True)
        self._ring = Countdown()
        self._counter = Text("", "label", "muted")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(12)
        self._line.addLayout(self._names_row(), 3)
        self._line.addLayout(self._code_row(), 4)
        top = QWidget()
        top.setLayout(self._line)
        self._line.setContentsMargins(16, 13, 16, 13)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._build_pin())
        column.addWidget(self._build_strip())
        self.retranslate()

    def _names_row(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addStretch()
        for text in (self._issuer, self._label):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            names.addWidget(text)
        names.addStretch()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(names, 1)
        return row

    def _code_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._code)
        row.addWidget(self._words, 1)
        row.addStretch()
        row.addWidget(self._counter)
        row.addWidget(self._ring)
        return row

    def _build_pin(self) -> QWidget:
        self._pin_row = QWidget()
        self._pin_label = Text("", "label")
        self._pin = SecretField()
        self._pin.setObjectName("found_pin")
        self._pin_label.setBuddy(self._pin)
        self._pin.textChanged.connect(self._take_pin)
        row = QHBoxLayout(self._pin_row)
        row.setContentsMargins(16, 0, 16, 14)
        row.setSpacing(12)
        row.addWidget(self._pin_label)
        row.addWidget(self._pin, 1)
        self._pin_row.hide()
        return self._pin_row

    def _build_strip(self) -> QWidget:
        self._strip = QWidget()
        self._mark = QLabel()
        self._remark = Text("", "body", wrap=True)
        self._remark.setObjectName("found_remark")
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._remark, 1)
        self._strip.hide()
        return self._strip

    def _set_names(self, issuer: str, label: str) -> None:
        self._names = (issuer, label)
        side, ratio = room(40), self.devicePixelRatioF()
        self._icon.setPixmap(brand_pixmap(issuer, label, "", side, ratio))
        self._icon.setFixedSize(side, side)
        self._mark.setPixmap(pixmap("copy-check", "warning", room(18), ratio))
        shown = issuer or label
        self._issuer.setText(shown or self.tr("No name yet"))
        self._issuer.setToolTip(shown)
        self._label.setText(label if issuer else "")
        self._label.setToolTip(label)
        self._label.setVisible(bool(issuer and label))

    def _take_pin(self, pin: str) -> None:
        if self._account is not None:
            given = self._account
            self._account = ParsedAccount(given.issuer, given.label, given.spec, given.secret_bytes, pin)
            self._show_code()
            self.pin_changed.emit(pin)

    def _show_words(self, words: str) -> None:
        self._tick.stop()
        self._code.set_code("")
        for part in (self._code, self._ring, self._counter):
            part.hide()
        self._words.setText(words)
        self._words.show()

    def _show_code(self) -> None:
        account = self._account
        if account is None:
            return
        now = self._clock.now()
        try:
            code = generate_code(account.spec, account.secret_bytes, now, account.pin)
        except PinNeeded:
            self._show_words(self.tr("Type the PIN to see the code."))
            return
        except AppError:
            self._show_words(self.tr("No code can be made of it."))
            return
        self._words.hide()
        self._code.set_code(code.text)
        self._code.show()
        counts = code.valid_until == inf
        self._ring.setVisible(not counts)
        self._counter.setVisible(counts)
        if counts:
            self._counter.setText(self.tr("No. %1").replace("%1", str(account.counter)))
            self._tick.stop()
            return
        self._ring.set_left(ceil(code.valid_until - now), round(code.valid_until - code.valid_from))
        if self.isVisible() and not self._tick.isActive():
            self._tick.start()
