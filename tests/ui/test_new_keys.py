"""New keys, from the dialog to the sealed vault; and the cost of a cheap slot, raised behind the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.vault import (
    Compartment,
    KdfCost,
    MasterPassword,
    RecoveryCode,
    SaveFailed,
    VaultStore,
    WrongPassword,
    WrongRecoveryCode,
)
from core.vault.slots import find_slot
from core.vault.values import SlotKind
from tests.core.vault.vaults import query, run_sql
from tests.ui.keys_bench import CHEAP, NEW, PASSWORD, click, open_bench, settled  # noqa: F401 - the fixture `bench`
from ui.controllers.vault import VaultController
from ui.tasks import Tasks


def fill(bench, qtbot, old=PASSWORD, new=NEW):
    bench.room.ask_for_new_keys()
    overlay = bench.find(QWidget, "new_keys_overlay")
    for name, text in (("new_keys_old", old), ("new_password", new), ("new_password_again", new)):
        qtbot.keyClicks(overlay.findChild(QWidget, name), text)
    click(qtbot, overlay.findChild(QPushButton, "new_keys_confirm"))
    return overlay


def done_button(overlay):
    return overlay.findChild(QPushButton, "new_keys_done")


def test_new_keys_are_made_after_a_backup_and_the_new_code_is_shown(bench, qtbot):
    reasons = []

    def back_up(reason, done):
        reasons.append(reason)
        bench.store.unlock(MasterPassword(PASSWORD))  # the backup sees the vault with the earlier password
        done(None)

    bench.keys.back_up = back_up
    told = []
    bench.keys.renewing.connect(lambda done, total: told.append((done, total)))
    overlay = fill(bench, qtbot)
    done = done_button(overlay)
    qtbot.waitUntil(done.isVisible)
    assert reasons == ["keys"]
    assert told
    assert told[0][0] == 0
    assert not done.isEnabled()
    click(qtbot, overlay.findChild(QPushButton, "recovery_copy"))
    click(qtbot, overlay.findChild(QPushButton, "replace_backups"))
    assert bench.wished == ["backups"]
    click(qtbot, overlay.findChild(QWidget, "recovery_kept"))
    click(qtbot, done)
    assert not overlay.isVisible()
    assert bench.bars() == []
    bench.store.lock()
    with pytest.raises(WrongPassword):
        bench.store.unlock(MasterPassword(PASSWORD))
    with pytest.raises(WrongRecoveryCode):
        bench.store.unlock(bench.code)
    bench.store.unlock(RecoveryCode.parse(bench.copied[0]))
    bench.store.lock()
    bench.store.unlock(MasterPassword(NEW))
    assert (len(bench.store.accounts()), len(bench.store.logins())) == (3, 2)


def test_a_wrong_password_makes_no_backup_and_says_so_in_place(bench, qtbot):
    reasons = []
    bench.keys.back_up = lambda reason, _done: reasons.append(reason)
    overlay = fill(bench, qtbot, old="something else")
    error = overlay.findChild(QWidget, "new_keys_error")
    qtbot.waitUntil(lambda: error.text() == "This master password is wrong.")
    assert reasons == []
    assert bench.bars() == []
    bench.store.verify_password(PASSWORD)


def test_without_a_backup_it_goes_on_only_when_asked_again(bench, qtbot):
    bench.keys.back_up = lambda _reason, done: done(SaveFailed("full"))
    overlay = fill(bench, qtbot)
    go_on = overlay.findChild(QPushButton, "new_keys_confirm")
    qtbot.waitUntil(lambda: go_on.text() == "Go on without a backup")
    assert "disk is full" in overlay.findChild(QLabel, "notice_title").text()
    bench.store.verify_password(PASSWORD)
    click(qtbot, go_on)
    qtbot.waitUntil(done_button(overlay).isVisible)
    bench.store.verify_password(NEW)


def test_a_damaged_item_is_named_and_nothing_is_changed(bench, qtbot):
    broken = bench.store.accounts()[1]
    bench.store.close()
    (secret,) = query(bench.store.path, "SELECT secret FROM item WHERE id = ?", broken.id)[0]
    flipped = secret[:20] + bytes([secret[20] ^ 1]) + secret[21:]
    run_sql(bench.store.path, ("UPDATE item SET secret = ? WHERE id = ?", (flipped, broken.id)))
    bench.store.unlock(MasterPassword(PASSWORD))
    overlay = fill(bench, qtbot)
    notice = overlay.findChild(QWidget, "new_keys_notice")
    qtbot.waitUntil(notice.isVisible)
    assert broken.issuer in notice.accessibleName()
    assert "Nothing was changed" in notice.accessibleName()
    bench.store.verify_password(PASSWORD)


def test_a_code_that_came_after_a_lock_is_spoken_of_at_the_next_unlock(bench, qtbot):
    def back_up(_reason, done):
        done(None)
        bench.vault.lock()

    bench.keys.back_up = back_up
    overlay = fill(bench, qtbot)
    qtbot.waitUntil(lambda: not bench.vault.is_open)
    assert not overlay.isVisible()
    settled(bench, qtbot)
    bench.vault.unlock(NEW)
    qtbot.waitUntil(lambda: bench.vault.is_open)
    bench.window.show_shell()
    bench.room.load()
    assert bench.bars() == ["You have not kept your new recovery code."]
    bench.window.messages.bars()[0].trigger()
    assert bench.wished == ["code"]
    bench.room.load()
    assert bench.bars() == []


def test_a_dialog_that_is_closed_before_the_code_is_kept_says_so(bench, qtbot):
    overlay = fill(bench, qtbot)
    qtbot.waitUntil(done_button(overlay).isVisible)
    overlay.close_overlay()
    assert bench.bars() == ["You have not kept your new recovery code."]


def test_a_closed_dialog_has_forgotten_what_was_typed(bench, qtbot):
    overlay = fill(bench, qtbot, old="something else")
    error = overlay.findChild(QWidget, "new_keys_error")
    qtbot.waitUntil(lambda: bool(error.text()))
    overlay.close_overlay()
    for name in ("new_keys_old", "new_password", "new_password_again"):
        assert overlay.findChild(QWidget, name).text() == ""


# Cost ---------------------------------------------------------------------------------------------

TODAY = KdfCost(128, 2, 1)


@pytest.fixture
def closed_vault(tmp_path):
    from core.clock import SystemClock

    store = VaultStore(tmp_path / "vault.tessera", clock=SystemClock(), floor=CHEAP)
    store.create(PASSWORD, cost=CHEAP)
    store.close()
    yield store
    store.close()


@pytest.fixture
def controller(qtbot, closed_vault):
    tasks = Tasks()
    made = VaultController(closed_vault, tasks, cost=TODAY)
    yield made
    tasks.close()


def cost_of(store):
    return find_slot(store._ready_file()[1].slots, SlotKind.PASSWORD).cost


def unlock(controller, qtbot):
    with qtbot.waitSignal(controller.unlocked):
        controller.unlock(PASSWORD)
    done = []
    controller._tasks.vault(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))


def test_an_unlock_raises_the_cost_of_a_cheap_slot(controller, closed_vault, qtbot):
    unlock(controller, qtbot)
    assert cost_of(closed_vault) == TODAY
    closed_vault.lock()
    closed_vault.unlock(MasterPassword(PASSWORD))
    assert closed_vault.is_open(Compartment.PASSWORDS)


def test_a_cost_that_cannot_be_raised_harms_nothing(controller, closed_vault, qtbot, monkeypatch):
    def fail(*_args, **_kwargs):
        raise SaveFailed("full")

    failures = []
    controller.failed.connect(failures.append)
    controller._tasks.failed_late = failures.append
    monkeypatch.setattr(closed_vault, "_save", fail)
    unlock(controller, qtbot)
    assert failures == []
    assert controller.is_open
    assert cost_of(closed_vault) == CHEAP


# The plain change ---------------------------------------------------------------------------------


def test_the_password_changes_after_a_backup_and_even_without_one(bench, qtbot):
    reasons = []

    def back_up(reason, done):
        reasons.append(reason)
        bench.store.verify_password(PASSWORD)
        done(SaveFailed("full"))

    bench.keys.back_up = back_up
    with qtbot.waitSignal(bench.keys.password_changed):
        bench.keys.change_password(PASSWORD, NEW)
    assert reasons == ["password"]
    bench.store.verify_password(NEW)
