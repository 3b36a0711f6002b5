"""Device-local settings: looks and habits, never a secret and no rule that protects."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core.files import make_private_folder, write_atomic

CHOICES: dict[str, tuple[object, ...]] = {
    "theme": ("system", "light", "dark"),
    "language": ("system", "en", "nl"),
    "density": ("comfortable", "compact"),
    "sort": ("order", "name", "used"),
    "login_sort": ("title", "used", "age", "strength"),
    "text_percent": (100, 125, 150, 175, 200),
}
_FARTHEST_PIXEL = 100_000


@dataclass(frozen=True)
class Settings:
    """Hold what a person chose for this device."""

    theme: str = "system"
    language: str = "system"
    density: str = "comfortable"
    text_percent: int = 100
    sort: str = "order"
    login_sort: str = "title"
    show_next: bool = True
    camera: str = ""
    expects_pin: bool = False  # what the lock page shows until the keyring has answered
    window: tuple[int, ...] = field(default=())  # x, y, width, height; empty: let the system place it
    maximised: bool = False


class SettingsFile:
    """Keep the settings of one profile in a JSON file.

    A missing, damaged or hand-edited file never stops the app: what cannot be used falls back to its default.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = self._read()

    def change(self, **values: Any) -> Settings:
        """Replace some settings and store them.

        Raises OSError when the file cannot be written; `current` holds the new values all the same,
        so that a read-only disk costs the memory of a choice and not the choice.
        """
        self.current = replace(self.current, **values)
        make_private_folder(self._path.parent)
        text = json.dumps(dataclasses.asdict(self.current), indent=1, sort_keys=True)
        write_atomic(self._path, text.encode())
        return self.current

    def _read(self) -> Settings:
        try:
            raw = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return Settings()
        if not isinstance(raw, dict):
            return Settings()
        default = Settings()
        kept: dict[str, Any] = {
            f.name: _usable(f.name, raw[f.name], getattr(default, f.name))
            for f in dataclasses.fields(Settings)
            if f.name in raw
        }
        return replace(default, **kept)


def _usable(name: str, value: object, default: object) -> object:
    """Return `value` if it is of the right kind and a known choice, else the default."""
    if name == "window":
        fits = isinstance(value, list) and len(value) in (0, 4) and all(map(_is_pixel, value))
        return tuple(value) if fits and isinstance(value, list) else default
    if type(value) is not type(default):
        return default
    if name in CHOICES and value not in CHOICES[name]:
        return default
    return value


def _is_pixel(value: object) -> bool:
    """Return whether `value` can be a place on some screen; Qt takes no number beyond 32 bits."""
    return type(value) is int and abs(value) < _FARTHEST_PIXEL
