"""What an import would do, row by row, before anything is written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from core.importers.entry import Entry, ReadRow
from core.importers.reasons import LEAVES_OUT, Reason
from core.importers.table import Cancelled, Progress, watched
from core.otp import ParsedAccount
from core.passwords import site_key
from core.vault import CustomField, Login, LoginSecret

SecretOf = Callable[[bytes], LoginSecret | None]
AccountOf = Callable[[ParsedAccount], bytes | None]
_Key = tuple[str, str]
_Content = tuple[str, str, tuple[CustomField, ...]]


class RowState(StrEnum):
    """Name what a row is to the vault."""

    NEW = "new"
    DUPLICATE = "duplicate"
    CHANGED = "changed"
    UNREADABLE = "unreadable"
    LEFT_OUT = "left_out"


class Action(StrEnum):
    """Name what can be done with a row."""

    ADD = "add"
    UPDATE = "update"
    SKIP = "skip"


_NO_DETAILS: Final[tuple[str, tuple[CustomField, ...]]] = ("", ())
_MOST_COMPARED: Final = 50  # logins of one site and user name; behind that a duplicate counts as new

_USUAL: Final = {RowState.NEW: Action.ADD, RowState.CHANGED: Action.UPDATE}


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """Say of one row what it is, why, and what will be done with it.

    `existing` is the login here that it is compared with, `account` the one-time codes here that it has too.
    """

    line: int
    state: RowState
    action: Action
    reasons: tuple[Reason, ...] = ()
    entry: Entry | None = None
    existing: bytes = b""
    account: bytes = b""

    @property
    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with it."""
        if self.entry is None:
            return (Action.SKIP,)
        if self.existing and self.entry.password and Reason.IN_TRASH not in self.reasons:
            return (Action.UPDATE, Action.ADD, Action.SKIP)
        return (Action.ADD, Action.SKIP)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Hold all rows in the order of the file."""

    rows: tuple[PlannedRow, ...] = field(default=(), repr=False)

    def count(self, state: RowState) -> int:
        """Return how many rows are in a state."""
        return Counter(row.state for row in self.rows)[state]

    @property
    def to_import(self) -> int:
        """Return how many rows will be written."""
        return sum(row.action is not Action.SKIP for row in self.rows)

    @property
    def new_accounts(self) -> int:
        """Return how many accounts for one-time codes will be added."""
        return sum(
            row.action is not Action.SKIP and row.entry is not None and row.entry.otp is not None and not row.account
            for row in self.rows
        )

    def with_actions(self, actions: Mapping[int, Action]) -> ImportPlan:
        """Return the plan with other actions for some rows, by line; what makes no sense for a row is passed over."""
        rows = [
            replace(row, action=actions[row.line]) if actions.get(row.line) in row.actions else row for row in self.rows
        ]
        return ImportPlan(tuple(rows))


def plan_import(
    rows: Sequence[ReadRow],
    existing: Iterable[Login],
    *,
    secret_of: SecretOf,
    account_of: AccountOf | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportPlan:
    """Compare rows with what is here, by site and user name.

    `secret_of` opens the secret of one login (None when it cannot be read) and is asked only for those
    of the same site and user name; `account_of` finds the account that has the same key already.
    Raises ImportCancelled.
    """
    planner = _Planner(existing, secret_of, account_of)
    return ImportPlan(tuple(map(planner.plan, watched(rows, progress, cancelled))))


class _Planner:
    """Remember what is here and what the file has had so far."""

    def __init__(self, existing: Iterable[Login], secret_of: SecretOf, account_of: AccountOf | None) -> None:
        self._here: dict[_Key, list[Login]] = defaultdict(list)
        for login in existing:
            for key in _keys(login.title, login.username, [one.url for one in login.urls]):
                self._here[key].append(login)
        self._secret_of = secret_of
        self._account_of = account_of
        self._seen: dict[_Key, set[_Content]] = defaultdict(set)

    def plan(self, row: ReadRow) -> PlannedRow:
        """Return what a row is."""
        if row.entry is None:
            state = RowState.LEFT_OUT if LEAVES_OUT.intersection(row.reasons) else RowState.UNREADABLE
            return PlannedRow(row.line, state, Action.SKIP, row.reasons)
        keys = _keys(row.entry.title, row.entry.username, [one.url for one in row.entry.urls])
        state, reasons, existing = self._compare(row.entry, keys)
        if LEAVES_OUT.intersection(row.reasons):
            state = RowState.LEFT_OUT
        elif state is not RowState.DUPLICATE:
            for key in keys:
                self._seen[key] |= {(row.entry.password, *_NO_DETAILS), _content(row.entry)}
        account = b""
        if row.entry.otp is not None and self._account_of is not None:
            account = self._account_of(row.entry.otp) or b""
            reasons += (Reason.ACCOUNT_HERE,) if account else ()
        action = _USUAL.get(state, Action.SKIP)
        return PlannedRow(row.line, state, action, (*row.reasons, *reasons), row.entry, existing, account)

    def _compare(self, entry: Entry, keys: Sequence[_Key]) -> tuple[RowState, tuple[Reason, ...], bytes]:
        """Say whether a login is here or was in the file before; nothing that only the row has is passed over."""
        seen = [self._seen[key] for key in keys if key in self._seen]
        if any(_content(entry) in contents for contents in seen):
            return RowState.DUPLICATE, (Reason.TWICE_IN_FILE,), b""
        known = {login.id: login for key in keys for login in self._here.get(key, ())}
        candidates = sorted(known.values(), key=lambda login: (bool(login.trashed), -login.modified))
        for login in candidates[:_MOST_COMPARED]:
            reasons = self._same(entry, login)
            if reasons:
                return RowState.DUPLICATE, reasons, login.id
        living = [login for login in candidates if not login.trashed]
        if living and entry.password and not seen:
            return RowState.CHANGED, (Reason.OTHER_PASSWORD,), living[0].id
        return RowState.NEW, (Reason.TWICE_IN_FILE,) if seen else (), b""

    def _same(self, entry: Entry, login: Login) -> tuple[Reason, ...]:
        """Say why a row is the login that is here; nothing when it is not.

        With the same password it is, and other details are said; without one only if it has no other details.
        """
        secret = self._secret_of(login.id)
        if secret is None:
            return ()
        adds_nothing = _adds_nothing(entry, secret)
        trash = (Reason.IN_TRASH,) if login.trashed else ()
        if entry.password and entry.password == secret.password:
            return (Reason.SAME_PASSWORD, *(() if adds_nothing else (Reason.OTHER_DETAILS,)), *trash)
        return (Reason.SAME_DETAILS, *trash) if not entry.password and adds_nothing else ()


def _adds_nothing(entry: Entry, secret: LoginSecret) -> bool:
    """Return whether nothing would be lost of note and fields by leaving a row out."""
    return entry.note in ("", secret.note) and set(entry.custom) <= set(secret.custom)


def _content(entry: Entry) -> _Content:
    return entry.password, entry.note, entry.custom


def _keys(title: str, username: str, urls: Sequence[str]) -> list[_Key]:
    """Return by what two logins are the same: each site with the user name; without a site, the title."""
    user = username.strip().casefold()
    sites = [site_key(url) or url.casefold() for url in urls]
    return [(site, user) for site in dict.fromkeys(sites)] or [(f"\0{title.strip().casefold()}", user)]
