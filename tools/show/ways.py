"""The scenes of PIN, App Lock off and the system's question."""

from __future__ import annotations

from typing import Any

from core.keychain import Keychain, KeychainLocked
from tools.show.sample import PASSWORD
from tools.show.scenes import Ground
from tools.show.stage import Stage

PIN = "739146"


class Keyring:
    """Keep texts in memory, until it is locked."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        return self._open().get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open().pop((service, username), None)

    def _open(self) -> dict[tuple[str, str], str]:
        if self.locked:
            raise KeychainLocked
        return self.texts


class System:
    """Stand for a system that can ask who sits here."""

    def is_there(self) -> bool:
        return True

    def ask(self) -> bool:
        return False

    def cancel(self) -> None:
        """Nothing is asked."""


def ways_in(stage: Stage, ground: Ground) -> None:
    keyring = Keyring()
    stage.keychain = Keychain(lambda: keyring)
    try:
        _play(stage, ground)
    finally:
        stage.close()
        stage.keychain = None


def _play(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    unlocking: Any = stage.app.stage_two.ways._unlocking
    unlocking._system = System()
    stage.app.stage_two.settings_room.show_section("security")
    stage.find("set_pin")
    stage.quiet()
    stage.shoot("settings-pin-none")
    stage.press("set_pin")
    stage.type("pin_password", PASSWORD)
    stage.type("new_pin", "1987")
    stage.shoot("pin-weak")
    stage.type("new_pin_again", "1987")
    stage.press("pin_confirm")
    stage.shoot("pin-weak-asked")
    stage.type("new_pin", PIN)
    stage.type("new_pin_again", PIN)
    stage.shoot("pin-set")
    stage.press("pin_confirm")
    ways = stage.app.stage_two.ways
    stage.until(lambda: ways._known.pin, "the PIN")
    stage.shoot("settings-pin")
    stage.press("set_pin")
    stage.shoot("pin-change")
    stage.press("pin_cancel")
    stage.back_to_accounts()
    stage.app.stage_two.settings_room.show_section("security")
    stage.press("app_lock")
    stage.shoot("app-lock-off")
    stage.find("ask_cancel").click()
    stage.app.stage_two.ways._ask("system_on")
    stage.type("ask_password", PASSWORD)
    stage.shoot("system-unlock-on")
    stage.press("ask_confirm")
    store = stage.app.stage_two._door[0]
    stage.until(lambda: store.rules.system_unlock, "the rule")
    stage.quiet()
    stage.shoot("settings-system-unlock")
    stage.back_to_accounts()
    _lock(stage)


def _lock(stage: Stage) -> None:
    page = stage.app.lock_page
    stage.app.stage_two._door[1].lock("asked")
    stage.until(lambda: page._by_pin and page.ways.system.isVisible(), "the ways in")
    stage.shoot("locked-pin")
    for digits in ("2468", "1357"):
        stage.type("master_password", digits)
        stage.press("unlock")
        stage.until(lambda: not page._busy, "the answer")
    stage.type("master_password", "7391")
    page.field.set_wrong(False)
    stage.shoot("locked-pin-attempts")
    page.show_asking_system(True)
    stage.shoot("locked-system-asks")
    page.show_asking_system(False)
    for _ in range(3):
        stage.type("master_password", "2468")
        stage.press("unlock")
        stage.until(lambda: not page._busy, "the answer")
    stage.shoot("locked-pin-removed")
    page.forget()
    page.offer(tries=0, system=False, reason=_reason)
    stage.shoot("locked-keyring-locked")


def _reason() -> str:
    from core.keychain import Availability
    from ui.messages.keychain import describe_keyring

    return describe_keyring(Availability.LOCKED)
