"""Parts, lists, orders, stamps, padding: the pure functions under the store."""

from __future__ import annotations

import itertools
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.crypto import NotAuthentic, make_key
from core.vault import Account, AccountEdit, Compartment, ItemTooLarge
from core.vault.blobs import TEXT_LIMIT, CompartmentKeys, PartName, pad, unpad
from core.vault.codec import UNREADABLE, Part, decode_meta
from core.vault.compartment import Batch
from core.vault.items import folded
from core.vault.leaves import LEAF_LENGTH, NO_NONCE, ItemList
from core.vault.ordering import keys_between
from core.vault.stamps import StampClock, make_stamp, stamp_seconds
from tests.core.vault.vaults import FakeClock, new_store, reopened

DEVICE = bytes(range(16))
stamps = st.integers(1, 2**48 - 1).map(lambda ms: make_stamp(ms, ms % 7, DEVICE))
values = st.recursive(
    st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text() | st.binary() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(st.text(), st.tuples(values, stamps), max_size=8), st.lists(st.tuples(st.text(), values, stamps))
)
def test_a_part_survives_and_is_canonical(fields, history):
    part = Part("account")
    for name, (value, stamp) in fields.items():
        part.set(name, value, stamp)
    for name, (value, stamp) in {(name, stamp): (value, stamp) for name, value, stamp in history}.items():
        past = Part("x")
        past.set("v", value, stamp)
        part.remember(name[0], past.fields["v"])
    text = part.encode()
    again = Part.decode(text)
    assert {name: (again.get(name), field.stamp) for name, field in again.fields.items()} == fields
    assert len(again.history) == len({(name, stamp) for name, _, stamp in history})
    assert again.encode() == text
    kind, shown, table, which, past_shown = msgspec.msgpack.decode(text)
    assert kind == "account"
    assert list(shown) == sorted(fields)
    table = [table[place : place + 24] for place in range(0, len(table), 24)]
    assert table == sorted({stamp for _, stamp in fields.values()})
    assert [table[place] for place in which] == [fields[name][1] for name in shown]
    assert [entry[2] for entry in past_shown] == sorted(entry[2] for entry in past_shown)


def test_what_a_newer_version_wrote_stays_byte_for_byte():
    stamp = make_stamp(5, 0, DEVICE)
    float32 = b"\xca\x3f\xc0\x00\x00"  # a form that this version never writes
    body = b"\x96\xa7account\x82\xa5label\xa1x\xa6unseen" + float32 + b"\xc4\x18" + stamp + b"\x92\x00\x00\x90\xa5later"
    part = Part.decode(body)
    part.set("label", "y", make_stamp(6, 0, DEVICE))
    assert float32 in part.encode()
    assert part.encode().endswith(b"\xa5later")
    assert Part.decode(part.encode()).get("unseen") == 1.5
    assert decode_meta(body).value == Account(label="x")


def test_kinds_and_fields_of_the_future_survive_in_a_vault(store, path):
    opened = store._open[Compartment.ACCOUNTS]
    account = store.accounts()[0]
    meta = store._part(opened, account.id, PartName.META)
    batch = store._batch(Compartment.ACCOUNTS)
    meta.set("colour", {"r": 1}, batch.stamp)
    meta.rest = [msgspec.Raw(b"\x2a")]
    batch.put(account.id, meta)
    strange = Part("passkey")
    strange.set("issuer", 5, batch.stamp)
    batch.put(bytes(16), strange, strange)
    store._save(batch)
    store.close()
    again = reopened(path)
    assert len(again.accounts()) == 3
    again.edit_account(account.id, AccountEdit(label="changed"))
    meta = again._part(again._open[Compartment.ACCOUNTS], account.id, PartName.META)
    assert (meta.get("colour"), meta.get("label"), [bytes(raw) for raw in meta.rest]) == (
        {"r": 1},
        "changed",
        [b"\x2a"],
    )
    (item,) = again.items("passkey")
    assert (item.id, item.meta) == (bytes(16), {"issuer": 5})
    assert again.quarantined == ()
    again.rekey("new")
    again.close()
    last = reopened(path, "new")
    assert last.items("passkey") == [item]
    last.close()


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\x90",
        b"\x95\xa1k\x80\xc4\x00\x91\x00\x90",
        b"\x95\xa1k\x81\xa1a\x01\xc4\x00\x91\x00\x90",
        b"\x95\xa1k\x81\xa1a\x01\xc4\x17" + bytes(23) + b"\x91\x00\x90",
        b"\x95\xa1k\x81\xa1a\x01\xc4\x18" + bytes(24) + b"\x91\xff\x90",
        b"\x95\xa7account\x81\xa5label\xff\xc4\x00\x90\x90",
        b"\x95\xa2\xff\xfe\x80\xc4\x00\x90\x90",
        b"\x91" * 5000,
    ],
)
def test_texts_that_are_no_part(text):
    with pytest.raises(UNREADABLE):
        decode_meta(text) if text.startswith(b"\x95\xa7") else Part.decode(text)


