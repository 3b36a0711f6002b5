"""Settings, Security: the ways in beside the master password, each with what it is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.messages.keychain import describe_keyring
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.card import Rule
from ui.views.parts.setting_row import SettingRow
from ui.views.parts.toggle import Toggle

if TYPE_CHECKING:
    from core.vault import Ways


def keyring_fault(ways: Ways | None) -> str:
    """Return why the keyring cannot be used, "" when it can or nobody knows yet."""
    return "" if ways is None or ways.keyring is None else describe_keyring(ways.keyring)


class PinRow(SettingRow):
    """Lead to the dialog that sets, changes or removes the PIN; says why where there can be none."""

    set_requested = Signal()

    def __init__(self) -> None:
        self._set = SecondaryButton()
        self._set.setObjectName("set_pin")
        self._ways: Ways | None = None
        super().__init__("", "", self._set)
        self._set.clicked.connect(self.set_requested)

    def show_ways(self, ways: Ways) -> None:
        """Show whether there is a PIN, and whether there can be one."""
        self._ways = ways
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        has_pin = self._ways is not None and self._ways.pin
        fault = keyring_fault(self._ways)
        self.set_words(self.tr("Unlock with a PIN"), fault or self._sentence())
        self._set.setEnabled(self._ways is not None and not fault)
        self._set.setText(self.tr("Change…") if has_pin else self.tr("Set…"))
        self._set.setToolTip(self.tr("Change or remove the PIN") if has_pin else self.tr("Set a PIN"))
        self._set.setAccessibleName(self._set.toolTip())

    def _sentence(self) -> str:
        ways = self._ways
        if ways is None or not ways.pin:
            return self.tr("A PIN keeps people at your desk out. Use six digits or letters.")
        if not ways.tries:
            return self.tr("The PIN was removed after too many wrong tries. You can set a new one.")
        return self.tr("Five wrong tries remove it. The master password is asked every 14 days all the same.")


class SystemRow(QWidget):
    """Let the system's own question open accounts; there only where the system can ask."""

    wished = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.toggle = Toggle()
        self.toggle.setObjectName("system_unlock")
        self.toggle.clicked.connect(self._wish)
        self._on = False
        self._row = SettingRow("", "", self.toggle)
        self._fault = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addWidget(self._row)
        self.hide()

    def show_state(self, *, there: bool, on: bool, fault: str) -> None:
        """Show whether the system can ask, and whether it may."""
        self._on, self._fault = on, fault
        self.setVisible(there or on)
        self.toggle.setChecked(on)
        self.toggle.setEnabled(on or not fault)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._row.set_words(
            self.tr("Unlock with fingerprint or system password"),
            self._fault
            or self.tr(
                "Your system asks who sits here, then your codes open; passwords still ask. It encrypts nothing more: "
                "the key lies in the keyring of this computer."
            ),
        )

    def _wish(self, on: bool) -> None:
        self.toggle.setChecked(self._on)  # until it is so
        self.wished.emit(on)
