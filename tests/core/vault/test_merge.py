"""Two items that parted ways become one: by laws, whoever merges and in whatever order."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import reduce

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw

from core.vault.codec import ACCOUNT, LOGIN, TOMBSTONE, Field, Part, Past
from core.vault.merge import Whole, merge
from core.vault.stamps import Stamp, make_stamp

META = {ACCOUNT: ("issuer", "counter", "modified", "future"), LOGIN: ("title", "username", "urls", "modified")}
SECRET = {ACCOUNT: ("key", "pin", "recovery_codes", "picture"), LOGIN: ("password", "note", "custom", "hereafter")}
VALUES = {
    "counter": (0, 1, 7, 300),
    "urls": ([], ["a"], ["b"]),
    "custom": ([], ["x"]),
    "recovery_codes": ([], ["r"], ["s"]),
    "key": (b"", b"k", b"l"),
}


def stamp(time: int, device: int = 1) -> Stamp:
    return make_stamp(time, 0, bytes([device]) * 16)


def raw(value: object) -> Raw:
    return Raw(msgspec.msgpack.encode(value))


def texts(whole: Whole) -> tuple[bytes, bytes | None]:
    return whole.meta.encode(), whole.secret.encode() if whole.secret is not None else None


def item(kind: str, meta: dict[str, tuple[object, int]], secret: dict[str, tuple[object, int]]) -> Whole:
    """Return an item of these values, each with its time."""
    whole = Whole(Part(kind), Part(kind))
    for part, fields in zip(whole, (meta, secret), strict=True):
        for name, (value, time) in fields.items():
            part.set(name, value, stamp(time))
    return whole


def tombstone(time: int, device: int = 1) -> Whole:
    part = Part(TOMBSTONE)
    part.set("purged", value=True, stamp=stamp(time, device))
    return Whole(part, None)


def some_part(chance: random.Random, kind: str, names: tuple[str, ...], *, past: bool) -> Part:
    """Return a part with any of these fields, of any time."""
    part = Part(kind)
    for name in names:
        if chance.random() < 0.7:
            part.fields[name] = Field(some_value(chance, name), some_stamp(chance))
    for _ in range(chance.randrange(4) if past else 0):
        name = chance.choice(names)
        part.remember(name, Field(some_value(chance, name), some_stamp(chance)))
    part.rest = [raw(chance.choice(("later", "latest"))) for _ in range(chance.choice((0, 0, 0, 1, 2)))]
    return part


def some_stamp(chance: random.Random) -> Stamp:
    return stamp(chance.randint(1, 9), chance.randint(1, 2))


def some_value(chance: random.Random, name: str) -> Raw:
    return raw(chance.choice(VALUES.get(name, ("", "a", "b"))))


def some_items(seed: int, count: int = 3, *, purges: bool = False) -> list[Whole]:
    """Return states of one item, with fields written at few times so that they often meet."""
    chance = random.Random(seed)
    kind = chance.choice((ACCOUNT, LOGIN))
    return [
        tombstone(chance.randint(1, 9), chance.randint(1, 2))
        if purges and chance.random() < 0.35
        else Whole(some_part(chance, kind, META[kind], past=False), some_part(chance, kind, SECRET[kind], past=True))
        for _ in range(count)
    ]


# Laws ---------------------------------------------------------------------------------------------


def check_laws(three: list[Whole]) -> None:
    """Check that three states without purges become one thing in every order, and that no secret is lost."""
    one, two, other = three
    assert texts(merge(one, two)) == texts(merge(two, one))
    assert texts(merge(merge(one, two), other)) == texts(merge(one, merge(two, other)))
    once = merge(one, two)
    assert texts(merge(once, two)) == texts(merge(once, once)) == texts(once)
    assert texts(Whole(*map(decoded, once))) == texts(once)
    assert secrets(reduce(merge, three)) >= set().union(*map(secrets, three))


def decoded(part: Part | None) -> Part | None:
    return None if part is None else Part.decode(part.encode())


def check_purges(three: list[Whole]) -> None:
    """Check the laws where items were purged: who stays is always the same, and what, unless edits part around it."""
    one, two, other = three
    assert texts(merge(one, two)) == texts(merge(two, one))
    once = merge(one, two)
    assert texts(merge(once, two)) == texts(merge(once, once)) == texts(once)
    left, right = merge(merge(one, two), other), merge(one, merge(two, other))
    assert left.buried == right.buried == (latest(three, buried=True) > latest(three, buried=False))
    assert left.newest == right.newest
    last = latest(three, buried=True)
    edits = [whole.newest for whole in three if not whole.buried]
    if all(edit >= last for edit in edits) or all(edit < last for edit in edits):
        assert texts(left) == texts(right)


def latest(wholes: list[Whole], *, buried: bool) -> bytes:
    return max((whole.newest for whole in wholes if whole.buried is buried), default=b"")


@given(st.integers(0))
def test_whoever_merges_in_whatever_order_gets_the_same(seed):
    check_laws(some_items(seed))
    check_purges(some_items(seed, purges=True))


def test_two_thousand_cases_keep_the_laws():
    for seed in range(2000):
        check_laws(some_items(seed))
        check_purges(some_items(seed, purges=True))


@pytest.mark.long
def test_the_laws_at_length():
    cases = 50_000
    for seed in range(2000, 2000 + cases):
        check_laws(some_items(seed))
        check_purges(some_items(seed, purges=True))
    print(f"\nmerge: {2 * cases} threes keep the laws, 0 secrets lost")


def secrets(whole: Whole) -> set[tuple[str, bytes]]:
    """Return every value of a secret, now and before; nothing empty, and no pictures."""
    assert whole.secret is not None
    kept = [(name, field.value) for name, field in whole.secret.fields.items() if name != "picture"]
    kept += [(past.name, past.value) for past in whole.secret.history]
    if whole.meta.kind == LOGIN:
        kept += [(n, f.value) for n, f in whole.meta.fields.items() if n in ("title", "username", "urls")]
    return {(name, bytes(value)) for name, value in kept if msgspec.msgpack.decode(value)}


@given(st.integers(0))
def test_nothing_that_is_merged_is_changed(seed):
    three = some_items(seed, purges=True)
    before = [texts(whole) for whole in three]
    merged = reduce(merge, three)
    if merged.secret is not None:
        merged.meta.set("modified", "touched", stamp(99))
        merged.secret.history.append(Past("key", raw(b"touched"), stamp(99)))
        merged.secret.rest.append(raw("touched"))
    assert [texts(whole) for whole in three] == before


# Devices ------------------------------------------------------------------------------------------


def live(seed: int) -> None:
    """Let four devices edit, purge and meet at random; when all have met all, they must agree."""
    chance = random.Random(seed)
    kind = chance.choice((ACCOUNT, LOGIN))
    first = item(kind, {"modified": (0.0, 1)}, {SECRET[kind][0]: (VALUES.get(SECRET[kind][0], ("", "a"))[1], 1)})
    devices = [first] * 4
    for time in range(2, 2 + chance.randrange(3, 20)):
        at = chance.randrange(4)
        act = chance.random()
        if act < 0.5:
            devices[at] = edited(devices[at], chance, stamp(time - chance.choice((0, 0, 0, 1)), at))
        elif act < 0.6:
            devices[at] = tombstone(time, at)
        else:
            other = chance.randrange(4)
            devices[at] = merge(devices[at], devices[other])
    last = max(device.newest for device in devices)
    winners = {device.meta.kind == TOMBSTONE for device in devices if device.newest == last}
    for _ in range(3):
        for one in range(4):
            for other in range(4):
                devices[one] = merge(devices[one], devices[other])
    assert len({texts(device) for device in devices}) == 1, seed
    assert devices[0].buried in winners, seed


def edited(whole: Whole, chance: random.Random, at: Stamp) -> Whole:
    """Return an item with one more edit, written as the store writes: `modified` has the stamp of every change."""
    if whole.secret is None:
        return whole
    meta, secret = Part.decode(whole.meta.encode()), Part.decode(whole.secret.encode())
    name = chance.choice(META[meta.kind] + SECRET[meta.kind])
    value = chance.choice(VALUES.get(name, ("", "a", "b")))
    if name in META[meta.kind]:
        meta.set(name, value, at)
    else:
        secret.set(name, value, at, keep=bool(secret.get(name)))
    meta.set("modified", float(int.from_bytes(at[:6], "big")), at)
    return Whole(meta, secret)


def test_devices_that_met_agree():
    for seed in range(500):
        live(seed)


@pytest.mark.long
def test_devices_that_met_agree_at_length():
    cases = 20_000
    for seed in range(cases):
        live(seed)
    print(f"\nmerge: {cases} lives of four devices, all in step")


# Rules --------------------------------------------------------------------------------------------


def value(whole: Whole, name: str) -> object:
    found = whole.meta.get(name)
    return whole.secret.get(name) if found is None and whole.secret is not None else found


def past(whole: Whole) -> list[tuple[str, object]]:
    assert whole.secret is not None
    return [(one.name, msgspec.msgpack.decode(one.value)) for one in whole.secret.history]


def test_each_field_is_the_one_written_last_and_the_other_secret_is_kept():
    here = item(LOGIN, {"title": ("Here", 5), "username": ("me", 1)}, {"password": ("old", 2), "note": ("", 1)})
    there = item(LOGIN, {"title": ("There", 3), "username": ("you", 4)}, {"password": ("new", 6), "note": ("n", 7)})
    both = merge(here, there)
    assert [value(both, name) for name in ("title", "username", "password", "note")] == ["Here", "you", "new", "n"]
    assert past(both) == [("username", "me"), ("password", "old"), ("title", "There")]


def test_at_one_stamp_the_greater_encoding_wins_and_the_other_is_kept():
    here, there = (item(ACCOUNT, {"issuer": (name, 5)}, {"key": (name.encode(), 5)}) for name in ("a", "b"))
    both = merge(here, there)
    assert (value(both, "issuer"), value(both, "key")) == ("b", b"b")
    assert past(both) == [("key", b"a")]


@pytest.mark.parametrize(("mine", "theirs"), [((9, 1), (4, 8)), ((4, 8), (9, 1)), ((9, 8), (4, 1))])
def test_hotp_never_counts_back(mine, theirs):
    here, there = (item(ACCOUNT, {"counter": one}, {}) for one in (mine, theirs))
    both = merge(here, there)
    assert value(both, "counter") == 9
    assert both.meta.newest == stamp(8), "what follows must be later than all that was seen"


def test_an_edit_beats_an_earlier_purge_and_comes_back_whole():
    edit = item(ACCOUNT, {"issuer": ("a", 1), "label": ("new", 8), "modified": (1.0, 8)}, {"key": (b"k", 1)})
    assert texts(merge(edit, tombstone(7))) == texts(merge(tombstone(7), edit)) == texts(edit)
    assert texts(merge(edit, tombstone(8))) == texts(edit), "the same moment: the edit"
    assert texts(merge(edit, tombstone(9))) == texts(tombstone(9))
    assert texts(merge(tombstone(3), tombstone(9, 2))) == texts(tombstone(9, 2))


def test_what_this_version_does_not_know_is_carried():
    here = item(ACCOUNT, {"issuer": ("a", 1)}, {"key": (b"k", 1)})
    there = item(ACCOUNT, {"issuer": ("b", 2), "hologram": ({"deep": [1]}, 1)}, {"iris": (b"i", 1)})
    there.meta.rest = [raw("element six"), raw(7)]
    both = merge(here, there)
    assert (value(both, "hologram"), value(both, "iris")) == ({"deep": [1]}, b"i")
    assert both.meta.rest == there.meta.rest
    assert texts(merge(there, here)) == texts(both)


def test_items_of_kinds_not_known_here_merge_too():
    here, there = (
        item("passkey", {"site": (name, time)}, {"seed": (name, time)}) for name, time in (("a", 1), ("b", 2))
    )
    both = merge(here, there)
    assert (value(both, "site"), value(both, "seed"), past(both)) == ("b", "b", [("seed", "a")])


def test_a_picture_that_loses_is_gone():
    here, there = (item(ACCOUNT, {}, {"picture": (bytes(9) + bytes([time]), time)}) for time in (1, 2))
    assert past(merge(here, there)) == []


def test_a_title_that_loses_finds_a_secret_to_be_kept_in():
    here, there = (Whole(item(LOGIN, {"title": (name, len(name))}, {}).meta, None) for name in ("a", "bb"))
    both = merge(here, there)
    assert past(both) == [("title", "a")]
    assert texts(merge(there, here)) == texts(both)


def test_secrets_do_not_show():
    assert "hush" not in repr(item(ACCOUNT, {}, {"key": (b"hush", 1)}))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda mine, theirs: max(mine, theirs, key=lambda whole: whole.newest),
        lambda mine, theirs: mine,
    ],
    ids=["newest item only", "mine"],
)
def test_the_laws_can_fail(wrong: Callable[[Whole, Whole], Whole]):
    """A merge that keeps the newest item only does not pass for one that loses nothing."""
    lost = 0
    for seed in range(100):
        three = some_items(seed)
        lost += not secrets(reduce(wrong, three)) >= set().union(*map(secrets, three))
    assert lost > 50
