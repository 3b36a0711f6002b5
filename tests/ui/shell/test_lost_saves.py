"""A save that fails while the vault is being locked is told, on the lock page and once more after the unlock."""

from __future__ import annotations

from core.vault import AccountEdit, AccountSecret, NewAccount
from tests.ui.shell.conftest import PASSWORD


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
    unlocked.lock_page.field.setText(PASSWORD)
    unlocked.lock_page.go.click()
    qtbot.waitUntil(lambda: not unlocked.window.covered)
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
