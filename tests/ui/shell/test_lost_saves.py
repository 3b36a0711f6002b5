"""What a lock cuts off: a save that fails is told, and what was typed comes back."""

from __future__ import annotations

from core.vault import AccountEdit, AccountSecret, NewAccount
from tests.ui.shell.conftest import PASSWORD
from ui.views.adding.dialog import AddDialog
from ui.views.adding.ways import Way


def fill_disk(store):
    """Let the database not grow by a page, as on a full disk."""
    (pages,) = store._file._connection.execute("PRAGMA page_count").fetchone()
    store._file._connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_save_that_fails_after_a_lock_is_told(qtbot, unlocked):
    stage = unlocked.stage_two
    store, vault = stage._door
    new = NewAccount(issuer="GitHub", label="anna", secret=AccountSecret(key=b"k" * 20))
    (account,) = store.add_accounts([new]).added
    fill_disk(store)

    stage.accounts.accounts.edit(account.id, AccountEdit(note="a long thought " * 5000))
    vault.lock()

    error = unlocked.lock_page.error
    qtbot.waitUntil(lambda: "disk is full" in error.text())
    assert "your last change before the lock" in error.text()
    assert unlocked.lock_page.field.property("wrong") is None
    unlock(qtbot, unlocked)
    assert [bar.message.title for bar in unlocked.window.messages.bars()] == ["Not saved: the disk is full."]
    assert store.account(account.id).note == ""


def test_what_only_reads_is_not_told_after_a_lock(qtbot, unlocked):
    stage = unlocked.stage_two
    vault = stage._door[1]
    stage.accounts.accounts.open_secret(b"gone")
    vault.lock()
    done = []
    unlocked.tasks.vault(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert unlocked.lock_page.error.text() == ""


def unlock(qtbot, app):
    app.lock_page.field.setText(PASSWORD)
    app.lock_page.go.click()
    qtbot.waitUntil(lambda: not app.window.covered)


def test_a_half_typed_form_comes_back_after_each_lock_until_it_is_left(qtbot, unlocked):
    store, vault = unlocked.stage_two._door
    unlocked.window.add_requested.emit()
    dialog = unlocked.window.findChild(AddDialog, "add_dialog")
    dialog.ways.choose(Way.HAND)
    dialog.hand.secret.setText("JBSWY3DP")
    dialog.hand.issuer.setText("GitHub")
    for _ in range(2):
        vault.lock()
        assert not dialog.isVisible()
        assert dialog.hand.secret.text() == ""
        unlock(qtbot, unlocked)
        qtbot.waitUntil(dialog.isVisible)
        assert (dialog.hand.secret.text(), dialog.hand.issuer.text()) == ("JBSWY3DP", "GitHub")
    dialog.close_overlay()
    vault.lock()
    unlock(qtbot, unlocked)
    qtbot.waitUntil(lambda: store.draft() is None)
    assert not dialog.isVisible()


def test_a_draft_that_the_disk_does_not_take_is_told(qtbot, unlocked):
    store, vault = unlocked.stage_two._door
    unlocked.window.add_requested.emit()
    dialog = unlocked.window.findChild(AddDialog, "add_dialog")
    dialog.ways.choose(Way.HAND)
    dialog.hand.secret.setText("JBSWY3DP")
    dialog.hand.label.setText("a long name " * 2000)
    fill_disk(store)
    vault.lock()
    qtbot.waitUntil(lambda: "disk is full" in unlocked.lock_page.error.text())
