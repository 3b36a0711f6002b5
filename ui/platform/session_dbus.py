"""The session on Linux and the BSDs: screen savers on the session bus, logind on the system bus."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from ui.platform.session import SessionWatch

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusUnixFileDescriptor
    from PySide6.QtGui import QWindow

# Each desktop has its own, on the path of its own choice, so the interface is what they are known by.
SCREEN_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.xfce.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"


class DBusSession(SessionWatch):
    """Listen on both buses through Qt, whose connections are there anyway and sleep until something is said.

    A bus or a service that is missing is passed over: what is left still counts.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        session_bus: Callable[[], QDBusConnection] = QDBusConnection.sessionBus,
        system_bus: Callable[[], QDBusConnection] = QDBusConnection.systemBus,
    ) -> None:
        super().__init__(parent)
        self._connect_session, self._connect_system = session_bus, system_bus
        self._system: QDBusConnection | None = None
        self._asked: set[QDBusPendingCallWatcher] = set()
        self._hold: QDBusUnixFileDescriptor | None = None
        self._holding = False

    def begin(self, window: QWindow | None) -> None:  # noqa: ARG002 - logind tells everybody
        """Subscribe; answers of logind arrive later."""
        session_bus = self._connect_session()
        for interface in SCREEN_SAVERS:
            # Without the name of the service: any program may say that the screen is locked, it can only lock us.
            session_bus.connect("", "", interface, "ActiveChanged", self, _slot("take_saver(bool)"))
        system = self._connect_system()
        if not system.isConnected():
            return
        self._system = system
        system.connect(_LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self, _slot("take_sleep(bool)"))
        self._find_session([os.environ.get("XDG_SESSION_ID", ""), "auto"])
        if self._holding:
            self._ask_hold()

    def hold_sleep(self) -> None:
        """Take logind's delay: it waits with the sleep, at most 5 seconds as it is set up by default."""
        if not self._holding:
            self._holding = True
            self._ask_hold()

    def release_sleep(self) -> None:
        """Give the delay back; closing the descriptor is all there is to do."""
        self._holding = False
        self._hold = None

    def end(self) -> None:
        """Give the delay back and forget the questions; the bus drops the rest with its receiver."""
        self.release_sleep()
        self._asked.clear()
        self._system = None

    @property
    def holds_sleep(self) -> bool:
        """Return whether the system waits for us before it sleeps."""
        return self._hold is not None

    # What is said

    @Slot(bool)
    def take_saver(self, active: bool) -> None:
        """Follow a screen saver."""
        if active:
            self.away.emit("session")

    @Slot(bool)
    def take_sleep(self, going: bool) -> None:
        """Follow logind: before the sleep, and after it."""
        if going:
            self.away.emit("sleep")
        else:
            self.woke.emit()

    @Slot()
    def take_lock(self) -> None:
        """Follow `loginctl lock-session` and desktops that lock through logind."""
        self.away.emit("session")

    @Slot(QDBusMessage)
    def take_properties(self, message: QDBusMessage) -> None:
        """Ask what changed: the values in the signal have a type that does not reach Python."""
        if message.arguments()[:1] != [_SESSION]:
            return
        self._ask(message.path(), _PROPERTIES, "Get", [_SESSION, "LockedHint"], self._take_hint)
        self._ask(message.path(), _PROPERTIES, "Get", [_SESSION, "Active"], self._take_active)

    # Inside

    def _take_hint(self, answer: Any) -> None:
        if answer is not None and answer.variant() is True:
            self.away.emit("session")

    def _take_active(self, answer: Any) -> None:
        if answer is not None and answer.variant() is False:  # another user took the screen
            self.away.emit("session")

    def _find_session(self, names: list[str]) -> None:
        """Ask logind for our session by its first name; "auto" is that of this process, or the user's own screen."""
        name, rest = names[0], names[1:]

        def take(path: Any) -> None:
            if path is not None:
                self._follow_session(path.path())
            elif rest:
                self._find_session(rest)

        if name:
            self._ask(_LOGIN_PATH, _MANAGER, "GetSession", [name], take)
        else:
            self._find_session(rest)

    def _follow_session(self, path: str) -> None:
        if self._system is None:
            return
        self._system.connect(_LOGIN, path, _SESSION, "Lock", self, _slot("take_lock()"))
        self._system.connect(
            _LOGIN, path, _PROPERTIES, "PropertiesChanged", self, _slot("take_properties(QDBusMessage)")
        )

    def _ask_hold(self) -> None:
        def take(hold: Any) -> None:
            if self._holding:
                self._hold = hold

        what = ["sleep", "Tessera", "Locking the vault", "delay"]
        self._ask(_LOGIN_PATH, _MANAGER, "Inhibit", what, take)

    def _ask(self, path: str, interface: str, member: str, values: list[str], take: Callable[[Any], None]) -> None:
        """Call logind; `take` gets the first value of its answer later, None for an error."""
        if self._system is None:
            return
        call = QDBusMessage.createMethodCall(_LOGIN, path, interface, member)
        call.setArguments(values)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)

        def finish() -> None:
            self._asked.discard(watcher)
            values = [] if watcher.isError() else watcher.reply().arguments()
            watcher.deleteLater()
            take(values[0] if values else None)

        self._asked.add(watcher)
        watcher.finished.connect(finish)


def _slot(signature: str) -> Any:
    """Return a slot as the bus takes it: text, although the stubs ask for bytes."""
    return SLOT(signature)
