"""The keeper of one vault file: opens it, answers from it, saves into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import Clock
from core.vault.credentials import KeyringKey, MasterPassword, PinAndKey
from core.vault.values import (
    DEFAULT_COST,
    Account,
    AccountEdit,
    AccountSecret,
    Compartment,
    Earlier,
    KdfCost,
    NewAccount,
    Rules,
    UnlockReport,
    VaultChange,
    VaultHeader,
)

if TYPE_CHECKING:
    from core.otp import Code
    from core.vault.anchor import AnchorBook
    from core.vault.recovery_code import RecoveryCode


class VaultStore:
    """Keep one vault. Thread-safe and blocking; everything it raises is an AppError."""

    def __init__(
        self, path: Path, *, clock: Clock, floor: KdfCost = DEFAULT_COST, anchors: AnchorBook | None = None
    ) -> None:
        raise NotImplementedError

    @property
    def session(self) -> int:
        """Return a number that grows with every lock."""
        raise NotImplementedError

    @property
    def rules(self) -> Rules:
        """Return the rules that protect."""
        raise NotImplementedError

    def exists(self) -> bool:
        raise NotImplementedError

    def create(self, password: str, *, cost: KdfCost | None = None) -> RecoveryCode:
        raise NotImplementedError

    def check(self) -> VaultHeader:
        raise NotImplementedError

    def unlock(
        self, credential: MasterPassword | RecoveryCode | PinAndKey | KeyringKey, *, accept_cost: bool = False
    ) -> UnlockReport:
        raise NotImplementedError

    def lock(self, compartment: Compartment = Compartment.ACCOUNTS) -> None:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def is_open(self, compartment: Compartment = Compartment.ACCOUNTS) -> bool:
        raise NotImplementedError

    def accounts(self, *, trashed: bool = False) -> list[Account]:
        raise NotImplementedError

    def account(self, item: bytes) -> Account:
        raise NotImplementedError

    def account_secret(self, item: bytes) -> AccountSecret:
        raise NotImplementedError

    def codes(self, items: Iterable[bytes], at: float) -> dict[bytes, tuple[Code, Code]]:
        raise NotImplementedError

    def add_accounts(self, accounts: Sequence[NewAccount]) -> VaultChange:
        raise NotImplementedError

    def edit_account(self, item: bytes, edit: AccountEdit) -> VaultChange:
        raise NotImplementedError

    def trash(self, items: Iterable[bytes]) -> VaultChange:
        raise NotImplementedError

    def restore(self, items: Iterable[bytes]) -> VaultChange:
        raise NotImplementedError

    def purge(self, items: Iterable[bytes]) -> VaultChange:
        raise NotImplementedError

    def reorder(self, items: Sequence[bytes], before: bytes | None) -> VaultChange:
        raise NotImplementedError

    def touch(self, item: bytes, at: float) -> VaultChange:
        raise NotImplementedError

    def next_hotp(self, item: bytes) -> VaultChange:
        raise NotImplementedError

    def history(self, item: bytes) -> list[Earlier]:
        raise NotImplementedError

    def put_rules(self, rules: Rules) -> VaultChange:
        raise NotImplementedError

    def state(self, name: str, compartment: Compartment = Compartment.ACCOUNTS) -> bytes | None:
        raise NotImplementedError

    def put_state(self, name: str, body: bytes | None, compartment: Compartment = Compartment.ACCOUNTS) -> VaultChange:
        raise NotImplementedError

    def verify_password(self, text: str) -> None:
        raise NotImplementedError

    def change_password(self, old: str, new: str) -> None:
        raise NotImplementedError

    def set_password_after_recovery(self, new: str) -> RecoveryCode:
        raise NotImplementedError

    def replace_recovery_code(self) -> RecoveryCode:
        raise NotImplementedError

    def rekey(self, new_password: str) -> RecoveryCode:
        raise NotImplementedError

    def put_draft(self, body: bytes, compartment: Compartment = Compartment.ACCOUNTS) -> None:
        raise NotImplementedError

    def take_draft(self, compartment: Compartment = Compartment.ACCOUNTS) -> bytes | None:
        raise NotImplementedError
