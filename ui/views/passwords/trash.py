"""The trash of Passwords: logins that were removed in the last 30 days, to be put back or deleted for ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.models.login_rows import name_of
from ui.views.parts.buttons import DangerButton, PrimaryButton
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text
from ui.views.trash_page import TrashPage

if TYPE_CHECKING:
    from core.vault import Account, Login, Overdue

_NAMED = 5


class LoginTrashPage(TrashPage):
    """List removed logins; without a choice the buttons mean all of them."""

    def show_logins(self, logins: Sequence[Login], overdue: Overdue | None = None) -> None:
        """Show what lies in the trash; what is `overdue` waits while the clock is in doubt."""
        self.show_accounts([_as_row(login) for login in logins], overdue)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        super().retranslate()
        self._back.setText(self.tr("Passwords"))
        self._back.setToolTip(self.tr("Back to passwords") + " (Esc)")
        self._empty_back.setText(self.tr("Back to passwords"))
        self._fit()

    def _ask_to_purge(self) -> None:
        rows = self.chosen()
        ids = [row.id for row in rows]
        names = [row.issuer or row.label for row in rows]
        PurgeLoginsQuestion(self.window(), names, lambda: self.purge_confirmed.emit(ids)).open()

    def _waiting_words(self, count: int) -> str:
        return self.tr("So %n login(s) past the 30 days wait(s) for you.", "", count)


class PurgeLoginsQuestion(Overlay):
    """Ask before logins are deleted for ever."""

    def __init__(self, window: QWidget, names: Sequence[str], on_yes: Callable[[], None]) -> None:
        title = QCoreApplication.translate("PurgeLoginsQuestion", "Delete %n login(s) for ever?", "", len(names))
        super().__init__(window, title, "small")
        self.setObjectName("purge_logins_question")
        self._on_yes = on_yes
        more = " …" if len(names) > _NAMED else ""
        self.body.addWidget(Text(", ".join(names[:_NAMED]) + more, "bodyStrong", wrap=True))
        warning = self.tr("Passwords, earlier passwords and notes are gone then, and cannot be brought back.")
        self.body.addWidget(Text(warning, wrap=True))
        purge = DangerButton(self.tr("Delete for ever"))
        purge.setObjectName("purge_logins_yes")
        purge.clicked.connect(self._say_yes)
        keep = PrimaryButton(self.tr("Keep"))
        keep.clicked.connect(self.close_overlay)
        self.footer.addWidget(purge)
        self.footer.addWidget(keep)
        self.closed.connect(self.deleteLater)

    def _say_yes(self) -> None:
        self.close_overlay()
        self._on_yes()


def _as_row(login: Login) -> Account:
    """Return what a row of the trash shows: it paints a name and a label, of whatever kind the item is."""
    from core.vault import Account

    title = name_of(login)
    label = login.username if login.username != title else ""
    return Account(id=login.id, issuer=title, label=label, icon=login.icon, trashed=login.trashed)
