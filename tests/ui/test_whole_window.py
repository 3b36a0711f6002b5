"""What holds for the whole window: the language changes everywhere at once, and the table of shortcuts is true."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from core.paths import Paths
from core.vault import AccountSecret, KdfCost, NewAccount
from ui.application import Application
from ui.language import FOLDER, apply_language
from ui.models.help import TOPICS
from ui.stage_two import StageTwo
from ui.theme import apply_theme
from ui.views.help_overlay import HelpOverlay
from ui.views.parts.page import Page
from ui.views.settings.change_password import ChangePasswordOverlay
from ui.views.settings.replace_recovery import ReplaceRecoveryOverlay
from ui.views.shortcuts import ShortcutOverlay, ShortcutTable

CHEAP = KdfCost(1024, 1, 1)
PASSWORD = "kade lantaarn zeven mosterd"
SECTIONS = ("security", "appearance", "exchange", "privacy", "about")


@pytest.fixture
def application(qtbot, qapp, tmp_path):
    apply_language("en")
    application = Application(Paths.under(tmp_path), cost=CHEAP, floor=CHEAP)
    qtbot.addWidget(application.window)
    application.settings.change(language="en")
    application.start()
    application.apply_settings(application.settings.current)
    stage = application.stage_two
    stage.when_door_open(lambda vault: vault.create(PASSWORD))
    qtbot.waitUntil(lambda: stage._door is not None and stage._door[1].is_open)
    store = stage._door[0]
    secret = AccountSecret(key=b"12345678901234567890")
    store.add_accounts([NewAccount(issuer="GitHub", label="anna", secret=secret)])
    stage.enter()
    qtbot.waitUntil(lambda: len(stage.accounts.model.all_accounts()) == 1)
    yield application
    application.window.close()
    application.close()
    apply_theme(qapp, "light", 100)
    apply_language("en")


def english_only() -> set[str]:
    """Return the texts of the program that read differently in Dutch."""
    root = ET.parse(FOLDER / "tessera_nl.ts").getroot()
    pairs = [(m.findtext("source", ""), m.findtext("translation", "")) for m in root.iter("message")]
    dutch = {translation for _, translation in pairs}
    return {source for source, translation in pairs if source != translation and source not in dutch}


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        yield name, widget.toolTip()
        yield name, widget.accessibleName()
        yield name, widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield name, widget.text()
        if isinstance(widget, QLineEdit):
            yield name, widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(n)) for n in range(widget.count()))


def assert_dutch(root: QWidget, sources: set[str]) -> None:
    assert [(name, text) for name, text in shown_texts(root) if text in sources] == []


def open_every_page(stage: StageTwo) -> None:
    """Make what is made at its first show, so that it has to change its words instead of beginning with them."""
    for section in reversed(SECTIONS):
        stage.settings_room.show_section(section)
    stage.accounts.show_account(stage.accounts.model.all_accounts()[0].id)
    for page in ("trash", "help", "accounts"):
        stage.window.show_page(page)


def test_pages_are_made_when_they_are_first_shown(application):
    def made() -> set[str]:
        return {page.objectName() for page in application.window.findChildren(Page)}

    assert made() == {"accounts_page"}
    open_every_page(application.stage_two)
    assert made() == {"accounts_page", "account_page", "trash_page", "settings_page", "help_page"}


def test_everything_open_speaks_dutch_at_once(application, qtbot):
    stage, window = application.stage_two, application.window
    sources = english_only()
    open_every_page(stage)
    window.show_page("settings")
    dialogs = [ChangePasswordOverlay(window), ReplaceRecoveryOverlay(window), ShortcutOverlay(window)]
    for dialog in dialogs:
        dialog.open()
    assert any(text in sources for _, text in shown_texts(window)), "the search finds English while it is there"
    stage.settings.change("language", "nl")
    qtbot.waitUntil(lambda: window.findChild(QLabel, "settings_title").text() == "Beveiliging")
    for dialog in dialogs:
        assert_dutch(dialog, sources)
        dialog.close_overlay()
    for section in SECTIONS:
        stage.settings_room.show_section(section)
        assert_dutch(window, sources)
    window.show_page("accounts")
    assert_dutch(window, sources)
    stage.accounts.show_account(stage.accounts.model.all_accounts()[0].id)
    assert_dutch(window, sources)
    window.show_page("trash")
    assert_dutch(window, sources)
    window.show_page("help")
    assert_dutch(window, sources)
    stage.help_room.show_topic("shortcuts")
    assert_dutch(window, sources)
    window.lock_requested.emit()
    qtbot.waitUntil(lambda: window.covered)
    assert_dutch(window, sources)
    stage.help_room.show_topic("app-lock")
    assert_dutch(window.findChild(HelpOverlay), sources)


def test_the_first_run_speaks_dutch_at_once(qtbot, tmp_path):
    apply_language("en")
    application = Application(Paths.under(tmp_path), cost=CHEAP, floor=CHEAP)
    qtbot.addWidget(application.window)
    application.start()
    apply_language("nl")
    sources = english_only()
    qtbot.waitUntil(lambda: not any(text in sources for _, text in shown_texts(application.window)))
    application.window.close()
    application.close()
    apply_language("en")


def cut_off(root: QWidget) -> list[str]:
    """Return the texts that have less room than they need."""
    found = []
    for label in root.findChildren(QLabel):
        if label.isVisibleTo(root) and label.text() and label.wordWrap():
            least = label.minimumSizeHint()
            if label.heightForWidth(label.width()) > label.height() + 2 or least.width() > label.width() + 1:
                found.append(label.text())
    return found


@pytest.mark.parametrize(("percent", "size"), [(100, (420, 640)), (200, (420, 640)), (200, (1040, 720))])
def test_settings_and_help_fit_in_dutch(application, qtbot, percent, size):
    stage, window = application.stage_two, application.window
    open_every_page(stage)
    stage.help_room.show_topic(TOPICS[0][0])
    stage.settings.change("language", "nl")
    stage.settings.change("text_percent", percent)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.findChild(QLabel, "help_title").text() == "Zo werken de codes")

    def assert_nothing_cut_off():
        assert cut_off(window) == []

    for section in SECTIONS:
        stage.settings_room.show_section(section)
        qtbot.waitUntil(assert_nothing_cut_off)
    for topic, _ in TOPICS:
        stage.help_room.show_topic(topic)
        qtbot.waitUntil(assert_nothing_cut_off)


HANDLED_BY_THE_TILES = {"Return", "Space", "Alt+Up", "Del"}
HANDLED_BY_PAGES = {"Esc", "?"}
BY_THE_WAY = {"Alt+Left"}  # the browser's key for Back, beside Esc


def test_the_table_of_shortcuts_is_what_the_window_answers_to(application):
    stage = application.stage_two
    open_every_page(stage)
    stage.window.show_page("passwords")
    stage.logins.add()
    known = {shortcut.key().toString() for shortcut in application.window.findChildren(QShortcut)}
    table = ShortcutTable(application.window)
    listed = {QKeySequence(s.keys).toString() for group in table.groups() for s in group.shortcuts}
    assert listed - known == HANDLED_BY_THE_TILES | HANDLED_BY_PAGES - known
    assert known - listed == BY_THE_WAY
