"""The search of the Passwords page, and the hint which words have a meaning of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from core.passwords import OPERATORS
from ui.views.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

_MOST: Final = 8


class LoginSearch(SearchField):
    """Take what is searched for; the last word is completed when it begins like an operator, a group or a tag."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("login_search")
        self._words = _WordCompleter(self)
        self.setCompleter(self._words)

    def suggest_names(self, names: Callable[[str], list[str]]) -> None:
        """Complete the names of groups and tags too, where one is being typed."""
        word = self.text().rpartition(" ")[2].lower()
        kind = next((kind for kind in ("group", "tag") if word.startswith(f"{kind}:")), "")
        self._words.offer([f"{kind}:{_quoted(name)}" for name in names(kind)] if kind else list(OPERATORS))

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        super().retranslate()
        self.setPlaceholderText(self.tr("Search logins"))
        self.setAccessibleName(self.tr("Search logins"))
        self.setToolTip(self.tr("Search logins; also by is:weak, tag:, url: and the like") + " (Ctrl+F)")


class _WordCompleter(QCompleter):
    """Complete the last word of a line and leave the rest as it is."""

    def __init__(self, field: QLineEdit) -> None:
        self._field = field
        self._list = QStringListModel(list(OPERATORS))
        super().__init__(self._list, field)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_MOST)
        words = QListView()
        words.setObjectName("search_words")
        words.setProperty("popup", "true")
        self.setPopup(words)

    def offer(self, words: list[str]) -> None:
        """Complete to one of these."""
        if words != self._list.stringList():
            self._list.setStringList(words)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """Return the last word, once it is clear that an operator is meant; before that nothing is like it."""
        word = path.rpartition(" ")[2].removeprefix("-")
        return [word if len(word) > 1 else "\0"]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        """Return the line with its last word completed."""
        before, space, word = self._field.text().rpartition(" ")
        minus = "-" if word.startswith("-") else ""
        return f"{before}{space}{minus}{index.data()}"


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
