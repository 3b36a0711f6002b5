"""PIN, App Lock off and the system's question, in a whole window over a real vault."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from core.clock import SystemClock
from core.settings import SettingsFile
from core.vault import Compartment, MasterPassword, SlotKind, Use, VaultStore
from tests.keyrings import MemoryKeyring
from tests.ui.shell.conftest import CHEAP, PASSWORD
from ui.application import Application
from ui.language import apply_language

PIN = "739146"


@pytest.fixture
def keyring():
    made = MemoryKeyring()
    yield made
    made.answers.set()


class Later(SystemClock):
    """Be some days ahead."""

    def __init__(self, days: float) -> None:
        self._days = days

    def now(self) -> float:
        return super().now() + self._days * 24 * 3600


class Desk:
    """Start Tessera on one profile, again and again."""

    def __init__(self, paths, keyring, qtbot):
        self.paths, self.keyring, self.qtbot = paths, keyring, qtbot
        self.started: list[Application] = []
        self.days = 0.0

    def start(self) -> Application:
        application = Application(
            self.paths, cost=CHEAP, floor=CHEAP, keychain=self.keyring.keychain(), clock=Later(self.days)
        )
        application.settings.current = application.settings.change(language="en", theme="light")
        apply_language("en")
        self.qtbot.addWidget(application.window)
        application.start()
        self.started.append(application)
        return application

    def unlocked(self) -> Application:
        """Start and unlock with the master password."""
        application = self.start()
        self.password(application)
        return application

    def password(self, application) -> None:
        page = application.lock_page
        if page._by_pin:
            page.ways.other.click()
        page.field.setText(PASSWORD)
        page.go.click()
        self.qtbot.waitUntil(lambda: not application.window.covered)

    def again(self) -> Application:
        self.close()
        return self.start()

    def close(self) -> None:
        while self.started:
            self.started.pop().window.close()

    def with_pin(self, pin: str = PIN) -> Application:
        """Unlock and set a PIN in the settings."""
        application = self.unlocked()
        self.set_pin(application, pin)
        self.wait_message(application, "The PIN is set.")
        self.qtbot.waitUntil(lambda: application.stage_two.ways._known.tries == 5)
        return application

    def security(self, application):
        room = application.stage_two.settings_room
        room.show_section("security")
        section = room.page.security.get()
        self.qtbot.waitUntil(lambda: section._ways is not None)
        return section

    def set_pin(self, application, pin, password=PASSWORD) -> QWidget:
        self.security(application)
        self.press(application, "set_pin")
        overlay = application.window.findChild(QWidget, "set_pin_overlay")
        for name, text in (("pin_password", password), ("new_pin", pin), ("new_pin_again", pin)):
            overlay.findChild(QLineEdit, name).setText(text)
        self.press(application, "pin_confirm")
        return overlay

    def press(self, application, name) -> None:
        button = application.window.findChild(QAbstractButton, name)
        self.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
        button.click()

    def wait_message(self, application, title) -> None:
        self.qtbot.waitUntil(lambda: any(bar.message.title == title for bar in application.window.messages.bars()))

    def wait_pin(self, application) -> None:
        self.qtbot.waitUntil(lambda: application.lock_page._by_pin)

    def try_pin(self, application, pin) -> None:
        page = application.lock_page
        page.field.setText(pin)
        page.go.click()
        self.qtbot.waitUntil(lambda: not page._busy)

    def store(self) -> VaultStore:
        self.close()
        store = VaultStore(self.paths.vault, clock=SystemClock(), floor=CHEAP)
        store.unlock(MasterPassword(PASSWORD))
        return store


@pytest.fixture
def desk(paths, made_vault, keyring, qtbot):
    desk = Desk(paths, keyring, qtbot)
    yield desk
    desk.close()


def store_of(application) -> VaultStore:
    return application.stage_two._door[0]


# The PIN ------------------------------------------------------------------------------------------


def test_a_pin_that_was_set_opens_both_at_the_next_start(desk, keyring):
    desk.with_pin()
    assert keyring.names == ["pin"]
    application = desk.again()
    desk.wait_pin(application)
    page = application.lock_page
    assert page.field.placeholderText() == "PIN"
    assert page.field.echoMode() == QLineEdit.EchoMode.Password
    desk.try_pin(application, PIN)
    desk.qtbot.waitUntil(lambda: not application.window.covered)
    assert all(store_of(application).is_open(which) for which in Compartment)


def test_the_pin_is_there_after_ctrl_l_without_asking_the_keyring(desk, keyring):
    application = desk.with_pin()
    application.stage_two._door[1].lock("asked")
    assert application.lock_page._by_pin
    desk.try_pin(application, PIN)
    desk.qtbot.waitUntil(lambda: not application.window.covered)


def test_five_wrong_tries_remove_it_and_the_page_says_so(desk, keyring):
    desk.with_pin()
    application = desk.again()
    desk.wait_pin(application)
    page = application.lock_page
    for left in (4, 3, 2, 1):
        desk.try_pin(application, "000000")
        assert page.ways.remark.text() == f"That was not it. {left} of 5 attempts left."
        assert page.ways._after.isVisible()
        assert page.field.text() == ""
    desk.try_pin(application, "000000")
    assert "The PIN was removed." in page.ways.remark.text()
    assert not page._by_pin
    assert page.field.placeholderText() == "Master password"
    assert keyring.names == []
    desk.password(application)
    desk.qtbot.waitUntil(lambda: SlotKind.PIN not in store_of(application).check().slots)


def test_tries_that_were_spent_are_shown_at_the_next_start(desk):
    desk.with_pin()
    application = desk.again()
    desk.wait_pin(application)
    desk.try_pin(application, "000000")
    application = desk.again()
    desk.wait_pin(application)
    desk.qtbot.waitUntil(lambda: application.lock_page.ways.remark.text() == "4 of 5 attempts left.")
    desk.try_pin(application, PIN)
    desk.qtbot.waitUntil(lambda: not application.window.covered)
    application = desk.again()
    desk.qtbot.waitUntil(
        lambda: application.stage_two.ways is not None and application.stage_two.ways._known is not None
    )
    assert application.lock_page.ways.remark.text() == ""


def test_the_master_password_is_always_a_click_away(desk):
    desk.with_pin()
    application = desk.again()
    desk.wait_pin(application)
    application.lock_page.field.setText("73")
    application.lock_page.ways.other.click()
    page = application.lock_page
    assert (page.field.text(), page.field.placeholderText()) == ("", "Master password")
    assert page.ways.other.text() == "Use the PIN"
    desk.password(application)


def test_who_types_the_password_already_is_not_interrupted(desk, keyring):
    desk.with_pin()
    keyring.answers.clear()
    desk.close()
    SettingsFile(desk.paths.settings).change(expects_pin=False)  # as on a profile that lost its settings
    application = desk.start()
    application.lock_page.field.setText("kade")
    keyring.answers.set()
    desk.qtbot.waitUntil(lambda: application.lock_page._ways is not None)
    assert application.lock_page.field.text() == "kade"
    assert not application.lock_page._by_pin
    desk.qtbot.waitUntil(application.lock_page.ways.other.isVisible)


def test_a_pin_typed_at_once_is_not_lost(desk):
    desk.with_pin()
    application = desk.again()
    assert application.lock_page._by_pin  # before anybody asked the keyring
    application.lock_page.field.setText(PIN)
    application.lock_page.go.click()
    desk.qtbot.waitUntil(lambda: not application.window.covered)


def test_a_pin_that_is_gone_leaves_the_field_to_the_password(desk, keyring):
    desk.with_pin()
    keyring.texts.clear()
    application = desk.again()
    application.lock_page.field.setText(PIN)
    application.lock_page.go.click()
    desk.qtbot.waitUntil(lambda: not application.lock_page._by_pin)
    desk.qtbot.waitUntil(lambda: not application.lock_page._busy)
    assert application.lock_page.field.text() == ""
    desk.password(application)
    assert not application.settings.current.expects_pin


def test_a_wrong_master_password_sets_no_pin_and_keeps_the_one_there_is(desk, keyring):
    application = desk.with_pin()
    kept = dict(keyring.texts)
    overlay = desk.set_pin(application, "864209", password="not it")
    error = overlay.findChild(QWidget, "pin_password_error")
    desk.qtbot.waitUntil(lambda: error.text().startswith("This master password is wrong."))
    assert keyring.texts == kept
    application = desk.again()
    desk.wait_pin(application)
    desk.try_pin(application, PIN)
    desk.qtbot.waitUntil(lambda: not application.window.covered)


def test_a_changed_pin_leaves_nothing_of_the_old_one(desk, keyring):
    application = desk.with_pin()
    old = dict(keyring.texts)
    desk.set_pin(application, "864209")
    desk.qtbot.waitUntil(lambda: bool(keyring.texts) and not set(keyring.texts) & set(old))
    desk.qtbot.waitUntil(lambda: len(keyring.texts) == 1)
    application = desk.again()
    desk.wait_pin(application)
    desk.try_pin(application, PIN)
    assert application.window.covered
    desk.try_pin(application, "864209")
    desk.qtbot.waitUntil(lambda: not application.window.covered)


def test_a_pin_can_be_set_right_after_the_first_run(paths, keyring, qtbot):
    desk = Desk(paths, keyring, qtbot)
    application = desk.start()
    qtbot.waitUntil(lambda: application.stage_two.ways is not None)
    application.stage_two._door[1].create(PASSWORD)
    qtbot.waitUntil(lambda: application.stage_two._door[1].is_open)
    application.stage_two.enter()
    desk.set_pin(application, PIN)
    desk.wait_message(application, "The PIN is set.")
    desk.close()


def test_a_removed_pin_is_gone_from_keyring_and_vault(desk, keyring):
    application = desk.with_pin()
    desk.press(application, "set_pin")
    desk.press(application, "remove_pin")
    desk.wait_message(application, "The PIN is removed.")
    assert keyring.names == []
    desk.qtbot.waitUntil(lambda: SlotKind.PIN not in store_of(application).check().slots)
    desk.close()
    application = desk.start()
    desk.qtbot.waitUntil(lambda: application.stage_two.ways is not None)
    desk.password(application)


@pytest.mark.parametrize(
    ("pin", "words"),
    [
        ("123", "at least four"),
        ("1234567890123", "at most twelve"),
        ("7777", "over and over"),
        ("4321", "follow each other"),
        ("1987", "birthdays"),
        ("7391", "six digits or letters"),
    ],
)
def test_weak_pins_are_explained(desk, pin, words):
    application = desk.unlocked()
    overlay = desk.set_pin(application, pin)
    said = [overlay.findChild(QWidget, name).text() for name in ("pin_advice", "new_pin_error", "new_pin_again_error")]
    assert any(words in one for one in said)
    assert overlay.isVisible()
    if len(pin) == 4:
        desk.press(application, "pin_confirm")
        desk.wait_message(application, "The PIN is set.")


def test_a_keyring_that_is_locked_offers_no_pin_and_says_why(desk, keyring):
    desk.with_pin()
    keyring.locked = True
    application = desk.again()
    page = application.lock_page
    desk.qtbot.waitUntil(lambda: page._ways is not None and bool(page.ways.remark.text()))
    assert page.ways.remark.text().startswith("The keyring of this computer is locked.")
    assert not page._by_pin
    assert not page.ways.other.isVisible()
    desk.password(application)
    section = desk.security(application)
    desk.qtbot.waitUntil(lambda: "locked" in section._pin.text.text())
    assert not application.window.findChild(QAbstractButton, "set_pin").isEnabled()
    assert not application.window.findChild(QAbstractButton, "app_lock").isEnabled()


def test_a_keyring_that_hangs_leaves_the_master_password_usable(desk, keyring):
    desk.with_pin()
    application = desk.again()
    desk.wait_pin(application)
    keyring.answers.clear()
    application.lock_page.field.setText(PIN)
    application.lock_page.go.click()
    assert application.lock_page._busy
    desk.password(application)  # over the link, while the keyring still hangs
    keyring.answers.set()
    application.stage_two._door[1].lock("asked")
    desk.qtbot.waitUntil(lambda: not store_of(application).is_open())
    done: list[object] = []
    application.tasks.work(lambda: None, done.append)
    application.tasks.work(lambda: None, done.append)
    desk.qtbot.waitUntil(lambda: len(done) == 2)
    assert application.window.covered
    assert not store_of(application).is_open()  # the late PIN opened nothing


def test_who_leaves_while_the_keyring_hangs_comes_back_to_a_locked_vault(desk, keyring):
    desk.with_pin()
    application = desk.again()
    desk.qtbot.waitUntil(lambda: application.stage_two.ways is not None)
    desk.qtbot.waitUntil(lambda: application.stage_two.ways._known is not None)
    keyring.answers.clear()
    application.lock_page.field.setText(PIN)
    application.lock_page.go.click()
    application.stage_two.ways.withdraw("session")
    assert not application.lock_page._busy
    assert application.lock_page.field.text() == ""
    keyring.answers.set()
    ways = application.stage_two.ways._unlocking._ways
    desk.qtbot.waitUntil(lambda: ways.pin.tries_left() == 5)
    assert application.window.covered
    assert not store_of(application).is_open()


def test_after_14_days_the_master_password_is_asked_with_the_reason(desk):
    desk.with_pin()
    desk.days = 15.0
    application = desk.again()
    desk.wait_pin(application)
    desk.try_pin(application, PIN)
    page = application.lock_page
    assert page.ways.remark.text().startswith("Your master password, please.")
    assert "14 days" in page.ways.remark.text()
    assert page.field.placeholderText() == "Master password"
    desk.password(application)
    application.stage_two._door[1].lock("asked")
    desk.try_pin(application, PIN)
    desk.qtbot.waitUntil(lambda: not application.window.covered)


# App Lock off -------------------------------------------------------------------------------------


def turn_lock_off(desk, application, password=PASSWORD) -> None:
    desk.security(application)
    desk.press(application, "app_lock")
    overlay = application.window.findChild(QWidget, "ask_lock_off")
    assert overlay.isVisible()
    overlay.findChild(QLineEdit, "ask_password").setText(password)
    desk.press(application, "ask_confirm")


@pytest.fixture
def without_lock(desk):
    application = desk.unlocked()
    turn_lock_off(desk, application)
    desk.qtbot.waitUntil(lambda: not application.window.findChild(QAbstractButton, "app_lock").isChecked())
    assert not store_of(application).rules.app_lock
    return application


def test_without_app_lock_accounts_open_at_start_and_passwords_stay_closed(desk, without_lock, keyring):
    assert keyring.names == ["accounts"]
    application = desk.again()
    desk.qtbot.waitUntil(lambda: not application.window.covered)
    assert store_of(application).is_open()
    assert not store_of(application).is_open(Compartment.PASSWORDS)
    section = desk.security(application)
    desk.qtbot.waitUntil(lambda: "Off:" in section._rows["lock"].text.text())
    assert not application.window.findChild(QAbstractButton, "app_lock").isChecked()


def test_without_app_lock_a_lock_holds_until_the_password(desk, without_lock):
    without_lock.stage_two._door[1].lock("asked")
    desk.qtbot.waitUntil(lambda: not store_of(without_lock).is_open())
    done: list[object] = []
    without_lock.tasks.work(lambda: None, done.append)
    desk.qtbot.waitUntil(lambda: bool(done))
    assert without_lock.window.covered
    desk.password(without_lock)


def test_a_keyring_that_is_locked_at_start_leads_to_the_master_password_once(desk, without_lock, keyring):
    keyring.locked = True
    application = desk.again()
    page = application.lock_page
    desk.qtbot.waitUntil(lambda: page._ways is not None and "locked" in page.ways.remark.text())
    asked = keyring.asked
    done: list[object] = []
    application.tasks.work(lambda: None, done.append)
    desk.qtbot.waitUntil(lambda: bool(done))
    assert keyring.asked == asked
    assert application.window.covered
    desk.password(application)
    assert not store_of(application).rules.app_lock


def test_turning_it_on_again_takes_key_and_slot_away(desk, without_lock, keyring):
    desk.security(without_lock)
    desk.press(without_lock, "app_lock")
    desk.qtbot.waitUntil(lambda: store_of(without_lock).rules.app_lock)
    desk.qtbot.waitUntil(lambda: SlotKind.KEYRING not in store_of(without_lock).check().slots)
    assert keyring.names == []
    application = desk.again()
    desk.qtbot.waitUntil(lambda: application.stage_two.ways is not None)
    desk.password(application)


def test_a_wrong_master_password_leaves_the_lock_on(desk, keyring):
    application = desk.unlocked()
    turn_lock_off(desk, application, "not it")
    error = application.window.findChild(QWidget, "ask_error")
    desk.qtbot.waitUntil(lambda: "wrong" in error.text())
    assert store_of(application).rules.app_lock
    assert keyring.names == []
    assert application.window.findChild(QAbstractButton, "app_lock").isChecked()


def test_the_rule_in_the_vault_has_the_last_word(desk, without_lock, keyring, paths):
    """Somebody puts back the keyring's entry and an older word of it: the vault says that App Lock is on."""
    entries = dict(keyring.texts)
    application = without_lock
    slots = paths.vault.read_bytes()
    desk.close()
    assert slots
    store = desk.store()
    from msgspec.structs import replace

    store.put_rules(replace(store.rules, app_lock=True))
    store.close()
    keyring.texts = entries
    application = desk.start()
    page = application.lock_page
    desk.qtbot.waitUntil(lambda: page._ways is not None and bool(page.ways.remark.text()))
    assert "does not fit" in page.ways.remark.text()
    assert not store_of(application).is_open()
    desk.password(application)
    desk.qtbot.waitUntil(lambda: keyring.names == [])


