"""The system's own question who sits here: a door, behind it what each system has.

Linux has polkit. Windows Hello (UserConsentVerifier) and Touch ID (LAContext) fit the same door and are not built:
both need a person and a sensor to be tested with.
"""

from __future__ import annotations

import sys
from typing import Protocol


class SystemUnlock(Protocol):
    """Let the system ask who sits here. The answer is yes or no: it encrypts nothing."""

    def is_there(self) -> bool:
        """Return whether this system can ask; blocking, bounded."""
        ...

    def ask(self) -> bool:
        """Ask and return whether the system says yes; blocks until a person answered or `cancel` was called."""
        ...

    def cancel(self) -> None:
        """Take the question back; callable from any thread, also when nothing is asked."""
        ...


def system_unlock() -> SystemUnlock | None:
    """Return what asks on this system, None where nothing is built."""
    if sys.platform != "linux":
        return None
    from ui.platform.polkit import Polkit

    return Polkit()
