"""Words for people: what happened, whether data is safe, what to do."""

from __future__ import annotations

from core.errors import AppError
from ui.messages.message import Message, Severity, Words

__all__ = ["Message", "Severity", "describe"]


def describe(error: AppError) -> Message:
    """Return the words for `error`; those of its nearest ancestor when it has none of its own."""
    from ui.messages import adding, app, backup, capture, keychain, passwords, vault

    rooms = (app, vault, capture, adding, keychain, backup, passwords)
    words: Words = {name: write for room in rooms for name, write in room.WORDS.items()}
    for kind in type(error).__mro__:
        write = words.get(kind.__name__)
        if write is not None:
            return write(error)
    raise AssertionError
