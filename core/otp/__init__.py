"""One-time codes: what makes them, how accounts are written as text, what a scanned text is."""

from __future__ import annotations

from core.otp.base32 import decode_secret, encode_secret
from core.otp.codes import generate_code
from core.otp.errors import (
    BadField,
    BadSecret,
    DamagedMigration,
    MigrationError,
    MissingSecret,
    NotAMigration,
    NotAnOtpUri,
    NotMigratable,
    OtpError,
    PinNeeded,
    SeveralUris,
    UriError,
    UriTooLong,
)
from core.otp.migration import MigrationBatch, MigrationProblem, format_migration, is_migratable, parse_migration
from core.otp.recognise import Recognised, recognise
from core.otp.spec import (
    FIXED_SPECS,
    MAX_COUNTER,
    MAX_DIGITS,
    MAX_PERIOD,
    Algorithm,
    Code,
    OtpSpec,
    OtpType,
    ParsedAccount,
)
from core.otp.uri import format_uri, parse_uri
from core.otp.yandex import check_yandex_secret

__all__ = [
    "FIXED_SPECS",
    "MAX_COUNTER",
    "MAX_DIGITS",
    "MAX_PERIOD",
    "Algorithm",
    "BadField",
    "BadSecret",
    "Code",
    "DamagedMigration",
    "MigrationBatch",
    "MigrationError",
    "MigrationProblem",
    "MissingSecret",
    "NotAMigration",
    "NotAnOtpUri",
    "NotMigratable",
    "OtpError",
    "OtpSpec",
    "OtpType",
    "ParsedAccount",
    "PinNeeded",
    "Recognised",
    "SeveralUris",
    "UriError",
    "UriTooLong",
    "check_yandex_secret",
    "decode_secret",
    "encode_secret",
    "format_migration",
    "format_uri",
    "generate_code",
    "is_migratable",
    "parse_migration",
    "parse_uri",
    "recognise",
]
