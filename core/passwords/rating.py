"""Rate passwords whose strength is not known yet, a few at a time, so that it can stop and go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from core.passwords.strength import measure_strength

_AT_ONCE: Final = 50  # one save each: a fifth of a second of rating


def rate(
    passwords: Iterable[tuple[bytes, str]], *, cancelled: Callable[[], bool] | None = None
) -> Iterator[dict[bytes, int]]:
    """Yield levels by id for the caller to save, as the iterable opens the passwords.

    After a cancel what was rated until then is yielded and nothing more. Those that are left are in
    `Health.unrated` again.
    """
    levels: dict[bytes, int] = {}
    for item, password in passwords:
        if cancelled is not None and cancelled():
            break
        levels[item] = measure_strength(password).level
        if len(levels) == _AT_ONCE:
            yield levels
            levels = {}
    if levels:
        yield levels
