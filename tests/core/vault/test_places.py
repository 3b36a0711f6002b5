"""Where a vault should not lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from core.vault.places import PlaceConcern, PlaceProblem, examine

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads the table of mounts that Linux shows")

TABLE = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:5 / /proc rw - proc proc rw
41 22 0:40 / /home/bob/net rw,relatime shared:2 - nfs4 server:/export rw,vers=4.2
42 22 0:41 / /home/bob/my\040share rw - cifs //server/share rw
43 22 0:42 / /mnt/stick ro,relatime - vfat /dev/sdb1 ro
44 22 0:43 / /mnt/sealed rw,relatime - squashfs /dev/loop0 ro
45 22 0:44 / /mnt/over rw - nfs server:/x rw
46 22 0:45 / /mnt/over rw - ext4 /dev/sdc1 rw
47 22 0:46 / /mnt/cloud rw - fuse.rclone remote: rw
a line that is none
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(TABLE)
    return path


@linux
@pytest.mark.parametrize(
    ("path", "problem", "name"),
    [
        ("/home/bob/net/vault.tessera", PlaceProblem.NETWORK, "nfs4"),
        ("/home/bob/net/deep/er/vault.tessera", PlaceProblem.NETWORK, "nfs4"),
        ("/home/bob/my share/vault.tessera", PlaceProblem.NETWORK, "cifs"),
        ("/mnt/cloud/vault.tessera", PlaceProblem.NETWORK, "fuse.rclone"),
        ("/mnt/stick/vault.tessera", PlaceProblem.READ_ONLY, "vfat"),
        ("/mnt/sealed/vault.tessera", PlaceProblem.READ_ONLY, "squashfs"),
    ],
)
def test_mounts(table: Path, path: str, problem: PlaceProblem, name: str):
    assert examine(Path(path), mountinfo=table) == PlaceConcern(problem, name)


@linux
def test_a_network_is_known_by_its_mount_not_by_its_name(table: Path):
    for place in ("/home/bob/network/vault.tessera", "/mnt/over/vault.tessera"):
        concern = examine(Path(place), mountinfo=table)  # who is not root may not write there, and is told that
        assert concern is None or concern.problem is PlaceProblem.READ_ONLY


@linux
def test_a_link_into_a_network_is_followed(tmp_path: Path):
    target = tmp_path / "share"
    target.mkdir()
    (tmp_path / "data").symlink_to(target)
    table = tmp_path / "mountinfo"
    table.write_text(f"22 1 8:1 / / rw - ext4 /dev/sda1 rw\n41 22 0:40 / {target} rw - cifs //s/x rw\n")
    concern = examine(tmp_path / "data" / "vault.tessera", mountinfo=table)
    assert concern == PlaceConcern(PlaceProblem.NETWORK, "cifs")


@pytest.mark.parametrize(
    ("marker", "name"),
    [
        (".dropbox", "Dropbox"),
        (".dropbox.cache/", "Dropbox"),
        (".stfolder/", "Syncthing"),
        (".sync_0a1b2c.db", "Nextcloud"),
        ("._sync_0a1b2c.db", "Nextcloud"),
        (".owncloudsync.log", "Nextcloud"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        (".tmp.drivedownload/", "Google Drive"),
        (".sync/ID", "Resilio Sync"),
    ],
)
def test_markers_of_sync_programs(tmp_path: Path, marker: str, name: str):
    path = tmp_path / "top" / "a" / "b" / "vault.tessera"
    path.parent.mkdir(parents=True)
    assert examine(path) is None
    mark = tmp_path / "top" / marker
    mark.parent.mkdir(exist_ok=True)
    mark.mkdir() if marker.endswith("/") else mark.touch()
    assert examine(path) == PlaceConcern(PlaceProblem.SYNCED, name)
    assert examine(tmp_path / "elsewhere" / "vault.tessera") is None


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Contoso", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-bob@example.com/My Drive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
    ],
)
def test_folders_of_sync_programs(tmp_path: Path, folder: str, name: str):
    path = tmp_path / folder / "vault.tessera"
    assert examine(path) == PlaceConcern(PlaceProblem.SYNCED, name)


def test_the_folder_that_onedrive_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "work"))
    assert examine(tmp_path / "work" / "x" / "vault.tessera") == PlaceConcern(PlaceProblem.SYNCED, "OneDrive")
    assert examine(tmp_path / "play" / "vault.tessera") is None


def test_the_settings_of_dropbox_do_not_make_the_home_folder_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / ".dropbox").mkdir()
    assert examine(tmp_path / ".local" / "share" / "vault.tessera") is None


def test_a_folder_that_takes_no_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "vault.tessera"
    path.touch()
    asked: list[Path] = []

    def refuse(place: Path, mode: int) -> bool:
        asked.append(place)
        return mode != os.W_OK

    monkeypatch.setattr(os, "access", refuse)  # root, as in a container, may write everywhere
    assert examine(path) == PlaceConcern(PlaceProblem.READ_ONLY)
    assert asked == [path.resolve()]


def test_this_computer(tmp_path: Path):
    assert examine(tmp_path / "not" / "there" / "yet" / "vault.tessera") is None
