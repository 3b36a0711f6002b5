"""The list model of the Accounts page: rows that match, changed one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.models.account_rows import PINNED, AccountRows, Row
from ui.models.faces import CodePair, Face, Faces, Flash, merge
from ui.models.search import terms_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from core.vault import Account, VaultChange

Index = QModelIndex | QPersistentModelIndex

ACCOUNT_IDS: Final = "application/x-tessera-account-ids"
_ID_LENGTH: Final = 16
_ACCOUNTS: Final = 1  # core.vault.Compartment.ACCOUNTS, which would load the vault before the first window
_RESET_ABOVE: Final = 200
"""So many rows at once come from an import or the undo of one: telling them one by one costs more than a reset."""


class Role(IntEnum):
    """Name what a row can be asked for beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    ACCOUNT = Qt.ItemDataRole.UserRole + 2
    FACE = Qt.ItemDataRole.UserRole + 3


class AccountModel(QAbstractListModel):
    """List the accounts of the open vault in the chosen order, as far as they match.

    A change of one account moves, inserts or removes that row alone. Another filter or order is a reset,
    which is cheap here; the view keeps selection and scroll by account id.
    """

    groups_changed = Signal()
    filtered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = AccountRows()
        self._faces = Faces()
        self._groups: tuple[tuple[str, int], ...] = ()
        self._query = ""

    # -- what is shown -------------------------------------------------------------------------

    @property
    def sorting(self) -> str:
        """Return the name of the order in use."""
        return self._rows.sort

    @property
    def query(self) -> str:
        """Return the text searched for."""
        return self._query

    @property
    def group(self) -> str:
        """Return the chosen group; empty for all, PINNED for the pinned ones."""
        return self._rows.group

    @property
    def total(self) -> int:
        """Return how many accounts there are, shown or not."""
        return len(self._rows)

    @property
    def hide_codes(self) -> bool:
        """Return whether codes are shown as squares."""
        return self._faces.hide_codes

    def groups(self) -> tuple[tuple[str, int], ...]:
        """Return the groups in use with their sizes, by name."""
        return self._groups

    def has_pinned(self) -> bool:
        """Return whether any account is pinned."""
        return self._rows.has_pinned()

    def load(self, accounts: Iterable[Account]) -> None:
        """Show these accounts and forget all others."""
        self.beginResetModel()
        self._faces.clear()
        self._rows.load(accounts)
        self.endResetModel()
        self._regroup()

    def clear(self) -> None:
        """Forget everything, as on lock."""
        self._query, self._rows.terms, self._rows.group = "", (), ""
        self.load(())

    def set_sort(self, sort: str) -> None:
        """Sort by "order", "name" or "used"."""
        if sort == self.sorting:
            return
        self.beginResetModel()
        self._rows.resort(sort)
        self.endResetModel()

    def set_query(self, query: str) -> None:
        """Show only what holds every word of `query`."""
        self._query = query
        terms = terms_of(query)
        if terms == self._rows.terms:
            return
        self.beginResetModel()
        self._rows.search(terms)
        self.endResetModel()
        self.filtered.emit()

    def set_group(self, group: str) -> None:
        """Show only one group, the pinned ones (PINNED), or all ("")."""
        if group == self.group:
            return
        self.beginResetModel()
        self._rows.group = group
        self._rows.refilter()
        self.endResetModel()
        self.filtered.emit()

    # -- changes of the vault ------------------------------------------------------------------

    def apply(self, change: VaultChange) -> None:
        """Take over what the vault says has changed, row by row."""
        if change.compartment != _ACCOUNTS:
            return
        accounts: list[Any] = [*change.added, *change.changed]
        if len(accounts) + len(change.removed) > _RESET_ABOVE:
            self.beginResetModel()
            self._rows.replace_many(accounts, change.removed)
            self.endResetModel()
        else:
            for account_id in change.removed:
                self._drop(account_id)
            for account in accounts:
                self._put(account)
        self._regroup()

    def _put(self, account: Account) -> None:
        if account.trashed:
            self._drop(account.id)
            return
        before = self._rows.get(account.id)
        if before is not None and (before.icon != account.icon or account.icon == "own"):
            self._faces.pictures.pop(account.id, None)
        row = self._rows.row_of(account.id)
        new = self._rows.put(account)
        if not self._rows.matches(new):
            self._remove_row(row)
        elif row < 0:
            self._insert_row(new)
        else:
            self._replace_row(row, new)

    def _drop(self, account_id: bytes) -> None:
        row = self._rows.row_of(account_id)
        self._rows.drop(account_id)
        self._faces.forget(account_id)
        self._remove_row(row)

    def _insert_row(self, new: Row) -> None:
        at = self._rows.place_of(new)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.shown.insert(at, new)
        self.endInsertRows()

    def _remove_row(self, row: int) -> None:
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows.shown[row]
        self.endRemoveRows()

    def _replace_row(self, row: int, new: Row) -> None:
        shown = self._rows.shown
        old, shown[row] = shown[row], new
        if self._rows.rank(old) != self._rows.rank(new):
            rest = shown[:row] + shown[row + 1 :]
            to = bisect_right(rest, self._rows.rank(new), key=self._rows.rank)
            if to != row:
                self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + (to > row))
                self._rows.shown = [*rest[:to], new, *rest[to:]]
                self.endMoveRows()
                row = to
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def _regroup(self) -> None:
        self._groups = self._rows.groups()
        known = ("", PINNED, *(name for name, _ in self._groups))
        if self.group not in known or (self.group == PINNED and not self.has_pinned()):
            self.set_group("")
        self.groups_changed.emit()

    # -- what lives: codes, time, marks; each setter returns the rows whose tiles look different ---

    def set_codes(self, codes: Mapping[bytes, CodePair]) -> list[int]:
        """Keep the codes of these accounts."""
        return self._rows_of(merge(self._faces.codes, codes))

    def set_second(self, second: int) -> None:
        """Take over the time that the rings show."""
        self._faces.second = second

    def forget_codes(self) -> None:
        """Drop all codes, as when nothing is shown."""
        self._faces.codes.clear()

    def set_flash(self, account_id: bytes, flash: Flash, seconds: int = 0) -> list[int]:
        """Let a tile report something, or nothing any more."""
        if flash is Flash.NONE:
            self._faces.flashes.pop(account_id, None)
        else:
            self._faces.flashes[account_id] = (flash, seconds)
        return self._rows_of((account_id,))

    def set_revealed(self, account_id: bytes, *, revealed: bool) -> list[int]:
        """Show or hide one code while codes are hidden."""
        (self._faces.revealed.add if revealed else self._faces.revealed.discard)(account_id)
        return self._rows_of((account_id,))

    def set_busy(self, account_id: bytes, *, busy: bool) -> list[int]:
        """Mark an HOTP account whose counter is being stored."""
        (self._faces.busy.add if busy else self._faces.busy.discard)(account_id)
        return self._rows_of((account_id,))

    def set_hide_codes(self, *, hide: bool) -> None:
        """Show all codes as squares, or not."""
        self._faces.hide_codes = hide
        self._faces.revealed.clear()

    def set_picture(self, account_id: bytes, picture: QPixmap) -> list[int]:
        """Keep the own picture of an account."""
        self._faces.pictures[account_id] = picture
        return self._rows_of((account_id,))

    def picture(self, account_id: bytes) -> QPixmap | None:
        """Return the own picture of an account, if it was handed in."""
        return self._faces.pictures.get(account_id)

    def lacking_pictures(self, ids: Iterable[bytes]) -> list[bytes]:
        """Return which of these accounts have an own picture that was not handed in yet."""
        known = self._faces.pictures
        return [i for i in ids if i not in known and (a := self._rows.get(i)) is not None and a.icon == "own"]

    def is_revealed(self, account_id: bytes) -> bool:
        """Return whether the code of an account may be seen now."""
        return not self._faces.hide_codes or account_id in self._faces.revealed

    def _rows_of(self, ids: Iterable[bytes]) -> list[int]:
        return [row for row in map(self.row_of, ids) if row >= 0]

    # -- rows ----------------------------------------------------------------------------------

    def row_of(self, account_id: bytes) -> int:
        """Return the row of an account, or -1 when it is not shown."""
        return self._rows.row_of(account_id)

    def id_at(self, row: int) -> bytes:
        """Return the id of the account in a row."""
        return self._rows.shown[row].account.id

    def account_at(self, row: int) -> Account:
        """Return the account in a row."""
        return self._rows.shown[row].account

    def account(self, account_id: bytes) -> Account | None:
        """Return an account by id, shown or not."""
        return self._rows.get(account_id)

    def all_accounts(self) -> list[Account]:
        """Return every account in the chosen order, shown or not."""
        return self._rows.all()

    def anchor_of(self, ids: Sequence[bytes], gap: int) -> tuple[bool, bytes | None]:
        """Return whether accounts can be moved before a row, and before which account that puts them."""
        return self._rows.anchor_of(ids, gap)

    def left_at(self, row: int) -> int:
        """Return how many seconds the code of a row still holds; 0 where nothing counts down."""
        return self._faces.left(self._rows.shown[row].account.id)

    def face(self, row: int) -> Face:
        """Return what the tile of a row shows now."""
        return self._faces.of(self._rows.shown[row].account, self._rows.terms)

    def face_of(self, account: Account) -> Face:
        """Return what an account shows now, whether its row is shown or not."""
        return self._faces.of(account, ())

    # -- Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many accounts are shown."""
        return 0 if parent.isValid() else len(self._rows.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's account, id or face, or its words; never a code as text."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows.shown):
            return None
        account = self._rows.shown[index.row()].account
        match role:
            case Role.FACE:
                return self.face(index.row())
            case Role.ACCOUNT:
                return account
            case Role.ID:
                return account.id
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return name_of(account)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (account.issuer, account.label) if part)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._spoken(index.row())
        return None

    def _spoken(self, row: int) -> str:
        """Return how a tile is read out: what holds, never the code itself."""
        account = self.account_at(row)
        if account.inactive:
            return account.inactive
        if account.type == "hotp":
            return QCoreApplication.translate("AccountModel", "code number %1").replace("%1", str(account.counter))
        left = self.left_at(row)
        return QCoreApplication.translate("AccountModel", "code, %n second(s) left", "", left) if left else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and dragged, and things be dropped between them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        rows = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return rows | Qt.ItemFlag.ItemNeverHasChildren

    def mimeTypes(self) -> list[str]:
        """Return the one format in which tiles are dragged: ids, never names or codes."""
        return [ACCOUNT_IDS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the dragged rows in the order in which they stand."""
        dragged = QMimeData()
        dragged.setData(ACCOUNT_IDS, QByteArray(b"".join(self.id_at(row) for row in sorted(i.row() for i in indexes))))
        return dragged

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved."""
        return Qt.DropAction.MoveAction


def dragged_ids(dragged: QMimeData) -> list[bytes]:
    """Return the account ids that a drag carries."""
    raw = bytes(dragged.data(ACCOUNT_IDS).data())
    return [raw[at : at + _ID_LENGTH] for at in range(0, len(raw), _ID_LENGTH)]


def name_of(account: Account) -> str:
    """Return how an account is called in a sentence: "GitHub, anna-devries"."""
    return ", ".join(part for part in (account.issuer, account.label) if part)
