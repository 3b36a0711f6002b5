"""Keep the translations in step with the texts of the program.

update   collect every text of ui/ into resources/i18n/*.ts (keeps what is translated, drops what is gone)
release  make the .qm files that Tessera loads
missing  print what has no translation yet
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
DUTCH = FOLDER / "tessera_nl.ts"
ENGLISH = FOLDER / "tessera_en.ts"  # only the plural forms; all else is the source text itself


def _tool(name: str) -> str:
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).parent / (name + suffix))


def update() -> int:
    """Run lupdate over ui/ for both languages."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    shared = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    shared += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]  # a guess is no translation
    for file, options in ((DUTCH, ["-target-language", "nl"]), (ENGLISH, ["-target-language", "en", "-pluralonly"])):
        subprocess.run([_tool("lupdate"), *shared, *options, *sources, "-ts", str(file)], cwd=ROOT, check=True)
    return missing()


def release() -> int:
    """Run lrelease for both languages."""
    for file in (DUTCH, ENGLISH):
        subprocess.run([_tool("lrelease"), "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True)
    return missing()


def missing() -> int:
    """Print the texts without a finished translation; return how many there are."""
    count = 0
    for file in (DUTCH, ENGLISH):
        for context in ET.parse(file).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    print(f"{file.name}: {context.findtext('name')}: {message.findtext('source')!r}")
                    count += 1
    return count


def main() -> int:
    """Run one step; the exit status says whether anything is left to translate."""
    steps = {"update": update, "release": release, "missing": missing}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=sorted(steps))
    return 1 if steps[parser.parse_args().step]() else 0


if __name__ == "__main__":
    sys.exit(main())
