"""The pages of the ways that look for a code: webcam, screen, image files, clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ui.messages import Message
from ui.models.candidates import Problem
from ui.theme import room
from ui.views.adding.notice import Notice, ProblemList
from ui.views.adding.picture import Corners, LivePicture
from ui.views.adding.stage import Stage
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.text import Text
from ui.views.parts.toggle import Select

if TYPE_CHECKING:
    from core.capture import CameraChoice

_NOTICE_TIME: Final = 6000
_NARROW: Final = 460
IMAGE_SUFFIXES: Final = ("png", "jpg", "jpeg", "webp", "bmp", "gif")


class WebcamPage(QWidget):
    """Show the camera's picture and let a person choose the camera."""

    camera_chosen = Signal(str)
    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = LivePicture()
        self.notice = Notice()
        self.trouble = Stage("camera")
        self.trouble.setObjectName("camera_trouble")
        self.retry = SecondaryButton()
        self.retry.setObjectName("camera_retry")
        self.retry.clicked.connect(self.retry_wanted)
        self.trouble.add_button(self.retry)
        self.trouble.finish()
        self.trouble.hide()
        self.cameras = Select()
        self.cameras.setObjectName("camera_choice")
        self.cameras.setMinimumWidth(room(200))
        self.cameras.activated.connect(lambda _index: self.camera_chosen.emit(self.cameras.currentData()))
        self._promise = Text("", "caption", "muted", wrap=True)
        self._choice = QWidget()
        self._choice_fits = True
        self._under = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._choice)
        self._under.setContentsMargins(0, 0, 0, 0)
        self._under.setSpacing(12)
        self._under.addWidget(self.cameras, 1)
        self._under.addWidget(self._promise, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.picture, 1)
        column.addWidget(self.trouble, 1)
        column.addWidget(self.notice)
        column.addWidget(self._choice)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(_NOTICE_TIME)
        self._fading.timeout.connect(lambda: self.picture.set_notice(""))
        self.cameras.hide()
        self.retranslate()

    def begin(self) -> None:
        """Wait for the first frame."""
        self._fading.stop()
        self.notice.say(None)
        self.trouble.hide()
        self._promise.show()
        self._follow_choice()
        self.picture.show()
        self.picture.set_waiting(self.tr("Starting the camera"))

    def show_cameras(self, choices: Sequence[CameraChoice], used: str) -> None:
        """List the cameras; the list is not shown when there is none."""
        self.cameras.clear()
        for choice in choices:
            self.cameras.addItem(choice.name, choice.id)
        self.cameras.setCurrentIndex(max(self.cameras.findData(used), 0))
        self.cameras.setVisible(bool(choices))
        self._follow_choice()

    def make_room(self, *, needed: bool) -> None:
        """Leave out the choice of the camera while the room is needed for what was found."""
        self._choice_fits = not needed
        self._follow_choice()

    def show_frame(self, frame: QImage, codes: Sequence[Corners]) -> None:
        """Show a frame and the codes in it."""
        self.picture.set_frame(frame, codes)

    def show_found(self, words: str) -> None:
        """Say that a code was found; "" goes on looking."""
        self.picture.set_notice("")
        self.picture.set_badge(words)

    def show_foreign(self, message: Message) -> None:
        """Name for a while what was seen instead; looking goes on."""
        self.picture.set_notice(message.title, self.tr("Still looking…"))
        self._fading.start()

    def show_trouble(self, message: Message) -> None:
        """Say why there is no picture."""
        self.picture.hide()
        self._promise.hide()  # there is no picture that could stay anywhere
        self._follow_choice()
        self.trouble.title.setText(message.heading)
        self.trouble.text.setText(message.text)
        self.trouble.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the promise under the choice where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < room(_NARROW)
        directions = QBoxLayout.Direction
        self._under.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        self.cameras.setAccessibleName(self.tr("Camera"))
        self.cameras.setToolTip(self.tr("Choose the camera; Tessera remembers it"))
        self.picture.setAccessibleName(self.tr("Picture of the camera"))
        self.retry.setText(self.tr("Try again"))
        self._promise.setText(self.tr("The picture stays in this window, nothing is saved."))

    def _follow_choice(self) -> None:
        empty = self.cameras.isHidden() and self._promise.isHidden()
        self._choice.setVisible(self._choice_fits and not empty)


