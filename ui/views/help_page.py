"""The help: topics at the side, one of them open, links to where things are done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from ui.language import language
from ui.models.help import HelpTopic, find_topics, load_topics
from ui.theme import room
from ui.views.help_blocks import LivePieces, TopicView
from ui.views.parts.buttons import GhostButton
from ui.views.parts.fields import TextField
from ui.views.parts.text import Text, repolish
from ui.views.side_page import Entry, NavList, SidePage

FIRST_TOPIC: Final = "how-codes-work"


class HelpPage(SidePage):
    """Show the help; `live` makes the pieces that are more than text.

    A window without room for both shows either the list or a topic. `left` is emitted when Back leads out of the help.
    """

    link_requested = Signal(str)  # "settings:security"
    left = Signal()

    def __init__(self, live: LivePieces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_page")
        self._topic = ""
        self._stale = False
        self._before: list[str] = []
        self._from_outside = False
        self._list_open = True
        self._back = _BackButton(icon="arrow-left")
        self._back.setObjectName("help_back")
        self._back.clicked.connect(self.go_back)
        self._title = Text("", "display", wrap=True)
        self._title.setObjectName("help_title")
        self.bar.addWidget(self._back)
        self._bar_rest = QWidget()
        self.bar.addWidget(self._bar_rest, 1)
        self._index = _Index(self.nav)
        self._index.search.textChanged.connect(self._filter)
        self._index.search.returnPressed.connect(self._open_first)
        self.nav.chosen.connect(self._choose)
        self._content = TopicView(live, self._follow)
        self._body_title = QVBoxLayout()
        self._body_title.setContentsMargins(0, 0, 0, 6)
        self.body.addLayout(self._body_title)
        self.body.addWidget(self._content, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.go_back)
        self._fill_list()
        self.retranslate()
        self._show(FIRST_TOPIC)
        self.arrange()

    def open_topic(self, key: str) -> None:
        """Show a topic that another place asked for; Back then leads there again."""
        self._before.clear()
        self._from_outside = True
        self._index.search.clear()
        self._show(key)

    def open_index(self) -> None:
        """Show the help as its own page: the list and, where there is room, the last topic."""
        self._before.clear()
        self._from_outside = False
        self._list_open = True
        self.arrange()

    @property
    def topic(self) -> str:
        """Return the key of the open topic."""
        return self._topic

    def go_back(self) -> None:
        """Go to the topic before, to the list, or out of the help."""
        if self._before:
            self._show(self._before.pop())
        elif self._from_outside:
            self._from_outside = False
            self.arrange()
            self.left.emit()
        elif self.folded and not self._list_open:
            self._list_open = True
            self.arrange()
            self.nav.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_typing(self, text: str) -> bool:
        """Search for what is typed anywhere on the page."""
        if self.folded and not self._list_open:
            self._list_open = True
            self.arrange()
        self._index.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._index.search.insert(text)
        return True

    def focus_search(self) -> None:
        """Put the focus into the search."""
        self.take_typing("")
        self._index.search.selectAll()

    def focus_first(self) -> None:
        """Put the focus on the list."""
        (self._back if self.folded and not self._list_open else self.nav).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._back.setText(self.tr("Back"))
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._index.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Build what was left until now."""
        super().showEvent(event)
        if self._stale:
            self._build_topic()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fill_list()
            self._build_topic()
            self.place_side()
            self.arrange()
        elif event.type() == QEvent.Type.StyleChange:
            self._build_topic()

    @property
    def padding(self) -> int:
        """Return the space left and right of the content."""
        return 12 if self.narrow else 40

    def _topics(self) -> tuple[HelpTopic, ...]:
        return load_topics(language())

    def _fill_list(self) -> None:
        found = find_topics(self._topics(), self._index.search.text())
        self.nav.set_entries([Entry(topic.key, topic.icon, topic.title) for topic in found])
        self.nav.choose(self._topic)
        self._index.show_nothing_found(not found)

    def _filter(self) -> None:
        self._fill_list()

    def _open_first(self) -> None:
        keys = self.nav.keys()
        if keys:
            self._choose(keys[0])

    def _choose(self, key: str) -> None:
        self._before.clear()
        self._from_outside = False
        self._show(key)

    def _follow(self, address: str) -> None:
        kind, _, key = address.partition(":")
        if kind != "help":
            self.link_requested.emit(address)
            return
        self._before.append(self._topic)
        self._show(key)

    def _show(self, key: str) -> None:
        known = {topic.key for topic in self._topics()}
        key = key if key in known else FIRST_TOPIC
        self._list_open = False
        if key != self._topic:
            self._topic = key
            self._build_topic()
        self.nav.choose(key)
        if self.scroller is not None:
            self.scroller.verticalScrollBar().setValue(0)
        self.arrange()

    def _build_topic(self) -> None:
        """Build the open topic, or leave that until somebody looks."""
        topic = self._current_topic()
        self._stale = not self.isVisible()
        if topic is not None and not self._stale:
            self._content.show_topic(topic)

    def _current_topic(self) -> HelpTopic | None:
        return next((topic for topic in self._topics() if topic.key == self._topic), None)

    def arrange(self) -> None:
        """Put list and topic where the width of the window wants them."""
        listed = self.folded and self._list_open
        home: QBoxLayout = self.body if self.folded else self.side_column
        if home.indexOf(self._index) < 0:
            home.addWidget(self._index, 1)
        self._index.fill(self.folded)
        focus = QApplication.focusWidget()
        leaves_list = self.folded and not listed and focus is not None and self._index.isAncestorOf(focus)
        self._index.setVisible(listed or not self.folded)
        self._content.setVisible(not listed)
        back = not listed and (self.folded or bool(self._before) or self._from_outside)
        self._back.setVisible(back)
        if leaves_list:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_title(listed=listed, beside_back=back)

    def _place_title(self, *, listed: bool, beside_back: bool) -> None:
        """Put the title into the bar, or under it where Back stands there."""
        topic = self._current_topic()
        self._title.setText(self.tr("Help") if listed or topic is None else topic.title)
        self._bar_rest.setVisible(beside_back)
        if beside_back and self._body_title.indexOf(self._title) < 0:
            self._body_title.addWidget(self._title)
        elif not beside_back and self.bar.indexOf(self._title) < 0:
            self.bar.addWidget(self._title, 1)
        self._title.show()  # changing its parent hid it
        role = "heading" if self.folded else "display"
        if self._title.property("role") != role:
            self._title.setProperty("role", role)
            repolish(self._title)


