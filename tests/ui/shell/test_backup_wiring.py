"""Backups as the whole Tessera makes them: by itself, before what cannot be undone, and never over a lock."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from core.clock import SystemClock
from core.vault import AccountEdit, AccountSecret, Compartment, MasterPassword, NewAccount, VaultCopy, VaultStore
from tests.ui.shell.conftest import CHEAP, PASSWORD
from ui.views.settings.backup import BackupSection

NEW = "brug fiets wolk ladder"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr("ui.controllers.backup._AFTER_UNLOCK_MS", 0)


@pytest.fixture
def made_vault(made_vault, paths):
    store = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP)
    store.unlock(MasterPassword(PASSWORD))
    store.add_accounts([NewAccount(issuer="GitHub", label="anna", secret=AccountSecret(key=b"12345678901234567890"))])
    store.close()
    return made_vault


def files(paths):
    return sorted(paths.backups.glob("*.tessera"))


def held(path, password):
    copy = VaultCopy.read(path)
    try:
        return copy.open(MasterPassword(password), floor=CHEAP)
    finally:
        copy.close()


def test_an_unlock_makes_the_backup_of_the_day_and_the_next_unlock_no_other(unlocked, qtbot, paths):
    qtbot.waitUntil(lambda: len(unlocked.stage_two.backup.controller.backups()) == 1)
    (made,) = files(paths)
    report = held(made, PASSWORD)
    assert (report.genuine, report.accounts, report.opened) == (True, 1, frozenset(Compartment))
    unlocked.window.lock_requested.emit()
    assert unlocked.stage_two.backup.controller.backups() == ()
    unlocked.lock_page.field.setText(PASSWORD)
    unlocked.lock_page.go.click()
    qtbot.waitUntil(lambda: bool(unlocked.stage_two.backup.controller.backups()))
    assert files(paths) == [made]


def test_the_first_run_ends_with_a_backup(start, qtbot, paths):
    application = start()
    application._create(PASSWORD)
    qtbot.waitUntil(paths.vault.exists)
    qtbot.waitUntil(lambda: application.stage_two._door is not None and application.stage_two._door[1].is_open)
    application.stage_two.enter()
    qtbot.waitUntil(lambda: len(files(paths)) == 1)


def test_the_master_password_changes_after_a_backup(unlocked, qtbot, paths):
    room = unlocked.stage_two.backup
    qtbot.waitUntil(lambda: len(room.controller.backups()) == 1)
    store = unlocked.stage_two._door[0]
    store.edit_account(store.accounts()[0].id, AccountEdit(note="since the backup of the day"))
    keys = unlocked.stage_two.keys_room.keys
    with qtbot.waitSignal(keys.password_changed):
        keys.change_password(PASSWORD, NEW)
    qtbot.waitUntil(lambda: len(room.controller.backups()) == 2)
    newest = room.controller.backups()[0]
    assert newest.reason == "password"
    assert held(newest.path, PASSWORD).genuine
    store.verify_password(NEW)


def test_the_settings_lead_to_the_restore_of_a_backup(unlocked, qtbot):
    stage = unlocked.stage_two
    qtbot.waitUntil(lambda: len(stage.backup.controller.backups()) == 1)
    stage.settings_room.show_section("backup")
    section = unlocked.window.findChild(BackupSection)
    qtbot.waitUntil(section.findChild(QPushButton, "backup_now").isEnabled)
    qtbot.waitUntil(section.findChild(QPushButton, "backup_restore_0").isVisible)
    section.findChild(QPushButton, "backup_restore_0").click()
    qtbot.waitUntil(unlocked.window.overlay_open)


def test_quitting_in_the_middle_of_a_backup_leaves_a_whole_one_or_none(start, made_vault, qtbot, paths):
    application = start()
    application.lock_page.field.setText(PASSWORD)
    application.lock_page.go.click()
    qtbot.waitUntil(lambda: not application.window.covered)
    application.stage_two.backup.controller.back_up()
    application.window.close()
    for path in files(paths):
        assert held(path, PASSWORD).genuine
    assert not list(paths.backups.glob("*.unproved"))
