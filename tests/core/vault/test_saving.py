"""Saves: durable or not at all, constant in size, and after a failure memory is what the file is."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.vault import (
    AccountEdit,
    AccountSecret,
    Compartment,
    ItemMissing,
    ItemTooLarge,
    LoginSecret,
    MasterPassword,
    ReadFailed,
    SaveFailed,
    SealBudgetSpent,
    VaultReadOnly,
    VaultStore,
)
from core.vault.blobs import TEXT_LIMIT
from core.vault.file import Changes, VaultFile
from core.vault.seal import SEAL_BUDGET
from tests.core.vault.vaults import (
    PASSWORD,
    new_account,
    new_login,
    new_store,
    new_vault,
    reopened,
)

ACCOUNTS, PASSWORDS = Compartment.ACCOUNTS, Compartment.PASSWORDS


def snapshot(store: VaultStore) -> tuple[object, ...]:
    """Return everything that a store shows."""
    return (
        store.accounts(),
        store.accounts(trashed=True),
        store.logins(),
        [store.account_secret(account.id).key for account in store.accounts()],
        store.rules,
        store.state("room", PASSWORDS),
        set(store._layout.slots),  # type: ignore[union-attr]
        store.check().lineage,
    )


def every_save(store: VaultStore) -> list[object]:
    account, login = store.accounts()[0], store.logins()[0]
    return [
        lambda: store.add_accounts([new_account(number) for number in range(30)]),
        lambda: store.add_logins([new_login(8)]),
        lambda: store.edit_account(account.id, AccountEdit(label="x", key=b"y", picture=bytes(50_000))),
        lambda: store.trash([account.id]),
        lambda: store.purge([account.id]),
        lambda: store.purge([login.id]),
        lambda: store.reorder([account.id], None),
        lambda: store.touch(account.id, 1.0),
        lambda: store.put_state("room", bytes(50_000), PASSWORDS),
        lambda: store.change_password(PASSWORD, "new"),
        store.replace_recovery_code,
        lambda: store.rekey("new"),
        store.new_lineage,
    ]


SAVES = range(13)
GROW = (0, 2, 8)
NEW_PASSWORD = (9, 11)


class Sabotage(sqlite3.Connection):
    """Fail at the n-th statement that writes."""

    left = 10**9
    code = sqlite3.SQLITE_FULL

    def execute(self, sql, *args):  # type: ignore[no-untyped-def, override]
        if sql.split()[0] in ("BEGIN", "INSERT", "UPDATE", "DELETE", "COMMIT"):
            type(self).left -= 1
            if type(self).left < 0:
                error = sqlite3.OperationalError("sabotage")
                error.sqlite_errorcode = type(self).code
                raise error
        return super().execute(sql, *args)


@pytest.fixture
def sabotage(monkeypatch):
    real = sqlite3.connect
    monkeypatch.setattr("core.vault.file.sqlite3.connect", lambda *a, **k: real(*a, factory=Sabotage, **k))
    yield Sabotage
    Sabotage.left = 10**9


@pytest.mark.parametrize("number", SAVES)
def test_a_save_that_fails_at_any_statement_changes_nothing(path, sabotage, number):
    new_vault(path, accounts=3, logins=2).close()
    failures = 0
    for left in range(40):
        store = reopened(path)
        before = snapshot(store)
        sabotage.left = left
        try:
            every_save(store)[number]()  # type: ignore[operator]
        except SaveFailed:
            failures += 1
        else:
            assert snapshot(store) != before
            break
        finally:
            sabotage.left = 10**9
        assert snapshot(store) == before
        store.close()
        again = reopened(path)
        assert snapshot(again) == before
        # And the next save goes through.
        again.add_accounts([new_account(77)])
        again.purge([again.accounts()[-1].id])
        again.close()
    store.close()
    assert failures >= 4


@pytest.mark.parametrize("number", SAVES)
def test_a_full_file_changes_nothing(store, path, number):
    before = snapshot(store)
    connection = store._file._connection  # type: ignore[union-attr]
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")
    if number in GROW:
        with pytest.raises(SaveFailed, match="full"):
            every_save(store)[number]()  # type: ignore[operator]
        assert snapshot(store) == before
    else:
        every_save(store)[number]()  # type: ignore[operator]
        assert snapshot(store) != before
    shown = snapshot(store)
    store.close()
    again = reopened(path, "new" if number in NEW_PASSWORD else PASSWORD)
    assert snapshot(again) == shown
    again.close()


FILL = """
import resource, signal, sys
from pathlib import Path
from core.vault import SaveFailed, MasterPassword
from tests.core.vault.vaults import PASSWORD, new_account, new_store, reopened
path = Path(sys.argv[1])
store = reopened(path)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
before = store.accounts()
failed = added = 0
for number in range(40):
    try:
        added += len(store.add_accounts([new_account(number)]).added)
    except SaveFailed as error:
        failed += 1
        assert error.reason in ("full", "io"), error.reason
    assert len(store.accounts()) == len(before) + added
