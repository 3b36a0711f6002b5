"""Finding QR codes: cameras, pictures, and the codes in them.

The door imports what is cheap at once, and OpenCV, numpy and zxing-cpp only when a name that
needs them is asked for, so that importing it costs a starting program nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from core.capture.cameras import cameras
from core.capture.errors import (
    CameraBusy,
    CameraFailed,
    CameraForbidden,
    CameraProblem,
    CameraUnplugged,
    ImageTooLarge,
    ImageUnreadable,
    NoCamera,
    NotAnImage,
    TextTooLong,
)
from core.capture.frames import CameraChoice, Found, ScanFrame
from core.capture.loop import ScanLoop

if TYPE_CHECKING:
    from core.capture.decoder import decode_frame, decode_image
    from core.capture.export import qr_modules
    from core.capture.images import load_image, read_image, read_image_file

__all__ = [
    "CameraBusy",
    "CameraChoice",
    "CameraFailed",
    "CameraForbidden",
    "CameraProblem",
    "CameraUnplugged",
    "Found",
    "ImageTooLarge",
    "ImageUnreadable",
    "NoCamera",
    "NotAnImage",
    "ScanFrame",
    "ScanLoop",
    "TextTooLong",
    "cameras",
    "decode_frame",
    "decode_image",
    "load_image",
    "qr_modules",
    "read_image",
    "read_image_file",
]

_LATE = {
    "decode_frame": "decoder",
    "decode_image": "decoder",
    "load_image": "images",
    "qr_modules": "export",
    "read_image": "images",
    "read_image_file": "images",
}


def __getattr__(name: str) -> Any:
    """Import the heavy half of the room on first use."""
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(f"core.capture.{_LATE[name]}"), name)
