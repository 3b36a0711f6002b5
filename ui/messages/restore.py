"""Words for what a restore did, and for why it was not begun."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.errors import AppError
from ui.messages.message import Message


def restored(added: int, changed: int, removed: int) -> Message:
    """Say what came of it."""
    counted = (
        (added, QCoreApplication.translate("Restore", "%n added", "", added)),
        (changed, QCoreApplication.translate("Restore", "%n changed", "", changed)),
        (removed, QCoreApplication.translate("Restore", "%n in the trash", "", removed)),
    )
    words = ", ".join(words for count, words in counted if count)
    if not words:
        return Message(QCoreApplication.translate("Restore", "Restored. Nothing had to change."), severity="success")
    return Message(QCoreApplication.translate("Restore", "Restored: %1.").replace("%1", words), severity="success")


def no_fresh_backup(error: AppError) -> Message:
    """Say that nothing was restored, as what is here could not be backed up first."""
    from ui.messages import describe

    title = QCoreApplication.translate("Restore", "Nothing was restored: a fresh backup has to be made first.")
    return Message(title, describe(error).title, "error")


def brought_back(kept_as: str) -> Message:
    """Say that the vault is here, and where the file is that was there before."""
    title = QCoreApplication.translate("Restore", "The backup is in place.")
    text = QCoreApplication.translate("Restore", "The file that was there before is kept as %1.")
    return Message(title, text.replace("%1", kept_as) if kept_as else "", "success")


def master_password_first() -> Message:
    """Say that a vault that was not opened by its master password cannot be taken as it is."""
    return Message(
        QCoreApplication.translate("Restore", "This needs your master password."),
        QCoreApplication.translate("Restore", "Lock Tessera, unlock it with the master password, and choose again."),
        "warning",
    )
