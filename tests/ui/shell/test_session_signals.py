"""What the system says locks within a second: real buses, real app objects, a real vault."""

from __future__ import annotations

import itertools
import shutil
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication, QWidget

from core.clock import SystemClock
from core.keychain import Keychain
from core.vault import AccountSecret, Compartment, CompartmentClosed, LoginSecret, NewAccount, NewLogin
from core.vault.anchor import AnchorBook
from tests.crash.figures import Record
from tests.ui.shell.conftest import PASSWORD
from tests.ui.shell.desk_bus import Desk, desk
from ui.application import Application
from ui.platform.session_dbus import SCREEN_SAVERS, DBusSession
from ui.views.account_edit import AccountEditor
from ui.views.export_qr import ExportDialog
from ui.wiring import wire_session

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed")
LIMIT = 1.0  # seconds from the signal to keys and secrets gone
_names = itertools.count()


@pytest.fixture(scope="module")
def buses(tmp_path_factory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("buses")) as playing:
        yield playing


@pytest.fixture
def listen(qtbot, buses: Desk, monkeypatch) -> Iterator[Callable[[], DBusSession]]:
    """Return what makes a listener on the private buses."""
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    buses.properties = {"LockedHint": False, "Active": True}
    made: list[DBusSession] = []
    names = [f"tessera-test-{next(_names)}" for _ in range(2)]

    def make() -> DBusSession:
        session = DBusSession(
            session_bus=lambda: QDBusConnection.connectToBus(buses.session_bus, names[0]),
            system_bus=lambda: QDBusConnection.connectToBus(buses.system_bus, names[1]),
        )
        made.append(session)
        return session

    yield make
    for session in made:
        session.end()
    made.clear()
    for name in names:
        QDBusConnection.disconnectFromBus(name)


@pytest.fixture(autouse=True)
def empty_screen(qapp) -> None:
    """Let nothing be seen that an earlier test has left."""
    for widget in QApplication.topLevelWidgets():
        widget.hide()


@pytest.fixture
def guarded(qtbot, unlocked: Application, listen, buses: Desk) -> Application:
    """An open Tessera that shows an account, hears the buses and holds back the sleep."""
    finish_vault_work(unlocked, qtbot)
    secret = AccountSecret(key=b"12345678901234567890")
    change = unlocked.stage_two._door[0].add_accounts([NewAccount(issuer="GitHub", label="anna", secret=secret)])
    unlocked.stage_two.accounts.model.apply(change)
    session = listen()
    wire(session, unlocked)
    session.begin(unlocked.window.windowHandle())
    unlocked.heard = session  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: session.holds_sleep)
    settle(session, qtbot)
    return unlocked


def wire(session: DBusSession, application: Application) -> None:
    stage = application.stage_two
    room = stage.passwords
    wire_session(session, stage.locking, application.tasks, room.passwords, room.take_away)


def finish_vault_work(application: Application, qtbot) -> None:
    answered: list[bool] = []
    application.tasks.vault(lambda: None, lambda _nothing: answered.append(True))
    qtbot.waitUntil(lambda: bool(answered))


def settle(session: DBusSession, qtbot) -> None:
    """Wait until logind answered everything it was asked."""
    qtbot.waitUntil(lambda: not session._asked)


def secret_widgets(application: Application) -> list[QWidget]:
    """Return what is on screen beside the lock page."""
    cover = application.lock_page
    return [
        widget
        for widget in QApplication.allWidgets()
        if widget.isVisible() and widget is not application.window and not within(widget, cover)
    ]


def within(widget: QWidget, place: QWidget) -> bool:
    return widget is place or place.isAncestorOf(widget) or widget.isAncestorOf(place)


SIGNALS: dict[str, Callable[[Desk], None]] = {
    **{name: lambda desk, name=name: desk.saver(name, active=True) for name in SCREEN_SAVERS},
    "login1 Lock": Desk.lock_session,
    "login1 LockedHint": lambda desk: desk.change(LockedHint=True),
    "login1 Active (user switch)": lambda desk: desk.change(Active=False),
    "login1 PrepareForSleep": lambda desk: desk.prepare_for_sleep(going=True),
}