def test_defaults_of_the_format_never_change():
    """They are what an absent field means in vaults that exist."""
    assert msgspec.structs.asdict(Account()) == {
        "id": b"",
        "issuer": "",
        "label": "",
        "note": "",
        "type": "totp",
        "algorithm": "SHA1",
        "digits": 6,
        "period": 30,
        "counter": 0,
        "groups": (),
        "pinned": False,
        "order": "",
        "icon": "",
        "inactive": "",
        "created": 0.0,
        "modified": 0.0,
        "last_used": 0.0,
        "uses": 0,
        "trashed": 0.0,
    }


@given(st.binary(max_size=9000))
def test_padding(text):
    padded = pad(text)
    assert unpad(padded) == text
    assert len(padded) % (256 if len(text) + 4 <= 4096 else 4096) == 0
    assert len(padded) - len(text) - 4 < (256 if len(text) + 4 <= 4096 else 4096)


@pytest.mark.parametrize("padded", [b"", bytes(255), b"\xff" * 256, (253).to_bytes(4, "big") + bytes(252)])
def test_padding_that_cannot_be(padded):
    with pytest.raises(NotAuthentic):
        unpad(padded)


def test_padding_has_a_limit():
    assert len(pad(bytes(TEXT_LIMIT))) == TEXT_LIMIT + 4096
    with pytest.raises(ItemTooLarge):
        pad(bytes(TEXT_LIMIT + 1))


def test_a_blob_belongs_to_its_item_part_compartment_and_vault():
    dek = make_key()
    here = CompartmentKeys(dek, bytes(16), Compartment.ACCOUNTS)
    blob = here.seal(PartName.META, bytes(16), b"text")
    assert here.open(PartName.META, bytes(16), blob) == b"text"
    for keys, part, item in (
        (here, PartName.SECRET, bytes(16)),
        (here, PartName.META, bytes(15) + b"\1"),
        (CompartmentKeys(dek, bytes(16), Compartment.PASSWORDS), PartName.META, bytes(16)),
        (CompartmentKeys(dek, bytes(15) + b"\1", Compartment.ACCOUNTS), PartName.META, bytes(16)),
    ):
        with pytest.raises(NotAuthentic):
            keys.open(part, item, blob)


leaves = st.binary(min_size=LEAF_LENGTH, max_size=LEAF_LENGTH)
leaf_lists = st.lists(leaves, unique_by=lambda leaf: leaf[:16])


@settings(max_examples=50)
@given(
    st.lists(leaves, unique_by=lambda leaf: leaf[:16]), st.lists(leaves, unique_by=lambda leaf: leaf[:16]), st.data()
)
def test_a_list_that_was_changed_is_the_list_made_anew(old, new, data):
    drop = data.draw(st.lists(st.sampled_from([leaf[:16] for leaf in old]), unique=True) if old else st.just([]))
    changed = ItemList.of(old).with_changes({leaf[:16]: leaf for leaf in new}, drop)
    expected = {leaf[:16]: leaf for leaf in old if leaf[:16] not in drop} | {leaf[:16]: leaf for leaf in new}
    anew = ItemList.of(expected.values())
    assert (changed.root, changed.count) == (anew.root, anew.count) == (_root(expected), len(expected))
    assert changed.ids() == sorted(expected)
    for item, leaf in expected.items():
        assert item in changed
        assert changed.secret_nonce(item) == leaf[28:]
    assert changed.secret_nonce(b"nobody has this!") == NO_NONCE


