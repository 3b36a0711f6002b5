"""Use a vault and wait: `python -m tests.core.vault.memory_session VAULT BACKUP ACCOUNT LOGIN STEP...`.

ACCOUNT and LOGIN are the ids of what is revealed, in hex. Says "ready" behind all steps and waits until its input
ends, so that a test can look into its memory meanwhile.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from core.passwords import LoginIndex, examine
from core.vault import BackupReason, Backups, MasterPassword, VaultCopy, VaultStore
from tests.core.vault.vaults import CHEAP, PASSWORD, FakeClock, reopened


class Session:
    """Do what a person does between two starts of the app."""

    def __init__(self, store: VaultStore, backup: Path, account: bytes, login: bytes) -> None:
        self._store, self._backup = store, backup
        self._account, self._login = account, login
        self.kept: list[object] = []

    def search(self) -> None:
        logins = self._store.logins()
        found = LoginIndex(logins).search("site 1", [login.id for login in logins])
        assert found
        assert self._store.accounts()

    def health(self) -> None:
        assert examine(self._store.logins(), self._store.logins()[0].created).checked == len(self._store.logins())

    def merge(self) -> None:
        with closing(VaultCopy.read(self._backup)) as copy:
            copy.open(MasterPassword(PASSWORD), floor=CHEAP)
            assert len(self._store.preview_restore(copy).changed) == 1
            assert self._store.merge_copy(copy)

    def back_up(self) -> None:
        folder = self._store.path.parent / "backups"
        backup = Backups(self._store, folder, clock=FakeClock()).back_up(BackupReason.ASKED)
        assert backup.proof is not None
        assert backup.proof.whole

    def reveal(self) -> None:
        self.kept = [self._store.account_secret(self._account), self._store.login_secret(self._login)]


def main() -> None:
    vault, backup, account, login, *steps = sys.argv[1:]
    with closing(reopened(Path(vault))) as store:
        session = Session(store, Path(backup), bytes.fromhex(account), bytes.fromhex(login))
        known: dict[str, Callable[[], None]] = {
            "search": session.search,
            "health": session.health,
            "merge": session.merge,
            "back-up": session.back_up,
            "reveal": session.reveal,
        }
        for step in steps:
            known[step]()
        gc.collect()
        print("ready", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
