"""Settings, Security: screen capture, or what there is instead where the system cannot hide a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.card import Rule
from ui.views.parts.setting_row import SettingRow
from ui.views.parts.toggle import Toggle

if TYPE_CHECKING:
    from core.vault import Rules


class CaptureRows(QWidget):
    """Turn hiding from captures on and off and pause it, or offer hidden codes.

    `rule_chosen` carries the name of a rule and its new value.
    """

    rule_chosen = Signal(str, object)
    pause_requested = Signal()
    pause_end_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._possible = self._paused = self._hides_codes = False
        self._excluded = True
        self._toggle = Toggle()
        self._toggle.setObjectName("capture_excluded")
        self._toggle.clicked.connect(lambda on: self.rule_chosen.emit("capture_allowed", not on))
        self._pause = SecondaryButton()
        self._pause.setObjectName("capture_pause")
        self._pause.clicked.connect(self._ask_pause)
        self._instead = SecondaryButton()
        self._instead.setObjectName("capture_instead")
        self._instead.clicked.connect(lambda: self.rule_chosen.emit("hide_codes", not self._hides_codes))
        self._row = SettingRow("", "", self._toggle)
        self._pause_row = SettingRow("", "", self._pause)
        self._none_row = SettingRow("", "", self._instead)
        self._rule = Rule()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._row, self._rule, self._pause_row, self._none_row):
            column.addWidget(part)
        self._arrange()

    def show_possible(self, possible: bool) -> None:
        """Show what this system can do."""
        self._possible = possible
        self._arrange()

    def show_rules(self, rules: Rules) -> None:
        """Show the rules of the open vault."""
        self._excluded, self._hides_codes = not rules.capture_allowed, rules.hide_codes
        self._arrange()

    def show_paused(self, paused: bool) -> None:
        """Show whether captures are allowed for the moment."""
        self._paused = paused
        self._arrange()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._row.set_words(
            self.tr("Hide from screen capture"),
            self.tr("Screenshots and shared screens show a black window, or none."),
        )
        self._pause_row.set_words(
            self.tr("Show it for a moment"),
            self.tr("Captures see Tessera now, for at most five minutes.")
            if self._paused
            else self.tr("For a screen that you share on purpose. Hidden again after five minutes."),
        )
        self._pause.setText(self.tr("Hide again") if self._paused else self.tr("Allow for 5 minutes"))
        self._none_row.set_words(
            self.tr("Screen capture"),
            self.tr(
                "This system has no way to keep a window out of screenshots and shared screens. Hide codes instead."
            ),
        )
        self._instead.setText(self.tr("Codes are hidden") if self._hides_codes else self.tr("Hide codes"))

    def _arrange(self) -> None:
        self._toggle.setChecked(self._excluded)
        self._instead.setEnabled(not self._hides_codes)
        self._row.setVisible(self._possible)
        pausable = self._possible and self._excluded
        self._rule.setVisible(pausable)
        self._pause_row.setVisible(pausable)
        self._none_row.setVisible(not self._possible)
        self.retranslate()

    def _ask_pause(self) -> None:
        (self.pause_end_requested if self._paused else self.pause_requested).emit()
