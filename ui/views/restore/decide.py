"""What to do with a vault that is not whole: take it over as it is, or restore a backup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.views.adding.foot import Foot
from ui.views.parts.buttons import PrimaryButton, SecondaryButton
from ui.views.parts.overlay import Overlay
from ui.views.parts.text import Text


class DecideDialog(Overlay):
    """Explain both ways; closing it decides nothing."""

    take_over_requested = Signal()
    restore_requested = Signal()

    def __init__(self, window: QWidget, found: int, expected: int) -> None:
        super().__init__(window, width="medium")
        self.setObjectName("decide_dialog")
        self.setProperty("help_topic", "restore")
        self._found, self._expected = found, expected
        self._what = Text("", "body", wrap=True)
        self._restore_why = Text("", "body", "muted", wrap=True)
        self._take_over_why = Text("", "body", "muted", wrap=True)
        for text in (self._what, self._restore_why, self._take_over_why):
            self.body.addWidget(text)
        self.take_over, self.restore = SecondaryButton(), PrimaryButton()
        self.take_over.setObjectName("decide_take_over")
        self.restore.setObjectName("decide_restore")
        self.take_over.clicked.connect(self._take_over)
        self.restore.clicked.connect(self._restore)
        foot = Foot()
        foot.say("")
        foot.add_button(self.take_over)
        foot.add_button(self.restore)
        self.footer.setContentsMargins(20, 12, 20, 12)
        self.footer.addWidget(foot, 1)
        self.decided = False
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        title = self.tr("{found} of {expected} items are genuine")
        self.set_title(title.format(found=self._found, expected=self._expected))
        self._what.setText(
            self.tr(
                "Rows of the vault file were added, taken away or put back by something else than Tessera. "
                "What you see is right, but it may not be all, and nothing can be saved for now."
            )
        )
        self._restore_why.setText(
            self.tr("Restore a backup, and what is missing comes back. You see first what would change.")
        )
        self._take_over_why.setText(
            self.tr("Take over, and what is here becomes the whole vault; what was added by others is thrown out.")
        )
        self.take_over.setText(self.tr("Take over"))
        self.restore.setText(self.tr("Restore…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _take_over(self) -> None:
        self._close_decided()
        self.take_over_requested.emit()

    def _restore(self) -> None:
        self._close_decided()
        self.restore_requested.emit()

    def _close_decided(self) -> None:
        self.decided = True
        self.close_overlay()
