"""Copying what a login holds, and opening its site."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from core.vault import Login, LoginSecret, VaultStore
    from ui.controllers.clipboard import ClipboardController
    from ui.controllers.copying import CopyController
    from ui.controllers.passwords import PasswordsController

FIELD: Final = "field:"
SOURCE: Final = "passwords"
"""Marks what is on the clipboard from Passwords: it is taken back when that closes."""
_WEB: Final = ("http", "https")


class LoginCopying(QObject):
    """Copy parts of a login: a password is opened for the copy alone and held by nobody but the clipboard.

    `what` is "username", "password", "code", "url" or "field:" with the place of an own field, since names repeat.
    """

    copied = Signal(object, str, int)
    """Tells a login's id, what of it was copied, and in how many seconds the clipboard is cleared."""
    missing = Signal(object, str)
    """Tells that a login has nothing of that kind."""
    used = Signal(object)
    """Tells which login was used."""
    not_opened = Signal(str)
    """Tells an address that is none of the web, or that nothing here opens."""

    def __init__(
        self,
        store: VaultStore,
        passwords: PasswordsController,
        codes: CopyController,
        clipboard: ClipboardController,
        parent: QObject | None = None,
        *,
        open_address: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._passwords = passwords
        self._codes = codes
        self._clipboard = clipboard
        self._open_address = open_address
        self._waiting: tuple[bytes, bytes] | None = None
        codes.copied.connect(self._tell_code)
        passwords.closed.connect(lambda _reason: clipboard.clear_from(SOURCE))

    def copy(self, login: Login, what: str) -> None:
        """Copy one part of a login."""
        if what == "code":
            self._copy_code(login)
        elif what in ("username", "url"):
            text = login.username if what == "username" else login.urls[0].url if login.urls else ""
            self._take(login.id, what, text)
        else:
            self._passwords.ask(
                lambda: _secret_text(self._store.login_secret(login.id), what),
                lambda text: self._take(login.id, what, text),
            )

    def copy_text(self, login_id: bytes, what: str, text: str) -> None:
        """Copy a text that was opened just now, such as an earlier password."""
        self._take(login_id, what, text)

    def open_site(self, login_id: bytes, address: str) -> None:
        """Open an address in the browser, if it is one of the web."""
        url = web_address(address)
        if url is None or not self._open_address(url):
            self.not_opened.emit(address)
        elif login_id:
            self.used.emit(login_id)

    def _copy_code(self, login: Login) -> None:
        if not login.account:
            self.missing.emit(login.id, "code")
            return
        self._waiting = (login.id, login.account)
        self._codes.copy(login.account)

    def _tell_code(self, account_id: bytes, _flash: int, seconds: int) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting[1] == account_id:
            self.copied.emit(waiting[0], "code", seconds)
            self.used.emit(waiting[0])

    def _take(self, login_id: bytes, what: str, text: str) -> None:
        if not text:
            self.missing.emit(login_id, what)
            return
        self._clipboard.copy(text, SOURCE)
        self.copied.emit(login_id, what, self._clipboard.seconds)
        self.used.emit(login_id)


def web_address(address: str) -> QUrl | None:
    """Return what a browser can open of an address as people write it; None for what is not of the web."""
    from core.passwords import host_of

    text = address.strip()
    if not host_of(text):
        return None
    url = QUrl(text if "://" in text else f"https://{text}", QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        url = QUrl(text if "://" in text else f"https://{text}")
    return url if url.isValid() and url.scheme() in _WEB and url.host() else None


def _secret_text(secret: LoginSecret, what: str) -> str:
    if what == "password":
        return secret.password
    place = int(what.removeprefix(FIELD))
    return secret.custom[place].value if place < len(secret.custom) else ""
