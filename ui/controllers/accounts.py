"""Every change of an account enters here, and can be taken back from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from ui.messages import accounts as words

if TYPE_CHECKING:
    from core.clock import Clock
    from core.vault import Account, AccountEdit, AccountSecret, RecoveryEntry, VaultChange, VaultStore
    from ui.models.faces import CodePair
    from ui.tasks import Tasks

    Recoded = tuple[VaultChange, dict[bytes, CodePair]]


class AccountsController(QObject):
    """Read and change accounts in the vault's thread; tell what changed and how it is undone."""

    loaded = Signal(object)
    """Tells all accounts that are not in the trash."""
    trash_loaded = Signal(object, object)
    """Tells all accounts in the trash, and which of them it keeps no longer (Overdue)."""
    changed = Signal(object)
    """Tells a VaultChange, after it was saved."""
    said = Signal(object, object)
    """Tells a Message and what undoes it (None: nothing does)."""
    recoded = Signal(object)
    """Tells the codes of accounts whose counter or secret has changed (id to current and next code)."""
    advance_begun = Signal(object)
    advance_ended = Signal(object)
    secret_opened = Signal(object, object)
    """Tells an account's id and its secret."""
    failed = Signal(object)
    identity_refused = Signal(object)

    def __init__(self, store: VaultStore, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._clock = clock

    # -- reading -------------------------------------------------------------------------------

    def load(self) -> None:
        """Read all accounts of the open vault."""
        self._ask(self._store.accounts, self.loaded.emit)

    def load_trash(self) -> None:
        """Read what lies in the trash."""
        self._ask(
            lambda: (self._store.accounts(trashed=True), self._store.overdue()),
            lambda found: self.trash_loaded.emit(*found),
        )

    def open_secret(self, account_id: bytes) -> None:
        """Open what an account keeps apart: recovery codes, picture, key."""
        self._ask(
            lambda: self._store.account_secret(account_id),
            lambda secret: self.secret_opened.emit(account_id, secret),
        )

    def open_pictures(self, ids: Sequence[bytes], done: Callable[[dict[bytes, bytes]], None]) -> None:
        """Open the own pictures of some accounts."""
        self._ask(lambda: {i: self._store.account_secret(i).picture for i in ids}, done)

    def check_identity(self, password: str, done: Callable[[], None]) -> None:
        """Call `done` if the master password is right, else tell `identity_refused`."""
        self._tasks.vault(
            lambda: self._store.verify_password(password),
            lambda _: done(),
            self.identity_refused.emit,
            session=self._store.session,
        )

    # -- changing ------------------------------------------------------------------------------

    def edit(
        self,
        account_id: bytes,
        edit: AccountEdit,
        saved: Callable[[], None] | None = None,
        refused: Callable[[AppError], None] | None = None,
    ) -> None:
        """Change fields of an account; can be undone. `saved` or `refused` is called in place of `failed`."""

        def write() -> tuple[Account, AccountEdit, Recoded]:
            before, earlier = self._store.account(account_id), self._before(account_id, edit)
            return before, earlier, self._edit(account_id, edit)

        def done(result: tuple[Account, AccountEdit, Recoded]) -> None:
            before, earlier, changed = result
            self._tell_recoded(changed)
            if saved is not None:
                saved()
            self.said.emit(words.edited(before), lambda: self._put_back([(account_id, earlier)]))

        self._tasks.vault(write, done, refused or self.failed.emit, session=self._store.session)

    def pin(self, ids: Sequence[bytes]) -> None:
        """Pin accounts, or let them go when all of them are pinned."""
        from core.vault import AccountEdit

        def write() -> list[VaultChange]:
            pinned = not all(self._store.account(i).pinned for i in ids)
            return [self._store.edit_account(i, AccountEdit(pinned=pinned)) for i in ids]

        self._ask(write, self._emit_all)

    def set_group(self, ids: Sequence[bytes], group: str, *, member: bool) -> None:
        """Put accounts into a group or take them out; can be undone."""
        from core.vault import AccountEdit

        def write() -> tuple[list[VaultChange], list[tuple[bytes, AccountEdit]]]:
            changes, earlier = [], []
            for account_id in ids:
                groups = self._store.account(account_id).groups
                if (group in groups) != member:
                    wished = (*groups, group) if member else tuple(g for g in groups if g != group)
                    earlier.append((account_id, AccountEdit(groups=groups)))
                    changes.append(self._store.edit_account(account_id, AccountEdit(groups=wished)))
            return changes, earlier

        def done(result: tuple[list[VaultChange], list[tuple[bytes, AccountEdit]]]) -> None:
            changes, earlier = result
            self._emit_all(changes)
            if changes:
                self.said.emit(words.grouped(len(changes), group, member=member), lambda: self._put_back(earlier))

        self._ask(write, done)

    def tick_recovery_code(self, account_id: bytes, number: int, *, used: bool) -> None:
        """Mark a recovery code as used now, or as not used."""
        from core.vault import RecoveryEntry

        def changed(codes: tuple[RecoveryEntry, ...]) -> tuple[RecoveryEntry, ...]:
            entry = RecoveryEntry(codes[number].text, self._clock.now() if used else 0.0)
            return (*codes[:number], entry, *codes[number + 1 :])

        self._edit_recovery_codes(account_id, changed)

    def add_recovery_codes(self, account_id: bytes, texts: Sequence[str]) -> None:
        """Keep more recovery codes of a site; those that are kept already are left out."""
        from core.vault import RecoveryEntry

        def changed(codes: tuple[RecoveryEntry, ...]) -> tuple[RecoveryEntry, ...]:
            known = {entry.text for entry in codes}
            return (*codes, *(RecoveryEntry(text) for text in dict.fromkeys(texts) if text not in known))

        self._edit_recovery_codes(account_id, changed)

    def _edit_recovery_codes(
        self, account_id: bytes, change: Callable[[tuple[RecoveryEntry, ...]], tuple[RecoveryEntry, ...]]
    ) -> None:
        from core.vault import AccountEdit

        def write() -> tuple[VaultChange, AccountSecret]:
            codes = change(self._store.account_secret(account_id).recovery_codes)
            saved = self._store.edit_account(account_id, AccountEdit(recovery_codes=codes))
            return saved, self._store.account_secret(account_id)

        def done(result: tuple[VaultChange, AccountSecret]) -> None:
            self.changed.emit(result[0])
            self.secret_opened.emit(account_id, result[1])

        self._ask(write, done)

    def trash(self, ids: Sequence[bytes]) -> None:
        """Move accounts to the trash; can be undone there and by Undo."""

        def write() -> tuple[list[Account], VaultChange]:
            return [self._store.account(i) for i in ids], self._store.trash(ids)

        def done(result: tuple[list[Account], VaultChange]) -> None:
            accounts, change = result
            self.changed.emit(change)
            self.said.emit(words.trashed(accounts), lambda: self._quietly(lambda: self._store.restore(ids)))

        self._ask(write, done)

    def restore(self, ids: Sequence[bytes]) -> None:
        """Put accounts back from the trash."""

        def done(change: VaultChange) -> None:
            self.changed.emit(change)
            self.said.emit(words.restored(len(ids)), lambda: self._quietly(lambda: self._store.trash(ids)))
            self.load_trash()

        self._ask(lambda: self._store.restore(ids), done)

    def purge(self, ids: Sequence[bytes]) -> None:
        """Delete accounts for ever."""

        def done(change: VaultChange) -> None:
            self.changed.emit(change)
            self.said.emit(words.purged(len(ids)), None)
            self.load_trash()

        self._ask(lambda: self._store.purge(ids), done)

    def purge_overdue(self) -> None:
        """Delete what the trash keeps no longer, and say nothing of it; what fails is tried at the next unlock."""

        def done(change: VaultChange) -> None:
            if change.removed:
                self.changed.emit(change)

        self._tasks.vault(self._store.purge_overdue, done, session=self._store.session)

    def reorder(self, ids: Sequence[bytes], before: bytes | None) -> None:
        """Put accounts before another one in a person's own order."""
        self._quietly(lambda: self._store.reorder(ids, before))

    def touch(self, account_id: bytes) -> None:
        """Remember that an account was used now."""
        from core.vault import VaultReadOnly

        at = self._clock.now()

        def failed(error: AppError) -> None:
            if not isinstance(error, VaultReadOnly):  # that it is only read was said when it was opened
                self.failed.emit(error)

        self._tasks.vault(
            lambda: self._store.touch(account_id, at), self.changed.emit, failed, session=self._store.session
        )

    def advance(self, account_id: bytes) -> None:
        """Go to the next code of a counter account; it is told only after the counter was stored."""
        self.advance_begun.emit(account_id)

        def done(result: Recoded) -> None:
            self._tell_recoded(result)
            self.advance_ended.emit(account_id)

        def failed(error: AppError) -> None:
            self.advance_ended.emit(account_id)
            self.failed.emit(error)

        self._tasks.vault(
            lambda: self._coded(account_id, self._store.next_hotp(account_id)),
            done,
            failed,
            session=self._store.session,
        )

    # -- inside --------------------------------------------------------------------------------

    def _edit(self, account_id: bytes, edit: AccountEdit) -> Recoded:
        return self._coded(account_id, self._store.edit_account(account_id, edit))

    def _coded(self, account_id: bytes, change: VaultChange) -> Recoded:
        return change, self._store.codes((account_id,), self._clock.now())

    def _tell_recoded(self, recoded: Recoded) -> None:
        """Tell change and codes in one step, so that no tile shows a new counter beside an old code."""
        self.recoded.emit(recoded[1])
        self.changed.emit(recoded[0])

    def _put_back(self, earlier: Sequence[tuple[bytes, AccountEdit]]) -> None:
        for account_id, edit in earlier:
            self._ask(partial(self._edit, account_id, edit), self._tell_recoded)

    def _before(self, account_id: bytes, edit: AccountEdit) -> AccountEdit:
        """Return the edit that takes `edit` back; runs in the vault's thread."""
        from core.vault import AccountEdit
        from core.vault.values import changed_fields

        names = changed_fields(edit)
        meta = self._store.account(account_id)
        sealed = None if all(hasattr(meta, name) for name in names) else self._store.account_secret(account_id)
        earlier: dict[str, Any] = {n: getattr(meta if hasattr(meta, n) else sealed, n) for n in names}
        return AccountEdit(**earlier)

    def _quietly(self, write: Callable[[], VaultChange]) -> None:
        self._ask(write, self.changed.emit)

    def _emit_all(self, changes: Sequence[VaultChange]) -> None:
        for change in changes:
            self.changed.emit(change)

    def _ask(self, fn: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tasks.vault(fn, done, self.failed.emit, session=self._store.session)
