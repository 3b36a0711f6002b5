"""Look passwords up in the list of Have I Been Pwned that a person has downloaded; no network."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol, Self

from core.passwords.errors import HashesUnreadable, NotAHashList, NtlmHashes, UnsortedHashes

_LINE: Final = re.compile(rb"([0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}):[0-9]+\r?\n?")
_PART: Final = re.compile(rb"([0-9A-Fa-f]{27}|[0-9A-Fa-f]{35}):[0-9]+\r?\n?")
_PART_NAME: Final = re.compile(r"[0-9A-Fa-f]{5}\.txt")
_SHA1_DIGITS: Final = 40
_PREFIX: Final = 5
_BLOCK: Final = 4096
_LARGEST_PART: Final = 1 << 20  # one of 2**20 parts of a list of some 10**9; the real ones have 40 KB
_SAMPLES: Final = 256


class HashList(Protocol):
    """Say how often a password was seen in leaks."""

    def count(self, digest: str) -> int | None:
        """Return how often the password with this SHA-1 (upper-case hex) was seen; None when that part is missing."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close what is open."""
        ...


@dataclass(frozen=True, slots=True)
class Exposed:
    """Hold what a look into a list found: how often the password of each login was seen.

    `missing` counts the passwords for which the list lacks a part.
    """

    checked: int = 0
    counts: dict[bytes, int] = field(default_factory=dict)
    missing: int = 0
    cancelled: bool = False


def open_hashes(path: Path) -> HashList:
    """Open a list: one file ordered by hash, or the folder of range files that the downloader makes.

    Raises NtlmHashes, NotAHashList, UnsortedHashes, HashesUnreadable.
    """
    try:
        if path.is_dir():
            if any(_PART_NAME.fullmatch(one.name) for one in path.iterdir()):
                return HashFolder(path)
            files = [one for one in path.iterdir() if one.suffix.lower() == ".txt"]
            if len(files) != 1:
                raise NotAHashList
            path = files[0]
        return HashFile(path)
    except OSError as error:
        raise _unreadable(error) from error


def find_exposed(
    passwords: Iterable[tuple[bytes, str]],
    hashes: HashList,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Exposed:
    """Look up passwords one by one, as the iterable opens them; an empty one is no password.

    What was found until a cancel is given back. Raises HashesUnreadable.
    """
    counts: dict[bytes, int] = {}
    checked = missing = 0
    for item, password in passwords:
        if cancelled is not None and cancelled():
            return Exposed(checked, counts, missing, cancelled=True)
        if password:
            seen = _look_up(password, hashes)
            missing += seen is None
            if seen:
                counts[item] = seen
        checked += 1
        if progress is not None:
            progress(checked)
    return Exposed(checked, counts, missing)


def _look_up(password: str, hashes: HashList) -> int | None:
    digest = hashlib.sha1(password.encode("utf-8", "surrogatepass"), usedforsecurity=False)
    try:
        return hashes.count(digest.hexdigest().upper())
    except OSError as error:
        raise _unreadable(error) from error


class HashFile:
    """Keep one file of lines HASH:COUNT, ascending, open and search it by halving."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        try:
            self._size = os.fstat(self._file.fileno()).st_size
            self._check()
        except BaseException:
            self._file.close()
            raise

    def count(self, digest: str) -> int | None:
        """Return how often a password was seen."""
        wanted = digest.encode()
        low, high = 0, self._size  # the line, if there is one, begins at or behind low and before high
        while high - low > _BLOCK:
            middle = (low + high) // 2
            start, line = self._line_behind(middle)
            if start >= high or line[:_SHA1_DIGITS].upper() > wanted:
                high = middle
            else:
                low = start
        for line in self._read(low, high - low + 2 * _BLOCK).splitlines():
            if line[:_SHA1_DIGITS].upper() == wanted:
                return int(line[_SHA1_DIGITS + 1 :])
        return 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the file."""
        self._file.close()

    def _check(self) -> None:
        """Look at the beginning and at lines spread over the file."""
        first = self._read(0, _BLOCK).splitlines(keepends=True)[:1]
        found = _LINE.fullmatch(first[0]) if first else None
        if found is None:
            raise NotAHashList
        if len(found[1]) != _SHA1_DIGITS:
            raise NtlmHashes
        before = b""
        for sample in range(_SAMPLES):
            start, line = self._line_behind(self._size * sample // _SAMPLES) if sample else (0, first[0])
            if start >= self._size:
                break
            if _LINE.fullmatch(line) is None:
                raise NotAHashList
            mark = line[:_SHA1_DIGITS].upper()
            if mark < before:
                raise UnsortedHashes
            before = mark

    def _line_behind(self, at: int) -> tuple[int, bytes]:
        """Return start and text of the first line that begins behind `at`."""
        block = self._read(at, _BLOCK)
        end = block.find(b"\n")
        if end < 0:
            return self._size, b""
        stop = block.find(b"\n", end + 1)
        return at + end + 1, block[end + 1 : stop + 1 or len(block)]

    def _read(self, at: int, length: int) -> bytes:
        self._file.seek(at)
        return self._file.read(length) or b""


class HashFolder:
    """Keep a folder of files 00000.txt to FFFFF.txt, each with the rest of the hashes that begin like its name."""

    def __init__(self, folder: Path) -> None:
        self._parts = {one.name[:_PREFIX].upper(): one for one in folder.iterdir() if _PART_NAME.fullmatch(one.name)}
        self._check()

    def count(self, digest: str) -> int | None:
        """Return how often a password was seen; None when the file for it is not in the folder."""
        part = self._parts.get(digest[:_PREFIX])
        if part is None:
            return None
        wanted = digest[_PREFIX:].encode()
        for line in _read_part(part).splitlines():
            if line[: len(wanted)].upper() == wanted:
                with suppress(ValueError):
                    return int(line[len(wanted) + 1 :])
        return 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close nothing: each file is open only while it is read."""

    def _check(self) -> None:
        first = _read_part(min(self._parts.values())).splitlines()[:1]
        found = _PART.fullmatch(first[0]) if first else None
        if found is None:
            raise NotAHashList
        if len(found[1]) != _SHA1_DIGITS - _PREFIX:
            raise NtlmHashes


def _read_part(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        raise NotAHashList
    return content.removeprefix(b"\xef\xbb\xbf")


def _unreadable(error: OSError) -> HashesUnreadable:
    if isinstance(error, FileNotFoundError):
        return HashesUnreadable("missing")
    return HashesUnreadable("denied" if isinstance(error, PermissionError) else "io")
