"""Imports into a real vault: everything in one save, every row accounted for, in time for 10,000."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importers import (
    Action,
    FileUnreadable,
    ImportPlan,
    Reason,
    RowState,
    erase_file,
    plan_import,
    read_csv,
    read_entries,
    recognise,
    run_import,
)
from core.vault import (
    Compartment,
    CompartmentClosed,
    ItemDamaged,
    LoginSecret,
    LoginUrl,
    MasterPassword,
    NewLogin,
    SaveFailed,
    VaultStore,
)
from core.vault.file import VaultFile
from tests.core.vault.vaults import PASSWORD, FakeClock, new_vault, query, reopened, run_sql

KEY = "JBSWY3DPEHPK3PXP"
HEADER = "title,url,username,password,notes,otpauth\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "vault.tessera"


@pytest.fixture
def store(path: Path) -> Iterator[VaultStore]:
    made = new_vault(path, clock=FakeClock())
    yield made
    made.close()


def plan(store: VaultStore, text: str) -> ImportPlan:
    table = read_csv(text.encode())
    importer = recognise(table)
    assert importer is not None

    def secret_of(item: bytes) -> LoginSecret | None:
        try:
            return store.login_secret(item)
        except ItemDamaged:
            return None

    existing = [*store.logins(), *store.logins(trashed=True)]
    return plan_import(read_entries(table, importer), existing, secret_of=secret_of)


def login(title: str, password: str) -> NewLogin:
    url = LoginUrl(f"https://{title}.com")
    return NewLogin(title=title, username="anna", urls=(url,), secret=LoginSecret(password=password), strength=3)


def test_new_changed_and_skipped_rows_in_one_save(store: VaultStore, path: Path, monkeypatch: pytest.MonkeyPatch):
    same, other = store.add_logins([login("same", "one"), login("other", "two")]).added
    made = plan(
        store,
        HEADER + f"New,https://new.com,anna,=pw,note,{KEY}\n"
        f"Twin,https://twin.com,anna,pw,,{KEY}\n"
        "Same,https://same.com,anna,one,,\n"
        "Other,https://other.com,anna,newer,,\n"
        'Broken,"https://broken.com\n'
        ",,,,,\n",
    )
    commits = []
    commit = VaultFile.commit
    monkeypatch.setattr(VaultFile, "commit", lambda file, changes: commits.append(commit(file, changes)))
    report = run_import(store, made)
    assert len(commits) == 1
    assert (report.read, report.added, report.updated, report.skipped) == (5, 2, 1, 2)
    assert report.accounts == 2
    assert report.problems == ((6, Reason.UNCLOSED_QUOTE),)
    new, twin = report.changes[1].added
    store.close()
    again = reopened(path)
    assert again.login_secret(new.id) == LoginSecret(password="=pw", note="note")
    assert again.login(new.id).strength == -1
    assert {again.account(one.account).issuer for one in (new, twin)} == {"New", "Twin"}
    assert again.login_secret(other.id).password == "newer"
    assert again.login(other.id).strength == -1
    assert [one.value for one in again.history(other.id)] == ["two"]
    assert again.login(same.id) == same
    again.close()


def test_the_same_import_again_changes_nothing(store: VaultStore):
    text = HEADER + "A,https://a.com,anna,pw,,\nB,,bob,pw,,\n,https://c.com,,x,,\n"
    assert run_import(store, plan(store, text)).added == 3
    made = plan(store, text)
    assert made.count(RowState.DUPLICATE) == 3
    assert run_import(store, made).skipped == 3
    assert len(store.logins()) == 3


def test_a_save_that_fails_brings_in_nothing(store: VaultStore, monkeypatch: pytest.MonkeyPatch):
    def fail(file: VaultFile, changes: object) -> None:
        raise SaveFailed("full")

    made = plan(store, HEADER + f"A,https://a.com,anna,pw,,{KEY}\n")
    with monkeypatch.context() as patched:
        patched.setattr(VaultFile, "commit", fail)
        with pytest.raises(SaveFailed):
            run_import(store, made)
    assert store.logins() == []
    assert store.accounts() == []


def test_a_damaged_login_is_not_changed_and_the_others_are(store: VaultStore, path: Path):
    (damaged,) = store.add_logins([login("damaged", "one")]).added
    store.close()
    ((secret,),) = query(path, "SELECT secret FROM item WHERE id = ?", damaged.id)
    assert isinstance(secret, bytes)
    flipped = secret[:-1] + bytes([secret[-1] ^ 1])
    run_sql(path, ("UPDATE item SET secret = ? WHERE id = ?", (flipped, damaged.id)))
    store.unlock(MasterPassword(PASSWORD))
    made = plan(store, HEADER + "D,https://damaged.com,anna,two,,\nN,https://n.com,anna,pw,,\n")
    assert made.rows[0].action is Action.UPDATE
    report = run_import(store, made)
    assert (report.read, report.added, report.updated, report.skipped) == (2, 1, 0, 1)
    assert (2, Reason.DAMAGED_HERE) in report.problems


def test_adding_a_login_that_is_here_keeps_both(store: VaultStore):
    (here,) = store.add_logins([login("a", "one")]).added
    made = plan(store, HEADER + "A,https://a.com,anna,two,,\n").with_actions({2: Action.ADD})
    assert run_import(store, made).added == 1
    assert store.login_secret(here.id).password == "one"
    assert len(store.logins()) == 2


def test_the_vault_says_what_it_needs(store: VaultStore):
    made = plan(store, HEADER + "A,https://a.com,anna,two,,\n")
    store.lock(Compartment.PASSWORDS)
    with pytest.raises(CompartmentClosed):
        run_import(store, made)


def test_ten_thousand_rows_to_the_report(tmp_path: Path, store: VaultStore, capsys):
    rows = [
        f'Site {n},https://www.site{n}.example.com/login,person{n % 50}@example.com,"pass {n} ""word"", x","note\n{n}",'
        for n in range(10_000)
    ]
    file = tmp_path / "export.csv"
    file.write_text(HEADER + "\n".join(rows) + "\n")
    store.add_logins([login(f"here{n}", "pw") for n in range(1000)])
    start, began = time.process_time(), time.monotonic()
    table = read_csv(file)
    importer = recognise(table)
    assert importer is not None
    entries = read_entries(table, importer)
    read_at = time.process_time()
    existing = store.logins()
    made = plan_import(entries, existing, secret_of=store.login_secret)
    planned_at = time.process_time()
    report = run_import(store, made)
    spent, waited = time.process_time() - start, time.monotonic() - began
    with capsys.disabled():
        print(
            f"\nimport of 10,000: read {read_at - start:.2f}, compare {planned_at - read_at:.2f}, "
            f"all {spent:.2f} s CPU, {waited:.2f} s on the clock"
        )
    assert (report.read, report.added) == (10_000, 10_000)
    assert len(store.logins()) == 11_000
    assert spent <= 5


def test_a_file_is_overwritten_before_it_is_deleted(tmp_path: Path):
    path = tmp_path / "passwords.csv"
    path.write_bytes(b"secret" * 400_000)
    other_name = tmp_path / "link.csv"
    other_name.hardlink_to(path)
    erase_file(path)
    assert not path.exists()
    assert other_name.read_bytes() == bytes(2_400_000)


def test_only_a_plain_file_is_erased(tmp_path: Path):
    target = tmp_path / "target.csv"
    target.write_text("kept")
    link = tmp_path / "link.csv"
    link.symlink_to(target)
    for path, reason in ((link, "kind"), (tmp_path, "kind"), (tmp_path / "gone", "missing")):
        with pytest.raises(FileUnreadable) as raised:
            erase_file(path)
        assert raised.value.reason == reason
    assert target.read_text() == "kept"
