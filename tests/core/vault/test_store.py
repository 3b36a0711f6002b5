"""A life with a vault: make, add, change, lock, open again."""

from __future__ import annotations

import itertools
import math

import pytest

from core.vault import (
    AccountEdit,
    AccountSecret,
    Compartment,
    CompartmentClosed,
    CounterSpent,
    CustomField,
    EmptyPassword,
    ItemMissing,
    KeyringKey,
    LoginEdit,
    LoginSecret,
    LoginUrl,
    MasterPassword,
    NoVault,
    PinAndKey,
    RecoveryEntry,
    Rules,
    SlotKind,
    VaultExists,
    VaultStore,
    WrongKeyringKey,
    WrongPassword,
    WrongPin,
    WrongRecoveryCode,
)
from core.vault.recovery_code import RecoveryCode
from tests.core.vault.vaults import KEY, PASSWORD, FakeClock, new_account, new_login, new_store, new_vault, reopened

ACCOUNTS, PASSWORDS = Compartment.ACCOUNTS, Compartment.PASSWORDS
RFC_KEY = AccountSecret(key=KEY)


def test_a_new_vault_is_open_and_private(path, clock):
    store = new_store(path, clock)
    assert not store.exists()
    with pytest.raises(NoVault):
        store.check()
    code = store.create(PASSWORD)
    assert store.exists()
    assert store.is_open(ACCOUNTS)
    assert store.is_open(PASSWORDS)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert store.check().slots == {SlotKind.PASSWORD, SlotKind.RECOVERY}
    with pytest.raises(VaultExists):
        store.create(PASSWORD)
    store.close()
    assert sorted(file.name for file in path.parent.iterdir() if file.stat().st_size) == [path.name]
    again = new_store(path, clock)
    assert again.unlock(code).opened == {ACCOUNTS, PASSWORDS}
    again.close()


def test_everything_is_there_after_a_restart(store, path):
    secret = AccountSecret(
        key=bytes(range(64)),
        pin="1234",
        recovery_codes=(RecoveryEntry("aaa"), RecoveryEntry("bbb", used=5.5)),
        picture=b"\x89PNG" * 3000,
    )
    new = new_account(
        issuer="\u00dcn\u00efcode \U0001f511",
        label="",
        note="x\ny",
        type="hotp",
        algorithm="SHA512",
        digits=10,
        counter=2**64 - 2,
        groups=("a", "b"),
        pinned=True,
        icon="brand:github",
        inactive="moved",
        secret=secret,
    )
    (added,) = store.add_accounts([new]).added
    login_secret = LoginSecret(password="p\u00e4ss", note="n", custom=(CustomField("a", "b", hidden=True),))
    (login,) = store.add_logins(
        [new_login(urls=(LoginUrl("https://a.example", "site"),), tags=("t",), account=added.id, secret=login_secret)]
    ).added
    before = store.accounts(), store.logins()
    store.close()
    again = reopened(path)
    assert (again.accounts(), again.logins()) == before
    assert again.account(added.id) == added
    assert again.account_secret(added.id) == secret
    assert again.login(login.id) == login
    assert again.login_secret(login.id) == login_secret
    for name in ("issuer", "label", "note", "type", "algorithm", "digits", "counter", "groups", "pinned", "icon"):
        assert getattr(again.account(added.id), name) == getattr(new, name)
    again.close()


@pytest.mark.parametrize("wrong", ["", "Correct horse", "correct horse ", "correct  horse"])
def test_a_wrong_password_opens_nothing(store, wrong):
    store.lock()
    with pytest.raises(WrongPassword):
        store.unlock(MasterPassword(wrong))
    assert not store.is_open(ACCOUNTS)
    assert store.unlock(MasterPassword(PASSWORD)).differs is None


def test_a_password_opens_however_its_letters_are_composed(path):
    store = new_store(path)
    store.create("caf\u00e9")
    store.lock()
    store.unlock(MasterPassword("cafe\u0301"))
    store.close()


