"""The line above the list: which logins, in which order, what else can be done; and with several chosen ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from core.passwords import Concern
from ui.icons import icon
from ui.models.login_rows import ALL, FAVOURITES, SORTS, Choice
from ui.models.logins import concern_words
from ui.views.account_tools import MenuButton
from ui.views.parts.buttons import IconButton
from ui.views.parts.text import Text

_GROUP_ICONS: Final = {"favourite": "star", "group": "layout-grid", "tag": "tag", "concern": "shield-alert"}


def choice_words(choice: Choice) -> str:
    """Return what a choice is called."""
    if choice.kind == "favourite":
        return QCoreApplication.translate("LoginTools", "Favourites")
    if choice.kind == "concern":
        return concern_words(Concern(choice.value))
    return choice.value if choice.kind else QCoreApplication.translate("LoginTools", "All")


class LoginTools(QWidget):
    """Offer filter, order and a menu. `Entry`s that others bring stand in the menu."""

    choice_made = Signal(object)
    sort_chosen = Signal(str)
    all_wished = Signal()
    trash_wished = Signal()

    def __init__(self, counts: Callable[[], Counter[Choice]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        self._choice, self._total, self._sorting = ALL, 0, "title"
        self._entries: list[tuple[str, str, Callable[[], str], Callable[[], object]]] = []
        self._filter = MenuButton("", icon="list-filter")
        self._filter.setObjectName("login_filter")
        self._filter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._filter.setMinimumWidth(1)
        self._sort = IconButton("arrow-up-down")
        self._sort.setObjectName("login_sort")
        self._more = IconButton("ellipsis")
        self._more.setObjectName("logins_more")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._filter)
        line.addStretch(1)
        line.addWidget(self._sort)
        line.addWidget(self._more)
        self._filter.clicked.connect(lambda: self._open(self._filter, self._fill_filter))
        self._sort.clicked.connect(lambda: self._open(self._sort, self._fill_sort))
        self._more.clicked.connect(lambda: self._open(self._more, self._fill_more))
        self.retranslate()

    def add_entry(self, name: str, icon_name: str, words: Callable[[], str], act: Callable[[], object]) -> None:
        """Add an entry to the menu; `words` gives its text in the language in use."""
        self._entries.append((name, icon_name, words, act))

    def show_choice(self, choice: Choice, total: int) -> None:
        """Say which logins are shown."""
        self._choice, self._total = choice, total
        self.retranslate()

    def show_sorting(self, sorting: str) -> None:
        """Say how the list is sorted."""
        self._sorting = sorting
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        words = choice_words(self._choice)
        self._filter.setText(words if self._choice.kind else f"{words}  {self._total}")
        self._filter.setToolTip(self.tr("Which logins are shown"))
        self._filter.setAccessibleName(f"{self._filter.toolTip()}: {words}")
        self._sort.set_tooltip(self.tr("Sorted: %1").replace("%1", self._sort_words(self._sorting)))
        self._more.set_tooltip(self.tr("More"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _sort_words(self, sort: str) -> str:
        return {
            "title": self.tr("by title"),
            "used": self.tr("last used first"),
            "age": self.tr("oldest password first"),
            "strength": self.tr("weakest password first"),
        }[sort]

    def _open(self, button: QWidget, fill: Callable[[QMenu], None]) -> None:
        menu = QMenu(self)
        fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _fill_filter(self, menu: QMenu) -> None:
        counts = self._counts()
        chooser = QActionGroup(menu)
        self._add_choice(menu, chooser, ALL, counts)
        if counts[FAVOURITES]:
            self._add_choice(menu, chooser, FAVOURITES, counts)
        for kind, title in (("group", self.tr("Groups")), ("tag", self.tr("Tags")), ("concern", self.tr("Need care"))):
            choices = [one for one in counts if one.kind == kind and one.value != Concern.NO_TWO_STEP]
            if choices:
                order = list(Concern) if kind == "concern" else []
                choices.sort(key=lambda one: (order.index(Concern(one.value)) if order else 0, one.value.casefold()))
                menu.addSeparator()
                place = menu.addMenu(icon(_GROUP_ICONS[kind], "muted", 16), title) if len(choices) > 6 else menu
                for choice in choices:
                    self._add_choice(place, chooser, choice, counts)

    def _add_choice(self, menu: QMenu, chooser: QActionGroup, choice: Choice, counts: Counter[Choice]) -> None:
        words = choice_words(choice).replace("&", "&&")
        action = QAction(f"{words}  ({counts[choice]})", menu)
        if choice.kind:
            action.setIcon(icon(_GROUP_ICONS[choice.kind], "muted", 16))
        action.setObjectName(f"show_{choice.kind}_{choice.value}")
        action.setCheckable(True)
        action.setChecked(choice == self._choice)
        action.triggered.connect(lambda _=False: self.choice_made.emit(choice))
        chooser.addAction(action)
        menu.addAction(action)

    def _fill_sort(self, menu: QMenu) -> None:
        chooser = QActionGroup(menu)
        for sort in SORTS:
            words = self._sort_words(sort)
            action = QAction(words[:1].upper() + words[1:], menu)
            action.setObjectName(f"sort_logins_{sort}")
            action.setCheckable(True)
            action.setChecked(sort == self._sorting)
            action.triggered.connect(lambda _=False, sort=sort: self.sort_chosen.emit(sort))
            chooser.addAction(action)
            menu.addAction(action)

    def _fill_more(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Choose all"), self.all_wished.emit)
        for name, icon_name, words, act in self._entries:
            entry = menu.addAction(icon(icon_name, "muted", 16), words())
            entry.setObjectName(name)
            entry.triggered.connect(lambda _=False, act=act: act())
        menu.addSeparator()
        trash = menu.addAction(icon("trash-2", "muted", 16), self.tr("Trash"))
        trash.setObjectName("open_login_trash")
        trash.triggered.connect(self.trash_wished)


class LoginSelection(QWidget):
    """Say how many logins are chosen and offer what can be done with all of them."""

    groups_wished = Signal(QWidget)
    tags_wished = Signal(QWidget)
    favourite_wished = Signal()
    trash_wished = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._words = Text("", "bodyStrong")
        self._groups, self._tags = IconButton("layout-grid"), IconButton("tag")
        self._favourite, self._trash, self._clear = IconButton("star"), IconButton("trash-2"), IconButton("x")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._words)
        line.addStretch(1)
        for button, name, wish in (
            (self._groups, "chosen_groups", lambda: self.groups_wished.emit(self._groups)),
            (self._tags, "chosen_tags", lambda: self.tags_wished.emit(self._tags)),
            (self._favourite, "chosen_favourite", self.favourite_wished.emit),
            (self._trash, "chosen_trash", self.trash_wished.emit),
            (self._clear, "chosen_clear", self.cleared.emit),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, wish=wish: wish())
            line.addWidget(button)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Say how many are chosen."""
        self._count = count
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the number alone where there is no room for the word."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = self.tr("%n chosen", "", self._count)
        tools = sum(button.sizeHint().width() + 4 for button in self.findChildren(IconButton))
        fits = self._words.fontMetrics().horizontalAdvance(words) + tools < self.width()
        self._words.setText(words if fits else str(self._count))
        self._words.setAccessibleName(words)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._groups.set_tooltip(self.tr("Groups"))
        self._tags.set_tooltip(self.tr("Tags"))
        self._favourite.set_tooltip(self.tr("Favourite"), "Ctrl+D")
        self._trash.set_tooltip(self.tr("Remove"), "Del")
        self._clear.set_tooltip(self.tr("Choose none"), "Esc")
        self.show_count(self._count)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
