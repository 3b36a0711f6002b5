"""Open chosen accounts, after the master password, as QR codes for another device."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from core.otp import ParsedAccount, format_migration, format_uri, is_migratable
from ui.models.qr_export import QrExport, QrPage

if TYPE_CHECKING:
    from core.vault import VaultStore
    from ui.tasks import Tasks

PER_CODE: Final = 10  # as Google Authenticator itself does; more makes codes that old cameras miss


class ExportController(QObject):
    """Turn accounts into QR codes; nothing is opened before the master password was right."""

    opened = Signal(object)  # QrExport
    refused = Signal(object)  # AppError

    def __init__(self, store: VaultStore, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks

    def open(self, ids: Sequence[bytes], password: str) -> None:
        """Check the password, open the secrets of these accounts and draw their codes."""
        wanted, session = tuple(ids), self._store.session

        def read() -> tuple[list[ParsedAccount], list[str]]:
            self._store.verify_password(password)
            return _read(self._store, wanted)

        def draw(result: tuple[list[ParsedAccount], list[str]]) -> None:
            self._tasks.work(lambda: _draw(*result), self.opened.emit, self.refused.emit, session=session)

        self._tasks.vault(read, draw, self.refused.emit, session=session)


def _read(store: VaultStore, ids: Sequence[bytes]) -> tuple[list[ParsedAccount], list[str]]:
    """Return accounts with their secrets, and the names of those that have none."""
    accounts: list[ParsedAccount] = []
    left_out: list[str] = []
    for account_id in ids:
        meta = store.account(account_id)
        if meta.inactive:
            left_out.append(_name(meta.issuer, meta.label))
            continue
        secret = store.account_secret(account_id)
        accounts.append(ParsedAccount(meta.issuer, meta.label, meta.spec, secret.key, secret.pin))
    return accounts, left_out


def _draw(accounts: Sequence[ParsedAccount], left_out: list[str]) -> QrExport:
    from core.capture import TextTooLong

    singles: list[QrPage] = []
    missing = list(left_out)
    for account in accounts:
        try:
            singles.append(QrPage(account.issuer or account.label, account.label, _modules(format_uri(account))))
        except TextTooLong:
            missing.append(_name(account.issuer, account.label))
    fitting = [account for account in accounts if is_migratable(account)]
    unsupported = tuple(_name(a.issuer, a.label) for a in accounts if not is_migratable(a))
    return QrExport(tuple(singles), _draw_batches(fitting), unsupported, tuple(missing))


def _draw_batches(accounts: Sequence[ParsedAccount]) -> tuple[QrPage, ...]:
    """Draw codes of several accounts, with fewer a code where names are so long that ten do not fit."""
    from core.capture import TextTooLong

    for per_code in (PER_CODE, 5, 2, 1):
        try:
            drawn = [_modules(text) for text in format_migration(accounts, per_code)]
        except TextTooLong:
            continue
        except AppError:
            return ()
        groups = [accounts[start : start + per_code] for start in range(0, len(accounts), per_code)]
        return tuple(
            QrPage("", ", ".join(a.issuer or a.label for a in group), modules)
            for group, modules in zip(groups, drawn, strict=True)
        )
    return ()


def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    from core.capture import qr_modules

    return tuple(tuple(row) for row in qr_modules(text))


def _name(issuer: str, label: str) -> str:
    return f"{issuer} ({label})" if issuer and label else issuer or label
