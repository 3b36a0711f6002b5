"""What can go wrong with passwords that are made or looked up, as types with fields and without words."""

from __future__ import annotations

from core.errors import AppError


class PasswordsError(AppError):
    """Say that something asked of the passwords room could not be done."""


class ImpossibleRecipe(PasswordsError):
    """Say that no password is like that: `reason` is "empty", "short" or "rules".

    "empty": no characters are left; "short": fewer characters than it must have of different kinds;
    "rules": the rules of the site contradict each other.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BadRules(PasswordsError):
    """Say at which character a text stops being password rules."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


class HashListProblem(PasswordsError):
    """Say that a list of exposed passwords cannot be used."""


class NtlmHashes(HashListProblem):
    """Say that the list holds NTLM hashes; those with SHA-1 are needed."""


class NotAHashList(HashListProblem):
    """Say that the file or folder is something else than the list of Have I Been Pwned."""


class UnsortedHashes(HashListProblem):
    """Say that the list is ordered by how often a password was seen; the one ordered by hash is needed."""


class HashesUnreadable(HashListProblem):
    """Say why the list cannot be read: `reason` is "missing", "denied" or "io"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
