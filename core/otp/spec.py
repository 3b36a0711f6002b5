"""What an account needs, beside its key, to compute codes; and what an account read from a text is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.otp.base32 import encode_secret
from core.otp.errors import BadField

MAX_DIGITS = 10  # a truncated HMAC has 31 bits: ten decimal digits at most
MAX_PERIOD = 2**31 - 1
MAX_COUNTER = 2**64 - 1  # RFC 4226: an 8-byte counter


class OtpType(StrEnum):
    """Name the ways in which codes are made."""

    TOTP = "totp"
    HOTP = "hotp"
    STEAM = "steam"
    YANDEX = "yandex"
    MOTP = "motp"


class Algorithm(StrEnum):
    """Name the hashes; MD5 belongs to mOTP and to nothing else."""

    SHA1 = "SHA1"
    SHA256 = "SHA256"
    SHA512 = "SHA512"
    MD5 = "MD5"


@dataclass(frozen=True, slots=True)
class OtpSpec:
    """Describe how codes are made; raises BadField for what no code can be made of."""

    type: OtpType = OtpType.TOTP
    algorithm: Algorithm = Algorithm.SHA1
    digits: int = 6
    period: int = 30
    counter: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.digits <= MAX_DIGITS:
            raise BadField("digits")
        if not 1 <= self.period <= MAX_PERIOD:
            raise BadField("period")
        if not 0 <= self.counter <= MAX_COUNTER:
            raise BadField("counter")
        if (self.algorithm is Algorithm.MD5) is not (self.type is OtpType.MOTP):
            raise BadField("algorithm")


STEAM = OtpSpec(OtpType.STEAM, Algorithm.SHA1, digits=5, period=30)
YANDEX = OtpSpec(OtpType.YANDEX, Algorithm.SHA256, digits=8, period=30)
MOTP = OtpSpec(OtpType.MOTP, Algorithm.MD5, digits=6, period=10)

FIXED_SPECS = {OtpType.STEAM: STEAM, OtpType.YANDEX: YANDEX, OtpType.MOTP: MOTP}
"""The types whose codes have one form; what a text claims about digits or period does not matter to them."""


@dataclass(frozen=True, slots=True)
class Code:
    """Hold a code and the time in which a site takes it; an HOTP code holds until it is used."""

    text: str = field(repr=False)
    valid_from: float
    valid_until: float


@dataclass(frozen=True, slots=True)
class ParsedAccount:
    """Hold an account as read from a text.

    `written_secret` is the base32 as its issuer wrote it, tidied; empty when there was none.
    Two spellings of the same key are equal accounts.
    """

    issuer: str
    label: str
    spec: OtpSpec
    secret_bytes: bytes = field(repr=False)
    pin: str = field(default="", repr=False)
    written_secret: str = field(default="", repr=False, compare=False)

    @property
    def type(self) -> OtpType:
        """Return how codes are made."""
        return self.spec.type

    @property
    def algorithm(self) -> Algorithm:
        """Return the hash."""
        return self.spec.algorithm

    @property
    def digits(self) -> int:
        """Return the length of a code."""
        return self.spec.digits

    @property
    def period(self) -> int:
        """Return the seconds for which a code holds."""
        return self.spec.period

    @property
    def counter(self) -> int:
        """Return the counter of the next HOTP code."""
        return self.spec.counter

    @property
    def account(self) -> str:
        """Return the label, under the name that the key URI format has for it."""
        return self.label

    @property
    def secret(self) -> str:
        """Return the key as upper-case base32 without padding."""
        return self.written_secret or encode_secret(self.secret_bytes)

    def with_names(self, issuer: str, label: str) -> ParsedAccount:
        """Return the same account under other names."""
        return replace(self, issuer=issuer, label=label)
