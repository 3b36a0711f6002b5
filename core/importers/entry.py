"""What a row of a file becomes, before it is compared with what is here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, NamedTuple
from urllib.parse import quote

from msgspec import Struct

from core.importers.reasons import LEAVES_OUT, UNREADABLE, Reason
from core.otp import OtpError, ParsedAccount, parse_uri
from core.passwords import host_of
from core.vault import CustomField, LoginUrl

_WEB: Final = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_NEXT_ADDRESS: Final = re.compile(r"\s*[,;\n]\s*(?=[a-z][a-z0-9+.-]*://)|\s*\n\s*", re.IGNORECASE)
_TRUE: Final = frozenset({"1", "true", "yes", "ja", "x"})
_REFERENCE: Final = re.compile(r"\{REF:[A-Z]@[A-Z]:[^}]*\}", re.IGNORECASE)
_LARGEST: Final = 900_000  # bytes of text; the vault holds 1 MiB with all that belongs to it
_MILLISECONDS: Final = 1e11  # greater numbers are no seconds since 1970 that anybody has seen


class Entry(Struct, frozen=True, kw_only=True):
    """Describe a login as a file has it."""

    title: str = ""
    username: str = ""
    password: str = ""
    urls: tuple[LoginUrl, ...] = ()
    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    favourite: bool = False
    icon: str = ""
    note: str = ""
    custom: tuple[CustomField, ...] = ()
    password_rules: str = ""
    otp: ParsedAccount | None = None
    created: float = 0.0
    password_changed: float = 0.0

    def __repr__(self) -> str:
        return "Entry(...)"


class ReadRow(NamedTuple):
    """Hold what one row became, and what there is to say of it."""

    line: int
    entry: Entry | None
    reasons: tuple[Reason, ...] = ()


class Cells:
    """Give the cells of one row by the name of their column; what nobody asked for is left over."""

    def __init__(self, names: Sequence[str], cells: Sequence[str]) -> None:
        self._cells: dict[str, str] = {}
        self._left: dict[str, str] = {}
        for name, cell in zip(names, cells, strict=False):
            if name not in self._cells:
                self._cells[name] = cell
            elif cell:
                self._left[f"{name} {len(self._left) + 2}"] = cell
        self._taken: set[str] = set()
        self.extra = tuple(cells[len(names) :])

    def take(self, name: str) -> str:
        """Return a cell as it is, "" when the row or the file is too short for it."""
        self._taken.add(name)
        return self._cells.get(name, "")

    def text(self, name: str) -> str:
        """Return a cell without space at its ends."""
        return self.take(name).strip()

    def give_back(self, name: str) -> None:
        """Leave a cell to be kept as a field after all."""
        self._taken.discard(name)

    def skip(self, *names: str) -> None:
        """Pass over columns that say nothing to a person."""
        self._taken.update(names)

    def left(self) -> dict[str, str]:
        """Return the cells that nobody asked for, by the name of their column."""
        return {name: cell for name, cell in self._cells.items() if cell and name not in self._taken} | self._left


@dataclass(slots=True)
class Draft:
    """Collect what a row says while it is read."""

    title: str = ""
    username: str = ""
    password: str = ""
    note: str = ""
    urls: list[LoginUrl] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    favourite: bool = False
    icon: str = ""
    custom: list[CustomField] = field(default_factory=list)
    password_rules: str = ""
    otp: ParsedAccount | None = None
    created: float = 0.0
    password_changed: float = 0.0
    reasons: list[Reason] = field(default_factory=list)
    exact: bool = False  # it is as it was here: nothing is made up for what is empty

    def __repr__(self) -> str:
        return "Draft(...)"

    def say(self, reason: Reason) -> None:
        """Note something to know of the row."""
        if reason not in self.reasons:
            self.reasons.append(reason)

    def add_addresses(self, text: str) -> None:
        """Take in a cell that may hold several addresses."""
        for one in _NEXT_ADDRESS.split(text.strip()):
            self.add_address(one)

    def add_address(self, text: str) -> None:
        """Take in an address; what is no web address is kept and never filled."""
        address = text.strip()
        if not address or any(address == known.url for known in self.urls):
            return
        fits = bool(host_of(address)) and (bool(_WEB.match(address)) or "://" not in address)
        if not fits:
            self.say(Reason.ODD_ADDRESS)
        self.urls.append(LoginUrl(address, "host" if fits else "never"))

    def add_group(self, path: str) -> None:
        """Take in the path of a group."""
        clean = "/".join(filter(None, map(str.strip, path.replace("\\", "/").split("/"))))
        if clean and clean not in self.groups:
            self.groups.append(clean)

    def add_tags(self, text: str, separators: str = ",;") -> None:
        """Take in tags with a separator between them."""
        for tag in map(str.strip, re.split(f"[{separators}\n]", text)):
            if tag and tag not in self.tags:
                self.tags.append(tag)

    def add_field(self, name: str, value: str, *, hidden: bool = False) -> None:
        """Keep something under its own name."""
        if value:
            self.custom.append(CustomField(name, value, hidden))

    def add_otp(self, text: str, column: str) -> None:
        """Take in the key of one-time codes: an address of any kind, or the bare secret."""
        if not text.strip():
            return
        try:
            self.otp = _parse_otp(text.strip(), self.title, self.username)
        except OtpError:
            self.say(Reason.OTP_UNREADABLE)
            self.add_field(column, text, hidden=True)

    def finish(self, line: int) -> ReadRow:
        """Return the row with all that there is to say of it."""
        if self._is_blank():
            self.say(Reason.EMPTY)
            return ReadRow(line, None, tuple(self.reasons))
        self._look()
        entry = Entry(
            title=self.title or self._make_title(),
            username=self.username,
            password=self.password,
            urls=tuple(self.urls),
            groups=tuple(self.groups),
            tags=tuple(self.tags),
            favourite=self.favourite,
            icon=self.icon,
            note=self.note if self.exact else self.note.replace("\r\n", "\n"),
            custom=tuple(self.custom),
            password_rules=self.password_rules,
            otp=self.otp,
            created=self.created,
            password_changed=self.password_changed,
        )
        if _size(entry) > _LARGEST:
            return ReadRow(line, None, (Reason.TOO_LARGE,))
        return ReadRow(line, entry, tuple(self.reasons))

    def _make_title(self) -> str:
        """Return the first host, or the user name."""
        hosts = () if self.exact else (host_of(one.url) or one.url for one in self.urls)
        return next(filter(None, hosts), "" if self.exact else self.username)

    def _is_blank(self) -> bool:
        if self.exact:
            return False
        texts = (self.title, self.username, self.password, self.note)
        return not any(texts) and not self.urls and not self.custom and self.otp is None

    def _look(self) -> None:
        """Note what a person will miss."""
        if LEAVES_OUT.intersection(self.reasons) or UNREADABLE.intersection(self.reasons):
            return
        if not self.username and not self.password and not self.urls:
            self.say(Reason.NOTE_ONLY)
            return
        if not self.urls:
            self.say(Reason.NO_ADDRESS)
        if not self.password:
            self.say(Reason.NO_PASSWORD)
        elif _REFERENCE.search(self.password):
            self.say(Reason.REFERENCE)


def is_true(text: str) -> bool:
    """Return whether a cell says yes."""
    return text.strip().lower() in _TRUE


def parse_time(text: str) -> float:
    """Return Unix seconds of a number of seconds or milliseconds, or of an ISO date; 0 when it is neither."""
    plain = text.strip()
    try:
        number = float(plain)
    except ValueError:
        pass
    else:
        number = number / 1000 if number > _MILLISECONDS else number
        return number if 0 < number < _MILLISECONDS else 0.0
    try:
        at = datetime.fromisoformat(plain)
        return max(0.0, (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return 0.0


def _parse_otp(text: str, title: str, username: str) -> ParsedAccount:
    """Return the account of a key; the login names it where the key does not."""
    bare = "://" not in text and "%3a%2f%2f" not in text.lower() and "=" not in text.rstrip("=")
    account = parse_uri(f"otpauth://totp/?secret={quote(text, safe='')}" if bare else text)
    return account.with_names(account.issuer or title, account.label or username)


def _size(entry: Entry) -> int:
    """Return about how many bytes the texts of an entry take."""
    texts = [entry.title, entry.username, entry.password, entry.note, entry.password_rules, entry.icon]
    texts += [one.url for one in entry.urls] + [*entry.groups, *entry.tags]
    texts += [text for one in entry.custom for text in (one.name, one.value)]
    return sum(len(text.encode("utf-8", "surrogatepass")) + 16 for text in texts)
