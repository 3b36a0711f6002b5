"""A vault such as a person may have, at a moment that never passes; nothing in it belongs to anybody."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.clock import Clock
from core.otp import ParsedAccount, decode_secret, parse_uri
from core.vault import DEFAULT_COST, AccountEdit, AccountSecret, KdfCost, NewAccount, RecoveryEntry, VaultStore

PASSWORD = "kade lantaarn zeven mosterd"
CHEAP = KdfCost(64, 1, 1)
MOMENT = datetime(2026, 11, 24, 14, 8, 12, tzinfo=UTC).timestamp()  # 18 seconds of a period of 30 are left
DAY = 86_400.0

NOTE = "Second factor for the Brugstudio organisation too. The old phone still has a copy, remove it after the move."
PASSKEY = "Signs in with a passkey. Kept for its 10 recovery codes."
CODES = ("4f1c9-a07b2", "91d3e-5c846", "b6a20-33fd9", "0e7c4-81b5a", "c95d8-f2601")
CODES += ("7ab13-e94c0", "2d80f-6b7e3", "e3461-0ca9d", "58f9b-d1742", "a1c07-49e8b")
WORK, PRIVATE, CLIENTS = "Work", "Private", "Clients"


@dataclass
class StillClock:
    """Stand at one moment until it is moved."""

    at: float = MOMENT

    def now(self) -> float:
        return self.at

    def monotonic(self) -> float:
        return self.at - MOMENT + 1000.0


def secret_of(name: str) -> bytes:
    """Return a made-up key, the same each time."""
    return hashlib.sha256(name.encode()).digest()[:20]


def accounts() -> list[NewAccount]:
    """Return the accounts in the order in which they stand on the page."""
    used = tuple(
        RecoveryEntry(text, MOMENT - days * DAY) for text, days in zip(CODES, (194, 82) + (0,) * 8, strict=True) if days
    )
    spare = tuple(RecoveryEntry(text) for text in CODES[len(used) :])
    return [
        _account("GitHub", "annadevries", WORK, pinned=True, note=NOTE, codes=used + spare),
        _account("Google", "anna.devries@gmail.com", PRIVATE, pinned=True),
        _account("Microsoft", "anna@brugstudio.nl", WORK, pinned=True),
        _account("Proton", "annadevries@proton.me", PRIVATE),
        _account("Nextcloud", "cloud.brugstudio.nl", WORK),
        _account("bunq", "A. de Vries", PRIVATE, digits=8),
        _account("Steam", "tegelzetter", PRIVATE, type="steam", digits=5),
        _account("Gemeente Utrecht", "Personeelsportaal", CLIENTS, digits=8, algorithm="SHA256"),
        _account("Hetzner", "K1048826 · Brugstudio", WORK),
        _account("Mastodon", "@anna@mastodon.nl", PRIVATE),
        _account("VPN De Brug", "adevries", WORK, type="hotp", counter=41),
        _account("Figma", "anna@brugstudio.nl", WORK, CLIENTS),
        _account("GitLab", "brug/anna", WORK),
        _account("Dropbox", "anna.devries@gmail.com", PRIVATE, inactive=PASSKEY, codes=spare),
        _account("Cloudflare", "anna@brugstudio.nl", WORK),
        _account("Discord", "tegelzetter", PRIVATE),
        _account("Amazon", "anna.devries@gmail.com", PRIVATE),
        _account("PayPal", "anna.devries@gmail.com", PRIVATE),
    ]


def _account(
    issuer: str, label: str, *groups: str, codes: tuple[RecoveryEntry, ...] = (), pinned: bool = False, **fields: object
) -> NewAccount:
    secret = AccountSecret(key=secret_of(f"{issuer} {label}"), recovery_codes=codes)
    return NewAccount(issuer=issuer, label=label, groups=groups, pinned=pinned, secret=secret, **fields)  # type: ignore[arg-type]


def make_vault(path: Path, clock: Clock, cost: KdfCost = DEFAULT_COST, *, empty: bool = False) -> str:
    """Make the vault at `path` and return its recovery code."""
    path.parent.mkdir(parents=True, exist_ok=True)
    store = VaultStore(path, clock=clock, floor=cost)
    code = store.create(PASSWORD, cost=cost)
    if not empty:
        added = store.add_accounts(accounts()).added
        store.edit_account(added[0].id, AccountEdit(note=NOTE))
        store.touch(added[0].id, clock.now() - 3 * 3600)
    store.close()
    return code.text


def link(issuer: str, label: str, secret: str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", more: str = "") -> str:
    """Return a setup link."""
    return f"otpauth://totp/{issuer}:{label}?secret={secret}&issuer={issuer}{more}".replace(" ", "%20")


def exported() -> list[ParsedAccount]:
    """Return what comes from a phone: some of it is in the sample vault already."""
    names = (
        ("Bitwarden", "anna@brugstudio.nl"),
        ("Reddit", "tegelzetter"),
        ("Google", "anna.devries@gmail.com"),
        ("Linode", "brugstudio"),
        ("Proton", "annadevries@proton.me"),
        ("Waterschap Amstel, Gooi en Vecht", "Medewerkersportaal"),
        ("Slack", "brugstudio.slack.com"),
    )
    return [_parsed(issuer, label) for issuer, label in names]


def _parsed(issuer: str, label: str) -> ParsedAccount:
    from core.otp import encode_secret

    secret = encode_secret(secret_of(f"{issuer} {label}"))
    assert decode_secret(secret)
    return parse_uri(link(issuer, label, secret))
