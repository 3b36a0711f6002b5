"""Generated passwords: every one that a recipe allows is as likely as any other, and none that it does not."""

from __future__ import annotations

import collections
import itertools
import math
import string
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.passwords import (
    LOOK_ALIKES,
    CharacterRecipe,
    ImpossibleRecipe,
    PasswordRules,
    PinRecipe,
    RulesRecipe,
    WordRecipe,
    bits_level,
    generate,
    load_words,
    measure_strength,
    parse_rules,
    satisfies,
)
from core.passwords.drawing import Draw, Law


def chi_square(counts: collections.Counter[str], kinds: int) -> float:
    expected = counts.total() / kinds
    return sum((counts[kind] - expected) ** 2 for kind in counts) / expected + (kinds - len(counts)) * expected


def far_off(kinds: int) -> float:
    """Return what chi-square exceeds once in some 10 million honest runs (Wilson-Hilferty)."""
    free = kinds - 1
    return free * (1 - 2 / (9 * free) + 5.2 * math.sqrt(2 / (9 * free))) ** 3


def all_texts(law: Law) -> list[str]:
    texts = map("".join, itertools.product(sorted(law.pool), repeat=law.length))
    return [
        text
        for text in texts
        if all(one & set(text) for one in law.required)
        and (not law.longest_run or max(len(list(run)) for _, run in itertools.groupby(text)) <= law.longest_run)
    ]


LAWS = [
    Law(3, frozenset("abcd")),
    Law(3, frozenset("abcd"), (frozenset("ab"), frozenset("bc"))),
    Law(4, frozenset("abc1"), (frozenset("1"),), 1),
    Law(4, frozenset("ab1"), (frozenset("ab"), frozenset("1")), 2),
    Law(5, frozenset("ab"), (), 2),
]


@pytest.mark.parametrize("law", LAWS)
def test_every_text_that_keeps_the_law_is_as_likely_as_any_other(law):
    texts = all_texts(law)
    draw = Draw(law)
    assert draw.total == len(texts)
    counts = collections.Counter(draw.text() for _ in range(60 * len(texts)))
    assert set(counts) <= set(texts)
    assert chi_square(counts, len(texts)) < far_off(len(texts))


def test_the_measure_of_these_tests_finds_the_bias_of_a_byte_modulo_62():
    biased = collections.Counter(str(number % 62) for number in range(256) for _ in range(100))
    assert chi_square(biased, 62) > far_off(62)


def test_single_characters_are_even():
    draw = Draw(Law(1, frozenset(string.ascii_letters + string.digits)))
    counts = collections.Counter(draw.text() for _ in range(25_600))
    assert chi_square(counts, 62) < far_off(62)


@given(
    pool=st.frozensets(st.sampled_from("abc12"), min_size=1),
    length=st.integers(1, 4),
    required=st.lists(st.frozensets(st.sampled_from("abc12"), min_size=1), max_size=2),
    run=st.integers(0, 3),
)
@settings(max_examples=100, deadline=None)
def test_the_number_of_texts_is_exact(pool, length, required, run):
    law = Law(length, pool, tuple(required), run)
    texts = all_texts(law)
    if not texts:
        with pytest.raises(ImpossibleRecipe):
            Draw(law)
    else:
        assert Draw(law).total == len(texts)
        assert Draw(law).text() in texts


@pytest.mark.parametrize("place", [0, 7, 19])
def test_characters_are_even_at_every_place(place):
    recipe = CharacterRecipe(length=20, symbols=False, avoid_look_alikes=False, each_class=False)
    counts = collections.Counter(generate(recipe).text[place] for _ in range(3000))
    assert set(counts) <= set(string.ascii_letters + string.digits)
    assert chi_square(counts, 62) < far_off(62)


def test_each_class_occurs_and_look_alikes_do_not():
    for _ in range(200):
        text = generate(CharacterRecipe(length=4)).text
        assert [any(one in kind for one in text) for kind in (string.ascii_lowercase, string.digits)] == [True, True]
        assert any(one in string.punctuation for one in text)
        assert not set(text) & set(LOOK_ALIKES)


def test_characters_that_must_be_in_and_must_not():
    for _ in range(100):
        text = generate(CharacterRecipe(length=8, include="€", exclude="abc", symbols=False)).text
        assert "€" in text
        assert not set(text) & set("abc")


def test_one_included_character_brings_in_a_look_alike():
    recipe = CharacterRecipe(length=6, lower=False, upper=False, symbols=False, include="0")
    assert "0" in generate(recipe).text


