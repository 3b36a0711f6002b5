"""Words for backups and exports."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message, Words


def _failed(reason: str) -> Message:
    if reason == "missing":
        return Message(
            QCoreApplication.translate("Messages", "No backup: its folder is not there."),
            QCoreApplication.translate(
                "Messages", "Your vault is unharmed. Connect the disk, or choose another folder in Settings, Backup."
            ),
            "warning",
        )
    if reason == "full":
        return Message(
            QCoreApplication.translate("Messages", "No backup: the disk is full."),
            QCoreApplication.translate(
                "Messages", "Your vault and the earlier backups are unharmed. Make some room and try again."
            ),
            "warning",
        )
    if reason == "read_only":
        return Message(
            QCoreApplication.translate("Messages", "No backup: nothing can be written to its folder."),
            QCoreApplication.translate(
                "Messages", "Your vault is unharmed. Allow writing there, or choose another folder."
            ),
            "warning",
        )
    return Message(
        QCoreApplication.translate("Messages", "No backup: the disk reported an error."),
        QCoreApplication.translate(
            "Messages", "Your vault is unharmed. Try again, and choose a folder on another disk if it happens again."
        ),
        "warning",
    )


def _unproved(kept_as: str) -> Message:
    title = QCoreApplication.translate("Messages", "A backup failed its proof and does not count.")
    if not kept_as:
        text = QCoreApplication.translate(
            "Messages", "What came back from the disk is not your vault. Your vault is unharmed. Choose another disk."
        )
        return Message(title, text, "error")
    text = QCoreApplication.translate(
        "Messages",
        "What came back from the disk is not your vault, which is unharmed itself. The file is kept as {name}. "
        "Tessera tries again; if this stays so, choose another disk.",
    ).format(name=kept_as)
    return Message(title, text, "error")


WORDS: Final[Words] = {
    "BackupFailed": lambda error: _failed(error.reason),
    "BackupUnproved": lambda error: _unproved(error.kept_as),
    "BackupCancelled": lambda _error: Message(
        QCoreApplication.translate("Messages", "Stopped."),
        QCoreApplication.translate("Messages", "Nothing was written, and nothing is lost."),
        "info",
    ),
}


def made(accounts: int, logins: int) -> Message:
    """Say that a backup is there."""
    title = QCoreApplication.translate("Messages", "Backup made and proved.")
    return Message(title, f"{count_words(accounts, logins)}.", "success")


def exported(name: str) -> Message:
    """Say that an encrypted backup lies where a person wanted it."""
    title = QCoreApplication.translate("Messages", "Exported as {name}, and proved.").format(name=name)
    text = QCoreApplication.translate(
        "Messages", "On any computer it opens with the master password of today, or with the recovery code."
    )
    return Message(title, text, "success")


def written_plain(name: str) -> Message:
    """Say that everything lies open now, and what to do about it."""
    title = QCoreApplication.translate("Messages", "Exported without encryption as {name}.").format(name=name)
    text = QCoreApplication.translate(
        "Messages", "Whoever has this file has your accounts. Delete it when it has served."
    )
    return Message(title, text, "warning")


def stale() -> Message:
    """Say that there is no backup of what was changed."""
    return Message(
        QCoreApplication.translate("Messages", "No proved backup for more than a week."),
        QCoreApplication.translate("Messages", "What you changed since then is on this disk only."),
        "info",
        QCoreApplication.translate("Messages", "Look at it"),
    )


def count_words(accounts: int, logins: int) -> str:
    """Return how much a vault holds."""
    words = QCoreApplication.translate("Messages", "%n account(s)", "", accounts)
    if not logins:
        return words
    return f"{words}, " + QCoreApplication.translate("Messages", "%n password(s)", "", logins)
