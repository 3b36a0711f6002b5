"""A real window over a real vault, wired as in the app, with nothing else on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from core.otp import ParsedAccount, parse_uri
from core.settings import SettingsFile
from core.vault import Account, AccountSecret, KdfCost, NewAccount, VaultStore
from ui.controllers.adding import AddController
from ui.controllers.capture import CaptureController
from ui.controllers.drafts import DraftsController
from ui.controllers.exporting import ExportController
from ui.controllers.screen import ScreenController
from ui.tasks import Tasks
from ui.views.adding.dialog import AddDialog
from ui.views.adding.review import ReviewDialog
from ui.views.main_window import MainWindow
from ui.wiring import wire_adding, wire_export

CHEAP = KdfCost(64, 1, 1)
PASSWORD = "correct horse battery staple"
NOON = 1_700_000_012.0


class StillClock:
    """Stand at one moment, so that codes are known."""

    def now(self) -> float:
        return NOON

    def monotonic(self) -> float:
        return NOON


@dataclass
class Ground:
    """Hold what a test of adding needs."""

    window: MainWindow
    store: VaultStore
    settings: SettingsFile
    tasks: Tasks
    adding: AddController
    capture: CaptureController
    screen: ScreenController
    exporting: ExportController
    drafts: DraftsController
    folder: Path

    @property
    def dialog(self) -> AddDialog:
        return self.window.findChild(AddDialog, "add_dialog")

    @property
    def review(self) -> ReviewDialog:
        return self.window.findChild(ReviewDialog, "review_dialog")

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def hand_over(self, links: list[str]) -> None:
        """Hand over links as the running app does."""
        self.adding.hand_over(links)
        self.adding.take_waiting()

    def stored(self) -> list[Account]:
        return self.store.accounts()

    def put(self, issuer: str, label: str, secret: bytes) -> bytes:
        new = NewAccount(issuer=issuer, label=label, secret=AccountSecret(key=secret))
        return self.store.add_accounts([new]).added[0].id

    def picture(self, name: str, text: str) -> Path:
        path = self.folder / name
        assert qr_image(text).save(str(path))
        return path


@pytest.fixture
def ground(qtbot, tmp_path) -> Iterator[Ground]:
    clock = StillClock()
    store = VaultStore(tmp_path / "data" / "vault.tessera", clock=clock, floor=CHEAP)
    store.create(PASSWORD, cost=CHEAP)
    settings = SettingsFile(tmp_path / "settings.json")
    tasks = Tasks()
    tasks.current_session = lambda: store.session
    window = MainWindow()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    adding = AddController(store, tasks, clock)
    capture = CaptureController(tasks, settings)
    screen = ScreenController(tasks, portal=False)
    exporting = ExportController(store, tasks)
    drafts = DraftsController(store, tasks)
    wire_adding(window, clock, adding, capture, screen, drafts=drafts)
    window.export_accounts = wire_export(window, exporting)
    window.show_shell()
    window.show()
    yield Ground(window, store, settings, tasks, adding, capture, screen, exporting, drafts, tmp_path)
    capture.stop()
    tasks.close()
    store.close()


def uri(issuer: str, label: str, secret: str = "JBSWY3DPEHPK3PXP", kind: str = "totp", more: str = "") -> str:
    return f"otpauth://{kind}/{quote(issuer)}:{quote(label)}?secret={secret}&issuer={quote(issuer)}{more}"


def account(issuer: str, label: str, secret: str = "JBSWY3DPEHPK3PXP") -> ParsedAccount:
    return parse_uri(uri(issuer, label, secret))


def qr_image(text: str, step: int = 4) -> QImage:
    """Return a QR code as a picture with a white edge."""
    from core.capture import qr_modules

    modules = qr_modules(text)
    side = (len(modules) + 8) * step
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect((x + 4) * step, (y + 4) * step, step, step, QColor("black"))
    painter.end()
    return image
