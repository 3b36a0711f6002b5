"""The first card of the account view: whose code, the code, and what to do with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.brands import brand_pixmap, picture_pixmap
from ui.delegates.text import code_groups
from ui.models.faces import Face, Flash
from ui.theme import font, motion, room, text_scale
from ui.views.account_parts import NameText
from ui.views.code_face import CodeFace
from ui.views.parts.buttons import IconButton, PrimaryButton, SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.kbd import KeyCap
from ui.views.parts.text import Text

_BRAND: Final = 56
_GAP: Final = 16
_LARGE_TEXT: Final = 1.5


class BrandPlate(QWidget):
    """Show the icon of an account."""

    def __init__(self, side: int = _BRAND, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._face: Face | None = None
        self._fit()

    def show_face(self, face: Face) -> None:
        """Show whose account it is."""
        self._face = face
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._face is None:
            return
        account, dpr = self._face.account, self.devicePixelRatioF()
        painter = QPainter(self)
        if self._face.picture is not None:
            icon = picture_pixmap(self._face.picture, self.width(), dpr)
        else:
            muted = bool(account.inactive)
            icon = brand_pixmap(account.issuer, account.label, account.icon, self.width(), dpr, muted=muted)
        painter.drawPixmap(QPointF(0, 0), icon)
        painter.end()

    def _fit(self) -> None:
        side = min(room(self._side), self._side + 10)
        self.setFixedSize(side, side)


class CopyButton(PrimaryButton):
    """The largest button of the house."""

    def _height(self) -> int:
        return room(44)

    def _padding(self) -> int:
        return room(22)


class CodeCard(Card):
    """Show one account's code and offer to copy it, to go on, to show it and to pin it."""

    copy_requested = Signal()
    next_requested = Signal()
    reveal_requested = Signal()
    pin_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(28, parent=parent)
        self._face: Face | None = None
        self._flash = ""
        self.code = CodeFace()
        self._brand = BrandPlate()
        self._issuer = NameText("", "heading", wrap=True)
        self._label = NameText("", "body", "muted", wrap=True)
        self._reason = Text("", "lead", "muted", wrap=True)
        self._pin = IconButton("pin")
        self._copy = CopyButton("", icon="copy")
        self._enter = KeyCap("Enter")
        self._advance = SecondaryButton("", icon="step-forward")
        self._show = SecondaryButton("", icon="eye")
        self._next_words = Text("", "caption", "muted")
        self._next = Text("", "body")
        self._end_flash = QTimer(self)
        self._end_flash.setSingleShot(True)
        self._end_flash.timeout.connect(self._back_to_words)
        for wordy in (self._copy, self._advance, self._show):
            wordy.allow_lines()
        self._build()
        for button, name, wish in (
            (self._copy, "copy_code", self.copy_requested),
            (self._advance, "next_code", self.next_requested),
            (self._show, "reveal_code", self.reveal_requested),
            (self._pin, "pin_account", self.pin_requested),
        ):
            button.setObjectName(name)
            button.clicked.connect(wish)
        self.retranslate()

    def _build(self) -> None:
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(0)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._issuer)
        names.addWidget(self._label)
        names.addStretch(1)
        self._who = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._who.setSpacing(_GAP)
        self._who.addWidget(self._brand)
        self._who.addLayout(names, 1)
        head = QHBoxLayout()
        head.setSpacing(_GAP)
        head.addLayout(self._who, 1)
        head.addWidget(self._pin)
        following = QVBoxLayout()
        following.setSpacing(0)
        self._next.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._next.setAccessibleName(" ")  # the label before it says what it is; a code is never read out
        self._next.setFont(font("heading", tabular=True, weight=500))
        following.addWidget(self._next_words, 0, Qt.AlignmentFlag.AlignRight)
        following.addWidget(self._next, 0, Qt.AlignmentFlag.AlignRight)
        foot = self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setSpacing(12)
        for part in (self._copy, self._enter, self._advance, self._show):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addLayout(following)
        self.body.addLayout(head)
        self.body.addSpacing(28)
        self.body.addWidget(self.code)
        self.body.addWidget(self._reason)
        self.body.addSpacing(25)
        self.body.addLayout(foot)

    def show_face(self, face: Face, *, show_next: bool) -> None:
        """Show another moment of an account."""
        before, self._face = self._face, face
        self.code.show_face(face)
        following = face.next_code if show_next and not face.hidden and face.left else ""
        groups = code_groups(following, together=face.account.type == "steam")
        self._next.setText(" ".join(groups) if following else "")
        self._next.setVisible(bool(following))
        self._next_words.setVisible(bool(following) or face.account.type == "hotp")
        if before is not None and (before.account, before.hidden, before.busy, before.picture) == (
            face.account,
            face.hidden,
            face.busy,
            face.picture,
        ):
            return
        account = face.account
        if before is not None and before.account.id != account.id:
            self._back_to_words()
        self._brand.show_face(face)
        self._issuer.show_name(account.issuer or account.label)
        self._label.show_name(account.label if account.issuer else "")
        self._label.setVisible(bool(self._label.text()))
        self._reason.setText(account.inactive)
        self._fit_names()
        counter, active = account.type == "hotp", not account.inactive
        for part, seen in (
            (self._reason, not active),
            (self.code, active),
            (self._copy, active),
            (self._advance, active and counter),
            (self._show, active and face.hidden),
        ):
            part.setVisible(seen)
        self._dress_key()
        self._advance.setEnabled(not face.busy)
        self.retranslate()

    def flash(self, flash: Flash, seconds: int) -> None:
        """Say on the button for a moment that the code was copied."""
        self._flash = {
            Flash.COPIED_ENDING: self.tr("Copied, valid %1 s more"),
            Flash.COPIED_NEXT: self.tr("Next code copied"),
        }.get(flash, self.tr("Copied, clears in %1 s") if seconds else self.tr("Copied")).replace("%1", str(seconds))
        self._dress_copy()
        self._end_flash.start(motion("copiedHold"))

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._dress_copy()
        pinned = self._face is not None and self._face.account.pinned
        self._pin.set_tooltip(self.tr("Unpin") if pinned else self.tr("Pin"), "Ctrl+P")
        self._pin.setCheckable(pinned)
        self._pin.setChecked(pinned)
        self._advance.setText(self.tr("Next code"))
        self._advance.setToolTip(self._advance.text())
        self._show.setText(self.tr("Show"))
        self._show.setToolTip(self.tr("Show the code for 10 seconds"))
        self._next_words.setText(self.tr("Next code"))
        if self._face is not None and self._face.account.type == "hotp":
            self._next_words.setText(self.tr("No. %1").replace("%1", str(self._face.account.counter)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._next.setFont(font("heading", tabular=True, weight=500))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names the room they need."""
        super().resizeEvent(event)
        self._fit_names()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put one thing under the other where there is little room; the pin is in the menu too."""
        self._pin.setVisible(not narrow or text_scale() < _LARGE_TEXT)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._foot.direction():
            self._foot.setDirection(direction)
            side = 16 if narrow else 28
            self.body.setContentsMargins(side, 24, side, 24)
            self._dress_key()

    def _fit_names(self) -> None:
        """Put the names under the icon where a word of them is too wide to stand beside it."""
        sides = self.body.contentsMargins()
        pin = 0 if self._pin.isHidden() else self._pin.width() + _GAP
        beside = self.width() - sides.left() - sides.right() - self._brand.width() - _GAP - pin
        directions = QBoxLayout.Direction
        wide = max(self._issuer.widest(), self._label.widest()) > beside
        self._who.setDirection(directions.TopToBottom if wide else directions.LeftToRight)

    def _dress_key(self) -> None:
        across = self._foot.direction() == QBoxLayout.Direction.LeftToRight
        active = self._face is None or not self._face.account.inactive
        self._enter.setVisible(across and active)

    def _back_to_words(self) -> None:
        self._flash = ""
        self._end_flash.stop()
        self._dress_copy()

    def _dress_copy(self) -> None:
        self._copy.setText(self._flash or self.tr("Copy code"))
        self._copy.set_icon("check" if self._flash else "copy")
        self._copy.setAccessibleName(self._copy.text())
        self._copy.setToolTip(self.tr("Copy code") + " (Enter)")
        self._copy.updateGeometry()
