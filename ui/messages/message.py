"""What is said to a person, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Severity = Literal["info", "success", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """Say one thing: what happened in `title`; whether data is safe and what to do in `text`.

    `action` is the name of a button, "" for none.
    """

    title: str
    text: str = ""
    severity: Severity = "info"
    action: str = ""

    @property
    def heading(self) -> str:
        """Return the title as it stands over its text: without the full stop that it has before it."""
        return self.title.removesuffix(".")

    @property
    def in_one(self) -> str:
        """Return title and text as they stand in one line."""
        return f"{self.title} {self.text}".strip()


# One entry a class of error, by its name: words are needed before the rooms they speak of are imported.
Words = dict[str, Callable[[Any], Message]]
