"""What a locked Tessera shows: a field, and what the keyboard is set to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.icons import pixmap
from ui.theme import room
from ui.views.parts.column import Logo, Middle, centred
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField
from ui.views.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from ui.messages import Message
    from ui.views.lock_ways import LockWays

_TRIES = 5


class _GoButton(QPushButton):
    """Unlock. Painted by the style sheet and not by hand, as pens and brushes from Python load all of `Qt`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("unlock")
        self.setProperty("plain", "go")
        self._busy = False
        self._dress()

    def show_busy(self, busy: bool) -> None:
        """Show that something is being checked."""
        self._busy = busy
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow look and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        side = room(20)
        name, ink = ("loader-circle", "disabled") if self._busy else ("arrow-right", "onAccent")
        face = QIcon(pixmap(name, ink, side, self.devicePixelRatioF()))
        face.addPixmap(pixmap(name, "disabled", side, self.devicePixelRatioF()), QIcon.Mode.Disabled)
        self.setIcon(face)
        self.setIconSize(QSize(side, side))
        self.setFixedSize(room(44), room(44))


class LockPage(Middle):
    """Ask for the master password or the PIN; says in place what was wrong with it.

    One field takes either. The other ways in are built when there are any (`ways`): most vaults have none. What is to
    be said is given as what writes it, as the language may change while it stands there.
    """

    unlock_requested = Signal(str)
    pin_requested = Signal(str)
    way_abandoned = Signal()  # the person turned to the master password
    recovery_requested = Signal()
    system_requested = Signal()
    system_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(340, parent)
        self.setObjectName("lock_page")
        self.setProperty("help_topic", "app-lock")
        self._reason = ""
        self._minutes = 0
        self._busy = self._by_pin = self._password_wanted = False
        self._tries = 0
        self._fault: Callable[[], str] = str
        self._wrong: Callable[[], str] = str
        self._ways: LockWays | None = None
        self._title = centred("", "heading")
        self._logo = Logo(64)
        self._why = centred("", "body", "muted")
        self.field = SecretField(tall=True)
        self.field.setObjectName("master_password")
        self.field.returnPressed.connect(self._go)
        self.field.textEdited.connect(lambda _text: self._clear_error())
        self.go = _GoButton()
        self.go.clicked.connect(self._go)
        self.error = FieldError()
        self.error.setObjectName("unlock_error")
        self._keyboard = KeyboardHint(self.field)
        self._keyboard.setObjectName("keyboard_hint")
        policy = self._keyboard.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when the keyboard has answered
        self._keyboard.setSizePolicy(policy)
        self._forgot = Text("", "label", "muted")
        self._recover = QPushButton()
        self._recover.setObjectName("use_recovery_code")
        self._recover.setProperty("plain", "link")
        self._recover.clicked.connect(self.recovery_requested)
        self._lay_out()
        self.retranslate()
        self.setFocusProxy(self.field)

    def _lay_out(self) -> None:
        self.body.addLayout(_in_the_middle(self._logo))
        self.body.addSpacing(14)
        self.body.addWidget(self._title)
        self.body.addWidget(self._why)
        self.body.addSpacing(16)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.go)
        self.body.addLayout(line)
        self.body.addWidget(self.error)
        self.body.addWidget(self._keyboard)
        self._ways_at = self.body.count()
        self.body.addSpacing(room(20))
        self.body.addLayout(_in_the_middle(self._forgot, self._recover))

    def set_reason(self, reason: str, minutes: int = 0) -> None:
        """Say why it is locked: "start", "asked", "idle" (after `minutes`), "session", "sleep", "minimised"."""
        self._reason, self._minutes = reason, minutes
        self.retranslate()

    @property
    def ways(self) -> LockWays:
        """Return what stands under the field, made at the first question."""
        if self._ways is None:
            from ui.views.lock_ways import LockWays

            self._ways = LockWays()
            self._ways.show_mode(by_pin=self._by_pin)
            self._ways.pin_chosen.connect(lambda: self._turn_to(by_pin=True))
            self._ways.password_chosen.connect(lambda: self._turn_to(by_pin=False))
            self._ways.system_requested.connect(self.system_requested)
            self._ways.system_cancelled.connect(self.system_cancelled)
            self.body.insertWidget(self._ways_at, self._ways)
        return self._ways

    def expect_pin(self) -> None:
        """Ask for the PIN that there was last time, until it is known whether there is one.

        Costs the first picture nothing; `show_way_out` follows behind it.
        """
        self._tries, self._by_pin = _TRIES, True
        self._recover.hide()
        self.retranslate()

    def show_way_out(self) -> None:
        """Offer the master password beside a PIN that is only expected: the keyring may never answer."""
        if self._by_pin:
            self.ways.show_ways(pin=True, system=False)
            self._show_mode(by_pin=True)

    def offer(self, *, tries: int, system: bool, reason: Callable[[], str] = str) -> None:
        """Offer a PIN with so many tries, 0 for none, and the system's own question; or say why there is no PIN.

        Who has begun to type the master password is left alone.
        """
        self._tries = tries
        if self._ways is None and not (tries or system or reason()):
            return
        self.ways.show_ways(pin=tries > 0, system=system)
        if reason() or self.ways.remark.text() == self._fault():  # what was said of a try stays
            self.ways.say(reason)
        self._fault = reason
        by_pin = tries > 0 and not self._password_wanted and (self._by_pin or not self.field.text())
        if self._by_pin and not by_pin:  # what was typed is no master password
            self.field.take()
            self.set_busy(False)
        self._show_mode(by_pin=by_pin)
        self._say_tries(wrong=False)

    def withdraw_pin(self) -> None:
        """Forget a PIN that is typed or being checked; a master password stays."""
        if self._by_pin:
            self.field.take()
            self.set_busy(False)

    def show_wrong_pin(self, left: int) -> None:
        """Say that this was not the PIN and how often it may be tried again."""
        self.set_busy(False)
        self._tries = left
        self.field.take()
        self.field.set_wrong(True)
        self._say_tries(wrong=True)
        self.field.setFocus()

    def ask_password(self, write: Callable[[], Message]) -> None:
        """Ask for the master password instead, and say why; one that is being typed or checked stays."""
        if self._by_pin:
            self.set_busy(False)
            self.field.take()
        self._password_wanted = True
        self._show_mode(by_pin=False)
        self.ways.say(lambda: write().in_one, warns=write().severity != "info")
        self._fit_ornaments()
        self.field.setFocus()

    def show_declined(self) -> None:
        """Say that the system did not say yes."""
        self.ways.say(lambda: self.tr("Your system did not say that it is you."), warns=True)
        self._fit_ornaments()

    def show_asking_system(self, asking: bool) -> None:
        """Show that the system's own dialog is up."""
        self.ways.show_asking(asking)

    def set_busy(self, busy: bool) -> None:
        """Show that the password is being checked; what was typed stays where it is."""
        self._busy = busy
        self.field.setReadOnly(busy)
        self.go.setEnabled(not busy)
        self._recover.setEnabled(not busy)
        self.go.show_busy(busy)
        self.retranslate()

    def show_error(self, write: Callable[[], Message]) -> None:
        """Say in place what was wrong, and let the person try again."""
        self.set_busy(False)
        self.field.set_wrong(True)
        self.show_remark(write)
        self.field.setFocus()
        self.field.selectAll()

    def show_remark(self, write: Callable[[], Message]) -> None:
        """Say something that has nothing to do with what is typed here."""
        self._say(lambda: write().in_one)

    def forget(self) -> None:
        """Forget what was typed and every remark."""
        self.field.take()
        self.set_busy(False)
        self._clear_error()
        self._password_wanted = False
        if self._ways is not None:
            self._ways.say(self._fault)
            self._ways.show_asking(asking=False)
            self._show_mode(by_pin=self._tries > 0)
            self._say_tries(wrong=False)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._title.setText(self.tr("Tessera is locked"))
        self._why.setText(self._why_text())
        self.error.say(self._wrong())
        words = self.tr("PIN") if self._by_pin else self.tr("Master password")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.go.setToolTip(self.tr("Unlock (Enter)"))
        self.go.setAccessibleName(self.tr("Unlock"))
        self._forgot.setText(self.tr("Forgot it?"))
        self._recover.setText(self.tr("Use the recovery code"))
        self._recover.setToolTip(self.tr("Set a new master password with your recovery code"))
        self._fit_forgot()

    def _why_text(self) -> str:
        if self._busy:
            return self.tr("Checking the PIN…") if self._by_pin else self.tr("Checking the password…")
        if self._reason == "idle":
            return self.tr("Locked after %n minute(s) without use", "", self._minutes)
        if self._reason == "session":
            return self.tr("Locked together with your screen")
        if self._reason == "sleep":
            return self.tr("Locked before the computer went to sleep")
        if self._reason == "minimised":
            return self.tr("Locked because the window was minimised")
        if self._reason == "asked":
            return self.tr("Locked because you asked for it")
        return self.tr("Type your PIN") if self._by_pin else self.tr("Your codes are behind your master password")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fit_ornaments()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the question out where it and the way do not fit side by side."""
        super().resizeEvent(event)
        self._fit_forgot()
        self._fit_ornaments()

    def _fit_ornaments(self) -> None:
        """Hide logo and remark, in this order, while the page does not fit the window with them."""
        layout = self.layout()
        if layout is None:
            return
        for ornament in (self._logo, self._why):
            ornament.show()
        for ornament in (self._logo, self._why):
            if layout.totalHeightForWidth(self.width()) <= self.height():
                return
            ornament.hide()

    def _fit_forgot(self) -> None:
        free = min(room(340), self.width() - 48)
        self._forgot.setVisible(
            not self._by_pin and self._forgot.sizeHint().width() + 6 + self._recover.sizeHint().width() <= free
        )

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
        self.set_busy(True)
        (self.pin_requested if self._by_pin else self.unlock_requested).emit(self.field.text())

    def _clear_error(self) -> None:
        self.field.set_wrong(False)
        self._say(str)

    def _say(self, write: Callable[[], str]) -> None:
        self._wrong = write
        self.error.say(write())
        self._fit_ornaments()

    def _turn_to(self, *, by_pin: bool) -> None:
        """Let the field take the other thing, because the person wants it; a check that runs does not matter then."""
        self._password_wanted = not by_pin
        self.field.take()
        self.set_busy(False)
        self._clear_error()
        self._show_mode(by_pin=by_pin)
        self.ways.say()
        self._say_tries(wrong=False)
        self.field.setFocus()
        if not by_pin:
            self.way_abandoned.emit()

    def _show_mode(self, *, by_pin: bool) -> None:
        self._by_pin = by_pin
        self.ways.show_mode(by_pin=by_pin)
        self._recover.setVisible(not by_pin)
        self.retranslate()
        self._fit_ornaments()

    def _say_tries(self, *, wrong: bool) -> None:
        if self._by_pin and (wrong or self._tries < _TRIES):
            self.ways.show_tries(self._tries, wrong=wrong)
            self._fit_ornaments()


def _in_the_middle(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addStretch(1)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
