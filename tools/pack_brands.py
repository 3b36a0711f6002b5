"""Pack the brand icons of npm's `simple-icons` into resources/brands.zip (format: resources/brands.md).

npm pack simple-icons            # leaves simple-icons-VERSION.tgz
python3 tools/pack_brands.py simple-icons-VERSION.tgz

The same input gives the same bytes. Icons that have a licence of their own other than CC0 are left out.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
import unicodedata
import zipfile
import zlib
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "brands.zip"
BUCKETS = 256
EPOCH = (1980, 1, 1, 0, 0, 0)
PATH = re.compile(r'<svg[^>]* viewBox="0 0 24 24"[^>]*><title>[^<]*</title><path d="([^"]+)"/></svg>')
# What services call themselves in their QR codes where it differs from the pack's title.
EXTRA_NAMES = {
    "bitbucket": ["Atlassian Bitbucket"],
    "epicgames": ["Epic"],
    "gmail": ["Google Mail"],
    "hetzner": ["Hetzner Online", "Hetzner Online GmbH"],
    "jetbrains": ["JetBrains Account"],
    "namecheap": ["Namecheap.com"],
    "npm": ["npmjs", "npmjs.com"],
    "paypal": ["PayPal.com"],
    "proton": ["Proton AG", "Proton Account"],
    "ubisoft": ["Ubisoft Connect", "Uplay"],
    "x": ["Twitter", "twitter.com", "x.com"],
}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__)
        return 2
    with tarfile.open(arguments[0]) as archive:
        version = json.loads(read(archive, "package.json"))["version"]
        entries = json.loads(read(archive, "data/simple-icons.json"))
        kept = [entry for entry in entries if entry.get("license", {}).get("type", "CC0-1.0") == "CC0-1.0"]
        paths = {entry["slug"]: svg_path(read(archive, f"icons/{entry['slug']}.svg")) for entry in kept}
    names = index(kept)
    write(TARGET, kept, paths, names, version)
    print(
        f"simple-icons {version}: {len(kept)} icons, {len(names)} names, {len(entries) - len(kept)} left out "
        f"for a licence of their own, {TARGET.stat().st_size} bytes in {TARGET.relative_to(ROOT)}"
    )
    return 0


def read(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise SystemExit(f"{name} is not in the package")
    return file.read().decode("utf-8")


def svg_path(text: str) -> str:
    found = PATH.fullmatch(text.strip())
    if found is None:
        raise SystemExit("an icon is not one path on a 24 x 24 square: " + text[:120])
    return found[1]


def normalise(name: str) -> str:
    """Return the letters and digits of `name` in lower case without accents (as ui/brands.py does)."""
    bare = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in bare if letter.isalnum())


def index(entries: list[dict]) -> dict[str, str]:
    """Return name -> slug. A slug beats a title beats an alias beats a domain; a name that two share is left out."""
    ranks: list[list[tuple[str, str]]] = [[], [], [], []]
    for entry in entries:
        slug = entry["slug"]
        ranks[0].append((slug, slug))
        ranks[1].append((normalise(entry["title"]), slug))
        ranks[2] += [(normalise(name), slug) for name in [*aliases(entry), *EXTRA_NAMES.get(slug, [])]]
        ranks[3] += [(normalise(name), slug) for name in domains(entry)]
    names: dict[str, str] = {}
    for rank in ranks:
        pairs = sorted(set(rank))
        owners = Counter(name for name, _ in pairs)
        for name, slug in pairs:
            if name and owners[name] == 1:
                names.setdefault(name, slug)
    return names


def aliases(entry: dict) -> list[str]:
    known = entry.get("aliases", {})
    found = [*known.get("aka", []), *known.get("old", []), *known.get("loc", {}).values()]
    return found + [double["title"] for double in known.get("dup", [])]


def domains(entry: dict) -> list[str]:
    """Return the domain the icon came from where its first label is the brand's own name (not github.com/...)."""
    host = (urlsplit(entry["source"]).hostname or "").split(".")
    for start in range(len(host) - 1):
        if normalise(host[start]) in {entry["slug"], normalise(entry["title"])}:
            return [".".join(host[start:])]
    return []


def bucket(slug: str) -> str:
    return f"icons/{zlib.crc32(slug.encode()) % BUCKETS:02x}.json"


def write(target: Path, entries: list[dict], paths: dict[str, str], names: dict[str, str], version: str) -> None:
    buckets: dict[str, dict[str, dict[str, str]]] = {}
    for entry in sorted(entries, key=lambda entry: entry["slug"]):
        slug = entry["slug"]
        icon = {"title": entry["title"], "hex": entry["hex"], "path": paths[slug]}
        buckets.setdefault(bucket(slug), {})[slug] = icon
    target.unlink(missing_ok=True)
    with zipfile.ZipFile(target, "w") as pack:
        add(pack, "about.json", {"source": "simple-icons", "version": version, "licence": "CC0-1.0"})
        add(pack, "index.json", dict(sorted(names.items())))
        for name in sorted(buckets):
            add(pack, name, buckets[name])


def add(pack: zipfile.ZipFile, name: str, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    pack.writestr(entry, text.encode(), compresslevel=9)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
