"""One step of a way that fills the window: title, lead, content and the buttons under it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.column import Column, Logo
from ui.views.parts.text import Text


class StepColumn(Column):
    """Lay out one step; put the content into `body` and then call `end`.

    `no` leads back or away, `yes` on.
    """

    def __init__(self, width: int) -> None:
        super().__init__(width)
        self.title = Text("", "display", wrap=True)
        self.lead = Text("", "lead", "muted", wrap=True)
        self.no = SecondaryButton()
        self.yes = PrimaryButton()
        self.body.addWidget(Logo(40))
        self.body.addSpacing(16)
        self.body.addWidget(self.title)
        self.body.addWidget(self.lead)
        self.body.addSpacing(20)

    def end(self) -> None:
        """Add the buttons under the content."""
        self.body.addSpacing(20)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(self.no)
        line.addWidget(self.yes)
        self.body.addLayout(line)
