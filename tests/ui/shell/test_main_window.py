"""Keys, narrow and wide, and what a cover covers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.messages import Message
from ui.theme import apply_theme
from ui.views.main_window import MainWindow
from ui.views.parts.late import Late
from ui.views.parts.overlay import Overlay
from ui.views.parts.page import Page
from ui.views.parts.text import Text

CONTROL = Qt.KeyboardModifier.ControlModifier


class SearchPage(Page):
    def __init__(self) -> None:
        super().__init__()
        self.typed = ""
        self.searched = 0

    def take_typing(self, text: str) -> bool:
        self.typed += text
        return True

    def focus_search(self) -> None:
        self.searched += 1


@pytest.fixture
def window(qtbot):
    made = MainWindow()
    qtbot.addWidget(made)
    made.add_page("accounts", Late(SearchPage), "layout-grid", lambda: "Accounts", shortcut="Ctrl+1")
    made.add_page("settings", Late(lambda: Page(scrolling=True)), "settings", lambda: "Settings", shortcut="Ctrl+,")
    made.add_page("help", Late(Page), "circle-question-mark", lambda: "Help", at_foot=True)
    made.resize(1000, 700)
    made.show()
    made.show_shell()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_typing_goes_to_the_search_of_the_page(window):
    QTest.keyClicks(window, "gi t")
    assert window.current_page().typed == "git"


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_N, CONTROL, "add_requested"),
        (Qt.Key.Key_L, CONTROL, "lock_requested"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "shortcuts_requested"),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "shortcuts_requested"),
        (Qt.Key.Key_V, CONTROL, "paste_requested"),
        (Qt.Key.Key_Q, CONTROL, "quit_requested"),
    ],
)
def test_keys_say_what_is_wished(window, qtbot, key, modifier, signal):
    with qtbot.waitSignal(getattr(window, signal), timeout=1000):
        QTest.keyClick(window, key, modifier)


def test_keys_lead_to_pages_and_to_the_search(window):
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert window.current_key() == "settings"
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert window.current_key() == "accounts"
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.current_page().searched == 1


def test_undo_reaches_the_bar(window):
    undone = []
    window.messages.show_message(Message("Removed.", "", "success"), undo=lambda: undone.append(1))
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert undone == [1]


def test_a_dialog_takes_the_keys_of_the_page(window, qtbot):
    dialog = Overlay(window, "Title")
    dialog.open()
    with qtbot.assertNotEmitted(window.add_requested), qtbot.assertNotEmitted(window.lock_requested):
        QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    QTest.keyClicks(window, "abc")
    assert window.current_page().typed == ""


def test_a_cover_closes_dialogs_takes_bars_away_and_silences_keys(window, qtbot):
    dialog = Overlay(window, "Title")
    dialog.open()
    window.messages.show_message(Message("Anna’s code.", "", "error"))
    cover = Text("locked")
    window.show_cover(cover)
    assert dialog.isHidden()
    assert window.messages.bars() == []
    assert not window.current_page().isVisible()
    with qtbot.assertNotEmitted(window.add_requested):
        QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    QTest.keyClicks(window, "abc")
    assert window.windowTitle() == "Tessera - locked"
    window.show_shell()
    assert window.current_page().isVisible()


def test_below_600_the_rail_has_icons_only(window, qtbot):
    rail = window._shell.rail
    assert rail.width() == 104
    window.resize(500, 700)
    qtbot.waitUntil(lambda: rail.width() == 56)
    assert window.current_page().narrow
    button = window.findChild(type(rail._buttons["settings"]), "rail_settings")
    assert button.accessibleName() == "Settings"
    assert "Ctrl+," in button.toolTip()
    window.resize(900, 700)
    qtbot.waitUntil(lambda: rail.width() == 104)


def test_large_text_makes_the_window_narrow_earlier(window, qapp, qtbot):
    window.resize(900, 700)
    assert not window.narrow
    apply_theme(qapp, "light", 200)
    qtbot.waitUntil(lambda: window.narrow)


def test_bars_are_on_the_page_that_is_shown(window):
    window.messages.show_message(Message("Here.", "", "warning"))
    window.show_page("settings")
    assert window.current_page().isAncestorOf(window.messages)
    assert window.messages.isVisible()


def test_what_is_dropped_is_handed_over_only_while_unlocked(window, qtbot):
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QDragEnterEvent

    mime = QMimeData()
    mime.setText("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP")

    def enter() -> bool:
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.setAccepted(False)
        QApplication.sendEvent(window, event)
        return event.isAccepted()

    assert enter()
    window.show_cover(Text("locked"))
    assert not enter()


def test_the_name_of_a_page_follows_the_language(window):
    words = ["Accounts"]
    window.add_page("more", Late(Page), "info", lambda: words[0])
    words[0] = "Accounts (nl)"
    QApplication.sendEvent(window._shell.rail, QEvent(QEvent.Type.LanguageChange))
    assert window._shell.rail._buttons["more"].text() == "Accounts (nl)"


def test_the_window_is_never_smaller_than_the_design_allows(window):
    assert (window.minimumWidth(), window.minimumHeight()) == (420, 560)
