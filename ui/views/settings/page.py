"""The settings: a list of sections at the side, or a row of tabs where it is narrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from core.settings import Settings
from ui.theme import room
from ui.views.parts.chip import Chip
from ui.views.parts.late import Late
from ui.views.parts.text import Text
from ui.views.settings.about import AboutSection
from ui.views.settings.appearance import AppearanceSection
from ui.views.settings.backup import BackupSection
from ui.views.settings.exchange import ExchangeSection
from ui.views.settings.privacy import PrivacySection
from ui.views.settings.section import Section
from ui.views.settings.security import SecuritySection
from ui.views.side_page import Entry, SidePage

if TYPE_CHECKING:
    from core.vault import Rules
    from core.vault.places import PlaceConcern


_HELP: Final = {
    "security": "app-lock",
    "backup": "backup",
    "exchange": "add-account",
    "privacy": "what-is-stored",
    "about": "permissions",
}


class SettingsPage(SidePage):
    """Show one section at a time; everything takes effect at once, so there is nothing to confirm."""

    setting_chosen = Signal(str, object)
    rule_chosen = Signal(str, object)
    password_requested = Signal()
    recovery_requested = Signal()
    add_requested = Signal()
    export_requested = Signal()
    help_requested = Signal(str)
    folder_requested = Signal(str)

    def __init__(self, vault: Path, settings: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_page")
        self._vault, self._file = vault, settings
        self._settings: Settings | None = None
        self._rules: Rules | None = None
        self._concern: PlaceConcern | None = None
        self.security, self._about = Late(self._make_security), Late(self._make_about)
        self.backup = Late(BackupSection)
        self._sections: dict[str, Late[Section]] = {
            "security": self.security,
            "appearance": Late(AppearanceSection),
            "backup": self.backup,
            "exchange": Late(self._make_exchange),
            "privacy": Late(self._make_privacy),
            "about": self._about,
        }
        self._current = "security"
        self._title = Text("", "heading", wrap=True)
        self._title.setObjectName("settings_title")
        self.bar.addWidget(self._title, 1)
        self._side_title = Text("", "heading")
        self.side_column.setSpacing(0)
        self.side_column.addWidget(self._side_title)
        self.side_column.addWidget(self.nav, 1)
        self.nav.chosen.connect(self.open_section)
        self._tabs = _Tabs()
        self._tabs.chosen.connect(self.open_section)
        self.body.addWidget(self._tabs)
        self._stack = _SnugStack()
        self._stack.currentChanged.connect(lambda _: self._stack.updateGeometry())
        for late in self._sections.values():
            late.when_made(self._take)
        self.body.addWidget(self._stack, 1)
        self.retranslate()
        self.open_section("security")
        self.arrange()

    def _take(self, section: Section) -> None:
        self._stack.addWidget(section)
        section.setting_chosen.connect(self.setting_chosen)
        section.rule_chosen.connect(self.rule_chosen)
        if self._settings is not None:
            section.show_settings(self._settings)

    def _make_security(self) -> SecuritySection:
        section = SecuritySection()
        section.password_requested.connect(self.password_requested)
        section.recovery_requested.connect(self.recovery_requested)
        if self._rules is not None:
            section.show_rules(self._rules)
        return section

    def _make_exchange(self) -> ExchangeSection:
        section = ExchangeSection()
        section.add_requested.connect(self.add_requested)
        section.export_requested.connect(self.export_requested)
        return section

    def _make_privacy(self) -> PrivacySection:
        section = PrivacySection()
        section.help_requested.connect(self.help_requested)
        return section

    def _make_about(self) -> AboutSection:
        section = AboutSection(self._vault, self._file)
        section.help_requested.connect(self.help_requested)
        section.folder_requested.connect(self.folder_requested)
        section.show_place_concern(self._concern)
        return section

    def open_section(self, key: str) -> None:
        """Show a section; an unknown one is ignored."""
        if key not in self._sections:
            return
        self._current = key
        self.setProperty("help_topic", _HELP.get(key, ""))
        self._stack.setCurrentWidget(self._sections[key].get())
        self.nav.choose(key)
        self._tabs.choose(key)
        if self.scroller is not None:
            self.scroller.verticalScrollBar().setValue(0)
        self._name_title()

    @property
    def section(self) -> str:
        """Return the key of the open section."""
        return self._current

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen on this device."""
        self._settings = settings
        for late in self._sections.values():
            if late.made is not None:
                late.made.show_settings(settings)

    def show_rules(self, rules: Rules) -> None:
        """Show the rules of the open vault."""
        self._rules = rules
        if self.security.made is not None:
            self.security.made.show_rules(rules)

    def show_place_concern(self, concern: PlaceConcern | None) -> None:
        """Say what is wrong with the place of the vault, if anything is."""
        self._concern = concern
        if self._about.made is not None:
            self._about.made.show_place_concern(concern)

    def arrange(self) -> None:
        """Show the tabs where there is no room for the list."""
        self._tabs.setVisible(self.folded)
        self._name_title()

    def focus_first(self) -> None:
        """Put the focus on the list of sections."""
        (self._tabs if self.folded else self.nav).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        entries = [
            Entry("security", "shield", self.tr("Security")),
            Entry("appearance", "palette", self.tr("Appearance")),
            Entry("backup", "save", self.tr("Backup")),
            Entry("exchange", "arrow-down-up", self.tr("Import and export")),
            Entry("privacy", "eye-off", self.tr("Privacy")),
            Entry("about", "info", self.tr("About")),
        ]
        self._side_title.setText(self.tr("Settings"))
        self.nav.setAccessibleName(self.tr("Sections"))
        self.nav.set_entries(entries)
        self.nav.choose(self._current)
        self._tabs.set_entries(entries, self._current)
        self._name_title()
        self.place_side()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def place_side(self) -> None:
        """Keep the title of the side on one line with the title of the section."""
        super().place_side()
        self._side_title.setFixedHeight(room(64))
        self._side_title.setContentsMargins(12, 0, 0, 0)

    def _name_title(self) -> None:
        named = {entry.key: entry.text for entry in self._tabs.entries}
        self._title.setText(self.tr("Settings") if self.folded else named.get(self._current, ""))


