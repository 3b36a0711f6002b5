"""A whole session with secrets that are looked for afterwards; run as a program of its own by test_canaries.py.

Reads the secrets from its input, so that no command line or environment holds them, uses each of them, breaks in
twenty ways with them in hand, and waits until it is told to end.
"""

from __future__ import annotations

import json
import logging
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.paths import Paths
from core.vault import AccountEdit, AccountSecret, KdfCost, NewAccount, RecoveryEntry, VaultStore
from tests.x11 import eventually
from ui.application import Application
from ui.crash import CrashDesk

CHEAP = KdfCost(1024, 1, 1)
KINDS = (ValueError, KeyError, RuntimeError, TypeError, OSError, AttributeError, LookupError, UnicodeError)


class Session:
    """Play one person with `secrets`: a password, then keys, PINs, notes and recovery codes of accounts."""

    def __init__(self, folder: Path, secrets: list[str]) -> None:
        self.secrets = secrets
        self.paths = Paths.under(folder)
        store = VaultStore(self.paths.vault, clock=SystemClock(), floor=CHEAP)
        store.create(secrets[0], cost=CHEAP)
        store.close()
        self.qt = QApplication(sys.argv[:1])
        self.desk = CrashDesk(self.paths.logs / "tessera.log")
        self.desk.install()
        logging.getLogger().setLevel(logging.DEBUG)
        self.application = Application(self.paths, cost=CHEAP, floor=CHEAP)
        self.desk.tell = self.application.tell_fault
        self.faults = 0

    def play(self) -> None:
        self.application.start()
        self._unlock(self.secrets[0] + " wrong", opens=False)
        self._unlock(self.secrets[0], opens=True)
        self._use_accounts()
        self._break_everything()
        self.application.window.lock_requested.emit()
        self._until(lambda: not self._store.is_open())

    @property
    def _store(self) -> VaultStore:
        return self.application.stage_two._door[0]

    def _unlock(self, password: str, *, opens: bool) -> None:
        page = self.application.lock_page
        page.field.setText(password)
        page.go.click()
        self._until(lambda: self.application.window.covered is not opens and not page._busy)

    def _use_accounts(self) -> None:
        stage, store = self.application.stage_two, self._store
        log = logging.getLogger("tessera.session")
        for number, secret in enumerate(self.secrets[1:]):
            kept = AccountSecret(
                key=secret.encode(), pin=secret, recovery_codes=(RecoveryEntry(secret),), picture=secret.encode()
            )
            change = store.add_accounts([NewAccount(issuer=f"Site {number}", label="someone", secret=kept)])
            stage.accounts.model.apply(change)
            (account,) = change.added
            store.edit_account(account.id, AccountEdit(note=secret))
            log.debug("kept %s under %s with %r: %s", kept, account.id, secret, {"secret": secret})
            log.info(f"a text that was put together: '{secret}'")  # noqa: G004 - as some libraries do
            stage.accounts.copying.copy(account.id)
            stage.accounts.copying.copy_text(secret)
        self.application.take_link("otpauth://totp/Any:one?secret=" + "JBSWY3DPEHPK3PXP")

    def _break_everything(self) -> None:
        places = (self._in_a_slot, self._in_the_vault, self._beside, self._in_a_thread, self._in_a_finalizer)
        for number in range(20):
            before = self.faults
            places[number % len(places)](KINDS[number % len(KINDS)], self.secrets[number])
            self._until(lambda before=before: self.faults > before)
        qWarning(f"QObject: cannot find '{self.secrets[1]}'")

    def _fault(self, kind: type[Exception], secret: str) -> None:
        local_value = {"secret": secret}
        self.faults += 1
        try:
            raise KeyError(local_value["secret"])  # noqa: TRY301 - an error with another behind it
        except KeyError as error:
            raise kind(f"cannot use {secret} or '{local_value}'") from error

    def _in_a_slot(self, kind: type[Exception], secret: str) -> None:
        QTimer.singleShot(0, lambda: self._fault(kind, secret))

    def _in_the_vault(self, kind: type[Exception], secret: str) -> None:
        self.application.tasks.vault(lambda: self._fault(kind, secret), failed=lambda _error: None)

    def _beside(self, kind: type[Exception], secret: str) -> None:
        self.application.tasks.work(lambda: self._fault(kind, secret))

    def _in_a_thread(self, kind: type[Exception], secret: str) -> None:
        threading.Thread(target=self._fault, args=(kind, secret)).start()

    def _in_a_finalizer(self, kind: type[Exception], secret: str) -> None:
        fault = self._fault

        class Ending:
            def __del__(self) -> None:
                fault(kind, secret)

        Ending()

    def _until(self, condition) -> None:
        def asked() -> bool:
            self.qt.processEvents()
            return bool(condition())

        eventually(asked, 20)


def main() -> int:
    secrets = json.loads(sys.stdin.readline())
    session = Session(Path(sys.argv[1]), secrets)
    session.play()
    print(f"faults {session.faults}", flush=True)
    sys.stdin.readline()
    session.application.end()
    session.desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
