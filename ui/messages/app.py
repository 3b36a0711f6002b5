"""Words for what concerns the whole program."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message, Words

WORDS: Final[Words] = {
    "AppError": lambda _error: Message(
        QCoreApplication.translate("Messages", "That did not work."),
        QCoreApplication.translate("Messages", "Nothing was changed. Please try again."),
        "error",
    ),
    "UnexpectedError": lambda error: Message(
        QCoreApplication.translate("Messages", "Something went wrong that should not."),
        QCoreApplication.translate(
            "Messages",
            "What was saved is safe. Please try again; the report stays on this computer as number {number}.",
        ).format(number=error.incident),
        "error",
    ),
    "KdfRefused": lambda _error: Message(
        QCoreApplication.translate("Messages", "Not enough memory to check the password."),
        QCoreApplication.translate("Messages", "Your vault is unharmed. Close some programs and try again."),
        "error",
    ),
    "NotAuthentic": lambda _error: Message(
        QCoreApplication.translate("Messages", "This was changed by something else than Tessera."),
        QCoreApplication.translate("Messages", "It was not opened. Everything else is untouched."),
        "error",
    ),
}
