"""Bringing a backup into the open vault: read, open, compare, back up, then merge or replace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from ui.models.restoring import Comparison, Key, Restored, Source

if TYPE_CHECKING:
    from core.vault import CopyReport, Credential, KdfCost, VaultChange, VaultCopy, VaultStore
    from ui.tasks import Tasks

T = TypeVar("T")
BackUp = Callable[[Callable[[], None], Callable[[AppError], None]], None]
"""Makes a fresh backup and calls the first when it is proved, the second when there is none."""


class RestoreController(QObject):
    """Lead one restore at a time; until `merge` or `replace` nothing is changed, and these two back up first.

    The opened copy with its keys is held from `read` to `cancel` or the end, and never longer than the vault is open.
    """

    own_password_wanted = Signal()  # Passwords is closed
    ready = Signal()  # to read a backup
    key_wanted = Signal(object)  # Source: no key of today opens it
    compared = Signal(object)  # Comparison
    staged = Signal(str)  # "backup" or "restore"
    restored = Signal(object)  # Restored
    refused = Signal(object)  # AppError
    not_backed_up = Signal(object)  # AppError

    def __init__(
        self, store: VaultStore, tasks: Tasks, back_up: BackUp, parent: QObject | None = None, *, floor: KdfCost
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._back_up = back_up
        self._floor = floor
        self._round = 0
        self._copy: VaultCopy | None = None
        self._source: Source | None = None

    def begin(self) -> None:
        """Look whether a restore can begin, and say what is wanted first."""
        from core.vault import Compartment

        self.cancel()
        if self._store.is_open(Compartment.PASSWORDS):
            self.ready.emit()
        else:
            self.own_password_wanted.emit()

    def open_passwords(self, password: str) -> None:
        """Open Passwords with the master password of today."""
        store = self._store

        def open_both() -> None:
            from core.vault import MasterPassword

            store.unlock(MasterPassword(password))

        self._run(open_both, lambda _nothing: self.ready.emit())

    def read(self, path: Path) -> None:
        """Read a file and open it with the keys of today, if they are the same."""
        store = self._store

        def read() -> tuple[VaultCopy, CopyReport | None]:
            from core.vault import VaultCopy

            copy = VaultCopy.read(path)
            return copy, store.open_copy(copy)

        def take(result: tuple[VaultCopy, CopyReport | None]) -> None:
            copy, report = result
            self._copy, self._source = copy, Source(path, copy.header.saved_at)
            if report is None:
                self.key_wanted.emit(self._source)
            else:
                self._compare(report)

        self._drop_copy()
        self._run(read, take)

    def open(self, key: Key, text: str, accept_cost: bool) -> None:
        """Open what was read with the master password or recovery code of then."""
        copy, floor = self._copy, self._floor
        if copy is None:
            return
        self._run(
            lambda: copy.open(credential(key, text), floor=floor, accept_cost=accept_cost),
            self._compare,
        )

    def merge(self, revive: bool) -> None:
        """Merge what was opened; with `revive` also what was deleted here for ever."""
        self._change(lambda copy: self._store.merge_copy(copy, revive=revive))

    def replace(self) -> None:
        """Make everything as it is in what was opened."""
        self._change(self._store.replace_with_copy)

    def cancel(self) -> None:
        """Forget what was read; what is being written is written to its end."""
        self._round += 1
        self._drop_copy()

    def _compare(self, report: CopyReport) -> None:
        copy, source, store = self._copy, self._source, self._store
        if copy is not None and source is not None:
            self._run(
                lambda: store.preview_restore(copy),
                lambda preview: self.compared.emit(Comparison(source, report, preview)),
            )

    def _change(self, write: Callable[[VaultCopy], tuple[VaultChange, ...]]) -> None:
        """Back up, then write; a vault whose list differs is taken over before, as nothing can be saved in it."""
        copy, store, number = self._copy, self._store, self._round
        if copy is None:
            return

        def refuse(error: AppError) -> None:
            if number == self._round:
                self.not_backed_up.emit(error)

        def go_on() -> None:
            if number == self._round:
                self.staged.emit("restore")
                self._write(lambda: write(copy))

        self.staged.emit("backup")
        self._run(lambda: _settle(store), lambda _nothing: self._back_up(go_on, refuse))

    def _write(self, write: Callable[[], tuple[VaultChange, ...]]) -> None:
        """Write in one transaction, and tell also a person who has turned away what came of it."""

        def tell(changes: tuple[VaultChange, ...]) -> None:
            self.cancel()
            self.restored.emit(_count(changes))

        self._tasks.vault(write, tell, self.refused.emit, session=self._store.session)

    def _run(self, fn: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run one step; its answer is dropped when the person has gone on to something else, or the vault is locked."""
        number = self._round

        def take(result: T) -> None:
            if number == self._round:
                done(result)

        def refuse(error: AppError) -> None:
            if number == self._round:
                self.refused.emit(error)

        self._tasks.vault(fn, take, refuse, session=self._store.session)

    def _drop_copy(self) -> None:
        copy, self._copy = self._copy, None
        if copy is not None:
            self._tasks.vault(copy.close)


def credential(key: Key, text: str) -> Credential:
    """Return what was typed as what opens a slot.

    Raises BadRecoveryCode.
    """
    from core.vault import MasterPassword, RecoveryCode

    return RecoveryCode.parse(text) if key == "recovery" else MasterPassword(text)


def _settle(store: VaultStore) -> None:
    """Go on from the vault as it is where its list differs: it can neither be saved nor backed up before."""
    if store.is_doubtful:
        store.new_lineage()


def _count(changes: tuple[VaultChange, ...]) -> Restored:
    return Restored(
        added=sum(len(change.added) for change in changes),
        changed=sum(len(change.changed) for change in changes),
        removed=sum(len(change.removed) for change in changes),
    )
