"""The codes of the accounts that can be seen, and the one timer that lets them run."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.errors import AppError
from ui.models.faces import CodePair

if TYPE_CHECKING:
    from core.clock import Clock
    from core.vault import VaultStore
    from ui.tasks import Tasks

_LATE_MS: Final = 2
"""So much after the full second the timer aims, since it may be a little early."""


class CodesController(QObject):
    """Keep current and next code of what is watched, once a period, and tell every full second.

    Nothing runs while nobody watches: a page that is hidden, minimised or locked watches nothing.
    """

    codes_changed = Signal(object)
    """Tells codes that are new (dict of account id to current and next code)."""
    ticked = Signal(object)
    """Tells the full second that has begun; from 2038 on that is more than an int of Qt holds."""
    failed = Signal(object)

    def __init__(self, store: VaultStore, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._clock = clock
        self._watched: dict[str, tuple[bytes, ...]] = {}
        self._pairs: dict[bytes, CodePair] = {}
        self._asked: set[bytes] = set()
        self._second = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Return whether the timer runs."""
        return self._timer.isActive()

    def watch(self, viewer: str, ids: Iterable[bytes]) -> None:
        """Keep the codes of what `viewer` shows now; an empty list means that it shows nothing."""
        self._watched[viewer] = tuple(ids)
        wanted = self._wanted()
        self._pairs = {account_id: pair for account_id, pair in self._pairs.items() if account_id in wanted}
        if not wanted:
            self._timer.stop()
            return
        self.tick()

    def clear(self) -> None:
        """Forget every code and stop, as on lock."""
        self._timer.stop()
        self._watched.clear()
        self._pairs.clear()
        self._asked.clear()

    def put(self, codes: Mapping[bytes, CodePair]) -> None:
        """Take over the codes of accounts whose counter or secret was just changed."""
        wanted = self._wanted()
        self._take({account_id: pair for account_id, pair in codes.items() if account_id in wanted})
        self._rest()

    def pair(self, account_id: bytes) -> CodePair | None:
        """Return current and next code of a watched account, as they hold now."""
        return _holding(self._pairs.get(account_id), self._clock.now())

    def fetch(self, account_id: bytes, done: Callable[[CodePair], None]) -> None:
        """Make the codes of one account, watched or not, and hand them to `done`."""
        at = self._clock.now()
        self._tasks.vault(
            lambda: self._store.codes((account_id,), at),
            lambda codes: done(codes[account_id]) if account_id in codes else None,
            self.failed.emit,
            session=self._store.session,
        )

    def tick(self) -> None:
        """Let a second begin: promote next codes, make missing ones, tell the rest."""
        now = self._clock.now()
        self._second = math.floor(now)
        wanted = self._wanted()
        self._promote(now)
        self._make([i for i in wanted if i not in self._asked and not _complete(self._pairs.get(i), now)], now)
        self.ticked.emit(self._second)
        self._rest()

    def _promote(self, now: float) -> None:
        """Put the next code in the place of one that has ended, so that nothing waits for the vault."""
        fresh: dict[bytes, CodePair] = {}
        for account_id, pair in self._pairs.items():
            if (held := _holding(pair, now)) is not None and held is not pair:
                fresh[account_id] = held
        self._take(fresh)

    def _make(self, ids: list[bytes], now: float) -> None:
        if not ids:
            return
        self._asked.update(ids)

        def done(codes: Mapping[bytes, CodePair]) -> None:
            self._asked.difference_update(ids)
            wanted = self._wanted()
            self._take({account_id: pair for account_id, pair in codes.items() if account_id in wanted})
            self._rest()

        def failed(error: AppError) -> None:
            self._asked.difference_update(ids)
            self.failed.emit(error)

        self._tasks.vault(lambda: self._store.codes(ids, now), done, failed, session=self._store.session)

    def _take(self, fresh: dict[bytes, CodePair]) -> None:
        if fresh:
            self._pairs.update(fresh)
            self.codes_changed.emit(fresh)

    def _rest(self) -> None:
        """Sleep until the next full second, or for good when nothing counts down."""
        now = self._clock.now()
        if any(pair[0].valid_until != math.inf for pair in self._pairs.values()):
            self._timer.start(math.ceil((math.floor(now) + 1 - now) * 1000) + _LATE_MS)
        else:
            self._timer.stop()

    def _wanted(self) -> dict[bytes, None]:
        return dict.fromkeys(account_id for ids in self._watched.values() for account_id in ids)


def _holding(pair: CodePair | None, now: float) -> CodePair | None:
    """Return the pair whose first code holds now; None when neither does, as after a jump of the clock."""
    if pair is None or pair[0].valid_from <= now < pair[0].valid_until:
        return pair
    return (pair[1], pair[1]) if pair[1].valid_from <= now < pair[1].valid_until else None


def _complete(pair: CodePair | None, now: float) -> bool:
    """Return whether the first code holds and the second one is the one after it."""
    if _holding(pair, now) is not pair or pair is None:
        return False
    return pair[0] is not pair[1] or pair[0].valid_until == math.inf
