"""The only source of randomness."""

from __future__ import annotations

import secrets


def random_bytes(count: int) -> bytes:
    """Make `count` bytes that nobody can guess."""
    return secrets.token_bytes(count)


def random_below(bound: int) -> int:
    """Make a number from 0 to `bound` - 1, each as likely as any other."""
    return secrets.randbelow(bound)
