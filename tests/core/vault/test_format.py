"""Format 1 is kept: vaults of the past, opened by the store and by the reader that knows nothing of Tessera."""

from __future__ import annotations

import ast
import importlib.util
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vault import (
    Compartment,
    KdfCost,
    KeyringKey,
    MasterPassword,
    PinAndKey,
    VaultStore,
)
from core.vault.recovery_code import RecoveryCode
from tests.vectors.make_vaults import MADE_AT, StepClock

ROOT = Path(__file__).parents[3]
READER = ROOT / "docs" / "formats" / "decrypt_vault.py"
VECTORS = sorted((ROOT / "tests" / "vectors").glob("vault-1-*.tessera"))
KEPT = {path: json.loads(path.with_suffix(".json").read_text("utf-8")) for path in VECTORS}
WAYS = [(path, how) for path, kept in KEPT.items() for how in kept["opens"]]
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)

each_vault = pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
each_way = pytest.mark.parametrize(("path", "how"), WAYS, ids=[f"{path.stem}-{how}" for path, how in WAYS])


def read(path: Path, secret: str, how: str = "password") -> subprocess.CompletedProcess[str]:
    """Run the reader alone: without the project on its path."""
    return subprocess.run(
        [sys.executable, "-I", "-W", "error", READER, path, "--with", how],
        input=secret,
        capture_output=True,
        text=True,
        cwd=path.parent,
        check=False,
    )


