"""Backups of real vaults in real folders: proved, kept aside when they lie, waiting when there is no room."""

from __future__ import annotations

import os
import stat
import sys
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from core.vault import (
    AccountEdit,
    BackupCancelled,
    BackupFailed,
    BackupReason,
    Backups,
    BackupUnproved,
    Compartment,
    MasterPassword,
    VaultCopy,
    VaultExists,
    VaultReadOnly,
    VaultStore,
)
from core.vault import backup_files as files
from core.vault import backups as making
from tests.core.vault.vaults import (
    CHEAP,
    PASSWORD,
    FakeAnchors,
    FakeClock,
    copy_of,
    new_account,
    new_login,
    new_store,
    new_vault,
    run_sql,
)

DAY = 24 * 3600.0
ASKED = BackupReason.ASKED
TURN_A_BYTE = "UPDATE item SET secret=CAST(substr(secret,1,40)||x'0000'||substr(secret,43) AS BLOB)"


@pytest.fixture
def folder(path: Path) -> Path:
    return path.parent / "backups"


@pytest.fixture
def backups(store: VaultStore, folder: Path, clock: FakeClock) -> Backups:
    return Backups(store, folder, clock=clock)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# Made and proved ----------------------------------------------------------------------------------


def test_a_backup_is_the_vault_byte_for_byte_and_opens_as_it_does(store, backups, path):
    backup = backups.back_up(ASKED)
    assert backup.proof.accounts == 3
    assert backup.proof.logins == 2
    assert backup.proof.whole
    with closing(VaultCopy.read(backup.path)) as copy:
        report = copy.open(MasterPassword(PASSWORD), floor=CHEAP)
    assert (report.genuine, report.accounts, report.logins) == (True, 3, 2)


def test_noting_a_backup_is_no_change_that_another_would_be_due_for(store, backups, clock):
    assert backups.due()
    backups.back_up(BackupReason.DAILY)
    clock.time += 3 * DAY
    assert not backups.due()
    assert not backups.status().changed
    store.add_accounts([new_account(8)])
    assert backups.due()
    assert backups.status().changed


def test_a_second_one_the_same_day_is_not_due(store, backups, clock):
    backups.back_up(BackupReason.DAILY)
    store.add_accounts([new_account(8)])
    assert not backups.due()
    clock.time += DAY
    assert backups.due()


@pytest.mark.parametrize("shift", [-400 * DAY, 400 * DAY])
def test_a_clock_that_was_set_keeps_no_backup_from_being_made(store, backups, clock, shift):
    backups.back_up(BackupReason.DAILY)
    clock.time += shift
    store.add_accounts([new_account(8)])
    assert backups.due()
    assert backups.back_up(BackupReason.DAILY).proof.whole


def test_what_is_saved_while_a_backup_is_written_waits_for_the_next(store, backups, clock):
    begun = backups.begin()
    store.add_accounts([new_account(8)])
    backup = backups.finish(backups.write(begun, ASKED))
    assert backup.proof.accounts == 3
    assert backups.status().changed


def test_what_is_remembered_survives_the_next_unlock(store, backups, clock, folder):
    backup = backups.back_up(BackupReason.PASSWORD)
    store.lock()
    store.unlock(MasterPassword(PASSWORD))
    status = Backups(store, folder, clock=clock).status()
    assert status.last == backup.proof
    assert status.backups == (backup,)


def test_a_backup_is_private(backups):
    backup = backups.back_up(ASKED)
    if sys.platform != "win32":
        assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700


def test_two_in_one_second_get_names_of_their_own(backups, folder):
    first, second = backups.back_up(ASKED), backups.back_up(ASKED)
    assert first.path != second.path
    assert len(names(folder)) == 2


def test_only_backups_of_this_vault_are_listed(store, backups, folder, tmp_path):
    mine = backups.back_up(ASKED)
    other = new_vault(tmp_path / "other" / "vault.tessera", accounts=1)
    theirs = Backups(other, folder, clock=FakeClock(1_700_000_000.0)).back_up(ASKED)
    other.close()
    (folder / files.backup_name(1_600_000_000.0, 7)).write_bytes(b"not a vault")
    (folder / "holiday.tessera").write_bytes(mine.path.read_bytes())
    assert [one.path for one in backups.status().backups] == [mine.path]
    assert theirs.path.exists()


