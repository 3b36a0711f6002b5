"""The code on paper: forgiving about how it is typed, never about what is typed."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vault.recovery_code import BadRecoveryCode, RecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = st.binary(min_size=20, max_size=20)


def plain(code: RecoveryCode) -> str:
    return code.text.replace("-", "")


def test_known_code():
    assert RecoveryCode(bytes(range(20))).text == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-CF"
    assert RecoveryCode(bytes(20)).text == "0000-0000-0000-0000-0000-0000-0000-0000-00"
    assert RecoveryCode(b"\xff" * 20).text == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-AK"


@given(KEYS)
def test_text_gives_the_same_key_back(key: bytes):
    assert RecoveryCode.parse(RecoveryCode(key).text).key == key


@given(KEYS, st.randoms(use_true_random=False))
def test_typing_is_forgiven(key: bytes, chance):
    spellings = {"0": "0oO", "1": "1iIlL"}
    typed = "".join(
        chance.choice(spellings.get(c, c + c.lower())) + chance.choice(["", "", " ", "-", "\n", "\u2013", "\u200b"])
        for c in plain(RecoveryCode(key))
    )
    assert RecoveryCode.parse(typed).key == key


@pytest.mark.parametrize("key", [bytes(20), bytes(range(20)), b"\xff" * 20, bytes.fromhex("d1" * 20)])
def test_every_wrong_character_is_noticed(key: bytes):
    text = plain(RecoveryCode(key))
    for place, right in enumerate(text):
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(BadRecoveryCode, match="check"):
                RecoveryCode.parse(text[:place] + wrong + text[place + 1 :])


@given(KEYS)
def test_every_swap_of_neighbours_is_noticed(key: bytes):
    text = plain(RecoveryCode(key))
    for place in range(len(text) - 1):
        first, second = text[place], text[place + 1]
        if first != second:
            with pytest.raises(BadRecoveryCode, match="check"):
                RecoveryCode.parse(text[:place] + second + first + text[place + 2 :])


def test_the_check_catches_both_kinds_of_mistake_for_every_key():
    """Prove what the two tests above try.

    A wrong character at place i of the body moves the number by d * 32**i with 0 < |d| < 32, a swap
    of neighbours by d * 31 * 32**i. Neither may be a multiple of the modulus. At the border between
    body and check the number moves by d and the check by -32 * d, so 33 * d may not be one either.
    """
    prime = 1021
    assert all(prime % n for n in range(2, 32))
    for d in range(1, 32):
        assert d * 33 % prime
        for i in range(32):
            assert d * 32**i % prime
            assert d * 31 * 32**i % prime


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "length"),
        ("0004-1061", "length"),
        ("0" * 35, "length"),
        ("U004-1061-050R-3GG2-8HRP-2R91-9248-H18N-00", "character"),
        ("0004-1061-050R-3GG2-8HRP-2R91-9248-H18N-0!", "character"),
        ("0000-0000-0000-0000-0000-0000-0000-0000-ZZ", "check"),
        ("ſ" * 34, "check"),
    ],
)
def test_anything_else_is_refused_with_its_reason(text: str, reason: str):
    with pytest.raises(BadRecoveryCode) as caught:
        RecoveryCode.parse(text)
    assert caught.value.reason == reason


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str):
    with contextlib.suppress(BadRecoveryCode):
        RecoveryCode.parse(text)


def test_codes_are_random_and_never_shown_by_accident():
    codes = {RecoveryCode.make() for _ in range(8)}
    assert len(codes) == 8
    for code in codes:
        assert code.key.hex() not in repr(code)
        assert code.text not in repr(code)


def test_a_key_of_another_length_is_refused():
    with pytest.raises(BadRecoveryCode):
        RecoveryCode(b"short")
