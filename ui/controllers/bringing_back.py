"""Beginning from a file: a backup where there is no vault or a damaged one, or what is genuine of the vault itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from ui.controllers.restore import credential
from ui.models.restoring import Key, Source

if TYPE_CHECKING:
    from core.vault import CopyReport, Credential, KdfCost, RecoveryCode, UnlockReport, VaultCopy, VaultStore
    from ui.controllers.vault import VaultController
    from ui.tasks import Tasks

T = TypeVar("T")


class BringBackController(QObject):
    """Lead from a file to the open vault; what lies in the vault's place is kept beside it under another name.

    A backup that is genuine is put in place as it is, and a master password goes on to open it. After a
    recovery code, and where only a part is genuine, a new password is asked before anything is written.
    """

    key_wanted = Signal(object)  # Source
    doubted = Signal(object)  # CopyReport: only a part of it is genuine
    password_wanted = Signal()
    code_made = Signal(str, str)  # the new recovery code, and the name under which the file before is kept
    brought_back = Signal(object, str)  # UnlockReport, and that name
    refused = Signal(object)  # AppError

    def __init__(
        self,
        store: VaultStore,
        vault: VaultController,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        cost: KdfCost | None,
        floor: KdfCost,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._vault = vault
        self._tasks = tasks
        self._cost, self._floor = cost, floor
        self._round = 0
        self._copy: VaultCopy | None = None
        self._recovery: RecoveryCode | None = None
        self._salvaging = False

    def read(self, path: Path) -> None:
        """Read a backup."""
        self._read(path, salvaging=False)

    def read_damaged(self) -> None:
        """Read the vault itself, whatever is left of it."""
        self._read(self._store.path, salvaging=True)

    def open(self, key: Key, text: str, accept_cost: bool) -> None:
        """Open what was read; a genuine backup is put in place at once when its master password opened it."""
        copy, floor = self._copy, self._floor
        if copy is None:
            return

        def open_copy() -> tuple[Credential, CopyReport]:
            typed = credential(key, text)
            return typed, copy.open(typed, floor=floor, accept_cost=accept_cost)

        self._run(open_copy, lambda opened: self._look_at(*opened))

    def take(self) -> None:
        """Go on with what is genuine."""
        self._salvaging = True
        self.password_wanted.emit()

    def choose_password(self, password: str) -> None:
        """Put the vault in place with a new master password and a new recovery code."""
        copy, code = self._copy, self._recovery
        if copy is None:
            return
        if self._salvaging or code is None:
            self._put_in_place(lambda: self._salvage(copy, password), lambda made: self.code_made.emit(*made))
        else:
            self._put_in_place(lambda: self._adopt_anew(copy, code, password), lambda made: self.code_made.emit(*made))

    def cancel(self) -> None:
        """Forget what was read."""
        self._round += 1
        self._recovery = None
        copy, self._copy = self._copy, None
        if copy is not None:
            self._tasks.vault(copy.close)

    def _read(self, path: Path, *, salvaging: bool) -> None:
        def read() -> VaultCopy:
            from core.vault import VaultCopy

            return VaultCopy.read(path)

        def take(copy: VaultCopy) -> None:
            self._copy = copy
            self.key_wanted.emit(Source(path, copy.header.saved_at))

        self.cancel()
        self._salvaging = salvaging
        self._run(read, take)

    def _look_at(self, typed: Credential, report: CopyReport) -> None:
        from core.vault import RecoveryCode

        copy = self._copy
        if copy is None:
            return
        if self._salvaging or not report.genuine:
            self.doubted.emit(report)
        elif isinstance(typed, RecoveryCode):
            self._recovery = typed
            self.password_wanted.emit()
        else:
            self._put_in_place(lambda: self._adopt(copy, typed), lambda opened: self.brought_back.emit(*opened))

    # What is written, in the vault's thread

    def _adopt(self, copy: VaultCopy, typed: Credential) -> tuple[UnlockReport, str]:
        """Put the backup in place as it is, open it, and let it go its own way from here."""
        from msgspec.structs import replace

        self._store.adopt(copy.content, instead=True)
        report = self._store.unlock(typed, accept_cost=True)
        self._store.new_lineage()
        return replace(report, rollback=None, read_only=False), self._store.kept_aside

    def _adopt_anew(self, copy: VaultCopy, code: RecoveryCode, password: str) -> tuple[str, str]:
        _, kept_as = self._adopt(copy, code)
        return self._store.set_password_after_recovery(password).text, kept_as

    def _salvage(self, copy: VaultCopy, password: str) -> tuple[str, str]:
        return self._store.create_from(copy, password, cost=self._cost).text, self._store.kept_aside

    def _put_in_place(self, write: Callable[[], T], done: Callable[[T], None]) -> None:
        """Write, and tell also a person who has turned away: the vault is open then."""

        def take(result: T) -> None:
            self.cancel()
            done(result)

        self._vault.open_by(write, take, self.refused.emit)

    def _run(self, fn: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run one step; its answer is dropped when the person has gone on to something else."""
        number = self._round

        def take(result: T) -> None:
            if number == self._round:
                done(result)

        def refuse(error: AppError) -> None:
            if number == self._round:
                self.refused.emit(error)

        self._tasks.vault(fn, take, refuse)
