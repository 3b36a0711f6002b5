"""What can be wrong with a text that should hold an account, as types without words and without secrets."""

from __future__ import annotations

from core.errors import AppError


class OtpError(AppError):
    """Say that an account could not be read, written or computed."""


class UriError(OtpError):
    """Say that a text is not a usable account."""


class NotAnOtpUri(UriError):
    """Say that the text is something else than an account."""


class SeveralUris(UriError):
    """Say that the text holds more than one account where one was asked for."""


class UriTooLong(UriError):
    """Say that the text is longer than any account can be."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length


class MissingSecret(UriError):
    """Say that the account has no secret, or an empty one."""


class BadSecret(UriError):
    """Say that the secret cannot be right: `reason` is "character", "length", "checksum" or "several"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BadField(UriError):
    """Say which field (type, algorithm, digits, period, counter) has a value that no account can have."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class MigrationError(OtpError):
    """Say that an export of Google Authenticator could not be read or written."""


class NotAMigration(MigrationError):
    """Say that the text is something else than an export of Google Authenticator."""


class DamagedMigration(MigrationError):
    """Say that the export is incomplete or damaged."""


class NotMigratable(MigrationError):
    """Say which account (by its place) the format of Google Authenticator cannot hold."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


class PinNeeded(OtpError):
    """Say that codes of this account need the PIN that a person chose for it."""
