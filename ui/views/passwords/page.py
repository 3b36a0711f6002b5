"""The Passwords page: a question while it is closed; search, list and details while it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.models.login_rows import ALL
from ui.models.logins import LoginModel
from ui.theme import room
from ui.views.account_parts import BackButton
from ui.views.parts.buttons import PrimaryButton, PrimaryIconButton
from ui.views.parts.card import Rule
from ui.views.parts.page import Page
from ui.views.passwords.empty import NoLogins, NoneChosen, NothingFound
from ui.views.passwords.gate import PasswordsGate
from ui.views.passwords.list import LoginList
from ui.views.passwords.menu import KEYS, Kind, LoginMenu, NameQuestion, NamesMenu
from ui.views.passwords.search import LoginSearch
from ui.views.passwords.tools import LoginSelection, LoginTools

_ONE_PANE_BELOW: Final = 640
_SMALL_ADD_BELOW: Final = 616
_LIST_LEAST, _LIST_MOST, _LIST_SHARE = 300, 400, 0.36


class PasswordsPage(Page):
    """Show the logins and turn what hands do into wishes.

    Wide, list and details stand side by side; narrow, the details take the place of the list until `back`.
    `set_details` gives the widget for one login; `show_beside` puts another in its place until one is chosen.
    """

    login_chosen = Signal(object)
    """Says which login the details are to show; empty for none."""
    add_requested = Signal()
    import_requested = Signal()
    trash_requested = Signal(object)
    favourite_requested = Signal(object, bool)
    group_requested = Signal(object, str, bool)
    tag_requested = Signal(object, str, bool)
    sort_requested = Signal(str)
    choice_requested = Signal(object)
    trash_page_requested = Signal()

    def __init__(self, model: LoginModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("passwords_page")
        self.setProperty("help_topic", "passwords")
        self.model = model
        self.gate = PasswordsGate()
        self.list = LoginList(model)
        self.search = LoginSearch()
        self.tools = LoginTools(model.counts)
        self.selection = LoginSelection()
        self._open = self._opened_one = False
        self._shown = b""
        self._wishes: dict[str, Callable[[bytes], object]] = {}
        self._details: QWidget | None = None
        self._build_bar()
        self._build_left()
        self._build_right()
        self._build_states()
        self._connect()
        self.retranslate()
        self._measure()
        self._show_right_state()

    # -- building ------------------------------------------------------------------------------

    def _build_bar(self) -> None:
        self._back = BackButton("", icon="arrow-left")
        self._back.setObjectName("logins_back")
        self._add = PrimaryButton("", icon="plus")
        self._add_small = PrimaryIconButton("plus")
        for button, name in ((self._add, "add_login"), (self._add_small, "add_login_small")):
            button.setObjectName(name)
            button.clicked.connect(self.add_requested)
        self.tool_slot = QHBoxLayout()
        self.tool_slot.setSpacing(8)
        self.bar.addWidget(self._back)
        self.bar.addWidget(self.search, 4)
        self.bar.addStretch(1)
        self.bar.addLayout(self.tool_slot)
        self.bar.addWidget(self._add)
        self.bar.addWidget(self._add_small)

    def _build_left(self) -> None:
        self._tool_stack = QStackedWidget()
        self._tool_stack.addWidget(self.tools)
        self._tool_stack.addWidget(self.selection)
        self._tool_stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.notice_slot = QVBoxLayout()
        self._missed = NothingFound()
        self._list_stack = QStackedWidget()
        self._list_stack.addWidget(self.list)
        self._list_stack.addWidget(self._missed)
        self._left = QWidget()
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setSpacing(8)
        self._left_column.addLayout(self.notice_slot)
        self._left_column.addWidget(self._tool_stack)
        self._left_column.addWidget(self._list_stack, 1)

    def _build_right(self) -> None:
        self._none = NoneChosen()
        self._right = QStackedWidget()
        self._right.addWidget(self._none)
        self._rule = Rule()
        self._rule.setMinimumSize(1, 0)
        self._rule.setMaximumSize(1, 16_777_215)

    def _build_states(self) -> None:
        self._filled = QWidget()
        row = QHBoxLayout(self._filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._rule)
        row.addWidget(self._right, 1)
        self._empty = NoLogins()
        self._blank = QWidget()  # between the right answer and the list
        self._states = QStackedWidget()
        for state in (self.gate, self._filled, self._empty, self._blank):
            self._states.addWidget(state)
        self.body.addWidget(self._states, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.stepped_down.connect(self._enter_list)
        self.search.left.connect(self._enter_list)
        self.search.entered.connect(self._take_first)
        self.model.filtered.connect(self._after_filter)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._show_right_state)
        self.model.dataChanged.connect(lambda *_: self._tell_chosen(again=True))
        self.list.chosen_changed.connect(self._follow_choice)
        self.list.open_requested.connect(self._open_login)
        self.list.trash_requested.connect(self.trash_requested)
        self.list.menu_requested.connect(self._open_menu)
        self.list.clicked.connect(lambda index: self._click(self.model.id_at(index.row())))
        self.tools.choice_made.connect(self.choice_requested)
        self.tools.sort_chosen.connect(self.sort_requested)
        self.tools.all_wished.connect(self.list.selectAll)
        self.tools.trash_wished.connect(self.trash_page_requested)
        self.selection.groups_wished.connect(lambda button: self._open_names("group", button))
        self.selection.tags_wished.connect(lambda button: self._open_names("tag", button))
        self.selection.favourite_wished.connect(self._toggle_favourite)
        self.selection.trash_wished.connect(lambda: self.trash_requested.emit(self.list.chosen_ids()))
        self.selection.cleared.connect(self._choose_one)
        self._empty.add_requested.connect(self.add_requested)
        self._empty.import_requested.connect(self.import_requested)
        self._missed.clear_requested.connect(self._clear_filter)
        self._back.clicked.connect(self.back)
        self._add_key("Ctrl+A", self._choose_all)
        self._add_key("Ctrl+D", self._toggle_favourite)

    def _add_key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    # -- what the room sets --------------------------------------------------------------------

    def set_details(self, details: QWidget) -> None:
        """Show one login with this widget; it is told by `login_chosen` which one."""
        self._details = details
        self._right.addWidget(details)
        self._show_pane()

    def show_beside(self, pane: QWidget) -> None:
        """Show this in place of the details until another login is chosen or `show_details` is called."""
        if self._right.indexOf(pane) < 0:
            self._right.addWidget(pane)
        self._opened_one = True
        self._right.setCurrentWidget(pane)
        self._lay_out()

    def show_details(self) -> None:
        """Show the details of the chosen login again."""
        self._show_pane()

    def offer(self, wish: str, act: Callable[[bytes], object]) -> None:
        """Let the menu of a login offer a wish of KEYS, or "duplicate", and its key do the same."""
        self._wishes[wish] = act
        if wish in KEYS:
            self._add_key(KEYS[wish], lambda: self._grant(wish))

    def offer_import(self) -> None:
        """Offer to bring passwords in, where there are none."""
        self._empty.offer_import()

    def show_gate(self, reason: str = "", minutes: int = 0) -> None:
        """Forget everything that is shown, and ask who sits here."""
        self._open = False
        self.search.clear()
        self.list.forget()
        self._opened_one = False
        self.gate.ask(reason, minutes)
        self._show_right_state()

    def show_logins(self) -> None:
        """Show the list, or that it is empty."""
        self._open = True
        self.gate.forget()
        self._show_right_state()
        self.focus_first()

    def show_waiting(self) -> None:
        """Show nothing for the moment in which the logins are read."""
        self.gate.forget()
        self._states.setCurrentWidget(self._blank)

    def set_sort(self, sort: str) -> None:
        """Take over the remembered order."""
        self.model.set_sort(sort)
        self.tools.show_sorting(sort)

    def show_new(self, ids: Sequence[bytes]) -> None:
        """Choose logins that were just added, whatever was searched for before."""
        if any(self.model.row_of(login_id) < 0 for login_id in ids):
            self.search.clear()
            self.model.set_choice(ALL)
        self.list.reveal(ids)
        if len(ids) == 1:
            self._open_login(ids[0])

    def show_login(self, login_id: bytes) -> None:
        """Choose a login and show what is in it, as from the page of health."""
        self.show_new([login_id])

    def shown_id(self) -> bytes:
        """Return the login whose details are shown; empty for none."""
        return self._shown

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a narrow or a wide window."""
        super().set_narrow(narrow)
        self.search.set_narrow(narrow=narrow)
        self._lay_out()

    # -- keys and focus ------------------------------------------------------------------------

    def take_typing(self, text: str) -> bool:
        """Search for what is typed anywhere on the page."""
        if not self._open or not self.search.isVisible():
            return False
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)
        return True

    def take_adding(self) -> bool:
        """Add a login."""
        if self._open:
            self.add_requested.emit()
        return True

    def focus_search(self) -> None:
        """Put the focus into the search."""
        if self._open:
            self.back()
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """Put the focus on the list, or into the field that opens it."""
        if not self._open:
            self.gate.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.model.rowCount():
            self._enter_list()
        elif not self.model.total:
            self._empty.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave details, search and filter with Esc, in this order."""
        if event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self.back()
        elif event.key() == Qt.Key.Key_Escape and (self.search.text() or self.model.choice != ALL):
            self._clear_filter()
        else:
            super().keyPressEvent(event)

    def back(self) -> None:
        """Show the list again where the details took its place."""
        if self._opened_one:
            self._opened_one = False
            self._show_pane()
            self._enter_list()

    def _choose_all(self) -> None:
        if self.search.hasFocus():
            self.search.selectAll()
        else:
            self.list.selectAll()

    def _choose_one(self) -> None:
        self.list.choose([self.list.current_id()])

    def _enter_list(self) -> None:
        if not self.model.rowCount():
            return
        if not self.list.selectedIndexes():
            self.list.choose([self.list.current_id() or self.model.id_at(0)])
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- searching -----------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        self.search.suggest_names(self.model.names)
        self.model.set_query(text)

    def _after_filter(self) -> None:
        self.tools.show_choice(self.model.choice, self.model.total)
        if self.model.query:
            self.list.verticalScrollBar().setValue(0)
            if self.model.rowCount() and not self.list.selectedIndexes():
                self.list.choose([self.model.id_at(0)], remember=False)
                self._follow_choice()
        else:
            self.list.scrollTo(self.list.currentIndex())

    def _take_first(self) -> None:
        if self.model.rowCount():
            chosen = self.list.chosen_ids()
            self._enter_list()
            self._open_login(chosen[0] if chosen else self.model.id_at(0))

    def _clear_filter(self) -> None:
        self.search.clear()
        self.choice_requested.emit(ALL)
        self.focus_first()

    # -- what is shown -------------------------------------------------------------------------

    def _show_right_state(self) -> None:
        if not self._open:
            self._states.setCurrentWidget(self.gate)
        elif not self.model.total:
            self._states.setCurrentWidget(self._empty)
        else:
            self._states.setCurrentWidget(self._filled)
            self._missed.say(self.model.query, self.model.choice)
            self._list_stack.setCurrentWidget(self.list if self.model.rowCount() else self._missed)
        self.tools.show_choice(self.model.choice, self.model.total)
        self._follow_choice()

    def _follow_choice(self) -> None:
        """Show in the details, and above the list, what is chosen."""
        count = len(self.list.selectedIndexes()) if self._open else 0
        self._tool_stack.setCurrentWidget(self.selection if count > 1 else self.tools)
        self.selection.show_count(count)
        self._none.show_count(count)
        self._tell_chosen()
        self._lay_out()

    def _tell_chosen(self, *, again: bool = False) -> None:
        ids = self.list.chosen_ids() if self._open else []
        chosen = ids[0] if len(ids) == 1 else b""
        if chosen != self._shown:
            self._shown = chosen
            self._show_pane()
            self.login_chosen.emit(chosen)
        elif again and chosen:
            self.login_chosen.emit(chosen)

    def _show_pane(self) -> None:
        shown = self._details if self._shown and self._details is not None else self._none
        self._right.setCurrentWidget(shown)
        self._lay_out()

    def _click(self, login_id: bytes) -> None:
        if self._one_pane() and len(self.list.selectedIndexes()) == 1:
            self._open_login(login_id)

    def _open_login(self, login_id: bytes) -> None:
        """Lead into the details of a login: narrow, they take the place of the list."""
        self.list.choose([login_id])
        self._opened_one = True
        self._show_pane()
        if self._details is not None:
            self._details.setFocus(Qt.FocusReason.OtherFocusReason)

    def _one_pane(self) -> bool:
        return self.narrow or self.width() < room(_ONE_PANE_BELOW)

    def _lay_out(self) -> None:
        """Show list and details side by side, or one of them."""
        one = self._one_pane()
        alone = one and self._opened_one and self._right.currentWidget() is not self._none
        filled = self._open and self.model.total > 0
        self._left.setVisible(not alone)
        self._right.setVisible(alone or not one)
        self._rule.setVisible(not one)
        if one:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16_777_215)
        else:
            share = round(self.width() * _LIST_SHARE)
            self._left.setFixedWidth(max(room(_LIST_LEAST), min(share, room(_LIST_MOST))))
        small = self.width() < room(_SMALL_ADD_BELOW)
        self._back.setVisible(alone and filled)
        self.search.setVisible(filled and not alone)
        self._add.setVisible(self._open and not small and not alone)
        self._add_small.setVisible(self._open and small and not alone)
        for place in range(self.tool_slot.count()):
            item = self.tool_slot.itemAt(place)
            if item is not None and (tool := item.widget()) is not None:
                tool.setVisible(filled and not alone)
        self.bar.setStretch(2, 0 if small and filled and not alone else 1)

    # -- menus ---------------------------------------------------------------------------------

    def _open_menu(self, place: QPoint) -> None:
        ids = self.list.chosen_ids()
        logins = self.model.logins(ids)
        if not logins:
            return
        menu = LoginMenu(logins, self._wishes, self)
        for kind in ("group", "tag"):
            names = NamesMenu(kind, logins, self.model.names(kind), menu)
            self._listen_to_names(names, kind, ids)
            menu.add_names(names)
        menu.wished.connect(self._grant)
        menu.popup(place)

    def _open_names(self, kind: Kind, button: QWidget) -> None:
        ids = self.list.chosen_ids()
        menu = NamesMenu(kind, self.model.logins(ids), self.model.names(kind), self)
        self._listen_to_names(menu, kind, ids)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _listen_to_names(self, menu: NamesMenu, kind: Kind, ids: list[bytes]) -> None:
        wish = self.group_requested if kind == "group" else self.tag_requested
        menu.name_wished.connect(lambda name, member: wish.emit(ids, name, member))

        def ask() -> None:
            NameQuestion(self.window(), kind, lambda name: wish.emit(ids, name, True)).open()  # noqa: FBT003

        menu.new_wished.connect(ask)

    def _grant(self, wish: str) -> None:
        if wish == "favourite":
            self._toggle_favourite()
        elif wish == "trash":
            self.trash_requested.emit(self.list.chosen_ids())
        elif wish in self._wishes and self._shown:
            self._wishes[wish](self._shown)

    def _toggle_favourite(self) -> None:
        logins = self.model.logins(self.list.chosen_ids()) if self._open else []
        if logins:
            favourite = not all(login.favourite for login in logins)
            self.favourite_requested.emit([login.id for login in logins], favourite)

    # -- words and room ------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        add, keys = self.tr("Add login"), "Ctrl+N"
        self._add.setText(add)
        self._add.setAccessibleName(add)
        self._add.setToolTip(f"{add} ({keys})")
        self._add_small.set_tooltip(add, keys)
        self._back.setText(self.tr("Passwords"))
        self._back.setToolTip(self.tr("Back to the list") + " (Esc)")
        self.list.setAccessibleName(self.tr("Logins"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and details side by side where there is room."""
        super().resizeEvent(event)
        self._lay_out()

    def _measure(self) -> None:
        super()._measure()
        if hasattr(self, "_left_column"):
            self.body.setContentsMargins(0, 0, 0, 0)
            side = self.padding - 4
            self._left_column.setContentsMargins(side, 4, side // 2, 4)
