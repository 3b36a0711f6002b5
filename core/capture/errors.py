"""What can go wrong between a camera or a picture and a code."""

from __future__ import annotations

from core.errors import AppError


class CameraProblem(AppError):
    """Say that the camera `camera` (the id of its choice) gives no picture."""

    def __init__(self, camera: str = "") -> None:
        super().__init__(camera)
        self.camera = camera


class NoCamera(CameraProblem):
    """Say that there is no camera, or no stream at that place."""


class CameraBusy(CameraProblem):
    """Say that another program uses the camera."""


class CameraForbidden(CameraProblem):
    """Say that the system does not let this user open the camera.

    `group` names the group that may ("video" as a rule), where the system has groups.
    """

    def __init__(self, camera: str = "", group: str = "") -> None:
        super().__init__(camera)
        self.group = group


class CameraUnplugged(CameraProblem):
    """Say that the camera went away, or that a recording came to its end."""


class CameraFailed(CameraProblem):
    """Say that the camera is there but gives no picture, for a reason it does not tell."""


class ImageProblem(AppError):
    """Say that a picture can't be looked at."""


class NotAnImage(ImageProblem):
    """Say that the bytes are no whole PNG, JPEG, WebP, BMP or GIF."""


class ImageTooLarge(ImageProblem):
    """Say that a picture is beyond the limits; `width` and `height` are 0 where the file alone is too long."""

    def __init__(self, width: int = 0, height: int = 0, length: int = 0) -> None:
        super().__init__(width, height, length)
        self.width = width
        self.height = height
        self.length = length


class ImageUnreadable(ImageProblem):
    """Say that the system did not let us read the file; `number` is its errno."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__(name, number)
        self.name = name
        self.number = number


class TextTooLong(AppError):
    """Say that a text has more bytes than any QR code holds."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length
