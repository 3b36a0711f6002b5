"""A vault in memory: what is found in a copy, and what is made of a damaged one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.vault import (
    Compartment,
    KdfTooCheap,
    KeyringKey,
    MasterPassword,
    RecoveryCode,
    WrongPassword,
)
from core.vault.blobs import CompartmentKeys
from core.vault.copies import CopyReport, VaultCopy
from core.vault.errors import CompartmentClosed
from core.vault.values import DEFAULT_COST
from tests.core.vault.vaults import CHEAP, PASSWORD, new_vault, run_sql

ACCOUNTS, PASSWORDS = Compartment.ACCOUNTS, Compartment.PASSWORDS
VECTORS = Path(__file__).parents[2] / "vectors"
KEYRING = bytes(range(32))


@pytest.fixture
def closed(store) -> Path:
    """Return the path of a closed vault with three accounts, one of them in the trash, and two logins."""
    store.set_keyring_slot(KEYRING)
    store.trash([store.accounts()[0].id])
    store.close()
    return store.path


def opened(path: Path, password: str = PASSWORD) -> tuple[VaultCopy, CopyReport]:
    copy = VaultCopy.read(path)
    return copy, copy.open(MasterPassword(password), floor=CHEAP)


def test_a_copy_gives_everything_and_never_writes(closed):
    before = closed.read_bytes(), sorted(closed.parent.iterdir()), closed.stat().st_mtime_ns
    copy, report = opened(closed)
    assert copy.content == before[0]
    assert (report.genuine, report.accounts, report.logins, report.unreadable) == (True, 2, 2, 0)
    assert report.opened == frozenset(Compartment)
    assert report.saved_at == copy.header.saved_at == 1_800_000_000.0
    kinds = sorted(copy.kinds(ACCOUNTS).values())
    assert kinds == ["account", "account", "account", "state"]
    texts = list(copy.texts(PASSWORDS))
    assert {item.id for item in texts} == copy.kinds(PASSWORDS).keys()
    assert any(b"password 1!" in item.secret for item in texts)
    assert "password" not in repr(texts)
    copy.close()
    with pytest.raises(CompartmentClosed):
        list(copy.texts(PASSWORDS))
    assert (closed.read_bytes(), sorted(closed.parent.iterdir()), closed.stat().st_mtime_ns) == before


def test_the_keyring_opens_accounts_only_and_still_sees_a_changed_list_of_passwords(closed):
    copy = VaultCopy.read(closed)
    report = copy.open(KeyringKey(KEYRING), floor=CHEAP)
    assert (report.opened, report.genuine, report.accounts, report.logins) == ({ACCOUNTS}, True, 2, 0)
    with pytest.raises(CompartmentClosed):
        list(copy.texts(PASSWORDS))
    run_sql(closed, "DELETE FROM item WHERE rowid=(SELECT max(rowid) FROM item WHERE compartment=2)")
    report = VaultCopy.read(closed).open(KeyringKey(KEYRING), floor=CHEAP)
    assert (report.genuine, report.accounts) == (False, 2)


def test_keys_that_are_known_need_no_password(path):
    store = new_vault(path, accounts=2, logins=1)
    keys = {which: store._opened(which).keys for which in Compartment}
    store.close()
    copy = VaultCopy.read(path)
    assert copy.open_with(keys).genuine
    wrong = {which: CompartmentKeys(bytes(32), key.vault, which) for which, key in keys.items()}
    report = copy.open_with(wrong)
    assert (report.genuine, report.accounts, report.logins, report.unreadable) == (False, 0, 0, 5)


def test_what_an_unlock_refuses_a_copy_refuses(closed):
    copy = VaultCopy.read(closed)
    with pytest.raises(WrongPassword):
        copy.open(MasterPassword("no"), floor=CHEAP)
    with pytest.raises(KdfTooCheap):
        copy.open(MasterPassword(PASSWORD), floor=DEFAULT_COST)
    assert copy.opened == frozenset()


@pytest.mark.parametrize("name", ["full", "rekeyed"])
def test_the_kept_vaults_open(name):
    expected = json.loads((VECTORS / f"vault-1-{name}.json").read_text())
    copy = VaultCopy.read(VECTORS / f"vault-1-{name}.tessera")
    for credential in (
        MasterPassword(expected["opens"]["password"]),
        RecoveryCode.parse(expected["opens"]["recovery"]),
    ):
        report = copy.open(credential, floor=CHEAP)
        assert (report.genuine, report.unreadable) == (True, 0)
        assert report.accounts
        assert report.logins
