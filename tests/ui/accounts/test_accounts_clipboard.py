"""The clipboard: marked as secret, cleared in time, and never what is somebody else's."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from tests.crash.figures import Record
from tests.ui.hand_clock import HandClock
from ui.controllers.clipboard import CONCEALED, ClipboardController


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def copier(qtbot: Any, clock: HandClock) -> ClipboardController:
    QGuiApplication.clipboard().clear()
    return ClipboardController(QGuiApplication.clipboard(), clock)


def text() -> str:
    return QGuiApplication.clipboard().text()


def test_a_code_carries_every_mark_of_a_secret(copier: ClipboardController) -> None:
    copier.copy("482913")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "482913"
    assert {name: bytes(mime.data(name).data()) for name in CONCEALED} == CONCEALED
    assert bytes(mime.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_the_primary_selection_is_never_touched(copier: ClipboardController) -> None:
    asked: list[Any] = []
    real = QGuiApplication.clipboard()

    class Watched:
        def setMimeData(self, mime: Any, mode: Any) -> None:  # noqa: N802 - Qt's name
            asked.append(mode)
            real.setMimeData(mime, mode)

        def clear(self, mode: Any) -> None:
            asked.append(mode)
            real.clear(mode)

        def text(self, mode: Any) -> str:
            return real.text(mode)

    copier._clipboard = Watched()  # type: ignore[assignment]
    copier.copy("482913")
    copier.clear()
    assert asked == [QClipboard.Mode.Clipboard] * 2


def test_it_is_cleared_when_its_time_is_up(copier: ClipboardController, clock: HandClock) -> None:
    copier.copy("482913")
    assert copier._timer.interval() == 30_000
    clock.forward(29.5)
    copier.check()
    assert text() == "482913"
    assert copier._timer.isActive()
    clock.forward(0.5)
    copier.check()
    assert text() == ""
    assert not copier.holds


def test_thirty_seconds_are_thirty_seconds(copier: ClipboardController, clock: HandClock, figure: Record) -> None:
    kept: list[float] = []
    for number in range(30):
        copier.copy(f"48{number:04}")
        began = clock.monotonic()
        while text():
            clock.forward(0.1)
            copier.check()
        kept.append(clock.monotonic() - began)
        clock.forward(0.37)
    figure("lock", "clipboard: cleared in time", cases=len(kept), bar=30, least_s=min(kept), most_s=max(kept))
    assert 29 <= min(kept) <= max(kept) <= 31


def test_the_timer_clears_it_by_itself(qtbot: Any, copier: ClipboardController, clock: HandClock) -> None:
    copier.copy("482913")
    clock.forward(31)
    copier._timer.start(0)
    qtbot.waitUntil(lambda: text() == "")


def test_copying_again_begins_to_count_again(copier: ClipboardController, clock: HandClock) -> None:
    copier.copy("482913")
    clock.forward(20)
    copier.copy("731940")
    clock.forward(20)
    copier.check()
    assert text() == "731940"


def test_what_somebody_else_copied_stays(copier: ClipboardController, clock: HandClock) -> None:
    copier.copy("482913")
    QGuiApplication.clipboard().setText("a shopping list")
    clock.forward(31)
    copier.check()
    assert text() == "a shopping list"


def test_lock_and_quit_clear_at_once(copier: ClipboardController) -> None:
    copier.copy("482913")
    copier.clear()
    assert text() == ""


def test_never_by_time_still_clears_on_lock(copier: ClipboardController, clock: HandClock) -> None:
    copier.seconds = 0
    copier.copy("482913")
    clock.forward(1000)
    copier.check()
    assert text() == "482913"
    copier.clear()
    assert text() == ""
