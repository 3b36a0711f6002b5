"""Accounts: their values, their secrets, their codes, their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from core.errors import AppError
from core.vault.blobs import PartName
from core.vault.codec import UNREADABLE, Part, decode_account_secret
from core.vault.compartment import OpenCompartment
from core.vault.errors import CounterSpent, ItemDamaged, ItemMissing
from core.vault.items import ACCOUNT_SHAPE, account_parts
from core.vault.keeper import new_item_ids
from core.vault.ordering import keys_between
from core.vault.shelf import ItemShelf
from core.vault.stamps import Stamp
from core.vault.values import (
    Account,
    AccountEdit,
    AccountSecret,
    Compartment,
    NewAccount,
    VaultChange,
    changed_fields,
)

if TYPE_CHECKING:
    from core.otp import Code

_HOTP = "hotp"
_PLACE = attrgetter("order", "id")
_LAST_COUNTER = 2**64 - 1


class AccountShelf(ItemShelf):
    """Keep accounts, in the compartment of that name."""

    def accounts(self, *, trashed: bool = False) -> list[Account]:
        """Return all accounts in the person's order; `trashed` gives those in the trash instead."""
        with self._mutex:
            accounts = self._opened(Compartment.ACCOUNTS).accounts.values()
            return sorted([one for one in accounts if bool(one.trashed) is trashed], key=_PLACE)

    def account(self, item: bytes) -> Account:
        """Return one account.

        Raises ItemMissing, CompartmentClosed.
        """
        with self._mutex:
            return self._account(item)

    def account_secret(self, item: bytes) -> AccountSecret:
        """Open the secret of an account.

        Raises ItemMissing, ItemDamaged, ReadFailed.
        """
        with self._mutex:
            self._account(item)
            opened = self._opened(Compartment.ACCOUNTS)
            try:
                return decode_account_secret(self._text(opened, item, PartName.SECRET))
            except UNREADABLE as error:
                opened.quarantined.add(item)
                raise ItemDamaged((item,)) from error

    def codes(self, items: Iterable[bytes], at: float) -> dict[bytes, tuple[Code, Code]]:
        """Return the present and the next code of accounts, opening only their secrets.

        An account that has no codes, or of which none can be made, is left out. An HOTP account gives the
        same code twice: the one of its stored counter.
        """
        with self._mutex:
            found = {item: self._codes_of(item, at) for item in items}
            return {item: codes for item, codes in found.items() if codes is not None}

    def add_accounts(self, accounts: Sequence[NewAccount]) -> VaultChange:
        """Add accounts behind all others in one save.

        Raises ItemTooLarge, SaveFailed; none was added then.
        """
        with self._mutex:
            batch = self._batch(Compartment.ACCOUNTS)
            orders = keys_between(batch.opened.last_order, "", len(accounts))
            ids = list(new_item_ids(len(accounts)))
            now = self._clock.now()
            for item, new, order in zip(ids, accounts, orders, strict=True):
                batch.put(item, *account_parts(new, order, now, batch.stamp))
            if not batch.empty:
                self._save(batch)
            return VaultChange(compartment=Compartment.ACCOUNTS, added=self._values(Compartment.ACCOUNTS, ids))

    def edit_account(self, item: bytes, edit: AccountEdit) -> VaultChange:
        """Change fields of an account; an earlier key or PIN goes to the history.

        Raises ItemMissing, ItemDamaged, ItemTooLarge, SaveFailed.
        """
        with self._mutex:
            return self._edit(ACCOUNT_SHAPE, Compartment.ACCOUNTS, item, changed_fields(edit))

    def next_hotp(self, item: bytes) -> VaultChange:
        """Count an HOTP account on; the code of the new counter may be shown once this returns.

        Raises CounterSpent, ItemMissing, ItemDamaged, SaveFailed.
        """

        def count_on(part: Part, stamp: Stamp) -> bool:
            counter = int(part.get("counter") or 0)
            if counter >= _LAST_COUNTER:
                raise CounterSpent
            return part.set("counter", counter + 1, stamp)

        return self._change_metas([item], count_on)

    def reorder(self, items: Sequence[bytes], before: bytes | None) -> VaultChange:
        """Move accounts, in the order given, to the place before another one, or to the end.

        Raises ItemMissing, SaveFailed.
        """
        with self._mutex:
            moved = dict.fromkeys(items)
            moved.pop(before or b"", None)
            new_orders = _orders_after_move([self._account(item) for item in moved], self._in_order(), before)

            def place(part: Part, stamp: Stamp) -> bool:
                return part.set("order", next(orders), stamp)

            orders = iter(new_orders.values())
            return self._change_metas(list(new_orders), place)

    def _in_order(self) -> list[Account]:
        return sorted(self._opened(Compartment.ACCOUNTS).accounts.values(), key=_PLACE)

    def _account(self, item: bytes) -> Account:
        opened: OpenCompartment = self._opened(Compartment.ACCOUNTS)
        try:
            return opened.accounts[item]
        except KeyError:
            raise ItemMissing(item) from None

    def _codes_of(self, item: bytes, at: float) -> tuple[Code, Code] | None:
        from core.otp import generate_code

        account = self._opened(Compartment.ACCOUNTS).accounts.get(item)
        if account is None or account.inactive:
            return None
        try:
            secret = self.account_secret(item)
            spec = account.spec
            code = generate_code(spec, secret.key, at, secret.pin)
            if account.type == _HOTP:
                return code, code
            return code, generate_code(spec, secret.key, code.valid_until, secret.pin)
        except (AppError, ValueError):
            # One account of a kind that this version cannot count, or damaged, must not hide the others.
            return None


def _orders_after_move(moved: list[Account], all_in_order: list[Account], before: bytes | None) -> dict[bytes, str]:
    """Return the new order keys of the accounts that have to change for a move."""
    chosen = {account.id for account in moved}
    rest = [account for account in all_in_order if account.id not in chosen]
    ids = [account.id for account in rest]
    if before is not None and before not in ids:
        raise ItemMissing(before)
    place = len(rest) if before is None else ids.index(before)
    low = rest[place - 1].order if place else ""
    # After a merge neighbours may have the same key; those behind the gap then move along.
    along = place
    while along < len(rest) and rest[along].order <= low:
        along += 1
    high = rest[along].order if along < len(rest) else ""
    changing = [account.id for account in moved] + ids[place:along]
    return dict(zip(changing, keys_between(low, high, len(changing)), strict=True))
