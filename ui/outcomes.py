"""What an unlock can come to besides the good end, and what a person can do then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal

from ui.messages import Message, describe
from ui.messages import restore as restore_words
from ui.models.restoring import Begin
from ui.views.problem_page import ProblemPage
from ui.views.restore.words import moment

if TYPE_CHECKING:
    from core.errors import AppError
    from core.vault import ListDifference, Rollback, UnlockReport
    from ui.controllers.vault import VaultController
    from ui.views.lock_page import LockPage
    from ui.views.main_window import MainWindow

Way = tuple[str, Callable[[], None]]

# Errors that cannot be mended on the lock page and get a page of their own.
_EXPLAINED: Final = (
    "NoVault",
    "NotAVault",
    "DamagedVault",
    "HostileVault",
    "NewerFormat",
    "ForeignVault",
    "VaultHeld",
    "KdfTooCheap",
    "KdfTooCostly",
    "SealDiffers",
    "ReadFailed",
)


# Of these something may be left to save, and a backup can take their place.
_BROKEN: Final = ("NotAVault", "DamagedVault", "SealDiffers")
_REPLACEABLE: Final = (*_BROKEN, "NoVault", "HostileVault", "KdfTooCheap")


class Outcomes(QObject):
    """Show full explanations over the window, each with the ways out of it, the safest as the one that stands out.

    Ways that lead through a backup are only wished for, by signals.
    """

    bring_back_requested = Signal(object, object)  # Begin, and what shows the explanation again
    restore_requested = Signal()  # into the open vault

    def __init__(self, window: MainWindow, vault: VaultController, lock_page: LockPage, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._vault = vault
        self._lock_page = lock_page
        self._folder = folder
        self._page: ProblemPage | None = None
        self._go_on: Callable[[], None] | None = None
        vault.older_accepted.connect(self._take_up)
        vault.failed.connect(self._refuse)

    def explain(self, error: AppError) -> bool:
        """Show a page on `error` if it is one that the lock page cannot deal with; return whether it was."""
        if type(error).__name__ not in _EXPLAINED:
            return False
        self._show(lambda: (describe(error), self._ways(error)))
        return True

    def show_rollback(self, rollback: Rollback, go_on: Callable[[], None]) -> None:
        """Show that this vault is older than one that was seen here; `go_on` follows when it is used all the same."""

        def write() -> tuple[Message, list[Way]]:
            message = Message(
                QCoreApplication.translate("Outcomes", "This vault is older than the last one here."),
                QCoreApplication.translate(
                    "Outcomes",
                    "It was saved on {saved}; on {seen} a newer one was open on this computer. Who put it there may "
                    "have wanted you to miss changes. If you put a backup in its place yourself, use it.",
                ).format(saved=moment(rollback.saved_at), seen=moment(rollback.seen_at)),
                "warning",
            )
            use = QCoreApplication.translate("Outcomes", "Use it")
            backups = QCoreApplication.translate("Outcomes", "Show backups")
            again = partial(self.show_rollback, rollback, go_on)
            return message, [
                (use, lambda: self._accept(go_on)),
                self._lock_way(),
                (backups, lambda: self.bring_back_requested.emit(Begin.INSTEAD, again)),
            ]

        self._show(write)

    def show_difference(self, difference: ListDifference, go_on: Callable[[], None]) -> None:
        """Show that rows are missing or were added, where nothing can go on before that is decided."""

        def write() -> tuple[Message, list[Way]]:
            take_over = QCoreApplication.translate("Outcomes", "Take over")
            restore = QCoreApplication.translate("Outcomes", "Restore a backup")
            again = partial(self.show_difference, difference, go_on)
            return _differs(difference), [
                (take_over, lambda: self._accept(go_on)),
                self._lock_way(),
                (restore, lambda: self.bring_back_requested.emit(Begin.INSTEAD, again)),
            ]

        self._show(write)

    def settle_first(self, report: UnlockReport, go_on: Callable[[], None]) -> None:
        """Ask what a person has to decide before the vault can be changed, then go on in the page that was shown."""
        cover = self._window.cover

        def come_back() -> None:
            if cover is not None:
                self._window.show_cover(cover)
            go_on()

        if report.rollback is not None:
            self.show_rollback(report.rollback, come_back)
        elif report.differs is not None:
            self.show_difference(report.differs, come_back)
        else:
            go_on()

    def remark(self, report: UnlockReport, go_on: Callable[[], None]) -> None:
        """Say beside the open vault what is wrong with it; `go_on` follows when it is taken over as it is."""
        if report.quarantined:
            count = len(report.quarantined)
            message = Message(
                QCoreApplication.translate("Outcomes", "%n item(s) of your vault can’t be read.", "", count),
                QCoreApplication.translate("Outcomes", "All others work. A backup may still hold what is damaged."),
                "warning",
                QCoreApplication.translate("Outcomes", "Restore…"),
            )
            self._window.messages.show_message(message, action=self.restore_requested.emit)
        if report.differs is not None:
            self._remark_difference(report.differs, go_on)

    def _remark_difference(self, difference: ListDifference, go_on: Callable[[], None]) -> None:
        message = _differs(difference, QCoreApplication.translate("Outcomes", "Decide…"))
        again = partial(self._remark_difference, difference, go_on)
        self._window.messages.show_message(message, action=lambda: self._decide(difference, go_on, again))

    def _decide(self, difference: ListDifference, go_on: Callable[[], None], again: Callable[[], None]) -> None:
        """Lead to one of the two ways; who turns away is reminded as before."""
        from ui.views.restore.decide import DecideDialog

        dialog = DecideDialog(self._window, difference.found, difference.expected)

        def close() -> None:
            dialog.deleteLater()
            if not dialog.decided and not self._window.covered:
                again()

        dialog.closed.connect(close)
        dialog.take_over_requested.connect(lambda: self._accept(go_on))
        dialog.restore_requested.connect(self.restore_requested)
        dialog.open()

    def _accept(self, go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self._vault.accept_older()

    def _take_up(self) -> None:
        go_on, self._go_on = self._go_on, None
        if go_on is not None:
            go_on()

    def _refuse(self, error: AppError) -> None:
        """Say why a vault could not be taken as it is."""
        waiting, self._go_on = self._go_on is not None, None
        message = describe(error)
        if type(error).__name__ == "CompartmentClosed":
            message = restore_words.master_password_first()
        if self._page is not None and self._window.cover is self._page:
            self._page.refuse(message)
        elif waiting and not self._window.covered:
            self._window.messages.show_message(message)

    def _lock_way(self) -> Way:
        leave = QCoreApplication.translate("Outcomes", "Lock it again")
        return leave, lambda: self._vault.lock("start")

    def _ways(self, error: AppError) -> list[Way]:
        kind = type(error).__name__
        again = (QCoreApplication.translate("Outcomes", "Try again"), self._try_again)
        folder = (QCoreApplication.translate("Outcomes", "Show the folder"), self._show_folder)
        if kind == "KdfTooCostly":
            go_on = QCoreApplication.translate("Outcomes", "Check it all the same")
            back = (QCoreApplication.translate("Outcomes", "Back"), self._back)
            return [(go_on, self._accept_cost), back]
        if kind == "VaultHeld" and getattr(error, "abandoned", False):
            return [(QCoreApplication.translate("Outcomes", "Open it here"), self._take_over), again]
        if kind in ("VaultHeld", "ReadFailed", "NewerFormat"):
            return [again]
        ways = [folder, again]
        show_again = partial(self.explain, error)
        if kind in _BROKEN:
            salvage = QCoreApplication.translate("Outcomes", "Save what can be saved")
            ways.append((salvage, lambda: self.bring_back_requested.emit(Begin.SALVAGE, show_again)))
        if kind in _REPLACEABLE:
            restore = QCoreApplication.translate("Outcomes", "Restore a backup")
            ways.append((restore, lambda: self.bring_back_requested.emit(Begin.INSTEAD, show_again)))
        return ways

    def _show(self, write: Callable[[], tuple[Message, list[Way]]]) -> None:
        page = ProblemPage(write)
        self._window.show_cover(page)
        if self._page is not None:
            self._page.deleteLater()
        self._page = page

    def _back(self) -> None:
        self._lock_page.forget()
        self._window.show_cover(self._lock_page)

    def _try_again(self) -> None:
        self._back()
        self._vault.check()

    def _take_over(self) -> None:
        self._back()
        self._vault.take_over()

    def _accept_cost(self) -> None:
        self._vault.accept_cost()
        self._back()

    def _show_folder(self) -> None:
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _differs(difference: ListDifference, action: str = "") -> Message:
    return Message(
        QCoreApplication.translate(
            "Outcomes", "This vault is not whole: {found} of {expected} items are genuine."
        ).format(found=difference.found, expected=difference.expected),
        QCoreApplication.translate(
            "Outcomes", "Something else than Tessera changed it. What you see is right; nothing can be saved for now."
        ),
        "error",
        action,
    )
