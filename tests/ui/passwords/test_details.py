"""One login: what is shown of it, what is copied, editing it and what it was before."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from core.vault import AccountSecret, CustomField, LoginEdit, LoginSecret, LoginUrl, NewAccount
from ui.accounts_room import AccountsRoom
from ui.controllers.login_copying import web_address
from ui.login_room import LoginRoom
from ui.views.passwords.fields import FieldLine

from .conftest import Ground, new_login

SECRET = LoginSecret(
    password="vR7!kade_Lant82",
    note="The organisation pays.",
    custom=(CustomField("Member number", "48 11 902"), CustomField("PIN", "7391", hidden=True)),
)


@pytest.fixture
def logins(ground: Ground) -> LoginRoom:
    accounts = AccountsRoom(ground.window, ground.store, ground.tasks, ground.clock, ground.settings)
    accounts.accounts.failed.connect(ground.errors.append)
    accounts.load()
    ground.settled()
    return LoginRoom(ground.room, accounts)


def show(ground: Ground, logins: LoginRoom, *, secret: LoginSecret = SECRET, **fields: Any) -> bytes:
    new = new_login("GitHub", "anna-devries", urls=["https://github.com/login"], **fields)
    (login,) = ground.store.add_logins([type(new)(**{**_fields(new), "secret": secret})]).added
    ground.come()
    ground.bot.waitUntil(lambda: ground.room.model.login(login.id) is not None)
    ground.room.page.show_login(login.id)
    assert logins.details is not None
    if secret.note:
        ground.bot.waitUntil(lambda: secret.note in texts(logins.details))
    return login.id


def _fields(new: Any) -> dict[str, Any]:
    return {name: getattr(new, name) for name in new.__struct_fields__}


def texts(widget: Any) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def press(ground: Ground, name: str) -> None:
    button = next(b for b in ground.window.findChildren(object, name) if b.isVisible())
    button.click()
    ground.settled()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_it_shows_what_is_open_and_squares_for_what_is_not(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    seen = texts(logins.details)
    assert "48 11 902" in seen
    assert "github.com" in [b.text() for b in logins.details.findChildren(object, "open_site")]
    assert not any("vR7" in text or "7391" in text for text in seen)
    assert logins.details._password.shown_text() == ""


def test_a_look_at_the_password_ends_by_itself(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    line = logins.details._password
    press(ground, "reveal_password")
    ground.bot.waitUntil(lambda: line.revealed)
    assert line.shown_text() == SECRET.password
    assert "hides in 20 s" in texts(logins.details)
    for _ in range(20):
        line.tick()
    assert not line.revealed
    assert line.shown_text() == ""


def test_a_hidden_field_is_looked_at_and_copied(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    press(ground, "reveal_field_1")
    line = logins.details._own.lines()[1]
    ground.bot.waitUntil(lambda: line.revealed)
    assert line.shown_text() == "7391"
    press(ground, "copy_field_1")
    ground.bot.waitUntil(lambda: clipboard() == "7391")


def test_each_key_copies_its_part(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    page = ground.room.page
    ground.bot.keyClick(page.list, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    ground.bot.waitUntil(lambda: clipboard() == "anna-devries")
    ground.bot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    ground.bot.waitUntil(lambda: clipboard() == SECRET.password)
    assert "Copied, clears in 30 s" in texts(logins.details)


def test_closing_passwords_forgets_all(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    ground.room.passwords.close()
    ground.settled()
    ground.settled()  # the question that takes its place asks which ways there are
    assert logins.details.login_id == b""
    everything = [label.text() for label in logins.details.findChildren(QLabel)]
    assert not any("organisation" in text or "anna" in text or "48 11" in text for text in everything)


def test_an_edit_is_saved_and_only_what_changed(ground: Ground, logins: LoginRoom) -> None:
    login_id = show(ground, logins)
    logins.edit(login_id)
    ground.bot.waitUntil(lambda: logins.editor is not None and logins.editor.active)
    editor = logins.editor
    assert editor.changed() == {}
    editor._title.setText("GitHub work")
    assert editor.changed() == {"title": "GitHub work"}
    press(ground, "login_save")
    ground.bot.waitUntil(lambda: not editor.active)
    assert ground.store.login(login_id).title == "GitHub work"
    assert ground.store.login_secret(login_id) == SECRET


def test_fields_with_line_ends_survive_an_edit_of_another(ground: Ground, logins: LoginRoom) -> None:
    secret = LoginSecret(password="a\nb", note="x", custom=(CustomField("key", "one\ntwo"), CustomField("n", "1")))
    login_id = show(ground, logins, secret=secret)
    logins.edit(login_id)
    ground.bot.waitUntil(lambda: logins.editor is not None and logins.editor.active)
    logins.editor._own.rows[1].open.setText("2")
    logins.editor.save()
    ground.bot.waitUntil(lambda: not logins.editor.active)
    after = ground.store.login_secret(login_id)
    assert after.password == "a\nb"
    assert after.custom == (CustomField("key", "one\ntwo"), CustomField("n", "2"))


def test_a_new_login_is_added_with_its_addresses(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    logins.add()
    editor = logins.editor
    editor.password.setText("tG4mWq-Zr90bHuX+eK7s")
    editor._addresses.rows[0].field.setText("zalando.nl")
    editor._addresses.rows[0].rule.setCurrentIndex(1)
    ground.bot.waitUntil(lambda: editor._level >= 0)
    editor.save()
    ground.bot.waitUntil(lambda: not editor.active)
    new = next(one for one in ground.store.logins() if one.title == "zalando.nl")
    assert new.urls == (LoginUrl("zalando.nl", "site"),)
    assert new.strength == 4


def test_leaving_asks_when_something_would_be_lost(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    logins.add()
    logins.editor._title.setText("half")
    logins.editor.leave()
    press(ground, "discard_no")
    assert logins.editor.active
    logins.editor.leave()
    press(ground, "discard_yes")
    assert not logins.editor.active


def begin_edit(ground: Ground, logins: LoginRoom, login_id: bytes) -> None:
    logins.edit(login_id)
    ground.bot.waitUntil(lambda: logins.editor is not None and logins.editor.active)


def test_choosing_another_login_asks_about_what_is_typed_and_stays_with_it(ground: Ground, logins: LoginRoom) -> None:
    (other,) = ground.add("Zalando")
    login_id, page = show(ground, logins), ground.room.page
    begin_edit(ground, logins, login_id)
    logins.editor._title.setText("half")
    page.list.choose([other.id])
    ground.bot.waitUntil(lambda: page.list.chosen_ids() == [login_id])
    press(ground, "discard_no")
    assert logins.editor.isVisible()
    assert logins.editor._title.text() == "half"
    page.list.choose([other.id])
    ground.bot.waitUntil(lambda: page.list.chosen_ids() == [login_id])
    press(ground, "discard_yes")
    ground.bot.waitUntil(logins.details.isVisible)
    assert page.list.chosen_ids() == [other.id]
    assert logins.details.login_id == other.id
    assert not logins.editor.active


def test_choosing_another_login_leaves_a_form_in_which_nothing_is_typed(ground: Ground, logins: LoginRoom) -> None:
    (other,) = ground.add("Zalando")
    login_id = show(ground, logins)
    begin_edit(ground, logins, login_id)
    ground.room.page.list.choose([other.id])
    ground.bot.waitUntil(logins.details.isVisible)
    assert logins.details.login_id == other.id
    assert not logins.editor.active


def test_editing_a_login_from_elsewhere_chooses_it(ground: Ground, logins: LoginRoom) -> None:
    (other,) = ground.add("Zalando")
    show(ground, logins)
    begin_edit(ground, logins, other.id)
    assert ground.room.page.list.chosen_ids() == [other.id]
    assert logins.editor.isVisible()


def test_removing_the_login_that_is_edited_leaves_the_form(ground: Ground, logins: LoginRoom) -> None:
    ground.add("Zalando")
    login_id = show(ground, logins)
    begin_edit(ground, logins, login_id)
    logins.editor._title.setText("half")
    ground.room.passwords.trash([login_id])
    ground.bot.waitUntil(lambda: not logins.editor.active)
    assert logins.details.login_id != login_id


def test_closing_passwords_takes_back_what_was_copied_there_and_nothing_else(ground: Ground, logins: LoginRoom) -> None:
    login_id = show(ground, logins)
    logins.copy(login_id, "password")
    ground.bot.waitUntil(lambda: clipboard() == SECRET.password)
    ground.close_passwords()
    assert clipboard() == ""
    logins._accounts.clipboard.copy("123456")
    ground.open_again()
    ground.come()
    ground.close_passwords()
    assert clipboard() == "123456"


def test_bad_rules_are_said_in_place_and_not_saved(ground: Ground, logins: LoginRoom) -> None:
    show(ground, logins)
    logins.add()
    logins.editor._title.setText("x")
    logins.editor._rules.setText("minlength: potato")
    assert logins.editor._rules_error.text()
    assert not logins.editor._save.isEnabled()


def test_an_earlier_password_is_looked_at_and_put_back(ground: Ground, logins: LoginRoom) -> None:
    login_id = show(ground, logins)
    ground.store.edit_login(login_id, LoginEdit(password="another", username="bea"))
    press(ground, "open_history")
    ground.bot.waitUntil(lambda: logins.history is not None and logins.history.isVisible())
    past, line = next((p, one) for p, one in logins.history._lines.items() if p.field == "password")
    assert line.shown_text() == ""
    line.eye.click()
    ground.bot.waitUntil(lambda: line.revealed)
    assert line.shown_text() == SECRET.password
    logins.history.put_back_requested.emit(login_id, past)
    ground.bot.waitUntil(lambda: ground.store.login_secret(login_id).password == SECRET.password)
    ground.settled()


def test_the_code_of_the_linked_account_is_shown_and_copied(ground: Ground, logins: LoginRoom) -> None:
    account = NewAccount(issuer="GitHub", label="anna", secret=AccountSecret(key=b"12345678901234567890"))
    (linked,) = (change := ground.store.add_accounts([account])).added
    logins._accounts.model.apply(change)
    show(ground, logins, account=linked.id)
    ground.bot.waitUntil(lambda: len(logins.details._code.text()) == 6)
    press(ground, "copy_code")
    assert clipboard() == logins.details._code.text()


def test_the_form_names_the_linked_account(ground: Ground, logins: LoginRoom) -> None:
    account = NewAccount(issuer="GitHub", label="anna", secret=AccountSecret(key=b"12345678901234567890"))
    (linked,) = (change := ground.store.add_accounts([account])).added
    logins._accounts.model.apply(change)
    login_id = show(ground, logins, account=linked.id)
    begin_edit(ground, logins, login_id)
    assert logins.editor._account.currentText() == "GitHub – anna"
    assert logins.editor.changed() == {}


@pytest.mark.parametrize("width", [420, 1280])
def test_nothing_is_wider_than_the_pane(ground: Ground, logins: LoginRoom, width: int) -> None:
    login_id = show(ground, logins)
    ground.window.resize(width, 760)
    ground.room.page._open_login(login_id)
    ground.settled()
    for line in logins.details.findChildren(FieldLine):
        if line.isVisible():
            assert line.mapTo(logins.details.viewport(), line.rect().topRight()).x() < logins.details.viewport().width()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.nl", "", "nothing"])
def test_no_browser_opens_what_is_not_of_the_web(address: str) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize(("address", "url"), [("github.com/x", "https://github.com/x"), ("http://a.nl", "http://a.nl")])
def test_a_browser_opens_addresses_as_people_write_them(address: str, url: str) -> None:
    found = web_address(address)
    assert found is not None
    assert found.toString() == url
