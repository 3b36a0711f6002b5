"""A keyring in memory behind the real Keychain: it works, is locked, or hangs, as a test says."""

from __future__ import annotations

import threading

from keyring.errors import KeyringLocked

from core.keychain import Keychain


class MemoryKeyring:
    """Keep texts as a backend of keyring does."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self.locked = False
        self.answers = threading.Event()
        self.answers.set()
        self.asked = 0

    def keychain(self, bound: float = 3.0) -> Keychain:
        """Return a keychain over this keyring; a new one is what a new start of the app has."""
        return Keychain(lambda: self, bound=bound)

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.texts.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.texts[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        self.texts.pop((service, username), None)

    @property
    def names(self) -> list[str]:
        """Return the names of the entries but the anchors."""
        return sorted(name.split("-")[0] for _service, name in self.texts if not name.startswith("anchor"))

    def _answer(self) -> None:
        self.asked += 1
        self.answers.wait(20)
        if self.locked:
            raise KeyringLocked
