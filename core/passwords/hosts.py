"""The host of an address, and the page on which its password is changed.

There is no list of public suffixes here yet: a host is compared as it is, and nothing guesses which
part of it a person could register. Addresses are taken apart here and not by urllib, which remembers
the last ones for as long as the program runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from core.passwords.sites import SiteData

_ADDRESS: Final = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*)://)?"
    r"(?P<user>[^/\\?#]*@)?"
    r"(?P<host>\[[0-9a-f:.]+\]|[^/\\?#:@\[\]\s]+)"
    r"(?::(?P<port>[0-9]{0,5}))?"
    r"(?=[/\\?#]|$)",
    re.IGNORECASE,
)
_PORTS: Final = {"http": 80, "https": 443, "ftp": 21}
_LAST_PORT: Final = 65535
_LONGEST: Final = 4096


class _Place(NamedTuple):
    """Hold where an address leads; the port is 0 when it is the usual one."""

    scheme: str = ""
    host: str = ""
    port: int = 0


def host_of(url: str) -> str:
    """Return the host of an address, in lower case and ASCII; "" when it has none.

    An address without a scheme is read as a web address if its host has a dot.
    """
    return _split(url).host


def scheme_of(url: str) -> str:
    """Return the scheme of an address, "https" when it has none but a host."""
    return _split(url).scheme


def site_key(url: str) -> str:
    """Return by what two addresses are the same place: host without "www.", and a port that is not the usual one."""
    place = _split(url)
    host = place.host.removeprefix("www.")
    return f"{host}:{place.port}" if place.port else host


def is_loopback(host: str) -> bool:
    """Return whether a host is this computer."""
    import ipaddress

    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def with_parents(host: str) -> Iterator[str]:
    """Yield a host and the domains above it, down to two labels: what a list of sites may know it by."""
    labels = host.split(".")
    for start in range(max(1, len(labels) - 1)):
        yield ".".join(labels[start:])


def change_password_page(url: str, sites: SiteData | None = None) -> str:
    """Return where the password of an address is changed: what site data says, else the well-known address."""
    place = _split(url)
    known = sites.change_address(place.host) if sites is not None else ""
    if known or not place.host or place.scheme not in ("http", "https"):
        return known
    scheme = "http" if place.scheme == "http" and is_loopback(place.host) else "https"
    host = f"[{place.host}]" if ":" in place.host else place.host
    return f"{scheme}://{host}{f':{place.port}' if place.port else ''}/.well-known/change-password"


def _split(url: str) -> _Place:
    found = _ADDRESS.match(url.strip()) if len(url) <= _LONGEST else None
    if found is None:
        return _Place()
    host = _ascii(found["host"].strip("[]").rstrip(".").lower())
    scheme = (found["scheme"] or "").lower()
    if not scheme and (found["user"] or "." not in host):
        return _Place()
    scheme = scheme or "https"
    port = int(found["port"] or 0)
    return _Place(scheme, host, port if port <= _LAST_PORT and port != _PORTS.get(scheme) else 0)


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
