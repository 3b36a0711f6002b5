"""The ways back from a backup, driven through the window into real vaults."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget

from core.clock import SystemClock
from core.vault import AccountEdit, AccountSecret, MasterPassword, NewAccount, VaultStore, WrongPassword
from tests.ui.shell.conftest import (  # noqa: F401 - fixtures
    CHEAP,
    PASSWORD,
    _plain_looks,
    made_vault,
    paths,
    start,
    unlocked,
)
from ui.application import Application
from ui.stage_two import StageTwo
from ui.views.problem_page import ProblemPage
from ui.views.restore.bring_back import BringBackPage
from ui.views.restore.decide import DecideDialog
from ui.views.restore.dialog import RestoreDialog

NEW = "vijf paarden drinken thee bij de molen"


def account(name: str) -> NewAccount:
    return NewAccount(issuer=name, label="anna", secret=AccountSecret(key=name.encode().ljust(20, b"x")))


def open_store(path: Path, password: str = PASSWORD) -> VaultStore:
    store = VaultStore(path, clock=SystemClock(), floor=CHEAP)
    store.unlock(MasterPassword(password))
    return store


@pytest.fixture
def backup(made_vault, paths, tmp_path) -> Path:  # noqa: F811
    """Return a backup with GitHub, Proton and Figma; since then one was renamed, one removed for ever, one added."""
    store = open_store(paths.vault)
    github, _, figma = store.add_accounts([account(name) for name in ("GitHub", "Proton", "Figma")]).added
    store.close()
    file = tmp_path / "tessera-20261123-081200-7.tessera"
    file.write_bytes(paths.vault.read_bytes())
    store = open_store(paths.vault)
    store.edit_account(github.id, AccountEdit(note="now"))
    store.trash([figma.id])
    store.purge([figma.id])
    store.add_accounts([account("Steam")])
    store.close()
    return file


@pytest.fixture
def application(qtbot, start, backup) -> Application:  # noqa: F811
    made = start()
    made.lock_page.field.setText(PASSWORD)
    made.lock_page.go.click()
    qtbot.waitUntil(lambda: not made.window.covered and made.stage_two.backup is not None)
    return made


def press(owner: QWidget, name: str) -> None:
    button = owner.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def names(application: Application) -> set[str]:
    return {one.issuer for one in application.stage_two.accounts.model.all_accounts()}


def opened(application: Application, qtbot, path: Path) -> RestoreDialog:
    """Begin a restore from a file and return the dialog with what would change."""
    application.stage_two._restore(str(path))
    dialog = application.window.findChild(RestoreDialog)
    qtbot.waitUntil(lambda: dialog._comparison is not None)
    return dialog


def choose_file(page: QWidget, button: str, path: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    press(page, button)


# Into the open vault


def test_the_preview_counts_and_names_what_differs(application, backup, qtbot):
    dialog = opened(application, qtbot, backup)
    assert dialog.findChild(QWidget, "restore_summary").text() == "1 changed, 1 deleted here, 1 only here, 1 the same"
    rows = [dialog.rows.row_at(n) for n in range(dialog.rows.model().rowCount())]
    assert [(row.title, row.end) for row in rows if not row.heading] == [
        ("GitHub", "note (newer here)"),
        ("Figma", ""),
        ("Steam", ""),
    ]


def test_a_merge_backs_up_first_and_loses_nothing(application, backup, paths, qtbot):  # noqa: F811
    dialog = opened(application, qtbot, backup)
    press(dialog, "restore_go")
    qtbot.waitUntil(lambda: names(application) == {"GitHub", "Proton", "Steam", "Figma"}, timeout=10_000)
    assert application.window.messages.bars()[0].message.title.startswith("Restored: 1 added")
    assert len(list(paths.backups.glob("tessera-*.tessera"))) == 1
    notes = {one.issuer: one.note for one in application.stage_two.accounts.model.all_accounts()}
    assert notes["GitHub"] == "now"


def test_what_was_deleted_for_ever_comes_back_only_when_wished(application, backup, qtbot):
    dialog = opened(application, qtbot, backup)
    dialog.revive.setChecked(False)
    press(dialog, "restore_go")
    qtbot.waitUntil(lambda: application.window.findChild(RestoreDialog) is None, timeout=10_000)
    qtbot.waitUntil(lambda: names(application) == {"GitHub", "Proton", "Steam"})


def test_a_replacement_asks_once_more_and_uses_the_trash(application, backup, qtbot):
    dialog = opened(application, qtbot, backup)
    press(dialog, "restore_other")
    assert "to the trash" in dialog._sure.text()
    press(dialog, "restore_replace")
    qtbot.waitUntil(lambda: names(application) == {"GitHub", "Proton", "Figma"}, timeout=10_000)
    trash = application.stage_two._door[0].accounts(trashed=True)
    assert [one.issuer for one in trash] == ["Steam"]


@pytest.mark.parametrize("steps", [[], ["restore_other"]])
def test_turning_away_changes_nothing(application, backup, paths, qtbot, steps):  # noqa: F811
    before = paths.vault.read_bytes()
    dialog = opened(application, qtbot, backup)
    for name in steps:
        press(dialog, name)
    dialog.close_overlay()
    done: list[None] = []
    application.tasks.vault(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert paths.vault.read_bytes() == before
    assert application.stage_two.restoring._restoring._copy is None


def test_without_a_fresh_backup_nothing_is_restored(application, backup, paths, qtbot):  # noqa: F811
    paths.backups.parent.mkdir(exist_ok=True)
    paths.backups.write_text("a file where the folder should be", encoding="utf-8")
    before = paths.vault.read_bytes()
    dialog = opened(application, qtbot, backup)
    press(dialog, "restore_go")
    qtbot.waitUntil(lambda: "fresh backup" in dialog.notice.title(), timeout=10_000)
    assert paths.vault.read_bytes() == before
    assert dialog.go.text() == "Merge"


def test_a_foreign_vault_asks_for_its_own_key(application, tmp_path, qtbot):
    other = VaultStore(tmp_path / "other.tessera", clock=SystemClock(), floor=CHEAP)
    code = other.create(NEW, cost=CHEAP)
    other.add_accounts([account("Hetzner")])
    other.close()
    application.stage_two._restore(str(tmp_path / "other.tessera"))
    dialog = application.window.findChild(RestoreDialog)
    qtbot.waitUntil(dialog.key.isVisible)
    dialog.key.password.setText(PASSWORD)
    press(dialog, "restore_go")
    qtbot.waitUntil(lambda: bool(dialog.key.error.text()))
    assert dialog.key.error.text().startswith("This master password is wrong.")
    press(dialog.key, "key_is_recovery")
    dialog.key.recovery.setText(code.text.lower())
    press(dialog, "restore_go")
    qtbot.waitUntil(lambda: dialog._comparison is not None)
    assert len(dialog._comparison.preview.added) == 1


def test_a_file_that_is_no_backup_is_said_over_the_choice(application, tmp_path, qtbot):
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"no vault at all" * 1000)
    application.stage_two._restore(str(file))
    dialog = application.window.findChild(RestoreDialog)
    qtbot.waitUntil(lambda: not dialog.notice.isHidden())
    assert dialog.notice.title()
    assert dialog.go.isVisible()


def test_a_lock_forgets_the_opened_copy(application, backup, qtbot):
    opened(application, qtbot, backup)
    application.window.lock_requested.emit()
    assert application.window.cover is application.lock_page
    assert application.stage_two.restoring._restoring._copy is None
    assert application.stage_two.restoring._dialog is None


# From nothing


@pytest.fixture
def beginning(qtbot, start, backup, made_vault, paths, monkeypatch) -> tuple[Application, BringBackPage]:  # noqa: F811
    """Return the way from the first run to a file, on a computer without a vault, with the file chosen."""
    for file in paths.vault.parent.glob(paths.vault.name + "*"):
        file.unlink()
    made = start()
    press(made.first_run, "have_backup")
    qtbot.waitUntil(lambda: isinstance(made.window.cover, BringBackPage))
    page = made.window.cover
    choose_file(page, "bring_file_yes", backup, monkeypatch)
    qtbot.waitUntil(lambda: page.currentWidget() is page.key_step)
    return made, page


def test_a_backup_begins_a_new_computer(beginning, qtbot, paths):  # noqa: F811
    made, page = beginning
    page.key.password.setText(NEW)
    press(page, "bring_key_yes")
    qtbot.waitUntil(lambda: bool(page.key.error.text()))
    assert not paths.vault.exists()
    page.key.password.setText(PASSWORD)
    press(page, "bring_key_yes")
    qtbot.waitUntil(lambda: not made.window.covered)
    qtbot.waitUntil(lambda: names(made) == {"GitHub", "Proton", "Figma"})
    assert page.key.password.text() == ""


def test_a_recovery_code_begins_a_new_computer_with_a_new_password(beginning, made_vault, qtbot, paths):  # noqa: F811
    made, page = beginning
    press(page, "key_is_recovery")
    page.key.recovery.setText(made_vault)
    press(page, "bring_key_yes")
    qtbot.waitUntil(lambda: page.currentWidget() is page.password_step)
    assert not paths.vault.exists()
    page.form.first.setText(NEW)
    page.form.again.setText(NEW)
    press(page, "bring_password_yes")
    qtbot.waitUntil(lambda: page.currentWidget() is page.sheet_step)
    assert page.sheet._code != made_vault
    page.sheet.kept.setChecked(True)
    press(page, "bring_sheet_yes")
    qtbot.waitUntil(lambda: not made.window.covered)
    made.window.close()
    open_store(paths.vault, NEW).close()
    with pytest.raises(WrongPassword):
        open_store(paths.vault, PASSWORD)


def test_turning_back_from_the_file_leads_to_the_first_run(beginning, paths):  # noqa: F811
    made, page = beginning
    press(page, "bring_key_no")
    press(page, "bring_file_no")
    assert made.window.cover is made.first_run
    assert not paths.vault.exists()


# In a damaged vault's place


@pytest.fixture
def damaged(qtbot, start, backup, paths) -> tuple[Application, bytes]:  # noqa: F811
    """Return Tessera over a vault whose header page is gone, and its bytes."""
    content = b"x" * 100 + paths.vault.read_bytes()[100:]
    paths.vault.write_bytes(content)
    made = start()
    qtbot.waitUntil(lambda: isinstance(made.window.cover, ProblemPage))
    return made, content


def test_what_can_be_saved_of_a_damaged_vault_is_saved(damaged, qtbot, paths):  # noqa: F811
    made, content = damaged
    press(made.window.cover, "way_2")
    page = made.window.cover
    qtbot.waitUntil(lambda: page.currentWidget() is page.key_step)
    page.key.password.setText(PASSWORD)
    press(page, "bring_key_yes")
    qtbot.waitUntil(lambda: page.currentWidget() is page.report_step)
    assert "items are genuine" in page.report_step.title.text()
    assert paths.vault.read_bytes() == content
    press(page, "bring_report_yes")
    page.form.first.setText(NEW)
    page.form.again.setText(NEW)
    press(page, "bring_password_yes")
    qtbot.waitUntil(lambda: page.currentWidget() is page.sheet_step)
    (kept,) = paths.vault.parent.glob(f"{paths.vault.name}.damaged-*")
    assert kept.name in page.findChild(QWidget, "bring_kept").text()
    assert kept.read_bytes() == content
    page.sheet.kept.setChecked(True)
    press(page, "bring_sheet_yes")
    qtbot.waitUntil(lambda: names(made) == {"GitHub", "Proton", "Steam"})


def test_a_backup_takes_the_place_of_a_damaged_vault(damaged, backup, qtbot, paths, monkeypatch):  # noqa: F811
    made, content = damaged
    press(made.window.cover, "way_3")
    page = made.window.cover
    choose_file(page, "bring_file_yes", backup, monkeypatch)
    qtbot.waitUntil(lambda: page.currentWidget() is page.key_step)
    page.key.password.setText(PASSWORD)
    press(page, "bring_key_yes")
    qtbot.waitUntil(lambda: not made.window.covered)
    qtbot.waitUntil(lambda: names(made) == {"GitHub", "Proton", "Figma"})
    (kept,) = paths.vault.parent.glob(f"{paths.vault.name}.damaged-*")
    assert kept.read_bytes() == content
    assert kept.name in made.window.messages.bars()[0].message.text


def test_who_turns_back_sees_the_explanation_again(damaged):
    made, _ = damaged
    press(made.window.cover, "way_3")
    press(made.window.cover, "bring_file_no")
    assert isinstance(made.window.cover, ProblemPage)


# A vault that is not as it was left


@pytest.fixture
def differing(qtbot, start, backup, paths) -> Application:  # noqa: F811
    """Return Tessera over a vault out of which somebody took a row."""
    with contextlib.closing(sqlite3.connect(paths.vault)) as file, file:
        store = open_store(backup)
        (github,) = [one.id for one in store.accounts() if one.issuer == "Proton"]
        store.close()
        file.execute("DELETE FROM item WHERE id = ?", (github,))
    made = start()
    made.lock_page.field.setText(PASSWORD)
    made.lock_page.go.click()
    qtbot.waitUntil(lambda: not made.window.covered)
    return made


def decide(made: Application) -> DecideDialog:
    made.window.messages.bars()[0].trigger()
    return made.window.findChild(DecideDialog)


def test_a_vault_that_is_not_whole_can_be_taken_over(differing, qtbot):
    press(decide(differing), "decide_take_over")
    qtbot.waitUntil(lambda: not differing.stage_two._door[0].is_doubtful)
    assert differing.stage_two._door[0].add_accounts([account("Linode")]).added


def test_a_vault_that_is_not_whole_takes_what_is_missing_from_a_backup(differing, backup, qtbot, monkeypatch):
    press(decide(differing), "decide_restore")
    dialog = differing.window.findChild(RestoreDialog)
    choose_file(dialog, "restore_go", backup, monkeypatch)
    qtbot.waitUntil(lambda: dialog._comparison is not None)
    press(dialog, "restore_go")
    qtbot.waitUntil(lambda: names(differing) == {"GitHub", "Proton", "Figma", "Steam"}, timeout=10_000)
    assert not differing.stage_two._door[0].is_doubtful


def test_who_decides_nothing_is_asked_again(differing):
    decide(differing).close_overlay()
    assert differing.window.messages.bars()[0].message.action
    assert differing.stage_two._door[0].is_doubtful


@pytest.fixture
def older(qtbot, start, backup, paths, made_vault, monkeypatch) -> Application:  # noqa: F811
    """Return Tessera over a vault that is older than what this computer remembers, its marks kept in memory."""
    marks = FakeMarks()
    monkeypatch.setattr(StageTwo, "_anchors", lambda _self: marks)
    store = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP, anchors=marks)
    store.unlock(MasterPassword(PASSWORD))
    store.add_accounts([account("Slack")])
    store.close()
    paths.vault.write_bytes(backup.read_bytes())
    application = start()
    application.stage_two._keyring = True
    return application


class FakeMarks:
    """Remember in memory how far each lineage has come, as the keyring does."""

    def __init__(self) -> None:
        self._marks: dict[bytes, object] = {}

    def note(self, lineage: bytes, mark: object) -> None:
        self._marks[lineage] = mark

    def read(self, lineage: bytes) -> object | None:
        return self._marks.get(lineage)

    def flush(self, _seconds: float) -> None:
        """Keep what is kept."""


def test_an_older_vault_shows_backups_and_takes_a_newer_one(older, qtbot, made_vault):  # noqa: F811
    older.lock_page.field.setText(PASSWORD)
    older.lock_page.go.click()
    qtbot.waitUntil(lambda: isinstance(older.window.cover, ProblemPage))
    press(older.window.cover, "way_2")
    assert isinstance(older.window.cover, BringBackPage)
    press(older.window.cover, "bring_file_no")
    press(older.window.cover, "way_0")
    qtbot.waitUntil(lambda: not older.window.covered)
    assert not older.stage_two._door[0].is_doubtful


def test_an_older_vault_opened_by_the_recovery_code_is_decided_first(older, qtbot, made_vault):  # noqa: F811
    qtbot.waitUntil(lambda: older.stage_two._door is not None)
    older.lock_page.recovery_requested.emit()
    page = older.window.cover
    page.code.setText(made_vault)
    press(page, "recovery_continue")
    qtbot.waitUntil(lambda: isinstance(older.window.cover, ProblemPage))
    press(older.window.cover, "way_0")
    qtbot.waitUntil(lambda: older.window.cover is page)
    page.form.first.setText(NEW)
    page.form.again.setText(NEW)
    press(page, "recovery_set_password")
    qtbot.waitUntil(lambda: page.currentIndex() == 2)
