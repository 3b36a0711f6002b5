"""The settings page with everything behind it: built after the first window, wired here, flow by flow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ui.messages import Message, describe
from ui.views.parts.late import Late
from ui.views.settings.place_words import describe_place
from ui.wiring import wire_password_form

if TYPE_CHECKING:
    from core.errors import AppError
    from core.paths import Paths
    from core.vault import Rules
    from core.vault.places import PlaceConcern
    from core.vault.recovery_code import RecoveryCode
    from ui.controllers.keys import KeysController
    from ui.controllers.locking import LockController
    from ui.controllers.settings import SettingsController
    from ui.tasks import Tasks
    from ui.views.main_window import MainWindow
    from ui.views.settings.backup import BackupSection
    from ui.views.settings.change_password import ChangePasswordOverlay
    from ui.views.settings.page import SettingsPage
    from ui.views.settings.replace_recovery import ReplaceRecoveryOverlay
    from ui.views.settings.security import SecuritySection

PAGE = "settings"


class SettingsRoom(QObject):
    """Hold the settings page and the dialogs that change keys; `load` is called after each unlock.

    What the page only points at is told by signals: `help_requested` a topic, `export_requested`,
    `new_keys_requested`.
    """

    help_requested = Signal(str)
    export_requested = Signal()
    new_keys_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        *,
        paths: Paths,
        settings: SettingsController,
        keys: KeysController,
        locking: LockController,
        tasks: Tasks,
        copy: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._keys, self._tasks, self._copy = window, settings, keys, tasks, copy
        self._vault, self._file = paths.vault, paths.settings
        self._rules: Rules | None = None
        self._concern: PlaceConcern | None = None
        self._loads = 0
        self._password: ChangePasswordOverlay | None = None
        self._recovery: ReplaceRecoveryOverlay | None = None
        self._page = Late(self._make_page)
        window.add_page(
            PAGE,
            self._page,
            "settings",
            lambda: QCoreApplication.translate("SettingsRoom", "Settings"),
            shortcut="Ctrl+,",
        )
        self._wire_settings(locking)
        self._wire_keys()

    @property
    def page(self) -> SettingsPage:
        """Return the settings page, made at the first question."""
        return self._page.get()

    def when_security_made(self, take: Callable[[SecuritySection], object]) -> None:
        """Hand the section Security to `take` as soon as somebody looks at the settings."""
        self._page.when_made(lambda page: page.security.when_made(take))

    def when_backup_made(self, take: Callable[[BackupSection], object]) -> None:
        """Hand the section Backup to `take` as soon as somebody looks at it."""
        self._page.when_made(lambda page: page.backup.when_made(take))

    def load(self) -> None:
        """Show the rules of the vault that was just opened, and say where it lies badly."""
        self._settings.read_rules()
        self._loads += 1
        asked = self._loads

        def show(concern: PlaceConcern | None) -> None:
            if asked == self._loads:  # two looks may run side by side, and only the later one counts
                self._show_place(concern)

        self._tasks.work(self._examine, show)

    def show_section(self, key: str) -> None:
        """Open the page at a section."""
        self._window.show_page(PAGE)
        self.page.open_section(key)

    def _make_page(self) -> SettingsPage:
        from ui.views.settings.page import SettingsPage

        page, settings = SettingsPage(self._vault, self._file), self._settings
        page.setting_chosen.connect(settings.change)
        page.rule_chosen.connect(settings.change_rule)
        page.add_requested.connect(self._window.add_requested)
        page.export_requested.connect(self.export_requested)
        page.help_requested.connect(self.help_requested)
        page.folder_requested.connect(self._open_folder)
        page.password_requested.connect(self._ask_password)
        page.recovery_requested.connect(self.ask_for_recovery_code)
        settings.changed.connect(page.show_settings)
        settings.rules_changed.connect(page.show_rules)
        page.show_settings(settings.settings)
        if self._rules is not None:
            page.show_rules(self._rules)
        page.show_place_concern(self._concern)
        return page

    def _wire_settings(self, locking: LockController) -> None:
        def apply(rules: Rules) -> None:
            self._rules = rules
            locking.set_rules(rules)

        settings = self._settings
        settings.rules_changed.connect(apply)
        settings.unsaved.connect(self._say_unsaved)
        settings.failed.connect(lambda error: self._window.messages.show_message(describe(error)))

    # -- keys ----------------------------------------------------------------------------------

    def _wire_keys(self) -> None:
        self._keys.busy_changed.connect(self._show_busy)
        self._keys.password_changed.connect(self._say_changed)
        self._keys.recovery_replaced.connect(self._show_code)
        self._keys.refused.connect(self._say_refused)

    def _ask_password(self) -> None:
        from ui.views.settings.change_password import ChangePasswordOverlay

        if self._password is None:
            self._password = ChangePasswordOverlay(self._window)
            self._password.change_requested.connect(self._keys.change_password)
            self._password.new_keys_requested.connect(self.new_keys_requested)
            wire_password_form(self._password.form, self._tasks)
        self._password.open()

    def ask_for_recovery_code(self) -> None:
        """Open the dialog that makes a new recovery code."""
        from ui.views.settings.replace_recovery import ReplaceRecoveryOverlay

        if self._recovery is None:
            self._recovery = ReplaceRecoveryOverlay(self._window)
            self._recovery.replace_requested.connect(self._keys.replace_recovery_code)
            self._recovery.copy_requested.connect(self._copy)
            self._recovery.left_unkept.connect(self._keys.note_unkept)
        self._recovery.open()

    def _show_busy(self, busy: bool) -> None:
        for overlay in (self._password, self._recovery):
            if overlay is not None and overlay.isVisible():
                overlay.set_busy(busy)

    def _show_code(self, code: RecoveryCode) -> None:
        if self._recovery is not None:
            self._recovery.show_code(code.text)

    def _say_changed(self) -> None:
        if self._password is not None:
            self._password.close_overlay()
        title = QCoreApplication.translate("SettingsRoom", "Master password changed.")
        text = QCoreApplication.translate(
            "SettingsRoom", "Copies of the vault that were made earlier still open with the earlier one."
        )
        self._window.messages.show_message(Message(title, text, "success"))

    def _say_refused(self, error: AppError) -> None:
        from core.vault import WrongPassword

        message = describe(error)
        if self._password is not None and self._password.isVisible():
            self._password.show_refused(message, old_is_wrong=isinstance(error, WrongPassword))
        elif self._recovery is not None and self._recovery.isVisible():
            self._recovery.show_refused(message)
        else:
            self._window.messages.show_message(message)

    # -- places --------------------------------------------------------------------------------

    def _examine(self) -> PlaceConcern | None:
        from core.vault.places import examine

        return examine(self._vault)

    def _show_place(self, concern: PlaceConcern | None) -> None:
        if self._page.made is not None:
            self._page.made.show_place_concern(concern)
        if concern is not None and concern != self._concern:
            self._window.messages.show_message(
                describe_place(concern), action=lambda: self.help_requested.emit("what-is-stored")
            )
        self._concern = concern

    def _open_folder(self, folder: str) -> None:
        Path(folder).mkdir(parents=True, exist_ok=True)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            title = QCoreApplication.translate("SettingsRoom", "This desktop has no program that shows folders.")
            self._window.messages.show_message(Message(title, folder, "warning"))

    def _say_unsaved(self) -> None:
        title = QCoreApplication.translate("SettingsRoom", "This choice is not kept: its file can’t be written.")
        text = QCoreApplication.translate(
            "SettingsRoom", "It holds until you quit. Your vault is not concerned; look whether the disk is full."
        )
        self._window.messages.show_message(Message(title, text, "warning"))
