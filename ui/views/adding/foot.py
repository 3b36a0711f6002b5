"""The foot of a dialog: a remark and buttons, above and under each other where they do not fit side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.theme import room
from ui.views.parts.text import Text

_STACKED_BELOW = 480
_RING = 4  # the focus line stands off a button by this much and must not be cut
_GAP = 8


class Foot(QWidget):
    """Hold a remark on the left and buttons on the right; the chosen button comes last.

    A `spare` button is left out where they do not fit side by side: the cross of the dialog does the same.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = Text("", "caption", "muted", wrap=True)
        self.hint.setObjectName("foot_hint")
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(_GAP)
        self._buttons.addStretch()
        self._shown: list[QWidget] = []
        self._spare: dict[QWidget, bool] = {}  # and whether it is wanted
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(_RING, _RING, _RING, _RING)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_button(self, button: QWidget, *, spare: bool = False) -> None:
        """Add a button at the right end."""
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        if spare:
            self._spare[button] = True
        else:
            self._shown.append(button)

    def want(self, spare: QWidget, *, wanted: bool) -> None:
        """Offer a spare button where it fits, or nowhere."""
        self._spare[spare] = wanted
        self._lay_out()

    def say(self, words: str) -> None:
        """Show a remark; "" takes no room."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def event(self, event: QEvent) -> bool:
        """Lay out again when words or buttons changed."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put things under each other where they do not fit side by side."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        directions = QBoxLayout.Direction
        shown = [button for button in self._shown if not button.isHidden()]
        spares_fit = self._fit([*(button for button, wanted in self._spare.items() if wanted), *shown])
        for button, wanted in self._spare.items():
            button.setVisible(wanted and spares_fit)
        fits = spares_fit or self._fit(shown)
        narrow = self.width() < room(_STACKED_BELOW) or not fits
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._buttons.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        needed = self._row.totalHeightForWidth(self.width()) if self._row.hasHeightForWidth() else 0
        self.setMinimumHeight(max(needed, self._row.totalSizeHint().height() if not needed else 0))

    def _fit(self, buttons: list[QWidget]) -> bool:
        widths = [button.sizeHint().width() + _GAP for button in buttons]
        return sum(widths) <= self.width() - 2 * _RING
