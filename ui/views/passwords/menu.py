"""What can be done with the chosen logins, as a menu; and the questions behind it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import icon
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.fields import TextField
from ui.views.parts.overlay import Overlay

if TYPE_CHECKING:
    from core.vault import Login

Kind = Literal["group", "tag"]

KEYS = {"username": "Ctrl+B", "password": "Ctrl+C", "code": "Ctrl+T", "site": "Ctrl+U", "edit": "F2"}
"""The keys of what can be wished of one login."""


class NamesMenu(QMenu):
    """Put logins into groups or take them out; the same with tags."""

    name_wished = Signal(str, bool)
    new_wished = Signal()

    def __init__(
        self, kind: Kind, logins: Sequence[Login], names: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        group = kind == "group"
        self.setTitle(self.tr("Groups") if group else self.tr("Tags"))
        self.setIcon(icon("layout-grid" if group else "tag", "muted", 16))
        for name in names:
            action = QAction(name.replace("&", "&&"), self)
            action.setCheckable(True)
            action.setChecked(all(name in (login.groups if group else login.tags) for login in logins))
            action.toggled.connect(lambda member, name=name: self.name_wished.emit(name, member))
            self.addAction(action)
        if not self.isEmpty():
            self.addSeparator()
        new = self.addAction(icon("plus", "muted", 16), self.tr("New group…") if group else self.tr("New tag…"))
        new.setObjectName(f"new_{kind}")
        new.triggered.connect(self.new_wished)


class LoginMenu(QMenu):
    """Offer what one login, or several chosen ones, can do; each entry names its key.

    `offered` are the wishes about one login that somebody grants: the rest is not shown.
    """

    wished = Signal(str)

    def __init__(self, logins: Sequence[Login], offered: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = offered if len(logins) == 1 else ()
        if len(logins) == 1:
            self._add_copies(logins[0])
            self._add_wish("edit", "pencil", self.tr("Edit…"))
            self._add_wish("duplicate", "copy", self.tr("Duplicate"))
        favourite = all(login.favourite for login in logins)
        words = self.tr("No favourite any more") if favourite else self.tr("Favourite")
        self.favourite = self._add("favourite", "star", words, "Ctrl+D")
        self._before_remove = self.addSeparator()
        self._add("trash", "trash-2", self.tr("Remove"), "Del", color="danger")
        self.aboutToHide.connect(self.deleteLater)

    def add_names(self, menu: NamesMenu) -> None:
        """Add a submenu of groups or tags."""
        self.insertMenu(self._before_remove, menu)

    def _add_copies(self, login: Login) -> None:
        if login.username:
            self._add_wish("username", "copy", self.tr("Copy user name"))
        if login.fingerprint:
            self._add_wish("password", "key-round", self.tr("Copy password"))
        if login.account:
            self._add_wish("code", "layout-grid", self.tr("Copy code"))
        if login.urls:
            self._add_wish("site", "external-link", self.tr("Open site"))
        if not self.isEmpty():
            self.addSeparator()

    def _add_wish(self, key: str, icon_name: str, words: str) -> None:
        if key in self._offered:
            self._add(key, icon_name, words, KEYS.get(key, ""))

    def _add(self, key: str, icon_name: str, words: str, keys: str = "", *, color: str = "muted") -> QAction:
        action = QAction(icon(icon_name, color, 16), words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
        action.setObjectName(f"login_menu_{key}")
        action.triggered.connect(lambda _=False: self.wished.emit(key))
        self.addAction(action)
        return action


class NameQuestion(Overlay):
    """Ask for the name of a new group or tag."""

    def __init__(self, window: QWidget, kind: Kind, on_name: Callable[[str], None]) -> None:
        group = kind == "group"
        new_group = QCoreApplication.translate("NameQuestion", "New group")
        new_tag = QCoreApplication.translate("NameQuestion", "New tag")
        super().__init__(window, new_group if group else new_tag, "small")
        self.setObjectName("name_question")
        self._on_name = on_name
        hint = self.tr("Work, Private, Clients …") if group else self.tr("shop, bank, family …")
        name = self.tr("Name of the group") if group else self.tr("The tag")
        self._field = TextField(hint, accessible_name=name)
        self._field.setObjectName("new_name")
        self._field.setMaxLength(60)
        self._field.returnPressed.connect(self._take)
        self.body.addWidget(self._field)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.close_overlay)
        self._make = PrimaryButton(self.tr("Make group") if group else self.tr("Add tag"))
        self._make.setObjectName("new_name_make")
        self._make.setEnabled(False)
        self._field.textChanged.connect(lambda text: self._make.setEnabled(bool(text.strip())))
        self._make.clicked.connect(self._take)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self._make, 0, Qt.AlignmentFlag.AlignRight)
        self.closed.connect(self.deleteLater)

    def _take(self) -> None:
        name = " ".join(self._field.text().split())
        if name:
            self.close_overlay()
            self._on_name(name)
