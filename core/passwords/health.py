"""What is wrong with saved passwords, from what the vault knows of them without opening one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from core.passwords.hosts import host_of, is_loopback, scheme_of
from core.passwords.saved import SavedLogin

YEAR: Final = 365.25 * 24 * 3600.0

Groups = tuple[tuple[bytes, ...], ...]


class Concern(StrEnum):
    """Name what a password needs care for, the worst first."""

    EXPOSED = "exposed"
    WEAK = "weak"
    REUSED = "reused"
    HTTP = "http"
    NEARLY = "nearly"
    OLD = "old"
    NO_TWO_STEP = "no_two_step"


_ORDER: Final = {concern: place for place, concern in enumerate(Concern)}


@dataclass(frozen=True, slots=True)
class Health:
    """Hold what was found: ids, in the order in which they should be looked at."""

    checked: int = 0
    unrated: tuple[bytes, ...] = ()
    exposed: tuple[bytes, ...] = ()
    weak: tuple[bytes, ...] = ()
    reused: Groups = ()
    nearly_reused: Groups = ()
    old: tuple[bytes, ...] = ()
    http: tuple[bytes, ...] = ()
    no_two_step: tuple[bytes, ...] = ()
    concerns: Mapping[bytes, frozenset[Concern]] = field(default_factory=dict)

    @property
    def needs_care(self) -> int:
        """Return how many logins have something that is wrong; two-step verification is only advice."""
        return sum(bool(concerns - {Concern.NO_TWO_STEP}) for concerns in self.concerns.values())

    def worst(self, item: bytes) -> Concern | None:
        """Return what a login needs care for most."""
        return min(self.concerns.get(item, ()), key=_ORDER.__getitem__, default=None)


def examine(
    logins: Iterable[SavedLogin],
    at: float,
    *,
    weakest_fine: int = 2,
    old_after: float = 2 * YEAR,
    exposed: Iterable[bytes] = (),
    two_step: Callable[[str], bool] | None = None,
) -> Health:
    """Look at logins, those in the trash excepted.

    `exposed` are ids that an earlier look into a list of exposed passwords found; `two_step` says of a
    host whether it takes codes, and `old_after` is in seconds.
    """
    living = [login for login in logins if not login.trashed]
    with_password = [login for login in living if login.fingerprint]
    known = {login.id for login in with_password}
    weak = sorted((one for one in with_password if 0 <= one.strength < weakest_fine), key=lambda one: one.strength)
    old = sorted((one for one in with_password if _since(one) < at - old_after), key=_since)
    reused = _together(with_password, "fingerprint")
    findings: dict[Concern, Sequence[bytes]] = {
        Concern.EXPOSED: [item for item in dict.fromkeys(exposed) if item in known],
        Concern.WEAK: [login.id for login in weak],
        Concern.REUSED: [item for group in reused for item in group],
        Concern.HTTP: [login.id for login in living if _only_http(login)],
        Concern.OLD: [login.id for login in old],
        Concern.NO_TWO_STEP: [login.id for login in living if two_step is not None and _lacks_code(login, two_step)],
    }
    nearly = _nearly(with_password)
    findings[Concern.NEARLY] = [item for group in nearly for item in group]
    return Health(
        checked=len(living),
        unrated=tuple(login.id for login in with_password if login.strength < 0),
        exposed=tuple(findings[Concern.EXPOSED]),
        weak=tuple(findings[Concern.WEAK]),
        reused=reused,
        nearly_reused=nearly,
        old=tuple(findings[Concern.OLD]),
        http=tuple(findings[Concern.HTTP]),
        no_two_step=tuple(findings[Concern.NO_TWO_STEP]),
        concerns=_by_login(findings),
    )


def _by_login(findings: Mapping[Concern, Sequence[bytes]]) -> dict[bytes, frozenset[Concern]]:
    concerns: dict[bytes, frozenset[Concern]] = {}
    for concern, items in findings.items():
        one = frozenset({concern})
        for item in items:
            concerns[item] = concerns[item] | one if item in concerns else one
    return concerns


def _together(logins: Iterable[SavedLogin], name: str) -> Groups:
    """Return the groups of two and more with the same fingerprint, the greatest first."""
    groups: dict[bytes, list[bytes]] = defaultdict(list)
    for login in logins:
        groups[getattr(login, name)].append(login.id)
    found = [tuple(items) for mark, items in groups.items() if mark and len(items) > 1]
    return tuple(sorted(found, key=len, reverse=True))


def _nearly(logins: Sequence[SavedLogin]) -> Groups:
    """Return the groups that differ in no more than case and what is at the end, not all of them the same."""
    prints = {login.id: login.fingerprint for login in logins}
    return tuple(
        group for group in _together(logins, "folded") if any(prints[item] != prints[group[0]] for item in group)
    )


def _since(login: SavedLogin) -> float:
    return login.password_changed or login.created


def _only_http(login: SavedLogin) -> bool:
    """Return whether the password travels readable: an address with http, and none with https."""
    plain = False
    for one in login.urls:
        scheme = one.url[:8].lower()
        if scheme.startswith("http://"):
            plain = plain or not is_loopback(host_of(one.url))
        elif scheme == "https://" or scheme_of(one.url) == "https":
            return False
    return plain


def _lacks_code(login: SavedLogin, two_step: Callable[[str], bool]) -> bool:
    hosts = filter(None, (host_of(one.url) for one in login.urls))
    return not login.account and any(map(two_step, hosts))
