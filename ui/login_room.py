"""One login with everything behind it: details, editor and earlier values, joined to the page of Passwords."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.controllers.login_copying import LoginCopying
from ui.messages import Message, describe
from ui.messages import login_copying as words

if TYPE_CHECKING:
    from core.errors import AppError
    from core.vault import Account, Earlier, Login, LoginEdit, LoginSecret, NewLogin, VaultChange
    from ui.accounts_room import AccountsRoom
    from ui.controllers.drafts import Draft
    from ui.models.faces import CodePair
    from ui.passwords_room import PasswordsRoom
    from ui.views.passwords.details import LoginDetails
    from ui.views.passwords.editor import LoginEditor
    from ui.views.passwords.history import LoginHistory, Past
    from ui.views.passwords.page import PasswordsPage

_VIEWER = "login"


class LoginRoom(QObject):
    """Join the page of Passwords with what is beside its list; built with that page.

    `generate_wanted` asks for a generated password: the field, the host and the rules of the site as text.
    `change_page` tells where the password of an address is changed; who has site data sets a better one.
    """

    generate_wanted = Signal(object, str, str)

    def __init__(self, room: PasswordsRoom, accounts: AccountsRoom) -> None:
        super().__init__(room)
        self.room, self._accounts = room, accounts
        self.change_page: Callable[[str], str] = _well_known
        self.copying = LoginCopying(room.store, room.passwords, accounts.copying, accounts.clipboard, self)
        self.details: LoginDetails | None = None
        self.editor: LoginEditor | None = None
        self.history: LoginHistory | None = None
        self._beside = b""  # the login that was chosen when the editor opened
        self._to_edit: tuple[bytes, dict[str, Any]] | None = None
        room.when_built(self._join)

    def edit(self, login_id: bytes, fields: dict[str, Any] | None = None) -> None:
        """Open a login for editing; `fields` are those that an earlier edit had changed."""
        self._leave_editor(lambda: self._open_for_edit(login_id, fields or {}))

    def add(self, fields: dict[str, Any] | None = None) -> None:
        """Begin a new login."""
        self._leave_editor(lambda: self._begin(None, None, fields or {}))

    def copy(self, login_id: bytes, what: str) -> None:
        """Copy a part of a login."""
        login = self.room.model.login(login_id)
        if login is not None:
            self.copying.copy(login, what)

    def open_site(self, login_id: bytes) -> None:
        """Open the first address of a login."""
        login = self.room.model.login(login_id)
        if login is not None and login.urls:
            self.copying.open_site(login_id, login.urls[0].url)

    # -- joining -------------------------------------------------------------------------------

    def _join(self, page: PasswordsPage) -> None:
        from ui.views.passwords.details import LoginDetails

        details = self.details = LoginDetails()
        page.set_details(details)
        self._wire_details(details)
        for wish in ("username", "password", "code"):
            page.offer(wish, self._copier(wish))
        page.offer("site", self.open_site)
        page.offer("edit", self.edit)
        page.add_requested.connect(self.add)
        page.login_chosen.connect(self._show)
        page.model.looks_changed.connect(self._show_concerns)
        self._wire_controllers(details)
        self._wire_drafts()

    def _copier(self, what: str) -> Callable[[bytes], None]:
        return lambda login_id: self.copy(login_id, what)

    def _wire_details(self, details: LoginDetails) -> None:
        passwords = self.room.passwords
        details.secret_wanted.connect(passwords.open_secret)
        details.copy_requested.connect(self.copy)
        details.open_site_requested.connect(self.copying.open_site)
        details.edit_requested.connect(self.edit)
        details.duplicate_requested.connect(passwords.duplicate)
        details.trash_requested.connect(lambda login_id: passwords.trash([login_id]))
        details.favourite_requested.connect(lambda login_id, on: passwords.set_favourite([login_id], favourite=on))
        details.history_requested.connect(passwords.open_history)
        details.account_requested.connect(self._accounts.show_account)
        details.change_password_requested.connect(self._change_password)
        details.code_watched.connect(lambda ids: self._accounts.codes.watch(_VIEWER, ids))

    def _wire_controllers(self, details: LoginDetails) -> None:
        passwords, codes = self.room.passwords, self._accounts.codes
        passwords.secret_opened.connect(self._take_secret)
        passwords.history_opened.connect(self._take_history)
        passwords.changed.connect(self._follow)
        passwords.closed.connect(lambda _reason: self._forget())
        for known in (self._accounts.accounts.loaded, self._accounts.accounts.changed):
            known.connect(lambda _accounts: self._show(details.login_id) if details.login_id else None)
        codes.codes_changed.connect(lambda _codes: self._show_code())
        codes.ticked.connect(lambda _second: self._show_code())
        settings = self.room.settings
        settings.rules_changed.connect(lambda rules: details.hide_codes(hide=rules.hide_codes))
        details.hide_codes(hide=self.room.store.rules.hide_codes)
        self.copying.copied.connect(self._say_copied)
        self.copying.used.connect(passwords.touch)
        self.copying.missing.connect(lambda _id, what: self._say(words.nothing_to_copy(what)))
        self.copying.not_opened.connect(lambda address: self._say(words.not_opened(address)))

    def _wire_drafts(self) -> None:
        drafts = self.room.drafts
        drafts.watch(self._typed)
        drafts.found.connect(self._type_on)

    # -- showing -------------------------------------------------------------------------------

    def _show(self, login_id: bytes) -> None:
        """Show the chosen login; what is typed in the editor is not lost by that."""
        details, login = self.details, self.room.model.login(login_id) if login_id else None
        if details is None:
            return
        if self.history is not None and login_id != self.history.login_id:
            self.history.forget()
        if login is None:
            details.forget()
        else:
            details.show_login(login, self._account_of(login))
            self._show_concerns()
            self._show_code()
        if self.editor is not None and self.editor.active:
            self.room.page.show_beside(self.editor)
            QTimer.singleShot(0, self, self._keep_in_step)  # the list is in the middle of choosing

    def _keep_in_step(self) -> None:
        """Let the editor go when another login was chosen; with something typed in it, ask first and stay with it."""
        editor, page = self.editor, self.room.page
        chosen = page.shown_id()
        if editor is None or not editor.active or chosen in (b"", self._beside) or not self.room.passwords.is_open:
            return
        if not editor.changed():
            self._close_editor()
            return
        page.list.choose([self._beside])
        editor.ask_before_loss(lambda: self._leave_for(chosen))

    def _leave_for(self, login_id: bytes) -> None:
        self._close_editor()
        self.room.page.show_login(login_id)

    def _show_concerns(self) -> None:
        if self.details is not None and self.details.login_id:
            self.details.show_concerns(sorted(map(str, self.room.model.concerns(self.details.login_id))))

    def _show_code(self) -> None:
        details = self.details
        if details is None or details.login is None or not details.login.account:
            return
        pair: CodePair | None = self._accounts.codes.pair(details.login.account)
        details.show_code(pair, int(self.room.clock.now()))

    def _account_of(self, login: Login) -> Account | None:
        return self._accounts.model.account(login.account) if login.account else None

    def _take_secret(self, login_id: bytes, secret: LoginSecret) -> None:
        wanted = self._to_edit
        if wanted is not None and wanted[0] == login_id:
            self._to_edit = None
            self._begin(self.room.model.login(login_id), secret, wanted[1])
        elif self.details is not None:
            self.details.show_secret(login_id, secret)

    def _follow(self, change: VaultChange) -> None:
        """Leave what is about a login that is gone."""
        gone = set(change.removed) | {one.id for one in change.changed if one.trashed}
        if self.editor is not None and self.editor.active and self.editor.login_id in gone:
            self._close_editor()
        if self.history is not None and self.history.login_id in gone:
            self.room.page.show_details()

    def _forget(self) -> None:
        """Forget everything, as Passwords closed; what was typed is sealed by then."""
        self._to_edit = None
        if self.editor is not None:
            self.editor.end()
        for pane in (self.details, self.history):
            if pane is not None:
                pane.forget()
        self.room.page.show_details()

    # -- copying -------------------------------------------------------------------------------

    def _say_copied(self, login_id: bytes, what: str, seconds: int) -> None:
        details = self.details
        if details is not None and details.isVisible() and details.login_id == login_id:
            details.flash(login_id, what, words.copied_short(seconds))
        else:
            self._say(words.copied(what, seconds))

    def _say(self, message: Message) -> None:
        self.room.window.messages.show_message(message)

    def _change_password(self, login_id: bytes) -> None:
        login = self.room.model.login(login_id)
        address = self.change_page(login.urls[0].url) if login is not None and login.urls else ""
        if address:
            self.copying.open_site(login_id, address)
        else:
            self.edit(login_id)

    # -- editing -------------------------------------------------------------------------------

    def _leave_editor(self, then: Callable[[], object]) -> None:
        def leave() -> None:
            self._close_editor()
            then()

        if self.editor is not None and self.editor.active:
            self.editor.ask_before_loss(leave)
        else:
            then()

    def _open_for_edit(self, login_id: bytes, fields: dict[str, Any]) -> None:
        if self.room.page.shown_id() != login_id:
            self.room.page.show_login(login_id)
        self._to_edit = (login_id, fields)
        self.room.passwords.open_secret(login_id)

    def _begin(self, login: Login | None, secret: LoginSecret | None, fields: dict[str, Any]) -> None:
        editor, model = self._made_editor(), self.room.model
        usernames = sorted({one.username for one in model.all_logins() if one.username})
        editor.offer(usernames, model.names("group"), list(self._accounts.model.all_accounts()))
        editor.begin(login, secret)
        if fields:
            editor.restore(fields)
        self._beside = self.room.page.shown_id()
        self.room.page.show_beside(editor)
        editor.focus_first()

    def _made_editor(self) -> LoginEditor:
        if self.editor is None:
            from ui.views.passwords.editor import LoginEditor

            editor = self.editor = LoginEditor()
            editor.add_wanted.connect(self._add)
            editor.edit_wanted.connect(self._save)
            editor.cancelled.connect(self._close_editor)
            editor.strength_wanted.connect(self._rate)
            editor.generate_wanted.connect(self.generate_wanted)
        return self.editor

    def _add(self, new: NewLogin) -> None:
        self.room.passwords.add(new, self._close_editor, self._refuse)

    def _save(self, login_id: bytes, edit: LoginEdit) -> None:
        self.room.passwords.edit(login_id, edit, self._close_editor, self._refuse)

    def _refuse(self, error: AppError) -> None:
        if self.editor is not None and self.editor.active:
            self.editor.refuse(error)
        else:
            self._say(describe(error))

    def _close_editor(self) -> None:
        if self.editor is not None:
            self.editor.end()
        self.room.drafts.discard("login")
        self.room.page.show_details()

    def _rate(self, text: str, number: int) -> None:
        def measure() -> tuple[int, float]:
            from core.passwords import measure_strength

            strength = measure_strength(text)
            return strength.level, strength.seconds

        def show(rated: tuple[int, float]) -> None:
            if self.editor is not None:
                self.editor.show_strength(number, *rated)

        self.room.tasks.work(measure, show)

    def _typed(self) -> Draft:
        if self.editor is None or not self.editor.active or not (fields := self.editor.changed()):
            return {}
        return {"login": {"id": self.editor.login_id, "fields": fields}}

    def _type_on(self, draft: Draft) -> None:
        """Take up an edit where a lock interrupted it; one of a login that is gone is let go."""
        login = draft.get("login", {})
        if not login:
            return
        login_id, fields = login.get("id", b""), login.get("fields", {})
        if not login_id:
            self.add(fields)
        elif self.room.model.login(login_id) is not None:
            self.edit(login_id, fields)
        else:
            self.room.drafts.discard("login")

    # -- earlier values ------------------------------------------------------------------------

    def _take_history(self, login_id: bytes, earlier: Sequence[Earlier]) -> None:
        login = self.room.model.login(login_id)
        if login is None or self.details is None or self.details.login_id != login_id:
            return
        history = self._made_history()
        history.show_history(login, earlier)
        self.room.page.show_beside(history)

    def _made_history(self) -> LoginHistory:
        if self.history is None:
            from ui.views.passwords.history import LoginHistory

            history = self.history = LoginHistory()
            history.back_requested.connect(self.room.page.show_details)
            history.wanted.connect(self.room.passwords.open_history)
            history.copy_requested.connect(self._copy_past)
            history.put_back_requested.connect(self._put_back)
        return self.history

    def _copy_past(self, login_id: bytes, past: Past) -> None:
        from ui.views.passwords.history import find, value_text

        def copy(earlier: list[Earlier]) -> None:
            if text := value_text(find(past, earlier)):
                self.copying.copy_text(login_id, "earlier", text)
                if self.history is not None:
                    self.history.flash(past, words.copied_short(self._accounts.clipboard.seconds))

        self.room.passwords.ask(lambda: self.room.store.history(login_id), copy)

    def _put_back(self, login_id: bytes, past: Past) -> None:
        from ui.views.passwords.history import field_value, find

        def put(earlier: list[Earlier]) -> None:
            from core.vault import LoginEdit

            one = find(past, earlier)
            if one is not None:
                fields: dict[str, Any] = {one.field: field_value(one)}
                if one.field == "password":
                    fields["strength"] = -1  # rated afterwards, as imported ones are
                self.room.passwords.edit(login_id, LoginEdit(**fields), self.room.page.show_details)

        self.room.passwords.ask(lambda: self.room.store.history(login_id), put)


def _well_known(address: str) -> str:
    from core.passwords import change_password_page

    return change_password_page(address)
