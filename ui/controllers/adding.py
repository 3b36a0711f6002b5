"""Bring accounts in: read, compare with the vault, add in one step, undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.otp import ParsedAccount
from ui.controllers.gathering import Gathering, Reading, read_texts
from ui.controllers.sources import read_files, read_pictures
from ui.controllers.storing import Stored, store_decisions, take_back
from ui.controllers.twins import find_twins
from ui.models.candidates import Candidate, Choice, Decision, Offer, Problem, Twin

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from core.clock import Clock
    from core.errors import AppError
    from core.vault import VaultStore
    from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Added:
    """Tell what has been stored, for the message with Undo."""

    added: int
    replaced: int
    name: str
    stored: Stored = field(repr=False)


class AddController(QObject):
    """Turn what people scan, drop, paste and type into accounts of the vault."""

    offered = Signal(object)  # Offer: everything found so far
    noticed = Signal(object)  # Problem: this was no account; looking goes on
    secret_noticed = Signal(str)  # a bare secret, for the form by hand
    progressed = Signal(int, int)  # files read, files in all
    wanted = Signal()  # something was handed over from outside and wants the dialog
    added = Signal(object)  # Added
    changed = Signal(object)  # VaultChange
    recoded = Signal(object)  # codes of accounts whose secret was replaced
    failed = Signal(object)  # AppError

    def __init__(self, store: VaultStore, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._clock = clock
        self._gathering = Gathering()
        self._generation = 0
        self._cancelled = Event()
        self._waiting: list[str] = []

    @Slot()
    def forget(self) -> None:
        """Drop everything that was found and not added, and whatever is still being read."""
        self._generation += 1
        self._cancelled.set()
        self._gathering = Gathering()

    @Slot(object)
    def read_texts(self, texts: Sequence[str]) -> None:
        """Read texts that were scanned, pasted or dropped."""
        wanted = tuple(texts)
        self._read(lambda: read_texts(wanted))

    @Slot(object)
    def read_pictures(self, pictures: Sequence[QImage]) -> None:
        """Read pictures from the clipboard, a drop or the screen."""
        wanted = tuple(pictures)
        self._read(lambda: read_pictures(wanted))

    @Slot(object)
    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files; `progressed` tells how far, `cancel_reading` stops."""
        wanted, cancelled = tuple(paths), Event()
        self._cancelled = cancelled
        progress: Callable[[int, int], None] = self.progressed.emit
        self._read(lambda: read_files(wanted, cancelled, progress), keep_problems=True)

    @Slot()
    def cancel_reading(self) -> None:
        """Stop reading files; what was read is offered."""
        self._cancelled.set()

    @Slot(object)
    def hand_over(self, texts: Sequence[str]) -> None:
        """Keep links from the command line or another start of Tessera until `take_waiting` reads them."""
        self._waiting.extend(texts)

    @Slot()
    def take_waiting(self) -> None:
        """Read what was handed over; while the vault is locked it goes on waiting."""
        if not self._waiting or not self._is_open():
            return
        texts, self._waiting = self._waiting, []
        self.wanted.emit()
        self.read_texts(texts)

    @Slot(object)
    def check(self, account: ParsedAccount) -> None:
        """Add a typed account at once when it is new; offer it when it repeats one."""
        generation = self._generation

        def decide(twins: list[Twin | None]) -> None:
            if generation != self._generation:
                return
            candidate = Candidate(account, twins[0])
            if candidate.twin is None:
                self.store([Decision(candidate, Choice.ADD)])
            else:
                self.offered.emit(Offer((candidate,)))

        self._tasks.vault(
            lambda: find_twins(self._store, [account]),
            done=decide,
            failed=self.failed.emit,
            session=self._store.session,
        )

    @Slot(object)
    def store(self, decisions: Sequence[Decision]) -> None:
        """Store what was chosen: all new accounts in one step."""
        chosen = tuple(d for d in decisions if d.choice is not Choice.SKIP)
        if not chosen:
            return

        def told(stored: Stored) -> None:
            self.forget()
            self._tell(stored)
            self.added.emit(_added(chosen, stored))
            if stored.failure is not None:
                self.failed.emit(stored.failure)

        at = self._clock.now()
        self._tasks.vault(
            lambda: store_decisions(self._store, chosen, at),
            done=told,
            failed=self.failed.emit,
            session=self._store.session,
        )

    @Slot(object)
    def undo(self, added: Added) -> None:
        """Move what was added to the trash and put back what was replaced."""
        at = self._clock.now()
        self._tasks.vault(
            lambda: take_back(self._store, added.stored, at),
            done=self._tell,
            failed=self.failed.emit,
            session=self._store.session,
        )

    def _tell(self, stored: Stored) -> None:
        """Tell codes before changes, so that no tile shows the old code of a new secret."""
        if stored.codes:
            self.recoded.emit(stored.codes)
        for change in stored.changes:
            self.changed.emit(change)

    def _is_open(self) -> bool:
        from core.vault import Compartment

        return self._store.is_open(Compartment.ACCOUNTS)

    def _read(self, work: Callable[[], Reading], *, keep_problems: bool = False) -> None:
        generation = self._generation

        def take(reading: Reading) -> None:
            if generation == self._generation:
                self._take(reading, keep_problems=keep_problems)

        def fail(error: AppError) -> None:
            if generation == self._generation:
                self.noticed.emit(Problem("error", error=error))

        self._tasks.work(work, done=take, failed=fail)

    def _take(self, reading: Reading, *, keep_problems: bool) -> None:
        if reading.is_fruitful or (keep_problems and len(reading.problems) > 1):
            self._gathering = self._gathering.without_problems().with_reading(reading)
            self._look_for_twins()
        elif reading.secret:
            self.secret_noticed.emit(reading.secret)
        elif reading.problems:
            self.noticed.emit(reading.problems[0])
        elif keep_problems:  # cancelled before the first file
            self.offered.emit(Offer(()))

    def _look_for_twins(self) -> None:
        gathering, generation = self._gathering, self._generation

        def offer(twins: list[Twin | None]) -> None:
            if generation != self._generation or gathering is not self._gathering:
                return
            candidates = tuple(map(Candidate, gathering.accounts, twins))
            self.offered.emit(Offer(candidates, gathering.progress, gathering.problems, gathering.migration))

        found = gathering.accounts
        self._tasks.vault(
            lambda: find_twins(self._store, found), done=offer, failed=self.failed.emit, session=self._store.session
        )


def _added(decisions: Sequence[Decision], stored: Stored) -> Added:
    first = decisions[0].candidate.account
    return Added(len(stored.new_ids), len(stored.before), first.issuer or first.label, stored)
