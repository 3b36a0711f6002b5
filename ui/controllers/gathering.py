"""Turn texts into accounts and keep what several scans brought together; no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from core.errors import AppError
from core.otp import MigrationBatch, ParsedAccount, parse_migration, parse_uri, recognise
from ui.models.candidates import Problem, Progress

LONGEST_TEXT = 1_000_000  # characters; some four thousand links, far above any real export as text
_LINK = re.compile(r"(?:apple-)?otpauth(?:-migration)?://|steam://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold what texts turned out to be."""

    accounts: tuple[ParsedAccount, ...] = ()
    batches: tuple[MigrationBatch, ...] = ()
    problems: tuple[Problem, ...] = ()
    secret: str = field(default="", repr=False)

    @property
    def is_fruitful(self) -> bool:
        """Tell whether there is anything to offer."""
        return bool(self.accounts) or bool(self.batches)


def read_texts(texts: Iterable[str], source: str = "") -> Reading:
    """Read every text: a link, many lines of links, a bare secret or something foreign."""
    result = Reading()
    for text in texts:
        result = merge(result, _read_text(text, source))
    if not result.is_fruitful:
        return result
    # A web address beside the code it belongs to is no news; a damaged account is.
    return replace(result, problems=tuple(p for p in result.problems if p.kind in ("error", "entry", "too-long")))


def merge(first: Reading, second: Reading) -> Reading:
    """Return both readings as one."""
    return Reading(
        first.accounts + second.accounts,
        first.batches + second.batches,
        first.problems + second.problems,
        first.secret or second.secret,
    )


def _read_text(text: str, source: str) -> Reading:
    if len(text) > LONGEST_TEXT:
        return Reading(problems=(Problem("too-long", source),))
    links = [line[match.start() :].strip() for line in text.splitlines() if (match := _LINK.search(line))]
    result = Reading()
    for link in links or [text.strip()]:
        result = merge(result, _read_link(link, source))
    return result


def _read_link(text: str, source: str) -> Reading:
    if not text:
        return Reading(problems=(Problem("nothing", source),))
    kind = recognise(text).kind
    try:
        if kind == "migration":
            return _read_migration(text, source)
        if kind == "account":
            return Reading(accounts=(parse_uri(text),))
    except AppError as error:
        return Reading(problems=(Problem("error", source, error),))
    if kind == "secret":
        return Reading(secret=text)
    return Reading(problems=(Problem("nothing" if kind == "empty" else kind, source),))


def _read_migration(text: str, source: str) -> Reading:
    batch = parse_migration(text)
    problems = tuple(Problem("entry", source) for _ in batch.problems)
    return Reading(batches=(batch,), problems=problems)


@dataclass(frozen=True, slots=True)
class Gathering:
    """Keep what has been found since the dialog was opened; each step returns a new one."""

    accounts: tuple[ParsedAccount, ...] = ()
    problems: tuple[Problem, ...] = ()
    migration: bool = False
    parts: dict[int, Progress] = field(default_factory=dict)
    latest: int = 0

    def with_reading(self, reading: Reading) -> Gathering:
        """Return this gathering and what `reading` adds to it, each account once."""
        accounts = dict.fromkeys(map(_identity, self.accounts))
        added = list(self.accounts)
        for account in (*reading.accounts, *(a for batch in reading.batches for a in batch.accounts)):
            if _identity(account) not in accounts:
                accounts[_identity(account)] = None
                added.append(account)
        fresh = tuple(p for p in reading.problems if p not in self.problems)
        result = replace(self, accounts=tuple(added), problems=self.problems + fresh)
        for batch in reading.batches:
            result = _with_batch(result, batch)
        return result

    def without_problems(self) -> Gathering:
        """Return this gathering with the problems dropped, once they were told."""
        return replace(self, problems=())

    @property
    def progress(self) -> Progress | None:
        """Return how far the export is that was scanned last; None when it came in one piece."""
        return self.parts.get(self.latest) if self.migration else None


def _with_batch(gathering: Gathering, batch: MigrationBatch) -> Gathering:
    size = max(batch.batch_size, 1)
    known = gathering.parts.get(batch.batch_id, Progress(size, frozenset()))
    index = min(max(batch.batch_index, 0), size - 1)
    parts = {**gathering.parts, batch.batch_id: Progress(max(known.size, size), known.scanned | {index})}
    return replace(gathering, migration=True, parts=parts, latest=batch.batch_id)


def _identity(account: ParsedAccount) -> tuple[str, bytes, str, str]:
    return (str(account.type), account.secret_bytes, account.issuer, account.label)
