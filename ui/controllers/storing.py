"""Store what was chosen among the found accounts, in the vault's thread; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.errors import AppError
from ui.models.candidates import Choice, Decision

if TYPE_CHECKING:
    from core.otp import ParsedAccount
    from core.vault import AccountEdit, NewAccount, VaultChange, VaultStore
    from ui.models.faces import CodePair


@dataclass(frozen=True, slots=True)
class Stored:
    """Hold what a step did to the vault, what undoes it, and what stopped it on its way."""

    changes: tuple[VaultChange, ...]
    codes: dict[bytes, CodePair] = field(default_factory=dict, repr=False)
    new_ids: tuple[bytes, ...] = ()
    before: tuple[tuple[bytes, AccountEdit], ...] = field(default=(), repr=False)
    failure: AppError | None = None


def store_decisions(store: VaultStore, decisions: Sequence[Decision], at: float) -> Stored:
    """Add all new accounts in one transaction, then give replaced ones their new secret; `at` is for their codes.

    What was stored before a replacement failed is returned with the `failure`. Raises AppError while nothing is stored.
    """
    replaced = [(d.candidate.twin.id, d.candidate.account) for d in decisions if _replaces(d) and d.candidate.twin]
    before = [(account_id, _current(store, account_id)) for account_id, _ in replaced]  # one may be damaged
    new = [new_account(d.candidate.account) for d in decisions if d.choice is Choice.ADD]
    changes = [store.add_accounts(new)] if new else []
    new_ids = tuple(account.id for change in changes for account in change.added)
    failure = None
    for done, (account_id, found) in enumerate(replaced):
        try:
            changes.append(store.edit_account(account_id, _edit(found)))
        except AppError as error:
            if not changes:
                raise
            failure, before = error, before[:done]
            break
    codes = store.codes([account_id for account_id, _ in before], at)
    return Stored(tuple(changes), codes, new_ids, tuple(before), failure)


def take_back(store: VaultStore, stored: Stored, at: float) -> Stored:
    """Move added accounts to the trash and give replaced ones their earlier secret."""
    changes = [store.trash(stored.new_ids)] if stored.new_ids else []
    changes += [store.edit_account(account_id, edit) for account_id, edit in stored.before]
    return Stored(tuple(changes), store.codes([account_id for account_id, _ in stored.before], at))


def new_account(found: ParsedAccount) -> NewAccount:
    """Return the record of the vault for a found account."""
    from core.vault import AccountSecret, NewAccount

    return NewAccount(
        issuer=found.issuer,
        label=found.label,
        type=str(found.type),
        algorithm=str(found.algorithm),
        digits=found.digits,
        period=found.period,
        counter=found.counter,
        secret=AccountSecret(key=found.secret_bytes, pin=found.pin),
    )


def _replaces(decision: Decision) -> bool:
    return decision.choice is Choice.REPLACE


def _edit(found: ParsedAccount) -> AccountEdit:
    from core.vault import AccountEdit

    return AccountEdit(
        type=str(found.type),
        algorithm=str(found.algorithm),
        digits=found.digits,
        period=found.period,
        counter=found.counter,
        key=found.secret_bytes,
        pin=found.pin,
    )


def _current(store: VaultStore, account_id: bytes) -> AccountEdit:
    from core.vault import AccountEdit

    account, secret = store.account(account_id), store.account_secret(account_id)
    return AccountEdit(
        type=account.type,
        algorithm=account.algorithm,
        digits=account.digits,
        period=account.period,
        counter=account.counter,
        key=secret.key,
        pin=secret.pin,
    )
