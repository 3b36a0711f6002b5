"""What the Passwords page costs with many logins: `python -m tests.bench.passwords [logins]`.

The whole process, offscreen, over a real vault whose key derivation is next to nothing: from the right answer to
the painted list, keys in the search, a change of one login, the details of one, and what is wrong with all of them.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.keychain import Keychain, no_backend
from core.settings import SettingsFile
from core.vault import KdfCost, LoginEdit, LoginSecret, LoginUrl, NewLogin, VaultStore, WaysIn
from ui.accounts_room import AccountsRoom
from ui.controllers.settings import SettingsController
from ui.login_room import LoginRoom
from ui.passwords_room import PAGE, PasswordsRoom
from ui.tasks import Tasks
from ui.theme import apply_theme
from ui.views.main_window import MainWindow
from ui.views.parts.late import Late
from ui.views.parts.page import Page

CHEAP = KdfCost(64, 1, 1)
PASSWORD = "perf-Test-1"
SITES = ("github", "google", "proton", "nextcloud", "hetzner", "mastodon", "figma", "gitlab", "utrecht", "spotify")
QUERIES = ("github", "anna.devries", "is:weak", "brug 77", "url:proton", "tag:shop -google", "mastodon 12")
ROUNDS = 9


def logins(count: int) -> list[NewLogin]:
    """Return logins as a person might have them, only more."""
    dice = random.Random(7)
    return [
        NewLogin(
            title=f"{SITES[n % len(SITES)].title()} {n // len(SITES)}",
            username=f"anna.devries+{n}@brugstudio.nl",
            urls=(LoginUrl(f"https://{SITES[n % len(SITES)]}{n}.example/login"),),
            groups=(("Work", "Private", "Clients")[n % 3],),
            tags=("shop",) if n % 5 == 0 else (),
            strength=dice.randrange(5),
            secret=LoginSecret(password=f"pw-{dice.randrange(count)}-kade"),
        )
        for n in range(count)
    ]


class Bench:
    """Hold a window with the page over a vault of many logins."""

    def __init__(self, folder: Path, count: int) -> None:
        self.store = VaultStore(folder / "vault.tessera", clock=SystemClock(), floor=CHEAP)
        self.store.create(PASSWORD, cost=CHEAP)
        self.store.add_logins(logins(count))
        self.tasks = Tasks()
        self.tasks.current_session = lambda: self.store.session
        settings = self.settings = SettingsController(SettingsFile(folder / "settings.json"), self.tasks)
        ways = WaysIn(self.store, Keychain(no_backend), folder / "tries")
        self.window = MainWindow()
        self.window.add_page("accounts", Late(Page), "layout-grid", lambda: "Accounts")
        self.room = PasswordsRoom(self.window, self.store, self.tasks, SystemClock(), settings, ways=ways, cost=CHEAP)
        self.window.resize(1280, 800)
        self.window.show_shell()
        self.window.show()
        self.room.load()
        self.window.show_page(PAGE)
        self.wait(lambda: self.room.model.health is not None)

    def wait(self, ready: Callable[[], bool]) -> None:
        """Let everything happen until `ready`."""
        while not ready():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def close(self) -> None:
        """Let go of everything."""
        self.room.forget()
        self.tasks.close()
        self.store.close()
        self.window.close()


def say(name: str, values: list[float]) -> None:
    """Print what was measured in milliseconds: the median, and the least and the most."""
    print(f"{name:<44} {statistics.median(values):8.1f} ms   ({min(values):.1f} .. {max(values):.1f}, n={len(values)})")


def answer(bench: Bench) -> None:
    """Measure from the right answer to the painted list."""
    values = []
    for _ in range(ROUNDS):
        bench.room.passwords.close()
        bench.wait(lambda: bench.room.page.gate.isVisible() and not bench.room.passwords._closing)
        begun = time.perf_counter()
        bench.room.identity.try_password(PASSWORD)
        bench.wait(bench.room.page.list.isVisible)
        bench.room.page.repaint()
        bench.room.page.list.viewport().repaint()
        values.append((time.perf_counter() - begun) * 1000)
        bench.wait(lambda: bench.room.model.health is not None)
    say("right answer to painted list", values)


def search(bench: Bench) -> None:
    """Measure each key of some searches, typed and taken back."""
    field, values = bench.room.page.search, []
    for query in QUERIES:
        for text in [query[: n + 1] for n in range(len(query))] + [query[:n] for n in range(len(query) - 1, -1, -1)]:
            begun = time.perf_counter()
            field.setText(text)
            for _ in range(3):
                QCoreApplication.processEvents()
            values.append((time.perf_counter() - begun) * 1000)
    say("a key in the search", values)
    print(f"{'':<44} {sorted(values)[int(len(values) * 0.95)]:8.1f} ms   at 95 of 100 keys")


def change(bench: Bench) -> None:
    """Measure what the list does for a change of one login."""
    values = []
    for number in range(ROUNDS):
        login = bench.room.model.login_at(number * 7)
        saved = bench.store.edit_login(login.id, LoginEdit(title=f"Zzz {number}"))
        begun = time.perf_counter()
        bench.room.model.apply(saved)
        QCoreApplication.processEvents()
        values.append((time.perf_counter() - begun) * 1000)
    say("the list after a change of one login", values)


def details(bench: Bench) -> None:
    """Measure from a choice in the list to the painted details, each of another login."""
    page, values = bench.room.page, []
    shown = LoginRoom(bench.room, AccountsRoom(bench.window, bench.store, bench.tasks, SystemClock(), bench.settings))
    page.show_login(bench.room.model.login_at(0).id)
    QCoreApplication.processEvents()
    for row in range(1, 200, 7):
        login_id = bench.room.model.login_at(row).id
        begun = time.perf_counter()
        page.list.choose([login_id])
        if shown.details is None or shown.details.login_id != login_id:
            raise AssertionError
        for _ in range(3):
            QCoreApplication.processEvents()
        shown.details.repaint()
        values.append((time.perf_counter() - begun) * 1000)
    say("a choice in the list to painted details", values)


def health(bench: Bench) -> None:
    """Measure the look at all logins."""
    from core.passwords import examine

    values = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        examine(bench.room.model.all_logins(), time.time())
        values.append((time.perf_counter() - begun) * 1000)
    say("health of all", values)


def main() -> int:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    app = QApplication([])
    apply_theme(app, "light", 100)
    print(f"{count} logins")
    with tempfile.TemporaryDirectory(prefix="tessera-bench-") as folder:
        bench = Bench(Path(folder), count)
        answer(bench)
        search(bench)
        change(bench)
        details(bench)
        health(bench)
        bench.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return 0


if __name__ == "__main__":
    sys.exit(main())
