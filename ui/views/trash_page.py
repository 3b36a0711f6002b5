"""The trash: what was removed in the last 30 days, to be put back or deleted for ever."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedWidget, QVBoxLayout, QWidget

from ui.delegates.trashed import TrashDelegate
from ui.models.trash import TrashModel
from ui.views.account_parts import BackButton
from ui.views.account_prompts import PurgeQuestion
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.mosaic import EMPTY, MosaicState
from ui.views.parts.page import Page
from ui.views.parts.text import Text

if TYPE_CHECKING:
    from core.clock import Clock
    from core.vault import Account


class TrashPage(Page):
    """List removed accounts; without a choice the buttons mean all of them."""

    back_requested = Signal()
    restore_requested = Signal(object)
    purge_confirmed = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("trash_page")
        self.model = TrashModel(clock, self)
        self._back = BackButton("", icon="arrow-left")
        self._back.setObjectName("trash_back")
        self._restore = SecondaryButton("", icon="undo-2")
        self._restore.setObjectName("trash_restore")
        self._purge = SecondaryButton("", icon="trash-2")
        self._purge.setObjectName("trash_purge")
        self._back.clicked.connect(self.back_requested)
        self._restore.clicked.connect(self._wish_restore)
        self._purge.clicked.connect(self._ask_to_purge)
        self.bar.addWidget(self._back)
        self.bar.addStretch(1)
        self.bar.addWidget(self._restore)
        self.bar.addWidget(self._purge)
        self._remark = Text("", "label", "muted", wrap=True)
        self._build_list()
        self.retranslate()
        self._show_right_state()

    def _build_list(self) -> None:
        self.list = QListView()
        self.list.setObjectName("trash_list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(TrashDelegate(self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.retranslate())
        card = Card(4)
        card.body.addWidget(self.list)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._remark)
        column.addWidget(card, 1)
        self._empty = MosaicState(EMPTY)
        self._empty.setObjectName("trash_empty")
        self._empty_back = SecondaryButton("", icon="arrow-left")
        self._empty_back.clicked.connect(self.back_requested)
        self._empty.add_button(self._empty_back)
        self._states = QStackedWidget()
        self._states.addWidget(full)
        self._states.addWidget(self._empty)
        self.body.addWidget(self._states, 1)

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Show what lies in the trash."""
        self.model.load(accounts)
        self._show_right_state()
        self.retranslate()

    def forget(self) -> None:
        """Show nothing any more."""
        self.show_accounts(())

    def chosen(self) -> list[Account]:
        """Return the chosen accounts, or all when none is chosen."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return [self.model.account_at(row) for row in rows] or self.model.accounts()

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, delete with Del."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and self.list.selectedIndexes():
            self._ask_to_purge()
        else:
            super().keyPressEvent(event)

    def _wish_restore(self) -> None:
        self.restore_requested.emit([account.id for account in self.chosen()])

    def _ask_to_purge(self) -> None:
        accounts = self.chosen()
        ids = [account.id for account in accounts]
        PurgeQuestion(self.window(), accounts, lambda: self.purge_confirmed.emit(ids)).open()

    def _show_right_state(self) -> None:
        filled = self.model.rowCount() > 0
        self._states.setCurrentIndex(0 if filled else 1)
        self._restore.setVisible(filled)
        self._purge.setVisible(filled)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        some = bool(self.list.selectedIndexes())
        self._back.setText(self.tr("Accounts"))
        self._back.setToolTip(self.tr("Back to accounts") + " (Esc)")
        self._restore.setText(self.tr("Put back") if some else self.tr("Put all back"))
        self._purge.setText(self.tr("Delete for ever…") if some else self.tr("Empty the trash…"))
        for button in (self._restore, self._purge):
            button.setToolTip(button.text())
        self._remark.setText(self.tr("What you remove stays here for 30 days and can be put back."))
        self._empty.set_words(self.tr("The trash is empty"), self._remark.text())
        self._empty_back.setText(self.tr("Back to accounts"))
        self.list.setAccessibleName(self.tr("Trash"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
