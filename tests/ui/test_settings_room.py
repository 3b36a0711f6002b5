"""The settings in a real window over a real vault."""

from __future__ import annotations

import json
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QScrollArea, QWidget

from core.clock import SystemClock
from core.paths import Paths
from core.settings import SettingsFile
from core.vault import KdfCost, MasterPassword, Rules, SaveFailed, VaultStore, WrongPassword, WrongRecoveryCode
from core.vault.places import PlaceConcern, PlaceProblem
from core.vault.recovery_code import RecoveryCode
from ui.controllers.keys import KeysController
from ui.controllers.locking import LockController
from ui.controllers.settings import SettingsController
from ui.language import apply_language
from ui.settings_room import SettingsRoom
from ui.tasks import Tasks
from ui.theme import apply_theme
from ui.views.main_window import MainWindow
from ui.views.settings.place_words import describe_place

CHEAP = KdfCost(1024, 1, 1)
PASSWORD = "kade lantaarn zeven mosterd"
NEW = "brug fiets wolk ladder"


class Bench:
    """Hold one window with its settings over one open vault."""

    def __init__(self, folder):
        self.paths = Paths.under(folder)
        self.clock = SystemClock()
        self.tasks = Tasks()
        self.window = MainWindow()
        self.store = VaultStore(self.paths.vault, clock=self.clock, floor=CHEAP)
        self.code = self.store.create(PASSWORD, cost=CHEAP)
        self.settings = SettingsController(SettingsFile(self.paths.settings), self.tasks)
        self.settings.use_vault(self.store)
        self.keys = KeysController(self.store, self.tasks, cost=CHEAP)
        self.locking = LockController(self.clock)
        self.copied: list[str] = []
        self.room = SettingsRoom(
            self.window,
            paths=self.paths,
            settings=self.settings,
            keys=self.keys,
            locking=self.locking,
            tasks=self.tasks,
            copy=self.copied.append,
        )

    def find(self, kind, name):
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found


@pytest.fixture
def bench(qtbot, qapp, tmp_path):
    apply_theme(qapp, "light", 100)
    apply_language("en")
    bench = Bench(tmp_path)
    qtbot.addWidget(bench.window)
    bench.window.resize(1100, 800)
    bench.window.show_shell()
    bench.window.show()
    bench.room.load()
    yield bench
    bench.tasks.close()
    bench.store.close()
    apply_theme(qapp, "light", 100)
    apply_language("en")


def click(qtbot, button):
    """Click when the button has its place: one that moves between press and release is not clicked."""
    qtbot.waitUntil(button.isVisible)
    QApplication.sendPostedEvents()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(qtbot, select: QComboBox, value: object):
    select.setFocus()
    qtbot.keyClick(select, Qt.Key.Key_Home)
    while select.currentData() != value:
        before = select.currentIndex()
        qtbot.keyClick(select, Qt.Key.Key_Down)
        assert select.currentIndex() != before, f"{value} is not offered"


def rules(bench) -> Rules:
    return bench.store.rules


# Rules --------------------------------------------------------------------------------------------


def test_rules_go_into_the_vault_and_not_into_the_settings_file(bench, qtbot):
    click(qtbot, bench.find(QWidget, "hide_codes"))
    choose(qtbot, bench.find(QComboBox, "clipboard_seconds"), 10)
    choose(qtbot, bench.find(QComboBox, "idle_seconds"), 60)
    qtbot.waitUntil(lambda: rules(bench) == Rules(hide_codes=True, clipboard_seconds=10, idle_seconds=60))
    bench.store.lock()
    bench.store.unlock(MasterPassword(PASSWORD))
    assert rules(bench) == Rules(hide_codes=True, clipboard_seconds=10, idle_seconds=60)
    assert not bench.paths.settings.exists()


