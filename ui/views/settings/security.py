"""Settings, Security: the lock, the keys, what shows on screen and clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.setting_row import SettingRow
from ui.views.parts.toggle import Select, Toggle
from ui.views.settings.capture_rows import CaptureRows
from ui.views.settings.section import Section, fill_select, group_title
from ui.views.settings.ways_rows import PinRow, SystemRow, keyring_fault

if TYPE_CHECKING:
    from core.vault import Rules, Ways

IDLE_MINUTES: Final = (1, 2, 5, 10, 15, 30, 60)
CLIPBOARD_SECONDS: Final = (10, 20, 30, 45, 60, 120)


class SecuritySection(Section):
    """Change the rules that protect; they are kept in the vault itself."""

    password_requested = Signal()
    recovery_requested = Signal()
    new_keys_requested = Signal()
    drill_requested = Signal()
    app_lock_wished = Signal(bool)
    system_wished = Signal(bool)
    pin_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Rules | None = None
        self._app_lock = Toggle()
        self._app_lock.setObjectName("app_lock")
        self._app_lock.clicked.connect(self._wish_app_lock)
        self._ways: Ways | None = None
        self._can_ask = False
        self._pin = PinRow()
        self._pin.set_requested.connect(self.pin_requested)
        self._system = SystemRow()
        self._system.wished.connect(self.system_wished)
        self._minimise = Toggle()
        self._minimise.setObjectName("lock_on_minimise")
        self._minimise.clicked.connect(lambda on: self.rule_chosen.emit("lock_on_minimise", on))
        self._idle = Select()
        self._idle.setObjectName("idle_seconds")
        self._idle.activated.connect(lambda _: self.rule_chosen.emit("idle_seconds", self._idle.currentData()))
        self._password = SecondaryButton()
        self._password.setObjectName("change_password")
        self._password.clicked.connect(self.password_requested)
        self._recovery = SecondaryButton()
        self._recovery.setObjectName("replace_recovery_code")
        self._recovery.clicked.connect(self.recovery_requested)
        self._new_keys = SecondaryButton()
        self._new_keys.setObjectName("new_keys")
        self._new_keys.clicked.connect(self.new_keys_requested)
        self._drill = SecondaryButton()
        self._drill.setObjectName("recovery_drill")
        self._drill.clicked.connect(self.drill_requested)
        self._last_drill = 0.0
        self._clipboard = Select()
        self._clipboard.setObjectName("clipboard_seconds")
        self._clipboard.activated.connect(
            lambda _: self.rule_chosen.emit("clipboard_seconds", self._clipboard.currentData())
        )
        self._hide = Toggle()
        self._hide.setObjectName("hide_codes")
        self._hide.clicked.connect(lambda on: self.rule_chosen.emit("hide_codes", on))
        self.capture = CaptureRows()
        self.capture.rule_chosen.connect(self.rule_chosen)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._rows = {
            "lock": SettingRow("", "", self._app_lock),
            "idle": SettingRow("", "", self._idle),
            "minimise": SettingRow("", "", self._minimise),
            "password": SettingRow("", "", self._password),
            "recovery": SettingRow("", "", self._recovery),
            "new_keys": SettingRow("", "", self._new_keys),
            "drill": SettingRow("", "", self._drill),
            "clipboard": SettingRow("", "", self._clipboard),
            "hide": SettingRow("", "", self._hide),
        }
        self._keys_title, self._screen_title = group_title(), group_title()
        lock_card = self.add_card([self._rows["lock"], self._rows["idle"], self._rows["minimise"], self._pin])
        lock_card.body.addWidget(self._system)
        keys = ("password", "new_keys", "recovery", "drill")
        self.add_card([self._rows[name] for name in keys], self._keys_title)
        self.add_card([self._rows["clipboard"], self.capture, self._rows["hide"]], self._screen_title)
        self.end()

    def show_rules(self, rules: Rules) -> None:
        """Show the rules of the open vault."""
        self._rules = rules
        self._app_lock.setChecked(rules.app_lock)
        self._hide.setChecked(rules.hide_codes)
        self._idle.setEnabled(rules.app_lock)
        self._minimise.setEnabled(rules.app_lock)
        self._minimise.setChecked(rules.lock_on_minimise)
        self.capture.show_rules(rules)
        self._fill()
        self._show_lock()

    def show_ways(self, ways: Ways, *, can_ask: bool) -> None:
        """Show the ways in beside the master password, and whether the system can ask who sits here."""
        self._ways, self._can_ask = ways, can_ask
        self._pin.show_ways(ways)
        self._show_lock()

    def _show_lock(self) -> None:
        """Show App Lock and the system's question, which both need rules and keyring."""
        rules, fault = self._rules, keyring_fault(self._ways)
        locks = rules is None or rules.app_lock
        self._app_lock.setEnabled(not locks or (self._ways is not None and not fault))
        self._rows["lock"].set_words(self.tr("App Lock"), self._lock_sentence(locks=locks, fault=fault))
        asks = rules is not None and rules.system_unlock
        self._system.show_state(there=self._can_ask, on=asks, fault=fault)

    def _lock_sentence(self, *, locks: bool, fault: str) -> str:
        if locks:
            words = self.tr("Tessera asks for your password or PIN before it shows anything.")
            return words if not fault else self.tr("It can’t be turned off here: %1").replace("%1", fault)
        from core.vault import Use

        if self._ways is None or Use.START in self._ways.uses:
            return self.tr(
                "Off: your codes open by themselves, with a key in the keyring of this computer. Passwords still ask."
            )
        return self.tr("Off, yet each start asks: the keyring of this computer gives no key. %1").replace("%1", fault)

    def _wish_app_lock(self, on: bool) -> None:
        self._app_lock.setChecked(not on)  # until it is so
        self.app_lock_wished.emit(on)

    def show_last_drill(self, at: float) -> None:
        """Say when the recovery code was last found to open this vault; 0 is never."""
        self._last_drill = at
        self._say_last_drill()

    def _say_last_drill(self) -> None:
        from ui.views.clock_card import long_date

        last = self.tr("Last drill: %1.").replace("%1", long_date(self._last_drill))
        never = self.tr("Not done yet.")
        what = self.tr("Tries on a copy whether your code opens this vault.")
        self._rows["drill"].set_words(self.tr("Recovery drill"), f"{what} {last if self._last_drill else never}")

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        rows = self._rows
        self._show_lock()
        self._pin.retranslate()
        rows["idle"].set_words(
            self.tr("Lock when not used"),
            self.tr("Also when the computer sleeps, the screen locks or another person signs in."),
        )
        rows["minimise"].set_words(self.tr("Lock when minimised"), self.tr("Putting the window away locks it too."))
        self._keys_title.setText(self.tr("Keys"))
        rows["password"].set_words(self.tr("Master password"), self.tr("Opens the vault. Only you know it."))
        self._password.setText(self.tr("Change…"))
        rows["recovery"].set_words(
            self.tr("Recovery code"), self.tr("Your spare key. A new one makes the old one worthless.")
        )
        self._recovery.setText(self.tr("Replace…"))
        rows["new_keys"].set_words(
            self.tr("Someone may know the old one"),
            self.tr("A new password with new keys: what was copied before opens nothing new."),
        )
        self._new_keys.setText(self.tr("New keys…"))
        self._drill.setText(self.tr("Start…"))
        self._say_last_drill()
        self._screen_title.setText(self.tr("On the screen and the clipboard"))
        rows["clipboard"].set_words(
            self.tr("Clear the clipboard"), self.tr("Only when it still holds what Tessera put there.")
        )
        rows["hide"].set_words(self.tr("Hide codes"), self.tr("Dots until you click or hold."))
        self.capture.retranslate()
        self._password.setToolTip(self.tr("Change the master password"))
        self._recovery.setToolTip(self.tr("Replace the recovery code"))
        self._new_keys.setToolTip(self.tr("Make new keys, because someone may know the old password"))
        self._drill.setToolTip(self.tr("Start the recovery drill"))
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
