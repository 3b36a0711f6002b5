"""One timer for all codes, and none when nobody looks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer

from ui.views.accounts_page import AccountsPage

from .conftest import Ground


def timers(ground: Ground) -> list[QTimer]:
    """Return the timers that run anywhere in the window, to which the room belongs."""
    return [timer for timer in ground.window.findChildren(QTimer) if timer.isActive()]


def test_it_aims_at_the_next_full_second(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    ground.clock.forward(0.25)
    ground.room.codes.tick()
    assert 740 <= ground.room.codes._timer.interval() <= 755


def test_the_whole_page_lives_on_one_timer(ground: Ground) -> None:
    ground.add(*(f"Site {n}/anna" for n in range(30)))
    ground.codes_ready()
    ground.bot.waitUntil(lambda: len(timers(ground)) == 1)
    assert timers(ground) == [ground.room.codes._timer]


def test_only_what_is_seen_is_made(ground: Ground) -> None:
    ground.add(*(f"Site {n:03}/anna" for n in range(200)))
    ground.codes_ready()
    seen = len(ground.room.page.tiles.visible_rows())
    assert 0 < len(ground.room.codes._pairs) <= seen < 60


def test_codes_are_made_once_a_period(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    asked: list[Any] = []
    real = ground.store.codes

    def counted(ids: Any, at: float) -> Any:
        asked.append(at)
        return real(ids, at)

    ground.store.codes = counted  # type: ignore[method-assign]
    for _ in range(60):
        ground.clock.forward(1)
        ground.room.codes.tick()
        ground.settled()
    assert len(asked) == 2


def test_nothing_ticks_on_a_hidden_page(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    assert ground.room.codes.running
    ground.window.hide()
    assert not ground.room.codes.running
    assert timers(ground) == []
    ground.window.show()
    ground.bot.waitUntil(lambda: ground.room.codes.running)


def test_nothing_ticks_while_minimised(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    ground.window.showMinimized()
    ground.bot.waitUntil(lambda: not ground.room.codes.running)
    ground.window.showNormal()
    ground.bot.waitUntil(lambda: ground.room.codes.running)


def test_nothing_ticks_while_another_page_is_shown(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    ground.room.page.trash_page_requested.emit()
    assert not ground.room.codes.running
    ground.settled()


def test_nothing_ticks_after_lock(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    ground.room.forget()
    assert not ground.room.codes.running


def test_counters_need_no_tick(ground: Ground) -> None:
    ground.add("VPN/anna", type="hotp", counter=3)
    ground.codes_ready()
    assert not ground.room.codes.running


def test_a_jump_of_the_clock_makes_the_codes_anew(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.codes_ready()
    before = ground.room.model.face(0).code
    ground.clock.at += 3600 * 24 * 365
    ground.room.codes.tick()
    ground.bot.waitUntil(lambda: ground.room.model.face(0).code != before)
    assert 0 < ground.room.model.face(0).left <= 30


def test_a_tick_repaints_rings_alone(ground: Ground) -> None:
    ground.add("GitHub/anna", "Google/anna")
    ground.codes_ready()
    tiles = ground.room.page.tiles
    ground.bot.wait(1)
    whole: list[int] = []
    face = tiles.tiles.paint_face
    tiles.tiles.paint_face = lambda *a: (whole.append(1), face(*a))  # type: ignore[method-assign,assignment]
    before = tiles.viewport().grab().toImage()
    whole.clear()
    ground.clock.forward(1)
    ground.room.codes.tick()
    ground.bot.waitUntil(lambda: tiles._rings is not None)
    ground.bot.wait(20)
    assert whole == []
    after = tiles.viewport().grab().toImage()
    ring = tiles._ring_place(0)
    assert before.copy(ring) != after.copy(ring)
    whole.clear()
    ground.clock.forward(4)  # five seconds left: the next code appears
    ground.room.codes.tick()
    ground.bot.waitUntil(lambda: len(whole) == 2)


def test_a_code_that_cannot_be_made_harms_no_other(ground: Ground) -> None:
    one, two = ground.add("GitHub/anna", "Google/anna")
    ground.codes_ready()
    real = ground.store.codes
    ground.store.codes = lambda ids, at: {i: c for i, c in real(ids, at).items() if i != one.id}  # type: ignore[method-assign]
    ground.clock.forward(40)
    ground.room.codes.tick()
    ground.settled()
    assert ground.room.codes.pair(two.id) is not None
    assert ground.room.codes.pair(one.id) is None


def test_the_page_without_a_vault_shows_what_to_do(ground: Ground) -> None:
    page: AccountsPage = ground.room.page
    assert page.findChild(object, "no_accounts").isVisible()
    assert page.findChild(object, "add_first_account").isEnabled()


def test_a_clock_beyond_2038_counts_on(ground: Ground) -> None:
    ground.add("GitHub/anna")
    ground.clock.forward(3e9)
    ground.room.codes.tick()
    ground.codes_ready()
    with ground.bot.waitSignal(ground.room.codes.ticked) as ticked:
        ground.room.codes.tick()
    assert ticked.args == [int(ground.clock.at)]
    assert ground.room.model.left_at(0) in range(1, 31)
