"""The same made-up accounts as a Tessera vault and as a KeePassXC database."""

from __future__ import annotations

import base64
import random
import uuid
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from core.clock import SystemClock
from core.otp import encode_secret
from core.vault import AccountSecret, KdfCost, NewAccount, VaultStore

PASSWORD = "perf-Test-1"
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
_WORDS = [
    "amber",
    "anchor",
    "arrow",
    "aspen",
    "atlas",
    "badge",
    "basin",
    "beacon",
    "birch",
    "bridge",
    "canyon",
    "cedar",
    "cobalt",
    "comet",
    "copper",
    "delta",
    "ember",
    "falcon",
    "fern",
    "flint",
    "garnet",
    "glacier",
    "harbor",
    "heron",
    "indigo",
    "ivory",
    "jasper",
    "juniper",
    "lagoon",
    "lantern",
    "larch",
    "lunar",
    "maple",
    "marble",
    "meadow",
    "nectar",
    "oasis",
    "olive",
    "opal",
    "orchid",
    "pearl",
    "pebble",
    "prairie",
    "quartz",
    "raven",
    "reef",
    "ridge",
    "saffron",
    "sierra",
    "slate",
    "summit",
    "thistle",
    "topaz",
    "tundra",
    "valley",
    "velvet",
    "walnut",
    "willow",
    "zephyr",
    "zinc",
]


@dataclass(frozen=True)
class Sample:
    """One made-up account."""

    issuer: str
    label: str
    key: bytes
    password: str

    @property
    def url(self) -> str:
        """Return the address that a password entry beside the code would have."""
        return f"https://{self.issuer.lower().replace(' ', '-')}.example.com/login"

    @property
    def uri(self) -> str:
        """Return the otpauth text."""
        return f"otpauth://totp/{quote(self.issuer)}:{quote(self.label)}?secret={encode_secret(self.key)}&issuer={quote(self.issuer)}"


def samples(count: int) -> list[Sample]:
    """Return the first `count` accounts of a fixed sequence."""
    made = []
    for number in range(count):
        source = random.Random(f"tessera:{number}")
        one, two = source.choice(_WORDS), source.choice(_WORDS)
        made.append(
            Sample(
                issuer=f"{one.title()} {two.title()} {number:05d}",
                label=f"{source.choice(_WORDS)}.{source.choice(_WORDS)}{source.randrange(100)}@example.org",
                key=source.randbytes(20),
                password=source.randbytes(15).hex(),
            )
        )
    return made


def write_vault(path: Path, count: int) -> None:
    """Write a Tessera vault with the cheapest KDF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    store = VaultStore(path, clock=SystemClock(), floor=CHEAP)
    store.create(PASSWORD, cost=CHEAP)
    store.add_accounts(
        [NewAccount(issuer=s.issuer, label=s.label, secret=AccountSecret(key=s.key)) for s in samples(count)]
    )
    store.close()


def write_kdbx(path: Path, count: int) -> None:
    """Write a KDBX 4 database with the cheapest Argon2id that KeePassXC accepts."""
    from pykeepass import create_database

    path.unlink(missing_ok=True)
    database = create_database(str(path), password=PASSWORD)
    parameters = database.kdbx.header.value.dynamic_header.kdf_parameters.data.dict
    parameters["$UUID"].value = uuid.UUID("9e298b19-56db-4773-b23d-fc3ec6f0a1e6").bytes  # Argon2id
    parameters["M"].value, parameters["I"].value, parameters["P"].value = 64 * 1024, 1, 1
    database.kdbx.header.pop("data", None)
    database.kdbx.header.value.dynamic_header.kdf_parameters.pop("data2", None)
    for sample in samples(count):
        _append_entry(database.root_group._element, sample)
    database.save()


def _append_entry(group: object, sample: Sample) -> None:
    """Add one entry as plain XML: pykeepass's own way looks at all others first."""
    from lxml import etree

    entry = etree.SubElement(group, "Entry")
    identity = uuid.uuid5(uuid.NAMESPACE_URL, sample.issuer).bytes
    etree.SubElement(entry, "UUID").text = base64.b64encode(identity).decode()
    etree.SubElement(entry, "IconID").text = "0"
    times = etree.SubElement(entry, "Times")
    for name in ("CreationTime", "LastModificationTime", "LastAccessTime", "ExpiryTime", "LocationChanged"):
        etree.SubElement(times, name).text = base64.b64encode((63_839_664_000).to_bytes(8, "little")).decode()
    etree.SubElement(times, "Expires").text = "False"
    etree.SubElement(times, "UsageCount").text = "0"
    fields = {
        "Title": sample.issuer,
        "UserName": sample.label,
        "Password": sample.password,
        "URL": sample.url,
        "Notes": "",
    }
    for name, text in (fields | {"otp": sample.uri}).items():
        string = etree.SubElement(entry, "String")
        etree.SubElement(string, "Key").text = name
        value = etree.SubElement(string, "Value")
        value.text = text
        if name in ("Password", "otp"):
            value.set("Protected", "True")
    etree.SubElement(entry, "History")
