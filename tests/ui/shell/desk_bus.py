"""Two private buses with a screen saver and a logind on them, spoken to over the real wire."""

from __future__ import annotations

import os
import select
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.x11 import BUS_CONFIG

SESSION_PATH = "/org/freedesktop/login1/session/_32"
LOGIN = "org.freedesktop.login1"


@contextmanager
def private_bus(folder: Path, name: str) -> Iterator[str]:
    """Run a bus of our own and give its address."""
    config = folder / f"{name}.conf"
    config.write_text(BUS_CONFIG, encoding="utf-8")
    readable, writable = os.pipe()
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", f"--print-address={writable}"]
    process = subprocess.Popen(command, pass_fds=[writable], stderr=subprocess.DEVNULL)
    os.close(writable)
    try:
        assert select.select([readable], [], [], 20)[0], "dbus-daemon did not start"
        yield os.read(readable, 1024).decode().strip()
    finally:
        os.close(readable)
        process.terminate()
        process.wait(5)


class Desk:
    """Play the programs of a desktop: say that the screen is locked, hold back the sleep until nobody inhibits it."""

    def __init__(self, session_bus: str, system_bus: str) -> None:
        self.session_bus, self.system_bus = session_bus, system_bus
        self.properties: dict[str, bool] = {"LockedHint": False, "Active": True}
        self.asked: list[tuple[object, ...]] = []
        self._delays: list[int] = []
        self._session = open_dbus_connection(session_bus)
        self._system = open_dbus_connection(system_bus, enable_fds=True)
        self._system.send_and_get_reply(message_bus.RequestName(LOGIN))
        self._server = threading.Thread(target=self._serve, daemon=True)
        self._server.start()

    def saver(self, interface: str, *, active: bool) -> None:
        self._session.send(new_signal(DBusAddress("/any/path", interface=interface), "ActiveChanged", "b", (active,)))

    def lock_session(self) -> None:
        self._system.send(new_signal(DBusAddress(SESSION_PATH, interface=f"{LOGIN}.Session"), "Lock"))

    def prepare_for_sleep(self, *, going: bool) -> None:
        manager = DBusAddress("/org/freedesktop/login1", interface=f"{LOGIN}.Manager")
        self._system.send(new_signal(manager, "PrepareForSleep", "b", (going,)))

    def change(self, **properties: bool) -> None:
        self.properties.update(properties)
        changed = {name: ("b", value) for name, value in properties.items()}
        place = DBusAddress(SESSION_PATH, interface="org.freedesktop.DBus.Properties")
        body = (f"{LOGIN}.Session", changed, [])
        self._system.send(new_signal(place, "PropertiesChanged", "sa{sv}as", body))

    @property
    def delays_taken(self) -> int:
        return len(self._delays)

    def delayed(self) -> bool:
        """Return whether anybody still holds one of the descriptors that were handed out."""
        return bool(self._delays) and not select.select([self._delays[-1]], [], [], 0)[0]

    def close(self) -> None:
        self._system.sock.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for a call
        self._server.join(5)
        for connection in (self._session, self._system):
            with suppress(OSError):
                connection.close()
        for descriptor in self._delays:
            os.close(descriptor)

    def _serve(self) -> None:
        with suppress(OSError, ValueError):  # closed
            while True:
                message = self._system.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(self._system, message)

    def _answer(self, connection: DBusConnection, call: Message) -> None:
        member = call.header.fields[HeaderFields.member]
        self.asked.append((member, *call.body))
        if member == "GetSession" and call.body == ("auto",):
            connection.send(new_method_return(call, "o", (SESSION_PATH,)))
        elif member == "Inhibit":
            readable, writable = os.pipe()
            self._delays.append(readable)
            connection.send(new_method_return(call, "h", (writable,)))
            os.close(writable)
        elif member == "Get":
            connection.send(new_method_return(call, "v", (("b", self.properties[call.body[1]]),)))
        else:
            connection.send(new_error(call, f"{LOGIN}.NoSuchSession"))


@contextmanager
def desk(folder: Path) -> Iterator[Desk]:
    with ExitStack() as stack:
        addresses = [stack.enter_context(private_bus(folder, name)) for name in ("session", "system")]
        playing = Desk(*addresses)
        stack.callback(playing.close)
        yield playing
