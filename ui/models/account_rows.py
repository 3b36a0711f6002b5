"""Which accounts are shown and in which order: plain Python, so that 10,000 rows cost little per key."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from ui.models.search import fold

if TYPE_CHECKING:
    from core.vault import Account

SortKey = tuple[Any, ...]

PINNED: Final = "\0pinned"
"""The name of the chip that shows pinned accounts; no group can be called so."""


def _by_order(a: Account) -> SortKey:
    return (not a.pinned, a.order, a.id)


def _by_name(a: Account) -> SortKey:
    return (not a.pinned, fold(a.issuer or a.label), fold(a.label), a.id)


def _by_use(a: Account) -> SortKey:
    return (not a.pinned, -a.uses, -a.last_used, fold(a.issuer or a.label), a.id)


SORTS: Final[Mapping[str, Callable[[Account], SortKey]]] = {"order": _by_order, "name": _by_name, "used": _by_use}


class Row(Struct, eq=False, gc=False):
    """Keep an account with what sorting and searching need of it.

    Unlocking makes thousands at once, which a Struct makes cheap; none is ever part of a cycle.
    """

    account: Account
    key: SortKey
    text: str = ""

    def searched(self) -> str:
        """Return the folded text that a search looks in; made when the first search asks."""
        if not self.text:
            a = self.account
            self.text = fold("\n".join((a.issuer, a.label, a.note, *a.groups))) or "\n"
        return self.text


class AccountRows:
    """Keep all accounts sorted and pick those that match.

    `shown` is the list that a view sees; whoever changes it row by row does so through `place_of`.
    """

    def __init__(self) -> None:
        self.shown: list[Row] = []
        self.sort = "order"
        self.group = ""
        self.terms: tuple[str, ...] = ()
        self._all: list[Row] = []
        self._by_id: dict[bytes, Row] = {}
        self._sizes: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._all)

    def load(self, accounts: Iterable[Account]) -> None:
        """Keep these accounts and no others."""
        key = SORTS[self.sort]
        self._all = sorted((Row(a, key(a)) for a in accounts), key=key_of)
        self._by_id = {row.account.id: row for row in self._all}
        self._sizes = Counter([group for row in self._all if row.account.groups for group in row.account.groups])
        self.refilter()

    def resort(self, sort: str) -> None:
        """Sort by another of SORTS."""
        self.sort = sort
        key = SORTS[sort]
        for row in self._all:
            row.key = key(row.account)
        self._all.sort(key=key_of)
        self.refilter()

    def search(self, terms: tuple[str, ...]) -> None:
        """Keep only what holds every one of these folded words."""
        narrower = bool(self.terms) and " ".join(terms).startswith(" ".join(self.terms))
        self.terms = terms
        self.refilter(within=self.shown if narrower else None)

    def replace_many(self, accounts: Iterable[Account], removed: Iterable[bytes]) -> None:
        """Take over many changes at once."""
        for account_id in removed:
            self._by_id.pop(account_id, None)
        kept = {account_id: row.account for account_id, row in self._by_id.items()}
        kept.update((a.id, a) for a in accounts)
        self.load(a for a in kept.values() if not a.trashed)

    def put(self, account: Account) -> Row:
        """Keep one new or changed account, and return its row; `shown` is not touched.

        By use, a tile keeps its place until the list is sorted anew: it must not run away from under the pointer
        because its code was just copied.
        """
        old = self._by_id.get(account.id)
        key = SORTS[self.sort](account)
        if self.sort == "used" and old is not None and old.account.pinned == account.pinned:
            key = old.key
        self.drop(account.id)
        new = Row(account, key)
        self._all.insert(bisect_right(self._all, new.key, key=key_of), new)
        self._by_id[account.id] = new
        self._sizes.update(account.groups)
        return new

    def drop(self, account_id: bytes) -> None:
        """Forget one account; `shown` is not touched."""
        old = self._by_id.pop(account_id, None)
        if old is not None:
            del self._all[bisect_left(self._all, old.key, key=key_of)]
            self._sizes.subtract(old.account.groups)

    def get(self, account_id: bytes) -> Account | None:
        """Return an account, shown or not."""
        row = self._by_id.get(account_id)
        return None if row is None else row.account

    def all(self) -> list[Account]:
        """Return every account in the chosen order, shown or not."""
        return [row.account for row in self._all]

    def has_pinned(self) -> bool:
        """Return whether any account is pinned; the pinned ones always come first."""
        return bool(self._all) and self._all[0].account.pinned

    def groups(self) -> tuple[tuple[str, int], ...]:
        """Return the groups in use with their sizes, by name."""
        return tuple(sorted(((name, size) for name, size in self._sizes.items() if size), key=lambda one: fold(one[0])))

    def matches(self, row: Row) -> bool:
        """Return whether a row belongs to the chosen group and holds every word searched for."""
        if self.group == PINNED:
            if not row.account.pinned:
                return False
        elif self.group and self.group not in row.account.groups:
            return False
        return all(term in row.searched() for term in self.terms)

    def refilter(self, within: list[Row] | None = None) -> None:
        """Pick anew what is shown, out of `within` when that is known to hold all matches."""
        rows = self._all if within is None else within
        if self.group == PINNED:
            rows = [r for r in rows if r.account.pinned]
        elif self.group:
            rows = [r for r in rows if self.group in r.account.groups]
        for term in self.terms:
            rows = [r for r in rows if term in (r.text or r.searched())]
        if within is not None:
            rows = sorted(rows, key=key_of)  # what was shown stood with its best matches first
        if self.terms:
            rows = self._ranked(rows)
        self.shown = list(rows)

    def _ranked(self, rows: list[Row]) -> list[Row]:
        """Return the rows with those first whose name begins with the first word searched for."""
        first = self.terms[0]
        head = [r for r in rows if r.text.startswith(first)]
        return [*head, *(r for r in rows if not r.text.startswith(first))] if head else rows

    def rank(self, row: Row) -> SortKey:
        """Return the place of a row among those shown."""
        if self.terms:
            return (not row.searched().startswith(self.terms[0]), *row.key)
        return row.key

    def place_of(self, row: Row, among: list[Row] | None = None) -> int:
        """Return where a row belongs among those shown."""
        return bisect_right(self.shown if among is None else among, self.rank(row), key=self.rank)

    def anchor_of(self, ids: Collection[bytes], gap: int) -> tuple[bool, bytes | None]:
        """Return whether `ids` can go before the shown row `gap`, and before which account that is.

        Pinned accounts stand first, so a move never crosses from them to the others: it ends at the border.
        None is the end of all accounts. Accounts that are not shown keep their places.
        """
        moving = [row for row in self.shown if row.account.id in ids]
        if not moving:
            return False, None
        pinned = moving[0].account.pinned
        above = [r for r in self.shown[:gap] if r.account.pinned == pinned and r.account.id not in ids]
        below = [r for r in self.shown[gap:] if r.account.pinned == pinned and r.account.id not in ids]
        if below:
            return True, below[0].account.id
        if not above:
            return False, None
        last = above[-1].account
        later = (row.account for row in self._all if row.account.order > last.order and row.account.id not in ids)
        following = min(later, key=lambda a: (a.order, a.id), default=None)
        return True, None if following is None else following.id

    def row_of(self, account_id: bytes) -> int:
        """Return the row of an account, or -1 when it is not shown."""
        row = self._by_id.get(account_id)
        if row is None or not self.matches(row):
            return -1
        at = bisect_left(self.shown, self.rank(row), key=self.rank)
        return at if at < len(self.shown) and self.shown[at] is row else -1


key_of: Final[Callable[[Row], SortKey]] = attrgetter("key")
"""Return the sort key of a row."""
