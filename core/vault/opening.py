"""From a credential to the keys of the compartments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.crypto import NotAuthentic
from core.vault.credentials import KeyringKey, MasterPassword, PinAndKey, spellings
from core.vault.errors import WrongCredential, WrongKeyringKey, WrongPassword, WrongPin, WrongRecoveryCode
from core.vault.recovery_code import RecoveryCode
from core.vault.slots import Slot, check_cost, find_slot, stretch, unwrap_from
from core.vault.values import Compartment, KdfCost, SlotKind

Credential = MasterPassword | RecoveryCode | PinAndKey | KeyringKey

_KINDS: dict[type, SlotKind] = {
    MasterPassword: SlotKind.PASSWORD,
    PinAndKey: SlotKind.PIN,
    RecoveryCode: SlotKind.RECOVERY,
    KeyringKey: SlotKind.KEYRING,
}
_REFUSALS: dict[SlotKind, type[WrongCredential]] = {
    SlotKind.PASSWORD: WrongPassword,
    SlotKind.PIN: WrongPin,
    SlotKind.RECOVERY: WrongRecoveryCode,
    SlotKind.KEYRING: WrongKeyringKey,
}


def slot_kind(credential: Credential) -> SlotKind:
    """Return the kind of slot that a credential opens."""
    return _KINDS[type(credential)]


def open_slot(
    slots: Mapping[bytes, bytes], credential: Credential, vault: bytes, *, floor: KdfCost, accept_cost: bool
) -> tuple[Slot, dict[Compartment, bytes]]:
    """Return the slot that a credential opens and the DEKs in it.

    Raises NoSuchSlot, HostileVault, KdfTooCheap, KdfTooCostly before any work, WrongCredential after it.
    """
    slot = find_slot(slots, slot_kind(credential))
    check_cost(slot, floor, accept_cost=accept_cost)
    for ikm in _key_materials(credential, slot):
        try:
            return slot, unwrap_from(slot, ikm, vault)
        except NotAuthentic:
            continue
    raise _REFUSALS[slot_kind(credential)]


def key_material(credential: Credential, slot: Slot) -> bytes:
    """Return what the KEKs of a new slot are derived from."""
    return next(_key_materials(credential, slot))


def _key_materials(credential: Credential, slot: Slot) -> Iterator[bytes]:
    """Give the canonical key material, then those of other spellings of the same letters."""
    if isinstance(credential, MasterPassword):
        yield from (stretch(text, slot) for text in spellings(credential.text))
    elif isinstance(credential, PinAndKey):
        yield from (credential.key + stretch(text, slot) for text in spellings(credential.pin))
    else:
        yield credential.key
