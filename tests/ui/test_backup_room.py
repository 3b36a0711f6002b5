"""Backups in a real window over a real vault and real folders."""

from __future__ import annotations

import json
import stat
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from core.paths import Paths
from core.settings import SettingsFile
from core.vault import Backups, Compartment, MasterPassword, VaultStore
from core.vault.backup_plain import FORMAT
from tests.core.vault.vaults import CHEAP, PASSWORD, FakeClock, new_account, new_login
from ui.backup_room import BackupRoom
from ui.controllers.backup import BackupController
from ui.controllers.keys import KeysController
from ui.controllers.locking import LockController
from ui.controllers.settings import SettingsController
from ui.language import apply_language
from ui.settings_room import SettingsRoom
from ui.tasks import Tasks
from ui.theme import apply_theme
from ui.views.main_window import MainWindow

DAY = 24 * 3600.0


class Bench:
    """Hold one window with its backups over one open vault."""

    def __init__(self, folder):
        self.paths = Paths.under(folder)
        self.clock = FakeClock()
        self.tasks = Tasks()
        self.window = MainWindow()
        self.store = VaultStore(self.paths.vault, clock=self.clock, floor=CHEAP)
        self.store.create(PASSWORD, cost=CHEAP)
        self.store.add_accounts([new_account(number) for number in range(3)])
        self.store.add_logins([new_login(number) for number in range(2)])
        self.tasks.current_session = lambda: self.store.session
        settings = SettingsController(SettingsFile(self.paths.settings), self.tasks)
        settings.use_vault(self.store)
        self.settings = SettingsRoom(
            self.window,
            paths=self.paths,
            settings=settings,
            keys=KeysController(self.store, self.tasks, cost=CHEAP),
            locking=LockController(self.clock),
            tasks=self.tasks,
            copy=lambda _text: None,
        )
        self.backups = Backups(self.store, self.paths.backups, clock=self.clock)
        self.controller = BackupController(self.store, self.backups, self.tasks, self.clock)
        self.room = BackupRoom(self.window, self.controller)
        self.room.section_requested.connect(self.settings.show_section)
        self.settings.when_backup_made(self.room.take_section)

    def find(self, kind, name):
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def files(self):
        return sorted(self.paths.backups.glob("*.tessera"))

    def bars(self):
        return [bar.message for bar in self.window.messages.bars()]


@pytest.fixture
def bench(qtbot, qapp, tmp_path):
    apply_theme(qapp, "light", 100)
    apply_language("en")
    bench = Bench(tmp_path)
    qtbot.addWidget(bench.window)
    bench.window.resize(1100, 900)
    bench.window.show_shell()
    bench.window.show()
    bench.settings.show_section("backup")
    qtbot.waitUntil(bench.find(QPushButton, "backup_now").isEnabled)
    yield bench
    bench.tasks.close()
    bench.store.close()
    apply_theme(qapp, "light", 100)
    apply_language("en")


def click(qtbot, button):
    qtbot.waitUntil(button.isVisible)
    qtbot.waitUntil(button.isEnabled)
    QApplication.sendPostedEvents()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def back_up(bench, qtbot):
    """Press the button and wait until the list is there."""
    before = len(bench.controller.backups())
    click(qtbot, bench.find(QPushButton, "backup_now"))
    qtbot.waitUntil(lambda: len(bench.controller.backups()) > before)


def test_nothing_is_claimed_before_there_is_a_backup(bench):
    assert bench.find(QLabel, "backup_state").text() == "No proved backup yet"
    assert not bench.files()


def test_a_backup_by_hand_is_made_proved_and_listed(bench, qtbot):
    back_up(bench, qtbot)
    assert bench.find(QLabel, "backup_state").text().startswith("Last proved backup: today, ")
    content = bench.find(QLabel, "backup_content").text()
    assert content.startswith("3 account")
    assert ", 2 password" in content
    assert "not in it" not in content
    assert bench.bars()[0].title == "Backup made and proved."
    (file,) = bench.files()
    opened = []
    bench.room.restore_requested.connect(opened.append)
    click(qtbot, bench.find(QPushButton, "backup_restore_0"))
    click(qtbot, bench.find(QPushButton, "backup_restore"))
    assert opened == [str(file), ""]


