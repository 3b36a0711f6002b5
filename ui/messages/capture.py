"""Words for cameras and pictures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message, Words


def _forbidden(group: str) -> Message:
    if group:
        text = QCoreApplication.translate(
            "Messages", "Your user may not open it. Ask to become a member of the group “{group}”, then sign in again."
        ).format(group=group)
    else:
        text = QCoreApplication.translate("Messages", "Allow Tessera to use the camera in the settings of your system.")
    return Message(QCoreApplication.translate("Messages", "The camera is closed to Tessera."), text, "warning")


WORDS: Final[Words] = {
    "CameraProblem": lambda _error: Message(
        QCoreApplication.translate("Messages", "The camera gives no picture."),
        QCoreApplication.translate("Messages", "Try another camera, or use an image or the screen instead."),
        "warning",
    ),
    "NoCamera": lambda _error: Message(
        QCoreApplication.translate("Messages", "No camera found."),
        QCoreApplication.translate("Messages", "Connect one, or use an image, the screen or the clipboard instead."),
        "warning",
    ),
    "CameraBusy": lambda _error: Message(
        QCoreApplication.translate("Messages", "Another program uses the camera."),
        QCoreApplication.translate("Messages", "Close that program, a video call perhaps, and try again."),
        "warning",
    ),
    "CameraForbidden": lambda error: _forbidden(error.group),
    "CameraUnplugged": lambda _error: Message(
        QCoreApplication.translate("Messages", "The camera was unplugged."),
        QCoreApplication.translate("Messages", "Connect it again, or choose another one."),
        "warning",
    ),
    "CameraFailed": lambda _error: Message(
        QCoreApplication.translate("Messages", "The camera gives no picture."),
        QCoreApplication.translate("Messages", "Unplug it and plug it in again, or choose another one."),
        "warning",
    ),
    "ImageProblem": lambda _error: Message(
        QCoreApplication.translate("Messages", "This picture can’t be read."),
        QCoreApplication.translate("Messages", "Use a PNG, JPEG, WebP, BMP or GIF."),
        "warning",
    ),
    "NotAnImage": lambda _error: Message(
        QCoreApplication.translate("Messages", "This is not a picture that Tessera can read."),
        QCoreApplication.translate("Messages", "Use a PNG, JPEG, WebP, BMP or GIF that is not cut off."),
        "warning",
    ),
    "ImageTooLarge": lambda _error: Message(
        QCoreApplication.translate("Messages", "This picture is too large."),
        QCoreApplication.translate("Messages", "Cut out the part with the code and try again."),
        "warning",
    ),
    "ImageUnreadable": lambda error: Message(
        QCoreApplication.translate("Messages", "“{name}” can’t be opened.").format(name=error.name),
        QCoreApplication.translate("Messages", "Look whether the file is still there and may be read by you."),
        "warning",
    ),
    "TextTooLong": lambda _error: Message(
        QCoreApplication.translate("Messages", "This is too much for one QR code."),
        QCoreApplication.translate("Messages", "Choose fewer accounts."),
        "warning",
    ),
}
