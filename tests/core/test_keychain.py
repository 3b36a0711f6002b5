"""The keychain against keyrings that answer, refuse, lock or hang, and against a real one."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError

from core.keychain import (
    Availability,
    Backend,
    Keychain,
    KeychainFailed,
    KeychainInsecure,
    KeychainLocked,
    KeychainMissing,
    KeychainTimedOut,
    system_backend,
)
from tests.core.keyrings import MemoryBackend, check_contract, run_in_session


class HangingBackend(MemoryBackend):
    """Answer nothing until told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.go_on.wait()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.go_on.wait()
        super().set_password(service, username, password)


class RaisingBackend(MemoryBackend):
    """Raise on every call."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error


def over(backend: Backend, bound: float = 3.0) -> Keychain:
    return Keychain(lambda: backend, bound=bound)


def test_the_keyring_of_the_tests_keeps_the_contract_of_a_real_one():
    """`test_a_real_keyring_open_and_locked` asks the same of gnome-keyring."""
    check_contract(MemoryBackend())


def test_values_of_any_bytes_come_back():
    backend = MemoryBackend()
    keychain = over(backend)
    value = bytes(range(256))
    keychain.set("pin", value)
    assert keychain.get("pin") == value
    assert keychain.get("other") is None
    assert all(text.isascii() for text in backend.texts.values())
    assert {service for service, _ in backend.texts} == {"Tessera"}
    keychain.delete("pin")
    assert keychain.get("pin") is None
    keychain.delete("pin")
    assert keychain.availability() is Availability.OK


def test_a_keyring_that_hangs_costs_the_bound_once():
    backend = HangingBackend()
    keychain = over(backend, bound=0.5)
    start = time.monotonic()
    with pytest.raises(KeychainTimedOut):
        keychain.get("pin")
    assert time.monotonic() - start >= 0.5
    start = time.monotonic()
    for _ in range(20):
        with pytest.raises(KeychainTimedOut):
            keychain.set("pin", b"x")
    assert keychain.availability() is Availability.TIMED_OUT
    assert time.monotonic() - start < 5  # waiting each time would take ten
    backend.go_on.set()


def test_it_works_again_once_the_keyring_answers():
    backend = HangingBackend()
    keychain = over(backend, bound=0.1)
    with pytest.raises(KeychainTimedOut):
        keychain.get("pin")
    backend.go_on.set()
    deadline = time.monotonic() + 5
    while keychain.availability() is not Availability.OK:
        assert time.monotonic() < deadline
    keychain.set("pin", b"x")
    assert keychain.get("pin") == b"x"


def test_a_call_given_up_before_it_began_is_never_made():
    backend = HangingBackend()
    keychain = over(backend, bound=0.2)
    failures: list[Exception] = []

    def try_to_set() -> None:
        try:
            keychain.set("late", b"x")
        except KeychainTimedOut as error:
            failures.append(error)

    threads = [threading.Thread(target=try_to_set) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(failures) == 4
    backend.go_on.set()
    deadline = time.monotonic() + 5
    while keychain.availability() is not Availability.OK:
        assert time.monotonic() < deadline
    assert len(backend.texts) == 1  # the one that hung in the keyring itself; the three behind it were dropped


def test_callers_of_many_threads_get_their_own_answers():
    keychain = over(MemoryBackend())
    seen: dict[int, bytes | None] = {}

    def work(number: int) -> None:
        keychain.set(f"name {number}", b"%d" % number)
        seen[number] = keychain.get(f"name {number}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {number: b"%d" % number for number in range(16)}


@pytest.mark.parametrize(
    ("error", "expected", "reason"),
    [
        (KeyringLocked("dismissed"), KeychainLocked, Availability.LOCKED),
        (InitError("no bus"), KeychainMissing, Availability.MISSING),
        (NoKeyringError("none"), KeychainMissing, Availability.MISSING),
        (PasswordSetError("no"), KeychainFailed, Availability.FAILED),
        (OSError("bus is gone"), KeychainFailed, Availability.FAILED),
    ],
)
def test_every_no_has_its_type(error: Exception, expected: type[Exception], reason: Availability):
    with pytest.raises(expected):
        over(RaisingBackend(error)).get("pin")

    def find() -> Backend:
        raise error

    assert Keychain(find).availability() is reason


def test_a_text_that_tessera_did_not_write_is_an_error():
    backend = MemoryBackend()
    backend.set_password("Tessera", "pin", "not base64!")
    with pytest.raises(KeychainFailed):
        over(backend).get("pin")


def test_a_delete_that_did_not_happen_is_noticed():
    class Stubborn(MemoryBackend):
        def delete_password(self, service: str, username: str) -> None:
            raise PasswordDeleteError

    keychain = over(Stubborn())
    keychain.set("pin", b"x")
    with pytest.raises(KeychainFailed):
        keychain.delete("pin")


class PlainFile(KeyringBackend):
    """Stand for the plug-ins that keep readable files."""

    priority = 9  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("an insecure keyring was asked")

    set_password = delete_password = get_password  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("backend", "error"),
    [(PlainFile, KeychainInsecure), (null.Keyring, KeychainMissing), (fail.Keyring, KeychainMissing)],
)
def test_insecure_keyrings_are_refused(monkeypatch: pytest.MonkeyPatch, backend: type, error: type[Exception]):
    monkeypatch.setattr(keyring, "get_keyring", backend)
    with pytest.raises(error):
        system_backend()
    with pytest.raises(error):
        Keychain().set("pin", b"secret")


def test_of_chained_keyrings_a_trusted_one_is_taken(monkeypatch: pytest.MonkeyPatch):
    from keyring.backends.chainer import ChainerBackend
    from keyring.backends.SecretService import Keyring

    trusted = Keyring()
    chained = [PlainFile(), trusted]
    monkeypatch.setattr(ChainerBackend, "backends", property(lambda self: chained))
    monkeypatch.setattr(keyring, "get_keyring", ChainerBackend)
    assert system_backend() is trusted
    chained.remove(trusted)
    with pytest.raises(KeychainInsecure):
        system_backend()


REAL = """
import sys, time
from core.keychain import Availability, Keychain, KeychainLocked, system_backend
from tests.core.keyrings import check_contract