def test_one_is_made_soon_after_the_unlock_and_once_a_day_from_then_on(bench, qtbot, monkeypatch):
    monkeypatch.setattr("ui.controllers.backup._AFTER_UNLOCK_MS", 0)
    bench.room.load()
    qtbot.waitUntil(lambda: len(bench.controller.backups()) == 1)
    assert not bench.bars()
    bench.controller._look()
    qtbot.waitSignal(bench.controller.changed).wait()
    assert len(bench.files()) == 1
    bench.clock.time += DAY
    bench.store.add_accounts([new_account(9)])
    bench.controller._look()
    qtbot.waitUntil(lambda: len(bench.controller.backups()) == 2)


def test_a_missing_folder_is_said_in_the_settings_and_after_a_week_by_one_message(bench, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.controllers.backup._AFTER_UNLOCK_MS", 0)
    disk = tmp_path / "disk"
    disk.mkdir()
    bench.controller.choose_folder(str(disk))
    qtbot.waitUntil(lambda: len(bench.controller.backups()) == 1)
    disk.rename(tmp_path / "away")
    bench.window.messages.clear()
    bench.store.add_accounts([new_account(7)])
    bench.clock.time += 2 * DAY
    state = bench.find(QLabel, "backup_state")
    bench.room.load()
    qtbot.waitUntil(lambda: state.text() == "No backup: its folder is not there")
    assert not bench.bars()
    bench.store.add_accounts([new_account(8)])
    bench.clock.time += 6 * DAY
    bench.room.load()
    qtbot.waitUntil(lambda: bool(bench.bars()))
    assert bench.bars()[0].title == "No proved backup for more than a week."
    (tmp_path / "away").rename(disk)
    bench.controller._look()
    qtbot.waitUntil(lambda: state.text().startswith("Last proved backup: today"))


def test_a_folder_that_takes_nothing_is_refused_and_the_old_one_stays(bench, qtbot, tmp_path):
    file = tmp_path / "file"
    file.write_bytes(b"")
    bench.controller.choose_folder(str(file))
    qtbot.waitUntil(lambda: bool(bench.bars()))
    assert bench.bars()[0].title.startswith("No backup")
    assert bench.backups.status().default_folder


def test_the_daily_backup_can_be_switched_off_and_on(bench, qtbot):
    switch = bench.find(QWidget, "backup_daily")
    click(qtbot, switch)
    qtbot.waitUntil(lambda: not bench.backups.status().on)
    assert not bench.backups.due()
    qtbot.waitUntil(lambda: bench.find(QLabel, "backup_state").text() == "No proved backup")
    click(qtbot, switch)
    qtbot.waitUntil(lambda: len(bench.controller.backups()) == 1)


def test_a_flow_goes_on_with_a_backup_only(bench, qtbot, tmp_path):
    told = []
    bench.controller.backup_now("restore", told.append)
    qtbot.waitUntil(lambda: told == [None])
    bench.paths.backups.rename(tmp_path / "away")
    bench.paths.backups.write_bytes(b"a file in its place")
    bench.controller.backup_now("restore", told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1].reason == "missing"


def test_new_keys_can_replace_the_backups_that_open_with_the_old_password(bench, qtbot):
    back_up(bench, qtbot)
    (old,) = bench.files()
    bench.clock.time += 5
    bench.store.rekey("another password", cost=CHEAP)
    bench.controller.replace_all()
    qtbot.waitUntil(lambda: not old.exists())
    assert len(bench.files()) == 1


def test_an_encrypted_export_opens_as_a_vault_of_its_own(bench, qtbot, tmp_path, monkeypatch):
    there = tmp_path / "stick.tessera"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(there), ""))
    click(qtbot, bench.find(QPushButton, "backup_export"))
    qtbot.waitUntil(lambda: bool(bench.bars()))
    assert bench.bars()[0].title == "Exported as stick.tessera, and proved."
    other = VaultStore(there, clock=bench.clock, floor=CHEAP)
    other.unlock(MasterPassword(PASSWORD))
    assert len(other.accounts()) == 3
    other.close()


def test_a_lock_while_a_place_is_chosen_keeps_no_later_backup_from_being_made(bench, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.controllers.backup._AFTER_UNLOCK_MS", 0)
    there = tmp_path / "stick.tessera"

    def lock_first(*_args):
        bench.store.lock()
        bench.room.forget()
        return str(there), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lock_first)
    bench.tasks.current_session = lambda: bench.store.session if bench.store.is_open() else -1
    click(qtbot, bench.find(QPushButton, "backup_export"))
    answered = []
    bench.tasks.vault(lambda: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    bench.store.unlock(MasterPassword(PASSWORD))
    bench.room.load()
    qtbot.waitUntil(lambda: len(bench.files()) == 1)
    assert not there.exists()


def test_an_export_never_replaces_the_vault_itself(bench, qtbot, monkeypatch):
    before = bench.paths.vault.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(bench.paths.vault), ""))
    click(qtbot, bench.find(QPushButton, "backup_export"))
    qtbot.waitUntil(lambda: bool(bench.bars()))
    assert bench.bars()[0].severity == "warning"
    assert bench.paths.vault.read_bytes() == before


