"""The lock comes behind what the vault's thread is doing: how long that is, with the real store and the real cost."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable

import pytest

from core.clock import SystemClock
from core.paths import Paths
from core.vault import (
    DEFAULT_COST,
    AccountSecret,
    Compartment,
    LoginSecret,
    MasterPassword,
    NewAccount,
    NewLogin,
    VaultStore,
)
from core.vault.backup_shelf import Snapshot
from tests.crash.figures import Record
from tests.ui.shell.conftest import PASSWORD
from ui.application import Application
from ui.platform.session import SessionWatch
from ui.wiring import wire_session

ITEMS = 1000  # of each kind
ROUNDS = 3
COVERED, LIMIT = 0.5, 5.0  # seconds; the second is what logind waits for
WORK: dict[str, Callable[[VaultStore], object]] = {
    "the derivation of an unlock": lambda store: store.unlock(MasterPassword(PASSWORD)),
    "new keys for 2,000 items": lambda store: store.rekey(PASSWORD, cost=DEFAULT_COST),
    "a backup's snapshot of 2,000 items": lambda store: store.snapshot(),
}


@pytest.fixture
def application(qtbot, paths: Paths) -> Application:
    """An open Tessera with a full vault that costs what everybody's costs."""
    store = VaultStore(paths.vault, clock=SystemClock())
    store.create(PASSWORD)
    store.add_accounts(
        [
            NewAccount(issuer=f"Site {n}", label="anna", secret=AccountSecret(key=b"12345678901234567890"))
            for n in range(ITEMS)
        ]
    )
    store.add_logins(
        [
            NewLogin(title=f"Site {n}", username="anna", secret=LoginSecret(password=f"kade{n}!Lant"))
            for n in range(ITEMS)
        ]
    )
    store.close()
    application = Application(paths)
    qtbot.addWidget(application.window)
    application.start()
    unlock(application)
    qtbot.waitUntil(lambda: not application.window.covered, timeout=20000)
    stage = application.stage_two
    session = SessionWatch(application)
    wire_session(session, stage.locking, application.tasks, stage.passwords.passwords, stage.passwords.take_away)
    application.heard = session  # type: ignore[attr-defined]
    yield application
    application.window.close()


def unlock(application: Application) -> None:
    application.lock_page.field.setText(PASSWORD)
    application.lock_page.go.click()


def begin(application: Application, work: Callable[[], object]) -> None:
    """Give work to the vault's thread and return as it starts."""
    started = threading.Event()
    application.tasks.vault(lambda: (started.set(), work()))
    assert started.wait(20)


@pytest.mark.parametrize("name", WORK)
def test_work_under_way_is_finished_first_and_the_window_covered_at_once(application, qtbot, figure: Record, name):
    store = application.stage_two._door[0]
    covered, dropped = [], []
    for _ in range(ROUNDS):
        if application.window.covered:
            unlock(application)
            qtbot.waitUntil(lambda: not application.window.covered, timeout=20000)
        begin(application, lambda: WORK[name](store))
        began = time.perf_counter()
        application.heard.away.emit("sleep")
        covered.append(time.perf_counter() - began)
        assert application.window.covered
        qtbot.waitUntil(lambda: not store.is_open() and not store.is_open(Compartment.PASSWORDS), timeout=20000)
        dropped.append(time.perf_counter() - began)
    slowest = {"covered_ms": max(covered) * 1000, "keys_dropped_ms": max(dropped) * 1000}
    figure("lock", f"lock during {name}, slowest", cases=len(dropped), bar=ROUNDS, **slowest)
    assert max(covered) < COVERED
    assert max(dropped) < LIMIT


def test_an_unlock_under_way_ends_locked(application, qtbot, figure: Record):
    store = application.stage_two._door[0]
    application.window.lock_requested.emit()
    qtbot.waitUntil(lambda: not store.is_open())
    begin(application, lambda: None)
    opened = store.session
    locked: list[str] = []
    application.stage_two._door[1].locked.connect(locked.append)
    unlock(application)
    began = time.perf_counter()
    application.heard.away.emit("sleep")
    qtbot.waitUntil(lambda: bool(locked) and not store.is_open(), timeout=20000)
    dropped = time.perf_counter() - began
    figure("lock", "lock during an unlock from the lock page", cases=1, bar=1, keys_dropped_ms=dropped * 1000)
    assert application.window.covered
    assert store.session > opened
    assert dropped < LIMIT


def test_the_proof_of_a_backup_lets_go_of_its_keys(application, qtbot, figure: Record):
    store, backup = application.stage_two._door[0], application.stage_two.backup.controller
    proving: list[int] = []
    backup.progressed.connect(lambda done, _total: proving.append(done))
    backup.back_up()
    qtbot.waitUntil(lambda: bool(proving), timeout=20000)
    assert snapshots()
    began = time.perf_counter()
    application.heard.away.emit("sleep")
    qtbot.waitUntil(lambda: not store.is_open() and not snapshots(), timeout=20000)
    dropped = time.perf_counter() - began
    figure("lock", "lock during the proof of a backup", cases=1, bar=1, keys_dropped_ms=dropped * 1000)
    assert dropped < LIMIT


def test_a_backup_that_passwords_cut_off_is_given_up_and_the_next_is_made(application, qtbot):
    stage = application.stage_two
    store, backup = stage._door[0], stage.backup.controller
    stage.settings.change_rule("app_lock", False)
    qtbot.waitUntil(lambda: not stage.locking.guarding)
    with qtbot.waitSignal(backup.progressed, timeout=20000):
        backup.back_up()
    application.heard.away.emit("sleep")
    qtbot.waitUntil(lambda: not store.is_open(Compartment.PASSWORDS) and not snapshots(), timeout=20000)
    assert store.is_open()
    assert not backup.busy
    with qtbot.waitSignal(backup.made, timeout=20000):
        backup.back_up()


def snapshots() -> list[Snapshot]:
    """Return what still holds keys of a vault that was taken for a backup."""
    return [one for one in gc.get_objects() if type(one) is Snapshot]
