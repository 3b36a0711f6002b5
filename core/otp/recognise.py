"""What a scanned text is, so that a person can be told what was found instead of "invalid"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.otp.base32 import tidy_secret
from core.otp.errors import OtpError
from core.otp.text import unwrap

_LONGEST_LOOK = 4096  # characters; the kind shows at the start
_LEAST_SECRET = 16  # characters of base32; shorter ones are ordinary words
_LONGEST_HOST = 80

_WEB = re.compile(r"(?:https?://(?:[^/?#@\s]{0,256}@)?|(?=www\.))(\[[0-9a-f:.]+\]|[^/?#:@\s]+)", re.IGNORECASE)

_PATTERNS = {
    "migration": r"otpauth-migration:",
    "account": r"(?:apple-)?otpauth(?::|%3A%2F%2F)|motp://|steam://[A-Z2-7\s=-]{16,}/?$|(?:[\w-]+=[^&\s]*&)*key=[A-Z2-7]",
    "enrolment": r"(?:phonefactor|msauth|duo|oktaverify|com\.okta\.authenticator|authy|pingid|rsaauth)\b[\w.+-]*:",
    "passkey": r"fido:/",
    "wifi": r"wifi:",
    "contact": r"begin:vcard|mecard:|bizcard:",
    "event": r"begin:(?:vcalendar|vevent)",
    "mail": r"mailto:|matmsg:|smtp:",
    "phone": r"tel:|telprompt:",
    "sms": r"(?:sms|smsto|mms|mmsto):",
    "location": r"(?:geo|maps):",
    "payment": r"(?:bitcoin|bitcoincash|ethereum|litecoin|monero|lightning|upi):|(?:bcd|spc)\r?\n",
    "web": _WEB.pattern,
}
_KINDS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PATTERNS.items()}


@dataclass(frozen=True, slots=True)
class Recognised:
    """Say what a text is; `host` is the site of a web address and nothing else of it.

    `kind` is one of: account, migration, secret, web, wifi, contact, event, passkey, enrolment (of an
    authenticator that only its maker's app can be), mail, phone, sms, location, payment, text, empty.
    """

    kind: str
    host: str = ""


def recognise(text: str) -> Recognised:
    """Return what a text is without repeating any of it that could be secret."""
    plain = unwrap(text[:_LONGEST_LOOK])
    if not plain:
        return Recognised("empty")
    for kind, pattern in _KINDS.items():
        if pattern.match(plain):
            return Recognised(kind, _host(plain) if kind == "web" else "")
    return Recognised("secret" if _is_secret(plain) else "text")


def _host(address: str) -> str:
    found = _WEB.match(address)
    return found[1].lower()[:_LONGEST_HOST] if found else ""


def _is_secret(text: str) -> bool:
    """Tell a bare secret from prose: base32, and either in one piece or in groups of one length."""
    try:
        plain = tidy_secret(text)
    except OtpError:
        return False
    groups = re.split(r"[\s-]+", text.rstrip("= "))
    even = len({len(group) for group in groups[:-1]}) <= 1 and len(groups[-1]) <= len(groups[0])
    return len(plain) >= _LEAST_SECRET and even
