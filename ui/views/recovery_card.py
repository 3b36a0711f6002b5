"""Recovery codes of a site as a list to tick off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import font, px
from ui.views.parts.buttons import IconButton, PrimaryButton, SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.flow import FlowBox
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text
from ui.views.parts.toggle import CheckBox

if TYPE_CHECKING:
    from core.vault import RecoveryEntry

_COVER = "▪" * 8
_MOST_LINES = 200


class RecoveryCard(Card):
    """Show the recovery codes of an account; what is on screen is forgotten with `forget`."""

    ticked = Signal(int, bool)
    copy_requested = Signal(str)
    add_requested = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(20, parent=parent)
        self.entries: tuple[RecoveryEntry, ...] = ()
        self._covered = False
        self._narrow = False
        self._title = Text("", "bodyStrong", wrap=True)
        self._left = Text("", "caption", "muted")
        self._remark = Text("", "label", "muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._add = SecondaryButton("", icon="plus", small=True)
        self._print = SecondaryButton("", icon="printer", small=True)
        self._add.setObjectName("add_recovery_codes")
        self._print.setObjectName("print_recovery_codes")
        self._add.clicked.connect(self.add_requested)
        self._print.clicked.connect(self.print_requested)
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(self._title, 1)
        head.addWidget(self._left)
        foot = FlowBox(8)
        foot.add(self._add)
        foot.add(self._print)
        self.body.setContentsMargins(20, 16, 20, 18)
        self.body.setSpacing(2)
        self.body.addLayout(head)
        self.body.addWidget(self._remark)
        self.body.addSpacing(6)
        self.body.addLayout(self._list)
        self.body.addSpacing(8)
        self.body.addWidget(foot)
        self.retranslate()

    def show_entries(self, entries: Sequence[RecoveryEntry], *, covered: bool) -> None:
        """Show these codes, or squares in their place while codes are hidden."""
        if (tuple(entries), covered) == (self.entries, self._covered) and self._list.count() == len(entries):
            return
        self.entries, self._covered = tuple(entries), covered
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, entry in enumerate(self.entries):
            self._list.addWidget(self._line(number, entry))
        self.retranslate()

    def set_narrow(self, *, narrow: bool) -> None:
        """Say how many are left under the title, and no dates, where there is little room."""
        self._narrow = narrow
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        side = 12 if narrow else 20
        self.body.setContentsMargins(side, 16, side, 18)
        for date in self.findChildren(Text, "recovery_date"):
            date.setVisible(not narrow)

    def forget(self) -> None:
        """Forget every code."""
        self.show_entries((), covered=False)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._title.setText(self.tr("Recovery codes"))
        unused = sum(1 for entry in self.entries if not entry.used)
        words = self.tr("%1 of %2 left").replace("%1", str(unused)).replace("%2", str(len(self.entries)))
        self._left.setText(words if self.entries else "")
        self._remark.setText(
            self.tr("Tick a code once you have used it.")
            if self.entries
            else self.tr(
                "A service gives some when you switch on two-step verification. They open the account when"
                " this computer is gone."
            )
        )
        self._add.setText(self.tr("Add"))
        self._add.setToolTip(self.tr("Add recovery codes"))
        self._print.setText(self.tr("Print"))
        self._print.setToolTip(self.tr("Print the recovery codes"))
        self._print.setVisible(bool(self.entries))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _line(self, number: int, entry: RecoveryEntry) -> QWidget:
        line = QWidget()
        line.setFixedHeight(max(32, px(26)))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        box = CheckBox()
        box.setChecked(bool(entry.used))
        box.setObjectName(f"recovery_{number}")
        state = self.tr("used") if entry.used else self.tr("not used")
        name = self.tr("Recovery code %1, %2").replace("%1", str(number + 1)).replace("%2", state)
        box.setAccessibleName(name)
        box.setToolTip(self.tr("Used"))
        box.toggled.connect(lambda used: self.ticked.emit(number, used))
        text = Text(_COVER if self._covered else entry.text, tone="muted" if entry.used else "")
        text.setFont(_code_font(struck=bool(entry.used)))
        text.setAccessibleName(name)
        row.addWidget(box)
        row.addWidget(text, 1)
        if entry.used:
            date = Text(short_date(entry.used), "caption", "muted")
            date.setObjectName("recovery_date")
            row.addWidget(date)
            date.setVisible(not self._narrow)
            box.setToolTip(f"{box.toolTip()}, {date.text()}")
        else:
            copy = IconButton("copy", self.tr("Copy recovery code %1").replace("%1", str(number + 1)), small=True)
            copy.setObjectName(f"copy_recovery_{number}")
            copy.clicked.connect(lambda: self.copy_requested.emit(entry.text))
            row.addWidget(copy, 0, Qt.AlignmentFlag.AlignRight)
        return line


class AddRecoveryCodes(Overlay):
    """Take recovery codes as a site shows them: one a line, or apart by spaces or commas."""

    def __init__(self, window: QWidget, on_codes: Callable[[list[str]], None]) -> None:
        super().__init__(window, "", "small")
        self.setObjectName("add_recovery_overlay")
        self.set_title(self.tr("Add recovery codes"))
        self._on_codes = on_codes
        self.body.addWidget(Text(self.tr("Paste them here, one on each line."), "body", "muted", wrap=True))
        self._text = QPlainTextEdit()
        self._text.setObjectName("recovery_texts")
        self._text.setProperty("mono", "true")
        self._text.setAccessibleName(self.tr("Recovery codes"))
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(px(160))
        self.body.addWidget(self._text)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.close_overlay)
        self._add = PrimaryButton(self.tr("Add"))
        self._add.setObjectName("recovery_add")
        self._add.clicked.connect(self._take)
        self._add.setEnabled(False)
        self._text.textChanged.connect(lambda: self._add.setEnabled(bool(codes_in(self._text.toPlainText()))))
        self.footer.addWidget(cancel)
        self.footer.addWidget(self._add)
        self.closed.connect(self.deleteLater)

    def _take(self) -> None:
        codes = codes_in(self._text.toPlainText())
        self.close_overlay()
        self._on_codes(codes)


def codes_in(text: str) -> list[str]:
    """Return the codes of a pasted list: a line each, without numbering; commas part codes of one line."""
    found = []
    for line in text.replace(",", "\n").replace(";", "\n").splitlines():
        code = " ".join(line.split())
        number, dot, rest = code.partition(". ")
        if dot and number.isdigit() and len(number) <= 2:
            code = rest
        code = code.lstrip("•*- ").strip()
        if code:
            found.append(code)
    return found[:_MOST_LINES]


def short_date(seconds: float) -> str:
    """Return a day as people here write it, without the year when it is this one."""
    day, locale = QDateTime.fromSecsSinceEpoch(int(seconds)).date(), QLocale()
    if day.year() == QDateTime.currentDateTime().date().year():
        return locale.toString(day, "d MMM")
    return locale.toString(day, QLocale.FormatType.ShortFormat)


def _code_font(*, struck: bool) -> QFont:
    face = font("mono")
    face.setPixelSize(px(13))
    face.setStrikeOut(struck)
    return face
