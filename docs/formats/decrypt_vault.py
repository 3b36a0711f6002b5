#!/usr/bin/env python3
"""Open a Tessera vault (format 1) without Tessera and print what it holds as JSON.

An independent reader: written after vault.md beside it, using Python's library and `cryptography` and nothing of
Tessera. It writes nothing. What opens the vault is read from standard input (or asked for on a terminal), so that
no secret stands in a process list:

    decrypt_vault.py vault.tessera                      the master password
    decrypt_vault.py vault.tessera --with recovery      the recovery code
    decrypt_vault.py vault.tessera --with pin           the PIN, then the key from the keyring in hexadecimal
    decrypt_vault.py vault.tessera --with keyring       the key from the keyring in hexadecimal (accounts only)
    decrypt_vault.py vault.tessera --with keys          the data keys themselves, one "COMPARTMENT HEX" a line

Exit code: 0 everything is as the seals say; 1 not opened; 2 opened, but items are damaged, missing or added (they
are named on standard error, and what authenticates is printed).
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import hmac
import json
import sqlite3
import struct
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

ACCOUNTS, PASSWORDS = 1, 2
COMPARTMENTS = {ACCOUNTS: "accounts", PASSWORDS: "passwords"}
SLOT_KINDS = {1: "password", 2: "pin", 3: "recovery", 4: "keyring"}
OPENS = {1: (ACCOUNTS, PASSWORDS), 2: (ACCOUNTS, PASSWORDS), 3: (ACCOUNTS, PASSWORDS), 4: (ACCOUNTS,)}
ARGON2ID = 1
MOST_MEMORY_KIB = 1 << 20
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class CannotOpenError(Exception):
    """Say why the vault was not opened."""


# --- bytes ------------------------------------------------------------------------------------------------------


def lp(*parts: bytes) -> bytes:
    """Join parts, each behind its length in four bytes."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def split_lp(data: bytes) -> list[bytes]:
    """Take apart what `lp` joined."""
    parts, place = [], 0
    while place < len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        if place + 4 + length > len(data):
            raise CannotOpenError("a slot is cut off")
        parts.append(data[place + 4 : place + 4 + length])
        place += 4 + length
    return parts


