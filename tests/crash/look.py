"""Look at what an interrupted save left, in a fresh process: `python -m tests.crash.look RECOVERY_CODE on|look`.

Reads paths of vaults, one a line, and answers each with one line: `= STATE` or `! why it could not be opened`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from core.errors import AppError
from core.vault import (
    Compartment,
    Credential,
    MasterPassword,
    NoVault,
    RecoveryCode,
    VaultCopy,
    VaultStore,
    WrongCredential,
)
from core.vault.backup_files import read_name
from tests.core.vault.vaults import PASSWORD, new_account, new_store
from tests.crash.saves import BACKUPS, NEW_PASSWORD


class Wrong(AppError):
    """The vault opened, but not whole."""


def read_state(path: Path, code: RecoveryCode, *, go_on: bool) -> str:
    """Return everything that the vault says, without what is drawn at random.

    With `go_on`, one save more must succeed and be found. Raises AppError when anything is damaged.
    """
    doors: dict[str, Credential] = {
        "old": MasterPassword(PASSWORD),
        "new": MasterPassword(NEW_PASSWORD),
        "code": code,
    }
    try:
        opening = [name for name, door in doors.items() if _opens(path, door)]
    except NoVault:
        return "no vault"
    if not {"old", "new"} & set(opening):
        raise Wrong
    door = doors["old" if "old" in opening else "new"]
    store = _whole(path, door)
    _check_backups(path.parent / BACKUPS, store)
    state = json.dumps([opening, _content(store)])
    if go_on:
        (added,) = store.add_accounts([new_account(77)]).added
        store.close()
        store = _whole(path, door)
        store.account_secret(added.id)
    store.close()
    return state


def _opens(path: Path, door: Credential) -> bool:
    store = new_store(path)
    try:
        store.unlock(door)
    except WrongCredential:
        return False
    finally:
        store.close()
    return True


def _whole(path: Path, door: Credential) -> VaultStore:
    store = new_store(path)
    report = store.unlock(door)
    if report.differs or report.quarantined or report.read_only or report.rollback:
        raise Wrong
    return store


def _content(store: VaultStore) -> list[object]:
    accounts = []
    for account in [*store.accounts(), *store.accounts(trashed=True)]:
        secret = store.account_secret(account.id)
        fields = (account.issuer, account.label, account.note, account.type, account.counter, bool(account.trashed))
        accounts.append([*fields, account.order, secret.key.hex(), len(secret.picture)])
    logins = [[login.title, login.username, store.login_secret(login.id).password] for login in store.logins()]
    counters = [store._open[which].seal.counter for which in Compartment]
    return [sorted(accounts), sorted(logins), counters, len(store.rules.__struct_fields__)]


def _check_backups(folder: Path, store: VaultStore) -> None:
    """Open every file that has the name of a backup, and look for those that the vault counts.

    Raises Wrong.
    """
    names = {file.name for file in folder.iterdir()} if folder.exists() else set()
    for name in filter(read_name, names):
        copy = VaultCopy.read(folder / name)
        if not copy.open_with({which: opened.keys for which, opened in store._open.items()}).genuine:
            raise Wrong
        copy.close()
    if not store.backup_state().made.keys() <= names:
        raise Wrong


def main(code: str, how: str) -> None:
    """Answer each path on standard input."""
    for line in sys.stdin:
        try:
            answer = "= " + read_state(Path(line.rstrip("\n")), RecoveryCode.parse(code), go_on=how == "on")
        except AppError as error:
            answer = f"! {type(error).__name__}"
        print(answer, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
