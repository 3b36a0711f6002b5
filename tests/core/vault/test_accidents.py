"""What other programs and full disks do to a vault that is open costs nothing."""

from __future__ import annotations

import os
import resource
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.vault import AccountEdit, MasterPassword, SaveFailed, VaultStore
from tests.core.vault.vaults import new_account, new_store, new_vault, reopened

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only systems like Linux let an open file be removed")


def labels(store: VaultStore) -> set[str]:
    return {account.label for account in store.accounts()}


@contextmanager
def no_file_grows_beyond(size: int) -> Iterator[None]:
    """Let writes fail from a size on, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_a_file_that_was_removed_while_open_is_put_back_by_the_next_save(path):
    store = new_vault(path, accounts=2)
    path.unlink()
    store.edit_account(store.accounts()[0].id, AccountEdit(label="changed"))
    store.add_accounts([new_account(5)])
    shown = labels(store)
    store.close()
    assert path.stat().st_mode & 0o777 == 0o600
    assert labels(reopened(path)) == shown == {"changed", "user1", "user5"}


def test_a_folder_that_was_removed_while_open_is_put_back_by_the_lock(path):
    store = new_vault(path, accounts=2)
    shutil.rmtree(path.parent)
    store.lock()
    assert labels(reopened(path)) == {"user0", "user1"}


def test_a_file_that_was_replaced_while_open_is_left_alone_and_nothing_is_called_saved(path, tmp_path):
    earlier = tmp_path / "earlier"
    new_vault(path, accounts=1).close()
    shutil.copy(path, earlier)
    store = reopened(path)
    store.add_accounts([new_account(1)])
    earlier.replace(path)
    with pytest.raises(SaveFailed) as failed:
        store.add_accounts([new_account(2)])
    assert failed.value.reason == "replaced"
    assert labels(store) == {"user0", "user1"}
    assert len(store.codes([account.id for account in store.accounts()], 59.0)) == 2
    store.close()
    assert labels(reopened(path)) == {"user0"}


def test_what_was_moved_back_takes_saves_again(path, tmp_path):
    store = new_vault(path, accounts=1)
    path.rename(tmp_path / "aside")
    shutil.copy(tmp_path / "aside", path)
    with pytest.raises(SaveFailed):
        store.add_accounts([new_account(1)])
    (tmp_path / "aside").replace(path)
    store.add_accounts([new_account(2)])
    store.close()
    assert labels(reopened(path)) == {"user0", "user2"}


def test_a_disk_that_takes_no_byte_more_still_gives_the_codes(path):
    new_vault(path, accounts=1).close()
    store = new_store(path)
    with no_file_grows_beyond(0):
        store.unlock(MasterPassword("correct horse"))
        assert store.codes([store.accounts()[0].id], 59.0)
        with pytest.raises(SaveFailed):
            store.add_accounts([new_account(1)])
    store.close()


def test_a_vault_that_finds_no_room_says_so_and_leaves_nothing(path: Path):
    store = new_store(path)
    with no_file_grows_beyond(0), pytest.raises(SaveFailed):
        store.create("correct horse")
    store.close()
    assert [file.name for file in path.parent.iterdir()] in ([], ["vault.tessera.lock"])


@pytest.mark.parametrize(("allowed", "reason"), [(False, "read_only"), (True, "io")])
def test_writing_that_was_forbidden_while_open_is_no_fault_of_the_disk(path, monkeypatch, allowed, reason):
    store = new_vault(path)
    monkeypatch.setattr(os, "access", lambda *_: allowed)
    with no_file_grows_beyond(0), pytest.raises(SaveFailed) as failed:
        store.add_accounts([new_account(1)])
    assert failed.value.reason == reason
    store.close()
