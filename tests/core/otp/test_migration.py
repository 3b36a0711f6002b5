"""Exports of Google Authenticator, read and written."""

from __future__ import annotations

import base64
import contextlib
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.otp import (
    Algorithm,
    BadField,
    DamagedMigration,
    MigrationError,
    MissingSecret,
    NotAMigration,
    NotMigratable,
    OtpSpec,
    OtpType,
    ParsedAccount,
    format_migration,
    is_migratable,
    parse_migration,
)
from core.otp.text import clean_name

# Written by hand after the published .proto: secret "Hello!\xde\xad\xbe\xef", name "Example:alice", issuer "Example",
# SHA-1, six digits, TOTP; version 1, batch 2 of 3, id 12345.
ENTRY = (
    bytes.fromhex("0a0a48656c6c6f21deadbeef")
    + b"\x12\x0dExample:alice"
    + b"\x1a\x07Example"
    + bytes.fromhex("200128013002")
)
MESSAGE = b"\x0a" + bytes([len(ENTRY)]) + ENTRY + bytes.fromhex("1001180320012 8b960".replace(" ", ""))


def as_uri(message: bytes) -> str:
    return "otpauth-migration://offline?data=" + quote(base64.b64encode(message).decode(), safe="")


def test_known_export():
    batch = parse_migration(as_uri(MESSAGE))
    assert (batch.batch_size, batch.batch_index, batch.batch_id) == (3, 1, 12345)
    assert batch.problems == ()
    (account,) = batch.accounts
    assert (account.issuer, account.label) == ("Example", "alice")
    assert account.secret == "JBSWY3DPEHPK3PXP"
    assert account.spec == OtpSpec()


@pytest.mark.parametrize(
    "change",
    [
        lambda uri: uri.replace("%3D", ""),
        lambda uri: uri.replace("%2B", "+").replace("%2F", "/"),
        lambda uri: uri.replace("%2B", " "),
        lambda uri: uri.replace("%2B", "-").replace("%2F", "_"),
        lambda uri: f"  {uri[:60]}\r\n{uri[60:]}\n",
        lambda uri: uri.replace("otpauth-migration", "OTPAUTH-MIGRATION"),
        lambda uri: uri.replace("?data", "?v=1&data") + "&x=1#y",
    ],
)
def test_what_happens_to_base64_on_the_way(change):
    message = b"\x0a\x16" + b"\x0a\x14" + b"\xfb\xff\xbf\xfe" * 5 + bytes.fromhex("1001")
    (account,) = parse_migration(change(as_uri(message))).accounts
    assert account.secret_bytes == b"\xfb\xff\xbf\xfe" * 5


@pytest.mark.parametrize(
    ("name", "issuer", "expected"),
    [
        ("alice", "", ("", "alice")),
        ("Example:alice", "", ("Example", "alice")),
        ("Example: alice", "Example", ("Example", "alice")),
        ("alice", "Example", ("Example", "alice")),
        ("team:alice", "Example", ("Example", "team:alice")),
        ("https://example.com", "", ("", "https://example.com")),
    ],
)
def test_names(name: str, issuer: str, expected: tuple[str, str]):
    entry = b"\x0a\x01k\x12" + bytes([len(name)]) + name.encode() + b"\x1a" + bytes([len(issuer)]) + issuer.encode()
    (account,) = parse_migration(as_uri(b"\x0a" + bytes([len(entry)]) + entry)).accounts
    assert (account.issuer, account.label) == expected


def test_one_bad_account_costs_no_other():
    bad = [b"\x12\x03bob", b"\x0a\x01k\x12\x03eve\x20\x04", b"\x0a\x01k\x30\x09", b"\x0a\x01k\x28\x09", b"\xff"]
    message = b"".join(b"\x0a" + bytes([len(entry)]) + entry for entry in [*bad, ENTRY])
    batch = parse_migration(as_uri(message))
    assert [account.label for account in batch.accounts] == ["alice"]
    assert [problem.index for problem in batch.problems] == [0, 1, 2, 3, 4]
    assert [problem.label for problem in batch.problems] == ["bob", "eve", "", "", ""]
    errors = [problem.error for problem in batch.problems]
    assert [type(error) for error in errors] == [MissingSecret, BadField, BadField, BadField, DamagedMigration]
    assert [error.name for error in errors if isinstance(error, BadField)] == ["algorithm", "type", "digits"]


