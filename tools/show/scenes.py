"""Every screen of the application, scene by scene: how to come there and what the picture is called."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QLabel, QWidget

from core.clockcheck import ClockReport, ClockState
from core.vault import DamagedVault, NewerFormat, NotAVault, VaultHeld
from core.vault.errors import SaveFailed
from tools.show.sample import MOMENT, PASSWORD
from tools.show.stage import Stage
from ui.messages import accounts as account_words
from ui.messages import describe
from ui.models.faces import Flash


class Ground(NamedTuple):
    """Hold the vaults that scenes begin with."""

    full: Path
    empty: Path
    recovery_code: str


Scene = Callable[[Stage, Ground], None]


def first_run(stage: Stage, _ground: Ground) -> None:
    stage.open()
    stage.shoot("first-run-1-welcome")
    stage.press("begin")
    stage.shoot("first-run-2-password-empty")
    stage.type("new_password", "welkom01")
    stage.press("continue")
    _rated(stage)
    stage.shoot("first-run-2-password-weak")
    stage.type("new_password", PASSWORD)
    stage.type("new_password_again", PASSWORD[:-1])
    stage.press("continue")
    stage.shoot("first-run-2-password-differs")
    stage.type("new_password_again", PASSWORD)
    _rated(stage)
    stage.shoot("first-run-2-password")
    stage.press("continue")
    stage.until(lambda: stage.app.first_run.spare is not None, "the spare key")
    _tame_code(stage.app.first_run.spare.sheet)
    stage.shoot("first-run-3-spare-key")
    stage.find("recovery_kept").click()
    stage.shoot("first-run-3-spare-key-kept")
    stage.press("finish")
    stage.until(lambda: not stage.window.covered, "the window")
    stage.shoot("accounts-empty")


def _rated(stage: Stage) -> None:
    """Wait for the rating of what was just typed, which is made off this thread."""
    pause = time.monotonic() + 0.3  # the rating begins a moment after the last key
    stage.until(lambda: time.monotonic() > pause and stage.find("strength_word", QLabel).text(), "the rating")
    stage.settle(20)


def _tame_code(sheet: Any) -> None:
    """Show the same code each time, so that pictures can be compared."""
    sheet.show_code("K4QF 9TZM 2HWD XR7P 6JCB VN3A E8SG 5YLU QM")


def locked(stage: Stage, ground: Ground) -> None:
    from ui.platform.keyboard import KeyboardState

    stage.open(ground.full, unlock=False)
    stage.shoot("locked")
    stage.type("master_password", "kade lantaarn zeven")
    stage.app.lock_page.field.keyboard_changed.emit(KeyboardState(True, "NL"))
    stage.shoot("locked-caps-lock")
    stage.press("unlock")
    stage.find("unlock_error")
    stage.shoot("locked-wrong-password")
    stage.type("master_password", PASSWORD)
    stage.app.lock_page.field.set_shown(True)
    stage.shoot("locked-password-shown")
    stage.unlock()
    stage.app.stage_two.locking.set_limit(300)
    stage.app.stage_two.locking.lock_due.emit("idle")
    stage.shoot("locked-idle")


def recovery(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full, unlock=False)
    stage.press("use_recovery_code")
    stage.shoot("recovery-1-code")
    stage.type("recovery_code", "K4QF 9TZM 2HWD")
    stage.press("recovery_continue")
    stage.find("recovery_error")
    stage.shoot("recovery-1-code-wrong")
    stage.type("recovery_code", ground.recovery_code)
    stage.press("recovery_continue")
    stage.type("new_password", PASSWORD)
    stage.type("new_password_again", PASSWORD)
    _rated(stage)
    stage.shoot("recovery-2-password")
    stage.press("recovery_set_password")
    finish = stage.find("recovery_finish")
    _tame_code(finish.window().cover.sheet)
    stage.shoot("recovery-3-new-code")


def problems(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full, unlock=False)
    vault = stage.app.stage_two._door[1]
    for name, error in (
        ("held", VaultHeld("anna", "studio-pc", 4711)),
        ("abandoned", VaultHeld("anna", "studio-pc", 4711, abandoned=True)),
        ("newer", NewerFormat(2)),
        ("damaged", DamagedVault()),
        ("something-else", NotAVault()),
    ):
        stage.window.show_cover(stage.app.lock_page)
        vault.failed.emit(error)
        stage.shoot(f"problem-{name}")


def tiles(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    _choose(stage, "GitHub")
    stage.room.page.tiles.flash(stage.id_of("Nextcloud"), Flash.COPIED, 30)
    stage.shoot("accounts")
    stage.back_to_accounts()
    stage.move_time(14)
    stage.room.page.tiles._point_at(stage.room.model.row_of(stage.id_of("Google")))
    stage.room.page.tiles.flash(stage.id_of("Microsoft"), Flash.COPIED_ENDING, 4)
    stage.shoot("accounts-expiring")
    stage.move_time(-14)
    stage.room.page.tiles._point_at(-1)
    for name in ("Nextcloud", "Microsoft"):
        stage.room.page.tiles.flash(stage.id_of(name), Flash.NONE, 0)
    bar = stage.room.page.tiles.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.codes()
    stage.shoot("accounts-end")


def accounts(stage: Stage, ground: Ground) -> None:
    tiles(stage, ground)
    room, page = stage.room, stage.room.page
    stage.back_to_accounts()
    page.set_hide_codes(hide=True)
    page.tiles.reveal(stage.id_of("Microsoft"))
    stage.codes()
    stage.shoot("accounts-hidden")
    room.page.set_hide_codes(hide=False)
    page.set_compact(compact=True)
    stage.codes()
    stage.shoot("accounts-compact")
    stage.move_time(14)
    stage.shoot("accounts-compact-expiring")
    stage.move_time(-14)
    page.set_compact(compact=False)
    page.take_typing("brug")
    stage.codes()
    stage.shoot("accounts-search")
    page.search.setText("zilverling")
    stage.shoot("accounts-nothing-found")
    stage.back_to_accounts()
    page.chips.chosen.emit("Clients")
    stage.codes()
    stage.shoot("accounts-group")
    page.chips.chosen.emit("")
    stage.back_to_accounts()
    page.tiles.choose([stage.id_of(name) for name in ("Google", "Microsoft", "Steam")])
    stage.shoot("accounts-chosen")
    stage.back_to_accounts()
    _menus(stage)


def _menus(stage: Stage) -> None:
    page = stage.room.page
    _choose(stage, "GitHub")
    page.tiles.menu_requested.emit(page.tiles.viewport().mapToGlobal(page.tiles.item_rect(0).center()))
    stage.shoot("menu-account")
    stage.close_popups()
    stage.press("accounts_more")
    stage.shoot("menu-more")
    stage.close_popups()
    if stage.window.findChild(QWidget, "sort").isVisible():
        stage.press("sort")
        stage.shoot("menu-sort")
        stage.close_popups()


def _choose(stage: Stage, issuer: str) -> None:
    stage.room.page.tiles.choose([stage.id_of(issuer)])
    stage.room.page.focus_first()


def bars(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    show = stage.window.messages.show_message
    show(describe(SaveFailed("full")), action=lambda: None)
    stage.room.accounts.trash([stage.id_of("PayPal")])
    stage.quiet()
    stage.shoot("messages")
    stage.back_to_accounts()
    show(account_words.own_order_offered("name"), action=lambda: None)
    show(describe(NewerFormat(2)))
    stage.shoot("messages-more")


def account_view(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    _view(stage, "GitHub")
    stage.until(lambda: stage.room.view.recovery.entries, "the recovery codes")
    stage.shoot("account")
    stage.move_time(14)
    stage.shoot("account-expiring")
    stage.move_time(-14)
    stage.room.view.flash(stage.id_of("GitHub"), Flash.COPIED, 30)
    stage.shoot("account-copied")
    for issuer in ("VPN De Brug", "Dropbox", "Steam", "Gemeente Utrecht"):
        _view(stage, issuer)
        stage.quiet()
        stage.shoot(f"account-{issuer.lower().replace(' ', '-')}")
    stage.room.page.set_hide_codes(hide=True)
    _view(stage, "GitHub")
    stage.until(lambda: stage.room.view.recovery.entries, "the recovery codes")
    stage.shoot("account-hidden")


def _view(stage: Stage, issuer: str) -> None:
    stage.room.show_account(stage.id_of(issuer))
    stage.quiet()


def edit(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    stage.room.page.edit_requested.emit(stage.id_of("GitHub"))
    stage.find("account_editor")
    stage.shoot("edit")
    stage.type("edit_password", "wrong")
    stage.press("edit_open_secret")
    stage.quiet()
    stage.shoot("edit-wrong-password")
    stage.type("edit_password", PASSWORD)
    stage.press("edit_open_secret")
    stage.quiet()
    stage.quiet()
    stage.shoot("edit-secret")
    stage.back_to_accounts()
    stage.room.page._ask_for_group([stage.id_of("GitHub")])
    stage.shoot("group-new")
    stage.back_to_accounts()
    stage.room.page.ask_to_trash([stage.id_of("GitHub")])
    stage.shoot("remove")


def trash(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    stage.room.page.trash_page_requested.emit()
    stage.quiet()
    stage.shoot("trash-empty")
    stage.room.accounts.trash([stage.id_of(name) for name in ("PayPal", "Figma")])
    stage.quiet()
    stage.shoot("trash")
    stage.press("trash_purge")
    stage.shoot("trash-purge")
    stage.back_to_accounts()
    stage.press("lock_button")
    stage.until(lambda: stage.window.covered, "the locked window")
    stage.clock.at += 100 * 24 * 3600
    stage.unlock()
    stage.room.page.trash_page_requested.emit()
    stage.quiet()
    stage.shoot("trash-waiting")


def export(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    stage.room.page.export_requested.emit([stage.id_of("GitHub")])
    stage.shoot("export-password")
    _show_codes(stage)
    stage.shoot("export-one")
    stage.back_to_accounts()
    stage.room.page.export_requested.emit([account.id for account in stage.room.model.all_accounts()])
    _show_codes(stage)
    stage.shoot("export-many")
    stage.press("export_batches")
    stage.shoot("export-batch")


def _show_codes(stage: Stage) -> None:
    stage.type("export_password", PASSWORD)
    stage.press("export_show")
    stage.find("export_done")


def settings(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    room = stage.app.stage_two.settings_room
    for key in ("security", "appearance", "exchange", "privacy", "about"):
        room.show_section(key)
        stage.quiet()
        stage.shoot(f"settings-{key}")
    room.show_section("security")
    room.page.password_requested.emit()
    stage.type("old_password", "kade")
    stage.type("new_password", "vijver trompet zadel kwarts")
    _rated(stage)
    stage.shoot("change-password")
    stage.type("new_password_again", "vijver trompet zadel kwarts")
    stage.press("change_confirm")
    stage.find("old_password_error")
    stage.shoot("change-password-refused")
    stage.back_to_accounts()
    room.show_section("security")
    room.page.recovery_requested.emit()
    stage.shoot("recovery-code-ask")
    stage.type("replace_password", PASSWORD)
    stage.press("replace_confirm")
    stage.find("replace_done")
    _tame_code(room._recovery._sheet)
    stage.shoot("recovery-code-replaced")


def help_pages(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    room = stage.app.stage_two.help_room
    stage.window.show_page("help")
    stage.shoot("help-index")
    for topic in room.page._topics():
        room.show_topic(topic.key)
        if topic.key == "codes-refused":
            _tell_clock(stage, room)
            continue
        stage.settle(10)
        stage.shoot(f"help-{topic.key}")
    stage.back_to_accounts()
    stage.window.shortcuts_requested.emit()
    stage.shoot("shortcuts")
    stage.back_to_accounts()
    stage.window.add_requested.emit()
    room.show_topic("add-account")
    stage.shoot("help-over-dialog")


def _tell_clock(stage: Stage, room: Any) -> None:
    stage.until(lambda: room._report is not None, "the answer of the clock")
    behind = ClockReport(ClockState.OFF, MOMENT, -43.0, "timesyncd", "ntp.ubuntu.com")
    right = ClockReport(ClockState.IN_STEP, MOMENT, 0.2, "chrony", "ntp.ubuntu.com")
    for name, report in (
        ("behind", behind),
        ("right", right),
        ("unknown", ClockReport(ClockState.UNKNOWN, MOMENT)),
        ("unsynced", ClockReport(ClockState.UNSYNCED, MOMENT, None, "timesyncd")),
    ):
        room.clock.checked.emit(report)
        stage.settle(10)
        stage.shoot(f"clock-{name}")
