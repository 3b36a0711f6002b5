"""Generated passwords of the last days: remembered, sealed in the vault, and forgotten in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.passwords import REMEMBERED_STATE, Remembered, recall, remember
from core.vault import Compartment, CompartmentClosed
from tests.core.vault.vaults import FakeClock, new_vault, reopened

DAY = 86400.0
NOW = 1_800_000_000.0


def test_newest_first_and_each_once():
    body = remember(None, "one", NOW, "a.com")
    body = remember(body, "two", NOW + 1)
    body = remember(body, "one", NOW + 2, "b.com")
    assert recall(body, NOW + 3) == (Remembered("one", NOW + 2, "b.com"), Remembered("two", NOW + 1))


def test_they_are_forgotten_after_seven_days_and_not_before():
    body = remember(remember(None, "old", NOW), "new", NOW + DAY)
    assert [one.text for one in recall(body, NOW + 7 * DAY)] == ["new", "old"]
    assert [one.text for one in recall(body, NOW + 7 * DAY + 1)] == ["new"]
    assert [one.text for one in recall(body, NOW - 100 * DAY)] == ["new", "old"]


def test_a_clock_in_doubt_deletes_nothing():
    later = NOW + 400 * DAY
    body = remember(None, "old", NOW)
    assert [one.text for one in recall(body, later, trusted=False)] == ["old"]
    kept = remember(body, "new", later, trusted=False)
    assert [one.text for one in recall(kept, NOW + DAY)] == ["new", "old"]
    assert [one.text for one in recall(remember(body, "new", later), NOW)] == ["new"]


def test_there_is_an_end_to_it():
    body = None
    for number in range(300):
        body = remember(body, f"pw {number}", NOW + number)
    assert [one.text for one in recall(body, NOW + 300)] == [f"pw {number}" for number in range(299, 99, -1)]


@pytest.mark.parametrize("body", [None, b"", b"\xff", b"\x91\x01", b"\x91\x83\xa4text\xa1\xff\xa2at\x01\xa4site\xa0"])
def test_what_cannot_be_read_is_nothing_and_in_nobodys_way(body):
    assert recall(body, NOW) == ()
    assert [one.text for one in recall(remember(body, "pw", NOW), NOW)] == ["pw"]


def test_nothing_is_printed():
    assert "hunter2" not in repr(recall(remember(None, "hunter2", NOW, "secret.com"), NOW))


def test_the_vault_keeps_them_with_the_passwords(tmp_path: Path):
    path = tmp_path / "data" / "vault.tessera"
    store = new_vault(path, clock=FakeClock())
    body = remember(store.state(REMEMBERED_STATE, Compartment.PASSWORDS), "hunter2", NOW)
    store.put_state(REMEMBERED_STATE, body, Compartment.PASSWORDS)
    store.lock(Compartment.PASSWORDS)
    with pytest.raises(CompartmentClosed):
        store.state(REMEMBERED_STATE, Compartment.PASSWORDS)
    store.close()
    assert b"hunter2" not in path.read_bytes()
    again = reopened(path)
    assert recall(again.state(REMEMBERED_STATE, Compartment.PASSWORDS), NOW) == (Remembered("hunter2", NOW),)
    again.close()
