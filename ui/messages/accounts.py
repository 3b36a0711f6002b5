"""Words for what was done to accounts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message

if TYPE_CHECKING:
    from core.vault import Account


_LONGEST_NAME: Final = 60
_ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"  # what is written from right to left, or says so, ends at its end
_END_ISOLATE: Final = "\N{POP DIRECTIONAL ISOLATE}"


def trashed(accounts: Sequence[Account]) -> Message:
    """Say that accounts lie in the trash, and what that does not do."""
    still_on = QCoreApplication.translate("AccountMessages", "Two-step verification there is still on.")
    if len(accounts) == 1:
        text = QCoreApplication.translate("AccountMessages", "“%1” removed.").replace("%1", _name(accounts[0]))
    else:
        text = QCoreApplication.translate("AccountMessages", "%n account(s) removed.", "", len(accounts))
    return Message(f"{text} {still_on}", severity="success")


def restored(count: int) -> Message:
    """Say that accounts are back."""
    return Message(
        QCoreApplication.translate("AccountMessages", "%n account(s) put back.", "", count), severity="success"
    )


def purged(count: int) -> Message:
    """Say that accounts are gone for ever."""
    return Message(
        QCoreApplication.translate("AccountMessages", "%n account(s) deleted for ever.", "", count), severity="success"
    )


def edited(account: Account) -> Message:
    """Say that an account was changed."""
    text = QCoreApplication.translate("AccountMessages", "“%1” changed.")
    return Message(text.replace("%1", _name(account)), severity="success")


def grouped(count: int, group: str, *, member: bool) -> Message:
    """Say that accounts were put into a group or taken out."""
    if member:
        text = QCoreApplication.translate("AccountMessages", "%n account(s) put into “%1”.", "", count)
    else:
        text = QCoreApplication.translate("AccountMessages", "%n account(s) taken out of “%1”.", "", count)
    return Message(text.replace("%1", group), severity="success")


def recovery_code_copied(seconds: int) -> Message:
    """Say that a recovery code is on the clipboard."""
    text = QCoreApplication.translate("AccountMessages", "Recovery code copied.")
    if seconds:
        more = QCoreApplication.translate("AccountMessages", "It leaves the clipboard in %n second(s).", "", seconds)
        text = f"{text} {more}"
    return Message(text, severity="success")


def no_printer() -> Message:
    """Say that nothing can be printed here."""
    return Message(
        QCoreApplication.translate("AccountMessages", "No printer found."),
        QCoreApplication.translate("AccountMessages", "Connect one, or write the codes down."),
        "warning",
    )


def own_order_offered(sorting: str) -> Message:
    """Say why tiles cannot be dragged in this order, and offer the one where they can."""
    if sorting == "name":
        text = QCoreApplication.translate("AccountMessages", "These tiles stand by name.")
    else:
        text = QCoreApplication.translate("AccountMessages", "These tiles stand by use.")
    more = QCoreApplication.translate("AccountMessages", "To place them by hand, switch to your own order.")
    action = QCoreApplication.translate("AccountMessages", "Switch to My order")
    return Message(text, more, "info", action)


def _name(account: Account) -> str:
    """Return the name for use in a sentence: of a bearable length, and unable to turn the rest around."""
    name = account.issuer or account.label
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME].rstrip()}…"
    return name if name.isascii() else f"{_ISOLATE}{name}{_END_ISOLATE}"
