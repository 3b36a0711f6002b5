"""Logins: saved passwords, in the second compartment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.vault.blobs import PartName
from core.vault.codec import UNREADABLE, decode_login_secret
from core.vault.compartment import Batch
from core.vault.errors import ItemDamaged, ItemMissing
from core.vault.items import LOGIN_SHAPE, account_parts, apply_changes, login_parts, opens_secret, set_fingerprints
from core.vault.keeper import new_item_ids
from core.vault.ordering import keys_between
from core.vault.shelf import ItemShelf
from core.vault.values import (
    Compartment,
    Login,
    LoginEdit,
    LoginSecret,
    NewAccount,
    NewLogin,
    VaultChange,
    changed_fields,
)


class LoginShelf(ItemShelf):
    """Keep logins."""

    def logins(self, *, trashed: bool = False) -> list[Login]:
        """Return all logins, or those in the trash.

        Raises CompartmentClosed.
        """
        with self._mutex:
            logins = self._opened(Compartment.PASSWORDS).logins.values()
            return [login for login in logins if bool(login.trashed) is trashed]

    def login(self, item: bytes) -> Login:
        """Return one login.

        Raises ItemMissing, CompartmentClosed.
        """
        with self._mutex:
            login = self._opened(Compartment.PASSWORDS).logins.get(item)
            if login is None:
                raise ItemMissing(item)
            return login

    def login_secret(self, item: bytes) -> LoginSecret:
        """Open the secret of a login.

        Raises ItemMissing, ItemDamaged, CompartmentClosed.
        """
        with self._mutex:
            self.login(item)
            opened = self._opened(Compartment.PASSWORDS)
            try:
                return decode_login_secret(self._text(opened, item, PartName.SECRET))
            except UNREADABLE as error:
                opened.quarantined.add(item)
                raise ItemDamaged((item,)) from error

    def add_logins(self, logins: Sequence[NewLogin]) -> VaultChange:
        """Add logins in one save.

        Raises ItemTooLarge, SaveFailed; none was added then.
        """
        with self._mutex:
            batch = self._batch(Compartment.PASSWORDS)
            ids = self._stage_logins(batch, logins)
            if not batch.empty:
                self._save(batch)
            return VaultChange(compartment=Compartment.PASSWORDS, added=self._values(Compartment.PASSWORDS, ids))

    def edit_login(self, item: bytes, edit: LoginEdit) -> VaultChange:
        """Change fields of a login; earlier values go to the history.

        Raises ItemMissing, ItemDamaged, ItemTooLarge, SaveFailed.
        """
        with self._mutex:
            batch = self._batch(Compartment.PASSWORDS)
            if not self._stage_edit(batch, item, edit):
                return VaultChange(compartment=Compartment.PASSWORDS)
            self._save(batch)
            return VaultChange(compartment=Compartment.PASSWORDS, changed=self._values(Compartment.PASSWORDS, [item]))

    def bring_in(
        self,
        logins: Sequence[NewLogin],
        edits: Mapping[bytes, LoginEdit],
        accounts: Mapping[bytes, NewAccount],
    ) -> tuple[VaultChange, ...]:
        """Add accounts, under ids that the caller made, and add and change logins that name them: all in one save.

        Raises ItemMissing, ItemDamaged, ItemTooLarge, SaveFailed; nothing was changed then.
        """
        with self._mutex:
            here, there = self._both_open()
            orders = keys_between(here.opened.last_order, "", len(accounts))
            now = self._clock.now()
            for (item, account), order in zip(accounts.items(), orders, strict=True):
                here.put(item, *account_parts(account, order, now, here.stamp))
            added = self._stage_logins(there, logins)
            changed = [item for item, edit in edits.items() if self._stage_edit(there, item, edit)]
            batches = [batch for batch in (here, there) if not batch.empty]
            if batches:
                self._save(*batches)
            return (
                VaultChange(compartment=Compartment.ACCOUNTS, added=self._values(Compartment.ACCOUNTS, list(accounts))),
                VaultChange(
                    compartment=Compartment.PASSWORDS,
                    added=self._values(Compartment.PASSWORDS, added),
                    changed=self._values(Compartment.PASSWORDS, changed),
                ),
            )

    def _stage_logins(self, batch: Batch, logins: Sequence[NewLogin]) -> list[bytes]:
        """Put new logins into a batch; return their ids."""
        ids = list(new_item_ids(len(logins)))
        now = self._clock.now()
        for item, new in zip(ids, logins, strict=True):
            batch.put(item, *login_parts(new, batch.opened.keys, now, batch.stamp))
        return ids

    def _stage_edit(self, batch: Batch, item: bytes, edit: LoginEdit) -> bool:
        """Put a change of a login into a batch; return whether it changes anything."""
        changes = changed_fields(edit)
        self._living(batch.opened, item)
        now = self._clock.now()
        meta = self._part(batch.opened, item, PartName.META)
        secret = self._part(batch.opened, item, PartName.SECRET) if opens_secret(LOGIN_SHAPE, changes) else None
        before = None if secret is None else secret.get("password")
        changed = apply_changes(LOGIN_SHAPE, (meta, secret), changes, now, batch.stamp)
        if not any(changed):
            return False
        if secret is not None and secret.get("password") != before:
            set_fingerprints(meta, batch.opened.keys, secret.get("password") or "", batch.stamp)
            meta.set("password_changed", now, batch.stamp)
        batch.put(item, meta, secret if changed[1] else None)
        return True
