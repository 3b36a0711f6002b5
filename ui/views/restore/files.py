"""Asking for a backup file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_backup(parent: QWidget, folder: Path) -> Path | None:
    """Return the file that a person chose, beginning in `folder` where it is there."""
    begin = folder if folder.is_dir() else Path.home()
    title = QCoreApplication.translate("Restore", "Choose a backup")
    backups = QCoreApplication.translate("Restore", "Backups and vaults of Tessera")
    others = QCoreApplication.translate("Restore", "All files")
    kinds = f"{backups} (*.tessera *.tessera*);;{others} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, title, str(begin), kinds)
    return Path(name) if name else None
