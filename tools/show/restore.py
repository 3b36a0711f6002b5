"""The scenes of coming back from a backup."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from core.vault import AccountEdit, MasterPassword, Rollback, VaultStore
from tools.show.sample import CHEAP, DAY, MOMENT, PASSWORD, StillClock
from tools.show.scenes import Ground
from tools.show.stage import Stage
from ui.views.restore.decide import DecideDialog
from ui.views.restore.dialog import RestoreDialog


def restore(stage: Stage, ground: Ground) -> None:
    stage.open(_changed(stage, ground))
    backups = stage.app.paths.backups
    backups.mkdir(parents=True, exist_ok=True)
    file = backups / "tessera-20261123-081204-412.tessera"
    shutil.copy(ground.full, file)
    shutil.copy(ground.full, backups / "tessera-20261116-073010-398.tessera")
    stage.app.stage_two.backup.controller.refresh()
    stage.until(stage.app.stage_two.backup.known, "the backups")
    stage.app.stage_two._restore()
    stage.settle(8)
    stage.shoot("restore-choose")
    stage.back_to_accounts()
    stage.app.stage_two._restore(str(file))
    dialog: Any = stage.window.findChild(RestoreDialog)
    stage.until(lambda: dialog._comparison is not None, "the comparison")
    stage.settle(8)
    stage.shoot("restore-preview")
    stage.press("restore_other")
    stage.shoot("restore-replace")
    dialog.ask_key(dialog._source)
    stage.settle(8)
    stage.shoot("restore-key")
    dialog.show_stage("backup")
    stage.shoot("restore-working")
    stage.back_to_accounts()
    decide = DecideDialog(stage.window, 131, 132)
    decide.open()
    stage.shoot("restore-decide")
    stage.back_to_accounts()


def begin_with_backup(stage: Stage, ground: Ground) -> None:
    stage.open()
    stage.press("have_backup")
    stage.find("bring_file_yes")
    stage.settle(8)
    stage.shoot("first-run-backup")
    stage.window.cover._read(ground.full)
    stage.find("restore_password")
    stage.settle(8)
    stage.shoot("first-run-backup-key")
    stage.type("restore_password", "kade")
    stage.press("bring_key_yes")
    stage.until(stage.window.cover.key.error.text, "the refusal")
    stage.settle(8)
    stage.shoot("first-run-backup-wrong")


def salvage(stage: Stage, ground: Ground) -> None:
    broken = Path(stage._scratch.name) / "broken.tessera"
    broken.write_bytes(b"x" * 100 + ground.full.read_bytes()[100:])
    stage.open(broken, unlock=False)
    stage.press("way_2")
    stage.type("restore_password", PASSWORD)
    stage.shoot("salvage-key")
    stage.press("bring_key_yes")
    stage.find("bring_report_yes")
    stage.settle(8)
    stage.shoot("salvage-report")
    stage.press("bring_report_yes")
    stage.shoot("salvage-password")
    stage.type("new_password", PASSWORD)
    stage.type("new_password_again", PASSWORD)
    stage.until(stage.window.cover.form.check, "the rating")
    stage.press("bring_password_yes")
    stage.find("bring_kept")
    stage.window.cover.sheet.show_code("K4QF 9TZM 2HWD XR7P 6JCB VN3A E8SG 5YLU QM")
    stage.settle(8)
    stage.shoot("salvage-new-code")


def rollback(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    older = Rollback(saved_at=MOMENT - 12 * DAY, seen_at=MOMENT - 3600)
    stage.app.stage_two._outcomes.show_rollback(older, stage.app.stage_two.enter)
    stage.shoot("rollback")
    stage.press("way_2")
    stage.settle(8)
    stage.shoot("rollback-backups")


def _changed(stage: Stage, ground: Ground) -> Path:
    """Return the sample vault after some days of use: less, more and other than in its backup."""
    path = Path(stage._scratch.name) / "changed.tessera"
    shutil.copy(ground.full, path)
    clock = StillClock(MOMENT + DAY)
    store = VaultStore(path, clock=clock, floor=CHEAP)
    store.unlock(MasterPassword(PASSWORD))
    by_name = {one.issuer: one.id for one in store.accounts()}
    store.trash([by_name["Figma"]])
    store.purge([by_name["Figma"]])
    store.edit_account(by_name["Nextcloud"], AccountEdit(label="wolk.brugstudio.nl", note="Moved."))
    store.edit_account(by_name["Proton"], AccountEdit(key=b"another key, 20 byte"))
    from tools.show.sample import _account

    store.add_accounts([_account("Bitwarden", "anna@brugstudio.nl", "Work")])
    store.close()
    return path
