"""What an unlock can come to besides the good end, and what a person can do then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, QUrl

from ui.messages import Message, describe
from ui.views.problem_page import ProblemPage

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


class Outcomes(QObject):
    """Show full explanations over the window, each with the ways out of it, the safest as the one that stands out."""

    def __init__(self, window: MainWindow, vault: VaultController, lock_page: LockPage, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._vault = vault
        self._lock_page = lock_page
        self._folder = folder
        self._page: ProblemPage | None = None

    def explain(self, error: AppError) -> bool:
        """Show a page on `error` if it is one that the lock page cannot deal with; return whether it was."""
        if type(error).__name__ not in _EXPLAINED:
            return False
        self._show(lambda: (describe(error), self._ways(error)))
        return True

    def show_rollback(self, rollback: Rollback) -> None:
        """Show that this vault is older than one that was seen here."""

        def write() -> tuple[Message, list[Way]]:
            message = Message(
                QCoreApplication.translate("Outcomes", "This vault is older than the last one here."),
                QCoreApplication.translate(
                    "Outcomes",
                    "It was saved on {saved}; on {seen} a newer one was open on this computer. Who put it there may "
                    "have wanted you to miss changes. If you put a backup in its place yourself, use it.",
                ).format(saved=_moment(rollback.saved_at), seen=_moment(rollback.seen_at)),
                "warning",
            )
            use = QCoreApplication.translate("Outcomes", "Use it")
            leave = QCoreApplication.translate("Outcomes", "Lock it again")
            return message, [(use, self._vault.accept_older), (leave, lambda: self._vault.lock("start"))]

        self._show(write)

    def remarks(self, report: UnlockReport) -> list[Message]:
        """Return what has to be said beside an open vault."""
        said = []
        if report.differs is not None:
            said.append(_differs(report.differs))
        if report.quarantined:
            count = len(report.quarantined)
            said.append(
                Message(
                    QCoreApplication.translate("Outcomes", "%n item(s) of your vault can’t be read.", "", count),
                    QCoreApplication.translate("Outcomes", "All others work. A backup may still hold what is damaged."),
                    "warning",
                )
            )
        return said

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
        return [folder, again]

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


def _differs(difference: ListDifference) -> Message:
    return Message(
        QCoreApplication.translate(
            "Outcomes", "This vault is not whole: {found} of {expected} items are genuine."
        ).format(found=difference.found, expected=difference.expected),
        QCoreApplication.translate(
            "Outcomes", "Something else than Tessera changed it. What you see is right; nothing can be saved for now."
        ),
        "error",
    )


def _moment(at: float) -> str:
    from ui.views.clock_card import long_date

    time = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at)).time(), QLocale.FormatType.ShortFormat)
    return f"{long_date(at)}, {time}"
