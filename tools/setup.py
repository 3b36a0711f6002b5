"""Prepare this checkout: system libraries, virtual environment, locked dependencies.

python3 tools/setup.py run      what `make run` needs
python3 tools/setup.py test     the same, and what `make test` needs
python3 tools/setup.py tools    the same, and the programs of `make test-tools`

Uses the standard library only and does nothing twice: when all is in place it says nothing.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (an older Python gets a sentence instead of a traceback)
    sys.exit(
        f"Tessera needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. "
        "Install a newer Python and name it, for example: make run PYTHON=python3.12"
    )

import ctypes
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "tessera.stamp"
LOCKS = {"run": "run.txt", "test": "dev.txt", "tools": "dev.txt"}
STEPS = tuple(LOCKS)
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Need(NamedTuple):
    """Name what must be there, and the Debian and Ubuntu packages that bring it, newest name first."""

    what: str
    packages: tuple[str, ...]


# What Qt's xcb, Wayland and offscreen platforms, its network module, OpenCV and pyzbar open at run time.
LIBRARIES = (
    Need("libGL.so.1", ("libgl1",)),
    Need("libEGL.so.1", ("libegl1",)),
    Need("libfontconfig.so.1", ("libfontconfig1",)),
    Need("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Need("libdbus-1.so.3", ("libdbus-1-3",)),
    Need("libgssapi_krb5.so.2", ("libgssapi-krb5-2",)),
    Need("libX11-xcb.so.1", ("libx11-xcb1",)),
    Need("libxkbcommon.so.0", ("libxkbcommon0",)),
    Need("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Need("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Need("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Need("libxcb-image.so.0", ("libxcb-image0",)),
    Need("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Need("libxcb-randr.so.0", ("libxcb-randr0",)),
    Need("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    Need("libxcb-shape.so.0", ("libxcb-shape0",)),
    Need("libxcb-sync.so.1", ("libxcb-sync1",)),
    Need("libxcb-xfixes.so.0", ("libxcb-xfixes0",)),
    Need("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    Need("libwayland-cursor.so.0", ("libwayland-cursor0",)),
    Need("libwayland-egl.so.1", ("libwayland-egl1",)),
    Need("libzbar.so.0", ("libzbar0t64", "libzbar0")),
)
# What the tests with a real window use: a virtual screen, a window manager, keys, pictures, the clipboard, a bus.
X_PROGRAMS = (
    Need("Xvfb", ("xvfb",)),
    Need("openbox", ("openbox",)),
    Need("xdotool", ("xdotool",)),
    Need("import", ("imagemagick",)),
    Need("xclip", ("xclip",)),
    Need("dbus-daemon", ("dbus-daemon", "dbus")),
)
# What tests measure and pictures show: the font that ui/theme.py takes where no desktop has chosen one.
TEST_FONT = Need("the font Inter", ("fonts-inter",))
# What only some tests use; `make test` skips and lists those, `make test-tools` brings it.
TEST_PROGRAMS = (
    Need("gnome-keyring-daemon", ("gnome-keyring",)),
    Need("strace", ("strace",)),
    Need("debootstrap", ("debootstrap",)),
)


def main(arguments: list[str]) -> int:
    step = arguments[0] if len(arguments) == 1 else ""
    if step not in STEPS:
        print(__doc__)
        return 2
    if sys.platform.startswith("linux"):
        provide_system(step)
    make_environment(step)
    return 0


def provide_system(step: str) -> None:
    """Install what the system lacks through apt, or say what is missing and go on or stop."""
    needs = missing(step)
    if not needs:
        return
    names = ", ".join(need.what for need in needs)
    say(f"This system lacks: {names}")
    if shutil.which("apt-get") is None:
        say("Please install these with your system's package manager; their Debian packages are:")
        say("  " + " ".join(need.packages[-1] for need in needs))
    else:
        apt_install(needs)
        needs = missing(step)
    if any(need in needs for need in LIBRARIES) or venv_need() in needs:
        stop("Set-up stops here: without them the app does not start.")
    if needs:
        say("Going on without: " + ", ".join(need.what for need in needs) + ". What needs them is skipped.")


def missing(step: str) -> list[Need]:
    """Return what is absent, in the order of the lists above."""
    needs = [need for need in LIBRARIES if not opens(need.what)]
    if not any(fonts()):
        needs.append(Need("a font", ("fonts-dejavu-core",)))
    if not VENV_PYTHON.exists() and not can_make_venv():
        needs.append(venv_need())
    if step != "run" and not any(name.startswith("Inter") for name in fonts()):
        needs.append(TEST_FONT)
    programs = {"run": (), "test": X_PROGRAMS, "tools": X_PROGRAMS + TEST_PROGRAMS}[step]
    needs += [need for need in programs if shutil.which(need.what, path=search_path()) is None]
    return needs


def opens(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def fonts() -> Iterator[str]:
    """Yield the names of font files; without any, every letter is drawn as a box, without an error."""
    for folder in FONT_FOLDERS:
        for _, _, files in os.walk(Path(folder).expanduser()):
            yield from (name for name in files if name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb")))


def can_make_venv() -> bool:
    """Return whether the venv module is whole; Debian ships it without ensurepip unless python3-venv is there."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


