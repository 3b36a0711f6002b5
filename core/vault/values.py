"""The values that the vault takes and gives."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import UNSET, Struct, UnsetType

if TYPE_CHECKING:
    from core.otp import OtpSpec


class Compartment(IntEnum):
    """Name the two halves of a vault, each with keys of its own."""

    ACCOUNTS = 1
    PASSWORDS = 2


class SlotKind(IntEnum):
    """Name what opens a slot."""

    PASSWORD = 1
    PIN = 2
    RECOVERY = 3
    KEYRING = 4


class KdfCost(Struct, frozen=True):
    """Say what one guess at a password costs (Argon2id)."""

    memory_kib: int
    passes: int
    lanes: int


DEFAULT_COST = KdfCost(65536, 3, 4)


class Account(Struct, frozen=True, gc=False):
    """Describe an account: everything but its secret.

    Times are Unix seconds, 0 = never. The defaults are part of the vault format: a field that
    equals its default when the item is made is not written.
    """

    id: bytes = b""
    issuer: str = ""
    label: str = ""
    note: str = ""
    type: str = "totp"
    algorithm: str = "SHA1"
    digits: int = 6
    period: int = 30
    counter: int = 0
    groups: tuple[str, ...] = ()
    pinned: bool = False
    order: str = ""
    icon: str = ""
    inactive: str = ""
    created: float = 0.0
    modified: float = 0.0
    last_used: float = 0.0
    uses: int = 0
    trashed: float = 0.0

    @property
    def spec(self) -> OtpSpec:
        """Return what is needed, beside the key, to compute codes."""
        from core.otp import Algorithm, OtpSpec, OtpType

        return OtpSpec(
            type=OtpType(self.type),
            algorithm=Algorithm(self.algorithm),
            digits=self.digits,
            period=self.period,
            counter=self.counter,
        )


class RecoveryEntry(Struct, frozen=True, gc=False):
    """Hold one recovery code of a site and when it was used (0 = not yet)."""

    text: str
    used: float = 0.0

    def __repr__(self) -> str:
        return f"RecoveryEntry(used={self.used})"


class AccountSecret(Struct, frozen=True):
    """Hold what of an account is opened on demand only."""

    key: bytes = b""
    pin: str = ""
    recovery_codes: tuple[RecoveryEntry, ...] = ()
    picture: bytes = b""

    def __repr__(self) -> str:
        return "AccountSecret(...)"


class NewAccount(Struct, frozen=True, kw_only=True):
    """Describe an account that is to be added."""

    issuer: str
    label: str
    secret: AccountSecret
    note: str = ""
    type: str = "totp"
    algorithm: str = "SHA1"
    digits: int = 6
    period: int = 30
    counter: int = 0
    groups: tuple[str, ...] = ()
    pinned: bool = False
    icon: str = ""
    inactive: str = ""


class AccountEdit(Struct, frozen=True, kw_only=True):
    """Say which fields of an account change; what is UNSET stays."""

    issuer: str | UnsetType = UNSET
    label: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    type: str | UnsetType = UNSET
    algorithm: str | UnsetType = UNSET
    digits: int | UnsetType = UNSET
    period: int | UnsetType = UNSET
    counter: int | UnsetType = UNSET
    groups: tuple[str, ...] | UnsetType = UNSET
    pinned: bool | UnsetType = UNSET
    icon: str | UnsetType = UNSET
    inactive: str | UnsetType = UNSET
    key: bytes | UnsetType = UNSET
    pin: str | UnsetType = UNSET
    recovery_codes: tuple[RecoveryEntry, ...] | UnsetType = UNSET
    picture: bytes | UnsetType = UNSET

    def __repr__(self) -> str:
        touched = [name for name in self.__struct_fields__ if getattr(self, name) is not UNSET]
        return f"AccountEdit({', '.join(touched)})"


class LoginUrl(Struct, frozen=True, gc=False):
    """Hold one address of a login and when it may be filled: "host", "site", "starts" or "never"."""

    url: str
    match: str = "host"


class CustomField(Struct, frozen=True, gc=False):
    """Hold a field that a person added to a login."""

    name: str
    value: str
    hidden: bool = False

    def __repr__(self) -> str:
        return f"CustomField(hidden={self.hidden})"


class Login(Struct, frozen=True, gc=False):
    """Describe a saved password: everything but its secret.

    `strength` is 0-4, or -1 when not known yet. The two fingerprints are keyed, 8 bytes, made by
    the vault; `account` is the id of the linked account or empty.
    """

    id: bytes = b""
    title: str = ""
    username: str = ""
    urls: tuple[LoginUrl, ...] = ()
    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    favourite: bool = False
    icon: str = ""
    account: bytes = b""
    strength: int = -1
    fingerprint: bytes = b""
    folded: bytes = b""
    password_changed: float = 0.0
    created: float = 0.0
    modified: float = 0.0
    last_used: float = 0.0
    uses: int = 0
    trashed: float = 0.0


class LoginSecret(Struct, frozen=True):
    """Hold what of a login is opened on demand only."""

    password: str = ""
    note: str = ""
    custom: tuple[CustomField, ...] = ()
    password_rules: str = ""

    def __repr__(self) -> str:
        return "LoginSecret(...)"


class NewLogin(Struct, frozen=True, kw_only=True):
    """Describe a login that is to be added; times that are 0 or lie ahead become now."""

    title: str
    secret: LoginSecret
    username: str = ""
    urls: tuple[LoginUrl, ...] = ()
    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    favourite: bool = False
    icon: str = ""
    account: bytes = b""
    strength: int = -1
    created: float = 0.0
    password_changed: float = 0.0


class LoginEdit(Struct, frozen=True, kw_only=True):
    """Say which fields of a login change; what is UNSET stays."""

    title: str | UnsetType = UNSET
    username: str | UnsetType = UNSET
    urls: tuple[LoginUrl, ...] | UnsetType = UNSET
    groups: tuple[str, ...] | UnsetType = UNSET
    tags: tuple[str, ...] | UnsetType = UNSET
    favourite: bool | UnsetType = UNSET
    icon: str | UnsetType = UNSET
    account: bytes | UnsetType = UNSET
    strength: int | UnsetType = UNSET
    password: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    custom: tuple[CustomField, ...] | UnsetType = UNSET
    password_rules: str | UnsetType = UNSET

    def __repr__(self) -> str:
        touched = [name for name in self.__struct_fields__ if getattr(self, name) is not UNSET]
        return f"LoginEdit({', '.join(touched)})"


class Earlier(Struct, frozen=True):
    """Hold a value that a field had before, and when it was written."""

    field: str
    value: object
    written: float

    def __repr__(self) -> str:
        return f"Earlier(field={self.field!r}, written={self.written})"


class Item(Struct, frozen=True):
    """Hold an item that a room above keeps in the vault: its kind, id and open fields."""

    compartment: Compartment
    kind: str
    id: bytes
    meta: dict[str, object]

    def __repr__(self) -> str:
        return f"Item({self.kind})"


class VaultChange(Struct, frozen=True, kw_only=True):
    """Say what a save changed in one compartment."""

    compartment: Compartment
    added: tuple[Account | Login, ...] = ()
    changed: tuple[Account | Login, ...] = ()
    removed: tuple[bytes, ...] = ()


class Rules(Struct, frozen=True):
    """Hold the rules that protect; they live in the vault because the settings file is not authenticated."""

    app_lock: bool = True
    idle_seconds: int = 300
    clipboard_seconds: int = 30
    passwords_seconds: int = 300
    hide_codes: bool = False
    capture_allowed: bool = False
    lock_on_minimise: bool = False
    system_unlock: bool = False


class ListDifference(Struct, frozen=True):
    """Say that rows are missing, added or replaced: `found` of `expected` items authenticate."""

    expected: int
    found: int
    compartments: frozenset[Compartment]


class Rollback(Struct, frozen=True):
    """Say that the vault is older (`saved_at`) than one that was seen here (`seen_at`)."""

    saved_at: float
    seen_at: float


class UnlockReport(Struct, frozen=True, kw_only=True):
    """Say what an unlock opened and what it found."""

    opened: frozenset[Compartment]
    quarantined: tuple[bytes, ...] = ()
    differs: ListDifference | None = None
    rollback: Rollback | None = None
    needs_cost_raise: bool = False
    read_only: bool = False


class VaultHeader(Struct, frozen=True, kw_only=True):
    """Say what a vault shows without any key."""

    format: int
    minor: int
    vault_id: bytes
    slots: frozenset[SlotKind]
    lineage: bytes
    saved_at: float
    read_only: bool


def changed_fields(edit: AccountEdit | LoginEdit) -> dict[str, object]:
    """Return the fields that an edit names, in the order of their declaration."""
    pairs = ((name, getattr(edit, name)) for name in edit.__struct_fields__)
    return {name: value for name, value in pairs if value is not UNSET}
