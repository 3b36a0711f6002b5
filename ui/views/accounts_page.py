"""The Accounts page: search, groups, tiles, and what is said when there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ui.models.accounts import AccountModel
from ui.theme import px, room
from ui.views.account_menu import AccountMenu, GroupMenu
from ui.views.account_prompts import GroupQuestion, RemoveQuestion
from ui.views.account_tools import AccountTools
from ui.views.parts.buttons import PrimaryButton, PrimaryIconButton
from ui.views.parts.mosaic import FIRST, MISSED, MosaicState
from ui.views.parts.page import Page
from ui.views.search_field import SearchField
from ui.views.selection_bar import SelectionBar
from ui.views.tiles import TileView

_TOOLS_IN_MENU_BELOW: Final = 616  # 720 of the window, without the wide rail


class AccountsPage(Page):
    """Show the tiles of the open vault and turn what hands do into wishes."""

    add_requested = Signal()
    trash_confirmed = Signal(object)
    pin_requested = Signal(object)
    group_requested = Signal(object, str, bool)
    edit_requested = Signal(object)
    export_requested = Signal(object)
    trash_page_requested = Signal()
    sort_requested = Signal(str)
    hide_codes_requested = Signal(bool)

    def __init__(self, model: AccountModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("accounts_page")
        self.model = model
        self.tiles = TileView(model)
        self.search = SearchField()
        self._before_search = 0
        self._build_bar()
        self._build_tools()
        self._build_states()
        self._connect()
        self.retranslate()
        self._measure()
        self._show_right_state()

    # -- building ------------------------------------------------------------------------------

    def _build_bar(self) -> None:
        self._add = PrimaryButton("", icon="plus")
        self._add_small = PrimaryIconButton("plus")
        for button, name in ((self._add, "add_account"), (self._add_small, "add_account_small")):
            button.setObjectName(name)
            button.clicked.connect(self.add_requested)
        self.bar.addWidget(self.search, 4)
        self.bar.addStretch()
        self.bar.addWidget(self._add)
        self.bar.addWidget(self._add_small)

    def _build_tools(self) -> None:
        self.tools = AccountTools()
        self.chips = self.tools.chips
        self.selection = SelectionBar()
        self._tools = QStackedWidget()
        self._tools.addWidget(self.tools)
        self._tools.addWidget(self.selection)
        self._tool_box = QWidget()
        self._tool_margins = QHBoxLayout(self._tool_box)
        self._tool_margins.addWidget(self._tools)
        self.body.addWidget(self._tool_box)

    def _build_states(self) -> None:
        self._empty = MosaicState(FIRST)
        self._empty.setObjectName("no_accounts")
        self._empty_add = PrimaryButton("", icon="plus")
        self._empty_add.setObjectName("add_first_account")
        self._empty.add_button(self._empty_add)
        self._missed = MosaicState(MISSED)
        self._missed.setObjectName("nothing_found")
        self._clear = PrimaryButton("", icon="x")
        self._clear.setObjectName("clear_search")
        self._missed.add_button(self._clear)
        self._states = QStackedWidget()
        for state in (self.tiles, self._empty, self._missed):
            self._states.addWidget(state)
        self.body.addWidget(self._states, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.stepped_down.connect(self._enter_tiles)
        self.search.left.connect(self._enter_tiles)
        self.search.entered.connect(self._take_first)
        self.chips.chosen.connect(self.model.set_group)
        self.model.groups_changed.connect(self._show_groups)
        self.model.filtered.connect(self._after_filter)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._show_right_state)
        self.tools.hide_toggled.connect(self.hide_codes_requested)
        self.tools.sort_chosen.connect(self.sort_requested)
        self.tools.all_wished.connect(self.tiles.selectAll)
        self.tools.trash_wished.connect(self.trash_page_requested)
        self.tools.export_all_wished.connect(self._wish_export_of_all)
        self._empty_add.clicked.connect(self.add_requested)
        self._clear.clicked.connect(self._clear_filter)
        self.tiles.menu_requested.connect(self._open_account_menu)
        self.tiles.trash_requested.connect(self.ask_to_trash)
        self.tiles.selectionModel().selectionChanged.connect(self._show_selection)
        self.selection.pin_wished.connect(lambda: self.pin_requested.emit(self.tiles.chosen_ids()))
        self.selection.export_wished.connect(lambda: self.export_requested.emit(self.tiles.chosen_ids()))
        self.selection.trash_wished.connect(lambda: self.ask_to_trash(self.tiles.chosen_ids()))
        self.selection.groups_wished.connect(self._open_group_menu)
        self.selection.cleared.connect(self.tiles.clearSelection)
        for keys, act in (
            ("Ctrl+P", self._pin_chosen),
            ("Ctrl+H", self.tools.toggle_hidden),
            ("Ctrl+A", self._choose_all),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # -- what the rest of the program sets -----------------------------------------------------

    def set_sort(self, sort: str) -> None:
        """Take over the remembered order."""
        self.model.set_sort(sort)
        self.tools.show_sorting(sort)

    def set_compact(self, *, compact: bool) -> None:
        """Show low tiles or full ones."""
        self.tiles.set_compact(compact=compact)

    def set_show_next(self, *, shown: bool) -> None:
        """Show the next code in the last seconds, or not."""
        self.tiles.tiles.show_next = shown
        self.tiles.viewport().update()

    def set_hide_codes(self, *, hide: bool) -> None:
        """Show all codes as squares, or not."""
        self.model.set_hide_codes(hide=hide)
        self.tools.show_hidden(hidden=hide)
        self.tiles.viewport().update()

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a narrow or a wide window."""
        super().set_narrow(narrow)
        self.search.set_narrow(narrow=narrow)
        self.chips.set_narrow(narrow=narrow)
        self.selection.set_narrow(narrow=narrow)
        self.tiles.set_padding(self.padding)
        self._fit_tools()

    def forget(self) -> None:
        """Forget search and choice, as on lock."""
        self.search.clear()
        self.tiles.forget()

    def show_new(self, ids: Sequence[bytes]) -> None:
        """Choose accounts that were just added, whatever was searched for before."""
        self.search.clear()
        self.model.set_group("")
        self.tiles.choose(ids)
        self.tiles.scrollTo(self.tiles.currentIndex())
        self.focus_first()

    # -- searching -----------------------------------------------------------------------------

    def take_typing(self, text: str) -> bool:
        """Search for what is typed anywhere on the page."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)
        return True

    def focus_search(self) -> None:
        """Put the focus into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """Put the focus on the tiles, where Enter copies at once and letters search."""
        if self.model.rowCount():
            self._enter_tiles()
        else:
            self._empty_add.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave search and group with Esc, wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape and (self.search.text() or self.model.group):
            self._clear_filter()
        else:
            super().keyPressEvent(event)

    def _search(self, text: str) -> None:
        bar = self.tiles.verticalScrollBar()
        if text and not self.model.query:
            self._before_search = bar.value()
        self.model.set_query(text)
        if not text:
            bar.setValue(self._before_search)

    def _after_filter(self) -> None:
        """Let Enter have something to copy while searching, without forgetting what was chosen before."""
        self.chips.choose(self.model.group)
        if self.model.query:
            self.tiles.verticalScrollBar().setValue(0)
            if self.model.rowCount() and not self.tiles.selectedIndexes():
                self.tiles.choose([self.model.id_at(0)], remember=False)

    def _enter_tiles(self) -> None:
        if self.model.rowCount():
            if not self.tiles.selectedIndexes():
                self.tiles.choose([self.tiles.current_id() or self.model.id_at(0)])
            self.tiles.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_first(self) -> None:
        if not self.model.rowCount():
            return
        chosen = self.tiles.chosen_ids()
        account_id = chosen[0] if chosen else self.model.id_at(0)
        self.tiles.take(account_id)

    def _clear_filter(self) -> None:
        self.search.clear()
        self.model.set_group("")
        self.focus_first()

    # -- what is shown -------------------------------------------------------------------------

    def _show_groups(self) -> None:
        self.chips.show_groups(self.model.groups(), total=self.model.total, pinned=self.model.has_pinned())
        self.chips.choose(self.model.group)
        self._show_right_state()

    def _show_right_state(self) -> None:
        if self.model.rowCount():
            self._show_state(self.tiles)
        elif self.model.total:
            self._say_missed()
            self._show_state(self._missed)
        else:
            self._show_state(self._empty)
        self._tool_box.setVisible(bool(self.model.total))
        self._show_selection()

    def _show_state(self, shown: QWidget) -> None:
        """Show one of the states; the others do not ask for room."""
        for state in (self.tiles, self._empty, self._missed):
            kind = QSizePolicy.Policy.Expanding if state is shown else QSizePolicy.Policy.Ignored
            state.setSizePolicy(kind, kind)
        self._states.setCurrentWidget(shown)

    def _say_missed(self) -> None:
        if self.model.query:
            title = self.tr("Nothing found for “%1”").replace("%1", self.model.query.strip())
        else:
            title = self.tr("This group is empty")
        self._missed.set_words(title, self.tr("Looked in names, services, notes and groups."))

    def _show_selection(self) -> None:
        count = len(self.tiles.selectedIndexes())
        self._tools.setCurrentWidget(self.selection if count > 1 else self.tools)
        self.selection.show_count(count)

    # -- menus and questions -------------------------------------------------------------------

    def ask_to_trash(self, ids: Sequence[bytes]) -> None:
        """Ask whether accounts shall be removed."""
        accounts = [a for a in map(self.model.account, ids) if a is not None]
        if accounts:
            question = RemoveQuestion(self.window(), accounts, lambda: self.trash_confirmed.emit(list(ids)))
            question.open()

    def _pin_chosen(self) -> None:
        if ids := self.tiles.chosen_ids():
            self.pin_requested.emit(ids)

    def _choose_all(self) -> None:
        if self.search.hasFocus():
            self.search.selectAll()
        else:
            self.tiles.selectAll()

    def _open_account_menu(self, place: QPoint) -> None:
        ids = self.tiles.chosen_ids()
        accounts = [a for a in map(self.model.account, ids) if a is not None]
        if not accounts:
            return
        hidden = self.model.hide_codes and not self.model.is_revealed(ids[0])
        names = [name for name, _ in self.model.groups()]
        menu = AccountMenu(accounts, names, hidden=hidden, parent=self)
        menu.wished.connect(lambda key: self._grant(key, ids))
        self._listen_to_groups(menu.group_menu, ids)
        menu.popup(place)

    def _grant(self, key: str, ids: list[bytes]) -> None:
        wishes: dict[str, Callable[[], object]] = {
            "copy": lambda: self.tiles.copy_requested.emit(ids[0]),
            "open": lambda: self.tiles.open_requested.emit(ids[0]),
            "reveal": lambda: self.tiles.reveal(ids[0]),
            "next": lambda: self.tiles.next_requested.emit(ids[0]),
            "pin": lambda: self.pin_requested.emit(ids),
            "edit": lambda: self.edit_requested.emit(ids[0]),
            "export": lambda: self.export_requested.emit(ids),
            "up": lambda: self.tiles.move_chosen(-1),
            "down": lambda: self.tiles.move_chosen(1),
            "trash": lambda: self.ask_to_trash(ids),
        }
        wishes[key]()

    def _open_group_menu(self, button: QWidget) -> None:
        ids = self.tiles.chosen_ids()
        accounts = [a for a in map(self.model.account, ids) if a is not None]
        menu = GroupMenu(accounts, [name for name, _ in self.model.groups()], self)
        self._listen_to_groups(menu, ids)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _listen_to_groups(self, menu: GroupMenu, ids: list[bytes]) -> None:
        menu.group_wished.connect(lambda group, member: self.group_requested.emit(ids, group, member))
        menu.new_group_wished.connect(lambda: self._ask_for_group(ids))

    def _ask_for_group(self, ids: list[bytes]) -> None:
        GroupQuestion(self.window(), lambda name: self.group_requested.emit(ids, name, True)).open()  # noqa: FBT003

    def _wish_export_of_all(self) -> None:
        self.export_requested.emit([account.id for account in self.model.all_accounts()])

    # -- words and room ------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        add, keys = self.tr("Add account"), "Ctrl+N"
        for button in (self._add, self._empty_add):
            button.setText(add)
            button.setAccessibleName(add)
            button.setToolTip(f"{add} ({keys})")
        self._add_small.set_tooltip(add, keys)
        self._clear.setText(self.tr("Clear search"))
        self.tiles.setAccessibleName(self.tr("Accounts"))
        self._empty.set_words(
            self.tr("Lay the first tile"),
            self.tr(
                "A service shows a QR code when you switch on two-step verification. Hold it before the camera, drop a"
                " picture of it here, or paste it."
            ),
        )
        self._say_missed()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit_tools()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move tools into the menu where there is little room."""
        super().resizeEvent(event)
        self._fit_tools()

    def _fit_tools(self) -> None:
        wide = self.width() >= room(_TOOLS_IN_MENU_BELOW)
        self.bar.setStretch(1, 1 if wide else 0)
        self._add.setVisible(wide)
        self._add_small.setVisible(not wide)
        self.tools.set_wide(wide=wide)

    def _measure(self) -> None:
        super()._measure()
        if hasattr(self, "_tool_margins"):
            self.body.setContentsMargins(0, 0, 0, 0)
            self.body.setSpacing(0)
            self._tool_margins.setContentsMargins(self.padding, 0, self.padding, 12)
            self._tools.setFixedHeight(max(px(32), self.chips.sizeHint().height()))
