"""Start Tessera: arguments, folders, the desk for faults, the window."""

from __future__ import annotations

import sys
from pathlib import Path

USAGE = """usage: tessera [--help] [--version] [--profile DIR] [LINK]

One-time codes and passwords, on this computer.

  LINK           an otpauth:// or otpauth-migration:// link to add
  --profile DIR  keep everything in DIR (a throw-away life)
  --no-hardening let debuggers look into that life; only together with --profile
  --version      print the version and end
"""


class UsageError(Exception):
    """Say that the arguments cannot be meant."""


def main(arguments: list[str] | None = None) -> int:
    """Run Tessera and return its exit code."""
    try:
        words = _parse(sys.argv[1:] if arguments is None else arguments)
    except UsageError as error:
        sys.stderr.write(f"{USAGE}\ntessera: {error}\n")
        return 2
    if "--help" in words:
        sys.stdout.write(USAGE)
        return 0
    if "--version" in words:
        from core.release import VERSION

        sys.stdout.write(f"Tessera {VERSION}\n")
        return 0
    from core.paths import Paths

    paths = Paths.under(Path(words["--profile"])) if "--profile" in words else Paths.system()
    from ui.application import run

    return run(paths, words.get("link", ""), hardened="--no-hardening" not in words)


def _parse(arguments: list[str]) -> dict[str, str]:
    """Return what was asked for by name; argparse would take 3 % of the time to the first window."""
    words: dict[str, str] = {}
    waiting = iter(arguments)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if argument in ("-h", "--help", "--version"):
            words["--help" if argument == "-h" else argument] = ""
        elif argument == "--no-hardening":
            words[argument] = ""
        elif name == "--profile":
            words[name] = value if equals else next(waiting, "")
        elif argument.startswith("-") or "link" in words:
            raise UsageError("what is meant by one of these arguments?")
        else:
            words["link"] = argument
    profile = words.get("--profile")
    if profile is not None and (not profile or (Path(profile).exists() and not Path(profile).is_dir())):
        raise UsageError("--profile needs a folder")
    if "--no-hardening" in words and profile is None:
        raise UsageError("--no-hardening needs --profile")
    return words


if __name__ == "__main__":
    sys.exit(main())
