"""Blobs: padded, sealed parts of items under the keys of one compartment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from operator import gt

from core.crypto import OVERHEAD, Aead, NotAuthentic, derive_use, hmac_sha256, lp
from core.vault.errors import ItemTooLarge
from core.vault.values import Compartment

ITEM_ID_LENGTH = 16
TEXT_LIMIT = 1 << 20
_LENGTH = 4
_SMALL_STEP = 256
_LARGE_STEP = 4096
BLOB_LIMIT = TEXT_LIMIT + _LARGE_STEP + OVERHEAD
FINGERPRINT_LENGTH = 8


class PartName(StrEnum):
    """Name the two parts of an item."""

    META = "meta"
    SECRET = "secret"  # noqa: S105 - the name of a part


def pad(text: bytes) -> bytes:
    """Return 4-byte length || text || zeros, so that the size tells little.

    Raises ItemTooLarge above 1 MiB.
    """
    if len(text) > TEXT_LIMIT:
        raise ItemTooLarge(len(text), TEXT_LIMIT)
    size = _LENGTH + len(text)
    step = _SMALL_STEP if size <= _LARGE_STEP else _LARGE_STEP
    return len(text).to_bytes(_LENGTH, "big") + text + bytes(-size % step)


def unpad(padded: bytes) -> bytes:
    """Return the text of a padded one.

    Raises NotAuthentic when its length cannot be.
    """
    end = _LENGTH + int.from_bytes(padded[:_LENGTH], "big")
    if end > len(padded) or len(padded) < _SMALL_STEP:
        raise NotAuthentic
    return padded[_LENGTH:end]


def unpad_all(padded: Sequence[bytes]) -> list[bytes]:
    """Return the texts of many padded ones, in one step.

    Raises NotAuthentic when the length of one cannot be.
    """
    number = int.from_bytes
    ends = [_LENGTH + number(one[:_LENGTH], "big") for one in padded]
    sizes = [len(one) for one in padded]
    if min(sizes, default=_SMALL_STEP) < _SMALL_STEP or any(map(gt, ends, sizes)):
        raise NotAuthentic
    return [one[_LENGTH:end] for one, end in zip(padded, ends, strict=True)]


class CompartmentKeys:
    """Hold the keys of one open compartment; dropping the object drops the keys."""

    __slots__ = ("__weakref__", "_aad", "_aead", "_fingerprint", "compartment", "dek", "mac", "vault")

    def __init__(self, dek: bytes, vault: bytes, compartment: Compartment) -> None:
        self.dek = dek
        self.vault = vault
        self.compartment = compartment
        self.mac = derive_use(dek, "mac", vault=vault, compartment=compartment)
        self._fingerprint = derive_use(dek, "fingerprint", vault=vault, compartment=compartment)
        self._aead = {part: Aead(derive_use(dek, part, vault=vault, compartment=compartment)) for part in PartName}
        length = ITEM_ID_LENGTH.to_bytes(4, "big")
        self._aad = {
            part: lp(b"tessera/1/blob", vault, bytes([compartment]), part.encode()) + length for part in PartName
        }

    def __repr__(self) -> str:
        return f"CompartmentKeys({self.compartment.name})"

    def seal(self, part: PartName, item: bytes, text: bytes) -> bytes:
        """Return the blob of a part.

        Raises ItemTooLarge.
        """
        return self._aead[part].seal(pad(text), self._aad[part] + item)

    def open(self, part: PartName, item: bytes, blob: bytes) -> bytes:
        """Return the text of a part.

        Raises NotAuthentic.
        """
        return unpad(self._aead[part].open(blob, self._aad[part] + item))

    def open_all(self, part: PartName, items: Iterable[bytes], blobs: Iterable[bytes]) -> list[bytes]:
        """Return the texts of one part of many items.

        Raises NotAuthentic when one of them does not authenticate.
        """
        aad = self._aad[part]
        return unpad_all(self._aead[part].open_all(blobs, [aad + item for item in items]))

    def fingerprint(self, text: bytes) -> bytes:
        """Return 8 bytes that tell equal texts apart from others, to holders of the keys only."""
        return hmac_sha256(self._fingerprint, text)[:FINGERPRINT_LENGTH]
