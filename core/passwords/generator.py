"""New passwords: characters, words, PINs, or whatever a site says that it takes."""

from __future__ import annotations

import string
from dataclasses import dataclass, field
from math import log2, log10
from typing import Final

from core.crypto.entropy import random_below
from core.passwords.drawing import Draw, Law
from core.passwords.errors import ImpossibleRecipe
from core.passwords.password_rules import PasswordRules, keeps_runs
from core.passwords.strength import level_of_guesses
from core.passwords.words import load_words, make_passphrase

SYMBOLS: Final = "!#$%&()*+,-./:;<=>?@[]^_{}~"
LOOK_ALIKES: Final = "0O1lI|"
_ROUNDS: Final = 100_000  # characters drawn until rules that only a look at the whole text can check are kept


@dataclass(frozen=True, slots=True)
class CharacterRecipe:
    """Ask for characters; with `each_class` at least one of every class that is in.

    Each character of `include` is in, and at least one of them occurs; none of `exclude` does.
    """

    length: int = 20
    lower: bool = True
    upper: bool = True
    digits: bool = True
    symbols: bool = True
    symbol_set: str = SYMBOLS
    avoid_look_alikes: bool = True
    each_class: bool = True
    include: str = ""
    exclude: str = ""


@dataclass(frozen=True, slots=True)
class WordRecipe:
    """Ask for words; `digit` puts one behind one of them."""

    count: int = 5
    separator: str = " "
    capitals: bool = False
    digit: bool = False


@dataclass(frozen=True, slots=True)
class PinRecipe:
    """Ask for digits alone."""

    length: int = 6


@dataclass(frozen=True, slots=True)
class RulesRecipe:
    """Ask for what a site takes; `length` is kept as far as the rules allow it."""

    rules: PasswordRules
    length: int = 20


Recipe = CharacterRecipe | WordRecipe | PinRecipe | RulesRecipe


@dataclass(frozen=True, slots=True)
class Generated:
    """Hold a new password and its strength against somebody who knows the recipe."""

    text: str = field(repr=False)
    bits: float

    @property
    def level(self) -> int:
        """Return the strength on the scale of `Strength.level`."""
        return bits_level(self.bits)


def generate(recipe: Recipe, words: tuple[str, ...] = ()) -> Generated:
    """Make a password, each that the recipe allows as likely as any other.

    `words` is the list for a WordRecipe, the packed one when empty. Raises ImpossibleRecipe.
    """
    if isinstance(recipe, WordRecipe):
        return _generate_words(recipe, words or load_words())
    if isinstance(recipe, RulesRecipe):
        return _generate_for_rules(recipe)
    draw = Draw(_law_of(recipe))
    return Generated(draw.text(), draw.bits)


def bits_level(bits: float) -> int:
    """Return the level of a password out of 2**bits that are as likely as each other: half are tried to find it."""
    return level_of_guesses((bits - 1) * log10(2))


def _law_of(recipe: CharacterRecipe | PinRecipe) -> Law:
    if isinstance(recipe, PinRecipe):
        return Law(recipe.length, frozenset(string.digits))
    barred = frozenset(recipe.exclude) | (frozenset(LOOK_ALIKES) if recipe.avoid_look_alikes else frozenset())
    wanted = frozenset(recipe.include) - frozenset(recipe.exclude)
    classes = [
        frozenset(characters) - barred
        for characters, chosen in (
            (string.ascii_lowercase, recipe.lower),
            (string.ascii_uppercase, recipe.upper),
            (string.digits, recipe.digits),
            (recipe.symbol_set, recipe.symbols),
        )
        if chosen
    ]
    required = tuple(filter(None, [*(classes if recipe.each_class else []), wanted]))
    return Law(recipe.length, wanted.union(*classes), required)


def _generate_words(recipe: WordRecipe, words: tuple[str, ...]) -> Generated:
    if recipe.count < 1:
        raise ImpossibleRecipe("empty")
    chosen = make_passphrase(words, recipe.count, "\n").split("\n")
    bits = recipe.count * log2(len(words))
    if recipe.capitals:
        chosen = [word[:1].upper() + word[1:] for word in chosen]
    if recipe.digit:
        chosen[random_below(recipe.count)] += str(random_below(10))
        bits += log2(10 * recipe.count)
    return Generated(recipe.separator.join(chosen), bits)


def _generate_for_rules(recipe: RulesRecipe) -> Generated:
    """Draw until a text keeps what the counting does not know: totals of a character, and sequences."""
    rules = recipe.rules
    if rules.maxlength and rules.minlength > rules.maxlength:
        raise ImpossibleRecipe("rules")
    length = max(rules.minlength, recipe.length)
    length = min(length, rules.maxlength) if rules.maxlength else length
    draw = Draw(Law(length, _quiet(rules), rules.required, rules.max_consecutive))
    for _ in range(_ROUNDS // length):
        text = draw.text()
        if keeps_runs(text, rules):
            return Generated(text, draw.bits)
    raise ImpossibleRecipe("rules")


def _quiet(rules: PasswordRules) -> frozenset[str]:
    """Return the characters to draw from: no space, which fields cut off at the ends, unless the site demands it."""
    space = frozenset(" ")
    return rules.pool if space in rules.required or rules.pool == space else rules.pool - space