class MessagePack:
    """Read the part of MessagePack that vaults use."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.place = 0

    @classmethod
    def read(cls, data: bytes) -> Any:
        """Return the one value that `data` encodes."""
        reader = cls(data)
        value = reader.value()
        if reader.place != len(data):
            raise ValueError("bytes behind the value")
        return value

    def take(self, count: int) -> bytes:
        """Return the next bytes."""
        taken = self.data[self.place : self.place + count]
        if len(taken) != count:
            raise ValueError("cut off")
        self.place += count
        return taken

    def number(self, count: int, *, signed: bool = False) -> int:
        """Return the next big-endian number."""
        return int.from_bytes(self.take(count), "big", signed=signed)

    def value(self) -> Any:
        """Return the next value."""
        lead = self.number(1)
        if lead <= 0x7F:
            return lead
        if lead >= 0xE0:
            return lead - 0x100
        if lead <= 0x8F:
            return self.map(lead & 0x0F)
        if lead <= 0x9F:
            return self.array(lead & 0x0F)
        if lead <= 0xBF:
            return self.text(lead & 0x1F)
        return self.long_value(lead)

    def long_value(self, lead: int) -> Any:
        """Return a value whose lead byte tells only its type."""
        simple = {0xC0: None, 0xC2: False, 0xC3: True}
        if lead in simple:
            return simple[lead]
        if 0xC4 <= lead <= 0xC6:
            return self.take(self.number(1 << lead - 0xC4))
        if lead == 0xCA:
            return struct.unpack(">f", self.take(4))[0]
        if lead == 0xCB:
            return struct.unpack(">d", self.take(8))[0]
        if 0xCC <= lead <= 0xCF:
            return self.number(1 << lead - 0xCC)
        if 0xD0 <= lead <= 0xD3:
            return self.number(1 << lead - 0xD0, signed=True)
        if 0xD9 <= lead <= 0xDB:
            return self.text(self.number(1 << lead - 0xD9))
        if lead in (0xDC, 0xDD):
            return self.array(self.number(2 << lead - 0xDC))
        if lead in (0xDE, 0xDF):
            return self.map(self.number(2 << lead - 0xDE))
        raise ValueError("a type that vaults do not use")

    def text(self, length: int) -> str:
        """Return a text."""
        return self.take(length).decode("utf-8")

    def array(self, length: int) -> list[Any]:
        """Return a list."""
        return [self.value() for _ in range(length)]

    def map(self, length: int) -> dict[Any, Any]:
        """Return a dictionary."""
        return {self.value(): self.value() for _ in range(length)}


# --- cryptography -----------------------------------------------------------------------------------------------


def open_sealed(key: bytes, sealed: bytes, aad: bytes) -> bytes:
    """Open nonce || ciphertext || tag; raises InvalidTag."""
    if len(sealed) < 28:
        raise InvalidTag
    return AESGCM(key).decrypt(sealed[:12], sealed[12:], aad)


def key_for(use: str, dek: bytes, vault: bytes, compartment: int) -> bytes:
    """Derive the key for one use of a compartment."""
    info = lp(b"tessera/1/" + use.encode(), vault, bytes([compartment]))
    return HKDFExpand(algorithm=SHA256(), length=32, info=info).derive(dek)


class Slot(NamedTuple):
    """Hold one slot."""

    id: bytes
    head: bytes
    kind: int
    kdf: int
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    wraps: dict[int, bytes]

    @classmethod
    def parse(cls, slot: bytes, body: bytes) -> Slot:
        """Read a row of the slot table."""
        head, *wraps = split_lp(body)
        kind, kdf, memory, passes, lanes, salt, _created = struct.unpack(">BBIII16sQ", head)
        return cls(slot, head, kind, kdf, memory, passes, lanes, salt, {wrap[0]: wrap[1:] for wrap in wraps})

    def stretch(self, typed: str) -> Iterator[bytes]:
        """Give Argon2id of what was typed, in the spellings under which it may have been set."""
        if self.kdf != ARGON2ID or self.memory_kib > MOST_MEMORY_KIB:
            raise CannotOpenError("the slot asks for a key derivation that this reader does not do")
        for text in dict.fromkeys([unicodedata.normalize("NFC", typed), unicodedata.normalize("NFD", typed), typed]):
            yield Argon2id(
                salt=self.salt, length=32, iterations=self.passes, lanes=self.lanes, memory_cost=self.memory_kib
            ).derive(text.encode("utf-8", "surrogatepass"))

    def unwrap(self, ikm: bytes, vault: bytes) -> dict[int, bytes]:
        """Return the data keys in the slot; raises InvalidTag."""
        keys = {}
        for which in OPENS[self.kind]:
            info = lp(b"tessera/1/kek", bytes([self.kind]), bytes([which]))
            kek = HKDF(algorithm=SHA256(), length=32, salt=self.id, info=info).derive(ikm)
            aad = lp(b"tessera/1/slot", vault, self.head, bytes([which]))
            keys[which] = open_sealed(kek, self.wraps[which], aad)
        return keys


def parse_recovery_code(text: str) -> bytes:
    """Return the 20 bytes of a recovery code; checks its last two characters."""
    plain = "".join(text.split()).replace("-", "").upper().translate(str.maketrans("ILO", "110"))
    if len(plain) != 34 or any(character not in CROCKFORD for character in plain):
        raise CannotOpenError("this is no recovery code")
    number = 0
    for character in plain:
        number = number * 32 + CROCKFORD.index(character)
    body, check = divmod(number, 1024)
    if body % 1021 != check:
        raise CannotOpenError("the recovery code has a typing error")
    return body.to_bytes(20, "big")


# --- the file ---------------------------------------------------------------------------------------------------


class Vault:
    """Hold the rows of a vault file."""

    def __init__(self, path: Path) -> None:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        connection.text_factory = bytes
        try:
            connection.execute("PRAGMA trusted_schema=OFF")
            ((self.header,),) = connection.execute("SELECT body FROM header").fetchall()
            self.slots = dict(connection.execute("SELECT id, body FROM slot"))
            self.seals = {row[0]: row[1:] for row in connection.execute("SELECT compartment, body, mac FROM seal")}
            self.items = connection.execute("SELECT id, compartment, meta, secret FROM item ORDER BY id").fetchall()
        finally:
            connection.close()
        magic, self.format, self.minor, self.id = struct.unpack(">8sHH16s", self.header)
        if magic != b"tessera\0" or self.format != 1:
            raise CannotOpenError("this is no vault of format 1")

    def slot(self, name: str) -> Slot:
        """Return the slot of a kind."""
        for row in self.slots.items():
            slot = Slot.parse(*row)
            if SLOT_KINDS.get(slot.kind) == name:
                return slot
        raise CannotOpenError(f"the vault has no slot of the kind {name}")

    def verify_seal(self, which: int, dek: bytes) -> dict[str, Any]:
        """Check the MAC of a compartment and return what its seal says."""
        body, mac = self.seals[which]
        rows = lp(*(piece for slot in sorted(self.slots) for piece in (slot, self.slots[slot])))
        parts = [b"tessera/1/seal", self.header, rows, body]
        if which == ACCOUNTS:
            parts.append(lp(*self.seals[PASSWORDS]))
        expected = hmac.digest(key_for("mac", dek, self.id, which), lp(*parts), "sha256")
        if not hmac.compare_digest(expected, mac):
            raise CannotOpenError(f"the seal of {COMPARTMENTS[which]} differs: something else changed the file")
        number, lineage, counter, seals, saved, items, root = struct.unpack(">B16sQQQI32s", body)
        if number != which:
            raise CannotOpenError("a seal stands in the wrong row")
        return {
            "compartment": COMPARTMENTS[which],
            "lineage": lineage.hex(),
            "counter": counter,
            "seals_made": seals,
            "saved_at": saved / 1000,
            "items": items,
            "root": root.hex(),
        }

    def list_root(self, which: int) -> tuple[int, str]:
        """Return count and hash of the list of a compartment."""
        buckets: list[list[bytes]] = [[] for _ in range(256)]
        for item, compartment, meta, secret in self.items:
            if compartment == which:
                buckets[item[0]].append(item + meta[:12] + (secret[:12] or bytes(12)))
        digests = [hashlib.sha256(b"".join(sorted(bucket))).digest() for bucket in buckets]
        return sum(map(len, buckets)), hashlib.sha256(b"".join(digests)).hexdigest()

    def open_items(self, which: int, dek: bytes) -> Iterator[tuple[bytes, dict[str, Any] | None]]:
        """Give id and content of each item of a compartment, None for one that does not authenticate."""
        keys = {part: key_for(part, dek, self.id, which) for part in ("meta", "secret")}

        def text(item: bytes, part: str, blob: bytes) -> Any:
            aad = lp(b"tessera/1/blob", self.id, bytes([which]), part.encode(), item)
            padded = open_sealed(keys[part], blob, aad)
            length = int.from_bytes(padded[:4], "big")
            return MessagePack.read(padded[4 : 4 + length])

        for item, compartment, meta, secret in self.items:
            if compartment != which:
                continue
            try:
                parts = {"meta": text(item, "meta", meta), "secret": text(item, "secret", secret) if secret else None}
            except (InvalidTag, ValueError, IndexError):
                yield item, None
                continue
            yield item, describe(item, which, parts)


def describe(item: bytes, which: int, parts: dict[str, Any]) -> dict[str, Any]:
    """Return an item as it is printed: [kind, values, stamps, which stamp, history, ...] for each part."""
    described: dict[str, Any] = {"id": item.hex(), "compartment": COMPARTMENTS[which], "kind": parts["meta"][0]}
    for name, part in parts.items():
        described[name] = {} if part is None else part[1]
        described[f"{name}_written"] = {} if part is None else dict(zip(part[1], stamps_of(part), strict=True))
    history = [] if parts["secret"] is None else parts["secret"][4]
    described["history"] = [
        {"field": field, "value": value, "written": stamp_time(stamp)} for field, value, stamp in history
    ]
    return described


def stamps_of(part: list[Any]) -> list[float]:
    """Return for each field of a part when it was written."""
    stamps, which = part[2], part[3]
    return [stamp_time(stamps[24 * index : 24 * index + 24]) for index in which]


def stamp_time(stamp: bytes) -> float:
    """Return the Unix time of a stamp: 48 bits of milliseconds, 16 of a counter, 16 bytes of a device."""
    return int.from_bytes(stamp[:6], "big") / 1000


# --- the program ------------------------------------------------------------------------------------------------


def ask(prompt: str) -> str:
    """Return a line of standard input, without echo on a terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{prompt}: ")
    return sys.stdin.readline().rstrip("\r\n")


