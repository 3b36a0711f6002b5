"""The keys of the open vault: master password, recovery code, new keys, and the drill with the code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from core.vault import CopyReport, KdfCost, VaultStore
    from core.vault.recovery_code import RecoveryCode
    from ui.tasks import Tasks

BackUp = Callable[[str, Callable[[AppError | None], None]], None]
"""Make a backup for a reason, then say why there is none, or None."""


class KeysController(QObject):
    """Change what opens the vault; every way asks for the master password again.

    `back_up` is asked for a backup before the master password or the keys change; without it there is none.
    """

    busy_changed = Signal(bool)
    password_changed = Signal()
    recovery_replaced = Signal(object)  # RecoveryCode
    backup_begun = Signal()
    renewing = Signal(int, int)  # items sealed anew, items in all
    renewed = Signal(object)  # RecoveryCode: there are new keys
    renewal_refused = Signal(object)  # AppError
    unbacked = Signal(object)  # AppError: why there is no backup, and nothing was changed
    damaged = Signal(int, object)  # items that kept the keys as they are, and the names of those that have one
    code_unseen = Signal()  # a new recovery code holds and nobody has kept it
    rehearsed = Signal(object)  # CopyReport: the code opens the vault
    rehearsal_failed = Signal(object)  # AppError
    drill_dated = Signal(float)  # when the last drill was, 0 for never
    refused = Signal(object)  # AppError

    def __init__(
        self, store: VaultStore, tasks: Tasks, parent: QObject | None = None, *, cost: KdfCost | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._cost = cost
        self._unseen = False
        self.back_up: BackUp | None = None

    def load(self) -> None:
        """Tell of the vault that was just opened when its last drill was, and of a code that nobody has seen."""
        self._tasks.vault(lambda: self._store.last_drill, self.drill_dated.emit, session=self._store.session)
        if self._unseen:
            self._unseen = False
            self.code_unseen.emit()

    def note_unkept(self) -> None:
        """Say that a new code was closed before it was kept: now, or after the lock that closed it."""
        if self._tasks.current_session() == self._store.session:
            self.code_unseen.emit()
        else:
            self._unseen = True

    def change_password(self, old: str, new: str) -> None:
        """Replace the master password, after a backup; one that cannot be made is no reason against it."""

        def change() -> None:
            self._open_both(old)
            self._store.change_password(old, new, cost=self._cost)

        self._set_busy(busy=True)
        self._check_and_back_up(
            old,
            "password",
            lambda _error: self._tasks.vault(change, self._tell_changed, self._refuse, session=self._store.session),
            self._refuse,
        )

    def replace_recovery_code(self, password: str) -> None:
        """Make a new recovery code; the old one opens nothing from then on."""

        def replace() -> RecoveryCode:
            self._store.verify_password(password)
            self._open_both(password)
            return self._store.replace_recovery_code()

        self._set_busy(busy=True)
        self._make_code(replace, self.recovery_replaced.emit, self._refuse)

    def renew(self, old: str, new: str, *, without_backup: bool = False) -> None:
        """Make new keys and seal everything anew, because someone may know the old password."""
        progress: Callable[[int, int], None] = self.renewing.emit
        names: list[str] = []

        def renew() -> RecoveryCode:
            from core.vault import ItemDamaged

            self._open_both(old)
            try:
                return self._store.rekey(new, cost=self._cost, sink=progress)
            except ItemDamaged as error:
                names.extend(self._names(error.items))
                raise

        def refuse(error: AppError) -> None:
            from core.vault import ItemDamaged

            self._set_busy(busy=False)
            if isinstance(error, ItemDamaged):
                self.damaged.emit(len(error.items), names)
            else:
                self.renewal_refused.emit(error)

        def go_on(error: AppError | None) -> None:
            if error is not None and not without_backup:
                self._set_busy(busy=False)
                self.unbacked.emit(error)
            else:
                self._make_code(renew, self.renewed.emit, refuse)

        self._set_busy(busy=True)
        self._check_and_back_up(old, "keys", go_on, refuse)

    def rehearse(self, text: str) -> None:
        """Find out on a copy in memory whether a recovery code opens the vault."""
        from core.vault.drill import rehearse

        session, failed = self._store.session, self._tell_rehearsal_failed

        def try_code(content: bytes) -> None:
            self._tasks.work(lambda: rehearse(content, text), tell, failed, session=session)

        def tell(report: CopyReport) -> None:
            self._set_busy(busy=False)
            self.rehearsed.emit(report)
            self._tasks.vault(self._store.note_drill, self.drill_dated.emit, session=session)

        self._set_busy(busy=True)
        self._tasks.vault(self._store.image, try_code, failed, session=session)

    def _check_and_back_up(
        self,
        password: str,
        reason: str,
        go_on: Callable[[AppError | None], None],
        refuse: Callable[[AppError], None],
    ) -> None:
        """See that it is the owner who asks, then make a backup; a lock in between ends it."""

        def back_up(_nothing: None) -> None:
            if self.back_up is None:
                go_on(None)
            else:
                self.backup_begun.emit()
                self.back_up(reason, go_on)

        self._tasks.vault(lambda: self._verify(password), back_up, refuse, session=self._store.session)

    def _verify(self, password: str) -> None:
        self._store.verify_password(password)
        self._open_both(password)

    def _open_both(self, password: str) -> None:
        """Open Passwords too where it closed by itself: slots change only with both open."""
        from core.vault import Compartment, MasterPassword

        if not self._store.is_open(Compartment.PASSWORDS):
            self._store.unlock(MasterPassword(password))

    def _make_code(
        self,
        make: Callable[[], RecoveryCode],
        tell: Callable[[RecoveryCode], None],
        refuse: Callable[[AppError], None],
    ) -> None:
        """Make a new code and tell it; one that is ready after a lock holds all the same, and that is said later."""
        session = self._store.session

        def done(code: RecoveryCode) -> None:
            if session == self._tasks.current_session():
                self._set_busy(busy=False)
                tell(code)
            else:
                self._unseen = True

        def failed(error: AppError) -> None:
            if session == self._tasks.current_session():
                refuse(error)
            else:
                self._tasks.failed_late(error)

        self._tasks.vault(make, done, failed)

    def _names(self, items: tuple[bytes, ...]) -> list[str]:
        """Return what the person calls these items, as far as that can be read; runs in the vault's thread."""
        known: dict[bytes, str] = {}
        for trashed in (False, True):
            known |= {one.id: one.issuer or one.label for one in self._store.accounts(trashed=trashed)}
            known |= {one.id: one.title for one in self._store.logins(trashed=trashed)}
        return [known[item] for item in items if known.get(item)]

    def _tell_changed(self, _nothing: None) -> None:
        self._set_busy(busy=False)
        self.password_changed.emit()

    def _tell_rehearsal_failed(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self.rehearsal_failed.emit(error)

    def _refuse(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self.refused.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy_changed.emit(busy)