class _BackButton(GhostButton):
    """Stand flush with the text below."""

    def _padding(self) -> int:
        return room(4)


class _Index(QWidget):
    """Hold the search over the list of topics."""

    def __init__(self, nav: NavList) -> None:
        super().__init__()
        self.search = TextField(icon="search")
        self.search.setObjectName("help_search")
        self.search.setClearButtonEnabled(True)
        self._nav = nav
        self._folded = False
        self._nothing = Text("", "label", "muted", wrap=True)
        self._nothing.setObjectName("help_nothing")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(nav, 1)

    def fill(self, folded: bool) -> None:
        """Let the page scroll instead of the list where the list lies in it."""
        self._folded = folded
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if folded else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._nav.setVerticalScrollBarPolicy(policy)
        self._nav.setMinimumHeight(self._nav.wanted_height() if folded else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for entries that take more lines now."""
        super().resizeEvent(event)
        self.fill(self._folded)

    def show_nothing_found(self, nothing: bool) -> None:
        """Say that no topic holds the words."""
        self._nothing.setVisible(nothing)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.search.setPlaceholderText(self.tr("Search help"))
        self.search.setAccessibleName(self.tr("Search help"))
        self._nav.setAccessibleName(self.tr("Topics"))
        self._nothing.setText(self.tr("Nothing found. Try another word."))