def test_a_vault_made_with_decomposed_letters_opens_too(path, monkeypatch):
    monkeypatch.setattr("core.vault.credentials.unicodedata.normalize", lambda form, text: text)
    store = new_store(path)
    store.create("cafe\u0301")
    store.lock()
    monkeypatch.undo()
    store.unlock(MasterPassword("caf\u00e9"))
    store.close()


def test_closed_compartments_say_which(store):
    (login,) = store.add_logins([new_login()]).added
    account = store.accounts()[0]
    session = store.session
    store.lock(PASSWORDS)
    assert store.session == session + 1
    assert [store.is_open(which) for which in Compartment] == [True, False]
    for action in (
        store.logins,
        lambda: store.login_secret(login.id),
        lambda: store.add_logins([new_login()]),
        lambda: store.state("x", PASSWORDS),
        lambda: store.change_password(PASSWORD, "new"),
        lambda: store.set_keyring_slot(bytes(32)),
        lambda: store.rekey("new"),
        store.new_lineage,
    ):
        with pytest.raises(CompartmentClosed) as caught:
            action()
        assert caught.value.which is PASSWORDS
    assert store.edit_account(account.id, AccountEdit(label="still works")).changed
    store.lock()
    assert not store.is_open(ACCOUNTS)
    for action in (
        store.accounts,
        lambda: store.account(account.id),
        lambda: store.account_secret(account.id),
        lambda: store.codes([account.id], 0.0),
        lambda: store.add_accounts([new_account()]),
        lambda: store.trash([account.id]),
        lambda: store.history(account.id),
        lambda: store.rules,
        lambda: store.put_rules(Rules()),
    ):
        with pytest.raises(CompartmentClosed) as caught:
            action()
        assert caught.value.which is ACCOUNTS


def test_locking_accounts_locks_passwords(store):
    store.lock()
    assert not store.is_open(PASSWORDS)
    store.unlock(MasterPassword(PASSWORD))
    assert store.is_open(PASSWORDS)


def test_accounts_alone_save_and_passwords_open_later(store, path):
    store.set_keyring_slot(bytes(32))
    logins = store.logins()
    store.lock()
    assert store.unlock(KeyringKey(bytes(32))).opened == {ACCOUNTS}
    assert not store.is_open(PASSWORDS)
    (added,) = store.add_accounts([new_account(9)]).added
    report = store.unlock(MasterPassword(PASSWORD))
    assert report.opened == {ACCOUNTS, PASSWORDS}
    assert report.differs is None
    assert store.logins() == logins
    store.add_logins([new_login(9)])
    store.close()
    again = reopened(path)
    assert added in again.accounts()
    assert len(again.logins()) == len(logins) + 1
    again.close()


def test_a_failed_second_unlock_leaves_accounts_open(store):
    store.set_keyring_slot(bytes(32))
    store.lock()
    store.unlock(KeyringKey(bytes(32)))
    with pytest.raises(WrongPassword):
        store.unlock(MasterPassword("wrong"))
    assert store.is_open(ACCOUNTS)
    assert len(store.accounts()) == 3


def test_edits_keep_earlier_keys(store, clock):
    account = store.accounts()[0]
    first = store.account_secret(account.id).key
    clock.time += 10
    (changed,) = store.edit_account(account.id, AccountEdit(issuer="New", key=b"second")).changed
    assert (changed.issuer, changed.label) == ("New", account.label)
    assert changed.modified == clock.time
    clock.time += 10
    store.edit_account(account.id, AccountEdit(key=b"third"))
    assert store.account_secret(account.id).key == b"third"
    assert [(one.field, one.value) for one in store.history(account.id)] == [("key", b"second"), ("key", first)]


def test_an_edit_that_changes_nothing_saves_nothing(store, path):
    account = store.accounts()[0]
    before = path.read_bytes()
    assert not store.edit_account(account.id, AccountEdit(issuer=account.issuer)).changed
    assert not store.edit_account(account.id, AccountEdit()).changed
    assert not store.restore([account.id]).changed
    assert path.read_bytes() == before


