"""Adding and editing a login."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.errors import AppError
from ui.messages import describe
from ui.theme import px, room
from ui.views.parts.buttons import DangerButton, PrimaryButton, SecondaryButton
from ui.views.parts.card import Rule
from ui.views.parts.chip import Chip
from ui.views.parts.fields import FieldError, Hint, SecretField, TextField
from ui.views.parts.flow import FlowBox
from ui.views.parts.overlay import Overlay
from ui.views.parts.strength import StrengthBar
from ui.views.parts.text import Text
from ui.views.parts.toggle import Select
from ui.views.passwords.address_rows import AddressRows
from ui.views.passwords.details import LoginPlate
from ui.views.passwords.fields import Pane
from ui.views.passwords.own_fields import OwnFieldRows

if TYPE_CHECKING:
    from core.vault import Account, Login, LoginEdit, LoginSecret, NewLogin

_WIDTH: Final = 560
_PAUSE_MS: Final = 180  # measure when the fingers rest, not at each key
_LONGEST: Final = 1024
_ICON_ONLY: Final = 400
_SECRET: Final = ("password", "note", "custom", "password_rules")


class LoginEditor(QWidget):
    """Take a new login or the changes of one.

    It asks for ratings by `strength_wanted(text, number)` and takes them in `show_strength`; a rating that comes late
    for what was typed is dropped. It stays as it is until `end`: who saves says so, or `refuse`s.
    """

    add_wanted = Signal(object)
    edit_wanted = Signal(object, object)
    cancelled = Signal()
    strength_wanted = Signal(str, int)
    generate_wanted = Signal(object, str, str)
    """Asks for a generated password: field to put it in, host, rules of the site as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("login_editor")
        self.active = False
        self._login: Login | None = None
        self._before: dict[str, Any] = {}
        self._linkable: Sequence[Account] = ()
        self._number = 0
        self._level = -1
        self._build_fields()
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- building ------------------------------------------------------------------------------

    def _build_fields(self) -> None:
        self._plate = LoginPlate()
        self._heading = Text("", "heading", wrap=True)
        self._title, self._username = TextField(), TextField()
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._username.setCompleter(completer)
        self.password = SecretField()
        self._generate = SecondaryButton("", icon="wand-sparkles")
        self._strength = StrengthBar()
        self._addresses = AddressRows()
        self._chips: list[Chip] = []
        self._groups = FlowBox()
        self._new_group = TextField()
        self._tags = TextField()
        self._account = Select()
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._own = OwnFieldRows()
        self._rules = TextField()
        self._rules.setProperty("mono", "true")
        self._rules_error = FieldError()
        self._rules_error.setObjectName("login_rules_error")
        self._rules_hint = Hint()
        self._error = FieldError()
        self._error.setObjectName("login_save_error")
        self._cancel, self._save = SecondaryButton(""), PrimaryButton("")
        for field, name in (
            (self._title, "login_title"),
            (self._username, "login_username"),
            (self.password, "login_password"),
            (self._generate, "login_generate"),
            (self._new_group, "login_new_group"),
            (self._tags, "login_tags"),
            (self._account, "login_account"),
            (self._note, "login_note"),
            (self._rules, "login_rules"),
            (self._cancel, "login_cancel"),
            (self._save, "login_save"),
        ):
            field.setObjectName(name)

    def _lay_out(self) -> None:
        names = ("title", "username", "password", "urls", "account", "note", "custom", "groups", "tags", "rules")
        self._captions = {name: Text("", "label", "muted") for name in names}
        self.pane = Pane(_WIDTH)
        body = self.pane.body
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._plate)
        head.addWidget(self._heading, 1)
        body.addLayout(head)
        body.addSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.password, 1)
        line.addWidget(self._generate)
        self._note.setFixedHeight(px(96))
        for name, parts in (
            ("title", (self._title,)),
            ("username", (self._username,)),
            ("password", (line, self._strength)),
            ("urls", (self._addresses,)),
            ("account", (self._account,)),
            ("note", (self._note,)),
            ("custom", (self._own,)),
            ("groups", (self._groups,)),
            ("tags", (self._tags,)),
            ("rules", (self._rules, self._rules_error, self._rules_hint)),
        ):
            body.addLayout(self._block(name, parts))
        self._new_group.setFixedWidth(room(180))
        body.addWidget(self._error)
        body.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(12)
        self._foot.addWidget(self._save)
        self._foot.addWidget(self._cancel)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addWidget(Rule())
        column.addLayout(self._foot)

    def _block(self, name: str, parts: Sequence[QWidget | QHBoxLayout]) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(6)
        block.setContentsMargins(0, 4, 0, 4)
        block.addWidget(self._captions[name])
        for part in parts:
            if isinstance(part, QWidget):
                block.addWidget(part)
            else:
                block.addLayout(part)
        return block

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.leave)
        self._generate.clicked.connect(self._ask_for_password)
        self.password.textChanged.connect(self._follow_password)
        self._title.textChanged.connect(self._follow_title)
        self._rules.textChanged.connect(self._check_rules)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(lambda: self.strength_wanted.emit(self.password.text(), self._number))
        for signal in (
            self._username.textChanged,
            self.password.textChanged,
            self._title.textChanged,
            self._addresses.changed,
        ):
            signal.connect(self._check)
        for keys, act in (("Ctrl+S", self.save), ("Ctrl+G", self._ask_for_password)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # -- beginning and ending ------------------------------------------------------------------

    def offer(self, usernames: Sequence[str], groups: Sequence[str], accounts: Sequence[Account]) -> None:
        """Say what can be chosen or completed; before `begin`."""
        self._known.setStringList(list(usernames))
        self._offer_groups(groups)
        self._linkable = accounts
        self._account.clear()
        self._account.addItem("", b"")
        for account in accounts:
            name = " – ".join(part for part in (account.issuer, account.label) if part)
            self._account.addItem(name, account.id)

    def begin(self, login: Login | None = None, secret: LoginSecret | None = None) -> None:
        """Take a new login, or the changes of one."""
        self.active = True
        self._login = login
        self._error.say("")
        self._fill(login, secret)
        self._before = self.values()
        self._level = login.strength if login is not None else -1
        self._show_level()
        self.retranslate()
        self._save.setEnabled(False)
        self.pane.verticalScrollBar().setValue(0)

    def end(self) -> None:
        """Forget everything that was typed."""
        self.active = False
        self._rest.stop()
        self._login = None
        self._before = {}
        for field in (self._title, self._username, self._tags, self._rules, self._new_group):
            field.clear()
        self.password.take()
        self._note.clear()
        self._note.document().clearUndoRedoStacks()
        self._own.forget()
        self._addresses.load(())
        self._strength.set_strength(0)

    def leave(self) -> None:
        """Cancel; ask first when something would be lost."""
        self.ask_before_loss(self.cancelled.emit)

    def ask_before_loss(self, then: Callable[[], object]) -> None:
        """Do `then` unless a person wants to keep what is typed and not saved."""
        if not self.active or not self.changed():
            then()
            return
        DiscardQuestion(self.window(), then).open()

    def refuse(self, error: AppError) -> None:
        """Say why nothing was saved; what was typed stays."""
        message = describe(error)
        self._error.say(f"{message.title} {message.text}".strip())
        self._check()
        self.pane.ensureWidgetVisible(self._error)

    @property
    def login_id(self) -> bytes:
        """Return which login is edited, empty for a new one."""
        return self._login.id if self._login is not None else b""

    # -- what stands in it ---------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """Return all that stands in the form, in plain types."""
        return {
            "title": self._title.text().strip(),
            "username": self._username.text().strip(),
            "password": self.password.text(),
            "urls": self._addresses.values(),
            "account": self._account.currentData() or b"",
            "note": self._note.toPlainText(),
            "custom": self._own.values(),
            "groups": self._chosen_groups(),
            "tags": _names(self._tags.text()),
            "password_rules": self._rules.text().strip(),
        }

    def changed(self) -> dict[str, Any]:
        """Return the fields that differ from what was there."""
        return {name: value for name, value in self.values().items() if value != self._before.get(name)}

    def restore(self, fields: dict[str, Any]) -> None:
        """Take up an edit where a lock interrupted it."""
        for field, name in ((self._title, "title"), (self._username, "username"), (self._rules, "password_rules")):
            field.setText(fields.get(name, field.text()))
        self.password.setText(fields.get("password", self.password.text()))
        self._note.setPlainText(fields.get("note", self._note.toPlainText()))
        if "urls" in fields:
            self._addresses.load([(url, match) for url, match in fields["urls"]])
        if "custom" in fields:
            self._own.load([(name, value, hidden) for name, value, hidden in fields["custom"]])
        if "tags" in fields:
            self._tags.setText(", ".join(fields["tags"]))
        if "groups" in fields:
            self._choose_groups(fields["groups"])
        if "account" in fields:
            self._choose_account(fields["account"])
        self._check()

    def show_strength(self, number: int, level: int, seconds: float) -> None:
        """Show a rating (level 0 to 4) if it is for what is in the field now."""
        if number == self._number and self.password.text():
            self._level = level
            self._show_level(seconds)

    def save(self) -> None:
        """Ask for what is typed to be saved."""
        changed = self.changed()
        if not self.active or not self._may_save():
            return
        if not changed and self._login is not None:
            self.cancelled.emit()
            return
        self._save.setEnabled(False)
        self._error.say("")
        if self._login is None:
            self.add_wanted.emit(self._new())
        else:
            self.edit_wanted.emit(self._login.id, self._edit(changed))

    def _new(self) -> NewLogin:
        from core.vault import LoginSecret, NewLogin

        fields = _typed(self.values())
        fields["title"] = fields["title"] or self._host()
        secret = LoginSecret(**{name: fields.pop(name) for name in _SECRET})
        return NewLogin(secret=secret, strength=self._level if secret.password else -1, **fields)

    def _edit(self, changed: dict[str, Any]) -> LoginEdit:
        from core.vault import LoginEdit

        fields = _typed(changed)
        if "password" in fields:
            fields["strength"] = self._level if fields["password"] else -1
        return LoginEdit(**fields)

    def _fill(self, login: Login | None, secret: LoginSecret | None) -> None:
        for field, text, longest in (
            (self._title, login.title if login else "", _LONGEST),
            (self._username, login.username if login else "", _LONGEST),
            (self.password, secret.password if secret else "", _LONGEST),
            (self._rules, secret.password_rules if secret else "", 4 * _LONGEST),
        ):
            field.setMaxLength(max(longest, 2 * len(text)))  # an imported one may be longer and stays whole
            field.setText(text)
        self._note.setPlainText(secret.note if secret else "")
        self._note.document().clearUndoRedoStacks()
        self._addresses.load(login.urls if login else ())
        self._own.load(secret.custom if secret else ())
        self._tags.setText(", ".join(login.tags) if login else "")
        self._choose_groups(login.groups if login else ())
        self._choose_account(login.account if login else b"")
        self._plate.show_login(self._title.text(), self._host() or self._username.text(), login.icon if login else "")

    def _choose_account(self, account_id: bytes) -> None:
        known = (n for n in range(self._account.count()) if self._account.itemData(n) == account_id)
        place = next(known, -1)  # findData compares which bytes they are, not what is in them
        if place < 0:  # an account that is in the trash or gone: the link stays until another is chosen
            self._account.addItem(self.tr("An account that is not here"), account_id)
            place = self._account.count() - 1
        self._account.setCurrentIndex(place)

    def _offer_groups(self, groups: Sequence[str]) -> None:
        self._groups.clear()
        self._new_group = TextField()
        self._new_group.setObjectName("login_new_group")
        self._new_group.setFixedWidth(room(180))
        self._chips = [Chip(group) for group in groups]
        for chip in self._chips:
            self._groups.add(chip)
        self._groups.add(self._new_group)
        self._name_groups()

    def _choose_groups(self, groups: Sequence[str]) -> None:
        for chip in self._chips:
            chip.setChecked(chip.text() in groups)
        known = {chip.text() for chip in self._chips}
        self._new_group.setText(", ".join(name for name in groups if name not in known))

    def _chosen_groups(self) -> tuple[str, ...]:
        chosen = (chip.text() for chip in self._chips if chip.isChecked())
        before = self._login.groups if self._login is not None else ()
        wished = dict.fromkeys((*chosen, *_names(self._new_group.text())))
        return (*(name for name in before if name in wished), *(name for name in wished if name not in before))

    # -- following what is typed ---------------------------------------------------------------

    def _host(self) -> str:
        from core.passwords import host_of

        return next((host for url, _ in self._addresses.values() if (host := host_of(url))), "").removeprefix("www.")

    def _follow_title(self, text: str) -> None:
        self._plate.show_login(text, self._host() or self._username.text(), self._login.icon if self._login else "")

    def _follow_password(self, text: str) -> None:
        self._number += 1
        self._level = -1
        self._strength.set_strength(0)
        if text and self.active:
            self._rest.start()
        else:
            self._rest.stop()

    def _show_level(self, seconds: float = -1.0) -> None:
        if self._level < 0 or not self.password.text():
            self._strength.set_strength(0)
            return
        words = (self.tr("Weak"), self.tr("Weak"), self.tr("Fair"), self.tr("Strong"), self.tr("Very strong"))
        remark = self.tr("Guessed within a day") if 0 <= seconds < 86_400 else ""
        self._strength.set_strength(max(1, self._level), words[self._level], remark)

    def _ask_for_password(self) -> None:
        self.generate_wanted.emit(self.password, self._host(), self._rules.text().strip())

    def _check_rules(self) -> None:
        self._rules_error.say(self._rules_problem())
        self._rules.set_wrong(bool(self._rules_error.text()))
        self._check()

    def _rules_problem(self) -> str:
        from core.passwords import BadRules, parse_rules

        text = self._rules.text().strip()
        try:
            if text:
                parse_rules(text)
        except BadRules as error:
            message = describe(error)
            return f"{message.title} {message.text}"
        return ""

    def _may_save(self) -> bool:
        named = self._title.text().strip() or self._username.text().strip() or self.password.text()
        return bool(named or self._addresses.values()) and not self._rules_error.text()

    def _check(self) -> None:
        self._save.setEnabled(self.active and self._may_save())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the focus where typing begins."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words and room ------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        name = self._login.title or self._login.username if self._login is not None else ""
        self._heading.setText(self.tr("Edit %1").replace("%1", name) if self._login else self.tr("New login"))
        words = {
            "title": self.tr("Title"),
            "username": self.tr("User name"),
            "password": self.tr("Password"),
            "urls": self.tr("Web addresses"),
            "account": self.tr("Code from account"),
            "note": self.tr("Notes"),
            "custom": self.tr("Own fields"),
            "groups": self.tr("Groups"),
            "tags": self.tr("Tags"),
            "rules": self.tr("Password rules of the site"),
        }
        for caption, text in words.items():
            self._captions[caption].setText(text)
        for field, caption in (
            (self._title, "title"),
            (self._username, "username"),
            (self.password, "password"),
            (self._account, "account"),
            (self._note, "note"),
            (self._tags, "tags"),
            (self._rules, "rules"),
        ):
            field.setAccessibleName(words[caption])
        self._tags.setPlaceholderText(self.tr("Apart by commas"))
        self._rules_hint.say(self.tr("Such as: minlength: 8; maxlength: 20; required: digit; Mostly left empty."))
        self._generate.setToolTip(self.tr("Make a password") + " (Ctrl+G)")
        self._generate.setAccessibleName(self.tr("Make a password"))
        self._save.setText(self.tr("Save"))
        self._save.setToolTip(self.tr("Save") + " (Ctrl+S)")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Cancel") + " (Esc)")
        if self._account.count():
            self._account.setItemText(0, self.tr("None"))
        self._name_groups()
        self._show_level()
        self._fit_words()

    def _name_groups(self) -> None:
        self._new_group.setPlaceholderText(self.tr("New group"))
        self._new_group.setAccessibleName(self.tr("New group"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show an icon alone where there is little room."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        self._generate.setText(self.tr("Generate") if self.width() >= room(_ICON_ONLY) else "")
        side = 24 if self.width() >= room(460) else 12
        self._foot.setContentsMargins(side, 12, side, 12)


class DiscardQuestion(Overlay):
    """Ask before what is typed is lost."""

    def __init__(self, window: QWidget, on_yes: Callable[[], object]) -> None:
        super().__init__(window, "", "small")
        self.setObjectName("discard_question")
        self.set_title(self.tr("Leave without saving?"))
        self._on_yes = on_yes
        self.body.addWidget(Text(self.tr("What you typed is not saved yet."), wrap=True))
        leave = DangerButton(self.tr("Leave"))
        leave.setObjectName("discard_yes")
        leave.clicked.connect(self._say_yes)
        stay = PrimaryButton(self.tr("Go on typing"))
        stay.setObjectName("discard_no")
        stay.clicked.connect(self.close_overlay)
        self.footer.addWidget(leave)
        self.footer.addWidget(stay)
        self.closed.connect(self.deleteLater)

    def _say_yes(self) -> None:
        self.close_overlay()
        self._on_yes()


def _names(text: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _typed(fields: dict[str, Any]) -> dict[str, Any]:
    """Return plain values as the vault takes them."""
    from core.vault import CustomField, LoginUrl

    made = dict(fields)
    if "urls" in made:
        made["urls"] = tuple(LoginUrl(url, match) for url, match in made["urls"])
    if "custom" in made:
        made["custom"] = tuple(CustomField(name, value, hidden) for name, value, hidden in made["custom"])
    return made
