"""Settings, Backup: what is safe, where it lies, and the ways out and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.messages import Message
from ui.theme import room, theme
from ui.views.parts.buttons import GhostButton, SecondaryButton
from ui.views.parts.setting_row import SettingCard, SettingRow
from ui.views.parts.toggle import Toggle
from ui.views.settings.backup_words import backup_words, content_words, last_words, when
from ui.views.settings.section import Section, group_title

if TYPE_CHECKING:
    from core.vault import Backup, BackupStatus

_FEW: Final = 5
_TILE: Final = 40


class BackupSection(Section):
    """Show how it stands with the backups; what is asked for is told by signals."""

    back_up_requested = Signal()
    cancel_requested = Signal()
    switched = Signal(bool)
    folder_chosen = Signal(str)
    export_requested = Signal(str)
    plain_requested = Signal()
    restore_requested = Signal(str)  # a path, or "" to let the person choose

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: BackupStatus | None = None
        self._failure: Message | None = None
        self._now = 0.0
        self._busy = False
        self._progress = (0, 0)
        self._all_shown = False
        self._tile = _StateTile()
        self._now_button = SecondaryButton(icon="save")
        self._now_button.setObjectName("backup_now")
        self._now_button.clicked.connect(self._press_now)
        self._daily = Toggle()
        self._daily.setObjectName("backup_daily")
        self._daily.clicked.connect(self.switched)
        self._folder = SecondaryButton()
        self._folder.setObjectName("backup_folder")
        self._folder.clicked.connect(self._choose_folder)
        self._restore = SecondaryButton()
        self._restore.setObjectName("backup_restore")
        self._restore.clicked.connect(lambda: self.restore_requested.emit(""))
        self._export = SecondaryButton()
        self._export.setObjectName("backup_export")
        self._export.clicked.connect(self._choose_file)
        self._plain = SecondaryButton()
        self._plain.setObjectName("backup_plain")
        self._plain.clicked.connect(self.plain_requested)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._rows = {
            "state": SettingRow("", "", self._now_button),
            "daily": SettingRow("", "", self._daily),
            "folder": SettingRow("", "", self._folder),
            "restore": SettingRow("", "", self._restore),
            "export": SettingRow("", "", self._export),
            "plain": SettingRow("", "", self._plain),
        }
        self._rows["state"].title.setObjectName("backup_state")
        self._rows["state"].text.setObjectName("backup_content")
        self._list_title, self._out_title = group_title(), group_title()
        self.add_card([_Beside(self._tile, self._rows["state"]), self._rows["daily"], self._rows["folder"]])
        self._list = _BackupList()
        self._list.restore_requested.connect(self.restore_requested)
        self._list.all_requested.connect(self._show_all)
        self._listing = QWidget()
        listing = QVBoxLayout(self._listing)
        listing.setContentsMargins(0, 12, 0, 0)
        listing.setSpacing(8)
        listing.addWidget(self._list_title)
        listing.addWidget(self._list)
        self.column.addWidget(self._listing)
        self.add_card([self._rows["restore"], self._rows["export"], self._rows["plain"]], self._out_title)
        self.end()

    def show_status(self, status: BackupStatus, now: float) -> None:
        """Show how it stands."""
        self._status, self._now = status, now
        self.retranslate()

    def show_failure(self, failure: Message | None) -> None:
        """Say why there was no backup by the day; None takes it back."""
        self._failure = failure
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Show that a backup or export is on its way."""
        self._busy, self._progress = busy, (0, 0)
        self._say_state()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._progress = (done, total)
        self._say_state()

    def forget(self) -> None:
        """Forget what was shown of the vault that is locked now."""
        self._status, self._failure, self._all_shown = None, None, False
        self._list.show_backups((), 0.0)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        rows, status = self._rows, self._status
        self._say_state()
        rows["daily"].set_words(
            self.tr("Backup every day"),
            self.tr("One encrypted file when something changed. The newest ten stay, then one a day, a week, a month."),
        )
        self._daily.setChecked(status is None or status.on)
        self._daily.setEnabled(status is not None)
        rows["folder"].set_words(self.tr("Folder"), self._folder_words())
        self._folder.setText(self.tr("Change…"))
        self._folder.setToolTip(self.tr("Choose another folder for the backups"))
        self._list_title.setText(self.tr("Backups"))
        self._out_title.setText(self.tr("Restore and export"))
        rows["restore"].set_words(self.tr("Restore"), self.tr("Look into a backup before anything is replaced."))
        self._restore.setText(self.tr("Choose…"))
        self._restore.setToolTip(self.tr("Choose a backup to look into"))
        rows["export"].set_words(
            self.tr("Export a backup file"),
            self.tr("The whole vault, encrypted: for a new computer, or for a stick in a drawer."),
        )
        self._export.setText(self.tr("Export…"))
        self._export.setToolTip(self.tr("Export an encrypted backup file"))
        rows["plain"].set_words(
            self.tr("Export without encryption"),
            self.tr("Every secret and password as plain text, for another program. Asks for your master password."),
        )
        self._plain.setText(self.tr("Export…"))
        self._plain.setToolTip(self.tr("Export everything without encryption"))
        self._plain.setAccessibleName(self.tr("Export everything without encryption"))
        self._fill_list()

    def _press_now(self) -> None:
        (self.cancel_requested if self._busy else self.back_up_requested).emit()

    def _say_state(self) -> None:
        row, status = self._rows["state"], self._status
        last = status.last if status is not None else None
        for button in (self._export, self._plain, self._restore, self._folder):
            button.setEnabled(not self._busy and status is not None)
        self._now_button.setEnabled(status is not None)
        self._now_button.set_icon("" if self._busy else "save")
        self._now_button.setText(self.tr("Cancel") if self._busy else self.tr("Back up now"))
        if self._busy:
            self._tile.show_state("loader-circle", "accent")
            row.set_words(self.tr("Writing and proving…"), self._progress_words())
        elif self._failure is not None:
            self._tile.show_state("triangle-alert", "warning")
            since = f"{last_words(last, self._now)}." if last is not None else self.tr("There is no proved backup.")
            row.set_words(self._failure.heading, f"{self._failure.text} {since}".strip())
        elif status is None or last is None:
            self._tile.show_state("hard-drive", "muted")
            row.set_words(self.tr("No proved backup yet"), self.tr("The first one is made soon after you unlock."))
            if status is not None and not status.on:
                row.set_words(self.tr("No proved backup"), self.tr("What is in your vault is on this disk only."))
        else:
            self._tile.show_state("check" if last.whole else "info", "success" if last.whole else "accent")
            row.set_words(last_words(last, self._now), content_words(status, last, self._now))

    def _progress_words(self) -> str:
        if not self._progress[1]:
            return self.tr("The file is opened as after a loss, and compared with your vault.")
        done, total = map(self.locale().toString, self._progress)
        return self.tr("%1 of %2 items").replace("%1", done).replace("%2", total)

    def _folder_words(self) -> str:
        status = self._status
        if status is None:
            return ""
        path = "\u200b".join(QDir.toNativeSeparators(str(status.folder)))
        if not status.reachable:
            return path + "\n" + self.tr("It is not there now. Backups wait for it.")
        if status.default_folder:
            return path + "\n" + self.tr("On the disk of the vault. A folder on another disk outlives it.")
        return path

    def _fill_list(self) -> None:
        backups = self._status.backups if self._status is not None else ()
        self._listing.setVisible(bool(backups))
        self._list.show_backups(backups, self._now, few=0 if self._all_shown else _FEW)

    def _show_all(self) -> None:
        self._all_shown = True
        self._fill_list()

    def _choose_folder(self) -> None:
        start = str(self._status.folder) if self._status is not None else ""
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder for the backups"), start)
        if name:
            self.folder_chosen.emit(name)

    def _choose_file(self) -> None:
        from datetime import UTC, datetime

        day = datetime.fromtimestamp(self._now, UTC).strftime("%Y-%m-%d")
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export a backup file"),
            str(Path.home() / f"tessera-backup-{day}.tessera"),
            self.tr("Tessera backup (*.tessera)"),
        )
        if Path(name).name.strip():
            self.export_requested.emit(name)


