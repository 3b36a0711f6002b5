"""Adding an account from the first wish to the last answer: which dialog is open and what goes into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage

from core.clock import Clock
from ui.models.candidates import Offer, Problem
from ui.platform.mime import Given, sort_out
from ui.views.adding.dialog import AddDialog
from ui.views.adding.region import RegionPicker
from ui.views.adding.review import ReviewDialog
from ui.views.adding.ways import Way

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.capture import CameraChoice
    from core.errors import AppError
    from ui.platform.screenshot import Shot
    from ui.views.adding.picture import Corners


class AddFlow(QObject):
    """Own the dialogs of adding; say what people wish and show what was found."""

    camera_wanted = Signal()
    camera_released = Signal()
    camera_chosen = Signal(str)
    another_wanted = Signal()
    screens_wanted = Signal()
    region_wanted = Signal()
    region_closed = Signal()
    files_given = Signal(object)  # tuple of Path
    pictures_given = Signal(object)  # list of QImage
    texts_given = Signal(object)  # list of str
    cancel_wanted = Signal()
    typed = Signal(object)  # ParsedAccount
    decided = Signal(object)  # list of Decision
    forgotten = Signal()
    typing_ended = Signal()  # the form by hand is empty again: its account was added, or a person left it

    def __init__(self, window: QWidget, clock: Clock | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.dialog = AddDialog(window, clock)
        self.review = ReviewDialog(window)
        self._offer = Offer(())
        self._turning = False
        self._pickers: list[RegionPicker] = []
        self._connect_dialog()
        self.review.decided.connect(self.decided)
        self.review.scan_on_wanted.connect(self._scan_on)
        self.review.closed.connect(self._forget)

    @Slot()
    def open(self, way: Way = Way.WEBCAM) -> None:
        """Begin to add."""
        if not self.dialog.isVisible():
            self.dialog.open_at(way)

    @Slot()
    def await_link(self) -> None:
        """Open where a link that was handed over will be shown."""
        self._open_at(Way.CLIPBOARD)

    def half_typed(self) -> dict[str, str]:
        """Return what stands in the form by hand and was not added yet."""
        return self.dialog.hand.half_typed() if self.dialog.isVisible() else {}

    def type_on(self, fields: Mapping[str, object]) -> None:
        """Show the form by hand with what stood in it before a lock."""
        self._open_at(Way.HAND)
        self.dialog.hand.restore(fields)

    @Slot(QMimeData)
    def take_mime(self, mime: QMimeData) -> None:
        """Take what was dropped on the window."""
        self._take(sort_out(mime))

    @Slot()
    def paste(self) -> None:
        """Take what is on the clipboard."""
        self._take(sort_out(QGuiApplication.clipboard().mimeData()))

    @Slot(object)
    def show_offer(self, offer: Offer) -> None:
        """Show one account as a card, several as a list, an unfinished export where it is being scanned."""
        self._offer = offer
        scanning = self.dialog.isVisible() and self.dialog.ways.current is Way.WEBCAM
        if not offer.candidates or offer.is_single or (scanning and not offer.is_complete):
            if not self.dialog.isVisible():
                self._open_at(Way.CLIPBOARD)
            self.dialog.show_offer(offer)
        else:
            self._show_review()

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """Say what was seen instead of an account."""
        if not self.dialog.isVisible():
            self._open_at(Way.CLIPBOARD)
        self.dialog.show_problem(problem)

    def show_error(self, error: AppError) -> bool:
        """Say why adding failed in the dialog that is open; return whether one is."""
        shown = next((dialog for dialog in (self.review, self.dialog) if dialog.isVisible()), None)
        if shown is not None:
            shown.show_error(error)
        return shown is not None

    @Slot(str)
    def show_secret(self, secret: str) -> None:
        """Turn to the form with a secret that was pasted."""
        self._open_at(Way.HAND)
        self.dialog.show_secret(secret)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Tell how many files were read."""
        if total > 1 and self.dialog.isVisible():
            self.dialog.image.show_progress(done, total)

    @Slot(object, str)
    def show_cameras(self, choices: Sequence[CameraChoice], used: str) -> None:
        """List the cameras."""
        self.dialog.show_cameras(choices, used)

    @Slot(object, object)
    def show_frame(self, frame: QImage, codes: Sequence[Corners]) -> None:
        """Show what the camera sees."""
        self.dialog.show_frame(frame, codes)

    @Slot(object)
    def show_camera_trouble(self, error: AppError) -> None:
        """Say why the camera gives no picture."""
        self.dialog.show_camera_trouble(error)

    @Slot()
    def finish(self) -> None:
        """Close all; what was wanted is stored."""
        self.dialog.close_overlay()
        self.review.close_overlay()

    @Slot()
    def step_aside(self) -> None:
        """Hide the window, so that it is not in the picture of the screen."""
        self._window.hide()

    @Slot()
    def come_back(self) -> None:
        """Show the window again."""
        self._close_pickers()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot(object)
    def pick_region(self, shots: Sequence[Shot]) -> None:
        """Let a person drag a frame on any of the screens."""
        for shot in shots:
            picker = RegionPicker(shot)
            picker.picked.connect(self._take_region)
            picker.cancelled.connect(self.region_closed)
            self._pickers.append(picker)
            picker.show()
        self._pickers[0].activateWindow()
        self._pickers[0].setFocus()

    def _connect_dialog(self) -> None:
        dialog = self.dialog
        dialog.camera_wanted.connect(self.camera_wanted)
        dialog.camera_released.connect(self.camera_released)
        dialog.webcam.camera_chosen.connect(self.camera_chosen)
        dialog.another_wanted.connect(self.another_wanted)
        dialog.screens.screens_wanted.connect(self.screens_wanted)
        dialog.screens.region_wanted.connect(self.region_wanted)
        dialog.image.files_chosen.connect(self.files_given)
        dialog.image.cancel_wanted.connect(self.cancel_wanted)
        dialog.clipboard.read_wanted.connect(self.paste)
        dialog.paste_wanted.connect(self.paste)
        dialog.dropped.connect(self.take_mime)
        dialog.hand.link_pasted.connect(lambda text: self._take(Given(text=text)))
        dialog.typed.connect(self.typed)
        dialog.decided.connect(self.decided)
        dialog.review_wanted.connect(self._show_review)
        dialog.closed.connect(self._forget)
        dialog.closed.connect(self.typing_ended)

    def _take(self, given: Given) -> None:
        """Show the page that fits, then hand on what was given."""
        self._open_at(Way.IMAGE if given.files else Way.CLIPBOARD)
        if given.files:
            self.files_given.emit(given.files)
        elif given.picture is not None:
            self.pictures_given.emit([given.picture])
        elif given.text:
            self.texts_given.emit([given.text])
        else:
            self.dialog.show_problem(Problem("remote" if given.is_remote else "empty"))

    def _open_at(self, way: Way) -> None:
        if self.review.isVisible():
            self._turn(self.review.close_overlay)
        if self.dialog.isVisible():
            self.dialog.ways.choose(way)
        else:
            self.dialog.open_at(way)

    def _show_review(self) -> None:
        if self.dialog.isVisible():
            self._turn(self.dialog.close_overlay)
        self.review.show_offer(self._offer)
        if not self.review.isVisible():
            self.review.open()

    def _scan_on(self) -> None:
        offer = self._offer
        self._open_at(Way.WEBCAM)
        self.dialog.show_offer(offer)

    def _turn(self, close: Callable[[], None]) -> None:
        """Close one dialog for the other; nothing is forgotten."""
        self._turning = True
        try:
            close()
        finally:
            self._turning = False

    def _forget(self) -> None:
        if not self._turning:
            self._offer = Offer(())
            self.forgotten.emit()

    def _take_region(self, picture: QImage) -> None:
        self.region_closed.emit()
        self.pictures_given.emit([picture])

    def _close_pickers(self) -> None:
        pickers, self._pickers = self._pickers, []
        for picker in pickers:
            picker.close()
