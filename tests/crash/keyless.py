"""Opening vaults with the keys that a credential would give, so that a campaign of thousands pays no KDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import AppError
from core.vault import Compartment, ItemDamaged, ItemMissing, SlotKind, UnlockReport, VaultStore
from tests.core.vault.vaults import new_store, reopened

Deks = Mapping[Compartment, bytes]


def keys_of(store: VaultStore) -> Deks:
    """Return the data keys of an open vault."""
    return {which: opened.keys.dek for which, opened in store._open.items()}


def open_with(store: VaultStore, deks: Deks) -> UnlockReport:
    """Do what `unlock` does behind the KDF; raises what it raises."""
    store._take_hold()
    store._file, store._layout = store._open_file()
    try:
        return store._open_compartments(deks, SlotKind.PASSWORD)
    except BaseException:
        store._drop_everything()
        raise


@dataclass
class Truth:
    """What a vault held before somebody changed its file."""

    content: bytes
    deks: Deks
    values: dict[bytes, object] = field(default_factory=dict)
    secrets: dict[bytes, object] = field(default_factory=dict)


def truth_of(path: Path) -> Truth:
    """Read everything of a closed vault."""
    store = reopened(path)
    try:
        values = {value.id: value for value in [*store.accounts(), *store.logins()]}
        return Truth(path.read_bytes(), keys_of(store), dict(values), {item: secret_of(store, item) for item in values})
    finally:
        store.close()


class Wrong(Exception):
    """Something is shown that never was."""


def outcome(path: Path, truth: Truth) -> str:
    """Open a changed vault and say what came of it: an error, "list differs", "2 lost", "no harm", or "wrong"."""
    store = new_store(path)
    try:
        report = open_with(store, truth.deks)
        lost = lost_items(store, truth)
    except AppError as error:
        return type(error).__name__
    except Wrong:
        return "wrong"
    finally:
        store.close()
    if report.differs is not None:
        return "list differs" if report.read_only else "wrong"
    return f"{lost} lost" if lost or report.quarantined else "no harm"


def lost_items(store: VaultStore, truth: Truth) -> int:
    """Compare all that is shown, secrets too, with the truth; return how many items are not shown or do not open.

    Raises Wrong.
    """
    shown = {value.id: value for value in [*store.accounts(), *store.logins()]}
    if not shown.items() <= truth.values.items():
        raise Wrong
    lost = len(truth.values) - len(shown)
    for item in shown:
        try:
            if secret_of(store, item) != truth.secrets[item]:
                raise Wrong
        except ItemDamaged:
            lost += 1
    return lost


def secret_of(store: VaultStore, item: bytes) -> object:
    """Open the secret of an account or a login; raises ItemDamaged, ItemMissing."""
    try:
        return store.account_secret(item)
    except ItemMissing:
        return store.login_secret(item)
