"""Why a file cannot be brought in, as types with fields and without words."""

from __future__ import annotations

from core.errors import AppError


class ImportFailure(AppError):
    """Say that a file cannot be brought in; nothing was changed."""


class FileTooLarge(ImportFailure):
    """Say that a file has more bytes than any export of passwords."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(size, limit)
        self.size = size
        self.limit = limit


class FileUnreadable(ImportFailure):
    """Say why a file cannot be read: `reason` is "missing", "denied", "kind" (no plain file) or "io"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotText(ImportFailure):
    """Say that a file holds what no text holds, and in which line it was met first."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class EmptyFile(ImportFailure):
    """Say that there is nothing in a file."""


class UnclosedQuote(ImportFailure):
    """Say that the first line breaks off in the middle of a quoted text, so that no column is known."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class ImportCancelled(ImportFailure):
    """Say that a person stopped it."""
