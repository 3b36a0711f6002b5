"""Setting a PIN, changing or removing it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.messages import Message
from ui.views.parts.buttons import GhostButton, PrimaryButton, SecondaryButton
from ui.views.parts.fields import FieldError, Hint, KeyboardHint, SecretField
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text


class SetPinOverlay(Overlay):
    """Take the master password and the PIN twice; a weak one is explained once and then accepted.

    Where there is a PIN it can be removed without a password, as that lets nobody in.
    """

    set_requested = Signal(str, str)
    remove_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="small")
        self.setObjectName("set_pin_overlay")
        self.setProperty("help_topic", "pin")
        self.close_on_veil = False  # a click beside it must not eat what was typed
        self._busy = self._changes = False
        self._warned_of = ""
        self._lead = Text("", "body", "muted", wrap=True)
        self._names = {name: Text("", "label", wrap=True) for name in ("password", "pin", "again")}
        self._fields = {name: SecretField(tall=True) for name in self._names}
        self._errors = {name: FieldError() for name in self._names}
        self._advice = Hint()
        self._advice.setObjectName("pin_advice")
        for name, object_name in (("password", "pin_password"), ("pin", "new_pin"), ("again", "new_pin_again")):
            self._fields[name].setObjectName(object_name)
            self._errors[name].setObjectName(f"{object_name}_error")
            self._fields[name].textChanged.connect(lambda _text, name=name: self._typed(name))
        self._remove = GhostButton(icon="trash-2")
        self._remove.setObjectName("remove_pin")
        self._remove.clicked.connect(self.remove_requested)
        self._cancel = SecondaryButton()
        self._cancel.setObjectName("pin_cancel")
        self._cancel.clicked.connect(self.close_overlay)
        self._confirm = PrimaryButton()
        self._confirm.setObjectName("pin_confirm")
        self._confirm.clicked.connect(self._submit)
        self._fields["password"].returnPressed.connect(self._fields["pin"].setFocus)
        self._fields["pin"].returnPressed.connect(self._fields["again"].setFocus)
        self._fields["again"].returnPressed.connect(self._submit)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.body.setSpacing(6)
        self.body.addWidget(self._lead)
        for name, field in self._fields.items():
            self.body.addSpacing(8)
            self.body.addWidget(self._names[name])
            self.body.addWidget(field)
            self.body.addWidget(self._errors[name])
            if name == "password":
                self.body.addWidget(KeyboardHint(field))
            if name == "pin":
                self.body.addWidget(self._advice)
        self.body.addSpacing(4)
        self.body.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._confirm)

    def begin(self, *, changes: bool) -> None:
        """Open for a first PIN, or for another one."""
        self._changes = changes
        self.set_busy(False)
        self.open()

    def set_busy(self, busy: bool) -> None:
        """Show that the password is being checked and the PIN is being made."""
        self._busy = busy
        for widget in (self._confirm, self._remove, *self._fields.values()):
            widget.setEnabled(not busy)
        self.retranslate()

    def show_refused(self, message: Message) -> None:
        """Say why there is no PIN."""
        self._complain("password", f"{message.title} {message.text}".strip())

    def close_overlay(self) -> None:
        """Close and forget what was typed."""
        super().close_overlay()
        for name, field in self._fields.items():
            field.take()
            self._clear(name)
        self._warned_of = ""

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.set_title(self.tr("Change the PIN") if self._changes else self.tr("Set a PIN"))
        self._lead.setText(
            self.tr(
                "A PIN keeps people at your desk out. It works on this computer only, opens codes and passwords, and "
                "five wrong tries remove it."
            )
        )
        words = {
            "password": self.tr("Master password"),
            "pin": self.tr("New PIN: 4 to 12 digits, or a longer text"),
            "again": self.tr("Once more"),
        }
        for name, text in words.items():
            self._names[name].setText(text)
        self._fields["password"].setAccessibleName(words["password"])
        self._fields["pin"].setAccessibleName(self.tr("New PIN"))
        self._fields["again"].setAccessibleName(self.tr("New PIN once more"))
        self._remove.setVisible(self._changes)
        self._remove.setText(self.tr("Remove the PIN"))
        self._cancel.setText(self.tr("Cancel"))
        self._confirm.setText(self.tr("Setting…") if self._busy else self.tr("Set PIN"))
        self._say_advice()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _typed(self, name: str) -> None:
        self._clear(name)
        if name == "pin":
            self._say_advice()

    def _say_advice(self) -> None:
        from core.vault import judge_pin

        pin = self._fields["pin"].text()
        fault = judge_pin(pin) if pin else None
        self._advice.say(self._explain(fault.value) if fault is not None and len(pin) >= _WORTH_JUDGING else "")

    def _submit(self) -> None:
        from core.vault import judge_pin

        pin = self._fields["pin"].text()
        fault = judge_pin(pin)
        if not self._fields["password"].text():
            self._complain("password", self.tr("Type your master password."))
        elif fault is not None and fault.refused:
            self._complain("pin", self._explain(fault.value))
        elif pin != self._fields["again"].text():
            self._complain("again", self.tr("The two are not the same."))
        elif fault is not None and self._warned_of != pin:
            self._warned_of = pin
            self._say_error(
                "again", self.tr("This PIN is easy to guess. Set it once more if you want it all the same.")
            )
        else:
            self.set_requested.emit(self._fields["password"].text(), pin)

    def _explain(self, fault: str) -> str:
        return {
            "short": self.tr("A PIN has at least four signs."),
            "long": self.tr("A PIN of digits has at most twelve."),
            "repeat": self.tr("One sign or part over and over is tried first."),
            "row": self.tr("Signs that follow each other are tried first."),
            "date": self.tr("Years and birthdays are tried early. Use six digits or letters."),
            "few digits": self.tr("Use six digits or letters: four are seen at a glance."),
        }[fault]

    def _complain(self, name: str, words: str) -> None:
        self._say_error(name, words)
        self._fields[name].set_wrong(True)
        self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self._fields[name].selectAll()

    def _say_error(self, name: str, words: str) -> None:
        """Say what is wrong with a field, and scroll to it once it has its place."""
        error = self._errors[name]
        error.say(words)
        QTimer.singleShot(0, error, lambda: self.scroller.ensureWidgetVisible(error))

    def _clear(self, name: str) -> None:
        self._errors[name].say("")
        self._fields[name].set_wrong(False)


_WORTH_JUDGING = 4  # nobody wants to be told of the first sign that it is too short
