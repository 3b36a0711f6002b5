"""The lock page's ways in beside the master password: tries left of a PIN, the system's own question, the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import font, room
from ui.views.parts.buttons import GhostButton
from ui.views.parts.column import centred


class _Remark(QWidget):
    """Say one thing in the middle, with an icon before its first line; takes no room while it has nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._tone = "info", "muted"
        self._text = centred("", "label", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(room(22), 0, room(22), 0)
        column.addWidget(self._text)
        self.hide()

    def say(self, words: str, *, warns: bool = False) -> None:
        """Show `words`; "" hides the line."""
        self._icon, self._tone = ("triangle-alert", "warning") if warns else ("info", "muted")
        self._text.set_tone(self._tone)
        self._text.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon to the left of the words."""
        size, metrics = room(16), QFontMetricsF(font("label"))
        box = self._text.geometry()
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
        words = metrics.boundingRect(QRect(0, 0, box.width(), 10_000), int(flags), self._text.text())
        at = QPointF(round(box.x() + words.x() - size - room(6)), round((metrics.height() - size) / 2) + box.y())
        painter = QPainter(self)
        painter.drawPixmap(at, pixmap(self._icon, self._tone, size, self.devicePixelRatioF()))
        painter.end()


class LockWays(QWidget):
    """Show what there is beside the field. `pin_chosen` and `password_chosen` say what the field is to take."""

    pin_chosen = Signal()
    password_chosen = Signal()
    system_requested = Signal()
    system_cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._by_pin = self._pin = self._system = self._asking = False
        self._left = 0
        self._write: Callable[[], str] = str
        self._warns = False
        self.remark = _Remark()
        self.remark.setObjectName("lock_remark")
        self._after = centred("", "label", "muted")
        self._after.hide()
        self.system = GhostButton(icon="fingerprint")
        self.system.setObjectName("use_system")
        self.system.allow_lines()
        self.system.clicked.connect(self._press_system)
        self.other = QPushButton()
        self.other.setObjectName("other_way")
        self.other.setProperty("plain", "link")
        self.other.clicked.connect(self._go_other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.remark)
        column.addWidget(self._after)
        column.addWidget(self.system, 0, Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.other)
        line.addStretch(1)
        column.addSpacing(room(6))
        column.addLayout(line)
        self.retranslate()

    def show_ways(self, *, pin: bool, system: bool) -> None:
        """Show the ways that there are."""
        self._pin, self._system = pin, system
        self.retranslate()

    def show_mode(self, *, by_pin: bool) -> None:
        """Follow what the field takes."""
        self._by_pin = by_pin
        self.retranslate()

    def show_tries(self, left: int, *, wrong: bool) -> None:
        """Say how many tries are left, where it was not right or fewer than all of them are left."""

        def write() -> str:
            if wrong:
                return self.tr("That was not it. %n of 5 attempts left.", "", left)
            return self.tr("%n of 5 attempts left.", "", left)

        self._left, self._write, self._warns = left, write, True
        self.retranslate()

    def say(self, write: Callable[[], str] = str, *, warns: bool = False) -> None:
        """Say something else, or nothing; the words come anew from `write` when the language changes."""
        self._left, self._write, self._warns = 0, write, warns
        self.retranslate()

    def show_asking(self, asking: bool) -> None:
        """Show that the system's own dialog is up."""
        self._asking = asking
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.remark.say(self._write(), warns=self._warns)
        self._after.setText(
            self.tr("After that the PIN is removed and the master password is needed. Nothing is lost.")
        )
        self._after.setVisible(self._by_pin and self._left > 0)
        self.system.setVisible(self._system)
        asking = self.tr("Your system is asking. Cancel")
        self.system.setText(asking if self._asking else self.tr("Use fingerprint or system password"))
        self.system.setToolTip(self.tr("Your system asks who you are; it opens your codes, not your passwords"))
        self.other.setVisible(self._pin)
        self.other.setText(self.tr("Use the master password") if self._by_pin else self.tr("Use the PIN"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _go_other(self) -> None:
        (self.password_chosen if self._by_pin else self.pin_chosen).emit()

    def _press_system(self) -> None:
        (self.system_cancelled if self._asking else self.system_requested).emit()
