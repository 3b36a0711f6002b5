"""The drill finds out whether the code on the paper opens the vault, and where it was typed wrongly."""

from __future__ import annotations

import pytest

from core.vault import BadRecoveryCode, MasterPassword, NoSuchSlot, RecoveryCode, WrongRecoveryCode
from core.vault.drill import rehearse
from tests.core.vault.vaults import PASSWORD, new_account, new_login, new_store


@pytest.fixture
def ground(path, clock):
    """Return an open vault with three accounts, two logins and something in the trash, and its code."""
    store = new_store(path, clock)
    code = store.create(PASSWORD)
    accounts = store.add_accounts([new_account(n) for n in range(4)]).added
    store.add_logins([new_login(n) for n in range(2)])
    store.trash([accounts[0].id])
    yield store, code.text
    store.close()


def tried(store, text):
    return rehearse(store.image(), text)


def test_the_code_opens_the_copy_and_the_vault_is_as_it_was(ground):
    store, code = ground
    before = store.path.read_bytes()
    report = tried(store, code.lower().replace("-", " "))
    assert (report.genuine, report.accounts, report.logins, report.unreadable) == (True, 3, 2, 0)
    assert store.path.read_bytes() == before


def other(sign: str) -> str:
    return "7" if sign != "7" else "8"


@pytest.mark.parametrize("place", range(34))
def test_one_wrong_sign_names_its_group(ground, place):
    store, code = ground
    plain = code.replace("-", "")
    typed = plain[:place] + other(plain[place]) + plain[place + 1 :]
    with pytest.raises(BadRecoveryCode) as caught:
        tried(store, typed)
    assert (caught.value.reason, caught.value.groups) == ("check", (place // 4 + 1,))


def test_two_swapped_signs_name_the_group_of_the_first(ground):
    store, code = ground
    plain = code.replace("-", "")
    at = next(n for n in range(32) if plain[n] != plain[n + 1])
    with pytest.raises(BadRecoveryCode) as caught:
        tried(store, plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :])
    assert caught.value.groups == (at // 4 + 1,)


@pytest.mark.parametrize("place", [0, 9, 21, 33])
def test_a_sign_too_few_or_too_many_is_found_in_its_group(ground, place):
    store, code = ground
    plain = code.replace("-", "")
    for typed in (plain[:place] + plain[place + 1 :], plain[:place] + other(plain[place]) + plain[place:]):
        with pytest.raises(BadRecoveryCode) as caught:
            tried(store, typed)
        assert caught.value.reason == "length"
        (group,) = caught.value.groups
        assert abs(group - (place // 4 + 1)) <= 1  # equal neighbours leave open which of them it was


def test_more_than_one_slip_names_no_group(ground):
    store, code = ground
    plain = code.replace("-", "")
    with pytest.raises(BadRecoveryCode) as caught:
        tried(store, other(plain[0]) + plain[1:20] + other(plain[20]) + plain[21:30] + "22" + plain[32:])
    assert caught.value.groups == ()


def test_groups_of_odd_length_and_foreign_signs_are_named(ground):
    store, code = ground
    groups = code.split("-")
    with pytest.raises(BadRecoveryCode) as caught:
        tried(store, " ".join([*groups[:2], "AB", "CDEFG", *groups[4:]]))
    assert (caught.value.reason, caught.value.groups) == ("length", (3, 4))
    with pytest.raises(BadRecoveryCode) as caught:
        tried(store, "-".join([*groups[:6], "AU*B", *groups[7:]]))
    assert (caught.value.reason, caught.value.groups) == ("character", (7,))


def test_a_whole_code_of_another_time_is_told_apart(ground):
    store, code = ground
    new = store.replace_recovery_code()
    with pytest.raises(WrongRecoveryCode):
        tried(store, code)
    assert tried(store, new.text).genuine
    with pytest.raises(WrongRecoveryCode):
        tried(store, RecoveryCode.make().text)


def test_a_vault_without_a_code_says_so(ground):
    from core.vault import SlotKind

    store, code = ground
    store.drop_slot(SlotKind.RECOVERY)
    with pytest.raises(NoSuchSlot):
        tried(store, code)


def test_the_last_drill_is_remembered_until_there_is_another_code(ground, clock):
    store, _code = ground
    assert store.last_drill == 0
    assert store.note_drill() == clock.time
    store.close()
    store.unlock(MasterPassword(PASSWORD))
    assert store.last_drill == clock.time
    store.replace_recovery_code()
    assert store.last_drill == 0
    store.note_drill()
    store.rekey("another password")
    assert store.last_drill == 0
    store.close()
    assert store.unlock(MasterPassword("another password")).differs is None


def test_new_keys_tell_how_far_they_are(ground):
    store, _code = ground
    told = []
    store.rekey("another password", sink=lambda done, total: told.append((done, total)))
    total = told[0][1]
    assert told == [(0, total)]
    assert total == sum(opened.leaves.count for opened in store._open.values())
