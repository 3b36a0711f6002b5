"""The ways in beside the master password: offered on the lock page, set and removed in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui.messages import Message, describe
from ui.messages.keychain import describe_keyring

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.errors import AppError
    from core.vault import Use, Ways
    from ui.controllers.settings import SettingsController
    from ui.controllers.unlocking import UnlockController
    from ui.controllers.ways import WaysController
    from ui.views.lock_page import LockPage
    from ui.views.main_window import MainWindow
    from ui.views.settings.ask_master import AskMasterOverlay, Wish
    from ui.views.settings.security import SecuritySection
    from ui.views.settings.set_pin import SetPinOverlay

_RULES = {1: ("app_lock", False), 2: ("system_unlock", True)}  # by Use, the rule that goes with it


class WaysRoom(QObject):
    """Join the lock page and the rows of Settings, Security with what opens the vault by PIN, keyring or system."""

    def __init__(
        self, window: MainWindow, settings: SettingsController, ways: WaysController, unlocking: UnlockController
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._ways, self._unlocking = window, settings, ways, unlocking
        self._page: LockPage | None = None
        self._section: SecuritySection | None = None
        self._known: Ways | None = None
        self._can_ask = False
        self._pin: SetPinOverlay | None = None
        self._asks: dict[str, AskMasterOverlay] = {}
        unlocking.ways_changed.connect(self._show)
        ways.busy_changed.connect(self._show_busy)
        ways.changed.connect(lambda: unlocking.look(ask_keyring=True))
        ways.pin_set.connect(self._say_set)
        ways.pin_removed.connect(self._say_removed)
        ways.allowed.connect(self._take_allowed)
        ways.forbidden.connect(self._take_forbidden)
        ways.refused.connect(self._say_refused)

    def begin(self) -> None:
        """Look which ways there are, and open accounts where App Lock is off."""
        if self._page is not None:
            self._page.show_way_out()
        self._unlocking.begin()

    def look_again(self) -> None:
        """Look anew which ways there are, as after new keys."""
        self._unlocking.look(ask_keyring=True)

    def try_pin(self, pin: str) -> None:
        """Try a PIN that was typed on the lock page."""
        self._unlocking.try_pin(pin)

    def withdraw(self, _reason: str = "") -> None:
        """Drop what is under way, as somebody leaves: nobody comes back to a vault that opened meanwhile."""
        self._unlocking.abandon()
        if self._page is not None and self._page.isVisible():
            self._page.withdraw_pin()

    def close(self) -> None:
        """Take every question back."""
        self._unlocking.abandon()

    def serve_lock_page(self, page: LockPage, explain: Callable[[AppError], bool]) -> None:
        """Offer the ways in on the lock page, and say there what became of them."""

        def offer(ways: Ways, system: bool) -> None:
            def reason() -> str:
                return "" if ways.keyring is None else describe_keyring(ways.keyring)

            page.offer(tries=ways.tries, system=system, reason=reason if ways.wanted else str)
            if not reason():  # a keyring that is locked today may answer tomorrow
                self._settings.change("expects_pin", ways.tries > 0)

        def refuse(error: AppError) -> None:
            from core.vault import PinGone, WrongPin

            if self._window.cover is not page or explain(error):
                return
            left = error.tries_left if isinstance(error, WrongPin) else 0
            if left:
                page.show_wrong_pin(left)
            else:
                gone = PinGone() if isinstance(error, WrongPin) else error
                page.ask_password(lambda: describe(gone))

        self._page, unlocking = page, self._unlocking
        unlocking.ways_changed.connect(offer)
        unlocking.refused.connect(refuse)
        unlocking.declined.connect(page.show_declined)
        unlocking.asking_changed.connect(page.show_asking_system)
        page.unlock_requested.connect(lambda _password: unlocking.abandon())
        page.way_abandoned.connect(unlocking.abandon)
        page.system_requested.connect(unlocking.ask_system)
        page.system_cancelled.connect(unlocking.abandon)

    def take_section(self, section: SecuritySection) -> None:
        """Serve the rows of the section."""
        from core.vault import Use

        self._section = section
        section.pin_requested.connect(self._ask_pin)
        section.app_lock_wished.connect(lambda on: self._ways.forbid(Use.START) if on else self._ask("lock_off"))
        section.system_wished.connect(lambda on: self._ask("system_on") if on else self._ways.forbid(Use.SYSTEM))
        if self._known is not None:
            section.show_ways(self._known, can_ask=self._can_ask)
        else:  # as after the first run, which unlocks nothing
            self.look_again()
        self._unlocking.ask_whether_system_can(self._take_can_ask)

    def _show(self, ways: Ways, _offered: bool) -> None:
        if ways.keyring is None:
            return  # a look that had no need to ask the keyring, as at start
        self._known = ways
        if self._section is not None:
            self._section.show_ways(ways, can_ask=self._can_ask)

    def _take_can_ask(self, can_ask: bool) -> None:
        self._can_ask = can_ask
        if self._known is not None:
            self._show(self._known, False)  # noqa: FBT003 - the signature of a signal

    def _ask_pin(self) -> None:
        from ui.views.settings.set_pin import SetPinOverlay

        if self._pin is None:
            self._pin = SetPinOverlay(self._window)
            self._pin.set_requested.connect(self._ways.set_pin)
            self._pin.remove_requested.connect(self._ways.remove_pin)
        self._pin.begin(changes=self._known is not None and self._known.pin)

    def _ask(self, wish: Wish) -> None:
        from core.vault import Use
        from ui.views.settings.ask_master import AskMasterOverlay

        overlay = self._asks.get(wish)
        if overlay is None:
            use = Use.START if wish == "lock_off" else Use.SYSTEM
            overlay = self._asks[wish] = AskMasterOverlay(self._window, wish)
            overlay.confirmed.connect(lambda password: self._ways.allow(use, password))
        overlay.open()

    def _open_overlays(self) -> list[SetPinOverlay | AskMasterOverlay]:
        made: list[SetPinOverlay | AskMasterOverlay] = [*self._asks.values()]
        if self._pin is not None:
            made.append(self._pin)
        return [overlay for overlay in made if overlay.isVisible()]

    def _show_busy(self, busy: bool) -> None:
        for overlay in self._open_overlays():
            overlay.set_busy(busy)

    def _take_allowed(self, use: Use) -> None:
        name, value = _RULES[int(use)]
        for overlay in self._open_overlays():
            overlay.close_overlay()
        self._settings.change_rule(name, value)

    def _take_forbidden(self, use: Use) -> None:
        name, value = _RULES[int(use)]
        self._settings.change_rule(name, not value)

    def _say_set(self) -> None:
        if self._pin is not None:
            self._pin.close_overlay()
        title = QCoreApplication.translate("WaysRoom", "The PIN is set.")
        text = QCoreApplication.translate("WaysRoom", "The master password is asked every 14 days all the same.")
        self._window.messages.show_message(Message(title, text, "success"))

    def _say_removed(self) -> None:
        if self._pin is not None:
            self._pin.close_overlay()
        title = QCoreApplication.translate("WaysRoom", "The PIN is removed.")
        self._window.messages.show_message(Message(title, "", "success"))

    def _say_refused(self, error: AppError) -> None:
        message = describe(error)
        for overlay in self._open_overlays():
            overlay.show_refused(message)
            return
        self._window.messages.show_message(message)
