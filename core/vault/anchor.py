"""What this computer remembers of a vault, so that an older copy in its place is noticed."""

from __future__ import annotations

import struct
import threading
from dataclasses import dataclass

from core.clock import Clock
from core.keychain import Keychain, KeychainError

INTERVAL = 60.0  # seconds between two writes of one lineage, locking and quitting aside

_VERSION = 1
_HEAD = struct.Struct(">BdB")  # version, seen_at, number of compartments
_ENTRY = struct.Struct(">BQ32s")  # compartment, counter, root


@dataclass(frozen=True, slots=True)
class AnchorMark:
    """Hold how far a lineage had come: by compartment the counter of its seal and the root of its list."""

    counters: dict[int, int]
    roots: dict[int, bytes]
    seen_at: float

    def raised_by(self, other: AnchorMark) -> AnchorMark:
        """Return this mark with the compartments replaced in which `other` has come further.

        At the same counter this mark stays: another root there is what an anchor is to notice.
        """
        further = {c for c, counter in other.counters.items() if counter > self.counters.get(c, -1)}
        return AnchorMark(
            self.counters | {c: other.counters[c] for c in further},
            self.roots | {c: other.roots[c] for c in further},
            max(self.seen_at, other.seen_at) if further else self.seen_at,
        )

    def encode(self) -> bytes:
        """Return the mark as it lies in the keyring."""
        entries = [_ENTRY.pack(c, counter, self.roots[c]) for c, counter in sorted(self.counters.items())]
        return _HEAD.pack(_VERSION, self.seen_at, len(entries)) + b"".join(entries)


def decode_mark(raw: bytes) -> AnchorMark | None:
    """Return the mark that `AnchorMark.encode` wrote, None for anything else."""
    if len(raw) < _HEAD.size:
        return None
    version, seen_at, count = _HEAD.unpack_from(raw)
    if version != _VERSION or len(raw) != _HEAD.size + count * _ENTRY.size:
        return None
    entries = list(_ENTRY.iter_unpack(raw[_HEAD.size :]))
    return AnchorMark({c: counter for c, counter, _ in entries}, {c: root for c, _, root in entries}, seen_at)


class AnchorBook:
    """Keep the marks of vaults in the keyring, one entry per lineage, never lowered.

    `note` returns at once: a thread of the book's own writes at most once a minute, and as soon
    as `flush` asks. What the keyring does not take is tried again with the next mark or flush;
    meanwhile the book knows it itself.
    """

    def __init__(self, keychain: Keychain, *, clock: Clock, interval: float = INTERVAL) -> None:
        self._keychain = keychain
        self._clock = clock
        self._interval = interval
        self._condition = threading.Condition()
        self._known: dict[bytes, AnchorMark] = {}
        self._pending: set[bytes] = set()
        self._refused: set[bytes] = set()
        self._written_at: dict[bytes, float] = {}
        self._hurried = False
        self._writing = False
        self._thread: threading.Thread | None = None

    def read(self, lineage: bytes) -> AnchorMark | None:
        """Return the highest mark known, None when there is none or the keyring does not answer in its bound."""
        stored = self._stored(lineage)
        with self._condition:
            known = self._known.get(lineage)
        if stored is None or known is None:
            return stored or known
        return stored.raised_by(known)

    def note(self, lineage: bytes, mark: AnchorMark) -> None:
        """Remember how far a vault has come; written later, never waited for."""
        with self._condition:
            known = self._known.get(lineage)
            raised = mark if known is None else known.raised_by(mark)
            if raised == known:
                return
            self._known[lineage] = raised
            self._pending |= self._refused | {lineage}
            self._refused.clear()
            if self._thread is None:
                self._thread = threading.Thread(target=self._write_when_due, name="anchors", daemon=True)
                self._thread.start()
            self._condition.notify_all()

    def flush(self, seconds: float) -> bool:
        """Have everything written now and wait for it at most `seconds`; tell whether it is."""
        with self._condition:
            self._pending |= self._refused
            self._refused.clear()
            self._hurried = bool(self._pending)
            self._condition.notify_all()
            self._condition.wait_for(lambda: not self._hurried and not self._writing, seconds)
            return not self._pending and not self._writing and not self._refused

    def _write_when_due(self) -> None:
        while True:
            with self._condition:
                lineage = self._await_due()
                mark = self._known[lineage]
                self._pending.discard(lineage)
                self._written_at[lineage] = self._clock.monotonic()
                self._writing = True
            taken = self._write(lineage, mark)
            with self._condition:
                if not taken:
                    self._refused.add(lineage)
                self._writing = False
                self._hurried = self._hurried and bool(self._pending)
                self._condition.notify_all()

    def _await_due(self) -> bytes:
        """Return the lineage whose turn it is; called with the lock held."""
        while True:
            now = self._clock.monotonic()
            waits = {lineage: self._wait_of(lineage, now) for lineage in self._pending}
            due = min(waits, key=lambda lineage: waits[lineage], default=None)
            if due is not None and (self._hurried or waits[due] <= 0):
                return due
            self._condition.wait(None if due is None else waits[due])

    def _wait_of(self, lineage: bytes, now: float) -> float:
        written = self._written_at.get(lineage)
        return 0.0 if written is None else written + self._interval - now

    def _write(self, lineage: bytes, mark: AnchorMark) -> bool:
        """Raise the entry of the keyring to `mark`, or leave it where another instance has raised it further."""
        try:
            raw = self._keychain.get(_name(lineage))
            stored = None if raw is None else decode_mark(raw)
            raised = mark if stored is None else stored.raised_by(mark)
            if raised != stored:
                self._keychain.set(_name(lineage), raised.encode())
        except KeychainError:
            return False
        return True

    def _stored(self, lineage: bytes) -> AnchorMark | None:
        try:
            raw = self._keychain.get(_name(lineage))
        except KeychainError:
            return None
        return None if raw is None else decode_mark(raw)


def _name(lineage: bytes) -> str:
    return f"anchor {lineage.hex()}"
