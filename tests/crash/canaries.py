"""Words that must be found nowhere outside sealed blobs; made from a seed, so that no command line names them."""

from __future__ import annotations

import base64
import random
from dataclasses import dataclass

COUNT = 25  # of each kind of item; eight canaries in both together


@dataclass(frozen=True)
class Entry:
    """Hold the canaries of one account and one login."""

    issuer: str
    label: str
    key: str
    note: str
    title: str
    username: str
    url: str
    password: str

    @property
    def words(self) -> tuple[str, ...]:
        return (self.issuer, self.label, self.key, self.note, self.title, self.username, self.url, self.password)


def entries(seed: int) -> list[Entry]:
    """Return the canaries of a session."""
    chance = random.Random(seed)

    def word(kind: str) -> str:
        return f"{kind}-{chance.randbytes(8).hex()}"

    kinds = ("issuer", "label", "key", "note", "title", "user", "https://host", "secret")
    return [Entry(*map(word, kinds)) for _ in range(COUNT)]


def master_password(seed: int) -> str:
    return f"master-{random.Random(~seed).randbytes(8).hex()}"


def forms(word: str) -> list[bytes]:
    """Return the bytes that a word may lie about as."""
    raw = word.encode()
    coded = [raw.hex().encode(), base64.b64encode(raw).rstrip(b"="), base64.b32encode(raw).rstrip(b"=")]
    return [raw, word.encode("utf-16-le"), *coded]