def test_renaming_never_opens_the_secret(store, monkeypatch):
    opened = []
    real = type(store)._text
    monkeypatch.setattr(type(store), "_text", lambda self, *args: opened.append(args[-1]) or real(self, *args))
    store.edit_account(store.accounts()[0].id, AccountEdit(label="x", groups=("g",), pinned=True))
    assert set(opened) == {"meta"}


def test_the_last_counter_is_refused_and_stays(store):
    (account,) = store.add_accounts([new_account(secret=RFC_KEY, type="hotp", counter=2**64 - 2)]).added
    (counted,) = store.next_hotp(account.id).changed
    assert counted.counter == 2**64 - 1
    assert store.codes([account.id], 0.0)[account.id][0].text
    with pytest.raises(CounterSpent):
        store.next_hotp(account.id)
    assert store.account(account.id).counter == 2**64 - 1


def test_trash_restore_purge(store, path, clock):
    first, second, third = store.accounts()
    change = store.trash([first.id, second.id])
    assert [account.trashed for account in change.changed] == [clock.time] * 2
    assert [account.id for account in store.accounts()] == [third.id]
    assert {account.id for account in store.accounts(trashed=True)} == {first.id, second.id}
    store.restore([first.id])
    assert store.purge([second.id]).removed == (second.id,)
    for gone in (store.account, store.account_secret, lambda item: store.trash([item])):
        with pytest.raises(ItemMissing):
            gone(second.id)
    store.close()
    again = reopened(path)
    assert {account.id for account in again.accounts()} == {first.id, third.id}
    assert again.accounts(trashed=True) == []
    assert [item.id for item in again.items("tombstone")] == [second.id]
    again.close()


def test_reorder(store):
    store.add_accounts([new_account(number) for number in range(3, 6)])
    ids = [account.id for account in store.accounts()]
    change = store.reorder([ids[4], ids[1]], before=ids[0])
    assert {account.id for account in change.changed} == {ids[4], ids[1]}
    assert [account.id for account in store.accounts()] == [ids[4], ids[1], ids[0], ids[2], ids[3], ids[5]]
    store.reorder([ids[4]], before=None)
    assert store.accounts()[-1].id == ids[4]
    with pytest.raises(ItemMissing):
        store.reorder([ids[0]], before=bytes(16))


def test_every_order_of_few_accounts_can_be_reached(store):
    ids = [account.id for account in store.accounts()]
    for wanted in itertools.permutations(ids):
        store.reorder(wanted, before=None)
        assert tuple(account.id for account in store.accounts()) == wanted


def test_codes(store, path):
    totp, hotp, idle = store.add_accounts(
        [
            new_account(secret=RFC_KEY, digits=8),
            new_account(secret=RFC_KEY, type="hotp", counter=1),
            new_account(secret=RFC_KEY, inactive="moved"),
        ]
    ).added
    codes = store.codes([totp.id, hotp.id, idle.id, bytes(16)], at=59.0)
    assert set(codes) == {totp.id, hotp.id}
    now, following = codes[totp.id]
    assert (now.text, now.valid_from, now.valid_until) == ("94287082", 30.0, 60.0)
    assert (following.valid_from, following.valid_until) == (60.0, 90.0)
    assert [code.text for code in codes[hotp.id]] == ["287082", "287082"]
    assert codes[hotp.id][0].valid_until == math.inf
    (counted,) = store.next_hotp(hotp.id).changed
    assert counted.counter == 2
    store.close()
    again = reopened(path)
    assert again.codes([hotp.id], 0.0)[hotp.id][0].text == "359152"
    again.close()


def test_codes_open_only_the_secrets_that_are_asked_for(store, monkeypatch):
    opened = []
    real = type(store)._text
    monkeypatch.setattr(type(store), "_text", lambda self, *args: opened.append(args[1:]) or real(self, *args))
    ids = [account.id for account in store.accounts()]
    store.codes(ids[:2], 0.0)
    assert opened == [(ids[0], "secret"), (ids[1], "secret")]


