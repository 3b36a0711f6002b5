"""Take pictures of the screen: straight away where the system allows, else through the desktop portal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from core.errors import AppError
from ui.models.candidates import Problem
from ui.platform.portal import ScreenshotFailed, portal_screenshot
from ui.platform.screenshot import grab_screens, needs_portal

if TYPE_CHECKING:
    from ui.tasks import Tasks

_SETTLE: Final = 350  # ms until the desktop has painted what was under our window


class ScreenController(QObject):
    """Step aside, take one picture of what is on the screens, and come back."""

    stepped_aside = Signal()
    came_back = Signal()
    pictured = Signal(object)  # list of QImage
    region_offered = Signal(object)  # list of Shot, for a person to drag a region on
    failed = Signal(object)  # Problem

    def __init__(self, tasks: Tasks, parent: QObject | None = None, *, portal: bool | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._portal = portal
        self._after: Callable[[], None] = self._grab_all
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self._go_on)

    @Slot()
    def look_at_all(self) -> None:
        """Take a picture of every screen."""
        self._step_aside(lambda: self._ask_portal(interactive=False), self._grab_all)

    @Slot()
    def look_at_region(self) -> None:
        """Let a person choose a part of the screens; on Wayland the desktop itself asks for it."""
        self._step_aside(lambda: self._ask_portal(interactive=True), self._offer_region)

    @Slot()
    def come_back(self) -> None:
        """Show the window again after a region was chosen or not."""
        self._busy = False
        self.came_back.emit()

    @Slot()
    def cancel(self) -> None:
        """Take no picture any more; for a lock in the middle."""
        if self._timer.isActive():
            self._timer.stop()
            self.come_back()

    def _go_on(self) -> None:
        self._after()

    def _step_aside(self, by_portal: Callable[[], None], by_grabbing: Callable[[], None]) -> None:
        if self._busy:
            return
        self._busy = True
        portal = needs_portal() if self._portal is None else self._portal
        self._after = by_portal if portal else by_grabbing
        self.stepped_aside.emit()
        self._timer.start()

    def _grab_all(self) -> None:
        shots = grab_screens()
        self.come_back()
        if shots:
            self.pictured.emit([shot.picture for shot in shots])
        else:
            self.failed.emit(Problem("no-picture"))

    def _offer_region(self) -> None:
        shots = grab_screens()
        if shots:
            self.region_offered.emit(shots)
        else:
            self.come_back()
            self.failed.emit(Problem("no-picture"))

    def _ask_portal(self, *, interactive: bool) -> None:
        self._tasks.work(lambda: portal_screenshot(interactive=interactive), done=self._show, failed=self._fail)

    def _show(self, data: bytes) -> None:
        self.come_back()
        picture = QImage.fromData(data)
        if picture.isNull():
            self.failed.emit(Problem("no-picture"))
        else:
            self.pictured.emit([picture])

    def _fail(self, error: AppError) -> None:
        self.come_back()
        if isinstance(error, ScreenshotFailed):
            self.failed.emit(Problem(error.kind))
        else:
            self.failed.emit(Problem("error", error=error))
