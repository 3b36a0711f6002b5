"""Health of saved passwords from metas alone, on values as the vault gives them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from core.passwords import YEAR, Concern, Health, examine
from core.vault import Login, LoginEdit, LoginSecret, NewLogin
from tests.core.passwords.saved import identity, login
from tests.core.vault.vaults import new_vault

NOW = 1_800_000_000.0


def test_nothing_is_healthy():
    assert examine([], NOW) == Health()
    assert examine([], NOW).worst(b"x") is None


def test_weak_ones_come_weakest_first_and_unrated_ones_apart():
    health = examine([login(n, strength=n - 1, created=NOW) for n in range(6)], NOW)
    assert health.weak == (identity(1), identity(2))
    assert health.unrated == (identity(0),)
    assert health.needs_care == 2


def test_reused_and_nearly_reused_are_told_apart():
    logins = [
        login(1, fingerprint=b"a", folded=b"A"),
        login(2, fingerprint=b"a", folded=b"A"),
        login(3, fingerprint=b"b", folded=b"A"),
        login(4, fingerprint=b"c", folded=b"C"),
        login(5, fingerprint=b"c", folded=b"C"),
        login(6, fingerprint=b"", folded=b""),
        login(7, fingerprint=b"", folded=b""),
    ]
    health = examine(logins, NOW)
    assert set(map(frozenset, health.reused)) == {
        frozenset({identity(1), identity(2)}),
        frozenset({identity(4), identity(5)}),
    }
    assert list(map(frozenset, health.nearly_reused)) == [frozenset(map(identity, (1, 2, 3)))]
    assert health.concerns[identity(1)] >= {Concern.REUSED, Concern.NEARLY}
    assert health.worst(identity(1)) is Concern.REUSED
    assert identity(6) not in health.concerns


def test_old_ones_come_oldest_first_by_their_password():
    logins = [
        login(1, created=NOW - 9 * YEAR, password_changed=NOW - YEAR),
        login(2, created=NOW - 3 * YEAR),
        login(3, created=NOW - 9 * YEAR, password_changed=NOW - 5 * YEAR),
    ]
    assert examine(logins, NOW).old == (identity(3), identity(2))
    assert examine(logins, NOW, old_after=YEAR / 2).old == (identity(3), identity(2), identity(1))


@pytest.mark.parametrize(
    ("urls", "plain"),
    [
        (["http://example.com"], True),
        (["HTTP://example.com"], True),
        (["http://example.com", "https://example.com"], False),
        (["http://example.com", "example.com"], False),
        (["http://localhost:8000", "http://127.0.0.1"], False),
        (["http://192.168.1.1"], True),
        (["ftp://example.com"], False),
        ([], False),
    ],
)
def test_http_only(urls, plain):
    assert bool(examine([login(1, *urls, created=NOW)], NOW).http) is plain


def test_what_is_in_the_trash_is_left_alone():
    assert examine([login(1, "http://example.com", strength=0, trashed=1.0)], NOW) == Health()


def test_sites_with_codes_and_no_account():
    logins = [
        login(1, "https://www.example.com", created=NOW),
        login(2, "https://example.com", account=b"x", created=NOW),
        login(3, "https://other.org", created=NOW),
    ]
    health = examine(logins, NOW, two_step=lambda host: host.endswith("example.com"))
    assert health.no_two_step == (identity(1),)
    assert health.needs_care == 0
    assert health.worst(identity(1)) is Concern.NO_TWO_STEP


def test_what_a_list_exposed_is_the_worst():
    health = examine([login(1, strength=0, created=NOW)], NOW, exposed=[identity(1), identity(9)])
    assert health.exposed == (identity(1),)
    assert health.worst(identity(1)) is Concern.EXPOSED


def test_on_a_real_vault_no_secret_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    store = new_vault(tmp_path / "data" / "vault.tessera")
    passwords = ["hunter2", "hunter2", "Hunter2!", "quite another"]
    store.add_logins([NewLogin(title=one, secret=LoginSecret(password=one), strength=2) for one in passwords])
    by_title = {one.id: one.title for one in store.logins()}
    with monkeypatch.context() as patched:
        patched.setattr(type(store), "login_secret", None)
        health = examine(store.logins(), NOW)
    assert [[by_title[item] for item in group] for group in health.reused] == [["hunter2", "hunter2"]]
    assert {by_title[item] for item in health.nearly_reused[0]} == {"hunter2", "Hunter2!"}
    store.edit_login(health.reused[0][0], LoginEdit(password="something new"))
    assert examine(store.logins(), NOW).reused == ()
    store.close()


def test_ten_thousand_are_examined_in_time(capsys):
    logins: list[Login] = [
        login(
            number,
            f"{'http' if number % 9 == 0 else 'https'}://site{number}.example.com/login",
            strength=number % 5,
            fingerprint=(number // 3).to_bytes(8, "big"),
            folded=(number // 9).to_bytes(8, "big"),
            created=NOW - number * 86400,
        )
        for number in range(10_000)
    ]
    start = time.process_time()
    health = examine(logins, NOW, two_step=lambda host: host.startswith("site1"))
    spent = time.process_time() - start
    with capsys.disabled():
        print(f"\nhealth of 10,000: {spent * 1000:.0f} ms")
    assert health.checked == 10_000
    assert spent <= 0.3
