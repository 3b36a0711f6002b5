"""Coming back: what a copy would change, merging it, making the vault like it, a first vault out of it."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec
import pytest

from core.vault import (
    AccountEdit,
    AccountSecret,
    Compartment,
    CompartmentClosed,
    DamagedVault,
    EmptyPassword,
    KeyringKey,
    LoginEdit,
    MasterPassword,
    NotAVault,
    RestorePreview,
    Rules,
    SaveFailed,
    SealDiffers,
    VaultChange,
    VaultCopy,
    VaultExists,
    VaultReadOnly,
    VaultStore,
)
from core.vault.aside import journal_of
from core.vault.blobs import PartName
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
    reopened,
    run_sql,
)

ACCOUNTS, PASSWORDS = Compartment.ACCOUNTS, Compartment.PASSWORDS
KEYRING = bytes(range(32))


def copy_now(store: VaultStore, password: str = PASSWORD) -> VaultCopy:
    """Return an opened copy of a vault as it is now."""
    copy = VaultCopy.of(Path(store.path).read_bytes())
    assert copy.open(MasterPassword(password), floor=CHEAP).genuine
    return copy


def everything(store: VaultStore) -> dict[bytes, tuple[object, object]]:
    """Return the values and secrets of all accounts and logins."""
    found: dict[bytes, tuple[object, object]] = {}
    for trashed in (False, True):
        found |= {one.id: (one, store.account_secret(one.id)) for one in store.accounts(trashed=trashed)}
        found |= {one.id: (one, store.login_secret(one.id)) for one in store.logins(trashed=trashed)}
    return found


def titles(changes: tuple[object, ...]) -> list[str]:
    return sorted(change.title for change in changes)  # type: ignore[attr-defined]


def diverged(store: VaultStore, clock: FakeClock) -> tuple[VaultCopy, dict[str, bytes]]:
    """Change a vault in every way after a copy of it was made; return the copy and who is who."""
    one, two, three = store.accounts()
    first, second = store.logins()
    clock.time += 60
    store.edit_account(two.id, AccountEdit(note="of the copy"))
    copy = copy_now(store)
    clock.time += 60
    store.edit_account(one.id, AccountEdit(key=b"a key of later", label="later"))
    store.purge([three.id])
    store.edit_login(first.id, LoginEdit(password="of later"))
    store.trash([second.id])
    added = store.add_accounts([new_account(7)]).added[0]
    ids = {"one": one.id, "two": two.id, "three": three.id, "first": first.id, "second": second.id, "new": added.id}
    return copy, ids


def test_a_preview_names_what_is_other(store, clock):
    copy, ids = diverged(store, clock)
    preview = store.preview_restore(copy)
    assert (titles(preview.added), titles(preview.buried), titles(preview.missing)) == ([], ["Issuer 2"], ["Issuer 7"])
    assert {change.id: change.fields for change in preview.changed} == {
        ids["one"]: ("label", "key"),
        ids["first"]: ("password",),
        ids["second"]: ("trashed",),
    }
    assert not any(change.newer for change in preview.changed), "here everything is of later"
    assert (preview.same, preview.unreadable) == (1, 0)
    assert [(change.kind, change.title, change.subtitle) for change in preview.missing] == [
        ("account", "Issuer 7", "user7")
    ]


def test_a_preview_changes_nothing(store, clock):
    copy, _ = diverged(store, clock)
    before = store.path.read_bytes()
    assert store.preview_restore(copy) == store.preview_restore(copy)
    assert store.path.read_bytes() == before


def test_a_copy_of_now_is_the_same(store):
    assert store.preview_restore(copy_now(store)) == RestorePreview(same=5)
    before = store.path.read_bytes()
    assert store.merge_copy(copy_now(store)) == ()
    assert store.path.read_bytes() == before


def test_merging_an_older_copy_only_brings_back(store, clock):
    copy, ids = diverged(store, clock)
    before = everything(store)
    (change,) = store.merge_copy(copy)
    assert ([value.id for value in change.added], change.changed, change.removed) == ([ids["three"]], (), ())
    after = everything(store)
    assert after.keys() - before.keys() == {ids["three"]}
    assert {item: after[item] for item in before} == before
    store.lock()
    store.unlock(MasterPassword(PASSWORD))
    assert everything(store) == after
    assert store.preview_restore(copy).buried == ()


def test_merging_takes_what_was_written_later(path, clock, tmp_path):
    """Two computers that began with one vault."""
    store = new_vault(path, accounts=2, logins=1, clock=clock)
    store.close()
    there = new_store(copy_of(path), clock)
    there.unlock(MasterPassword(PASSWORD))
    there.new_lineage()
    here = new_store(path, clock)
    here.unlock(MasterPassword(PASSWORD))
    first, second = here.accounts()
    (login,) = here.logins()
    clock.time += 10
    here.edit_account(first.id, AccountEdit(label="here", key=b"here"))
    here.edit_login(login.id, LoginEdit(password="here", username="here"))
    clock.time += 10
    there.edit_account(first.id, AccountEdit(label="there", key=b"there"))
    there.edit_login(login.id, LoginEdit(password="there"))
    there.purge([second.id])
    added = there.add_logins([new_login(9)]).added[0]
    copy = copy_now(there)
    preview = here.preview_restore(copy)
    assert {change.id: change.newer for change in preview.changed} == {
        first.id: ("label", "key"),
        login.id: ("password",),
    }
    assert preview.changed[0].subtitle == "here", "named as the person knows it now"
    assert titles(preview.missing) == ["Issuer 1"]
    accounts, passwords = here.merge_copy(copy)
    assert [value.label for value in accounts.changed] == ["there"]
    assert ([value.id for value in passwords.added], [v.id for v in passwords.changed]) == ([added.id], [login.id])
    assert here.account_secret(first.id) == AccountSecret(key=b"there")
    assert [(past.field, past.value) for past in here.history(first.id)] == [
        ("key", b"here"),
        ("key", b"12345678901234567890"[:-1] + b"\0"),
    ]
    assert (here.login(login.id).username, here.login_secret(login.id).password) == ("here", "there")
    assert {past.value for past in here.history(login.id)} >= {"here", "password 0!", "me0"}
    assert [account.id for account in here.accounts()] == [first.id, second.id], "a copy purges nothing here"
    before = here.path.read_bytes()
    assert here.merge_copy(copy) == (), "once is enough"
    assert here.path.read_bytes() == before
    # What the one took the other takes back, and both hold the same.
    there.merge_copy(copy_now(here))
    assert everything(there).keys() == everything(here).keys()
    for item, (_, secret) in everything(here).items():
        assert everything(there)[item][1] == secret
    there.close()
    here.close()


def test_what_a_merge_writes_is_a_change_of_this_device(store, clock):
    """So that a sync publishes what came back, and it beats the tombstone that others have."""
    copy, ids = diverged(store, clock)
    tombstone = store._part(store._opened(ACCOUNTS), ids["three"], PartName.META).newest
    store.merge_copy(copy)
    meta = store._part(store._opened(ACCOUNTS), ids["three"], PartName.META)
    assert meta.newest == meta.fields["modified"].stamp > tombstone
    assert meta.newest[8:] == store.state("device")


@pytest.mark.parametrize("later", [False, True])
def test_without_revive_a_purge_stands_unless_an_edit_is_later(path, clock, later):
    store = new_vault(path, accounts=1, clock=clock)
    store.close()
    there = new_store(copy_of(path), clock)
    there.unlock(MasterPassword(PASSWORD))
    here = new_store(path, clock)
    here.unlock(MasterPassword(PASSWORD))
    (account,) = here.accounts()
    clock.time += 10
    here.purge([account.id])
    clock.time += 10 if later else -5
    there.edit_account(account.id, AccountEdit(label="edited"))
    changes = here.merge_copy(copy_now(there), revive=False)
    assert [account.label for account in here.accounts()] == (["edited"] if later else [])
    assert bool(changes) is later
    if later:
        assert here.account_secret(account.id).key, "whole"
    here.close()
    there.close()


def test_an_item_that_is_damaged_here_is_mended(path):
    store = new_vault(path, accounts=2, logins=1)
    copy = copy_now(store)
    whole = everything(store)
    first, second = (account.id for account in store.accounts())
    store.close()
    damage = "UPDATE item SET {0}=CAST(substr({0},1,40)||zeroblob(length({0})-40) AS BLOB) WHERE id=?"
    run_sql(path, (damage.format("meta"), (first,)))
    run_sql(path, (damage.format("secret"), (second,)))
    store = reopened(path)
    assert store.quarantined == (first,)
    assert titles(store.preview_restore(copy).added) == ["Issuer 0", "Issuer 1"]
    (change,) = store.merge_copy(copy)
    assert ([a.id for a in change.added], [a.id for a in change.changed]) == ([first], [second])
    assert store.quarantined == ()
    assert everything(store) == whole
    store.close()


def test_private_state_is_never_taken(store, clock):
    store.put_rules(Rules(idle_seconds=1))
    store.put_state("draft", b"half an edit")
    store.put_state("room", b"then", PASSWORDS)
    device, recovery = store.state("device"), store.state("recovery-store", PASSWORDS)
    copy = copy_now(store)
    store.put_rules(Rules(idle_seconds=99))
    store.put_state("draft", None)
    store.put_state("room", b"now", PASSWORDS)
    store.trash([store.accounts()[0].id])
    for restore in (store.merge_copy, store.replace_with_copy):
        restore(copy)
        assert (store.rules.idle_seconds, store.state("draft")) == (99, None)
        assert store.state("room", PASSWORDS) == b"now"
        assert store.state("recovery-store", PASSWORDS) == recovery
    assert store.state("device") != device, "replacing begins a new lineage"


def test_replacing_makes_the_vault_like_the_copy_and_loses_nothing(store, clock):
    wanted = everything(store)
    copy, ids = diverged(store, clock)
    wanted[ids["two"]] = everything(store)[ids["two"]]
    lineage = copy.header.lineage
    clock.time += 60
    accounts, passwords = store.replace_with_copy(copy)
    assert {a.id for a in accounts.added} == {ids["three"]}
    assert {a.id for a in accounts.changed} == {ids["one"], ids["new"]}
    assert {a.id for a in passwords.changed} == {ids["first"], ids["second"]}
    after = everything(store)
    for item, (value, secret) in wanted.items():
        assert after[item] == (value, secret)
    assert store.account(ids["new"]).trashed == clock.time
    assert b"a key of later" in [past.value for past in store.history(ids["one"])]
    assert "of later" in [past.value for past in store.history(ids["first"])]
    assert store.preview_restore(copy) == RestorePreview(same=5)
    assert store.check().lineage != lineage
    store.lock()
    store.unlock(MasterPassword(PASSWORD))
    assert everything(store) == after


def test_replacing_empties_fields_that_the_copy_has_not(store, clock):
    account, login = store.accounts()[0], store.logins()[0]
    copy = copy_now(store)
    clock.time += 5
    store.edit_account(account.id, AccountEdit(note="n", pinned=True, groups=("Work",), pin="1234"))
    store.edit_login(login.id, LoginEdit(note="n", favourite=True, tags=("t",)))
    store.replace_with_copy(copy)
    assert (store.account(account.id), store.login(login.id)) == (account, login)
    assert (store.account_secret(account.id).pin, store.login_secret(login.id).note) == ("", "")
    assert [past.value for past in store.history(account.id)] == ["1234"]
    assert [past.value for past in store.history(login.id)] == ["n"]


def test_replacing_does_not_count_hotp_back(path, clock):
    store = new_store(path, clock)
    store.create(PASSWORD)
    same, other = store.add_accounts([new_account(0, type="hotp"), new_account(1, type="hotp")]).added
    store.next_hotp(same.id)
    copy = copy_now(store)
    clock.time += 5
    for _ in range(3):
        store.next_hotp(same.id)
        store.next_hotp(other.id)
    store.edit_account(other.id, AccountEdit(key=b"enrolled anew"))
    store.replace_with_copy(copy)
    assert store.account(same.id).counter == 4
    assert store.account(other.id).counter == 0, "the count of another key"
    store.close()


def test_replacing_keeps_what_opens_the_vault(store, clock):
    copy = copy_now(store)
    store.change_password(PASSWORD, "newer")
    store.set_keyring_slot(KEYRING)
    store.replace_with_copy(copy)
    store.close()
    again = reopened(store.path, "newer")
    again.lock()
    again.unlock(KeyringKey(KEYRING))
    again.close()


def test_logins_of_other_keys_are_found_by_their_passwords(store, clock):
    """Fingerprints are keyed: after new keys those of an older copy mean nothing."""
    copy = copy_now(store)
    first, second = store.logins()
    clock.time += 5
    store.purge([first.id])
    store.rekey("newer")
    store.edit_login(second.id, LoginEdit(password="password 0!"))
    assert store.preview_restore(copy).same == 3, "all that is only sealed anew"
    store.merge_copy(copy)
    assert store.login(first.id).fingerprint == store.login(second.id).fingerprint != first.fingerprint
    store.replace_with_copy(copy)
    assert store.login_secret(second.id).password == "password 1!"
    assert store.login(first.id).fingerprint != store.login(second.id).fingerprint
    assert store.login(first.id).folded == store.login(second.id).folded
    store.close()


def test_a_copy_of_accounts_alone_leaves_passwords_alone(store, clock):
    store.set_keyring_slot(KEYRING)
    copy = VaultCopy.of(store.path.read_bytes())
    copy.open(KeyringKey(KEYRING), floor=CHEAP)
    store.edit_account(store.accounts()[0].id, AccountEdit(label="x"))
    store.add_logins([new_login(5)])
    before = store.logins()
    assert store.preview_restore(copy).missing == ()
    store.lock(PASSWORDS)
    store.merge_copy(copy)
    with pytest.raises(CompartmentClosed):
        store.replace_with_copy(copy)
    store.unlock(MasterPassword(PASSWORD))
    store.replace_with_copy(copy)
    assert store.logins() == before
    assert store.accounts()[0].label == "user0"


def test_a_closed_vault_and_a_closed_copy_give_nothing(store):
    copy = copy_now(store)
    store.lock(PASSWORDS)
    for restore in (store.preview_restore, store.merge_copy, store.replace_with_copy):
        with pytest.raises(CompartmentClosed):
            restore(copy)
    copy.close()
    store.unlock(MasterPassword(PASSWORD))
    assert store.merge_copy(copy) == ()


def test_a_merge_that_is_not_saved_changes_nothing(store, clock):
    copy, _ = diverged(store, clock)
    before = everything(store)
    for restore in (store.merge_copy, store.replace_with_copy):
        store._file._connection.execute("PRAGMA query_only=ON")  # type: ignore[union-attr]
        with pytest.raises(SaveFailed):
            restore(copy)
        assert everything(store) == before
    store.merge_copy(copy)
    assert len(everything(store)) == len(before) + 1


def test_a_vault_that_lost_rows_is_made_whole(path):
    """The list differs: nothing is merged, replacing takes the copy for the truth."""
    store = new_vault(path, accounts=3)
    copy = copy_now(store)
    whole = everything(store)
    gone = store.accounts()[1].id
    store.close()
    run_sql(path, ("DELETE FROM item WHERE id=?", (gone,)))
    store = reopened(path)
    with pytest.raises(VaultReadOnly):
        store.merge_copy(copy)
    assert titles(store.preview_restore(copy).added) == ["Issuer 1"]
    store.replace_with_copy(copy)
    assert everything(store) == whole
    store.close()
    store = new_store(path)
    assert not store.unlock(MasterPassword(PASSWORD)).read_only
    store.close()


def test_the_anchor_takes_a_replaced_vault_for_a_new_one(path, clock):
    anchors = FakeAnchors()
    store = new_vault(path, accounts=1, clock=clock)
    copy = copy_now(store)
    store.close()
    store = reopened(path, anchors=anchors)
    store.replace_with_copy(copy)
    store.close()
    assert len(anchors.marks) == 2
    store = new_store(path, anchors=anchors)
    assert store.unlock(MasterPassword(PASSWORD)).rollback is None
    store.close()


# A vault where there is none ------------------------------------------------------------------------


def test_a_backup_becomes_the_vault_of_a_new_computer(store, tmp_path, clock):
    content, whole = store.path.read_bytes(), everything(store)
    new = new_store(tmp_path / "new" / "data" / "vault.tessera", clock)
    new.adopt(content)
    assert new.path.read_bytes() == content
    assert new.path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(VaultExists):
        new.adopt(content)
    new.unlock(MasterPassword(PASSWORD))
    new.new_lineage()
    assert everything(new) == whole
    assert new.check().lineage != store.check().lineage
    new.close()


def test_only_a_whole_vault_is_adopted(store, tmp_path):
    content = store.path.read_bytes()
    new = new_store(tmp_path / "new" / "vault.tessera")
    with pytest.raises(NotAVault):
        new.adopt(b"no vault at all")
    with pytest.raises(DamagedVault):
        new.adopt(content[: len(content) // 2 // 4096 * 4096])
    assert not new.path.exists()


def test_a_journal_that_somebody_left_does_not_reach_an_adopted_vault(store, tmp_path, clock):
    """SQLite would play it into the new file."""
    new = new_store(tmp_path / "new" / "vault.tessera", clock)
    new.path.parent.mkdir()
    journal = journal_of(new.path)
    journal.write_bytes(hot_journal(tmp_path))
    new.adopt(store.path.read_bytes())
    assert not journal.exists() or not journal.stat().st_size
    new.unlock(MasterPassword(PASSWORD))
    assert everything(new) == everything(store)
    new.close()
    assert [place.name for place in new.path.parent.iterdir() if "damaged" in place.name] == [
        "vault.tessera.damaged-20270115-080000-journal"
    ]


def hot_journal(folder: Path) -> bytes:
    """Return the journal of a save of another vault that was killed."""
    other = new_vault(folder / "other" / "vault.tessera", accounts=1)
    connection = other._file._connection  # type: ignore[union-attr]
    connection.execute("PRAGMA cache_spill=1")
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE item SET secret=zeroblob(200000)")
    content = journal_of(other.path).read_bytes()
    connection.execute("ROLLBACK")
    other.close()
    assert content[:8] == bytes.fromhex("d9d505f920a163d7")
    return content


def test_a_new_vault_holds_what_a_copy_gives(store, tmp_path, clock):
    store.trash([store.accounts()[0].id])
    store.purge([store.accounts()[0].id])
    store.edit_login(store.logins()[0].id, LoginEdit(password="second"))
    whole, history = everything(store), store.history(store.logins()[0].id)
    copy = copy_now(store)
    new = new_store(tmp_path / "new" / "vault.tessera", clock)
    code = new.create_from(copy, "another", cost=CHEAP)
    for item, (value, secret) in everything(new).items():
        old = whole[item][0]
        keyed = {"fingerprint": b"", "folded": b""} if hasattr(value, "fingerprint") else {}
        assert msgspec.structs.replace(value, **keyed) == msgspec.structs.replace(old, **keyed)
        assert secret == whole[item][1]
    assert everything(new).keys() == whole.keys()
    assert new.history(store.logins()[0].id) == history
    assert len(new._opened(ACCOUNTS).kinds) == 2, "the tombstone, and the device of its own"
    assert new.check().vault_id != store.check().vault_id
    assert new.state("device") != store.state("device")
    new.edit_account(new.accounts()[0].id, AccountEdit(label="goes on"))
    new.close()
    again = new_store(new.path)
    assert not again.unlock(code).read_only
    again.close()


def test_a_new_vault_takes_the_place_and_the_old_file_stays(path, clock):
    store = new_vault(path, accounts=2, logins=1, clock=clock)
    whole = everything(store)
    store.close()
    run_sql(path, "UPDATE seal SET mac=zeroblob(32) WHERE compartment=1")
    damaged = path.read_bytes()
    store = new_store(path, clock)
    with pytest.raises(SealDiffers):
        store.unlock(MasterPassword(PASSWORD))
    copy = VaultCopy.read(path)
    report = copy.open(MasterPassword(PASSWORD), floor=CHEAP)
    assert (report.genuine, report.accounts, report.logins, report.unreadable) == (False, 2, 1, 0)
    with pytest.raises(EmptyPassword):
        store.create_from(copy, "", cost=CHEAP)
    assert path.read_bytes() == damaged
    assert not list(path.parent.glob("*damaged*"))
    for _ in range(2):
        store.create_from(copy, "fresh", cost=CHEAP)
        assert everything(store).keys() == whole.keys()
    store.close()
    kept = sorted(path.parent.glob("*damaged*"))
    assert [place.name for place in kept] == [
        "vault.tessera.damaged-20270115-080000",
        "vault.tessera.damaged-20270115-080000-2",
    ]
    assert kept[0].read_bytes() == damaged
    assert not new_store(path).unlock(MasterPassword("fresh")).read_only


def test_where_nothing_can_be_written_the_old_file_is_still_in_its_place(path, clock, monkeypatch):
    store = new_vault(path, accounts=1, clock=clock)
    copy = copy_now(store)
    store.close()
    before = path.read_bytes()

    def full(*_args: object) -> None:
        raise SaveFailed("full")

    for link in (True, False):  # a disk with second names for a file, and one without
        if not link:
            monkeypatch.setattr("os.link", lambda *_: (_ for _ in ()).throw(PermissionError()))
        monkeypatch.setattr("core.vault.store.VaultFile.create", full)
        with pytest.raises(SaveFailed):
            store.create_from(copy, "fresh", cost=CHEAP)
        assert path.read_bytes() == before
        assert not list(path.parent.glob("*damaged*"))
    monkeypatch.undo()
    monkeypatch.setattr("os.link", lambda *_: (_ for _ in ()).throw(PermissionError()))
    store.create_from(copy, "fresh", cost=CHEAP)
    store.close()
    (kept,) = path.parent.glob("*damaged*")
    assert kept.read_bytes() == before


@pytest.mark.parametrize("link", [True, False])
def test_the_old_file_stays_though_the_disk_fails_when_the_new_one_is_in_its_place(path, clock, monkeypatch, link):
    store = new_vault(path, accounts=1, clock=clock)
    store.close()
    before = path.read_bytes()
    store.create_from(copy_of_file(path), "fresh", cost=CHEAP)
    store.close()
    newer = path.read_bytes()

    def fail(_folder: Path) -> None:
        raise OSError(5, "no answer")

    if not link:
        monkeypatch.setattr("os.link", lambda *_: (_ for _ in ()).throw(PermissionError()))
    monkeypatch.setattr("core.files.sync_folder", fail)
    with pytest.raises(SaveFailed):
        store.adopt(before, instead=True)
    contents = [place.read_bytes() for place in path.parent.glob("vault.tessera*") if place.stat().st_size > 4096]
    assert contents.count(newer) == 1
    assert path.read_bytes() in (before, newer)
    store.close()


def copy_of_file(path: Path) -> VaultCopy:
    copy = VaultCopy.read(path)
    copy.open(MasterPassword(PASSWORD), floor=CHEAP)
    return copy


def test_half_a_copy_makes_no_vault(store, tmp_path):
    store.set_keyring_slot(KEYRING)
    copy = VaultCopy.of(store.path.read_bytes())
    copy.open(KeyringKey(KEYRING), floor=CHEAP)
    new = new_store(tmp_path / "new" / "vault.tessera")
    with pytest.raises(CompartmentClosed):
        new.create_from(copy, "x", cost=CHEAP)
    assert not new.path.exists()


# Ten thousand ---------------------------------------------------------------------------------------


def test_ten_thousand_items_of_which_one_in_a_hundred_changed(path, clock):
    store = new_vault(path, accounts=5000, logins=5000, clock=clock)
    store.close()
    there = new_store(copy_of(path), clock)
    there.unlock(MasterPassword(PASSWORD))
    clock.time += 10
    for account in there.accounts()[::100]:
        there.edit_account(account.id, AccountEdit(label="there"))
    for login in there.logins()[::100]:
        there.edit_login(login.id, LoginEdit(password="there"))
    content = there.path.read_bytes()
    there.close()
    here = new_store(path, clock)
    here.unlock(MasterPassword(PASSWORD))
    took: dict[str, float] = {}

    def timed(name: str, start: float) -> float:
        took[name] = time.process_time() - start
        return time.process_time()

    at = time.process_time()
    copy = VaultCopy.of(content)
    assert copy.open(MasterPassword(PASSWORD), floor=CHEAP).genuine
    at = timed("open", at)
    preview = here.preview_restore(copy)
    at = timed("preview", at)
    changes: tuple[VaultChange, ...] = here.merge_copy(copy)
    timed("merge", at)
    assert (len(preview.changed), preview.same) == (100, 9900)
    assert sum(len(change.changed) for change in changes) == 100
    assert here.preview_restore(copy).changed == ()
    print(f"\nrestore of 10,000 items, 1 % changed, CPU s: { {name: round(value, 3) for name, value in took.items()} }")
    here.close()
