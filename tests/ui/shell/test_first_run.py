"""The first minute, driven as a person does it, into a real vault."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QPushButton

from tests.ui.shell.conftest import PASSWORD
from ui.messages import describe
from ui.views.parts.buttons import Button
from ui.views.recovery_sheet import RecoverySheet, groups_of


def press(page, name: str) -> None:
    page.findChild(QPushButton, name).click()


@pytest.fixture
def first_run(start, qtbot):
    application = start()
    return application, application.first_run


@pytest.fixture
def form(first_run):
    _, page = first_run
    press(page, "begin")
    return page.password.form


def type_twice(form, text: str, again: str | None = None) -> None:
    form.first.setText(text)
    form.again.setText(text if again is None else again)


def test_a_vault_in_three_steps(first_run, qtbot, paths):
    application, page = first_run
    press(page, "begin")
    type_twice(page.password.form, PASSWORD)
    press(page, "continue")
    qtbot.waitUntil(lambda: page.spare is not None and page.currentWidget() is page.spare)
    assert paths.vault.exists()
    code = page.spare.sheet._code
    assert [len(group) for group in groups_of(code)] == [4] * 8 + [2]
    assert not page.spare.finish.isEnabled()
    page.findChild(QCheckBox, "recovery_kept").click()
    press(page, "finish")
    qtbot.waitUntil(lambda: not application.window.covered)
    assert application.window.windowTitle() == "Tessera"
    assert application.window.current_key() == "accounts"
    assert page.spare.sheet._code == ""
    assert page.password.form.password() == ""


def test_the_window_answers_before_the_vault_is_there(start, qtbot, paths):
    application = start()
    page = application.first_run
    press(page, "begin")
    type_twice(page.password.form, PASSWORD)
    press(page, "continue")
    assert not page.password.continue_button.isEnabled()
    qtbot.waitUntil(paths.vault.exists)
    qtbot.waitUntil(lambda: page.spare is not None)


def test_two_that_differ_are_said_in_place(form):
    type_twice(form, PASSWORD, PASSWORD + "x")
    assert not form.check()
    assert form.error.text() == "The two are not the same."
    assert form.again.property("wrong") == "true"


@pytest.mark.parametrize("nothing", ["", "   "])
def test_nothing_is_no_password(form, nothing):
    type_twice(form, nothing)
    assert not form.check()
    assert form.error.text()


def test_strength_is_rated_beside_the_gui_and_said_in_words(form, qtbot):
    form.first.setText("password")
    qtbot.waitUntil(lambda: form.strength.accessibleName().startswith("Weak"))
    assert form.advice.text() == "Many people use this one, so it is tried first."
    form.first.setText(PASSWORD)
    qtbot.waitUntil(lambda: "strong" in form.strength.accessibleName().lower())
    assert form.advice.text() == ""


def test_what_rates_is_loaded_with_the_page_and_not_before(first_run, qtbot, monkeypatch):
    for name in [name for name in sys.modules if name.partition(".")[0] == "zxcvbn"]:
        monkeypatch.delitem(sys.modules, name)
    _, page = first_run
    assert "zxcvbn" not in sys.modules
    press(page, "begin")
    qtbot.waitUntil(lambda: "zxcvbn" in sys.modules)
    assert page.password.form.first.text() == ""


def test_a_weak_password_is_explained_once_and_then_taken(form, qtbot):
    type_twice(form, "password")
    qtbot.waitUntil(lambda: form._seconds >= 0)
    assert not form.check()
    assert "easy to guess" in form.error.text()
    assert form.check()


def test_a_late_rating_of_another_text_is_dropped(form):
    form.first.setText("one")
    form.first.setText("two")
    form.show_strength(form._number - 1, 4, 1e20, "")
    assert form._seconds < 0


def test_a_made_password_is_five_words_in_the_open(form, qtbot):
    press(form, "make_password")
    qtbot.waitUntil(lambda: bool(form.first.text()))
    assert len(form.first.text().split()) == 5
    assert form.first.shown
    assert form.again.text() == form.first.text()
    assert "Write it down" in form.advice.text()
    assert form.check()


def test_enter_leads_through_the_fields(form, qtbot, first_run):
    application, page = first_run
    application.window.activateWindow()
    form.first.setFocus()
    form.first.setText(PASSWORD)
    QTest.keyClick(form.first, Qt.Key.Key_Return)
    assert form.again.hasFocus()
    form.again.setText(PASSWORD)
    QTest.keyClick(form.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.spare is not None)


def test_enter_ticks_the_kept_code_and_the_next_one_finishes(first_run, form, qtbot):
    application, page = first_run
    type_twice(form, PASSWORD)
    press(page, "continue")
    qtbot.waitUntil(lambda: page.spare is not None)
    kept = page.spare.sheet.kept
    QTest.keyClick(kept, Qt.Key.Key_Return)
    assert kept.isChecked()
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(kept, held)
    assert kept.isChecked()
    assert application.window.covered
    QTest.keyClick(kept, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not application.window.covered)


@pytest.mark.parametrize(("answer", "written"), [("code.pdf", True), (" ", False), ("", False)])
def test_saving_begins_in_the_documents_and_needs_a_name(qtbot, tmp_path, monkeypatch, answer, written):
    offered = []

    def ask(_parent, _title, name, _kinds):
        offered.append(Path(name))
        return (str(tmp_path / answer) if answer else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    sheet = RecoverySheet()
    qtbot.addWidget(sheet)
    sheet.show_code("-".join(["ABCD"] * 8 + ["EF"]))
    press(sheet, "recovery_save")
    assert offered[0].is_absolute()
    assert offered[0].parent != Path.cwd()
    assert bool(list(tmp_path.iterdir())) is written


def test_back_and_forth_keeps_what_was_typed(form, first_run):
    _, page = first_run
    form.first.setText(PASSWORD)
    press(page, "back")
    assert page.currentWidget() is page.welcome
    press(page, "begin")
    assert form.first.text() == PASSWORD


def test_a_vault_that_cannot_be_made_is_said_in_place(first_run, form):
    from core.vault import SaveFailed

    _, page = first_run
    page.password.set_busy(True)
    page.show_error(describe(SaveFailed("full")))
    assert form.error.text().startswith("Not saved: the disk is full.")
    assert page.password.continue_button.isEnabled()


def test_the_sheet_can_be_copied_and_saved(qtbot, tmp_path):
    sheet = RecoverySheet()
    qtbot.addWidget(sheet)
    sheet.show_code("-".join(["ABCD"] * 8 + ["EF"]))
    with qtbot.waitSignal(sheet.copy_requested) as copied:
        press(sheet, "recovery_copy")
    assert copied.args == ["-".join(["ABCD"] * 8 + ["EF"])]
    sheet.save_pdf(str(tmp_path / "code.pdf"))
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved" in sheet.remark.text()
    sheet.save_pdf(str(tmp_path / "no" / "such" / "folder" / "code.pdf"))
    assert "can’t be written" in sheet.remark.text()


def test_copying_the_code_marks_the_clipboard_as_secret(first_run, qtbot):
    _, page = first_run
    press(page, "begin")
    type_twice(page.password.form, PASSWORD)
    press(page, "continue")
    qtbot.waitUntil(lambda: page.spare is not None)
    press(page, "recovery_copy")
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == page.spare.sheet._code
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"


def test_other_ways_to_begin_are_drawn_only_once_they_work(first_run):
    _, page = first_run
    names = {button.objectName() for button in page.welcome.findChildren(Button)}
    assert names == {"begin", "have_backup"}


def test_return_begins_and_does_not_ask_for_a_backup(first_run):
    _, page = first_run
    assert page.window().focusWidget() is page.welcome.begin_button
