"""The drill, from the settings to the date that is remembered; nothing else of the vault changes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.vault import Compartment
from tests.ui.keys_bench import PASSWORD, click, open_bench, settled  # noqa: F401 - the fixture `bench`


def begin(bench, qtbot):
    click_drill = bench.section.findChild(QPushButton, "recovery_drill")
    click_drill.click()
    overlay = bench.find(QWidget, "drill_overlay")
    click(qtbot, overlay.findChild(QPushButton, "drill_begin"))
    return overlay


def type_code(overlay, qtbot, text):
    field = overlay.findChild(QWidget, "drill_code")
    field.clear()
    qtbot.keyClicks(field, text)
    click(qtbot, overlay.findChild(QPushButton, "drill_try"))


def words_on_drill(bench):
    return bench.section._rows["drill"].text.text()


def items(bench):
    return {
        which: dict.fromkeys(bench.store._open[which].leaves.ids())
        for which in (Compartment.ACCOUNTS, Compartment.PASSWORDS)
    }


def test_the_right_code_passes_and_the_day_is_remembered(bench, qtbot):
    bench.room.load()
    settled(bench, qtbot)
    assert "Not done yet" in words_on_drill(bench)
    before, password_items = bench.store.accounts(), items(bench)[Compartment.PASSWORDS]
    overlay = begin(bench, qtbot)
    type_code(overlay, qtbot, bench.code.text.lower())
    done = overlay.findChild(QPushButton, "drill_done")
    qtbot.waitUntil(done.isVisible)
    assert overlay.findChild(QLabel, "drill_result").text() == "Your code opens this vault"
    assert overlay._passed._counts == (3, 2, 0)
    settled(bench, qtbot)
    assert bench.store.last_drill == bench.clock.time
    assert "Last drill: January 15, 2027" in words_on_drill(bench)
    assert bench.store.accounts() == before
    assert items(bench)[Compartment.PASSWORDS] == password_items
    bench.store.verify_password(PASSWORD)
    click(qtbot, done)
    assert overlay.findChild(QWidget, "drill_code").text() == ""


def test_a_slip_names_its_group_and_what_was_typed_can_be_mended(bench, qtbot):
    overlay = begin(bench, qtbot)
    code = bench.code.text
    wrong = code[:11] + ("7" if code[11] != "7" else "8") + code[12:]
    type_code(overlay, qtbot, wrong)
    notice = overlay.findChild(QWidget, "drill_notice")
    qtbot.waitUntil(notice.isVisible)
    assert notice.title() == "Group 3 can’t be right."
    field = overlay.findChild(QWidget, "drill_code")
    assert field.text() == wrong
    assert field.selectedText() == wrong[10:14]
    qtbot.keyClicks(field, code[10:14])
    assert field.text() == code
    assert not notice.isVisible()
    assert bench.store.last_drill == 0


def test_an_earlier_code_leads_to_a_new_one(bench, qtbot):
    bench.store.replace_recovery_code()
    overlay = begin(bench, qtbot)
    type_code(overlay, qtbot, bench.code.text)
    notice = overlay.findChild(QWidget, "drill_notice")
    qtbot.waitUntil(notice.isVisible)
    assert "not that of this vault" in notice.title()
    click(qtbot, overlay.findChild(QPushButton, "drill_new_code"))
    assert bench.wished == ["code"]
    assert not overlay.isVisible()
    assert bench.store.last_drill == 0


@pytest.mark.parametrize(
    ("text", "far"), [("K4", "0 of 9"), ("k4qf 9tzm", "2 of 9"), ("0" * 32, "8 of 9"), ("0" * 34, "9 of 9")]
)
def test_it_is_shown_how_far_the_code_is(bench, qtbot, text, far):
    overlay = begin(bench, qtbot)
    qtbot.keyClicks(overlay.findChild(QWidget, "drill_code"), text)
    assert far in overlay.findChild(QWidget, "drill_far").text()


def test_locking_closes_the_drill_and_forgets_the_code(bench, qtbot):
    overlay = begin(bench, qtbot)
    type_code(overlay, qtbot, bench.code.text)
    bench.vault.lock()
    assert not overlay.isVisible()
    assert overlay.findChild(QWidget, "drill_code").text() == ""
    settled(bench, qtbot)
    settled(bench, qtbot)
    assert not overlay.isVisible()
