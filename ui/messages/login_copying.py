"""Words for what was copied of a login."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message


def copied_short(seconds: int) -> str:
    """Say beside a line that it was copied."""
    if not seconds:
        return QCoreApplication.translate("LoginMessages", "Copied")
    return QCoreApplication.translate("LoginMessages", "Copied, clears in %1 s").replace("%1", str(seconds))


def copied(what: str, seconds: int) -> Message:
    """Say what was copied, where its line is not seen."""
    names = {
        "username": QCoreApplication.translate("LoginMessages", "User name copied."),
        "password": QCoreApplication.translate("LoginMessages", "Password copied."),
        "code": QCoreApplication.translate("LoginMessages", "Code copied."),
    }
    text = QCoreApplication.translate("LoginMessages", "The clipboard is cleared in %1 s.").replace("%1", str(seconds))
    other = QCoreApplication.translate("LoginMessages", "Copied.")
    return Message(names.get(what, other), text if seconds else "", "success")


def nothing_to_copy(what: str) -> Message:
    """Say that there is nothing of that kind."""
    names = {
        "username": QCoreApplication.translate("LoginMessages", "This login has no user name."),
        "password": QCoreApplication.translate("LoginMessages", "This login has no password."),
        "code": QCoreApplication.translate("LoginMessages", "No account is linked to this login."),
    }
    return Message(names.get(what, QCoreApplication.translate("LoginMessages", "There is nothing to copy.")))


def not_opened(address: str) -> Message:
    """Say that an address was not opened."""
    text = QCoreApplication.translate("LoginMessages", "“%1” can’t be opened in a browser.").replace("%1", address)
    return Message(text, severity="warning")
