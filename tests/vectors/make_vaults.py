"""Make the vaults that are kept for ever; run once for each format, never to make a red test green.

    python -m tests.vectors.make_vaults FOLDER

Each vault gets a JSON file beside it: what opens it, and what the independent reader saw in it on the day it was made.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from core.vault import (
    AccountEdit,
    AccountSecret,
    Compartment,
    CustomField,
    KdfCost,
    LoginEdit,
    LoginSecret,
    LoginUrl,
    NewAccount,
    NewLogin,
    RecoveryEntry,
    Rules,
    VaultStore,
)

ROOT = Path(__file__).parents[2]
READER = ROOT / "docs" / "formats" / "decrypt_vault.py"
MADE_AT = 1_800_000_000.0
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "corr\u00e8ct horse \u4e2d battery"
PIN, PIN_KEY, KEYRING_KEY = "80\u00e976", bytes(range(32)), bytes(range(32, 64))


class StepClock:
    """Go on by a second at each look, so that every stamp is another one."""

    def __init__(self, start: float = MADE_AT) -> None:
        self.time = start

    def now(self) -> float:
        self.time += 1.0
        return self.time

    monotonic = now


def make_fresh(store: VaultStore) -> dict[str, str]:
    """Make a vault as it is after the first run, at the real cost."""
    code = store.create(PASSWORD)
    return {"password": PASSWORD, "recovery": code.text}


def make_full(store: VaultStore) -> dict[str, str]:
    """Make a vault with everything that format 1 knows."""
    store.create(PASSWORD, cost=CHEAP)
    ids = _add_accounts(store)
    _change_accounts(store, ids)
    _add_logins(store)
    store.put_rules(Rules(idle_seconds=60, hide_codes=True))
    store.put_state("room", bytes(range(256)) * 20, Compartment.PASSWORDS)
    store.put_draft(b"half an edit")
    store.set_pin_slot(PIN, PIN_KEY)
    store.set_keyring_slot(KEYRING_KEY)
    code = store.replace_recovery_code()
    return {
        "password": PASSWORD,
        "recovery": code.text,
        "pin": f"{PIN}\n{PIN_KEY.hex()}",
        "keyring": KEYRING_KEY.hex(),
    }


def make_rekeyed(store: VaultStore) -> dict[str, str]:
    """Make a vault that got new keys and a new lineage."""
    make_full(store)
    code = store.rekey("another password", cost=CHEAP)
    store.new_lineage()
    return {"password": "another password", "recovery": code.text}


def _add_accounts(store: VaultStore) -> list[bytes]:
    key = AccountSecret(key=b"12345678901234567890")
    change = store.add_accounts(
        [
            NewAccount(issuer="Example", label="alice@example.com", secret=key),
            NewAccount(
                issuer="\u4e2d\u6587 \U0001f3f4\u200d\u2620\ufe0f",
                label="",
                secret=AccountSecret(
                    key=bytes(64),
                    recovery_codes=(RecoveryEntry("aaaa-bbbb"), RecoveryEntry("cccc", used=1_700_000_000.5)),
                    picture=bytes(range(256)) * 33,
                ),
                algorithm="SHA512",
                digits=8,
                period=60,
                groups=("work", "\u00e9t\u00e9"),
                pinned=True,
                icon="own",
                note="a note\nof two lines",
            ),
            NewAccount(issuer="Counter", label="bob", secret=key, type="hotp", counter=2**64 - 2),
            NewAccount(issuer="Steam", label="bob", secret=key, type="steam", digits=5),
            NewAccount(
                issuer="Yandex",
                label="bob",
                secret=AccountSecret(key=bytes(16), pin="5239"),
                type="yandex",
                algorithm="SHA256",
                digits=8,
            ),
            NewAccount(issuer="Gone", label="trash", secret=key),
            NewAccount(issuer="Gone", label="for good", secret=key),
            NewAccount(issuer="Old", label="no codes", secret=AccountSecret(), inactive="needs its app"),
        ]
    )
    return [account.id for account in change.added]


def _change_accounts(store: VaultStore, ids: list[bytes]) -> None:
    store.edit_account(ids[0], AccountEdit(key=b"a new key", label="alice"))
    store.edit_account(ids[0], AccountEdit(key=b"a newer key", note="renewed twice"))
    store.next_hotp(ids[2])
    store.touch(ids[3], 1_800_000_500.25)
    store.reorder([ids[4]], before=ids[0])
    store.trash([ids[5], ids[6]])
    store.purge([ids[6]])


def _add_logins(store: VaultStore) -> None:
    change = store.add_logins(
        [
            NewLogin(
                title="Example",
                username="alice",
                urls=(LoginUrl("https://example.com/login"), LoginUrl("https://example.org", match="site")),
                tags=("bank",),
                favourite=True,
                strength=3,
                secret=LoginSecret(
                    password="hunter2",
                    note="x" * 5000,
                    custom=(CustomField("PIN", "1234", hidden=True), CustomField("shirt", "M")),
                ),
            ),
            NewLogin(title="Bare", secret=LoginSecret(password="p\u00e4ss")),
        ]
    )
    store.edit_login(change.added[0].id, LoginEdit(password="hunter3", title="Example (new)"))


MAKERS = {"fresh": make_fresh, "full": make_full, "rekeyed": make_rekeyed}


def main(folder: Path) -> None:
    """Make every vault and its JSON file in a folder."""
    for name, make in MAKERS.items():
        place = folder / f"{name}.new" / "vault.tessera"
        store = VaultStore(place, clock=StepClock(), floor=CHEAP) if name != "fresh" else _real(place)
        opens = make(store)
        store.close()
        path = folder / f"vault-1-{name}.tessera"
        place.replace(path)
        shutil.rmtree(place.parent)
        seen = subprocess.run(
            [sys.executable, READER, path], input=opens["password"], capture_output=True, text=True, check=True
        )
        expected = {"opens": opens, "holds": json.loads(seen.stdout)}
        path.with_suffix(".json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _real(place: Path) -> VaultStore:
    return VaultStore(place, clock=StepClock())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
