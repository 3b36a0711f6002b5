"""Account texts as they exist in the wild: otpauth:// and its relatives.

The rules, with the reason for each, are in docs/formats/otpauth.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from core.otp.base32 import decode_secret, encode_secret, tidy_secret
from core.otp.errors import BadField, BadSecret, MissingSecret, NotAnOtpUri, SeveralUris, UriTooLong
from core.otp.names import split_label
from core.otp.query import Query, split_query
from core.otp.spec import (
    FIXED_SPECS,
    MOTP,
    STEAM,
    Algorithm,
    OtpSpec,
    OtpType,
    ParsedAccount,
)
from core.otp.text import clean_name, decode_percent, unwrap
from core.otp.yandex import check_yandex_secret

LONGEST_URI = 16_384  # characters; a QR code holds at most 7,089

_OTPAUTH = re.compile(r"(?:apple-)?otpauth:/{0,3}(?=[^/])", re.IGNORECASE)
_ENCODED_OTPAUTH = re.compile(r"(?:apple-)?otpauth%3A%2F%2F", re.IGNORECASE)
_NEXT_URI = re.compile(r"\s(?:apple-)?otpauth://", re.IGNORECASE)
_KEEOTP = re.compile(r"(?:[\w-]+=[^&]*&)*key=", re.IGNORECASE)
_BREAKS = re.compile(r"[\t\r\n\u2028\u2029]+")
_NUMBER = re.compile(r"\+?(\d{1,64})(?:\.0*)?", re.ASCII)
_PIN = re.compile(r"\d{1,16}", re.ASCII)
_STEAM_LENGTH = 16  # below that, steam:// is an address of the Steam client and no secret

_TYPES = {
    "totp": OtpType.TOTP,
    "hotp": OtpType.HOTP,
    "steam": OtpType.STEAM,
    "yaotp": OtpType.YANDEX,
    "yandex": OtpType.YANDEX,
    "motp": OtpType.MOTP,
}
_HOSTS = {OtpType.YANDEX: "yaotp"}
_ALGORITHMS = {name.value: name for name in (Algorithm.SHA1, Algorithm.SHA256, Algorithm.SHA512)}


def parse_uri(text: str) -> ParsedAccount:
    """Return the account that a text holds: otpauth, apple-otpauth, steam, motp or a KeeOtp string.

    Liberal where only one meaning is possible, strict where a guess would make wrong codes. Raises
    a subclass of UriError, and nothing else, whatever the text is.
    """
    if len(text) > LONGEST_URI:
        raise UriTooLong(len(text))
    plain = unwrap(text)
    if _NEXT_URI.search(plain):
        raise SeveralUris
    plain = _BREAKS.sub("", plain)
    if _ENCODED_OTPAUTH.match(plain):
        plain = decode_percent(plain)
    if found := _OTPAUTH.match(plain):
        return _parse_otpauth(plain[found.end() :])
    for prefix, parse in _OTHER_SCHEMES.items():
        if plain[: len(prefix)].lower() == prefix:
            return parse(plain[len(prefix) :])
    if _KEEOTP.match(plain):
        return _parse_keeotp(plain)
    raise NotAnOtpUri


def format_uri(account: ParsedAccount) -> str:
    """Return the account as a key URI that other authenticators read.

    Every parameter is written, defaults too: some readers guess other ones. `parse_uri` gives the
    same account back.
    """
    spec = account.spec
    if spec.type is OtpType.MOTP:
        pin = f"&pin={quote(account.pin, safe='')}" if account.pin else ""
        return f"motp://{_format_label(account)}?secret={account.secret_bytes.hex()}{pin}"
    fields = {"secret": account.secret, "issuer": account.issuer, "algorithm": spec.algorithm, "digits": spec.digits}
    if not account.issuer:
        del fields["issuer"]
    if spec.type is OtpType.HOTP:
        fields["counter"] = spec.counter
    else:
        fields["period"] = spec.period
    if spec.type is OtpType.STEAM:
        fields["encoder"] = "steam"
    if account.pin:
        fields["pin"] = encode_secret(account.pin.encode())
    query = "&".join(f"{name}={quote(str(value), safe='')}" for name, value in fields.items())
    return f"otpauth://{_HOSTS.get(spec.type, spec.type)}/{_format_label(account)}?{query}"


def _format_label(account: ParsedAccount) -> str:
    label = quote(account.label, safe="@")
    if account.issuer:
        return f"{quote(account.issuer, safe='')}:{label}"
    # An empty issuer in front keeps a colon of the label from being read as the separator.
    return f":{label}" if ":" in account.label else label


def _parse_otpauth(rest: str) -> ParsedAccount:
    """Read what follows otpauth://, that is type/label?query."""
    head, query = split_query(rest)
    host, _, raw_label = head.partition("/")
    otp_type = _TYPES.get(decode_percent(host).strip().lower())
    if otp_type is None:
        raise BadField("type")
    if otp_type is OtpType.MOTP:
        return _parse_motp_parts(raw_label, query)
    issuer, label = split_label(raw_label.lstrip("/"), query)
    otp_type = _steam_in_disguise(otp_type, issuer, query)
    written, key = _read_secret(query)
    spec = _read_spec(otp_type, query)
    if otp_type is OtpType.YANDEX:
        check_yandex_secret(key)
        return ParsedAccount(issuer or "Yandex", label, spec, key, _read_yandex_pin(query), written)
    return ParsedAccount(issuer, label, spec, key, "", written)


