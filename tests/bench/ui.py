"""What a key in the search and an idle second cost in the GUI: `python -m tests.bench.ui [rows]`.

CPU of the whole process, offscreen, so that no X server and no window manager is in the figure. The idle cost of
the real window on a real X server is measured from outside by `tests.bench.run`.
"""

from __future__ import annotations

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from core.otp import Code
from core.vault import Account
from ui.models.accounts import AccountModel
from ui.models.faces import Flash
from ui.theme import apply_theme
from ui.views.accounts_page import AccountsPage
from ui.views.main_window import MainWindow
from ui.views.parts.late import Late

WORDS = ("github", "google", "proton", "anna", "devries", "brug", "mail", "cloud", "bank", "water")
ISSUERS = ("GitHub", "Google", "Proton", "Nextcloud", "Hetzner", "Mastodon", "Figma", "GitLab", "Gemeente Utrecht")
KEYS = 200


def accounts(count: int) -> list[Account]:
    """Return accounts as a person might have them, only more."""
    return [
        Account(
            id=n.to_bytes(16, "big"),
            issuer=f"{ISSUERS[n % len(ISSUERS)]} {n // len(ISSUERS)}",
            label=f"anna.devries+{n}@brugstudio.nl",
            note="Second factor of the office" if n % 7 == 0 else "",
            groups=(("Work", "Private", "Clients")[n % 3],),
            order=f"{n:08d}",
        )
        for n in range(count)
    ]


def spent(act: object, *args: object) -> float:
    """Return the CPU milliseconds of an action until everything is painted."""
    start = time.process_time()
    act(*args)  # type: ignore[operator]
    for _ in range(3):
        QCoreApplication.processEvents()
    return (time.process_time() - start) * 1000


def percentile(values: list[float], share: float) -> float:
    """Return the value below which `share` of the values lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def build(count: int) -> tuple[MainWindow, AccountsPage, list[Account]]:
    """Return a window that shows `count` accounts with codes."""
    model = AccountModel()
    page = AccountsPage(model)
    window = MainWindow()
    window.add_page("accounts", Late(lambda: page), "layout-grid", lambda: "Accounts")
    window.resize(1280, 800)
    window.show_shell()
    window.show()
    listed = accounts(count)
    print(f"load {count:6d} rows            {spent(model.load, listed):8.1f} ms CPU")
    now = int(time.time())
    page.tiles.tick(now)
    ends = now - now % 30 + 30
    model.set_codes({a.id: (Code("123456", ends - 30, ends), Code("654321", ends, ends + 30)) for a in listed})
    return window, page, listed


def search(page: AccountsPage) -> None:
    """Type words letter by letter and take them back, as people do."""
    typed: list[float] = []
    while len(typed) < KEYS:
        for word in WORDS:
            typed += [spent(page.search.setText, word[:end]) for end in range(1, len(word) + 1)]
            page.search.clear()
            QCoreApplication.processEvents()
    typed = typed[:KEYS]
    median, p95 = statistics.median(typed), percentile(typed, 0.95)
    print(f"search, {len(typed)} keys: median {median:5.1f}  p95 {p95:5.1f}  most {max(typed):5.1f} ms CPU")


def visible(page: AccountsPage) -> list[bytes]:
    """Return the accounts whose tiles are on screen."""
    return [page.model.id_at(row) for row in page.tiles.visible_rows()]


def ticks(page: AccountsPage) -> None:
    """Let sixty seconds go by."""
    start = int(time.time())
    ends = start + 65
    page.model.set_codes({i: (Code("123456", start, ends), Code("654321", ends, ends + 30)) for i in visible(page)})
    costs = [spent(page.tiles.tick, start + n) for n in range(60)]
    seen = len(page.tiles.visible_rows())
    print(f"tick, {seen} tiles:        mean {statistics.mean(costs):6.2f}  most {max(costs):6.2f} ms CPU")


def edits(page: AccountsPage, listed: list[Account]) -> None:
    """Copy codes and change single rows."""
    copies = [spent(page.tiles.flash, listed[n].id, Flash.COPIED, 30) for n in range(10)]
    print(f"copied, one tile:       mean {statistics.mean(copies):6.2f} ms CPU")


def main() -> None:
    """Print every figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    app = QApplication([])
    apply_theme(app, "light", 100)
    window, page, listed = build(count)
    spent(page.search.setText, "zz")  # the first search of a run makes the texts that it looks in
    page.search.clear()
    search(page)
    ticks(page)
    edits(page, listed)
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()
