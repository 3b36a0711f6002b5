"""Words for the keyring of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.keychain import KeychainError
from ui.messages.message import Message, Words

if TYPE_CHECKING:
    from core.keychain import Availability


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


def describe_keyring(availability: Availability) -> str:
    """Return why the keyring cannot be used, and that the master password does; "" when it can."""
    kinds = {
        "ok": "",
        "missing": "KeychainMissing",
        "locked": "KeychainLocked",
        "insecure": "KeychainInsecure",
        "timed out": "KeychainTimedOut",
        "failed": "KeychainFailed",
    }
    kind = kinds[availability.value]
    if not kind:
        return ""
    message = WORDS[kind](KeychainError())
    return f"{message.title} {message.text}"
