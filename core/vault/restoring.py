"""Taking over what a copy holds: see what would change, merge it in, or make the vault like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec
from msgspec import Raw, Struct

from core.crypto import NotAuthentic
from core.vault.blobs import CompartmentKeys, PartName
from core.vault.codec import ACCOUNT, LOGIN, TOMBSTONE, UNREADABLE, Field, Part
from core.vault.compartment import Batch, OpenCompartment
from core.vault.copies import Blobs, CopyItem, CopyReport, VaultCopy
from core.vault.items import set_fingerprints
from core.vault.locksmith import Locksmith
from core.vault.merge import KEYED_FIELDS, Whole, merge
from core.vault.shelf import ItemShelf
from core.vault.stamps import Stamp
from core.vault.values import Account, AccountSecret, Compartment, Login, LoginSecret, VaultChange

_KINDS = {Compartment.ACCOUNTS: ACCOUNT, Compartment.PASSWORDS: LOGIN}
"""What a restore takes over. Private state stays as it is here: it says what protects this vault, and where it is."""
_UNSEEN = KEYED_FIELDS | {"modified", "last_used", "uses", "password_changed", "strength"}
"""Fields that follow from others or from use; where nothing else differs, nobody has to be asked."""
_encode = msgspec.msgpack.encode


def _defaults(value: Struct) -> dict[str, bytes]:
    return {name: _encode(getattr(value, name)) for name in value.__struct_fields__ if name != "id"}


_META_DEFAULTS = {ACCOUNT: _defaults(Account()), LOGIN: _defaults(Login())}
_SECRET_DEFAULTS = {ACCOUNT: _defaults(AccountSecret()), LOGIN: _defaults(LoginSecret())}


class RestoreChange(Struct, frozen=True):
    """Name an item of a copy or of this vault, and the fields that differ between them.

    `fields` are those that replacing would change, `newer` those of them that merging would: the copy has
    them from a later time.
    """

    id: bytes
    kind: str
    title: str
    subtitle: str
    fields: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()


class RestorePreview(Struct, frozen=True, kw_only=True):
    """Say what a copy has that this vault has not (`added`, or `buried` if it was purged here), and the reverse.

    `missing`: here and not in the copy; merging keeps them, replacing puts them into the trash. `unreadable`: in
    the copy, but damaged there.
    """

    added: tuple[RestoreChange, ...] = ()
    buried: tuple[RestoreChange, ...] = ()
    changed: tuple[RestoreChange, ...] = ()
    missing: tuple[RestoreChange, ...] = ()
    same: int = 0
    unreadable: int = 0


class _Pair(NamedTuple):
    """Hold an item that is not byte for byte the same here and in a copy; `mine` is None where it is not readable."""

    id: bytes
    mine: Whole | None
    theirs: Whole

    @property
    def living(self) -> bool:
        """Return whether the item is here, and no tombstone."""
        return self.mine is not None and not self.mine.buried


class RestoreShelf(ItemShelf, Locksmith):
    """Take accounts and logins over from a copy, as far as it was opened."""

    def open_copy(self, copy: VaultCopy) -> CopyReport | None:
        """Open a copy with the keys of this vault, None where it is another vault or was made before a change of keys.

        Asks nobody and costs no KDF. Raises CompartmentClosed.
        """
        with self._mutex:
            keys = {which: self._opened(which).keys for which in Compartment}
            _, layout = self._ready_file()
            if copy.header.vault_id != layout.header.vault_id:
                return None
            report = copy.open_with(keys)
            return report if all(copy.kinds(which) for which in Compartment) else None

    def preview_restore(self, copy: VaultCopy) -> RestorePreview:
        """Compare a copy with this vault.

        Raises CompartmentClosed, ReadFailed, DamagedVault.
        """
        with self._mutex:
            previews = [self._preview(copy, which) for which in sorted(copy.opened)]
            return RestorePreview(
                added=tuple(change for one in previews for change in one.added),
                buried=tuple(change for one in previews for change in one.buried),
                changed=tuple(change for one in previews for change in one.changed),
                missing=tuple(change for one in previews for change in one.missing),
                same=sum(one.same for one in previews),
                unreadable=copy.unreadable,
            )

    def merge_copy(self, copy: VaultCopy, *, revive: bool = True) -> tuple[VaultChange, ...]:
        """Add what only the copy has and take the fields that it has from a later time, in one save.

        Nothing is removed. What was purged here comes back with `revive`, else only where the copy knows of a
        later edit. Raises CompartmentClosed, VaultReadOnly, ItemTooLarge, SaveFailed; nothing was changed then.
        """
        with self._mutex:
            self._stamps.observe(copy.newest)
            halves = [_Staged(self._batch(which)) for which in sorted(copy.opened)]
            for staged in halves:
                for pair in self._pairs(copy, staged.which):
                    whole = _merged(pair, revive=revive)
                    if whole is not None:
                        staged.put(pair, whole)
            halves = [staged for staged in halves if staged.items]
            if halves:
                self._save(*(staged.batch for staged in halves))
            return tuple(self._change(staged) for staged in halves)

    def replace_with_copy(self, copy: VaultCopy) -> tuple[VaultChange, ...]:
        """Make accounts and logins what they are in the copy, in one save and as a new lineage.

        What is here only goes to the trash; values that are replaced go to the history. What opens the vault
        stays. An HOTP account never counts back. Also where the list of this vault differs, or it is older than
        one that was seen. Raises CompartmentClosed, VaultReadOnly, ItemTooLarge, SaveFailed; nothing was
        changed then.
        """
        with self._mutex, self._writable_anew():
            self._stamps.observe(copy.newest)
            halves = [_Staged(batch) for batch in self._both_open()]
            for staged in halves:
                if staged.which in copy.opened:
                    self._stage_replacement(copy, staged)
            self._save_as_new_lineage(*(staged.batch for staged in halves))
            return tuple(self._change(staged) for staged in halves if staged.items)

    def _stage_replacement(self, copy: VaultCopy, staged: _Staged) -> None:
        for pair in self._pairs(copy, staged.which):
            whole = _like(pair, staged.batch.stamp)
            if not pair.living or pair.mine is None or _texts(whole) != _texts(pair.mine):
                staged.put(pair, whole)
        for item in self._missing(copy, staged.which):
            meta = self._part(staged.batch.opened, item.id, PartName.META)
            meta.set("trashed", self._clock.now(), staged.batch.stamp)
            staged.put_meta(item.id, meta)

    def _preview(self, copy: VaultCopy, which: Compartment) -> RestorePreview:
        pairs = list(self._pairs(copy, which))
        differing = [pair for pair in pairs if not pair.living or _differing(pair)]
        known = sum(kind == _KINDS[which] for kind in copy.kinds(which).values())
        return RestorePreview(
            added=tuple(_describe(pair) for pair in differing if pair.mine is None),
            buried=tuple(_describe(pair) for pair in differing if pair.mine is not None and pair.mine.buried),
            changed=tuple(_describe(pair) for pair in differing if pair.living),
            missing=tuple(_describe_value(value) for value in self._missing(copy, which)),
            same=known - len(differing),
        )

    def _missing(self, copy: VaultCopy, which: Compartment) -> list[Account | Login]:
        """Return what is here, not in the trash and not in the copy; what is only damaged there is not missing."""
        opened = self._opened(which)
        kinds, damaged = copy.kinds(which), copy.damaged_items(which)
        here: list[Account | Login] = [*opened.accounts.values(), *opened.logins.values()]
        return [
            value
            for value in here
            if not value.trashed and kinds.get(value.id) != _KINDS[which] and value.id not in damaged
        ]

    def _pairs(self, copy: VaultCopy, which: Compartment) -> Iterator[_Pair]:
        """Give the accounts or logins of a copy that are not byte for byte the same here."""
        opened = self._opened(which)
        file, _ = self._ready_file()
        here: dict[bytes, Blobs] = {item: (meta, secret) for item, meta, secret in file.rows(which)}
        kinds = copy.kinds(which)
        for one in copy.texts(which, but=here):
            theirs = _decode(one) if kinds[one.id] == _KINDS[which] else None
            if theirs is not None:
                for name in KEYED_FIELDS:
                    theirs.meta.fields.pop(name, None)
                yield _Pair(one.id, _open(opened.keys, one.id, here.get(one.id)), theirs)

    def _change(self, staged: _Staged) -> VaultChange:
        added = [item for item in staged.items if item not in staged.known]
        changed = [item for item in staged.items if item in staged.known]
        values = self._values
        return VaultChange(
            compartment=staged.which, added=values(staged.which, added), changed=values(staged.which, changed)
        )


class _Staged:
    """Collect the items of one compartment that a restore writes."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.which = batch.opened.which
        self.known = frozenset(_living(batch.opened))
        self.items: list[bytes] = []

    def put(self, pair: _Pair, whole: Whole) -> None:
        """Write an item, and its secret if that is another one."""
        meta, secret = whole
        if secret is not None and meta.kind == LOGIN:
            set_fingerprints(meta, self.batch.keys, secret.get("password") or "", self.batch.stamp)
        mine = pair.mine.secret if pair.mine is not None else None
        same = mine is not None and secret is not None and mine.encode() == secret.encode()
        self.put_meta(pair.id, meta, None if same else secret)

    def put_meta(self, item: bytes, meta: Part, secret: Part | None = None) -> None:
        """Write an item under a stamp of this device, so that a sync takes it for a change of ours."""
        known = meta.fields.get("modified")
        meta.fields["modified"] = Field(Raw(_encode(0.0)) if known is None else known.value, self.batch.stamp)
        self.batch.put(item, meta, secret)
        self.items.append(item)


