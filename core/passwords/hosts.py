"""The host of an address, and the page on which its password is changed.

There is no list of public suffixes here yet: a host is compared as it is, and nothing guesses which
part of it a person could register.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from core.passwords.sites import SiteData

_PORTS: Final = {"http": 80, "https": 443, "ftp": 21}
_LONGEST: Final = 4096


def host_of(url: str) -> str:
    """Return the host of an address, in lower case and ASCII; "" when it has none.

    An address without a scheme is read as a web address if its host has a dot.
    """
    parts = _split(url)
    return _host(parts) if parts is not None else ""


def scheme_of(url: str) -> str:
    """Return the scheme of an address, "https" when it has none but a host."""
    parts = _split(url)
    return parts.scheme if parts is not None else ""


def site_key(url: str) -> str:
    """Return by what two addresses are the same place: host without "www.", and a port that is not the usual one."""
    parts = _split(url)
    if parts is None:
        return ""
    host = _host(parts).removeprefix("www.")
    try:
        port = parts.port
    except ValueError:
        port = None
    return f"{host}:{port}" if host and port and port != _PORTS.get(parts.scheme) else host


def is_loopback(host: str) -> bool:
    """Return whether a host is this computer."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def with_parents(host: str) -> Iterator[str]:
    """Yield a host and the domains above it, down to two labels: what a list of sites may know it by."""
    labels = host.split(".")
    for start in range(max(1, len(labels) - 1)):
        yield ".".join(labels[start:])


def change_password_page(url: str, sites: SiteData | None = None) -> str:
    """Return where the password of an address is changed: what site data says, else the well-known address."""
    host = host_of(url)
    known = sites.change_address(host) if sites is not None and host else ""
    if known or not host or scheme_of(url) not in ("http", "https"):
        return known
    parts = _split(url)
    port = "" if parts is None or site_key(url) in (host, host.removeprefix("www.")) else f":{parts.port}"
    scheme = "http" if scheme_of(url) == "http" and is_loopback(host) else "https"
    return f"{scheme}://{host}{port}/.well-known/change-password"


@lru_cache(maxsize=64)
def _split(url: str) -> SplitResult | None:
    text = url.strip()
    if not text or len(text) > _LONGEST:
        return None
    try:
        parts = urlsplit(text)
        if not parts.netloc and "://" not in text:
            parts = _split_bare(text)
        has_host = bool(parts.hostname)
    except ValueError:
        return None
    return parts if has_host else None


def _split_bare(text: str) -> SplitResult:
    """Read "example.com/login"; what cannot be a host gives no host."""
    parts = urlsplit(f"https://{text}")
    host = parts.hostname or ""
    return parts if "." in host and " " not in parts.netloc and "@" not in parts.netloc else urlsplit("")


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host
