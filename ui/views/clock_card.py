"""What the system says about its clock, with both times side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QLocale, Qt, QTimer, QTimeZone, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import font, px, room
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.text import Text

if TYPE_CHECKING:
    from core.clockcheck import ClockDoubt, ClockReport

_LOOKS: Final = {
    "": ("clock", "muted"),
    "in-step": ("circle-check", "success"),
    "unsynced": ("clock-alert", "warning"),
    "off": ("clock-alert", "warning"),
    "unknown": ("info", "muted"),
}


class ClockCard(Card):
    """Show the last clock check; `check_requested` asks for another one.

    The time of this computer ticks only while the card can be seen.
    """

    check_requested = Signal()
    settings_requested = Signal()

    def __init__(self, *, can_open_settings: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(20, parent=parent)
        self.setObjectName("clock_card")
        self._report: ClockReport | None = None
        self._busy = False
        self._can_open_settings = can_open_settings
        self._icon = QLabel()
        self._title = Text("", "bodyStrong", wrap=True)
        self._title.setObjectName("clock_title")
        self._text = Text("", "label", "muted", wrap=True)
        self._here = _Reading("clock_here")
        self._network = _Reading("clock_network")
        self._again = SecondaryButton(icon="refresh-cw", small=True)
        self._again.setObjectName("clock_check")
        self._again.clicked.connect(self.check_requested)
        self._settings = PrimaryButton()
        self._settings.setObjectName("clock_settings")
        self._settings.clicked.connect(self.settings_requested)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._readings = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._readings.setSpacing(32)
        self._readings.addWidget(self._here)
        self._readings.addWidget(self._network)
        self._readings.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(words, 0, 1)
        self._grid.addLayout(self._readings, 1, 1, 1, 2)
        self._grid.addWidget(self._settings, 2, 1, 1, 2)
        self._stacked: bool | None = None
        self._place(stacked=True)
        self.body.addLayout(self._grid)

    def _place(self, *, stacked: bool) -> None:
        """Put button and times beside each other, or under each other where there is little room."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._grid.removeWidget(self._again)
        directions = QBoxLayout.Direction
        self._readings.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._readings.setSpacing(8 if stacked else 32)
        if stacked:
            self._grid.addWidget(self._again, 3, 1, 1, 2)
        else:
            self._grid.addWidget(self._again, 0, 2, Qt.AlignmentFlag.AlignTop)

    def set_checking(self) -> None:
        """Say that the answer is on its way."""
        self._busy = True
        self.retranslate()

    def show_report(self, report: ClockReport) -> None:
        """Show what the system answered."""
        self._busy, self._report = False, report
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        report = self._report
        state = report.state.value if report is not None else ""
        title, text = self._words(report)
        self._title.setText(title)
        self._text.setText(text)
        name, color = _LOOKS[state]
        self._icon.setPixmap(pixmap(name, color, room(22), self.devicePixelRatioF()))
        self._again.setText(self.tr("Checking…") if self._busy else self.tr("Again") if report else self.tr("Check"))
        self._again.setEnabled(not self._busy)
        self._again.setToolTip(self.tr("Ask this system about its clock"))
        self._settings.setText(self.tr("Open time settings"))
        self._settings.setVisible(self._can_open_settings and state in ("off", "unsynced"))
        self._here.set_title(self.tr("This computer"))
        self._network.set_title(self.tr("Network time"))
        self._network.setVisible(report is not None and state == "off")
        self.setAccessibleName(f"{title} {text}")
        self._tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._place(stacked=self.width() < px(440))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to tick."""
        super().showEvent(event)
        self._tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop ticking."""
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self.retranslate()

    def _words(self, report: ClockReport | None) -> tuple[str, str]:
        if report is None:
            text = self.tr("Tessera asks the time service of this system. Nothing is sent over the network.")
            return self.tr("Is this clock right?"), text
        if report.state.value == "in-step":
            return self.tr("This clock is right"), self._source(report)
        if report.state.value == "off" and report.ahead is not None:
            return clock_is_off(report.ahead), self._source(report)
        if report.state.value == "unsynced":
            text = self.tr(
                "This system does not compare it with network time. Switch on the automatic time, then check again."
            )
            return self.tr("Nobody keeps this clock in step"), text
        text = self.tr("No time service answered. Compare the time here with a clock that you trust, to the second.")
        return self.tr("This system does not know"), text

    def _source(self, report: ClockReport) -> str:
        if report.server:
            return self.tr("Compared by the time service of this system (%1).").replace("%1", report.server)
        return self.tr("Compared by the time service of this system.")

    def _tick(self) -> None:
        now = QDateTime.currentDateTime()
        self._here.set_time(now)
        if self._report is not None and self._report.ahead is not None:
            self._network.set_time(now.addMSecs(-round(self._report.ahead * 1000)))


class _Reading(QWidget):
    """Show one time under its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._title = Text("", "caption", "muted")
        self._time = QLabel()
        self._time.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._time)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._time.setFont(font("codeCompact", tabular=True))

    def set_time(self, time: QDateTime) -> None:
        self._time.setText(time.toString("HH:mm:ss"))


def clock_is_off(ahead: float) -> str:
    """Return one sentence on how far a clock is off."""
    span = time_span(abs(ahead))
    if ahead < 0:
        return QCoreApplication.translate("ClockWords", "This clock is %1 behind").replace("%1", span)
    return QCoreApplication.translate("ClockWords", "This clock is %1 ahead").replace("%1", span)


def time_span(seconds: float) -> str:
    """Return a time span in words, in the largest unit that says enough."""
    whole = round(seconds)
    if whole < 120:
        return QCoreApplication.translate("ClockWords", "%n second(s)", "", whole)
    if whole < 2 * 3600:
        return QCoreApplication.translate("ClockWords", "%n minute(s)", "", round(whole / 60))
    if whole < 2 * 86_400:
        return QCoreApplication.translate("ClockWords", "%n hour(s)", "", round(whole / 3600))
    return QCoreApplication.translate("ClockWords", "%n day(s)", "", round(whole / 86_400))


def doubt_words(doubt: ClockDoubt) -> tuple[str, str]:
    """Return title and text for a date that cannot be right."""
    title = QCoreApplication.translate("ClockWords", "The date of this computer cannot be right.")
    if doubt.kind.value == "before-last-save":
        text = QCoreApplication.translate(
            "ClockWords",
            "It says %1, but your vault was last saved on %2. Codes may be refused until you set it; nothing is lost.",
        )
    elif doubt.kind.value == "before-release":
        text = QCoreApplication.translate(
            "ClockWords",
            "It says %1, but this Tessera was made on %2. Codes may be refused until you set it; nothing is lost.",
        )
    else:
        text = QCoreApplication.translate(
            "ClockWords", "It says %1. Codes may be refused until you set it; nothing is lost."
        )
    return title, text.replace("%1", long_date(doubt.now)).replace("%2", long_date(doubt.compared_with))


def long_date(seconds: float) -> str:
    """Return the day of a Unix time in the person's own way."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds), QTimeZone(QTimeZone.Initialization.LocalTime))
    day = QLocale().toString(moment.date(), QLocale.FormatType.LongFormat)
    weekday = QLocale().dayName(moment.date().dayOfWeek())
    return day.removeprefix(weekday).lstrip(", ")