class _SnugStack(QStackedWidget):
    """Be only as high as the section that is shown."""

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return shown.heightForWidth(min(width, shown.maximumWidth())) if shown is not None else 0


class _Tabs(QScrollArea):
    """Show the sections as a row of chips that scrolls sideways."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self.setObjectName("settings_tabs")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setAutoFillBackground(False)
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(0, 0, 0, 8)
        self._row.setSpacing(8)
        self.setWidget(content)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Chip] = {}

    def set_entries(self, entries: list[Entry], chosen: str) -> None:
        """Show `entries`, `chosen` among them."""
        self.entries = entries
        for chip in self._chips.values():
            self._group.removeButton(chip)
            chip.deleteLater()
        self._chips.clear()
        while self._row.count():
            self._row.takeAt(0)
        for entry in entries:
            chip = Chip(entry.text)
            chip.setToolTip(entry.text)
            chip.setMaximumWidth(self.viewport().width())
            chip.setObjectName(f"tab_{entry.key}")
            chip.clicked.connect(lambda _, key=entry.key: self.chosen.emit(key))
            self._group.addButton(chip)
            self._row.addWidget(chip)
            self._chips[entry.key] = chip
        self._row.addStretch(1)
        self.choose(chosen)
        self._measure()

    def choose(self, key: str) -> None:
        """Fill the chip of `key` and bring it into view."""
        chip = self._chips.get(key)
        if chip is not None:
            chip.setChecked(True)
            self.setFocusProxy(chip)
            self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make no chip wider than the row, and keep the chosen one in view."""
        super().resizeEvent(event)
        for chip in self._chips.values():
            chip.setMaximumWidth(self.viewport().width())
        QTimer.singleShot(0, self, self._show_chosen)  # once the chips have their places

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _show_chosen(self) -> None:
        chip = self._group.checkedButton()
        if chip is not None:
            self.ensureWidgetVisible(chip, 0, 0)

    def _measure(self) -> None:
        self.setFixedHeight(room(32) + 12)
