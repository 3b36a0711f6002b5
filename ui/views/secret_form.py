"""The fields behind an account's codes: secret, type, digits, period."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.errors import AppError
from core.otp import FIXED_SPECS, Algorithm, OtpType, decode_secret, encode_secret
from ui.views.adding.secret_words import State, judge_secret
from ui.views.adding.words import type_words
from ui.views.parts.fields import FieldError, SecretField, TextField
from ui.views.parts.text import Text
from ui.views.parts.toggle import Select

if TYPE_CHECKING:
    from core.vault import Account, AccountSecret

SECRET_FIELDS: Final = ("type", "key", "algorithm", "digits", "period", "counter")
_LONGEST_PERIOD: Final = 86_400


class SecretForm(QWidget):
    """Change what codes are made from; `valid_changed` says whether it could be saved as it stands."""

    valid_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._key = b""
        self.secret = SecretField()
        self.type = Select()
        self.algorithm = Select()
        self.digits = Select()
        self.number = TextField()
        self.number.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,12}"), self.number))
        self._error = FieldError()
        for kind in OtpType:
            self.type.addItem(type_words(kind), kind)
        for algorithm in Algorithm:
            self.algorithm.addItem(algorithm.value.replace("SHA", "SHA-"), algorithm)
        for digits in range(4, 11):
            self.digits.addItem(str(digits), digits)
        self._fields: dict[str, QWidget] = {
            "secret": self.secret,
            "type": self.type,
            "algorithm": self.algorithm,
            "digits": self.digits,
            "number": self.number,
        }
        self._captions = {name: Text("", "label", "muted") for name in self._fields}
        self._lay_out()
        self.secret.textChanged.connect(self._check)
        self.number.textChanged.connect(self._check)
        self.type.currentIndexChanged.connect(self._follow_type)
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        places = {
            "secret": (0, 0, 1, 2),
            "type": (1, 0, 1, 1),
            "algorithm": (1, 1, 1, 1),
            "digits": (2, 0, 1, 1),
            "number": (2, 1, 1, 1),
        }
        for name, place in places.items():
            self._fields[name].setObjectName(f"edit_{name}")
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(self._captions[name])
            pair.addWidget(self._fields[name])
            if name == "secret":
                pair.addWidget(self._error)
            grid.addLayout(pair, *place)

    def load(self, account: Account, secret: AccountSecret) -> None:
        """Show what codes are made from now."""
        self._account, self._key = account, secret.key
        self.type.setCurrentIndex(self.type.findData(OtpType(account.type)))
        self.algorithm.setCurrentIndex(self.algorithm.findData(Algorithm(account.algorithm)))
        self.digits.setCurrentIndex(self.digits.findData(account.digits))
        self.number.setText(str(account.counter if account.type == "hotp" else account.period))
        self.secret.setText(encode_secret(secret.key))
        self._follow_type()

    def restore(self, fields: Mapping[str, Any]) -> None:
        """Put changes of an earlier edit over what was loaded."""
        for select, name, kind in (
            (self.type, "type", OtpType),
            (self.algorithm, "algorithm", Algorithm),
            (self.digits, "digits", int),
        ):
            if name in fields:
                select.setCurrentIndex(select.findData(kind(fields[name])))
        number = fields.get("counter" if self._kind() is OtpType.HOTP else "period")
        if number is not None:
            self.number.setText(str(number))
        if "key" in fields:
            self.secret.setText(encode_secret(fields["key"]))

    def forget(self) -> None:
        """Forget the secret."""
        self._account, self._key = None, b""
        self.secret.clear()

    def changes(self) -> dict[str, Any]:
        """Return the fields that differ from what was loaded; empty when nothing does."""
        account = self._account
        if account is None or not self.valid:
            return {}
        kind = self._kind()
        wished: dict[str, Any] = {"type": kind.value, "key": decode_secret(self.secret.text())}
        if kind in FIXED_SPECS:
            spec = FIXED_SPECS[kind]
            wished |= {"algorithm": spec.algorithm.value, "digits": spec.digits, "period": spec.period}
        else:
            wished |= {"algorithm": str(self.algorithm.currentData()), "digits": self.digits.currentData()}
            wished["counter" if kind is OtpType.HOTP else "period"] = int(self.number.text())
        now = {name: getattr(account, name, None) for name in wished} | {"key": self._key}
        return {name: value for name, value in wished.items() if now[name] != value}

    @property
    def valid(self) -> bool:
        """Return whether secret and number can be used."""
        number = self.number.text()
        counts = self._kind() is OtpType.HOTP
        fits = number.isdigit() and (counts or 1 <= int(number) <= _LONGEST_PERIOD)
        if self._kind() in FIXED_SPECS:
            fits = True
        if judge_secret(self.secret.text())[0] in (State.EMPTY, State.WRONG):
            return False
        try:
            return fits and bool(decode_secret(self.secret.text()))
        except AppError:
            return False

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        counts = self._kind() is OtpType.HOTP
        words = {
            "secret": self.tr("Secret"),
            "type": self.tr("Type"),
            "algorithm": self.tr("Algorithm"),
            "digits": self.tr("Digits"),
            "number": self.tr("Counter") if counts else self.tr("Seconds"),
        }
        for name, text in words.items():
            self._captions[name].setText(text)
            self._fields[name].setAccessibleName(text)
        for index in range(self.type.count()):
            self.type.setItemText(index, type_words(self.type.itemData(index)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _kind(self) -> OtpType:
        return OtpType(self.type.currentData() or OtpType.TOTP)

    def _follow_type(self) -> None:
        free = self._kind() not in FIXED_SPECS
        for field in (self.algorithm, self.digits, self.number):
            field.setEnabled(free)
        self.retranslate()
        self._check()

    def _check(self) -> None:
        state, words = judge_secret(self.secret.text())
        self.secret.set_wrong(state is State.WRONG)
        self._error.say(words if state is State.WRONG else "")
        self.valid_changed.emit(self.valid)
