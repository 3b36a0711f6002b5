"""The few rules of protocol buffers, against examples of the published encoding guide, and against damage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.otp.errors import DamagedMigration
from core.otp.protobuf import Field, content, messages, number, parse, write_content, write_number

fields_numbers = st.integers(1, 2**29 - 1)
values = st.integers(0, 2**64 - 1)


@pytest.mark.parametrize(
    ("message", "fields"),
    [
        ("", []),
        ("089601", [Field(1, 150)]),
        ("120774657374696e67", [Field(2, b"testing")]),
        ("1a03089601", [Field(3, bytes.fromhex("089601"))]),
        ("220568656c6c6f280128022803", [Field(4, b"hello"), Field(5, 1), Field(5, 2), Field(5, 3)]),
        ("0d01020304", [Field(1, b"\1\2\3\4")]),
        ("090102030405060708", [Field(1, bytes(range(1, 9)))]),
        ("8080800108", [Field(2**18, 8)]),
        ("f8ffffff0f01", [Field(2**29 - 1, 1)]),
        ("08ffffffffffffffffff01", [Field(1, 2**64 - 1)]),
        ("08ffffffffffffffffff7f", [Field(1, 2**64 - 1)]),  # bits above the 64th fall off
        ("0880808000", [Field(1, 0)]),  # longer than need be
    ],
)
def test_known_messages(message: str, fields: list[Field]):
    assert parse(bytes.fromhex(message)) == fields


@pytest.mark.parametrize(
    "message",
    [
        "08",
        "0880",
        "08ffffffffffffffffffff01",  # a number of eleven bytes
        "0001",  # field 0
        "0b0c",  # a group
        "0e",
        "0f",
        "0d010203",
        "0901020304050607",
        "1204746573",
        "12ffffffffffffffff7f",  # longer than there is memory
        "120a74657374",
    ],
)
def test_damage_is_named(message: str):
    with pytest.raises(DamagedMigration):
        parse(bytes.fromhex(message))


def test_the_last_of_a_single_field_counts_and_all_of_a_repeated_one():
    fields = parse(bytes.fromhex("0801" + "0802" + "120161" + "120162"))
    assert number(fields, 1) == 2
    assert content(fields, 2) == b"b"
    assert messages(fields, 2) == [b"a", b"b"]


def test_what_is_not_there_or_of_another_kind_has_its_default():
    fields = parse(bytes.fromhex("0801" + "120161"))
    assert (number(fields, 9), content(fields, 9), messages(fields, 9)) == (0, b"", [])
    assert (number(fields, 2), content(fields, 1)) == (0, b"")


def test_numbers_are_signed():
    assert number(parse(bytes.fromhex("08ffffffffffffffffff01")), 1) == -1
    assert number(parse(write_number(1, 2**63)), 1) == -(2**63)
    assert number(parse(write_number(1, 2**63 - 1)), 1) == 2**63 - 1


@given(st.lists(st.tuples(fields_numbers, st.one_of(values, st.binary(max_size=300))), max_size=8))
def test_what_is_written_is_read(fields: list[tuple[int, int | bytes]]):
    message = b"".join(
        write_content(field, value) if isinstance(value, bytes) else write_number(field, value)
        for field, value in fields
    )
    assert parse(message) == [Field(*field) for field in fields]


@given(st.binary(max_size=60))
def test_no_bytes_break_it(message: bytes):
    try:
        fields = parse(message)
    except DamagedMigration:
        return
    assert all(field.field > 0 for field in fields)
    assert sum(len(field.value) for field in fields if isinstance(field.value, bytes)) <= len(message)