@pytest.fixture(scope="module")
def reader() -> ModuleType:
    spec = importlib.util.spec_from_file_location("decrypt_vault", READER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """Return a copy of the vault with everything in it."""
    return Path(shutil.copy(ROOT / "tests" / "vectors" / "vault-1-full.tessera", tmp_path / "vault.tessera"))


PASSWORD = next(kept["opens"]["password"] for path, kept in KEPT.items() if path.stem == "vault-1-full")


def test_the_vaults_of_the_past_are_there():
    assert {path.stem for path in VECTORS} >= {"vault-1-fresh", "vault-1-full", "vault-1-rekeyed"}
    kinds = {item["kind"] for item in KEPT[VECTORS[1]]["holds"]["items"]}
    assert kinds == {"account", "login", "state", "tombstone"}


def test_the_reader_knows_nothing_of_tessera():
    tree = ast.parse(READER.read_text("utf-8"))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names | {"cryptography"}


@each_way
def test_the_reader_sees_what_it_always_saw(path: Path, how: str):
    kept = KEPT[path]
    done = read(path, kept["opens"][how], how)
    assert (done.returncode, done.stderr) == (0, "")
    expected = kept["holds"]
    if how == "keyring":
        for part in ("items", "seals"):
            expected = {**expected, part: [one for one in expected[part] if one["compartment"] == "accounts"]}
    assert json.loads(done.stdout) == expected


def credential(how: str, secret: str) -> Any:
    if how == "pin":
        pin, key = secret.split("\n")
        return PinAndKey(pin, bytes.fromhex(key))
    if how == "keyring":
        return KeyringKey(bytes.fromhex(secret))
    return RecoveryCode.parse(secret) if how == "recovery" else MasterPassword(secret)


@each_way
def test_the_store_sees_the_same(path: Path, how: str, tmp_path: Path):
    kept = KEPT[path]
    copy = Path(shutil.copy(path, tmp_path / "vault.tessera"))
    store = VaultStore(copy, clock=StepClock(MADE_AT + 3600), floor=CHEAP)
    report = store.unlock(credential(how, kept["opens"][how]))
    assert report.differs is None
    assert report.quarantined == ()
    seen = {item["id"]: item for item in _seen_by(store)}
    expected = {
        item["id"]: item
        for item in kept["holds"]["items"]
        if item["kind"] in ("account", "login") and store.is_open(Compartment[item["compartment"].upper()])
    }
    assert seen.keys() == expected.keys()
    for item, one in expected.items():
        for part in ("meta", "secret"):
            assert seen[item][part] == seen[item][part] | one[part]
        assert seen[item]["history"] == sorted(one["history"], key=lambda past: past["written"], reverse=True)
    for name, which, body in _states(kept["holds"]["items"]):
        if store.is_open(which):
            assert store.state(name, which) == body
    store.close()


def _seen_by(store: VaultStore) -> Iterator[dict[str, Any]]:
    for account in [*store.accounts(), *store.accounts(trashed=True)]:
        yield _printed(store, account, store.account_secret(account.id))
    if store.is_open(Compartment.PASSWORDS):
        for login in [*store.logins(), *store.logins(trashed=True)]:
            yield _printed(store, login, store.login_secret(login.id))


def _states(items: list[dict[str, Any]]) -> Iterator[tuple[str, Compartment, bytes]]:
    """Give the states that were kept, but for the one that unlocking itself writes."""
    for item in items:
        if item["kind"] == "state" and item["meta"]["name"] != "master-seen":
            which = Compartment[item["compartment"].upper()]
            yield item["meta"]["name"], which, bytes.fromhex(item["secret"]["body"]["hex"])


def _printed(store: VaultStore, value: Any, secret: Any) -> dict[str, Any]:
    past = [{"field": p.field, "value": _plain(p.value), "written": p.written} for p in store.history(value.id)]
    return {"id": value.id.hex(), "meta": _plain(value), "secret": _plain(secret), "history": past}


def _plain(value: Any) -> Any:
    """Return a value as the reader prints it."""
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, msgspec.Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value


@each_vault
def test_the_store_goes_on_where_the_past_left_off(path: Path, tmp_path: Path):
    """A vault of the past is saved by today's store, and the reader agrees with the result."""
    kept = KEPT[path]
    copy = Path(shutil.copy(path, tmp_path / "vault.tessera"))
    store = VaultStore(copy, clock=StepClock(MADE_AT + 3600), floor=CHEAP)
    store.unlock(MasterPassword(kept["opens"]["password"]))
    trashed = store.trash([account.id for account in store.accounts()])
    store.close()
    done = read(copy, kept["opens"]["password"])
    assert (done.returncode, done.stderr) == (0, "")
    now = {item["id"]: item for item in json.loads(done.stdout)["items"]}
    assert now.keys() == {item["id"] for item in kept["holds"]["items"]}
    assert all(now[account.id.hex()]["meta"]["trashed"] for account in trashed.changed)


@pytest.mark.parametrize("how", ["password", "recovery", "pin", "keyring"])
def test_a_wrong_credential_opens_nothing(full: Path, how: str):
    wrong = {
        "password": "wrong",
        "recovery": RecoveryCode(bytes(20)).text,
        "pin": "80976\n" + bytes(range(32)).hex(),
        "keyring": bytes(32).hex(),
    }
    done = read(full, wrong[how], how)
    assert (done.returncode, done.stdout) == (1, "")
    assert "not opened" in done.stderr


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE seal SET body = CAST(substr(body,1,40) || x'ff' || substr(body,42) AS BLOB) WHERE compartment=1",
        "UPDATE seal SET body = CAST(substr(body,1,40) || x'ff' || substr(body,42) AS BLOB) WHERE compartment=2",
        "UPDATE seal SET mac = zeroblob(32) WHERE compartment=2",
        "UPDATE header SET body = CAST(substr(body,1,10) || x'0001' || substr(body,13) AS BLOB)",
        "DELETE FROM slot WHERE id = (SELECT max(id) FROM slot WHERE substr(body,5,1) = x'04')",
    ],
)
def test_a_file_that_others_changed_is_not_believed(full: Path, damage: str):
    change(full, damage)
    done = read(full, PASSWORD)
    assert (done.returncode, done.stdout) == (1, "")
    assert "differs" in done.stderr


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("DELETE FROM item WHERE id = (SELECT min(id) FROM item WHERE compartment=2)", "list of passwords differs"),
        ("UPDATE item SET compartment=2 WHERE id = (SELECT min(id) FROM item WHERE compartment=1)", "list of accounts"),
        (
            (
                "UPDATE item SET meta = CAST(substr(meta,1,20) || x'00ff00ff' || substr(meta,25) AS BLOB)"
                " WHERE id = (SELECT min(id) FROM item)"
            ),
            "is damaged",
        ),
        (
            (
                "UPDATE item SET secret = CAST(substr(secret,1,20) || x'00ff00ff' || substr(secret,25) AS BLOB)"
                " WHERE id = (SELECT min(id) FROM item WHERE secret != '')"
            ),
            "is damaged",
        ),
    ],
)
def test_what_is_missing_or_damaged_is_named_and_the_rest_is_read(full: Path, damage: str, words: str):
    whole = len(json.loads(read(full, PASSWORD).stdout)["items"])
    change(full, damage)
    done = read(full, PASSWORD)
    assert done.returncode == 2
    assert words in done.stderr
    assert len(json.loads(done.stdout)["items"]) == whole - 1


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        assert connection.execute(statement).rowcount == 1
    connection.close()


simple = (
    st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary(max_size=70_000)
)
values = st.recursive(simple, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(value=values)
def test_the_reader_reads_messagepack(reader: ModuleType, value: object):
    assert reader.MessagePack.read(msgspec.msgpack.encode(value)) == value


@pytest.mark.parametrize("length", [0, 15, 16, 31, 32, 255, 256, 65535, 65536])
def test_every_length_of_messagepack(reader: ModuleType, length: int):
    for value in ("x" * length, b"x" * length, [1] * length, {str(n): 1 for n in range(length)}):
        assert reader.MessagePack.read(msgspec.msgpack.encode(value)) == value


@given(key=st.binary(min_size=20, max_size=20), place=st.integers(0, 33), other=st.integers(1, 31))
def test_the_reader_reads_recovery_codes(reader: ModuleType, key: bytes, place: int, other: int):
    code = RecoveryCode(key)
    assert reader.parse_recovery_code(code.text.lower()) == key
    plain = code.text.replace("-", "")
    wrong = reader.CROCKFORD[(reader.CROCKFORD.index(plain[place]) + other) % 32]
    with pytest.raises(reader.CannotOpenError):
        reader.parse_recovery_code(plain[:place] + wrong + plain[place + 1 :])
