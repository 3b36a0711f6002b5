"""The ways to the help, and what is said about a clock that cannot be right."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from core.clock import SystemClock
from core.clockcheck import DAY, ClockReport, ClockState
from core.release import RELEASED
from core.vault import KdfCost, MasterPassword, VaultStore
from ui.help_room import HelpRoom
from ui.language import apply_language
from ui.tasks import Tasks
from ui.theme import apply_theme
from ui.views.help_overlay import HelpOverlay
from ui.views.main_window import MainWindow
from ui.views.parts.late import Late
from ui.views.parts.overlay import Overlay
from ui.views.parts.page import Page
from ui.views.shortcuts import ShortcutOverlay

CHEAP = KdfCost(1024, 1, 1)


class SetClock(SystemClock):
    """A clock that a test sets."""

    at = RELEASED + 30 * DAY

    def now(self) -> float:
        return self.at


class FocusedPage(Page):
    """A page that takes the focus, as all real ones do."""

    def focus_first(self) -> None:
        self.lock_button.setFocus(Qt.FocusReason.OtherFocusReason)


class Bench:
    def __init__(self, folder):
        self.clock = SetClock()
        self.tasks = Tasks()
        self.window = MainWindow()
        self.pages = {key: FocusedPage() for key in ("accounts", "settings")}
        self.view = Page()
        for key, page in self.pages.items():
            self.window.add_page(key, Late(lambda page=page: page), "lock", str)
        self.window.add_subpage("account", Late(lambda: self.view))
        self.store = VaultStore(folder / "vault.tessera", clock=self.clock, floor=CHEAP)
        self.store.create("kade lantaarn", cost=CHEAP)
        self.store.lock()
        self.room = HelpRoom(self.window, self.store, self.tasks, self.clock)
        self.room.clock.check = lambda: None  # what the system says is tested with the check itself


@pytest.fixture
def bench(qtbot, qapp, tmp_path):
    apply_theme(qapp, "light", 100)
    apply_language("en")
    bench = Bench(tmp_path)
    qtbot.addWidget(bench.window)
    bench.window.resize(1100, 800)
    bench.window.show()
    bench.window.show_shell()
    bench.window.activateWindow()
    qtbot.waitActive(bench.window)
    yield bench
    bench.tasks.close()
    bench.store.close()


def press_f1(bench, qtbot):
    qtbot.keyClick(bench.window, Qt.Key.Key_F1)


def test_f1_shows_the_topic_that_the_page_names(bench, qtbot):
    bench.window.show_page("settings")
    bench.pages["settings"].setProperty("help_topic", "app-lock")
    press_f1(bench, qtbot)
    assert (bench.window.current_key(), bench.room.page.topic) == ("help", "app-lock")


def test_back_leads_to_the_page_where_f1_was_pressed(bench, qtbot):
    bench.window.show_page("settings")
    bench.pages["settings"].setProperty("help_topic", "app-lock")
    press_f1(bench, qtbot)
    qtbot.keyClick(bench.room.page.nav, Qt.Key.Key_Escape)
    assert bench.window.current_key() == "settings"


def test_f1_shows_all_shortcuts_where_no_topic_is_named(bench, qtbot):
    press_f1(bench, qtbot)
    assert bench.window.findChild(ShortcutOverlay).isVisible()


def test_f1_in_a_dialog_shows_the_topic_over_it(bench, qtbot):
    dialog = Overlay(bench.window, "Add")
    dialog.setProperty("help_topic", "add-account")
    dialog.open()
    press_f1(bench, qtbot)
    overlay = bench.window.findChild(HelpOverlay)
    assert overlay.isVisible()
    assert overlay.title.text() == "Adding an account"
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    assert dialog.isVisible()


def test_f1_works_on_the_locked_window_and_leads_no_further(bench, qtbot):
    cover = QWidget()
    cover.setProperty("help_topic", "app-lock")
    bench.window.show_cover(cover)
    press_f1(bench, qtbot)
    overlay = bench.window.findChild(HelpOverlay)
    assert overlay.isVisible()
    wishes = []
    bench.room.settings_requested.connect(wishes.append)
    overlay.link_requested.emit("settings:security")
    assert wishes == []
    assert bench.window.covered


def test_help_lies_over_an_account_so_that_it_stays_open(bench):
    bench.window.show_page("account")
    bench.room.show_topic("codes-refused")
    assert bench.window.current_key() == "account"
    assert bench.window.findChild(HelpOverlay).isVisible()


def test_a_link_to_the_settings_is_handed_on(bench, qtbot):
    bench.room.show_topic("app-lock")
    with qtbot.waitSignal(bench.room.settings_requested) as told:
        bench.room.page.link_requested.emit("settings:security")
    assert told.args == ["security"]


def test_the_last_answer_of_the_clock_check_is_shown_again(bench):
    bench.room.clock.checked.emit(ClockReport(ClockState.OFF, RELEASED, -43.0))
    bench.room.show_topic("codes-refused")
    assert bench.room.page.findChild(QLabel, "clock_title").text() == "This clock is 43 seconds behind"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_the_system_is_asked_when_the_topic_opens(bench, qtbot, tmp_path, monkeypatch):
    program = tmp_path / "chronyc"
    program.write_text("#!/bin/sh\necho 'System time : 43.0 seconds slow of NTP time'\necho 'Leap status : Normal'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    del bench.room.clock.check  # the real one again
    bench.room.show_topic("codes-refused")
    title = bench.room.page.findChild(QLabel, "clock_title")
    qtbot.waitUntil(lambda: title.text() == "This clock is 43 seconds behind")
    assert bench.room.page.findChild(QLabel, "clock_network").isVisible()


# A date that cannot be right ----------------------------------------------------------------------


def bars(bench):
    return [bar.message for bar in bench.window.messages.bars()]


def start(bench, qtbot):
    """Do what happens between start and the first page."""
    bench.room.begin()
    bench.tasks.vault(lambda: bench.store.unlock(MasterPassword("kade lantaarn")), lambda _: bench.room.load())
    qtbot.waitUntil(bench.store.is_open)
    done = []
    bench.tasks.vault(lambda: None, lambda _: done.append(True))
    qtbot.waitUntil(lambda: bool(done))


def test_a_right_date_is_not_mentioned(bench, qtbot):
    start(bench, qtbot)
    assert bars(bench) == []


def test_a_date_before_the_last_save_is_named_once_with_the_way_to_help(bench, qtbot):
    bench.clock.at -= 3 * DAY
    start(bench, qtbot)
    bench.room.load()
    (message,) = bars(bench)
    assert message.severity == "warning"
    assert "last saved" in message.text
    bench.window.messages.bars()[0].trigger()
    assert bench.room.page.topic == "codes-refused"


def test_a_clock_in_1970_is_named_too(bench, qtbot):
    bench.clock.at = 0.0
    start(bench, qtbot)
    assert "1970" in bars(bench)[0].text or "1969" in bars(bench)[0].text
