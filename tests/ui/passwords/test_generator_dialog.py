"""The dialog that makes a new password, over a real vault and with the form of a login."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from core.passwords import REMEMBERED_STATE, recall
from core.vault import Compartment, LoginSecret
from ui.accounts_room import AccountsRoom
from ui.generator_room import GeneratorRoom
from ui.login_room import LoginRoom
from ui.views.passwords.generator import GeneratorDialog

from .conftest import Ground, new_login


@dataclass
class Desk:
    """Hold the page, the form and the generator."""

    ground: Ground
    logins: LoginRoom
    generator: GeneratorRoom

    @property
    def dialog(self) -> GeneratorDialog:
        return self.generator._made_dialog()

    def edit(self, **fields: Any) -> None:
        """Open a saved login for editing and ask for a password."""
        rules = fields.pop("rules", "")
        new = new_login("bol", "anna", **fields)
        if rules:
            new = structs.replace(new, secret=LoginSecret(password_rules=rules))
        (login,) = self.ground.store.add_logins([new]).added
        self.ground.come()
        self.ground.bot.waitUntil(lambda: self.ground.room.model.login(login.id) is not None)
        self.logins.edit(login.id)
        self.ground.bot.waitUntil(lambda: self.logins.editor is not None and self.logins.editor.active)
        self.press("login_generate")

    def press(self, name: str) -> None:
        button = next(b for b in self.ground.window.findChildren(object, name) if b.isVisible())
        button.click()
        self.ground.settled()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QGuiApplication.focusObject(), key)
        self.ground.settled()

    def text(self) -> str:
        """Return the password that is shown, when there is one."""
        self.ground.bot.waitUntil(lambda: bool(self.dialog._shown.text()))
        return self.dialog._shown.text()

    def kept(self) -> list[tuple[str, str]]:
        self.ground.settled()
        body = self.ground.store.state(REMEMBERED_STATE, Compartment.PASSWORDS)
        return [(one.text, one.site) for one in recall(body, self.ground.clock.now())]

    def said(self) -> list[str]:
        return [label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def desk(ground: Ground) -> Desk:
    accounts = AccountsRoom(ground.window, ground.store, ground.tasks, ground.clock, ground.settings)
    accounts.accounts.failed.connect(ground.errors.append)
    accounts.load()
    ground.settled()
    logins = LoginRoom(ground.room, accounts)
    return Desk(ground, logins, GeneratorRoom(ground.room, logins, accounts.clipboard))


def test_a_password_goes_into_the_form_and_is_kept_for_seven_days(desk: Desk) -> None:
    desk.edit(urls=["https://www.bol.com/login"])
    made = desk.text()
    desk.press("generator_use")
    assert not desk.dialog.isVisible()
    assert desk.logins.editor is not None
    assert desk.logins.editor.password.text() == made
    assert desk.kept() == [(made, "bol.com")]
    assert desk.dialog._shown.text() == ""


def test_r_makes_another_one_and_enter_takes_it(desk: Desk) -> None:
    desk.edit()
    first = desk.text()
    desk.key(Qt.Key.Key_R)
    second = desk.text()
    assert second != first
    desk.key(Qt.Key.Key_Return)
    assert desk.logins.editor is not None
    assert desk.logins.editor.password.text() == second


def test_what_is_only_looked_at_is_not_kept_and_escape_leaves_the_form_as_it_was(desk: Desk) -> None:
    desk.edit()
    desk.text()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    assert desk.logins.editor is not None
    assert desk.logins.editor.active
    assert desk.logins.editor.changed() == {}
    assert desk.kept() == []


@pytest.mark.parametrize(
    ("kind", "like"),
    [
        ("characters", lambda text: len(text) == 20),
        ("words", lambda text: len(text.split(" ")) == 5),
        ("pin", lambda text: len(text) == 6 and text.isdecimal()),
    ],
)
def test_each_kind_makes_its_own(desk: Desk, kind: str, like: Any) -> None:
    desk.edit()
    desk.press(f"segment_{kind}")
    desk.ground.bot.waitUntil(lambda: like(desk.dialog._shown.text()))
    assert any(" bits" in words for words in desk.said())


def test_the_rules_of_a_login_are_followed_from_the_start(desk: Desk) -> None:
    desk.edit(rules="minlength: 6; maxlength: 9; required: digit;")
    assert desk.dialog._kinds.current == "rules"
    assert 6 <= len(desk.text()) <= 9
    assert any(character.isdecimal() for character in desk.text())


def test_what_no_password_is_like_is_said_and_cannot_be_used(desk: Desk) -> None:
    desk.edit()
    desk.text()
    for kind in ("lower", "upper", "digits", "symbols"):
        desk.press(f"recipe_{kind}")
    desk.ground.bot.waitUntil(lambda: desk.dialog._shown.text() == "")
    assert any("No password is like that." in words for words in desk.said())
    assert not desk.dialog._use.isEnabled()
    desk.key(Qt.Key.Key_Return)
    assert desk.dialog.isVisible()
    desk.press("recipe_lower")
    assert desk.text().islower()
    assert desk.dialog._use.isEnabled()


def test_by_itself_it_copies_and_keeps(desk: Desk) -> None:
    desk.ground.come()
    menu = QMenu()
    desk.ground.room.page.tools._fill_more(menu)
    next(action for action in menu.actions() if action.objectName() == "open_generator").trigger()
    made = desk.text()
    desk.press("generator_use")
    assert QGuiApplication.clipboard().text() == made
    assert desk.dialog.isVisible()
    assert any("Copied" in words for words in desk.said())
    assert desk.kept() == [(made, "")]


def test_an_earlier_one_is_looked_at_and_used(desk: Desk) -> None:
    desk.edit(urls=["https://bol.com"])
    first = desk.text()
    desk.press("copy_generated")
    desk.press("generator_past")
    assert not any(first in words for words in desk.said())
    desk.press("reveal_remembered_0")
    line = desk.dialog._remembered._lines[0][1]
    assert line.shown_text() == first
    desk.press("use_remembered_0")
    assert desk.logins.editor is not None
    assert desk.logins.editor.password.text() == first
    assert line.shown_text() == ""
    assert desk.dialog._remembered.empty


def test_all_are_forgotten_at_the_second_press(desk: Desk) -> None:
    desk.edit()
    desk.text()
    desk.press("copy_generated")
    desk.press("generator_past")
    desk.press("generator_forget")
    assert len(desk.kept()) == 1, "the first press only asks"
    desk.press("generator_forget")
    assert desk.kept() == []
    assert desk.dialog._remembered.empty
    assert not desk.dialog._forget_all.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert desk.dialog.isVisible()
    assert desk.text()


def test_nothing_is_left_when_passwords_closes(desk: Desk) -> None:
    desk.edit()
    desk.text()
    desk.press("copy_generated")
    desk.press("generator_past")
    desk.ground.close_passwords()
    assert not desk.dialog.isVisible()
    assert desk.dialog._shown.text() == ""
    assert desk.dialog._made is None
    assert desk.dialog._remembered.empty


def test_an_answer_that_comes_after_closing_is_dropped(desk: Desk) -> None:
    desk.edit()
    desk.text()
    asked: list[tuple[int, Any]] = []
    desk.dialog.wanted.connect(lambda number, recipe: asked.append((number, recipe)))
    desk.dialog._ask()
    desk.dialog.close_overlay()
    desk.ground.settled()
    assert len(asked) == 1
    assert desk.dialog._made is None
    assert desk.dialog._shown.text() == ""
