"""A window with the dialogs of keys over an open vault, wired as in the app."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.vault import KdfCost, VaultStore
from tests.core.vault.vaults import FakeClock, new_account, new_login
from ui.controllers.keys import KeysController
from ui.controllers.vault import VaultController
from ui.keys_room import KeysRoom
from ui.language import apply_language
from ui.tasks import Tasks
from ui.theme import apply_theme
from ui.views.main_window import MainWindow
from ui.views.parts.late import Late
from ui.views.parts.page import Page
from ui.views.settings.security import SecuritySection

CHEAP = KdfCost(64, 1, 1)
PASSWORD = "kade lantaarn zeven mosterd"
NEW = "vijver trompet zadel kwarts"


class Bench:
    """Hold a window, a vault with three accounts and two logins, and what changes its keys."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.tasks = Tasks()
        self.window = MainWindow()
        self.window.add_page("settings", Late(Page), "settings", lambda: "Settings")  # the bars lie on a page
        self.store = VaultStore(folder / "vault.tessera", clock=self.clock, floor=CHEAP)
        self.code = self.store.create(PASSWORD, cost=CHEAP)
        self.store.add_accounts([new_account(n) for n in range(3)])
        self.store.add_logins([new_login(n) for n in range(2)])
        self.vault = VaultController(self.store, self.tasks, cost=CHEAP)
        self.vault._open = True
        self.vault.locked.connect(lambda _reason: self.window.show_cover(QWidget()))
        self.keys = KeysController(self.store, self.tasks, cost=CHEAP)
        self.copied: list[str] = []
        self.room = KeysRoom(self.window, self.keys, self.tasks, self.copied.append)
        self.wished: list[str] = []
        self.room.recovery_code_requested.connect(lambda: self.wished.append("code"))
        self.room.backups_replace_requested.connect(lambda: self.wished.append("backups"))
        self.section = SecuritySection()
        self.room.take_section(self.section)

    def find(self, kind, name):
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def bars(self) -> list[str]:
        return [bar.message.title for bar in self.window.messages.bars()]


@pytest.fixture(name="bench")
def open_bench(qtbot, qapp, tmp_path) -> Iterator[Bench]:
    apply_theme(qapp, "light", 100)
    apply_language("en")
    made = Bench(tmp_path)
    qtbot.addWidget(made.window)
    qtbot.addWidget(made.section)
    made.window.resize(1100, 800)
    made.window.show_shell()
    made.window.show()
    yield made
    made.tasks.close()
    made.store.close()


def click(qtbot, button: QPushButton) -> None:
    """Click when the button has its place: one that moves between press and release is not clicked."""
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    QApplication.sendPostedEvents()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def settled(bench: Bench, qtbot) -> None:
    """Wait until the vault's thread has answered everything."""
    done: list[None] = []
    bench.tasks.vault(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