def test_a_backup_of_another_computer_is_shown_as_not_proved_here(store, backups, folder, clock):
    backup = backups.back_up(ASKED)
    backup.path.rename(folder / files.backup_name(clock.time - DAY, 1))
    (found,) = backups.status().backups
    assert found.proof is None


# The proof ----------------------------------------------------------------------------------------


def lie(monkeypatch: pytest.MonkeyPatch, change) -> None:
    """Let the disk give back something else than was written to it."""
    write = files._write

    def write_wrong(draft: Path, content: bytes) -> None:
        write(draft, content)
        draft.write_bytes(change(content))

    monkeypatch.setattr(files, "_write", write_wrong)


def flip(place: int):
    def change(content: bytes) -> bytes:
        at = place % len(content)
        return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    return change


@pytest.mark.parametrize(
    "change",
    [
        *(flip(n * 4099 + 17) for n in range(8)),
        lambda content: content[:-4096],
        lambda content: content[:100],
        lambda _: b"",
    ],
)
def test_a_disk_that_lies_is_found_out_and_its_file_kept_aside(store, backups, folder, monkeypatch, change):
    good = backups.back_up(ASKED)
    store.add_accounts([new_account(8)])
    with monkeypatch.context() as patch:
        lie(patch, change)
        with pytest.raises(BackupUnproved) as raised:
            backups.back_up(ASKED)
    assert raised.value.kept_as.endswith(".unproved")
    assert set(names(folder)) == {good.path.name, raised.value.kept_as}
    assert backups.status().last == good.proof
    assert backups.status().changed
    assert backups.back_up(ASKED).proof.accounts == 4


def test_of_many_failures_the_last_three_are_kept_aside(store, backups, folder, clock, monkeypatch):
    good = backups.back_up(ASKED)
    lie(monkeypatch, flip(5000))
    for _ in range(5):
        clock.time += 60
        with pytest.raises(BackupUnproved) as raised:
            backups.back_up(ASKED)
    found = names(folder)
    assert len(found) == 4
    assert {good.path.name, raised.value.kept_as} <= set(found)


def test_an_older_vault_in_place_of_the_new_one_is_no_backup(store, backups, monkeypatch):
    old = backups.begin().snapshot.content
    store.add_accounts([new_account(8)])
    lie(monkeypatch, lambda _content: old)
    with pytest.raises(BackupUnproved):
        backups.back_up(ASKED)


def test_a_vault_that_was_changed_under_the_open_store_is_not_proved(store, backups, path):
    """The bytes come back as they were written, and are not what the store has in memory."""
    begun = backups.begin()
    old = begun.snapshot
    store.add_accounts([new_account(8)])
    new = backups.begin()
    forged = making.Begun(_with(new.snapshot, content=old.content), new.state, new.at, new.clock_trusted)
    with pytest.raises(BackupUnproved):
        backups.write(forged, ASKED)


def test_values_that_differ_from_those_in_memory_are_no_proof(store, backups):
    begun = backups.begin()
    item = store.accounts()[0].id
    store.edit_account(item, AccountEdit(issuer="Another"))
    values = backups.begin().snapshot.values
    forged = making.Begun(_with(begun.snapshot, values=values), begun.state, begun.at, begun.clock_trusted)
    with pytest.raises(BackupUnproved):
        backups.write(forged, ASKED)


def _with(snapshot, **changes):
    from dataclasses import replace

    return replace(snapshot, **changes)


def test_an_item_that_is_damaged_in_the_vault_is_named_and_no_backup_let_go(path, folder, clock):
    store = new_vault(path, accounts=3, clock=clock)
    item = store.accounts()[0].id
    store.close()
    run_sql(
        path, ("UPDATE item SET secret=CAST(substr(secret,1,40)||x'00'||substr(secret,42) AS BLOB) WHERE id=?", (item,))
    )
    store = new_store(path, clock)
    store.unlock(MasterPassword(PASSWORD))
    backups = Backups(store, folder, clock=clock)
    for _ in range(40):
        clock.time += 60
        backup = backups.back_up(ASKED)
    assert backup.proof.unreadable == 1
    assert not backup.proof.whole
    assert len(names(folder)) == 40
    store.close()


