"""Somebody else writes to the file: every change is found, named, or hurts one item only."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.errors import AppError
from core.vault import (
    AccountEdit,
    AccountSecret,
    AnchorMark,
    Compartment,
    ItemDamaged,
    KdfCost,
    KeyringKey,
    LoginSecret,
    MasterPassword,
    Rollback,
    SealDiffers,
    UnlockReport,
    VaultReadOnly,
    VaultStore,
    WrongPassword,
)
from core.vault.slots import Slot
from tests.core.vault.vaults import (
    PASSWORD,
    FakeAnchors,
    FakeClock,
    copy_of,
    new_account,
    new_login,
    new_store,
    new_vault,
    query,
    reopened,
    run_sql,
)

ACCOUNTS, PASSWORDS = Compartment.ACCOUNTS, Compartment.PASSWORDS
KEYRING = bytes(range(32))


@dataclass
class Truth:
    """What a vault held before somebody changed its file."""

    path: Path
    accounts: dict[bytes, object] = field(default_factory=dict)
    logins: dict[bytes, object] = field(default_factory=dict)
    secrets: dict[bytes, AccountSecret | LoginSecret] = field(default_factory=dict)


@pytest.fixture
def truth(path) -> Truth:
    """Make a closed vault with a few items of every kind."""
    store = new_vault(path, accounts=4, logins=2)
    store.set_keyring_slot(KEYRING)
    store.edit_account(store.accounts()[0].id, AccountEdit(key=b"changed"))
    store.purge([store.accounts()[3].id])
    made = Truth(
        path,
        {account.id: account for account in store.accounts()},
        {login.id: login for login in store.logins()},
        {account.id: store.account_secret(account.id) for account in store.accounts()}
        | {login.id: store.login_secret(login.id) for login in store.logins()},
    )
    store.close()
    return made


def opened(path: Path) -> tuple[VaultStore, UnlockReport]:
    store = new_store(path)
    return store, store.unlock(MasterPassword(PASSWORD))


def assert_nothing_is_wrong(store: VaultStore, truth: Truth) -> int:
    """Check that whatever is shown is true; return how many items are not shown or not opened."""
    lost = 0
    shown = {account.id: account for account in store.accounts()}
    shown_logins = {login.id: login for login in store.logins()}
    assert shown.items() <= truth.accounts.items()
    assert shown_logins.items() <= truth.logins.items()
    for item, secret in truth.secrets.items():
        try:
            if item in shown:
                assert store.account_secret(item) == secret
            elif item in shown_logins:
                assert store.login_secret(item) == secret
            else:
                lost += 1
        except ItemDamaged:
            lost += 1
    return lost


def outcome(path: Path, truth: Truth) -> str:
    """Open a changed vault and say what came of it; anything wrong that is shown fails the test."""
    store = new_store(path)
    try:
        report = store.unlock(MasterPassword(PASSWORD))
        lost = assert_nothing_is_wrong(store, truth)
    except AppError as error:
        return type(error).__name__
    finally:
        store.close()
    if report.differs is not None:
        return "differs"
    return f"{lost} lost" if lost or report.quarantined else "no harm"


def test_flips_in_every_cell_are_found(truth, tmp_path):
    """Unlike in the free space of pages, in a cell no flip may pass."""
    target = tmp_path / "flipped" / "vault.tessera"
    target.parent.mkdir()
    cells = [
        (table, key, column, row[0], row[1])
        for table, key, columns in (
            ("header", "one", ["body"]),
            ("slot", "id", ["id", "body"]),
            ("seal", "compartment", ["body", "mac"]),
            ("item", "id", ["id", "meta", "secret"]),
        )
        for column in columns
        for row in query(truth.path, f"SELECT {key}, {column} FROM {table} WHERE length({column})>0")
        if column != "secret" or row[0] in truth.secrets
    ]
    cases = 0
    for table, key, column, where, value in cells:
        assert isinstance(value, bytes)
        for place in {0, len(value) // 2, len(value) - 1, cases % len(value)}:
            changed = bytearray(value)
            changed[place] ^= 1 << cases % 8
            shutil.copy(truth.path, target)
            run_sql(target, (f"UPDATE {table} SET {column}=? WHERE {key}=?", (bytes(changed), where)))
            came = outcome(target, truth)
            assert came in (
                "1 lost",
                "0 lost",
                "differs",
                "SealDiffers",
                "WrongPassword",
                "NotAVault",
                "NewerFormat",
            ) or (came in ("DamagedVault", "NoSuchSlot", "HostileVault", "KdfTooCheap", "KdfTooCostly")), (
                table,
                column,
                place,
            )
            cases += 1
    assert cases > 60


ROWS = "SELECT id, compartment, meta, secret FROM item WHERE compartment=1 AND length(secret)>0 ORDER BY id"


def damage_list(kind: str, path: Path, older: Path, ids: list[bytes]) -> None:
    """Change the rows of a vault in one of many ways."""
    rows = [row for row in query(path, ROWS) if row[0] in ids]
    (one, _, meta1, secret1), (two, _, meta2, secret2), *_ = rows
    login = query(path, "SELECT id, meta, secret FROM item WHERE compartment=2 AND length(secret)>0")[0]
    before = {row[0]: row for row in query(older, ROWS)}
    put = "UPDATE item SET meta=?, secret=? WHERE id=?"
    changes: dict[str, list[tuple[str, tuple[object, ...]]]] = {
        "swap rows": [(put, (meta2, secret2, one)), (put, (meta1, secret1, two))],
        "swap metas": [
            ("UPDATE item SET meta=? WHERE id=?", (meta2, one)),
            ("UPDATE item SET meta=? WHERE id=?", (meta1, two)),
        ],
        "swap secrets": [
            ("UPDATE item SET secret=? WHERE id=?", (secret2, one)),
            ("UPDATE item SET secret=? WHERE id=?", (secret1, two)),
        ],
        "replay a meta": [("UPDATE item SET meta=? WHERE id=?", (before[one][2], one))],
        "replay a secret": [("UPDATE item SET secret=? WHERE id=?", (before[one][3], one))],
        "replay a row": [(put, (before[one][2], before[one][3], one))],
        "drop a row": [("DELETE FROM item WHERE id=?", (one,))],
        "add a copy": [("INSERT INTO item VALUES(?,1,?,?)", (bytes(16), meta1, secret1))],
        "move to the other compartment": [("UPDATE item SET compartment=2 WHERE id=?", (one,))],
        "move from the other compartment": [("UPDATE item SET compartment=1 WHERE id=?", (login[0],))],
        "move nowhere": [("UPDATE item SET compartment=3 WHERE id=?", (one,))],
        "forge": [(put, (bytes(len(meta1)), bytes(len(secret1)), one))],
        "meta for secret": [("UPDATE item SET secret=? WHERE id=?", (meta1, one))],
        "empty secret": [("UPDATE item SET secret=x'' WHERE id=?", (one,))],
        "empty meta": [("UPDATE item SET meta=x'' WHERE id=?", (one,))],
        "text for blob": [("UPDATE item SET meta='text' WHERE id=?", (one,))],
        "another id": [("UPDATE item SET id=? WHERE id=?", (bytes(16), one))],
        "a short id": [("UPDATE item SET id=x'00' WHERE id=?", (one,))],
    }
    run_sql(path, *changes[kind])


KINDS = [
    "swap rows",
    "swap metas",
    "swap secrets",
    "replay a meta",
    "replay a secret",
    "replay a row",
    "drop a row",
    "add a copy",
    "move to the other compartment",
    "move from the other compartment",
    "move nowhere",
    "forge",
    "meta for secret",
    "empty secret",
    "empty meta",
    "text for blob",
    "another id",
    "a short id",
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_that_differs_is_named_and_read_only(path, kind):
    store = new_vault(path, accounts=3, logins=2)
    ids = [account.id for account in store.accounts()]
    store.close()
    older = copy_of(path)
    store = reopened(path)
    for item in ids:
        store.edit_account(item, AccountEdit(label="changed", key=b"changed"))
    accounts = {account.id: account for account in store.accounts()}
    store.close()
    damage_list(kind, path, older, ids)
    store, report = opened(path)
    assert report.differs is not None
    assert report.read_only
    assert ACCOUNTS in report.differs.compartments or kind == "move nowhere"
    # Whatever is shown authenticates: it is what stood there, or what stood there before.
    shown = {account.id: account for account in store.accounts()}
    assert shown.keys() <= accounts.keys()
    for item, account in shown.items():
        assert account.label in ("changed", f"user{accounts[item].issuer[-1]}")  # type: ignore[attr-defined]
        try:
            assert store.account_secret(item).key in (b"changed", *(new_account(n).secret.key for n in range(3)))
        except ItemDamaged:
            continue
    content = path.read_bytes()
    with pytest.raises(VaultReadOnly) as caught:
        store.add_accounts([new_account()])
    assert caught.value.reason == "list"
    with pytest.raises(VaultReadOnly):
        store.change_password(PASSWORD, "new")
    assert path.read_bytes() == content
    # A person may go on from what is there.
    store.new_lineage()
    store.add_accounts([new_account(9)])
    store.close()
    store, report = opened(path)
    assert report.differs is None
    assert not report.read_only
    assert any(account.issuer == "Issuer 9" for account in store.accounts())
    store.close()


def test_a_list_that_differs_counts_its_items(path):
    store = new_vault(path, accounts=3)
    item = store.accounts()[0].id
    store.close()
    run_sql(path, ("DELETE FROM item WHERE id=?", (item,)))
    store, report = opened(path)
    assert report.differs is not None
    assert (report.differs.found, report.differs.expected) == (3, 4)  # the vault's own state is an item too
    store.close()


def test_one_damaged_item_is_quarantined_and_the_others_work(truth):
    item = next(iter(truth.accounts))
    (row,) = query(truth.path, "SELECT meta, secret FROM item WHERE id=?", item)
    meta = bytes(row[0])[:-1] + bytes([bytes(row[0])[-1] ^ 1])  # type: ignore[arg-type]
    run_sql(truth.path, ("UPDATE item SET meta=? WHERE id=?", (meta, item)))
    store, report = opened(truth.path)
    assert (report.differs, report.quarantined) == (None, (item,))
    assert len(store.accounts()) == len(truth.accounts) - 1
    added = store.add_accounts([new_account(7)]).added[0]
    assert store.codes([item, added.id], 0.0).keys() == {added.id}
    with pytest.raises(ItemDamaged):
        store.edit_account(item, AccountEdit(label="x"))
    with pytest.raises(ItemDamaged) as caught:
        store.rekey("new")
    assert caught.value.items == (item,)
    store.purge([item])
    assert store.quarantined == ()
    store.close()
    store, report = opened(truth.path)
    assert (report.differs, report.quarantined) == (None, ())
    store.rekey("new")
    store.close()


def test_a_secret_that_fails_later_is_quarantined_then(truth):
    item = next(iter(truth.accounts))
    (row,) = query(truth.path, "SELECT secret FROM item WHERE id=?", item)
    secret = bytes(row[0])[:-1] + bytes([bytes(row[0])[-1] ^ 1])  # type: ignore[arg-type]
    run_sql(truth.path, ("UPDATE item SET secret=? WHERE id=?", (secret, item)))
    store, report = opened(truth.path)
    assert report.quarantined == ()
    assert store.codes(truth.accounts, 0.0).keys() == truth.accounts.keys() - {item}
    assert store.quarantined == (item,)
    assert assert_nothing_is_wrong(store, truth) == 1
    store.close()


@pytest.mark.parametrize("which", list(Compartment))
@pytest.mark.parametrize("place", [0, 1, 17, 25, 33, 41, 45, 76])
def test_every_field_of_a_seal_is_bound(truth, which, place):
    (row,) = query(truth.path, "SELECT body FROM seal WHERE compartment=?", which)
    body = bytearray(row[0])  # type: ignore[arg-type]
    body[place] ^= 1
    run_sql(truth.path, ("UPDATE seal SET body=? WHERE compartment=?", (bytes(body), which)))
    for credential in (MasterPassword(PASSWORD), KeyringKey(KEYRING)):
        store = new_store(truth.path)
        with pytest.raises(SealDiffers):
            store.unlock(credential)
        assert not store.is_open(ACCOUNTS)
        store.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE header SET body=substr(body,1,12)||zeroblob(16)",
        "UPDATE header SET body=substr(body,1,11)||x'01'||substr(body,13)",
        "DELETE FROM slot WHERE hex(substr(body,5,1))='03'",
        "INSERT INTO slot SELECT zeroblob(16), body FROM slot WHERE hex(substr(body,5,1))='03'",
        "UPDATE seal SET mac=zeroblob(32) WHERE compartment=1",
        "UPDATE seal SET mac=zeroblob(32) WHERE compartment=2",
    ],
    ids=["vault id", "minor", "slot dropped", "slot added", "mac of accounts", "mac of passwords"],
)
def test_header_and_slots_are_bound(truth, sql):
    """Accounts alone notice it too: through a slot of which nothing was changed."""
    run_sql(truth.path, sql)
    for credential in (KeyringKey(KEYRING), MasterPassword(PASSWORD)):
        store = new_store(truth.path)
        with pytest.raises((SealDiffers, WrongPassword, AppError)) as caught:
            store.unlock(credential)
        assert type(caught.value).__name__ in ("SealDiffers", "WrongPassword", "WrongKeyringKey", "DamagedVault")
        assert not store.is_open(ACCOUNTS)
        store.close()


def test_an_old_slot_put_back_does_not_open(path):
    store = new_vault(path, accounts=1)
    store.close()
    old = query(path, "SELECT id, body FROM slot")
    store = reopened(path)
    store.change_password(PASSWORD, "new")
    store.close()
    run_sql(path, "DELETE FROM slot", *[("INSERT INTO slot VALUES(?,?)", row) for row in old])
    store = new_store(path)
    with pytest.raises(SealDiffers):
        store.unlock(MasterPassword(PASSWORD))
    store.close()


def test_passwords_of_an_older_copy_do_not_pass(path):
    """The seal and rows of passwords alone, put back: accounts alone notice."""
    store = new_vault(path, accounts=1, logins=1)
    store.set_keyring_slot(KEYRING)
    store.close()
    older = copy_of(path)
    store = reopened(path)
    store.add_logins([new_login(2)])
    store.close()
    seal = query(older, "SELECT body, mac FROM seal WHERE compartment=2")[0]
    rows = query(older, "SELECT * FROM item WHERE compartment=2")
    run_sql(
        path,
        ("UPDATE seal SET body=?, mac=? WHERE compartment=2", seal),
        "DELETE FROM item WHERE compartment=2",
        *[("INSERT INTO item VALUES(?,?,?,?)", row) for row in rows],
    )
    store = new_store(path)
    with pytest.raises(SealDiffers):
        store.unlock(KeyringKey(KEYRING))
    store.close()


def test_a_row_of_another_vault_does_not_open(path, tmp_path):
    store = new_vault(path, accounts=1)
    store.close()
    other = new_vault(tmp_path / "other" / "vault.tessera", accounts=1)
    other.close()
    row = query(other.path, ROWS)[-1]
    run_sql(path, ("INSERT OR REPLACE INTO item VALUES(?,?,?,?)", row))
    store, report = opened(path)
    assert report.differs is not None
    assert row[0] not in {account.id for account in store.accounts()}
    store.close()


def test_rollback_is_found_and_can_be_used(path, clock):
    anchors = FakeAnchors()
    store = new_vault(path, accounts=1, clock=clock)
    store.close()
    older = copy_of(path)
    store = reopened(path, anchors=anchors)
    clock.time += 1000
    store.add_accounts([new_account(5)])
    store.close()
    lineage = next(iter(anchors.marks))
    # The same file again: no alarm. The older one: an alarm with both dates, and nothing can be written.
    store = new_store(path, anchors=anchors)
    assert store.unlock(MasterPassword(PASSWORD)).rollback is None
    store.close()
    shutil.copy(older, path)
    mark = anchors.marks[lineage]
    store = new_store(path, FakeClock(clock.time), anchors=anchors)
    report = store.unlock(MasterPassword(PASSWORD))
    assert report.rollback == Rollback(saved_at=clock.time - 1000, seen_at=mark.seen_at)
    assert report.read_only
    with pytest.raises(VaultReadOnly) as caught:
        store.add_accounts([new_account()])
    assert caught.value.reason == "rollback"
    assert anchors.marks == {lineage: mark}
    ids = [account.id for account in store.accounts()]
    store.new_lineage()
    store.add_accounts([new_account(6)])
    store.close()
    for item in ids:
        assert query(path, "SELECT * FROM item WHERE id=?", item) == query(older, "SELECT * FROM item WHERE id=?", item)
    assert set(anchors.marks) > {lineage}
    store = new_store(path, anchors=anchors)
    report = store.unlock(MasterPassword(PASSWORD))
    assert (report.rollback, report.differs, report.read_only) == (None, None, False)
    store.close()


def test_a_slow_anchor_is_asked_while_the_password_is_typed(path):
    """The reading begins with `check`; the unlock only collects the answer."""
    asked, answer = threading.Event(), threading.Event()

    class Slow(FakeAnchors):
        def read(self, lineage: bytes) -> AnchorMark | None:
            asked.set()
            answer.wait(5)
            return AnchorMark({1: 10**6}, {1: bytes(32)}, 5.0)

    new_vault(path).close()
    store = new_store(path, anchors=Slow())
    store.check()
    assert asked.wait(5)
    answer.set()
    assert store.unlock(MasterPassword(PASSWORD)).rollback is not None
    store.close()


def test_the_same_counter_with_another_root_is_a_rollback(path):
    anchors = FakeAnchors()
    store = new_vault(path, accounts=1)
    store.close()
    twin = copy_of(path)
    store = reopened(path, anchors=anchors)
    store.add_accounts([new_account(1)])
    store.close()
    other = reopened(twin)
    other.add_accounts([new_account(2)])
    other.close()
    shutil.copy(twin, path)
    store = new_store(path, anchors=anchors)
    assert store.unlock(MasterPassword(PASSWORD)).rollback is not None
    store.close()


def test_a_rollback_of_passwords_shows_with_accounts_alone(path):
    anchors = FakeAnchors()
    store = new_vault(path, accounts=1, logins=1)
    store.set_keyring_slot(KEYRING)
    store.close()
    older = copy_of(path)
    store = reopened(path, anchors=anchors)
    store.add_logins([new_login(2)])
    store.close()
    shutil.copy(older, path)
    store = new_store(path, anchors=anchors)
    assert store.unlock(KeyringKey(KEYRING)).rollback is not None
    store.close()


@pytest.mark.parametrize("cost", [KdfCost(63, 1, 1), KdfCost(0, 1, 1), KdfCost(64, 0, 1)])
def test_a_cheaper_kdf_is_refused_before_work(path, cost, monkeypatch):
    store = new_vault(path)
    store.close()
    for slot, body in query(path, "SELECT id, body FROM slot"):
        known = Slot.decode(slot, body)  # type: ignore[arg-type]
        if known.kdf:
            run_sql(path, ("UPDATE slot SET body=? WHERE id=?", (known._replace(cost=cost).encode(), slot)))
    monkeypatch.setattr("core.vault.slots.argon2id", lambda *_a, **_k: pytest.fail("worked"))
    store = new_store(path)
    with pytest.raises(AppError) as caught:
        store.unlock(MasterPassword(PASSWORD))
    assert type(caught.value).__name__ == "KdfTooCheap"
    store.close()


def test_a_file_of_others_is_not_run(path):
    store = new_vault(path)
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TRIGGER t AFTER UPDATE ON seal BEGIN DELETE FROM item; END")
    connection.close()
    store = new_store(path)
    with pytest.raises(AppError) as caught:
        store.check()
    assert type(caught.value).__name__ == "NotAVault"
    store.close()
