"""What Passwords says where there is nothing to list, and beside the list while nothing is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.login_rows import Choice
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.column import centred
from ui.views.parts.mosaic import FIRST, MISSED, MosaicState


class NoLogins(MosaicState):
    """Say that there is no login yet, and offer the ways to one. Import is offered once somebody can do it."""

    add_requested = Signal()
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(FIRST, parent)
        self.setObjectName("no_logins")
        self._import = PrimaryButton("", icon="file-down")
        self._import.setObjectName("import_first_logins")
        self._import.clicked.connect(self.import_requested)
        self._import.hide()
        self.add = SecondaryButton("", icon="plus")
        self.add.setObjectName("add_first_login")
        self.add.clicked.connect(self.add_requested)
        self.add_button(self._import)
        self.add_button(self.add)
        self.retranslate()

    def offer_import(self) -> None:
        """Offer to bring passwords in."""
        self._import.show()
        self.retranslate()

    def focus_first(self) -> None:
        """Put the focus on the best way."""
        (self.add if self._import.isHidden() else self._import).setFocus()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._import.setText(self.tr("Import"))
        self.add.setText(self.tr("Add login"))
        text = self.tr("Save the first one by hand.")
        if not self._import.isHidden():
            text = self.tr("Bring them from your browser or another program, or save the first one by hand.")
        self.set_words(self.tr("No passwords yet"), text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class NothingFound(MosaicState):
    """Say that a search or a filter shows nothing, and offer the way back."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MISSED, parent)
        self.setObjectName("no_login_found")
        self._query, self._choice = "", Choice()
        self._clear = PrimaryButton("", icon="x")
        self._clear.setObjectName("clear_login_search")
        self._clear.clicked.connect(self.clear_requested)
        self.add_button(self._clear)
        self.retranslate()

    def say(self, query: str, choice: Choice) -> None:
        """Say what was not found, and where it was looked for."""
        self._query, self._choice = query, choice
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        if self._query:
            title = self.tr("Nothing found for “%1”").replace("%1", self._query)
            text = self.tr("Looked in titles, user names, addresses, groups and tags.")
            if self._choice.kind:
                text = self.tr("Looked only in what is chosen above the list.")
        else:
            title, text = self.tr("Nothing here"), self.tr("No login is like this any more.")
        self._clear.setText(self.tr("Show all"))
        self.set_words(title, text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class NoneChosen(QWidget):
    """Say beside the list that a login may be chosen, or how many are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._words = centred("", "body", "muted")
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addStretch(3)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Say how many are chosen."""
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        many = self.tr("%n logins are chosen. What is done above the list is done with all of them.", "", self._count)
        self._words.setText(many if self._count > 1 else self.tr("Choose a login to see what is in it."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
