"""The list of found accounts from which a person chooses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.models.candidates import Candidate, Choice, Decision

CANDIDATE_ROLE: Final = Qt.ItemDataRole.UserRole
CHOICE_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class CandidateList(QAbstractListModel):
    """Hold candidates and what was chosen for each; a choice survives further scans."""

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._candidates: list[Candidate] = []
        self._choices: list[Choice] = []

    @property
    def decisions(self) -> list[Decision]:
        """Return every candidate with its choice."""
        return [Decision(*pair) for pair in zip(self._candidates, self._choices, strict=True)]

    @property
    def chosen(self) -> int:
        """Return how many are to be stored."""
        return sum(choice is not Choice.SKIP for choice in self._choices)

    @property
    def twins(self) -> int:
        """Return how many repeat an account of the vault."""
        return sum(candidate.twin is not None for candidate in self._candidates)

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show candidates; those that were here before keep their choice, new ones get the suggestion."""
        earlier = {candidate.account: choice for candidate, choice in zip(self._candidates, self._choices, strict=True)}
        self.beginResetModel()
        self._candidates = list(candidates)
        self._choices = [earlier.get(candidate.account, candidate.suggestion) for candidate in candidates]
        self.endResetModel()
        self.chosen_changed.emit()

    def choose(self, row: int, choice: Choice) -> None:
        """Set the choice for one row."""
        if self._choices[row] is not choice:
            self._choices[row] = choice
            index = self.index(row)
            self.dataChanged.emit(index, index, [CHOICE_ROLE, Qt.ItemDataRole.CheckStateRole])
            self.chosen_changed.emit()

    def choose_all(self, wanted: bool) -> None:
        """Take all that is new, or nothing."""
        self._choices = [c.suggestion if wanted else Choice.SKIP for c in self._candidates]
        if self._candidates:
            self.dataChanged.emit(self.index(0), self.index(len(self._candidates) - 1))
        self.chosen_changed.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many candidates there are."""
        return 0 if parent is not None and parent.isValid() else len(self._candidates)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let every row be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows; the display role is what a screen reader says."""
        if not index.isValid():
            return None
        candidate, choice = self._candidates[index.row()], self._choices[index.row()]
        account = candidate.account
        if role == CANDIDATE_ROLE:
            return candidate
        if role == CHOICE_ROLE:
            return choice
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if choice is Choice.SKIP else Qt.CheckState.Checked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (account.issuer, account.label) if part)
        return None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick or untick a row, or set its choice; ticking a repeated account keeps both."""
        if index.isValid() and role == CHOICE_ROLE:
            self.choose(index.row(), value)
            return True
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self.choose(index.row(), Choice.ADD if ticked else Choice.SKIP)
        return True
