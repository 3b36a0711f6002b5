"""Trash, purge, use and history: for all items together or for none, in one save."""

from __future__ import annotations

import pytest

from core.vault import (
    AccountEdit,
    Compartment,
    CompartmentClosed,
    ItemDamaged,
    ItemMissing,
    LoginEdit,
    MasterPassword,
)
from tests.core.vault.vaults import PASSWORD, query, reopened, run_sql

PASSWORDS = Compartment.PASSWORDS
CHANGES = {
    "trash": lambda store, items: store.trash(items),
    "restore": lambda store, items: store.restore(items),
    "purge": lambda store, items: store.purge(items),
}


def counters(store) -> list[int]:
    return [store._open[which].seal.counter for which in Compartment]


def ids(store) -> list[bytes]:
    return [account.id for account in store.accounts()]


@pytest.mark.parametrize("name", ["trash", "purge"])
def test_many_items_are_one_save(store, name):
    before = counters(store)
    CHANGES[name](store, ids(store))
    assert counters(store) == [before[0] + 1, before[1]]
    assert store.accounts() == []


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_one_item_that_is_not_there_stops_all(store, path, change):
    items = ids(store)
    store.purge([items[2]])
    before = path.read_bytes()
    for other in ([items[0], bytes(16)], [items[0], store.logins()[0].id]):
        with pytest.raises(ItemMissing):
            change(store, other)
    if change is not CHANGES["purge"]:
        with pytest.raises(ItemMissing) as caught:
            change(store, [items[0], items[2]])
        assert caught.value.item == items[2]
    assert path.read_bytes() == before
    assert ids(store) == items[:2]


def test_the_date_in_the_trash_is_that_of_the_first_time(store, clock):
    (item, *_) = ids(store)
    first = store.trash([item]).changed[0].trashed
    clock.time += 100
    assert store.trash([item]).changed == ()
    assert store.account(item).trashed == first == clock.time - 100


def test_what_is_in_the_trash_keeps_its_secret_and_its_past(store):
    (item, *_) = ids(store)
    store.edit_account(item, AccountEdit(key=b"second"))
    past, secret = store.history(item), store.account_secret(item)
    assert len(past) == 1
    store.trash([item])
    assert (store.history(item), store.account_secret(item)) == (past, secret)
    store.restore([item])
    assert (store.history(item), store.account_secret(item)) == (past, secret)


def test_purge_leaves_nothing_of_the_secret_in_the_file(store, path):
    (item, *_) = ids(store)
    store.close()
    ((meta, secret),) = query(path, "SELECT meta, secret FROM item WHERE id=?", item)
    again = reopened(path)
    again.purge([item])
    again.close()
    content = path.read_bytes()
    assert bytes(meta)[:64] not in content  # type: ignore[arg-type]
    assert bytes(secret)[:64] not in content  # type: ignore[arg-type]
    ((_, left),) = query(path, "SELECT meta, secret FROM item WHERE id=?", item)
    assert left == b""


def test_history_is_newest_first_over_all_fields(store, clock):
    (login, _) = store.logins()
    for number in range(3):
        clock.time += 10
        store.edit_login(login.id, LoginEdit(password=f"next {number}", username=f"me again {number}"))
    past = store.history(login.id)
    assert [earlier.value for earlier in past if earlier.field == "password"] == ["next 1", "next 0", "password 0!"]
    assert [earlier.value for earlier in past if earlier.field == "username"] == ["me again 1", "me again 0", "me0"]
    assert [earlier.written for earlier in past] == sorted((earlier.written for earlier in past), reverse=True)


def test_a_damaged_item_can_only_be_purged(store, path):
    item, *_ = ids(store)
    store.close()
    run_sql(path, ("UPDATE item SET meta=CAST(substr(meta,1,12)||zeroblob(256) AS BLOB) WHERE id=?", (item,)))
    store.unlock(MasterPassword(PASSWORD))
    assert store.quarantined == (item,)
    for change in (lambda: store.trash([item]), lambda: store.touch(item, 1.0)):
        with pytest.raises(ItemDamaged):
            change()
    assert store.purge([item]).removed == (item,)
    assert store.quarantined == ()


def test_generic_items_live_in_the_compartment_they_were_put_into(store):
    item = store.put_item("pairing", {"name": "browser"}, {"key": b"k"}, compartment=PASSWORDS)
    assert store.items("pairing") == []
    (found,) = store.items("pairing", PASSWORDS)
    assert (found.id, found.compartment) == (item, PASSWORDS)
    store.lock(PASSWORDS)
    with pytest.raises(CompartmentClosed):
        store.items("pairing", PASSWORDS)
    with pytest.raises(CompartmentClosed):
        store.put_item("pairing", {}, {}, compartment=PASSWORDS)
    with pytest.raises(ItemMissing):
        store.item_secret(item)
    assert store.items("pairing") == []


def test_use_of_what_is_closed_or_gone_is_refused(store):
    login = store.logins()[0].id
    store.lock(PASSWORDS)
    for item in (login, bytes(16)):
        with pytest.raises(ItemMissing):
            store.touch(item, 1.0)
    store.lock()
    with pytest.raises(CompartmentClosed):
        store.touch(login, 1.0)
