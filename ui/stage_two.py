"""Everything that the first window does without: vault, controllers and pages."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.clock import Clock, SystemClock
from ui.controllers.locking import LockController
from ui.controllers.settings import SettingsController
from ui.outcomes import Outcomes
from ui.wiring import (
    wire_adding,
    wire_capture,
    wire_export,
    wire_first_run,
    wire_lock,
    wire_password_form,
    wire_recovery,
    wire_session,
    wire_unlock,
)

if TYPE_CHECKING:
    from core.errors import AppError
    from core.keychain import Keychain
    from core.vault import KdfCost, UnlockReport, VaultStore, WaysIn
    from core.vault.anchor import AnchorBook
    from ui.accounts_room import AccountsRoom
    from ui.application import Application
    from ui.backup_room import BackupRoom
    from ui.controllers.adding import AddController
    from ui.controllers.vault import VaultController
    from ui.help_room import HelpRoom
    from ui.keys_room import KeysRoom
    from ui.login_room import LoginRoom
    from ui.models.restoring import Begin
    from ui.passwords_room import PasswordsRoom
    from ui.platform.session import SessionWatch
    from ui.restore_room import RestoreRoom
    from ui.settings_room import SettingsRoom
    from ui.ways_room import WaysRoom


class StageTwo(QObject):
    """Build the rest behind the first window, a step at a time, so that the window answers in between.

    The vault comes first: a password that was typed meanwhile is checked while the pages are still built.
    """

    def __init__(
        self,
        application: Application,
        *,
        cost: KdfCost | None,
        floor: KdfCost | None,
        keyring: bool,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(application)
        self._app = application
        self._cost, self._floor, self._keyring = cost, floor, keyring
        self.clock: Clock = clock or SystemClock()
        self.window = application.window
        self.tasks = application.tasks
        self.locking = LockController(self.clock, self)
        self.settings = SettingsController(application.settings, self.tasks, self)
        self._door: tuple[VaultStore, VaultController] | None = None
        self._keychain: Keychain | None = None
        self._waiting: list[Callable[[VaultController], None]] = []
        self._outcomes: Outcomes | None = None
        self._restoring: RestoreRoom | None = None
        self._steps = deque(
            (
                self._build_accounts,
                self._build_adding,
                self._build_passwords,
                self._build_settings,
                self._build_backup,
                self._build_help,
            )
        )
        self._links: list[str] = []
        self._lost: list[AppError] = []
        self.tasks.failed_late = self._note_lost
        self._session: SessionWatch | None = None
        self.ways: WaysRoom | None = None
        self._ways_in: WaysIn | None = None
        self.accounts: AccountsRoom | None = None
        self.adding: AddController | None = None
        self.passwords: PasswordsRoom | None = None
        self.logins: LoginRoom | None = None
        self.settings_room: SettingsRoom | None = None
        self.keys_room: KeysRoom | None = None
        self.backup: BackupRoom | None = None
        self.help_room: HelpRoom | None = None

    def begin(self) -> None:
        """Import the vault off the GUI thread, then go on step by step."""
        self.tasks.work(_import_vault, lambda _nothing: self._open_door())

    def unlock(self, password: str) -> None:
        """Unlock as soon as the vault can be asked."""
        self.when_door_open(lambda vault: vault.unlock(password))

    def try_pin(self, pin: str) -> None:
        """Try a PIN as soon as the vault can be asked."""
        self.when_door_open(lambda _vault: self.ways.try_pin(pin) if self.ways is not None else None)

    def take_link(self, link: str) -> None:
        """Offer the account of a link as soon as the vault is open."""
        self._links.append(link)
        self._hand_over_links()

    def when_door_open(self, do: Callable[[VaultController], None]) -> None:
        """Do something with the vault, now or as soon as it can be asked."""
        if self._door is not None:
            do(self._door[1])
        else:
            self._waiting.append(do)

    def finish_building(self) -> None:
        """Build at once what is not built yet, because somebody waits for it."""
        while self._steps:
            self._steps.popleft()()

    def close(self) -> None:
        """Lock, let go of the vault, build nothing more."""
        self._steps.clear()
        self.locking.stop()
        if self._session is not None:
            self._session.end()
        self._forget()
        if self.ways is not None:
            self.ways.close()
        if self._door is not None:
            self._door[1].close()

    # Building

    def _open_door(self) -> None:
        from core.vault import DEFAULT_COST, VaultStore
        from ui.controllers.vault import VaultController

        store = VaultStore(
            self._app.paths.vault,
            clock=self.clock,
            floor=self._floor or DEFAULT_COST,
            anchors=self._anchors() if self._keyring else None,
        )
        vault = VaultController(store, self.tasks, self, cost=self._cost or self._floor)
        self._door = (store, vault)
        self._wire_vault(vault)
        self.ways = self._made_ways(store, vault)
        if self._app.first_run is None:
            vault.check()
            self.ways.begin()
        waiting, self._waiting = self._waiting, []
        for do in waiting:
            do(vault)
        QTimer.singleShot(0, self._next_step)

    def _anchors(self) -> AnchorBook:
        from core.keychain import Keychain
        from core.vault.anchor import AnchorBook

        self._keychain = self._app.keychain or Keychain()
        return AnchorBook(self._keychain, clock=self.clock)

    def _next_step(self) -> None:
        if self._steps:
            self._steps.popleft()()
            QTimer.singleShot(0, self._next_step)
        else:
            self._listen()
            self.window.warm_up()
            self._built_accounts().page.tiles.warm_up()
            self.tasks.work(self._warm_up, lambda _nothing: _settle_memory())

    def _listen(self) -> None:
        """Hear what the system says of the session from now on."""
        if self._app.instance is None:  # not alone in this process: a test brings a system of its own
            return
        from ui.platform.session import session_watch

        self._session = session_watch(self)
        if self.ways is not None:
            self._session.away.connect(self.ways.withdraw)
        self._session.woke.connect(self._built_accounts().clipboard.check)
        if self.passwords is not None:
            room = self.passwords
            wire_session(self._session, self.locking, self.tasks, room.passwords, room.take_away)
            self._session.woke.connect(room.lock.look)
        self._session.begin(self.window.windowHandle())

    def _warm_up(self) -> None:
        """Do what the first unlock would wait for; runs in a worker."""
        import core.clockcheck
        import core.otp.hotp  # noqa: F401 - both are here for the time they take
        from core.crypto import warm_up
        from ui import brands

        warm_up()
        brands.warm_up()
        if self._keychain is not None:
            self._keychain.availability()

    def _wire_vault(self, vault: VaultController) -> None:
        app, window = self._app, self.window
        outcomes = self._outcomes = Outcomes(window, vault, app.lock_page, app.paths.data)
        wire_unlock(app.lock_page, vault, window, outcomes.explain)
        wire_lock(window, vault, self.locking, app.lock_page)
        app.lock_page.recovery_requested.connect(lambda: self._begin_recovery(vault))
        if app.first_run is not None:
            wire_first_run(app.first_run, vault, window, self.enter)
            app.first_run.copy_requested.connect(self._copy)
        outcomes.bring_back_requested.connect(self._bring_back)
        outcomes.restore_requested.connect(self._restore)
        vault.unlocked.connect(self._look_at)
        vault.locked.connect(lambda _reason: self._forget())
        self.settings.changed.connect(app.apply_settings)
        self.settings.use_vault(self._door[0]) if self._door else None
        handle = window.windowHandle()
        if handle is not None:
            self.locking.watch(handle)

    def _made_ways(self, store: VaultStore, vault: VaultController) -> WaysRoom:
        from core.keychain import Keychain, no_backend
        from core.vault import WaysIn
        from ui.controllers.unlocking import UnlockController
        from ui.controllers.ways import WaysController
        from ui.platform.system_unlock import system_unlock
        from ui.ways_room import WaysRoom

        keychain = self._keychain or self._app.keychain or Keychain(no_backend)
        ways = self._ways_in = WaysIn(store, keychain, self._app.paths.pin_tries)
        unlocking = UnlockController(ways, vault, self.tasks, self, system=system_unlock())
        changing = WaysController(ways, store, self.tasks, self)
        changing.busy_changed.connect(lambda _busy: self._take_up_passwords())
        room = WaysRoom(self.window, self.settings, changing, unlocking)
        room.serve_lock_page(self._app.lock_page, self._explain)
        return room

    def _build_accounts(self) -> None:
        from ui.accounts_room import AccountsRoom

        store, vault = self._opened()
        self.accounts = AccountsRoom(self.window, store, self.tasks, self.clock, self.settings)
        vault.about_to_lock.connect(self.accounts.drafts.keep)

    def _build_adding(self) -> None:
        from ui.controllers.adding import AddController
        from ui.controllers.capture import CaptureController
        from ui.controllers.exporting import ExportController
        from ui.controllers.screen import ScreenController

        store, vault = self._opened()
        accounts = self._built_accounts()
        adding = self.adding = AddController(store, self.tasks, self.clock, self)
        capture = CaptureController(self.tasks, self._app.settings, self)
        screen = ScreenController(self.tasks, self)
        wire_adding(self.window, self.clock, adding, capture, screen, drafts=accounts.drafts)
        adding.changed.connect(accounts.model.apply)
        adding.recoded.connect(accounts.codes.put)
        adding.added.connect(lambda added: accounts.reveal_new(added.stored.new_ids))
        vault.locked.connect(lambda _reason: (capture.stop(), screen.cancel(), adding.forget()))
        export = wire_export(self.window, ExportController(store, self.tasks, self))
        accounts.page.add_requested.connect(self.window.add_requested)
        accounts.export_requested.connect(export)
        self._export = export
        self._hand_over_links()

    def _build_passwords(self) -> None:
        from ui.generator_room import GeneratorRoom
        from ui.login_room import LoginRoom
        from ui.passwords_room import PasswordsRoom

        store, vault = self._opened()
        if self._ways_in is None:
            raise AssertionError
        room = self.passwords = PasswordsRoom(
            self.window,
            store,
            self.tasks,
            self.clock,
            self.settings,
            ways=self._ways_in,
            cost=self._cost or self._floor,
        )
        vault.about_to_lock.connect(room.keep_drafts)
        room.passwords.closed.connect(lambda _reason: self._begin_backups_anew())
        room.report_made.connect(self._remark_passwords)
        accounts = self._built_accounts()
        self.logins = LoginRoom(room, accounts)
        GeneratorRoom(room, self.logins, accounts.clipboard)

    def _remark_passwords(self, report: UnlockReport) -> None:
        """Say what opening Passwords found, which the unlock of accounts alone could not."""
        outcomes = self._outcomes
        if outcomes is None:
            raise AssertionError
        if report.rollback is not None:
            outcomes.show_rollback(report.rollback, self.enter)
        else:
            outcomes.remark(report, self.enter)

    def _build_settings(self) -> None:
        from ui.controllers.keys import KeysController
        from ui.keys_room import KeysRoom
        from ui.settings_room import SettingsRoom

        store, _ = self._opened()
        accounts = self._built_accounts()
        keys = KeysController(store, self.tasks, self, cost=self._cost)
        room = self.settings_room = SettingsRoom(
            self.window,
            paths=self._app.paths,
            settings=self.settings,
            keys=keys,
            locking=self.locking,
            tasks=self.tasks,
            copy=self._copy,
        )
        if self.ways is not None:
            room.when_security_made(self.ways.take_section)
        keys.busy_changed.connect(lambda _busy: self._take_up_passwords())
        keys_room = self.keys_room = KeysRoom(self.window, keys, self.tasks, self._copy)
        room.when_security_made(keys_room.take_section)
        room.new_keys_requested.connect(keys_room.ask_for_new_keys)
        keys_room.recovery_code_requested.connect(room.ask_for_recovery_code)
        if self.ways is not None:
            keys.renewed.connect(self.ways.look_again)  # new keys leave no PIN and no keyring key
        room.export_requested.connect(lambda: self._export([one.id for one in accounts.model.all_accounts()]))
        self._guard_capture(room)

    def _build_backup(self) -> None:
        from core.vault import Backups
        from ui.backup_room import BackupRoom
        from ui.controllers.backup import BackupController

        store, vault = self._opened()
        if self.settings_room is None:
            raise AssertionError
        backups = Backups(store, self._app.paths.backups, clock=self.clock)
        room = self.backup = BackupRoom(self.window, BackupController(store, backups, self.tasks, self.clock, self))
        self.settings_room.when_backup_made(room.take_section)
        room.section_requested.connect(self.settings_room.show_section)
        room.restore_requested.connect(self._restore)
        room.controller.plain_opened.connect(self._take_up_passwords)
        vault.locked.connect(lambda _reason: room.forget())
        if self.keys_room is not None:
            self.keys_room.keys.back_up = room.controller.backup_now
            self.keys_room.backups_replace_requested.connect(room.controller.replace_all)

    def _guard_capture(self, room: SettingsRoom) -> None:
        """Keep the window out of screen captures as long as the rules say so."""
        from ui.controllers.capture_guard import CaptureGuard

        _, vault = self._opened()
        guard = CaptureGuard(self)
        self.settings.rules_changed.connect(guard.apply_rules)
        vault.locked.connect(lambda _reason: guard.end_pause())
        room.when_security_made(lambda section: wire_capture(section.capture, guard))

    def _build_help(self) -> None:
        from ui.help_room import HelpRoom

        store, _ = self._opened()
        room = self.help_room = HelpRoom(self.window, store, self.tasks, self.clock)
        if self.settings_room is not None:
            self.settings_room.help_requested.connect(room.show_topic)
            room.settings_requested.connect(self.settings_room.show_section)
        room.begin()

    @property
    def restoring(self) -> RestoreRoom:
        """Return the ways back from a backup, made at the first question."""
        if self._restoring is None:
            self._restoring = self._made_restoring()
        return self._restoring

    def _made_restoring(self) -> RestoreRoom:
        from core.vault import DEFAULT_COST
        from ui.restore_room import RestoreRoom

        store, vault = self._opened()
        room = RestoreRoom(
            self.window,
            store,
            vault,
            self.tasks,
            folder=self._app.paths.backups,
            copy=self._copy,
            cost=self._cost,
            floor=self._floor or DEFAULT_COST,
        )
        if self.backup is not None:
            room.back_up, room.known = self.backup.back_up_first, self.backup.known
        room.restored.connect(self._reload)
        room.passwords_opened.connect(self._take_up_passwords)
        room.brought_back.connect(self._look_at)
        room.code_shown.connect(self.locking.stop)
        room.finished.connect(self.enter)
        return room

    # What happens to the vault

    def enter(self) -> None:
        """Show the pages of the open vault."""
        self.finish_building()
        accounts = self._built_accounts()
        accounts.load()
        if self.passwords is not None:
            self.passwords.load()
        if self.settings_room is not None:
            self.settings_room.load()
        if self.keys_room is not None:
            self.keys_room.load()
        if self.backup is not None:
            self.backup.load()
        self.window.show_page("accounts")
        self.window.show_shell()
        self._tell_lost()
        self._hand_over_links()
        if self.help_room is not None:
            self.help_room.load()
        self.locking.start()  # last: it locks again if the system asked for that during the unlock

    def _look_at(self, report: UnlockReport) -> None:
        """Enter, or say first what the unlock found."""
        outcomes = self._outcomes
        if outcomes is None:
            raise AssertionError
        if report.rollback is not None:
            outcomes.show_rollback(report.rollback, self.enter)
            self._guard()
            return
        self.enter()
        outcomes.remark(report, self.enter)

    def begin_with_backup(self) -> None:
        """Lead from the first run to a vault that is put in place from a file."""
        from ui.models.restoring import Begin

        first_run = self._app.first_run
        if first_run is not None:
            self._bring_back(Begin.NEW, lambda: self.window.show_cover(first_run))

    def _bring_back(self, begin: Begin, back: Callable[[], None]) -> None:
        self.restoring.bring_back(begin, back)

    def _restore(self, path: str = "") -> None:
        self.restoring.restore(Path(path) if path else None)

    def _begin_recovery(self, vault: VaultController) -> None:
        from ui.views.recovery_page import RecoveryPage

        page = self.window.findChild(RecoveryPage)
        if page is None:
            page = RecoveryPage()
            wire_recovery(page, vault, self._app.lock_page, self.window, self._settle_first)
            wire_password_form(page.form, self.tasks)
            page.copy_requested.connect(self._copy)
            page.finished.connect(self.enter)
            vault.recovered.connect(lambda _report: self._guard())
            vault.recovery_replaced.connect(lambda _code: self.locking.stop())  # a new code must not vanish unread
        self.window.show_cover(page)
        page.begin()

    def _explain(self, error: AppError) -> bool:
        return self._outcomes is not None and self._outcomes.explain(error)

    def _settle_first(self, report: UnlockReport, go_on: Callable[[], None]) -> None:
        if self._outcomes is not None:
            self._outcomes.settle_first(report, go_on)

    def _guard(self) -> None:
        """Lock when nobody goes on: behind a page that asks something the vault is open."""
        if self._door is not None:
            self.locking.set_rules(self._door[0].rules)
            self.locking.start()

    def _reload(self) -> None:
        """Show what the open vault holds now, after more changed than a row or two."""
        self._built_accounts().accounts.load()
        if self.passwords is not None:
            self.passwords.reload()

    def _begin_backups_anew(self) -> None:
        """Give up what Passwords cut off as it closed: the answer of a backup under way is not delivered any more."""
        if self.backup is not None and self.backup.controller.busy and self._opened()[1].is_open:
            self.backup.controller.begin()

    def _take_up_passwords(self) -> None:
        """Let Passwords close by itself again where a dialog opened it for what both compartments are needed for."""
        if self.passwords is not None:
            self.passwords.passwords.begin()

    def _note_lost(self, error: AppError) -> None:
        """Say on the lock page that a save failed that somebody believes in, and once more in the window."""
        from core.vault import ItemTooLarge, SaveFailed, SealBudgetSpent
        from ui.messages.vault import failed_before_lock

        if isinstance(error, SaveFailed | ItemTooLarge | SealBudgetSpent):
            self._lost = [error]
            self._app.lock_page.show_remark(lambda: failed_before_lock(error))

    def _tell_lost(self) -> None:
        from ui.messages.vault import failed_before_lock

        for error in self._lost:
            self.window.messages.show_message(failed_before_lock(error))
        self._lost = []

    def _forget(self) -> None:
        if self.passwords is not None:
            self.passwords.forget()
        if self.accounts is not None:
            self.accounts.forget()

    def _copy(self, text: str) -> None:
        self.finish_building()
        self._built_accounts().copying.copy_text(text)

    def _hand_over_links(self) -> None:
        if self.adding is not None and self._links:
            links, self._links = self._links, []
            self.adding.hand_over(links)
        if self.adding is not None and self._door is not None and self._door[1].is_open and not self.window.covered:
            self.adding.take_waiting()

    def _opened(self) -> tuple[VaultStore, VaultController]:
        if self._door is None:
            raise AssertionError
        return self._door

    def _built_accounts(self) -> AccountsRoom:
        if self.accounts is None:
            raise AssertionError
        return self.accounts


def _import_vault() -> None:
    import core.vault  # noqa: F401 - here for the time it takes


def _settle_memory() -> None:
    """Let Python's collector pass over what stays for the life of the program, or each unlock pays for walking it."""
    gc.collect()
    gc.freeze()
