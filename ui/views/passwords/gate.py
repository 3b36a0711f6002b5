"""What Passwords shows while it is closed: a field for the master password or the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.views.lock_ways import LockWays
from ui.views.parts.buttons import PrimaryIconButton
from ui.views.parts.column import Column, centred
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField
from ui.views.parts.page import IconPlate

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.messages import Message

_TRIES = 5


class PasswordsGate(Column):
    """Ask who sits here; says in place what was wrong. One field takes the password or the PIN."""

    password_given = Signal(str)
    pin_given = Signal(str)
    abandoned = Signal()  # the person turned to the other way

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(340, parent)
        self.setObjectName("passwords_gate")
        self.setProperty("help_topic", "passwords")
        self._reason, self._minutes = "", 0
        self._busy = self._by_pin = self._password_wanted = False
        self._tries = 0
        self._plate = IconPlate("key-round", 56, 28)
        self._title = centred("", "heading")
        self._why = centred("", "body", "muted")
        self.field = SecretField(tall=True)
        self.field.setObjectName("passwords_password")
        self.field.returnPressed.connect(self._go)
        self._wrong: Callable[[], str] = str
        self.field.textEdited.connect(lambda _text: self._clear_error())
        self.go = PrimaryIconButton("arrow-right", tall=True)
        self.go.setObjectName("passwords_unlock")
        self.go.clicked.connect(self._go)
        self.error = FieldError()
        self.error.setObjectName("passwords_error")
        self._keyboard = KeyboardHint(self.field)
        policy = self._keyboard.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when the keyboard has answered
        self._keyboard.setSizePolicy(policy)
        self.ways = LockWays()
        self.ways.other.setObjectName("passwords_other_way")
        self.ways.pin_chosen.connect(lambda: self._turn_to(by_pin=True))
        self.ways.password_chosen.connect(lambda: self._turn_to(by_pin=False))
        self._lay_out()
        self.retranslate()
        self.setFocusProxy(self.field)

    def _lay_out(self) -> None:
        plate = QHBoxLayout()
        plate.addWidget(self._plate, 0, Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.go)
        self.body.addLayout(plate)
        self.body.addSpacing(14)
        self.body.addWidget(self._title)
        self.body.addWidget(self._why)
        self.body.addSpacing(16)
        self.body.addLayout(line)
        self.body.addWidget(self.error)
        self.body.addWidget(self._keyboard)
        self.body.addWidget(self.ways)

    # -- what the room sets --------------------------------------------------------------------

    def ask(self, reason: str = "", minutes: int = 0) -> None:
        """Begin anew. `reason` says why it closed: "idle" (after `minutes`), "asked", or nothing."""
        self._reason, self._minutes = reason, minutes
        self._password_wanted = False
        self.forget()
        self._show_mode(by_pin=self._tries > 0)
        self._say_tries(wrong=False)

    def offer_pin(self, tries: int) -> None:
        """Offer a PIN with so many tries, 0 for none; who has begun to type the password is left alone."""
        self._tries = tries
        self.ways.show_ways(pin=tries > 0, system=False)
        by_pin = tries > 0 and not self._password_wanted and (self._by_pin or not self.field.text())
        if self._by_pin and not by_pin:  # what was typed is no master password
            self.forget()
        self._show_mode(by_pin=by_pin)
        self._say_tries(wrong=False)

    def show_error(self, write: Callable[[], Message]) -> None:
        """Say in place what was wrong, and let the person try again."""
        self._set_busy(busy=False)
        self.field.set_wrong(True)
        self._say(lambda: write().in_one)
        self.field.setFocus()
        self.field.selectAll()

    def show_wrong_pin(self, left: int) -> None:
        """Say that this was not the PIN and how often it may be tried again."""
        self._set_busy(busy=False)
        self._tries = left
        self.field.take()
        self.field.set_wrong(True)
        self._say_tries(wrong=True)
        self.field.setFocus()

    def ask_password(self, write: Callable[[], Message]) -> None:
        """Ask for the master password instead of the PIN, and say why."""
        self.forget()
        self._password_wanted = True
        self._show_mode(by_pin=False)
        self.ways.say(lambda: write().in_one, warns=write().severity != "info")
        self.field.setFocus()

    def forget(self) -> None:
        """Forget what was typed and every remark."""
        self.field.take()
        self._set_busy(busy=False)
        self._clear_error()
        self.ways.say()

    # -- inside --------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._title.setText(self.tr("Your passwords are locked"))
        self._why.setText(self._why_text())
        self.error.say(self._wrong())
        words = self.tr("PIN") if self._by_pin else self.tr("Master password")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.go.set_tooltip(self.tr("Open passwords"), "Enter")

    def _why_text(self) -> str:
        if self._busy:
            return self.tr("Checking the PIN…") if self._by_pin else self.tr("Checking the password…")
        if self._reason == "idle":
            return self.tr("They closed after %n minute(s) without use.", "", self._minutes)
        return self.tr("They ask once more, also when App Lock is off.")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field."""
        super().showEvent(event)
        self.field.setFocus()

    def _go(self) -> None:
        if self._busy:
            return
        if not self.field.text():
            self.field.setFocus()
            return
        self._clear_error()
        self._set_busy(busy=True)
        (self.pin_given if self._by_pin else self.password_given).emit(self.field.text())

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.field.setReadOnly(busy)
        self.go.setEnabled(not busy)
        self.go.set_icon("loader-circle" if busy else "arrow-right")
        self.retranslate()

    def _clear_error(self) -> None:
        self.field.set_wrong(False)
        self._say(str)

    def _say(self, write: Callable[[], str]) -> None:
        self._wrong = write
        self.error.say(write())

    def _turn_to(self, *, by_pin: bool) -> None:
        """Let the field take the other thing, because the person wants it."""
        self._password_wanted = not by_pin
        self.forget()
        self._show_mode(by_pin=by_pin)
        self._say_tries(wrong=False)
        self.field.setFocus()
        self.abandoned.emit()

    def _show_mode(self, *, by_pin: bool) -> None:
        self._by_pin = by_pin
        self.ways.show_mode(by_pin=by_pin)
        self.retranslate()

    def _say_tries(self, *, wrong: bool) -> None:
        if self._by_pin and (wrong or self._tries < _TRIES):
            self.ways.show_tries(self._tries, wrong=wrong)