def test_a_vault_in_doubt_makes_no_backup(path, folder, clock):
    anchors = FakeAnchors()
    new_vault(path, accounts=2, clock=clock).close()
    old = copy_of(path).read_bytes()
    store = new_store(path, clock, anchors)
    store.unlock(MasterPassword(PASSWORD))
    store.add_accounts([new_account(5)])
    store.close()
    path.write_bytes(old)
    store = new_store(path, clock, anchors)
    assert store.unlock(MasterPassword(PASSWORD)).rollback is not None
    backups = Backups(store, folder, clock=clock)
    assert not backups.due()
    with pytest.raises(VaultReadOnly):
        backups.back_up(ASKED)
    store.close()


# Passwords closed ---------------------------------------------------------------------------------


def test_closed_passwords_are_vouched_for_by_the_last_proof_while_they_are_the_same(store, backups, clock):
    proved = backups.back_up(ASKED).proof
    store.lock(Compartment.PASSWORDS)
    store.add_accounts([new_account(8)])
    clock.time += DAY
    proof = backups.back_up(BackupReason.DAILY).proof
    assert (proof.accounts, proof.logins) == (4, 2)
    assert (proof.at, proof.passwords_at) == (clock.time, proved.at)
    assert proof.whole


def test_passwords_that_changed_since_are_proved_when_they_are_open(store, backups, clock):
    backups.back_up(ASKED)
    store.add_logins([new_login(8)])
    store.lock(Compartment.PASSWORDS)
    clock.time += DAY
    proof = backups.back_up(BackupReason.DAILY).proof
    assert proof.passwords_at == 0
    assert not proof.whole
    assert not backups.due()
    store.unlock(MasterPassword(PASSWORD))
    assert backups.due()
    assert backups.back_up(BackupReason.DAILY).proof.logins == 3
    assert not backups.due()


def test_a_byte_that_turned_in_closed_passwords_is_not_vouched_for(store, backups, clock, path):
    """Neither the seal nor the nonces of the list show it: only the rows themselves, byte for byte."""
    backups.back_up(ASKED)
    store.lock()
    run_sql(
        path, "UPDATE item SET secret=CAST(substr(secret,1,40)||x'00'||substr(secret,42) AS BLOB) WHERE compartment=2"
    )
    store.unlock(MasterPassword(PASSWORD))
    store.lock(Compartment.PASSWORDS)
    clock.time += DAY
    assert backups.back_up(BackupReason.DAILY).proof.passwords_at == 0


# Folders ------------------------------------------------------------------------------------------


def test_a_missing_disk_is_waited_for_and_nothing_is_made_in_its_place(store, backups, tmp_path, clock):
    disk = tmp_path / "disk"
    disk.mkdir()
    backups.choose_folder(disk)
    disk.rmdir()
    with pytest.raises(BackupFailed) as raised:
        backups.back_up(BackupReason.DAILY)
    assert raised.value.reason == "missing"
    assert not disk.exists()
    assert not backups.status().reachable
    store.add_accounts([new_account(8)])
    disk.mkdir()
    assert backups.due()
    assert backups.back_up(BackupReason.DAILY).proof.accounts == 4


def test_the_empty_folder_of_a_disk_that_is_gone_takes_no_backup(store, backups, tmp_path, monkeypatch):
    disk = tmp_path / "disk"
    (disk / "tessera").mkdir(parents=True)
    mounted = {str(disk)}
    monkeypatch.setattr(os.path, "ismount", lambda place: str(place) in mounted)
    backups.choose_folder(disk / "tessera")
    backups.back_up(ASKED)
    mounted.clear()
    with pytest.raises(BackupFailed) as raised:
        backups.back_up(ASKED)
    assert raised.value.reason == "missing"
    assert not backups.status().reachable
    assert len(names(disk / "tessera")) == 1


