"""The dialog with the five ways of adding an account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.clock import Clock
from core.errors import AppError
from ui.messages import describe
from ui.models.candidates import Candidate, Choice, Decision, Offer, Problem
from ui.theme import room
from ui.views.adding.by_hand import ByHand
from ui.views.adding.card import FoundCard
from ui.views.adding.pages import ClipboardPage, ImagePage, ScreenPage, WebcamPage
from ui.views.adding.picture import Corners
from ui.views.adding.ways import Way, WayBar
from ui.views.adding.words import describe_problem, describe_twin
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.overlay import NARROW, Overlay
from ui.views.parts.text import Text

if TYPE_CHECKING:
    from core.capture import CameraChoice

_WAYS_WIDTH: Final = 212


class AddDialog(Overlay):
    """Look for an account in five ways, show what was found, and ask whether to add it.

    It asks for the camera only while its webcam page can be seen and nothing has been found yet.
    """

    camera_wanted = Signal()
    camera_released = Signal()
    another_wanted = Signal()
    decided = Signal(object)  # list of Decision
    typed = Signal(object)  # ParsedAccount
    review_wanted = Signal()

    def __init__(self, window: QWidget, clock: Clock | None = None) -> None:
        super().__init__(window, width="large")
        self.setObjectName("add_dialog")
        self._candidate: Candidate | None = None
        self._partial = False
        self._camera_on = False
        self._build_pages(clock)
        self._build_footer()
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
            self.webcam.picture.set_notice(words, self.tr("Show the next code on the phone."))
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
        self._notices[self.ways.current].say(describe_problem(problem))

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

    def showEvent(self, event: QShowEvent) -> None:
        """Start the camera if its page is in front."""
        super().showEvent(event)
        self._follow_camera()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the camera whenever the dialog is not seen."""
        super().hideEvent(event)
        self._follow_camera()

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
        self.cancel.setText(self.tr("Cancel"))
        self.leave.setText(self.tr("Cancel"))
        self.another.setText(self.tr("Scan another"))
        self.another.setToolTip(self.tr("Leave this one out and look for another code"))
        self.replace_old.setText(self.tr("Replace"))
        self.replace_old.setToolTip(self.tr("Give the account that is here the new secret"))
        self.keep.setText(self.tr("Keep both"))
        self.review.setText(self.tr("Show what was read"))
        self._refresh_footer()

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
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
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
        right.addWidget(self._stack, 1)
        right.addWidget(self.card)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._side)
        self._columns.addLayout(right, 1)
        self.body.addLayout(self._columns)

    def _build_footer(self) -> None:
        self._hint = Text("", "caption", "muted", wrap=True)
        self._hint.setObjectName("add_hint")
        self.cancel, self.leave = SecondaryButton(), PrimaryButton()
        self.another, self.review = SecondaryButton(), SecondaryButton()
        self.replace_old, self.keep, self.add = SecondaryButton(), SecondaryButton(), PrimaryButton()
        named = {
            "add_cancel": self.cancel,
            "add_another": self.another,
            "add_review": self.review,
            "add_replace": self.replace_old,
            "add_keep": self.keep,
            "add_leave": self.leave,
            "add_confirm": self.add,
        }
        self.footer.addWidget(self._hint, 1)
        for name, button in named.items():
            button.setObjectName(name)
            self.footer.addWidget(button)

    def _connect(self) -> None:
        self.ways.chosen.connect(self._turn_to)
        self.webcam.retry_wanted.connect(self._retry_camera)
        self.hand.edited.connect(self._follow_form)
        self.card.pin_changed.connect(lambda _pin: self._refresh_footer())
        self.cancel.clicked.connect(self.close_overlay)
        self.leave.clicked.connect(self.close_overlay)
        self.another.clicked.connect(self._look_for_another)
        self.review.clicked.connect(self.review_wanted)
        self.replace_old.clicked.connect(lambda: self._decide(Choice.REPLACE))
        self.keep.clicked.connect(lambda: self._decide(Choice.ADD))
        self.add.clicked.connect(self._confirm)
        for number, way in enumerate(Way, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda way=way: self.ways.choose(way))

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
        self._stack.setCurrentWidget(self._pages[way])
        self._fit_stack()
        self._refresh_footer()
        self._follow_camera()
        self._give_focus(way)

    def _fit_stack(self) -> None:
        """Let only the page in front ask for room."""
        for way, page in self._pages.items():
            policy = page.sizePolicy()
            kind = policy.Policy.Preferred if way is self.ways.current else policy.Policy.Ignored
            page.setSizePolicy(kind, kind)

    def _give_focus(self, way: Way) -> None:
        if self.isVisible() and way is Way.HAND:
            self.hand.secret.setFocus()

    def _follow_width(self) -> None:
        narrow = self.width() < NARROW
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._columns.setSpacing(12 if narrow else 24)
        self.ways.set_narrow(narrow)
        self._also.setVisible(not narrow)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(NARROW)
        else:
            self._side.setFixedWidth(max(room(_WAYS_WIDTH), self.ways.sizeHint().width()))

    def _follow_camera(self) -> None:
        """Have the camera on exactly while it is looked through."""
        wanted = self.isVisible() and self.ways.current is Way.WEBCAM and self._candidate is None
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
        self._focus_chosen()

    def _focus_chosen(self) -> None:
        chosen = next((button for button in (self.add, self.leave) if button.isVisibleTo(self)), None)
        if chosen is not None and chosen.isEnabled():
            chosen.setFocus()

    def _look_for_another(self) -> None:
        self._candidate, self._partial = None, False
        self.card.forget()
        self.card.hide()
        self.webcam.show_found("")
        self.another_wanted.emit()
        self._refresh_footer()
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
        candidate, by_hand = self._candidate, self.ways.current is Way.HAND
        twin = candidate.twin if candidate else None
        identical = twin is not None and twin.is_identical
        single = candidate is not None and twin is None
        self.cancel.setVisible(not single and not identical)
        self.leave.setVisible(identical)
        self.another.setVisible(single and not by_hand)
        self.review.setVisible(self._partial)
        self.replace_old.setVisible(twin is not None)
        self.keep.setVisible(identical)
        self.add.setVisible((candidate is not None and not identical) or (by_hand and twin is None))
        self.add.setText(self.tr("Add account") if twin is None else self.tr("Keep both"))
        self.add.setEnabled(self._is_ready())
        self._hint.setText(self._footer_words())

    def _is_ready(self) -> bool:
        if self._candidate is not None:
            return self._candidate.account is not None
        account = self.hand.account
        return account is not None and bool(account.issuer or account.label)

    def _footer_words(self) -> str:
        if self._candidate is not None:
            if self._candidate.twin is None:
                return self.tr("Check that the code works on the site, then add it.")
            return self.tr("When you replace a secret, the vault keeps the earlier one.")
        if self.ways.current is Way.HAND:
            account = self.hand.account
            if account is not None and not (account.issuer or account.label):
                return self.tr("Give the account a name.")
            return self.tr("Spaces and small letters are fine.")
        return ""
