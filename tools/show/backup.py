"""The scenes of the settings' backups and of the ways out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from core.vault import AccountEdit
from tools.show.sample import DAY, PASSWORD
from tools.show.scenes import Ground
from tools.show.stage import Stage


def backup(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    controller = stage.app.stage_two.backup.controller
    stage.clock.at -= 21 * DAY
    for day in range(1, 22):
        stage.clock.at += DAY
        _change(stage)
        _make(stage, "password" if day == 19 else "daily")
    stage.window.messages.clear()
    stage.app.stage_two.settings_room.show_section("backup")
    stage.until(lambda: stage.find("backup_now").isEnabled(), "the state of the backups")
    stage.shoot("backup")
    stage.press("backup_all")
    stage.shoot("backup-all")
    section = stage.app.stage_two.settings_room.page.backup.get()
    section.set_busy(True)
    section.show_progress(4000, 10_000)
    stage.shoot("backup-busy")
    section.set_busy(False)
    _lose_the_folder(stage)
    stage.shoot("backup-missing")
    controller.stale.emit()
    stage.shoot("backup-reminder")


def _change(stage: Stage) -> None:
    store = stage.app.stage_two._door[0]
    store.edit_account(stage.id_of("GitHub"), AccountEdit(note=f"As of {stage.clock.at:.0f}"))


def _make(stage: Stage, reason: str) -> None:
    told: list[object] = []
    stage.app.stage_two.backup.controller.backup_now(reason, told.append)
    stage.until(lambda: told, "a backup")


def _lose_the_folder(stage: Stage) -> None:
    controller = stage.app.stage_two.backup.controller
    disk = Path(stage._scratch.name) / "Backup disk"
    disk.mkdir(exist_ok=True)
    controller.choose_folder(str(disk))
    stage.until(lambda: controller.backups() and controller.backups()[0].path.parent == disk, "the other folder")
    disk.rename(disk.with_name(f"away {stage.variant.name}"))
    stage.clock.at += DAY
    _change(stage)
    stage.window.messages.clear()
    controller._look()
    state = stage.find("backup_state")
    stage.until(lambda: "?" not in state.text() and controller._status and not controller._status.reachable, "the loss")
    stage.quiet()


def backup_empty(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    stage.app.stage_two.backup.controller._timer.stop()
    stage.app.stage_two.settings_room.show_section("backup")
    stage.until(lambda: stage.find("backup_now").isEnabled(), "the state of the backups")
    stage.shoot("backup-none")
    stage.press("backup_plain")
    stage.find("plain_export")
    stage.shoot("plain-export")
    stage.type("plain_password", "kade")
    stage.press("plain_confirm")
    stage.until(lambda: stage.find("plain_error").text(), "the refusal")
    stage.shoot("plain-export-refused")
    ask, QFileDialog.getSaveFileName = QFileDialog.getSaveFileName, _answer(Path(stage._scratch.name))
    try:
        stage.type("plain_password", PASSWORD)
        stage.press("plain_confirm")
        stage.until(stage.window.messages.bars, "the message")
    finally:
        QFileDialog.getSaveFileName = ask
    stage.shoot("plain-export-done")


def _answer(folder: Path) -> object:
    return staticmethod(lambda *_args: (str(folder / "tessera-export.json"), ""))
