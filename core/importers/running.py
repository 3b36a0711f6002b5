"""Do what a plan says: everything in one save, and a report that accounts for every row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from msgspec import UNSET

from core.crypto import random_bytes
from core.importers.entry import Entry
from core.importers.planning import Action, ImportPlan, PlannedRow
from core.importers.reasons import Reason
from core.otp import ParsedAccount
from core.vault import (
    AccountSecret,
    ItemDamaged,
    LoginEdit,
    LoginSecret,
    NewAccount,
    NewLogin,
    VaultChange,
    VaultStore,
)

_ID_LENGTH: Final = 16


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Account for every row: `read` is `added` + `updated` + `skipped`.

    `problems` names rows that need a look, by line, whether they were brought in or not.
    """

    read: int = 0
    added: int = 0
    updated: int = 0
    skipped: int = 0
    accounts: int = 0
    problems: tuple[tuple[int, Reason], ...] = ()
    changes: tuple[VaultChange, ...] = field(default=(), repr=False)


_PROBLEMS: Final = frozenset(
    {
        *(Reason.UNCLOSED_QUOTE, Reason.TOO_LARGE, Reason.DAMAGED_HERE),
        *(Reason.OTP_UNREADABLE, Reason.REFERENCE, Reason.EXTRA_CELLS, Reason.ODD_ADDRESS),
    }
)


def run_import(store: VaultStore, plan: ImportPlan) -> ImportReport:
    """Write what the plan says in one save.

    A row that would change a login whose item is damaged is skipped. Raises what the store raises;
    nothing was written then.
    """
    damaged: set[bytes] = set()
    while True:
        batch = _Batch()
        for row in plan.rows:
            batch.add(row, skip=row.existing in damaged and row.action is Action.UPDATE)
        try:
            batch.changes = store.bring_in(batch.logins, batch.edits, batch.accounts)
        except ItemDamaged as error:
            if not set(error.items) - damaged:
                raise
            damaged.update(error.items)
            continue
        return batch.report()


class _Batch:
    """Collect what is written for the rows of a plan."""

    def __init__(self) -> None:
        self.logins: list[NewLogin] = []
        self.edits: dict[bytes, LoginEdit] = {}
        self.accounts: dict[bytes, NewAccount] = {}
        self.changes: tuple[VaultChange, ...] = ()
        self._ids: dict[ParsedAccount, bytes] = {}
        self._read = 0
        self._updated = 0
        self._problems: list[tuple[int, Reason]] = []

    def add(self, row: PlannedRow, *, skip: bool) -> None:
        """Take in a row."""
        self._read += 1
        reasons = (*row.reasons, Reason.DAMAGED_HERE) if skip else row.reasons
        self._problems += [(row.line, reason) for reason in reasons if reason in _PROBLEMS]
        if row.entry is None or skip or row.action is Action.SKIP:
            return
        account = row.account or self._account_id(row.entry.otp)
        if row.action is Action.ADD:
            self.logins.append(_new_login(row.entry, account))
            return
        self._updated += 1
        self.edits[row.existing] = LoginEdit(
            password=row.entry.password or UNSET, strength=-1 if row.entry.password else UNSET, account=account or UNSET
        )

    def report(self) -> ImportReport:
        """Return what was done."""
        added = len(self.logins)
        return ImportReport(
            read=self._read,
            added=added,
            updated=self._updated,
            skipped=self._read - added - self._updated,
            accounts=len(self.accounts),
            problems=tuple(self._problems),
            changes=self.changes,
        )

    def _account_id(self, otp: ParsedAccount | None) -> bytes:
        """Return the id under which the codes of a row are added, once for all rows that have them."""
        if otp is None:
            return b""
        if otp not in self._ids:
            self._ids[otp] = random_bytes(_ID_LENGTH)
            self.accounts[self._ids[otp]] = _new_account(otp)
        return self._ids[otp]


def _new_login(entry: Entry, account: bytes) -> NewLogin:
    return NewLogin(
        title=entry.title,
        username=entry.username,
        urls=entry.urls,
        groups=entry.groups,
        tags=entry.tags,
        favourite=entry.favourite,
        icon=entry.icon,
        account=account,
        created=entry.created,
        password_changed=entry.password_changed,
        secret=LoginSecret(
            password=entry.password, note=entry.note, custom=entry.custom, password_rules=entry.password_rules
        ),
    )


def _new_account(otp: ParsedAccount) -> NewAccount:
    return NewAccount(
        issuer=otp.issuer,
        label=otp.label,
        type=str(otp.type),
        algorithm=str(otp.algorithm),
        digits=otp.digits,
        period=otp.period,
        counter=otp.counter,
        secret=AccountSecret(key=otp.secret_bytes, pin=otp.pin),
    )
