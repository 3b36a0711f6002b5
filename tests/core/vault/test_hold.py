"""One program at a time, and the others learn who."""

from __future__ import annotations

import getpass
import json
import os
import socket
import subprocess
import sys

import pytest

from core.vault import (
    AccountSecret,
    ForeignVault,
    LoginSecret,
    LoginUrl,
    MasterPassword,
    NewerFormat,
    NotAVault,
    ReadFailed,
    VaultHeld,
)
from tests.core.vault.vaults import PASSWORD, new_account, new_login, new_store, new_vault, query, run_sql

HOLDER = """
import sys
from pathlib import Path
from tests.core.vault.vaults import reopened
store = reopened(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(path):
    """Start a program that has the vault open."""
    new_vault(path, accounts=1).close()
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_held_vault_names_its_holder(holder, path):
    store = new_store(path)
    for action in (store.check, lambda: store.unlock(MasterPassword(PASSWORD)), store.take_over):
        with pytest.raises(VaultHeld) as caught:
            action()
        held = caught.value
        assert (held.user, held.host, held.pid) == (getpass.getuser(), socket.gethostname(), holder.pid)
        assert not held.abandoned


def test_a_killed_holder_is_forgotten(holder, path):
    holder.kill()
    holder.wait()
    assert path.with_name("vault.tessera.lock").read_bytes()
    store = new_store(path)
    store.unlock(MasterPassword(PASSWORD))
    store.close()


def test_closing_gives_the_vault_back(path):
    first = new_vault(path)
    second = new_store(path)
    with pytest.raises(VaultHeld):
        second.check()
    first.lock()
    with pytest.raises(VaultHeld):
        second.check()
    first.close()
    second.check()
    second.close()
    assert path.with_name("vault.tessera.lock").read_bytes() == b""


def test_another_computer_is_believed_until_a_person_decides(path):
    new_vault(path).close()
    record = {"user": "eve", "host": "laptop", "machine": "0123456789abcdef", "pid": 77}
    path.with_name("vault.tessera.lock").write_text(json.dumps(record))
    store = new_store(path)
    with pytest.raises(VaultHeld) as caught:
        store.unlock(MasterPassword(PASSWORD))
    assert (caught.value.user, caught.value.host, caught.value.pid, caught.value.abandoned) == (
        "eve",
        "laptop",
        77,
        True,
    )
    store.take_over()
    store.unlock(MasterPassword(PASSWORD))
    store.close()


@pytest.mark.parametrize("record", [b"", b"{", b"[1]", b"\xff" * 2000, b'{"pid": "x", "user": 5}'])
def test_a_damaged_record_stops_nobody(path, record):
    new_vault(path).close()
    path.with_name("vault.tessera.lock").write_bytes(record)
    store = new_store(path)
    store.check()
    store.close()


def test_a_lock_file_that_is_a_link_is_not_followed(path, tmp_path):
    new_vault(path).close()
    lock = path.with_name("vault.tessera.lock")
    lock.unlink()
    victim = tmp_path / "victim"
    victim.write_text("content")
    lock.symlink_to(victim)
    with pytest.raises(ReadFailed):
        new_store(path).check()
    assert victim.read_text() == "content"


def test_two_names_of_one_vault_are_one_vault(path, tmp_path):
    store = new_vault(path)
    link = tmp_path / "link.tessera"
    link.symlink_to(path)
    with pytest.raises(VaultHeld):
        new_store(link).check()
    store.close()
    again = new_store(link)
    again.unlock(MasterPassword(PASSWORD))
    again.put_state("x", b"y")
    again.close()
    assert link.is_symlink()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give files away")
def test_a_vault_of_another_user_is_named(path):
    new_vault(path).close()
    os.chown(path, 65534, -1)
    with pytest.raises(ForeignVault) as caught:
        new_store(path).check()
    assert caught.value.owner == "nobody"


def test_a_vault_that_others_could_read_is_closed_to_them(path):
    new_vault(path).close()
    path.chmod(0o644)
    store = new_store(path)
    store.check()
    store.close()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(84), bytes(5000)])
def test_something_else_is_no_vault(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(NotAVault):
        new_store(path).check()
    assert path.read_bytes() == content


def test_a_folder_is_no_vault(path):
    path.mkdir(parents=True)
    with pytest.raises(NotAVault):
        new_store(path).check()


def test_a_newer_format_is_named_and_not_touched(path):
    new_vault(path).close()
    run_sql(path, ("UPDATE header SET body=?", (b"tessera\0" + (7).to_bytes(2, "big") + bytes(40),)))
    content = path.read_bytes()
    store = new_store(path)
    for action in (store.check, lambda: store.unlock(MasterPassword(PASSWORD))):
        with pytest.raises(NewerFormat) as caught:
            action()
        assert caught.value.version == 7
    store.close()
    assert path.read_bytes() == content


def test_the_vault_says_nothing_in_the_clear(path):
    """Canaries of every kind, in no file of the vault's folder."""
    store = new_vault(path)
    canaries = [f"canary-{number:04}" for number in range(200)]
    words = iter(canaries)
    for _ in range(25):
        secret = AccountSecret(key=next(words).encode(), pin=next(words))
        store.add_accounts([new_account(issuer=next(words), label=next(words), secret=secret)])
        urls = (LoginUrl(next(words)),)
        login = LoginSecret(password=next(words), note=next(words))
        store.add_logins([new_login(title=next(words), urls=urls, secret=login)])
    assert next(words, None) is None
    files = [file for file in path.parent.iterdir() if file.is_file()]
    assert {file.name for file in files} >= {"vault.tessera", "vault.tessera.lock"}
    for file in files:
        content = file.read_bytes()
        assert not [word for word in canaries if word.encode() in content or word.encode("utf-16-le") in content], file
    store.close()
    blobs = query(path, "SELECT meta FROM item UNION ALL SELECT secret FROM item WHERE length(secret)>0")
    assert all((len(blob) - 28) % 256 == 0 for (blob,) in blobs)
