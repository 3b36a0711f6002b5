"""The text inside a blob: fields with stamps, in MessagePack. Specified in docs/formats/vault.md, "Text of a part"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from msgspec import Raw, Struct, ValidationError

from core.vault.stamps import NO_STAMP, STAMP_LENGTH, Stamp
from core.vault.values import Account, AccountSecret, Login, LoginSecret

ACCOUNT = "account"
LOGIN = "login"
STATE = "state"
TOMBSTONE = "tombstone"

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises when an authentic text is not of the shape that this version knows."""

_encode = msgspec.msgpack.Encoder().encode
_KNOWN_ELEMENTS = 5


class Field(NamedTuple):
    """Hold a value, still encoded, and the stamp of its writing."""

    value: Raw
    stamp: Stamp


class Past(NamedTuple):
    """Hold one element of the grow-only history: a value that a field had before."""

    name: str
    value: Raw
    stamp: Stamp


class Part:
    """Hold one part of an item (meta or secret) for a change.

    Values that this version does not know stay as the bytes that they were, and so do elements
    that a newer minor version put behind the known ones.
    """

    __slots__ = ("fields", "history", "kind", "rest")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.fields: dict[str, Field] = {}
        self.history: list[Past] = []
        self.rest: list[Raw] = []

    @classmethod
    def decode(cls, text: bytes) -> Part:
        """Return the part that `text` encodes.

        Raises one of UNREADABLE.
        """
        elements = _TOP.decode(text)
        if len(elements) < _KNOWN_ELEMENTS:
            raise ValidationError
        part = cls(_KIND.decode(elements[0]))
        values, stamps, which = _VALUES.decode(elements[1]), _BYTES.decode(elements[2]), _WHICH.decode(elements[3])
        if len(values) != len(which):
            raise ValidationError
        for (name, value), index in zip(values.items(), which, strict=True):
            part.fields[name] = Field(value, _stamp_at(stamps, index))
        part.history = _HISTORY.decode(elements[4])
        part.rest = elements[_KNOWN_ELEMENTS:]
        return part

    def encode(self) -> bytes:
        """Return the canonical text: names and stamps ascending, each stamp once."""
        names = sorted(self.fields)
        stamps = sorted({field.stamp for field in self.fields.values()})
        place = {stamp: index for index, stamp in enumerate(stamps)}
        return _encode(
            [
                self.kind,
                {name: self.fields[name].value for name in names},
                b"".join(stamps),
                [place[self.fields[name].stamp] for name in names],
                sorted(self.history, key=lambda past: (past.stamp, past.name)),
                *self.rest,
            ]
        )

    def set(self, name: str, value: object, stamp: Stamp, *, keep: bool = False) -> bool:
        """Write a field; with `keep` its earlier value goes to the history. Return whether it changed."""
        encoded = Raw(_encode(value))
        before = self.fields.get(name)
        if before is not None and bytes(before.value) == bytes(encoded):
            return False
        if before is not None and keep:
            self.remember(name, before)
        self.fields[name] = Field(encoded, stamp)
        return True

    def remember(self, name: str, before: Field) -> None:
        """Add an earlier value to the history, once."""
        past = Past(name, before.value, before.stamp)
        if all((known.name, known.stamp) != (name, before.stamp) for known in self.history):
            self.history.append(past)

    def get(self, name: str) -> Any:
        """Return the decoded value of a field, or None."""
        field = self.fields.get(name)
        return None if field is None else msgspec.msgpack.decode(field.value)

    @property
    def newest(self) -> Stamp:
        """Return the greatest stamp of the fields."""
        return max((field.stamp for field in self.fields.values()), default=NO_STAMP)


class _Wire(Struct, array_like=True, gc=False):
    """The beginning of every part; msgspec skips what a reader does not name."""


class StateName(Struct, frozen=True, gc=False):
    """Hold what the meta of a room's state says: its name."""

    name: str = ""


