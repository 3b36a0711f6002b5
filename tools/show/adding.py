"""The scenes of adding an account, each way with what it finds and what it does not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from core.otp import format_migration
from tests.flows.camera_server import CameraServer
from tools.show.sample import exported, link
from tools.show.scenes import Ground
from tools.show.stage import Stage
from ui.platform.screenshot import Shot
from ui.views.adding.dialog import AddDialog
from ui.views.adding.flow import AddFlow
from ui.views.adding.region import RegionPicker
from ui.views.adding.ways import Way

RECORDING = Path(__file__).parents[2] / "tests" / "vectors" / "webcam.avi"
CAMERA = "TESSERA_CAMERA"
WRONG = "JBSW Y3DP EHPK 3PX1"
RIGHT = "JBSW Y3DP EHPK 3PXP"


def webcam(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    os.environ[CAMERA] = str(RECORDING)
    try:
        dialog = _open(stage, Way.WEBCAM)
        stage.until(dialog.card.isVisible, "the code")
        stage.shoot("add-webcam-found")
        stage.back_to_accounts()
        with CameraServer("https://www.brugstudio.nl/") as camera:
            os.environ[CAMERA] = camera.address
            dialog = _open(stage, Way.WEBCAM)
            stage.until(lambda: dialog.webcam.picture._notice[0], "the foreign code")
            stage.shoot("add-webcam-foreign")
            camera.show(link("Nextcloud", "cloud.brugstudio.nl"))
            stage.until(dialog.card.isVisible, "the code")
            stage.shoot("add-webcam-duplicate")
            stage.back_to_accounts()
            camera.show(None)
            dialog = _open(stage, Way.WEBCAM)
            stage.until(lambda: dialog.webcam.picture.is_live, "the picture")
            stage.shoot("add-webcam-looking")
            camera.show(format_migration(exported(), per_code=3)[0])
            stage.until(lambda: dialog.webcam.picture._badge, "the first of three")
            stage.shoot("add-webcam-batch")
            stage.back_to_accounts()
    finally:
        os.environ.pop(CAMERA, None)


def no_camera(stage: Stage, ground: Ground) -> None:
    import core.capture
    from core.capture import CameraBusy

    stage.open(ground.full)
    real, core.capture.cameras = core.capture.cameras, list
    try:
        dialog = _open(stage, Way.WEBCAM)
        stage.until(dialog.webcam.trouble.isVisible, "the trouble")
        stage.shoot("add-webcam-none")
        dialog.show_camera_trouble(CameraBusy())
        stage.shoot("add-webcam-busy")
    finally:
        core.capture.cameras = real


def ways(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    _open(stage, Way.SCREEN)
    stage.shoot("add-screen")
    stage.back_to_accounts()
    _region(stage)
    dialog = _open(stage, Way.IMAGE)
    stage.shoot("add-image")
    dialog.image.show_progress(137, 500)
    stage.shoot("add-image-progress")
    dialog.image.files_chosen.emit(_files(Path(stage._scratch.name)))
    stage.until(lambda: not dialog.image._running.isVisible() and dialog.image.problems.isVisible(), "the problems")
    stage.shoot("add-image-problems")
    stage.back_to_accounts()
    dialog = _open(stage, Way.CLIPBOARD)
    stage.shoot("add-clipboard")
    QGuiApplication.clipboard().setText("https://www.brugstudio.nl/inloggen")
    stage.press("clipboard_read")
    stage.find("notice_title")
    stage.shoot("add-clipboard-foreign")
    QGuiApplication.clipboard().setText(link("Bitwarden", "anna@brugstudio.nl"))
    stage.press("clipboard_read")
    stage.until(dialog.card.isVisible, "the card")
    stage.shoot("add-clipboard-found")
    QGuiApplication.clipboard().clear()


def by_hand(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    _open(stage, Way.HAND)
    stage.shoot("add-by-hand-empty")
    stage.type("hand_secret", WRONG)
    stage.type("hand_issuer", "Bitwarden")
    stage.type("hand_label", "anna@brugstudio.nl")
    stage.settle(10)
    stage.shoot("add-by-hand-wrong")
    stage.type("hand_secret", RIGHT)
    stage.quiet()
    stage.shoot("add-by-hand")


def migration(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    links = format_migration(exported(), per_code=3)
    for name, given in (("all", links), ("missing", [links[0], links[2]])):
        stage.app.stage_two.adding.hand_over(given)
        stage.app.stage_two.adding.take_waiting()
        stage.find("review_dialog")
        stage.quiet()
        stage.shoot(f"migration-{name}")
        stage.back_to_accounts()


def _open(stage: Stage, way: Way) -> AddDialog:
    stage.window.add_requested.emit()
    dialog: Any = stage.window.findChild(AddDialog)
    if way is not Way.WEBCAM:
        stage.press(f"way_{way}")
    stage.settle()
    return dialog


def _region(stage: Stage) -> None:
    """Drag a frame over a picture of a screen."""
    stage.window.add_requested.emit()
    flow = stage.window.findChild(AddFlow)
    picker = RegionPicker(Shot(_desktop(), QRect(0, 0, 1280, 800)))
    picker.show()
    for kind, x, y in ((QEvent.Type.MouseButtonPress, 420, 180), (QEvent.Type.MouseMove, 760, 520)):
        button = Qt.MouseButton.LeftButton
        place = QPointF(x, y)
        event = QMouseEvent(kind, place, place, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(picker, event)
    stage.shoot("add-screen-region", widget=picker)
    picker.close()
    assert flow is not None
    stage.back_to_accounts()


def _desktop() -> QImage:
    """Return a desktop on which a service shows its code."""
    from core.capture import qr_modules

    screen = QImage(1280, 800, QImage.Format.Format_RGB32)
    screen.fill(QColor("#4c6a78"))
    painter = QPainter(screen)
    painter.fillRect(240, 90, 800, 600, QColor("#ffffff"))
    painter.fillRect(240, 90, 800, 44, QColor("#e8e6e1"))
    modules = qr_modules(link("Bitwarden", "anna@brugstudio.nl"))
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(460 + 7 * x, 220 + 7 * y, 7, 7, QColor("#1e1c19"))
    painter.end()
    return screen


def _files(folder: Path) -> tuple[Path, ...]:
    """Return files as they are dropped: one says nothing, one is no picture, one holds something else."""
    blank = QImage(320, 240, QImage.Format.Format_RGB32)
    blank.fill(QColor("#8a8a80"))
    blank.save(str(folder / "vakantie.jpg"))
    (folder / "rekening.png").write_text("no picture at all", encoding="utf-8")
    from core.capture import qr_modules

    modules = qr_modules("WIFI:T:WPA;S:Brugstudio;P:waterlinie;;")
    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(60 + 8 * x, 60 + 8 * y, 8, 8, QColor("black"))
    painter.end()
    picture.save(str(folder / "gasten-wifi.png"))
    return tuple(folder / name for name in ("vakantie.jpg", "rekening.png", "gasten-wifi.png"))
