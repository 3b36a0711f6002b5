"""Starting and ending: where the window was, links from outside, settings that change while it runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

import main
from core.settings import Settings, SettingsFile
from tests.ui.shell.conftest import PASSWORD
from ui.language import language
from ui.theme import text_scale, theme

ROOT = Path(__file__).parents[3]
LINK = "otpauth://totp/GitHub:anna?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"


def test_the_window_comes_back_where_it_was(start, paths, qtbot):
    SettingsFile(paths.settings).change(window=(40, 30, 600, 620))
    application = start()
    assert application.window.size().toTuple() == (600, 620)
    application.window.resize(640, 640)
    application.window.close()
    assert SettingsFile(paths.settings).current.window[2:] == (640, 640)


def test_a_place_on_a_screen_that_is_gone_is_not_used(start, paths):
    SettingsFile(paths.settings).change(window=(40_000, 30_000, 600, 620))
    application = start()
    screens = [screen.geometry() for screen in QApplication.screens()]
    assert any(screen.intersects(application.window.geometry()) for screen in screens)


def test_a_window_larger_than_the_screen_is_made_to_fit(start, paths):
    SettingsFile(paths.settings).change(window=(0, 0, 9000, 9000))
    assert start().window.width() < 9000


def test_a_read_only_settings_folder_stops_nothing(start, paths, qtbot):
    application = start()
    application.window.resize(700, 700)
    paths.settings.unlink()
    paths.settings.mkdir()
    application.window.close()
    assert paths.settings.is_dir()


def test_looks_and_language_change_while_everything_is_open(unlocked, qtbot):
    settings = unlocked.stage_two.settings
    settings.change("theme", "dark")
    assert theme().dark
    settings.change("text_percent", 150)
    assert text_scale() == pytest.approx(1.5)
    settings.change("language", "nl")
    assert language() == "nl"
    button = unlocked.window.findChild(QPushButton, "rail_settings")
    qtbot.waitUntil(lambda: button.text() == "Instellingen")


def test_a_link_given_at_the_start_waits_for_the_unlock(start, made_vault, qtbot):
    application = start(LINK)
    qtbot.waitUntil(lambda: application._stage_two is not None and application.stage_two.adding is not None)
    assert not application.window.overlay_open()
    application.lock_page.field.setText(PASSWORD)
    application.lock_page.go.click()
    qtbot.waitUntil(application.window.overlay_open)


@pytest.mark.qt_log_ignore("raise")
def test_a_link_from_a_later_start_opens_the_dialog(unlocked, qtbot):
    unlocked.take_link(LINK)
    qtbot.waitUntil(unlocked.window.overlay_open)


def test_ending_locks_and_lets_the_vault_go(unlocked, qtbot, paths):
    store = unlocked.stage_two._door[0]
    unlocked.window.close()
    assert not store.is_open()
    from core.clock import SystemClock
    from core.vault import VaultStore
    from tests.ui.shell.conftest import CHEAP

    VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP).check()


def test_a_fault_is_said_in_the_window(unlocked):
    from ui.tasks import UnexpectedError

    unlocked.tell_fault(UnexpectedError("4711"))
    (bar, *_) = unlocked.window.messages.bars()
    assert "4711" in bar.message.text


def test_the_version_is_printed_without_a_window(capsys):
    assert main.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Tessera ")


HEAVY = ("cryptography", "msgspec", "cv2", "numpy", "zxingcpp", "pyzbar", "keyring", "zxcvbn", "jeepney", "sqlite3")
FIRST = """
import enum, os, sys
sys.path.insert(0, sys.argv[1])
made, make = [], enum.EnumType.__new__
def watch(kind, name, *rest, **more):
    made.append(name)
    return make(kind, name, *rest, **more)
enum.EnumType.__new__ = watch
from pathlib import Path
from PySide6.QtWidgets import QApplication, QPushButton
app = QApplication(["x", "-style", "fusion"])
from core.paths import Paths
from ui.application import Application
application = Application(Paths.under(Path(sys.argv[2])))
def painted():
    print("GlobalColor" in made, *sorted(set(sys.argv[3:]) & set(sys.modules)))
    sys.stdout.flush()
    os._exit(0)
application.window.first_painted.connect(painted)
application.start()
app.exec()
"""


def test_nothing_heavy_is_loaded_before_the_first_picture(made_vault, paths):
    profile = str(paths.data.parent)
    ran = subprocess.run(
        [sys.executable, "-c", FIRST, str(ROOT), profile, *HEAVY],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout.split() == ["False"]


def test_a_language_change_does_not_touch_a_closed_window(start):
    application = start()
    application.window.close()
    QApplication.sendEvent(application.window, QEvent(QEvent.Type.LanguageChange))
    assert application.window.windowTitle()


@pytest.mark.parametrize(
    "garbage", ["[" * 100_000, '{"window": [1, 2, 1e30, 3]}', f'{{"window": [1, 2, {"9" * 30}, 5]}}', "\0", "[]"]
)
def test_settings_that_make_no_sense_are_left_aside(start, paths, garbage):
    paths.settings.parent.mkdir(parents=True)
    paths.settings.write_text(garbage)
    assert SettingsFile(paths.settings).current == Settings()
    assert start().window.isVisible()


def test_a_vault_behind_a_link_to_nowhere_is_missed_and_not_made_anew(start, paths, qtbot):
    paths.data.mkdir(parents=True)
    paths.vault.symlink_to(paths.data / "disk that is not there" / "vault.tessera")
    application = start()
    qtbot.waitUntil(lambda: application.window.cover.objectName() == "problem_page")
    assert "no vault" in application.window.cover.title.text()


def test_a_profile_that_is_a_file_is_refused_in_words(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main.main(["--profile", str(tmp_path / "file")]) == 2
    assert "needs a folder" in capsys.readouterr().err


def test_only_a_throw_away_life_may_be_looked_into(capsys):
    assert main.main(["--no-hardening"]) == 2
    assert "--no-hardening needs --profile" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--profile"], ["--profile="], ["--what"], ["one", "two"]])
def test_arguments_that_cannot_be_meant_are_refused_with_the_usage(arguments, capsys):
    assert main.main(arguments) == 2
    assert "usage: tessera" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argument", "said"), [("--help", "usage: tessera"), ("-h", "usage"), ("--version", "Tessera ")]
)
def test_questions_about_the_program_are_answered_without_a_window(argument, said, capsys):
    assert main.main([argument]) == 0
    assert said in capsys.readouterr().out
