"""The part behind the question mark, as generators with and without an encoder write it."""

from __future__ import annotations

import re

from core.otp.text import decode_percent

_KNOWN = "(?:secret|issuer|algorithm|digits|period|counter|encoder|pin|step|size|otphashmode)"
_AND = "&(?:(?:amp;)+|#0*38;|#x0*26;)?"
_SEPARATOR = re.compile(rf"{_AND}|[?;](?={_KNOWN}\s*=)", re.IGNORECASE)
_START = re.compile(r"\?(?:amp;)?(?=[\w.-]+(?:\s*=|&))", re.IGNORECASE)
_START_WITHOUT_MARK = re.compile(rf"{_AND}(?={_KNOWN}\s*=)", re.IGNORECASE)
_IMAGE = re.compile(r"(?<![^&;])image\s*=[^&]*", re.IGNORECASE)


class Query:
    """Answer for parameters by lower-case name; the first one that is not empty counts.

    White space within is kept, "#" ends a value of every parameter but the issuer, whose text may
    well hold one.
    """

    def __init__(self, raw: str) -> None:
        self._pairs: list[tuple[str, str]] = []
        for piece in _SEPARATOR.split(_IMAGE.sub("", raw)):  # an address may have parameters of its own
            name, mark, value = piece.partition("=")
            if mark:
                self._pairs.append((decode_percent(name).strip().lower(), value))
            elif piece and self._pairs:
                self._pairs.append(("", piece))

    def all(self, name: str) -> list[str]:
        """Return all values of a parameter, decoded."""
        return [decode_percent(_form(value.partition("#")[0])) for key, value in self._pairs if key == name]

    def text(self, name: str) -> str:
        """Return the first value that is not empty, decoded, or an empty text."""
        return next((value for value in self.all(name) if value.strip()), "")

    def issuers(self) -> list[str]:
        """Return the readings that the issuer parameter allows, the most likely one first.

        A plus is a space to a form encoder and a plus to everybody else; a raw "#" or "&" may end
        the value or belong to it. Only the label can tell.
        """
        place = next((i for i, (key, value) in enumerate(self._pairs) if key == "issuer" and value.strip()), None)
        if place is None:
            return []
        value = self._pairs[place][1]
        raws = [value if place + 1 < len(self._pairs) else value.partition("#")[0], value]
        if place + 1 < len(self._pairs) and not self._pairs[place + 1][0]:
            raws.append(f"{value}&{self._pairs[place + 1][1]}")
        plain_plus = "%20" in value or " " in value
        readings = [
            decode_percent(raw if keep_plus else _form(raw))
            for keep_plus in (plain_plus, not plain_plus)
            for raw in raws
        ]
        return list(dict.fromkeys(readings))


def split_query(text: str) -> tuple[str, Query]:
    """Split `text` at the mark where its parameters begin; the part before may hold question marks of its own."""
    start = _START.search(text) or (None if "?" in text else _START_WITHOUT_MARK.search(text))
    if start is None:
        head, _, tail = text.partition("?")
        return head, Query(tail)
    return text[: start.start()], Query(text[start.end() :])


def _form(value: str) -> str:
    """Return a form-encoded value with its pluses as spaces, but for those at the end: nobody encodes a space there."""
    body = value.rstrip("+")
    return body.replace("+", " ") + value[len(body) :]
