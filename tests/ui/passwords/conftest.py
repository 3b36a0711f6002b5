"""The Passwords page over a real vault, wired as in the app."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from core.keychain import Keychain, no_backend
from core.settings import SettingsFile
from core.vault import (
    Compartment,
    KdfCost,
    Login,
    LoginSecret,
    LoginUrl,
    MasterPassword,
    NewLogin,
    VaultStore,
    WaysIn,
)
from tests.ui.hand_clock import HandClock
from ui.controllers.settings import SettingsController
from ui.passwords_room import PAGE, PasswordsRoom
from ui.tasks import Tasks
from ui.theme import apply_theme
from ui.views.main_window import MainWindow
from ui.views.parts.late import Late
from ui.views.parts.page import Page

CHEAP = KdfCost(64, 1, 1)
PASSWORD = "correct horse battery staple"


def new_login(title: str, username: str = "", password: str = "kade7!Lant", **fields: Any) -> NewLogin:
    """Return a login to add; `urls` may be plain addresses."""
    urls = tuple(LoginUrl(url) if isinstance(url, str) else url for url in fields.pop("urls", ()))
    return NewLogin(title=title, username=username, urls=urls, secret=LoginSecret(password=password), **fields)


@dataclass
class Ground:
    """Hold what a test of passwords needs."""

    bot: Any
    window: MainWindow
    store: VaultStore
    room: PasswordsRoom
    settings: SettingsController
    clock: HandClock
    tasks: Tasks
    errors: list[Any] = field(default_factory=list)
    said: list[tuple[Any, Any]] = field(default_factory=list)

    def add(self, *logins: NewLogin | str) -> list[Login]:
        """Add logins to the vault, before or after the page is shown; a text is a title."""
        new = [one if isinstance(one, NewLogin) else new_login(one, f"{one.lower()}@example.org") for one in logins]
        change = self.store.add_logins(new)
        if self.room._built.made is not None and self.room.passwords.is_open:
            self.room.model.apply(change)
        return list(change.added)  # type: ignore[arg-type]

    def come(self) -> None:
        """Go to the page and wait for what it shows."""
        self.window.show_page(PAGE)
        self.settled()

    def titles(self) -> list[str]:
        """Return the titles as they stand on the page."""
        model = self.room.model
        return [model.login_at(row).title for row in range(model.rowCount())]

    def chosen(self) -> list[str]:
        """Return the titles that are chosen."""
        return [login.title for login in self.room.model.logins(self.room.page.list.chosen_ids())]

    def settled(self) -> None:
        """Wait until the threads have answered everything."""
        for give in (self.tasks.vault, self.tasks.work, self.tasks.vault):
            done: list[bool] = []
            give(lambda: None, lambda _, done=done: done.append(True))
            self.bot.waitUntil(lambda done=done: bool(done))

    def examined(self) -> None:
        """Wait until the logins were looked at."""
        with self.bot.waitSignal(self.room.examining.examined):
            self.room.examining.look()

    def gate_shown(self) -> bool:
        return self.room.page.gate.isVisible()

    def close_passwords(self) -> None:
        """Close Passwords alone, as its time does."""
        self.room.passwords.close("idle")
        self.settled()

    def open_again(self) -> None:
        """Open Passwords behind the page's back, as a dialog of the settings does."""
        self.store.unlock(MasterPassword(PASSWORD))

    @property
    def closed(self) -> bool:
        return not self.store.is_open(Compartment.PASSWORDS)


@pytest.fixture
def ways(tmp_path: Path) -> Any:
    """Return what makes the ways in of a store; tests of the PIN bring a keyring of their own."""
    return lambda store: WaysIn(store, Keychain(no_backend), tmp_path / "pin-tries.json")


@pytest.fixture
def ground(qtbot: Any, tmp_path: Path, ways: Any) -> Iterator[Ground]:
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
    qtbot.addWidget(window, before_close_func=lambda _window: (room.forget(), tasks.close()))  # as when the app quits
    window.add_page("accounts", Late(Page), "layout-grid", lambda: "Accounts", shortcut="Ctrl+1")
    room = PasswordsRoom(window, store, tasks, clock, settings, ways=ways(store), cost=CHEAP)
    window.resize(1280, 800)
    window.show_shell()
    window.show()
    qtbot.waitExposed(window)
    room.load()
    ground = Ground(qtbot, window, store, room, settings, clock, tasks)
    room.passwords.failed.connect(ground.errors.append)
    room.passwords.said.connect(lambda message, undo: ground.said.append((message, undo)))
    yield ground
    store.close()
    assert ground.errors == []
