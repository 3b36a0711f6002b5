"""Rating what was imported: in the background, a few at a time, and on from where it stopped."""

from __future__ import annotations

from pathlib import Path

from core.passwords import examine, measure_strength, rate
from core.vault import LoginEdit, VaultStore
from tests.core.vault.vaults import FakeClock, new_login, new_vault

NOW = 1_800_000_000.0


def save(store: VaultStore, levels: dict[bytes, int]) -> None:
    store.bring_in((), {item: LoginEdit(strength=level) for item, level in levels.items()}, {})


def unrated(store: VaultStore) -> list[tuple[bytes, str]]:
    return [(item, store.login_secret(item).password) for item in examine(store.logins(), NOW).unrated]


def test_it_stops_and_goes_on_where_it_stopped(tmp_path: Path):
    store = new_vault(tmp_path / "data" / "vault.tessera", clock=FakeClock())
    store.add_logins([new_login(number) for number in range(120)])
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 70

    sizes = []
    for levels in rate(unrated(store), cancelled=cancelled):
        sizes.append(len(levels))
        save(store, levels)
    assert sizes == [50, 20]
    assert len(unrated(store)) == 50
    for levels in rate(unrated(store)):
        save(store, levels)
    assert unrated(store) == []
    for login in store.logins()[::40]:
        assert login.strength == measure_strength(store.login_secret(login.id).password).level
        assert login.modified == login.created
    store.close()


def test_nothing_to_rate():
    assert list(rate([])) == []
    assert list(rate([(b"1", "x")], cancelled=lambda: True)) == []


def test_one_password_is_opened_at_a_time():
    opened: list[int] = []

    def passwords():
        for number in range(60):
            opened.append(number)
            yield bytes([number]), "hunter2"

    first = next(rate(passwords()))
    assert len(first) == len(opened) == 50
