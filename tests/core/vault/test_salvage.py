"""What is left of a damaged vault: every item that still authenticates, and nothing that does not."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.errors import AppError
from core.vault import (
    AccountSecret,
    Compartment,
    DamagedVault,
    HostileVault,
    LoginSecret,
    MasterPassword,
    NewerFormat,
    NoSuchSlot,
    NotAVault,
    NoVault,
    ReadFailed,
    VaultCopy,
)
from core.vault.aside import journal_of
from core.vault.blobs import CompartmentKeys
from core.vault.codec import decode_account_secret, decode_login_secret
from core.vault.salvage import Wreck
from tests.core.vault.vaults import CHEAP, PASSWORD, new_account, new_login, new_vault, query, run_sql

ACCOUNTS, PASSWORDS = Compartment.ACCOUNTS, Compartment.PASSWORDS
PAGE = 4096
Secret = AccountSecret | LoginSecret


class Subject:
    """A vault whose every secret is known, its bytes and its keys."""

    def __init__(self, path: Path) -> None:
        store = new_vault(path, accounts=20, logins=20)
        store.add_accounts([new_account(99, secret=AccountSecret(key=b"long", picture=bytes(range(256)) * 60))])
        store.add_logins([new_login(98, secret=LoginSecret(password="p", note="n" * 9000))])
        self.secrets: dict[bytes, Secret] = {one.id: store.account_secret(one.id) for one in store.accounts()}
        self.secrets |= {one.id: store.login_secret(one.id) for one in store.logins()}
        self.keys: dict[Compartment, CompartmentKeys] = {which: store._opened(which).keys for which in Compartment}
        store.close()
        self.path = path
        self.content = path.read_bytes()


@pytest.fixture(scope="module")
def subject(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    return Subject(tmp_path_factory.mktemp("salvage") / "vault.tessera")


def found_in(copy: VaultCopy) -> dict[bytes, Secret]:
    found: dict[bytes, Secret] = {}
    for which, decode in ((ACCOUNTS, decode_account_secret), (PASSWORDS, decode_login_secret)):
        kinds = copy.kinds(which)
        found |= {one.id: decode(one.secret) for one in copy.texts(which) if kinds[one.id] in ("account", "login")}
    return found


def salvaged(subject: Subject, content: bytes) -> tuple[int, bool]:
    """Open damaged bytes with the known keys; return how many true items are found, and if it is genuine."""
    copy = VaultCopy.of(content)
    report = copy.open_with(subject.keys)
    found = found_in(copy)
    assert found.items() <= subject.secrets.items()
    assert len(found) == report.accounts + report.logins
    lost = len(subject.secrets) - len(found)
    assert lost <= report.unreadable or not report.genuine, "a loss that nobody is told of"
    copy.close()
    return len(found), report.genuine


def pages(content: bytes) -> Iterator[tuple[int, bytes]]:
    for place in range(0, len(content), PAGE):
        yield place, content[place : place + PAGE]


# Reading without SQLite -------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [512, 1024, 4096, 65536])
def test_the_bare_pages_hold_what_sqlite_reads(tmp_path, size):
    path = tmp_path / "vault.tessera"
    shutil.copy(Path(__file__).parents[2] / "vectors" / "vault-1-full.tessera", path)
    run_sql(path, f"PRAGMA page_size={size}", "VACUUM")
    wreck = Wreck(path.read_bytes())
    rows = query(path, "SELECT id, compartment, meta, secret FROM item")
    assert len(rows) > 10
    assert {*wreck.items} >= {*rows}
    assert size < PAGE or sorted(wreck.items) == sorted(rows)
    assert sorted(wreck.slots().items()) == sorted(query(path, "SELECT id, body FROM slot"))
    assert wreck.header() == query(path, "SELECT body FROM header")[0][0]
    assert sorted((which, *seal) for which, seal in wreck.seals().items()) == query(path, "SELECT * FROM seal")


def test_purged_items_are_not_found_in_free_pages(path):
    store = new_vault(path, accounts=200)
    keep = store.accounts()[0].id
    store.purge([account.id for account in store.accounts()[1:]])
    keys = {which: store._opened(which).keys for which in Compartment}
    store.close()
    run_sql(path, "UPDATE seal SET mac=zeroblob(32)")
    copy = VaultCopy.read(path)
    copy.open_with(keys)
    assert found_in(copy).keys() == {keep}


# Damage -------------------------------------------------------------------------------------------------


def test_one_page_after_the_other_is_lost(subject):
    """No page costs more than the rows in it, save the one row with every key in it: then nothing opens."""
    counts = []
    for place, page in pages(subject.content):
        for rubbish in (bytes(PAGE), random.Random(place).randbytes(PAGE)):
            damaged = subject.content[:place] + rubbish + subject.content[place + len(page) :]
            try:
                counts.append(salvaged(subject, damaged)[0])
            except (NotAVault, DamagedVault):
                counts.append(-1)
    pages_count = len(subject.content) // PAGE
    hopeless = counts.count(-1)
    print(f"\nsalvage, each of {pages_count} pages lost in two ways: {sum(c > 0 for c in counts)} give items,")
    print(f"of 42 items at least {min(c for c in counts if c >= 0)}; {hopeless} cases with header or slots lost")
    assert hopeless <= 4
    assert min(count for count in counts if count >= 0) >= 42 - 12


def test_every_length_gives_what_is_before_it(subject):
    before = 0
    for end in range(0, len(subject.content), PAGE // 2):
        try:
            found, _ = salvaged(subject, subject.content[:end])
        except (NotAVault, DamagedVault):
            found = 0
        assert found >= before - 12
        before = max(before, found)
    assert before >= 42 - 12


@pytest.mark.parametrize("step", [97, pytest.param(7, marks=pytest.mark.long)])
def test_a_flipped_byte_costs_a_page_at_most(subject, step):
    outcomes: dict[str, int] = {}
    for place in range(0, len(subject.content), step):
        damaged = bytearray(subject.content)
        damaged[place] ^= 0x55
        try:
            found, genuine = salvaged(subject, bytes(damaged))
            outcome = f"{42 - found} lost{'' if genuine else ', not genuine'}" if found >= 42 - 12 else "many lost"
        except AppError as error:
            outcome = type(error).__name__
        if outcome == "many lost":
            print(place, found)
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    total = sum(outcomes.values())
    print(f"\nsalvage, flips: {total} cases, 0 wrong: {outcomes}")
    assert outcomes.get("many lost", 0) == 0
    assert sum(count for name, count in outcomes.items() if "lost" in name) > total * 0.98


DAMAGES: dict[str, tuple[str, ...]] = {
    "mac of accounts": ("UPDATE seal SET mac=zeroblob(32) WHERE compartment=1",),
    "mac of passwords": ("UPDATE seal SET mac=zeroblob(32) WHERE compartment=2",),
    "seals gone": ("DELETE FROM seal",),
    "seals too short": ("UPDATE seal SET body=x'01'",),
    "row dropped": ("DELETE FROM item WHERE rowid=4",),
    "row moved": ("UPDATE item SET compartment=3-compartment WHERE rowid=4",),
    "row without a secret": ("UPDATE item SET secret=x'' WHERE rowid=4",),
    "strange row": ("INSERT INTO item VALUES(x'00', 7, 'text', 5)",),
    "strange slot": ("INSERT INTO slot VALUES(zeroblob(16), x'00')",),
    "minor of the header": ("UPDATE header SET body=CAST(substr(body,1,11)||x'01'||substr(body,13) AS BLOB)",),
    "another table": ("CREATE TABLE t(a)",),
    "a trigger": ("CREATE TRIGGER t AFTER UPDATE ON seal BEGIN DELETE FROM item; END",),
    "text for a blob": ("UPDATE item SET meta=CAST(meta AS TEXT) WHERE rowid=4",),
}


@pytest.mark.parametrize("name", list(DAMAGES))
def test_whatever_authenticates_is_given_and_said_to_be_in_doubt(subject, tmp_path, name):
    path = Path(shutil.copy(subject.path, tmp_path / "vault.tessera"))
    run_sql(path, *DAMAGES[name])
    before = path.read_bytes()
    copy = VaultCopy.read(path)
    report = copy.open(MasterPassword(PASSWORD), floor=CHEAP)
    assert not report.genuine
    found = found_in(copy)
    assert found.items() <= subject.secrets.items()
    gone = name in ("row dropped", "row without a secret")
    assert (len(found), report.unreadable) == ((41, 1) if gone else (42, 0))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_items_of_two_ages_are_told_by_the_key_and_not_by_place(subject, tmp_path):
    """Rows of another vault under the ids of ours give nothing."""
    other = Subject(tmp_path / "other" / "vault.tessera")
    path = Path(shutil.copy(subject.path, tmp_path / "vault.tessera"))
    rows = query(other.path, "SELECT compartment, meta, secret FROM item ORDER BY rowid")
    mine = query(path, "SELECT id FROM item ORDER BY rowid")
    run_sql(
        path,
        *[
            ("UPDATE item SET meta=?, secret=? WHERE id=?", (*row[1:], *item))
            for row, item in zip(rows, mine, strict=True)
        ],
    )
    copy = VaultCopy.read(path)
    report = copy.open(MasterPassword(PASSWORD), floor=CHEAP)
    assert (found_in(copy), report.genuine, report.unreadable) == ({}, False, 44)


# Not even a wreck ----------------------------------------------------------------------------------------


def set_header(body: str) -> Callable[[Path], None]:
    return lambda path: run_sql(path, f"UPDATE header SET body=CAST({body} AS BLOB)")


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (lambda path: path.write_bytes(b""), NotAVault),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), NotAVault),
        (lambda path: path.write_bytes(random.Random(1).randbytes(90_000)), NotAVault),
        (lambda path: path.write_bytes(b"PK\3\4" * 20_000), NotAVault),
        (lambda path: path.unlink(), NoVault),
        (lambda path: (path.unlink(), path.mkdir()), ReadFailed),
        (set_header("zeroblob(28)"), NotAVault),
        (set_header("substr(body,1,20)"), DamagedVault),
        (set_header("substr(body,1,9)||x'02'||substr(body,11)"), NewerFormat),
        (lambda path: run_sql(path, "DELETE FROM header"), DamagedVault),
        (lambda path: run_sql(path, "DELETE FROM slot"), NoSuchSlot),
        (lambda path: run_sql(path, "UPDATE slot SET body=zeroblob(2000)"), HostileVault),
        (
            lambda path: run_sql(path, *[("INSERT INTO slot VALUES(?, x'00')", (bytes([n]) * 16,)) for n in range(20)]),
            HostileVault,
        ),
    ],
)
def test_what_is_no_vault_is_refused(subject, tmp_path, damage, error):
    path = Path(shutil.copy(subject.path, tmp_path / "vault.tessera"))
    damage(path)
    with pytest.raises(error):
        VaultCopy.read(path).open(MasterPassword(PASSWORD), floor=CHEAP)


def test_another_database_is_no_vault(tmp_path):
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t(a, b, c, d)")
    connection.execute("INSERT INTO t VALUES(zeroblob(16), 1, zeroblob(284), zeroblob(284))")
    connection.commit()
    connection.close()
    with pytest.raises(NotAVault):
        VaultCopy.read(path)


def test_a_file_that_lies_about_its_rows_costs_no_more_than_its_length():
    """Every cell points to one endless chain of pages: the file is read some times, and no more."""
    size = 512
    page = bytearray(size)
    page[0] = 0x0D
    page[3:5] = (200).to_bytes(2, "big")
    for cell in range(200):
        page[8 + 2 * cell : 10 + 2 * cell] = (430).to_bytes(2, "big")
    page[430:434] = b"\xff\xff\x7f\x01"  # a row of two million bytes
    head = bytearray(b"SQLite format 3\0".ljust(size, b"\0"))
    head[16:18] = size.to_bytes(2, "big")
    wreck = Wreck(bytes(head) + bytes(page) * 1000)
    assert (wreck.items, wreck.slots()) == ([], {})


# A save that was interrupted -------------------------------------------------------------------------------


def test_a_save_that_was_killed_is_taken_back_in_the_copy_and_not_in_the_file(path, tmp_path):
    store = new_vault(path, accounts=30)
    connection = store._file._connection  # type: ignore[union-attr]
    connection.execute("PRAGMA cache_spill=1")
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE item SET secret=zeroblob(60000)")
    killed = tmp_path / "killed" / "vault.tessera"
    killed.parent.mkdir()
    shutil.copy(path, killed)
    shutil.copy(journal_of(path), journal_of(killed))
    connection.execute("ROLLBACK")
    store.close()
    before = killed.read_bytes(), journal_of(killed).read_bytes()
    assert before[0] != path.read_bytes()
    copy = VaultCopy.read(killed)
    report = copy.open(MasterPassword(PASSWORD), floor=CHEAP)
    assert (report.genuine, report.accounts) == (True, 30)
    assert (killed.read_bytes(), journal_of(killed).read_bytes()) == before
