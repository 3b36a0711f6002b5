"""Words for people: what happened, whether data is safe, what to do."""

from __future__ import annotations

from core.errors import AppError
from ui.messages.message import Message, Severity

__all__ = ["Message", "Severity", "describe"]


def describe(error: AppError) -> Message:
    """Return the words for `error`; those of its nearest ancestor when it has none of its own."""
    from ui.messages import adding, app, backup, capture, keychain, vault

    words = {**app.WORDS, **vault.WORDS, **capture.WORDS, **adding.WORDS, **keychain.WORDS, **backup.WORDS}
    for kind in type(error).__mro__:
        write = words.get(kind.__name__)
        if write is not None:
            return write(error)
    raise AssertionError
