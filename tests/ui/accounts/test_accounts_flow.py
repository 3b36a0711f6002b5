"""From a tile to the clipboard and back, over a real vault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.otp import OtpSpec, OtpType, generate_code
from tests.ui.hand_clock import NOON
from ui.models.faces import Flash
from ui.models.trash import TrashRole
from ui.theme import apply_theme
from ui.views.account_prompts import RemoveQuestion

from .conftest import PASSWORD, Ground


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def centre(ground: Ground, row: int) -> QPoint:
    """Return a point on a tile that is neither button nor dots."""
    return ground.room.page.tiles.item_rect(row).topLeft() + QPoint(40, 100)


def click(ground: Ground, row: int, **kw: object) -> None:
    ground.bot.mouseClick(ground.room.page.tiles.viewport(), Qt.MouseButton.LeftButton, pos=centre(ground, row), **kw)


def expected(name: str, at: float, **spec: object) -> str:
    key = f"secret of {name}".encode().ljust(20, b".")
    return generate_code(OtpSpec(**spec), key, at).text  # type: ignore[arg-type]


def test_click_copies_the_code_and_the_tile_says_so(ground: Ground) -> None:
    ground.add("GitHub/anna", "Google/anna")
    ground.codes_ready()
    click(ground, 1)
    ground.settled()
    assert clipboard() == expected("Google/anna", NOON)
    face = ground.room.model.face(1)
    assert (face.flash, face.flash_seconds) == (Flash.COPIED, 30)
    assert ground.room.page.tiles.tiles.flash_text(face) == "Copied, clears in 30 s"
    assert ground.room.model.account_at(1).uses == 1
    assert ground.room.model.account_at(1).last_used == NOON


def test_enter_copies_and_in_the_last_seconds_enter_again_takes_the_next_code(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    ground.clock.forward(7)  # three seconds left
    ground.room.codes.tick()
    tiles = ground.room.page.tiles
    tiles.setFocus()
    ground.bot.keyClick(tiles, Qt.Key.Key_Down)
    ground.bot.keyClick(tiles, Qt.Key.Key_Return)
    assert clipboard() == expected("GitHub/anna", NOON)
    assert tiles.tiles.flash_text(ground.room.model.face(0)) == "Copied, valid 3 s more"
    ground.bot.keyClick(tiles, Qt.Key.Key_Return)
    assert clipboard() == expected("GitHub/anna", NOON + 30)
    assert ground.room.model.face(0).flash is Flash.COPIED_NEXT
    ground.settled()


def test_the_next_code_takes_over_without_a_gap(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    before = ground.room.model.face(0).next_code
    assert before == expected("GitHub/anna", NOON + 30)
    ground.clock.forward(10)
    ground.room.codes.tick()
    face = ground.room.model.face(0)
    assert (face.code, face.left) == (before, 30)
    ground.bot.waitUntil(lambda: ground.room.model.face(0).next_code == expected("GitHub/anna", NOON + 60))


def test_next_stores_the_counter_before_its_code_is_shown(ground: Ground) -> None:
    (account,) = ground.add("VPN/anna", type="hotp", counter=41)
    ground.codes_ready()
    tiles, model = ground.room.page.tiles, ground.room.model
    assert model.face(0).code == expected("VPN/anna", 0, type=OtpType.HOTP, counter=41)
    seen: list[tuple[int, int, str]] = []
    model.dataChanged.connect(
        lambda *_: seen.append(
            (ground.store.account(account.id).counter, model.account_at(0).counter, model.face(0).code)
        )
    )
    button = tiles.tiles.next_rect(tiles.item_rect(0), account).center().toPoint()
    ground.bot.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=button)
    assert model.face(0).busy
    assert model.face(0).code == expected("VPN/anna", 0, type=OtpType.HOTP, counter=41)
    ground.bot.waitUntil(lambda: not model.face(0).busy)
    assert seen == [(42, 42, expected("VPN/anna", 0, type=OtpType.HOTP, counter=42))]


def test_a_click_never_advances_a_counter(ground: Ground) -> None:
    (account,) = ground.add("VPN/anna", type="hotp", counter=41)
    ground.codes_ready()
    click(ground, 0)
    ground.settled()
    assert clipboard() == expected("VPN/anna", 0, type=OtpType.HOTP, counter=41)
    assert ground.store.account(account.id).counter == 41


def test_remove_asks_says_what_it_does_not_do_and_undo_brings_it_back(ground: Ground) -> None:
    ground.add("GitHub/anna", "Google/anna")
    tiles = ground.room.page.tiles
    tiles.setFocus()
    tiles.choose([ground.room.model.id_at(0)])
    ground.bot.keyClick(tiles, Qt.Key.Key_Delete)
    question = ground.window.findChild(RemoveQuestion)
    words = " ".join(label.text() for label in question.findChildren(type(question.title)))
    assert "does not turn off two-step verification" in words
    assert ground.names() == ["GitHub", "Google"]
    question.findChild(object, "remove_yes").click()
    ground.bot.waitUntil(lambda: ground.names() == ["Google"])
    assert "still on" in ground.window.messages.bars()[0].message.title
    ground.window.messages.undo_last()
    ground.bot.waitUntil(lambda: ground.names() == ["GitHub", "Google"])


def test_keep_removes_nothing(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.room.page.ask_to_trash([ground.room.model.id_at(0)])
    ground.window.findChild(RemoveQuestion).findChild(object, "remove_no").click()
    ground.settled()
    assert ground.names() == ["GitHub"]


def test_enter_copies_the_first_code_right_after_an_unlock(ground: Ground) -> None:
    ground.add("GitHub/anna", "Google/anna")
    for _time in range(2):
        unlocked_after(ground, 0)
        tiles = ground.room.page.tiles
        ground.codes_ready()
        assert ground.window.focusWidget() is tiles
        assert tiles.chosen_ids() == [ground.room.model.id_at(0)]
        ground.bot.keyClick(tiles, Qt.Key.Key_Return)
        assert clipboard() == ground.room.model.face(0).code
        ground.room.clipboard.clear()


def unlocked_after(ground: Ground, days: float) -> None:
    """Lock, let days pass, unlock."""
    from core.vault import MasterPassword

    ground.room.forget()
    ground.store.lock()
    ground.clock.forward(days * 24 * 3600)
    ground.store.unlock(MasterPassword(PASSWORD))
    ground.room.load()
    ground.settled()


def test_what_the_trash_keeps_no_longer_goes_quietly_after_an_unlock(ground: Ground) -> None:
    kept, gone = ground.add("GitHub/anna", "Google/anna")
    ground.store.trash([gone.id])
    unlocked_after(ground, 29)
    assert [account.id for account in ground.store.accounts(trashed=True)] == [gone.id]
    ground.room.page.trash_page_requested.emit()
    trash = ground.room.trash
    ground.bot.waitUntil(lambda: trash.model.rowCount() == 1)
    unlocked_after(ground, 1)
    assert ground.store.accounts(trashed=True) == []
    assert [account.id for account in ground.store.accounts()] == [kept.id]
    assert ground.window.messages.bars() == []
    ground.room.page.trash_page_requested.emit()
    ground.bot.waitUntil(lambda: trash.findChild(object, "trash_empty").isVisible())


@pytest.mark.parametrize(("days", "why"), [(100, "long ago"), (-30, "lies before")])
def test_a_clock_in_doubt_leaves_the_trash_to_a_person(ground: Ground, days: float, why: str) -> None:
    _kept, gone = ground.add("GitHub/anna", "Google/anna")
    ground.store.trash([gone.id])
    for _ in range(3):  # in steps that are believed: a save under a clock in doubt would not vouch for it
        ground.clock.forward(50 * 24 * 3600)
        ground.store.touch(_kept.id, ground.clock.now())
    unlocked_after(ground, days)
    ground.room.page.trash_page_requested.emit()
    trash = ground.room.trash
    ground.bot.waitUntil(lambda: trash.model.rowCount() == 1)
    doubt = trash.findChild(QLabel, "trash_doubt")
    assert doubt.isVisible()
    assert why in doubt.text()
    assert trash.model.index(0).data(TrashRole.KEPT) == "waits for you"
    trash.findChild(object, "trash_purge").click()
    ground.window.findChild(object, "purge_yes").click()
    ground.bot.waitUntil(lambda: trash.model.rowCount() == 0)
    assert ground.store.accounts(trashed=True) == []


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((420, 640), 100), ((420, 640), 200)])
def test_the_trash_fits_every_window(ground: Ground, size: tuple[int, int], percent: int) -> None:
    ground.room.accounts.trash([account.id for account in ground.add("GitHub/anna", "Google/anna")])
    ground.settled()
    ground.window.messages.clear()
    apply_theme(QApplication.instance(), "light", percent)
    ground.window.resize(*size)
    ground.room.page.trash_page_requested.emit()
    trash = ground.room.trash

    def fits() -> None:
        assert trash.model.rowCount() == 2
        rows = trash.list.visualRect(trash.model.index(1)).bottom() + 1
        assert 0 < trash.list.viewport().height() <= rows
        assert trash.list.visualRect(trash.model.index(0)).width() <= trash.list.viewport().width()
        for name in ("trash_restore", "trash_purge", "trash_back"):
            button = trash.findChild(QPushButton, name)
            words = QFontMetricsF(button._font()).horizontalAdvance(button.text())
            assert words + button._icon_size() + button._gap() + 2 * min(button._padding(), 8) <= button.width()
            assert button.mapTo(trash, button.rect().bottomRight()).x() < trash.width()

    ground.bot.waitUntil(fits)


def test_trash_restores_and_deletes_for_ever(ground: Ground) -> None:
    one, two = ground.add("GitHub/anna", "Google/anna")
    ground.room.accounts.trash([one.id, two.id])
    ground.bot.waitUntil(lambda: ground.names() == [])
    ground.room.page.trash_page_requested.emit()
    trash = ground.room.trash
    ground.bot.waitUntil(lambda: trash.model.rowCount() == 2)
    trash.list.setCurrentIndex(trash.model.index(0))
    chosen = trash.chosen()[0]
    trash.findChild(object, "trash_restore").click()
    ground.bot.waitUntil(lambda: ground.names() == [chosen.issuer])
    ground.bot.waitUntil(lambda: trash.model.rowCount() == 1)
    trash.findChild(object, "trash_purge").click()
    ground.window.findChild(object, "purge_yes").click()
    ground.bot.waitUntil(lambda: trash.model.rowCount() == 0)
    assert ground.store.accounts(trashed=True) == []
    assert trash.findChild(object, "trash_empty").isVisible()


def test_an_edit_is_undone_by_control_z(ground: Ground) -> None:
    from core.vault import AccountEdit

    (account,) = ground.add("GitHub/anna")
    ground.room.accounts.edit(account.id, AccountEdit(issuer="GitLab", groups=("Work",)))
    ground.bot.waitUntil(lambda: ground.names() == ["GitLab"])
    assert [name for name, _ in ground.room.model.groups()] == ["Work"]
    ground.bot.keyClick(ground.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    ground.bot.waitUntil(lambda: ground.names() == ["GitHub"])
    assert ground.room.model.groups() == ()


def test_moving_by_key_changes_the_own_order_for_good(ground: Ground) -> None:
    ground.add("One/", "Two/", "Three/")
    tiles = ground.room.page.tiles
    tiles.setFocus()
    tiles.choose([ground.room.model.id_at(2)])
    ground.bot.keyClick(tiles, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    ground.bot.waitUntil(lambda: ground.names() == ["One", "Three", "Two"])
    assert tiles.chosen_ids() == [ground.room.model.id_at(1)]
    assert sorted(ground.store.accounts(), key=lambda a: a.order)[1].issuer == "Three"


def test_moving_elsewhere_offers_the_own_order(ground: Ground) -> None:
    ground.add("B/", "A/", "C/")
    ground.room.page.sort_requested.emit("name")
    assert ground.names() == ["A", "B", "C"]
    ground.room.page.tiles.choose([ground.room.model.id_at(2)])
    ground.room.page.tiles.move_chosen(-1)
    bar = ground.window.messages.bars()[0]
    assert "My order" in bar.message.action
    bar.trigger()
    ground.settled()
    ground.bot.waitUntil(lambda: ground.room.model.sorting == "order")
    assert ground.settings.settings.sort == "order"


def test_pinned_come_first_and_unpinning_puts_them_back(ground: Ground) -> None:
    ground.add("One/", "Two/")
    tiles = ground.room.page.tiles
    tiles.setFocus()
    tiles.choose([ground.room.model.id_at(1)])
    ground.bot.keyClick(tiles, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    ground.bot.waitUntil(lambda: ground.names() == ["Two", "One"])
    ground.bot.keyClick(tiles, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    ground.bot.waitUntil(lambda: ground.names() == ["One", "Two"])


def test_typing_anywhere_searches_and_enter_copies_the_first(ground: Ground) -> None:
    ground.add("GitHub/anna", "Google/anna")
    ground.codes_ready()
    ground.room.page.tiles.setFocus()
    ground.bot.keyClicks(ground.room.page.tiles, "goo")
    search = ground.room.page.search
    assert search.text() == "goo"
    assert ground.names() == ["Google"]
    ground.codes_ready()
    ground.bot.keyClick(search, Qt.Key.Key_Return)
    assert clipboard() == expected("Google/anna", NOON)
    ground.bot.keyClick(search, Qt.Key.Key_Escape)
    assert ground.names() == ["GitHub", "Google"]
    ground.settled()


def test_lock_forgets_everything(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    click(ground, 0)
    ground.settled()
    assert clipboard()
    ground.room.forget()
    ground.store.lock()
    assert clipboard() == ""
    assert ground.room.model.total == 0
    assert not ground.room.codes.running
    assert ground.room.codes._pairs == {}