@pytest.mark.parametrize(("number", "reason"), [(28, "full"), (30, "read_only"), (5, "io"), (13, "read_only")])
@pytest.mark.parametrize("call", ["fsync", "replace", "write"])
def test_each_way_a_disk_says_no_leaves_nothing_behind(backups, folder, monkeypatch, number, reason, call):
    good = backups.back_up(ASKED)

    def fail(*_args: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    target = {"fsync": (os, "fsync"), "replace": (Path, "replace"), "write": (files, "_write")}[call]
    monkeypatch.setattr(*target, fail)
    with pytest.raises(BackupFailed) as raised:
        backups.write(backups.begin(), ASKED)
    assert raised.value.reason == reason
    assert names(folder) == [good.path.name]


def test_another_folder_begins_with_a_backup_and_the_old_ones_stay(backups, folder, tmp_path):
    old = backups.back_up(ASKED)
    disk = tmp_path / "disk"
    disk.mkdir()
    backups.choose_folder(disk)
    assert backups.due()
    backups.back_up(BackupReason.DAILY)
    assert old.path.exists()
    assert len(backups.status().backups) == 1
    backups.choose_folder(folder)
    assert backups.status().default_folder


def test_what_a_killed_program_left_is_cleared_away_later(backups, folder):
    backups.back_up(ASKED)
    draft = folder / f".{files.backup_name(1_700_000_000.0, 3)}.part"
    draft.write_bytes(b"half")
    backups.back_up(ASKED)
    assert draft.exists()
    os.utime(draft, (1, 1))
    backups.back_up(ASKED)
    assert not draft.exists()


def test_a_week_without_a_backup_is_noticed_once_something_changed(store, backups, clock):
    assert not backups.stale()
    backups.note_begin()
    clock.time += 8 * DAY
    assert backups.stale()
    backups.back_up(ASKED)
    clock.time += 30 * DAY
    assert not backups.stale()
    store.add_accounts([new_account(8)])
    assert backups.stale()
    backups.switch(on=False)
    assert not backups.stale()
    assert not backups.due()


# Stopping, exporting, replacing -------------------------------------------------------------------


def test_a_lock_or_a_person_stops_it_and_nothing_is_left(store, backups, folder):
    def stop(_done: int, _total: int) -> None:
        raise BackupCancelled

    with pytest.raises(BackupCancelled):
        backups.back_up(ASKED, stop)
    begun = backups.begin()
    store.lock()
    with pytest.raises(BackupCancelled):
        backups.write(begun, ASKED)
    assert names(folder) == []


def test_an_export_is_proved_and_never_takes_the_place_of_the_vault(backups, path, tmp_path):
    there = tmp_path / "export.tessera"
    there.write_bytes(b"an earlier export")
    assert backups.export(backups.begin(), there).accounts == 3
    with closing(VaultCopy.read(there)) as copy:
        assert copy.open(MasterPassword(PASSWORD), floor=CHEAP).genuine
    with pytest.raises(VaultExists):
        backups.export(backups.begin(), path)


def test_backups_that_open_with_an_old_password_go_once_a_new_one_is_proved(store, backups, folder, clock, monkeypatch):
    for _ in range(3):
        clock.time += 60
        backups.back_up(ASKED)
    store.rekey("another password", cost=CHEAP)
    with monkeypatch.context() as patch:
        lie(patch, flip(5000))
        with pytest.raises(BackupUnproved):
            backups.back_up(BackupReason.KEYS, replaces=True)
    assert len(list(folder.glob("*.tessera"))) == 3
    new = backups.back_up(BackupReason.KEYS, replaces=True)
    assert list(folder.glob("*.tessera")) == [new.path]
    with closing(VaultCopy.read(new.path)) as copy:
        assert copy.open(MasterPassword("another password"), floor=CHEAP).genuine


def test_old_backups_are_let_go_only_under_a_clock_that_may_delete(store, backups, folder, clock):
    begun = clock.time
    for _ in range(30):
        clock.time += 3600
        store.add_accounts([new_account(8)])
        backups.back_up(ASKED)
    assert len(names(folder)) < 30
    before = len(names(folder))
    for shift in (-10 * DAY, 100 * DAY):
        clock.time = begun + shift
        store.add_accounts([new_account(8)])
        backups.back_up(ASKED)
        before += 1
        assert len(names(folder)) == before


def test_the_time_of_a_large_backup(path, folder, clock, capsys):
    store = new_vault(path, accounts=10_000, logins=2_000, clock=clock)
    backups = Backups(store, folder, clock=clock)
    marks = [time.perf_counter()]
    begun = backups.begin()
    marks.append(time.perf_counter())
    written = backups.write(begun, ASKED)
    marks.append(time.perf_counter())
    proof = backups.finish(written).proof
    marks.append(time.perf_counter())
    store.close()
    assert (proof.accounts, proof.logins) == (10_000, 2_000)
    taken, proved, noted = (1000 * (later - earlier) for earlier, later in pairwise(marks))
    with capsys.disabled():
        print(
            f"\nbackup of 12,000 items: taken {taken:.0f} ms, written and proved {proved:.0f} ms, noted {noted:.0f} ms"
        )