def stage_copy(batches: Mapping[Compartment, Batch], copy: VaultCopy) -> None:
    """Put everything but private state from a copy into a vault that is being made."""
    for which, batch in batches.items():
        kinds = copy.kinds(which)
        for one in copy.texts(which):
            if kinds[one.id] == TOMBSTONE:
                batch.bury_text(one.id, one.meta)
            elif kinds[one.id] == _KINDS[which]:
                whole = _decode(one)
                if whole is None:
                    continue
                if whole.secret is not None and whole.meta.kind == LOGIN:
                    set_fingerprints(whole.meta, batch.keys, whole.secret.get("password") or "", batch.stamp)
                batch.put(one.id, *whole)


def _merged(pair: _Pair, *, revive: bool) -> Whole | None:
    """Return what merging makes of an item, None where it stays as it is."""
    if pair.mine is None:
        return pair.theirs
    merged = merge(pair.mine, pair.theirs)
    if pair.mine.buried:
        return pair.theirs if revive or not merged.buried else None
    return merged if _texts(merged) != _texts(pair.mine) else None


def _like(pair: _Pair, stamp: Stamp) -> Whole:
    """Return the item with the values of the copy, as if they had been written now; equal ones keep their stamp."""
    mine, theirs = pair.mine, pair.theirs
    kind = theirs.meta.kind
    if mine is None or mine.buried:
        return Whole(*(_restamped(part, Part(kind), stamp, {}) for part in theirs if part is not None))
    meta = _restamped(theirs.meta, mine.meta, stamp, _META_DEFAULTS[kind])
    secret = _restamped(theirs.secret or Part(kind), mine.secret or Part(kind), stamp, _SECRET_DEFAULTS[kind])
    merged = merge(mine, Whole(meta, secret))
    if "key" in _names(secret, mine.secret or Part(kind), _SECRET_DEFAULTS[kind]) and "counter" in meta.fields:
        merged.meta.fields["counter"] = meta.fields["counter"]  # the count of another key says nothing
    return merged


