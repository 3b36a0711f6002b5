"""Everything that can go wrong with a vault, as types with fields and without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import AppError

if TYPE_CHECKING:
    from core.vault.values import Compartment, KdfCost


class VaultError(AppError):
    """Say that the vault could not do what was asked."""


class NoVault(VaultError):
    """Say that there is no vault file at this place."""


class VaultExists(VaultError):
    """Say that a vault is there already and was not replaced."""


class NotAVault(VaultError):
    """Say that the file is something else than a vault."""


class DamagedVault(VaultError):
    """Say that the file cannot be read as a vault any more."""


class HostileVault(VaultError):
    """Say that the header asks for something that no honest vault asks for; nothing was tried."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class NewerFormat(VaultError):
    """Say that a newer Tessera wrote this vault; it was not touched."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


class ForeignVault(VaultError):
    """Say that the file belongs to another user of this computer."""

    def __init__(self, owner: str) -> None:
        super().__init__(owner)
        self.owner = owner


class VaultHeld(VaultError):
    """Say who has the vault open; `abandoned` when no living program here can be asked, so that a person may decide."""

    def __init__(self, user: str, host: str, pid: int, *, abandoned: bool = False) -> None:
        super().__init__(user, host, pid)
        self.user = user
        self.host = host
        self.pid = pid
        self.abandoned = abandoned


class KdfTooCostly(VaultError):
    """Say that this slot asks for far more memory or time than usual; a person may agree to it."""

    def __init__(self, cost: KdfCost) -> None:
        super().__init__(cost)
        self.cost = cost


class KdfTooCheap(VaultError):
    """Say that this slot is protected by less than the floor, as no vault of ours is."""

    def __init__(self, cost: KdfCost) -> None:
        super().__init__(cost)
        self.cost = cost


class WrongCredential(VaultError):
    """Say that the credential does not open the vault."""


class WrongPassword(WrongCredential):
    """Say that the master password is wrong (or its slot damaged: nobody can tell which)."""


class WrongRecoveryCode(WrongCredential):
    """Say that this recovery code does not open this vault."""


class WrongKeyringKey(WrongCredential):
    """Say that the key from the system's keyring does not open this vault."""


class WrongPin(WrongCredential):
    """Say that the PIN is wrong and how often it may be tried again."""

    def __init__(self, tries_left: int = 0) -> None:
        super().__init__(tries_left)
        self.tries_left = tries_left


class PinGone(VaultError):
    """Say that the PIN was removed (too many tries, or its half in the keyring is missing)."""


class PinUnreadable(VaultError):
    """Say that the tries could not be counted, so the PIN was not even checked."""


class MasterPasswordDue(VaultError):
    """Say that the PIN is right and the master password is asked all the same, as every 14 days."""


class NoSuchSlot(VaultError):
    """Say that the vault has no slot of the kind that this credential opens."""

    def __init__(self, kind: int) -> None:
        super().__init__(kind)
        self.kind = kind


class EmptyPassword(VaultError):
    """Say that an empty password or PIN protects nothing and was refused."""


class SealDiffers(VaultError):
    """Say that the vault was changed by something else than Tessera; it was not opened."""


class CompartmentClosed(VaultError):
    """Say which compartment has to be opened first."""

    def __init__(self, which: Compartment) -> None:
        super().__init__(which)
        self.which = which


class VaultReadOnly(VaultError):
    """Say that the vault is open for reading only: `reason` is "list", "rollback" or "file"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SaveFailed(VaultError):
    """Say that nothing was saved: `reason` is "full", "io", "busy", "read_only", "replaced" or "damaged"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ReadFailed(VaultError):
    """Say that the disk did not give the vault's content."""


class ItemMissing(VaultError):
    """Say that there is no such item (any more)."""

    def __init__(self, item: bytes) -> None:
        super().__init__(item.hex())
        self.item = item


class ItemDamaged(VaultError):
    """Say that items no longer authenticate; all others work."""

    def __init__(self, items: tuple[bytes, ...]) -> None:
        super().__init__(len(items))
        self.items = items


class ItemTooLarge(VaultError):
    """Say that an item is larger than the vault takes; nothing was cut off."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(size, limit)
        self.size = size
        self.limit = limit


class CounterSpent(VaultError):
    """Say that an HOTP account is at the last counter there is; it was not counted on."""


class SealBudgetSpent(VaultError):
    """Say that the keys sealed so often that new ones must be made before the next save."""
