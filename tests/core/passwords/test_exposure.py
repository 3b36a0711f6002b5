"""What a list of exposed passwords said stays said until the password is changed."""

from __future__ import annotations

import pytest

from core.passwords import Exposure, note_exposure, read_exposure
from tests.core.passwords.saved import identity, login

NOW = 1_800_000_000.0


def test_it_holds_for_the_password_that_was_looked_up_and_for_no_other():
    logins = [login(number) for number in range(3)]
    kept = read_exposure(note_exposure(NOW, 3, 1, {identity(0): 7, identity(2): 1}, logins))
    assert (kept.at, kept.checked, kept.missing) == (NOW, 3, 1)
    assert kept.counts(logins) == {identity(0): 7, identity(2): 1}
    changed = [login(0, fingerprint=b"another!"), login(1), login(2)]
    assert kept.counts(changed) == {identity(2): 1}


def test_a_login_that_is_gone_is_not_told_of():
    kept = read_exposure(note_exposure(NOW, 1, 0, {identity(5): 2}, [login(5)]))
    assert kept.counts([login(1)]) == {}


@pytest.mark.parametrize("body", [None, b"", b"\xff", b"\x84\xa2at\xa1x", b"\x81\xa5found\x81\x01\x02"])
def test_what_cannot_be_read_is_nothing(body):
    assert read_exposure(body) == Exposure()
