"""Saying in place what went wrong: one message, or a list of files with their reasons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.messages import Message
from ui.models.candidates import Problem
from ui.theme import font, room, theme
from ui.views.adding.words import describe_problem
from ui.views.parts.text import Text


class Notice(QWidget):
    """Say in place, with an icon, what went wrong and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel()
        self._title = Text("", "bodyStrong", wrap=True)
        self._title.setObjectName("notice_title")
        self._text = Text("", "label", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, message: Message | None) -> None:
        """Show a message; None hides it."""
        self.setVisible(message is not None)
        if message is not None:
            self._title.setText(message.title)
            self._text.setText(message.text)
            self._text.setVisible(bool(message.text))
            self._mark.setPixmap(pixmap("triangle-alert", "warning", room(20), self.devicePixelRatioF()))
            self.setAccessibleName(f"{message.title} {message.text}")

    def title(self) -> str:
        """Return what it says."""
        return self._title.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the amber surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("warning"), theme().line))
        painter.setBrush(theme().color("warningSoft"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


class ProblemList(QWidget):
    """List files that gave no account, each with its reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", "labelStrong", wrap=True)
        self._list = QListWidget()
        self._list.setObjectName("problem_list")
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMaximumHeight(room(120))
        self._shown: tuple[Problem, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._list)
        self.hide()

    @property
    def lines(self) -> list[str]:
        """Return the lines that are shown."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List problems; none hides the list."""
        self._shown = tuple(problems)
        self.setVisible(bool(problems))
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        self._list.clear()
        self._list.setFont(font("label"))
        self._title.setText(self.tr("%n file(s) gave no account", "", len(self._shown)))
        self._list.setAccessibleName(self._title.text())
        for problem in self._shown:
            title = describe_problem(problem).title
            self._list.addItem(f"{problem.source}: {title}" if problem.source else title)