def _restamped(theirs: Part, mine: Part, stamp: Stamp, defaults: Mapping[str, bytes]) -> Part:
    """Return a part under one stamp, but for values that are here already; what only `mine` has gets its default."""
    part = Part(theirs.kind)
    part.history, part.rest = theirs.history, theirs.rest
    values = {name: bytes(field.value) for name, field in theirs.fields.items()}
    values |= {
        name: defaults[name]
        for name in mine.fields
        if name in defaults and name not in KEYED_FIELDS and name not in values
    }
    for name, value in values.items():
        known = mine.fields.get(name)
        part.fields[name] = known if known is not None and bytes(known.value) == value else Field(Raw(value), stamp)
    return part


def _differing(pair: _Pair) -> tuple[str, ...]:
    """Return the names of the fields that differ, without those that nobody looks at."""
    return _names_of(pair.theirs, pair.mine) if pair.mine is not None else ()


def _names_of(one: Whole, other: Whole) -> tuple[str, ...]:
    kind = one.meta.kind
    meta = _names(one.meta, other.meta, _META_DEFAULTS.get(kind, {}))
    secret = _names(one.secret or Part(kind), other.secret or Part(kind), _SECRET_DEFAULTS.get(kind, {}))
    return tuple(name for name in (*meta, *secret) if name not in _UNSEEN)