@pytest.mark.parametrize(
    ("recipe", "reason"),
    [
        (CharacterRecipe(lower=False, upper=False, digits=False, symbols=False), "empty"),
        (CharacterRecipe(length=3), "short"),
        (CharacterRecipe(length=0), "rules"),
        (CharacterRecipe(length=10_000), "rules"),
        (WordRecipe(count=0), "empty"),
        (RulesRecipe(PasswordRules(minlength=9, maxlength=8)), "rules"),
        (RulesRecipe(PasswordRules(maxlength=1, required=(frozenset("a"), frozenset("b")))), "short"),
        (RulesRecipe(PasswordRules(max_repeating=1, allowed=frozenset("ab"))), "rules"),
    ],
)
def test_what_cannot_be_made_says_why(recipe, reason):
    with pytest.raises(ImpossibleRecipe) as raised:
        generate(recipe)
    assert raised.value.reason == reason


def test_bits_are_those_of_the_number_of_passwords():
    assert generate(PinRecipe(6)).bits == pytest.approx(math.log2(10**6))
    free = CharacterRecipe(length=10, upper=False, digits=False, symbols=False, avoid_look_alikes=False)
    assert generate(free).bits == pytest.approx(10 * math.log2(26))
    assert generate(WordRecipe(count=5)).bits == pytest.approx(5 * math.log2(7776))
    assert generate(WordRecipe(count=5, digit=True)).bits == pytest.approx(5 * math.log2(7776) + math.log2(50))


def test_a_pin_is_digits():
    assert {len(generate(PinRecipe(8)).text) for _ in range(20)} == {8}
    assert all(generate(PinRecipe(8)).text.isdigit() for _ in range(20))


def test_words_with_capitals_a_separator_and_a_digit():
    words = set(load_words())
    text = generate(WordRecipe(count=4, separator="-", capitals=True, digit=True)).text
    parts = text.replace("t-shirt", "tshirt").split("-")
    assert sum(one.isdigit() for one in text) == 1
    assert all(part[0].isupper() for part in parts)
    if len(parts) == 4:
        assert all(part.rstrip("0123456789").lower() in words or "-" in part for part in parts)


def test_the_digit_comes_behind_any_word():
    places = {
        next(place for place, word in enumerate(text.split("|")) if word[-1].isdigit())
        for text in (generate(WordRecipe(count=3, separator="|", digit=True)).text for _ in range(80))
    }
    assert places == {0, 1, 2}


def test_a_password_is_not_in_what_is_printed():
    made = generate(PinRecipe(12))
    assert made.text not in repr(made)


def test_levels_agree_with_the_scale_of_typed_passwords():
    assert [bits_level(bits) for bits in (13, 25, 33, 45, 65)] == [0, 1, 2, 3, 4]
    assert generate(CharacterRecipe()).level == measure_strength(generate(CharacterRecipe()).text).level == 4


HOSTILE = [
    PasswordRules(
        minlength=256,
        max_consecutive=200,
        required=tuple(frozenset(f"{number:012b}".replace("0", "a") + chr(65 + number)) for number in range(16)),
    ),
    PasswordRules(minlength=256, max_repeating=3),
    PasswordRules(minlength=256, max_sequential=1, allowed=frozenset("abc")),
    PasswordRules(minlength=99_999),
    PasswordRules(required=tuple(frozenset(chr(33 + number)) for number in range(90))),
]


@pytest.mark.parametrize("rules", HOSTILE)
def test_rules_that_only_cost_time_are_given_up_soon(rules):
    start = time.process_time()
    with pytest.raises(ImpossibleRecipe):
        generate(RulesRecipe(rules))
    assert time.process_time() - start < 2


def test_a_limit_on_runs_that_no_text_can_reach_costs_nothing():
    rules = PasswordRules(minlength=200, max_consecutive=500, required=(frozenset("ab"), frozenset("1")))
    assert satisfies(generate(RulesRecipe(rules)).text, rules)


@pytest.mark.parametrize(
    "text",
    [
        "minlength: 8; maxlength: 8; max-consecutive: 3; required: digit; required: upper,lower,[#$+./:=?@[^_|~]];",
        "minlength: 6; maxlength: 6; required: digit;",
        "required: [-]; maxlength: 5; allowed: lower",
        "max-consecutive: 1; allowed: [ab]; maxlength: 64; minlength: 64",
        "max-repeating: 2; max-sequential: 2; required: upper; required: special; maxlength: 12",
        "required: [ ]; allowed: digit",
        "",
    ],
)
def test_what_is_made_for_a_site_is_taken_by_it(text):
    rules = parse_rules(text)
    for _ in range(50):
        assert satisfies(generate(RulesRecipe(rules)).text, rules)


def test_a_password_for_a_site_is_as_long_as_it_may_be():
    assert len(generate(RulesRecipe(parse_rules("maxlength: 12"), length=20)).text) == 12
    assert len(generate(RulesRecipe(parse_rules("minlength: 30"), length=20)).text) == 30
    assert len(generate(RulesRecipe(parse_rules("minlength: 6; maxlength: 99"), length=20)).text) == 20