def test_a_vault_without_such_ways_does_not_ask_the_keyring_at_start(desk, keyring):
    application = desk.start()
    desk.qtbot.waitUntil(lambda: application.stage_two.ways is not None)
    done: list[object] = []
    application.tasks.work(lambda: None, done.append)
    desk.qtbot.waitUntil(lambda: bool(done))
    assert keyring.asked == 0
    assert application.lock_page._ways is None


# The system's question ----------------------------------------------------------------------------


class Asker:
    """Stand for the system: answers what a test says."""

    def __init__(self, answer: bool = True, there: bool = True):
        self.answer, self.there, self.cancelled = answer, there, 0

    def is_there(self) -> bool:
        return self.there

    def ask(self) -> bool:
        return self.answer

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def asker(monkeypatch):
    made = Asker()
    monkeypatch.setattr("ui.platform.system_unlock.system_unlock", lambda: made)
    return made


def turn_system_on(desk, application) -> None:
    section = desk.security(application)
    desk.qtbot.waitUntil(section._system.isVisible)
    desk.press(application, "system_unlock")
    overlay = application.window.findChild(QWidget, "ask_system_on")
    overlay.findChild(QLineEdit, "ask_password").setText(PASSWORD)
    button = overlay.findChild(QAbstractButton, "ask_confirm")
    button.click()
    desk.qtbot.waitUntil(lambda: store_of(application).rules.system_unlock)


