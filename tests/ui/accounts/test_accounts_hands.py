"""Pointer and keys on tiles: hold, eye, drag, arrows, several at once."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from ui.models.accounts import dragged_ids
from ui.views.account_menu import AccountMenu

from .conftest import Ground

LEFT = Qt.MouseButton.LeftButton
NO_POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no menus of its own


def inside(ground: Ground, row: int) -> QPoint:
    return ground.room.page.tiles.item_rect(row).topLeft() + QPoint(40, 100)


def hide_codes(ground: Ground) -> None:
    ground.room.page.findChild(object, "hide_codes").click()
    ground.bot.waitUntil(lambda: ground.room.model.hide_codes)
    assert ground.store.rules.hide_codes


def test_hidden_codes_are_copied_without_being_shown(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    hide_codes(ground)
    tiles = ground.room.page.tiles
    ground.bot.mouseClick(tiles.viewport(), LEFT, pos=inside(ground, 0))
    ground.settled()
    assert QGuiApplication.clipboard().text() == ground.room.model.face(0).code
    assert ground.room.model.face(0).hidden


def test_the_eye_shows_a_code_for_ten_seconds(ground: Ground) -> None:
    (account,) = ground.add("GitHub/anna")
    ground.codes_ready()
    hide_codes(ground)
    tiles, model = ground.room.page.tiles, ground.room.model
    QGuiApplication.clipboard().clear()
    eye = tiles.tiles.eye_rect(tiles.item_rect(0), account).center().toPoint()
    ground.bot.mouseClick(tiles.viewport(), LEFT, pos=eye)
    assert not model.face(0).hidden
    assert QGuiApplication.clipboard().text() == ""
    assert tiles._reveals[account.id].interval() == 10_000
    tiles._reveals[account.id].start(0)
    ground.bot.waitUntil(lambda: model.face(0).hidden)


def test_holding_shows_a_code_and_copies_nothing(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    hide_codes(ground)
    tiles = ground.room.page.tiles
    QGuiApplication.clipboard().clear()
    ground.bot.mousePress(tiles.viewport(), LEFT, pos=inside(ground, 0))
    ground.bot.waitUntil(lambda: not ground.room.model.face(0).hidden)
    ground.bot.mouseRelease(tiles.viewport(), LEFT, pos=inside(ground, 0))
    assert QGuiApplication.clipboard().text() == ""


def test_double_click_and_space_open_the_account(ground: Ground) -> None:
    ground.add("GitHub/anna", "Google/bram")
    ground.codes_ready()
    tiles = ground.room.page.tiles
    ground.bot.mouseClick(tiles.viewport(), LEFT, pos=inside(ground, 1))
    ground.bot.mouseDClick(tiles.viewport(), LEFT, pos=inside(ground, 1))
    assert ground.window.current_key() == "account"
    assert ground.room.view.account_id == ground.room.model.id_at(1)
    ground.bot.keyClick(ground.room.view, Qt.Key.Key_Escape)
    assert ground.window.current_key() == "accounts"
    tiles.setFocus()
    ground.bot.keyClick(tiles, Qt.Key.Key_Space)
    assert ground.window.current_key() == "account"
    ground.settled()


def test_an_inactive_tile_opens_instead_of_copying(ground: Ground) -> None:
    ground.add("Dropbox/anna", inactive="Signs in with a passkey.")
    QGuiApplication.clipboard().clear()
    tiles = ground.room.page.tiles
    ground.bot.waitUntil(lambda: tiles.grid.count == 1)
    ground.bot.mouseClick(tiles.viewport(), LEFT, pos=inside(ground, 0))
    assert ground.window.current_key() == "account"
    assert QGuiApplication.clipboard().text() == ""
    ground.settled()


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_Down], 4),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down], 8),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down], 8),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down], 9),
        ([Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_End], 9),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_End, Qt.Key.Key_Up], 5),
    ],
)
def test_arrows_walk_over_the_tiles(ground: Ground, keys: list[Qt.Key], row: int) -> None:
    ground.add(*(f"Site {n}/anna" for n in range(10)))
    tiles = ground.room.page.tiles
    assert tiles.grid.columns == 4
    tiles.setFocus()
    tiles.choose([ground.room.model.id_at(0)])
    for key in keys:
        ground.bot.keyClick(tiles, key)
    assert tiles.currentIndex().row() == row
    assert tiles.chosen_ids() == [ground.room.model.id_at(row)]
    ground.settled()


def test_several_tiles_are_chosen_by_shift_and_control(ground: Ground) -> None:
    ground.add(*(f"Site {n}/anna" for n in range(10)))
    ground.codes_ready()
    tiles, view = ground.room.page.tiles, ground.room.page.tiles.viewport()
    QGuiApplication.clipboard().clear()
    tiles.choose([ground.room.model.id_at(1)])
    ground.bot.mouseClick(view, LEFT, Qt.KeyboardModifier.ShiftModifier, inside(ground, 6))
    assert len(tiles.chosen_ids()) == 6
    ground.bot.mouseClick(view, LEFT, Qt.KeyboardModifier.ControlModifier, inside(ground, 3))
    assert len(tiles.chosen_ids()) == 5
    assert QGuiApplication.clipboard().text() == ""
    assert ground.room.page.selection.isVisible()
    ground.room.page.selection.findChild(object, "selection_trash").click()
    ground.window.findChild(object, "remove_yes").click()
    ground.bot.waitUntil(lambda: ground.room.model.total == 5)
    assert not ground.room.page.selection.isVisible()


def test_several_tiles_go_into_a_group_and_back(ground: Ground) -> None:
    one, two, _ = ground.add("A/", "B/", "C/")
    ground.room.page.group_requested.emit([one.id, two.id], "Work", True)
    ground.bot.waitUntil(lambda: ground.room.model.groups() == (("Work", 2),))
    ground.room.page.chips.chosen.emit("Work")
    assert ground.names() == ["A", "B"]
    ground.window.messages.undo_last()
    ground.bot.waitUntil(lambda: ground.room.model.groups() == ())
    assert ground.names() == ["A", "B", "C"]


def test_the_selection_outlives_a_filter_and_the_scroll_too(ground: Ground) -> None:
    ground.add(*(f"Site {n:03}/anna" for n in range(120)))
    tiles, page = ground.room.page.tiles, ground.room.page
    chosen = ground.room.model.id_at(57)
    tiles.choose([chosen])
    tiles.verticalScrollBar().setValue(900)
    page.search.setText("site 05")
    assert tiles.chosen_ids() == [chosen]
    page.search.setText("site 11")
    assert tiles.chosen_ids() == [ground.room.model.id_at(0)]
    page.search.clear()
    assert tiles.chosen_ids() == [chosen]
    assert tiles.verticalScrollBar().value() == 900
    ground.settled()


def drop(ground: Ground, row: int, to: QPoint) -> None:
    tiles = ground.room.page.tiles
    mime = ground.room.model.mimeData([ground.room.model.index(row)])
    moved = QDragMoveEvent(to, Qt.DropAction.MoveAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    tiles.dragMoveEvent(moved)
    assert moved.isAccepted()
    assert tiles._drop_gap >= 0
    dropped = QDropEvent(QPointF(to), Qt.DropAction.MoveAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    tiles.dropEvent(dropped)
    assert dragged_ids(mime) == [ground.room.model.id_at(row)]


def test_a_dragged_tile_lands_where_the_bar_was(ground: Ground) -> None:
    ground.add(*(f"Site {n}/anna" for n in range(6)))
    tiles = ground.room.page.tiles
    drop(ground, 0, tiles.item_rect(2).center() + QPoint(60, 0))
    ground.bot.waitUntil(lambda: ground.names()[:3] == ["Site 1", "Site 2", "Site 0"])
    drop(ground, 5, tiles.item_rect(0).topLeft() + QPoint(10, 20))
    ground.bot.waitUntil(lambda: ground.names()[0] == "Site 5")


def test_something_else_is_left_to_the_window(ground: Ground) -> None:
    from PySide6.QtCore import QMimeData

    ground.add("GitHub/anna")
    mime = QMimeData()
    mime.setText("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP")
    event = QDragMoveEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    ground.room.page.tiles.dragMoveEvent(event)
    assert not event.isAccepted()


@NO_POPUPS
def test_the_menu_names_what_can_be_done_and_its_keys(ground: Ground) -> None:
    ground.add("VPN/anna", type="hotp")
    tiles = ground.room.page.tiles
    tiles.choose([ground.room.model.id_at(0)])
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(tiles.viewport(), event)
    menu = ground.room.page.findChild(AccountMenu)
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    assert names == [f"menu_{key}" for key in ["copy", "next", "open", "pin", "edit", "export", "up", "down", "trash"]]
    keys = {action.objectName(): action.shortcut().toString() for action in menu.actions()}
    assert (keys["menu_copy"], keys["menu_open"], keys["menu_pin"]) == ("Enter", "Space", "Ctrl+P")
    menu.close()


@NO_POPUPS
def test_a_menu_fits_what_is_chosen(ground: Ground) -> None:
    ground.add("A/", "B/")
    ground.room.page.tiles.choose([ground.room.model.id_at(0), ground.room.model.id_at(1)])
    ground.room.page.tiles.menu_requested.emit(QPoint(10, 10))
    menu: QMenu = ground.room.page.findChild(AccountMenu)
    assert "menu_copy" not in [action.objectName() for action in menu.actions()]
    menu.close()


def test_tiles_can_be_read_out_without_their_codes(ground: Ground) -> None:
    ground.add("GitHub/anna-devries", "Google/bram")
    ground.codes_ready()
    tiles = ground.room.page.tiles
    interface: Any = QAccessible.queryAccessibleInterface(tiles)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 2
    row = interface.child(0)
    assert row.text(QAccessible.Text.Name) == "GitHub, anna-devries"
    assert "10 second" in row.text(QAccessible.Text.Description)
    code = ground.room.model.face(0).code
    assert not any(code in row.text(kind) for kind in QAccessible.Text if kind != QAccessible.Text.UserText)


@NO_POPUPS
def test_narrow_windows_keep_every_tool(ground: Ground) -> None:
    ground.add("GitHub/anna", groups=("Work",))
    ground.window.resize(420, 560)
    ground.bot.waitUntil(lambda: ground.window.width() == 420)
    page = ground.room.page
    assert not page.findChild(object, "hide_codes").isVisible()
    assert page.findChild(object, "add_account_small").isVisible()
    page.findChild(object, "accounts_more").click()
    menu = page.tools.findChild(QMenu)
    words = [action.text() for action in menu.actions()]
    assert {"Hide codes", "My order", "Trash"} <= set(words)
    menu.close()
    assert page.tiles.grid.columns == 1
