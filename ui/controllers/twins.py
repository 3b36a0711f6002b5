"""Find accounts of the vault that a candidate repeats; no Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.errors import AppError
from core.otp import ParsedAccount
from ui.models.candidates import Twin

if TYPE_CHECKING:
    from core.vault import Account, VaultStore


def find_twins(store: VaultStore, found: Sequence[ParsedAccount]) -> list[Twin | None]:
    """Return for each found account the one of the vault with the same secret, else with the same name.

    Every secret of the vault is opened once for this, compared and dropped.
    """
    stored = store.accounts()
    by_name: dict[tuple[str, str], Account] = {}
    for account in stored:
        by_name.setdefault(_name(account.issuer, account.label), account)
    by_secret = _by_secret(store, stored, {account.secret_bytes for account in found})
    return [_twin(account, by_secret, by_name) for account in found]


def _by_secret(store: VaultStore, stored: list[Account], wanted: set[bytes]) -> dict[bytes, list[Account]]:
    result: dict[bytes, list[Account]] = {}
    for account in stored:
        if account.inactive:
            continue
        try:
            key = store.account_secret(account.id).key
        except AppError:  # one damaged item must not stand in the way of adding another
            continue
        if key in wanted:
            result.setdefault(key, []).append(account)
    return result


def _twin(
    found: ParsedAccount, by_secret: dict[bytes, list[Account]], by_name: dict[tuple[str, str], Account]
) -> Twin | None:
    name = _name(found.issuer, found.label)
    sharing = by_secret.get(found.secret_bytes, [])
    named = next((a for a in sharing if _name(a.issuer, a.label) == name), None)
    account = named or next(iter(sharing), None)
    if account is not None:
        return Twin(account.id, account.issuer, account.label, same_secret=True, same_name=named is not None)
    account = by_name.get(name) if any(name) else None
    if account is None:
        return None
    return Twin(account.id, account.issuer, account.label, same_secret=False, same_name=True)


def _name(issuer: str, label: str) -> tuple[str, str]:
    return (_folded(issuer), _folded(label))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
