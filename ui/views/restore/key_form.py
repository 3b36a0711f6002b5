"""What opens a backup: the master password of its day, or a recovery code."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.restoring import Key
from ui.views.parts.chip import Chip
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField, TextField
from ui.views.parts.flow import FlowBox


class KeyForm(QWidget):
    """Take one of the two keys; `password_only` where nothing else will do."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, password_only: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("key_form")
        self.password_chip, self.recovery_chip = Chip(), Chip()
        self.password_chip.setObjectName("key_is_password")
        self.recovery_chip.setObjectName("key_is_recovery")
        self.password_chip.clicked.connect(lambda: self.choose("password"))
        self.recovery_chip.clicked.connect(lambda: self.choose("recovery"))
        self.password = SecretField(tall=True)
        self.password.setObjectName("restore_password")
        self.recovery = TextField(tall=True)
        self.recovery.setObjectName("restore_recovery")
        self.recovery.setProperty("mono", "true")
        self.recovery.setMaxLength(120)
        self.recovery.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.error = FieldError()
        self.error.setObjectName("restore_key_error")
        for field in (self.password, self.recovery):
            field.returnPressed.connect(self.submitted)
            field.textEdited.connect(lambda _text: self.complain(""))
        self._keyboard = KeyboardHint(self.password)
        self._chips = FlowBox(8)
        self._chips.add(self.password_chip)
        self._chips.add(self.recovery_chip)
        self._chips.setVisible(not password_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._chips, self.password, self.recovery, self.error, self._keyboard):
            column.addWidget(widget)
        self._key: Key = "password"
        self.choose("password")
        self.retranslate()

    @property
    def key(self) -> Key:
        """Return which of the two is asked for."""
        return self._key

    def choose(self, key: Key) -> None:
        """Ask for the one or the other."""
        self._key = key
        by_password = key == "password"
        self.password_chip.setChecked(by_password)
        self.recovery_chip.setChecked(not by_password)
        self.password.setVisible(by_password)
        self.recovery.setVisible(not by_password)
        self._keyboard.say("")
        self.complain("")
        if self.isVisible():
            self.begin()

    def begin(self) -> None:
        """Put the focus where typing begins."""
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """Return what was typed."""
        return self._field().text()

    def check(self) -> bool:
        """Return whether something was typed; say in place if not."""
        if self.text().strip():
            return True
        self.complain(
            self.tr("Type it first.") if self._key == "password" else self.tr("Type the code from the paper.")
        )
        return False

    def complain(self, words: str) -> None:
        """Say what is wrong; "" takes it back."""
        self.error.say(words)
        field = self._field()
        field.set_wrong(bool(words))
        if words:
            self.begin()
            field.selectAll()

    def forget(self) -> None:
        """Forget what was typed."""
        self.password.take()
        self.recovery.clear()
        self.choose("password")

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.password_chip.setText(self.tr("Master password"))
        self.recovery_chip.setText(self.tr("Recovery code"))
        self.password.setAccessibleName(self.tr("Master password"))
        self.password.setPlaceholderText(self.tr("Master password"))
        self.recovery.setAccessibleName(self.tr("Recovery code"))
        self.recovery.setPlaceholderText(self.tr("Capitals, spaces and dashes do not matter"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _field(self) -> TextField:
        return self.password if self._key == "password" else self.recovery
