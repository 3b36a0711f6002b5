"""The saves that are interrupted, as a program of its own: `python -m tests.crash.saves NAME VAULT SOCKET STOP STORE`.

It opens the vault, says "ready", waits for "go", and says "saved" after each save that the store has acknowledged. It
speaks through a socket, because calls on sockets are not among those that the campaigns count and break.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import core.vault.keeper
import core.vault.store
from core.errors import AppError
from core.vault import (
    Account,
    AccountEdit,
    BackupReason,
    Backups,
    KdfCost,
    MasterPassword,
    RecoveryCode,
    VaultCopy,
    VaultStore,
)
from core.vault.file import VaultFile
from tests.core.vault.vaults import CHEAP, PASSWORD, FakeClock, new_account, new_login, new_store, reopened

NEW_PASSWORD = "staple battery"
CREATE = "create"
ADOPT, SALVAGE = "adopt a backup", "salvage"
FROM_NOTHING = (CREATE, ADOPT)
"""Saves that begin where no vault is yet."""
UNOPENED = (*FROM_NOTHING, SALVAGE)
"""Saves that begin with a store that has opened nothing."""
OLDER = "older.tessera"
"""An older copy of the vault, beside its folder."""
IN_PLACE = "in-place"
DEARER = KdfCost(memory_kib=128, passes=1, lanes=1)
BACKUPS = "backups"
_IMPORTED = 250

Save = Callable[[VaultStore], object]


def _account(store: VaultStore, number: int) -> Account:
    return next(account for account in store.accounts() if account.issuer == f"Issuer {number}")


def _older(store: VaultStore) -> VaultCopy:
    copy = VaultCopy.read(store.path.parents[1] / OLDER)
    copy.open(MasterPassword(PASSWORD), floor=CHEAP)
    return copy


def _go_on_with(store: VaultStore) -> None:
    store.unlock(MasterPassword(PASSWORD))
    store.new_lineage()


def _back_up(store: VaultStore) -> object:
    return Backups(store, store.path.parent / BACKUPS, clock=FakeClock()).back_up(BackupReason.ASKED)


SAVES: dict[str, tuple[Save, ...]] = {
    CREATE: (
        lambda store: store.create(PASSWORD),
        lambda store: store.add_accounts([new_account(500)]),
    ),
    "add": (
        lambda store: store.add_accounts([new_account(500)]),
        lambda store: store.add_logins([new_login(500)]),
        lambda store: store.add_accounts([new_account(501, note="long " * 3000)]),
    ),
    "edit": (
        lambda store: store.edit_account(_account(store, 0).id, AccountEdit(label="renamed")),
        lambda store: store.edit_account(_account(store, 1).id, AccountEdit(key=b"another key", picture=bytes(20_000))),
        lambda store: store.next_hotp(_account(store, 2).id),
    ),
    "delete": (
        lambda store: store.trash([_account(store, 0).id, _account(store, 1).id]),
        lambda store: store.purge([account.id for account in store.accounts(trashed=True)]),
        lambda store: store.purge([login.id for login in store.logins()[:2]]),
    ),
    "import": (lambda store: store.add_accounts([new_account(1000 + number) for number in range(_IMPORTED)]),),
    "change of master password": (lambda store: store.change_password(PASSWORD, NEW_PASSWORD),),
    "dearer KDF": (lambda store: store.raise_cost(PASSWORD, DEARER),),
    "rekey": (lambda store: store.rekey(NEW_PASSWORD),),
    "new lineage": (lambda store: store.new_lineage(),),
    "backup": (
        _back_up,
        lambda store: store.add_accounts([new_account(500)]),
        _back_up,
    ),
    "merge a backup": (lambda store: store.merge_copy(_older(store)),),
    "replace by a backup": (lambda store: store.replace_with_copy(_older(store)),),
    ADOPT: (
        lambda store: store.adopt((store.path.parents[1] / OLDER).read_bytes()),
        _go_on_with,
    ),
    SALVAGE: (lambda store: store.create_from(_older(store), PASSWORD),),
}
"""What each campaign interrupts; every save moves the vault from one known state to the next."""


class InPlace(VaultFile):
    """Overwrite pages without a journal: the broken store that every campaign must find."""

    def __init__(self, path: Path, *, journal: str = "OFF") -> None:
        super().__init__(path, journal=journal)


def make_base(path: Path) -> RecoveryCode:
    """Make the vault that the saves start from and return its recovery code."""
    store = new_store(path)
    code = store.create(PASSWORD)
    store.add_accounts([new_account(number) for number in range(20)])
    store.edit_account(_account(store, 2).id, AccountEdit(type="hotp"))
    store.add_logins([new_login(number) for number in range(8)])
    store.close()
    shutil.copyfile(path, path.parents[1] / OLDER)
    store = reopened(path)
    store.edit_account(_account(store, 4).id, AccountEdit(label="newer", key=b"newer"))
    store.add_accounts([new_account(21)])
    store.purge([_account(store, 5).id])
    store.close()
    return code


def _open(name: str, path: Path) -> VaultStore:
    return new_store(path) if name in UNOPENED else reopened(path)


def _warm_up(name: str) -> None:
    """Make the saves once elsewhere, so that the calls counted later are those of the store and not of `import`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data" / "vault.tessera"
        make_base(path)
        if name in FROM_NOTHING:
            shutil.rmtree(path.parent)
        store = _open(name, path)
        for save in SAVES[name]:
            save(store)
        store.close()


def _run(name: str, path: Path, line: socket.socket, stop: int) -> None:
    store = _open(name, path)
    line.send(b"ready\n")
    line.recv(16)
    try:
        for save in SAVES[name][:stop]:
            save(store)
            line.send(b"saved\n")
    except AppError as error:
        line.send(f"failed {type(error).__name__}\n".encode())
    except BaseException as error:
        line.send(f"broke {type(error).__name__}\n".encode())
        raise
    finally:
        store.close()
    line.send(b"closed\n")


def main(name: str, path: str, descriptor: str, stop: str, store: str) -> None:
    """Run one scenario and leave without a further call."""
    _warm_up(name)
    if store == IN_PLACE:
        core.vault.keeper.VaultFile = core.vault.store.VaultFile = InPlace  # type: ignore[attr-defined, misc]
    _run(name, Path(path), socket.socket(fileno=int(descriptor)), int(stop))
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
