"""Words for the keyring of the system."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message, Words


def _use_password() -> str:
    return QCoreApplication.translate("Messages", "Nothing is lost: your master password opens everything.")


WORDS: Final[Words] = {
    "KeychainError": lambda _error: Message(
        QCoreApplication.translate("Messages", "The keyring of this computer did not do what was asked."),
        _use_password(),
        "warning",
    ),
    "KeychainMissing": lambda _error: Message(
        QCoreApplication.translate("Messages", "This computer has no keyring."), _use_password(), "warning"
    ),
    "KeychainLocked": lambda _error: Message(
        QCoreApplication.translate("Messages", "The keyring of this computer is locked."), _use_password(), "warning"
    ),
    "KeychainInsecure": lambda _error: Message(
        QCoreApplication.translate("Messages", "The keyring of this computer keeps its entries readable."),
        QCoreApplication.translate("Messages", "Tessera put nothing into it. Your master password opens everything."),
        "warning",
    ),
    "KeychainTimedOut": lambda _error: Message(
        QCoreApplication.translate("Messages", "The keyring of this computer does not answer."),
        _use_password(),
        "warning",
    ),
    "KeychainFailed": lambda _error: Message(
        QCoreApplication.translate("Messages", "The keyring of this computer refused."), _use_password(), "warning"
    ),
}