def venv_need() -> Need:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return Need("Python's venv module", (version, "python3-venv"))


def search_path() -> str:
    """Return PATH with the system folders that a plain user's PATH may leave out."""
    return os.pathsep.join([os.environ.get("PATH", ""), "/usr/local/sbin", "/usr/sbin", "/sbin"])


def apt_install(needs: list[Need]) -> None:
    """Install the packages that bring `needs`, as root or through sudo; failures are reported, not raised."""
    become_root = root_prefix()
    if become_root is None:
        say("Neither root nor sudo (without a terminal to ask for the password): please run as root")
        say("  apt-get install " + " ".join(need.packages[-1] for need in needs))
        return
    say(
        "Installing their packages through apt" + (" with sudo (it may ask for your password)." if become_root else ".")
    )
    quiet = ["-qq", "-y", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"]
    apt = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *quiet]
    run([*apt, "update"])
    packages = [name for need in needs if (name := known_package(need))]
    if packages:
        run([*apt, "install", "--no-install-recommends", *packages])


def root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root: nothing, sudo, or None where neither works."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    if sys.stdin.isatty():
        return [sudo]
    may_without_password = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    return [sudo, "-n"] if may_without_password else None


def known_package(need: Need) -> str | None:
    """Return the first package name that this release knows (Ubuntu 24.04 renamed some to ...t64)."""
    for name in need.packages:
        answer = subprocess.run(["apt-cache", "show", "--no-all-versions", name], capture_output=True, check=False)
        if answer.returncode == 0 and answer.stdout.strip():
            return name
    say(f"No package of this release brings {need.what} (looked for {' and '.join(need.packages)}).")
    return None


def make_environment(step: str) -> None:
    """Make the virtual environment and install the locked dependencies, unless that was done already."""
    lock = LOCKS[step]
    done = STAMP.read_text(encoding="utf-8").splitlines() if STAMP.is_file() else []
    if VENV_PYTHON.exists() and fingerprint(lock) in done:
        return
    if not works():
        say("Making the virtual environment .venv")
        run_or_stop([sys.executable, "-m", "venv", "--clear", str(VENV)])
    say(f"Installing the dependencies of requirements/{lock} (every file is checked against its hash)")
    pip = [str(VENV_PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-input"]
    file = str(ROOT / "requirements" / lock)
    run_or_stop([*pip, "--only-binary", ":all:", "--no-deps", "--require-hashes", "-r", file])
    # dev.txt holds all of run.txt, so after the larger set `make run` has nothing left to do.
    covered = {"run.txt", lock}
    STAMP.write_text("".join(f"{fingerprint(name)}\n" for name in sorted(covered)), encoding="utf-8")


def fingerprint(lock: str) -> str:
    return f"{lock} {hashlib.sha256((ROOT / 'requirements' / lock).read_bytes()).hexdigest()}"


def works() -> bool:
    """Return whether .venv holds a Python that starts, is new enough and has pip."""
    if not VENV_PYTHON.exists():
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([str(VENV_PYTHON), "-c", probe], capture_output=True, check=False).returncode == 0


def run(command: list[str]) -> bool:
    say("$ " + " ".join(command))
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0


def run_or_stop(command: list[str]) -> None:
    if not run(command):
        stop("Set-up stops here: the command above failed. Mend what it says and run the same command again.")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def stop(text: str) -> None:
    sys.exit(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
