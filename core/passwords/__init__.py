"""How strong a password is, and how to make one: pure functions."""

from __future__ import annotations

from core.passwords.strength import Strength, measure_strength, prepare_strength
from core.passwords.words import load_words, make_passphrase

__all__ = ["Strength", "load_words", "make_passphrase", "measure_strength", "prepare_strength"]