def test_use_is_counted(store):
    account = store.accounts()[0]
    store.touch(account.id, 12.5)
    (changed,) = store.touch(account.id, 13.5).changed
    assert (changed.uses, changed.last_used, changed.modified) == (2, 13.5, account.modified)


def test_logins_keep_what_was_before(store, clock):
    login = store.logins()[0]
    clock.time += 5
    store.edit_login(login.id, LoginEdit(password="Password 0??", username="you"))
    changed = store.login(login.id)
    assert {(one.field, one.value) for one in store.history(login.id)} == {
        ("password", "password 0!"),
        ("username", "me0"),
    }
    assert changed.folded == login.folded
    assert changed.fingerprint != login.fingerprint
    assert (changed.password_changed, login.password_changed) == (clock.time, clock.time - 5)
    assert len(changed.fingerprint) == len(changed.folded) == 8
    store.edit_login(login.id, LoginEdit(favourite=True, strength=2))
    assert store.login(login.id).password_changed == clock.time


def test_equal_passwords_have_equal_fingerprints_in_this_vault_only(store, tmp_path):
    one, two = store.add_logins([new_login(7), new_login(7)]).added
    assert one.fingerprint == two.fingerprint
    other = new_vault(tmp_path / "other" / "vault.tessera")
    assert other.add_logins([new_login(7)]).added[0].fingerprint != one.fingerprint
    other.close()


def test_rules_state_and_drafts(store, path):
    assert store.rules == Rules()
    store.put_rules(Rules(idle_seconds=60, capture_allowed=True))
    store.put_state("room", b"\0\xff" * 3000, PASSWORDS)
    store.put_state("gone", b"x")
    store.put_state("gone", None)
    store.put_draft(b"half a sentence")
    store.close()
    again = reopened(path)
    assert again.rules == Rules(idle_seconds=60, capture_allowed=True)
    assert again.state("room", PASSWORDS) == b"\0\xff" * 3000
    assert again.state("room") is None
    assert again.state("gone") is None
    assert again.draft() == b"half a sentence"
    assert again.draft() == b"half a sentence"
    again.put_draft(None)
    assert again.draft() is None
    again.close()


def test_generic_items(store, path):
    item = store.put_item("pairing", {"name": "browser"}, {"key": b"k"})
    store.put_item("pairing", {"seen": 5}, {}, item=item)
    store.close()
    again = reopened(path)
    (found,) = again.items("pairing")
    assert (found.id, found.meta) == (item, {"name": "browser", "seen": 5})
    assert again.item_secret(item) == {"key": b"k"}
    again.purge([item])
    assert again.items("pairing") == []
    again.close()


def test_change_of_master_password(store, path):
    code = store.replace_recovery_code()
    store.set_pin_slot("123456", bytes(32))
    with pytest.raises(WrongPassword):
        store.change_password("wrong", "new")
    with pytest.raises(EmptyPassword):
        store.change_password(PASSWORD, "")
    store.change_password(PASSWORD, "new")
    store.verify_password("new")
    with pytest.raises(WrongPassword):
        store.verify_password(PASSWORD)
    store.close()
    again = new_store(path)
    with pytest.raises(WrongPassword):
        again.unlock(MasterPassword(PASSWORD))
    for credential in (MasterPassword("new"), code, PinAndKey("123456", bytes(32))):
        assert len(again.unlock(credential).opened) == 2
        assert len(again.accounts()) == 3
        again.lock()
    again.close()


def test_recovery(store, path):
    code = store.replace_recovery_code()
    with pytest.raises(WrongRecoveryCode):
        store.set_password_after_recovery("new")
    store.lock()
    with pytest.raises(WrongRecoveryCode):
        store.unlock(RecoveryCode(bytes(20)))
    store.unlock(RecoveryCode.parse(code.text.lower().replace("-", " ")))
    fresh = store.set_password_after_recovery("new")
    store.lock()
    with pytest.raises(WrongRecoveryCode):
        store.unlock(code)
    store.unlock(MasterPassword("new"))
    store.lock()
    store.unlock(fresh)


