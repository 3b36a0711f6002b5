"""The real application in this process: opened on a profile, driven, and photographed."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from core.keychain import Keychain
from core.paths import Paths
from core.settings import SettingsFile
from tools.show.sample import CHEAP, PASSWORD, StillClock
from ui import theme as looks
from ui.application import Application

T = TypeVar("T", bound=QWidget)
PATIENCE = 15.0


class Variant(NamedTuple):
    """Name one way in which a screen is shown."""

    name: str
    size: tuple[int, int] = (1280, 800)
    theme: str = "light"
    percent: int = 100
    language: str = "en"
    contrast: bool = False


class NotShown(Exception):
    """Say that what a picture should show did not come."""


class Stage:
    """Hold one running application at a time in the looks of one variant."""

    def __init__(self, variant: Variant, folder: Path) -> None:
        self.variant = variant
        self.folder = folder
        self.taken: list[Path] = []
        self.clock = StillClock()
        self.keychain: Keychain | None = None  # for the scenes that need one
        self.app: Application | None = None
        self._scratch = tempfile.TemporaryDirectory(prefix="tessera-pictures-")

    # Opening and closing

    def open(self, vault: Path | None = None, *, unlock: bool = True, **settings: Any) -> None:
        """Start on a fresh profile, with a copy of `vault` if there is one, and unlock it."""
        self.close()
        self.clock = StillClock()
        root = Path(tempfile.mkdtemp(dir=self._scratch.name))
        paths = Paths.under(root / "tessera")
        if vault is not None:
            paths.vault.parent.mkdir(parents=True)
            shutil.copy(vault, paths.vault)
        look = self.variant
        chosen = {"theme": look.theme, "language": look.language, "text_percent": look.percent, **settings}
        SettingsFile(paths.settings).change(**chosen, window=(0, 0, *look.size))
        watcher = looks.theme_watcher()
        watcher._applied = None
        watcher._theme_name = self._theme_name  # contrast is the system's to choose, so it is put in its place
        self.app = Application(paths, cost=CHEAP, floor=CHEAP, clock=self.clock, keychain=self.keychain)
        self.app.start()
        self.window.resize(*look.size)  # the offscreen platform's own screen is small
        self.window.activateWindow()
        self.until(lambda: self.room is not None and self.app.stage_two.help_room is not None, "the second stage")
        if vault is not None and unlock:
            self.unlock()

    def unlock(self) -> None:
        """Unlock with the password of the sample vault and wait for the first page."""
        self.type("master_password", PASSWORD)
        self.press("unlock")
        self.until(lambda: not self.window.covered, "the unlocked window")
        self.codes()

    def close(self) -> None:
        """Close the application, if one is open."""
        if self.app is None:
            return
        window, self.app = self.app.window, None
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def leave(self) -> None:
        """Close for good."""
        self.close()
        self._scratch.cleanup()

    def back_to_accounts(self) -> None:
        """Leave dialogs, bars, choices and pages behind."""
        for overlay in self.window._overlays():
            overlay.close_overlay()
        self.window.messages.clear()
        if self.room is not None and not self.window.covered:
            self.window.show_page("accounts")
            self.room.page.forget()
            self.room.page.tiles.clearSelection()
            self.room.page.tiles.setCurrentIndex(self.room.model.index(-1))
            self.room.page.tiles.verticalScrollBar().setValue(0)
        self.settle()

    # What is on it

    @property
    def window(self) -> Any:
        return self.app.window

    @property
    def room(self) -> Any:
        """Return the accounts with everything behind them."""
        return self.app.stage_two.accounts

    def id_of(self, issuer: str) -> bytes:
        return next(account.id for account in self.room.model.all_accounts() if account.issuer == issuer)

    def find(self, name: str, kind: type[T] = QWidget) -> T:
        """Return the widget of that name that can be seen."""

        def seen() -> T | None:
            found = self.window.findChildren(kind, name)
            return next((one for one in found if one.isVisible()), None)

        return self.until(seen, name)

    # Hands

    def press(self, name: str) -> None:
        button = self.find(name, QAbstractButton)
        self.until(button.isEnabled, f"{name} to be ready")
        button.click()
        self.settle()

    def type(self, name: str, text: str) -> None:
        field: Any = self.find(name)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.clear()
        field.insert(text)
        self.settle()

    # Waiting

    def until(self, ready: Callable[[], Any], what: str) -> Any:
        """Return the first true answer."""
        end = time.monotonic() + PATIENCE
        while not (answer := ready()):
            if time.monotonic() > end:
                raise NotShown(what)
            QApplication.processEvents()
            time.sleep(0.005)
        return answer

    def settle(self, rounds: int = 4) -> None:
        """Let layouts and paints come to rest."""
        for _ in range(rounds):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def codes(self) -> None:
        """Wait until every tile on screen has its code, and the vault has answered everything."""
        self.settle()
        model, tiles = self.room.model, self.room.page.tiles

        def ready() -> bool:
            return all(model.face(row).code or model.account_at(row).inactive for row in tiles.visible_rows())

        self.until(ready, "codes")
        self.quiet()

    def quiet(self) -> None:
        """Wait until the vault's thread has answered everything."""
        done: list[None] = []
        self.app.tasks.vault(lambda: None, done.append)
        self.until(lambda: bool(done), "the vault")
        self.settle()

    def move_time(self, seconds: float) -> None:
        """Let seconds pass at once."""
        self.clock.at += seconds
        self.room.codes.tick()
        self.quiet()

    # Pictures

    def shoot(self, screen: str, *, widget: QWidget | None = None) -> None:
        """Save a picture of the window with the menus over it, or of `widget` alone."""
        self.settle()
        picture = (widget or self.window).grab()
        if widget is None:
            self._lay_popups(picture)
        path = self.folder / f"{screen}-{self.variant.name}.png"
        if not picture.save(str(path)):
            raise NotShown(str(path))
        self.taken.append(path)

    def _lay_popups(self, picture: QPixmap) -> None:
        """Draw open menus where they stand; each is a window of its own."""
        painter = QPainter(picture)
        for popup in QApplication.topLevelWidgets():
            if popup.isVisible() and popup.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
                at = popup.pos() - self.window.mapToGlobal(QPoint(0, 0))
                painter.fillRect(popup.rect().translated(at + QPoint(2, 3)), QColor(0, 0, 0, 40))
                painter.drawPixmap(at, popup.grab())
        painter.end()

    def close_popups(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            self.settle()

    def _theme_name(self) -> str:
        dark = self.variant.theme == "dark"
        if self.variant.contrast:
            return "contrastDark" if dark else "contrastLight"
        return "dark" if dark else "light"
