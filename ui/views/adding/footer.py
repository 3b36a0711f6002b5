"""What can be done with what was found: the foot of the dialog."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from core.otp import ParsedAccount
from ui.models.candidates import Candidate, Choice
from ui.views.adding.foot import Foot
from ui.views.parts.buttons import Button, PrimaryButton, SecondaryButton


@dataclass(frozen=True, slots=True)
class Situation:
    """Say what the dialog shows: a found candidate, a form with perhaps an account in it, or part of an export."""

    candidate: Candidate | None = None
    by_hand: bool = False
    typed: ParsedAccount | None = None
    lacks_pin: bool = False
    partial: bool = False


class AddFooter(Foot):
    """Offer what fits the situation; the safe choice is the filled one."""

    cancelled = Signal()
    confirmed = Signal()
    chosen = Signal(Choice)
    another_wanted = Signal()
    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._situation = Situation()
        self.cancel = self._named(SecondaryButton(), "add_cancel")
        self.another = self._named(SecondaryButton(), "add_another")
        self.review = self._named(SecondaryButton(), "add_review")
        self.keep = self._named(SecondaryButton(), "add_keep")
        self.replace = self._named(SecondaryButton(), "add_replace")
        self.leave = self._named(PrimaryButton(), "add_leave")
        self.add = self._named(PrimaryButton(), "add_confirm")
        self.add_button(self.cancel, spare=True)
        for button in (self.another, self.review, self.keep, self.replace, self.leave, self.add):
            self.add_button(button)
        self.cancel.clicked.connect(self.cancelled)
        self.leave.clicked.connect(self.cancelled)
        self.another.clicked.connect(self.another_wanted)
        self.review.clicked.connect(self.review_wanted)
        self.keep.clicked.connect(lambda: self.chosen.emit(Choice.ADD))
        self.replace.clicked.connect(lambda: self.chosen.emit(Choice.REPLACE))
        self.add.clicked.connect(self.confirmed)
        self.retranslate()

    def show_situation(self, situation: Situation) -> None:
        """Offer the buttons for a situation."""
        self._situation = situation
        candidate, by_hand = situation.candidate, situation.by_hand
        twin = candidate.twin if candidate else None
        identical = twin is not None and twin.is_identical
        is_new = candidate is not None and twin is None
        self.leave.setVisible(identical)
        self.another.setVisible(is_new and not by_hand)
        self.review.setVisible(situation.partial)
        self.replace.setVisible(twin is not None and not identical)
        self.keep.setVisible(identical)
        self.add.setVisible((candidate is not None and not identical) or (candidate is None and by_hand))
        self.add.setText(self.tr("Add account") if twin is None else self.tr("Keep both"))
        self.want(self.cancel, wanted=not is_new and not identical)
        ready = (candidate is not None or _is_named(situation.typed)) and not situation.lacks_pin
        for button in (self.add, self.keep, self.replace):
            button.setEnabled(ready)
        self.say(self._words())

    def focus_chosen(self) -> None:
        """Put the focus on the filled button."""
        chosen = next((button for button in (self.add, self.leave) if button.isVisibleTo(self)), None)
        if chosen is not None and chosen.isEnabled():
            chosen.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        self.cancel.setText(self.tr("Cancel"))
        self.leave.setText(self.tr("Leave it out"))
        self.another.setText(self.tr("Scan another"))
        self.another.setToolTip(self.tr("Leave this one out and look for another code"))
        self.replace.setText(self.tr("Replace"))
        self.replace.setToolTip(self.tr("Give the account that is here the new secret"))
        self.keep.setText(self.tr("Keep both"))
        self.review.setText(self.tr("Show what was read"))
        self.show_situation(self._situation)

    def _named(self, button: Button, name: str) -> Button:
        button.setObjectName(name)
        return button

    def _words(self) -> str:
        candidate = self._situation.candidate
        if self._situation.lacks_pin:
            return self.tr("Type the PIN that belongs to this account.")
        if candidate is not None and candidate.twin is None:
            return self.tr("Check that the code works on the site, then add it.")
        if candidate is not None and candidate.twin is not None and not candidate.twin.is_identical:
            return self.tr("When you replace a secret, the vault keeps the earlier one.")
        if candidate is None and self._situation.by_hand:
            typed = self._situation.typed
            if typed is not None and not _is_named(typed):
                return self.tr("Give the account a name.")
            return self.tr("Spaces and small letters are fine.")
        return ""


def _is_named(account: ParsedAccount | None) -> bool:
    return account is not None and bool(account.issuer or account.label)