class _BackupList(SettingCard):
    """List backups, each with the way back from it."""

    restore_requested = Signal(str)
    all_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()

    def show_backups(self, backups: tuple[Backup, ...], now: float, *, few: int = 0) -> None:
        """Show them, the newest first; only the first `few` and a way to the rest."""
        words = self.tr("Restore…"), self.tr("Show all %n", "", len(backups))
        if self._shown == (backups, now, few, words):
            return
        self._shown = (backups, now, few, words)
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = backups[:few] if few else backups
        for number, backup in enumerate(shown):
            self.add_row(self._row(number, backup, now, words[0]))
        if len(shown) < len(backups):
            more = GhostButton(words[1])
            more.setObjectName("backup_all")
            more.clicked.connect(self.all_requested)
            self.add_row(_at_left(more))

    def _row(self, number: int, backup: Backup, now: float, words: str) -> SettingRow:
        button = GhostButton(words, small=True)
        button.setObjectName(f"backup_restore_{number}")
        button.setToolTip(backup.path.name)
        button.clicked.connect(lambda: self.restore_requested.emit(str(backup.path)))
        title = when(backup.made_at, now)
        row = SettingRow(title, backup_words(backup), button)
        button.setAccessibleName(f"{words} {title}")
        return row


class _StateTile(QWidget):
    """Show in one picture whether all is well."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._tone = "hard-drive", "muted"
        self.setFixedSize(self.sizeHint())

    def show_state(self, icon: str, tone: str) -> None:
        """Change picture and colour."""
        self._icon, self._tone = icon, tone
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        return QSize(room(_TILE), room(_TILE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tile and icon."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = {"success": "successSoft", "warning": "warningSoft", "accent": "accentSoft"}.get(self._tone, "sunken")
        edge = look.line / 2
        painter.setPen(
            QPen(look.color("border"), look.line) if look.contrast or fill == "sunken" else Qt.PenStyle.NoPen
        )
        painter.setBrush(look.color(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), room(8), room(8))
        side = room(20)
        at = (self.width() - side) // 2
        painter.drawPixmap(at, at, pixmap(self._icon, self._tone, side, self.devicePixelRatioF()))
        painter.end()


class _Beside(QWidget):
    """Lay a row with a tile at its left, which goes where there is no room for it."""

    def __init__(self, tile: QWidget, row: QWidget) -> None:
        super().__init__()
        self._tile, self._row = tile, row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(16, 13, 0, 13)
        column.addWidget(tile)
        column.addStretch(1)
        line.addLayout(column)
        line.addWidget(row, 1)
        self._column = column

    def minimumSizeHint(self) -> QSize:
        """Return what the row needs alone."""
        return self._row.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tile where it fits."""
        super().resizeEvent(event)
        fits = self._row.minimumSizeHint().width() + self._tile.width() + 16 <= self.width()
        self._tile.setVisible(fits)
        self._column.setContentsMargins(16 if fits else 0, 13, 0, 13)


def _at_left(button: QWidget) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(4, 6, 16, 6)
    line.addWidget(button)
    line.addStretch(1)
    return whole
