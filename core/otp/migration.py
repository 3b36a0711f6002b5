"""Exports of Google Authenticator: otpauth-migration://offline?data=<base64 of a protobuf message>."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

from core.otp import protobuf
from core.otp.errors import BadField, DamagedMigration, MissingSecret, NotAMigration, NotMigratable, OtpError
from core.otp.names import split_name
from core.otp.protobuf import Field
from core.otp.spec import Algorithm, OtpSpec, OtpType, ParsedAccount
from core.otp.text import decode_percent, unwrap

LONGEST_MIGRATION = 65_536  # characters

_START = re.compile(r"otpauth-migration:/{0,3}[^?]*\?", re.IGNORECASE)
_DATA = re.compile(r"(?:^|[?&;])data=([^&;#]*)", re.IGNORECASE)

# Field numbers of the message and of one account in it.
_ACCOUNTS, _VERSION, _BATCH_SIZE, _BATCH_INDEX, _BATCH_ID = 1, 2, 3, 4, 5
_SECRET, _NAME, _ISSUER, _ALGORITHM, _DIGITS, _TYPE, _COUNTER = 1, 2, 3, 4, 5, 6, 7

_ALGORITHMS = {0: Algorithm.SHA1, 1: Algorithm.SHA1, 2: Algorithm.SHA256, 3: Algorithm.SHA512}
_DIGIT_COUNTS = {0: 6, 1: 6, 2: 8, 3: 7}
_TYPES = {0: OtpType.TOTP, 1: OtpType.HOTP, 2: OtpType.TOTP}
_ALGORITHM_NUMBERS = {Algorithm.SHA1: 1, Algorithm.SHA256: 2, Algorithm.SHA512: 3}
_DIGIT_NUMBERS = {6: 1, 8: 2}
_TYPE_NUMBERS = {OtpType.HOTP: 1, OtpType.TOTP: 2}
_T = TypeVar("_T")
_PERIOD = 30  # the format has no field for it


@dataclass(frozen=True, slots=True)
class MigrationProblem:
    """Name an account of an export that could not be read, and why."""

    index: int
    issuer: str
    label: str
    error: OtpError


@dataclass(frozen=True, slots=True)
class MigrationBatch:
    """Hold one QR code of an export: its accounts and its place among `batch_size` codes."""

    accounts: tuple[ParsedAccount, ...]
    problems: tuple[MigrationProblem, ...] = ()
    batch_size: int = 1
    batch_index: int = 0
    batch_id: int = 0


def parse_migration(text: str) -> MigrationBatch:
    """Return what one code of an export holds; one unreadable account never costs the others.

    Raises NotAMigration or DamagedMigration.
    """
    fields = protobuf.parse(_payload(text))
    accounts: list[ParsedAccount] = []
    problems: list[MigrationProblem] = []
    for index, body in enumerate(protobuf.messages(fields, _ACCOUNTS)):
        entry: list[Field] = []
        try:
            entry = protobuf.parse(body)
            accounts.append(_read_account(entry))
        except OtpError as error:
            problems.append(MigrationProblem(index, *_names(entry), error))
    size = max(protobuf.number(fields, _BATCH_SIZE), 1)
    return MigrationBatch(
        tuple(accounts),
        tuple(problems),
        size,
        min(max(protobuf.number(fields, _BATCH_INDEX), 0), size - 1),
        protobuf.number(fields, _BATCH_ID),
    )


def format_migration(accounts: Sequence[ParsedAccount], per_code: int = 10) -> list[str]:
    """Return the texts of as many codes as the accounts need, each for at most `per_code` of them.

    Raises NotMigratable for an account that the format cannot hold (see `is_migratable`).
    """
    for index, account in enumerate(accounts):
        if not is_migratable(account):
            raise NotMigratable(index)
    entries = [_write_account(account) for account in accounts]
    batches = [entries[start : start + per_code] for start in range(0, len(entries), per_code)]
    batch_id = int.from_bytes(hashlib.sha256(b"".join(entries)).digest()[:4], "big") >> 1
    return [_write_batch(batch, len(batches), index, batch_id) for index, batch in enumerate(batches)]


def is_migratable(account: ParsedAccount) -> bool:
    """Tell whether Google Authenticator's format can hold the account: 6 or 8 digits, 30 seconds, TOTP or HOTP."""
    spec = account.spec
    known = spec.type in _TYPE_NUMBERS and spec.algorithm in _ALGORITHM_NUMBERS and spec.digits in _DIGIT_NUMBERS
    return known and (spec.type is OtpType.HOTP or spec.period == _PERIOD) and spec.counter < 2**63


def _payload(text: str) -> bytes:
    """Return the message; the "+" of base64 may have become a space on the way and the padding may be gone."""
    if len(text) > LONGEST_MIGRATION:
        raise NotAMigration
    plain = unwrap(text)
    start = _START.match(plain)
    found = _DATA.search(plain, start.end() - 1) if start else None
    if found is None:
        raise NotAMigration
    data = decode_percent(re.sub(r"[\t\r\n]", "", found[1])).strip().replace(" ", "+")
    data = data.replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(data + "=" * (-len(data) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise DamagedMigration from None


def _read_account(entry: list[Field]) -> ParsedAccount:
    secret = protobuf.content(entry, _SECRET)
    if not secret:
        raise MissingSecret
    otp_type = _known(_TYPES, entry, _TYPE, "type")
    spec = OtpSpec(
        otp_type,
        _known(_ALGORITHMS, entry, _ALGORITHM, "algorithm"),
        _known(_DIGIT_COUNTS, entry, _DIGITS, "digits"),
        _PERIOD,
        protobuf.number(entry, _COUNTER) if otp_type is OtpType.HOTP else 0,
    )
    issuer, label = _names(entry)
    return ParsedAccount(issuer, label, spec, secret)


def _known(choices: dict[int, _T], entry: list[Field], field: int, name: str) -> _T:
    try:
        return choices[protobuf.number(entry, field)]
    except KeyError:
        raise BadField(name) from None


def _names(entry: list[Field]) -> tuple[str, str]:
    name, issuer = (protobuf.content(entry, field).decode("utf-8", "replace") for field in (_NAME, _ISSUER))
    return split_name(name, issuer)


def _write_account(account: ParsedAccount) -> bytes:
    spec = account.spec
    name = f"{account.issuer}:{account.label}" if account.issuer else account.label
    parts = [
        protobuf.write_content(_SECRET, account.secret_bytes),
        protobuf.write_content(_NAME, name.encode()),
        protobuf.write_content(_ISSUER, account.issuer.encode()),
        protobuf.write_number(_ALGORITHM, _ALGORITHM_NUMBERS[spec.algorithm]),
        protobuf.write_number(_DIGITS, _DIGIT_NUMBERS[spec.digits]),
        protobuf.write_number(_TYPE, _TYPE_NUMBERS[spec.type]),
    ]
    if spec.type is OtpType.HOTP:
        parts.append(protobuf.write_number(_COUNTER, spec.counter))
    return b"".join(parts)


def _write_batch(entries: list[bytes], size: int, index: int, batch_id: int) -> str:
    message = b"".join(protobuf.write_content(_ACCOUNTS, entry) for entry in entries) + b"".join(
        protobuf.write_number(field, value)
        for field, value in ((_VERSION, 1), (_BATCH_SIZE, size), (_BATCH_INDEX, index), (_BATCH_ID, batch_id))
    )
    return f"otpauth-migration://offline?data={quote(base64.b64encode(message).decode('ascii'), safe='')}"