def come_back(application: Application, buses: Desk, qtbot) -> None:
    """Undo what the desktop said and unlock, if it is locked."""
    buses.change(LockedHint=False, Active=True)
    settle(application.heard, qtbot)
    if application.window.covered:
        unlock(application, qtbot)
    qtbot.waitUntil(lambda: application.heard.holds_sleep)
    settle(application.heard, qtbot)


def test_each_signal_locks_within_a_second(guarded, buses, qtbot, figure: Record):
    store = guarded.stage_two._door[0]
    account = store.accounts()[0].id
    taken: dict[str, float] = {}
    for name, say in SIGNALS.items():
        come_back(guarded, buses, qtbot)
        guarded.stage_two.accounts.clipboard.copy("482913")
        assert QApplication.clipboard().text() == "482913"
        began = time.perf_counter()
        say(buses)
        qtbot.waitUntil(lambda: not store.is_open() and not secret_widgets(guarded), timeout=5000)
        taken[name] = time.perf_counter() - began
        assert guarded.window.cover is guarded.lock_page, name
        for ask in (store.accounts, lambda: store.account_secret(account), lambda: store.codes([account], 0.0)):
            with pytest.raises(CompartmentClosed):
                ask()
        assert QApplication.clipboard().text() == "", name
        guarded.stage_two.accounts.copying.copy(account)
        assert QApplication.clipboard().text() == "", name
    slowest = max(taken.values())
    figure("lock", "signals: keys dropped and secrets hidden", cases=len(taken), bar=9, slowest_ms=slowest * 1000)
    figure("lock", "clipboard: cleared on lock", cases=len(taken), bar=9)
    assert slowest < LIMIT, taken


def test_the_sleep_waits_for_the_lock_and_for_nothing_else(guarded, buses, qtbot):
    store = guarded.stage_two._door[0]
    assert ("Inhibit", "sleep", "Tessera", "Locking the vault", "delay") in buses.asked
    assert buses.delayed()
    open_when_released: list[bool] = []
    began = time.perf_counter()
    buses.prepare_for_sleep(going=True)

    def released() -> bool:
        if buses.delayed():
            return False
        open_when_released.append(store.is_open())
        return True

    qtbot.waitUntil(released, timeout=5000)
    taken = time.perf_counter() - began
    print(f"the system may sleep after {taken * 1000:.0f} ms; logind waits 5 s")
    assert open_when_released == [False]
    assert taken < LIMIT


class HangingKeyring:
    """A keyring whose prompt nobody answers."""

    def __init__(self) -> None:
        self.asked, self.let_go = threading.Event(), threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.set()
        self.let_go.wait(30)
        return None

    set_password = delete_password = get_password


def test_a_keyring_that_hangs_holds_up_neither_lock_nor_sleep(guarded, buses, qtbot):
    store, keyring = guarded.stage_two._door[0], HangingKeyring()
    store._anchors = AnchorBook(Keychain(lambda: keyring), clock=SystemClock())
    store.add_accounts([NewAccount(issuer="GitLab", label="anna", secret=AccountSecret(key=b"key"))])
    assert keyring.asked.wait(5)
    began = time.perf_counter()
    buses.prepare_for_sleep(going=True)
    qtbot.waitUntil(lambda: not store.is_open() and not buses.delayed(), timeout=5000)
    taken = time.perf_counter() - began
    keyring.let_go.set()
    print(f"with a keyring that hangs: locked and asleep after {taken * 1000:.0f} ms")
    assert taken < LIMIT


def test_the_next_unlock_holds_the_sleep_again(guarded, buses, qtbot):
    buses.lock_session()
    qtbot.waitUntil(lambda: not buses.delayed())
    unlock(guarded, qtbot)
    qtbot.waitUntil(buses.delayed)


