"""Every change of a saved password enters here, and can be taken back from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from ui.messages import logins as words

if TYPE_CHECKING:
    from core.clock import Clock
    from core.vault import Earlier, Login, LoginEdit, LoginSecret, NewLogin, VaultChange, VaultStore
    from ui.messages import Message
    from ui.tasks import Tasks

T = TypeVar("T")


class PasswordsController(QObject):
    """Read and change logins in the vault's thread; tell what changed and how it is undone.

    Passwords is open or closed apart from the vault. From `close` on nothing that was asked for is delivered, and
    a question to closed passwords is no error: `closed` is told and nothing else.
    """

    opened = Signal()
    about_to_close = Signal()
    """Tells that what is typed can still be sealed as a draft."""
    closed = Signal(str)
    """Tells why: "asked", "idle", "session" or "sleep" as somebody left, or "locked" with the whole vault."""
    used = Signal()
    """Tells that somebody asked for something, so that it does not close by itself for a while."""
    loaded = Signal(object)
    """Tells all logins that are not in the trash."""
    trash_loaded = Signal(object, object)
    """Tells all logins in the trash, and which of them it keeps no longer (Overdue)."""
    changed = Signal(object)
    """Tells a VaultChange, after it was saved."""
    added = Signal(object)
    """Tells the ids of logins that a person just added, after `changed`."""
    said = Signal(object, object)
    """Tells a Message and what undoes it (None: nothing does)."""
    secret_opened = Signal(object, object)
    """Tells a login's id and its LoginSecret."""
    history_opened = Signal(object, object)
    """Tells a login's id and what its fields were before, newest first."""
    failed = Signal(object)

    def __init__(self, store: VaultStore, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._clock = clock
        self._open = False
        self._closing = 0
        self._number = 0

    # -- open and closed -----------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Return whether logins can be seen."""
        return self._open

    def begin(self) -> None:
        """Take up what is open, whoever opened it: the lock page, the question of this page, a dialog of Settings."""
        from core.vault import Compartment

        if not self._open and not self._closing and self._store.is_open(Compartment.PASSWORDS):
            self._open = True
            self.opened.emit()

    def close(self, reason: str = "asked") -> None:
        """Forget the keys of Passwords; what was given to the vault before is still saved."""
        from core.vault import Compartment

        self._closing += 1  # first: who hears that it closes must not take it for open
        if self._open:
            self.about_to_close.emit()
        self._tasks.vault(lambda: self._store.lock(Compartment.PASSWORDS), lambda _nothing: self._end_closing())
        self.forget(reason)  # last: what is given to the vault from `closed` on comes after the keys went

    def _end_closing(self) -> None:
        self._closing -= 1

    def forget(self, reason: str) -> None:
        """Deliver nothing more, as the keys are gone or about to go."""
        if self._open:
            self._open = False
            self._number += 1
            self.closed.emit(reason)

    def ask(
        self, fn: Callable[[], T], done: Callable[[T], None], failed: Callable[[AppError], None] | None = None
    ) -> None:
        """Run `fn` in the vault's thread, and tell `done` unless Passwords was closed meanwhile."""
        from core.vault import CompartmentClosed

        number = self._number

        def tell(result: T) -> None:
            if number == self._number:
                done(result)

        def refuse(error: AppError) -> None:
            if not isinstance(error, CompartmentClosed):
                (failed or self.failed.emit)(error)
            elif number == self._number:
                self.forget("asked")

        self.used.emit()
        self._tasks.vault(fn, tell, refuse, session=self._store.session)

    # -- reading -------------------------------------------------------------------------------

    def load(self) -> None:
        """Read all logins."""
        self.ask(self._store.logins, self.loaded.emit)

    def load_trash(self) -> None:
        """Read what lies in the trash."""
        from core.vault import Compartment

        self.ask(
            lambda: (self._store.logins(trashed=True), self._store.overdue(Compartment.PASSWORDS)),
            lambda found: self.trash_loaded.emit(*found),
        )

    def open_secret(self, login_id: bytes) -> None:
        """Open what a login keeps apart: password, notes, own fields."""
        self.ask(
            lambda: self._store.login_secret(login_id),
            lambda secret: self.secret_opened.emit(login_id, secret),
        )

    def open_history(self, login_id: bytes) -> None:
        """Open what the fields of a login were before."""
        self.ask(
            lambda: self._store.history(login_id),
            lambda earlier: self.history_opened.emit(login_id, earlier),
        )

    # -- changing ------------------------------------------------------------------------------

    def add(
        self,
        new: NewLogin,
        saved: Callable[[], None] | None = None,
        refused: Callable[[AppError], None] | None = None,
    ) -> None:
        """Add a login; can be undone. `refused` is called in place of `failed`."""

        def done(change: VaultChange) -> None:
            self._tell_added(change)
            if saved is not None:
                saved()

        self.ask(lambda: self._store.add_logins([new]), done, refused)

    def duplicate(self, login_id: bytes) -> None:
        """Add another login like this one; what it was before stays with the first."""
        title = words.copy_of

        def write() -> VaultChange:
            login, secret = self._store.login(login_id), self._store.login_secret(login_id)
            return self._store.add_logins([_like(login, title(login.title), secret)])

        self.ask(write, self._tell_added)

    def edit(
        self,
        login_id: bytes,
        edit: LoginEdit,
        saved: Callable[[], None] | None = None,
        refused: Callable[[AppError], None] | None = None,
    ) -> None:
        """Change fields of a login; can be undone. `saved` or `refused` is called in place of `failed`."""

        def write() -> tuple[Login, dict[str, Any], VaultChange]:
            before, known = self._store.login(login_id), self._before(login_id, edit)
            return before, known, self._store.edit_login(login_id, edit)

        def done(result: tuple[Login, dict[str, Any], VaultChange]) -> None:
            before, known, change = result
            self.changed.emit(change)
            if saved is not None:
                saved()
            if change.changed:
                self.said.emit(words.edited(before), lambda: self._take_back(login_id, edit, known))

        self.ask(write, done, refused)

    def set_group(self, ids: Sequence[bytes], group: str, *, member: bool) -> None:
        """Put logins into a group or take them out; can be undone."""

        def wished(login: Login) -> Mapping[str, object]:
            return {"groups": _with(login.groups, group, member=member)}

        self._edit_all(ids, wished, lambda count: words.grouped(count, group, member=member))

    def set_tag(self, ids: Sequence[bytes], tag: str, *, member: bool) -> None:
        """Give logins a tag or take it away; can be undone."""

        def wished(login: Login) -> Mapping[str, object]:
            return {"tags": _with(login.tags, tag, member=member)}

        self._edit_all(ids, wished, lambda count: words.tagged(count, tag, member=member))

    def set_favourite(self, ids: Sequence[bytes], *, favourite: bool) -> None:
        """Mark logins as favourites, or not any more."""
        self._edit_all(ids, lambda _login: {"favourite": favourite}, None)

    def trash(self, ids: Sequence[bytes]) -> None:
        """Move logins to the trash; can be undone there and by Undo."""

        def write() -> tuple[list[Login], VaultChange]:
            return [self._store.login(i) for i in ids], self._store.trash(ids)

        def done(result: tuple[list[Login], VaultChange]) -> None:
            logins, change = result
            self.changed.emit(change)
            self.said.emit(words.trashed(logins), lambda: self._quietly(lambda: self._store.restore(ids)))

        self.ask(write, done)

    def restore(self, ids: Sequence[bytes]) -> None:
        """Put logins back from the trash."""

        def done(change: VaultChange) -> None:
            self.changed.emit(change)
            self.said.emit(words.restored(len(ids)), lambda: self._quietly(lambda: self._store.trash(ids)))

        self.ask(lambda: self._store.restore(ids), done)

    def purge(self, ids: Sequence[bytes]) -> None:
        """Delete logins and everything they were before, for ever."""

        def done(change: VaultChange) -> None:
            self.changed.emit(change)
            self.said.emit(words.purged(len(ids)), None)

        self.ask(lambda: self._store.purge(ids), done)

    def purge_overdue(self) -> None:
        """Delete what the trash keeps no longer, and say nothing of it; what fails is tried the next time."""
        from core.vault import Compartment

        def done(change: VaultChange) -> None:
            if change.removed:
                self.changed.emit(change)

        self.ask(lambda: self._store.purge_overdue(Compartment.PASSWORDS), done, _ignore)

    def touch(self, login_id: bytes) -> None:
        """Remember that a login was used now."""
        from core.vault import VaultReadOnly

        at = self._clock.now()

        def failed(error: AppError) -> None:
            if not isinstance(error, VaultReadOnly):  # that it is only read was said when it was opened
                self.failed.emit(error)

        self.ask(lambda: self._store.touch(login_id, at), self.changed.emit, failed)

    # -- inside --------------------------------------------------------------------------------

    def _tell_added(self, change: VaultChange) -> None:
        ids = [login.id for login in change.added]
        self.changed.emit(change)
        self.added.emit(ids)
        self.said.emit(words.added(change.added), lambda: self._quietly(lambda: self._store.trash(ids)))

    def _before(self, login_id: bytes, edit: LoginEdit) -> dict[str, Any]:
        """Return what the fields of an edit are now, but for what is secret and will be found in the history."""
        from core.vault import LoginSecret
        from core.vault.values import changed_fields

        names = changed_fields(edit)
        meta = self._store.login(login_id)
        known = {name: getattr(meta, name) for name in names if hasattr(meta, name)}
        if len(known) < len(names):
            secret, nothing = self._store.login_secret(login_id), LoginSecret()
            for name in names:
                if name not in known and getattr(secret, name) == getattr(nothing, name):
                    known[name] = getattr(nothing, name)
            if "password_rules" in names:  # of which no history is kept
                known["password_rules"] = secret.password_rules
        return known

    def _take_back(self, login_id: bytes, edit: LoginEdit, known: dict[str, Any]) -> None:
        """Undo an edit. Earlier secrets are looked up in the history only now: nobody carries them about."""

        def write() -> VaultChange:
            from core.vault import LoginEdit
            from core.vault.values import changed_fields

            sealed = [name for name in changed_fields(edit) if name not in known]
            history = self._store.history(login_id) if sealed else []
            return self._store.edit_login(login_id, LoginEdit(**known, **_newest(history, sealed)))

        self._quietly(write)

    def _edit_all(
        self,
        ids: Sequence[bytes],
        wished: Callable[[Login], Mapping[str, object]],
        say: Callable[[int], Message] | None,
    ) -> None:
        """Change metas of several logins in one save."""
        from core.vault import LoginEdit

        def write() -> tuple[dict[bytes, LoginEdit], tuple[VaultChange, ...]]:
            edits: dict[bytes, LoginEdit] = {}
            earlier: dict[bytes, LoginEdit] = {}
            for login in map(self._store.login, ids):
                fields: dict[str, Any] = dict(wished(login))
                was: dict[str, Any] = {name: getattr(login, name) for name in fields}
                if fields != was:
                    edits[login.id], earlier[login.id] = LoginEdit(**fields), LoginEdit(**was)
            return earlier, self._store.bring_in((), edits, {}) if edits else ()

        def done(result: tuple[dict[bytes, LoginEdit], tuple[VaultChange, ...]]) -> None:
            earlier, changes = result
            self._emit_all(changes)
            if changes and say is not None:
                self.said.emit(say(len(earlier)), lambda: self._put_back(earlier))

        self.ask(write, done)

    def _put_back(self, earlier: Mapping[bytes, LoginEdit]) -> None:
        self.ask(lambda: self._store.bring_in((), earlier, {}), self._emit_all)

    def _quietly(self, write: Callable[[], VaultChange]) -> None:
        self.ask(write, self.changed.emit)

    def _emit_all(self, changes: Sequence[VaultChange]) -> None:
        for change in changes:
            if change.added or change.changed or change.removed:
                self.changed.emit(change)


def _with(names: tuple[str, ...], name: str, *, member: bool) -> tuple[str, ...]:
    rest = tuple(one for one in names if one != name)
    if not member:
        return rest
    return names if name in names else (*names, name)


def _newest(history: Iterable[Earlier], names: Sequence[str]) -> dict[str, Any]:
    """Return the newest earlier value of each field, as an edit takes it."""
    import msgspec

    from core.vault import CustomField

    found: dict[str, Any] = {}
    for one in history:
        if one.field in names:
            found.setdefault(one.field, one.value)
    if "custom" in found:
        found["custom"] = msgspec.convert(found["custom"], tuple[CustomField, ...])
    return found


def _like(login: Login, title: str, secret: LoginSecret) -> NewLogin:
    from core.vault import NewLogin

    return NewLogin(
        title=title,
        secret=secret,
        username=login.username,
        urls=login.urls,
        groups=login.groups,
        tags=login.tags,
        icon=login.icon,
        account=login.account,
        strength=login.strength,
        password_changed=login.password_changed,
    )


def _ignore(_error: AppError) -> None:
    """Say nothing."""
