"""Settings, Privacy: what is collected (nothing) and what stays here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.setting_row import SettingRow
from ui.views.settings.section import Section


class PrivacySection(Section):
    """Say what Tessera does with what it knows."""

    help_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = SecondaryButton()
        self._stored.setObjectName("privacy_stored")
        self._stored.clicked.connect(lambda: self.help_requested.emit("what-is-stored"))
        self._permissions = SecondaryButton()
        self._permissions.setObjectName("privacy_permissions")
        self._permissions.clicked.connect(lambda: self.help_requested.emit("permissions"))
        self._rows = [
            SettingRow("", "", QWidget()),
            SettingRow("", "", QWidget()),
            SettingRow("", "", self._stored),
            SettingRow("", "", self._permissions),
        ]
        self.add_card(self._rows)
        self.end()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        usage, diagnostics, stored, permissions = self._rows
        usage.set_words(
            self.tr("Usage data"),
            self.tr("None is collected, so there is nothing to switch off. Tessera does not use the network."),
        )
        diagnostics.set_words(
            self.tr("Diagnostics"), self.tr("What Tessera notes about faults stays on this computer, without secrets.")
        )
        stored.set_words(self.tr("What is stored where"), self.tr("The files of Tessera, and what protects them."))
        self._stored.setText(self.tr("Read"))
        self._stored.setToolTip(self.tr("Read what is stored where"))
        permissions.set_words(
            self.tr("Permissions explained"), self.tr("Camera, screen, clipboard, files: what each is used for.")
        )
        self._permissions.setText(self.tr("Read"))
        self._permissions.setToolTip(self.tr("Read about the permissions"))
