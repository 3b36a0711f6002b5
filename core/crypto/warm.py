"""Bring in what is imported late, before somebody waits for it."""

from __future__ import annotations

from importlib import import_module

_BEHIND = (
    "cryptography.exceptions",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.hashes",
    "cryptography.hazmat.primitives.kdf.argon2",
    "cryptography.hazmat.primitives.kdf.hkdf",
)


def warm_up() -> None:
    """Import the library behind this room, so that the first unlock does not wait for it."""
    for name in _BEHIND:
        import_module(name)
