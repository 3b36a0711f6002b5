"""An older file in the place of the vault: always named once the anchor is written, and never when nothing is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from core.clock import SystemClock
from core.keychain import Backend, Keychain
from core.vault import AccountEdit, AnchorBook, Compartment, KeyringKey, MasterPassword, Rollback, VaultCopy, VaultStore
from core.vault.anchor import INTERVAL, decode_mark
from tests.core.keyrings import MemoryBackend, run_in_session
from tests.core.vault.vaults import CHEAP, PASSWORD, FakeClock, copy_of, new_account, new_login, new_vault
from tests.crash.figures import Record
from tests.x11 import eventually

BAR = 20
KEYRING = bytes(range(32))


class Computer:
    """Hold one keyring and one vault, opened as the app does: with an anchor book of its own at each start."""

    def __init__(self, path: Path, backend: Backend, interval: float = INTERVAL) -> None:
        self.path = path
        self.backend = backend
        self.interval = interval
        self.clock = FakeClock()

    def start(self) -> VaultStore:
        keychain = Keychain(lambda: self.backend)
        clock = self.clock if self.interval == INTERVAL else SystemClock()
        anchors = AnchorBook(keychain, clock=clock, interval=self.interval)
        return VaultStore(self.path, clock=self.clock, floor=CHEAP, anchors=anchors)

    def unlock(self) -> VaultStore:
        store = self.start()
        store.unlock(MasterPassword(PASSWORD))
        return store

    def warning(self) -> Rollback | None:
        """Start anew, unlock and return what is said about the age of the vault."""
        self.clock.time += 60.0
        store = self.start()
        try:
            report = store.unlock(MasterPassword(PASSWORD))
            assert report.read_only is (report.rollback is not None)
            return report.rollback
        finally:
            store.close()

    def remembers(self, state: State) -> bool:
        """Return whether the keyring knows that the vault has come this far."""
        raw = Keychain(lambda: self.backend).get(f"anchor {state.lineage.hex()}")
        mark = decode_mark(raw) if raw else None
        return mark is not None and mark.counters == state.counters


class State(NamedTuple):
    """Say how far a vault has come."""

    lineage: bytes
    counters: dict[int, int]


def state_of(store: VaultStore) -> State:
    assert store._layout is not None
    seals = [store._layout.seal(which) for which in Compartment]
    return State(seals[0].lineage, {seal.compartment: seal.counter for seal in seals})


def kill(store: VaultStore) -> None:
    """Leave without a lock, as a killed process does."""
    store._drop_everything()
    store._hold.release()


CHANGES: dict[str, Callable[[VaultStore], object]] = {
    "account added": lambda store: store.add_accounts([new_account(50)]),
    "login added": lambda store: store.add_logins([new_login(50)]),
    "account edited": lambda store: store.edit_account(store.accounts()[0].id, AccountEdit(key=b"new")),
    "account trashed": lambda store: store.trash([store.accounts()[0].id]),
    "login purged": lambda store: store.purge([store.logins()[0].id]),
    "many imported": lambda store: store.add_accounts([new_account(number) for number in range(100, 150)]),
    "master password changed": lambda store: store.change_password(PASSWORD, "another"),
    "new keys": lambda store: store.rekey("another"),
    "recovery code replaced": lambda store: store.replace_recovery_code(),
    "slot added": lambda store: store.set_keyring_slot(KEYRING),
}


def quit_app(computer: Computer, store: VaultStore) -> None:
    store.close()


def lock_and_be_killed(computer: Computer, store: VaultStore) -> None:
    state = state_of(store)
    store.lock()
    eventually(lambda: computer.remembers(state), what="an anchor")
    kill(store)


def be_killed_later(computer: Computer, store: VaultStore) -> None:
    eventually(lambda: computer.remembers(state_of(store)), what="an anchor")
    kill(store)


# How soon an anchor is written by itself, and how the session ends.
WAYS: dict[str, tuple[float, Callable[[Computer, VaultStore], None]]] = {
    "quit": (INTERVAL, quit_app),
    "lock": (INTERVAL, lock_and_be_killed),
    "time": (0.02, be_killed_later),
}


def warned(folder: Path, change: Callable[[VaultStore], object], way: str, backend: Backend | None = None) -> bool:
    """Put the file from before a change back and return whether both dates are named."""
    interval, leave = WAYS[way]
    path = folder / "data" / "vault.tessera"
    new_vault(path, accounts=3, logins=2).close()
    computer = Computer(path, backend or MemoryBackend(), interval)
    assert computer.warning() is None
    before = copy_of(path)
    saved_at = computer.clock.time - 60.0
    computer.clock.time += 3600.0
    store = computer.unlock()
    change(store)
    seen_at = computer.clock.time
    leave(computer, store)
    shutil.copy(before, path)
    found = computer.warning()
    return found is not None and found == computer.warning() and (found.saved_at, found.seen_at) == (saved_at, seen_at)


@pytest.mark.campaign
def test_an_older_file_is_always_named(tmp_path: Path, figure: Record):
    cases = list(product(CHANGES, WAYS))
    missed = [
        case for number, case in enumerate(cases) if not warned(tmp_path / str(number), CHANGES[case[0]], case[1])
    ]
    figure("store", "rollback", cases=len(cases), bar=BAR, warned=len(cases) - len(missed))
    assert missed == []


class Broken(MemoryBackend):
    """Refuse everything, as a keyring does whose service has died."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError


