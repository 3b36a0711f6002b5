"""Words for backups in the settings: when, how much, how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from ui.messages.backup import count_words

if TYPE_CHECKING:
    from core.vault import Backup, BackupStatus, Proof


def when(at: float, now: float, *, inside: bool = False) -> str:
    """Return a day and a time; `inside` a sentence the day of today begins small."""
    moment = QDateTime.fromSecsSinceEpoch(int(at))
    days = moment.date().daysTo(QDateTime.fromSecsSinceEpoch(int(now)).date())
    time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    if days == 0 and inside:
        return QCoreApplication.translate("Backup", "today, %1").replace("%1", time)
    if days == 0:
        return QCoreApplication.translate("Backup", "Today, %1").replace("%1", time)
    if days == 1 and inside:
        return QCoreApplication.translate("Backup", "yesterday, %1").replace("%1", time)
    if days == 1:
        return QCoreApplication.translate("Backup", "Yesterday, %1").replace("%1", time)
    from ui.views.clock_card import long_date

    return f"{long_date(at)}, {time}"


def last_words(proof: Proof, now: float) -> str:
    """Say when the last proved backup was made."""
    words = QCoreApplication.translate("Backup", "Last proved backup: %1")
    return words.replace("%1", when(proof.at, now, inside=True))


def content_words(status: BackupStatus, proof: Proof, now: float) -> str:
    """Say what the last proved backup holds, and what it does not."""
    said = [f"{count_words(proof.accounts, proof.logins)}."]
    if proof.unreadable:
        said.append(
            QCoreApplication.translate(
                "Backup",
                "%n item(s) of the vault can’t be read, so no earlier backup is let go.",
                "",
                proof.unreadable,
            )
        )
    if proof.passwords_at <= 0:
        said.append(QCoreApplication.translate("Backup", "Passwords was closed: its half is proved when it is open."))
    elif proof.passwords_at < proof.at:
        words = QCoreApplication.translate("Backup", "Passwords unchanged since its proof, %1.")
        said.append(words.replace("%1", when(proof.passwords_at, now, inside=True)))
    if status.changed:
        said.append(QCoreApplication.translate("Backup", "What was changed since then is not in it yet."))
    return " ".join(said)


def backup_words(backup: Backup) -> str:
    """Say what is known of one backup in the folder."""
    size = QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    proof = backup.proof
    if proof is None:
        return QCoreApplication.translate("Backup", "Not proved on this computer · %1").replace("%1", size)
    if proof.whole:
        known = QCoreApplication.translate("Backup", "Proved")
    else:
        known = QCoreApplication.translate("Backup", "Proved in part")
    said = [known, count_words(proof.accounts, proof.logins), size, _reason(backup.reason)]
    return " · ".join(words for words in said if words)


def _reason(reason: str) -> str:
    if reason == "password":
        return QCoreApplication.translate("Backup", "before the master password was changed")
    if reason == "keys":
        return QCoreApplication.translate("Backup", "before new keys were made")
    if reason == "restore":
        return QCoreApplication.translate("Backup", "before a restore")
    return ""
