"""The accounts that lie in the trash, the latest first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from core.vault.purging import KEPT_DAYS
from ui.models.accounts import Index, name_of

if TYPE_CHECKING:
    from core.clock import Clock
    from core.vault import Account

_DAY: Final = 24 * 3600


class TrashRole(IntEnum):
    """Name what a row can be asked for beyond Qt's own roles."""

    ACCOUNT = Qt.ItemDataRole.UserRole + 1
    KEPT = Qt.ItemDataRole.UserRole + 2


class TrashModel(QAbstractListModel):
    """List removed accounts and for how many days each is still kept."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._accounts: list[Account] = []
        self._waiting: frozenset[bytes] = frozenset()

    def load(self, accounts: Sequence[Account], waiting: Iterable[bytes] = ()) -> None:
        """Show these accounts; those in `waiting` stay although their days are over."""
        self.beginResetModel()
        self._waiting = frozenset(waiting)
        self._accounts = sorted(accounts, key=lambda a: -a.trashed)
        self.endResetModel()

    def accounts(self) -> list[Account]:
        """Return all that is listed."""
        return list(self._accounts)

    def account_at(self, row: int) -> Account:
        """Return the account of a row."""
        return self._accounts[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many accounts lie here."""
        return 0 if parent.isValid() else len(self._accounts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's account, or its words."""
        if not index.isValid():
            return None
        account = self._accounts[index.row()]
        if role == TrashRole.ACCOUNT:
            return account
        if role == TrashRole.KEPT:
            return self._kept_words(account)
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(account)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name_of(account)}, {self._kept_words(account)}"
        return None

    def _kept_words(self, account: Account) -> str:
        if account.id in self._waiting:
            return self.tr("waits for you")
        days = KEPT_DAYS - math.floor((self._clock.now() - account.trashed) / _DAY)
        if days <= 0:
            return self.tr("kept no longer than today")
        return self.tr("kept %n more day(s)", "", min(days, KEPT_DAYS))
