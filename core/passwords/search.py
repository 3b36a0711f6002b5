"""Find logins while a person types: words and operators over what the vault shows without opening a secret."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from core.passwords.health import Concern
from core.passwords.saved import SavedLogin

Span = tuple[int, int]

_WORD: Final = re.compile(r'(-)?(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))', re.IGNORECASE)
_IS: Final = ("exposed", "favorite", "favourite", "http", "nearly", "old", "reused", "unrated", "weak")
_ALIASES: Final = {"favorite": "favourite"}
_HAS: Final = ("group", "otp", "tag", "url", "user")
_SEPARATOR: Final = "\n"

OPERATORS: Final = (
    *("group:", "tag:", "title:", "url:", "user:"),
    *(f"is:{name}" for name in _IS if name not in _ALIASES),
    *(f"has:{name}" for name in _HAS),
)
"""All that can be typed with a colon, for completion."""


class Term(NamedTuple):
    """Hold one thing that is asked: a text in `field` ("" = anywhere), or a state for "is" and "has"."""

    field: str
    text: str
    negated: bool = False


class Marks(NamedTuple):
    """Say which parts of the texts of a login were asked for, as (start, end)."""

    title: tuple[Span, ...] = ()
    username: tuple[Span, ...] = ()
    address: tuple[Span, ...] = ()


class _Entry(NamedTuple):
    """Hold the folded texts of a login and its states."""

    anywhere: str
    title: str
    user: str
    url: str
    group: str
    tag: str
    states: frozenset[str]


def parse_query(text: str) -> tuple[Term, ...]:
    """Read what a person typed; a colon behind a word that is no operator is part of the text."""
    terms = []
    for found in _WORD.finditer(text):
        minus, field, quoted, plain = found.groups()
        value = quoted if quoted is not None else plain or ""
        name = (field or "").lower()
        if name and name not in _FIELDS:
            name, value = "", f"{field}:{value}"
        begun = not name and (value == "-" or (value[-1:] == ":" and value[:-1].lower() in _FIELDS))
        if value and not begun:
            terms.append(Term(name, fold(value), bool(minus)))
    return tuple(terms)


def fold(text: str) -> str:
    """Return a text without case and accents, so that "Zoe" finds "ZOË"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(part for part in plain if not unicodedata.combining(part)).casefold()


class LoginIndex:
    """Keep the folded texts of logins, and filter them for every key that is pressed."""

    def __init__(self, logins: Iterable[SavedLogin] = ()) -> None:
        self._entries: dict[bytes, _Entry] = {}
        self._logins: dict[bytes, SavedLogin] = {}
        self._concerns: Mapping[bytes, frozenset[Concern]] = {}
        self._known_states: dict[frozenset[str], frozenset[str]] = {}  # so that equal ones are one object
        self.put(logins)

    def put(self, logins: Iterable[SavedLogin]) -> None:
        """Take in logins that are new or have changed."""
        for login in logins:
            self._logins[login.id] = login
            states = _states(login)
            self._entries[login.id] = _entry(login, self._known_states.setdefault(states, states))

    def drop(self, items: Iterable[bytes]) -> None:
        """Forget logins."""
        for item in items:
            self._logins.pop(item, None)
            self._entries.pop(item, None)

    def set_concerns(self, concerns: Mapping[bytes, frozenset[Concern]]) -> None:
        """Take in what `examine` found, for "is:weak" and the like."""
        self._concerns = concerns

    def search(self, text: str, order: Sequence[bytes]) -> list[bytes]:
        """Return those of `order`, in that order, that have everything that is asked."""
        found = list(order)
        for term in parse_query(text):
            found = self._keep(term, found)
        return found

    def marks(self, item: bytes, text: str) -> Marks:
        """Return where in its title, user name and first address a login has what was asked."""
        login = self._logins.get(item)
        if login is None:
            return Marks()
        terms = [term for term in parse_query(text) if not term.negated]
        address = login.urls[0].url if login.urls else ""
        return Marks(
            title=_spans(login.title, terms, "title"),
            username=_spans(login.username, terms, "user"),
            address=_spans(address, terms, "url"),
        )

    def _keep(self, term: Term, items: list[bytes]) -> list[bytes]:
        entries, wanted = self._entries, term.text
        if term.field in ("is", "has"):
            has_state = self._state_test(term)
            return [item for item in items if item in entries and has_state(item) is not term.negated]
        place = _FIELDS[term.field]
        if term.negated:
            return [item for item in items if item in entries and wanted not in entries[item][place]]
        return [item for item in items if item in entries and wanted in entries[item][place]]

    def _state_test(self, term: Term) -> Callable[[bytes], bool]:
        names = _IS if term.field == "is" else _HAS
        asked = {f"{term.field}:{_ALIASES.get(name, name)}" for name in names if name.startswith(term.text)}
        concerns = {concern for concern in Concern if f"is:{concern}" in asked}
        entries, found = self._entries, self._concerns

        def has_state(item: bytes) -> bool:
            return not asked.isdisjoint(entries[item].states) or not concerns.isdisjoint(found.get(item, ()))

        return has_state


_FIELDS: Final = {
    "": _Entry._fields.index("anywhere"),
    "title": _Entry._fields.index("title"),
    "user": _Entry._fields.index("user"),
    "url": _Entry._fields.index("url"),
    "group": _Entry._fields.index("group"),
    "tag": _Entry._fields.index("tag"),
    "is": _Entry._fields.index("states"),
    "has": _Entry._fields.index("states"),
}


_OWN_STATES: Final[dict[str, Callable[[SavedLogin], object]]] = {
    "is:favourite": lambda login: login.favourite,
    "is:unrated": lambda login: login.strength < 0 and login.fingerprint,
    "has:otp": lambda login: login.account,
    "has:url": lambda login: login.urls,
    "has:tag": lambda login: login.tags,
    "has:group": lambda login: login.groups,
    "has:user": lambda login: login.username,
}


def _states(login: SavedLogin) -> frozenset[str]:
    """Return the states that a login has of its own; the others are concerns."""
    return frozenset(name for name, has in _OWN_STATES.items() if has(login))


def _entry(login: SavedLogin, states: frozenset[str]) -> _Entry:
    title, user = fold(login.title), fold(login.username)
    url = fold(_SEPARATOR.join(one.url for one in login.urls))
    group, tag = fold(_SEPARATOR.join(login.groups)), fold(_SEPARATOR.join(login.tags))
    anywhere = _SEPARATOR.join((title, user, url.replace("https://", "").replace("http://", ""), group, tag))
    return _Entry(anywhere, title, user, url, group, tag, states)


def _spans(text: str, terms: Iterable[Term], field: str) -> tuple[Span, ...]:
    """Return the parts of `text` that terms ask for; a character that folds to several counts whole."""
    wanted = [term.text for term in terms if term.field in ("", field)]
    if not wanted or not text:
        return ()
    folded, places = "", []
    for place, character in enumerate(text):
        piece = fold(character)
        folded += piece
        places += [place] * len(piece)
    marked: set[int] = set()
    for one in wanted:
        at = folded.find(one)
        while at >= 0:
            marked.update(places[at : at + len(one)])
            at = folded.find(one, at + len(one))
    return _join(sorted(marked))


def _join(places: Sequence[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)
