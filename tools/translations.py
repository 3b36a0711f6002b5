"""Keep the translations in step with the texts of the program.

update   collect every text of ui/ into resources/i18n/*.ts (keeps what is translated, drops what is gone)
release  make the .qm files that Tessera loads
missing  print what has no translation yet
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
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
    shared = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    shared += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]  # a guess is no translation
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for n, path in enumerate(sorted((ROOT / "ui").rglob("*.py"))):
            copy = Path(folder) / f"{n}.py"
            copy.write_text(mark_plurals(path.read_text("utf-8")), "utf-8")
            sources.append(str(copy))
        for file, options in (
            (DUTCH, ["-target-language", "nl"]),
            (ENGLISH, ["-target-language", "en", "-pluralonly"]),
        ):
            subprocess.run([_tool("lupdate"), *shared, *options, *sources, "-ts", str(file)], check=True)
    return missing()


def mark_plurals(code: str) -> str:
    """Return `code` in a form in which lupdate sees every plural.

    Of `QCoreApplication.translate(context, text, "", n)` it takes only a literal number as the mark of a plural
    (PySide6 6.11; `self.tr` is not concerned).
    """
    places = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and len(node.args) == 4:
            number = node.args[3]
            if node.func.attr == "translate" and number.end_lineno is not None and number.end_col_offset is not None:
                places.append(((number.lineno, number.col_offset), (number.end_lineno, number.end_col_offset)))
    lines = [line.encode() for line in code.splitlines(keepends=True)]  # the columns of ast count bytes
    for (first, start), (last, end) in sorted(places, reverse=True):
        lines[first - 1 : last] = [lines[first - 1][:start] + b"1" + lines[last - 1][end:]]
    return b"".join(lines).decode()


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
    """Run one step; after `missing` the exit status says whether anything is left to translate."""
    steps = {"update": update, "release": release, "missing": missing}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=sorted(steps))
    step = parser.parse_args().step
    left = steps[step]()
    return 1 if left and step == "missing" else 0


if __name__ == "__main__":
    sys.exit(main())
