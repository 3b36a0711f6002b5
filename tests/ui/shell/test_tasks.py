"""Work off the GUI thread comes back in it, once, and not after a lock."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QThread

from core.errors import AppError
from ui.tasks import Tasks, UnexpectedError


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


def test_results_arrive_in_the_gui_thread(qtbot, tasks):
    seen = []
    tasks.work(threading.get_ident, lambda ident: seen.append((ident, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(seen))
    ident, thread = seen[0]
    assert ident != threading.get_ident()
    assert thread is tasks.thread()


def test_the_vault_does_one_thing_after_the_other(qtbot, tasks):
    order, gate = [], threading.Event()
    tasks.vault(lambda: (gate.wait(5), order.append("first")))
    tasks.vault(lambda: order.append("second"), lambda _: order.append("told"))
    assert order == []
    gate.set()
    qtbot.waitUntil(lambda: "told" in order)
    assert order == ["first", "second", "told"]


def test_an_error_of_the_product_is_handed_over_as_it_is(qtbot, tasks):
    class Refused(AppError):
        pass

    def fail():
        raise Refused

    errors = []
    tasks.work(fail, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert type(errors[0]) is Refused


def test_a_fault_is_reported_and_handed_over_as_unexpected(qtbot, tasks, monkeypatch):
    reported = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: reported.append(fault[0]) or "1234")
    errors = []
    tasks.work(lambda: 1 / 0, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert reported == [ZeroDivisionError]
    assert isinstance(errors[0], UnexpectedError)
    assert errors[0].incident == "1234"


def test_a_result_of_an_older_session_is_dropped(qtbot, tasks):
    tasks.current_session = lambda: 1
    seen = []
    tasks.vault(lambda: "old", seen.append, session=1)
    tasks.current_session = lambda: 2
    tasks.vault(lambda: "new", seen.append, session=2)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["new"]


def test_nothing_is_delivered_after_the_end(qtbot, tasks):
    gate, seen = threading.Event(), []
    tasks.vault(lambda: gate.wait(5), seen.append)
    gate.set()
    tasks.close()
    tasks.work(lambda: 1, seen.append)
    qtbot.wait(20)
    assert seen == []


def test_what_was_given_to_the_vault_before_the_end_is_done(qtbot):
    tasks, begun, go_on, written = Tasks(), threading.Event(), threading.Event(), []

    def slow() -> None:
        begun.set()
        go_on.wait(5)

    tasks.vault(slow)
    tasks.vault(lambda: written.append("draft"))
    begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    tasks.close()
    assert written == ["draft"]
