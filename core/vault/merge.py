"""Making one item of two that parted ways: pure, the same whoever merges, in whatever order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from msgspec import Raw

from core.vault.codec import LOGIN, TOMBSTONE, Field, Part, Past
from core.vault.items import LOGIN_SHAPE
from core.vault.stamps import NO_STAMP, Stamp

KEYED_FIELDS = frozenset({"fingerprint", "folded"})
"""What only the keys of one vault can make: never taken from another, made anew by whoever keeps the item."""

_COUNTER = "counter"
_FORGOTTEN = frozenset({"picture", "password_rules"})
"""Fields of secrets that hold no secret: a loser among them is gone."""


class Whole(NamedTuple):
    """Hold both parts of an item; a tombstone has no secret."""

    meta: Part
    secret: Part | None

    def __repr__(self) -> str:
        return f"Whole({self.meta.kind})"

    @property
    def newest(self) -> Stamp:
        """Return the greatest stamp of the fields of both parts."""
        return max(self.meta.newest, self.secret.newest if self.secret is not None else NO_STAMP)

    @property
    def buried(self) -> bool:
        """Return whether this is a tombstone."""
        return self.meta.kind == TOMBSTONE


def merge(mine: Whole, theirs: Whole) -> Whole:
    """Return the item that both sides agree on; neither of them is changed.

    Each field is the one written last (of two with one stamp the greater encoding), the counter of HOTP the
    greatest. A value of a secret that loses goes to the history, which only grows. Of an item and its
    tombstone the later one stays, whole. Commutative, idempotent, and associative but where a purge lies
    between two edits that did not know of it (docs/decisions, "What a merge decides").
    """
    if mine.meta.kind != theirs.meta.kind:
        mine = theirs = max(mine, theirs, key=_age)  # merged with itself, so that no result is one of the sides
    lost: list[Past] = []
    meta = _join(mine.meta, theirs.meta, lost, kept_in_meta)
    if mine.secret is None and theirs.secret is None and not lost:
        return Whole(meta, None)
    secret = _join(mine.secret or Part(meta.kind), theirs.secret or Part(meta.kind), lost, kept_in_secret)
    secret.history = _union(secret.history, lost)
    return Whole(meta, secret)


def kept_in_meta(kind: str, name: str) -> bool:
    """Return whether an earlier value of a field of the meta goes to the history."""
    return kind == LOGIN and name in LOGIN_SHAPE.kept_from_meta


def kept_in_secret(kind: str, name: str) -> bool:
    """Return whether a value of a field of the secret that loses goes to the history; also one not known here."""
    return kind != TOMBSTONE and name not in _FORGOTTEN


def _age(whole: Whole) -> tuple[Any, ...]:
    """Return what decides between items of two kinds: the last stamp; at one stamp an edit beats a purge."""
    secret = whole.secret.encode() if whole.secret is not None else b""
    return whole.newest, not whole.buried, whole.meta.kind, whole.meta.encode(), secret


def _join(mine: Part, theirs: Part, lost: list[Past], kept: Callable[[str, str], bool]) -> Part:
    """Return the union of two parts of one kind; losers that are kept are added to `lost`."""
    part = Part(mine.kind)
    for name in mine.fields.keys() | theirs.fields.keys():
        one, other = mine.fields.get(name), theirs.fields.get(name)
        if one is None or other is None:
            part.fields[name] = one or other  # type: ignore[assignment]
            continue
        if name == _COUNTER:
            part.fields[name] = _greatest(one, other)
            continue
        loser, winner = sorted((one, other), key=_order)
        part.fields[name] = winner
        if _order(loser) != _order(winner) and kept(mine.kind, name) and msgspec.msgpack.decode(loser.value):
            lost.append(Past(name, loser.value, loser.stamp))
    part.history = _union(mine.history, theirs.history)
    part.rest = [*max(mine.rest, theirs.rest, key=_size)]
    return part


def _order(field: Field) -> tuple[Stamp, bytes]:
    return field.stamp, bytes(field.value)


def _greatest(one: Field, other: Field) -> Field:
    """Return the greater count under the later stamp: a code that was shown once is never shown again."""
    value = max(one.value, other.value, key=lambda raw: (_count(raw), bytes(raw)))
    return Field(value, max(one.stamp, other.stamp))


def _count(value: Raw) -> int:
    count = msgspec.msgpack.decode(value)
    return count if isinstance(count, int) else -1


def _union(one: list[Past], other: list[Past]) -> list[Past]:
    """Return a history that has all of both, each once, in one order for all."""
    found = {(past.stamp, past.name, bytes(past.value)): past for past in (*one, *other)}
    return [found[key] for key in sorted(found)]


def _size(rest: list[Raw]) -> tuple[int, list[bytes]]:
    """Return what decides between elements that this version does not know: more of them, then the greater ones."""
    return len(rest), [bytes(raw) for raw in rest]
