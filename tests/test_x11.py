"""The virtual screen itself: a real Qt window is found, typed into, photographed, and its clipboard read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.x11 import VirtualScreen, eventually

pytestmark = pytest.mark.x11

FIELD = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
field = QLineEdit()
field.setWindowTitle("A field")
field.resize(320, 60)
field.show()
sys.exit(app.exec())
"""


def test_keys_reach_the_window_and_its_clipboard_is_read(x11: VirtualScreen, tmp_path: Path) -> None:
    x11.start(sys.executable, "-c", FIELD)
    window = x11.wait_for_window("^A field$")
    x11.focus(window)
    assert x11.clipboard() == ""
    x11.type("Tessera 123-456")
    x11.key("ctrl+a", "ctrl+c")
    assert eventually(x11.clipboard) == "Tessera 123-456"
    assert "UTF8_STRING" in x11.clipboard_types()
    assert x11.area(window)[2:] == (320, 60)
    picture = x11.screenshot(tmp_path / "shot.png", window)
    assert picture.stat().st_size > 200


def test_two_screens_do_not_meet(x11: VirtualScreen, tmp_path: Path) -> None:
    from tests.x11 import virtual_screen

    other_home = tmp_path / "other"
    other_home.mkdir()
    with virtual_screen(other_home, "800x600") as other:
        assert other.display != x11.display
        assert other.env["DBUS_SESSION_BUS_ADDRESS"] != x11.env["DBUS_SESSION_BUS_ADDRESS"]


def test_what_is_started_stands_in_the_home_of_the_test_and_writes_nowhere_else(x11: VirtualScreen) -> None:
    started = x11.start(sys.executable, "-c", "open('left behind', 'w').close()")
    assert started.wait(10) == 0
    assert (x11.home / "left behind").exists()
    assert not Path("left behind").exists()
