"""Anchors: late, bounded, never lowered."""

from __future__ import annotations

import threading
import time

from hypothesis import given
from hypothesis import strategies as st

from core.keychain import Backend, Keychain
from core.vault.anchor import AnchorBook, AnchorMark, decode_mark

LINEAGE, OTHER = b"L" * 16, b"O" * 16


class Entries:
    """Keep texts in memory, count the writes, refuse or hang when told to."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.writes = 0
        self.refusing = False
        self.open = threading.Event()
        self.open.set()

    def get_password(self, service: str, username: str) -> str | None:
        self.open.wait()
        if self.refusing:
            raise OSError
        return self.texts.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes += 1
        self.texts[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.texts[username]


class HandClock:
    """Show the time that a test sets."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        return self.time

    monotonic = now


def mark(first: int, second: int = 1, root: bytes = b"r", seen_at: float = 5.0) -> AnchorMark:
    return AnchorMark({1: first, 2: second}, {1: root * 32, 2: b"p" * 32}, seen_at)


def book_over(entries: Backend, clock: HandClock | None = None, bound: float = 3.0) -> AnchorBook:
    return AnchorBook(Keychain(lambda: entries, bound=bound), clock=clock or HandClock())


counters = st.integers(0, 2**64 - 1)
roots = st.binary(min_size=32, max_size=32)
entries_of_marks = st.dictionaries(st.integers(0, 255), st.tuples(counters, roots), max_size=5)
marks = st.builds(
    lambda entries, seen: AnchorMark(
        {c: e[0] for c, e in entries.items()}, {c: e[1] for c, e in entries.items()}, seen
    ),
    entries_of_marks,
    st.floats(0, 1e11),
)


@given(marks)
def test_a_mark_survives_the_keyring(one: AnchorMark):
    assert decode_mark(one.encode()) == one


@given(st.binary(max_size=200))
def test_foreign_bytes_are_no_mark(raw: bytes):
    decoded = decode_mark(raw)
    assert decoded is None or decoded.encode() == raw


@given(marks, marks)
def test_raising_never_lowers(one: AnchorMark, two: AnchorMark):
    raised = one.raised_by(two)
    assert all(raised.counters[c] >= counter for c, counter in one.counters.items())
    assert all(raised.counters[c] >= counter for c, counter in two.counters.items())
    assert raised.raised_by(two) == raised


def test_another_root_at_the_same_counter_changes_nothing():
    assert mark(3, root=b"a").raised_by(mark(3, root=b"b")) == mark(3, root=b"a")


def test_a_mark_is_there_for_the_next_start():
    entries = Entries()
    book = book_over(entries)
    assert book.read(LINEAGE) is None
    book.note(LINEAGE, mark(7))
    assert book.flush(5)
    assert book_over(entries).read(LINEAGE) == mark(7)
    assert book_over(entries).read(OTHER) is None


def test_an_older_vault_is_noticed_before_and_after_the_write():
    entries = Entries()
    book = book_over(entries)
    book.note(LINEAGE, mark(7))
    assert book.read(LINEAGE) == mark(7)
    book.flush(5)
    book.note(LINEAGE, mark(6, root=b"x"))
    book.flush(5)
    assert book.read(LINEAGE) == mark(7)
    assert book_over(entries).read(LINEAGE) == mark(7)


def test_another_instance_is_never_lowered():
    entries = Entries()
    first, second = book_over(entries), book_over(entries)
    first.note(LINEAGE, mark(9))
    assert first.flush(5)
    second.note(LINEAGE, mark(4, second=8))
    assert second.flush(5)
    stored = book_over(entries).read(LINEAGE)
    assert stored is not None
    assert stored.counters == {1: 9, 2: 8}


def test_writes_come_at_most_once_a_minute():
    entries, clock = Entries(), HandClock()
    book = book_over(entries, clock)
    book.note(LINEAGE, mark(1))
    assert book.flush(5)
    for counter in range(2, 50):
        book.note(LINEAGE, mark(counter))
    assert entries.writes == 1
    clock.time += 61
    book.note(LINEAGE, mark(50))
    wait_until(lambda: entries.writes == 2)
    assert book_over(entries).read(LINEAGE) == mark(50)


def test_a_minute_passes_without_another_mark():
    entries = Entries()
    clock = HandClock()
    clock.monotonic = time.monotonic  # type: ignore[method-assign]
    book = AnchorBook(Keychain(lambda: entries), clock=clock, interval=0.05)
    book.note(LINEAGE, mark(1))
    wait_until(lambda: entries.writes == 1)
    book.note(LINEAGE, mark(2))
    wait_until(lambda: entries.writes == 2)


def test_flush_writes_at_once_what_would_have_waited():
    entries = Entries()
    book = book_over(entries)
    for counter in (1, 2):
        book.note(LINEAGE, mark(counter))
        book.note(OTHER, mark(counter))
        assert book.flush(5)
    assert entries.writes == 4
    assert book.flush(0)


def test_nobody_waits_for_a_keyring_that_hangs():
    entries = Entries()
    entries.open.clear()
    book = book_over(entries, bound=4)
    start = time.monotonic()
    book.note(LINEAGE, mark(1))
    assert time.monotonic() - start < 2
    assert not book.flush(0.05)
    assert book.read(LINEAGE) == mark(1)
    assert time.monotonic() - start < 10
    entries.open.set()


def test_what_the_keyring_refused_is_written_at_the_next_flush():
    entries = Entries()
    entries.refusing = True
    book = book_over(entries)
    book.note(LINEAGE, mark(1))
    assert not book.flush(5)
    assert not book.flush(5)
    entries.refusing = False
    assert book.flush(5)
    assert book_over(entries).read(LINEAGE) == mark(1)


def test_a_damaged_entry_is_replaced():
    entries = Entries()
    book = book_over(entries)
    book.note(LINEAGE, mark(1))
    assert book.flush(5)
    (name,) = entries.texts
    entries.texts[name] = "AAAA"
    assert book_over(entries).read(LINEAGE) is None
    book.note(LINEAGE, mark(2))
    assert book.flush(5)
    assert book_over(entries).read(LINEAGE) == mark(2)


def wait_until(condition) -> None:
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline
        threading.Event().wait(0.002)
