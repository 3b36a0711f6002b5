"""Logins for tests, as the vault gives them."""

from __future__ import annotations

from core.vault import Login, LoginUrl


def login(number: int, *urls: str, **fields: object) -> Login:
    item = number.to_bytes(16, "big")
    addresses = tuple(LoginUrl(url) for url in urls)
    known = {"title": f"Site {number}", "username": f"me{number}", "fingerprint": item[-8:], "folded": item[-8:]}
    return Login(id=item, urls=addresses, **{"strength": 4, "created": 1e9, **known, **fields})  # type: ignore[arg-type]


def identity(number: int) -> bytes:
    return number.to_bytes(16, "big")
