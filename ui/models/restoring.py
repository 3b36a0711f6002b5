"""What the way back from a backup hands around."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from core.vault import CopyReport, RestorePreview

Key = Literal["password", "recovery"]
"""What a person types to open a backup: the master password of the day, or a recovery code."""


class Begin(StrEnum):
    """Name why a person comes here."""

    NEW = "new"  # no vault on this computer yet
    INSTEAD = "instead"  # a vault that is damaged, or older than one that was seen
    SALVAGE = "salvage"  # what can be saved of the vault itself


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """Name a backup that Tessera made, as far as is known without opening it."""

    path: Path
    saved_at: float
    accounts: int = -1
    logins: int = -1


@dataclass(frozen=True, slots=True)
class Source:
    """Name the file that was read, and when its vault was last saved (0 = not to be read)."""

    path: Path
    saved_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold what is in an opened backup beside what is here."""

    source: Source
    report: CopyReport
    preview: RestorePreview


@dataclass(frozen=True, slots=True)
class Restored:
    """Count what a restore did."""

    added: int
    changed: int
    removed: int
