"""Hold a vault, or try to: `python -m tests.crash.holder hold|try VAULT UID`, as the user with that number.

"hold" opens the vault, or makes it, says "held" and waits until its input ends. "try" opens it and prints the error
by name and its words for people.
"""

from __future__ import annotations

import os
import pwd
import sys
import tempfile
from pathlib import Path

from core.errors import AppError
from tests.core.vault.vaults import new_store, new_vault, reopened
from ui.messages import describe


def hold(path: Path) -> None:
    store = reopened(path) if path.exists() else new_vault(path, accounts=1)
    print("held", flush=True)
    sys.stdin.read()
    store.close()


def attempt(path: Path) -> None:
    try:
        new_store(path).check()
    except AppError as error:
        message = describe(error)
        print(type(error).__name__, message.title, message.text, sep="\n")
    else:
        print("opened")


def become(user: int) -> None:
    """Change the user for good, after everything is imported that only the first one may read."""
    with tempfile.TemporaryDirectory() as folder:
        store = new_vault(Path(folder) / "vault.tessera", accounts=1)
        store.close()
    os.setgid(user)
    os.setuid(user)
    os.environ["USER"] = os.environ["LOGNAME"] = pwd.getpwuid(user).pw_name


if __name__ == "__main__":
    what, vault, uid = sys.argv[1:]
    if int(uid) != os.geteuid():
        become(int(uid))
    {"hold": hold, "try": attempt}[what](Path(vault))
