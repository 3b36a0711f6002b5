"""Which logins are shown and in which order: plain Python, so that 10,000 rows cost little per key."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from msgspec import Struct

from ui.models.search import fold

if TYPE_CHECKING:
    from core.passwords import Concern, LoginIndex
    from core.vault import Login

SortKey = tuple[Any, ...]


class Choice(NamedTuple):
    """Name which logins are shown: all, or those of a kind ("favourite", "group", "tag", "concern") and value."""

    kind: str = ""
    value: str = ""


ALL: Final = Choice()
FAVOURITES: Final = Choice("favourite")


def name_of(login: Login) -> str:
    """Return what a login is called: its title, else its first address, else its user name."""
    return login.title or (login.urls[0].url if login.urls else "") or login.username


def _by_title(login: Login) -> SortKey:
    return (fold(name_of(login)), fold(login.username), login.id)


def _by_use(login: Login) -> SortKey:
    return (-login.last_used, *_by_title(login))


def _by_age(login: Login) -> SortKey:
    return (not login.fingerprint, login.password_changed or login.created, *_by_title(login))


def _by_strength(login: Login) -> SortKey:
    rated = login.fingerprint and login.strength >= 0
    return (login.strength if rated else 5 + (not login.fingerprint), *_by_title(login))


SORTS: Final[Mapping[str, Callable[[Login], SortKey]]] = {
    "title": _by_title,
    "used": _by_use,
    "age": _by_age,
    "strength": _by_strength,
}


class Row(Struct, eq=False, gc=False):
    """Keep a login with its place in the order; none is ever part of a cycle."""

    login: Login
    key: SortKey


key_of: Final[Callable[[Row], SortKey]] = attrgetter("key")


class LoginRows:
    """Keep all logins sorted and pick those that match. `shown` is the list that a view sees."""

    def __init__(self) -> None:
        self.shown: list[Row] = []
        self.sort = "title"
        self.choice = ALL
        self.query = ""
        self.concerns: Mapping[bytes, frozenset[Concern]] = {}
        self._all: list[Row] = []
        self._by_id: dict[bytes, Row] = {}
        self._index: LoginIndex | None = None
        self._places: dict[bytes, int] | None = None

    def __len__(self) -> int:
        return len(self._all)

    def load(self, logins: Iterable[Login]) -> None:
        """Keep these logins and no others."""
        key = SORTS[self.sort]
        self._all = sorted((Row(login, key(login)) for login in logins), key=key_of)
        self._by_id = {row.login.id: row for row in self._all}
        self._index = None
        self.refilter()

    def resort(self, sort: str) -> None:
        """Sort by another of SORTS."""
        self.sort = sort
        key = SORTS[sort]
        for row in self._all:
            row.key = key(row.login)
        self._all.sort(key=key_of)
        self.refilter()

    def replace_many(self, logins: Iterable[Login], removed: Iterable[bytes]) -> None:
        """Take over many changes at once."""
        for login_id in removed:
            self._by_id.pop(login_id, None)
        kept = {login_id: row.login for login_id, row in self._by_id.items()}
        kept.update((login.id, login) for login in logins)
        self.load(login for login in kept.values() if not login.trashed)

    def put(self, login: Login) -> Row:
        """Keep one new or changed login, and return its row; `shown` is not touched.

        By use, a row keeps its place until the list is sorted anew: it must not run away because it was just used.
        """
        old = self._by_id.get(login.id)
        key = old.key if self.sort == "used" and old is not None else SORTS[self.sort](login)
        self.drop(login.id)
        new = Row(login, key)
        insort(self._all, new, key=key_of)
        self._by_id[login.id] = new
        if self._index is not None:
            self._index.put((login,))
        return new

    def drop(self, login_id: bytes) -> None:
        """Forget one login; `shown` is not touched."""
        old = self._by_id.pop(login_id, None)
        if old is not None:
            self._all.remove(old)
            if self._index is not None:
                self._index.drop((login_id,))

    def get(self, login_id: bytes) -> Login | None:
        """Return a login, shown or not."""
        row = self._by_id.get(login_id)
        return None if row is None else row.login

    def all(self) -> list[Login]:
        """Return every login in the chosen order, shown or not."""
        return [row.login for row in self._all]

    def take_index(self, index: LoginIndex) -> None:
        """Take an index that was built of all that is here; one that was needed earlier stays."""
        if self._index is None:
            self._index = index
            index.set_concerns(self.concerns)

    def set_concerns(self, concerns: Mapping[bytes, frozenset[Concern]]) -> None:
        """Take over what was found wrong."""
        self.concerns = concerns
        if self._index is not None:
            self._index.set_concerns(concerns)

    def index(self) -> LoginIndex:
        """Return what is searched in; made when the first search asks."""
        if self._index is None:
            from core.passwords import LoginIndex

            self._index = LoginIndex(row.login for row in self._all)
            self._index.set_concerns(self.concerns)
        return self._index

    def counts(self) -> Counter[Choice]:
        """Return how many logins each choice shows."""
        found: Counter[Choice] = Counter({ALL: len(self._all)})
        for kind in ("group", "tag"):
            found.update({Choice(kind, name): count for name, count in self.names(kind).items()})
        found[FAVOURITES] = sum(row.login.favourite for row in self._all)
        for login_id, concerns in self.concerns.items():
            if login_id in self._by_id:
                found.update(Choice("concern", str(concern)) for concern in concerns)
        return found

    def names(self, kind: str) -> Counter[str]:
        """Return the groups ("group") or tags ("tag") in use, and how many logins have each."""
        if kind == "group":
            return Counter([name for row in self._all if row.login.groups for name in row.login.groups])
        return Counter([name for row in self._all if row.login.tags for name in row.login.tags])

    def chosen(self, login: Login) -> bool:
        """Return whether a login belongs to what is chosen, whatever is searched for."""
        kind, value = self.choice
        if kind == "favourite":
            return login.favourite
        if kind == "group":
            return value in login.groups
        if kind == "tag":
            return value in login.tags
        if kind == "concern":
            return value in self.concerns.get(login.id, ())
        return True

    def matches(self, row: Row) -> bool:
        """Return whether a row is to be shown."""
        if not self.chosen(row.login):
            return False
        return not self.query or bool(self.index().search(self.query, [row.login.id]))

    def refilter(self) -> None:
        """Pick anew what is shown."""
        rows = self._all if self.choice == ALL else [row for row in self._all if self.chosen(row.login)]
        if self.query:
            by_id = self._by_id
            rows = [by_id[i] for i in self.index().search(self.query, [row.login.id for row in rows])]
        self.shown = list(rows)
        self.moved()

    def moved(self) -> None:
        """Forget where rows stand, as `shown` was changed."""
        self._places = None

    def place_of(self, row: Row) -> int:
        """Return where a row belongs among those shown."""
        return bisect_right(self.shown, row.key, key=key_of)

    def row_of(self, login_id: bytes) -> int:
        """Return the row of a login, or -1 when it is not shown."""
        if self._places is None:
            self._places = {row.login.id: place for place, row in enumerate(self.shown)}
        return self._places.get(login_id, -1)
