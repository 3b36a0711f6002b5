"""Words for codes and keys that cannot be taken in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message, Words


def _from_site() -> str:
    return QCoreApplication.translate("Messages", "Nothing was added. Ask the site for a new code, or type its secret.")


def _bad_field(name: str) -> Message:
    titles = {
        "type": QCoreApplication.translate("Messages", "This account is of a kind that Tessera does not know."),
        "algorithm": QCoreApplication.translate("Messages", "This account names an algorithm that does not exist."),
        "digits": QCoreApplication.translate("Messages", "This account asks for a number of digits that no code has."),
        "period": QCoreApplication.translate(
            "Messages", "The seconds that a code of this account holds make no sense."
        ),
        "counter": QCoreApplication.translate("Messages", "The counter of this account is no number that can be."),
    }
    other = QCoreApplication.translate("Messages", "A part of this account can’t be right.")
    return Message(titles.get(name, other), _from_site(), "warning")


def _bad_secret(reason: str) -> Message:
    title = QCoreApplication.translate("Messages", "The secret of this account can’t be right.")
    if reason == "character":
        text = QCoreApplication.translate(
            "Messages", "It has a character that no secret has: only A to Z and 2 to 7 occur. Nothing was added."
        )
    elif reason == "length":
        text = QCoreApplication.translate("Messages", "A part of it is missing. Nothing was added.")
    else:
        text = _from_site()
    return Message(title, text, "warning")


WORDS: Final[Words] = {
    "OtpError": lambda _error: Message(
        QCoreApplication.translate("Messages", "This account can’t be used."), _from_site(), "warning"
    ),
    "UriError": lambda _error: Message(
        QCoreApplication.translate("Messages", "This setup link can’t be read."), _from_site(), "warning"
    ),
    "NotAnOtpUri": lambda _error: Message(
        QCoreApplication.translate("Messages", "That is no setup link."),
        QCoreApplication.translate("Messages", "One begins with otpauth://. Nothing was added."),
        "warning",
    ),
    "SeveralUris": lambda _error: Message(
        QCoreApplication.translate("Messages", "There are several accounts where one belongs."),
        QCoreApplication.translate("Messages", "Nothing was added. Paste them one on a line."),
        "warning",
    ),
    "UriTooLong": lambda _error: Message(
        QCoreApplication.translate("Messages", "This setup link is longer than any can be."), _from_site(), "warning"
    ),
    "MissingSecret": lambda _error: Message(
        QCoreApplication.translate("Messages", "This account has no secret in it."), _from_site(), "warning"
    ),
    "BadSecret": lambda error: _bad_secret(error.reason),
    "BadField": lambda error: _bad_field(error.name),
    "MigrationError": lambda _error: Message(
        QCoreApplication.translate("Messages", "This export of Google Authenticator can’t be used."),
        QCoreApplication.translate("Messages", "Nothing was added. Make a new export on the phone."),
        "warning",
    ),
    "NotAMigration": lambda _error: Message(
        QCoreApplication.translate("Messages", "That is no export of Google Authenticator."),
        QCoreApplication.translate("Messages", "One begins with otpauth-migration://. Nothing was added."),
        "warning",
    ),
    "DamagedMigration": lambda _error: Message(
        QCoreApplication.translate("Messages", "This export is incomplete."),
        QCoreApplication.translate("Messages", "Nothing was added. Scan it again, or make a new one on the phone."),
        "warning",
    ),
    "NotMigratable": lambda _error: Message(
        QCoreApplication.translate("Messages", "Google Authenticator can’t hold one of these accounts."),
        QCoreApplication.translate("Messages", "Show the codes one by one instead."),
        "warning",
    ),
    "PinNeeded": lambda _error: Message(
        QCoreApplication.translate("Messages", "This account needs its PIN."),
        QCoreApplication.translate("Messages", "Type the PIN that you chose at the service."),
        "info",
    ),
    "CounterSpent": lambda _error: Message(
        QCoreApplication.translate("Messages", "This account has used up all of its codes."),
        QCoreApplication.translate("Messages", "Set up two-step verification at the site anew."),
        "warning",
    ),
    "ScreenshotFailed": lambda _error: Message(
        QCoreApplication.translate("Messages", "The system gave no picture of the screen."),
        QCoreApplication.translate("Messages", "Take a screenshot yourself, then paste it or drop the file."),
        "warning",
    ),
}