def _parse_steam(rest: str) -> ParsedAccount:
    """Read what follows steam://, the secret alone."""
    text = decode_percent(rest.rstrip("/"))
    if "/" in text:
        raise NotAnOtpUri
    written = tidy_secret(text)
    if len(written) < _STEAM_LENGTH:
        raise NotAnOtpUri
    return ParsedAccount("Steam", "", STEAM, decode_secret(written), "", written)


def _parse_motp(rest: str) -> ParsedAccount:
    """Read what follows motp://, that is issuer:label?secret=hex."""
    return _parse_motp_parts(*split_query(rest))


def _parse_motp_parts(raw_label: str, query: Query) -> ParsedAccount:
    issuer, label = split_label(raw_label.strip("/"), query)
    text = _only_secret(query)
    try:
        key = bytes.fromhex(text)
    except ValueError:
        raise BadSecret("character") from None
    if not key:
        raise MissingSecret
    return ParsedAccount(issuer, label, MOTP, key, clean_name(query.text("pin")))


def _parse_keeotp(text: str) -> ParsedAccount:
    """Read the string of the KeeOtp plug-in: key=..&step=..&size=..&otpHashMode=.. in any order."""
    query = Query(text)
    written = tidy_secret(query.text("key"))
    otp_type = OtpType(query.text("type").lower()) if query.text("type").lower() in ("hotp", "steam") else OtpType.TOTP
    spec = FIXED_SPECS.get(otp_type) or OtpSpec(
        otp_type,
        _read_algorithm(query.text("otphashmode")),
        _read_number(query, "digits", "size"),
        _read_number(query, "period", "step"),
        _read_number(query, "counter"),
    )
    return ParsedAccount("", "", spec, decode_secret(written), "", written)


_OTHER_SCHEMES: dict[str, Callable[[str], ParsedAccount]] = {"steam://": _parse_steam, "motp://": _parse_motp}


def _read_secret(query: Query) -> tuple[str, bytes]:
    written = tidy_secret(_only_secret(query))
    return written, decode_secret(written)


def _only_secret(query: Query) -> str:
    """Return the secret; two that differ are refused, as nobody can tell which one the site means."""
    texts = [text for text in query.all("secret") if text.strip()]
    if not texts:
        raise MissingSecret
    if len({re.sub(r"[\s=-]", "", text).upper() for text in texts}) > 1:
        raise BadSecret("several")
    return texts[0]


def _steam_in_disguise(otp_type: OtpType, issuer: str, query: Query) -> OtpType:
    """Return STEAM for a TOTP that says so in another way: encoder=steam, or issuer Steam with 5 digits."""
    if otp_type is not OtpType.TOTP:
        return otp_type
    five = query.text("digits").strip() in ("", "5")
    if query.text("encoder").strip().lower() == "steam" or (five and issuer.casefold() == "steam"):
        return OtpType.STEAM
    return otp_type


def _read_spec(otp_type: OtpType, query: Query) -> OtpSpec:
    if otp_type in FIXED_SPECS:
        return FIXED_SPECS[otp_type]
    spec = OtpSpec(
        otp_type,
        _read_algorithm(query.text("algorithm")),
        _read_number(query, "digits"),
    )
    if otp_type is OtpType.HOTP:
        return replace(spec, counter=_read_number(query, "counter"))
    return replace(spec, period=_read_number(query, "period"))


def _read_algorithm(text: str) -> Algorithm:
    """Return the hash behind one of its spellings: sha1, SHA-1, HmacSHA1, HMAC-SHA-1; empty is SHA-1."""
    plain = re.sub(r"[^A-Z0-9]", "", text.upper()).removeprefix("HMAC")
    if not text.strip():
        return Algorithm.SHA1
    if plain not in _ALGORITHMS:
        raise BadField("algorithm")
    return _ALGORITHMS[plain]


def _read_number(query: Query, name: str, parameter: str = "") -> int:
    """Return the number of a field whose parameter has its name, or the name that KeeOtp gave it."""
    text = query.text(parameter or name).strip()
    if not text:
        return int(getattr(OtpSpec(), name))
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise BadField(name)
    return int(found[1])


def _read_yandex_pin(query: Query) -> str:
    """Return the PIN, plain or (as Aegis writes it) in base32, which for digits always starts with G."""
    text = query.text("pin").strip()
    if not text or _PIN.fullmatch(text):
        return text
    try:
        decoded = decode_secret(text).decode("ascii")
    except (BadSecret, MissingSecret, UnicodeDecodeError):
        return ""
    return decoded if _PIN.fullmatch(decoded) else ""
