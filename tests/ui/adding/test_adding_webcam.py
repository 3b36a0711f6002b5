"""The webcam way: a recording and a network camera played into the camera door."""

from __future__ import annotations

import os
import threading
import time
from itertools import repeat
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from core.otp import format_migration
from tests.mjpeg import MjpegServer
from tests.ui.adding.conftest import account, qr_image, uri
from ui.language import apply_language
from ui.theme import apply_theme
from ui.views.adding.ways import Way

RECORDING = Path(__file__).parents[2] / "vectors" / "webcam.avi"


def jpeg(text: str) -> bytes:
    """Return what a camera sees that looks at a code on a desk."""
    frame = QImage(640, 480, QImage.Format.Format_RGB32)
    frame.fill(QColor("#8a8a80"))
    if text:
        painter = QPainter(frame)
        painter.drawImage(200, 120, qr_image(text, 5))
        painter.end()
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    frame.save(buffer, "JPG", 90)
    return bytes(body.data())


@pytest.fixture
def camera(monkeypatch):
    """Return what makes a stream the camera of this test: the door takes one more from the environment."""
    servers = []

    def use(frames) -> MjpegServer:
        server = MjpegServer(frames, rate=30.0)
        server.__enter__()
        servers.append(server)
        monkeypatch.setenv("TESSERA_CAMERA", server.address)
        return server

    yield use
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture
def large(qapp):
    """Return what doubles the text size and switches the language; both go back afterwards."""

    def switch(language: str) -> None:
        apply_theme(qapp, "light", 200)
        apply_language(language)

    yield switch
    apply_theme(qapp, "light", 100)
    apply_language("en")


def open_webcam(ground) -> None:
    ground.window.add_requested.emit()
    assert ground.dialog.ways.current is Way.WEBCAM


def test_recorded_webcam_gives_a_card_with_a_live_code(ground, qtbot, monkeypatch):
    monkeypatch.setenv("TESSERA_CAMERA", str(RECORDING))
    open_webcam(ground)
    qtbot.waitUntil(ground.dialog.card.isVisible, timeout=20_000)
    assert ground.dialog.card.is_complete
    assert ground.dialog.webcam.picture.is_live
    assert not ground.capture.is_running
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    assert len(ground.stored()) == 1


def test_live_picture_comes_within_a_second_and_the_camera_is_released_with_the_dialog(ground, qtbot, camera):
    camera(lambda: repeat(jpeg("")))
    from core.capture import decode_frame

    assert decode_frame  # OpenCV is imported by now, as in an app that has shown a page
    began = time.monotonic()
    open_webcam(ground)
    qtbot.waitUntil(lambda: ground.dialog.webcam.picture.is_live, timeout=5000)
    assert time.monotonic() - began < 1.5
    ground.dialog.close_overlay()
    assert not ground.capture.is_running
    with qtbot.assertNotEmitted(ground.capture.framed, wait=200):
        pass
    qtbot.waitUntil(lambda: not any("scan" in thread.name.lower() for thread in threading.enumerate()))


def test_lock_and_minimising_release_the_camera(ground, qtbot, camera):
    camera(lambda: repeat(jpeg("")))
    open_webcam(ground)
    qtbot.waitUntil(lambda: ground.dialog.webcam.picture.is_live, timeout=5000)
    ground.window.hide()
    assert not ground.capture.is_running
    ground.window.show()
    assert ground.capture.is_running
    ground.window.show_cover(QWidget())
    assert not ground.capture.is_running


def test_foreign_code_is_named_and_looking_goes_on(ground, qtbot, camera):
    shown = {"text": "https://example.com"}
    camera(lambda: (jpeg(shown["text"]) for _ in repeat(0)))
    open_webcam(ground)
    picture = ground.dialog.webcam.picture
    qtbot.waitUntil(lambda: bool(picture._notice[0]), timeout=10_000)
    assert picture._notice == ("That is a web address, not an account.", "Still looking…")
    assert ground.capture.is_running
    shown["text"] = uri("GitHub", "anna")
    qtbot.waitUntil(ground.dialog.card.isVisible, timeout=10_000)
    assert ground.dialog.card.account.issuer == "GitHub"
    assert picture._notice == ("", "")


