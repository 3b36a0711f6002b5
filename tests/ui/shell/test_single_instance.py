"""A second start raises the first, hands over its link and ends."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ui.platform.pipe_listener import PipeListener
from ui.platform.single_instance import SingleInstance
from ui.unanswered import unanswered_window

ROOT = Path(__file__).parents[3]
LINK = "otpauth://totp/GitHub:anna?secret=JBSWY3DPEHPK3PXP"


@pytest.fixture
def first(qtbot, tmp_path):
    instance = SingleInstance(tmp_path / "run")
    assert instance.claim()
    assert instance.listen()
    yield instance
    instance.close()


SECOND = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    "from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
    "from ui.platform.single_instance import SingleInstance;"
    "app = QCoreApplication([]); second = SingleInstance(Path(sys.argv[2]));"
    "sys.exit(9 if second.claim() else 0 if second.hand_over(sys.argv[3]) else 1)"
)


def second_start(qtbot, runtime: Path, link: str = "") -> int:
    """Start again on the same profile and return how that ended: 0 is heard, 1 is not heard, 9 is first."""
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(ROOT), str(runtime), link])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    return second.returncode


@pytest.mark.parametrize("link", ["", LINK])
def test_the_second_start_is_heard(first, qtbot, tmp_path, link):
    links, raised = [], []
    first.link_received.connect(links.append)
    first.raised.connect(lambda: raised.append(1))
    assert second_start(qtbot, tmp_path / "run", link) == 0
    assert raised == [1]
    assert links == ([link] if link else [])


def test_two_profiles_do_not_meet(first, tmp_path):
    other = SingleInstance(tmp_path / "other")
    assert other.claim()
    other.close()


def test_a_first_start_that_was_killed_is_no_obstacle(tmp_path):
    code = (
        "import os,sys; sys.path.insert(0, sys.argv[2]);"
        "from PySide6.QtCore import QCoreApplication; from pathlib import Path;"
        "from ui.platform.single_instance import SingleInstance;"
        "app = QCoreApplication([]); one = SingleInstance(Path(sys.argv[1]));"
        "assert one.claim() and one.listen(); os.kill(os.getpid(), 9)"
    )
    runtime = tmp_path / "run"
    subprocess.run([sys.executable, "-c", code, str(runtime), str(ROOT)], check=False, env=os.environ)
    assert (runtime / "instance.lock").exists()
    again = SingleInstance(runtime)
    assert again.claim()
    assert again.listen()
    again.close()


def test_a_silent_first_start_is_not_waited_for_long(tmp_path):
    first = SingleInstance(tmp_path / "run")
    assert first.claim()
    began = time.monotonic()
    assert not SingleInstance(tmp_path / "run").hand_over()
    assert time.monotonic() - began < 3
    first.close()


def test_a_path_that_is_too_long_for_a_socket_still_works(qtbot, tmp_path):
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    first = SingleInstance(deep)
    assert first.claim()
    assert first.listen()
    assert second_start(qtbot, deep) == 0
    first.close()


def test_a_flood_is_cut_off(first, qtbot):
    links = []
    first.link_received.connect(links.append)
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(first._name())
        caller.setblocking(False)
        caller.send(b"link " + b"x" * 50_000)
        qtbot.waitUntil(lambda: hung_up(caller))
    assert links == []


def test_nothing_is_heard_before_all_is_said(first, qtbot):
    heard = []
    first.raised.connect(lambda: heard.append("raised"))
    first.link_received.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(first._name())
        caller.send(b"raise\nlink otpauth:")
        qtbot.wait(20)
        assert heard == []
        caller.send(b"//totp/a\n")
        caller.shutdown(socket.SHUT_WR)
        qtbot.waitUntil(lambda: heard == ["raised", "otpauth://totp/a"])
        assert caller.recv(100) == b"done\n"


def test_pipes_carry_the_same(qtbot, tmp_path):
    heard = []
    listener = PipeListener(str(tmp_path / "pipe"), lambda said: heard.append(said) or b"done\n", 1000)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from PySide6.QtCore import QCoreApplication;"
        "from ui.platform.pipe_listener import call_pipe; app = QCoreApplication([]);"
        "sys.stdout.buffer.write(call_pipe(sys.argv[2], sys.argv[3].encode(), 2.0))"
    )
    answers = []
    for said in ("raise\n", "x" * 5000):
        command = [sys.executable, "-c", code, str(ROOT), str(tmp_path / "pipe"), said]
        caller = subprocess.Popen(command, stdout=subprocess.PIPE)
        qtbot.waitUntil(lambda caller=caller: caller.poll() is not None, timeout=20_000)
        answers.append(caller.communicate()[0])
    listener.close()
    assert (answers, heard) == ([b"done\n", b""], [b"raise\n"])


def test_only_the_owner_reaches_the_listener(first):
    assert Path(first._name()).stat().st_mode & 0o777 == 0o600


def hung_up(caller: socket.socket) -> bool:
    try:
        return caller.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def test_a_folder_that_takes_no_lock_stops_nobody(qtbot, tmp_path):
    (tmp_path / "file").write_text("no folder")
    instance = SingleInstance(tmp_path / "file" / "run")
    assert instance.claim()
    assert not instance.listen()
    instance.close()


def test_a_start_that_is_not_heard_says_so_in_words(qtbot, qapp, paths):
    window = unanswered_window(qapp, paths)
    qtbot.addWidget(window)
    window.show()
    assert "does not answer" in window.cover.title.text()
    assert "safe" in window.cover.text.text()
    window.cover.findChild(object, "way_0").click()
    assert not window.isVisible()