def test_ids_and_places_that_make_no_sense_are_brought_into_range():
    negative = b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"
    batch = parse_migration(as_uri(MESSAGE + b"\x18\x02" + b"\x20\x09" + b"\x28" + negative))
    assert (batch.batch_size, batch.batch_index, batch.batch_id) == (2, 1, -1)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NotAMigration),
        ("otpauth://totp/bob?secret=JBSWY3DPEHPK3PXP", NotAMigration),
        ("otpauth-migration://offline", NotAMigration),
        ("otpauth-migration://offline?date=CgA", NotAMigration),
        ("otpauth-migration://offline?data=" + "A" * 70_000, NotAMigration),
        ("otpauth-migration://offline?data=%%%", DamagedMigration),
        ("otpauth-migration://offline?data=A", DamagedMigration),
        (as_uri(b"\x0a\x7f"), DamagedMigration),
        (as_uri(b"\x0b"), DamagedMigration),
        (as_uri(b"\x02\x00"), DamagedMigration),
        (as_uri(b"\x08" + b"\xff" * 11), DamagedMigration),
        (as_uri(MESSAGE[:-1]), DamagedMigration),
    ],
)
def test_what_is_no_export(text: str, error: type[MigrationError]):
    with pytest.raises(error):
        parse_migration(text)


names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=":"), max_size=30).map(clean_name)
hashes = st.sampled_from([Algorithm.SHA1, Algorithm.SHA256, Algorithm.SHA512])
lengths = st.sampled_from([6, 8])
specs = st.builds(OtpSpec, st.just(OtpType.TOTP), hashes, lengths) | st.builds(
    OtpSpec, st.just(OtpType.HOTP), hashes, lengths, st.just(30), st.integers(0, 2**63 - 1)
)
accounts = st.builds(ParsedAccount, names, names, specs, st.binary(min_size=1, max_size=64))


@given(st.lists(accounts, max_size=25), st.integers(1, 10))
def test_every_account_survives_an_export(exported: list[ParsedAccount], per_code: int):
    batches = [parse_migration(uri) for uri in format_migration(exported, per_code)]
    assert [account for batch in batches for account in batch.accounts] == exported
    assert [batch.batch_index for batch in batches] == list(range(len(batches)))
    assert {batch.batch_size for batch in batches} <= {len(batches)}
    assert len({batch.batch_id for batch in batches}) <= 1
    assert all(len(batch.accounts) <= per_code for batch in batches)


@pytest.mark.parametrize(
    "spec",
    [OtpSpec(digits=7), OtpSpec(period=60), OtpSpec(OtpType.STEAM, digits=5), OtpSpec(OtpType.HOTP, counter=2**63)],
)
def test_what_the_format_cannot_hold_is_refused(spec: OtpSpec):
    fine, other = (ParsedAccount("", "x", s, b"k") for s in (OtpSpec(), spec))
    assert is_migratable(fine)
    assert not is_migratable(other)
    with pytest.raises(NotMigratable) as caught:
        format_migration([fine, other])
    assert caught.value.index == 1


@given(st.binary(max_size=200))
def test_no_message_breaks_the_reader(message: bytes):
    with contextlib.suppress(MigrationError):
        parse_migration(as_uri(message))


@given(st.text(max_size=80).map("otpauth-migration://offline?data=".__add__) | st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str):
    with contextlib.suppress(MigrationError):
        parse_migration(text)


def test_a_broken_account_shows_no_secret():
    message = b"\x0a\x0c\x0a\x06SECRET\x12\x00\x20\x04"
    assert "SECRET" not in repr(parse_migration(as_uri(message)))
