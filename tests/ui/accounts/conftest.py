"""The Accounts pages over a real vault, wired as in the app."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from core.settings import SettingsFile
from core.vault import Account, AccountSecret, KdfCost, NewAccount, VaultStore
from tests.ui.hand_clock import HandClock
from ui.accounts_room import AccountsRoom
from ui.controllers.settings import SettingsController
from ui.tasks import Tasks
from ui.theme import apply_theme
from ui.views.main_window import MainWindow

CHEAP = KdfCost(64, 1, 1)
PASSWORD = "correct horse battery staple"


@dataclass
class Ground:
    """Hold what a test of accounts needs."""

    bot: Any
    window: MainWindow
    store: VaultStore
    room: AccountsRoom
    settings: SettingsController
    clock: HandClock
    errors: list[Any] = field(default_factory=list)

    def add(self, *names: str, **fields: Any) -> list[Account]:
        """Add accounts to the vault and show them; a name is "issuer/label"."""
        new = [
            NewAccount(
                issuer=name.partition("/")[0],
                label=name.partition("/")[2],
                secret=AccountSecret(key=f"secret of {name}".encode().ljust(20, b".")),
                **fields,
            )
            for name in names
        ]
        change = self.store.add_accounts(new)
        self.room.model.apply(change)
        return list(change.added)  # type: ignore[arg-type]

    def names(self) -> list[str]:
        """Return the issuers as they stand on the page."""
        return [self.room.model.account_at(row).issuer for row in range(self.room.model.rowCount())]

    def codes_ready(self) -> None:
        """Wait until every tile on screen has its code."""

        def ready() -> bool:
            model, tiles = self.room.model, self.room.page.tiles
            rows = tiles.visible_rows()
            return bool(rows) and all(model.face(row).code or model.account_at(row).inactive for row in rows)

        self.bot.waitUntil(ready)

    def settled(self) -> None:
        """Wait until the vault's thread has answered everything."""
        done: list[bool] = []
        self.room.accounts._tasks.vault(lambda: None, lambda _: done.append(True))
        self.bot.waitUntil(lambda: bool(done))


@pytest.fixture
def ground(qtbot: Any, tmp_path: Path) -> Iterator[Ground]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", 100)
    clock = HandClock()
    store = VaultStore(tmp_path / "data" / "vault.tessera", clock=clock, floor=CHEAP)
    store.create(PASSWORD, cost=CHEAP)
    tasks = Tasks()
    tasks.current_session = lambda: store.session
    settings = SettingsController(SettingsFile(tmp_path / "settings.json"), tasks)
    settings.use_vault(store)
    window = MainWindow()
    qtbot.addWidget(window)
    room = AccountsRoom(window, store, tasks, clock, settings)
    window.resize(1280, 800)
    window.show_shell()
    window.show()
    qtbot.waitExposed(window)
    ground = Ground(qtbot, window, store, room, settings, clock)
    room.accounts.failed.connect(ground.errors.append)
    room.codes.failed.connect(ground.errors.append)
    yield ground
    room.forget()
    tasks.close()
    store.close()
    assert ground.errors == []
