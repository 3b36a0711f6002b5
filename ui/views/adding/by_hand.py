"""The form for an account whose secret is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.clock import Clock
from core.errors import AppError
from core.otp import FIXED_SPECS, Algorithm, OtpSpec, OtpType, ParsedAccount, decode_secret
from ui.theme import room
from ui.views.adding.card import NEEDS_PIN, FoundCard
from ui.views.adding.notice import Notice
from ui.views.adding.secret_words import State, judge_secret
from ui.views.adding.words import type_words
from ui.views.parts.card import Card
from ui.views.parts.fields import FieldError, Hint, SecretField, TextField
from ui.views.parts.text import Text
from ui.views.parts.toggle import Select

_TYPES: Final = (OtpType.TOTP, OtpType.HOTP, OtpType.STEAM, OtpType.YANDEX)
_ALGORITHMS: Final = (Algorithm.SHA1, Algorithm.SHA256, Algorithm.SHA512)
_NARROW: Final = 460
_TEXTS: Final = ("secret", "issuer", "label", "pin")
_CHOICES: Final = ("type", "algorithm", "digits")
_LINKS: Final = ("otpauth://", "otpauth-migration://", "apple-otpauth://", "steam://")


class ByHand(QWidget):
    """Take an account field by field and show its code as soon as there is one."""

    edited = Signal()
    link_pasted = Signal(str)

    def __init__(self, clock: Clock | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("by_hand")
        self._account: ParsedAccount | None = None
        self._build_fields()
        self.card = FoundCard(clock)
        self.card.take_pin_elsewhere()
        self._lay_out()
        for field in (self.secret, self.issuer, self.label, self.number, self.pin):
            field.textChanged.connect(self._check)
        self.type.currentIndexChanged.connect(self._follow_type)
        self.algorithm.currentIndexChanged.connect(self._check)
        self.digits.currentIndexChanged.connect(self._check)
        self.retranslate()
        self._follow_type()

    @property
    def account(self) -> ParsedAccount | None:
        """Return the account as typed; None while something is missing or wrong."""
        return self._account

    def fill(self, secret: str) -> None:
        """Begin with a secret that came from the clipboard."""
        self.secret.setText(secret)
        self.issuer.setFocus()

    def half_typed(self) -> dict[str, str]:
        """Return what stands in the form; nothing unless something was typed."""
        texts = {name: getattr(self, name).text() for name in _TEXTS}
        if not any(texts.values()):
            return {}
        chosen = {name: str(getattr(self, name).currentData()) for name in _CHOICES}
        return {**texts, **chosen, "number": self.number.text()}

    def restore(self, fields: Mapping[str, object]) -> None:
        """Put back what `half_typed` gave; a field that is missing or makes no sense stays empty."""
        for name in _CHOICES:
            select = getattr(self, name)
            index = next((n for n in range(select.count()) if str(select.itemData(n)) == str(fields.get(name))), 0)
            select.setCurrentIndex(index)
        for name in (*_TEXTS, "number"):
            getattr(self, name).setText(str(fields.get(name, "")))

    def forget(self) -> None:
        """Empty the form."""
        for field in (self.secret, self.issuer, self.label, self.pin):
            field.clear()
        self.type.setCurrentIndex(0)
        self.algorithm.setCurrentIndex(0)
        self.digits.setCurrentText("6")
        self.number.setText("30")

    def showEvent(self, event: QShowEvent) -> None:
        """Show the secret while it is typed: it is on another screen or on paper anyway."""
        super().showEvent(event)
        self.secret.set_shown(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column less where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits the narrowest window."""
        return QSize(0, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        words = {
            "secret": self.tr("Secret"),
            "issuer": self.tr("Service"),
            "label": self.tr("Account name"),
            "type": self.tr("Type"),
            "algorithm": self.tr("Algorithm"),
            "digits": self.tr("Digits"),
            "number": self.tr("Counter") if self._counts() else self.tr("Seconds"),
            "pin": self.tr("PIN"),
        }
        for name, text in words.items():
            self._captions[name].setText(text)
            self._fields[name].setAccessibleName(text)
        self._optional.setText(self.tr("optional"))
        self._details_title.setText(self.tr("Details"))
        self._details_hint.setText(self.tr("Leave as they are unless the service says otherwise."))
        for index, kind in enumerate(_TYPES):
            self.type.setItemText(index, type_words(kind))
        self._check()

    def _build_fields(self) -> None:
        self.secret = SecretField()
        self.issuer = TextField()
        self.label = TextField()
        self.type = Select()
        self.algorithm = Select()
        self.digits = Select()
        self.number = TextField()
        self.pin = SecretField()
        self.number.setText("30")
        self.number.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,15}"), self.number))
        for kind in _TYPES:
            self.type.addItem(type_words(kind), kind)
        for algorithm in _ALGORITHMS:
            self.algorithm.addItem(algorithm.value.replace("SHA", "SHA-"), algorithm)
        for digits in range(4, 11):
            self.digits.addItem(str(digits), digits)
        self.digits.setCurrentText("6")
        self._fields: dict[str, QWidget] = {
            "secret": self.secret,
            "issuer": self.issuer,
            "label": self.label,
            "type": self.type,
            "algorithm": self.algorithm,
            "digits": self.digits,
            "number": self.number,
            "pin": self.pin,
        }
        self._captions: dict[str, Text] = {}
        for name, field in self._fields.items():
            field.setObjectName(f"hand_{name}")
            caption = Text("", "label")
            caption.setBuddy(field)
            self._captions[name] = caption

    def _lay_out(self) -> None:
        self.error = FieldError()
        self.error.setObjectName("hand_error")
        self.hint = Hint()
        self.hint.setObjectName("hand_hint")
        self.notice = Notice()
        self._optional = Text("", "label", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        secret = self._pair("secret")
        secret.layout().addWidget(self.error)  # type: ignore[union-attr]
        secret.layout().addWidget(self.hint)  # type: ignore[union-attr]
        column.addWidget(secret)
        self._names = QGridLayout()
        self._names.setSpacing(16)
        self._name_pairs = (self._pair("issuer"), self._pair("label", self._optional))
        column.addLayout(self._names)
        column.addWidget(self._build_details())
        column.addWidget(self.card)
        column.addWidget(self.notice)
        column.addStretch()
        self._arrange()

    def _build_details(self) -> QWidget:
        card = Card(sunken=True)
        self._details_title = Text("", "bodyStrong")
        self._details_hint = Text("", "caption", "muted", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._details_title)
        head.addStretch()
        head.addWidget(self._details_hint, 10)
        card.body.addLayout(head)
        self._details = QGridLayout()
        self._details.setSpacing(12)
        self._detail_pairs = tuple(self._pair(name) for name in ("type", "algorithm", "digits", "number"))
        self._pin_pair = self._pair("pin")
        card.body.addLayout(self._details)
        card.body.addWidget(self._pin_pair)
        return card

    def _pair(self, name: str, remark: Text | None = None) -> QWidget:
        """Return a caption with its field under it."""
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._captions[name], 1)
        if remark is not None:
            head.addWidget(remark)
        column.addLayout(head)
        column.addWidget(self._fields[name])
        return pair

    def _arrange(self) -> None:
        narrow = self.width() < room(_NARROW)
        columns = 1 if narrow else 2
        for index, pair in enumerate(self._name_pairs):
            self._names.addWidget(pair, index // columns, index % columns)
        columns = 2 if narrow else 4
        for index, pair in enumerate(self._detail_pairs):
            self._details.addWidget(pair, index // columns, index % columns)
        for index, stretch in enumerate((5, 4, 4, 4)):
            self._details.setColumnStretch(index, stretch if index < columns else 0)

    def _kind(self) -> OtpType:
        return OtpType(self.type.currentData())

    def _counts(self) -> bool:
        return self._kind() is OtpType.HOTP

    def _follow_type(self) -> None:
        """Offer only what the type leaves open."""
        fixed = FIXED_SPECS.get(self._kind())
        for field in (self.algorithm, self.digits, self.number):
            field.setEnabled(fixed is None)
        if fixed is not None:
            self.algorithm.setCurrentIndex(self.algorithm.findData(fixed.algorithm))
            self.digits.setCurrentText(str(fixed.digits))
            self.number.setText(str(fixed.period))
        elif self._counts() != self._counted:
            self.number.setText("0" if self._counts() else "30")
        self._counted = self._counts()
        self._pin_pair.setVisible(self._kind() in NEEDS_PIN)
        self.retranslate()

    _counted = False

    def _check(self) -> None:
        text = self.secret.text().strip()
        if text.lower().startswith(_LINKS):
            self.secret.clear()
            self.link_pasted.emit(text)
            return
        state, words = judge_secret(text)
        self.secret.set_wrong(state is State.WRONG)
        self.error.say(words if state is State.WRONG else "")
        self.hint.say(words if state is State.DOUBTFUL else "")
        self._account = self._parse(text) if state in (State.DOUBTFUL, State.COMPLETE) else None
        if self._account is not None:
            self.card.show_account(self._account)
        else:
            self.card.show_waiting(self.issuer.text().strip(), self.label.text().strip(), self._missing_words(state))
        self.edited.emit()

    def _missing_words(self, state: State) -> str:
        if state in (State.DOUBTFUL, State.COMPLETE):
            return self.tr("The code appears here when all fields are filled in.")
        return self.tr("The code appears here when the secret is complete.")

    def _parse(self, secret: str) -> ParsedAccount | None:
        spec = self._spec()
        if spec is None:
            return None
        try:
            key = decode_secret(secret)
        except AppError:
            return None
        return ParsedAccount(self.issuer.text().strip(), self.label.text().strip(), spec, key, self.pin.text())

    def _spec(self) -> OtpSpec | None:
        fixed = FIXED_SPECS.get(self._kind())
        if fixed is not None:
            return fixed
        text = self.number.text()
        number = int(text) if text else -1
        if number < (0 if self._counts() else 1):
            return None
        algorithm, digits = Algorithm(self.algorithm.currentData()), int(self.digits.currentData())
        if self._counts():
            return OtpSpec(OtpType.HOTP, algorithm, digits, 30, number)
        return OtpSpec(OtpType.TOTP, algorithm, digits, number)
