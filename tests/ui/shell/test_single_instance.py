"""A second start raises the first, hands over its link and ends."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

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


def test_a_flood_is_cut_off(first, qtbot, tmp_path):
    from PySide6.QtNetwork import QLocalSocket

    links = []
    first.link_received.connect(links.append)
    socket = QLocalSocket()
    socket.connectToServer(first._name())
    assert socket.waitForConnected(1000)
    socket.write(b"link " + b"x" * 100_000)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert links == []


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
