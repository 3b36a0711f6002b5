"""Codes stay out of screen captures where the system can do it; the system's calls are stand-ins here."""

from __future__ import annotations

import ctypes

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from core.vault import Rules
from ui.controllers.capture_guard import PAUSE_MINUTES, CaptureGuard
from ui.platform.capture_exclusion import exclude_on_macos, exclude_on_windows, system_exclusion
from ui.views.settings.security import SecuritySection
from ui.wiring import wire_capture


class Windows:
    """Note which native windows are left out of captures."""

    def __init__(self) -> None:
        self.left_out: dict[int, bool] = {}

    def __call__(self, window: int, excluded: bool) -> None:
        self.left_out[window] = excluded


@pytest.fixture
def windows():
    return Windows()


@pytest.fixture
def guard(qapp, windows):
    return CaptureGuard(exclude=windows)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_windows_are_left_out_by_default_once_a_vault_is_open(guard, windows, window):
    assert windows.left_out == {}
    guard.apply_rules(Rules())
    assert windows.left_out[int(window.winId())] is True
    guard.apply_rules(Rules(capture_allowed=True))
    assert windows.left_out[int(window.winId())] is False


def test_a_dialog_that_opens_later_is_left_out_too(guard, windows, window, qapp, qtbot):
    guard.apply_rules(Rules())
    dialog = QDialog(window)
    dialog.show()
    qapp.focusWindowChanged.emit(dialog.windowHandle())
    assert windows.left_out[int(dialog.winId())] is True


def test_a_pause_ends_by_itself(guard, windows, window, qtbot):
    guard.apply_rules(Rules())
    guard.pause()
    assert guard._timer.interval() == PAUSE_MINUTES * 60_000 == 300_000
    assert windows.left_out[int(window.winId())] is False
    with qtbot.waitSignal(guard.paused_changed) as told:
        guard._timer.timeout.emit()
    assert told.args == [False]
    assert windows.left_out[int(window.winId())] is True


def test_locking_ends_the_pause_in_the_whole_app(unlocked, qtbot):
    guard = unlocked.stage_two.findChild(CaptureGuard)
    guard.pause()
    unlocked.window.lock_requested.emit()
    assert not guard.paused


def test_this_system_says_so_and_offers_hidden_codes(guard, qtbot):
    assert system_exclusion() is None  # offscreen, and any Linux
    section = shown_section(qtbot, CaptureGuard())
    assert not section.findChild(QWidget, "capture_excluded").isVisible()
    assert "no way" in section.capture._none_row.text.text()
    button = section.findChild(QPushButton, "capture_instead")
    with qtbot.waitSignal(section.rule_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["hide_codes", True]
    section.show_rules(Rules(hide_codes=True))
    assert button.text() == "Codes are hidden"
    assert not button.isEnabled()


def test_a_system_that_can_offers_the_rule_and_the_pause(guard, windows, window, qtbot):
    section = shown_section(qtbot, guard)
    toggle, pause = section.findChild(QWidget, "capture_excluded"), section.findChild(QPushButton, "capture_pause")
    assert toggle.isChecked()
    guard.apply_rules(Rules())
    qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert guard.paused
    assert pause.text() == "Hide again"
    qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert not guard.paused
    with qtbot.waitSignal(section.rule_chosen) as chosen:
        qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert chosen.args == ["capture_allowed", True]
    section.show_rules(Rules(capture_allowed=True))
    assert not pause.isVisible()


def shown_section(qtbot, guard: CaptureGuard) -> SecuritySection:
    section = SecuritySection()
    qtbot.addWidget(section)
    section.resize(760, 900)
    wire_capture(section.capture, guard)
    section.show_rules(Rules())
    section.show()
    return section


class User32:
    def __init__(self, *, new: bool) -> None:
        self.new = new
        self.asked: list[tuple[int, int]] = []

    def SetWindowDisplayAffinity(self, window: int, kind: int) -> int:  # noqa: N802 - Windows' own name
        self.asked.append((window, kind))
        return int(self.new or kind != 0x11)


@pytest.mark.parametrize(
    ("new", "excluded", "asked"),
    [(True, True, [(7, 0x11)]), (False, True, [(7, 0x11), (7, 0x01)]), (True, False, [(7, 0x00)])],
)
def test_the_call_of_windows(new, excluded, asked):
    library = User32(new=new)
    exclude_on_windows(7, excluded, user32=library)
    assert library.asked == asked


class Objc:
    """Play the runtime of Objective-C: a view 7 whose window is 9."""

    def __init__(self) -> None:
        self.sharing: list[tuple[int, int]] = []
        self.names: list[bytes] = []
        self.objc_msgSend = self._send

    def sel_registerName(self, name: bytes) -> int:  # noqa: N802 - the runtime's own name
        self.names.append(name)
        return len(self.names)

    def _send(self, target: ctypes.c_void_p, selector: ctypes.c_void_p, *values: int) -> int:
        if self.names[selector.value - 1] == b"window":
            return 9 if target.value == 7 else 0
        self.sharing.append((target.value, *values))
        return 0


@pytest.mark.parametrize(("view", "excluded", "sharing"), [(7, True, [(9, 0)]), (7, False, [(9, 1)]), (8, True, [])])
def test_the_calls_of_macos(view, excluded, sharing):
    class Function:
        def __init__(self, function) -> None:
            self._function = function

        def __call__(self, *arguments):
            return self._function(*arguments)

    library = Objc()
    library.objc_msgSend = Function(library._send)
    exclude_on_macos(view, excluded, objc=library)
    assert library.sharing == sharing
