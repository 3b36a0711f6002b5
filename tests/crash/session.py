"""A session of the real app, offscreen: `python -m tests.crash.session PROFILE SEED`.

It makes a vault, fills it with canaries, shows, searches, copies, edits, locks, unlocks, backs up and quits. At each
stop it says where it is and waits for a line, so that somebody can look around meanwhile.
"""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

import ui.application
from core.clock import SystemClock
from core.paths import Paths
from core.vault import (
    AccountSecret,
    BackupReason,
    Backups,
    KdfCost,
    LoginSecret,
    LoginUrl,
    NewAccount,
    NewLogin,
    VaultStore,
)
from tests.crash.canaries import Entry, entries, master_password
from ui.views.account_edit import AccountEditor

CHEAP = KdfCost(64, 1, 1)
PATIENCE_SECONDS = 20.0


def until(condition: Callable[[], object]) -> None:
    """Go on with the app until something holds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end
        QTest.qWait(5)


def stop(place: str) -> None:
    print(place, flush=True)
    sys.stdin.readline()


def new_account(entry: Entry) -> NewAccount:
    secret = AccountSecret(key=entry.key.encode())
    return NewAccount(issuer=entry.issuer, label=entry.label, note=entry.note, secret=secret)


def new_login(entry: Entry) -> NewLogin:
    secret = LoginSecret(password=entry.password, note=entry.note)
    return NewLogin(title=entry.title, username=entry.username, urls=(LoginUrl(entry.url),), secret=secret)


class Session:
    """Live the life of one person with one vault."""

    def __init__(self, application: ui.application.Application, seed: int) -> None:
        self.app = application
        self.stage = application.stage_two
        self.entries = entries(seed)
        self.password = master_password(seed)

    @property
    def store(self) -> VaultStore:
        assert self.stage._door is not None
        return self.stage._door[0]

    def live(self) -> None:
        self.fill()
        stop("filled")
        self.look_around()
        stop("looked around")
        self.lock_in_the_middle_of_an_edit()
        stop("locked")
        self.unlock()
        backups = Backups(self.store, self.store.path.parent / "backups", clock=SystemClock())
        backups.back_up(BackupReason.ASKED)
        stop("backed up")
        self.app.window.close()

    def fill(self) -> None:
        self.stage.when_door_open(lambda vault: vault.create(self.password))
        until(lambda: self.stage._door is not None and self.stage._door[1].is_open)
        self.store.add_accounts([new_account(entry) for entry in self.entries])
        self.store.add_logins([new_login(entry) for entry in self.entries])
        self.stage.enter()
        until(lambda: len(self.stage.accounts.model.all_accounts()) == len(self.entries))

    def look_around(self) -> None:
        """Show codes and secrets, search, copy, change a look, damage nothing."""
        room = self.stage.accounts
        room.page.search.setText(self.entries[0].issuer)
        until(lambda: room.model.query == self.entries[0].issuer)
        room.page.search.clear()
        until(lambda: not room.model.query)
        first = room.model.all_accounts()[0].id
        opened: list[bytes] = []
        room.accounts.secret_opened.connect(lambda account, _secret: opened.append(account))
        room.show_account(first)
        until(lambda: first in opened and room.codes.pair(first) is not None)
        room.copying.copy(first)
        until(lambda: QGuiApplication.clipboard().text())
        self.stage.settings.change("theme", "dark")
        room.accounts.trash([room.model.all_accounts()[1].id])
        until(lambda: len(room.model.all_accounts()) == len(self.entries) - 1)

    def lock_in_the_middle_of_an_edit(self) -> None:
        room = self.stage.accounts
        room._edit(room.model.all_accounts()[0].id)
        until(lambda: self.app.window.findChildren(AccountEditor))
        (editor,) = self.app.window.findChildren(AccountEditor)
        editor.findChildren(QLineEdit)[0].setText(self.entries[1].note)
        self.app.window.lock_requested.emit()
        until(lambda: self.app.window.covered)

    def unlock(self) -> None:
        self.app.lock_page.field.setText(self.password)
        self.app.lock_page.go.click()
        until(lambda: not self.app.window.covered)


class Driven(ui.application.Application):
    """Begin the session once the window is there."""

    seed = 0

    def start(self) -> None:
        super().start()
        QTimer.singleShot(200, self._live)

    def _live(self) -> None:
        try:
            Session(self, self.seed).live()
        except BaseException:
            traceback.print_exc()
            self.end()
            raise


def main(profile: str, seed: str) -> int:
    Driven.seed = int(seed)
    ui.application.Application = Driven  # type: ignore[misc]
    return ui.application.run(Paths.under(Path(profile)), floor=CHEAP)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
