"""The export without encryption: everything is in it, nothing is left of one that was stopped."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path

import pytest

from core.otp import parse_uri
from core.vault import (
    AccountEdit,
    AccountSecret,
    BackupCancelled,
    BackupFailed,
    Compartment,
    CompartmentClosed,
    CustomField,
    LoginEdit,
    LoginSecret,
    LoginUrl,
    RecoveryEntry,
    VaultExists,
    VaultStore,
)
from core.vault.backup_plain import export_plain, write_plain
from tests.core.vault.vaults import KEY, FakeClock, new_account, new_login, new_vault, reopened, run_sql


def quiet(_done: int, _total: int) -> None:
    """Take the progress."""


def exported(store: VaultStore) -> dict:
    return json.loads(export_plain(store, 1_800_000_000.0, quiet))


def test_every_field_of_an_account_is_in_it(path: Path, clock: FakeClock):
    store = new_vault(path, clock=clock)
    codes = (RecoveryEntry("aaaa-bbbb", 1_700_000_000.0), RecoveryEntry("cccc"))
    secret = AccountSecret(key=KEY, recovery_codes=codes, picture=b"\x89PNG")
    store.add_accounts([new_account(note="a note", groups=("Work",), digits=8, algorithm="SHA256", secret=secret)])
    item = store.accounts()[0].id
    store.edit_account(item, AccountEdit(key=KEY[::-1]))
    store.trash([item])
    (account,) = exported(store)["accounts"]
    parsed = parse_uri(account["uri"])
    assert (parsed.issuer, parsed.secret_bytes, parsed.spec.digits) == ("Issuer 0", KEY[::-1], 8)
    assert account["note"] == "a note"
    assert account["groups"] == ["Work"]
    assert account["recovery_codes"] == [
        {"text": "aaaa-bbbb", "used": "2023-11-14T22:13:20+00:00"},
        {"text": "cccc", "used": ""},
    ]
    assert b64decode(account["picture"]) == b"\x89PNG"
    assert account["trashed"] == "2027-01-15T08:00:00+00:00"
    assert [(one["field"], one["value"]) for one in account["history"]] == [("key", parsed_key(KEY))]
    store.close()


def parsed_key(key: bytes) -> str:
    from core.otp import encode_secret

    return encode_secret(key)


def test_every_field_of_a_login_is_in_it(path: Path, clock: FakeClock):
    store = new_vault(path, accounts=1, clock=clock)
    linked = store.accounts()[0].id
    secret = LoginSecret(password="p", note="n", custom=(CustomField("PIN", "1234", hidden=True),), password_rules="r")
    urls = (LoginUrl("https://example.org/login", "site"),)
    store.add_logins([new_login(urls=urls, tags=("t",), favourite=True, account=linked, secret=secret)])
    store.edit_login(store.logins()[0].id, LoginEdit(password="q"))
    (login,) = exported(store)["logins"]
    assert (login["password"], login["note"], login["password_rules"]) == ("q", "n", "r")
    assert login["custom"] == [{"name": "PIN", "value": "1234", "hidden": True}]
    assert login["urls"] == [{"url": "https://example.org/login", "match": "site"}]
    assert login["account"] == linked.hex()
    assert [one["value"] for one in login["history"]] == ["p"]
    assert "fingerprint" not in login
    store.close()


def test_a_damaged_item_is_named_and_the_others_are_there(path: Path):
    store = new_vault(path, accounts=3)
    item = store.accounts()[0].id
    store.close()
    turned = "CAST(substr(secret,1,40)||x'0000'||substr(secret,43) AS BLOB)"
    run_sql(path, (f"UPDATE item SET secret={turned} WHERE id=?", (item,)))
    store = reopened(path)
    document = exported(store)
    assert len(document["accounts"]) == 2
    assert document["unreadable"] == [{"id": item.hex(), "name": "Issuer 0"}]
    store.close()


def test_nothing_is_written_when_it_is_stopped_or_not_open(store: VaultStore, path: Path, tmp_path: Path):
    def stop(_done: int, _total: int) -> None:
        raise BackupCancelled

    def lock(done: int, _total: int) -> None:
        store.lock()

    there = tmp_path / "all.json"
    with pytest.raises(BackupCancelled):
        write_plain(store, there, 0.0, stop)
    with pytest.raises(VaultExists):
        write_plain(store, path, 0.0, quiet)
    with pytest.raises(BackupFailed):
        write_plain(store, tmp_path / "not" / "there.json", 0.0, quiet)
    with pytest.raises(BackupCancelled):
        write_plain(store, there, 0.0, lock)
    with pytest.raises(CompartmentClosed):
        write_plain(store, there, 0.0, quiet)
    assert [one.name for one in tmp_path.iterdir()] == [path.parent.name]


def test_closed_passwords_are_never_left_out_in_silence(store: VaultStore):
    store.lock(Compartment.PASSWORDS)
    with pytest.raises(CompartmentClosed):
        exported(store)
