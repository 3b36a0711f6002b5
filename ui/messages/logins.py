"""Words for what was done to saved passwords."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message

if TYPE_CHECKING:
    from core.vault import Account, Login

_LONGEST_NAME: Final = 60
_ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"  # what is written from right to left, or says so, ends at its end
_END_ISOLATE: Final = "\N{POP DIRECTIONAL ISOLATE}"


def added(logins: Sequence[Account | Login]) -> Message:
    """Say that a login is saved."""
    text = QCoreApplication.translate("LoginMessages", "“%1” saved.")
    return Message(text.replace("%1", _name(logins[0])), severity="success")


def edited(login: Login) -> Message:
    """Say that a login was changed."""
    text = QCoreApplication.translate("LoginMessages", "“%1” changed.")
    return Message(text.replace("%1", _name(login)), severity="success")


def trashed(logins: Sequence[Login]) -> Message:
    """Say that logins lie in the trash, and what that does not do."""
    if len(logins) == 1:
        text = QCoreApplication.translate("LoginMessages", "“%1” removed.").replace("%1", _name(logins[0]))
    else:
        text = QCoreApplication.translate("LoginMessages", "%n login(s) removed.", "", len(logins))
    return Message(text, severity="success")


def restored(count: int) -> Message:
    """Say that logins are back."""
    return Message(QCoreApplication.translate("LoginMessages", "%n login(s) put back.", "", count), severity="success")


def purged(count: int) -> Message:
    """Say that logins are gone for ever."""
    return Message(
        QCoreApplication.translate("LoginMessages", "%n login(s) deleted for ever.", "", count), severity="success"
    )


def grouped(count: int, group: str, *, member: bool) -> Message:
    """Say that logins were put into a group or taken out."""
    if member:
        text = QCoreApplication.translate("LoginMessages", "%n login(s) put into “%1”.", "", count)
    else:
        text = QCoreApplication.translate("LoginMessages", "%n login(s) taken out of “%1”.", "", count)
    return Message(text.replace("%1", group), severity="success")


def tagged(count: int, tag: str, *, member: bool) -> Message:
    """Say that logins got a tag or lost it."""
    if member:
        text = QCoreApplication.translate("LoginMessages", "%n login(s) tagged “%1”.", "", count)
    else:
        text = QCoreApplication.translate("LoginMessages", "“%1” taken off %n login(s).", "", count)
    return Message(text.replace("%1", tag), severity="success")


def copy_of(title: str) -> str:
    """Return the title of a duplicate."""
    return QCoreApplication.translate("LoginMessages", "%1 (copy)").replace("%1", title)


def _name(login: Account | Login) -> str:
    """Return the name for use in a sentence: of a bearable length, and unable to turn the rest around."""
    name = str(getattr(login, "title", "")) or str(getattr(login, "username", ""))
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME].rstrip()}…"
    return name if name.isascii() else f"{_ISOLATE}{name}{_END_ISOLATE}"