def test_slots_of_pin_and_keyring(store):
    key = bytes(range(32))
    store.set_pin_slot("2468", key)
    store.set_keyring_slot(key)
    assert store.check().slots == set(SlotKind)
    store.lock()
    for credential, refusal in (
        (PinAndKey("2469", key), WrongPin),
        (PinAndKey("2468", bytes(32)), WrongPin),
        (KeyringKey(bytes(32)), WrongKeyringKey),
    ):
        with pytest.raises(refusal):
            store.unlock(credential)
    assert store.unlock(PinAndKey("2468", key)).opened == {ACCOUNTS, PASSWORDS}
    store.drop_slot(SlotKind.PIN)
    store.drop_slot(SlotKind.PASSWORD)
    assert store.check().slots == {SlotKind.PASSWORD, SlotKind.RECOVERY, SlotKind.KEYRING}


def test_new_keys(store, path):
    old_code = store.replace_recovery_code()
    store.set_pin_slot("2468", bytes(32))
    store.set_keyring_slot(bytes(32))
    store.purge([store.accounts()[0].id])
    one, two = store.add_logins([new_login(5), new_login(5)]).added
    accounts, logins = store.accounts(), [(login.id, store.login_secret(login.id)) for login in store.logins()]
    keys = [store._open[which].keys.dek for which in Compartment]
    code = store.rekey("new")
    assert all(old != store._open[which].keys.dek for old, which in zip(keys, Compartment, strict=True))
    assert store.accounts() == accounts
    assert store.login(one.id).fingerprint == store.login(two.id).fingerprint != one.fingerprint
    store.add_accounts([new_account()])
    store.close()
    again = new_store(path)
    for credential in (MasterPassword(PASSWORD), old_code):
        with pytest.raises((WrongPassword, WrongRecoveryCode)):
            again.unlock(credential)
    assert again.check().slots == {SlotKind.PASSWORD, SlotKind.RECOVERY}
    report = again.unlock(MasterPassword("new"))
    assert (report.differs, report.quarantined) == (None, ())
    assert again.accounts()[:2] == accounts
    assert [(login.id, again.login_secret(login.id)) for login in again.logins()] == logins
    assert again.account_secret(accounts[0].id).key
    again.lock()
    again.unlock(code)
    again.close()


def test_a_store_can_be_used_from_threads(store):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: store.add_accounts([new_account(number)]), range(40)))
    assert len({account.order for account in store.accounts()}) == 43


def test_nothing_secret_is_in_a_repr(store):
    account, login = store.accounts()[0], store.logins()[0]
    things = [
        store.account_secret(account.id),
        store.login_secret(login.id),
        new_account().secret,
        new_account(),
        new_login(),
        AccountEdit(key=KEY, pin="1234"),
        LoginEdit(password="password 0!"),
        RecoveryEntry("1234"),
        CustomField("a", "1234", hidden=True),
        MasterPassword("1234"),
        PinAndKey("1234", KEY),
        KeyringKey(KEY),
        RecoveryCode(KEY),
        store._open[ACCOUNTS].keys,
    ]
    store.edit_account(account.id, AccountEdit(key=b"other"))
    things += store.history(account.id)
    for thing in things:
        text = repr(thing) + str(thing)
        assert not any(secret in text for secret in ("1234", "password 0", repr(KEY)[2:12], KEY.hex())), type(thing)


def test_stamps_grow_though_the_clock_goes_back(path):
    clock = FakeClock(2_000_000_000.0)
    store = new_vault(path, accounts=1, clock=clock)
    account = store.accounts()[0]
    store.close()
    late = new_store(path, FakeClock(1_000_000_000.0))
    late.unlock(MasterPassword(PASSWORD))
    before = late._open[ACCOUNTS].newest
    late.edit_account(account.id, AccountEdit(label="later"))
    assert late._open[ACCOUNTS].newest > before
    assert isinstance(late, VaultStore)
    late.close()
