"""Small questions about accounts: really remove, which group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ui.views.parts.buttons import DangerButton, PrimaryButton, SecondaryButton
from ui.views.parts.fields import TextField
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text

if TYPE_CHECKING:
    from core.vault import Account


class RemoveQuestion(Overlay):
    """Ask before accounts go to the trash, and say what that does not do."""

    def __init__(self, window: QWidget, accounts: Sequence[Account], on_yes: Callable[[], None]) -> None:
        one = accounts[0].issuer or accounts[0].label if len(accounts) == 1 else ""
        title = QCoreApplication.translate("RemoveQuestion", "Remove %n account(s)?", "", len(accounts))
        if one:
            title = QCoreApplication.translate("RemoveQuestion", "Remove “%1”?").replace("%1", one)
        super().__init__(window, title, "small")
        self.setObjectName("remove_question")
        self.setProperty("help_topic", "remove-account")
        self._on_yes = on_yes
        warning = self.tr(
            "This does not turn off two-step verification at the service. Turn it off there first, or you may not get"
            " in any more."
        )
        self.body.addWidget(Text(warning, wrap=True))
        kept = self.tr("The account stays in the trash for 30 days and can be put back.")
        self.body.addWidget(Text(kept, "body", "muted", wrap=True))
        remove = DangerButton(self.tr("Remove"))
        remove.setObjectName("remove_yes")
        remove.clicked.connect(self._say_yes)
        keep = PrimaryButton(self.tr("Keep"))
        keep.setObjectName("remove_no")
        keep.clicked.connect(self.close_overlay)
        self.footer.addWidget(remove)
        self.footer.addWidget(keep)
        self.closed.connect(self.deleteLater)

    def _say_yes(self) -> None:
        self.close_overlay()
        self._on_yes()


class PurgeQuestion(Overlay):
    """Ask before accounts are deleted for ever."""

    def __init__(self, window: QWidget, accounts: Sequence[Account], on_yes: Callable[[], None]) -> None:
        title = QCoreApplication.translate("PurgeQuestion", "Delete %n account(s) for ever?", "", len(accounts))
        super().__init__(window, title, "small")
        self.setObjectName("purge_question")
        self._on_yes = on_yes
        names = ", ".join(account.issuer or account.label for account in accounts[:5])
        more = " …" if len(accounts) > 5 else ""
        self.body.addWidget(Text(names + more, "bodyStrong", wrap=True))
        warning = self.tr("Secret and recovery codes are gone then, and cannot be brought back.")
        self.body.addWidget(Text(warning, wrap=True))
        purge = DangerButton(self.tr("Delete for ever"))
        purge.setObjectName("purge_yes")
        purge.clicked.connect(self._say_yes)
        keep = PrimaryButton(self.tr("Keep"))
        keep.clicked.connect(self.close_overlay)
        self.footer.addWidget(purge)
        self.footer.addWidget(keep)
        self.closed.connect(self.deleteLater)

    def _say_yes(self) -> None:
        self.close_overlay()
        self._on_yes()


class GroupQuestion(Overlay):
    """Ask for the name of a new group."""

    def __init__(self, window: QWidget, on_name: Callable[[str], None]) -> None:
        super().__init__(window, QCoreApplication.translate("GroupQuestion", "New group"), "small")
        self.setObjectName("group_question")
        self._on_name = on_name
        self._field = TextField(self.tr("Work, Private, Clients …"), accessible_name=self.tr("Name of the group"))
        self._field.setObjectName("group_name")
        self._field.setMaxLength(60)
        self._field.returnPressed.connect(self._take)
        self.body.addWidget(self._field)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.close_overlay)
        self._make = PrimaryButton(self.tr("Make group"))
        self._make.setObjectName("group_make")
        self._make.setEnabled(False)
        self._field.textChanged.connect(lambda text: self._make.setEnabled(bool(text.strip())))
        self._make.clicked.connect(self._take)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self._make, 0, Qt.AlignmentFlag.AlignRight)
        self.closed.connect(self.deleteLater)

    def _take(self) -> None:
        name = " ".join(self._field.text().split())
        if name:
            self.close_overlay()
            self._on_name(name)
