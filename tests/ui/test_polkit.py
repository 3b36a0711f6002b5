"""Asking polkit, against one on a private bus that answers as a test says."""

from __future__ import annotations

import queue
import shutil
import socket
import subprocess
import sys
import threading
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from ui.platform.polkit import ACTION, Polkit

POLICY = Path(__file__).parents[2] / "resources" / "polkit" / "org.tessera.unlock.policy"
YES, COULD, NO = (True, False, {}), (False, True, {}), (False, False, {})

needs_bus = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs a dbus-daemon"
)


class Authority:
    """Stand for polkitd: gives the answer of the test, or waits until the question is taken back."""

    def __init__(self, address: str) -> None:
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.answer: tuple[bool, bool, dict[str, str]] | str = COULD
        self.asked: queue.Queue[tuple[object, ...]] = queue.Queue()
        self._waiting: dict[str, object] = {}
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.PolicyKit1"))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)
        self._connection.close()

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_error, new_method_return

        while True:
            try:
                message = self._connection.receive()
            except OSError:
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            member, body = message.header.fields[HeaderFields.member], message.body
            if member == "CancelCheckAuthorization":
                cancelled = self._waiting.pop(body[0])
                self._connection.send(new_error(cancelled, "org.freedesktop.PolicyKit1.Error.Cancelled", "s", ("",)))
                self._connection.send(new_method_return(message))
                continue
            sender = message.header.fields[HeaderFields.sender]
            if self.answer == "unknown":
                self._connection.send(new_error(message, "org.freedesktop.PolicyKit1.Error.Failed", "s", ("no",)))
            elif self.answer == "wait" and body[3]:
                self._waiting[body[4]] = message
            else:
                told = COULD if self.answer == "wait" else self.answer
                self._connection.send(new_method_return(message, "(bba{ss})", (told,)))
            self.asked.put((sender, *body))


@pytest.fixture
def bus(monkeypatch):
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    yield address
    daemon.kill()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def authority(bus):
    made = Authority(bus)
    yield made
    made.close()


def test_without_a_bus_nothing_is_offered(monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    assert not Polkit().is_there()
    assert not Polkit().ask()


@needs_bus
def test_without_polkit_nothing_is_offered(bus):
    assert not Polkit().is_there()
    assert not Polkit().ask()


@needs_bus
@pytest.mark.parametrize(
    ("answer", "there", "opens"),
    [(COULD, True, False), (YES, True, True), (NO, False, False), ("unknown", False, False)],
)
def test_only_a_plain_yes_opens(authority, answer, there, opens):
    authority.answer = answer
    assert Polkit().is_there() is there
    assert Polkit().ask() is opens


@needs_bus
def test_looking_asks_nobody_and_the_subject_is_our_own_connection(authority):
    polkit = Polkit()
    polkit.is_there()
    sender, subject, action, details, flags, token = authority.asked.get(timeout=5)
    assert (subject, action, details, flags, token) == (
        ("system-bus-name", {"name": ("s", sender)}),
        ACTION,
        {},
        0,
        "",
    )
    polkit.ask()
    _sender, _subject, _action, _details, flags, token = authority.asked.get(timeout=5)
    assert flags == 1
    assert token


@needs_bus
def test_a_question_can_be_taken_back(authority):
    authority.answer = "wait"
    polkit, answers = Polkit(), queue.Queue()
    asking = threading.Thread(target=lambda: answers.put(polkit.ask()))
    asking.start()
    authority.asked.get(timeout=5)
    polkit.cancel()
    assert answers.get(timeout=5) is False
    asking.join(5)
    polkit.cancel()  # nothing is asked any more
    authority.answer = YES
    assert polkit.ask()


@needs_bus
def test_a_person_who_never_answers_is_a_no(authority):
    authority.answer = "wait"
    assert Polkit(patience=0.05).ask() is False


def test_the_installed_action_asks_the_person_who_sits_here():
    (action,) = ET.parse(POLICY).getroot().iter("action")
    assert action.get("id") == ACTION
    defaults = {entry.tag: entry.text for entry in action.find("defaults")}
    assert defaults == {"allow_any": "no", "allow_inactive": "no", "allow_active": "auth_self"}
    languages = {message.get("{http://www.w3.org/XML/1998/namespace}lang") for message in action.iter("message")}
    assert languages == {None, "nl"}
