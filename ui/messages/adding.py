"""Words for codes and keys that cannot be taken in."""

from __future__ import annotations

from typing import Final

from ui.messages.message import Words

WORDS: Final[Words] = {}