def test_without_app_lock_nothing_locks_by_itself(bench, qtbot):
    limits: list[float] = []
    bench.locking.set_limit = limits.append  # type: ignore[method-assign]
    bench.room.show_section("security")
    bench.settings.change_rule("app_lock", False)
    qtbot.waitUntil(lambda: limits == [0])
    assert not bench.find(QComboBox, "idle_seconds").isEnabled()
    bench.settings.change_rule("app_lock", True)
    qtbot.waitUntil(lambda: limits == [0, 300])
    assert bench.find(QComboBox, "idle_seconds").isEnabled()


def test_a_rule_that_cannot_be_saved_goes_back_and_says_so(bench, qtbot, monkeypatch):
    def fail(_rules):
        raise SaveFailed("full")

    monkeypatch.setattr(bench.store, "put_rules", fail)
    switch = bench.find(QWidget, "hide_codes")
    click(qtbot, switch)
    qtbot.waitUntil(lambda: bool(bench.window.messages.bars()))
    assert "disk is full" in bench.window.messages.bars()[0].message.title
    assert not switch.isChecked()
    assert rules(bench) == Rules()


def test_a_rule_of_an_odd_length_is_shown_as_it_is(bench, qtbot):
    bench.settings.change_rule("idle_seconds", 77)
    select = bench.find(QComboBox, "idle_seconds")
    qtbot.waitUntil(lambda: select.currentText() == "After 77 seconds")


# Looks --------------------------------------------------------------------------------------------


def test_looks_are_kept_on_this_device(bench, qtbot):
    bench.room.show_section("appearance")
    choose(qtbot, bench.find(QComboBox, "theme"), "dark")
    choose(qtbot, bench.find(QComboBox, "density"), "compact")
    choose(qtbot, bench.find(QComboBox, "text_percent"), 150)
    click(qtbot, bench.find(QWidget, "show_next"))
    kept = json.loads(bench.paths.settings.read_text())
    assert (kept["theme"], kept["density"], kept["text_percent"], kept["show_next"]) == ("dark", "compact", 150, False)
    assert SettingsFile(bench.paths.settings).current == bench.settings.settings


def test_the_language_changes_at_once(bench, qtbot):
    bench.settings.changed.connect(lambda settings: apply_language(settings.language))
    bench.room.show_section("appearance")
    choose(qtbot, bench.find(QComboBox, "language"), "nl")
    qtbot.waitUntil(lambda: bench.find(QLabel, "settings_title").text() == "Weergave")
    assert bench.find(QComboBox, "theme").currentText() == "Zoals het systeem"
    assert bench.find(QComboBox, "language").currentText() == "Nederlands"


