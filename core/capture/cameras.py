"""The list of cameras that a person can choose from."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from core.capture import v4l2
from core.capture.frames import CameraChoice

EXTRA_CAMERA = "TESSERA_CAMERA"
PROBED_INDICES = 4


def cameras(environ: Mapping[str, str] = os.environ) -> list[CameraChoice]:
    """Return the cameras of this computer, the likeliest first.

    The file or address in TESSERA_CAMERA, where set, comes first. On Linux this asks the kernel and takes a
    millisecond; elsewhere each index is opened for a moment, which may take seconds: not for the GUI thread.
    """
    extra = environ.get(EXTRA_CAMERA, "")
    chosen = [CameraChoice(extra, _spoken(extra))] if extra else []
    return chosen + (linux_cameras() if sys.platform == "linux" else probed_cameras())


def linux_cameras(
    listing: Path = Path("/sys/class/video4linux"),
    devices: Path = Path("/dev"),
    gives_pictures: Callable[[str], bool | None] = v4l2.gives_pictures,
) -> list[CameraChoice]:
    """Return the video devices that give pictures, by number, with the names their drivers tell.

    A camera that may not be opened is listed too, so that a person learns why it does not work.
    """
    found = []
    for node in sorted(listing.glob("video[0-9]*"), key=_number):
        device = str(devices / node.name)
        able = gives_pictures(device)
        if able is None:  # can't be asked: the first node of a camera is the one with pictures
            able = _line(node / "index") in {"", "0"}
        if able:
            found.append(CameraChoice(device, _line(node / "name") or node.name))
    return _told_apart(found)


def probed_cameras(opens: Callable[[int], bool] | None = None) -> list[CameraChoice]:
    """Return the indices at which a camera opens; their names are only their numbers, since OpenCV tells no more."""
    return [
        CameraChoice(str(index), f"Camera {index + 1}") for index in range(PROBED_INDICES) if (opens or _opens)(index)
    ]


def _opens(index: int) -> bool:
    from core.capture.camera import opens_at  # OpenCV: slow to import, and needed on this path only

    return opens_at(index)


def _number(node: Path) -> int:
    return int(node.name.removeprefix("video"))


def _line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _told_apart(choices: list[CameraChoice]) -> list[CameraChoice]:
    """Add the device to names that occur twice."""
    names = [choice.name for choice in choices]
    return [
        choice if names.count(choice.name) == 1 else CameraChoice(choice.id, f"{choice.name} ({Path(choice.id).name})")
        for choice in choices
    ]


def _spoken(camera: str) -> str:
    """Return a short name for a file or an address, without any password in it."""
    address = urlsplit(camera)
    return address.hostname or camera if address.scheme in {"http", "https"} else Path(camera).name
