"""A slot that is cheaper to guess at than those of today is made anew, and never the other way round."""

from __future__ import annotations

import pytest

from core.vault import (
    DEFAULT_COST,
    Compartment,
    CompartmentClosed,
    KdfCost,
    MasterPassword,
    SaveFailed,
    WrongPassword,
)
from core.vault.slots import find_slot
from core.vault.values import SlotKind
from tests.core.vault.vaults import CHEAP, PASSWORD, reopened

TODAY = KdfCost(memory_kib=128, passes=2, lanes=2)


def cost_of(store) -> KdfCost:
    return find_slot(store._ready_file()[1].slots, SlotKind.PASSWORD).cost


def test_a_cheaper_slot_is_made_anew_and_opens_with_the_same_password(store, path):
    before = store.slot_id(SlotKind.PASSWORD)
    assert store.raise_cost(PASSWORD, TODAY)
    assert cost_of(store) == TODAY
    assert store.slot_id(SlotKind.PASSWORD) != before
    assert not store.raise_cost(PASSWORD, TODAY)
    store.close()
    again = reopened(path)
    assert again.is_open(Compartment.PASSWORDS)
    assert len(again.accounts()) == 3
    again.close()


@pytest.mark.parametrize("today", [CHEAP, KdfCost(32, 1, 1), KdfCost(64, 1, 4)])
def test_nothing_is_ever_lowered(store, today):
    assert not store.raise_cost(PASSWORD, today)
    assert cost_of(store) == CHEAP


def test_what_was_dearer_in_one_way_stays_so(store):
    store.change_password(PASSWORD, PASSWORD, cost=KdfCost(64, 5, 1))
    assert store.raise_cost(PASSWORD, KdfCost(128, 2, 1))
    assert cost_of(store) == KdfCost(128, 5, 1)


def test_another_password_than_that_of_the_slot_changes_nothing(store):
    with pytest.raises(WrongPassword):
        store.raise_cost("something else", TODAY)
    assert cost_of(store) == CHEAP


def test_with_passwords_closed_nothing_changes(store):
    store.lock(Compartment.PASSWORDS)
    with pytest.raises(CompartmentClosed):
        store.raise_cost(PASSWORD, TODAY)
    assert cost_of(store) == CHEAP


def test_a_disk_that_takes_nothing_leaves_the_slot_as_it_was(store, path, monkeypatch):
    def fail(_changes):
        raise SaveFailed("full")

    with monkeypatch.context() as patch:
        patch.setattr(store._file, "commit", fail)
        with pytest.raises(SaveFailed):
            store.raise_cost(PASSWORD, TODAY)
    store.close()
    again = reopened(path)
    assert cost_of(again) == CHEAP
    again.close()


def test_an_unlock_says_when_a_slot_is_cheap(store, path):
    store.close()
    assert store.unlock(MasterPassword(PASSWORD)).needs_cost_raise
    assert store.raise_cost(PASSWORD)
    assert cost_of(store) == DEFAULT_COST
    store.close()
    assert not store.unlock(MasterPassword(PASSWORD)).needs_cost_raise
