"""The system's keyring behind a bound: asked in a thread of its own, never waited for longer than 3 seconds.

The only module that imports keyring, whose calls can block for ever (a prompt that nobody answers).
"""

from __future__ import annotations

import base64
import binascii
import threading
from collections.abc import Callable
from enum import StrEnum
from queue import SimpleQueue
from typing import Any, Generic, Protocol, TypeVar

from core.errors import AppError

BOUND = 3.0  # seconds
SERVICE = "Tessera"

# Backends whose entries another user of the machine or a copied disk cannot read. A list of those
# to trust, not of those to refuse: plug-ins bring backends that keep plain files.
_TRUSTED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.Windows",
        "keyring.backends.macOS",
    }
)
_NOT_THERE = frozenset({"keyring.backends.fail", "keyring.backends.null"})
_CHAINER = "keyring.backends.chainer"
_DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default"

T = TypeVar("T")


class KeychainError(AppError):
    """Say that the system's keyring did not do what was asked."""


class KeychainMissing(KeychainError):
    """Say that this system has no keyring."""


class KeychainLocked(KeychainError):
    """Say that the keyring is locked and was not opened."""


class KeychainInsecure(KeychainError):
    """Say that the keyring in use keeps its entries readable; it was not used."""


class KeychainTimedOut(KeychainError):
    """Say that the keyring did not answer in time; what was asked may still happen later."""


class KeychainFailed(KeychainError):
    """Say that the keyring refused or returned something that Tessera did not write."""


class Availability(StrEnum):
    """Say whether the keyring can be used, and if not, why."""

    OK = "ok"
    MISSING = "missing"
    LOCKED = "locked"
    INSECURE = "insecure"
    TIMED_OUT = "timed out"
    FAILED = "failed"


_REASONS: dict[type[KeychainError], Availability] = {
    KeychainMissing: Availability.MISSING,
    KeychainLocked: Availability.LOCKED,
    KeychainInsecure: Availability.INSECURE,
    KeychainTimedOut: Availability.TIMED_OUT,
}


class Backend(Protocol):
    """Hold texts by service and name, as a backend of keyring does."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return the text, None when there is none."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the text."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget the text."""
        ...


class Keychain:
    """Keep small secrets in the system's keyring by name.

    Thread-safe. No call takes longer than `bound` seconds; while one that timed out still hangs,
    the next ones fail at once. None makes the system ask for a password: a locked keyring is an
    answer. All raise KeychainError only.
    """

    def __init__(
        self, find_backend: Callable[[], Backend] | None = None, *, bound: float = BOUND, service: str = SERVICE
    ) -> None:
        self._find_backend = find_backend or system_backend
        self._bound = bound
        self._service = service
        self._jobs: SimpleQueue[_Job[Any]] = SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._hanging: _Job[Any] | None = None

    def get(self, name: str) -> bytes | None:
        """Return what was kept under `name`, None when there is nothing."""
        return self._ask(lambda: self._read(name))

    def set(self, name: str, value: bytes) -> None:
        """Keep `value` under `name`; it is there when this returns."""
        text = base64.b64encode(value).decode("ascii")
        self._ask(lambda: self._backend().set_password(self._service, name, text))

    def delete(self, name: str) -> None:
        """Forget `name`; it is gone when this returns, also when it never was there."""
        self._ask(lambda: self._erase(name))

    def availability(self) -> Availability:
        """Return whether the keyring can be used."""
        try:
            self.check()
        except KeychainError as error:
            return availability_of(error)
        return Availability.OK

    def check(self) -> None:
        """Raise KeychainError where the keyring cannot be used."""
        self._ask(self._backend)

    def _backend(self) -> Backend:
        backend = self._find_backend()
        _refuse_locked(backend)
        return backend

    def _read(self, name: str) -> bytes | None:
        text = self._backend().get_password(self._service, name)
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True)
        except binascii.Error:
            raise KeychainFailed from None

    def _erase(self, name: str) -> None:
        from keyring.errors import PasswordDeleteError

        backend = self._backend()
        try:
            backend.delete_password(self._service, name)
        except PasswordDeleteError:  # several backends say so when there was nothing
            if backend.get_password(self._service, name) is not None:
                raise KeychainFailed from None

    def _ask(self, action: Callable[[], T]) -> T:
        """Run `action` in the keyring's thread and return its result; raises KeychainTimedOut after the bound."""
        job = _Job(action)
        with self._lock:
            if self._hanging is not None and not self._hanging.done.is_set():
                raise KeychainTimedOut
            self._hanging = None
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="keychain", daemon=True)
                self._thread.start()
        self._jobs.put(job)
        if not job.done.wait(self._bound):
            with self._lock:
                self._hanging = job
            job.abandon()
            raise KeychainTimedOut
        return job.result()

    def _serve(self) -> None:
        while True:
            self._jobs.get().run()


class _Job(Generic[T]):
    """Carry one call into the keyring's thread and its outcome back."""

    def __init__(self, action: Callable[[], T]) -> None:
        self.done = threading.Event()
        self._action = action
        self._abandoned = False
        self._results: list[T] = []
        self._error: KeychainError | None = None

    def abandon(self) -> None:
        """Keep the job from starting if it has not yet."""
        self._abandoned = True

    def run(self) -> None:
        """Do the work in the keyring's thread."""
        try:
            if not self._abandoned:
                self._results.append(self._action())
        except KeychainError as error:
            self._error = error
        except Exception as error:  # noqa: BLE001  keyring's backends raise whatever their system raises
            self._error = _translate(error)
        finally:
            self.done.set()

    def result(self) -> T:
        """Return what the work gave; raises KeychainError."""
        if self._error is not None:
            raise self._error
        return self._results[0]


def availability_of(error: KeychainError) -> Availability:
    """Return the reason that an error of the keyring stands for."""
    return _REASONS.get(type(error), Availability.FAILED)


def no_backend() -> Backend:
    """Stand for a life without a keyring.

    Raises KeychainMissing.
    """
    raise KeychainMissing


def system_backend() -> Backend:
    """Return the keyring of this system; raises KeychainMissing or KeychainInsecure."""
    import keyring

    backend = keyring.get_keyring()
    choices = getattr(backend, "backends", [backend]) if type(backend).__module__ == _CHAINER else [backend]
    for choice in choices:
        if type(choice).__module__ in _TRUSTED:
            return choice
    if all(type(choice).__module__ in _NOT_THERE for choice in choices):
        raise KeychainMissing
    raise KeychainInsecure


def _refuse_locked(backend: Backend) -> None:
    """Raise KeychainLocked where the Secret Service would show a prompt for its password, without causing one."""
    if type(backend).__module__ != "keyring.backends.SecretService":
        return
    import secretstorage

    connection = secretstorage.dbus_init()
    try:
        if secretstorage.Collection(connection, _DEFAULT_COLLECTION).is_locked():
            raise KeychainLocked
    except secretstorage.ItemNotFoundException:
        raise KeychainMissing from None
    finally:
        connection.close()


def _translate(error: Exception) -> KeychainError:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    if isinstance(error, KeyringLocked):
        return KeychainLocked()
    if isinstance(error, InitError | NoKeyringError):
        return KeychainMissing()
    return KeychainFailed()
