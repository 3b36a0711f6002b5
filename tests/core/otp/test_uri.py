"""Account texts as they exist in the wild."""

from __future__ import annotations

import json
import time
from pathlib import Path
from string import ascii_letters, digits, punctuation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.otp import (
    Algorithm,
    OtpSpec,
    OtpType,
    ParsedAccount,
    UriError,
    format_uri,
    parse_uri,
)
from core.otp.spec import MAX_COUNTER, MAX_PERIOD, MOTP, STEAM, YANDEX
from core.otp.text import clean_name

ROOT = Path(__file__).parents[3]
CASES = json.loads((ROOT / "tests" / "vectors" / "otpauth_cases.json").read_text("utf-8"))
SHARED = ROOT.parent / "shared" / "fixtures" / "vectors" / "otpauth_uri_cases.json"


@pytest.mark.parametrize("case", CASES, ids=[f"{n}-{case['why']}" for n, case in enumerate(CASES)])
def test_case(case: dict):
    if "error" not in case:
        account = parse_uri(case["uri"])
        assert {name: getattr(account, name) for name in case["expect"]} == case["expect"]
        assert parse_uri(format_uri(account)) == account
        return
    with pytest.raises(UriError) as caught:
        parse_uri(case["uri"])
    assert type(caught.value).__name__ == case["error"]
    for name in {"reason", "name"} & case.keys():
        assert getattr(caught.value, name) == case[name]


def test_shared_cases():
    if not SHARED.exists():
        pytest.skip(f"the wider collection of URIs is not beside the project ({SHARED.name})")
    for case in json.loads(SHARED.read_text("utf-8")):
        if case.get("reject"):
            with pytest.raises(UriError):
                parse_uri(case["uri"])
            continue
        account = parse_uri(case["uri"])
        for name, value in case.get("expect", {}).items():
            assert getattr(account, name) == value, case["uri"]
        for name, values in case.get("expect_any", {}).items():
            assert getattr(account, name) in values, case["uri"]


names = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(clean_name)
keys = st.binary(min_size=1, max_size=64)
hashes = st.sampled_from([Algorithm.SHA1, Algorithm.SHA256, Algorithm.SHA512])
totp_specs = st.builds(
    OtpSpec, st.just(OtpType.TOTP), hashes, st.integers(1, 10), st.integers(1, MAX_PERIOD), st.just(0)
)
hotp_specs = st.builds(
    OtpSpec, st.just(OtpType.HOTP), hashes, st.integers(1, 10), st.just(30), st.integers(0, MAX_COUNTER)
)
pins = st.text(digits, min_size=4, max_size=16)
plain_accounts = st.builds(ParsedAccount, names, names, totp_specs | hotp_specs | st.just(STEAM), keys).filter(
    lambda account: account.issuer.casefold() != "steam" or account.type is OtpType.STEAM
)
yandex_accounts = st.builds(
    ParsedAccount, names.filter(bool), names, st.just(YANDEX), st.binary(min_size=16, max_size=16), pins | st.just("")
)
motp_accounts = st.builds(ParsedAccount, names, names, st.just(MOTP), keys, pins | st.just(""))


@given(plain_accounts | yandex_accounts | motp_accounts)
def test_every_account_survives_its_uri(account: ParsedAccount):
    assert parse_uri(format_uri(account)) == account


@given(plain_accounts)
def test_uris_are_plain_ascii_and_name_every_field(account: ParsedAccount):
    uri = format_uri(account)
    assert uri.isascii()
    assert " " not in uri
    for field in ("secret=", "algorithm=", "digits="):
        assert uri.count(field) == 1


FRAGMENTS = """
    otpauth:// totp/ hotp/ yaotp/ steam:// motp:// key= secret= JBSWY3DPEHPK3PXP & ? issuer= digits= period= counter=
    algorithm= SHA1 6 : %3A % # + = &amp; " < > / ; é 漢 -1 999999999999999999999999
"""
fragments = st.sampled_from([*FRAGMENTS.split(), " ", "\n", "\u200b", "\u202e", "\ud800", "\x00"])
noise = st.lists(fragments | st.text(max_size=8), max_size=30).map("".join)


@given(noise | st.text() | st.text(ascii_letters + digits + punctuation).map("otpauth://totp/x?secret=".__add__))
def test_no_text_breaks_the_parser(text: str):
    try:
        account = parse_uri(text)
    except UriError:
        return
    assert account.secret_bytes
    assert clean_name(account.issuer) == account.issuer
    assert clean_name(account.label) == account.label
    account.label.encode("utf-8")
    assert parse_uri(format_uri(account)) == account


@pytest.mark.parametrize(
    "filler", [" ", "?", "&", "%", "=", ":", "%3A", '"', "&amp;", "?a=", ";secret=", "a=&", "image=?", "#", "\n"]
)
def test_long_texts_take_no_time(filler: str):
    text = "otpauth://totp/x" + filler * (16_000 // len(filler)) + "x"
    start = time.process_time()
    with pytest.raises(UriError):
        parse_uri(text)
    assert time.process_time() - start < 0.5


@given(keys)
def test_errors_and_representations_hold_no_secret(key: bytes):
    account = ParsedAccount("Foo", "bob", OtpSpec(), b"\x00secret!" + key, "987654")
    assert account.secret not in repr(account)
    assert "987654" not in repr(account)
    with pytest.raises(UriError) as caught:
        parse_uri(f"otpauth://totp/bob?secret={account.secret}0")
    assert account.secret not in repr(caught.value)
    assert account.secret not in str(caught.value)


def test_two_spellings_of_a_key_are_the_same_account():
    written = parse_uri("otpauth://totp/bob?secret=QWERTYUIOP")
    again = parse_uri("otpauth://totp/bob?secret=QWERTYUIOM")
    assert written == again
    assert written.secret == "QWERTYUIOP"
    assert again.secret == "QWERTYUIOM"
