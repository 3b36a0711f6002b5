"""Keep the memory of this process out of core dumps and away from other programs of the same user."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4
_NO_CRASH_DIALOG: Final = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX
_NO_HEAP_IN_REPORTS: Final = 1  # WER_FAULT_REPORTING_FLAG_NOHEAP


def harden() -> None:
    """Ask the system for what it has; call it before the first secret is in memory.

    Linux: no debugger or reader of the same user, no core dump. macOS: no core dump. Windows: no dialog and no
    heap in an error report. A system that refuses stops nobody.
    """
    with suppress(OSError, AttributeError, ValueError):
        if sys.platform == "win32":
            _harden_windows()
        else:
            _forbid_core_files()
            if sys.platform == "linux":
                _set_dumpable(dumpable=False)


def is_hidden() -> bool:
    """Return whether other programs of the user are kept from looking at this process."""
    return sys.platform == "linux" and not int(_prctl()(_PR_GET_DUMPABLE, 0, 0, 0, 0))


@contextmanager
def seen_by_the_portal() -> Iterator[None]:
    """Let the desktop look at whose process this is, for the moment of one call.

    xdg-desktop-portal opens /proc/PID/root at the first call of a connection and refuses who hides it; it
    remembers the answer for that connection. In this moment other programs of the user could look too.
    """
    hidden = is_hidden()
    if hidden:
        _set_dumpable(dumpable=True)
    try:
        yield
    finally:
        if hidden:
            _set_dumpable(dumpable=False)


def _forbid_core_files() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _set_dumpable(*, dumpable: bool) -> None:
    _prctl()(_PR_SET_DUMPABLE, int(dumpable), 0, 0, 0)


def _prctl() -> Any:
    import ctypes

    return ctypes.CDLL(None).prctl


def _harden_windows() -> None:
    import ctypes

    kernel: Any = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.SetErrorMode(_NO_CRASH_DIALOG)
    kernel.WerSetFlags(_NO_HEAP_IN_REPORTS)
