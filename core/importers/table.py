"""Files of comma-separated values as they exist: any encoding, any separator, damaged rows told apart."""

from __future__ import annotations

import codecs
import csv
import io
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from core.importers.errors import EmptyFile, FileTooLarge, FileUnreadable, ImportCancelled, NotText, UnclosedQuote
from core.importers.reasons import Reason

T = TypeVar("T")
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

LIMIT: Final = 32 << 20  # some hundred thousand logins; what is read takes about fourteen times that in memory
DELIMITERS: Final = (",", ";", "\t", "|")
STEP: Final = 500
"""Rows between two looks at progress and cancel."""

_LONGEST_ROW: Final = 20_000  # lines of one record: behind that a quote was never meant to be open
_LONGEST_CELL: Final = 4 << 20
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 4096


class CsvRow(NamedTuple):
    """Hold the cells of a row and the line it begins in; of a damaged one nothing but why."""

    line: int
    cells: tuple[str, ...]
    damage: Reason | None = None

    def __repr__(self) -> str:
        return f"CsvRow(line={self.line}, damage={self.damage})"


@dataclass(frozen=True, slots=True)
class CsvTable:
    """Hold a file: the names of its columns and its rows.

    `header` is the first row, whatever it holds: what has no names has its first login there.
    """

    header: tuple[str, ...] = field(repr=False)
    rows: tuple[CsvRow, ...] = field(repr=False)
    encoding: str = "utf-8"
    delimiter: str = ","
    header_line: int = 1

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns as they are compared."""
        return tuple(name.strip().lower() for name in self.header)

    @property
    def width(self) -> int:
        """Return the number of columns, those without a name too."""
        return max([len(self.header), *(len(row.cells) for row in self.rows)])


def watched(rows: Sequence[T], progress: Progress | None, cancelled: Cancelled | None) -> Iterator[T]:
    """Yield rows, and look at progress and cancel now and then.

    Raises ImportCancelled.
    """
    for done, row in enumerate(rows):
        if done % STEP == 0:
            watch(done, len(rows), progress, cancelled)
        yield row


def watch(done: int, total: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
    """Look once at progress and cancel.

    Raises ImportCancelled.
    """
    if cancelled is not None and cancelled():
        raise ImportCancelled
    if progress is not None:
        progress(done, total)


def read_csv(
    source: Path | bytes,
    *,
    encoding: str = "",
    delimiter: str = "",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> CsvTable:
    """Read a file or its bytes; encoding and separator are found out unless given.

    Raises FileTooLarge, FileUnreadable, NotText, EmptyFile, UnclosedQuote, ImportCancelled.
    """
    content = _read_file(source) if isinstance(source, Path) else source
    if len(content) > LIMIT:
        raise FileTooLarge(len(content), LIMIT)
    text, encoding = _decode(content, encoding)
    lines = list(io.StringIO(text, newline=""))
    start, delimiter = _find_delimiter(lines, delimiter)
    rows: list[CsvRow] = []
    for row, at in _rows(lines, start, delimiter):
        if len(rows) % STEP == 0:
            watch(at, len(lines), progress, cancelled)
        rows.append(row)
    if not rows:
        raise EmptyFile
    if rows[0].damage is not None:
        raise UnclosedQuote(rows[0].line)
    return CsvTable(rows[0].cells, tuple(rows[1:]), encoding, delimiter, rows[0].line)


def _read_file(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise FileUnreadable("kind")
        if found.st_size > LIMIT:
            raise FileTooLarge(found.st_size, LIMIT)
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise FileUnreadable("missing") from error
    except PermissionError as error:
        raise FileUnreadable("denied") from error
    except OSError as error:
        raise FileUnreadable("io") from error


def _decode(content: bytes, encoding: str) -> tuple[str, str]:
    """Return the text and its encoding: what its first bytes say, else UTF-8 if it can be, else that of old Windows."""
    bom, said = next(((bom, name) for bom, name in _BOMS if content.startswith(bom)), (b"", ""))
    content = content[len(bom) :]
    wanted = encoding or said or _utf16_without_bom(content)
    for name in [wanted] if wanted else ["utf-8", "cp1252"]:
        try:
            text = content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            raise NotText(text.count("\n", 0, text.index("\0")) + 1)
        return text, name
    raise NotText(1)


def _utf16_without_bom(content: bytes) -> str:
    """Tell UTF-16 by the NULs in every other byte of a text that is mostly ASCII."""
    head = content[:_SAMPLE]
    most = max(2, len(head) // 5)
    if head[1::2].count(0) >= most and not head[::2].count(0):
        return "utf-16-le"
    if head[::2].count(0) >= most and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _find_delimiter(lines: Sequence[str], delimiter: str) -> tuple[int, str]:
    """Return where the rows begin and what separates cells; spreadsheets may say it in a line "sep=;"."""
    start = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        raise EmptyFile
    first = lines[start].strip().strip('"')
    if first.lower().startswith("sep=") and len(first) == len("sep=") + 1:
        return start + 1, delimiter or first[-1]
    plain = "".join(lines[start].split('"')[::2])
    return start, delimiter or max(DELIMITERS, key=plain.count)


class _Feed:
    """Give lines to the reader of the csv module, and take them back."""

    def __init__(self, lines: Sequence[str], at: int) -> None:
        self.lines = lines
        self.at = at
        self.row_start = at

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.at >= len(self.lines) or self.at - self.row_start > _LONGEST_ROW:
            raise StopIteration
        self.at += 1
        return self.lines[self.at - 1]


def _rows(lines: Sequence[str], start: int, delimiter: str) -> Iterator[tuple[CsvRow, int]]:
    """Yield rows and how far they reach.

    A quote that is never closed, or is closed in the middle of a cell, costs only the line that
    opened it: reading goes on in the next one.
    """
    csv.field_size_limit(_LONGEST_CELL)
    feed = _Feed(lines, start)
    while feed.at < len(lines):
        reader = csv.reader(feed, delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield CsvRow(feed.row_start + 1, tuple(cells)), feed.at
                feed.row_start = feed.at
        except csv.Error:
            yield CsvRow(feed.row_start + 1, (), Reason.UNCLOSED_QUOTE), feed.at
            feed.at = feed.row_start = feed.row_start + 1
