"""Where Tessera keeps its files; built once in main and handed down."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Paths:
    """Name the four folders of one life of Tessera."""

    data: Path
    config: Path
    cache: Path
    runtime: Path

    @classmethod
    def under(cls, folder: Path) -> Paths:
        """Return paths that all lie below `folder` (a throw-away life)."""
        root = folder.expanduser().absolute()
        return cls(root / "data", root / "config", root / "cache", root / "runtime")

    @classmethod
    def system(cls) -> Paths:
        """Return the folders that this system gives to a program of this user."""
        home = Path.home()
        if sys.platform == "win32":
            roaming = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "Tessera"
            local = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Tessera"
            return cls(roaming, roaming, local / "Cache", local / "Runtime")
        if sys.platform == "darwin":
            support = home / "Library" / "Application Support" / "Tessera"
            return cls(support, support, home / "Library" / "Caches" / "Tessera", support / "run")
        cache = _xdg("XDG_CACHE_HOME", home / ".cache") / "tessera"
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        return cls(
            data=_xdg("XDG_DATA_HOME", home / ".local" / "share") / "tessera",
            config=_xdg("XDG_CONFIG_HOME", home / ".config") / "tessera",
            cache=cache,
            runtime=Path(runtime) / "tessera" if Path(runtime).is_absolute() else cache / "run",
        )

    @property
    def vault(self) -> Path:
        """Return the vault file."""
        return self.data / "vault.tessera"

    @property
    def pin_tries(self) -> Path:
        """Return the file that counts the tries of the PIN beside the keyring."""
        return self.data / "pin.json"

    @property
    def backups(self) -> Path:
        """Return the folder of backups that is used until a person chooses another one."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """Return the settings file: looks only, never a secret."""
        return self.config / "settings.json"

    @property
    def logs(self) -> Path:
        """Return the folder of the local log files."""
        return self.cache / "logs"


def _xdg(name: str, default: Path) -> Path:
    """Return the folder a variable names, ignoring a relative one (XDG base directory spec)."""
    value = os.environ.get(name, "")
    return Path(value) if Path(value).is_absolute() else default
