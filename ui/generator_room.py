"""Generated passwords: the dialog, wired to the form of a login and to the menu of the Passwords page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui.controllers.login_copying import SOURCE
from ui.messages import describe
from ui.messages import login_copying as words

if TYPE_CHECKING:
    from core.errors import AppError
    from ui.controllers.clipboard import ClipboardController
    from ui.controllers.generator import GeneratorController
    from ui.login_room import LoginRoom
    from ui.passwords_room import PasswordsRoom
    from ui.views.parts.fields import SecretField
    from ui.views.passwords.generator import GeneratorDialog
    from ui.views.passwords.page import PasswordsPage


class GeneratorRoom(QObject):
    """Open the generator for a field or by itself; the dialog and what is behind it are made at the first use."""

    def __init__(self, room: PasswordsRoom, logins: LoginRoom, clipboard: ClipboardController) -> None:
        super().__init__(room)
        self._room, self._clipboard = room, clipboard
        self._dialog: GeneratorDialog | None = None
        self._generator: GeneratorController | None = None
        self._field: SecretField | None = None
        self._site = ""
        logins.generate_wanted.connect(self.fill)
        room.when_built(self._offer)
        room.passwords.closed.connect(lambda _reason: self._close())

    def fill(self, field: SecretField, site: str, rules: str) -> None:
        """Make a password for a field of a form."""
        self._field, self._site = field, site
        self._made_dialog().begin(site, rules, filling=True)

    def show(self) -> None:
        """Make a password to be copied."""
        self._field, self._site = None, ""
        self._made_dialog().begin(filling=False)

    def _offer(self, page: PasswordsPage) -> None:
        page.tools.add_entry(
            "open_generator",
            "wand-sparkles",
            lambda: QCoreApplication.translate("GeneratorDialog", "Generate a password…"),
            self.show,
        )

    def _made_dialog(self) -> GeneratorDialog:
        if self._dialog is None:
            from ui.controllers.generator import GeneratorController
            from ui.views.passwords.generator import GeneratorDialog

            room = self._room
            dialog = self._dialog = GeneratorDialog(room.window)
            generator = self._generator = GeneratorController(room.store, room.passwords, room.tasks, room.clock, self)
            dialog.wanted.connect(generator.make)
            dialog.remembered_wanted.connect(generator.recall)
            dialog.forget_requested.connect(generator.forget_remembered)
            dialog.copy_requested.connect(self._copy)
            dialog.chosen.connect(self._use)
            generator.made.connect(dialog.show_made)
            generator.impossible.connect(dialog.show_impossible)
            generator.recalled.connect(lambda found, trusted: dialog.show_remembered(found, trusted=trusted))
            generator.failed.connect(self._say)
        return self._dialog

    def _copy(self, text: str) -> None:
        self._clipboard.copy(text, SOURCE)
        self._keep(text)
        if self._dialog is not None:
            self._dialog.show_copied(words.copied_short(self._clipboard.seconds))

    def _use(self, text: str) -> None:
        self._keep(text)
        if self._field is not None:
            self._field.setText(text)
            self._field.setFocus()
        self._field = None

    def _keep(self, text: str) -> None:
        if self._generator is not None:
            self._generator.keep(text, self._site)

    def _close(self) -> None:
        self._field = None
        if self._dialog is not None:
            self._dialog.close_overlay()

    def _say(self, error: AppError) -> None:
        self._room.window.messages.show_message(describe(error))
