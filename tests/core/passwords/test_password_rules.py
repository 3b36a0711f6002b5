"""The password rules of sites: read by the public grammar, written canonically, kept."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.passwords import BadRules, PasswordRules, format_rules, parse_rules, satisfies
from core.passwords.password_rules import DIGIT, LOWER, NAMED, PRINTABLE, SPECIAL, UPPER


def classes(text: str) -> str:
    return "".join(sorted(parse_rules(f"allowed: {text}").allowed))


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("[]", ""),
        ("[ ]", " "),
        ("[abc01A]", "01Aabc"),
        ("[bab]", "ab"),
        ("[-]", "-"),
        ("[a-]", "a"),
        ("[a-b]", "ab"),
        ("[-ab]", "-ab"),
        ("[]]", "]"),
        ("[a]]", "]a"),
        ("[-a]]", "-]a"),
        ("[☃]", ""),
        ("[a☃b]", "ab"),
        ("[a;b]", ";ab"),
        ("[a,b]", ",ab"),
        ("[], [b]", "b"),
        ("[a]], [b]", "]ab"),
        ("digit", "0123456789"),
        ("DIGIT ,\t [x]", "0123456789x"),
    ],
)
def test_classes_are_read_by_the_public_grammar(text, characters):
    assert classes(text) == characters


@pytest.mark.parametrize("name", ["upper", "lower", "digit", "special"])
def test_names(name):
    assert parse_rules(f"required: {name}").required == (NAMED[name],)
    assert parse_rules("allowed: unicode").allowed == parse_rules("allowed: ascii-printable").allowed == PRINTABLE


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", PasswordRules()),
        (" ;; ; ", PasswordRules()),
        ("required: ;", PasswordRules()),
        ("minlength:        12", PasswordRules(minlength=12)),
        ("minlength: 12; maxlength: 73;", PasswordRules(minlength=12, maxlength=73)),
        ("max-consecutive:2", PasswordRules(max_consecutive=2)),
        ("max-repeating: 3; max-sequential: 4", PasswordRules(max_repeating=3, max_sequential=4)),
        ("minlength: 5; minlength: 8; maxlength: 20; maxlength: 9", PasswordRules(minlength=8, maxlength=9)),
        ("max-consecutive: 3; max-consecutive: 2;", PasswordRules(max_consecutive=2)),
        ("required: upper; required: lower", PasswordRules(required=(UPPER, LOWER))),
        ("required: upper; required: upper", PasswordRules(required=(UPPER,))),
        ("required: upper, lower;;;", PasswordRules(required=(UPPER | LOWER,))),
        ("allowed: upper; allowed: lower", PasswordRules(allowed=UPPER | LOWER)),
        ("required:upper ;allowed:[ab]\r\n", PasswordRules(required=(UPPER,), allowed=frozenset("ab"))),
    ],
)
def test_rules(text, rules):
    assert parse_rules(text) == rules


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("☃", 0),
        ("dummy: 4", 0),
        ("required", 8),
        ("required upper", 8),
        ("required: dummy", 10),
        ("required: upper, dummy", 17),
        ("required: upper,", 16),
        ("required: upper d", 16),
        ("required: [", 10),
        ("required: [a", 10),
        ("required: []a]", 12),
        ("minlength: a", 11),
        ("minlength: 12a", 11),
        ("minlength: -1", 11),
        ("minlength: 99999999999999999999", 11),
        ("minlength: 8, maxlength: 9", 11),
        ("minlength: 8 maxlength: 9", 11),
        ("a" * 5000, 4096),
    ],
)
def test_malformed_rules_say_where(text, position):
    with pytest.raises(BadRules) as raised:
        parse_rules(text)
    assert raised.value.position == position


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("allowed:[ZABCDEFGHIJKLMNOPQRSTUVWXY]", "allowed: upper;"),
        ("required: [b-a]; minlength:3", "minlength: 3; required: [ab];"),
        ("allowed: [-x], []], digit", "allowed: digit, [-x]];"),
        ("allowed: upper, lower, digit, special", "allowed: ascii-printable;"),
        ("max-consecutive: 2; maxlength: 9", "maxlength: 9; max-consecutive: 2;"),
        ("", ""),
    ],
)
def test_canonical_text(text, canonical):
    assert format_rules(parse_rules(text)) == canonical


printable = st.frozensets(st.sampled_from(sorted(PRINTABLE)), min_size=1)


@given(
    st.builds(
        PasswordRules,
        minlength=st.integers(0, 99),
        maxlength=st.integers(0, 99),
        max_consecutive=st.integers(0, 9),
        max_repeating=st.integers(0, 9),
        max_sequential=st.integers(0, 9),
        required=st.lists(printable, max_size=3, unique=True).map(tuple),
        allowed=st.one_of(st.just(frozenset()), printable),
    )
)
def test_what_is_written_is_read_back(rules):
    assert parse_rules(format_rules(rules)) == rules


@given(st.text(alphabet=st.sampled_from("required:allowed minlength;,[]-09☃\n"), max_size=40))
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(BadRules):
        rules = parse_rules(text)
        assert parse_rules(format_rules(rules)) == rules


@pytest.mark.parametrize(
    ("password", "text", "taken"),
    [
        ("abc", "minlength: 4", False),
        ("abcde", "maxlength: 4", False),
        ("abcd", "required: digit; allowed: lower", False),
        ("abc1", "required: digit; allowed: lower", True),
        ("abc1!", "required: digit; allowed: lower", False),
        ("aab", "max-consecutive: 2", True),
        ("aaab", "max-consecutive: 2", False),
        ("abab", "max-repeating: 1", False),
        ("axbxc", "max-repeating: 2", True),
        ("abd", "max-sequential: 2", True),
        ("xabcx", "max-sequential: 2", False),
        ("x321x", "max-sequential: 2", False),
        ("é", "", False),
    ],
)
def test_satisfies(password, text, taken):
    assert satisfies(password, parse_rules(text)) is taken


def test_the_sets_are_those_of_the_grammar():
    assert len(SPECIAL) == 33
    assert len(PRINTABLE) == 95
    assert len(DIGIT) == 10