class Nothing(Struct, frozen=True, gc=False):
    """Stand for an item that keeps its stamp and no value: a tombstone."""


class _AccountMeta(_Wire, tag=ACCOUNT):
    values: Account
    stamps: bytes


class _LoginMeta(_Wire, tag=LOGIN):
    values: Login
    stamps: bytes


class _StateMeta(_Wire, tag=STATE):
    values: StateName
    stamps: bytes


class _TombstoneMeta(_Wire, tag=TOMBSTONE):
    values: Nothing
    stamps: bytes


class _AnyMeta(_Wire):
    kind: str
    values: Raw
    stamps: bytes


class _AccountSecret(_Wire, tag=ACCOUNT):
    values: AccountSecret


class _LoginSecret(_Wire, tag=LOGIN):
    values: LoginSecret


MetaValue = Account | Login | StateName | Nothing


class Meta(NamedTuple):
    """Hold what unlocking keeps of a meta: its kind, its value if the kind is known, its greatest stamp."""

    kind: str
    value: MetaValue | None
    newest: bytes

    @classmethod
    def of(cls, value: MetaValue, newest: bytes) -> Meta:
        """Return the meta of a value of a known kind."""
        return cls(_KIND_OF[type(value)], value, newest)


_TOP = msgspec.msgpack.Decoder(list[Raw])
_KIND = msgspec.msgpack.Decoder(str)
_VALUES = msgspec.msgpack.Decoder(dict[str, Raw])
_BYTES = msgspec.msgpack.Decoder(bytes)
_WHICH = msgspec.msgpack.Decoder(list[int])
_HISTORY = msgspec.msgpack.Decoder(list[Past])
_KNOWN_META = msgspec.msgpack.Decoder(_AccountMeta | _LoginMeta | _StateMeta | _TombstoneMeta)
_ANY_META = msgspec.msgpack.Decoder(_AnyMeta)
_KIND_OF: dict[type, str] = {Account: ACCOUNT, Login: LOGIN, StateName: STATE, Nothing: TOMBSTONE}
_ACCOUNT_SECRET = msgspec.msgpack.Decoder(_AccountSecret)
_LOGIN_SECRET = msgspec.msgpack.Decoder(_LoginSecret)


def decode_meta(text: bytes) -> Meta:
    """Return the value of a meta, fast: one pass, no stamps but the greatest.

    Raises one of UNREADABLE. A kind of a newer version has the value None.
    """
    try:
        wire = _KNOWN_META.decode(text)
    except ValidationError:
        other = _ANY_META.decode(text)
        if other.kind in _KIND_OF.values():
            raise
        return Meta(other.kind, None, other.stamps[-STAMP_LENGTH:])
    return Meta.of(wire.values, wire.stamps[-STAMP_LENGTH:])


def decode_metas(texts: Iterable[bytes]) -> tuple[list[MetaValue], bytes]:
    """Return the values of many metas of known kinds, and the greatest stamp of all.

    Raises one of UNREADABLE, also for a kind of a newer version.
    """
    decode = _KNOWN_META.decode
    wires = [decode(text) for text in texts]
    newest = max([wire.stamps[-STAMP_LENGTH:] for wire in wires], default=NO_STAMP)
    return [wire.values for wire in wires], newest


def decode_account_secret(text: bytes) -> AccountSecret:
    """Return the secret of an account.

    Raises one of UNREADABLE.
    """
    return _ACCOUNT_SECRET.decode(text).values


def decode_login_secret(text: bytes) -> LoginSecret:
    """Return the secret of a login.

    Raises one of UNREADABLE.
    """
    return _LOGIN_SECRET.decode(text).values


def _stamp_at(stamps: bytes, index: int) -> Stamp:
    stamp = stamps[index * STAMP_LENGTH : (index + 1) * STAMP_LENGTH]
    if index < 0 or len(stamp) != STAMP_LENGTH:
        raise ValidationError
    return Stamp(stamp)
