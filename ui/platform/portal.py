"""A picture of the screen from the desktop portal, the only way on Wayland; blocking, for a worker thread."""

from __future__ import annotations

import itertools
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

from core.errors import AppError
from core.hardening import is_hidden, seen_by_the_portal

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_NAME: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_PATIENCE: Final = 120.0  # seconds for a person to answer the desktop's question
_REPLY: Final = 10.0
_GLANCE: Final = 2.0
_numbers = itertools.count(1)


class ScreenshotFailed(AppError):
    """Say why there is no picture: `kind` is "no-portal", "refused" or "no-picture"."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def portal_screenshot(*, interactive: bool) -> bytes:
    """Return a picture of the screens as an image file; `interactive` lets a person choose a part first.

    The portal writes the picture to a file; it is deleted as soon as it was read, since it may show a secret.
    Raises ScreenshotFailed.
    """
    from jeepney.io.blocking import open_dbus_connection

    try:
        connection = open_dbus_connection("SESSION")
    except (OSError, KeyError, ValueError):  # no bus, no address, an address of no known kind
        raise ScreenshotFailed("no-portal") from None
    try:
        if is_hidden():
            _introduce(connection)
        uri = _ask(connection, interactive=interactive)
    except (OSError, TimeoutError):
        raise ScreenshotFailed("no-picture") from None
    finally:
        connection.close()
    return _take_file(uri)


def _introduce(connection: DBusConnection) -> None:
    """Make a first call that changes nothing, during which the portal may look whose connection this is."""
    from jeepney import DBusAddress, new_method_call

    settings = DBusAddress(_PATH, bus_name=_NAME, interface="org.freedesktop.portal.Settings")
    first = new_method_call(settings, "Read", "ss", ("org.freedesktop.appearance", "color-scheme"))
    with seen_by_the_portal(), suppress(TimeoutError):
        connection.send_and_get_reply(first, timeout=_GLANCE)


def _ask(connection: DBusConnection, *, interactive: bool) -> str:
    from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call

    token = f"tessera{os.getpid()}_{next(_numbers)}"
    sender = connection.unique_name.lstrip(":").replace(".", "_")
    answer = MatchRule(
        type="signal",
        interface="org.freedesktop.portal.Request",
        member="Response",
        path=f"{_PATH}/request/{sender}/{token}",
    )
    connection.send_and_get_reply(message_bus.AddMatch(answer), timeout=_REPLY)
    portal = DBusAddress(_PATH, bus_name=_NAME, interface="org.freedesktop.portal.Screenshot")
    options = {"handle_token": ("s", token), "interactive": ("b", interactive), "modal": ("b", True)}
    with connection.filter(answer) as answers:
        reply = connection.send_and_get_reply(
            new_method_call(portal, "Screenshot", "sa{sv}", ("", options)), timeout=_PATIENCE
        )
        if reply.header.message_type is MessageType.error:
            raise ScreenshotFailed("no-portal")
        response = connection.recv_until_filtered(answers, timeout=_PATIENCE)
    return _uri_of(response.body)


def _uri_of(body: tuple[Any, ...]) -> str:
    code, results = body
    if code:
        raise ScreenshotFailed("refused")
    _signature, uri = results.get("uri", ("s", ""))
    if urlsplit(uri).scheme != "file":
        raise ScreenshotFailed("no-picture")
    return str(uri)


def _take_file(uri: str) -> bytes:
    path = Path(unquote(urlsplit(uri).path))
    try:
        data = path.read_bytes()
    except OSError:
        raise ScreenshotFailed("no-picture") from None
    with suppress(OSError):
        path.unlink()
    return data
