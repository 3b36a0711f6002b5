"""Order keys: text that sorts, with room for another key between any two."""

from __future__ import annotations

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_WIDTH = 6
_STEP = _BASE**2
_FIRST = _BASE**_WIDTH // 2 + 1
"""No key ends in the lowest digit: below such a key there would be no room."""


def keys_between(low: str, high: str, count: int) -> list[str]:
    """Return `count` ascending keys above `low` and below `high`; an empty string means no bound."""
    if not high:
        return _keys_after(low, count)
    if count <= 0:
        return []
    middle = _between(low, high)
    left = (count - 1) // 2
    return [*keys_between(low, middle, left), middle, *keys_between(middle, high, count - 1 - left)]


def _keys_after(low: str, count: int) -> list[str]:
    """Return keys behind all others: six digits that count up, so that adding never makes keys longer."""
    number = _number(low[:_WIDTH]) if low else _FIRST - _STEP
    if number + _STEP * (count + 1) >= _BASE**_WIDTH:
        return _keys_beyond(low, count)
    start = number - number % _STEP + 1
    return [_text(start + _STEP * (step + 1)) for step in range(count)]


def _keys_beyond(low: str, count: int) -> list[str]:
    """Return keys above `low` where counting has come to its end."""
    keys: list[str] = []
    for _ in range(count):
        low = _between(low, "")
        keys.append(low)
    return keys


def _between(low: str, high: str) -> str:
    """Return a key between two keys that differ; never ends in the lowest digit, so there is room below it."""
    prefix = ""
    place = 0
    bounded = bool(high)
    while True:
        under = _digit(low, place, 0)
        over = _digit(high, place, _BASE) if bounded else _BASE
        if over - under > 1:
            return prefix + _DIGITS[(under + over) // 2]
        prefix += _DIGITS[under]
        if over > under:
            bounded = False
        place += 1


def _digit(key: str, place: int, otherwise: int) -> int:
    if place >= len(key):
        return otherwise
    return max(0, _DIGITS.find(key[place]))


def _number(key: str) -> int:
    number = 0
    for place in range(_WIDTH):
        number = number * _BASE + _digit(key, place, 0)
    return number


def _text(number: int) -> str:
    digits = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, _BASE)
        digits = _DIGITS[digit] + digits
    return digits
