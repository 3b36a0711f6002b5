"""Settings, About: version, licence, and where the data lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QWidget

from core.release import RELEASED, VERSION
from ui.views.clock_card import long_date
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.setting_row import SettingRow
from ui.views.settings.place_words import describe_place
from ui.views.settings.section import Section, group_title

if TYPE_CHECKING:
    from core.vault.places import PlaceConcern


class AboutSection(Section):
    """Say which Tessera this is and where its files lie."""

    folder_requested = Signal(str)
    help_requested = Signal(str)

    def __init__(self, vault: Path, settings: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault, self._settings = vault, settings
        self._concern: PlaceConcern | None = None
        self._open_vault = SecondaryButton()
        self._open_vault.setObjectName("open_vault_folder")
        self._open_vault.clicked.connect(lambda: self.folder_requested.emit(str(vault.parent)))
        self._open_settings = SecondaryButton()
        self._open_settings.setObjectName("open_settings_folder")
        self._open_settings.clicked.connect(lambda: self.folder_requested.emit(str(settings.parent)))
        self._permissions = SecondaryButton()
        self._permissions.setObjectName("about_permissions")
        self._permissions.clicked.connect(lambda: self.help_requested.emit("permissions"))
        self._rows = {
            "version": SettingRow("", "", QWidget()),
            "licence": SettingRow("", "", QWidget()),
            "permissions": SettingRow("", "", self._permissions),
            "vault": SettingRow("", "", self._open_vault),
            "settings": SettingRow("", "", self._open_settings),
        }
        self._rows["vault"].text.setObjectName("vault_path")
        self._place = SettingRow("", "", QWidget())
        self._place.setObjectName("place_concern")
        self._place.text.set_tone("warning")
        self._place.hide()
        self._files_title = group_title()
        self.add_card([self._rows["version"], self._rows["licence"], self._rows["permissions"]])
        card = self.add_card([self._rows["vault"]], self._files_title)
        card.body.addWidget(self._place)
        card.add_row(self._rows["settings"])
        self.end()
        self.retranslate()

    def show_place_concern(self, concern: PlaceConcern | None) -> None:
        """Say what is wrong with the place of the vault, if anything is."""
        self._concern = concern
        self._place.setVisible(concern is not None)
        if concern is not None:
            message = describe_place(concern)
            self._place.set_words(message.title, message.text)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.show_place_concern(self._concern)
        rows = self._rows
        rows["version"].set_words(
            self.tr("Tessera %1").replace("%1", VERSION), self.tr("Made on %1.").replace("%1", long_date(RELEASED))
        )
        rows["licence"].set_words(
            self.tr("Free software"),
            self.tr("Apache License 2.0. It builds on the work of others, all named in the file NOTICE."),
        )
        rows["permissions"].set_words(
            self.tr("Permissions explained"), self.tr("Camera, screen, clipboard, files: what each is used for.")
        )
        self._permissions.setText(self.tr("Read"))
        self._permissions.setToolTip(self.tr("Read about the permissions"))
        self._files_title.setText(self.tr("Where the data lies"))
        rows["vault"].set_words(self.tr("Vault"), _shown(self._vault))
        rows["settings"].set_words(self.tr("Settings"), _shown(self._settings))
        for button, words in (
            (self._open_vault, self.tr("Open the folder of the vault")),
            (self._open_settings, self.tr("Open the folder of the settings")),
        ):
            button.setText(self.tr("Open folder"))
            button.setToolTip(words)
            button.setAccessibleName(words)


def _shown(path: Path) -> str:
    """Return a path as this system writes it, able to break anywhere: names of folders know no mercy."""
    return "\u200b".join(QDir.toNativeSeparators(str(path)))