keychain = Keychain()
if sys.argv[1] == "open":
    check_contract(system_backend())
    assert keychain.availability() is Availability.OK
    assert keychain.get("x") is None
    keychain.set("x", bytes(range(256)))
    assert keychain.get("x") == bytes(range(256))
    keychain.set("x", b"second")
    assert Keychain().get("x") == b"second"
    keychain.delete("x")
    keychain.delete("x")
    assert keychain.get("x") is None
    keychain.set("x", b"third")

    import secretstorage
    secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    start = time.monotonic()
    assert keychain.availability() is Availability.LOCKED
    try:
        keychain.get("x")
    except KeychainLocked:
        pass
    else:
        raise AssertionError("a locked keyring answered")
    assert time.monotonic() - start < 1, "a prompt was shown"
else:
    assert keychain.availability() is Availability.MISSING
print("fine")
"""


@pytest.mark.keyring
@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)
def test_a_real_keyring_open_and_locked(tmp_path: Path):
    assert run_in_session(tmp_path, REAL, "open") == "fine\n"


@pytest.mark.keyring
@pytest.mark.skipif(sys.platform != "linux", reason="the keyring of Linux is a service of the session bus")
def test_a_system_without_a_keyring_says_so(tmp_path: Path):
    nowhere = ("env", f"DBUS_SESSION_BUS_ADDRESS=unix:path={tmp_path}/nothing")
    assert run_in_session(tmp_path, REAL, "missing", front=nowhere) == "fine\n"
