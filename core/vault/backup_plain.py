"""The plain export: everything in the vault as JSON that anybody can read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from core.errors import AppError
from core.otp import ParsedAccount, encode_secret, format_uri
from core.vault.backup_files import put_file
from core.vault.backup_values import BackupCancelled
from core.vault.errors import VaultExists

if TYPE_CHECKING:
    from core.vault.store import VaultStore
    from core.vault.values import Account, Earlier, Login

FORMAT: Final = "tessera-plain-1"
_STEP: Final = 50
_TIMES: Final = ("created", "modified", "last_used", "trashed", "password_changed")

Sink = Callable[[int, int], None]
"""Takes how many items of how many are done."""


def write_plain(store: VaultStore, path: Path, at: float, sink: Sink) -> None:
    """Write everything that is in the vault to a private file that needs no key; nothing is left of it when it fails.

    Raises VaultExists where that is the vault itself, BackupFailed, BackupCancelled, CompartmentClosed, ReadFailed.
    """
    if path.resolve() == store.path:
        raise VaultExists
    put_file(path, export_plain(store, at, sink), lambda _draft: None)


def export_plain(store: VaultStore, at: float, sink: Sink) -> bytes:
    """Return all accounts and logins with every secret, also those in the trash, as one JSON document.

    Items that are damaged are named under "unreadable". `sink` is told of the progress and may raise
    BackupCancelled. Raises CompartmentClosed, ReadFailed.
    """
    session = store.session
    accounts = store.accounts() + store.accounts(trashed=True)
    logins = store.logins() + store.logins(trashed=True)
    document: dict[str, Any] = {"format": FORMAT, "made": _time(at), "accounts": [], "logins": [], "unreadable": []}
    total = len(accounts) + len(logins)
    for done, (kind, value, read) in enumerate(_items(store, accounts, logins)):
        if store.session != session:
            raise BackupCancelled
        if done % _STEP == 0:
            sink(done, total)
        try:
            document[kind].append(read())
        except AppError as error:
            if not store.is_open():
                raise BackupCancelled from error
            document["unreadable"].append({"id": value.id.hex(), "name": _name(value)})
    sink(total, total)
    return msgspec.json.format(msgspec.json.encode(document), indent=1)


def _items(
    store: VaultStore, accounts: list[Account], logins: list[Login]
) -> Iterator[tuple[str, Account | Login, Callable[[], dict[str, Any]]]]:
    for account in accounts:
        yield "accounts", account, lambda account=account: _account(store, account)  # type: ignore[misc]
    for login in logins:
        yield "logins", login, lambda login=login: _login(store, login)  # type: ignore[misc]


def _account(store: VaultStore, account: Account) -> dict[str, Any]:
    secret = store.account_secret(account.id)
    fields = msgspec.structs.asdict(account)
    fields |= {"secret": encode_secret(secret.key), "pin": secret.pin}
    fields["recovery_codes"] = [{"text": entry.text, "used": _time(entry.used)} for entry in secret.recovery_codes]
    fields["picture"] = b64encode(secret.picture).decode()
    uri = ""
    if not account.inactive:
        uri = format_uri(ParsedAccount(account.issuer, account.label, account.spec, secret.key, secret.pin))
    return {"uri": uri, **_plain(fields), "history": [_earlier(one) for one in store.history(account.id)]}


def _login(store: VaultStore, login: Login) -> dict[str, Any]:
    fields = msgspec.structs.asdict(login)
    for made_by_the_vault in ("fingerprint", "folded"):
        del fields[made_by_the_vault]
    fields |= msgspec.structs.asdict(store.login_secret(login.id))
    return {**_plain(fields), "history": [_earlier(one) for one in store.history(login.id)]}


def _earlier(earlier: Earlier) -> dict[str, Any]:
    value = earlier.value
    if earlier.field == "key" and isinstance(value, bytes):
        value = encode_secret(value)
    return {"field": earlier.field, "value": _json(value), "written": _time(earlier.written)}


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: _time(value) if name in _TIMES else _json(value) for name, value in fields.items()}


def _json(value: Any) -> Any:
    """Return a value with bytes as hexadecimal digits."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list | tuple):
        return [_json(one) for one in value]
    if isinstance(value, dict):
        return {str(name): _json(one) for name, one in value.items()}
    return value


def _time(seconds: float) -> str:
    """Return a Unix time in UTC, "" for never."""
    if not seconds:
        return ""
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    except (OverflowError, ValueError, OSError):
        return str(seconds)


def _name(value: Account | Login) -> str:
    return str(getattr(value, "issuer", "") or getattr(value, "label", "") or getattr(value, "title", ""))
