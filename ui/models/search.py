"""Searching while typing: folding of text, matching of terms, the places to mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def fold(text: str) -> str:
    """Return `text` without case and accents, so that "creme" finds "Crème"."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def terms_of(query: str) -> tuple[str, ...]:
    """Return the folded words of a query; every one of them must be found."""
    return tuple(fold(query).split())


def spans(text: str, terms: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the terms stand in `text` as (start, end), in order, overlapping ones joined."""
    folded = fold(text)
    places = range(len(text)) if text.isascii() else _places(text)
    found: list[tuple[int, int]] = []
    for term in terms:
        at = folded.find(term)
        while 0 <= at <= len(places) - len(term):
            found.append((places[at], places[at + len(term) - 1] + 1))
            at = folded.find(term, at + len(term))
    return _joined(sorted(found))


def _places(text: str) -> list[int]:
    """Return for each folded character the index of the character it came from."""
    return [index for index, char in enumerate(text) for _ in fold(char)]


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
