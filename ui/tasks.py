"""Work off the GUI thread: in goes a function, out comes its result in the GUI thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot

from core.errors import AppError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class UnexpectedError(AppError):
    """Say that a fault of ours was met and written to the log under `incident`."""

    def __init__(self, incident: str) -> None:
        super().__init__(incident)
        self.incident = incident


class Tasks(QObject):
    """Run functions in one of two executors and call back in the GUI thread.

    `vault` has one thread: what goes in first is done first, so there is one writer. `work` is for
    what takes long and writes nothing. A result that was asked for with `session=` is dropped when the
    vault was locked in the meantime, because nobody may see it any more; what failed goes to `failed_late` then, since
    it may be a save that somebody believes in.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current_session: Callable[[], int] = lambda: 0
        self.report: Callable[[BaseException], str] = _report
        self.failed_late: Callable[[AppError], None] = _forget
        self._executors: dict[str, ThreadPoolExecutor] = {}
        self._closed = False

    def vault(
        self,
        fn: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
        *,
        session: int | None = None,
    ) -> None:
        """Run `fn` after all that was given to this executor before."""
        self._submit("vault", fn, done, failed, session)

    def work(
        self,
        fn: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
        *,
        session: int | None = None,
    ) -> None:
        """Run `fn` beside others."""
        self._submit("work", fn, done, failed, session)

    def close(self) -> None:
        """Finish all that was given to the vault, forget what only reads, deliver nothing more."""
        self._closed = True
        for name, executor in self._executors.items():
            executor.shutdown(wait=name == "vault", cancel_futures=name != "vault")
        self._executors.clear()

    def _submit(
        self,
        name: str,
        fn: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[AppError], None] | None,
        session: int | None,
    ) -> None:
        if self._closed:
            return
        future = self._executor(name).submit(fn)
        arrived = self._arrived.emit

        def finish(future: Future[T]) -> None:
            if not future.cancelled() and not self._closed:
                arrived(lambda: self._answer(future, done, failed, session))

        future.add_done_callback(finish)

    def _executor(self, name: str) -> ThreadPoolExecutor:
        executor = self._executors.get(name)
        if executor is None:
            if not self._executors:  # queued also when the work was done before anybody listened
                self._arrived.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)
            from concurrent.futures import ThreadPoolExecutor

            executor = ThreadPoolExecutor(1 if name == "vault" else 2, thread_name_prefix=name)
            self._executors[name] = executor
        return executor

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        if not self._closed:
            answer()

    def _answer(
        self,
        future: Future[T],
        done: Callable[[T], None] | None,
        failed: Callable[[AppError], None] | None,
        session: int | None,
    ) -> None:
        error = future.exception()
        late = session is not None and session != self.current_session()
        if error is None:
            if done is not None and not late:
                done(future.result())
            return
        if not isinstance(error, AppError):
            error = UnexpectedError(self.report(error))
        if failed is not None:
            (self.failed_late if late else failed)(error)


def _forget(_error: AppError) -> None:
    """Say nothing."""


def _report(error: BaseException) -> str:
    """Hand a fault to the hook for unexpected errors and return the number it was logged under."""
    hook: Any = sys.excepthook
    return str(hook(type(error), error, error.__traceback__) or "")
