"""The line of a login's details with the code of its account."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.delegates.ring import EXPIRING_SECONDS, ring_pixmap
from ui.delegates.text import Face, code_groups
from ui.theme import font, motion, room, theme, tokens
from ui.views.parts.buttons import GhostButton
from ui.views.passwords.fields import FieldLine, Squares

if TYPE_CHECKING:
    from core.vault import Account
    from ui.models.faces import CodePair

_RING: Final = 30
_GAP: Final = 14


class CodeValue(QWidget):
    """Paint a code with its ring, as tiles do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = Face(font("codeCompact"))
        self._groups: list[str] = []
        self._left = 0
        self._period = 30
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_code(self, groups: list[str], left: int, period: int) -> None:
        """Show a code and how many of `period` seconds it still holds; 0 for one that does not count down."""
        self._groups, self._left, self._period = groups, left, period
        self.setAccessibleName(self.tr("Code, %n second(s) left", "", left) if left else self.tr("Code"))
        self.update()

    def text(self) -> str:
        """Return the code as it is painted."""
        return "".join(self._groups)

    def sizeHint(self) -> QSize:
        """Return the size of code and ring."""
        return QSize(round(self._width()) + _GAP + room(_RING), room(36))

    def minimumSizeHint(self) -> QSize:
        """Return the same: half a code is none."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._face = Face(font("codeCompact"))
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw code and ring."""
        painter = QPainter(self)
        painter.setPen(theme().color("expiring" if 0 < self._left <= EXPIRING_SECONDS else "text"))
        x, gap = 0.0, self._gap()
        for group in self._groups:
            x += self._face.draw(painter, x, self.height() / 2, group) + gap
        if self._left > 0:
            side = room(_RING)
            ring = ring_pixmap(self._left, self._period, side, "surface", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x - gap + _GAP, round((self.height() - side) / 2)), ring)
        painter.end()

    def _gap(self) -> float:
        return float(tokens()["type"]["scale"]["codeCompact"]["groupGap"])

    def _width(self) -> float:
        groups = self._groups or ["000", "000"]
        return sum(map(self._face.width, groups)) + self._gap() * (len(groups) - 1)


class CodeRow(FieldLine):
    """Show the code of the account that belongs to a login; squares in hidden-codes mode until asked for."""

    copy_requested = Signal()
    account_requested = Signal()

    def __init__(self) -> None:
        self._code = CodeValue()
        self._squares = Squares()
        both = QWidget()
        super().__init__(both)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._code)
        column.addWidget(self._squares)
        self._squares.hide()
        self._whose = GhostButton("", small=True)
        self._whose.setObjectName("open_account")
        self._whose.clicked.connect(self.account_requested)
        self.remarks.addWidget(self._whose)
        self.eye = self.add_tool("reveal_code", "eye")
        self.eye.clicked.connect(self._toggle)
        self.eye.hide()
        self.copy = self.add_tool("copy_code", "copy")
        self.copy.clicked.connect(self.copy_requested)
        self._account: Account | None = None
        self._hiding = False
        self._cover = QTimer(self)
        self._cover.setSingleShot(True)
        self._cover.setInterval(motion("hiddenAgain"))
        self._cover.timeout.connect(self._dress)
        self.retranslate()

    def account_id(self) -> bytes:
        """Return whose codes these are, empty for none."""
        return self._account.id if self._account is not None else b""

    def show_account(self, account: Account | None) -> None:
        """Show whose codes these are; none hides the line."""
        self._account = account
        self._cover.stop()
        self._code.show_code([], 0, 30)
        self.setVisible(account is not None)
        self._dress()

    def show_code(self, pair: CodePair | None, second: int) -> None:
        """Show the code that holds in a second."""
        account = self._account
        if account is None or pair is None:
            self._code.show_code([], 0, 30)
            return
        until = pair[0].valid_until
        left = 0 if until == inf else max(0, int(until) - second)
        groups = code_groups(pair[0].text, together=account.type == "steam")
        self._code.show_code(groups, left, account.period)

    def hide_codes(self, *, hide: bool) -> None:
        """Follow the mode in which codes are hidden."""
        self._hiding = hide
        self._cover.stop()
        self._dress()

    def text(self) -> str:
        """Return the code that can be read; "" while there is none or it is covered."""
        return "" if self._covered() else self._code.text()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.caption.setText(self.tr("Code"))
        self._whose.setText(self.tr("from Accounts"))
        self._whose.setToolTip(self.tr("Open the account"))
        self.copy.set_tooltip(self.tr("Copy the code"), "Ctrl+T")
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _covered(self) -> bool:
        return self._hiding and not self._cover.isActive()

    def _toggle(self) -> None:
        if self._cover.isActive():
            self._cover.stop()
        else:
            self._cover.start()
        self._dress()

    def _dress(self) -> None:
        covered = self._covered()
        self.eye.setVisible(self._hiding)
        self.eye.set_icon("eye" if covered else "eye-off")
        self.eye.set_tooltip(self.tr("Show for 10 seconds") if covered else self.tr("Hide"))
        self._squares.setVisible(covered)
        self._code.setVisible(not covered)
        inactive = self._account is not None and bool(self._account.inactive)
        self.copy.setEnabled(not inactive)
        self.value.setVisible(not inactive)
