"""The screen way: grabbing where it is allowed, a dragged region, and the desktop portal, played by a small one."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from pathlib import Path
from queue import Queue

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.adding.conftest import qr_image, uri
from ui.controllers import screen as screen_controller
from ui.platform.portal import ScreenshotFailed, portal_screenshot
from ui.platform.screenshot import Shot
from ui.views.adding.region import RegionPicker
from ui.views.adding.ways import Way

GITHUB = uri("GitHub", "anna")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
needs_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed")


def desktop(text: str = GITHUB) -> Shot:
    """Return a desktop of twice the pixels, with a code at (300, 200) of its own points."""
    picture = QImage(1600, 1200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336655"))
    painter = QPainter(picture)
    if text:
        painter.drawImage(600, 400, qr_image(text))
    painter.end()
    return Shot(picture, QRect(0, 0, 800, 600))


@pytest.fixture
def page(ground, monkeypatch):
    ground.window.add_requested.emit()
    ground.dialog.ways.choose(Way.SCREEN)
    monkeypatch.setattr(screen_controller, "grab_screens", lambda: [desktop()])
    return ground.dialog.screens


def pickers():
    return [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, RegionPicker) and widget.isVisible()
    ]


def test_window_steps_aside_for_the_picture_and_comes_back_with_a_card(ground, qtbot, page, monkeypatch):
    seen = []
    monkeypatch.setattr(
        screen_controller, "grab_screens", lambda: (seen.append(ground.window.isVisible()), [desktop()])[1]
    )
    ground.find(QPushButton, "screen_all").click()
    assert not ground.window.isVisible()
    qtbot.waitUntil(ground.window.isVisible)
    assert seen == [False]
    qtbot.waitUntil(ground.dialog.card.isVisible)
    assert ground.dialog.card.account.issuer == "GitHub"


def test_screen_without_a_code_is_said(ground, qtbot, page, monkeypatch):
    monkeypatch.setattr(screen_controller, "grab_screens", lambda: [desktop("")])
    ground.find(QPushButton, "screen_all").click()
    qtbot.waitUntil(page.notice.isVisible)
    assert page.notice.title() == "There is no QR code on the screen."


def test_screen_that_gives_no_picture_is_said(ground, qtbot, page, monkeypatch):
    monkeypatch.setattr(screen_controller, "grab_screens", list)
    ground.find(QPushButton, "screen_all").click()
    qtbot.waitUntil(page.notice.isVisible)
    assert page.notice.title() == "The system gave no picture of the screen."


def test_dragged_region_is_read_in_the_pixels_of_a_dense_screen(ground, qtbot, page):
    ground.find(QPushButton, "screen_region").click()
    qtbot.waitUntil(lambda: bool(pickers()))
    (picker,) = pickers()
    picker.resize(800, 600)
    assert picker.cursor().shape() is Qt.CursorShape.CrossCursor
    qtbot.mousePress(picker, Qt.MouseButton.LeftButton, pos=QPoint(290, 190))
    qtbot.mouseMove(picker, QPoint(450, 350))
    qtbot.mouseRelease(picker, Qt.MouseButton.LeftButton, pos=QPoint(450, 350))
    qtbot.waitUntil(ground.dialog.card.isVisible)
    assert not pickers()
    assert ground.window.isVisible()


def test_region_beside_the_code_finds_nothing(ground, qtbot, page):
    ground.find(QPushButton, "screen_region").click()
    qtbot.waitUntil(lambda: bool(pickers()))
    (picker,) = pickers()
    picker.resize(800, 600)
    qtbot.mousePress(picker, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseMove(picker, QPoint(200, 150))
    qtbot.mouseRelease(picker, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    qtbot.waitUntil(page.notice.isVisible)


@pytest.mark.parametrize("how", ["escape", "right button"])
def test_region_can_be_given_up(ground, qtbot, page, how):
    ground.find(QPushButton, "screen_region").click()
    qtbot.waitUntil(lambda: bool(pickers()))
    (picker,) = pickers()
    if how == "escape":
        qtbot.keyClick(picker, Qt.Key.Key_Escape)
    else:
        qtbot.mousePress(picker, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    qtbot.waitUntil(ground.window.isVisible)
    assert not pickers()
    ground.find(QPushButton, "screen_region").click()
    qtbot.waitUntil(lambda: bool(pickers()))
    qtbot.keyClick(pickers()[0], Qt.Key.Key_Return)
    qtbot.waitUntil(ground.dialog.card.isVisible)


def test_slip_of_the_mouse_is_no_region(qtbot):
    picker = RegionPicker(desktop())
    qtbot.addWidget(picker)
    picker.show()
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))


class FakePortal:
    """Answer as xdg-desktop-portal does: a request object at once, its Response later."""

    def __init__(self, address: str, code: int, uri_of_picture: str) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.options: Queue[dict[str, object]] = Queue()
        self._leaving = threading.Event()
        self._code, self._uri = code, uri_of_picture
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal

        while not self._leaving.is_set():
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is not MessageType.method_call:
                continue
            options = message.body[1]
            self.options.put(options)
            sender = message.header.fields[HeaderFields.sender].lstrip(":").replace(".", "_")
            path = f"/org/freedesktop/portal/desktop/request/{sender}/{options['handle_token'][1]}"
            self._connection.send(new_method_return(message, "o", (path,)))
            results = {"uri": ("s", self._uri)} if self._code == 0 else {}
            request = DBusAddress(path, interface="org.freedesktop.portal.Request")
            self._connection.send(new_signal(request, "Response", "ua{sv}", (self._code, results)))

    def close(self) -> None:
        self._leaving.set()
        self._thread.join(5)
        self._connection.close()


@pytest.fixture
def bus(monkeypatch, tmp_path):
    config = tmp_path / "bus.conf"
    config.write_text(
        "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
        '<allow own="*"/></policy></busconfig>'
    )
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.wait(5)
    daemon.stdout.close()


@pytest.fixture
def portal(bus):
    opened = []

    def run(code: int, picture: Path | str) -> FakePortal:
        place = picture.as_uri() if isinstance(picture, Path) else picture
        opened.append(FakePortal(bus, code, place))
        return opened[-1]

    yield run
    for each in opened:
        each.close()


@needs_bus
@pytest.mark.parametrize("interactive", [False, True])
def test_portal_gives_a_picture_and_its_file_is_deleted(portal, tmp_path, interactive):
    path = tmp_path / "Screen shot é.png"
    desktop().picture.save(str(path))
    expected = path.read_bytes()
    fake = portal(0, path)
    assert portal_screenshot(interactive=interactive) == expected
    assert not path.exists()
    assert fake.options.get_nowait()["interactive"] == ("b", interactive)


@needs_bus
@pytest.mark.parametrize(
    ("code", "picture", "kind"),
    [
        (1, "", "refused"),
        (2, "", "refused"),
        (0, "https://example.com/x.png", "no-picture"),
        (0, "file:///gone.png", "no-picture"),
    ],
)
def test_portal_that_gives_nothing_is_told_apart(portal, code, picture, kind):
    portal(code, picture)
    with pytest.raises(ScreenshotFailed) as failed:
        portal_screenshot(interactive=False)
    assert failed.value.kind == kind


@needs_bus
def test_bus_without_a_portal(bus):
    with pytest.raises(ScreenshotFailed) as failed:
        portal_screenshot(interactive=False)
    assert failed.value.kind == "no-portal"


def test_no_bus_at_all(monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    with pytest.raises(ScreenshotFailed) as failed:
        portal_screenshot(interactive=False)
    assert failed.value.kind == "no-portal"


@needs_bus
def test_portal_picture_becomes_a_card_in_the_window(ground, qtbot, portal, tmp_path, page):
    path = tmp_path / "shot.png"
    desktop().picture.save(str(path))
    portal(0, path)
    ground.screen._portal = True
    ground.find(QPushButton, "screen_all").click()
    qtbot.waitUntil(ground.dialog.card.isVisible)
    assert ground.dialog.card.account.issuer == "GitHub"
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"]


@needs_bus
def test_refused_portal_is_said_in_the_window(ground, qtbot, portal, page):
    portal(1, "")
    ground.screen._portal = True
    ground.find(QPushButton, "screen_region").click()
    qtbot.waitUntil(page.notice.isVisible)
    assert page.notice.title() == "The picture of the screen was not allowed."
    assert ground.window.isVisible()
