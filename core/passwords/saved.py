"""What the passwords room needs to know of a saved login; the vault's `Login` is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class SavedUrl(Protocol):
    """Say one address of a login and how it matches."""

    @property
    def url(self) -> str:
        """Return the address."""
        ...

    @property
    def match(self) -> str:
        """Return "host", "site", "starts" or "never"."""
        ...


class SavedLogin(Protocol):
    """Describe a login without its secret."""

    @property
    def id(self) -> bytes:
        """Return the id of the item."""
        ...

    @property
    def title(self) -> str:
        """Return the title."""
        ...

    @property
    def username(self) -> str:
        """Return the user name."""
        ...

    @property
    def urls(self) -> Sequence[SavedUrl]:
        """Return the addresses."""
        ...

    @property
    def groups(self) -> Sequence[str]:
        """Return the groups."""
        ...

    @property
    def tags(self) -> Sequence[str]:
        """Return the tags."""
        ...

    @property
    def favourite(self) -> bool:
        """Return whether it is a favourite."""
        ...

    @property
    def account(self) -> bytes:
        """Return the id of the linked account, or nothing."""
        ...

    @property
    def strength(self) -> int:
        """Return 0 to 4, or -1 when not known yet."""
        ...

    @property
    def fingerprint(self) -> bytes:
        """Return the keyed fingerprint of the password; empty without one."""
        ...

    @property
    def folded(self) -> bytes:
        """Return the keyed fingerprint of the folded password."""
        ...

    @property
    def password_changed(self) -> float:
        """Return when the password was set."""
        ...

    @property
    def created(self) -> float:
        """Return when the login was made."""
        ...

    @property
    def trashed(self) -> float:
        """Return when it was put into the trash, 0 if it was not."""
        ...