def ask_key(prompt: str) -> bytes:
    """Return bytes that were given in hexadecimal."""
    try:
        return bytes.fromhex(ask(prompt))
    except ValueError:
        raise CannotOpenError("the key is not hexadecimal") from None


def materials(slot: Slot) -> Iterator[bytes]:
    """Give what the keys of a slot may be derived from, asking for it."""
    kind = SLOT_KINDS[slot.kind]
    if kind == "password":
        yield from slot.stretch(ask("Master password"))
    elif kind == "pin":
        pin, key = ask("PIN"), ask_key("Key from the keyring (hex)")
        yield from (key + stretched for stretched in slot.stretch(pin))
    elif kind == "recovery":
        yield parse_recovery_code(ask("Recovery code"))
    else:
        yield ask_key("Key from the keyring (hex)")


def unlock(vault: Vault, how: str) -> dict[int, bytes]:
    """Return the data keys by compartment."""
    if how == "keys":
        lines = (line.split() for line in sys.stdin if line.strip())
        return {int(which): bytes.fromhex(key) for which, key in lines}
    slot = vault.slot(how)
    for ikm in materials(slot):
        try:
            return slot.unwrap(ikm, vault.id)
        except InvalidTag:
            continue
    raise CannotOpenError("wrong, or the slot is damaged: nobody can tell which")


