"""Settings, Import and export."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.setting_row import SettingRow
from ui.views.settings.section import Section


class ExchangeSection(Section):
    """Offer the ways in and out that exist."""

    add_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add = SecondaryButton()
        self._add.setObjectName("settings_add")
        self._add.clicked.connect(self.add_requested)
        self._export = SecondaryButton()
        self._export.setObjectName("settings_export")
        self._export.clicked.connect(self.export_requested)
        self._add_row = SettingRow("", "", self._add)
        self._export_row = SettingRow("", "", self._export)
        self.add_card([self._add_row, self._export_row])
        self.end()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._add_row.set_words(
            self.tr("Add accounts"),
            self.tr(
                "By webcam, screen, picture, clipboard or by hand; also several at once from Google Authenticator."
            ),
        )
        self._add.setText(self.tr("Add…"))
        self._add.setToolTip(self.tr("Add accounts (Ctrl+N)"))
        self._export_row.set_words(
            self.tr("Export accounts as QR codes"),
            self.tr("For another authenticator. Anybody who sees such a code can make your codes from then on."),
        )
        self._export.setText(self.tr("Export…"))
        self._export.setToolTip(self.tr("Export accounts as QR codes"))
