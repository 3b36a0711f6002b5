"""The screens of new keys and of the recovery drill."""

from __future__ import annotations

from core.vault.errors import SaveFailed
from tools.show.sample import PASSWORD
from tools.show.scenes import Ground, _rated, _tame_code
from tools.show.stage import Stage

NEW = "vijver trompet zadel kwarts"


def new_keys(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    stage.app.stage_two.settings_room.show_section("security")
    stage.quiet()
    stage.press("new_keys")
    stage.shoot("new-keys")
    stage.type("new_keys_old", "kade")
    _choose(stage)
    stage.shoot("new-keys-filled")
    stage.press("new_keys_confirm")
    stage.find("new_keys_error")
    stage.shoot("new-keys-wrong-password")
    overlay = stage.app.stage_two.keys_room._renewal
    overlay.set_busy(busy=True)
    overlay.show_progress(64, 172)
    overlay.scroller.ensureWidgetVisible(overlay._progress)
    stage.shoot("new-keys-busy")
    overlay.set_busy(busy=False)
    stage.app.stage_two.keys_room.keys.damaged.emit(2, ["Nextcloud", "bunq"])
    stage.shoot("new-keys-damaged")
    stage.app.stage_two.keys_room.keys.unbacked.emit(SaveFailed("full"))
    stage.shoot("new-keys-unbacked")
    stage.type("new_keys_old", PASSWORD)
    _choose(stage)
    stage.press("new_keys_confirm")
    stage.find("new_keys_done")
    overlay.offer_backups(offered=True)
    _tame_code(overlay._done.sheet)
    stage.shoot("new-keys-done")


def _choose(stage: Stage) -> None:
    stage.type("new_password", NEW)
    stage.type("new_password_again", NEW)
    _rated(stage)


def drill(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    stage.app.stage_two.settings_room.show_section("security")
    stage.quiet()
    stage.press("recovery_drill")
    stage.shoot("drill-1-paper")
    stage.press("drill_begin")
    stage.shoot("drill-2-code")
    code = ground.recovery_code
    wrong = code[:11] + ("7" if code[11] != "7" else "8") + code[12:]
    _type_code(stage, wrong)
    stage.shoot("drill-2-slip")
    _type_code(stage, "K4QF-9TZM-2HWD")
    stage.shoot("drill-2-short")
    stage.type("drill_code", code)
    stage.press("drill_try")
    stage.find("drill_done")
    stage.quiet()
    stage.shoot("drill-3-passed")
    stage.press("drill_done")
    stage.quiet()
    stage.find("recovery_drill")
    stage.shoot("drill-4-remembered")


def _type_code(stage: Stage, code: str) -> None:
    stage.type("drill_code", code)
    stage.press("drill_try")
    stage.find("drill_notice")
