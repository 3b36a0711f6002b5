"""Words for the vault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from core.errors import AppError
from ui.messages.message import Message, Words

_MOST_NAMES: Final = 5


def _held(error: object) -> Message:
    title = QCoreApplication.translate("Messages", "This vault is open elsewhere.")
    if getattr(error, "abandoned", False):
        text = QCoreApplication.translate(
            "Messages",
            "{user} on {host} has it open, or was cut off in the middle. Open it here only when it is closed there.",
        )
    else:
        text = QCoreApplication.translate(
            "Messages", "{user} on {host} has it open. Close Tessera there, then try again. Nothing was changed."
        )
    user, host = getattr(error, "user", ""), getattr(error, "host", "")
    unknown = QCoreApplication.translate("Messages", "Somebody")
    return Message(title, text.format(user=user or unknown, host=host), "warning")


def _save_failed(reason: str) -> Message:
    if reason == "full":
        return Message(
            QCoreApplication.translate("Messages", "Not saved: the disk is full."),
            QCoreApplication.translate("Messages", "Your vault is unharmed. Make some room and try again."),
            "error",
        )
    if reason == "read_only":
        return Message(
            QCoreApplication.translate("Messages", "Not saved: the disk can only be read."),
            QCoreApplication.translate(
                "Messages", "Your vault is unharmed. Allow writing to its folder and try again."
            ),
            "error",
        )
    if reason == "busy":
        return Message(
            QCoreApplication.translate("Messages", "Not saved: another program holds the vault file."),
            QCoreApplication.translate("Messages", "Your vault is unharmed. Wait a moment and try again."),
            "error",
        )
    if reason == "damaged":
        return Message(
            QCoreApplication.translate("Messages", "Not saved: the vault file is damaged."),
            QCoreApplication.translate(
                "Messages",
                "Nothing was written, so that nothing gets worse. What is shown is genuine. Restore a backup.",
            ),
            "error",
        )
    if reason == "replaced":
        return Message(
            QCoreApplication.translate("Messages", "Not saved: another file lies in the vault’s place."),
            QCoreApplication.translate(
                "Messages",
                "It came there while the vault was open, from a backup or a sync program perhaps. Your codes work. "
                "Put the earlier file back, or lock Tessera to use the new one.",
            ),
            "error",
        )
    return Message(
        QCoreApplication.translate("Messages", "Not saved: the disk reported an error."),
        QCoreApplication.translate(
            "Messages", "What was saved before is still there. Make a copy of the vault and look after the disk."
        ),
        "error",
    )


def _read_only(reason: str) -> Message:
    title = QCoreApplication.translate("Messages", "Not saved: this vault is open for reading only.")
    if reason == "file":
        text = QCoreApplication.translate(
            "Messages", "Its file may not be changed by you. Your codes work; allow writing and start again."
        )
    else:
        text = QCoreApplication.translate(
            "Messages", "It is not as Tessera left it. Your codes work; decide first what to do with it, in Settings."
        )
    return Message(title, text, "warning")


def _closed(which: int) -> Message:
    if which == 2:
        return Message(
            QCoreApplication.translate("Messages", "Passwords is closed."),
            QCoreApplication.translate("Messages", "Open it with your master password first."),
            "info",
        )
    return Message(
        QCoreApplication.translate("Messages", "Tessera is locked."),
        QCoreApplication.translate("Messages", "Unlock it first. Nothing was changed."),
        "info",
    )


def _wrong_pin(tries_left: int) -> Message:
    return Message(
        QCoreApplication.translate("Messages", "This PIN is wrong."),
        QCoreApplication.translate(
            "Messages", "%n try (tries) left; then the master password is asked.", "", tries_left
        ),
        "error",
    )


def drill_failed(error: AppError) -> Message:
    """Say why a code that was typed in a drill opens nothing, and where to look."""
    if type(error).__name__ == "WrongRecoveryCode":
        return Message(
            QCoreApplication.translate("Messages", "This is a whole code, but not that of this vault."),
            QCoreApplication.translate(
                "Messages",
                "It belongs to another vault, or was replaced by a newer one. Look for a newer paper or PDF, or make a"
                " new code.",
            ),
            "error",
        )
    if type(error).__name__ != "BadRecoveryCode":
        from ui.messages import describe

        return describe(error)
    again = QCoreApplication.translate("Messages", "Compare it with the paper. Your vault is as it was.")
    return Message(_slip(getattr(error, "reason", ""), getattr(error, "groups", ())), again, "warning")


def _slip(reason: str, groups: Sequence[int]) -> str:
    """Say what of a typed code can't be right."""
    if groups and reason == "character":
        words = QCoreApplication.translate("Messages", "A sign in group {number} occurs in no recovery code.")
    elif groups:
        words = QCoreApplication.translate("Messages", "Group {number} can’t be right.")
    elif reason == "character":
        words = QCoreApplication.translate("Messages", "This code has a sign that occurs in no recovery code.")
    elif reason == "length":
        words = QCoreApplication.translate("Messages", "This code is not whole, or has a sign too many.")
    else:
        words = QCoreApplication.translate("Messages", "More than one sign of this code can’t be right.")
    return words.format(number=", ".join(map(str, groups)))


