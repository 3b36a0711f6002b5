"""Settings, Appearance: look, size, language; kept on this device."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.settings import CHOICES, Settings
from ui.language import chosen_language
from ui.views.parts.setting_row import SettingRow
from ui.views.parts.toggle import Select, Toggle
from ui.views.settings.section import Section, fill_select, group_title

_OWN_NAMES = {"en": "English", "nl": "Nederlands"}


class AppearanceSection(Section):
    """Change how Tessera looks and which language it speaks; everything takes effect at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._selects: dict[str, Select] = {}
        self._rows: dict[str, SettingRow] = {}
        for name in ("theme", "text_percent", "density", "language"):
            select = Select()
            select.setObjectName(name)
            select.activated.connect(lambda _, name=name: self._choose(name))
            self._selects[name] = select
            self._rows[name] = SettingRow("", "", select)
        self._next = Toggle()
        self._next.setObjectName("show_next")
        self._next.clicked.connect(lambda on: self.setting_chosen.emit("show_next", on))
        self._rows["show_next"] = SettingRow("", "", self._next)
        self._tiles_title, self._language_title = group_title(), group_title()
        self.add_card([self._rows["theme"], self._rows["text_percent"]])
        self.add_card([self._rows["density"], self._rows["show_next"]], self._tiles_title)
        self.add_card([self._rows["language"]], self._language_title)
        self.end()
        self.retranslate()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen on this device."""
        self._settings = settings
        self._next.setChecked(settings.show_next)
        self._fill()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        rows = self._rows
        rows["theme"].set_words(
            self.tr("Theme"), self.tr("“As the system” follows light, dark and high contrast of your desktop.")
        )
        rows["text_percent"].set_words(self.tr("Text size"), self.tr("On top of the text size of your desktop."))
        self._tiles_title.setText(self.tr("Tiles"))
        rows["density"].set_words(self.tr("Density"), self.tr("Compact puts more accounts on one screen."))
        rows["show_next"].set_words(self.tr("Next code"), self.tr("Shown beside the code in its last five seconds."))
        self._language_title.setText(self.tr("Language"))
        rows["language"].set_words(
            self.tr("Language"), self.tr("Dates and numbers follow the region of your desktop where they can.")
        )
        self._fill()

    def _choose(self, name: str) -> None:
        self.setting_chosen.emit(name, self._selects[name].currentData())

    def _fill(self) -> None:
        now = self._settings
        themes = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        densities = {"comfortable": self.tr("Comfortable"), "compact": self.tr("Compact")}
        fill_select(self._selects["theme"], [(words, value) for value, words in themes.items()], now.theme)
        fill_select(self._selects["density"], [(words, value) for value, words in densities.items()], now.density)
        sizes = [(self.tr("%1%").replace("%1", QLocale().toString(n)), n) for n in self._percents()]
        fill_select(self._selects["text_percent"], sizes, now.text_percent)
        spoken = _OWN_NAMES[chosen_language("system", QLocale.system().uiLanguages())]
        languages: list[tuple[str, object]] = [(self.tr("As the system (%1)").replace("%1", spoken), "system")]
        languages += [(name, code) for code, name in _OWN_NAMES.items()]
        fill_select(self._selects["language"], languages, now.language)

    @staticmethod
    def _percents() -> list[int]:
        return [n for n in CHOICES["text_percent"] if isinstance(n, int)]
