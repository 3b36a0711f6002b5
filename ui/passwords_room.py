"""The Passwords page with everything behind it: built late, wired here, flow by flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.controllers.drafts import DraftsController
from ui.controllers.examining import ExamineController
from ui.controllers.identity import IdentityController
from ui.controllers.passwords import PasswordsController
from ui.controllers.passwords_lock import PasswordsLock
from ui.messages import describe
from ui.views.parts.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.clock import Clock
    from core.errors import AppError
    from core.settings import Settings
    from core.vault import KdfCost, Login, Rules, UnlockReport, VaultChange, VaultStore, Ways, WaysIn
    from ui.controllers.settings import SettingsController
    from ui.models.login_rows import Choice
    from ui.models.logins import LoginModel
    from ui.tasks import Tasks
    from ui.views.main_window import MainWindow
    from ui.views.parts.page import Page
    from ui.views.passwords.page import PasswordsPage
    from ui.views.passwords.trash import LoginTrashPage

PAGE: Final = "passwords"
TRASH: Final = "login-trash"


class PasswordsRoom(QObject):
    """Hold model, pages and controllers of saved passwords.

    `load` is called after each unlock, `forget` on each lock and on quit. Page and model are made when Passwords is
    first shown; who needs them says so with `when_built`. `report_made` tells what opening Passwords found.
    """

    report_made = Signal(object)  # UnlockReport

    def __init__(
        self,
        window: MainWindow,
        store: VaultStore,
        tasks: Tasks,
        clock: Clock,
        settings: SettingsController,
        *,
        ways: WaysIn,
        cost: KdfCost | None = None,
    ) -> None:
        from core.vault import Compartment

        super().__init__(window)
        self.window, self.store, self.tasks, self.clock, self.settings = window, store, tasks, clock, settings
        self.passwords = PasswordsController(store, tasks, clock, self)
        self.identity = IdentityController(store, ways, tasks, self, cost=cost)
        self.drafts = DraftsController(store, tasks, self, compartment=Compartment.PASSWORDS)
        self.examining = ExamineController(tasks, clock, self)
        self.lock = PasswordsLock(clock, self)
        self._minutes = 0
        self._subpages = {TRASH}
        self._loaded = False
        self._built: Late[PasswordsPage] = Late(self._make_page)
        self._trash: Late[LoginTrashPage] = Late(self._make_trash)
        window.add_page(
            PAGE,
            self._built,
            "key-round",
            lambda: QCoreApplication.translate("PasswordsRoom", "Passwords"),
            shortcut="Ctrl+2",
        )
        window.add_subpage(TRASH, self._trash)
        self._wire_closing()
        self._wire_identity()
        settings.rules_changed.connect(self.apply_rules)
        window.page_shown.connect(self._follow_page)

    @property
    def page(self) -> PasswordsPage:
        """Return the page, made at the first question."""
        return self._built.get()

    @property
    def model(self) -> LoginModel:
        """Return the list of logins, made with the page."""
        return self.page.model

    def when_built(self, take: Any) -> None:
        """Hand the page to `take`, now or as soon as it is made."""
        self._built.when_made(take)

    def add_subpage(self, key: str, page: Late[Page]) -> None:
        """Add a page that belongs to Passwords: it is left when this closes, and using it is a use of Passwords."""
        self._subpages.add(key)
        self.window.add_subpage(key, page)

    def show_subpage(self, key: str) -> None:
        """Show such a page, or first the question who sits here."""
        self.window.show_page(key if self.passwords.is_open else PAGE)

    def show_login(self, login_id: bytes) -> None:
        """Show one login, as from the page of its account or from health."""
        self.window.show_page(PAGE)
        if self.passwords.is_open:
            self.page.show_login(login_id)

    # -- what happens to the vault -------------------------------------------------------------

    def load(self) -> None:
        """Take up what the unlock opened."""
        self.apply_rules(self.store.rules)
        self.passwords.begin()

    def reload(self) -> None:
        """Read all logins anew, as after a restore."""
        self.passwords.begin()
        if self.passwords.is_open and self._loaded:
            self.passwords.load()

    def keep_drafts(self) -> None:
        """Seal what is typed, as the whole vault is about to lock."""
        if self.passwords.is_open:
            self.passwords.about_to_close.emit()

    def take_away(self, reason: str) -> None:
        """Close, as the system says that somebody leaves or that it will sleep; an answer under way opens nothing."""
        self.identity.abandon()
        if self._built.made is not None and not self.passwords.is_open:
            self._built.made.show_gate()
        self.passwords.close(reason)

    def forget(self) -> None:
        """Drop everything that was shown, as the whole vault is locked."""
        self.identity.abandon()
        self.passwords.forget("locked")
        self.lock.watch(None)

    def apply_rules(self, rules: Rules) -> None:
        """Follow the rules of the open vault."""
        self._minutes = max(1, round(rules.passwords_seconds / 60))
        self.lock.set_limit(rules.passwords_seconds)

    # -- flows ---------------------------------------------------------------------------------

    def _wire_closing(self) -> None:
        """Close without use, and forget everything that was shown."""
        passwords = self.passwords
        passwords.opened.connect(self._open)
        passwords.closed.connect(self._close)
        passwords.used.connect(self.lock.note_use)
        passwords.about_to_close.connect(self.drafts.keep)
        passwords.failed.connect(self._say_failed)
        self.drafts.failed.connect(passwords.failed)
        self.lock.due.connect(lambda: passwords.close("idle"))

    def _open(self) -> None:
        self.lock.start()
        self.passwords.purge_overdue()
        if self._is_here():
            self._show()

    def _close(self, reason: str) -> None:
        """Show the question again; what lies over the page or belongs to it is left."""
        here = self._is_here() and not self.window.covered
        self._loaded = False
        self.lock.stop()
        self.examining.forget()
        if here:
            self.window.close_overlays()
            self.window.messages.clear()
        if self._trash.made is not None:
            self._trash.made.forget()
        if self._built.made is not None:
            self._built.made.show_gate(reason, self._minutes)
            self._built.made.model.clear()
        if here:
            self.window.show_page(PAGE)
            self.page.focus_first()
            self.identity.look()

    def _is_here(self) -> bool:
        return self.window.current_key() == PAGE or self.window.current_key() in self._subpages

    def _follow_page(self, key: str) -> None:
        """Ask or show, as the person comes; input to the window counts as use as long as one of the pages is shown."""
        here = self._is_here()
        self.lock.watch(self.window.windowHandle() if here else None)
        if not here:
            return
        self.lock.note_use()
        self.passwords.begin()
        if self.passwords.is_open:
            self._show()
        elif key == PAGE:
            self.page.show_gate()
            self.identity.look()
        else:
            self.window.show_page(PAGE)

    def _show(self) -> None:
        if not self._loaded:
            self._loaded = True
            self.page.show_waiting()
            self.passwords.load()
            self.drafts.look()

    def _wire_identity(self) -> None:
        identity = self.identity
        identity.confirmed.connect(self._confirm)
        identity.ways_told.connect(self._offer_ways)
        identity.refused.connect(self._refuse)

    def _confirm(self, report: UnlockReport) -> None:
        self.passwords.begin()
        self.report_made.emit(report)

    def _offer_ways(self, ways: Ways) -> None:
        if self._built.made is not None and not self.passwords.is_open:
            self.page.gate.offer_pin(ways.tries)

    def _refuse(self, error: AppError) -> None:
        from core.keychain import KeychainError
        from core.vault import MasterPasswordDue, PinGone, PinUnreadable, WrongPin

        gate, left = self.page.gate, getattr(error, "tries_left", 0)
        if isinstance(error, WrongPin) and left:
            gate.show_wrong_pin(left)
        elif isinstance(error, WrongPin | PinGone | PinUnreadable | MasterPasswordDue | KeychainError):
            if isinstance(error, WrongPin | PinGone):
                gate.offer_pin(0)
            gone = PinGone() if isinstance(error, WrongPin) else error
            gate.ask_password(lambda: describe(gone))
        else:
            gate.show_error(lambda: describe(error))

    def _say_failed(self, error: AppError) -> None:
        self.window.messages.show_message(describe(error))

    # -- the page ------------------------------------------------------------------------------

    def _make_page(self) -> PasswordsPage:
        from ui.models.logins import LoginModel
        from ui.views.passwords.page import PasswordsPage

        page = PasswordsPage(LoginModel(self))
        page.gate.password_given.connect(self.identity.try_password)
        page.gate.pin_given.connect(self.identity.try_pin)
        page.gate.abandoned.connect(self.identity.abandon)
        self._wire_model(page)
        self._wire_wishes(page)
        self._wire_settings(page)
        return page

    def _wire_model(self, page: PasswordsPage) -> None:
        """Show what there is, follow what changes, and look what is wrong with it."""
        model, passwords, examining = page.model, self.passwords, self.examining

        def show(logins: Sequence[Login]) -> None:
            model.load(logins)
            page.show_logins()
            examining.look(index=True)

        def follow(change: VaultChange) -> None:
            model.apply(change)
            examining.look()

        passwords.loaded.connect(show)
        passwords.changed.connect(follow)
        passwords.added.connect(page.show_new)
        passwords.said.connect(lambda message, undo: self.window.messages.show_message(message, undo=undo))
        examining.watch(lambda: (model.all_logins(), model.version))
        examining.examined.connect(lambda health: model.set_health(health, self.clock.now()))
        examining.indexed.connect(model.take_index)

    def _wire_wishes(self, page: PasswordsPage) -> None:
        """Bring wishes of the page to the controller."""
        passwords = self.passwords
        page.trash_requested.connect(passwords.trash)
        page.favourite_requested.connect(lambda ids, yes: passwords.set_favourite(ids, favourite=yes))
        page.group_requested.connect(lambda ids, name, member: passwords.set_group(ids, name, member=member))
        page.tag_requested.connect(lambda ids, name, member: passwords.set_tag(ids, name, member=member))
        page.choice_requested.connect(self._choose)
        page.trash_page_requested.connect(self._show_trash)
        page.offer("duplicate", passwords.duplicate)

    def _choose(self, choice: Choice) -> None:
        self.model.set_choice(choice)

    def _make_trash(self) -> LoginTrashPage:
        from ui.views.passwords.trash import LoginTrashPage

        trash = LoginTrashPage(self.clock)
        trash.back_requested.connect(lambda: self.window.show_page(PAGE))
        trash.restore_requested.connect(self.passwords.restore)
        trash.purge_confirmed.connect(self.passwords.purge)
        self.passwords.trash_loaded.connect(trash.show_logins)
        self.passwords.changed.connect(lambda _change: self.passwords.load_trash() if trash.isVisible() else None)
        return trash

    def _show_trash(self) -> None:
        self.show_subpage(TRASH)
        self.passwords.load_trash()

    def _wire_settings(self, page: PasswordsPage) -> None:
        page.sort_requested.connect(lambda sort: self.settings.change("login_sort", sort))

        def apply(settings: Settings) -> None:
            page.set_sort(settings.login_sort)

        self.settings.changed.connect(apply)
        apply(self.settings.settings)
