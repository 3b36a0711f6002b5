"""The help page, its overlay, the table of shortcuts and the clock card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.clockcheck import ClockDoubt, ClockReport, ClockState, DoubtKind
from core.release import RELEASED
from ui.language import apply_language
from ui.models.help import TOPICS
from ui.theme import apply_theme
from ui.views.clock_card import ClockCard, doubt_words, time_span
from ui.views.help_blocks import RichText
from ui.views.help_overlay import HelpOverlay
from ui.views.help_page import HelpPage
from ui.views.shortcuts import ShortcutOverlay, ShortcutTable


@pytest.fixture(autouse=True)
def look(qapp):
    apply_theme(qapp, "light", 100)
    apply_language("en")
    yield
    apply_theme(qapp, "light", 100)
    apply_language("en")


def live(name: str) -> QWidget:
    return {"clock": ClockCard, "shortcuts": ShortcutTable}[name]()


@pytest.fixture
def page(qtbot):
    page = HelpPage(live)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_every_topic_opens_in_both_languages(page):
    for language in ("en", "nl"):
        apply_language(language)
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        for key, _ in TOPICS:
            page.open_topic(key)
            assert page.topic == key


def test_a_click_in_the_list_opens_a_topic(page, qtbot):
    row = page.nav.keys().index("phishing")
    where = page.nav.visualItemRect(page.nav.item(row)).center()
    qtbot.mouseClick(page.nav.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.topic == "phishing"
    assert "never" not in page._title.text()
    assert page._title.text() == "Somebody asks for a code"


def test_arrows_in_the_list_open_topics(page, qtbot):
    page.focus_first()
    page.nav.choose("how-codes-work")
    qtbot.keyClick(page.nav, Qt.Key.Key_Down)
    assert page.topic == "codes-refused"


def test_an_unknown_topic_opens_the_first_one(page):
    page.open_topic("no-such-topic")
    assert page.topic == "how-codes-work"


def test_typing_anywhere_searches_and_enter_opens_the_first_hit(page, qtbot):
    page.take_typing("s")
    search = page.findChild(QWidget, "help_search")
    qtbot.keyClicks(search, "cam")
    assert search.text() == "scam"
    assert page.nav.keys() == ["phishing"]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert page.topic == "phishing"


def test_a_search_without_a_hit_says_so(page):
    page.take_typing("unicorn")
    assert page.nav.keys() == []
    assert page.findChild(QLabel, "help_nothing").isVisible()


def test_links_lead_on_and_back(page, qtbot):
    page.open_index()
    page.nav.chosen.emit("codes-refused")
    back = page.findChild(QWidget, "help_back")
    assert not back.isVisible()
    link = next(label for label in page.findChildren(RichText) if "help:add-account" in label.text())
    link.linkActivated.emit("help:add-account")
    assert page.topic == "add-account"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert page.topic == "codes-refused"
    assert not back.isVisible()


def test_a_link_to_the_settings_is_handed_on(page, qtbot):
    page.open_topic("app-lock")
    link = next(label for label in page.findChildren(RichText) if "settings:security" in label.text())
    with qtbot.waitSignal(page.link_requested) as told:
        link.linkActivated.emit("settings:security")
    assert told.args == ["settings:security"]


def test_back_leads_to_where_the_question_arose(page, qtbot):
    page.open_topic("codes-refused")
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_narrow_window_shows_the_list_or_the_topic(page, qtbot):
    page.resize(364, 640)
    page.set_narrow(True)
    page.open_index()
    assert page.nav.isVisible()
    page.nav.chosen.emit("phishing")
    assert not page.nav.isVisible()
    assert page.findChild(QWidget, "help_title").isVisible()
    page.go_back()
    assert page.nav.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_nothing_is_wider_than_a_narrow_window(page, qtbot, qapp, language, percent):
    apply_theme(qapp, "light", percent)
    apply_language(language)
    QApplication.sendPostedEvents()
    page.set_narrow(True)
    page.resize(350, 640)
    for key, _ in TOPICS:
        page.open_topic(key)
        QApplication.sendPostedEvents()
        assert page.scroller.widget().minimumSizeHint().width() <= 350, key


def test_the_language_changes_while_it_is_open(page, qtbot):
    page.open_topic("phishing")
    apply_language("nl")
    qtbot.waitUntil(lambda: page._title.text() == "Iemand vraagt om een code")
    assert "Geen bedrijf" in texts(page)


def test_the_overlay_follows_links_and_keeps_what_lies_under_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    overlay = HelpOverlay(window, live)
    overlay.open_topic("codes-refused")
    assert overlay.title.text() == "A code is refused"
    link = next(label for label in overlay.findChildren(RichText) if "help:add-account" in label.text())
    link.linkActivated.emit("help:add-account")
    assert overlay.title.text() == "Adding an account"
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_every_shortcut_is_a_key_sequence_and_none_stands_twice_in_a_group(qtbot):
    table = ShortcutTable()
    qtbot.addWidget(table)
    for group in table.groups():
        keys = [shortcut.keys for shortcut in group.shortcuts]
        assert all(not QKeySequence(key).isEmpty() for key in keys)
        assert len(keys) == len(set(keys))


def test_the_shortcut_overlay_shows_all_of_them(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    overlay = ShortcutOverlay(window)
    overlay.open()
    shown = texts(overlay)
    table = overlay.findChild(ShortcutTable)
    assert all(shortcut.words in shown for group in table.groups() for shortcut in group.shortcuts)
    apply_language("nl")
    qtbot.waitUntil(lambda: overlay.title.text() == "Alle sneltoetsen")


def card(qtbot, **fields) -> ClockCard:
    card = ClockCard(can_open_settings=True)
    qtbot.addWidget(card)
    card.show_report(ClockReport(checked_at=RELEASED, **fields))
    card.show()
    return card


def test_a_clock_that_is_behind_shows_both_times(qtbot):
    shown = card(qtbot, state=ClockState.OFF, ahead=-43.2, service="chrony", server="ntp.example")
    assert shown.findChild(QLabel, "clock_title").text() == "This clock is 43 seconds behind"
    assert "ntp.example" in texts(shown)
    assert shown.findChild(QLabel, "clock_network").isVisible()
    assert shown.findChild(QWidget, "clock_settings").isVisible()


def test_a_clock_that_is_right_offers_nothing_to_mend(qtbot):
    shown = card(qtbot, state=ClockState.IN_STEP, ahead=0.1, service="systemd")
    assert shown.findChild(QLabel, "clock_title").text() == "This clock is right"
    assert not shown.findChild(QWidget, "clock_settings").isVisible()
    assert not shown.findChild(QLabel, "clock_network").isVisible()


@pytest.mark.parametrize("state", list(ClockState))
def test_every_state_has_words_in_both_languages(qtbot, state):
    said = set()
    for language in ("en", "nl"):
        apply_language(language)
        shown = card(qtbot, state=state, ahead=90.0 if state is ClockState.OFF else None)
        said.add(shown.findChild(QLabel, "clock_title").text())
    assert len(said) == 2
    assert all(said)


def test_checking_asks_once(qtbot):
    shown = ClockCard()
    qtbot.addWidget(shown)
    shown.show()
    button = shown.findChild(QWidget, "clock_check")
    with qtbot.waitSignal(shown.check_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    shown.set_checking()
    assert not button.isEnabled()


def test_the_card_ticks_only_while_it_is_seen(qtbot):
    shown = card(qtbot, state=ClockState.UNKNOWN)
    assert shown._timer.isActive()
    shown.hide()
    assert not shown._timer.isActive()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 second"),
        (43.4, "43 seconds"),
        (119, "119 seconds"),
        (150, "2 minutes"),
        (7300, "2 hours"),
        (2e5, "2 days"),
    ],
)
def test_time_spans_in_words(qapp, seconds, words):
    assert time_span(seconds) == words


@pytest.mark.parametrize("kind", list(DoubtKind))
def test_a_date_that_cannot_be_right_is_named_in_the_persons_way(qapp, kind):
    doubt = ClockDoubt(kind, now=0.0, compared_with=RELEASED)
    title, text = doubt_words(doubt)
    assert title
    assert "January 1, 1970" in text or "December 31, 1969" in text
    assert "%" not in text
    apply_language("nl")
    assert "1 januari 1970" in doubt_words(doubt)[1] or "31 december 1969" in doubt_words(doubt)[1]
