"""Set-up: quick and silent when all is there, plain words when something is not."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
ABSENT = ("libtessera-test.so.9", ("libtessera-test9t64", "libtessera-test9"))

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt and system libraries are Linux's")


@pytest.fixture
def setup(tmp_path: Path) -> ModuleType:
    """Load a copy of the set-up whose checkout is `tmp_path`, with an environment that counts as done."""
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "setup.py", tmp_path / "tools")
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    spec = importlib.util.spec_from_file_location("tessera_setup", tmp_path / "tools" / "setup.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    lines = [module.fingerprint(name) for name in ("dev.txt", "run.txt")]
    module.STAMP.write_text("\n".join(lines), encoding="utf-8")
    return module


def test_a_second_run_is_silent_and_quick(setup: ModuleType) -> None:
    command = [sys.executable, str(setup.ROOT / "tools" / "setup.py"), "run"]
    start = time.monotonic()
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    seconds = time.monotonic() - start
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert seconds < 1.0  # 0.03 s alone; the rest is room for a busy machine


def test_a_changed_lock_is_installed_with_hashes_and_nothing_else(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(setup, "run", lambda command: commands.append(command) or True)
    monkeypatch.setattr(setup, "works", lambda: True)
    (setup.ROOT / "requirements" / "run.txt").write_text("changed", encoding="utf-8")
    setup.make_environment("run")
    assert len(commands) == 1
    assert {"--require-hashes", "--no-deps", "--only-binary"} <= set(commands[0])
    assert setup.STAMP.read_text(encoding="utf-8") == setup.fingerprint("run.txt") + "\n"
    setup.make_environment("run")
    assert len(commands) == 1
    setup.make_environment("test")
    assert len(commands) == 2


def test_a_broken_environment_is_made_anew(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(setup, "run", lambda command: commands.append(command) or True)
    setup.VENV_PYTHON.unlink()
    setup.VENV_PYTHON.symlink_to(setup.ROOT / "gone")
    setup.make_environment("run")
    assert commands[0][1:] == ["-m", "venv", "--clear", str(setup.VENV)]


def test_without_apt_the_missing_library_and_its_package_are_named(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "LIBRARIES", (setup.Need(*ABSENT),))
    monkeypatch.setattr(setup.shutil, "which", lambda *_arguments, **_options: None)
    with pytest.raises(SystemExit, match="Set-up stops here"):
        setup.provide_system("run")
    words = capsys.readouterr().err
    assert "This system lacks: libtessera-test.so.9" in words
    assert "libtessera-test9" in words.splitlines()[-1]


def test_without_root_and_sudo_the_command_to_run_is_told(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "LIBRARIES", (setup.Need(*ABSENT),))
    monkeypatch.setattr(setup.shutil, "which", lambda name, **_options: None if name == "sudo" else f"/usr/bin/{name}")
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit):
        setup.provide_system("run")
    assert "  apt-get install libtessera-test9" in capsys.readouterr().err


def test_the_name_that_this_release_knows_is_installed(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(setup, "run", lambda command: commands.append(command) or True)
    monkeypatch.setattr(setup, "root_prefix", lambda: ["sudo"])

    def only_the_old_name(command: list[str], **_options: object) -> subprocess.CompletedProcess[bytes]:
        known = command[-1] == "libtessera-test9"
        return subprocess.CompletedProcess(command, 0 if known else 100, b"Package: ..." if known else b"")

    monkeypatch.setattr(setup.subprocess, "run", only_the_old_name)
    setup.apt_install([setup.Need(*ABSENT)])
    assert [command[-1] for command in commands] == ["update", "libtessera-test9"]
    assert all(command[0] == "sudo" for command in commands)


def test_a_missing_test_program_does_not_stop_the_tests(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "LIBRARIES", ())
    monkeypatch.setattr(setup, "X_PROGRAMS", (setup.Need("no-such-program", ("no-such-package",)),))
    monkeypatch.setattr(setup, "apt_install", lambda _needs: None)
    setup.provide_system("test")
    assert "Going on without: no-such-program" in capsys.readouterr().err
    setup.provide_system("run")
    assert capsys.readouterr().err == ""


def test_an_unknown_step_shows_how_to_call_it(setup: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert setup.main(["everything"]) == 2
    assert "tools/setup.py run" in capsys.readouterr().out
