"""The Accounts page with everything behind it: built after the first window, wired here, flow by flow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap

from ui.controllers.accounts import AccountsController
from ui.controllers.clipboard import ClipboardController
from ui.controllers.codes import CodesController
from ui.controllers.copying import CopyController
from ui.controllers.drafts import DraftsController
from ui.messages import Message, describe
from ui.messages import accounts as words
from ui.models.accounts import AccountModel
from ui.models.faces import CodePair, Flash
from ui.views.accounts_page import AccountsPage
from ui.views.parts.late import Late

if TYPE_CHECKING:
    from core.clock import Clock
    from core.errors import AppError
    from core.settings import Settings
    from core.vault import AccountEdit, Rules, VaultStore
    from ui.controllers.drafts import Draft
    from ui.controllers.settings import SettingsController
    from ui.tasks import Tasks
    from ui.views.account_edit import AccountEditor
    from ui.views.account_page import AccountPage
    from ui.views.main_window import MainWindow
    from ui.views.trash_page import TrashPage

PAGE = "accounts"
ACCOUNT = "account"
TRASH = "trash"


class AccountsRoom(QObject):
    """Hold model, pages and controllers of accounts.

    `load` is called after each unlock, `forget` on each lock and on quit; who changes accounts elsewhere
    tells `model.apply`. `export_requested` names the accounts whose QR codes are wished.
    """

    export_requested = Signal(object)

    def __init__(
        self, window: MainWindow, store: VaultStore, tasks: Tasks, clock: Clock, settings: SettingsController
    ) -> None:
        super().__init__(window)
        self.window = window
        self.model = AccountModel(self)
        self.accounts = AccountsController(store, tasks, clock, self)
        self.codes = CodesController(store, tasks, clock, self)
        self.drafts = DraftsController(store, tasks, self)
        self.clipboard = ClipboardController(QGuiApplication.clipboard(), clock, self)
        self.copying = CopyController(self.codes, self.clipboard, clock, self)
        self.page = AccountsPage(self.model)
        self._clock, self._settings = clock, settings
        self._view, self._trash = Late(self._make_view), Late(self._make_trash)
        window.add_page(
            PAGE,
            Late(lambda: self.page),
            "layout-grid",
            lambda: QCoreApplication.translate("AccountsRoom", "Accounts"),
            shortcut="Ctrl+1",
        )
        window.add_subpage(ACCOUNT, self._view)
        window.add_subpage(TRASH, self._trash)
        self._wire_model()
        self._wire_codes()
        self._wire_copying()
        self._wire_changes()
        self._wire_ways()
        self._wire_settings()

    @property
    def view(self) -> AccountPage:
        """Return the page of one account, made at the first question."""
        return self._view.get()

    @property
    def trash(self) -> TrashPage:
        """Return the trash, made at the first question."""
        return self._trash.get()

    def load(self) -> None:
        """Show the accounts of the vault that was just opened."""
        self.page.tiles.wait_for_codes()
        self.accounts.load()
        self.drafts.look()
        self.accounts.purge_overdue()

    def _typed(self) -> Draft:
        """Return what an open edit would change."""
        from ui.views.account_edit import AccountEditor

        for editor in self.window.findChildren(AccountEditor):
            if editor.isVisible() and (fields := editor.typed()):
                return {"account": editor.account.id, "fields": fields}
        return {}

    def forget(self) -> None:
        """Drop everything that was shown, and take the clipboard back."""
        self.clipboard.clear()
        self.copying.clear()
        self.codes.clear()
        for late in (self._view, self._trash):
            if late.made is not None:
                late.made.forget()
        self.page.forget()
        self.model.clear()
        self.window.show_page(PAGE)

    def show_account(self, account_id: bytes) -> None:
        """Open the page of one account."""
        self.window.show_page(ACCOUNT)
        self.view.show_account(account_id)
        self.accounts.open_secret(account_id)

    def reveal_new(self, ids: Sequence[bytes]) -> None:
        """Choose accounts that were just added and scroll to them."""
        self.window.show_page(PAGE)
        self.page.tiles.wait_for_codes()
        self.page.show_new(ids)

    # -- flows ---------------------------------------------------------------------------------

    def _wire_model(self) -> None:
        self.accounts.loaded.connect(self.model.load)
        self.accounts.loaded.connect(lambda _accounts: self.page.focus_first())
        self.accounts.changed.connect(self.model.apply)
        self.accounts.failed.connect(lambda error: self.window.messages.show_message(describe(error)))

    def _wire_codes(self) -> None:
        """Make codes for what is seen, and paint them and each second."""
        tiles = self.page.tiles
        tiles.visible_changed.connect(lambda ids: self.codes.watch("tiles", ids))
        tiles.visible_changed.connect(self._fetch_pictures)
        self.accounts.changed.connect(lambda change: self._fetch_pictures([a.id for a in change.changed]))
        self.codes.codes_changed.connect(self._show_codes)
        self.codes.ticked.connect(tiles.tick)
        self.codes.failed.connect(lambda error: self.window.messages.show_message(describe(error)))
        self.accounts.recoded.connect(self.codes.put)

    def _show_codes(self, codes: dict[bytes, CodePair]) -> None:
        self.page.tiles.update_rows(self.model.set_codes(codes))
        self.page.tiles.let_paint()

    def _fetch_pictures(self, ids: Sequence[bytes]) -> None:
        if lacking := self.model.lacking_pictures(ids):
            self.accounts.open_pictures(lacking, self._take_pictures)

    def _take_pictures(self, pictures: dict[bytes, bytes]) -> None:
        for account_id, raw in pictures.items():
            picture = QPixmap()
            if picture.loadFromData(raw):
                self.page.tiles.update_rows(self.model.set_picture(account_id, picture))

    def _wire_copying(self) -> None:
        """Copy at a click, say so on the tile, remember the use."""
        self.page.tiles.copy_requested.connect(self.copying.copy)
        self.copying.copied.connect(self._say_copied)
        self.copying.used.connect(self.accounts.touch)
        self.page.tiles.next_requested.connect(self.accounts.advance)
        self.accounts.advance_begun.connect(lambda account_id: self._set_busy(account_id, busy=True))
        self.accounts.advance_ended.connect(lambda account_id: self._set_busy(account_id, busy=False))
        QGuiApplication.instance().applicationStateChanged.connect(self._check_clipboard)  # type: ignore[union-attr]

    def _check_clipboard(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:  # after a sleep, for one
            self.clipboard.check()

    def _say_copied(self, account_id: bytes, flash: int, seconds: int) -> None:
        self.page.tiles.flash(account_id, Flash(flash), seconds)

    def _copy_recovery_code(self, text: str) -> None:
        self.copying.copy_text(text)
        self.window.messages.show_message(words.recovery_code_copied(self.clipboard.seconds))

    def _set_busy(self, account_id: bytes, *, busy: bool) -> None:
        self.page.tiles.update_rows(self.model.set_busy(account_id, busy=busy))

    def _wire_changes(self) -> None:
        """Bring wishes of pages to the controller, and what was done with its Undo to the message bar."""
        page, accounts = self.page, self.accounts
        page.tiles.pin_requested.connect(accounts.pin)
        page.tiles.move_requested.connect(accounts.reorder)
        page.tiles.order_offered.connect(self._offer_own_order)
        self._wire_wishes(page)
        accounts.said.connect(lambda message, undo: self.window.messages.show_message(message, undo=undo))
        self.drafts.watch(self._typed)
        self.drafts.found.connect(self._edit_on)
        self.drafts.failed.connect(accounts.failed)

    def _wire_wishes(self, page: AccountsPage | AccountPage) -> None:
        """Do what may be wished of an account in the list and on its own page."""
        page.pin_requested.connect(self.accounts.pin)
        page.group_requested.connect(self._set_group)
        page.edit_requested.connect(self._edit)
        page.trash_confirmed.connect(self.accounts.trash)
        page.export_requested.connect(self.export_requested)

    def _make_view(self) -> AccountPage:
        from ui.views.account_page import AccountPage

        view = AccountPage(self.model)
        view.show_next = self._settings.settings.show_next
        view.back_requested.connect(self._leave_view)
        view.help_requested.connect(self.window.help_requested)
        self._wire_wishes(view)
        view.trash_confirmed.connect(lambda _ids: self._leave_view())
        self._wire_view_codes(view)
        accounts = self.accounts
        view.recovery_ticked.connect(lambda i, number, used: accounts.tick_recovery_code(i, number, used=used))
        view.recovery_added.connect(accounts.add_recovery_codes)
        view.copy_text_requested.connect(self._copy_recovery_code)
        view.no_printer.connect(lambda: self.window.messages.show_message(words.no_printer()))
        accounts.secret_opened.connect(view.show_secret)
        return view

    def _wire_view_codes(self, view: AccountPage) -> None:
        """Let the page of one account follow the model, and ask for what its code needs."""
        view.visible_changed.connect(lambda ids: self.codes.watch("view", ids))
        view.copy_requested.connect(self.copying.copy)
        view.next_requested.connect(self.accounts.advance)
        view.reveal_requested.connect(self.page.tiles.reveal)
        self.codes.codes_changed.connect(lambda codes: view.refresh() if view.account_id in codes else None)
        self.codes.ticked.connect(view.tick)
        self.copying.copied.connect(lambda account_id, flash, seconds: view.flash(account_id, Flash(flash), seconds))
        for changed in (
            self.page.tiles.revealed,
            self.accounts.advance_begun,
            self.accounts.advance_ended,
            self._settings.rules_changed,
        ):
            changed.connect(lambda _: view.refresh())

    def _make_trash(self) -> TrashPage:
        from ui.views.trash_page import TrashPage

        trash = TrashPage(self._clock)
        trash.back_requested.connect(self._leave_view)
        trash.restore_requested.connect(self.accounts.restore)
        trash.purge_confirmed.connect(self.accounts.purge)
        self.accounts.trash_loaded.connect(trash.show_accounts)
        self.accounts.changed.connect(lambda _change: self.accounts.load_trash() if trash.isVisible() else None)
        return trash

    def _set_group(self, ids: list[bytes], group: str, member: bool) -> None:
        self.accounts.set_group(ids, group, member=member)

    def _offer_own_order(self, ids: list[bytes], before: bytes | None) -> None:
        def switch() -> None:
            self.page.sort_requested.emit("order")
            self.accounts.reorder(ids, before)

        message: Message = words.own_order_offered(self.model.sorting)
        self.window.messages.show_message(message, action=switch)

    def _edit_on(self, draft: Draft) -> None:
        """Take up an edit where a lock interrupted it; one of an account that is gone is let go."""
        account_id, fields = draft.get("account", b""), draft.get("fields", {})
        if self.model.account(account_id) is not None:
            self._edit(account_id, fields)
        else:
            self.drafts.discard("account", "fields")

    def _edit(self, account_id: bytes, draft: dict[str, Any] | None = None) -> None:
        from ui.views.account_edit import AccountEditor

        account = self.model.account(account_id)
        if account is None:
            return
        editor = AccountEditor(self.window, account, [name for name, _ in self.model.groups()])
        editor.set_picture(self.model.picture(account_id))
        editor.saved.connect(lambda i, edit: self._save(editor, i, edit))
        editor.identity_given.connect(lambda text: self.accounts.check_identity(text, lambda: self._unlock(editor)))
        self.accounts.identity_refused.connect(editor.refuse_identity)
        self.accounts.secret_opened.connect(editor.show_secret)
        if draft:
            editor.restore(draft)
            editor.closed.connect(lambda: self.drafts.discard("account", "fields"))
        editor.open()

    def _save(self, editor: AccountEditor, account_id: bytes, edit: AccountEdit) -> None:
        """Close the editor once the edit is saved; what could not be saved stays in it."""
        gone: list[bool] = []
        editor.closed.connect(lambda: gone.append(True))

        def close() -> None:
            if not gone:
                editor.close_overlay()

        def refuse(error: AppError) -> None:
            if gone:
                self.accounts.failed.emit(error)
            else:
                editor.refuse(error)

        self.accounts.edit(account_id, edit, close, refuse)

    def _unlock(self, editor: AccountEditor) -> None:
        editor.accept_identity()
        self.accounts.open_secret(editor.account.id)

    def _wire_ways(self) -> None:
        """Lead from page to page; adding is joined to `page` where it is built."""
        self.page.tiles.open_requested.connect(self.show_account)
        self.page.trash_page_requested.connect(self._show_trash)

    def _leave_view(self) -> None:
        self.window.show_page(PAGE)

    def _show_trash(self) -> None:
        self.window.show_page(TRASH)
        self.accounts.load_trash()

    def _wire_settings(self) -> None:
        settings = self._settings
        self.page.sort_requested.connect(lambda sort: settings.change("sort", sort))
        self.page.hide_codes_requested.connect(lambda hide: settings.change_rule("hide_codes", hide))
        settings.changed.connect(self.apply_settings)
        settings.rules_changed.connect(self.apply_rules)
        self.apply_settings(settings.settings)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the looks chosen for this device."""
        self.page.set_sort(settings.sort)
        self.page.set_compact(compact=settings.density == "compact")
        self.page.set_show_next(shown=settings.show_next)
        if self._view.made is not None:
            self._view.made.show_next = settings.show_next

    def apply_rules(self, rules: Rules) -> None:
        """Follow the rules of the open vault."""
        self.clipboard.seconds = rules.clipboard_seconds
        self.page.set_hide_codes(hide=rules.hide_codes)
