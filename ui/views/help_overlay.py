"""One topic of the help over whatever asks the question, also over a dialog or the locked window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.language import language
from ui.models.help import load_topics
from ui.views.help_blocks import LivePieces, TopicView
from ui.views.parts.overlay import Overlay


class HelpOverlay(Overlay):
    """Show a topic and those it links to; leaving it brings back what lies under it, as it was."""

    link_requested = Signal(str)

    def __init__(self, window: QWidget, live: LivePieces) -> None:
        super().__init__(window, width="large")
        self.setObjectName("help_overlay")
        self._topic = ""
        self._view = TopicView(live, self._follow)
        self.body.addWidget(self._view)

    def open_topic(self, key: str) -> None:
        """Open with a topic."""
        self._show(key)
        self.open()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange) and self._topic:
            self._show(self._topic)

    def _follow(self, address: str) -> None:
        kind, _, key = address.partition(":")
        if kind == "help":
            self._show(key)
            self.scroller.verticalScrollBar().setValue(0)
        else:
            self.link_requested.emit(address)

    def _show(self, key: str) -> None:
        topic = next((topic for topic in load_topics(language()) if topic.key == key), None)
        if topic is not None:
            self._topic = key
            self.set_title(topic.title)
            self._view.show_topic(topic)
