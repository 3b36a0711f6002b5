"""Words for backups and what they would change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from ui.models.restoring import KnownBackup, Source
from ui.models.row_list import Row

if TYPE_CHECKING:
    from core.vault import CopyReport, RestoreChange, RestorePreview

_SILENT: Final = frozenset(
    {"created", "modified", "password_changed", "fingerprint", "folded", "strength", "uses", "last_used", "order"}
)
"""Fields that change by use and follow others; they are named only where nothing else changes."""


def moment(at: float) -> str:
    """Return a day with its time, as people here write it."""
    from ui.views.clock_card import long_date

    return f"{long_date(at)}, {_time(at)}"


def backup_rows(backups: Sequence[KnownBackup]) -> list[Row]:
    """Return a row for each known backup, the newest first."""
    from ui.views.clock_card import long_date

    rows = []
    for one in sorted(backups, key=lambda one: -one.saved_at):
        under = [_time(one.saved_at), contents(one.accounts, one.logins)]
        rows.append(Row(long_date(one.saved_at), ", ".join(filter(None, under)), icon="history", key=one.path))
    return rows


def contents(accounts: int, logins: int) -> str:
    """Say how much there is; "" where it is not known."""
    if accounts < 0:
        return ""
    words = QCoreApplication.translate("Restore", "%n account(s)", "", accounts)
    if logins > 0:
        more = QCoreApplication.translate("Restore", "%n password(s)", "", logins)
        words = f"{words}, {more}"
    return words


def describe_source(source: Source) -> str:
    """Name a file and the date of what is in it."""
    name = source.path.name.replace("-", "-\u200b").replace(".", "\u200b.")  # may go on in the next line there
    if not source.saved_at:
        return name
    words = QCoreApplication.translate("Restore", "%1, saved %2")
    return words.replace("%2", moment(source.saved_at)).replace("%1", name)


def summary(preview: RestorePreview) -> str:
    """Count what a backup would change, in one line."""
    counted = (
        (len(preview.added), QCoreApplication.translate("Restore", "%n added", "", len(preview.added))),
        (len(preview.changed), QCoreApplication.translate("Restore", "%n changed", "", len(preview.changed))),
        (len(preview.buried), QCoreApplication.translate("Restore", "%n deleted here", "", len(preview.buried))),
        (len(preview.missing), QCoreApplication.translate("Restore", "%n only here", "", len(preview.missing))),
        (preview.same, QCoreApplication.translate("Restore", "%n the same", "", preview.same)),
    )
    return ", ".join(words for count, words in counted if count)


def preview_rows(preview: RestorePreview) -> list[Row]:
    """Return what would change, group by group."""
    groups = (
        (QCoreApplication.translate("Restore", "Added from the backup"), preview.added),
        (QCoreApplication.translate("Restore", "Changed"), preview.changed),
        (QCoreApplication.translate("Restore", "Deleted for ever here, still in the backup"), preview.buried),
        (QCoreApplication.translate("Restore", "Only here"), preview.missing),
    )
    rows: list[Row] = []
    for title, changes in groups:
        if changes:
            rows.append(Row(title, end=QLocale().toString(len(changes)), heading=True))
            rows += [_row(change) for change in changes]
    return rows


def genuine_words(report: CopyReport) -> str:
    """Say how much of a file is surely what Tessera wrote."""
    found = report.accounts + report.logins
    words = QCoreApplication.translate("Restore", "{found} of {expected} items are genuine.")
    locale = QLocale()
    return words.format(found=locale.toString(found), expected=locale.toString(found + report.unreadable))


def field_words(names: Sequence[str]) -> str:
    """Name the fields that change."""
    known = {
        "issuer": QCoreApplication.translate("Restore", "service"),
        "label": QCoreApplication.translate("Restore", "account name"),
        "note": QCoreApplication.translate("Restore", "note"),
        "type": QCoreApplication.translate("Restore", "type of code"),
        "algorithm": QCoreApplication.translate("Restore", "algorithm"),
        "digits": QCoreApplication.translate("Restore", "digits"),
        "period": QCoreApplication.translate("Restore", "seconds"),
        "counter": QCoreApplication.translate("Restore", "counter"),
        "key": QCoreApplication.translate("Restore", "secret"),
        "pin": QCoreApplication.translate("Restore", "PIN of the service"),
        "recovery_codes": QCoreApplication.translate("Restore", "recovery codes"),
        "picture": QCoreApplication.translate("Restore", "picture"),
        "icon": QCoreApplication.translate("Restore", "picture"),
        "groups": QCoreApplication.translate("Restore", "groups"),
        "tags": QCoreApplication.translate("Restore", "tags"),
        "pinned": QCoreApplication.translate("Restore", "pinned"),
        "favourite": QCoreApplication.translate("Restore", "favourite"),
        "inactive": QCoreApplication.translate("Restore", "without codes here"),
        "trashed": QCoreApplication.translate("Restore", "in the trash or not"),
        "title": QCoreApplication.translate("Restore", "title"),
        "username": QCoreApplication.translate("Restore", "user name"),
        "urls": QCoreApplication.translate("Restore", "web addresses"),
        "password": QCoreApplication.translate("Restore", "password"),
        "custom": QCoreApplication.translate("Restore", "own fields"),
        "password_rules": QCoreApplication.translate("Restore", "password rules"),
        "account": QCoreApplication.translate("Restore", "linked code"),
        "history": QCoreApplication.translate("Restore", "earlier values"),
    }
    other = QCoreApplication.translate("Restore", "other fields")
    told = [known.get(name, other) for name in names if name not in _SILENT]
    if names and not told:
        return QCoreApplication.translate("Restore", "last use or place")
    return ", ".join(dict.fromkeys(told))


def _time(at: float) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at)).time(), QLocale.FormatType.ShortFormat)


def _row(change: RestoreChange) -> Row:
    title = change.title or change.subtitle or QCoreApplication.translate("Restore", "Without a name")
    subtitle = change.subtitle if change.title else ""
    icon = "key-round" if change.kind == "login" and not change.title else ""
    end = field_words(change.fields)
    if change.fields and not change.newer:
        end = QCoreApplication.translate("Restore", "%1 (newer here)").replace("%1", end)
    return Row(title, subtitle, end, icon, key=change.id)
