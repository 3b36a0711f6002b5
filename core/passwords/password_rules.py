"""What a site says that its passwords must be like: the `passwordrules` language.

The grammar, its defaults and its oddities are those of the public parser that comes with the list
of rules of Apple's password-manager-resources.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final

from core.passwords.errors import BadRules

UPPER: Final = frozenset(string.ascii_uppercase)
LOWER: Final = frozenset(string.ascii_lowercase)
DIGIT: Final = frozenset(string.digits)
SPECIAL: Final = frozenset(string.punctuation + " ")
PRINTABLE: Final = UPPER | LOWER | DIGIT | SPECIAL
NAMED: Final = {"upper": UPPER, "lower": LOWER, "digit": DIGIT, "special": SPECIAL}

_ALL_NAMES: Final = {**NAMED, "ascii-printable": PRINTABLE, "unicode": PRINTABLE}
_NUMBERS: Final = {
    "minlength": "minlength",
    "maxlength": "maxlength",
    "max-consecutive": "max_consecutive",
    "max-repeating": "max_repeating",
    "max-sequential": "max_sequential",
}
_NAME: Final = re.compile(r"[A-Za-z-]+")
_NUMBER: Final = re.compile(r"[0-9]{1,9}(?=[ \f\n\r\t]*(?:;|$))")
_SPACE: Final = re.compile(r"[ \f\n\r\t]*")
_LONGEST_TEXT: Final = 4096


@dataclass(frozen=True, slots=True)
class PasswordRules:
    """Hold rules; 0 and empty mean that the site does not say.

    A password has at least one character of each set of `required`. It may have those of `allowed` too;
    where neither is said it may have every printable character.
    """

    minlength: int = 0
    maxlength: int = 0
    max_consecutive: int = 0
    max_repeating: int = 0
    max_sequential: int = 0
    required: tuple[frozenset[str], ...] = ()
    allowed: frozenset[str] = frozenset()

    @property
    def pool(self) -> frozenset[str]:
        """Return the characters that a password may have."""
        return self.allowed.union(*self.required) or PRINTABLE


def parse_rules(text: str) -> PasswordRules:
    """Read rules; what they say twice is taken at its strictest.

    A custom class keeps to the grammar: "-" only in front, "]" only at the end; others are passed over.
    A rule without a value says nothing. Raises BadRules.
    """
    if len(text) > _LONGEST_TEXT:
        raise BadRules(_LONGEST_TEXT)
    rules = PasswordRules()
    at = _skip(text, 0)
    while at < len(text):
        if text[at] == ";":
            at = _skip(text, at + 1)
            continue
        rules, at = _parse_rule(rules, text, at)
        if at < len(text) and text[at] != ";":
            raise BadRules(at)
    return rules


def format_rules(rules: PasswordRules) -> str:
    """Return the canonical text: names where a class is whole, no set twice."""
    parts = [
        f"{name}: {getattr(rules, field)}"
        for name, field in (("minlength", "minlength"), ("maxlength", "maxlength"))
        if getattr(rules, field)
    ]
    parts += [f"required: {_format_set(one)}" for one in dict.fromkeys(rules.required)]
    parts += [f"allowed: {_format_set(rules.allowed)}"] if rules.allowed else []
    parts += [
        f"{name}: {getattr(rules, field)}"
        for name, field in _NUMBERS.items()
        if name.startswith("max-") and getattr(rules, field)
    ]
    return "; ".join(parts) + ";" if parts else ""


def satisfies(password: str, rules: PasswordRules) -> bool:
    """Return whether a site with these rules takes the password."""
    return (
        len(password) >= rules.minlength
        and (not rules.maxlength or len(password) <= rules.maxlength)
        and set(password) <= rules.pool
        and all(one & set(password) for one in rules.required)
        and keeps_runs(password, rules)
    )


def keeps_runs(password: str, rules: PasswordRules) -> bool:
    """Return whether no character stands too often in a row or in all, and no sequence is too long."""
    longest = max((len(list(run)) for _, run in groupby(password)), default=0)
    return (
        (not rules.max_consecutive or longest <= rules.max_consecutive)
        and (not rules.max_repeating or all(password.count(one) <= rules.max_repeating for one in set(password)))
        and (not rules.max_sequential or _longest_sequence(password) <= rules.max_sequential)
    )


def _longest_sequence(password: str) -> int:
    """Return the length of the longest "abc" or "321"."""
    longest = step = 0
    length = 1
    for before, after in pairwise(map(ord, password)):
        by = after - before
        length = length + 1 if by == step and by in (1, -1) else 2 if by in (1, -1) else 1
        step = by
        longest = max(longest, length)
    return max(longest, min(1, len(password)))


def _parse_rule(rules: PasswordRules, text: str, at: int) -> tuple[PasswordRules, int]:
    name = _NAME.match(text, at)
    if name is None or (name[0] not in _NUMBERS and name[0] not in ("required", "allowed")):
        raise BadRules(at)
    if text[name.end() : name.end() + 1] != ":":
        raise BadRules(name.end())
    at = _skip(text, name.end() + 1)
    if at >= len(text) or text[at] == ";":
        return rules, at
    if name[0] in _NUMBERS:
        return _parse_number(rules, _NUMBERS[name[0]], text, at)
    found, at = _parse_sets(text, at)
    if name[0] == "allowed":
        return replace(rules, allowed=rules.allowed | found), at
    if not found or found in rules.required:
        return rules, at
    return replace(rules, required=(*rules.required, found)), at


def _parse_number(rules: PasswordRules, field: str, text: str, at: int) -> tuple[PasswordRules, int]:
    number = _NUMBER.match(text, at)
    if number is None:
        raise BadRules(at)
    value, before = int(number[0]), int(getattr(rules, field))
    if before:
        value = max(before, value) if field == "minlength" else min(before, value or before)
    rules = replace(rules, **{field: value})  # type: ignore[arg-type]
    return rules, _skip(text, number.end())


def _parse_sets(text: str, at: int) -> tuple[frozenset[str], int]:
    """Read names and custom classes with commas between them."""
    found: frozenset[str] = frozenset()
    while True:
        if text[at : at + 1] == "[":
            one, at = _parse_class(text, at)
        else:
            name = _NAME.match(text, at)
            if name is None or name[0].lower() not in _ALL_NAMES:
                raise BadRules(at)
            one, at = _ALL_NAMES[name[0].lower()], name.end()
        found |= one
        at = _skip(text, at)
        if text[at : at + 1] != ",":
            return found, at
        at = _skip(text, at + 1)


def _parse_class(text: str, at: int) -> tuple[frozenset[str], int]:
    """Read a class in brackets; the bracket that ends it may stand in it as its last character."""
    end = text.find("]", at + 1)
    if end < 0:
        raise BadRules(at)
    inside = text[at + 1 : end]
    found = {one for place, one in enumerate(inside) if one in PRINTABLE and (one != "-" or place == 0)}
    if text[end + 1 : end + 2] == "]":
        return frozenset(found | {"]"}), end + 2
    return frozenset(found), end + 1


def _format_set(characters: frozenset[str]) -> str:
    if characters >= PRINTABLE:
        return "ascii-printable"
    names = [name for name, whole in NAMED.items() if whole <= characters]
    rest = characters.difference(*(NAMED[name] for name in names))
    if rest:
        dash, bracket = "-" * ("-" in rest), "]" * ("]" in rest)
        names.append(f"[{dash}{''.join(sorted(rest - {'-', ']'}))}{bracket}]")
    return ", ".join(names)


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return at if space is None else space.end()
