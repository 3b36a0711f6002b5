"""The trash: what was removed in the last 30 days, to be put back or deleted for ever."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedWidget, QVBoxLayout, QWidget

from ui.delegates.trashed import TrashDelegate
from ui.models.trash import TrashModel
from ui.views.account_parts import BackButton
from ui.views.account_prompts import PurgeQuestion
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.flow import FlowBox
from ui.views.parts.mosaic import EMPTY, MosaicState
from ui.views.parts.page import Page
from ui.views.parts.text import Text

if TYPE_CHECKING:
    from core.clock import Clock
    from core.vault import Account, Overdue

_EDGE: Final = 4
_GAP: Final = 8
_UNLIMITED: Final = 16_777_215


class TrashPage(Page):
    """List removed accounts; without a choice the buttons mean all of them."""

    back_requested = Signal()
    restore_requested = Signal(object)
    purge_confirmed = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("trash_page")
        self._clock = clock
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
        self._actions = FlowBox()
        self._actions.add(self._restore)
        self._actions.add(self._purge)
        self._remark = Text("", "label", "muted", wrap=True)
        self._doubt = Text("", "body", "warning", wrap=True)
        self._doubt.setObjectName("trash_doubt")
        self._overdue: Overdue | None = None
        self._build_list()
        self.retranslate()
        self._show_right_state()

    def _build_list(self) -> None:
        self.list = QListView()
        self.list.setObjectName("trash_list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(TrashDelegate(self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.retranslate())
        self._card = Card(_EDGE)
        self._card.body.addWidget(self.list)
        full = QWidget()
        self._column = QVBoxLayout(full)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._remark)
        self._column.addWidget(self._doubt)
        self._column.addWidget(self._card, 1)
        self._column.addStretch(0)
        self._empty = MosaicState(EMPTY)
        self._empty.setObjectName("trash_empty")
        self._empty_back = SecondaryButton("", icon="arrow-left")
        self._empty_back.allow_lines()
        self._empty_back.clicked.connect(self.back_requested)
        self._empty.add_button(self._empty_back)
        self._states = QStackedWidget()
        self._states.addWidget(full)
        self._states.addWidget(self._empty)
        self.body.addWidget(self._states, 1)

    def show_accounts(self, accounts: Sequence[Account], overdue: Overdue | None = None) -> None:
        """Show what lies in the trash; what is `overdue` waits while the clock is in doubt."""
        self._overdue = overdue if overdue is not None and overdue.items and not overdue.trusted else None
        self.model.load(accounts, self._overdue.items if self._overdue is not None else ())
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
        self._actions.setVisible(filled)
        self._fit()

    def _fit(self) -> None:
        """Make the card as high as its rows, and put the buttons below the bar where it is too narrow for them."""
        row = self.list.sizeHintForRow(0) if self.model.rowCount() else 0
        self._card.setMaximumHeight(self.model.rowCount() * row + 2 * (_EDGE + 1))
        wanted = self._restore.sizeHint().width() + self._purge.sizeHint().width() + _GAP
        beside = self._back.sizeHint().width() + self.lock_button.sizeHint().width() + 3 * _GAP
        if wanted + beside > self.width() - 2 * self.padding:
            self._actions.setMinimumWidth(1)  # its buttons give up their margins before they are cut
            self._actions.setMaximumWidth(_UNLIMITED)
            self._column.insertWidget(self._column.indexOf(self._card), self._actions)
        else:
            self._actions.setFixedWidth(wanted)
            self.bar.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the new size."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        some = bool(self.list.selectedIndexes())
        self._back.setText(self.tr("Accounts"))
        self._back.setToolTip(self.tr("Back to accounts") + " (Esc)")
        self._restore.setText(self.tr("Put back") if some else self.tr("Put all back"))
        self._purge.setText(self.tr("Delete for ever…") if some else self.tr("Empty the trash…"))
        for button in (self._restore, self._purge):
            button.setToolTip(button.text())
        self._doubt.setText(self._doubt_words())
        self._doubt.setVisible(self._overdue is not None)
        self._remark.setVisible(self._overdue is None)
        self._remark.setText(self.tr("What you remove stays here for 30 days and can be put back."))
        self._empty.set_words(self.tr("The trash is empty"), self._remark.text())
        self._empty_back.setText(self.tr("Back to accounts"))
        self.list.setAccessibleName(self.tr("Trash"))
        self._fit()

    def _doubt_words(self) -> str:
        """Say why what is overdue is still here."""
        from ui.views.clock_card import long_date

        if self._overdue is None:
            return ""
        saved = long_date(self._overdue.last_save)
        if self._clock.now() < self._overdue.last_save:
            why = self.tr("This computer’s date lies before your last change here ({date}), so it is wrong.")
        else:
            why = self.tr("Your last change here was long ago ({date}), or this computer’s date is wrong.")
        return f"{why.format(date=saved)} {self._waiting_words(len(self._overdue.items))}"

    def _waiting_words(self, count: int) -> str:
        return self.tr("So %n account(s) past the 30 days wait(s) for you.", "", count)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()
