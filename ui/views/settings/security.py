"""Settings, Security: the lock, the keys, what shows on screen and clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.setting_row import SettingRow
from ui.views.parts.toggle import Select, Toggle
from ui.views.settings.section import Section, fill_select, group_title

if TYPE_CHECKING:
    from core.vault import Rules

IDLE_MINUTES: Final = (1, 2, 5, 10, 15, 30, 60)
CLIPBOARD_SECONDS: Final = (10, 20, 30, 45, 60, 120)


class SecuritySection(Section):
    """Change the rules that protect; they are kept in the vault itself."""

    password_requested = Signal()
    recovery_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Rules | None = None
        self._app_lock = Toggle()
        self._app_lock.setObjectName("app_lock")
        self._app_lock.clicked.connect(lambda on: self.rule_chosen.emit("app_lock", on))
        self._idle = Select()
        self._idle.setObjectName("idle_seconds")
        self._idle.activated.connect(lambda _: self.rule_chosen.emit("idle_seconds", self._idle.currentData()))
        self._password = SecondaryButton()
        self._password.setObjectName("change_password")
        self._password.clicked.connect(self.password_requested)
        self._recovery = SecondaryButton()
        self._recovery.setObjectName("replace_recovery_code")
        self._recovery.clicked.connect(self.recovery_requested)
        self._clipboard = Select()
        self._clipboard.setObjectName("clipboard_seconds")
        self._clipboard.activated.connect(
            lambda _: self.rule_chosen.emit("clipboard_seconds", self._clipboard.currentData())
        )
        self._hide = Toggle()
        self._hide.setObjectName("hide_codes")
        self._hide.clicked.connect(lambda on: self.rule_chosen.emit("hide_codes", on))
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._rows = {
            "lock": SettingRow("", "", self._app_lock),
            "idle": SettingRow("", "", self._idle),
            "password": SettingRow("", "", self._password),
            "recovery": SettingRow("", "", self._recovery),
            "clipboard": SettingRow("", "", self._clipboard),
            "hide": SettingRow("", "", self._hide),
        }
        self._keys_title, self._screen_title = group_title(), group_title()
        self.add_card([self._rows["lock"], self._rows["idle"]])
        self.add_card([self._rows["password"], self._rows["recovery"]], self._keys_title)
        self.add_card([self._rows["clipboard"], self._rows["hide"]], self._screen_title)
        self.end()

    def show_rules(self, rules: Rules) -> None:
        """Show the rules of the open vault."""
        self._rules = rules
        self._app_lock.setChecked(rules.app_lock)
        self._hide.setChecked(rules.hide_codes)
        self._idle.setEnabled(rules.app_lock)
        self._fill()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        rows = self._rows
        rows["lock"].set_words(
            self.tr("App Lock"),
            self.tr("Locks by itself when not in use. Each start asks for the master password in any case."),
        )
        rows["idle"].set_words(self.tr("Lock when not used"), self.tr("Counts the time without a key or a click."))
        self._keys_title.setText(self.tr("Keys"))
        rows["password"].set_words(self.tr("Master password"), self.tr("Opens the vault. Only you know it."))
        self._password.setText(self.tr("Change…"))
        rows["recovery"].set_words(
            self.tr("Recovery code"), self.tr("Your spare key. A new one makes the old one worthless.")
        )
        self._recovery.setText(self.tr("Replace…"))
        self._screen_title.setText(self.tr("On the screen and the clipboard"))
        rows["clipboard"].set_words(
            self.tr("Clear the clipboard"), self.tr("Only when it still holds what Tessera put there.")
        )
        rows["hide"].set_words(self.tr("Hide codes"), self.tr("Dots until you click or hold."))
        self._password.setToolTip(self.tr("Change the master password"))
        self._recovery.setToolTip(self.tr("Replace the recovery code"))
        self._fill()

    def _fill(self) -> None:
        idle = self._rules.idle_seconds if self._rules is not None else 300
        minutes = sorted({60 * n for n in IDLE_MINUTES} | {idle})
        fill_select(self._idle, [(self._after(seconds), seconds) for seconds in minutes], idle)
        clipboard = self._rules.clipboard_seconds if self._rules is not None else 30
        seconds = sorted({*CLIPBOARD_SECONDS, clipboard})
        fill_select(self._clipboard, [(self._after(n), n) for n in seconds], clipboard)

    def _after(self, seconds: int) -> str:
        if seconds >= 60 and seconds % 60 == 0:
            return self.tr("After %n minute(s)", "", seconds // 60)
        return self.tr("After %n second(s)", "", seconds)
