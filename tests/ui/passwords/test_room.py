"""The page in the hands of a person: list, changes, Undo, closing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.vault import Compartment, LoginEdit
from tests.ui.passwords.conftest import Ground, new_login
from ui.passwords_room import PAGE, TRASH


def test_nothing_is_built_before_the_page_is_shown(ground: Ground) -> None:
    assert ground.room._built.made is None
    ground.come()
    assert ground.room._built.made is not None


def test_after_the_unlock_it_is_shown_without_a_second_question(ground: Ground) -> None:
    ground.add("GitHub", "Figma")
    ground.come()
    assert not ground.gate_shown()
    assert ground.titles() == ["Figma", "GitHub"]


def test_it_closes_without_use_and_forgets_what_it_showed(ground: Ground) -> None:
    ground.add("GitHub")
    ground.come()
    ground.clock.forward(299)
    ground.room.lock.look()
    assert not ground.closed
    ground.clock.forward(2)
    ground.room.lock.look()
    ground.settled()
    assert ground.closed
    assert ground.store.is_open()
    assert ground.gate_shown()
    assert ground.titles() == []
    assert ground.room.model.total == 0


def test_hands_on_the_page_keep_it_open(ground: Ground) -> None:
    ground.add("GitHub")
    ground.come()
    ground.clock.forward(299)
    QTest.mouseClick(ground.window.windowHandle(), Qt.MouseButton.LeftButton, pos=ground.window.rect().center())
    ground.clock.forward(299)
    ground.room.lock.look()
    ground.settled()
    assert not ground.closed


def test_hands_elsewhere_do_not(ground: Ground) -> None:
    ground.add("GitHub")
    ground.come()
    ground.window.show_page("accounts")
    ground.clock.forward(299)
    QTest.mouseClick(ground.window.windowHandle(), Qt.MouseButton.LeftButton, pos=ground.window.rect().center())
    ground.clock.forward(2)
    ground.room.lock.look()
    ground.settled()
    assert ground.closed
    assert ground.window.current_key() == "accounts"


def test_it_closes_although_it_was_never_looked_at(ground: Ground) -> None:
    ground.clock.forward(301)
    ground.room.lock.look()
    ground.settled()
    assert ground.closed


def test_a_page_of_it_is_left_when_it_closes(ground: Ground) -> None:
    ground.add("GitHub")
    ground.come()
    ground.room.page.trash_page_requested.emit()
    ground.settled()
    assert ground.window.current_key() == TRASH
    ground.close_passwords()
    assert ground.window.current_key() == PAGE
    assert ground.gate_shown()


def test_what_was_asked_before_it_closed_is_not_delivered_after(ground: Ground) -> None:
    (login,) = ground.add("GitHub")
    ground.come()
    opened: list[object] = []
    ground.room.passwords.secret_opened.connect(lambda *found: opened.append(found))
    ground.room.passwords.open_secret(login.id)
    ground.room.passwords.close()
    ground.settled()
    assert opened == []


def test_a_change_asked_before_it_closed_is_saved(ground: Ground) -> None:
    (login,) = ground.add("GitHub")
    ground.come()
    ground.room.passwords.edit(login.id, LoginEdit(title="GitLab"))
    ground.room.passwords.close()
    ground.settled()
    ground.open_again()
    assert ground.store.login(login.id).title == "GitLab"


def test_a_question_to_closed_passwords_is_no_error(ground: Ground) -> None:
    (login,) = ground.add("GitHub")
    ground.come()
    ground.store.lock(Compartment.PASSWORDS)  # as somebody else may
    ground.room.passwords.open_secret(login.id)
    ground.settled()
    assert ground.gate_shown()


def test_the_lock_of_the_vault_closes_it(ground: Ground) -> None:
    ground.add("GitHub")
    ground.come()
    ground.room.forget()
    assert ground.room.model.total == 0
    assert not ground.room.lock.running


def test_trash_and_undo(ground: Ground) -> None:
    ground.add("GitHub", "Figma")
    ground.come()
    ground.room.page.list.choose([ground.room.model.id_at(1)])
    QTest.keyClick(ground.room.page.list, Qt.Key.Key_Delete)
    ground.settled()
    assert ground.titles() == ["Figma"]
    message, undo = ground.said[-1]
    assert "GitHub" in message.title
    undo()
    ground.settled()
    assert ground.titles() == ["Figma", "GitHub"]


def test_an_edit_with_its_password_is_undone_from_the_history(ground: Ground) -> None:
    (login,) = ground.add(new_login("GitHub", "anna", "first password"))
    ground.come()
    ground.room.passwords.edit(login.id, LoginEdit(title="Hub", password="second password", note="n", strength=4))
    ground.settled()
    assert ground.store.login_secret(login.id).password == "second password"
    ground.said[-1][1]()
    ground.settled()
    secret, login = ground.store.login_secret(login.id), ground.store.login(login.id)
    assert (secret.password, secret.note) == ("first password", "")
    assert (login.title, login.strength) == ("GitHub", -1)
    earlier = [one.value for one in ground.store.history(login.id) if one.field == "password"]
    assert "second password" in earlier


def test_no_undo_carries_a_password_about(ground: Ground) -> None:
    import gc

    (login,) = ground.add(new_login("GitHub", "anna", "canary-71af-first"))
    ground.come()
    ground.room.passwords.edit(login.id, LoginEdit(password="next"))
    ground.settled()
    gc.collect()
    cells = [cell.cell_contents for cell in ground.said[-1][1].__closure__ or ()]
    assert cells
    assert "canary-71af-first" not in repr([getattr(cell, "__dict__", cell) for cell in cells])


def test_groups_tags_and_favourites_of_several(ground: Ground) -> None:
    one, two = ground.add("GitHub", "Figma")
    ground.come()
    ids = [one.id, two.id]
    saves = ground.store.history
    assert saves
    ground.room.page.group_requested.emit(ids, "Work", True)
    ground.room.page.tag_requested.emit(ids, "tools", True)
    ground.room.page.favourite_requested.emit([one.id], True)
    ground.settled()
    assert [ground.store.login(i).groups for i in ids] == [("Work",), ("Work",)]
    assert [ground.store.login(i).tags for i in ids] == [("tools",), ("tools",)]
    assert ground.store.login(one.id).favourite
    ground.said[0][1]()
    ground.settled()
    assert [ground.store.login(i).groups for i in ids] == [(), ()]


def test_a_duplicate_has_the_password_too(ground: Ground) -> None:
    (login,) = ground.add(new_login("GitHub", "anna", "kade", urls=["https://github.com"], tags=("tools",)))
    ground.come()
    ground.room.passwords.duplicate(login.id)
    ground.settled()
    assert ground.titles() == ["GitHub", "GitHub (copy)"]
    assert ground.chosen() == ["GitHub (copy)"]
    (copy,) = [one for one in ground.store.logins() if one.id != login.id]
    assert ground.store.login_secret(copy.id).password == "kade"
    assert (copy.username, copy.urls, copy.tags) == (login.username, login.urls, login.tags)


def test_the_trash_puts_back_and_deletes(ground: Ground) -> None:
    one, two = ground.add("GitHub", "Figma")
    ground.store.trash([one.id, two.id])
    ground.come()
    ground.room.page.trash_page_requested.emit()
    ground.settled()
    trash = ground.room._trash.get()
    assert {row.issuer for row in trash.model.accounts()} == {"GitHub", "Figma"}
    trash.restore_requested.emit([one.id])
    ground.settled()
    assert [row.issuer for row in trash.model.accounts()] == ["Figma"]
    trash.purge_confirmed.emit([two.id])
    ground.settled()
    assert trash.model.accounts() == []
    assert [login.title for login in ground.store.logins()] == ["GitHub"]


def test_adding_belongs_to_the_page_that_is_shown(ground: Ground) -> None:
    wishes: list[str] = []
    ground.window.add_requested.connect(lambda: wishes.append("account"))
    ground.come()
    ground.room.page.add_requested.connect(lambda: wishes.append("login"))
    QTest.keyClick(ground.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    ground.window.show_page("accounts")
    QTest.keyClick(ground.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert wishes == ["login", "account"]
