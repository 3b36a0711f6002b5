"""Strength against our KDF, and passphrases from a list."""

from __future__ import annotations

import collections

import pytest

from core.passwords import load_words, make_passphrase, measure_strength
from core.passwords.words import WordListTooShort


@pytest.mark.parametrize(
    ("password", "most"),
    [("", 0), ("a", 0), ("password", 0), ("Summer2024!", 1), ("qwertyuiop", 0), ("anna1986", 1), ("aaaaaaaaaaaa", 0)],
)
def test_what_is_tried_first_is_weak(password, most):
    assert measure_strength(password).level <= most


@pytest.mark.parametrize("password", ["kade lantaarn zeven mosterd", "x7#kQ!2pW9z&mL4v"])
def test_what_nobody_guesses_is_strong(password):
    strength = measure_strength(password)
    assert strength.level >= 3
    assert strength.reason == ""
    assert strength.seconds > 1e9


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("password", "common"),
        ("aaaaaaaa", "repeat"),
        ("abcdefgh", "sequence"),
        ("x7k", "short"),
        ("13.05.1986", "date"),
    ],
)
def test_weakness_has_a_reason(password, reason):
    assert measure_strength(password).reason == reason


def test_short_is_never_strong():
    assert measure_strength("ŋ§đłþ€¶").level <= 1


def test_own_words_are_guessed_first():
    assert measure_strength("utrechtbrug", ["utrechtbrug"]).level < measure_strength("utrechtbrug").level


def test_a_long_text_is_rated_fast_and_high():
    assert measure_strength("lange zin " * 2000).level >= 1


def test_the_list_is_the_long_one_of_the_eff():
    words = load_words()
    assert len(words) == 7776
    assert words[0] == "abacus"
    assert words[-1] == "zoom"


def test_a_passphrase_is_five_words_of_the_list():
    words = load_words()
    made = make_passphrase(words).split()
    assert len(made) == 5
    assert set(made) <= set(words)


def test_every_word_is_as_likely_as_any_other():
    words = tuple(f"w{n}" for n in range(10))
    counts = collections.Counter(make_passphrase(words, 1) for _ in range(5000))
    assert set(counts) == set(words)
    assert max(counts.values()) < 1.4 * min(counts.values())


def test_a_short_list_is_refused(tmp_path):
    short = tmp_path / "list.txt"
    short.write_text("one two three")
    with pytest.raises(WordListTooShort):
        load_words(short)
