"""A forgotten master password, from the paper to a new paper."""

from __future__ import annotations

import pytest

from core.clock import SystemClock
from core.vault import MasterPassword, VaultStore, WrongPassword, WrongRecoveryCode
from core.vault.recovery_code import RecoveryCode
from tests.ui.shell.conftest import CHEAP, PASSWORD
from ui.application import Application
from ui.views.recovery_page import RecoveryPage

NEW = "vijf paarden drinken thee bij de molen"


@pytest.fixture
def recovering(start, made_vault, qtbot) -> tuple[Application, RecoveryPage]:
    application = start()
    qtbot.waitUntil(lambda: application.stage_two._door is not None)
    application.lock_page.recovery_requested.emit()
    page = application.window.cover
    assert isinstance(page, RecoveryPage)
    return application, page


def give(page: RecoveryPage, code: str) -> None:
    page.code.setText(code)
    page.findChild(object, "recovery_continue").click()


def choose(page: RecoveryPage, qtbot) -> None:
    qtbot.waitUntil(lambda: page.currentIndex() == 1)
    page.form.first.setText(NEW)
    page.form.again.setText(NEW)
    page.findChild(object, "recovery_set_password").click()
    qtbot.waitUntil(lambda: page.currentIndex() == 2)


def test_the_code_leads_to_a_new_password_and_a_new_code(recovering, made_vault, paths, qtbot, monkeypatch):
    application, page = recovering
    codes: list[str] = []
    monkeypatch.setattr(page.sheet, "show_code", codes.append)
    give(page, made_vault.lower().replace("-", " "))
    choose(page, qtbot)
    page.sheet.kept.setChecked(True)
    page.findChild(object, "recovery_finish").click()
    assert not application.window.covered
    application.window.close()

    store = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP)
    with pytest.raises(WrongPassword):
        store.unlock(MasterPassword(PASSWORD))
    with pytest.raises(WrongRecoveryCode):
        store.unlock(RecoveryCode.parse(made_vault))
    store.unlock(RecoveryCode.parse(codes[0]))
    store.lock()
    store.unlock(MasterPassword(NEW))
    store.close()


def test_nobody_else_chooses_the_new_password(recovering, made_vault, qtbot):
    application, page = recovering
    give(page, made_vault)
    qtbot.waitUntil(lambda: page.currentIndex() == 1)
    locking = application.stage_two.locking
    assert locking._timer.isActive()
    locking.lock_due.emit("idle")
    assert application.window.cover is application.lock_page


def test_the_new_code_waits_until_it_was_kept(recovering, made_vault, qtbot):
    application, page = recovering
    give(page, made_vault)
    choose(page, qtbot)
    assert not application.stage_two.locking._timer.isActive()
    assert not page.findChild(object, "recovery_finish").isEnabled()