class StagePage(QWidget):
    """Show a stage, and under it what went wrong."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(icon)
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.stage, 1)
        column.addWidget(self.notice)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""


class ScreenPage(StagePage):
    """Take a picture of the screens, or of a part that a person drags."""

    screens_wanted = Signal()
    region_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("monitor", parent)
        self.all_screens = PrimaryButton()
        self.all_screens.setObjectName("screen_all")
        self.all_screens.clicked.connect(self.screens_wanted)
        self.region = SecondaryButton()
        self.region.setObjectName("screen_region")
        self.region.clicked.connect(self.region_wanted)
        self.stage.add_button(self.region)
        self.stage.add_button(self.all_screens)
        self.stage.finish()
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Take no second picture while one is being taken."""
        self.all_screens.setEnabled(not busy)
        self.region.setEnabled(not busy)

    def retranslate(self) -> None:
        """Set all words again."""
        self.stage.title.setText(self.tr("Show the code on the screen"))
        self.stage.text.setText(
            self.tr("Tessera steps aside, looks once at what is on the screen and keeps no picture.")
        )
        self.all_screens.setText(self.tr("All screens"))
        self.all_screens.setToolTip(self.tr("Look for codes on every screen"))
        self.region.setText(self.tr("A region"))
        self.region.setToolTip(self.tr("Drag a frame round the code"))


class ImagePage(StagePage):
    """Choose image files or drop them; tell how far many of them are and which gave nothing."""

    files_chosen = Signal(object)  # list of Path
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("image", parent)
        self.choose = PrimaryButton()
        self.choose.setObjectName("image_choose")
        self.choose.clicked.connect(self._ask)
        self.stage.add_button(self.choose)
        self.stage.finish()
        self.progress = QProgressBar()
        self.progress.setObjectName("image_progress")
        self.progress.setTextVisible(False)
        self.cancel = SecondaryButton(small=True)
        self.cancel.setObjectName("image_cancel")
        self.cancel.clicked.connect(self.cancel_wanted)
        self._count = Text("", "label", "muted")
        self._running = QWidget()
        row = QHBoxLayout(self._running)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._count)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.problems = ProblemList()
        column = self.layout()
        if column is not None:
            column.addWidget(self._running)
            column.addWidget(self.problems)
        self._running.hide()
        self.retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """Tell how many files were looked at."""
        self._running.show()
        self.notice.say(None)
        self.problems.show_problems(())
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._count.setText(self.tr("%1 of %2").replace("%1", str(done)).replace("%2", str(total)))

    def finish(self, problems: Sequence[Problem] = ()) -> None:
        """Stop telling progress and list what gave no account."""
        self._running.hide()
        self.problems.show_problems(problems)

    def retranslate(self) -> None:
        """Set all words again."""
        self.stage.title.setText(self.tr("Drop pictures of codes here"))
        self.stage.text.setText(self.tr("PNG, JPEG, WebP, BMP or GIF, one or many. They stay where they are."))
        self.choose.setText(self.tr("Choose files…"))
        self.choose.setToolTip(self.tr("Choose one or more pictures"))
        self.cancel.setText(self.tr("Stop"))
        self.cancel.setToolTip(self.tr("Stop here; what was found is kept"))
        self.progress.setAccessibleName(self.tr("Files read"))
        self.problems.retranslate()

    def _ask(self) -> None:
        pattern = " ".join(f"*.{suffix} *.{suffix.upper()}" for suffix in IMAGE_SUFFIXES)
        kinds = self.tr("Pictures") + f" ({pattern});;" + self.tr("All files") + " (*)"
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Choose pictures of codes"), "", kinds)
        if names:
            self.files_chosen.emit([Path(name) for name in names])


class ClipboardPage(StagePage):
    """Read what was copied."""

    read_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("clipboard", parent)
        self.read = PrimaryButton()
        self.read.setObjectName("clipboard_read")
        self.read.clicked.connect(self.read_wanted)
        self.stage.add_button(self.read)
        self.stage.finish()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        self.stage.title.setText(self.tr("Copy the code, the link or the secret"))
        self.stage.text.setText(
            self.tr("A copied picture, a setup link (otpauth://…) or the secret as text. Tessera reads it once, now.")
        )
        self.read.setText(self.tr("Paste"))
        self.read.setToolTip(self.tr("Read the clipboard (Ctrl+V, anywhere in the window)"))