ids = {account.id for account in store.accounts()}
assert len(store.codes(ids, 0.0)) == len(ids)
store.close()
print(failed, added)
"""


def test_a_disk_that_takes_no_more_bytes(store, path):
    """A real limit of the kernel: writes fail in the middle of a transaction, and nothing is lost."""
    store.close()
    out = subprocess.run([sys.executable, "-c", FILL, path], capture_output=True, text=True, check=True).stdout
    failed, added = map(int, out.split())
    assert failed > 0
    again = reopened(path)
    assert len(again.accounts()) == 3 + added
    again.add_accounts([new_account()])
    again.close()


class LosesItsAnswer(VaultFile):
    """Commit, and then say that it failed: the last fsync of the journal can do that."""

    times = 1

    def commit(self, changes: Changes) -> None:
        super().commit(changes)
        if type(self).times > 0:
            type(self).times -= 1
            raise SaveFailed("io")


@pytest.mark.parametrize("times", [1, 2])
def test_a_commit_whose_answer_is_lost(path, monkeypatch, times):
    new_vault(path, accounts=1).close()
    monkeypatch.setattr("core.vault.store.VaultFile", LosesItsAnswer)
    monkeypatch.setattr("core.vault.keeper.VaultFile", LosesItsAnswer)
    store = reopened(path)
    LosesItsAnswer.times = times
    if times == 1:
        # The file has it, and a second commit made it durable: it is saved.
        assert len(store.add_accounts([new_account(5)]).added) == 1
    else:
        with pytest.raises(SaveFailed):
            store.add_accounts([new_account(5)])
    assert len(store.accounts()) == 2
    store.close()
    again = reopened(path)
    assert len(again.accounts()) == 2
    again.close()


def test_a_disk_that_is_gone_is_asked_again_later(path, monkeypatch):
    new_vault(path, accounts=1).close()
    monkeypatch.setattr("core.vault.store.VaultFile", LosesItsAnswer)
    store = reopened(path)
    LosesItsAnswer.times = 1
    gone = True
    real = VaultFile

    def connect(place: Path) -> VaultFile:
        if gone:
            raise ReadFailed
        return real(place)

    monkeypatch.setattr("core.vault.keeper.VaultFile", connect)
    with pytest.raises(SaveFailed):
        store.add_accounts([new_account(5)])
    for action in (lambda: store.add_accounts([new_account(6)]), lambda: store.account_secret(store.accounts()[0].id)):
        with pytest.raises(ReadFailed):
            action()
    gone = False
    store.add_accounts([new_account(7)])
    assert [account.issuer for account in store.accounts()] == ["Issuer 0", "Issuer 5", "Issuer 7"]
    store.close()
    again = reopened(path)
    assert len(again.accounts()) == 3
    again.close()


@pytest.mark.parametrize("make", range(7))
def test_a_vault_that_could_not_be_made_is_not_there(path, sabotage, make):
    store = new_store(path)
    sabotage.left = make
    with pytest.raises(SaveFailed):
        store.create(PASSWORD)
    assert not store.exists()
    assert not [file for file in path.parent.iterdir() if file.suffix != ".lock"]
    sabotage.left = 10**9
    store.create(PASSWORD)
    store.close()


def test_bytes_written_do_not_grow_with_the_vault(path, tmp_path, capsys):
    written: dict[int, int] = {}
    for size in (100, 10_000):
        place = tmp_path / str(size) / "vault.tessera"
        store = new_vault(place, accounts=size)
        worst = 0
        for number in range(20):
            before = _written()
            store.add_accounts([new_account(number)])
            worst = max(worst, _written() - before)
        written[size] = worst
        store.close()
    with capsys.disabled():
        print(f"\none add writes at most: {written}")
    assert max(written.values()) <= 65_536


def _written() -> int:
    lines = Path("/proc/self/io").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("wchar:"))


def test_an_item_above_the_limit_is_refused_whole(store, path):
    before = path.read_bytes()
    account = store.accounts()[0]
    with pytest.raises(ItemTooLarge) as caught:
        store.edit_account(account.id, AccountEdit(picture=bytes(TEXT_LIMIT + 1)))
    assert caught.value.limit == TEXT_LIMIT
    with pytest.raises(ItemTooLarge):
        store.add_logins([new_login(), new_login(secret=LoginSecret(note="x" * (TEXT_LIMIT + 1)))])
    assert path.read_bytes() == before
    largest = AccountSecret(picture=bytes(TEXT_LIMIT - 200))
    (added,) = store.add_accounts([new_account(note="x" * (TEXT_LIMIT - 500), secret=largest)]).added
    store.close()
    again = reopened(path)
    assert again.account_secret(added.id) == largest
    again.close()


def test_keys_are_not_used_beyond_their_budget(store):
    opened = store._open[ACCOUNTS]
    opened.seal = opened.seal._replace(seals_made=SEAL_BUDGET - 2)
    store.add_accounts([new_account()])
    with pytest.raises(SealBudgetSpent):
        store.touch(store.accounts()[0].id, 1.0)
    store.rekey(PASSWORD)
    store.touch(store.accounts()[0].id, 1.0)
    assert store._open[ACCOUNTS].seal.seals_made < 100


def test_every_save_counts_on(store):
    before = {which: store._open[which].seal for which in Compartment}
    store.add_accounts([new_account()])
    assert store._open[ACCOUNTS].seal.counter == before[ACCOUNTS].counter + 1
    assert store._open[ACCOUNTS].seal.seals_made == before[ACCOUNTS].seals_made + 2
    assert store._open[PASSWORDS].seal == before[PASSWORDS]
    store.change_password(PASSWORD, "new")
    assert store._open[PASSWORDS].seal.counter == before[PASSWORDS].counter + 1


def test_one_bad_item_in_a_batch_stops_the_batch(store):
    ids = [account.id for account in store.accounts()]
    with pytest.raises(ItemMissing):
        store.trash([ids[0], bytes(16)])
    assert store.accounts(trashed=True) == []


AS_READER = """
import os, sys, tempfile
from pathlib import Path
from core.vault import Compartment, MasterPassword, VaultReadOnly
from tests.core.vault.vaults import CHEAP, PASSWORD, new_account, new_store
path = Path(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:  # imports what is imported late; another user may not reach it
    warm = new_store(Path(folder) / "warm" / "vault.tessera")
    warm.create(PASSWORD, cost=CHEAP)
    warm.add_accounts([new_account()])
    warm.close()
os.chdir("/")
os.setgroups([]); os.setgid(65534); os.setuid(65534)
store = new_store(path)
assert store.check().read_only
report = store.unlock(MasterPassword(PASSWORD))
assert report.read_only and report.differs is None
ids = [account.id for account in store.accounts()]
assert all(store.account_secret(item).key for item in ids)
try:
    store.add_accounts([new_account()])
except VaultReadOnly as error:
    print(error.reason)
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(resource, "RLIMIT_FSIZE"), reason="needs POSIX users")
def test_a_vault_that_may_only_be_read(store, path):
    import os

    if os.geteuid() != 0:
        path.parent.chmod(0o500)
        store.close()
        pytest.skip("only root can become a user for whom the folder is read-only")
    store.close()
    content = path.read_bytes()
    os.chown(path, 65534, 65534)
    path.chmod(0o400)
    path.parent.chmod(0o755)
    for folder in path.parents:
        if folder.stat().st_mode & 0o005 != 0o005:
            folder.chmod(0o755)
    root = Path(__file__).parents[3]
    env = {"PYTHONPATH": f"{root}", "PYTHONDONTWRITEBYTECODE": "1", "PATH": os.environ["PATH"]}
    run = subprocess.run([sys.executable, "-c", AS_READER, path], capture_output=True, text=True, check=False, env=env)
    assert run.stdout.split() == ["file"], run.stderr
    assert path.read_bytes() == content


def test_a_foreign_hot_journal_is_rolled_back(store, path):
    """A killed save leaves a journal; the next opening takes it back before anything is verified."""
    store.close()
    script = (
        "import os,sys; from pathlib import Path; from tests.core.vault.vaults import *;"
        "import core.vault.file as f; store = reopened(Path(sys.argv[1]));"
        "w = f._write; f._write = lambda c, ch: (c.execute('PRAGMA cache_size=1'), w(c, ch), os._exit(7));"
        "store.add_accounts([new_account(n) for n in range(300)])"
    )
    assert subprocess.run([sys.executable, "-c", script, path], check=False).returncode == 7
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    again = new_store(path)
    report = again.unlock(MasterPassword(PASSWORD))
    assert (report.differs, len(again.accounts())) == (None, 3)
    again.close()


def test_read_only_reasons_have_no_effect_on_reading(store):
    store._read_only = "list"
    with pytest.raises(VaultReadOnly):
        store.put_state("x", b"y")
    assert len(store.accounts()) == 3
