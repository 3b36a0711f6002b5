"""Pictures of the screens where the system lets a program take them: X11, Windows, macOS."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


@dataclass(frozen=True, slots=True)
class Shot:
    """Hold the picture of one screen and where that screen lies on the desktop."""

    picture: QImage
    geometry: QRect


def needs_portal() -> bool:
    """Tell whether only the desktop portal may take pictures here."""
    return sys.platform.startswith("linux") and QGuiApplication.platformName().startswith("wayland")


def grab_screens() -> list[Shot]:
    """Return a picture of every screen that gives one."""
    shots = [Shot(screen.grabWindow(0).toImage(), screen.geometry()) for screen in QGuiApplication.screens()]
    return [shot for shot in shots if not shot.picture.isNull()]
