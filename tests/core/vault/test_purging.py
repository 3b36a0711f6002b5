"""What the trash keeps no longer goes by itself, but never because of a clock that is wrong."""

from __future__ import annotations

import pytest

from core.vault import Account, Compartment, CompartmentClosed, MasterPassword
from core.vault.purging import DAY, KEPT_DAYS, find_overdue
from core.vault.timekeeping import CLOCK
from tests.core.vault.vaults import PASSWORD, new_store, query, run_sql

NOW = 1_800_000_000.0


def in_trash(name: int, trashed: float) -> Account:
    return Account(id=bytes([name]) * 16, trashed=trashed)


@pytest.mark.parametrize(
    ("days", "found"), [(0, False), (29.99, False), (30, True), (31, True), (4000, True), (-5, False)]
)
def test_thirty_days_are_kept_and_no_more(days, found):
    overdue = find_overdue([in_trash(1, NOW - days * DAY), in_trash(2, 0.0)], NOW, NOW)
    assert overdue.items == ((bytes([1]) * 16,) if found else ())


@pytest.mark.parametrize(
    ("since_save", "trusted"),
    [(0, True), (1, True), (60 * DAY, True), (60 * DAY + 1, False), (-1, False), (-400 * DAY, False)],
)
def test_the_clock_is_trusted_from_the_last_save_to_sixty_days_after_it(since_save, trusted):
    overdue = find_overdue([in_trash(1, NOW - 500 * DAY)], NOW, NOW - since_save)
    assert overdue.items
    assert overdue.trusted is trusted


@pytest.fixture
def left(store, clock):
    """Return the vault with one account in the trash since now, one a day later, closed."""
    first, second, _third = store.accounts()
    store.trash([first.id])
    clock.time += DAY
    store.trash([second.id])
    store.close()
    return store, first.id, second.id


def opened(store):
    store.unlock(MasterPassword(PASSWORD))
    return store


def test_what_is_overdue_is_purged_after_an_unlock(left, clock, path):
    store, first, second = left
    clock.time += (KEPT_DAYS - 1) * DAY
    opened(store)
    assert store.overdue().items == (first,)
    assert store.purge_overdue().removed == (first,)
    assert [account.id for account in store.accounts(trashed=True)] == [second]
    assert store.purge_overdue().removed == ()
    store.close()
    assert [account.id for account in opened(store).accounts(trashed=True)] == [second]


@pytest.mark.parametrize("days", [61, -2, 3650])
def test_a_clock_in_doubt_deletes_nothing_even_after_a_save(left, clock, days):
    store, first, second = left
    clock.time += days * DAY
    opened(store)
    store.touch(store.accounts()[0].id, clock.time)  # saved with the time of the clock in doubt
    assert not store.overdue().trusted
    assert store.purge_overdue().removed == ()
    assert {account.id for account in store.accounts(trashed=True)} == {first, second}
    assert store.purge([first]).removed == (first,)  # by hand as before


def test_an_unlock_that_saves_by_itself_does_not_vouch_for_the_clock(store, clock):
    store.set_pin_slot("246810", bytes(32))  # from here on an unlock notes that the master password was typed
    store.trash([store.accounts()[0].id])
    store.close()
    clock.time += 100 * DAY
    opened(store)
    assert store.check().saved_at == clock.time
    assert store.overdue().last_save == clock.time - 100 * DAY
    assert store.purge_overdue().removed == ()


def test_nothing_is_purged_while_the_vault_is_only_read(left, clock, path):
    _store, first, _second = left
    (lost,) = query(path, "SELECT id FROM item WHERE compartment = 1 AND id != ? LIMIT 1", first)[0]
    run_sql(path, ("DELETE FROM item WHERE id = ?", (lost,)))
    clock.time += KEPT_DAYS * DAY
    again = new_store(path, clock)
    assert again.unlock(MasterPassword(PASSWORD)).read_only
    assert first in again.overdue().items
    assert again.purge_overdue().removed == ()
    again.close()


def test_a_save_under_a_wrong_clock_vouches_for_it_never_however_often_it_is_opened(left, clock):
    store, first, second = left
    clock.time += 100 * DAY
    for _ in range(3):
        opened(store)
        store.touch(store.accounts()[0].id, clock.time)
        assert not store.overdue().trusted
        assert store.purge_overdue().removed == ()
        store.close()
        clock.time += DAY
    assert {account.id for account in opened(store).accounts(trashed=True)} == {first, second}


def test_a_save_of_a_login_under_a_wrong_clock_is_remembered_too(left, clock):
    store, first, _second = left
    clock.time += 100 * DAY
    store = opened(store)
    store.touch(store.logins()[0].id, clock.time)
    store.close()
    assert opened(store).purge_overdue().removed == ()
    assert first in store.overdue().items


def test_a_clock_that_is_set_right_again_is_trusted_again(left, clock):
    store, first, _second = left
    clock.time += 100 * DAY
    opened(store).touch(store.accounts()[0].id, clock.time)
    store.close()
    clock.time -= 71 * DAY
    store = opened(store)
    assert store.purge_overdue().removed == (first,)
    assert store.state(CLOCK) == b""


def test_an_empty_trash_ends_the_doubt(left, clock):
    store, first, second = left
    clock.time += 100 * DAY
    opened(store).purge([first, second])
    store.touch(store.accounts()[0].id, clock.time)
    store.close()
    store = opened(store)
    store.trash([store.accounts()[0].id])
    store.close()
    clock.time += KEPT_DAYS * DAY
    assert len(opened(store).purge_overdue().removed) == 1


def test_what_is_trashed_by_a_clock_that_runs_behind_is_kept_as_long(store, clock):
    clock.time -= 4000 * DAY
    store.trash([store.accounts()[0].id])
    store.close()
    clock.time += 4001 * DAY
    assert opened(store).purge_overdue().removed == ()
    store.close()
    clock.time += KEPT_DAYS * DAY
    assert len(opened(store).purge_overdue().removed) == 1


def test_new_keys_carry_the_doubt_along(left, clock):
    store, first, second = left
    clock.time += 100 * DAY
    opened(store).rekey("another password")
    store.close()
    store.unlock(MasterPassword("another password"))
    assert store.purge_overdue().removed == ()
    clock.time -= 70 * DAY
    store.rekey(PASSWORD)
    store.close()
    report = opened(store).unlock(MasterPassword(PASSWORD))
    assert report.differs is None
    assert set(store.purge_overdue().removed) == {first, second}


def test_logins_go_by_the_same_rule_while_passwords_is_open(store, clock):
    login = store.logins()[0].id
    store.trash([login])
    store.close()
    clock.time += KEPT_DAYS * DAY
    opened(store).lock(Compartment.PASSWORDS)
    with pytest.raises(CompartmentClosed):
        store.purge_overdue(Compartment.PASSWORDS)
    store.unlock(MasterPassword(PASSWORD))
    assert store.purge_overdue().removed == ()  # accounts alone
    assert store.purge_overdue(Compartment.PASSWORDS).removed == (login,)
    assert store.overdue(Compartment.PASSWORDS).items == ()
