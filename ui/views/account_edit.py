"""Editing an account: names and icon freely, secret and type behind the master password."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.messages import describe
from ui.theme import px, room
from ui.views.icon_choice import IconChoice
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.chip import Chip
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField, TextField
from ui.views.parts.flow import FlowBox
from ui.views.parts.overlay import NARROW, Overlay
from ui.views.parts.text import Text
from ui.views.secret_form import SECRET_FIELDS, SecretForm

if TYPE_CHECKING:
    from core.errors import AppError
    from core.vault import Account, AccountSecret

_LONGEST_NAME = 200


class AccountEditor(Overlay):
    """Change one account; `saved` brings only the fields that differ, and the editor closes when they are."""

    saved = Signal(object, object)
    identity_given = Signal(str)

    def __init__(self, window: QWidget, account: Account, groups: Sequence[str]) -> None:
        super().__init__(window, "", "medium")
        self.setObjectName("account_editor")
        self.account = account
        self.close_on_veil = False
        self._asked_identity = False
        self._waiting: dict[str, Any] = {}
        self._issuer = TextField()
        self._label = TextField()
        self._note = QPlainTextEdit(account.note)
        self._new_group = TextField()
        self._chips = [Chip(group) for group in groups]
        self.icon = IconChoice(account.issuer or account.label, account.icon)
        self.secret = SecretForm()
        self._password = SecretField()
        self._password_error = FieldError()
        self._open_secret = SecondaryButton("", icon="lock-open")
        self._save_error = FieldError()
        self._save_error.setObjectName("edit_save_error")
        self._save = PrimaryButton("")
        self._cancel = SecondaryButton("")
        self._captions = {name: Text("", "label", "muted") for name in ("issuer", "label", "note", "groups", "icon")}
        self._build_form()
        self._fill()
        self.retranslate()
        self._check()
        self.closed.connect(self.secret.forget)
        self.closed.connect(self.deleteLater)

    # -- building ------------------------------------------------------------------------------

    def _build_form(self) -> None:
        across = self.window().width() >= room(NARROW)
        names = QBoxLayout(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        names.setSpacing(12)
        names.addLayout(self._pair("issuer", self._issuer), 1)
        names.addLayout(self._pair("label", self._label), 1)
        self.body.addLayout(names)
        self.body.addLayout(self._pair("icon", self.icon))
        groups = FlowBox()
        for chip in self._chips:
            groups.add(chip)
        self._new_group.setFixedWidth(room(180))
        groups.add(self._new_group)
        self.body.addLayout(self._pair("groups", groups))
        self._note.setFixedHeight(px(72))
        self._note.setTabChangesFocus(True)
        self.body.addLayout(self._pair("note", self._note))
        self.body.addWidget(self._build_secret_card())
        self.body.addWidget(self._save_error)
        self._cancel.clicked.connect(self.close_overlay)
        self._save.clicked.connect(self._take)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._save)
        for field, name in (
            (self._issuer, "edit_issuer"),
            (self._label, "edit_label"),
            (self._note, "edit_note"),
            (self._new_group, "edit_new_group"),
            (self._password, "edit_password"),
            (self._open_secret, "edit_open_secret"),
            (self._save, "edit_save"),
            (self._cancel, "edit_cancel"),
        ):
            field.setObjectName(name)
        self._issuer.textChanged.connect(self._check)
        self._label.textChanged.connect(self._check)
        self._issuer.textChanged.connect(lambda text: self.icon.set_name(text or self._label.text()))
        self.secret.valid_changed.connect(lambda _valid: self._check())

    def _build_secret_card(self) -> Card:
        card = Card(16, sunken=True)
        self._secret_title = Text("", "bodyStrong")
        self._secret_why = Text("", "label", "muted", wrap=True)
        self._gate = QWidget()
        gate = QVBoxLayout(self._gate)
        gate.setContentsMargins(0, 4, 0, 0)
        gate.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._password, 1)
        line.addWidget(self._open_secret)
        gate.addLayout(line)
        gate.addWidget(KeyboardHint(self._password))
        gate.addWidget(self._password_error)
        self._password.returnPressed.connect(self._ask_identity)
        self._open_secret.clicked.connect(self._ask_identity)
        card.body.addWidget(self._secret_title)
        card.body.addWidget(self._secret_why)
        card.body.addWidget(self._gate)
        card.body.addWidget(self.secret)
        self.secret.hide()
        return card

    def _pair(self, name: str, field: QWidget) -> QVBoxLayout:
        pair = QVBoxLayout()
        pair.setSpacing(4)
        pair.addWidget(self._captions[name])
        pair.addWidget(field)
        return pair

    def _fill(self) -> None:
        for field, text in ((self._issuer, self.account.issuer), (self._label, self.account.label)):
            field.setMaxLength(max(_LONGEST_NAME, 2 * len(text)))  # an imported name may be longer and stays whole
            field.setText(text)
        for chip in self._chips:
            chip.setChecked(chip.text() in self.account.groups)

    # -- identity ------------------------------------------------------------------------------

    def set_picture(self, picture: QPixmap | None) -> None:
        """Show the own picture that the account has."""
        self.icon.set_own_picture(picture)

    def accept_identity(self) -> None:
        """Open the fields behind the master password; the secret itself follows with `show_secret`."""
        self._password_error.say("")
        self._asked_identity = False
        self.secret.show()
        self.secret.secret.setFocus(Qt.FocusReason.OtherFocusReason)
        self._gate.hide()

    def refuse_identity(self, error: AppError) -> None:
        """Say that the password was wrong."""
        if not self._asked_identity:
            return
        self._asked_identity = False
        self._open_secret.setEnabled(True)
        self._password.set_wrong(True)
        self._password_error.say(describe(error).title)
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_secret(self, account_id: bytes, secret: AccountSecret) -> None:
        """Show the secret of this account once a person has shown who they are."""
        if account_id == self.account.id and self.secret.isVisibleTo(self):
            self.secret.load(self.account, secret)
            self.secret.restore(self._waiting)
            self._waiting = {}

    def _ask_identity(self) -> None:
        if not self._password.text():
            return
        self._asked_identity = True
        self._open_secret.setEnabled(False)
        self._password.set_wrong(False)
        self.identity_given.emit(self._password.take())

    # -- saving --------------------------------------------------------------------------------

    def changes(self) -> dict[str, Any]:
        """Return the fields that differ from the account as it is."""
        account = self.account
        wished: dict[str, Any] = {
            "issuer": self._issuer.text().strip(),
            "label": self._label.text().strip(),
            "note": self._note.toPlainText().strip(),
            "groups": self._groups(),
            "icon": self.icon.icon,
        }
        changed = {name: value for name, value in wished.items() if getattr(account, name) != value}
        if self.icon.picture and self.icon.icon == "own":
            changed["picture"] = self.icon.picture
        if self.secret.isVisibleTo(self):
            changed |= self.secret.changes()
        return changed

    def typed(self) -> dict[str, Any]:
        """Return what a draft has to keep: the changes, and those of an earlier draft that still wait to be shown."""
        return self._waiting | self.changes()

    def _groups(self) -> tuple[str, ...]:
        names = [chip.text() for chip in self._chips if chip.isChecked()]
        added = (" ".join(part.split()) for part in self._new_group.text().split(","))
        return tuple(dict.fromkeys([*names, *(name for name in added if name)]))

    def _take(self) -> None:
        changes = self.changes()
        if changes:
            from core.vault import AccountEdit

            self._save.setEnabled(False)
            self.saved.emit(self.account.id, AccountEdit(**changes))
        else:
            self.close_overlay()

    def refuse(self, error: AppError) -> None:
        """Say why nothing was saved; what was typed stays."""
        message = describe(error)
        self._save_error.say(f"{message.title} {message.text}".strip())
        self._check()
        self.scroller.ensureWidgetVisible(self._save_error)

    def _check(self) -> None:
        named = bool(self._issuer.text().strip() or self._label.text().strip())
        secret_fits = not self.secret.isVisibleTo(self) or self.secret.valid
        self._save.setEnabled(named and secret_fits)

    def restore(self, fields: dict[str, Any]) -> None:
        """Take up an edit where a lock interrupted it; a changed secret waits behind the master password."""
        for field, name in ((self._issuer, "issuer"), (self._label, "label")):
            field.setText(fields.get(name, field.text()))
        self._note.setPlainText(fields.get("note", self._note.toPlainText()))
        groups = fields.get("groups", self.account.groups)
        for chip in self._chips:
            chip.setChecked(chip.text() in groups)
        known = {chip.text() for chip in self._chips}
        self._new_group.setText(", ".join(name for name in groups if name not in known))
        self.icon.restore(fields.get("icon", self.account.icon), fields.get("picture", b""))
        self._waiting = {name: value for name, value in fields.items() if name in SECRET_FIELDS}

    # -- words ---------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.set_title(self.tr("Edit account"))
        words = {
            "issuer": self.tr("Service"),
            "label": self.tr("Account name"),
            "note": self.tr("Notes"),
            "groups": self.tr("Groups"),
            "icon": self.tr("Icon"),
        }
        for name, text in words.items():
            self._captions[name].setText(text)
        for field, text in ((self._issuer, words["issuer"]), (self._label, words["label"])):
            field.setAccessibleName(text)
        self._note.setAccessibleName(words["note"])
        self._new_group.setPlaceholderText(self.tr("New group"))
        self._new_group.setAccessibleName(self.tr("New group"))
        self._secret_title.setText(self.tr("Secret, type and digits"))
        self._secret_why.setText(self.tr("What codes are made from. To see or change it, give the master password."))
        self._password.setPlaceholderText(self.tr("Master password"))
        self._password.setAccessibleName(self.tr("Master password"))
        self._open_secret.setText(self.tr("Show"))
        self._open_secret.setToolTip(self.tr("Show the secret"))
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
