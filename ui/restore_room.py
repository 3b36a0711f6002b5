"""All ways back from a backup: into the open vault, on a new computer, and in the place of a damaged vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.controllers.bringing_back import BringBackController
from ui.controllers.restore import BackUp, RestoreController
from ui.messages import describe
from ui.messages import restore as words
from ui.models.restoring import Begin, Comparison, KnownBackup, Restored, Source
from ui.wiring import wire_password_form

if TYPE_CHECKING:
    from core.errors import AppError
    from core.vault import CopyReport, KdfCost, UnlockReport, VaultStore
    from ui.controllers.vault import VaultController
    from ui.tasks import Tasks
    from ui.views.main_window import MainWindow
    from ui.views.restore.bring_back import BringBackPage
    from ui.views.restore.dialog import RestoreDialog


class RestoreRoom(QObject):
    """Make dialog and page when they are wanted, and wire them.

    `back_up` and `known` are those of the open vault; until they are given, nothing is restored into it.
    """

    passwords_opened = Signal()  # with the master password, to read a backup
    restored = Signal()  # the open vault holds other things than before
    brought_back = Signal(object)  # UnlockReport: a vault was put in place and is open
    code_shown = Signal()  # a new recovery code is on screen and must not vanish unread
    finished = Signal()  # the new code is kept, the open vault can be shown

    def __init__(
        self,
        window: MainWindow,
        store: VaultStore,
        vault: VaultController,
        tasks: Tasks,
        *,
        folder: Path,
        copy: Callable[[str], None],
        cost: KdfCost | None,
        floor: KdfCost,
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._copy, self._folder = window, tasks, copy, folder
        self.back_up: BackUp = _no_backup
        self.known: Callable[[], Sequence[KnownBackup]] = lambda: found_in(folder)
        self._dialog: RestoreDialog | None = None
        self._path: Path | None = None
        self._page: BringBackPage | None = None
        self._back: Callable[[], None] = lambda: None
        self._restoring = RestoreController(store, tasks, self._back_up_first, self, floor=floor)
        self._bringing = BringBackController(store, vault, tasks, self, cost=cost, floor=floor)
        self._wire_restoring()
        self._wire_bringing()
        vault.locked.connect(lambda _reason: self._restoring.cancel())

    # Into the open vault

    def restore(self, path: Path | None = None) -> None:
        """Lead from a backup, or from the question which one, to a restored vault."""
        from ui.views.restore.dialog import RestoreDialog

        dialog = self._dialog = RestoreDialog(self._window, self.known(), self._folder)
        self._path = path
        controller = self._restoring
        dialog.own_password_given.connect(controller.open_passwords)
        dialog.file_chosen.connect(controller.read)
        dialog.key_given.connect(controller.open)
        dialog.merge_requested.connect(controller.merge)
        dialog.replace_requested.connect(controller.replace)
        dialog.closed.connect(self._leave)
        dialog.open()
        controller.begin()

    def _wire_restoring(self) -> None:
        controller = self._restoring
        controller.own_password_wanted.connect(self._ask_own_password)
        controller.ready.connect(self.passwords_opened)
        controller.ready.connect(self._choose_backup)
        controller.key_wanted.connect(self._ask_key)
        controller.compared.connect(self._show_comparison)
        controller.staged.connect(self._show_stage)
        controller.restored.connect(self._say_restored)
        controller.refused.connect(self._refuse)
        controller.not_backed_up.connect(self._refuse_without_backup)

    def _back_up_first(self, done: Callable[[], None], failed: Callable[[AppError], None]) -> None:
        self.back_up(done, failed)

    def _leave(self) -> None:
        self._restoring.cancel()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _ask_own_password(self) -> None:
        if self._dialog is not None:
            self._dialog.ask_own_password()

    def _choose_backup(self) -> None:
        """Show the backups, unless it is known which one is meant."""
        path, self._path = self._path, None
        if self._dialog is None:
            return
        if path is None:
            self._dialog.ask_backup()
        else:
            self._dialog.show_stage("reading")
            self._restoring.read(path)

    def _ask_key(self, source: Source) -> None:
        if self._dialog is not None:
            self._dialog.ask_key(source)

    def _show_comparison(self, comparison: Comparison) -> None:
        if self._dialog is not None:
            self._dialog.show_comparison(comparison)

    def _show_stage(self, stage: str) -> None:
        if self._dialog is not None:
            self._dialog.show_stage(stage)

    def _say_restored(self, done: Restored) -> None:
        if self._dialog is not None:
            self._dialog.close_overlay()
        self.restored.emit()
        self._window.messages.show_message(words.restored(done.added, done.changed, done.removed))

    def _refuse(self, error: AppError) -> None:
        if self._dialog is not None:
            self._dialog.refuse(describe(error), costly=_is_costly(error))
        else:
            self._window.messages.show_message(describe(error))

    def _refuse_without_backup(self, error: AppError) -> None:
        if self._dialog is not None:
            self._dialog.refuse(words.no_fresh_backup(error))

    # In the place of the vault

    def bring_back(self, begin: Begin, back: Callable[[], None]) -> None:
        """Lead from a file to an open vault; `back` shows what was there before, when a person turns away."""
        from ui.views.restore.bring_back import BringBackPage

        backups = () if begin is Begin.SALVAGE else found_in(self._folder)
        page = BringBackPage(begin, backups, self._folder)
        controller = self._bringing
        page.file_chosen.connect(controller.read)
        page.key_given.connect(controller.open)
        page.taken.connect(controller.take)
        page.password_chosen.connect(controller.choose_password)
        page.copy_requested.connect(self._copy)
        page.cancelled.connect(self._turn_back)
        page.finished.connect(self.finished)
        wire_password_form(page.form, self._tasks)
        old, self._page, self._back = self._page, page, back
        self._window.show_cover(page)
        if old is not None:
            old.deleteLater()
        if begin is Begin.SALVAGE:
            controller.read_damaged()

    def _wire_bringing(self) -> None:
        controller = self._bringing
        controller.key_wanted.connect(self._ask_what_opens)
        controller.doubted.connect(self._show_report)
        controller.password_wanted.connect(self._ask_password)
        controller.code_made.connect(self._show_code)
        controller.brought_back.connect(self._tell_brought_back)
        controller.refused.connect(self._refuse_file)

    def _turn_back(self) -> None:
        self._bringing.cancel()
        self._back()

    def _ask_what_opens(self, source: Source) -> None:
        if self._page is not None:
            self._page.ask_key(source)

    def _show_report(self, report: CopyReport) -> None:
        if self._page is not None:
            self._page.show_report(report)

    def _ask_password(self) -> None:
        if self._page is not None:
            self._page.ask_password()

    def _show_code(self, code: str, kept_as: str) -> None:
        self.code_shown.emit()
        if self._page is not None:
            self._page.show_code(code, kept_as)

    def _tell_brought_back(self, report: UnlockReport, kept_as: str) -> None:
        if self._page is not None:
            self._page.forget()
        self.brought_back.emit(report)
        self._window.messages.show_message(words.brought_back(kept_as))

    def _refuse_file(self, error: AppError) -> None:
        if self._page is not None:
            self._page.refuse(describe(error), costly=_is_costly(error))


def found_in(folder: Path) -> list[KnownBackup]:
    """Return the files in a folder that are named as Tessera names its backups; nothing is read of them."""
    from core.vault.backup_files import read_name

    try:
        names = [(path, read_name(path.name)) for path in folder.iterdir()]
    except OSError:
        return []
    return [KnownBackup(path, said[0]) for path, said in names if said is not None]


def _is_costly(error: AppError) -> bool:
    return type(error).__name__ == "KdfTooCostly"


def _no_backup(_done: Callable[[], None], failed: Callable[[AppError], None]) -> None:
    from core.vault import SaveFailed

    failed(SaveFailed("io"))
