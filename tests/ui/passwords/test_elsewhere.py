"""Passwords that a dialog of other pages opened for itself, or changed, in the app as it is wired."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.paths import Paths
from core.vault import Compartment, KdfCost
from ui.application import Application
from ui.language import apply_language
from ui.stage_two import StageTwo

from .conftest import PASSWORD, new_login

CHEAP = KdfCost(1024, 1, 1)


@pytest.fixture
def stage(qtbot: Any, qapp: Any, tmp_path: Path) -> Iterator[StageTwo]:
    apply_language("en")
    application = Application(Paths.under(tmp_path), cost=CHEAP, floor=CHEAP)
    qtbot.addWidget(application.window, before_close_func=lambda _window: application.close())
    application.start()
    stage = application.stage_two
    stage.when_door_open(lambda vault: vault.create(PASSWORD))
    qtbot.waitUntil(lambda: stage._door is not None and stage._door[1].is_open)
    stage.enter()
    return stage


def close_passwords(bot: Any, stage: StageTwo) -> None:
    passwords = stage.passwords.passwords
    passwords.close("idle")
    bot.waitUntil(lambda: not passwords._closing)
    assert not passwords.is_open


def test_a_new_recovery_code_opens_passwords_only_for_a_while(qtbot: Any, stage: StageTwo) -> None:
    close_passwords(qtbot, stage)
    with qtbot.waitSignal(stage.keys_room.keys.recovery_replaced):
        stage.keys_room.keys.replace_recovery_code(PASSWORD)
    assert stage.passwords.lock.running


def test_a_plain_export_opens_passwords_only_for_a_while(qtbot: Any, stage: StageTwo) -> None:
    close_passwords(qtbot, stage)
    with qtbot.waitSignal(stage.backup.controller.plain_opened):
        stage.backup.controller.open_plain(PASSWORD)
    assert stage.passwords.lock.running


def test_a_restore_opens_passwords_only_for_a_while(qtbot: Any, stage: StageTwo) -> None:
    close_passwords(qtbot, stage)
    restoring = stage.restoring
    with qtbot.waitSignal(restoring._restoring.ready):
        restoring._restoring.open_passwords(PASSWORD)
    assert stage.passwords.lock.running


def test_what_a_restore_brought_is_in_the_list(qtbot: Any, stage: StageTwo) -> None:
    stage.window.show_page("passwords")
    room = stage.passwords
    qtbot.waitUntil(lambda: room.page.isVisible() and room.passwords.is_open)
    store = stage._door[0]
    assert store.is_open(Compartment.PASSWORDS)
    store.add_logins([new_login("Brought")])
    stage.restoring.restored.emit()
    qtbot.waitUntil(lambda: [one.title for one in room.model.all_logins()] == ["Brought"])