def damaged_before_new_keys(count: int, names: Sequence[str]) -> Message:
    """Say which items kept the keys as they are."""
    title = QCoreApplication.translate("Messages", "%n item(s) can’t be read, so the keys stay as they are.", "", count)
    text = QCoreApplication.translate(
        "Messages",
        "Nothing was changed. Put back a backup that still holds them, or remove them for ever; then try again.",
    )
    shown = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return Message(title, f"{shown}. {text}" if shown else text, "error")


def recovery_code_unseen() -> Message:
    """Say that there is a new recovery code that nobody has kept."""
    return Message(
        QCoreApplication.translate("Messages", "You have not kept your new recovery code."),
        QCoreApplication.translate("Messages", "The earlier one opens nothing any more. Make another one now."),
        "warning",
        QCoreApplication.translate("Messages", "New code…"),
    )


def failed_before_lock(error: AppError) -> Message:
    """Say after a lock that what was changed just before it is not in the vault."""
    from ui.messages import describe

    message = describe(error)
    late = QCoreApplication.translate("Messages", "It was your last change before the lock.")
    return Message(message.title, f"{late} {message.text}".strip(), "error")


WORDS: Final[Words] = {
    "VaultError": lambda _error: Message(
        QCoreApplication.translate("Messages", "The vault did not answer."),
        QCoreApplication.translate("Messages", "What was saved is safe. Please try again."),
        "error",
    ),
    "NoVault": lambda _error: Message(
        QCoreApplication.translate("Messages", "There is no vault here."),
        QCoreApplication.translate("Messages", "Its file was moved or removed. Put it back, or begin anew."),
        "error",
    ),
    "VaultExists": lambda _error: Message(
        QCoreApplication.translate("Messages", "There is a vault here already."),
        QCoreApplication.translate("Messages", "It was not touched. Start Tessera again and unlock it."),
        "warning",
    ),
    "NotAVault": lambda _error: Message(
        QCoreApplication.translate("Messages", "The file in the vault’s place is something else."),
        QCoreApplication.translate(
            "Messages",
            "It was not touched. Restore a backup, save what can be saved, or move the file away to begin anew.",
        ),
        "error",
    ),
    "DamagedVault": lambda _error: Message(
        QCoreApplication.translate("Messages", "The vault file is damaged."),
        QCoreApplication.translate(
            "Messages", "It was not changed. Restore a backup, or save what can still be read of it."
        ),
        "error",
    ),
    "HostileVault": lambda _error: Message(
        QCoreApplication.translate("Messages", "This vault was not made by Tessera as it claims."),
        QCoreApplication.translate(
            "Messages", "Its first lines ask for something that no honest vault needs. It was not opened."
        ),
        "error",
    ),
    "NewerFormat": lambda error: Message(
        QCoreApplication.translate("Messages", "A newer Tessera wrote this vault."),
        QCoreApplication.translate(
            "Messages",
            "It has format {version}, which this version does not know. Update Tessera; nothing was changed.",
        ).format(version=error.version),
        "warning",
    ),
    "ForeignVault": lambda error: Message(
        QCoreApplication.translate("Messages", "This vault belongs to somebody else."),
        QCoreApplication.translate(
            "Messages", "The file is owned by {owner}. It was not opened. Sign in as {owner}, or ask for a copy."
        ).format(owner=error.owner),
        "error",
    ),
    "VaultHeld": _held,
    "KdfTooCostly": lambda error: Message(
        QCoreApplication.translate("Messages", "This vault asks for unusually much work."),
        QCoreApplication.translate(
            "Messages",
            "Checking the password needs {mebibytes} MiB of memory. Go on only when you made it so yourself.",
        ).format(mebibytes=error.cost.memory_kib // 1024),
        "warning",
    ),
    "KdfTooCheap": lambda _error: Message(
        QCoreApplication.translate("Messages", "This vault is protected too weakly."),
        QCoreApplication.translate(
            "Messages", "Tessera never makes such a vault, so somebody changed it. It was not opened. Use a backup."
        ),
        "error",
    ),
    "WrongCredential": lambda _error: Message(
        QCoreApplication.translate("Messages", "This does not open the vault."),
        "",
        "error",
    ),
    "WrongPassword": lambda _error: Message(
        QCoreApplication.translate("Messages", "This master password is wrong."),
        QCoreApplication.translate("Messages", "Look at capital letters and at the layout of the keyboard."),
        "error",
    ),
    "WrongRecoveryCode": lambda _error: Message(
        QCoreApplication.translate("Messages", "This recovery code does not open this vault."),
        QCoreApplication.translate("Messages", "It may belong to another vault, or be an older one that was replaced."),
        "error",
    ),
    "BadRecoveryCode": lambda _error: Message(
        QCoreApplication.translate("Messages", "This is not a whole recovery code."),
        QCoreApplication.translate(
            "Messages", "It has eight groups of four and two signs more. Compare it letter by letter."
        ),
        "error",
    ),
    "WrongKeyringKey": lambda _error: Message(
        QCoreApplication.translate("Messages", "The key of this computer does not fit any more."),
        QCoreApplication.translate("Messages", "Use your master password. Nothing is lost."),
        "warning",
    ),
    "WrongPin": lambda error: _wrong_pin(error.tries_left),
    "PinGone": lambda _error: Message(
        QCoreApplication.translate("Messages", "The PIN was removed."),
        QCoreApplication.translate("Messages", "Use your master password. You can set a new PIN in Settings."),
        "warning",
    ),
    "PinUnreadable": lambda _error: Message(
        QCoreApplication.translate("Messages", "The PIN can’t be checked just now."),
        QCoreApplication.translate(
            "Messages", "The keyring of this computer does not answer. Use your master password."
        ),
        "warning",
    ),
    "MasterPasswordDue": lambda _error: Message(
        QCoreApplication.translate("Messages", "Your master password, please."),
        QCoreApplication.translate("Messages", "It is asked every 14 days, so that you do not forget it."),
        "info",
    ),
    "NoSuchSlot": lambda _error: Message(
        QCoreApplication.translate("Messages", "This vault can’t be opened that way."),
        QCoreApplication.translate("Messages", "Use your master password."),
        "warning",
    ),
    "EmptyPassword": lambda _error: Message(
        QCoreApplication.translate("Messages", "An empty password protects nothing."),
        QCoreApplication.translate("Messages", "Type one, or let Tessera make one."),
        "warning",
    ),
    "SealDiffers": lambda _error: Message(
        QCoreApplication.translate("Messages", "Something else than Tessera changed this vault."),
        QCoreApplication.translate(
            "Messages", "It was not opened, so that nothing false is shown. Restore a backup, or save what is genuine."
        ),
        "error",
    ),
    "CompartmentClosed": lambda error: _closed(int(error.which)),
    "VaultReadOnly": lambda error: _read_only(error.reason),
    "SaveFailed": lambda error: _save_failed(error.reason),
    "ReadFailed": lambda _error: Message(
        QCoreApplication.translate("Messages", "The disk did not give the vault."),
        QCoreApplication.translate("Messages", "Nothing was changed. Look whether the disk is there, and try again."),
        "error",
    ),
    "ItemMissing": lambda _error: Message(
        QCoreApplication.translate("Messages", "This is not there any more."),
        QCoreApplication.translate("Messages", "It was removed in the meantime. Look in the trash."),
        "info",
    ),
    "ItemDamaged": lambda error: Message(
        QCoreApplication.translate("Messages", "%n item(s) can’t be read.", "", len(error.items)),
        QCoreApplication.translate("Messages", "All others work. A backup may still hold what is damaged."),
        "warning",
    ),
    "ItemTooLarge": lambda _error: Message(
        QCoreApplication.translate("Messages", "This is too large for the vault."),
        QCoreApplication.translate(
            "Messages", "Nothing was saved and nothing was cut off. Shorten the note or the picture."
        ),
        "warning",
    ),
    "CounterSpent": lambda _error: Message(
        QCoreApplication.translate("Messages", "This account has no next code any more."),
        QCoreApplication.translate(
            "Messages", "Its counter has reached its end. Set the account up anew at the service, then add it again."
        ),
        "warning",
    ),
    "SealBudgetSpent": lambda _error: Message(
        QCoreApplication.translate("Messages", "The vault needs new keys before it can be changed."),
        QCoreApplication.translate("Messages", "Your codes work. Make new keys in Settings, Security."),
        "warning",
    ),
}
