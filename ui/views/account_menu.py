"""What can be done with the chosen accounts, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import icon

if TYPE_CHECKING:
    from core.vault import Account


class GroupMenu(QMenu):
    """Put accounts into groups or take them out."""

    group_wished = Signal(str, bool)
    new_group_wished = Signal()

    def __init__(self, accounts: Sequence[Account], groups: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Groups"))
        self.setIcon(icon("layout-grid", "muted", 16))
        for name in groups:
            action = QAction(name.replace("&", "&&"), self)
            action.setCheckable(True)
            action.setChecked(all(name in account.groups for account in accounts))
            action.toggled.connect(lambda member, name=name: self.group_wished.emit(name, member))
            self.addAction(action)
        if not self.isEmpty():
            self.addSeparator()
        new = self.addAction(icon("plus", "muted", 16), self.tr("New group…"))
        new.triggered.connect(self.new_group_wished)


class AccountMenu(QMenu):
    """Offer what one tile, or several chosen ones, can do; each entry names its key."""

    wished = Signal(str)
    """Says which entry was taken: copy, open, reveal, next, pin, edit, export, up, down, trash."""

    def __init__(
        self, accounts: Sequence[Account], groups: Iterable[str], *, hidden: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.group_menu = GroupMenu(accounts, groups, self)
        one = accounts[0] if len(accounts) == 1 else None
        if one is not None:
            self._add_for_one(one, hidden=hidden)
            self.addSeparator()
        unpin = all(account.pinned for account in accounts)
        self._add("pin", "pin", self.tr("Unpin") if unpin else self.tr("Pin"), "Ctrl+P")
        self.addMenu(self.group_menu)
        if one is not None:
            self._add("edit", "pencil", self.tr("Edit…"))
        self._add("export", "qr-code", self.tr("Show QR code…"))
        self._add("up", "", self.tr("Move forward"), "Alt+Up")
        self._add("down", "", self.tr("Move back"), "Alt+Down")
        self.addSeparator()
        self._add("trash", "trash-2", self.tr("Remove…"), "Del", color="danger")
        self.aboutToHide.connect(self.deleteLater)

    def _add_for_one(self, account: Account, *, hidden: bool) -> None:
        if not account.inactive:
            self._add("copy", "copy", self.tr("Copy code"), "Enter")
            if hidden:
                self._add("reveal", "eye", self.tr("Show code for 10 seconds"))
            if account.type == "hotp":
                self._add("next", "step-forward", self.tr("Next code"))
        self._add("open", "arrow-right", self.tr("Open"), "Space")

    def _add(self, key: str, icon_name: str, words: str, keys: str = "", *, color: str = "muted") -> None:
        action = QAction(words, self)
        if icon_name:
            action.setIcon(icon(icon_name, color, 16))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
        action.setObjectName(f"menu_{key}")
        take: Callable[..., None] = lambda _=False: self.wished.emit(key)  # noqa: E731 - typed for PySide
        action.triggered.connect(take)
        self.addAction(action)