@pytest.fixture
def without_app_lock(guarded, qtbot) -> Application:
    """The same without App Lock, with a login; the sleep is still held, as Passwords is open."""
    guarded.stage_two.settings.change_rule("app_lock", False)
    qtbot.waitUntil(lambda: not guarded.stage_two.locking.guarding)
    finish_vault_work(guarded, qtbot)
    secret = LoginSecret(password="kade7!Lant")
    guarded.stage_two._door[0].add_logins([NewLogin(title="Shop", username="anna", secret=secret)])
    return guarded


def test_each_signal_closes_passwords_without_app_lock(without_app_lock, buses, qtbot, figure: Record):
    store, room = without_app_lock.stage_two._door[0], without_app_lock.stage_two.passwords
    login = store.logins()[0].id
    without_app_lock.window.show_page("passwords")
    taken: dict[str, float] = {}
    for name, say in SIGNALS.items():
        if not room.passwords.is_open:
            room.page.gate.password_given.emit(PASSWORD)
        qtbot.waitUntil(lambda: room.model.rowCount() > 0)
        come_back(without_app_lock, buses, qtbot)
        began = time.perf_counter()
        say(buses)
        qtbot.waitUntil(lambda: not store.is_open(Compartment.PASSWORDS) and not room.model.rowCount(), timeout=5000)
        taken[name] = time.perf_counter() - began
        for ask in (store.logins, lambda: store.login_secret(login)):
            with pytest.raises(CompartmentClosed):
                ask()
        assert room.page.gate.isVisible(), name
        assert not without_app_lock.window.covered, name
        assert len(store.accounts()) == 1, name
    slowest = max(taken.values())
    figure("lock", "signals without App Lock: Passwords closed", cases=len(taken), bar=9, slowest_ms=slowest * 1000)
    assert slowest < LIMIT, taken


def test_the_sleep_waits_for_passwords_too(without_app_lock, buses, qtbot):
    store = without_app_lock.stage_two._door[0]
    open_when_released: list[bool] = []
    buses.prepare_for_sleep(going=True)

    def released() -> bool:
        if buses.delayed():
            return False
        open_when_released.append(store.is_open(Compartment.PASSWORDS))
        return True

    qtbot.waitUntil(released, timeout=5000)
    assert open_when_released == [False]
    assert store.is_open()


def test_the_sleep_is_given_back_behind_the_keys_of_passwords(without_app_lock, qtbot):
    store, room = without_app_lock.stage_two._door[0], without_app_lock.stage_two.passwords
    seen: list[bool] = []
    room.passwords.closed.connect(
        lambda _reason: without_app_lock.tasks.vault(lambda: seen.append(store.is_open(Compartment.PASSWORDS)))
    )
    without_app_lock.heard.away.emit("sleep")
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]


def test_leaving_while_passwords_is_opened_leaves_it_closed(without_app_lock, buses, qtbot):
    store, room = without_app_lock.stage_two._door[0], without_app_lock.stage_two.passwords
    room.passwords.close()
    finish_vault_work(without_app_lock, qtbot)
    without_app_lock.window.show_page("passwords")
    reports: list[object] = []
    room.report_made.connect(reports.append)
    room.page.gate.password_given.emit(PASSWORD)
    without_app_lock.heard.away.emit("session")  # between the click and the answer of the vault's thread
    qtbot.waitUntil(lambda: bool(reports))
    finish_vault_work(without_app_lock, qtbot)
    assert not store.is_open(Compartment.PASSWORDS)
    assert not room.passwords.is_open
    assert room.page.gate.field.isEnabled()


def test_nothing_holds_the_sleep_where_nothing_would_close(without_app_lock, buses, qtbot):
    without_app_lock.stage_two.passwords.passwords.close()
    qtbot.waitUntil(lambda: not buses.delayed())
    buses.prepare_for_sleep(going=True)
    buses.lock_session()
    buses.change(LockedHint=True)
    with qtbot.waitSignals([without_app_lock.heard.away] * 2):
        buses.saver(SCREEN_SAVERS[0], active=True)
    assert without_app_lock.stage_two._door[0].is_open()


