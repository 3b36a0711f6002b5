"""The question before Passwords: password or PIN, in place, and nothing else of the vault is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.vault import Compartment
from tests.ui.passwords.conftest import PASSWORD, Ground
from ui.language import apply_language


def _answer(ground: Ground, text: str) -> None:
    field = ground.room.page.gate.field
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    ground.settled()


def _asked(ground: Ground) -> None:
    ground.add("GitHub")
    ground.come()
    ground.close_passwords()
    assert ground.gate_shown()


def test_the_master_password_opens_it(ground: Ground) -> None:
    _asked(ground)
    _answer(ground, PASSWORD)
    ground.bot.waitUntil(lambda: ground.room.model.total == 1)
    assert not ground.gate_shown()
    assert ground.titles() == ["GitHub"]
    assert ground.room.page.gate.field.text() == ""
    assert ground.room.lock.running


def test_a_wrong_password_is_said_in_place(ground: Ground) -> None:
    _asked(ground)
    _answer(ground, "wrong")
    gate = ground.room.page.gate
    ground.bot.waitUntil(lambda: bool(gate.error.text()))
    assert ground.closed
    assert ground.store.is_open()
    assert gate.go.isEnabled()


def test_it_asks_although_accounts_are_open(ground: Ground) -> None:
    ground.add("GitHub")
    ground.store.lock(Compartment.PASSWORDS)  # as after an unlock by the keyring: App Lock is off
    ground.room.passwords.forget("locked")
    ground.come()
    assert ground.gate_shown()
    assert ground.room.page.model.total == 0


def test_an_answer_that_comes_after_the_lock_opens_nothing(ground: Ground) -> None:
    _asked(ground)
    ground.room.identity.try_password(PASSWORD)
    ground.tasks.current_session = lambda: -1  # as from the lock of the vault on
    ground.tasks.vault(ground.store.lock)
    ground.settled()
    assert not ground.room.passwords.is_open
    assert not ground.store.is_open()
    assert ground.titles() == []


def test_a_vault_that_is_locked_is_not_opened_from_here(ground: Ground) -> None:
    _asked(ground)
    ground.store.lock()
    ground.room.identity.try_password(PASSWORD)
    ground.settled()
    assert not ground.store.is_open()


def test_what_was_wrong_follows_the_language(ground: Ground) -> None:
    _asked(ground)
    _answer(ground, "wrong")
    gate = ground.room.page.gate
    ground.bot.waitUntil(lambda: bool(gate.error.text()))
    english = gate.error.text()
    apply_language("nl")
    ground.settled()
    dutch = gate.error.text()
    apply_language("en")
    ground.settled()
    assert dutch
    assert dutch != english == gate.error.text()