def test_the_system_opens_accounts_alone(desk, asker, keyring):
    application = desk.unlocked()
    turn_system_on(desk, application)
    application = desk.again()
    page = application.lock_page
    desk.qtbot.waitUntil(lambda: page._ways is not None and page.ways.system.isVisible())
    assert application.window.covered
    page.ways.system.click()
    desk.qtbot.waitUntil(lambda: not application.window.covered)
    assert not store_of(application).is_open(Compartment.PASSWORDS)


def test_a_no_of_the_system_opens_nothing(desk, asker):
    application = desk.unlocked()
    turn_system_on(desk, application)
    asker.answer = False
    application = desk.again()
    page = application.lock_page
    desk.qtbot.waitUntil(lambda: page._ways is not None and page.ways.system.isVisible())
    page.ways.system.click()
    desk.qtbot.waitUntil(lambda: "did not say" in page.ways.remark.text())
    assert application.window.covered
    assert not store_of(application).is_open()
    desk.password(application)


def test_a_system_that_cannot_ask_is_not_offered(desk, asker):
    asker.there = False
    application = desk.unlocked()
    section = desk.security(application)
    done: list[object] = []
    application.tasks.work(lambda: None, done.append)
    desk.qtbot.waitUntil(lambda: bool(done))
    assert not section._system.isVisible()


def test_both_uses_of_the_key_are_taken_away_one_by_one(desk, asker, without_lock, keyring):
    application = without_lock
    turn_system_on(desk, application)
    ways = application.stage_two.ways._unlocking._ways
    desk.qtbot.waitUntil(lambda: ways.key.uses() == Use.START | Use.SYSTEM)
    desk.press(application, "app_lock")
    desk.qtbot.waitUntil(lambda: ways.key.uses() == Use.SYSTEM)
    desk.qtbot.waitUntil(lambda: application.window.findChild(QAbstractButton, "system_unlock").isChecked())
    desk.press(application, "system_unlock")
    desk.qtbot.waitUntil(lambda: keyring.names == [])
    desk.qtbot.waitUntil(lambda: SlotKind.KEYRING not in store_of(application).check().slots)
