"""The list of what was found, when it is more than one account."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.errors import AppError
from ui.delegates.candidate import CandidateDelegate
from ui.messages import describe
from ui.models.candidate_list import CandidateList
from ui.models.candidates import Offer
from ui.theme import room
from ui.views.adding.batch import BatchStrip
from ui.views.adding.foot import Foot
from ui.views.adding.notice import Notice, ProblemList
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.rows import YieldingRows, framed
from ui.views.parts.text import Text
from ui.views.parts.toggle import CheckBox
from ui.views.parts.yielding import Yielding, YieldingOverlay

_STACKED_BELOW: Final = 340


class ReviewDialog(YieldingOverlay):
    """Let a person choose among several found accounts and see what is missing."""

    decided = Signal(object)  # list of Decision
    scan_on_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width="medium")
        self.setObjectName("review_dialog")
        self.close_on_veil = False  # a stray click must not cost a scanned list
        self._offer = Offer(())
        self._model = CandidateList()
        self._build_body()
        self._build_footer()
        self._model.chosen_changed.connect(self._count)
        self.retranslate()

    def show_offer(self, offer: Offer) -> None:
        """Show everything that was found; choices made before stay."""
        self._offer = offer
        self._model.show_candidates(offer.candidates)
        self.strip.show_progress(offer.progress)
        self.problems.show_problems(offer.problems)
        self.notice.say(None)
        self._rows.show_all()
        self.retranslate()

    def yielding(self) -> Yielding | None:
        """Return the rows, which scroll by themselves."""
        return self._rows

    def show_error(self, error: AppError) -> None:
        """Say why adding failed; the list stays."""
        self.notice.say(describe(error))

    def close_overlay(self) -> None:
        """Close, and forget the list."""
        super().close_overlay()
        self._model.show_candidates(())

    def place(self) -> None:
        """Lay the panel, with how many are here already under the box where it is narrow."""
        stacked = self.width() < room(_STACKED_BELOW)
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        sides = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self._here.setAlignment(sides | Qt.AlignmentFlag.AlignVCenter)
        super().place()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        self.set_title(self.tr("From Google Authenticator") if self._offer.migration else self.tr("Found accounts"))
        self._all.setToolTip(self.tr("Choose all that are new, or none"))
        self._rows.setAccessibleName(self.tr("Found accounts"))
        self.cancel.setText(self.tr("Cancel"))
        after = self.tr("Delete the export on the phone when all codes work here.")
        self._foot_row.say(after if self._offer.migration else "")
        self._count()

    def _build_body(self) -> None:
        self.strip = BatchStrip()
        self.strip.scan_on_wanted.connect(self.scan_on_wanted)
        self._all = CheckBox()
        self._all.setObjectName("review_all")
        self._all.clicked.connect(self._toggle_all)
        self._here = Text("", "label", "muted", wrap=True)
        self._rows = YieldingRows()
        self._rows.setObjectName("review_list")
        self._rows.setModel(self._model)
        self._rows.setItemDelegate(CandidateDelegate(self._rows))
        self.problems = ProblemList()
        self.notice = Notice()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(14, 0, 14, 0)
        self._head.setSpacing(2)
        self._head.addWidget(self._all)
        self._head.addWidget(self._here, 1)
        self.body.addWidget(self.strip)
        self.body.addLayout(self._head)
        self.body.addWidget(framed(self._rows), 1)
        self.body.addWidget(self.problems)
        self.body.addWidget(self.notice)

    def _build_footer(self) -> None:
        self._foot_row = Foot()
        self.cancel, self.add = SecondaryButton(), PrimaryButton()
        self.cancel.setObjectName("review_cancel")
        self.add.setObjectName("review_add")
        self.cancel.clicked.connect(self.close_overlay)
        self.add.clicked.connect(lambda: self.decided.emit(self._model.decisions))
        self._foot_row.add_button(self.cancel, spare=True)
        self._foot_row.add_button(self.add)
        self.footer.setContentsMargins(20, 12, 20, 12)
        self.footer.addWidget(self._foot_row, 1)

    def _toggle_all(self) -> None:
        self._model.choose_all(self._model.chosen == 0)

    def _count(self) -> None:
        """Say how many are chosen."""
        chosen, total = self._model.chosen, self._model.rowCount()
        words = self.tr("%1 of %2 chosen").replace("%1", str(chosen)).replace("%2", str(total))
        self._all.setText(words)
        self._all.updateGeometry()
        states = Qt.CheckState
        state = states.Checked if chosen == total else states.PartiallyChecked if chosen else states.Unchecked
        self._all.setCheckState(state)
        twins = self._model.twins
        self._here.setText(self.tr("%n are here already", "", twins) if twins else "")
        self._here.setVisible(bool(twins))
        self.add.setText(self.tr("Add %n account(s)", "", chosen))
        self.add.setEnabled(chosen > 0)
        self.add.updateGeometry()
