"""Leave out of the log whatever could be a secret: first by its type, then by its looks."""

from __future__ import annotations

import errno
import logging
import re
import traceback
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Final

_DEPTH: Final = 8  # errors in one chain
_CODE: Final = 100_000  # a number from here on could be a code

_URI: Final = re.compile(r"(?:otpauth|otpauth-migration|steam)://\S+", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\S+@\S+")
_LONG: Final = re.compile(r"[A-Za-z0-9+/=_-]{16,}")
_GROUPS: Final = re.compile(r"\b(?:[A-Z2-7]{3,5}[ -]){2,}[A-Z2-7]{2,5}\b")
_QUOTED: Final = re.compile(r"'[^']*'|\"[^\"]*\"")
_NUMBER: Final = re.compile(r"\d{4,}")


def redact(text: str) -> str:
    """Return `text` without anything that looks like a key, a code or an address of an account."""
    text = _URI.sub("(link)", text)
    text = _ADDRESS.sub("(address)", text)
    text = _GROUPS.sub("(long)", _LONG.sub("(long)", text))
    return _NUMBER.sub("(number)", _QUOTED.sub("(text)", text))


def describe_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return where a fault happened and what led to it: files, lines, functions and kinds.

    Never values of variables and never the words of an error, which may quote what it choked on.
    """
    lines = [*_frames(trace), _name(kind, error)]
    for cause in _causes(error):
        lines += ["after:", *_frames(cause.__traceback__), _name(type(cause), cause)]
    return "\n".join(lines)


class Redaction(logging.Filter):
    """Make every record safe to write: what is logged keeps its words, not its values.

    Numbers and names of kinds stay. A text or anything else that was handed to the logger becomes the name of
    its type, so a value that is secret cannot be formatted by mistake, whatever its `repr` says.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place and let it pass."""
        record.msg = _formatted(record)
        record.args = None
        if record.exc_info and record.exc_info[0] is not None:
            kind, error, trace = record.exc_info
            record.msg += "\n" + describe_fault(kind, error, trace)
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def _formatted(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):
        return _plain(record.msg)
    words, args = redact(record.msg), record.args
    if not args:
        return words
    try:
        if isinstance(args, tuple):
            return words % tuple(_safe(value) for value in args)
        if "%(" not in words:
            return words % _plain(args)
        return words % {name: _safe(value) for name, value in args.items()}
    except (TypeError, ValueError, KeyError):
        return words


def _safe(value: object) -> object:
    """Return small numbers as they are, so that `%d` works, and anything else without its content."""
    small = isinstance(value, int | float) and not isinstance(value, Enum) and abs(value) < _CODE
    return value if small else _plain(value)


def _plain(value: object) -> str:
    """Return what may be said of a value: the name of a kind, a short marker for the rest."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, BaseException):
        return _name(type(value), value)
    return f"({type(value).__name__})"


def _name(kind: type[BaseException], error: BaseException) -> str:
    """Return the kind of an error, and of the system's errors which one it is."""
    detail = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError) and error.errno is not None:
        detail = errno.errorcode.get(error.errno, str(error.errno))
    return f"{kind.__name__}: {detail}" if detail else kind.__name__


def _frames(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)
    return [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]


def _causes(error: BaseException) -> Iterator[BaseException]:
    for _ in range(_DEPTH):
        following = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if following is None:
            return
        yield following
        error = following
