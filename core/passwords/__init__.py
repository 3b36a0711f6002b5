"""Passwords: how strong one is, how to make one, what is wrong with saved ones, and finding them."""

from __future__ import annotations

from core.passwords.errors import (
    BadRules,
    HashesUnreadable,
    HashListProblem,
    ImpossibleRecipe,
    NotAHashList,
    NtlmHashes,
    PasswordsError,
    UnsortedHashes,
)
from core.passwords.exposed import Exposed, HashList, find_exposed, open_hashes
from core.passwords.exposure import EXPOSURE_STATE, Exposure, note_exposure, read_exposure
from core.passwords.generator import (
    LOOK_ALIKES,
    SYMBOLS,
    CharacterRecipe,
    Generated,
    PinRecipe,
    Recipe,
    RulesRecipe,
    WordRecipe,
    bits_level,
    generate,
)
from core.passwords.health import YEAR, Concern, Health, examine
from core.passwords.hosts import change_password_page, host_of, site_key
from core.passwords.password_rules import PasswordRules, format_rules, parse_rules, satisfies
from core.passwords.rating import rate
from core.passwords.remembered import REMEMBERED_DAYS, REMEMBERED_STATE, Remembered, recall, remember
from core.passwords.saved import SavedLogin
from core.passwords.search import OPERATORS, LoginIndex, Marks
from core.passwords.sites import SiteData, TwoStep
from core.passwords.strength import Strength, measure_strength, prepare_strength
from core.passwords.words import WordListTooShort, load_words, make_passphrase

__all__ = [
    "EXPOSURE_STATE",
    "LOOK_ALIKES",
    "OPERATORS",
    "REMEMBERED_DAYS",
    "REMEMBERED_STATE",
    "SYMBOLS",
    "YEAR",
    "BadRules",
    "CharacterRecipe",
    "Concern",
    "Exposed",
    "Exposure",
    "Generated",
    "HashList",
    "HashListProblem",
    "HashesUnreadable",
    "Health",
    "ImpossibleRecipe",
    "LoginIndex",
    "Marks",
    "NotAHashList",
    "NtlmHashes",
    "PasswordRules",
    "PasswordsError",
    "PinRecipe",
    "Recipe",
    "Remembered",
    "RulesRecipe",
    "SavedLogin",
    "SiteData",
    "Strength",
    "TwoStep",
    "UnsortedHashes",
    "WordListTooShort",
    "WordRecipe",
    "bits_level",
    "change_password_page",
    "examine",
    "find_exposed",
    "format_rules",
    "generate",
    "host_of",
    "load_words",
    "make_passphrase",
    "measure_strength",
    "note_exposure",
    "open_hashes",
    "parse_rules",
    "prepare_strength",
    "rate",
    "read_exposure",
    "recall",
    "remember",
    "satisfies",
    "site_key",
]
