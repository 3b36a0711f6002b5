"""What was typed and not saved when the vault was locked: sealed, offered again, kept until it is done with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypedDict

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from core.vault import Compartment, VaultStore
    from ui.tasks import Tasks


class Draft(TypedDict, total=False):
    """Hold the changed fields of an open edit, what stood in the form for a new account, or an open login."""

    account: bytes
    fields: dict[str, Any]
    by_hand: dict[str, Any]
    login: dict[str, Any]


class DraftsController(QObject):
    """Seal what is typed as the vault is locked; tell it at the next unlock.

    Each form that can be interrupted gives what stands in it to `watch`, takes it up again when `found` names it,
    and calls `discard` once it was saved or left. Until then it stays in the vault, whatever happens.
    """

    found = Signal(object)  # Draft
    failed = Signal(object)  # AppError

    def __init__(
        self,
        store: VaultStore,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        compartment: Compartment | None = None,
    ) -> None:
        super().__init__(parent)
        self._where = () if compartment is None else (compartment,)
        self._store = store
        self._tasks = tasks
        self._sources: list[Callable[[], Draft]] = []
        self._pending: set[str] = set()

    def watch(self, source: Callable[[], Draft]) -> None:
        """Ask `source` at each lock what is typed and not saved; nothing is an empty draft."""
        self._sources.append(source)

    def keep(self) -> None:
        """Seal what is typed just now; whoever locks does so after this."""
        typed: Draft = {}
        for source in self._sources:
            typed |= source()
        if typed:
            body = _encode(typed)

            def seal() -> None:
                self._store.put_draft(body, *self._where)

            self._tasks.vault(seal, None, self.failed.emit, session=self._store.session)

    def look(self) -> None:
        """Tell what a lock interrupted, if anything; it stays where it is."""

        def tell(body: bytes | None) -> None:
            draft = _decode(body)
            self._pending = set(draft)
            if draft:
                self.found.emit(draft)

        self._tasks.vault(lambda: self._store.draft(*self._where), tell, self.failed.emit, session=self._store.session)

    def discard(self, *names: str) -> None:
        """Let go of what was saved or left by a person; a form that closes because of a lock changes nothing."""
        if self._tasks.current_session() != self._store.session or not self._pending.intersection(names):
            return
        self._pending.difference_update(names)

        def drop() -> None:
            rest = {
                name: value for name, value in _decode(self._store.draft(*self._where)).items() if name not in names
            }
            self._store.put_draft(_encode(rest) if rest else None, *self._where)

        self._tasks.vault(drop, None, self.failed.emit, session=self._store.session)


def _encode(draft: object) -> bytes:
    import msgspec

    return msgspec.msgpack.encode(draft)


def _decode(body: bytes | None) -> Draft:
    """Return a sealed draft; one that cannot be read is let go."""
    import msgspec

    if not body:
        return {}
    try:
        return msgspec.msgpack.decode(body, type=Draft)
    except msgspec.MsgspecError:
        return {}
