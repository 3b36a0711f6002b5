"""Which Tessera this is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

VERSION: Final = "0.1.0"
RELEASED: Final = datetime(2026, 11, 22, tzinfo=UTC).timestamp()
"""No computer that runs this version can rightly show an earlier time."""
