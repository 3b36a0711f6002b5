"""What the fields of a login were before: each can be looked at, copied and put back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.views.account_parts import BackButton
from ui.views.parts.buttons import IconButton
from ui.views.parts.text import Text
from ui.views.passwords.details import long_date, title_of
from ui.views.passwords.fields import FieldLine, LineCard, Pane, SecretLine, TextLine

if TYPE_CHECKING:
    from core.vault import Earlier, Login

_WIDTH: Final = 720


class Past(NamedTuple):
    """Name one earlier value: of which field, and when it was written; that is how it is found again."""

    field: str
    written: float
    place: int


class LoginHistory(Pane):
    """Show what was; secret values are asked for again at each look, so that the page keeps none."""

    back_requested = Signal()
    wanted = Signal(object)
    copy_requested = Signal(object, object)
    put_back_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self.setObjectName("login_history")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._login: Login | None = None
        self._lines: dict[Past, FieldLine] = {}
        self._awaited: Past | None = None
        self._back = BackButton("", icon="arrow-left")
        self._back.setObjectName("history_back")
        self._back.clicked.connect(self.back_requested)
        self._title = Text("", "heading", wrap=True)
        self._lead = Text("", "body", "muted", wrap=True)
        self._passwords_title = Text("", "labelStrong", "muted")
        self._passwords = LineCard()
        self._others_title = Text("", "labelStrong", "muted")
        self._others = LineCard()
        self.body.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._title, self._lead):
            self.body.addWidget(part)
        for title, card in ((self._passwords_title, self._passwords), (self._others_title, self._others)):
            self.body.addSpacing(8)
            self.body.addWidget(title)
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.retranslate()

    @property
    def login_id(self) -> bytes:
        """Return whose history is shown, empty for none."""
        return self._login.id if self._login is not None else b""

    def show_history(self, login: Login, earlier: Sequence[Earlier]) -> None:
        """Show what was, newest first; or what of it was asked for."""
        awaited, self._awaited = self._awaited, None
        if awaited is not None and login.id == self.login_id:
            self._reveal(awaited, earlier)
            return
        self._clear()
        self._login = login
        for place, one in enumerate(earlier):
            past = Past(one.field, one.written, place)
            line = self._line_of(past, one)
            if line is not None:
                self._lines[past] = line
                (self._passwords if one.field == "password" else self._others).add(line)
        self.retranslate()

    def forget(self) -> None:
        """Show nothing, as on lock or when the page is left."""
        self._login = self._awaited = None
        self._clear()
        self._title.setText("")

    def flash(self, past: Past, words: str) -> None:
        """Say at its line that a value was copied."""
        if past in self._lines:
            self._lines[past].flash(words)

    def _clear(self) -> None:
        self._lines = {}
        self._passwords.clear()
        self._others.clear()

    def _reveal(self, past: Past, earlier: Sequence[Earlier]) -> None:
        line, text = self._lines.get(past), value_text(find(past, earlier))
        if isinstance(line, SecretLine) and text:
            line.reveal(text)
        self.fit()

    def _line_of(self, past: Past, one: Earlier) -> FieldLine | None:
        text = value_text(one)
        if not text:
            return None  # that a field was empty once needs no line
        line: SecretLine | TextLine
        if one.field in ("password", "custom"):
            line = SecretLine(f"past_{past.place}")
            line.reveal_requested.connect(lambda: self._ask_for(past))
        else:
            line = TextLine(f"past_{past.place}", copies=True)
            line.show_text(text)
        line.copy_requested.connect(lambda: self.copy_requested.emit(self.login_id, past))
        put_back = line.add_tool(f"put_back_{past.place}", "undo-2")
        put_back.clicked.connect(lambda: self.put_back_requested.emit(self.login_id, past))
        return line

    def _ask_for(self, past: Past) -> None:
        self._awaited = past
        self.wanted.emit(self.login_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was shown: what is not seen holds no secret."""
        super().hideEvent(event)
        if not self.window().isMinimized():
            self.forget()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        name = title_of(self._login) if self._login is not None else ""
        self._back.setText(name)
        self._back.setToolTip(self.tr("Back") + " (Esc)")
        self._title.setText(self.tr("Earlier values"))
        self._lead.setText(
            self.tr("What was replaced stays here until the login is deleted for ever.")
            if self._lines
            else self.tr("Nothing was replaced yet. When you change something, what was there before is kept here.")
        )
        self._passwords_title.setText(self.tr("Passwords"))
        self._others_title.setText(self.tr("Other fields"))
        for past, line in self._lines.items():
            self._name(past, line)
        for title, card in ((self._passwords_title, self._passwords), (self._others_title, self._others)):
            card.settle()
            title.setVisible(not card.isHidden())
        self.fit()

    def _name(self, past: Past, line: FieldLine) -> None:
        day = self.tr("from %1").replace("%1", long_date(past.written))
        if past.field == "password":
            line.caption.setText(day)
        else:
            line.caption.setText(f"{self._field_words(past.field)}, {day}")
        if isinstance(line, SecretLine | TextLine) and line.copy is not None:
            line.copy.set_tooltip(self.tr("Copy what it was"))
        put_back = line.findChild(IconButton, f"put_back_{past.place}")
        if put_back is not None:
            put_back.set_tooltip(self.tr("Put back"))

    def _field_words(self, field: str) -> str:
        return {
            "title": self.tr("Title"),
            "username": self.tr("User name"),
            "urls": self.tr("Web addresses"),
            "note": self.tr("Notes"),
            "custom": self.tr("Own fields"),
        }.get(field, field)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def find(past: Past, earlier: Sequence[Earlier]) -> Earlier | None:
    """Return the value that is meant, wherever it stands by now."""
    return next((one for one in earlier if (one.field, one.written) == past[:2]), None)


def field_value(one: Earlier) -> Any:
    """Return an earlier value as an edit takes it."""
    import msgspec

    from core.vault import CustomField, LoginUrl

    kinds: dict[str, Any] = {"urls": tuple[LoginUrl, ...], "custom": tuple[CustomField, ...]}
    return msgspec.convert(one.value, kinds.get(one.field, str))


def value_text(one: Earlier | None) -> str:
    """Return an earlier value as a person reads it."""
    if one is None:
        return ""
    value = field_value(one)
    if one.field == "urls":
        return "\n".join(url.url for url in value)
    if one.field == "custom":
        return "\n".join(f"{field.name}: {field.value}" for field in value)
    return str(value)
