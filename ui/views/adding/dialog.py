"""The dialog with the five ways of adding an account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from core.clock import Clock
from core.errors import AppError
from ui.messages import describe
from ui.models.candidates import Candidate, Choice, Decision, Offer, Problem
from ui.theme import room
from ui.views.adding.by_hand import ByHand
from ui.views.adding.card import NEEDS_PIN, FoundCard
from ui.views.adding.footer import AddFooter, Situation
from ui.views.adding.pages import ClipboardPage, ImagePage, ScreenPage, WebcamPage
from ui.views.adding.picture import Corners
from ui.views.adding.ways import Way, WayBar
from ui.views.adding.words import describe_problem, describe_twin
from ui.views.parts.overlay import NARROW
from ui.views.parts.text import Text
from ui.views.parts.yielding import Yielding, YieldingOverlay

if TYPE_CHECKING:
    from core.capture import CameraChoice

_WAYS_WIDTH: Final = 212
_WAYS_HEIGHT: Final = 460  # lower windows have no room for the list of ways beside a picture and what was found


class AddDialog(YieldingOverlay):
    """Look for an account in five ways, show what was found, and ask whether to add it.

    It asks for the camera only while its webcam page can be seen and nothing has been found yet.
    """

    camera_wanted = Signal()
    camera_released = Signal()
    another_wanted = Signal()
    decided = Signal(object)  # list of Decision
    typed = Signal(object)  # ParsedAccount
    review_wanted = Signal()
    paste_wanted = Signal()
    dropped = Signal(QMimeData)

    def __init__(self, window: QWidget, clock: Clock | None = None) -> None:
        super().__init__(window, width="large")
        self.setObjectName("add_dialog")
        self.setProperty("help_topic", "add-account")
        self.setAcceptDrops(True)
        self._candidate: Candidate | None = None
        self._partial = False
        self._camera_on = False
        self._seen = False
        self._build_pages(clock)
        self._foot_row = AddFooter()
        self.footer.setContentsMargins(20, 12, 20, 12)
        self.footer.addWidget(self._foot_row, 1)
        self._connect()
        self.retranslate()

    def open_at(self, way: Way) -> None:
        """Show the dialog with one way chosen and nothing found."""
        self._reset()
        self.ways.choose(way)
        self._turn_to(way)
        self._follow_width()
        self.open()
        if way is Way.HAND:
            self.hand.secret.setFocus()

    def show_offer(self, offer: Offer) -> None:
        """Show the one account that was found, or how much of an export has been scanned."""
        if not offer.candidates:
            self.image.finish(offer.problems)
        elif offer.is_single:
            self._show_candidate(offer.candidates[0])
        elif offer.progress is not None:
            self._partial = True
            scanned = str(len(offer.progress.scanned))
            words = self.tr("%1 of %2 scanned").replace("%1", scanned).replace("%2", str(offer.progress.size))
            self.webcam.show_found(words)
            self.webcam.picture.set_notice(self.tr("Show the next code on the phone."), icon="smartphone")
            self._refresh_footer()

    def show_problem(self, problem: Problem) -> None:
        """Say on the page in use what was seen instead of an account."""
        way = self.ways.current
        if way is Way.WEBCAM:
            self.webcam.show_foreign(describe_problem(problem))
            return
        if way is Way.SCREEN and problem.kind == "nothing":
            problem = Problem("nothing-on-screen")
        if way is Way.HAND:
            self.ways.choose(Way.CLIPBOARD)
        self.image.finish()
        notice = self._notices[self.ways.current]
        notice.say(describe_problem(problem))
        QTimer.singleShot(0, lambda: self.scroller.ensureWidgetVisible(notice))

    def show_error(self, error: AppError) -> None:
        """Say why adding failed; everything that was found stays."""
        self._notices[self.ways.current].say(describe(error))

    def show_cameras(self, choices: Sequence[CameraChoice], used: str) -> None:
        """List the cameras."""
        self.webcam.show_cameras(choices, used)

    def show_frame(self, frame: QImage, codes: Sequence[Corners]) -> None:
        """Show what the camera sees."""
        if self._camera_on:
            self.webcam.show_frame(frame, codes)

    def show_camera_trouble(self, error: AppError) -> None:
        """Say why the camera gives no picture."""
        self._camera_on = False
        self.webcam.show_trouble(describe(error))

    def show_secret(self, secret: str) -> None:
        """Turn to the form with a secret that was pasted."""
        self.ways.choose(Way.HAND)
        self.hand.fill(secret)

    def yielding(self) -> Yielding | None:
        """Return the picture, or what lies in its place."""
        stages: dict[Way, Yielding] = {
            Way.WEBCAM: self.webcam.trouble if self.webcam.picture.isHidden() else self.webcam.picture,
            Way.SCREEN: self.screens.stage,
            Way.IMAGE: self.image.stage,
            Way.CLIPBOARD: self.clipboard.stage,
        }
        return stages.get(self.ways.current)

    def showEvent(self, event: QShowEvent) -> None:
        """Start the camera if its page is in front."""
        super().showEvent(event)
        self._seen = True
        self._follow_camera()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the camera whenever the dialog is not seen."""
        super().hideEvent(event)
        self._seen = False  # also when the window was minimised, which leaves isVisible() true
        self._follow_camera()

    def event(self, event: QEvent) -> bool:
        """Keep paste and Alt+1 to Alt+5 from the window's own shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste anywhere but in a field, choose a way by its number."""
        way = _way_of(event)
        if way is not None:
            self.ways.choose(way)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures, files and texts."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage() or mime.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def close_overlay(self) -> None:
        """Close, and forget what was found and typed."""
        super().close_overlay()
        self._reset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the ways beside or above the page."""
        super().resizeEvent(event)
        self._follow_width()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        self.set_title(self.tr("Add account"))
        self._also.setText(self.tr("You can also drop a picture or paste anywhere in the window."))

    def _build_pages(self, clock: Clock | None) -> None:
        self.ways = WayBar()
        self._also = Text("", "caption", "muted", wrap=True)
        self._also.setContentsMargins(12, 0, 12, 0)
        self.webcam, self.screens = WebcamPage(), ScreenPage()
        self.image, self.clipboard = ImagePage(), ClipboardPage()
        self.hand = ByHand(clock)
        self._pages: dict[Way, QWidget] = {
            Way.WEBCAM: self.webcam,
            Way.SCREEN: self.screens,
            Way.IMAGE: self.image,
            Way.CLIPBOARD: self.clipboard,
            Way.HAND: self.hand,
        }
        self._notices = {
            Way.WEBCAM: self.webcam.notice,
            Way.SCREEN: self.screens.notice,
            Way.IMAGE: self.image.notice,
            Way.CLIPBOARD: self.clipboard.notice,
            Way.HAND: self.hand.notice,
        }
        self.card = FoundCard(clock)
        self.card.hide()
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.ways)
        side.addStretch()
        side.addWidget(self._also)
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(14)
        for page in self._pages.values():
            right.addWidget(page, 1)
            page.hide()
        right.addWidget(self.card)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._side)
        self._columns.addLayout(right, 1)
        self.body.addLayout(self._columns)

    def _connect(self) -> None:
        self.ways.chosen.connect(self._turn_to)
        self.webcam.retry_wanted.connect(self._retry_camera)
        self.hand.edited.connect(self._follow_form)
        self.card.pin_changed.connect(lambda _pin: self._refresh_footer())
        foot = self._foot_row
        foot.cancelled.connect(self.close_overlay)
        foot.another_wanted.connect(self._look_for_another)
        foot.review_wanted.connect(self.review_wanted)
        foot.chosen.connect(self._decide)
        foot.confirmed.connect(self._confirm)

    def _reset(self) -> None:
        self._candidate, self._partial = None, False
        self.card.forget()
        self.card.hide()
        self.hand.forget()
        self.image.finish()
        self._clear_notices()
        self.webcam.show_found("")
        self._refresh_footer()

    def _clear_notices(self) -> None:
        for notice in self._notices.values():
            notice.say(None)

    def _turn_to(self, way: Way) -> None:
        """Show the page of a way; what another way had found is left."""
        if self._candidate is not None:
            self._look_for_another()
        for each, page in self._pages.items():
            page.setVisible(each is way)
        self._refresh_footer()
        self._follow_camera()
        self._give_focus(way)

    def _give_focus(self, way: Way) -> None:
        if self.isVisible() and way is Way.HAND:
            self.hand.secret.setFocus()

    def _follow_width(self) -> None:
        narrow = self.width() < NARROW or self.height() < room(_WAYS_HEIGHT)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._columns.setSpacing(12 if narrow else 24)
        self.ways.set_narrow(narrow)
        self._also.setVisible(not narrow)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(self.width())
        else:
            self._side.setFixedWidth(max(room(_WAYS_WIDTH), self.ways.sizeHint().width()))

    def _follow_camera(self) -> None:
        """Have the camera on exactly while it is looked through."""
        self.webcam.make_room(needed=self.ways.narrow and self._candidate is not None)
        wanted = self._seen and self.ways.current is Way.WEBCAM and self._candidate is None
        if wanted == self._camera_on:
            return
        self._camera_on = wanted
        if wanted:
            self.webcam.begin()
            self.camera_wanted.emit()
        else:
            self.camera_released.emit()

    def _retry_camera(self) -> None:
        self._camera_on = False
        self._follow_camera()

    def _show_candidate(self, candidate: Candidate) -> None:
        self._candidate = candidate
        self._follow_camera()
        self.image.finish()
        if self.ways.current is Way.HAND:
            self.hand.card.show_account(candidate.account, describe_twin(candidate))
        else:
            self._clear_notices()
            self.webcam.show_found(self.tr("Code found"))
            self.card.show_account(candidate.account, describe_twin(candidate))
            self.card.show()
        self._refresh_footer()
        self._foot_row.focus_chosen()
        card = self.hand.card if self.ways.current is Way.HAND else self.card
        QTimer.singleShot(0, lambda: self.scroller.ensureWidgetVisible(card))  # once it has its place

    def _look_for_another(self) -> None:
        self._candidate, self._partial = None, False
        self.card.forget()
        self.card.hide()
        self.webcam.show_found("")
        self.another_wanted.emit()
        self._refresh_footer()
        self.ways.buttons[self.ways.current].setFocus()
        self._follow_camera()

    def _follow_form(self) -> None:
        """Take back the question about a duplicate when the form was changed."""
        if self.ways.current is Way.HAND:
            self._candidate = None
        self._refresh_footer()

    def _confirm(self) -> None:
        if self._candidate is not None:
            self._decide(Choice.ADD)
        elif self.ways.current is Way.HAND and self.hand.account is not None:
            self.typed.emit(self.hand.account)

    def _decide(self, choice: Choice) -> None:
        candidate = self._candidate
        if candidate is None:
            return
        card = self.hand.card if self.ways.current is Way.HAND else self.card
        account = card.account or candidate.account
        self.decided.emit([Decision(Candidate(account, candidate.twin), choice)])

    def _refresh_footer(self) -> None:
        by_hand = self.ways.current is Way.HAND
        shown = self.hand.account if by_hand else self.card.account
        lacks_pin = shown is not None and shown.type in NEEDS_PIN and not shown.pin
        self._foot_row.show_situation(
            Situation(self._candidate, by_hand, self.hand.account, lacks_pin=lacks_pin, partial=self._partial)
        )


def _way_of(event: QKeyEvent) -> Way | None:
    """Return the way that Alt and a digit name."""
    number = event.key() - int(Qt.Key.Key_1)
    ways = list(Way)
    if event.modifiers() == Qt.KeyboardModifier.AltModifier and 0 <= number < len(ways):
        return ways[number]
    return None


def _own_key(event: QKeyEvent) -> bool:
    return _way_of(event) is not None or event.matches(QKeySequence.StandardKey.Paste)
