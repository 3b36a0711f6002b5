"""Asking polkit who sits here: its agent shows the system's own dialog, by fingerprint or password."""

from __future__ import annotations

import itertools
import os
import threading
import time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

ACTION: Final = "org.tessera.unlock"

_NAME: Final = "org.freedesktop.PolicyKit1"
_PATH: Final = "/org/freedesktop/PolicyKit1/Authority"
_INTERFACE: Final = "org.freedesktop.PolicyKit1.Authority"
_SUBJECT: Final = "system-bus-name"
_BOUND: Final = 3.0  # seconds for an answer that needs nobody
_PATIENCE: Final = 120.0  # seconds for a person
_MAY_ASK: Final = 1
# No bus, no address, an address of no known kind, an answer too late, a bus that went away.
_SILENCE: Final = (OSError, KeyError, ValueError, RuntimeError, StopIteration)
_numbers = itertools.count(1)


class Polkit:
    """Ask polkit for the action that the package installs; where it is not installed there is nothing to ask.

    The subject is our own connection to the bus, which no other process can stand in for. Anything but a
    plain yes is a no: no bus, no polkit, no agent, a person who closed the dialog, an answer too late.
    """

    def __init__(self, *, patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._sending = threading.Lock()
        self._asked: tuple[DBusConnection, str] | None = None

    def is_there(self) -> bool:
        """Return whether polkit answers and knows the action."""
        authorised, could_be = self._check(0, "", _BOUND)
        return authorised or could_be

    def ask(self) -> bool:
        """Let the system's dialog come up and return whether it says yes."""
        token = f"tessera-{os.getpid()}-{next(_numbers)}"
        return self._check(_MAY_ASK, token, self._patience)[0]

    def cancel(self) -> None:
        """Take the question back: polkit closes the dialog and answers no."""
        with self._sending:
            if self._asked is not None:
                connection, token = self._asked
                try:
                    connection.send(_call("CancelCheckAuthorization", "s", (token,)))
                except OSError:
                    return  # the bus went away, and the question with it

    def _check(self, flags: int, token: str, seconds: float) -> tuple[bool, bool]:
        """Return whether our connection is authorised, and whether it could be by asking."""
        from jeepney.io.blocking import open_dbus_connection

        try:
            connection = open_dbus_connection("SYSTEM")
        except _SILENCE:
            return False, False
        try:
            return self._question(connection, flags, token, seconds)
        except _SILENCE:
            return False, False
        finally:
            with self._sending:
                self._asked = None
            connection.close()

    def _question(self, connection: DBusConnection, flags: int, token: str, seconds: float) -> tuple[bool, bool]:
        subject = (_SUBJECT, {"name": ("s", connection.unique_name)})
        call = _call("CheckAuthorization", "(sa{sv})sa{ss}us", (subject, ACTION, {}, flags, token))
        serial = next(connection.outgoing_serial)
        with self._sending:
            connection.send(call, serial=serial)
            self._asked = (connection, token) if token else None
        return _read_answer(_await_reply(connection, serial, time.monotonic() + seconds))


def _await_reply(connection: DBusConnection, serial: int, deadline: float) -> Any:
    """Return the reply to a call, whatever else the bus says in between.

    Raises OSError.
    """
    from jeepney import HeaderFields

    while True:
        message = connection.receive(timeout=max(0.0, deadline - time.monotonic()))
        if message.header.fields.get(HeaderFields.reply_serial) == serial:
            return message


def _read_answer(reply: Any) -> tuple[bool, bool]:
    from jeepney import MessageType

    if reply.header.message_type is not MessageType.method_return:
        return False, False
    authorised, could_be, _details = reply.body[0]
    return authorised is True, could_be is True


def _call(method: str, signature: str, body: tuple[Any, ...]) -> Any:
    from jeepney import DBusAddress, new_method_call

    return new_method_call(DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE), method, signature, body)
