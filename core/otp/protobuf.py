"""As much of the protocol buffers wire format as an export of Google Authenticator needs."""

from __future__ import annotations

from typing import NamedTuple

from core.otp.errors import DamagedMigration

_VARINT, _FIXED64, _CONTENT, _FIXED32 = 0, 1, 2, 5
_FIXED_LENGTHS = {_FIXED64: 8, _FIXED32: 4}
_LONGEST_VARINT = 10


class Field(NamedTuple):
    """Hold one field: a number for a varint, bytes for all else."""

    field: int
    value: int | bytes


def parse(message: bytes) -> list[Field]:
    """Return the fields of a message in their order; raises DamagedMigration."""
    fields: list[Field] = []
    place = 0
    while place < len(message):
        tag, place = _read_varint(message, place)
        field, kind = tag >> 3, tag & 7
        if field == 0:
            raise DamagedMigration
        if kind == _VARINT:
            value, place = _read_varint(message, place)
            fields.append(Field(field, value))
            continue
        if kind == _CONTENT:
            length, place = _read_varint(message, place)
        elif kind in _FIXED_LENGTHS:
            length = _FIXED_LENGTHS[kind]
        else:
            raise DamagedMigration
        if length > len(message) - place:
            raise DamagedMigration
        fields.append(Field(field, message[place : place + length]))
        place += length
    return fields


def messages(fields: list[Field], field: int) -> list[bytes]:
    """Return every content of a repeated field."""
    return [value for number, value in fields if number == field and isinstance(value, bytes)]


def content(fields: list[Field], field: int) -> bytes:
    """Return the content of a field, the last one as the format wants it; empty when it is not there."""
    found = messages(fields, field)
    return found[-1] if found else b""


def number(fields: list[Field], field: int) -> int:
    """Return the signed number of a field, 0 when it is not there."""
    found = [value for n, value in fields if n == field and isinstance(value, int)]
    value = found[-1] if found else 0
    return value - 2**64 if value >= 2**63 else value


def write_content(field: int, value: bytes) -> bytes:
    """Return a field that holds bytes."""
    return _write_varint(field << 3 | _CONTENT) + _write_varint(len(value)) + value


def write_number(field: int, value: int) -> bytes:
    """Return a field that holds a number from 0 to 2^64-1."""
    return _write_varint(field << 3 | _VARINT) + _write_varint(value)


def _read_varint(message: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step, byte in enumerate(message[place : place + _LONGEST_VARINT]):
        value |= (byte & 0x7F) << 7 * step
        if byte < 0x80:
            return value & (2**64 - 1), place + step + 1
    raise DamagedMigration


def _write_varint(value: int) -> bytes:
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)
