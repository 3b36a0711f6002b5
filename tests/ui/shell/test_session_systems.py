"""Windows and macOS behind the same door, with stand-ins for the calls to the system: no such machine was at hand."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QWindow

from ui.platform.session import session_watch
from ui.platform.session_macos import NOTIFICATIONS, MacSession
from ui.platform.session_windows import (
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WindowsSession,
    decode_message,
)


@pytest.mark.parametrize(
    ("kind", "detail", "said"),
    [
        (WM_WTSSESSION_CHANGE, 0x7, "session"),  # lock
        (WM_WTSSESSION_CHANGE, 0x2, "session"),  # another user took the screen
        (WM_WTSSESSION_CHANGE, 0x4, "session"),  # a remote session ended
        (WM_WTSSESSION_CHANGE, 0x8, ""),  # unlock
        (WM_POWERBROADCAST, 0x4, "sleep"),
        (WM_POWERBROADCAST, 0x12, "woke"),
        (WM_POWERBROADCAST, 0xA, ""),  # the battery changed
        (0x0200, 0x7, ""),  # the mouse moved
    ],
)
def test_messages_of_windows(kind, detail, said):
    assert decode_message(kind, detail) == said


class Calls:
    """Note every call to a library of the system."""

    def __init__(self) -> None:
        self.made: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str):
        if name.startswith("wts"):
            return self
        return lambda *arguments: self.made.append((name, arguments)) or len(self.made)


def test_windows_registers_the_window_and_takes_it_back(qtbot):
    calls, window = Calls(), QWindow()
    session = WindowsSession(libraries=calls)
    session.begin(window)
    with qtbot.waitSignal(session.away) as away:
        session.take(WM_WTSSESSION_CHANGE, 0x7)
    assert away.args == ["session"]
    with qtbot.waitSignal(session.woke):
        session.take(WM_POWERBROADCAST, 0x12)
    session.end()
    handle = int(window.winId())
    assert calls.made == [
        ("WTSRegisterSessionNotification", (handle, 0)),
        ("WTSUnRegisterSessionNotification", (handle,)),
    ]


def test_macos_subscribes_to_each_notification_and_hears_it(qtbot):
    calls = Calls()
    session = MacSession(foundation=calls)
    session.begin(None)
    subscribed = [arguments for name, arguments in calls.made if name == "CFNotificationCenterAddObserver"]
    assert len(subscribed) == len(NOTIFICATIONS)
    with qtbot.waitSignal(session.away) as away:
        subscribed[0][2](None, None, None, None, None)
    assert away.args == ["session"]
    session.end()
    assert calls.made[-1][0] == "CFNotificationCenterRemoveEveryObserver"


@pytest.mark.parametrize(
    ("platform", "name"), [("linux", "DBusSession"), ("win32", "WindowsSession"), ("darwin", "MacSession")]
)
def test_each_system_has_its_listener(qapp, monkeypatch, platform, name):
    monkeypatch.setattr(sys, "platform", platform)
    assert type(session_watch()).__name__ == name
