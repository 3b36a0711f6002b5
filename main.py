"""Start Tessera: arguments, folders, the desk for faults, the window."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run Tessera and return its exit code."""
    parser = argparse.ArgumentParser(prog="tessera", description="One-time codes and passwords, on this computer.")
    parser.add_argument("link", nargs="?", default="", help="an otpauth:// or otpauth-migration:// link to add")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="keep everything in DIR (a throw-away life)")
    parser.add_argument("--version", action="store_true", help="print the version and end")
    chosen = parser.parse_args(arguments)
    if chosen.profile and chosen.profile.exists() and not chosen.profile.is_dir():
        parser.error(f"--profile needs a folder, and {chosen.profile} is a file")
    if chosen.version:
        from core.release import VERSION

        sys.stdout.write(f"Tessera {VERSION}\n")
        return 0
    from core.paths import Paths

    paths = Paths.under(chosen.profile) if chosen.profile else Paths.system()
    from ui.application import run

    return run(paths, chosen.link)


if __name__ == "__main__":
    sys.exit(main())
