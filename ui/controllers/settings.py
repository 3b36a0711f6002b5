"""Settings: looks go into the file of this device, rules that protect into the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from core.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from core.vault import Rules, VaultStore
    from ui.tasks import Tasks


class SettingsController(QObject):
    """Change settings and rules; every change is told at once and kept as soon as it can be.

    `unsaved` says that the settings file could not be written: the choice holds until Tessera quits.
    """

    changed = Signal(object)  # Settings
    rules_changed = Signal(object)  # Rules
    unsaved = Signal()
    failed = Signal(object)  # AppError

    def __init__(self, file: SettingsFile, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._tasks = tasks
        self._store: VaultStore | None = None

    @property
    def settings(self) -> Settings:
        """Return what is chosen on this device."""
        return self._file.current

    def change(self, name: str, value: Any) -> None:
        """Change one setting of this device."""
        if getattr(self._file.current, name) == value:
            return
        try:
            self._file.change(**{name: value})
        except OSError:
            self.unsaved.emit()
        self.changed.emit(self._file.current)

    def use_vault(self, store: VaultStore) -> None:
        """Take the vault whose rules are shown and changed."""
        self._store = store

    def read_rules(self) -> None:
        """Tell the rules of the open vault; call it after each unlock."""
        if self._store is not None:
            self.rules_changed.emit(self._store.rules)

    def change_rule(self, name: str, value: Any) -> None:
        """Change one rule of the open vault; when it cannot be saved, the old rule is told again."""
        store = self._store
        if store is None:
            return
        import msgspec

        def change() -> Rules:
            # Read there too, behind the changes that were asked for before this one.
            wished = msgspec.structs.replace(store.rules, **{name: value})
            store.put_rules(wished)
            return wished

        self._tasks.vault(change, self.rules_changed.emit, self._refuse)

    def _refuse(self, error: AppError) -> None:
        self.failed.emit(error)
        if self._store is not None and self._store.is_open():
            self.read_rules()