def _names(one: Part, other: Part, defaults: Mapping[str, bytes]) -> list[str]:
    """Return the names of the fields whose values differ; a field that is not there has its default."""

    def value(part: Part, name: str) -> bytes | None:
        field = part.fields.get(name)
        return defaults.get(name) if field is None else bytes(field.value)

    names = dict.fromkeys((*defaults, *one.fields, *other.fields))
    return [name for name in names if value(one, name) != value(other, name)]


def _describe(pair: _Pair) -> RestoreChange:
    mine, kind = pair.mine, pair.theirs.meta.kind
    meta = pair.theirs.meta if mine is None or mine.buried else mine.meta
    value = _named(pair.id, kind, *(meta.get(name) or "" for name in _TITLES[kind]))
    if mine is None or mine.buried:
        return value
    newer = _names_of(merge(mine, pair.theirs), mine)
    return msgspec.structs.replace(value, fields=_differing(pair), newer=newer)


_TITLES = {ACCOUNT: ("issuer", "label"), LOGIN: ("title", "username")}


def _describe_value(value: Account | Login) -> RestoreChange:
    if isinstance(value, Account):
        return _named(value.id, ACCOUNT, value.issuer, value.label)
    return _named(value.id, LOGIN, value.title, value.username)


def _named(item: bytes, kind: str, title: str, subtitle: str) -> RestoreChange:
    return RestoreChange(item, kind, title or subtitle, subtitle if title else "")


def _living(opened: OpenCompartment) -> Iterable[bytes]:
    return (*opened.accounts, *opened.logins)


def _texts(whole: Whole) -> tuple[bytes, bytes]:
    return whole.meta.encode(), whole.secret.encode() if whole.secret is not None else b""


def _decode(one: CopyItem) -> Whole | None:
    try:
        return Whole(Part.decode(one.meta), Part.decode(one.secret) if one.secret else None)
    except UNREADABLE:
        return None


def _open(keys: CompartmentKeys, item: bytes, blobs: Blobs | None) -> Whole | None:
    """Return an item of this vault, None where it is not there or does not authenticate."""
    if blobs is None:
        return None
    meta, secret = blobs
    try:
        texts = keys.open(PartName.META, item, meta), keys.open(PartName.SECRET, item, secret) if secret else b""
    except NotAuthentic:
        return None
    return _decode(CopyItem(item, *texts))
