"""Locking by idleness: one timer, asked anew, silent while locked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from core.vault import Rules
from ui.controllers.locking import LockController


class FakeClock:
    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time


@pytest.fixture
def clock():
    return FakeClock()


def controller(clock, idle=lambda: None) -> LockController:
    return LockController(clock, ask_system=idle)


def test_it_locks_when_the_whole_system_was_idle(qtbot, clock):
    locking = controller(clock, lambda: 301.0)
    locking.set_limit(300)
    locking.start()
    with qtbot.waitSignal(locking.lock_due) as due:
        locking._look()
    assert due.args == ["idle"]
    assert not locking._timer.isActive()


def test_use_of_another_program_keeps_it_open(qtbot, clock):
    locking = controller(clock, lambda: 100.0)
    locking.set_limit(300)
    locking.start()
    with qtbot.assertNotEmitted(locking.lock_due):
        locking._look()
    assert locking._timer.interval() == 200_000


def test_input_to_the_window_counts_where_the_system_does_not_tell(qtbot, clock):
    locking = controller(clock)
    locking.set_limit(300)
    locking.start()
    clock.time += 250
    locking.eventFilter(locking, QEvent(QEvent.Type.KeyPress))
    clock.time += 100
    with qtbot.assertNotEmitted(locking.lock_due):
        locking._look()
    clock.time += 200
    with qtbot.waitSignal(locking.lock_due):
        locking._look()


def test_zero_is_never(qtbot, clock):
    locking = controller(clock)
    locking.set_limit(0)
    locking.start()
    assert not locking._timer.isActive()


def test_a_changed_limit_holds_at_once(qtbot, clock):
    locking = controller(clock)
    locking.set_limit(900)
    locking.start()
    locking.set_limit(60)
    assert locking._timer.interval() == 60_000


def test_nothing_ticks_while_locked(unlocked, qtbot):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    assert unlocked.stage_two.locking._timer.isActive()
    unlocked.stage_two._door[1].lock("asked")
    qtbot.waitUntil(lambda: not unlocked.stage_two._door[0].is_open())
    qtbot.wait(300)  # the question to the keyboard is over then
    roots = [unlocked, unlocked.window, unlocked.stage_two]
    running = {id(t): t for root in roots for t in root.findChildren(QTimer) if t.isActive()}
    assert [timer.parent() for timer in running.values()] == []
    assert QApplication.cursorFlashTime() == 0


def test_minimising_locks_where_it_was_chosen(qtbot, clock):
    locking, window = controller(clock), QWindow()
    locking.watch(window)
    locking.start()
    with qtbot.assertNotEmitted(locking.lock_due):
        window.windowStateChanged.emit(Qt.WindowState.WindowMinimized)
    locking.set_rules(Rules(lock_on_minimise=True))
    with qtbot.waitSignal(locking.lock_due) as due:
        window.windowStateChanged.emit(Qt.WindowState.WindowMinimized)
    assert due.args == ["minimised"]


def test_after_a_sleep_the_time_is_asked_anew(qtbot, clock):
    idle = [10.0]
    locking = controller(clock, lambda: idle[0])
    locking.set_limit(300)
    locking.start()
    idle[0] = 4000.0
    with qtbot.waitSignal(locking.lock_due) as due:
        locking.take_woke()
    assert due.args == ["idle"]


def test_what_the_system_says_is_heard_only_between_unlock_and_lock(qtbot, clock):
    locking = controller(clock)
    with qtbot.assertNotEmitted(locking.lock_due):
        locking.take_away("session")
        locking.start()
        locking.stop()
        locking.take_away("session")


def test_leaving_during_an_unlock_that_failed_is_forgotten(qtbot, clock):
    locking = controller(clock)
    locking.set_opening(True)
    locking.take_away("session")
    locking.set_opening(False)
    locking.set_opening(True)
    locking.set_opening(False)
    with qtbot.assertNotEmitted(locking.lock_due):
        locking.start()


def test_the_switch_in_the_settings_makes_minimising_lock(unlocked, qtbot):
    stage = unlocked.stage_two
    stage.settings_room.show_section("security")
    switch = unlocked.window.findChild(QWidget, "lock_on_minimise")
    assert not switch.isChecked()
    switch.click()
    qtbot.waitUntil(lambda: stage._door[0].rules.lock_on_minimise)
    qtbot.waitUntil(lambda: stage.locking._on_minimise)
    unlocked.window.showMinimized()
    qtbot.waitUntil(lambda: not stage._door[0].is_open())
    assert unlocked.window.cover is unlocked.lock_page
    assert "minimised" in unlocked.lock_page._why.text()