def _root(expected: dict[bytes, bytes]) -> bytes:
    """Return the root as docs/formats/vault.md says it."""
    buckets = [b"".join(sorted(leaf for leaf in expected.values() if leaf[0] == number)) for number in range(256)]
    return sha256(b"".join(sha256(bucket).digest() for bucket in buckets)).digest()


def test_an_id_that_begins_inside_a_leaf_is_not_found():
    item, hidden = bytes([7]) * 16, bytes([7]) * 15 + b"\x08"
    assert hidden not in ItemList.of([item[:1] + bytes(15) + hidden + bytes(8)])


@given(st.lists(st.integers(0, 1000), max_size=60), st.integers(1, 5))
def test_there_is_always_room_between_two_orders(places, count):
    keys: list[str] = []
    for place in places:
        where = place % (len(keys) + 1)
        low = keys[where - 1] if where else ""
        high = keys[where] if where < len(keys) else ""
        keys[where:where] = keys_between(low, high, count)
    assert keys == sorted(set(keys))
    assert len(keys) == len(places) * count
    assert not any(key.endswith("0") for key in keys)


def test_orders_stay_short():
    keys: list[str] = []
    for _ in range(1000):
        keys += keys_between(keys[-1] if keys else "", "", 1)
    assert {len(key) for key in keys} == {6}
    assert max(map(len, keys_between(keys[0], keys[1], 1000))) <= 8
    assert len(keys_between("zzzzzz", "", 3)) == 3
    last = ""
    for _ in range(200):
        (last,) = keys_between("", last, 1) if last else keys_between("", "", 1)
    assert len(last) < 50


def test_stamps_grow_and_order_like_bytes():
    clock = FakeClock(100.0)
    one = StampClock(clock, DEVICE)
    made = [one.next() for _ in range(3)]
    clock.time = 50.0
    made += [one.next() for _ in range(70_000)]
    clock.time = 200.0
    made.append(one.next())
    assert all(a < b for a, b in itertools.pairwise(made))
    assert {len(stamp) for stamp in made} == {24}
    assert stamp_seconds(made[-1]) == 200.0
    other = StampClock(FakeClock(0.0), bytes(16), newest=made[-1])
    assert other.next() > made[-1]


def test_folding():
    assert folded("Sommer2024!") == folded("sommer2025?") == "sommer"
    assert folded("20242025") == "20242025"
    assert folded("\ufb01sh1") == "fish"
    assert folded("") == ""


def test_a_change_of_the_secret_shows_in_the_stamp_of_the_meta(store, clock):
    opened = store._open[Compartment.ACCOUNTS]
    account = store.accounts()[0]
    clock.time += 1
    store.edit_account(account.id, AccountEdit(key=b"new"))
    meta, secret = (store._part(opened, account.id, part) for part in PartName)
    assert meta.newest == secret.newest == opened.newest
    assert isinstance(Batch(opened, meta.newest).empty, bool)


def test_equal_orders_after_a_merge_can_be_parted(store):
    batch = store._batch(Compartment.ACCOUNTS)
    ids = [account.id for account in store.accounts()]
    for item in ids:
        meta = store._part(batch.opened, item, PartName.META)
        meta.set("order", "V", batch.stamp)
        batch.put(item, meta)
    store._save(batch)
    first, second, third = (account.id for account in store.accounts())
    store.reorder([first], before=third)
    assert [account.id for account in store.accounts()] == [second, first, third]


def test_a_new_store_reads_nothing(path):
    store = new_store(path)
    assert not path.parent.exists()
    assert store.session == 0
    store.lock()
    store.close()
    assert not path.parent.exists()