def test_what_is_unlocked_again_or_of_another_kind_locks_nothing(guarded, buses, qtbot):
    for name in SCREEN_SAVERS:
        buses.saver(name, active=False)
    buses.change(LockedHint=False)
    buses.change(Active=True)
    with qtbot.waitSignal(guarded.heard.woke):
        buses.prepare_for_sleep(going=False)
    settle(guarded.heard, qtbot)
    assert guarded.stage_two._door[0].is_open()


def test_leaving_while_the_password_is_checked_does_not_leave_an_open_vault(guarded, buses, qtbot):
    buses.lock_session()
    store = guarded.stage_two._door[0]
    qtbot.waitUntil(lambda: not store.is_open())
    finish_vault_work(guarded, qtbot)
    page = guarded.lock_page
    page.field.setText(PASSWORD)
    locked: list[str] = []
    guarded.stage_two._door[1].locked.connect(locked.append)
    page.go.click()
    guarded.stage_two.locking.take_away("sleep")  # between the click and the answer of the vault's thread
    qtbot.waitUntil(lambda: locked == ["sleep"])
    qtbot.waitUntil(lambda: not store.is_open())
    assert guarded.window.cover is page


def test_dialogs_go_the_clipboard_is_cleared_and_drafts_are_kept(guarded, buses, qtbot):
    page = guarded.stage_two.accounts.page
    page.edit_requested.emit(page.model.id_at(0))
    guarded.window.findChild(AccountEditor).findChild(object, "edit_note").setPlainText("half a thought")
    page.export_requested.emit([page.model.id_at(0)])
    assert guarded.window.findChild(ExportDialog).isVisible()
    guarded.stage_two.accounts.clipboard.copy("482913")
    assert QApplication.clipboard().text() == "482913"
    buses.saver("org.gnome.ScreenSaver", active=True)
    qtbot.waitUntil(lambda: guarded.window.covered)
    assert not guarded.window.overlay_open()
    assert QApplication.clipboard().text() == ""
    unlock(guarded, qtbot)
    qtbot.waitUntil(guarded.window.overlay_open)
    editors = [editor for editor in guarded.window.findChildren(AccountEditor) if editor.isVisible()]
    assert [editor.changes() for editor in editors] == [{"note": "half a thought"}]


def test_the_recovery_code_of_a_first_run_does_not_vanish_with_the_screen(start, listen, buses, qtbot):
    application = start()
    application.first_run.create_requested.emit(PASSWORD)
    stage = application.stage_two
    qtbot.waitUntil(lambda: stage._door is not None and stage._door[1].is_open)
    stage.finish_building()
    session = listen()
    wire(session, application)
    session.begin(application.window.windowHandle())
    settle(session, qtbot)
    with qtbot.waitSignal(session.away):
        buses.lock_session()
    assert application.window.cover is application.first_run
    assert stage._door[0].is_open()


def test_a_desktop_without_any_bus_is_passed_over(qtbot, tmp_path):
    nowhere = f"unix:path={tmp_path}/nobody"
    session = DBusSession(
        session_bus=lambda: QDBusConnection.connectToBus(nowhere, "tessera-test-none-1"),
        system_bus=lambda: QDBusConnection.connectToBus(nowhere, "tessera-test-none-2"),
    )
    session.begin(None)
    session.hold_sleep()
    assert not session.holds_sleep
    session.end()


def test_the_session_of_the_environment_is_asked_for_first(qtbot, listen, buses, monkeypatch):
    monkeypatch.setenv("XDG_SESSION_ID", "no-such")
    session = listen()
    before = len(buses.asked)
    session.begin(None)
    qtbot.waitUntil(lambda: len(buses.asked) >= before + 2)
    settle(session, qtbot)
    assert buses.asked[before:] == [("GetSession", "no-such"), ("GetSession", "auto")]
    with qtbot.waitSignal(session.away):
        buses.lock_session()


def unlock(application: Application, qtbot) -> None:
    application.lock_page.field.setText(PASSWORD)
    application.lock_page.go.click()
    qtbot.waitUntil(lambda: not application.window.covered)
