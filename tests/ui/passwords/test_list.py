"""Search, filters, order and choice on the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.vault import LoginEdit
from tests.ui.passwords.conftest import Ground, new_login
from ui.models.login_rows import ALL, Choice


def _some(ground: Ground) -> None:
    ground.add(
        new_login("GitHub", "anna", "same one", groups=("Work",), strength=3),
        new_login("Figma", "brug", "same one", groups=("Work",), tags=("tools",), strength=3),
        new_login("Zalando", "anna", "anna1984", strength=0, favourite=True),
    )
    ground.come()


def test_typing_anywhere_searches(ground: Ground) -> None:
    _some(ground)
    QTest.keyClicks(ground.room.page.list, "anna")
    assert ground.room.page.search.text() == "anna"
    assert ground.titles() == ["GitHub", "Zalando"]
    QTest.keyClick(ground.room.page.search, Qt.Key.Key_Escape)
    assert len(ground.titles()) == 3


def test_operators_are_searched_for(ground: Ground) -> None:
    _some(ground)
    ground.examined()
    for query, found in (
        ("is:weak", ["Zalando"]),
        ("is:reused", ["Figma", "GitHub"]),
        ("tag:tools", ["Figma"]),
        ("group:work -figma", ["GitHub"]),
        ("is:favourite", ["Zalando"]),
    ):
        ground.room.page.search.setText(query)
        assert ground.titles() == found, query


def test_a_filter_shows_its_logins_and_goes_when_they_do(ground: Ground) -> None:
    _some(ground)
    ground.room.page.choice_requested.emit(Choice("tag", "tools"))
    assert ground.titles() == ["Figma"]
    figma = ground.room.model.id_at(0)
    ground.room.passwords.edit(figma, LoginEdit(tags=()))
    ground.settled()
    assert ground.room.model.choice == ALL
    assert len(ground.titles()) == 3


def test_the_order_is_remembered(ground: Ground) -> None:
    _some(ground)
    ground.room.page.sort_requested.emit("strength")
    assert ground.titles() == ["Zalando", "Figma", "GitHub"]
    assert ground.settings.settings.login_sort == "strength"


def test_what_is_chosen_stays_chosen_over_a_search(ground: Ground) -> None:
    _some(ground)
    zalando = ground.room.model.id_at(2)
    ground.room.page.list.choose([zalando])
    ground.room.page.search.setText("z")
    ground.room.page.search.clear()
    assert ground.chosen() == ["Zalando"]
    assert ground.room.page.shown_id() == zalando


def test_arrows_and_shift_choose_rows(ground: Ground) -> None:
    _some(ground)
    rows = ground.room.page.list
    rows.choose([ground.room.model.id_at(0)])
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert ground.chosen() == ["GitHub"]
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert ground.chosen() == ["GitHub", "Zalando"]
    assert ground.room.page.selection.isVisible()


def test_a_click_chooses_the_row_under_it(ground: Ground) -> None:
    _some(ground)
    rows = ground.room.page.list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.row_rect(1).center())
    assert ground.chosen() == ["GitHub"]


def test_narrow_the_details_take_the_place_of_the_list(ground: Ground) -> None:
    from PySide6.QtWidgets import QLabel

    _some(ground)
    page = ground.room.page
    details = QLabel("details")
    page.set_details(details)
    ground.window.resize(420, 700)
    assert page.list.isVisible()
    assert not details.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert details.isVisible()
    assert not page.list.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_rows_move_where_a_new_title_puts_them(ground: Ground) -> None:
    _some(ground)
    github = ground.room.model.id_at(1)
    for title, order in (("Aaa", ["Aaa", "Figma", "Zalando"]), ("Zzz", ["Figma", "Zalando", "Zzz"])):
        ground.room.passwords.edit(github, LoginEdit(title=title))
        ground.settled()
        assert ground.titles() == order
        assert ground.room.model.row_of(github) == order.index(title)
