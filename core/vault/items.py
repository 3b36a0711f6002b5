"""From values to parts and back: which field lies where, what is kept when it changes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from core.vault.blobs import CompartmentKeys
from core.vault.codec import ACCOUNT, LOGIN, STATE, Part
from core.vault.stamps import Stamp
from core.vault.values import Account, AccountSecret, Login, LoginSecret, NewAccount, NewLogin


class Shape(NamedTuple):
    """Say of one kind of item which fields its secret holds and whose earlier values are kept."""

    kind: str
    secret_fields: frozenset[str]
    kept: frozenset[str]
    kept_from_meta: frozenset[str] = frozenset()


ACCOUNT_SHAPE = Shape(ACCOUNT, frozenset(AccountSecret.__struct_fields__), kept=frozenset({"key", "pin"}))
LOGIN_SHAPE = Shape(
    LOGIN,
    frozenset(LoginSecret.__struct_fields__),
    kept=frozenset({"password", "note", "custom"}),
    kept_from_meta=frozenset({"title", "username", "urls"}),
)

_FOUND_OUT = frozenset({"strength"})


def account_parts(new: NewAccount, order: str, now: float, stamp: Stamp) -> tuple[Part, Part]:
    """Return meta and secret of an account that is added."""
    meta = Part(ACCOUNT)
    _set_others(meta, new, Account(), stamp)
    for name, value in (("order", order), ("created", now), ("modified", now)):
        meta.set(name, value, stamp)
    return meta, _secret_part(ACCOUNT, new.secret, AccountSecret(), stamp)


def login_parts(new: NewLogin, keys: CompartmentKeys, now: float, stamp: Stamp) -> tuple[Part, Part]:
    """Return meta and secret of a login that is added."""
    meta = Part(LOGIN)
    _set_others(meta, new, Login(), stamp)
    meta.set("modified", now, stamp)
    for name in ("created", "password_changed"):
        said = float(getattr(new, name))
        meta.set(name, said if 0 < said < now else now, stamp)
    set_fingerprints(meta, keys, new.secret.password, stamp)
    return meta, _secret_part(LOGIN, new.secret, LoginSecret(), stamp)


def state_parts(name: str, body: bytes, stamp: Stamp) -> tuple[Part, Part]:
    """Return meta and secret of a piece of private state."""
    meta, secret = Part(STATE), Part(STATE)
    meta.set("name", name, stamp)
    secret.set("body", body, stamp)
    return meta, secret


def opens_secret(shape: Shape, changes: Mapping[str, object]) -> bool:
    """Return whether a change needs the secret; renaming an account, say, never opens it."""
    return any(name in shape.secret_fields or name in shape.kept_from_meta for name in changes)


def apply_changes(
    shape: Shape, parts: tuple[Part, Part | None], changes: Mapping[str, object], now: float, stamp: Stamp
) -> tuple[bool, bool]:
    """Write changes into the parts; return whether meta and secret changed.

    A changed secret always shows in `modified`: the greatest stamp of an item is in its meta.
    What Tessera itself finds out of an item does not: to a person nothing changed.
    """
    meta, secret = parts
    meta_changed = secret_changed = told = False
    for name, value in changes.items():
        if name in shape.secret_fields and secret is not None:
            secret_changed |= secret.set(name, value, stamp, keep=_is_kept(shape, secret, name))
            continue
        before = meta.fields.get(name)
        if not meta.set(name, value, stamp):
            continue
        meta_changed = True
        told |= name not in _FOUND_OUT
        if before is not None and secret is not None and name in shape.kept_from_meta:
            secret.remember(name, before)
            secret_changed = True
    if told or secret_changed:
        meta.set("modified", now, stamp)
    return meta_changed, secret_changed


def set_fingerprints(meta: Part, keys: CompartmentKeys, password: str, stamp: Stamp) -> None:
    """Write the two keyed fingerprints by which equal and nearly equal passwords are found without opening one."""
    exact = keys.fingerprint(password.encode("utf-8", "surrogatepass")) if password else b""
    near = keys.fingerprint(folded(password).encode("utf-8", "surrogatepass")) if password else b""
    meta.set("fingerprint", exact, stamp)
    meta.set("folded", near, stamp)


def folded(password: str) -> str:
    """Return a password without what people change to make it "new": case, trailing digits and signs."""
    text = unicodedata.normalize("NFKC", password).casefold()
    end = len(text)
    while end and not text[end - 1].isalpha():
        end -= 1
    return text[:end] or text


def _set_others(meta: Part, new: NewAccount | NewLogin, default: Account | Login, stamp: Stamp) -> None:
    """Write the fields that differ from their default."""
    for name in new.__struct_fields__:
        value = getattr(new, name)
        if name != "secret" and value != getattr(default, name):
            meta.set(name, value, stamp)


def _secret_part(
    kind: str, secret: AccountSecret | LoginSecret, default: AccountSecret | LoginSecret, stamp: Stamp
) -> Part:
    part = Part(kind)
    for name in secret.__struct_fields__:
        value = getattr(secret, name)
        if value != getattr(default, name):
            part.set(name, value, stamp)
    return part


def _is_kept(shape: Shape, secret: Part, name: str) -> bool:
    """Return whether the present value goes to the history: nothing empty does."""
    return name in shape.kept and bool(secret.get(name))
