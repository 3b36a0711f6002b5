"""The help with everything behind it: page, shortcuts, the clock check, and the way there from each question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from ui.controllers.clock import ClockController
from ui.messages import Message
from ui.platform.time_settings import can_open_time_settings, open_time_settings
from ui.views.parts.late import Late

if TYPE_CHECKING:
    from core.clock import Clock
    from core.clockcheck import ClockDoubt, ClockReport
    from core.vault import VaultStore
    from ui.tasks import Tasks
    from ui.views.help_overlay import HelpOverlay
    from ui.views.help_page import HelpPage
    from ui.views.main_window import MainWindow
    from ui.views.shortcuts import ShortcutOverlay

PAGE: Final = "help"
_FIRST_PAGE: Final = "accounts"
_LEFT_WITHOUT_LOSS: Final = (PAGE, _FIRST_PAGE, "settings")


class HelpRoom(QObject):
    """Hold the help page; `begin` is called before the first unlock and `load` after each.

    `settings_requested` names the section that a link in the help leads to.
    """

    settings_requested = Signal(str)

    def __init__(self, window: MainWindow, store: VaultStore, tasks: Tasks, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._store, self._tasks = window, store, tasks
        self._report: ClockReport | None = None
        self._saved_at = 0.0
        self._doubt: ClockDoubt | None = None
        self._came_from = _FIRST_PAGE
        self._shortcuts: ShortcutOverlay | None = None
        self._overlay: HelpOverlay | None = None
        self.clock = ClockController(clock, tasks, self)
        self._page = Late(self._make_page)
        window.add_page(
            PAGE,
            self._page,
            "circle-question-mark",
            lambda: QCoreApplication.translate("HelpRoom", "Help"),
            at_foot=True,
        )
        self._wire_window()
        self._wire_clock()

    @property
    def page(self) -> HelpPage:
        """Return the help page, made at the first question."""
        return self._page.get()

    def begin(self) -> None:
        """Note when the vault was last saved, before anything saves it with a wrong date."""
        self._tasks.vault(lambda: self._store.check().saved_at, self._note_saved, _ignore)

    def load(self) -> None:
        """Say when the date of this computer cannot be right."""
        self.clock.judge(self._saved_at)

    def show_topic(self, key: str) -> None:
        """Show a topic: on the help page, or over what would be lost by leaving it."""
        here = self._window.current_key()
        if self._window.covered or self._window.overlay_open() or here not in _LEFT_WITHOUT_LOSS:
            if self._overlay is None:
                from ui.views.help_overlay import HelpOverlay

                self._overlay = HelpOverlay(self._window, self._live)
                self._overlay.link_requested.connect(self._follow)
            self._overlay.open_topic(key)
            return
        if here != PAGE:
            self._came_from = here
        self._window.show_page(PAGE)
        self.page.open_topic(key)

    def _wire_window(self) -> None:
        window = self._window
        window.help_requested.connect(self.show_topic)
        window.shortcuts_requested.connect(self._show_shortcuts)
        window.page_shown.connect(lambda key: self.page.open_index() if key == PAGE else None)

    def _make_page(self) -> HelpPage:
        from ui.views.help_page import HelpPage

        page = HelpPage(self._live)
        page.link_requested.connect(self._follow)
        page.left.connect(lambda: self._window.show_page(self._came_from))
        return page

    def _wire_clock(self) -> None:
        self.clock.checked.connect(self._note_report)
        self.clock.doubted.connect(self._say_doubt)

    def _live(self, name: str) -> QWidget | None:
        """Make a piece of a topic that is more than text."""
        if name == "shortcuts":
            from ui.views.shortcuts import ShortcutTable

            return ShortcutTable()
        from ui.views.clock_card import ClockCard

        card = ClockCard(can_open_settings=can_open_time_settings())
        card.check_requested.connect(self.clock.check)
        card.settings_requested.connect(open_time_settings)
        self.clock.checking.connect(card.set_checking)
        self.clock.checked.connect(card.show_report)
        if self._report is not None:
            card.show_report(self._report)
        QTimer.singleShot(0, self.clock, self.clock.check)
        return card

    def _follow(self, address: str) -> None:
        kind, _, key = address.partition(":")
        if kind != "settings" or self._window.covered:
            return
        if self._overlay is not None:
            self._overlay.close_overlay()
        if not self._window.overlay_open():
            self.settings_requested.emit(key)

    def _show_shortcuts(self) -> None:
        if self._shortcuts is None:
            from ui.views.shortcuts import ShortcutOverlay

            self._shortcuts = ShortcutOverlay(self._window)
        self._shortcuts.open()

    def _note_saved(self, saved_at: float) -> None:
        self._saved_at = saved_at

    def _note_report(self, report: ClockReport) -> None:
        self._report = report

    def _say_doubt(self, doubt: ClockDoubt) -> None:
        if self._doubt is not None and self._doubt.kind == doubt.kind:
            return  # said once is enough
        self._doubt = doubt
        from ui.views.clock_card import doubt_words

        title, text = doubt_words(doubt)
        message = Message(title, text, "warning", QCoreApplication.translate("HelpRoom", "See help"))
        self._window.messages.show_message(message, action=lambda: self.show_topic("codes-refused"))


def _ignore(_error: AppError) -> None:
    """Leave it to the unlock to explain what is wrong with the vault."""