def test_scan_another_leaves_the_first_one_out(ground, qtbot, camera):
    shown = {"text": uri("GitHub", "anna")}
    camera(lambda: (jpeg(shown["text"]) for _ in repeat(0)))
    open_webcam(ground)
    qtbot.waitUntil(ground.dialog.card.isVisible, timeout=10_000)
    shown["text"] = uri("GitLab", "anna", "GEZDGNBVGY3TQOJQ")
    ground.find(QPushButton, "add_another").click()
    assert not ground.dialog.card.isVisible()
    qtbot.waitUntil(ground.dialog.card.isVisible, timeout=10_000)
    assert ground.dialog.card.account.issuer == "GitLab"
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    assert [a.issuer for a in ground.stored()] == ["GitLab"]


def test_batch_is_scanned_code_by_code_and_may_be_added_incomplete(ground, qtbot, camera):
    accounts = [account(f"Site {n}", "anna", "GEZDGNBVGY3TQOJQ" + "ABCDEFGH"[n] * 2) for n in range(3)]
    links = format_migration(accounts, per_code=1)
    shown = {"text": links[0]}
    camera(lambda: (jpeg(shown["text"]) for _ in repeat(0)))
    open_webcam(ground)
    picture = ground.dialog.webcam.picture
    qtbot.waitUntil(lambda: picture._badge == "1 of 3 scanned", timeout=10_000)
    shown["text"] = links[2]
    qtbot.waitUntil(lambda: picture._badge == "2 of 3 scanned", timeout=10_000)
    ground.find(QPushButton, "add_review").click()
    assert ground.review.isVisible()
    assert ground.review.strip.isVisible()
    assert ground.review.strip._title.text() == "2 of 3 codes scanned"
    assert ground.review.strip._text.text().startswith("Code 2 is missing.")
    assert not ground.capture.is_running
    shown["text"] = links[1]
    ground.find(QPushButton, "batch_scan_on").click()
    qtbot.waitUntil(ground.review.isVisible, timeout=10_000)
    assert not ground.review.strip.isVisible()
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "review_add").click()
    assert len(ground.stored()) == 3


def test_camera_that_is_not_there_is_said_and_can_be_tried_again(ground, qtbot, monkeypatch, camera):
    monkeypatch.setattr("core.capture.cameras", lambda: ())
    open_webcam(ground)
    qtbot.waitUntil(ground.dialog.webcam.trouble.isVisible)
    assert ground.dialog.webcam.trouble.title.text() == "No camera found"
    shown = [label.text() for label in ground.dialog.webcam.findChildren(QLabel) if label.isVisible()]
    assert not any("stays in this window" in words for words in shown)
    monkeypatch.undo()
    camera(lambda: repeat(jpeg(uri("GitHub", "anna"))))
    ground.find(QPushButton, "camera_retry").click()
    qtbot.waitUntil(ground.dialog.card.isVisible, timeout=10_000)


@pytest.mark.parametrize("size", [(1040, 720), (420, 760)])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_at_200_percent_what_was_found_is_seen_without_scrolling(ground, qtbot, large, camera, language, size):
    large(language)
    camera(lambda: repeat(jpeg(uri("GitHub", "anna"))))
    ground.window.resize(*size)
    open_webcam(ground)
    qtbot.waitUntil(ground.dialog.card.isVisible, timeout=10_000)
    scroller = ground.dialog.scroller
    qtbot.waitUntil(lambda: scroller.widget().height() <= scroller.viewport().height())
    assert ground.dialog.webcam.picture.isVisible()
    for button in ground.dialog.findChildren(QPushButton):
        assert not button.isVisible() or button.width() >= button.sizeHint().width(), button.objectName()


def test_stream_that_ends_is_said_plainly(ground, qtbot, camera):
    camera(lambda: iter([jpeg("")] * 3))
    open_webcam(ground)
    qtbot.waitUntil(ground.dialog.webcam.trouble.isVisible, timeout=10_000)
    assert ground.dialog.webcam.trouble.title.text() == "The camera was unplugged"


def test_chosen_camera_is_remembered(ground, qtbot, camera, tmp_path, monkeypatch):
    from core.capture import CameraChoice

    first, second = camera(lambda: repeat(jpeg(""))), camera(lambda: repeat(jpeg(uri("GitHub", "anna"))))
    choices = (CameraChoice(first.address, "First"), CameraChoice(second.address, "Second"))
    monkeypatch.setattr("core.capture.cameras", lambda: choices)
    open_webcam(ground)
    qtbot.waitUntil(lambda: ground.dialog.webcam.picture.is_live, timeout=5000)
    box = ground.find(QComboBox, "camera_choice")
    assert [box.itemText(n) for n in range(box.count())] == ["First", "Second"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert ground.settings.current.camera == second.address
    qtbot.waitUntil(ground.dialog.card.isVisible, timeout=10_000)
    assert os.environ["TESSERA_CAMERA"]