# Without encryption -------------------------------------------------------------------------------


def open_plain(bench, qtbot, password):
    click(qtbot, bench.find(QPushButton, "backup_plain"))
    overlay = bench.find(QWidget, "plain_export")
    qtbot.keyClicks(overlay.findChild(QWidget, "plain_password"), password)
    click(qtbot, overlay.findChild(QPushButton, "plain_confirm"))
    return overlay


@pytest.mark.parametrize("closed", [False, True])
def test_a_plain_export_holds_everything_for_this_user_only(bench, qtbot, tmp_path, monkeypatch, closed):
    if closed:
        bench.store.lock(Compartment.PASSWORDS)
    there = tmp_path / "all.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(there), ""))
    overlay = open_plain(bench, qtbot, PASSWORD)
    qtbot.waitUntil(there.exists)
    qtbot.waitUntil(lambda: not overlay.isVisible())
    document = json.loads(there.read_text("utf-8"))
    assert document["format"] == FORMAT
    assert [account["issuer"] for account in document["accounts"]] == ["Issuer 0", "Issuer 1", "Issuer 2"]
    assert sorted(login["password"] for login in document["logins"]) == ["password 0!", "password 1!"]
    assert bench.bars()[0].severity == "warning"
    if sys.platform != "win32":
        assert stat.S_IMODE(there.stat().st_mode) == 0o600


def test_no_plain_export_without_the_master_password(bench, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: asked.append(1) or ("", ""))
    overlay = open_plain(bench, qtbot, "something else")
    error = overlay.findChild(QWidget, "plain_error")
    qtbot.waitUntil(lambda: "wrong" in error.text())
    assert not asked
    click(qtbot, overlay.findChild(QPushButton, "plain_cancel"))
    assert overlay.findChild(QWidget, "plain_password").text() == ""


def test_a_lock_during_the_question_for_a_place_writes_nothing(bench, qtbot, tmp_path, monkeypatch):
    there = tmp_path / "all.json"

    def lock_first(*_args):
        bench.store.lock()
        bench.room.forget()
        bench.window.show_cover(QWidget())
        return str(there), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lock_first)
    overlay = open_plain(bench, qtbot, PASSWORD)
    qtbot.waitUntil(lambda: not overlay.isVisible())
    answered = []
    bench.tasks.vault(lambda: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert not there.exists()


def test_a_lock_ends_a_backup_on_its_way_and_the_next_unlock_makes_it(bench, qtbot, monkeypatch):
    monkeypatch.setattr("ui.controllers.backup._AFTER_UNLOCK_MS", 0)
    begin = bench.backups.begin

    def begin_and_lock():
        begun = begin()
        bench.store.lock()
        return begun

    monkeypatch.setattr(bench.backups, "begin", begin_and_lock)
    bench.controller.back_up()
    qtbot.waitUntil(lambda: not bench.store.is_open())
    bench.room.forget()
    assert not bench.controller.busy
    monkeypatch.setattr(bench.backups, "begin", begin)
    assert not bench.files()
    bench.store.unlock(MasterPassword(PASSWORD))
    bench.room.load()
    qtbot.waitUntil(lambda: len(bench.files()) == 1)


# Layout -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_nothing_is_wider_than_a_narrow_window(bench, qapp, qtbot, language, percent):
    back_up(bench, qtbot)
    apply_theme(qapp, "light", percent)
    apply_language(language)
    QApplication.sendPostedEvents()
    bench.window.resize(420, 640)
    QApplication.sendPostedEvents()
    view = bench.settings.page.scroller
    assert view.widget().width() <= view.viewport().width()


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(bench, qtbot):
    back_up(bench, qtbot)
    qtbot.waitUntil(bench.find(QPushButton, "backup_restore_0").isVisible)
    section = bench.settings.page.backup.get()
    buttons = [one for one in section.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) >= 6
    for button in buttons:
        assert button.accessibleName() or button.text(), button.objectName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.objectName()
