"""Words for people: what happened, whether data is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["info", "success", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """Say one thing to a person; `action` is the name of a button, "" for none."""

    title: str
    text: str = ""
    severity: Severity = "info"
    action: str = ""
