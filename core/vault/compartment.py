"""An open compartment: its keys, its list, the slim values of its items; and the changes on their way into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from msgspec.structs import force_setattr

from core.crypto import NONCE_LENGTH
from core.vault.blobs import CompartmentKeys, PartName
from core.vault.codec import STATE, TOMBSTONE, Meta, MetaValue, Part, StateName, decode_meta
from core.vault.errors import SealBudgetSpent
from core.vault.file import Row
from core.vault.leaves import NO_NONCE, ItemList
from core.vault.seal import SEAL_BUDGET, Seal, Unsigned
from core.vault.stamps import NO_STAMP, Stamp
from core.vault.values import Account, Compartment, Login

_USUAL = Account()
"""What most accounts have is not written in the vault and therefore one object already."""


class OpenCompartment:
    """Hold what is in memory while a compartment is open: never a secret of an item."""

    def __init__(self, keys: CompartmentKeys, seal: Seal, leaves: ItemList) -> None:
        self.keys = keys
        self.seal = seal
        self.leaves = leaves
        self.accounts: dict[bytes, Account] = {}
        self.logins: dict[bytes, Login] = {}
        self.states: dict[str, bytes] = {}
        self.kinds: dict[bytes, str] = {}
        self.quarantined: set[bytes] = set()
        self.newest: bytes = NO_STAMP
        self.last_order = ""
        self._share: Callable[[Any, Any], Any] = dict[Any, Any]().setdefault

    @property
    def which(self) -> Compartment:
        """Return which compartment this is."""
        return self.seal.compartment

    def hold(self, item: bytes, meta: Meta) -> None:
        """Keep the value of an item, in place of an earlier one."""
        _, value, newest = meta
        self.newest = max(self.newest, newest)
        kind = type(value)
        if kind is Account:
            self.accounts[item] = self._slim_account(value, item)  # type: ignore[arg-type]
        elif kind is Login:
            self.logins[item] = self._slim_login(value, item)  # type: ignore[arg-type]
        else:
            self._hold_other(item, meta)

    def hold_all(self, items: Iterable[bytes], values: Iterable[MetaValue], newest: bytes) -> None:
        """Keep the values of items that were not held yet, in one step: an unlock brings thousands."""
        self.newest = max(self.newest, newest)
        accounts, logins, slim_account = self.accounts, self.logins, self._slim_account
        for item, value in zip(items, values, strict=True):
            kind = type(value)
            if kind is Account:
                accounts[item] = slim_account(value, item)  # type: ignore[arg-type]
            elif kind is Login:
                logins[item] = self._slim_login(value, item)  # type: ignore[arg-type]
            else:
                self._hold_other(item, Meta.of(value, newest))

    def forget(self, item: bytes) -> None:
        """Drop an item from memory."""
        self.accounts.pop(item, None)
        self.logins.pop(item, None)
        self.quarantined.discard(item)
        if self.kinds.pop(item, None) == STATE:
            self.states = {name: known for name, known in self.states.items() if known != item}

    def adopt(self, after: After) -> None:
        """Become what a save has made of this compartment."""
        self.keys, self.seal, self.leaves = after.keys, after.seal, after.leaves
        for item, meta in after.metas.items():
            self.quarantined.discard(item)
            self.hold(item, meta)
        for item in after.drop:
            self.forget(item)

    def _hold_other(self, item: bytes, meta: Meta) -> None:
        self.accounts.pop(item, None)
        self.logins.pop(item, None)
        if isinstance(meta.value, StateName):
            self.states[meta.value.name] = item
        self.kinds[item] = meta.kind

    def _slim_account(self, account: Account, item: bytes) -> Account:
        """Put the id into a value that nobody else holds yet, and let equal texts be one object."""
        share = self._share
        if account.order > self.last_order:  # noqa: PLR1730
            self.last_order = account.order
        force_setattr(account, "id", item)
        force_setattr(account, "issuer", share(account.issuer, account.issuer))
        if account.groups:
            force_setattr(account, "groups", share(account.groups, account.groups))
        if account.created == account.modified:
            force_setattr(account, "modified", account.created)
        if (
            account.type is not _USUAL.type
            or account.algorithm is not _USUAL.algorithm
            or account.icon is not _USUAL.icon
            or account.inactive is not _USUAL.inactive
        ):
            for name in ("type", "algorithm", "icon", "inactive"):
                text = getattr(account, name)
                force_setattr(account, name, share(text, text))
        return account

    def _slim_login(self, login: Login, item: bytes) -> Login:
        share = self._share
        force_setattr(login, "id", item)
        force_setattr(login, "username", share(login.username, login.username))
        for name in ("groups", "tags"):
            texts = getattr(login, name)
            if texts:
                force_setattr(login, name, share(texts, texts))
        if login.created == login.modified:
            force_setattr(login, "modified", login.created)
        if login.created == login.password_changed:
            force_setattr(login, "password_changed", login.created)
        return login


class After(NamedTuple):
    """Hold what a compartment will be when a save has succeeded."""

    keys: CompartmentKeys
    seal: Seal
    leaves: ItemList
    rows: list[Row]
    metas: dict[bytes, Meta]
    drop: list[bytes]

    @property
    def unsigned(self) -> Unsigned:
        """Return what the MAC of the new seal is made of."""
        return Unsigned(self.seal.encode(), self.keys.mac)


class Batch:
    """Collect the changes of one compartment for one save; every field they write gets `stamp`."""

    def __init__(self, opened: OpenCompartment, stamp: Stamp, keys: CompartmentKeys | None = None) -> None:
        self.opened = opened
        self.stamp = stamp
        self.keys = keys or opened.keys
        self._new_keys = keys is not None
        self._rows: dict[bytes, Row] = {}
        self._metas: dict[bytes, Meta] = {}
        self._drop: list[bytes] = []

    def put(self, item: bytes, meta: Part, secret: Part | None = None) -> None:
        """Write an item; without `secret` the one in the file stays.

        Raises ItemTooLarge.
        """
        self.put_texts(item, meta.encode(), None if secret is None else secret.encode())

    def put_texts(self, item: bytes, meta: bytes, secret: bytes | None) -> None:
        """Write an item of which the texts are known.

        Raises ItemTooLarge.
        """
        keys = self.keys
        secret_blob = None if secret is None else keys.seal(PartName.SECRET, item, secret)
        self._rows[item] = Row(item, keys.seal(PartName.META, item, meta), secret_blob)
        self._metas[item] = decode_meta(meta)

    def bury(self, item: bytes) -> None:
        """Leave of an item only its tombstone: that it was, and the stamp of its purge."""
        tombstone = Part(TOMBSTONE)
        tombstone.set("purged", value=True, stamp=self.stamp)
        self.bury_text(item, tombstone.encode())

    def bury_text(self, item: bytes, meta: bytes) -> None:
        """Write a tombstone of which the text is known."""
        self._rows[item] = Row(item, self.keys.seal(PartName.META, item, meta), b"")
        self._metas[item] = decode_meta(meta)

    def drop(self, item: bytes) -> None:
        """Take an item out without a trace (private state of a room, which never syncs)."""
        self._drop.append(item)

    @property
    def empty(self) -> bool:
        """Return whether there is nothing to save."""
        return not self._rows and not self._drop

    def after(self, now: float, lineage: bytes | None = None) -> After:
        """Return the state that saving this batch leads to.

        Raises SealBudgetSpent.
        """
        seal, leaves = self.opened.seal, self.opened.leaves
        put = {row.id: self._leaf(row, leaves) for row in self._rows.values()}
        leaves = ItemList.of(put.values()) if self._new_keys else leaves.with_changes(put, self._drop)
        blobs = sum(bool(row.meta) + bool(row.secret) for row in self._rows.values())
        made = blobs if self._new_keys else seal.seals_made + blobs
        if made > SEAL_BUDGET:
            raise SealBudgetSpent
        seal = seal._replace(
            lineage=lineage or seal.lineage,
            counter=seal.counter + 1,
            seals_made=made,
            saved_at_ms=max(0, int(now * 1000)),
            items=leaves.count,
            root=leaves.root,
        )
        return After(self.keys, seal, leaves, list(self._rows.values()), self._metas, self._drop)

    def _leaf(self, row: Row, leaves: ItemList) -> bytes:
        meta = row.meta or b""
        nonce = leaves.secret_nonce(row.id) if row.secret is None else row.secret[:NONCE_LENGTH] or NO_NONCE
        return row.id + meta[:NONCE_LENGTH] + nonce
