"""Accounts as QR codes for another device."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class QrPage:
    """Hold one QR code and what is in it; `modules` are its dark and light squares, without the quiet edge."""

    title: str
    subtitle: str
    modules: tuple[tuple[bool, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class QrExport:
    """Hold chosen accounts twice: one code an account, and codes of many as Google Authenticator takes them."""

    singles: tuple[QrPage, ...]
    batches: tuple[QrPage, ...] = ()
    unsupported: tuple[str, ...] = ()
    """Names of accounts that Google Authenticator cannot hold."""
    left_out: tuple[str, ...] = ()
    """Names of accounts that have no code here or fit into no QR code."""