@pytest.mark.skipif(sys.platform == "win32", reason="folders are protected in another way there")
def test_a_choice_that_cannot_be_kept_holds_and_is_named(bench, qtbot, monkeypatch):
    def fail(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.settings.write_atomic", fail)
    bench.room.show_section("appearance")
    choose(qtbot, bench.find(QComboBox, "theme"), "dark")
    assert bench.settings.settings.theme == "dark"
    assert "not kept" in bench.window.messages.bars()[0].message.title


# Keys ---------------------------------------------------------------------------------------------


def type_new_password(bench, qtbot, old, new, again=None):
    click(qtbot, bench.find(QPushButton, "change_password"))
    overlay = bench.find(QWidget, "change_password_overlay")
    qtbot.keyClicks(overlay.findChild(QWidget, "old_password"), old)
    qtbot.keyClicks(overlay.findChild(QWidget, "new_password"), new)
    qtbot.keyClicks(overlay.findChild(QWidget, "new_password_again"), new if again is None else again)
    click(qtbot, overlay.findChild(QPushButton, "change_confirm"))
    return overlay


def test_the_master_password_changes(bench, qtbot):
    overlay = type_new_password(bench, qtbot, PASSWORD, NEW)
    qtbot.waitUntil(lambda: not overlay.isVisible())
    bar = bench.window.messages.bars()[0].message
    assert (bar.severity, bar.title) == ("success", "Master password changed.")
    assert "earlier" in bar.text
    bench.store.lock()
    with pytest.raises(WrongPassword):
        bench.store.unlock(MasterPassword(PASSWORD))
    bench.store.unlock(MasterPassword(NEW))


def test_a_wrong_old_password_changes_nothing_and_says_so_in_place(bench, qtbot):
    overlay = type_new_password(bench, qtbot, "something else", NEW)
    error = overlay.findChild(QWidget, "old_password_error")
    qtbot.waitUntil(lambda: error.text() == "This master password is wrong.")
    assert overlay.isVisible()
    assert overlay.findChild(QPushButton, "change_confirm").isEnabled()
    bench.store.verify_password(PASSWORD)


def test_two_different_new_passwords_are_not_tried(bench, qtbot):
    overlay = type_new_password(bench, qtbot, PASSWORD, NEW, "other")
    assert overlay.findChild(QWidget, "password_error").text() == "The two are not the same."
    bench.store.verify_password(PASSWORD)


def test_a_closed_dialog_has_forgotten_what_was_typed(bench, qtbot):
    overlay = type_new_password(bench, qtbot, PASSWORD, NEW, "other")
    click(qtbot, overlay.findChild(QPushButton, "change_cancel"))
    for name in ("old_password", "new_password", "new_password_again"):
        assert overlay.findChild(QWidget, name).text() == ""


def ask_for_code(bench, qtbot, password):
    click(qtbot, bench.find(QPushButton, "replace_recovery_code"))
    overlay = bench.find(QWidget, "replace_recovery_overlay")
    qtbot.keyClicks(overlay.findChild(QWidget, "replace_password"), password)
    click(qtbot, overlay.findChild(QPushButton, "replace_confirm"))
    return overlay


def test_a_new_recovery_code_makes_the_old_one_worthless(bench, qtbot):
    overlay = ask_for_code(bench, qtbot, PASSWORD)
    qtbot.waitUntil(lambda: overlay.findChild(QPushButton, "recovery_copy") is not None)
    copy = overlay.findChild(QPushButton, "recovery_copy")
    done = overlay.findChild(QPushButton, "replace_done")
    assert not done.isEnabled()
    click(qtbot, copy)
    click(qtbot, overlay.findChild(QWidget, "recovery_kept"))
    click(qtbot, done)
    assert not overlay.isVisible()
    bench.store.lock()
    with pytest.raises(WrongRecoveryCode):
        bench.store.unlock(bench.code)
    bench.store.unlock(RecoveryCode.parse(bench.copied[0]))


def test_no_new_recovery_code_without_the_master_password(bench, qtbot):
    overlay = ask_for_code(bench, qtbot, "something else")
    error = overlay.findChild(QWidget, "replace_error")
    qtbot.waitUntil(lambda: "wrong" in error.text())
    bench.store.lock()
    bench.store.unlock(bench.code)


def test_locking_closes_the_dialogs(bench, qtbot):
    overlay = ask_for_code(bench, qtbot, PASSWORD)
    qtbot.waitUntil(lambda: overlay.findChild(QPushButton, "recovery_copy") is not None)
    bench.window.show_cover(QWidget())
    assert not overlay.isVisible()
    assert overlay.findChild(QWidget, "replace_password").text() == ""


def test_a_new_code_that_nobody_kept_is_spoken_of(bench, qtbot):
    unseen: list[bool] = []
    bench.keys.code_unseen.connect(lambda: unseen.append(True))
    overlay = ask_for_code(bench, qtbot, PASSWORD)
    qtbot.waitUntil(lambda: overlay.findChild(QPushButton, "recovery_copy") is not None)
    qtbot.waitUntil(lambda: overlay.findChild(QPushButton, "recovery_copy").isVisible())
    bench.tasks.current_session = lambda: -1  # as from a lock on
    overlay.close_overlay()
    assert unseen == []
    bench.tasks.current_session = lambda: bench.store.session
    bench.keys.load()
    assert unseen == [True]


# Places -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("problem", list(PlaceProblem))
def test_each_bad_place_has_words_in_both_languages(qapp, problem):
    said = set()
    for language in ("en", "nl"):
        apply_language(language)
        message = describe_place(PlaceConcern(problem, "Dropbox"))
        assert message.text
        assert "%" not in message.title
        said.add(message.title)
    apply_language("en")
    assert len(said) == 2


def test_a_vault_in_a_synced_folder_is_named_at_start_and_in_the_settings(bench, qtbot):
    (bench.paths.vault.parent.parent / ".stfolder").mkdir()
    bench.room.load()
    qtbot.waitUntil(lambda: bool(bench.window.messages.bars()))
    assert "Syncthing" in bench.window.messages.bars()[0].message.title
    bench.room.show_section("about")
    row = bench.find(QWidget, "place_concern")
    assert row.isVisible()
    assert "Syncthing" in row.title.text()


def test_the_folder_of_the_vault_opens(bench, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    bench.room.show_section("about")
    click(qtbot, bench.find(QPushButton, "open_vault_folder"))
    assert opened == [str(bench.paths.vault.parent)]


def test_the_page_points_to_what_others_do(bench, qtbot):
    bench.room.show_section("exchange")
    with qtbot.waitSignal(bench.window.add_requested):
        click(qtbot, bench.find(QPushButton, "settings_add"))
    with qtbot.waitSignal(bench.room.export_requested):
        click(qtbot, bench.find(QPushButton, "settings_export"))
    bench.room.show_section("privacy")
    with qtbot.waitSignal(bench.room.help_requested) as told:
        click(qtbot, bench.find(QPushButton, "privacy_stored"))
    assert told.args == ["what-is-stored"]


def test_a_section_that_is_made_late_shows_what_was_chosen_before(bench, qtbot):
    bench.settings.change("show_next", False)
    assert bench.window.findChild(QWidget, "show_next") is None
    bench.room.show_section("appearance")
    assert not bench.find(QWidget, "show_next").isChecked()


# Layout -------------------------------------------------------------------------------------------


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(bench):
    page = bench.room.page
    for key in page.nav.keys():  # noqa: SIM118 - not a dict
        page.open_section(key)
    controls = [w for w in page.findChildren(QWidget) if isinstance(w, (QPushButton, QComboBox)) and w.objectName()]
    assert len(controls) > 10
    for control in controls:
        assert control.accessibleName() or control.text(), control.objectName()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.objectName()


def test_a_narrow_window_has_tabs_instead_of_the_list(bench, qtbot):
    bench.window.resize(420, 640)
    bench.room.show_section("security")
    assert not bench.room.page.nav.isVisible()
    click(qtbot, bench.find(QPushButton, "tab_appearance"))
    assert bench.room.page.section == "appearance"


def test_the_chosen_tab_is_seen_whole_at_200_percent(bench, qapp, qtbot):
    apply_theme(qapp, "light", 200)
    apply_language("nl")
    bench.window.resize(420, 760)
    tabs = bench.find(QScrollArea, "settings_tabs")
    for section in ("security", "appearance", "exchange", "privacy", "about"):
        bench.room.show_section(section)
        chip = bench.find(QPushButton, f"tab_{section}")

        def is_whole(chip: QPushButton = chip) -> bool:
            left = chip.mapTo(tabs.viewport(), QPoint(0, 0)).x()
            return left >= 0 and left + chip.width() <= tabs.viewport().width()

        qtbot.waitUntil(is_whole)
        assert chip.toolTip() == chip.text()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_nothing_is_wider_than_a_narrow_window(bench, qapp, language, percent):
    apply_theme(qapp, "light", percent)
    apply_language(language)
    QApplication.sendPostedEvents()
    bench.window.resize(420, 640)
    for section in ("security", "appearance", "exchange", "privacy", "about"):
        bench.room.show_section(section)
        QApplication.sendPostedEvents()
        view = bench.room.page.scroller
        assert view.widget().width() <= view.viewport().width(), section
