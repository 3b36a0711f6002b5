"""The way to the time settings of this desktop."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Final

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_PANELS: Final = (
    # desktop as XDG_CURRENT_DESKTOP names it, its command
    ("KDE", ("systemsettings", "kcm_clock")),
    ("XFCE", ("time-admin",)),
    ("X-Cinnamon", ("cinnamon-settings", "calendar")),
    ("MATE", ("mate-time-admin",)),
    ("GNOME", ("gnome-control-center", "datetime")),
    ("Unity", ("gnome-control-center", "datetime")),
)
_ADDRESSES: Final = {
    "win32": "ms-settings:dateandtime",
    "darwin": "x-apple.systempreferences:com.apple.Date-Time-Settings.extension",
}


def time_settings_command() -> tuple[str, ...]:
    """Return the command that opens the time settings of this Linux desktop; empty if there is none."""
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")
    for desktop, command in _PANELS:
        if desktop in desktops and shutil.which(command[0]):
            return command
    return ()


def can_open_time_settings() -> bool:
    """Return whether this system has time settings that can be opened from here."""
    return sys.platform in _ADDRESSES or bool(time_settings_command())


def open_time_settings() -> bool:
    """Open the time settings; return whether that worked."""
    if sys.platform in _ADDRESSES:
        return QDesktopServices.openUrl(QUrl(_ADDRESSES[sys.platform]))
    command = time_settings_command()
    if not command:
        return False
    started = QProcess.startDetached(command[0], list(command[1:]))
    return bool(started[0]) if isinstance(started, tuple) else bool(started)
