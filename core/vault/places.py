"""Whether a vault lies where it can be hurt: on a network, on a disk that takes no writes, in a synced folder."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

_MOUNTINFO = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")

# Where the locks of SQLite cannot be trusted, or where a lost connection stops a save half-way.
_NETWORK = frozenset(
    [
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "drvfs",
        "fuse.ceph",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.smbnetfs",
        "fuse.sshfs",
        "fuse.vmhgfs-fuse",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "orangefs",
        "prl_fs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "vmhgfs",
    ]
)

# What the programs leave in the top folder of what they carry.
_MARKERS: Mapping[str, tuple[str, ...]] = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "OneDrive": (".849C9593-D756-4E56-8D6E-42412F2A707B",),
    "Syncthing": (".stfolder", ".stignore"),
    "Nextcloud": (".nextcloudsync.log", ".owncloudsync.log", ".sync_*.db", "._sync_*.db"),
    "Google Drive": (".tmp.driveupload", ".tmp.drivedownload"),
    "Resilio Sync": (".sync/ID",),
    "Synology Drive": (".SynologyWorkingDirectory",),
    "MEGA": (".megaignore",),
}

# Folders that only one program makes, by a part of the path.
_FOLDERS: Mapping[str, re.Pattern[str]] = {
    "iCloud": re.compile(r"/Library/Mobile Documents/|/iCloud ?Drive/", re.IGNORECASE),
    "OneDrive": re.compile(r"/Library/CloudStorage/OneDrive|/OneDrive(?: - [^/]+)?/", re.IGNORECASE),
    "Google Drive": re.compile(r"/Library/CloudStorage/GoogleDrive|/Google ?Drive/|/My Drive/", re.IGNORECASE),
    "Dropbox": re.compile(r"/Library/CloudStorage/Dropbox|/Dropbox(?: \([^/]+\))?/"),
    "Box": re.compile(r"/Library/CloudStorage/Box"),
    "pCloud": re.compile(r"/pCloud ?Drive/", re.IGNORECASE),
}


class PlaceProblem(StrEnum):
    """Name what is wrong with a place."""

    NETWORK = "network"
    READ_ONLY = "read only"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True)
class PlaceConcern:
    """Say what is wrong with a place; `name` is the file system's type or the program that carries the folder."""

    problem: PlaceProblem
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Mount:
    point: PurePath
    kind: str
    read_only: bool


def examine(path: Path, *, mountinfo: Path = _MOUNTINFO) -> PlaceConcern | None:
    """Return what speaks against keeping a vault at `path`, which need not be there yet; None when nothing does.

    The mount is looked at before the folder, so that a server which does not answer holds up nobody.
    """
    written = Path(os.path.abspath(path))  # noqa: PTH100  Path.resolve would already ask the server
    concern = _of_mount(written, mountinfo)
    if concern is not None and concern.problem is PlaceProblem.NETWORK:
        return concern
    real = written.resolve()
    if real != written:
        concern = _of_mount(real, mountinfo)
    return concern or _of_access(real) or _of_sync(real)


def _of_mount(path: Path, mountinfo: Path) -> PlaceConcern | None:
    if sys.platform == "win32":
        return _of_drive(path)
    holding = [mount for mount in _mounts(mountinfo) if path.is_relative_to(mount.point)]
    if not holding:
        return None
    # The deepest one counts, and of several at the same point the last that was mounted.
    mount = max(reversed(holding), key=lambda mount: len(mount.point.parts))
    if mount.kind in _NETWORK:
        return PlaceConcern(PlaceProblem.NETWORK, mount.kind)
    return PlaceConcern(PlaceProblem.READ_ONLY, mount.kind) if mount.read_only else None


def _mounts(mountinfo: Path) -> Iterator[_Mount]:
    """Read the table of mounts that Linux shows (proc_pid_mountinfo(5)); empty on other systems."""
    try:
        lines = mountinfo.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        left, _, right = line.partition(" - ")
        fields, kinds = left.split(" "), right.split(" ")
        if len(fields) < 6 or len(kinds) < 3:
            continue
        point = _OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4])
        read_only = "ro" in fields[5].split(",") or "ro" in kinds[2].split(",")
        yield _Mount(PurePath(point), kinds[0], read_only)


def _of_drive(path: Path) -> PlaceConcern | None:
    """Ask Windows whether a drive is a share."""
    if sys.platform != "win32":
        return None
    import ctypes

    remote = 4
    if path.drive.startswith("\\\\"):
        return PlaceConcern(PlaceProblem.NETWORK, "smb")
    if ctypes.windll.kernel32.GetDriveTypeW(path.drive + "\\") == remote:
        return PlaceConcern(PlaceProblem.NETWORK, "smb")
    return None


def _of_access(path: Path) -> PlaceConcern | None:
    nearest = next((place for place in (path, *path.parents) if place.exists()), None)
    if nearest is None or os.access(nearest, os.W_OK):
        return None
    return PlaceConcern(PlaceProblem.READ_ONLY)


def _of_sync(path: Path) -> PlaceConcern | None:
    name = _by_folder(path) or _by_variable(path) or _by_marker(path)
    return PlaceConcern(PlaceProblem.SYNCED, name) if name else None


def _by_folder(path: Path) -> str:
    text = path.as_posix()
    return next((name for name, pattern in _FOLDERS.items() if pattern.search(text)), "")


def _by_variable(path: Path) -> str:
    """OneDrive tells its folders to every program on Windows."""
    for variable in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        folder = os.environ.get(variable, "")
        if folder and path.is_relative_to(folder):
            return "OneDrive"
    return ""


def _by_marker(path: Path) -> str:
    home = Path.home()
    for folder in path.parents:
        # Dropbox keeps its own settings in a folder of the marker's name in the home folder.
        names = {name: marks for name, marks in _MARKERS.items() if folder != home or name != "Dropbox"}
        for name, marks in names.items():
            if any(_has(folder, mark) for mark in marks):
                return name
    return ""


def _has(folder: Path, mark: str) -> bool:
    try:
        return any(True for _ in folder.glob(mark)) if "*" in mark else (folder / mark).exists()
    except OSError:
        return False
