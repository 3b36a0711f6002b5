"""Unlocking, and everything that can stand in the way of it, with a real vault."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from core.clock import SystemClock
from core.keychain import Availability
from core.vault import MasterPasswordDue, SaveFailed, VaultStore, WrongPassword
from tests.ui.shell.conftest import CHEAP, PASSWORD
from ui.language import apply_language
from ui.messages import describe
from ui.messages.keychain import describe_keyring
from ui.messages.vault import failed_before_lock
from ui.platform.keyboard import KeyboardState
from ui.views.lock_page import LockPage
from ui.views.problem_page import ProblemPage
from ui.views.recovery_page import RecoveryPage


def press(page: QWidget, name: str) -> None:
    page.findChild(QPushButton, name).click()


def test_the_password_opens_the_window(unlocked):
    assert unlocked.window.windowTitle() == "Tessera"
    assert unlocked.lock_page.field.text() == ""


def test_nothing_but_the_lock_is_there_while_locked(start, made_vault, qtbot):
    window = start().window
    qtbot.wait(200)
    assert window.covered
    assert window.windowTitle() == "Tessera - locked"
    visible = {child.objectName() for child in window.findChildren(QWidget) if child.isVisible()}
    assert not {"accounts_page", "settings_page", "rail_accounts"} & visible


def test_a_password_typed_at_once_is_not_lost(start, made_vault, qtbot):
    application = start()
    QTest.keyClicks(application.lock_page.field, PASSWORD)
    QTest.keyClick(application.lock_page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not application.window.covered)


def test_a_wrong_password_is_said_in_place_and_the_next_try_works(start, made_vault, qtbot):
    application = start()
    page = application.lock_page
    page.field.setText("not it")
    page.go.click()
    assert not page.go.isEnabled()
    qtbot.waitUntil(lambda: bool(page.error.text()))
    assert page.error.text().startswith("This master password is wrong.")
    assert page.go.isEnabled()
    assert page.field.selectedText() != ""
    page.field.setText(PASSWORD)
    page.go.click()
    qtbot.waitUntil(lambda: not application.window.covered)
    assert page.error.text() == ""


def test_an_empty_field_asks_nothing(start, made_vault, qtbot):
    page = start().lock_page
    with qtbot.assertNotEmitted(page.unlock_requested):
        page.go.click()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (KeyboardState(True, "US"), "Caps Lock is on. Keyboard: US"),
        (KeyboardState(False, "NL"), "Keyboard: NL"),
        (KeyboardState(None, ""), ""),
    ],
)
def test_the_state_of_the_keyboard_is_said(start, made_vault, state, said):
    page = start().lock_page
    page.field.keyboard_changed.emit(state)
    assert page._keyboard.text() == said


def test_locking_covers_at_once_and_forgets(unlocked, qtbot):
    window = unlocked.window
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.covered
    assert window.cover is unlocked.lock_page
    qtbot.waitUntil(lambda: not unlocked.stage_two._door[0].is_open())
    assert unlocked.stage_two.accounts.model.rowCount() == 0
    unlocked.lock_page.field.setText(PASSWORD)
    unlocked.lock_page.go.click()
    qtbot.waitUntil(lambda: not window.covered)


def test_results_that_come_after_a_lock_are_dropped(unlocked, qtbot):
    stage = unlocked.stage_two
    seen = []
    store, vault = stage._door
    stage.tasks.vault(lambda: "late", seen.append, session=store.session)
    vault.lock("asked")
    qtbot.waitUntil(lambda: not store.is_open())
    assert seen == []


def test_an_idle_lock_says_after_how_long(unlocked, qtbot):
    unlocked.stage_two.locking.set_limit(300)
    unlocked.stage_two.locking.lock_due.emit("idle")
    assert unlocked.lock_page._why.text() == "Locked after 5 minutes without use"


def recovery(application, qtbot, code: str) -> RecoveryPage:
    press(application.lock_page, "use_recovery_code")
    page = application.window.cover
    assert isinstance(page, RecoveryPage)
    page.findChild(QLineEdit, "recovery_code").setText(code)
    press(page, "recovery_continue")
    return page


def test_the_recovery_code_leads_to_a_new_password_and_a_new_code(start, made_vault, qtbot, paths):
    application = start()
    qtbot.waitUntil(lambda: application._stage_two is not None and application.stage_two._door is not None)
    page = recovery(application, qtbot, made_vault.lower().replace("-", " "))
    qtbot.waitUntil(lambda: page.currentIndex() == 1)
    page.form.first.setText("seven new words for the vault")
    page.form.again.setText("seven new words for the vault")
    press(page, "recovery_set_password")
    qtbot.waitUntil(lambda: page.currentIndex() == 2)
    assert page.sheet._code != made_vault
    page.sheet.kept.click()
    press(page, "recovery_finish")
    qtbot.waitUntil(lambda: not application.window.covered)
    application.window.close()
    store = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP)
    from core.vault import MasterPassword

    with pytest.raises(WrongPassword):
        store.unlock(MasterPassword(PASSWORD))
    store.unlock(MasterPassword("seven new words for the vault"))
    store.close()


@pytest.mark.parametrize(("change", "words"), [(lambda c: c[:-1], "whole recovery code"), (None, "")])
def test_a_wrong_recovery_code_is_said_in_place(start, made_vault, qtbot, change, words):
    application = start()
    qtbot.waitUntil(lambda: application._stage_two is not None and application.stage_two._door is not None)
    if change is None:
        from core.vault.recovery_code import RecoveryCode

        code, words = RecoveryCode.make().text, "does not open this vault"
    else:
        code = change(made_vault)
    page = recovery(application, qtbot, code)
    qtbot.waitUntil(lambda: bool(page.error.text()))
    assert words in page.error.text()
    assert application.window.covered


def test_turning_back_in_the_middle_locks_again(start, made_vault, qtbot):
    application = start()
    qtbot.waitUntil(lambda: application._stage_two is not None and application.stage_two._door is not None)
    page = recovery(application, qtbot, made_vault)
    qtbot.waitUntil(lambda: page.currentIndex() == 1)
    page._password_step.no.click()
    assert application.window.cover is application.lock_page
    qtbot.waitUntil(lambda: not application.stage_two._door[0].is_open())


def damage(paths) -> None:
    paths.vault.write_bytes(b"not a vault at all" * 100)


def newer(paths) -> None:
    with sqlite3.connect(paths.vault) as base:
        (body,) = base.execute("SELECT body FROM header").fetchone()
        from core.vault.seal import Header

        header = Header.decode(body)
        later = Header(header.format + 8, header.minor, header.vault_id).encode()
        base.execute("UPDATE header SET body = ?", (later,))
    base.close()


@pytest.mark.parametrize(
    ("harm", "title"),
    [(damage, "The file in the vault’s place is something else"), (newer, "A newer Tessera wrote this vault")],
)
def test_what_cannot_be_opened_is_explained_at_length(start, made_vault, paths, qtbot, harm, title):
    harm(paths)
    before = paths.vault.read_bytes()
    application = start()
    qtbot.waitUntil(lambda: isinstance(application.window.cover, ProblemPage))
    page = application.window.cover
    assert page.title.text() == title
    assert page.text.text()
    assert paths.vault.read_bytes() == before


def test_after_the_harm_is_mended_one_can_try_again(start, made_vault, paths, qtbot):
    whole = paths.vault.read_bytes()
    damage(paths)
    application = start()
    qtbot.waitUntil(lambda: isinstance(application.window.cover, ProblemPage))
    paths.vault.write_bytes(whole)
    application.window.cover.findChild(QPushButton, "way_1").click()
    assert application.window.cover is application.lock_page
    application.lock_page.field.setText(PASSWORD)
    application.lock_page.go.click()
    qtbot.waitUntil(lambda: not application.window.covered)


def test_a_vault_that_another_start_holds_is_named(start, made_vault, paths, qtbot):
    other = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP)
    other.check()
    try:
        application = start()
        qtbot.waitUntil(lambda: isinstance(application.window.cover, ProblemPage))
        assert application.window.cover.title.text() == "This vault is open elsewhere"
    finally:
        other.close()


def test_an_older_vault_asks_before_it_is_used(unlocked, qtbot):
    from core.vault import Rollback, UnlockReport

    stage = unlocked.stage_two
    report = UnlockReport(opened=frozenset(), rollback=Rollback(1.7e9, 1.8e9))
    stage._door[1].unlocked.emit(report)
    page = unlocked.window.cover
    assert isinstance(page, ProblemPage)
    assert "older" in page.title.text()
    page._buttons[0].click()
    qtbot.waitUntil(lambda: not unlocked.window.covered)


def test_a_vault_that_is_not_whole_opens_and_says_so(unlocked):
    from core.vault import Compartment, ListDifference, UnlockReport

    differs = ListDifference(expected=132, found=131, compartments=frozenset({Compartment.ACCOUNTS}))
    unlocked.stage_two._door[1].unlocked.emit(UnlockReport(opened=frozenset(), differs=differs))
    assert not unlocked.window.covered
    (bar, *_) = unlocked.window.messages.bars()
    assert "131 of 132" in bar.message.title


def test_at_200_percent_the_smallest_window_cuts_nothing_off(start, made_vault, qapp, qtbot):
    from ui.theme import apply_theme

    application = start()
    page = application.lock_page
    application.window.resize(420, 560)
    apply_theme(qapp, "light", 200)
    page.show_error(lambda: describe(WrongPassword()))
    page.field.keyboard_changed.emit(KeyboardState(True, "US"))
    qtbot.waitUntil(lambda: page._logo.isHidden() and page.height() >= 500)
    assert page.layout().totalHeightForWidth(page.width()) <= page.height()
    apply_theme(qapp, "light", 100)
    page.forget()
    application.window.resize(800, 700)
    qtbot.waitUntil(lambda: page._logo.isVisible() and page._why.isVisible())


REMARKS = {
    "an error": lambda page: page.show_error(lambda: describe(WrongPassword())),
    "a remark": lambda page: page.show_remark(lambda: failed_before_lock(SaveFailed("full"))),
    "the system's no": lambda page: page.show_declined(),
    "the master password is due": lambda page: page.ask_password(lambda: describe(MasterPasswordDue())),
    "a locked keyring": lambda page: page.offer(
        tries=0, system=False, reason=lambda: describe_keyring(Availability.LOCKED)
    ),
    "one try left": lambda page: (page.offer(tries=5, system=False), page.show_wrong_pin(1)),
    "fewer tries left": lambda page: page.offer(tries=3, system=False),
}


@pytest.mark.parametrize("say", REMARKS.values(), ids=REMARKS)
def test_what_is_said_follows_the_language(qtbot, qapp, say):
    apply_language("en")
    page = LockPage()
    qtbot.addWidget(page)
    page.show()
    say(page)
    said = {}
    for language in ("nl", "en"):
        apply_language(language)
        qapp.processEvents()
        said[language] = [page.error.text(), page.ways.remark.text(), page.ways.remark.accessibleName()]
    assert any(said["en"])
    for english, dutch in zip(said["en"], said["nl"], strict=True):
        assert bool(english) == bool(dutch)
        assert not english or english != dutch
    page.forget()
    page.retranslate()
    assert page.error.text() == ""
