"""Making passwords off the GUI thread, and remembering for seven days those that were used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from core.clock import Clock
    from core.passwords import Recipe, Remembered
    from core.vault import VaultStore
    from ui.controllers.passwords import PasswordsController
    from ui.tasks import Tasks


class GeneratorController(QObject):
    """Make passwords by recipes; keep the used ones sealed beside the logins, so that none is lost on its way there."""

    made = Signal(int, object)
    """Tells the number of the question and what was made (Generated)."""
    impossible = Signal(int, object)
    """Tells the number of the question and why there is no such password (AppError)."""
    recalled = Signal(object, bool)
    """Tells what is remembered (Remembered), newest first, and whether the clock can be trusted to forget."""
    failed = Signal(object)

    def __init__(
        self,
        store: VaultStore,
        passwords: PasswordsController,
        tasks: Tasks,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._passwords, self._tasks, self._clock = store, passwords, tasks, clock

    def make(self, number: int, recipe: Recipe) -> None:
        """Make one password."""
        from core.passwords import generate

        self._tasks.work(
            lambda: generate(recipe),
            lambda made: self.made.emit(number, made),
            lambda error: self.impossible.emit(number, error),
            session=self._store.session,
        )

    def keep(self, text: str, site: str) -> None:
        """Remember a password that was copied or put into a form; `site` says what for."""
        at = self._clock.now()

        def write() -> None:
            from core.passwords import REMEMBERED_STATE, remember
            from core.vault import Compartment

            body = self._store.state(REMEMBERED_STATE, Compartment.PASSWORDS)
            kept = remember(body, text, at, site, trusted=self._clock_is_trusted())
            self._store.put_state(REMEMBERED_STATE, kept, Compartment.PASSWORDS)

        self._passwords.ask(write, _nothing, self._tell_unsaved)

    def recall(self) -> None:
        """Tell what is remembered."""
        at = self._clock.now()

        def read() -> tuple[tuple[Remembered, ...], bool]:
            from core.passwords import REMEMBERED_STATE, recall
            from core.vault import Compartment

            trusted = self._clock_is_trusted()
            return recall(self._store.state(REMEMBERED_STATE, Compartment.PASSWORDS), at, trusted=trusted), trusted

        self._passwords.ask(read, lambda found: self.recalled.emit(*found), self.failed.emit)

    def forget_remembered(self) -> None:
        """Forget all that is remembered, because a person says so."""

        def write() -> None:
            from core.passwords import REMEMBERED_STATE
            from core.vault import Compartment

            self._store.put_state(REMEMBERED_STATE, None, Compartment.PASSWORDS)

        self._passwords.ask(write, lambda _nothing: self.recall(), self.failed.emit)

    def _clock_is_trusted(self) -> bool:
        from core.vault import Compartment

        return self._store.overdue(Compartment.PASSWORDS).trusted

    def _tell_unsaved(self, error: AppError) -> None:
        """Tell that it could not be remembered, unless it was said before that nothing can be saved."""
        from core.vault import VaultReadOnly

        if not isinstance(error, VaultReadOnly):
            self.failed.emit(error)


def _nothing(_result: None) -> None:
    """Say nothing: it is where it belongs."""
