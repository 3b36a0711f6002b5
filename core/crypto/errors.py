"""The one way in which cryptography says no."""

from __future__ import annotations

from core.errors import AppError


class NotAuthentic(AppError):
    """Say that something is not what the holder of the key once sealed, wrapped or signed."""


class KdfRefused(AppError):
    """Say that the parameters of a KDF cannot be used on this computer."""