def read(vault: Vault, deks: dict[int, bytes], complain: Callable[[str], None]) -> dict[str, Any]:
    """Return everything that the keys open; names on the way what is not as the seals say."""
    seals, items = [], []
    for which, dek in sorted(deks.items()):
        seal = vault.verify_seal(which, dek)
        count, root = vault.list_root(which)
        if (count, root) != (seal["items"], seal["root"]):
            complain(f"the list of {COMPARTMENTS[which]} differs: {count} of {seal['items']} items")
        for item, content in vault.open_items(which, dek):
            if content is None:
                complain(f"item {item.hex()} is damaged")
            else:
                items.append(content)
        seals.append(seal)
    kinds = sorted(SLOT_KINDS.get(Slot.parse(*row).kind, "unknown") for row in vault.slots.items())
    head = {"format": vault.format, "minor": vault.minor, "vault": vault.id.hex(), "slots": kinds}
    return {**head, "seals": seals, "items": items}


def plain(value: object) -> object:
    """Return bytes as JSON can hold them."""
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    raise TypeError(type(value).__name__)


def main() -> int:
    """Run the program."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vault", type=Path)
    parser.add_argument("--with", dest="how", choices=[*SLOT_KINDS.values(), "keys"], default="password")
    options = parser.parse_args()
    complaints: list[str] = []
    try:
        vault = Vault(options.vault)
        content = read(vault, unlock(vault, options.how), complaints.append)
    except (CannotOpenError, sqlite3.Error, struct.error, ValueError, KeyError, OSError) as error:
        print(f"not opened: {error}", file=sys.stderr)
        return 1
    json.dump(content, sys.stdout, indent=1, default=plain, ensure_ascii=False)
    print()
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 2 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
