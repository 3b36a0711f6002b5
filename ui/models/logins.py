"""The list model of the Passwords page: logins that match, changed one by one. No secret is ever in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.models.login_rows import ALL, SORTS, Choice, LoginRows, Row, key_of, name_of

if TYPE_CHECKING:
    from collections import Counter

    from core.passwords import Concern, Health, LoginIndex
    from core.vault import Login, VaultChange

Index = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]

_PASSWORDS: Final = 2  # core.vault.Compartment.PASSWORDS, which would load the vault before the first window
_YEAR: Final = 365.25 * 24 * 3600.0
_RESET_ABOVE: Final = 200
"""So many rows at once come from an import or the undo of one: telling them one by one costs more than a reset."""


class Role(IntEnum):
    """Name what a row can be asked for beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    LOGIN = Qt.ItemDataRole.UserRole + 2
    LOOK = Qt.ItemDataRole.UserRole + 3


class RowLook(NamedTuple):
    """Hold what a row shows: the login, what it needs care for most, how old its password is, what was searched for."""

    login: Login
    concern: Concern | None = None
    years: int = 0
    title_marks: Sequence[Span] = ()
    username_marks: Sequence[Span] = ()


class LoginModel(QAbstractListModel):
    """List the logins of the open vault in the chosen order, as far as they match.

    A change of one login moves, inserts or removes that row alone. Another filter or order is a reset; the view
    keeps selection and scroll by id.
    """

    filtered = Signal()
    looks_changed = Signal()
    """Tells that rows look different although nothing of their logins changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = LoginRows()
        self._health: Health | None = None
        self._looked_at = 0.0
        self.version = 0
        """Counts the changes, for who works on a copy of the logins."""

    # -- what is shown -------------------------------------------------------------------------

    @property
    def sorting(self) -> str:
        """Return the name of the order in use."""
        return self._rows.sort

    @property
    def query(self) -> str:
        """Return the text searched for."""
        return self._rows.query

    @property
    def choice(self) -> Choice:
        """Return which logins are chosen to be shown."""
        return self._rows.choice

    @property
    def total(self) -> int:
        """Return how many logins there are, shown or not."""
        return len(self._rows)

    @property
    def health(self) -> Health | None:
        """Return what was found when the logins were looked at last."""
        return self._health

    def counts(self) -> Counter[Choice]:
        """Return how many logins each choice shows."""
        return self._rows.counts()

    def names(self, kind: str) -> list[str]:
        """Return the groups ("group") or tags ("tag") in use, by name."""
        return sorted(self._rows.names(kind), key=str.casefold)

    def load(self, logins: Iterable[Login]) -> None:
        """Show these logins and forget all others."""
        self.version += 1
        self.beginResetModel()
        self._rows.load(logins)
        self.endResetModel()

    def clear(self) -> None:
        """Forget everything, as when Passwords closes."""
        self.version += 1
        self.beginResetModel()
        sort = self.sorting
        self._rows, self._health = LoginRows(), None
        self._rows.sort = sort
        self.endResetModel()

    def set_sort(self, sort: str) -> None:
        """Sort by one of SORTS."""
        if sort != self.sorting and sort in SORTS:
            self.beginResetModel()
            self._rows.resort(sort)
            self.endResetModel()

    def set_query(self, query: str) -> None:
        """Show only what has everything that is asked."""
        if query.strip() == self.query:
            return
        self.beginResetModel()
        self._rows.query = query.strip()
        self._rows.refilter()
        self.endResetModel()
        self.filtered.emit()

    def set_choice(self, choice: Choice) -> None:
        """Show only some logins, or ALL."""
        if choice == self.choice:
            return
        self.beginResetModel()
        self._rows.choice = choice
        self._rows.refilter()
        self.endResetModel()
        self.filtered.emit()

    def take_index(self, index: LoginIndex, version: int) -> None:
        """Take an index that was built elsewhere of all logins, if these are still the same."""
        if version == self.version:
            self._rows.take_index(index)

    def set_health(self, health: Health, at: float) -> None:
        """Take over what was found wrong with the logins when they were looked at."""
        self._health, self._looked_at = health, at
        self._rows.set_concerns(health.concerns)
        if self.choice.kind == "concern" or "is:" in self.query:
            self.beginResetModel()
            self._rows.refilter()
            self.endResetModel()
        self.looks_changed.emit()

    # -- changes of the vault ------------------------------------------------------------------

    def apply(self, change: VaultChange) -> None:
        """Take over what the vault says has changed, row by row."""
        if change.compartment != _PASSWORDS:
            return
        self.version += 1
        logins: list[Any] = [*change.added, *change.changed]
        if len(logins) + len(change.removed) > _RESET_ABOVE:
            self.beginResetModel()
            self._rows.replace_many(logins, change.removed)
            self.endResetModel()
        else:
            for login_id in change.removed:
                self._drop(login_id)
            for login in logins:
                self._put(login)
        if self.choice.kind in ("group", "tag") and not self.counts()[self.choice]:
            self.set_choice(ALL)

    def _put(self, login: Login) -> None:
        if login.trashed:
            self._drop(login.id)
            return
        row = self.row_of(login.id)
        new = self._rows.put(login)
        if not self._rows.matches(new):
            self._remove_row(row)
        elif row < 0:
            self._insert_row(new)
        else:
            self._replace_row(row, new)

    def _drop(self, login_id: bytes) -> None:
        row = self.row_of(login_id)
        self._rows.drop(login_id)
        self._remove_row(row)

    def _insert_row(self, new: Row) -> None:
        at = self._rows.place_of(new)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.shown.insert(at, new)
        self._rows.moved()
        self.endInsertRows()

    def _remove_row(self, row: int) -> None:
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows.shown[row]
        self._rows.moved()
        self.endRemoveRows()

    def _replace_row(self, row: int, new: Row) -> None:
        rows = self._rows
        old, rows.shown[row] = rows.shown[row], new
        if old.key != new.key:
            rest = rows.shown[:row] + rows.shown[row + 1 :]
            to = bisect_right(rest, new.key, key=key_of)
            if to != row:
                self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + (to > row))
                rows.shown = [*rest[:to], new, *rest[to:]]
                rows.moved()
                self.endMoveRows()
                row = to
        index = self.index(row)
        self.dataChanged.emit(index, index)

    # -- rows ----------------------------------------------------------------------------------

    def row_of(self, login_id: bytes) -> int:
        """Return the row of a login, or -1 when it is not shown."""
        return self._rows.row_of(login_id)

    def id_at(self, row: int) -> bytes:
        """Return the id of the login in a row."""
        return self._rows.shown[row].login.id

    def login_at(self, row: int) -> Login:
        """Return the login in a row."""
        return self._rows.shown[row].login

    def login(self, login_id: bytes) -> Login | None:
        """Return a login by id, shown or not."""
        return self._rows.get(login_id)

    def logins(self, ids: Iterable[bytes]) -> list[Login]:
        """Return those of some logins that there are."""
        return [login for login in map(self._rows.get, ids) if login is not None]

    def all_logins(self) -> list[Login]:
        """Return every login in the chosen order, shown or not."""
        return self._rows.all()

    def concerns(self, login_id: bytes) -> Collection[Concern]:
        """Return what a login needs care for."""
        return self._rows.concerns.get(login_id, ())

    def look_at(self, row: int) -> RowLook:
        """Return what a row shows."""
        login = self.login_at(row)
        concern = self._health.worst(login.id) if self._health is not None else None
        years = int((self._looked_at - (login.password_changed or login.created)) / _YEAR)
        if not self.query:
            return RowLook(login, concern, years)
        marks = self._rows.index().marks(login.id, self.query)
        return RowLook(login, concern, years, marks.title, marks.username)

    # -- Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many logins are shown."""
        return 0 if parent.isValid() else len(self._rows.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's login, id or look, or its words."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows.shown):
            return None
        login = self.login_at(index.row())
        match role:
            case Role.LOOK:
                return self.look_at(index.row())
            case Role.LOGIN:
                return login
            case Role.ID:
                return login.id
            case Qt.ItemDataRole.DisplayRole:
                return name_of(login)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (name_of(login), login.username) if part)
            case Qt.ItemDataRole.ToolTipRole:
                address = login.urls[0].url if login.urls else ""
                return "\n".join(dict.fromkeys(part for part in (login.title, login.username, address) if part))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._spoken(login)
        return None

    def _spoken(self, login: Login) -> str:
        """Return what a screen reader adds to the names of a row."""
        concern = self._health.worst(login.id) if self._health is not None else None
        parts = [concern_words(concern)] if concern is not None else []
        if login.favourite:
            parts.append(QCoreApplication.translate("LoginModel", "favourite"))
        if login.account:
            parts.append(QCoreApplication.translate("LoginModel", "has a code"))
        return ", ".join(parts)


def concern_words(concern: Concern) -> str:
    """Return a concern in a word or two, as a badge says it."""
    return {
        "exposed": QCoreApplication.translate("LoginModel", "Exposed"),
        "weak": QCoreApplication.translate("LoginModel", "Weak"),
        "reused": QCoreApplication.translate("LoginModel", "Reused"),
        "nearly": QCoreApplication.translate("LoginModel", "Nearly reused"),
        "old": QCoreApplication.translate("LoginModel", "Old"),
        "http": QCoreApplication.translate("LoginModel", "Not encrypted"),
        "no_two_step": QCoreApplication.translate("LoginModel", "No code yet"),
    }[str(concern)]