def nothing(computer: Computer) -> None:
    """Start once more."""


def put_back_and_used(computer: Computer) -> None:
    """An older file, which a person wants: it goes on under a lineage of its own."""
    before = copy_of(computer.path)
    store = computer.unlock()
    store.add_accounts([new_account(9)])
    store.close()
    shutil.copy(before, computer.path)
    store = computer.unlock()
    store.new_lineage()
    store.add_accounts([new_account(10)])
    store.close()


def merged(computer: Computer) -> None:
    _restored(computer, lambda store, copy: store.merge_copy(copy))


def replaced(computer: Computer) -> None:
    _restored(computer, lambda store, copy: store.replace_with_copy(copy))


def adopted(computer: Computer) -> None:
    """A backup on a new machine, or after the vault was lost."""
    content = computer.path.read_bytes()
    store = computer.unlock()
    store.add_accounts([new_account(9)])
    store.close()
    computer.path.unlink()
    store = computer.start()
    store.adopt(content)
    store.unlock(MasterPassword(PASSWORD))
    store.new_lineage()
    store.close()


def copied_to_a_new_device(computer: Computer) -> None:
    computer.backend = MemoryBackend()
    computer.path = copy_of(computer.path, "device")
    store = computer.unlock()
    store.add_accounts([new_account(9)])
    store.close()


def copy_taken_over_beside_the_original(computer: Computer) -> None:
    original, computer.path = computer.path, copy_of(computer.path)
    store = computer.unlock()
    store.new_lineage()
    store.add_accounts([new_account(9)])
    store.close()
    assert computer.warning() is None
    computer.path = original
    store = computer.unlock()
    store.add_accounts([new_account(10)])
    store.close()


def keyring_reinstalled(computer: Computer) -> None:
    computer.backend = MemoryBackend()


def keyring_broken(computer: Computer) -> None:
    computer.backend = Broken()


def keyring_of_an_earlier_day(computer: Computer) -> None:
    assert isinstance(computer.backend, MemoryBackend)
    earlier = dict(computer.backend.texts)
    store = computer.unlock()
    store.add_accounts([new_account(9)])
    store.close()
    computer.backend.texts = earlier


def killed_before_the_anchor(computer: Computer) -> None:
    computer.backend, kept = Broken(), computer.backend
    store = computer.unlock()
    store.add_logins([new_login(9)])
    kill(store)
    computer.backend = kept


def clock_set_back(computer: Computer) -> None:
    computer.clock.time -= 10 * 365 * 86400.0
    store = computer.unlock()
    store.add_accounts([new_account(9)])
    store.close()


def moved(computer: Computer) -> None:
    target = computer.path.parent / "moved" / "other.tessera"
    target.parent.mkdir()
    computer.path = computer.path.rename(target)


def new_keys(computer: Computer) -> None:
    store = computer.unlock()
    store.rekey(PASSWORD)
    store.close()


def accounts_alone(computer: Computer) -> None:
    """Sessions by the keyring slot and by the master password in turn."""
    store = computer.unlock()
    store.set_keyring_slot(KEYRING)
    store.close()
    store = computer.start()
    assert store.unlock(KeyringKey(KEYRING)).rollback is None
    store.add_accounts([new_account(9)])
    store.close()


def _restored(computer: Computer, restore: Callable[[VaultStore, VaultCopy], object]) -> None:
    """Take an older copy into the vault."""
    older = VaultCopy.of(computer.path.read_bytes())
    older.open(MasterPassword(PASSWORD), floor=CHEAP)
    store = computer.unlock()
    store.add_accounts([new_account(9)])
    store.purge([store.accounts()[0].id])
    restore(store, older)
    older.close()
    store.close()


HONEST = (
    nothing,
    put_back_and_used,
    merged,
    replaced,
    adopted,
    copied_to_a_new_device,
    copy_taken_over_beside_the_original,
    keyring_reinstalled,
    keyring_broken,
    keyring_of_an_earlier_day,
    killed_before_the_anchor,
    clock_set_back,
    moved,
    new_keys,
    accounts_alone,
)


@pytest.mark.campaign
def test_what_is_no_rollback_is_not_called_one(tmp_path: Path, figure: Record):
    alarms = []
    for event in HONEST:
        path = tmp_path / event.__name__ / "data" / "vault.tessera"
        new_vault(path, accounts=3, logins=2).close()
        computer = Computer(path, MemoryBackend())
        assert computer.warning() is None
        event(computer)
        if computer.warning() is not None or computer.warning() is not None:
            alarms.append(event.__name__)
    figure("store", "no rollback", cases=len(HONEST), bar=len(HONEST), false_alarms=len(alarms))
    assert alarms == []


ON_A_REAL_KEYRING = """
import sys
from pathlib import Path
from core.keychain import system_backend
from tests.crash.test_rollback import CHANGES, warned
print(warned(Path(sys.argv[1]), CHANGES["account added"], "quit", system_backend()))
"""


@pytest.mark.campaign
@pytest.mark.keyring
@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)
def test_an_older_file_is_named_with_a_real_keyring(tmp_path: Path, figure: Record):
    said = run_in_session(tmp_path, ON_A_REAL_KEYRING, str(tmp_path / "life"))
    figure("store", "rollback, gnome-keyring", cases=1, bar=1, warned=int(said == "True\n"))
    assert said == "True\n"
