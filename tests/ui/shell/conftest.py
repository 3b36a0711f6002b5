"""A whole Tessera on a throw-away profile, with a KDF that is cheap because the tests say so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.paths import Paths
from core.vault import KdfCost, VaultStore
from ui.application import Application
from ui.language import apply_language
from ui.theme import apply_theme

CHEAP = KdfCost(1024, 1, 1)
PASSWORD = "kade lantaarn zeven mosterd"


@pytest.fixture(autouse=True)
def _plain_looks(qapp):
    apply_language("en")
    apply_theme(qapp, "light", 100)
    yield
    apply_language("en")
    apply_theme(qapp, "light", 100)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "life")


@pytest.fixture
def made_vault(paths: Paths) -> str:
    """Make a vault and return its recovery code."""
    store = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP)
    code = store.create(PASSWORD, cost=CHEAP)
    store.close()
    return code.text


@pytest.fixture
def start(qtbot, paths: Paths):
    """Return what starts Tessera on the profile; all of them are closed at the end."""
    started: list[Application] = []

    def begin(link: str = "") -> Application:
        application = Application(paths, link, cost=CHEAP, floor=CHEAP)
        application.settings.current = application.settings.change(language="en", theme="light")
        apply_language("en")
        qtbot.addWidget(application.window)
        application.start()
        started.append(application)
        return application

    yield begin
    for application in started:
        application.window.close()


@pytest.fixture
def unlocked(qtbot, start: Callable[[], Application], made_vault: str) -> Application:
    application = start()
    application.lock_page.field.setText(PASSWORD)
    application.lock_page.go.click()
    qtbot.waitUntil(lambda: not application.window.covered)
    return application
