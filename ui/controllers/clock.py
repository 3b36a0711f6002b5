"""The clock check, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.clock import Clock
from core.errors import AppError
from core.release import RELEASED

if TYPE_CHECKING:
    from core.clockcheck import ClockReport
    from ui.tasks import Tasks


class ClockController(QObject):
    """Ask the system about its clock and judge the date; never changes a code."""

    checking = Signal()
    checked = Signal(object)  # ClockReport
    doubted = Signal(object)  # ClockDoubt

    def __init__(self, clock: Clock, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._tasks = tasks
        self._busy = False

    def check(self) -> None:
        """Ask the time service of the system; answers with `checked` within seconds."""
        if self._busy:
            return
        self._busy = True
        self.checking.emit()
        self._tasks.work(self._ask, self._answer, self._give_up)

    def judge(self, last_saved: float = 0.0) -> None:
        """Say with `doubted` when the date cannot be right; `last_saved` is the vault's, 0 for none."""
        from core.clockcheck import doubt_clock

        doubt = doubt_clock(self._clock.now(), RELEASED, last_saved)
        if doubt is not None:
            self.doubted.emit(doubt)

    def _ask(self) -> ClockReport:
        from core.clockcheck import check_clock

        return check_clock(self._clock)

    def _answer(self, report: ClockReport) -> None:
        self._busy = False
        self.checked.emit(report)

    def _give_up(self, _error: AppError) -> None:
        from core.clockcheck import ClockReport, ClockState

        self._answer(ClockReport(ClockState.UNKNOWN, self._clock.now()))
