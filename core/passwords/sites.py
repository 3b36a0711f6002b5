"""Site data: public facts about sites, from files that a person or a distribution puts into a folder.

The files of apple/password-manager-resources and of 2fa.directory are read as they are published,
wherever in the folder they lie. None is packed with Tessera, and none is fetched.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from core.passwords.errors import BadRules
from core.passwords.hosts import with_parents
from core.passwords.password_rules import PasswordRules, parse_rules

T = TypeVar("T")

_LARGEST: Final = 32 << 20
_DEEPEST: Final = 4
_CODES: Final = frozenset({"totp"})


@dataclass(frozen=True, slots=True)
class TwoStep:
    """Say how a site offers two-step verification; `codes` when Tessera can show its codes."""

    name: str
    methods: tuple[str, ...]
    documentation: str = ""

    @property
    def codes(self) -> bool:
        """Return whether it takes codes of an authenticator."""
        return not _CODES.isdisjoint(self.methods)


@dataclass(frozen=True, slots=True)
class SiteData:
    """Answer questions about hosts; knows nothing when the folder holds nothing.

    `problems` names the files that cannot be read.
    """

    problems: tuple[str, ...] = ()
    _rules: Mapping[str, str] = field(default_factory=dict, repr=False)
    _change: Mapping[str, str] = field(default_factory=dict, repr=False)
    _shared: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _appended: frozenset[str] = field(default=frozenset(), repr=False)
    _two_step: Mapping[str, TwoStep] = field(default_factory=dict, repr=False)

    @classmethod
    def read(cls, folder: Path | None) -> SiteData:
        """Read what a folder holds; blocking. A folder that is absent holds nothing."""
        texts, problems = _read_texts(folder)
        found: dict[str, Any] = {}
        for path, content in texts:
            name, parse = _FILES[path.name]
            try:
                parsed = parse(msgspec.json.decode(content))
            except (msgspec.DecodeError, UnicodeDecodeError, ValueError, TypeError, AttributeError, KeyError):
                problems.append(path.name)
                continue
            before = found.get(name)
            found[name] = parsed if before is None else before | parsed
        return cls(tuple(problems), **found)

    @property
    def empty(self) -> bool:
        """Return whether nothing is known of any site."""
        return not any(self.counts.values())

    @property
    def counts(self) -> dict[str, int]:
        """Return of how many hosts something is known, by what it is."""
        return {
            "rules": len(self._rules),
            "change_address": len(self._change),
            "shared_hosts": len(self._shared),
            "appends_code": len(self._appended),
            "two_step": len(self._two_step),
        }

    def rules(self, host: str) -> PasswordRules | None:
        """Return what a site says of its passwords; None when that is unknown or cannot be read."""
        text = _nearest(self._rules, host)
        try:
            return None if text is None else parse_rules(text)
        except BadRules:
            return None

    def change_address(self, host: str) -> str:
        """Return the address at which the password is changed, or ""."""
        return _nearest(self._change, host) or ""

    def shared_hosts(self, host: str) -> frozenset[str]:
        """Return the other hosts that take the same password."""
        return (_nearest(self._shared, host) or frozenset()) - {host}

    def appends_code(self, host: str) -> bool:
        """Return whether the code is typed behind the password, into the same field."""
        return any(one in self._appended for one in with_parents(host))

    def offers_codes(self, host: str) -> bool:
        """Return whether a site takes codes of an authenticator."""
        found = self.two_step(host)
        return found is not None and found.codes

    def two_step(self, host: str) -> TwoStep | None:
        """Return how a site offers two-step verification; None when it does not or nobody said."""
        return _nearest(self._two_step, host)


def _nearest(known: Mapping[str, T], host: str) -> T | None:
    return next((known[one] for one in with_parents(host.lower()) if one in known), None)


def _read_texts(folder: Path | None) -> tuple[list[tuple[Path, bytes]], list[str]]:
    texts, problems = [], []
    for path in _find(folder):
        try:
            content = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
        except OSError:
            content = b""
        if content:
            texts.append((path, content))
        else:
            problems.append(path.name)
    return texts, problems


def _find(folder: Path | None) -> list[Path]:
    """Return the files whose name says what they hold."""
    if folder is None:
        return []
    found = []
    start = len(folder.parts)
    for place, folders, files in os.walk(folder):
        if len(Path(place).parts) - start >= _DEEPEST:
            folders.clear()
        found += [Path(place, name) for name in files if name in _FILES]
    return sorted(found)


def _parse_rules(content: Any) -> dict[str, str]:
    return {host.lower(): str(entry["password-rules"]) for host, entry in content.items()}


def _parse_change(content: Any) -> dict[str, str]:
    return {
        host.lower(): address
        for host, address in content.items()
        if isinstance(address, str) and address.startswith("https://")
    }


def _parse_shared(content: Any) -> dict[str, frozenset[str]]:
    """Read groups of hosts: a plain list, {"shared": [...]}, or one way only, {"from": [...], "to": [...]}."""
    shared: dict[str, frozenset[str]] = {}
    for entry in content:
        both = entry if isinstance(entry, list) else entry.get("shared", [])
        pairs = [(host, both) for host in both]
        if not isinstance(entry, list):
            pairs += [(host, entry.get("from", [])) for host in entry.get("to", [])]
        for host, others in pairs:
            shared[host.lower()] = shared.get(host.lower(), frozenset()) | {one.lower() for one in others}
    return shared


def _parse_appended(content: Any) -> frozenset[str]:
    return frozenset(host.lower() for host in content)


def _parse_two_step(content: Any) -> dict[str, TwoStep]:
    return {host: site for hosts, site in _two_step_sites(content) if site.methods for host in hosts}


def _two_step_sites(content: Any) -> Iterator[tuple[list[str], TwoStep]]:
    """Yield hosts and site from any form in which 2fa.directory gives its list.

    A list of sites, a list of [name, site] (version 3), or sites by domain (version 4).
    """
    pairs: Iterable[tuple[str, Any]]
    if isinstance(content, dict):
        pairs = content.items()
    else:
        pairs = [(entry[0], entry[1]) if isinstance(entry, list) else (entry["name"], entry) for entry in content]
    for name, site in pairs:
        hosts = [site.get("domain", name), *site.get("additional-domains", []), *site.get("additional_domains", [])]
        methods = tuple(site.get("tfa") or site.get("methods") or ())
        yield [host.lower() for host in hosts], TwoStep(name, methods, site.get("documentation") or "")


_FILES: Final[dict[str, tuple[str, Callable[[Any], Any]]]] = {
    "password-rules.json": ("_rules", _parse_rules),
    "change-password-URLs.json": ("_change", _parse_change),
    "shared-credentials.json": ("_shared", _parse_shared),
    "websites-with-shared-credential-backends.json": ("_shared", _parse_shared),
    "websites-that-append-2fa-to-password.json": ("_appended", _parse_appended),
    "all.json": ("_two_step", _parse_two_step),
    "tfa.json": ("_two_step", _parse_two_step),
    "totp.json": ("_two_step", _parse_two_step),
    "entries.json": ("_two_step", _parse_two_step),
}
