"""What a process that has a vault open holds of secrets that nobody asked it for."""

from __future__ import annotations

import secrets
import subprocess
import sys
from base64 import b32encode
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.vault import AccountSecret, Compartment, LoginEdit, LoginSecret
from tests.core.vault.vaults import copy_of, new_account, new_login, new_vault, reopened
from tests.crash.figures import Record

HIDDEN = 30
"""So many accounts and as many logins are neither revealed nor changed."""
REVEALED = {"account 0", "login 0"}
MERGED, OTHER = "login 1", "account 1"
_FIRST = 2

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into another process through /proc")


@dataclass(frozen=True, slots=True)
class Hidden:
    """Hold a vault, a backup with a later edit, what may be revealed, and how each secret would look in memory."""

    vault: Path
    backup: Path
    account: bytes
    login: bytes
    shapes: dict[str, tuple[bytes, ...]]

    def found_after(self, *steps: str) -> set[str]:
        """Return whose secrets another process has in its memory after these steps."""
        places = [str(self.vault), str(self.backup), self.account.hex(), self.login.hex()]
        command = [sys.executable, "-m", "tests.core.vault.memory_session", *places, *steps]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as session:
            assert session.stdout is not None
            assert session.stdout.readline() == b"ready\n"
            memory = _memory_of(session.pid)
            session.communicate(b"")
        assert session.returncode == 0
        return {name for name, shapes in self.shapes.items() if any(shape in memory for shape in shapes)}


@pytest.fixture
def hidden(tmp_path: Path) -> Hidden:
    path = tmp_path / "data" / "vault.tessera"
    keys = [secrets.token_bytes(20) for _ in range(_FIRST + HIDDEN)]
    passwords = [secrets.token_urlsafe(18) for _ in range(_FIRST + HIDDEN)]
    store = new_vault(path)
    added = [new_account(number, secret=AccountSecret(key=key)) for number, key in enumerate(keys)]
    accounts = store.add_accounts(added).added
    made = [new_login(number, secret=LoginSecret(password=password)) for number, password in enumerate(passwords)]
    logins = store.add_logins(made).added
    store.close()
    backup = copy_of(path)
    later = reopened(backup)
    later.edit_login(logins[1].id, LoginEdit(title="Of the backup"))
    later.close()
    shapes = {f"account {number}": (key, b32encode(key)) for number, key in enumerate(keys)}
    shapes |= {f"login {number}": (password.encode(),) for number, password in enumerate(passwords)}
    return Hidden(path, backup, accounts[0].id, logins[0].id, shapes)


def test_only_what_was_asked_for_is_in_memory(hidden: Hidden, figure: Record) -> None:
    found = hidden.found_after("search", "health", "reveal", "merge")
    assert found >= REVEALED, "what is kept on purpose has to be seen"
    unasked = found - REVEALED - {MERGED}
    figure(
        "lock",
        "secrets in memory",
        cases=len(hidden.shapes.keys() - REVEALED - {MERGED, OTHER}),
        bar=60,
        found=len(unasked),
    )
    assert not unasked


def test_the_proof_of_a_backup_leaves_no_more_than_the_last_that_it_opened(hidden: Hidden) -> None:
    """Every secret is opened for it, one after another; docs/threat-model.md says that the last may stay."""
    assert len(hidden.found_after("back-up")) <= len(Compartment)


def _memory_of(pid: int) -> bytes:
    """Return all that a process can write to: nothing that it worked out lies anywhere else."""
    pieces: list[bytes] = []
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            if rights.startswith("rw"):
                begin, end = (int(edge, 16) for edge in span.split("-"))
                memory.seek(begin)
                pieces.append(memory.read(end - begin))
    return b"".join(pieces)
