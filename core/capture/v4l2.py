"""Asking Linux about a camera through its device file, with nothing but the standard library.

OpenCV says only that a camera did not open. Why, the kernel tells whoever opens the device file and asks
for a buffer: that is done here, before OpenCV tries and after it failed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from core.capture.errors import CameraBusy, CameraFailed, CameraForbidden, CameraProblem, CameraUnplugged, NoCamera

Open: TypeAlias = Callable[[str, int], int]
Control: TypeAlias = Callable[[int, int, bytearray], int]

VIDIOC_QUERYCAP = 0x80685600
VIDIOC_REQBUFS = 0xC0145608
VIDEO_CAPTURE, VIDEO_CAPTURE_PLANES, DEVICE_CAPS = 0x1, 0x1000, 0x80000000
BUFFER_CAPTURE, MEMORY_MAPPED = 1, 1


def _control(descriptor: int, request: int, buffer: bytearray) -> int:
    if sys.platform == "win32":
        raise OSError(errno.ENOSYS, "no ioctl")
    import fcntl

    answer: int = fcntl.ioctl(descriptor, request, buffer)
    return answer


def _owning_group(device: str) -> str:
    """Return the group that may open `device`, "video" where that can't be told."""
    if sys.platform == "win32":
        return ""
    import grp

    try:
        return grp.getgrgid(Path(device).stat().st_gid).gr_name
    except (OSError, KeyError):
        return "video"


def gives_pictures(device: str, *, opened: Open = os.open, control: Control = _control) -> bool | None:
    """Tell whether `device` is a camera and not, say, the metadata node beside one; None where it can't be asked."""
    try:
        descriptor = opened(device, os.O_RDWR | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        answer = bytearray(104)
        control(descriptor, VIDIOC_QUERYCAP, answer)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    whole, this_node = struct.unpack_from("=II", answer, 84)
    able = this_node if whole & DEVICE_CAPS else whole
    return bool(able & (VIDEO_CAPTURE | VIDEO_CAPTURE_PLANES))


def find_fault(
    device: str, *, opened: Open = os.open, control: Control = _control, others: Callable[[], bool] | None = None
) -> CameraProblem | None:
    """Return what keeps `device` from giving pictures, None where the kernel has no objection.

    `others` tells whether this computer has any other camera, which makes a missing one an unplugged one.
    """
    try:
        descriptor = opened(device, os.O_RDWR | os.O_NONBLOCK)
    except OSError as error:
        return _problem(device, error.errno, others or _any_camera)
    try:
        control(descriptor, VIDIOC_REQBUFS, bytearray(struct.pack("=IIIIB3x", 1, BUFFER_CAPTURE, MEMORY_MAPPED, 0, 0)))
    except OSError as error:
        if error.errno == errno.ENOTTY:
            return CameraFailed(device)  # not a video device at all
        return CameraBusy(device) if error.errno == errno.EBUSY else None
    else:
        with contextlib.suppress(OSError):  # give the buffer back; closing the file would do so too
            control(
                descriptor, VIDIOC_REQBUFS, bytearray(struct.pack("=IIIIB3x", 0, BUFFER_CAPTURE, MEMORY_MAPPED, 0, 0))
            )
        return None
    finally:
        os.close(descriptor)


def _problem(device: str, number: int | None, others: Callable[[], bool]) -> CameraProblem:
    if number in {errno.EACCES, errno.EPERM}:
        return CameraForbidden(device, _owning_group(device))
    if number == errno.EBUSY:
        return CameraBusy(device)
    if number in {errno.ENOENT, errno.ENODEV, errno.ENXIO}:
        return CameraUnplugged(device) if others() else NoCamera(device)
    return CameraFailed(device)


def _any_camera() -> bool:
    return any(Path("/dev").glob("video[0-9]*"))
