"""Whatever is open when Tessera locks vanishes with it, and what was typed is offered again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from core.vault import AccountSecret, NewAccount
from tests.ui.shell.conftest import PASSWORD
from ui.application import Application
from ui.views.account_edit import AccountEditor
from ui.views.export_qr import ExportDialog


@pytest.fixture
def application(unlocked, qtbot) -> Application:
    answered: list[bool] = []
    unlocked.tasks.vault(lambda: None, lambda _nothing: answered.append(True))
    qtbot.waitUntil(lambda: bool(answered))
    secret = AccountSecret(key=b"12345678901234567890")
    change = unlocked.stage_two._door[0].add_accounts([NewAccount(issuer="GitHub", label="anna", secret=secret)])
    unlocked.stage_two.accounts.model.apply(change)
    return unlocked


def add(application: Application) -> None:
    application.window.add_requested.emit()


def edit(application: Application) -> None:
    page = application.stage_two.accounts.page
    page.edit_requested.emit(page.model.id_at(0))


def export(application: Application) -> None:
    page = application.stage_two.accounts.page
    page.export_requested.emit([page.model.id_at(0)])


def shortcuts(application: Application) -> None:
    application.window.shortcuts_requested.emit()


@pytest.mark.parametrize("open_dialog", [add, edit, export, shortcuts])
def test_ctrl_l_locks_over_every_dialog(application, qtbot, open_dialog: Callable[[Application], None]):
    window = application.window
    open_dialog(application)
    assert window.overlay_open()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.cover is application.lock_page
    assert not window.overlay_open()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_menu_goes_with_the_lock(application, qtbot):
    menu = QMenu(application.window)
    menu.addAction("Copy")
    menu.popup(application.window.mapToGlobal(application.window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    application.window.lock_requested.emit()
    assert not menu.isVisible()


def test_shown_qr_codes_are_gone_after_the_unlock(application, qtbot):
    export(application)
    dialog = application.window.findChild(ExportDialog)
    dialog.password_given.emit([application.stage_two.accounts.model.id_at(0)], PASSWORD)
    application.window.lock_requested.emit()
    unlock(application, qtbot)
    assert not application.window.overlay_open()


def test_a_half_made_edit_is_offered_after_the_unlock(application, qtbot):
    edit(application)
    application.window.findChild(AccountEditor).findChild(object, "edit_note").setPlainText("half a thought")
    application.window.lock_requested.emit()
    assert not application.window.overlay_open()
    unlock(application, qtbot)
    qtbot.waitUntil(application.window.overlay_open)
    editors = [editor for editor in application.window.findChildren(AccountEditor) if editor.isVisible()]
    assert [editor.changes() for editor in editors] == [{"note": "half a thought"}]


def test_the_recovery_code_of_the_first_run_does_not_give_way_to_a_lock(start, qtbot):
    application = start()
    application.first_run.create_requested.emit(PASSWORD)
    stage = application.stage_two
    qtbot.waitUntil(lambda: stage._door is not None and stage._door[1].is_open)
    stage.finish_building()
    qtbot.keyClick(application.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert application.window.cover is application.first_run


def unlock(application: Application, qtbot) -> None:
    application.lock_page.field.setText(PASSWORD)
    application.lock_page.go.click()
    qtbot.waitUntil(lambda: not application.window.covered)
